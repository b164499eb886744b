"""Fill the checkout for a plain `quarto render`: executed notebooks, numbers, extras, the Chinese face.

Quarto calls this before every render and at every edit in a preview, so what is fresh is recognised before
anything heavy is imported.
"""

import json
from collections.abc import Callable
from pathlib import Path

from ncms.build import finished, workspace
from ncms.build.clock import Clock
from ncms.build.digests import digests, files_under, value_digest
from ncms.build.project import Project
from ncms.errors import InputError
from ncms.paths import data_dir
from ncms.render.quarto import add_fonts

Say = Callable[[str], None]


def fill_checkout(root: Path, say: Say = print) -> None:
    """Bring what Quarto embeds up to date, with the published parameters."""
    project = Project.at(root, data_dir())
    stamp = project.build / "prepared.json"
    inputs = finished.input_digest(project, ["checkout"])
    if _recorded(stamp) == [inputs, _filled_digest(project)]:
        return
    with workspace.held(project.build / "checkout", project.root):
        _fill(project, say)
        stamp.write_text(json.dumps([inputs, _filled_digest(project)]), encoding="utf-8")


def _fill(project: Project, say: Say) -> None:
    from ncms.build.checks import input_faults
    from ncms.build.contents import contents
    from ncms.build.parameters import read_parameters

    if faults := input_faults(project):
        raise InputError(faults)
    parameters = read_parameters(project.params).model_dump(mode="json")
    run = contents(project, parameters, None, Clock(), say)
    workspace.fill(project.root, run.notebooks, run.numbers, run.record)
    add_fonts(project.root)


def _recorded(stamp: Path) -> list[str] | None:
    try:
        return json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _filled_digest(project: Project) -> str:
    """Return the digest of what an earlier call put into the checkout."""
    folders = [project.build / "chapters", project.root / workspace.EXTRAS]
    files = [path for folder in folders for path in files_under(folder)]
    return value_digest(digests([*files, project.root / "_variables.yml"], project.root))
