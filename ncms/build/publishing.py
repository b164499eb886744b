"""`ncms publish NAME`: the present report becomes the edition that later ones are compared with.

It is built once more under its name, so that its pages say which edition they are.
"""

import datetime
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ncms.build import workspace
from ncms.build.editions import CARRIED, NUMBERS, RECORD, TABLES, VERDICTS, Edition, read_edition
from ncms.build.kept import FOLDER, keep
from ncms.build.project import Project
from ncms.build.publishable import check_name, conclusion_faults, report_faults
from ncms.build.report import Options, build
from ncms.errors import BuildError, InputError

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
    wanted = Options(book, renderer=edition.record["renderer"], formats=formats, becomes=name)
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
