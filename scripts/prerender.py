"""Quarto calls this before it renders: fill the checkout with executed notebooks and published numbers.

Standard library only until it runs in `.venv`, which Quarto does not look for.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".venv" / "bin" / "python"


def main() -> int:
    """Do nothing where `ncms build` has prepared the folder, else fill it, in the Python of `.venv`."""
    if os.environ.get("LIVINGREVIEW_WORKSPACE_READY"):
        return 0
    if not PYTHON.exists():
        print(
            "The notebooks need their environment: run `make report` once, then render again.",
            file=sys.stderr,
        )
        return 1
    if Path(sys.prefix).resolve() != PYTHON.parent.parent.resolve():
        os.execv(PYTHON, [str(PYTHON), __file__])
    sys.path.insert(0, str(ROOT))
    from livingreview.cli.main import guarded
    from livingreview.pipeline.prerender import fill_checkout

    return guarded(lambda: fill_checkout(ROOT))


if __name__ == "__main__":
    sys.exit(main())
