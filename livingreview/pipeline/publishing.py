"""The command `publish NAME`: the present report becomes the edition that later ones are compared with.

It is built once more under its name, so that its pages say which edition they are and, with the causes told
apart, what changed since the last one.
"""

import datetime
import json
import re
import shutil
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

from livingreview.digests import digests
from livingreview.errors import BuildError, Fault, InputError
from livingreview.messages import command_line, did_you_mean, quoted
from livingreview.numbers.statement_file import read_statements
from livingreview.pipeline import workspace
from livingreview.pipeline.archive import keep, reference
from livingreview.pipeline.changes import TURNED, StatementChange, statement_changes
from livingreview.pipeline.editions import RECORD, Edition, carried, read_edition
from livingreview.pipeline.packing import pack
from livingreview.pipeline.renames import read_renames, renamed
from livingreview.pipeline.report import Options, build
from livingreview.pipeline.store import write_whole
from livingreview.project import EDITION, Project

ASIDE = "publishing"
DATE = re.compile(r"[12]\d{3}(-\d{2}(-\d{2})?)?", re.ASCII)
"""Names of editions. Those published under other names before are still read."""
UNPUBLISHED = {"seconds", "warnings"}
Say = Callable[[str], None]


def publish(
    project: Project,
    name: str,
    out: Path,
    replace: bool = False,
    accept: Collection[str] = (),
    say: Say = print,
) -> Path:
    """Make the report in `out` the published edition under a name; return its file.

    Raises InputError, with nothing written, for a name that is none or taken, a report that is not of the
    present inputs and code, statements that no rule lets it print, and answers that turned since the last
    edition unless `accept` names them.
    """
    check_name(project, name, replace)
    edition = read_edition(out)
    with workspace.held(workspace.place(project, out), out):
        faults = [*report_faults(project, edition, out)]
        if faults := [*faults, *statement_faults(project, edition, name, accept)]:
            raise InputError(faults)
        return _write(project, name, out, edition, say)


def _target(project: Project, name: str) -> Path:
    return project.data_editions / f"{name}{EDITION}"


