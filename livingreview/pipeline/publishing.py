"""`ncms publish NAME`: the present report becomes the edition that later ones are compared with.

It is built once more under its name, so that its pages say which edition they are and, with the causes told
apart, what changed since the last one.
"""

import datetime
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from livingreview.digests import digests
from livingreview.errors import BuildError, Fault, InputError
from livingreview.numbers.expressions import HOLDS, keys_of
from livingreview.paths import CONCLUSIONS
from livingreview.pipeline import workspace
from livingreview.pipeline.archive import NAME, keep
from livingreview.pipeline.editions import RECORD, Edition, carried, read_edition
from livingreview.pipeline.packing import pack
from livingreview.pipeline.report import Options, build
from livingreview.pipeline.store import write_whole
from livingreview.project import EDITION, Project

ASIDE = "publishing"
UNPUBLISHED = {"seconds", "warnings"}
Say = Callable[[str], None]


def publish(project: Project, name: str, out: Path, replace: bool = False, say: Say = print) -> Path:
    """Make the report in `out` the published edition under a name; return its file.

    Raises InputError, with nothing written, for a name that is none or taken, a report that is not of the
    present inputs and code, and conclusions that its numbers do not bear out.
    """
    check_name(project, name, replace)
    edition = read_edition(out)
    with workspace.held(workspace.place(project, out), out):
        if faults := [*report_faults(project, edition, out), *conclusion_faults(project, edition)]:
            raise InputError(faults)
        return _write(project, name, out, edition, say)


def _target(project: Project, name: str) -> Path:
    return project.own_editions / f"{name}{EDITION}"


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
    taken = _target(project, name).exists() if NAME.fullmatch(name) else False
    if not NAME.fullmatch(name):
        expected = "letters, digits, `.`, `_` and `-`, beginning with a letter or digit, 64 at most"
        raise InputError(Fault("NAME", None, None, "name", repr(name), expected, "as in 2026-11"))
    if taken and not replace:
        mend = "choose another name, or say --replace"
        raise InputError(Fault("NAME", None, None, "name", repr(name), "a name not yet used", mend))


def report_faults(project: Project, edition: Edition, out: Path) -> Iterator[Fault]:
    """Find what the report says that the present inputs and code do not give."""
    shown = project.shown(out)
    mend = "run `ncms build` first"
    if not (out / "index.html").is_file():
        yield Fault(shown, None, None, "report", "no pages", "a report with index.html", mend)
    now, then = (digests(carried(folder), folder) for folder in (project.data, edition.tables))
    if moved := sorted(name for name in now.keys() | then.keys() if now.get(name) != then.get(name)):
        yield Fault(shown, None, None, "report", f"another {moved[0]}", "a report of the present data", mend)
    elif reason := _stale(project, edition):
        yield Fault(shown, None, None, "report", reason, "a report of the present state", mend)


def _stale(project: Project, edition: Edition) -> str:
    from livingreview.numbers.collection import key_numbers_csv
    from livingreview.pipeline.contents import collected
    from livingreview.pipeline.editions import numbers_of
    from livingreview.pipeline.freshness import plan
    from livingreview.pipeline.parameters import read_parameters

    parameters = read_parameters(project.params, (), project.shown(project.params)).model_dump(mode="json")
    if edition.record["parameters"] != parameters:
        return f"other parameters than those of {project.shown(project.params)}"
    steps = plan(project, parameters)
    if stale := [step.wanted.stem for step in steps if not step.execution]:
        return f"that {', '.join(stale)} would run again"
    found = collected(project, parameters, {s.wanted.stem: s.execution for s in steps if s.execution})
    same = numbers_of(key_numbers_csv(found.numbers)) == edition.numbers
    return "" if same else "other key numbers"


def conclusion_faults(project: Project, edition: Edition) -> Iterator[Fault]:
    """Find the conclusions that the report's numbers do not bear out."""
    file = project.shown(project.data / CONCLUSIONS)
    for conclusion in edition.conclusions:
        if conclusion.verdict != HOLDS:
            gone = [key for key in keys_of(conclusion.rule) if key not in edition.numbers]
            why = f": no key number {gone[0]}" if gone else ""
            found = f"{conclusion.id}, {conclusion.verdict}{why}"
            mend = "say in the sentence and its rule what the numbers bear out"
            yield Fault(file, None, "rule", "conclusion", found, conclusion.rule, mend)
