"""Whether a report can become an edition: its name, that it is of the present state, its conclusions."""

import re
from collections.abc import Iterator
from pathlib import Path

from ncms.build.digests import digests
from ncms.build.editions import Edition, carried
from ncms.build.kept import FOLDER
from ncms.build.project import Project
from ncms.build.rules import HOLDS, keys_of
from ncms.errors import Fault, InputError
from ncms.paths import CONCLUSIONS

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
    from ncms.build.collection import key_numbers_csv
    from ncms.build.contents import collected
    from ncms.build.editions import numbers_of
    from ncms.build.freshness import plan
    from ncms.build.given import read_parameters

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
