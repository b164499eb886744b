"""`ncms diff`: two built reports, and what changed between them as lines of text."""

from collections.abc import Iterator
from pathlib import Path

from livingreview.pipeline.archive import report_folder
from livingreview.pipeline.attribution import Trials
from livingreview.pipeline.attribution_runs import Say
from livingreview.pipeline.causes import recorded_causes
from livingreview.pipeline.changes import KEPT, Changes, compare
from livingreview.pipeline.editions import Edition, read_edition
from livingreview.project import Project

SHORT = 12  # characters of a commit


def diff(project: Project, old: Path, new: Path, run: bool = True, say: Say = print) -> list[str]:
    """Return what changed between two reports, each a folder or the file of an edition, as lines.

    Where a notebook used several things that changed, it is run again with each of them alone, unless `run`
    is false. Raises InputError where a folder or file holds no report.
    """
    before, after = (read_edition(report_folder(project, place), str(place)) for place in (old, new))
    separate = Trials(project, say).separate if run else recorded_causes
    changes = compare(before, after, separate)
    lines = [*change_lines(changes), *_code_lines(before, after)]
    return lines or ["Nothing changed"]


def change_lines(changes: Changes) -> Iterator[str]:
    """Yield a heading and a line for each change; nothing where nothing changed."""
    yield from _section("Inputs", [str(change) for change in changes.inputs])
    moved = [f"{change.name}: {change.old} -> {change.new}" for change in changes.parameters]
    yield from _section("Parameters", moved)
    moved = [f"{c.key}: {c.old or 'none'} -> {c.new or 'none'}  <- {c.cause}" for c in changes.numbers]
    yield from _section("Key numbers", moved)
    moved = [f"{c.label}: {c.what}  <- {c.cause}" for c in changes.floats]
    yield from _section("Tables and figures", moved)
    judged = [f"{c.status}: {c.id} ({c.sentence})" for c in changes.conclusions if c.status != KEPT]
    kept = len(changes.conclusions) - len(judged)
    if judged or not changes.nothing:
        yield from _section("Conclusions", judged + ([f"kept: {kept}"] if kept else []))


def _section(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield title
        yield from (f"  {line}" for line in lines)


def _code_lines(old: Edition, new: Edition) -> Iterator[str]:
    commits = [str(edition.record.get("commit", "unknown"))[:SHORT] for edition in (old, new)]
    stems = sorted(old.record["notebooks"].keys() & new.record["notebooks"].keys())
    changed = [s for s in stems if old.notebook(s).get("code") != new.notebook(s).get("code")]
    came = sorted(new.record["notebooks"].keys() - old.record["notebooks"].keys())
    gone = sorted(old.record["notebooks"].keys() - new.record["notebooks"].keys())
    lines = [f"commit: {commits[0]} -> {commits[1]}"] if commits[0] != commits[1] else []
    for what, names in (("changed for", changed), ("new notebooks", came), ("removed notebooks", gone)):
        lines += [f"{what}: {', '.join(names)}"] if names else []
    yield from _section("Code", lines)
