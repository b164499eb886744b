"""What each database or search brought, alone and together with others, counted in works.

``records`` and ``pairs`` are the tables `records` and `duplicates` of an import, their keys in the index; the
screening record is that of ``livingreview.records.decisions``. Records that a person called duplicates are
one work, and a work was brought by every source that has a record of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping

import pandas as pd

from livingreview.records.prisma_counts import originals
from livingreview.records.search_log import files_of
from livingreview.tables.cells import LIST_MARK

Sources = Mapping[str, frozenset[str]]


def sources_of_works(records: pd.DataFrame, pairs: pd.DataFrame | None, screening: pd.DataFrame) -> Sources:
    """Return the databases that have a record of each work, by the record that stands for it."""
    databases = records["source"].map(lambda name: {str(name)})
    return _gathered(databases.to_dict(), originals(screening, pairs))


def searches_of_works(
    records: pd.DataFrame, pairs: pd.DataFrame | None, screening: pd.DataFrame, searches: pd.DataFrame
) -> Sources:
    """Return the searches that returned each work: those whose files have a record of it, first or again."""
    rows = ({"file": str(row["file"]), "search": str(key)} for key, row in searches.iterrows())
    search = {name: row["search"] for row in rows for name in files_of(row)}
    files = (records[["file", "found_again"]].fillna("").agg(LIST_MARK.join, axis="columns")).to_dict()
    found = {
        record: {search[name] for name in names.split(LIST_MARK) if name in search}
        for record, names in files.items()
    }
    return _gathered(found, originals(screening, pairs))


def _gathered(sources: Mapping[str, Collection[str]], kept: Mapping[str, str]) -> Sources:
    works: dict[str, set[str]] = defaultdict(set)
    for record, names in sources.items():
        works[kept.get(record, record)] |= set(names)
    return {work: frozenset(names) for work, names in works.items()}


def together(works: Sources) -> pd.DataFrame:
    """Return how many works each set of sources, and no other source, brought; most works first.

    The index `sources` names a set by its members in alphabetical order, joined as lists are.
    """
    counts = Counter(tuple(sorted(names)) for names in works.values() if names)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], len(item[0]), item[0]))
    rows = [(LIST_MARK.join(names), len(names), count) for names, count in ordered]
    return pd.DataFrame(rows, columns=["sources", "number_of_sources", "works"]).set_index("sources")


def each(sets: pd.DataFrame) -> pd.DataFrame:
    """Return for each source how many works it brought in all, alone, and with others; most works first."""
    totals: dict[str, list[int]] = {}
    for sources, row in sets.iterrows():
        names = str(sources).split(LIST_MARK)
        for name in names:
            alone, shared = totals.setdefault(name, [0, 0])
            totals[name] = [
                alone + row["works"] * (len(names) == 1),
                shared + row["works"] * (len(names) > 1),
            ]
    rows = [(name, alone + shared, alone, shared) for name, (alone, shared) in totals.items()]
    rows.sort(key=lambda row: (-row[1], row[0]))
    return pd.DataFrame(rows, columns=["source", "works", "alone", "shared"]).set_index("source")