def _write(project: Project, name: str, out: Path, edition: Edition, say: Say) -> Path:
    """Make everything aside, then put the one file into its place: until then an older one stays whole."""
    aside, target = project.build / ASIDE, _target(project, name)
    shutil.rmtree(aside, ignore_errors=True)
    try:
        book = _named(project, name, out, edition, aside / "book", say)
        keep(book, aside / "edition")
        _write_record(aside / "edition", _record(name, book))
        content = pack(aside / "edition")
        target.parent.mkdir(exist_ok=True)
        write_whole(target, content)
    except OSError as error:
        raise BuildError(f"the edition could not be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return target


def _named(project: Project, name: str, out: Path, edition: Edition, book: Path, say: Say) -> Path:
    """Build the report that lies in `out` once more, in the same way, to say that it is this edition."""
    formats = ("html", "pdf") if any(out.glob("*.pdf")) else ("html",)
    wanted = Options(book, renderer=edition.record["renderer"], formats=formats, becomes=name, causes=True)
    try:
        build(project, wanted, lambda line: None if line.startswith("fresh") else say(line))
    finally:
        shutil.rmtree(workspace.place(project, book), ignore_errors=True)
    return book


def _record(name: str, book: Path) -> dict[str, Any]:
    record = {k: v for k, v in read_edition(book).record.items() if k not in UNPUBLISHED}
    return record | {"edition": name, "published": today()}


def today() -> str:
    """Return the day on which an edition is published, in coordinated universal time."""
    return datetime.datetime.now(datetime.UTC).date().isoformat()


def _write_record(folder: Path, record: dict[str, Any]) -> None:
    text = json.dumps(record, indent=2, ensure_ascii=False, sort_keys=True)
    (folder / RECORD).write_text(text + "\n", encoding="utf-8")


def check_name(project: Project, name: str, replace: bool) -> None:
    """Raise InputError for what is no name of an edition, or one that is taken."""
    if not is_date(name):
        expected, hint = "a year, month or day of the calendar", "name it as in 2026, 2026-11 or 2026-11-30"
        raise InputError(Fault("NAME", None, None, "name", quoted(name), expected, hint))
    if _target(project, name).exists() and not replace:
        hint = "choose another name, or say --replace"
        raise InputError(Fault("NAME", None, None, "name", repr(name), "a name not yet used", hint))


def is_date(name: str) -> bool:
    """Tell whether a name of an edition is a year, a month or a day that there is."""
    if not DATE.fullmatch(name):
        return False
    try:
        datetime.date.fromisoformat(name + "0000-01-01"[len(name) :])
    except ValueError:
        return False
    return True


def report_faults(project: Project, edition: Edition, out: Path) -> Iterator[Fault]:
    """Find what the report says that the present inputs and code do not give."""
    shown = project.shown(out)
    hint = f"run `{command_line('build')}` first"
    if not (out / "index.html").is_file():
        yield Fault(shown, None, None, "report", "no pages", "a report with index.html", hint)
    now, then = (digests(carried(folder), folder) for folder in (project.data, edition.tables))
    if moved := sorted(name for name in now.keys() | then.keys() if now.get(name) != then.get(name)):
        yield Fault(shown, None, None, "report", f"another {moved[0]}", "a report of the present data", hint)
    elif reason := _stale(project, edition):
        yield Fault(shown, None, None, "report", reason, "a report of the present state", hint)


def _stale(project: Project, edition: Edition) -> str:
    from livingreview.pipeline.changes_step import present
    from livingreview.pipeline.contents import collected
    from livingreview.pipeline.freshness import plan
    from livingreview.pipeline.parameters import read_parameters

    values = read_parameters(project.params, (), project.shown(project.params), project.data)
    parameters = values.model_dump(mode="json")
    if edition.record["parameters"] != parameters:
        return f"other parameters than those of {project.shown(project.params)}"
    steps = plan(project, parameters)
    if stale := [step.wanted.stem for step in steps if not step.execution]:
        return f"that {', '.join(stale)} would run again"
    found = collected(project, parameters, {s.wanted.stem: s.execution for s in steps if s.execution})
    same = present(project, found).numbers == edition.numbers
    return "" if same else "other key numbers"


def statement_faults(
    project: Project, edition: Edition, name: str, accept: Collection[str]
) -> Iterator[Fault]:
    """Find the statements that no rule lets the report print, and answers that turned unaccepted."""
    file = project.shown(project.statements)
    known = {each.id: each for each in read_statements(project.statements, file)}
    for printed in edition.statements:
        if not printed.settled and (statement := known.get(printed.id)):
            rules = "; ".join(state.rule for state in statement.states)
            texts = "no state whose rule holds", f"one of: {rules}"
            hint = "add a state for what the numbers say now"
            yield Fault(file, statement.line, printed.id, "statement", *texts, hint)
    turned, last = _turned(project, edition, name)
    for change in (change for each, change in turned.items() if each not in accept):
        line = known[change.id].line if change.id in known else None
        texts = f"`{change.new}`", f"`{change.old}`, as in {last}"
        yield Fault(file, line, change.id, "turned", *texts, f"to let it turn, say --accept {change.id}")
    for each in sorted(set(accept) - turned.keys()):
        hint = did_you_mean(each, turned, "leave it out")
        yield Fault("--accept", None, None, "accept", each, "a statement that turned", hint)


def _turned(project: Project, edition: Edition, name: str) -> tuple[dict[str, StatementChange], str]:
    """Return the statements that turned since the last edition by id, and what that is called.

    `name` is that of the edition to be: the last one is another.
    """
    before = reference(project, name)
    if before is None:
        return {}, ""
    last = renamed(before, read_renames(project.root))
    found = statement_changes(last.statements, edition.statements, edition.values)
    return {each.id: each for each in found if each.status == TURNED}, f"the edition {last.name}"
