"""Groups of records of one work, as rows of `duplicates.csv`: each is joined to the first of its group.

The first record of a group in `records.csv` survives, since decisions may already stand on it, and later
imports only add records behind it. Its values stay; where one is blank, the next record of the group that
has it fills it.
"""

from collections.abc import Iterable, Mapping, Sequence

from livingreview.messages import listed
from livingreview.records.duplicates import Pair, pairs
from livingreview.records.relations import ABSTRACT, ERRATUM, PREPRINT, SAME, TRANSLATION, traits
from livingreview.records.titles import normal

Row = dict[str, str]
FILLED = ("title_translated", "authors", "year", "journal", "volume", "issue", "pages", "doi", "abstract")
"""Columns in which the others of a group fill what the first lacks."""

_COMPARED = ("authors", "year", "journal", "volume", "pages")


def is_taken_out(row: Mapping[str, str]) -> bool:
    """Tell whether a pair takes its second record out of the screening."""
    return row["confirmed"] == "yes" and row.get("relation", SAME) == SAME


def new_pairs(records: Sequence[Row], known: Iterable[Row]) -> list[Row]:
    """Return the rows to add for a table of records, beside those that are known, in the records' order."""
    return _Groups(records, list(known)).rows()


class _Groups:
    """Records that are joined to groups, by the pairs that nobody has refused."""

    def __init__(self, records: Sequence[Row], known: list[Row]) -> None:
        self.records = records
        self._parents = list(range(len(records)))
        place = {row["record_id"]: number for number, row in enumerate(records)}
        self.known = {frozenset((place[row["record_a"]], place[row["record_b"]])) for row in known}
        for row in known:
            if row.get("relation", SAME) == SAME and row["confirmed"] != "no":
                self._join(place[row["record_a"]], place[row["record_b"]])

    def rows(self) -> list[Row]:
        found = pairs(self.records)
        same = [pair for pair in found if pair.relation == SAME]
        joined = self._stars(same)
        return [self._row(pair) for pair in sorted([*joined, *self._related(found)])]

    def _first(self, row: int) -> int:
        while self._parents[row] != row:
            self._parents[row] = self._parents[self._parents[row]]
            row = self._parents[row]
        return row

    def _join(self, one: int, other: int) -> None:
        first, second = sorted((self._first(one), self._first(other)))
        self._parents[second] = first

    def _stars(self, same: list[Pair]) -> Iterable[Pair]:
        """Yield a pair for each record that comes to a group: with its first, unless that was refused."""
        fresh = [pair for pair in same if frozenset(pair[:2]) not in self.known]
        before = {row: self._first(row) for pair in fresh for row in pair[:2]}
        for pair in fresh:
            self._join(pair.first, pair.second)
        arms: dict[int, Pair] = {}
        for pair in fresh:
            for arm in {before[row] for row in pair[:2]}:
                first = self._first(arm)
                if arm != first and (arm not in arms or set(pair[:2]) == {first, arm}):
                    arms[arm] = pair
        return [self._arm(self._first(arm), arm, pair) for arm, pair in arms.items()]

    def _arm(self, first: int, arm: int, pair: Pair) -> Pair:
        if {first, arm} == set(pair[:2]) or frozenset((first, arm)) in self.known:
            return pair
        names = " and ".join(self.records[row]["record_id"] for row in pair[:2])
        return pair._replace(first=first, second=arm, reason=f"{pair.reason} of {names}")

    def _related(self, found: list[Pair]) -> Iterable[Pair]:
        """Yield once for two groups how a record of one is related to one of the other, the main first."""
        seen = set(self.known)
        for pair in found:
            ends = frozenset((self._first(pair.first), self._first(pair.second)))
            if pair.relation != SAME and len(ends) == 2 and not {ends, frozenset(pair[:2])} & seen:
                seen.add(ends)
                first, second = self._main_first(pair)
                yield pair._replace(first=self._first(first), second=self._first(second))

    def _main_first(self, pair: Pair) -> tuple[int, int]:
        ends = pair.first, pair.second
        one, other = (traits(self.records[row]) for row in ends)
        lesser = {
            ERRATUM: one.erratum > other.erratum,
            PREPRINT: (one.preprint, -one.year) > (other.preprint, -other.year),
            ABSTRACT: one.abstract > other.abstract,
            TRANSLATION: bool(self.records[ends[1]]["title_translated"]),
        }
        return ends[::-1] if lesser.get(pair.relation) else ends

    def _row(self, pair: Pair) -> Row:
        one, other = self.records[pair.first], self.records[pair.second]
        return {
            "record_a": one["record_id"],
            "record_b": other["record_id"],
            "score": f"{pair.score:g}",
            "reason": "; ".join([pair.reason, *_details(one, other, pair.relation)]),
            "relation": pair.relation,
            "title_a": one["title"],
            "title_b": other["title"],
            "confirmed": "",
        }


