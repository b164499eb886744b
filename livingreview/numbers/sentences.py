"""Sentences of statements with their numbers set in, as prose takes them by key.

`{effects.studies}` in a sentence stands for the published number or phrase of that key; a brace that is meant
as such is doubled. In a Chinese sentence the key takes its Chinese (`effects.studies_zh`) where there is one.
"""

import re
import string
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from livingreview.errors import BuildError, Fault
from livingreview.messages import did_you_mean
from livingreview.numbers.collection import Number, escaped, marked
from livingreview.numbers.expressions import keys_of
from livingreview.numbers.invented import ABOUT, with_mark
from livingreview.numbers.statements import (
    BASES,
    CERTAINTY,
    OPEN,
    SETTLED,
    TOPIC,
    UNSETTLED,
    Printed,
    Statement,
    Wording,
)

KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
LANGUAGES = ("en", "zh")
_OPENS = re.compile(r"(^|[.?!] )$")
_APOSTROPHE = re.compile(r"(?<=\w)'")
Numbers = Mapping[str, Number]
Piece = tuple[str, Number | None]
"""Words as they are printed, with the number that they are, if they are one."""


def parts(text: str) -> list[tuple[str, str]]:
    """Return a sentence as texts, each with the key that follows it, empty where none does.

    Raises ValueError for a brace that opens or closes nothing, and for what is no key.
    """
    try:
        found = [*string.Formatter().parse(text)]
    except ValueError:
        raise ValueError("a brace without the other; a brace meant as such is doubled") from None
    for _, key, form, conversion in found:
        if key is not None and (not KEY.fullmatch(key) or form or conversion):
            raise ValueError(f"`{{{key}}}`, which is no key")
    return [(words, key or "") for words, key, *_ in found]


def keys_in(text: str) -> list[str]:
    """Return the keys that a sentence holds, in their order."""
    return [key for _, key in parts(text) if key]


def key_faults(statements: Iterable[Statement], numbers: Numbers, file: str) -> Iterator[Fault]:
    """Yield each key of a rule or a sentence that no notebook published, with the nearest that one did."""
    for statement in statements:
        used = [("rule", key, line) for rule, line in statement.rules for key in keys_of(rule)]
        for state in statement.states:
            for language, text, line in zip(LANGUAGES, state.wording, state.lines, strict=True):
                used += [(language, key, line) for key in keys_in(text)]
        for rule, key, line in used:
            if key not in numbers and not (rule == "zh" and f"{key}_zh" in numbers):
                hint = did_you_mean(key, numbers, "publish it in a notebook")
                yield Fault(file, line, statement.id, rule, key, "a published number", hint)


def with_statements(
    statements: Iterable[Statement], numbers: Iterable[Number]
) -> tuple[list[Printed], list[Number]]:
    """Return what is printed for each statement, and the numbers with those of the statements, by key.

    Raises BuildError where a notebook published a number under a key of statements.
    """
    known = {number.key: number for number in numbers}
    if taken := next((number for key, number in known.items() if key.startswith(f"{TOPIC}.")), None):
        raise BuildError(f"{taken.key} by {taken.place}: keys of statements are for data/statements.yml")
    judged = [_judged(statement, known) for statement in statements]
    added = {number.key: number for _, made in judged for number in made}
    return [printed for printed, _ in judged], [(known | added)[key] for key in sorted(known | added)]


def _judged(statement: Statement, numbers: Numbers) -> tuple[Printed, list[Number]]:
    values = {key: number.value for key, number in numbers.items()}
    state, grade = statement.state(values), statement.grade(values)
    rules = [state.rule] if state else [each.rule for each in statement.states]
    texts = [
        _pieces(*each, numbers) for each in zip(LANGUAGES, state.wording if state else OPEN, strict=True)
    ]
    wording = Wording(*("".join(words for words, _ in text) for text in texts))
    sources = [numbers[key] for rule in rules for key in keys_of(rule) if key in numbers]
    sources += [number for text in texts for _, number in text if number]
    made = _numbers(statement.id, wording, [_prose(statement.id, text) for text in texts], sources)
    name, rule, verdict = (state.name, state.rule, SETTLED) if state else ("", "", UNSETTLED)
    printed = Printed(statement.id, statement.chapter, name, *wording, rule, grade, verdict)
    return printed, [*made, *_labels(statement, grade, sources)]


def _pieces(language: str, text: str, numbers: Numbers) -> list[Piece]:
    """Return a sentence in pieces, each number with its words; an English sentence opens with a capital."""
    found: list[Piece] = []
    for words, key in parts(text):
        found += [(_curled(words), None)] if words else []
        if key:
            made = numbers.get(f"{key}_zh") if language == "zh" else None
            number = made or numbers[key]
            opens = language == "en" and _OPENS.search("".join(words for words, _ in found))
            shown = with_mark(number.formatted, number.about, language == "zh")
            found.append((shown[:1].upper() + shown[1:] if opens else shown, number))
    return found


def _curled(text: str) -> str:
    """Return a text with the apostrophes that prose has."""
    return _APOSTROPHE.sub("’", text)


def _prose(name: str, text: Iterable[Piece]) -> str:
    """Return a sentence as markdown: in a span that keeps its key, its numbers in theirs."""
    inner = (marked(replace(number, formatted=words)) if number else escaped(words) for words, number in text)
    return f'[{"".join(inner)}]{{.statement data-key="{TOPIC}.{name}"}}'


def _labels(statement: Statement, grade: str, sources: Sequence[Number]) -> Iterator[Number]:
    """Yield what prose may take beside the sentence: the question, what it rests on, how sure it is."""
    if statement.question:
        asked = Wording(*map(_curled, statement.question))
        yield from _numbers(f"{statement.id}_question", asked, [*map(escaped, asked)], sources)
    for kind, label, words in (("basis", statement.basis, BASES), ("certainty", grade, CERTAINTY)):
        if label:
            rank = f' data-rank="{len(words) - 1 - [*words].index(label)}"' if words is CERTAINTY else ""
            both = Wording(_curled(label), words[label])
            prose = [f"[{escaped(text)}]{{.{kind}{rank}}}" for text in both]
            yield from _numbers(f"{statement.id}_{kind}", both, prose, sources)


def _numbers(name: str, texts: Wording, prose: Sequence[str], sources: Sequence[Number]) -> Iterator[Number]:
    """Yield a text in both languages as key numbers that rest on what all numbers behind it rest on.

    They stand at the notebook and cell of the first of these.
    """
    inputs = tuple(sorted({table for number in sources for table in number.inputs}))
    origin: dict[str, Any] = (
        {"basis": f"key numbers {', '.join(sorted({number.key for number in sources}))}"} if sources else {}
    )
    if any(number.about.get(ABOUT) for number in sources):
        origin[ABOUT] = True
    place = (sources[0].notebook, sources[0].cell) if sources else ("", 0)
    for suffix, text, markdown in zip(("", "_zh"), texts, prose, strict=True):
        key = f"{TOPIC}.{name}{suffix}"
        yield Number(key, text, TOPIC, text, *place, inputs, (), origin, markdown)
