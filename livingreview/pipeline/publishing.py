"""`ncms publish NAME`: the present report becomes the edition that later ones are compared with.

It is built once more under its name, so that its pages say which edition they are and, with the causes told
apart, what changed since the last one.
"""

import datetime
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from livingreview.digests import digests
from livingreview.errors import BuildError, Fault, InputError
from livingreview.numbers.expressions import HOLDS, keys_of
from livingreview.paths import CONCLUSIONS
from livingreview.pipeline import workspace
from livingreview.pipeline.archive import FOLDER, keep
from livingreview.pipeline.editions import (
    CARRIED,
    NUMBERS,
    RECORD,
    TABLES,
    VERDICTS,
    Edition,
    carried,
    read_edition,
)
from livingreview.pipeline.report import Options, build
from livingreview.project import Project

ASIDE = "publishing"
UNPUBLISHED = {"seconds", "warnings"}
Say = Callable[[str], None]


def publish(project: Project, name: str, out: Path, replace: bool = False, say: Say = print) -> list[str]:
    """Make the report in `out` the published edition under a name; return what was written.

    Raises InputError, with nothing written, for a name that is none or taken, a report that is not of the
    present inputs and code, and conclusions that its numbers do not bear out.
    """
    check_name(project, name, replace)
    edition = read_edition(out)
    with workspace.held(workspace.place(project, out), out):
        if faults := [*report_faults(project, edition, out), *conclusion_faults(project, edition)]:
            raise InputError(faults)
        _write(project, name, out, edition, say)
    places = [project.shown(_target(project)), project.shown(project.root / FOLDER / name)]
    return [f"{place}/" for place in places]


def _target(project: Project) -> Path:
    return project.root / "data" / "published"


def _write(project: Project, name: str, out: Path, edition: Edition, say: Say) -> None:
    """Make everything aside, then move it into place."""
    aside, target = project.build / ASIDE, _target(project)
    if (aside / "old").exists() and not target.exists():
        os.rename(aside / "old", target)  # left by a run that was killed in the middle
    shutil.rmtree(aside, ignore_errors=True)
    try:
        book = _named(project, name, out, edition, aside / "book", say)
        keep(book, aside / "edition")
        record = _record(name, book)
        _write_record(aside / "edition", record)
        _fill(aside / "published", book, record)
        _move(aside, target, project.root / FOLDER / name)
    except OSError as error:
        raise BuildError(f"the edition could not be written: {error.strerror or error}") from error
    finally:
        if target.exists() or not (aside / "old").exists():
            shutil.rmtree(aside, ignore_errors=True)


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
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    record = {k: v for k, v in read_edition(book).record.items() if k not in UNPUBLISHED}
    return record | {"edition": name, "published": today}


def _fill(folder: Path, out: Path, record: dict[str, Any]) -> None:
    folder.mkdir(parents=True)
    shutil.copyfile(out / VERDICTS, folder / VERDICTS)
    lines = (out / NUMBERS).read_text(encoding="utf-8")
    (folder / NUMBERS).write_text(lines, encoding="utf-8")
    shutil.copytree(out / CARRIED, folder / TABLES)
    _write_record(folder, record)


def _write_record(folder: Path, record: dict[str, Any]) -> None:
    text = json.dumps(record, indent=2, ensure_ascii=False, sort_keys=True)
    (folder / RECORD).write_text(text + "\n", encoding="utf-8")


def _move(aside: Path, target: Path, place: Path) -> None:
    """Let the new edition take the place of the old; where a step fails, undo those before it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    done: list[tuple[Path, Path]] = []
    steps = [(place, aside / "before"), (target, aside / "old")]
    steps += [(aside / "published", target), (aside / "edition", place)]
    try:
        for source, goal in steps:
            if source.exists():
                os.rename(source, goal)
                done.append((source, goal))
    except OSError:
        for source, goal in reversed(done):
            os.rename(goal, source)
        raise


NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def check_name(project: Project, name: str, replace: bool) -> None:
    """Raise InputError for what is no name of an edition, or one that is taken."""
    taken = (project.root / FOLDER / name).exists() if NAME.fullmatch(name) else False
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
