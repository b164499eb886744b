"""Read `data/statements.yml`: every fault of it with its line, the statement and a suggestion."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
)

from livingreview.errors import Fault, InputError
from livingreview.messages import did_you_mean, listed, nearest, quoted
from livingreview.numbers.expressions import parsed
from livingreview.numbers.sentences import parts
from livingreview.numbers.statements import BASES, CERTAINTY, Grade, State, Statement, Wording
from livingreview.tables.yaml_lines import Marked, read_yaml

ID = re.compile(r"[a-z][a-z0-9_]*")
SUFFIXES = ("_zh", "_question", "_basis", "_certainty")
"""What the key of a statement is followed by in keys of its own; no id may end so."""

Path_ = tuple[str | int, ...]


def _rule(text: str) -> str:
    """Return a rule that can be read."""
    try:
        parsed(text)
    except ValueError as error:
        raise ValueError(f"{error}|a comparison of published keys, as effects.a > 2 * effects.b") from None
    return text


def _sentence(text: str) -> str:
    """Return a sentence whose braces hold keys."""
    try:
        parts(text)
    except ValueError as error:
        raise ValueError(f"{error}|published keys in braces, as {{effects.a}}") from None
    return text


def _id(text: str) -> str:
    """Return a text that can name a statement."""
    if not ID.fullmatch(text):
        raise ValueError(f"{quoted(text)}|small letters, digits and _, beginning with a letter")
    if text.endswith(SUFFIXES):
        raise ValueError(f"{quoted(text)}|an id that ends in none of {listed(SUFFIXES)}")
    return text


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Rule = Annotated[Text, AfterValidator(_rule)]
Sentence = Annotated[Text, AfterValidator(_sentence)]


class _Part(BaseModel):
    """A part of the file; a misspelt field is a fault, or what it holds would never be printed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class _Question(_Part):
    en: Text
    zh: Text


class _State(_Part):
    rule: Rule
    en: Sentence
    zh: Sentence
    name: Text = ""


class _Grade(_Part):
    rule: Rule
    label: Literal[tuple(CERTAINTY)]  # type: ignore[valid-type]


class _Statement(_Part):
    id: Annotated[Text, AfterValidator(_id)]
    chapter: Text
    states: Annotated[list[_State], Field(min_length=1)]
    question: _Question | None = None
    basis: Literal[tuple(BASES)] | None = None  # type: ignore[valid-type]
    certainty: list[_Grade] = []
    table: Text = ""


_PARTS: dict[str, type[_Part]] = {"states": _State, "certainty": _Grade, "question": _Question}
_FILE = TypeAdapter(list[_Statement])


def read_statements(file: Path, shown: str = "data/statements.yml") -> list[Statement]:
    """Return the statements of a file, none where it does not exist.

    Raises InputError with every fault: a field missing or unknown, an id or the name of a state twice, a rule
    or a brace that cannot be read, a label that is none of the list.
    """
    if not file.exists():
        return []
    marked = read_yaml(file, shown)
    try:
        entries = _FILE.validate_python(marked.value or [])
    except ValidationError as error:
        raise InputError([*_shape_faults(error.errors(), marked, shown)]) from None
    if faults := [*_twice_faults(entries, marked, shown)]:
        raise InputError(faults)
    return [_statement(number, entry, marked) for number, entry in enumerate(entries)]


def _statement(number: int, entry: _Statement, marked: Marked) -> Statement:
    states = [_state(each, (number, "states", n), marked) for n, each in enumerate(entry.states)]
    grades = [
        Grade(each.rule, each.label, marked.line((number, "certainty", n, "rule")))
        for n, each in enumerate(entry.certainty)
    ]
    question = Wording(entry.question.en, entry.question.zh) if entry.question else None
    parts = entry.id, entry.chapter, tuple(states), question, entry.basis or "", tuple(grades), entry.table
    return Statement(*parts, marked.line((number,)))


def _state(entry: _State, place: Path_, marked: Marked) -> State:
    rule, en, zh = (marked.line((*place, part)) for part in ("rule", "en", "zh"))
    return State(entry.rule, Wording(entry.en, entry.zh), entry.name, rule, (en, zh))


def _twice_faults(entries: Sequence[_Statement], marked: Marked, shown: str) -> Iterator[Fault]:
    lines: dict[str, int] = {}
    for number, entry in enumerate(entries):
        line = marked.line((number, "id"))
        if first := lines.get(entry.id):
            expected = f"an id not used at line {first}"
            yield Fault(shown, line, entry.id, "unique", entry.id, expected, "choose another id")
        lines.setdefault(entry.id, line)
        names = Counter(state.name for state in entry.states if state.name)
        for name in (name for name, times in names.items() if times > 1):
            expected = "each name of a state once"
            yield Fault(shown, line, entry.id, "unique", f"{name} twice", expected, "rename one state")


def _shape_faults(errors: Sequence[Any], marked: Marked, shown: str) -> Iterator[Fault]:
    """Yield what pydantic found; a misspelt field is one fault, not an unknown one and a missing one."""
    unknown = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    misspelt = {(*path[:-1], nearest(str(path[-1]), _fields(path))) for path in unknown}
    for error in errors:
        if error["loc"] not in misspelt:
            path = error["loc"]
            yield Fault(shown, marked.line(path), _id_of(path, marked.value), *_shape_texts(error))


def _fields(path: Path_) -> list[str]:
    """Return the fields that a part of the file may have."""
    part: type[_Part] = _PARTS.get(str(path[1]), _Statement) if len(path) > 2 else _Statement
    return list(part.model_fields)


def _id_of(path: Path_, value: Any) -> str | None:
    """Return the id of the statement in which something is wrong, its number where it has none."""
    if not path or not isinstance(path[0], int):
        return None
    entry = value[path[0]]
    named = entry.get("id") if isinstance(entry, dict) else None
    return named if isinstance(named, str) else f"statement {path[0] + 1}"


def _shape_texts(error: Any) -> tuple[str, str, str, str]:
    """Return rule, what was found, what is expected, and a hint."""
    key = str(error["loc"][-1]) if error["loc"] else ""
    match error["type"]:
        case "missing":
            return "fields", f"no {key}", f"the field {key}", f"add `{key}:`"
        case "extra_forbidden":
            known = _fields(error["loc"])
            return "fields", key, f"one of {', '.join(known)}", did_you_mean(key, known, "delete it")
        case "value_error":
            found, _, expected = str(error["ctx"]["error"]).partition("|")
            return key, found, expected, "see `To add a statement` in CONTRIBUTING.md"
        case "literal_error":
            known = [*CERTAINTY] if key == "label" else [*BASES]
            hint = did_you_mean(error["input"], known, "choose one of these")
            return key, quoted(error["input"]), f"one of {', '.join(known)}", hint
        case "string_type":
            return "type", repr(error["input"]), "a text", "put it in quotation marks"
        case "string_too_short":
            return "type", "nothing", "a text", f"fill in {key}"
        case "list_type" | "too_short":
            return "form", _kind(error["input"]), "a list with an entry: `- ...`", "write one entry at least"
    return "form", _kind(error["input"]), "fields with their values, as `id: ...`", "indent the fields alike"


def _kind(value: Any) -> str:
    kinds = {
        dict: "a mapping",
        list: "a list" if value else "an empty list",
        str: "a text",
        type(None): "nothing",
    }
    return kinds.get(type(value), repr(value))
