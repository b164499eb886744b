"""The command `diff`: two built reports, and what changed between them as lines of text."""

from collections.abc import Iterator
from pathlib import Path

from livingreview.pipeline.archive import report_folder
from livingreview.pipeline.attribution import Trials
from livingreview.pipeline.attribution_runs import Say
from livingreview.pipeline.causes import recorded_causes
from livingreview.pipeline.changes import KEPT, NEW, REMOVED, Changes, StatementChange, compare
from livingreview.pipeline.editions import Edition, read_edition
from livingreview.pipeline.renames import read_renames
from livingreview.project import Project

SHORT = 12  # characters of a commit


def diff(project: Project, old: Path, new: Path, run: bool = True, say: Say = print) -> list[str]:
    """Return what changed between two reports, each a folder or the file of an edition, as lines.

    Where a notebook used several things that changed, it is run again with each of them alone, unless `run`
    is false. Raises InputError where a folder or file holds no report.
    """
    before, after = (read_edition(report_folder(project, place), str(place)) for place in (old, new))
    separate = Trials(project, say).separate if run else recorded_causes
    changes = compare(before, after, separate, read_renames(project.root))
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
    judged = [
        _statement_line(change) for change in changes.statements if change.status != KEPT or change.moved
    ]
    kept = len(changes.statements) - len(judged)
    if judged or not changes.nothing:
        yield from _section("Statements", judged + ([f"kept: {kept}"] if kept else []))


def _statement_line(change: StatementChange) -> str:
    texts = {KEPT: change.new, NEW: change.new, REMOVED: change.old}
    both = texts.get(change.status) or f"{change.old} -> {change.new}"
    certainty = change.old_certainty, change.new_certainty
    surer = f" ({certainty[0] or 'none'} -> {certainty[1] or 'none'})" if len(set(certainty)) > 1 else ""
    return f"{change.status}: {change.id}: {both}{surer}"


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
