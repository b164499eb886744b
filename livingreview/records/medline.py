"""MEDLINE's tagged text: PubMed (`PMID- `, called NBIB) and Ovid (`<1. >`, `VN  - Ovid Technologies`).

Ovid leaves journal, volume, issue, pages and year in one line, the source, where the fields chosen for the
export did not name them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from livingreview.records import tagged
from livingreview.records.entries import Entry, Fields, Parsed

NBIB = tagged.Notation(
    first=re.compile(r"PMID ?- ?\d"),
    field=re.compile(r"([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*)|$)"),
    opening="PMID- 12345678",
    pattern="{tag:<4}- {value}",
    titles=frozenset({"TI", "BTI"}),
)
OVID = tagged.Notation(
    first=re.compile(r"<\d+\.? *>[ \t]*$", re.MULTILINE),
    field=re.compile(r"([A-Z][A-Z0-9]) {1,2}-(?: (.*)|$)"),
    opening="<1. >",
    pattern="{tag}  - {value}",
    titles=frozenset({"TI"}),
)
OVID_START = re.compile(r"VN {1,2}- Ovid Technologies")
_UNNUMBERED = replace(OVID, first=OVID_START)

_PLACE = re.compile(
    r"\. (?P<volume>[A-Za-z]?\d[\w-]*)(?: ?\((?P<issue>[^)]*)\))?"
    r"(?: ?: ?(?P<pages>[\w.-]+)| \(pp (?P<range>[\w.-]+)\)| \(no pagination\))?, "
)
"""Volume, issue and pages of a source: `12(3):4-5, 2020` of MEDLINE, `12 (3) (pp 4-5), 2020` of Embase."""
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def read_nbib(text: str) -> Iterator[Parsed]:
    """Yield the records of a file of PubMed."""
    return tagged.read(NBIB, text)


def read_ovid(text: str) -> Iterator[Parsed]:
    """Yield the records of a file of Ovid."""
    numbered = re.search(rf"(?m)^{OVID.first.pattern}", text)
    for part in tagged.read(OVID if numbered else _UNNUMBERED, text):
        yield replace(part, plain=_with_source(part.fields)) if isinstance(part, Entry) else part


def _with_source(fields: Fields) -> Fields:
    """Return fields with what only the line of the source tells."""
    source = " ".join(fields.get("SO", []))
    place, years = _PLACE.search(source), _YEAR.findall(source)
    journal, mark, _ = source.partition(". ")
    found = {"journal": journal if mark else "", "year": years[-1] if years else ""}
    if place:
        found |= {
            "volume": place["volume"],
            "issue": place["issue"],
            "pages": place["pages"] or place["range"],
        }
    return fields | {f"SO {name}": [text] for name, text in found.items() if text}


def writer(notation: tagged.Notation) -> Callable[..., str]:
    """Return the writer of a notation."""
    return partial(_write_ovid if notation is OVID else tagged.write, notation)


def _write_ovid(notation: tagged.Notation, records: Iterator[Fields]) -> str:
    texts = (tagged.write(notation, [record]) for record in records)
    return "\n".join(f"<{number}. >\n{text}" for number, text in enumerate(texts, 1))
