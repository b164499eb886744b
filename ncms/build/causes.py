"""Why a number moved: what its notebook used that differs between two reports.

The record of a run tells what each notebook loaded, with which parameters and which code it ran. Where one
of these differs, it is the cause. Where several do, `ncms.build.trials` tells them apart.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ncms.build.editions import Edition

CODE, ENVIRONMENT = "code", "environment"
BY_RECORD, BY_TRIAL, TOGETHER, OPEN = "record", "re-run", "together", "not told apart"


@dataclass(frozen=True)
class Cause:
    """What moved something (`table NAME`, `parameter NAME`, `code`, `environment`), and how that is known.

    `together` says that none of them moves it alone, `not told apart` that it is one or more of them.
    """

    names: tuple[str, ...]
    known_by: str

    def __str__(self) -> str:
        """Return the cause as a list of names, with how firm it is."""
        ways = {TOGETHER: " (only together)", OPEN: " (not told apart)"}
        return ", ".join(self.names) + ways.get(self.known_by, "")


def recorded_causes(old: Edition, new: Edition, moved: Mapping[str, set[str]]) -> dict[str, Cause]:
    """Return a cause for every number and float that moved, as far as the records tell."""
    found = {}
    for stem, items in moved.items():
        names = candidates(old, new, stem)
        cause = Cause(tuple(names), BY_RECORD if len(names) == 1 else OPEN)
        found |= dict.fromkeys(items, cause)
    return found


def candidates(old: Edition, new: Edition, stem: str) -> list[str]:
    """Return what one notebook used that differs between two reports."""
    before, after = old.notebook(stem), new.notebook(stem)
    if not before or not after:
        return [CODE]  # the notebook itself came or went
    names = sorted({*before["inputs"], *after["inputs"]})
    found = [f"table {name}" for name in names if _input(old, name) != _input(new, name)]
    names = sorted({*before["parameters"], *after["parameters"]})
    found += [f"parameter {name}" for name in names if _parameter(old, name) != _parameter(new, name)]
    found += [CODE] if before.get("code") != after.get("code") else []
    return found or [ENVIRONMENT]


def _input(edition: Edition, name: str) -> tuple[str, str] | None:
    told = edition.record["inputs"].get(name)
    return (told["sha256"], told["card_sha256"]) if told else None


def _parameter(edition: Edition, name: str) -> object:
    return edition.record["parameters"].get(name)
