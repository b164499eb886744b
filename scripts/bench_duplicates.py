"""Measure how well duplicates are found, on labelled search results that are kept outside of the repository.

A labelled set is a CSV with the columns id, label (unique or duplicate), authors, title, year, journal,
volume, issue, pages, doi. In `diabetes` one record of each group is unique and the others are duplicates; in
other sets every record of a group is a duplicate. Pairs of the same work alone count, all accepted. Beside it
stands bib-dedupe on sets of at most 2,000 records, where an environment has it.
"""

import argparse
import csv
import json
import os
import subprocess
import time
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from livingreview.records.duplicates import pairs
from livingreview.records.relations import SAME
from livingreview.records.values import cell

PLACE = "LABELLED_DUPLICATES"
"""Environment variable that names the folder of the sets."""

ONE_IS_UNIQUE = ("diabetes",)
"""Sets in which one record of each group is unique."""

OTHER, OTHER_MOST = "BIB_DEDUPE_PYTHON", 2000
"""Environment variable that names the Python of an environment with bib-dedupe; how many records it takes."""

Row = dict[str, str]
Groups = list[list[int]]


class Measured(NamedTuple):
    """Sensitivity and specificity, in per cent, and what was counted."""

    sensitivity: float
    specificity: float
    missed: int
    false: int


def labelled(path: Path) -> list[Row]:
    """Return the records of a labelled set, their cells as an import has them."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    made = {name: [cell(name, [row[name]]) for row in rows] for name in ("doi", "pages", "year")}
    cells = ({name: values[place] for name, values in made.items()} for place in range(len(rows)))
    return [{**row, **found, "title_translated": ""} for row, found in zip(rows, cells, strict=True)]


def measure(records: list[Row], one_is_unique: bool) -> Measured:
    """Return how well the rule finds the duplicates of a labelled set."""
    groups = joined(len(records), [pair[:2] for pair in pairs(records) if pair.relation == SAME])
    return judged(groups, [record["label"] for record in records], one_is_unique)


def judged(groups: Groups, labels: list[str], one_is_unique: bool) -> Measured:
    """Return how well groups of records, those alone among them, fit the labels of the records."""
    counted = [_counts([labels[row] for row in group], one_is_unique) for group in groups]
    missed, false = (sum(each[place] for each in counted) for place in (0, 1))
    positive, negative = labels.count("duplicate"), labels.count("unique")
    return Measured(100 - 100 * missed / positive, 100 - 100 * false / negative, missed, false)


def _counts(labels: list[str], one_is_unique: bool) -> tuple[int, int]:
    """Return how many duplicates of a group stay, and how many unique records are taken for one."""
    unique, duplicate = labels.count("unique"), labels.count("duplicate")
    if one_is_unique:
        return int(not unique), max(0, unique - 1)
    return (duplicate, 0) if len(labels) == 1 else (0, unique)


def joined(count: int, links: list[tuple[int, int]]) -> Groups:
    """Return the groups of records that links join, records alone among them."""
    parents = list(range(count))

    def first(row: int) -> int:
        while parents[row] != row:
            row = parents[row]
        return row

    for one, other in links:
        low, high = sorted((first(one), first(other)))
        parents[high] = low
    groups = defaultdict(list)
    for row in range(count):
        groups[first(row)].append(row)
    return list(groups.values())


def by_bib_dedupe(path: Path, records: list[Row], python: str) -> Groups:
    """Return the groups that bib-dedupe finds in a set, run by the Python of its environment."""
    script = Path(__file__).with_name("bench_bib_dedupe.py")
    done = subprocess.run([python, script, path], capture_output=True, text=True, check=True)
    links = [(group[0], row) for group in json.loads(done.stdout) for row in group[1:]]
    return joined(len(records), links)


def main() -> None:
    """Print the figures of each set of a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", metavar="DIR", default=os.environ.get(PLACE), help=f"folder (${PLACE})")
    folder, other = parser.parse_args().sets, os.environ.get(OTHER)
    if not folder:
        print(f"Duplicates are not measured: {PLACE} names no folder of labelled search results")
        return
    if not other:
        print(f"Not compared with bib-dedupe: {OTHER} names no Python that has it")
    print(f"{'':<24} sensitivity specificity missed false seconds")
    for path in sorted(Path(folder).glob("*.csv")):
        records, one_is_unique = labelled(path), path.stem in ONE_IS_UNIQUE
        begun = time.perf_counter()
        _print(path.stem, measure(records, one_is_unique), begun)
        if other and len(records) <= OTHER_MOST:
            begun = time.perf_counter()
            labels = [record["label"] for record in records]
            found = judged(by_bib_dedupe(path, records, other), labels, one_is_unique)
            _print(f"{path.stem}, bib-dedupe", found, begun)


def _print(name: str, found: Measured, begun: float) -> None:
    taken = time.perf_counter() - begun
    print(f"{name:<24} {found[0]:11.2f} {found[1]:11.2f} {found[2]:6} {found[3]:5} {taken:7.1f}", flush=True)


if __name__ == "__main__":
    main()
