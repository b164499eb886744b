"""Quarto calls this after it has rendered: add record and downloads, take machine paths out of pages."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".venv" / "bin" / "python"


def main() -> int:
    """Do nothing where `ncms build` will finish the book itself, else finish it, in the Python of `.venv`."""
    if os.environ.get("LIVINGREVIEW_WORKSPACE_READY"):
        return 0
    if Path(sys.prefix).resolve() != PYTHON.parent.parent.resolve():
        os.execv(PYTHON, [str(PYTHON), __file__])
    sys.path.insert(0, str(ROOT))
    from livingreview.paths import data_dir
    from livingreview.pipeline.archive_pages import show
    from livingreview.pipeline.finish import finish
    from livingreview.project import Project

    output = ROOT / os.environ["QUARTO_PROJECT_OUTPUT_DIR"]
    finish(output, ROOT, renderer="quarto")
    show(Project.at(ROOT, data_dir()), output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
