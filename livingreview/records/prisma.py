"""The boxes of a PRISMA 2020 flow, counted from searches, records, duplicates and decisions.

``records`` and ``pairs`` are the tables `records` and `duplicates` of an import, their keys in the index;
``searches`` is the search log, ``refused`` lists the records that could not be read, ``screening`` is the
record of ``livingreview.records.decisions``. M. J. Page et al., BMJ 372, 2021, n71; for updates and living
reviews E. A. Akl et al., BMJ 387, 2024, e079183.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from livingreview.records.decisions import CONFLICT, CONSENSUS, NOT_RETRIEVED, STAGES, current, outcomes
from livingreview.records.prisma_counts import originals
from livingreview.tables.cells import LIST_MARK

TITLE, FULL = STAGES
DATABASE, OTHER, PREVIOUS, NEW, TOTAL = "database", "other", "previous", "new", "total"
ROUTES = (DATABASE, OTHER)
DATABASES = ("database", "register")
"""Kinds of sources that PRISMA counts together; all others are other methods."""

NO_REASON = "no reason recorded"
BOXES = (
    "identified", "duplicates", "unreadable", "screened", "excluded", "to_screen", "sought", "not_retrieved",
    "assessed", "excluded_full_text", "to_assess", "reports", "studies",
)  # fmt: skip
"""Boxes in the order of the flow. What PRISMA has no box for while a screening is under way is `to_screen`
and `to_assess`: records, and full texts, on which nobody decided or reviewers differ."""

SOURCE, REASON = "source", "reason"
"""What the lines below a box tell apart: databases below `identified`, reasons below `excluded_full_text`."""


def fates(records: pd.DataFrame, pairs: pd.DataFrame | None, screening: pd.DataFrame) -> pd.DataFrame:
    """Return by record the box in which it ends, and the reason where a full text was excluded.

    A full text that was judged although nobody decided on its title counts as screened.
    """
    found = outcomes(screening)
    title, full = (found[found["stage"] == stage].set_index("record_id")["outcome"] for stage in STAGES)
    taken, reasons = originals(screening, pairs), full_text_reasons(screening)
    ends = [_end(name, name in taken, title.get(name), full.get(name)) for name in records.index]
    frame = pd.DataFrame({"box": ends}, index=records.index)
    given = [reasons.get(name, NO_REASON) for name in records.index]
    return frame.assign(
        reason=pd.Series(given, index=frame.index).where(frame["box"] == "excluded_full_text")
    )


def _end(name: str, taken: bool, title: str | None, full: str | None) -> str:
    if taken:
        return "duplicates"
    if title == "exclude":
        return "excluded"
    if title == CONFLICT or (title is None and full is None):
        return "to_screen"
    ends = {"include": "reports", "exclude": "excluded_full_text", NOT_RETRIEVED: NOT_RETRIEVED}
    return ends.get(full or "", "to_assess")


def full_text_reasons(screening: pd.DataFrame) -> dict[str, str]:
    """Return why each full text was excluded: the consensus' reason, else those of all reviewers."""
    rows = current(screening)
    rows = rows[(rows["stage"] == FULL) & (rows["decision"] == "exclude") & rows["reason"].notna()]
    return {name: _reason(group) for name, group in rows.groupby("record_id")}


def _reason(rows: pd.DataFrame) -> str:
    agreed = rows[rows["reviewer"] == CONSENSUS]
    texts = [" ".join(text.split()) for text in (agreed if len(agreed) else rows)["reason"]]
    firsts: dict[str, str] = {}
    for text in texts:
        firsts.setdefault(text.casefold(), text)
    return "; ".join(firsts.values())


