"""Values of fields as columns hold them: clean, and alike whichever database they come from."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from urllib.parse import unquote

from livingreview.tables.schema import LIST_MARK

UNSEEN = re.compile("[\x00-\x1f\x7f\u200b-\u200f\u2028\u2029\u2060\ufeff\ufffd]")
"""Characters that no eye sees and tables refuse."""

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_FILE_NAME = re.compile(r"[?&]filename=([^&#\s]+)", re.IGNORECASE)
_LANGUAGES = {
    "zh": ("zh", "chi", "zho", "中文", "汉语", "cn"),
    "en": ("en", "eng", "英文", "英语", "american", "british"),
}
_TYPES = (
    ("thesis", "thes|dissert|phd|master|学位|硕士|博士"),
    ("conference", "conf|proceed|cpaper|会议"),
    ("newspaper", "news|报纸"),
    ("yearbook", "yearbook|年鉴"),
    ("patent", "^pat|专利"),
    ("standard", "^stand|标准"),
    ("report", "report|rprt|govdoc|科技成果"),
    ("article", "jour|article|review|letter|editorial|^j$|^inpr|期刊|辑刊"),
    ("chapter", "chap|section|incollection|inbook"),
    ("book", "book|monograph|^b$|图书|专著"),
    ("web", "elec|web|online|blog|网"),
)


def clean(text: str) -> str:
    """Return a text in one line, without what no eye sees, and harmless to spreadsheets.

    A cell that begins with one of four signs is a formula to them; an apostrophe before it makes it a text.
    """
    plain = " ".join(UNSEEN.sub(" ", text).split())
    return f"'{plain}" if plain[:1] in tuple("=+-@") else plain


def _text(values: Sequence[str]) -> str:
    return clean(" ".join(values))


def _list(values: Sequence[str]) -> str:
    parts = (clean(part) for value in values for part in re.split("[;；]", value))
    return LIST_MARK.join(part for part in parts if part)


def year(values: Sequence[str]) -> str:
    """Return the first year of four digits."""
    found = re.search(r"(?<!\d)(1[5-9]|20)\d\d(?!\d)", unicodedata.normalize("NFKC", values[0]))
    return found[0] if found else ""


def doi(values: Sequence[str]) -> str:
    """Return a DOI from its first `10.`, in lower case, whatever stands before and behind."""
    for value in values:
        if found := _DOI.search(unquote(unicodedata.normalize("NFKC", value))):
            bare = re.sub(r"[?&#].*$", "", found[0]).lower().rstrip(".,;:\"'>]}")
            bare = UNSEEN.sub("", bare)
            return bare.rstrip(")") if bare.count(")") > bare.count("(") else bare
    return ""


def _language(values: Sequence[str]) -> str:
    word = values[0].strip(" ;；").casefold()
    known = (code for code, starts in _LANGUAGES.items() if word.startswith(starts))
    return next(known, clean(word))


def _type(values: Sequence[str]) -> str:
    said = values[0].casefold()
    return next((kind for kind, pattern in _TYPES if re.search(pattern, said)), "other")


def _accession(values: Sequence[str]) -> str:
    """Return an accession number; in an address of CNKI it is the name of the file."""
    if not re.match("https?:", values[0]):
        return _text(values)
    found = _FILE_NAME.search(values[0])
    return clean(found[1]) if found else ""


def _pages(values: Sequence[str]) -> str:
    ends = [re.sub(r"\s*[-–—]+\s*", "-", value) for value in values]
    return clean(ends[0] if "-" in ends[0] else "-".join(ends))


_SPECIAL: dict[str, Callable[[Sequence[str]], str]] = {
    "type": _type,
    "authors": _list,
    "year": year,
    "pages": _pages,
    "doi": doi,
    "language": _language,
    "keywords": _list,
    "accession": _accession,
}
LISTS = ("authors", "keywords")


def cell(column: str, values: Sequence[str]) -> str:
    """Return the cell of a column from the values of a field; blank where they tell nothing."""
    return _SPECIAL.get(column, _text)(values)
