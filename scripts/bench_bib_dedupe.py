"""Print as JSON the groups that bib-dedupe (MIT licence) finds in a labelled set, lists of places of records.

Run by the Python of an environment that has bib-dedupe, which is none of this project's own.
"""

import csv
import json
import sys
from contextlib import redirect_stdout

import pandas as pd
from bib_dedupe.bib_dedupe import block, cluster, match, prep


def main(path: str) -> None:
    """Group the records of a labelled set."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with redirect_stdout(sys.stderr):
        prepared = prep(pd.DataFrame(map(_record, range(len(rows)), rows)), verbosity_level=0, cpu=1)
        pairs = block(prepared, verbosity_level=0, cpu=1)
        groups = cluster(match(pairs, verbosity_level=0, cpu=1), verbosity_level=0)
    print(json.dumps([[int(place) for place in group] for group in groups]))


def _record(place: int, row: dict[str, str]) -> dict[str, str]:
    """Return a record under the names that bib-dedupe knows."""
    same = {name: row[name] for name in ("title", "year", "journal", "volume", "pages", "doi")}
    authors = row["authors"].replace(";", " and ")
    return {
        "ID": str(place),
        "ENTRYTYPE": "article",
        "author": authors,
        "number": row["issue"],
        "abstract": "",
        **same,
    }


if __name__ == "__main__":
    main(sys.argv[1])