def boxes(
    records: pd.DataFrame,
    pairs: pd.DataFrame | None,
    screening: pd.DataFrame,
    searches: pd.DataFrame | None = None,
    refused: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return every box of the flow with its count: ``route``, ``box``, ``detail``, ``count``.

    Routes are ``database`` (with registers) and ``other``, both for what is new in this edition. Where there
    was an earlier one, ``previous`` has its studies and reports and ``new`` those since; ``total`` has both
    together. A route without records is left out. Lines with a ``detail`` split the box above them. Every
    export counts: ``identified`` is what the search log says was returned, and a record that a later search
    of the same database found again is a duplicate.
    """
    ended = fates(records, pairs, screening).assign(**origins(records, searches))
    new = ended[~ended["previous"]]
    unread = _unread(refused, searches)
    lines = [line for route in ROUTES for line in _route(route, ended, new, unread)]
    lines += _included(ended, new, pairs)
    return pd.DataFrame(lines, columns=["route", "box", "detail", "count"])


def origins(records: pd.DataFrame, searches: pd.DataFrame | None) -> dict[str, pd.Series]:
    """Return by record its ``source``, its ``route``, whether it is ``previous``, and ``again``.

    A record is of the search that first found it. It is previous where that search was made for an earlier
    edition than the newest. ``again`` counts the further exports of the newest edition that hold it.
    """
    kinds, editions = _of_files(searches, "kind"), _of_files(searches, "edition")
    newest = max(editions.values(), default="")
    previous = records["file"].map(lambda name: editions.get(name, "") < newest)
    again = (
        records["found_again"].fillna("").map(lambda text: [name for name in text.split(LIST_MARK) if name])
    )
    of_newest = again.map(lambda names: sum(editions.get(name, "") == newest for name in names))
    route = records["file"].map(lambda name: DATABASE if kinds.get(name, "") in ("", *DATABASES) else OTHER)
    return {"source": records["source"], "route": route, "previous": previous, "again": of_newest}


def _of_files(searches: pd.DataFrame | None, column: str) -> dict[str, str]:
    """Return what the search log says of each export in a column; nothing where it has none."""
    if searches is None or column not in searches:
        return {}
    cells = zip(searches["file"].fillna(""), searches[column].fillna(""), strict=True)
    return {name.strip(): said for files, said in cells for name in files.split(LIST_MARK) if name.strip()}


def _unread(refused: pd.DataFrame | None, searches: pd.DataFrame | None) -> pd.DataFrame:
    """Return the records of this edition that could not be read, with route and source."""
    columns = ["route", "source"]
    if refused is None or len(refused) == 0:
        return pd.DataFrame(columns=columns)
    kinds, editions = _of_files(searches, "kind"), _of_files(searches, "edition")
    sources = _of_files(searches, "database")
    newest = max(editions.values(), default="")
    names = [name for name in refused.reset_index()["file"] if editions.get(name, "") == newest]
    rows = [
        (DATABASE if kinds.get(n, "") in ("", *DATABASES) else OTHER, sources.get(n, "not named"))
        for n in names
    ]
    return pd.DataFrame(rows, columns=columns)


Line = tuple[str, str, str | None, int]


def _route(route: str, ended: pd.DataFrame, new: pd.DataFrame, unread: pd.DataFrame) -> Iterator[Line]:
    """Yield the lines of what one kind of sources gave this edition, down to the reports kept."""
    own, unread = new[new["route"] == route], unread[unread["route"] == route]
    known = ended[ended["previous"] & (ended["route"] == route)]
    by_source = own.groupby("source")["again"].agg(lambda again: int(again.sum()) + len(again))
    by_source = by_source.add(known.groupby("source")["again"].sum(), fill_value=0)
    by_source = by_source.add(unread.groupby("source").size(), fill_value=0).astype(int)
    if by_source.sum() == 0:
        return
    ends = own["box"].value_counts().reindex(BOXES, fill_value=0)
    counts = _added_up({box: int(count) for box, count in ends.items()})
    counts |= {"identified": int(by_source.sum()), "unreadable": len(unread)}
    counts["duplicates"] += int(own["again"].sum()) + int(known["again"].sum())
    details = {
        "identified": by_source[by_source > 0].sort_index(),
        "excluded_full_text": own["reason"].dropna().value_counts().sort_index(),
    }
    for box in BOXES[: BOXES.index("studies")]:
        yield route, box, None, counts[box]
        yield from ((route, box, str(name), int(n)) for name, n in _ranked(details.get(box)))


def _ranked(detail: pd.Series | None) -> Iterable[tuple[object, int]]:
    return () if detail is None else detail.sort_values(ascending=False, kind="stable").items()


def _added_up(ends: dict[str, int]) -> dict[str, int]:
    """Return the counts of boxes that records pass, beside those in which they end."""
    assessed = ends["excluded_full_text"] + ends["reports"]
    sought = assessed + ends[NOT_RETRIEVED] + ends["to_assess"]
    return ends | {"assessed": assessed, "sought": sought, "screened": sought + ends["excluded"]}


def _included(ended: pd.DataFrame, new: pd.DataFrame, pairs: pd.DataFrame | None) -> Iterator[Line]:
    """Yield the studies and reports that are kept: of this edition by route, of earlier ones, together."""
    kept = ended[ended["box"] == "reports"]
    study = studies(kept.index, pairs)
    before = {study[name] for name in kept.index[kept["previous"]]}
    if ended["previous"].any():
        yield PREVIOUS, "reports", None, int(kept["previous"].sum())
        yield PREVIOUS, "studies", None, len(before)
        yield NEW, "reports", None, int((~kept["previous"]).sum())
        yield NEW, "studies", None, len({study[name] for name in kept.index} - before)
    yield TOTAL, "reports", None, len(kept)
    yield TOTAL, "studies", None, len(set(study.values()))


def studies(reports: Iterable[str], pairs: pd.DataFrame | None) -> dict[str, str]:
    """Return for each report the study it is of: reports tied by a confirmed pair are of one study.

    Whatever ties them (a translation, a preprint, a part), the study has the name of its first report.
    """
    names = list(reports)
    found = {name: name for name in names}
    ties = [] if pairs is None else pairs.index[pairs["confirmed"].isin(["yes"])]
    for one, other in ties:
        if one in found and other in found:
            joined = {found[one], found[other]}
            found = {name: min(joined) if study in joined else study for name, study in found.items()}
    return found


def status(boxes: pd.DataFrame) -> str:
    """Return how far the screening of this edition's records has come: the status of an update."""
    new = boxes[boxes["route"].isin(ROUTES) & (boxes["count"] > 0)]
    if "to_screen" in set(new["box"]):
        return "titles and abstracts are being screened"
    return "full texts are being assessed" if "to_assess" in set(new["box"]) else "complete"
