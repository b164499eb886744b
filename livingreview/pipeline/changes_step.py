"""The notebook that speaks of what all others gave, run last: it reads the list of changes of this build.

The list lies in the generated folder under its own digest, and the digest is the notebook's parameter
`change_list`. So the notebook is fresh as long as the list is the same, by content like any other.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livingreview.digests import value_digest
from livingreview.numbers.collection import key_numbers_csv
from livingreview.numbers.formats import many
from livingreview.pipeline.archive import published_editions, reference
from livingreview.pipeline.attribution import Trials
from livingreview.pipeline.causes import recorded_causes
from livingreview.pipeline.changes import Changes, changes_csv, compare, statement_changes
from livingreview.pipeline.editions import LATE, LIST_PARAMETER, LISTS, Edition, edition
from livingreview.pipeline.freshness import Step, late_step
from livingreview.pipeline.renames import read_renames
from livingreview.pipeline.store import write_whole
from livingreview.project import Project

if TYPE_CHECKING:
    from livingreview.pipeline.contents import Contents

DOWNLOAD = Path("downloads") / "changes.csv"
KEPT = 20
Say = Callable[[str], None]


def has_late(project: Project) -> bool:
    """Return whether this book has the notebook."""
    return LATE in project.stems()


def present(project: Project, run: "Contents") -> Edition:
    """Return what this run gives, as an edition to compare."""
    return edition(run.record, key_numbers_csv(run.numbers), run.statements, project.data)


def change_list(project: Project, now: Edition, say: Say, causes: bool = False, becomes: str = "") -> Changes:
    """Return what changed against the newest edition; where none was published, the statements alone.

    Causes are read off the records of both runs; with `causes`, notebooks are run again to tell them apart.
    """
    before = reference(project, becomes)
    if before is None:
        return Changes(statements=[*statement_changes((), now.statements, now.values)])
    separate = Trials(project, say).separate if causes else recorded_causes
    return compare(before, now, separate, read_renames(project.root))


def step_after(
    project: Project,
    parameters: dict[str, Any],
    now: Edition,
    say: Say,
    becomes: str = "",
    causes: bool = False,
) -> Step:
    """Write the list of changes and return the step of the notebook that reads it.

    `becomes` is the name of the edition that this run is to be, if it is; `causes` as for `change_list`.
    """
    others = [each for each in published_editions(project) if each.name != becomes]
    editions = [{"name": each.name, "published": each.published} for each in others]
    changes = change_list(project, now, say, causes, becomes)
    if changes.inputs or changes.numbers:
        differ = many(len(changes.inputs), "difference")
        moved = many(len(changes.numbers), "key number")
        say(f"since {changes.edition}: {differ} of the inputs, {moved} moved")
    content = changes.as_json() | {"editions": editions, "becomes": becomes, "causes_by_rerun": causes}
    digest = value_digest(content)
    folder = project.build / LISTS
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / f"{digest}.json", json.dumps(content, ensure_ascii=False, indent=1))
    for old in sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime)[:-KEPT]:
        old.unlink(missing_ok=True)
    return late_step(project, parameters | {LIST_PARAMETER: digest})


def whole_list(project: Project, record: dict[str, Any]) -> dict[Path, bytes]:
    """Return the whole list of changes of a run as a CSV, by its place in the report; none without one."""
    entry = record["notebooks"].get(LATE)
    if not entry:
        return {}
    place = project.build / LISTS / f"{entry['parameters'][LIST_PARAMETER]}.json"
    return {DOWNLOAD: changes_csv(json.loads(place.read_text(encoding="utf-8"))).encode()}


def planned(project: Project, parameters: dict[str, Any], steps: list[Step]) -> str:
    """Return what the command `plan` says of the notebook: it waits where another one has to run."""
    from livingreview.pipeline.contents import collected

    waiting = [step.wanted.stem for step in steps if not step.execution]
    if waiting:
        return f"run last: after {', '.join(waiting)}"
    found = collected(project, parameters, {s.wanted.stem: s.execution for s in steps if s.execution})
    return str(step_after(project, parameters, present(project, found), lambda line: None))
