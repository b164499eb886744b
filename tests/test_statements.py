"""The statements of this report: each of their states can be printed, and reads well where it is."""

import csv
import re

import pytest
from statement_values import values_for

from livingreview.numbers.collection import Number
from livingreview.numbers.sentences import keys_in, with_statements
from livingreview.numbers.statement_file import read_statements
from livingreview.numbers.statements import SETTLED, number_of, read_printed
from livingreview.paths import ROOT
from livingreview.style.sentences import count_numbers

STATEMENTS = read_statements(ROOT / "data" / "statements.yml")
STATES = [
    pytest.param(statement, place, id=f"{statement.id}-{state.name or place + 1}")
    for statement in STATEMENTS
    for place, state in enumerate(statement.states)
]
MOST_WORDS, MOST_NUMBERS = 25, 3
LATIN = re.compile(r"[A-Za-z]{2,}")
NAMES = {"NCMS", "URBMI", "URRBMI", "NHSA", "CNKI", "Xu"}
"""What a Chinese sentence may hold in Latin letters."""


def published() -> dict[str, str]:
    """Return the published numbers as they are printed, by key."""
    with (ROOT / "tests" / "expected_key_numbers.csv").open(encoding="utf-8") as file:
        return {row["key"]: row["formatted"] for row in csv.DictReader(file)}


SHOWN = published()


def value_of(text: str):
    """Return the value that is printed so, as far as a rule may compare it."""
    return number_of(text.replace(",", "").replace("\N{MINUS SIGN}", "-").removesuffix("%"))


def printed(statement, place: int):
    """Return what is printed where made-up values let this state be the first that holds."""
    rules = [state.rule for state in statement.states[: place + 1]]
    values = values_for(rules, {key: value_of(text) for key, text in SHOWN.items()})
    assert values is not None, f"state {place + 1} of {statement.id} can never be printed: change its rule"
    known = {key: Number(key, value_of(text), "", text, "", 0, (), ()) for key, text in SHOWN.items()}
    for key, value in values.items():
        sign = "%" if SHOWN.get(key, "").endswith("%") else ""
        known[key] = Number(key, value, "", f"{value}{sign}", "", 0, (), ())
    (row,), _ = with_statements([statement], [each for key, each in known.items() if "statement." not in key])
    return row


@pytest.mark.parametrize(("statement", "place"), STATES)
def test_every_state_of_every_statement_can_be_printed(statement, place):
    state, row = statement.states[place], printed(statement, place)
    assert (row.verdict, row.rule, row.state) == (SETTLED, state.rule, state.name)


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda statement: statement.id)
def test_every_degree_of_certainty_can_be_reached(statement):
    rules = [grade.rule for grade in statement.certainty]
    known = {key: value_of(text) for key, text in SHOWN.items()}
    for place, grade in enumerate(statement.certainty, 1):
        assert values_for(rules[:place], known) is not None, (
            f"`{grade.rule}` can never be the first that holds"
        )


@pytest.mark.parametrize(("statement", "place"), STATES)
def test_every_sentence_is_whole_and_short(statement, place):
    row = printed(statement, place)
    assert faults(row.en) == [] and row.zh.endswith("。")


def faults(text: str) -> list[str]:
    """Return what is wrong with an English text: no full stop, a sentence that says too much at once."""
    found = [] if text.endswith((".", "?")) else ["no full stop"]
    for sentence in re.split(r"(?<=[.?!])\s+", text):
        words, numbers = len(sentence.split()), count_numbers(sentence)
        found += [f"{words} words: {sentence}"] if words > MOST_WORDS else []
        found += [f"{numbers} numbers: {sentence}"] if numbers > MOST_NUMBERS else []
    return found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Use rose from 14% in 2003 to 47% in 2011.", 0),
        ("Use rose", 1),
        ("Of 15 studies six report gains, five none and four mixed results.", 0),  # a tally is one number
        ("Use rose by six, five, four and two points.", 1),
        ("word " * 26 + "end.", 1),
        ("Use rose. " + "word " * 20 + "end.", 0),
    ],
)
def test_the_rule_for_sentences_catches_what_it_should(text, count):
    assert len(faults(text)) == count


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda statement: statement.id)
def test_a_chinese_sentence_holds_no_english(statement):
    for state in statement.states:
        for key in keys_in(state.wording.zh):
            shown = SHOWN.get(f"{key}_zh", SHOWN.get(key, ""))
            assert not LATIN.search(shown), f"publish {key}_zh: `{key}` is English in {statement.id}"
        assert set(LATIN.findall(re.sub(r"\{.*?\}", "", state.wording.zh))) <= NAMES, statement.id


def test_every_statement_of_this_report_is_settled_and_in_the_order_of_its_file(builtin_book):
    rows = read_printed((builtin_book / "statements.csv").read_text(encoding="utf-8"))
    assert [row.id for row in rows if not row.settled] == []
    assert [row.id for row in rows] == [statement.id for statement in STATEMENTS]