def _details(one: Row, other: Row, relation: str) -> Iterable[str]:
    """Yield what agrees beside what makes the pair, and what the second record fills in the first."""
    agreeing = [name for name in _COMPARED if _plain(one, name) == _plain(other, name) != ""]
    filling = [name for name in FILLED if not one.get(name) and other.get(name)]
    if agreeing:
        yield f"same {listed(agreeing)}"
    if filling and relation == SAME:
        yield f"fills {listed(filling)}"


def _plain(row: Row, name: str) -> str:
    return traits(row).page if name == "pages" else normal(row.get(name, ""))


def merged(records: Sequence[Row], duplicates: Iterable[Row]) -> dict[str, Row]:
    """Return the records that survive, by identifier, their blanks filled from the rest of their group."""
    kept = {row["record_id"]: dict(row) for row in records}
    first = {row["record_b"]: row["record_a"] for row in duplicates if is_taken_out(row)}
    for row in records:
        name, steps = row["record_id"], 0
        while name in first and steps < len(first):
            name, steps = first[name], steps + 1
        if name != row["record_id"] and name in kept:
            for column in FILLED:
                kept[name][column] = kept[name].get(column) or row.get(column, "")
            del kept[row["record_id"]]
    return kept


ACCEPTED = "; accepted: same DOI, title and pages"
"""What a row says that the rule for certain pairs confirmed."""


def accept_certain(records: Sequence[Row], duplicates: Iterable[Row]) -> int:
    """Confirm every undecided pair of one work with the same DOI, title and first page; return how many."""
    by_id = {row["record_id"]: row for row in records}
    certain = [row for row in duplicates if not row["confirmed"] and row["relation"] == SAME]
    certain = [row for row in certain if _is_certain(by_id[row["record_a"]], by_id[row["record_b"]])]
    for row in certain:
        row["confirmed"], row["reason"] = "yes", row["reason"] + ACCEPTED
    return len(certain)


def _is_certain(one: Row, other: Row) -> bool:
    mine, theirs = traits(one), traits(other)
    signs = [(mine.doi, theirs.doi), (mine.page, theirs.page), (normal(one["title"]), normal(other["title"]))]
    return all(sign == same != "" for sign, same in signs)


def take_back_certain(duplicates: Iterable[Row]) -> int:
    """Leave undecided again what the rule for certain pairs confirmed; return how many pairs that are."""
    accepted = [row for row in duplicates if row["reason"].endswith(ACCEPTED)]
    for row in accepted:
        row["confirmed"], row["reason"] = "", row["reason"].removesuffix(ACCEPTED)
    return len(accepted)


def decide_group(duplicates: Sequence[Row], record: str, confirmed: str) -> int:
    """Confirm all pairs of one work in the group of a record, or leave them undecided; return how many.

    Refused pairs stay refused.
    """
    same = [row for row in duplicates if row["relation"] == SAME and row["confirmed"] != "no"]
    group, rows = {record}, []
    while more := [row for row in same if row not in rows and group & {row["record_a"], row["record_b"]}]:
        rows += more
        group |= {row[name] for row in more for name in ("record_a", "record_b")}
    for row in rows:
        row["confirmed"], row["reason"] = confirmed, row["reason"].removesuffix(ACCEPTED)
    return len(rows)
