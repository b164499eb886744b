"""Statements: sentences of the report that are printed only where the key numbers bear them out.

`data/statements.yml` has for each statement the states that the evidence may be in, in order: a rule over
key numbers, and the sentence that may be printed where it holds, in English and in Chinese.
`livingreview.numbers.statement_file` reads the file, `livingreview.numbers.sentences` sets the numbers in.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from livingreview.numbers.expressions import Values, holds

HEADER = ("id", "chapter", "state", "en", "zh", "rule", "certainty", "verdict")
TOPIC = "statement"
"""What the keys of statements begin with, and their unit."""

SETTLED, UNSETTLED = "settled", "not settled"

CERTAINTY = MappingProxyType(
    {"well supported": "证据充分", "mixed": "证据不一", "weak": "证据薄弱", "not known": "尚不清楚"}
)
"""How sure an answer is, in English and in Chinese, the surest first."""

NOT_KNOWN = "not known"

BASES = MappingProxyType(
    {
        "public statistics": "公开统计",
        "studies' own abstracts": "各研究原文摘要",
        "the review's account": "综述的转述",
        "one study": "单项研究",
    }
)
"""What an answer rests on, in English and in Chinese."""


class Wording(NamedTuple):
    """A text in English and in Chinese."""

    en: str
    zh: str


OPEN = Wording("The data do not settle this question.", "现有数据不足以回答这个问题。")
"""What is printed where no rule of a statement holds."""


@dataclass(frozen=True)
class State:
    """One state of the evidence: its rule, and what may be said where it holds.

    `line` is that of the rule in the file, `lines` are those of the English and the Chinese sentence.
    """

    rule: str
    wording: Wording
    name: str = ""
    line: int = 0
    lines: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Grade:
    """One degree of certainty with the rule by which a statement has it."""

    rule: str
    label: str
    line: int = 0


@dataclass(frozen=True)
class Statement:
    """What a report may say on one question, state by state.

    `chapter` is the stem of the chapter whose question it is; `table` names a table without whose rows a data
    folder does not have this statement at all.
    """

    id: str
    chapter: str
    states: tuple[State, ...]
    question: Wording | None = None
    basis: str = ""
    certainty: tuple[Grade, ...] = ()
    table: str = ""
    line: int = 0

    def state(self, values: Values) -> State | None:
        """Return the first state whose rule holds."""
        return next((state for state in self.states if holds(state.rule, values)), None)

    def grade(self, values: Values) -> str:
        """Return how sure the statement is, empty where it does not say; what is not settled is not known."""
        if not self.certainty:
            return ""
        labels = (grade.label for grade in self.certainty if holds(grade.rule, values))
        return next(labels, NOT_KNOWN) if self.state(values) else NOT_KNOWN

    @property
    def rules(self) -> list[tuple[str, int]]:
        """Every rule with its line."""
        states = [(state.rule, state.line) for state in self.states]
        return states + [(grade.rule, grade.line) for grade in self.certainty]


@dataclass(frozen=True)
class Printed:
    """What one report says for a statement: a row of `statements.csv`.

    `state` is the name of the state printed, if it has one, and `rule` what let it be printed; both are empty
    where the verdict is `not settled`.
    """

    id: str
    chapter: str
    state: str
    en: str
    zh: str
    rule: str
    certainty: str
    verdict: str

    @property
    def settled(self) -> bool:
        """Whether a rule held."""
        return self.verdict == SETTLED


def statements_csv(printed: Iterable[Printed]) -> str:
    """Return `statements.csv`: one row a statement, with the sentences as they are printed."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([HEADER, *map(astuple, printed)])
    return text.getvalue()


def read_printed(text: str) -> list[Printed]:
    """Return the rows of a `statements.csv`, or of the `conclusions.csv` of an older report."""
    rows = csv.DictReader(io.StringIO(text))
    return [_of_conclusion(row) if "sentence" in row else Printed(**row) for row in rows]


def _of_conclusion(row: Mapping[str, str]) -> Printed:
    """Return a row of the form that had one sentence, in one language, and no state."""
    verdict = SETTLED if row["verdict"] == "holds" else UNSETTLED
    return Printed(row["id"], row["chapter"], "", row["sentence"], "", row["rule"], "", verdict)


def number_of(text: str) -> Any:
    """Return a value of `key_numbers.csv` as it was published: a number, or else a text."""
    try:
        return json.loads(text)
    except ValueError:
        return text
