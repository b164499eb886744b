"""An imported record as an entry of a bibliography, with a key of its own."""

import re
import unicodedata
from collections.abc import Collection, Sequence

from ncms.inputs.importers.bibtex import TYPES, escaped
from ncms.inputs.importers.records import Row

CHINESE = re.compile("[\u3400-\u9fff]")
_IN = {
    "thesis": "institution",
    "inproceedings": "booktitle",
    "incollection": "booktitle",
    "report": "institution",
}


def surname(author: str) -> str:
    """Return the surname of an author: before the comma, else the last word; a Chinese name stays whole."""
    if "," in author or CHINESE.search(author):
        return author.partition(",")[0].strip()
    return author.split()[-1]


def made_key(authors: Sequence[str], year: str, taken: Collection[str]) -> str:
    """Return a key of surname and year, with a letter where it is taken; none without Latin letters."""
    plain = unicodedata.normalize("NFKD", surname(authors[0])) if authors else ""
    stem = re.sub("[^a-z]", "", plain.casefold())
    keys = (f"{stem}{year}{letter}" for letter in ["", *"bcdefghijklmnopqrstuvwxyz"])
    return next((key for key in keys if key not in taken), "") if stem else ""


def bibtex_entry(key: str, row: Row, authors: Sequence[str], language: str) -> str:
    """Return the entry of a record."""
    kind = TYPES.get(row["type"], "misc")
    fields = {
        "author": " and ".join(escaped(author) for author in authors),
        "title": f"{{{escaped(row['title'])}}}",
        _IN.get(kind, "journaltitle"): escaped(row["journal"]),
        "date": row["year"],
        "volume": escaped(row["volume"]),
        "number": escaped(row["issue"]),
        "pages": escaped(row["pages"].replace("-", "--")),
        "doi": re.sub("[{}]", "", row["doi"]),
        "langid": {"zh": "chinese", "en": "english"}[language],
    }
    lines = [f"  {name:<12} = {{{value}}}" for name, value in fields.items() if value.strip("{}")]
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n"
