"""Tell causes apart: run a notebook again with the older inputs and some of the changes.

First each table and each parameter alone; then, of a table that moved something, its changes in ever smaller
groups, down to the single cell. What a group moves and none of its parts does, moves by them together.
"""

from collections import defaultdict
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from livingreview.pipeline.attribution_runs import Results, Run, Say, TrialRuns
from livingreview.pipeline.causes import (
    BY_RECORD,
    BY_TRIAL,
    CODE,
    ONLY_TOGETHER,
    OPEN,
    PARTLY,
    TOGETHER,
    Cause,
    Moved,
    Suspect,
    Suspects,
)
from livingreview.pipeline.editions import Edition, result
from livingreview.project import Project

MOST = 60
"""Runs that explain one comparison; what they leave open is named as a group."""
NAMED = 4
"""Changes of one table that are named one by one as causes of a number."""

Search = Generator[Sequence[Suspect], Mapping[Suspect, Results | None], dict[str, Cause]]


@dataclass
class Trials:
    """The runs that explain one comparison; `say` hears how many notebooks are run again, and for what."""

    project: Project
    say: Say = print
    most: int = MOST

    def separate(self, old: Edition, new: Edition, moved: Moved, suspects: Suspects) -> dict[str, Cause]:
        """Return a cause for everything that moved, told apart by runs where the records leave it open."""
        runs = TrialRuns(self.project, old, new, self.say, self.most)
        found: dict[str, Cause] = {}
        searches = {stem: explained(old, new, stem, moved[stem], suspects[stem]) for stem in sorted(moved)}
        answers: dict[str, Any] = dict.fromkeys(searches)
        while answers:
            asked = {}
            for stem, answer in answers.items():
                try:
                    asked[stem] = searches[stem].send(answer)
                except StopIteration as end:
                    found |= end.value
            answers = runs.answers([Run(stem, each, moved[stem]) for stem in asked for each in asked[stem]])
        return found


def explained(old: Edition, new: Edition, stem: str, items: set[str], suspects: Sequence[Suspect]) -> Search:
    """Ask for runs of one notebook, and return the cause of each of its items."""
    base: Results = {item: result(old, item) for item in items}
    if not new.notebook(stem) or not old.notebook(stem) or (len(suspects) == 1 and not suspects[0].pieces):
        return dict.fromkeys(items, Cause(tuple(map(str, suspects)), BY_RECORD))
    others = [suspect for suspect in suspects if suspect.kind != CODE]
    if len(suspects) == 1:
        alone = [(suspects[0], items)]
    else:
        answer = yield suspects
        run = answer[Suspect(CODE)] if len(others) < len(suspects) else base
        if run is None:
            return dict.fromkeys(items, Cause(tuple(map(str, suspects)), OPEN))
        base = run
        alone = [(suspect, _moved_by(answer[suspect], base, items)) for suspect in others]
    leaves = yield from _searched(alone, base)
    by_code = {item for item in items if base.get(item) != result(old, item)}
    failed = len(suspects) > 1 and any(answer[suspect] is None for suspect in others)
    return {item: _cause(leaves[item], [CODE] if item in by_code else [], suspects, failed) for item in items}


def _searched(
    level: Iterable[tuple[Suspect, set[str]]], base: Results
) -> Generator[Sequence[Suspect], Mapping[Suspect, Results | None], dict[str, list[tuple[Suspect, str]]]]:
    """Divide groups of changes as far as they move something; return what moves each item, and how surely."""
    leaves: dict[str, list[tuple[Suspect, str]]] = defaultdict(list)
    while level := [(group, items) for group, items in level if items]:
        for item, group in ((item, group) for group, items in level if not group.pieces for item in items):
            leaves[item].append((group, BY_TRIAL))
        divided = [(group, items) for group, items in level if group.pieces]
        answer = (yield [piece for group, _ in divided for piece in group.pieces]) if divided else {}
        level = []
        for group, items in divided:
            parts = [(piece, _moved_by(answer[piece], base, items)) for piece in group.pieces]
            failed = any(answer[piece] is None for piece in group.pieces)
            for item in items.difference(*(moved for _, moved in parts)):
                leaves[item].append((group, OPEN if failed else TOGETHER))
            level += parts
    return leaves


def _moved_by(results: Results | None, base: Results, items: set[str]) -> set[str]:
    return {item for item in items if results is not None and results.get(item) != base.get(item)}


def _cause(
    leaves: list[tuple[Suspect, str]], code: list[str], suspects: Sequence[Suspect], failed: bool
) -> Cause:
    if names := [*_names(leaves), *code]:
        return Cause(tuple(names), PARTLY if OPEN in {surely for _, surely in leaves} else BY_TRIAL)
    return Cause(tuple(map(str, suspects)), OPEN if failed else TOGETHER)


def _names(leaves: list[tuple[Suspect, str]]) -> list[str]:
    """Return what moved an item; of one table no more than a few changes are named one by one."""
    by_table: dict[tuple[str, str], list[tuple[Suspect, str]]] = defaultdict(list)
    for suspect, surely in leaves:
        by_table[suspect.kind, suspect.name].append((suspect, surely))
    return [name for group in by_table.values() for name in _names_of_table(group)]


def _names_of_table(leaves: list[tuple[Suspect, str]]) -> list[str]:
    if len(leaves) > NAMED:
        first, changes = leaves[0][0], sum(len(suspect.parts) for suspect, _ in leaves)
        return [f"{changes} of {first.all_parts} changes of {first.name}"]
    ways = {TOGETHER: f"{{}} ({ONLY_TOGETHER})", OPEN: "one or more of {}", BY_TRIAL: "{}"}
    return [ways[surely].format(suspect) for suspect, surely in leaves]
