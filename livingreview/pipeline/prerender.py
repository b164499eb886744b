"""Fill the checkout for a plain `quarto render`: executed notebooks, numbers, extras, the Chinese face.

Quarto calls this before every render and at every edit in a preview. So what is fresh is recognised before
anything heavy is imported, and an edit of prose costs no more than a look at what the prose names.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from livingreview.digests import digests, files_under, value_digest
from livingreview.errors import InputError
from livingreview.paths import data_dir
from livingreview.pipeline import up_to_date, workspace
from livingreview.pipeline.provenance import Clock
from livingreview.pipeline.workspace import prose_files
from livingreview.project import Project
from livingreview.render.quarto import add_fonts

Say = Callable[[str], None]


def fill_checkout(root: Path, say: Say = print) -> None:
    """Bring what Quarto embeds up to date, with the published parameters, and check the prose against it."""
    project = Project.at(root, data_dir())
    stamp = project.build / "prepared.json"
    known = _read(stamp)
    now: dict[str, Any] = {"inputs": up_to_date.notebook_input_digest(project), "prose": _prose(project)}
    filled = known.get("inputs") == now["inputs"] and known.get("filled") == _filled(project)
    if filled and known.get("prose") == now["prose"]:
        return
    with workspace.held(project.build / "checkout", project.root):
        keys = known["keys"] if filled else _fill(project, say)
        _check_prose(project, keys)
        now |= {"keys": keys, "filled": _filled(project)}
        stamp.write_text(json.dumps(now), encoding="utf-8")


def _fill(project: Project, say: Say) -> list[str]:
    """Execute, collect and write; return the keys of the published numbers."""
    from livingreview.glossary import abbreviations_json
    from livingreview.numbers.statements import statements_csv
    from livingreview.pipeline.bibliography import carried as works
    from livingreview.pipeline.changes_step import whole_list
    from livingreview.pipeline.checks import input_faults
    from livingreview.pipeline.conditional_content import config_faults, hidden_variables
    from livingreview.pipeline.contents import contents
    from livingreview.pipeline.editions import carried_files
    from livingreview.pipeline.needed_tables import stand_ins
    from livingreview.pipeline.parameters import read_parameters

    parameters = read_parameters(project.params, data=project.data).model_dump(mode="json")
    if faults := config_faults(project) + input_faults(project, parameters):
        raise InputError(faults)
    run = contents(project, parameters, None, Clock(), say)
    carried = carried_files(project.data, statements_csv(run.statements))
    carried |= whole_list(project, run.record)
    unsaid = hidden_variables(project)
    notebooks = run.notebooks | stand_ins(project)
    added, terms = works(project), abbreviations_json(project.data)
    workspace.fill(project.root, notebooks, run.numbers, run.record, carried, added, unsaid, terms)
    add_fonts(project.root)
    return [number.key for number in run.numbers]


def _check_prose(project: Project, keys: list[str]) -> None:
    from livingreview.pipeline.checks import prose_faults, refuse
    from livingreview.pipeline.prose import read_prose, variable_faults

    prose = read_prose(project)
    refuse(prose_faults(project, prose) + variable_faults(prose, keys))


def _read(stamp: Path) -> dict[str, Any]:
    try:
        return json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _prose(project: Project) -> str:
    return value_digest(digests(prose_files(project), project.root))


def _filled(project: Project) -> str:
    """Return the digest of what an earlier call put into the checkout."""
    folders = [project.build / "chapters", project.root / workspace.EXTRAS]
    files = [path for folder in folders for path in files_under(folder)]
    files += [project.root / name for name in ("_variables.yml", workspace.WORKS, workspace.TERMS)]
    return value_digest(digests(files, project.root))
