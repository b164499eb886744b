"""What a discrepancy is, what a rule is, and the registry of rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

SEVERITIES = ("conclusion", "count", "wording")  # gravest first; `ncms.audit.severity` says what each means
AGAINST = ("itself", "record", "study")  # what the documents are held against; a cited study last

Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Settings:
    """What the rules take from outside the tables.

    ``search_year`` is the year in which the search is taken to have ended, ``provinces`` the number of
    provincial-level divisions of mainland China, ``near`` the least likeness (0 to 1) of two spellings.
    """

    search_year: int = 2025
    provinces: int = 31
    near: float = 0.75


@dataclass(frozen=True)
class Discrepancy:
    """Two places that do not agree, or one place and what it should have stood beside.

    ``root`` is equal for symptoms of one cause. ``severity`` is one of ``SEVERITIES``; empty, it is that of
    the rule, which a rule overrides where one case weighs otherwise. ``rule`` is filled by the run.
    """

    root: str
    place_a: str
    says_a: str
    place_b: str
    says_b: str
    explanation: str
    severity: str = ""
    rule: str = ""


RuleFunction = Callable[[Tables, Settings], list[Discrepancy]]


@dataclass(frozen=True)
class Rule:
    """A registered rule: what it looks for, in which tables, and how severe a find is unless it says so."""

    rule_id: str
    title: str
    looks_for: str
    needs: tuple[str, ...]
    severity: str
    against: str
    find: RuleFunction


RULES: dict[str, Rule] = {}


def rule(
    rule_id: str,
    title: str,
    looks_for: str,
    *,
    needs: tuple[str, ...],
    severity: str,
    against: str = "itself",
) -> Callable[[RuleFunction], RuleFunction]:
    """Register a function as a rule; raise ``ValueError`` for a second rule of that id or unknown words."""
    if rule_id in RULES or severity not in SEVERITIES or against not in AGAINST:
        raise ValueError(f"rule {rule_id!r}: taken, or severity={severity!r} or against={against!r} unknown")

    def register(find: RuleFunction) -> RuleFunction:
        RULES[rule_id] = Rule(rule_id, title, looks_for, needs, severity, against, find)
        return find

    return register
