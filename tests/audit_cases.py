"""What the tests of the audit share: a case of a rule, and small frames with cells changed by row key."""

from dataclasses import dataclass

import pandas as pd

from ncms.audit import RULES, Settings


@dataclass(frozen=True)
class Case:
    """A rule, tables without its fault, tables seeded with it, and how many finds the seed gives."""

    rule: str
    clean: dict
    seeded: dict
    found: int

    def __str__(self) -> str:
        return self.rule


def frame(columns, rows, numbers, cells):
    """Return a frame of rows whose first column is their key; `cells` maps a key to changed cells."""
    table = pd.DataFrame(rows, columns=columns.split())
    table = table.astype({name: "Int64" for name in numbers})
    for key, changes in cells.items():
        for name, value in changes.items():
            table.loc[table.iloc[:, 0] == key, name] = pd.NA if value is None else value
    return table


def find(rule, tables):
    """Return what a rule finds, after asserting that it was given what it says it needs."""
    assert set(RULES[rule].needs) <= set(tables), f"{rule} needs {RULES[rule].needs}"
    return RULES[rule].find(tables, Settings())


def check_seeded(case):
    found = find(case.rule, case.seeded)
    assert len(found) == case.found
    for discrepancy in found:
        told = (discrepancy.root, discrepancy.place_a, discrepancy.says_a, discrepancy.place_b)
        assert all(isinstance(text, str) and text for text in told)
        assert isinstance(discrepancy.says_b, str) and discrepancy.explanation.endswith(".")


def check_clean(case):
    assert find(case.rule, case.clean) == []
