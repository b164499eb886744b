"""Values of fields as columns hold them: clean, and alike whichever database they come from."""

import html
import re
import unicodedata
from collections.abc import Callable, Sequence
from urllib.parse import unquote

from livingreview.tables.cells import LIST_MARK

UNSEEN = re.compile("[\x00-\x1f\x7f\u200b-\u200f\u2028\u2029\u2060\ufeff\ufffd]")
"""Characters that no eye sees and tables refuse."""

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_LANGUAGES = {
    "zh": ("zh", "chi", "zho", "中文", "汉语", "cn"),
    "en": ("en", "eng", "英文", "英语", "american", "british"),
}
_TYPES = (
    ("thesis", r"\bthes|thesis\b|dissert|phd|master|学位|硕士|博士"),
    ("conference", "conf|proceed|cpaper|会议"),
    ("newspaper", "^news|newspaper|报纸"),
    ("yearbook", "yearbook|年鉴"),
    ("patent", "^pat|专利"),
    ("standard", "^stand|标准"),
    ("report", "(?<!case )report|rprt|govdoc|科技成果"),
    ("article", "jour|article|review|letter|editorial|^j$|^inpr|期刊|辑刊"),
    ("chapter", "chap|section|incollection|inbook"),
    ("book", "book|monograph|^b$|图书|专著"),
    ("web", "elec|web|online|blog|网"),
)


_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = re.compile(r"</?(?:jats:|mml:)?(?P<name>[a-z]{1,9}\d?)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_INLINE = re.compile(
    "[biu]|em|emph|strong|su[bp]|inf|scp?|tt|small|span|italic|bold|font|m[ino]|mrow|math|msu[bp]"
)
_BLOCK = re.compile("p|br|div|sec|title|h[1-4]|li|[uo]l|abstract|label")


def clean(text: str) -> str:
    """Return a text in one line, without markup and what no eye sees, and harmless to spreadsheets.

    A cell that begins with one of four signs is a formula to them; an apostrophe before it makes it a text.
    """
    plain = " ".join(UNSEEN.sub(" ", without_markup(text)).split())
    return f"'{plain}" if plain[:1] in _FORMULA else plain


_FORMULA = tuple("=+-@")


def without_markup(text: str) -> str:
    """Return a text without the entities and tags of HTML, which databases leave in titles and abstracts."""
    for _ in range(2):  # some databases write the entity of an entity
        if "&" in text:
            text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return _TAG.sub(_untagged, text) if "<" in text else text


def _untagged(found: re.Match[str]) -> str:
    name = found["name"].casefold()
    return "" if _INLINE.fullmatch(name) else " " if _BLOCK.fullmatch(name) else found[0]


def _text(values: Sequence[str]) -> str:
    text = clean(" ".join(values))
    return "" if text == "NA" else text  # what R writes for nothing


def _list(values: Sequence[str]) -> str:
    parts = (clean(part) for value in values for part in re.split("[;；]", without_markup(value)))
    return LIST_MARK.join(part for part in parts if part)


_OTHERS = re.compile(r"(?:and )?(?:et al|others)\.?|等", re.IGNORECASE)


def _names(values: Sequence[str]) -> str:
    """Return names, without the comma that marks a body as one name, and without a mark for further ones."""
    names = (name.rstrip(" ,") for name in _list(values).split(LIST_MARK))
    return LIST_MARK.join(name for name in names if name and not _OTHERS.fullmatch(name))


def _keywords(values: Sequence[str]) -> str:
    """Return keywords, without the star that MEDLINE puts before the main ones."""
    return _list([value.removeprefix("*") for value in values])


_YEAR = re.compile(
    r"(?<!\d)((?:1[5-9]|20)\d\d)(?:(?=(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?(?!\d))|(?!\d))"
)
"""A year of four digits, alone or before month and day without anything between."""


def year(values: Sequence[str]) -> str:
    """Return the first year of four digits."""
    found = next(filter(None, (_YEAR.search(unicodedata.normalize("NFKC", value)) for value in values)), None)
    return found[1] if found else ""


_ENDING = re.compile(r"/(?:full|abstract|summary|pdf|epdf|fulltext|full-text)$|\.pdf$")
"""What the address of a page adds to the DOI of its work."""


def doi(values: Sequence[str]) -> str:
    """Return a DOI from its first `10.`, in lower case, whatever stands before and behind."""
    for value in values:
        plain = without_markup(unquote(unicodedata.normalize("NFKC", value))) if "10." in value else ""
        if found := _DOI.search(plain):
            bare = re.sub(r"[?&#].*$", "", found[0]).lower().rstrip(".,;:\"'>]}")
            bare = _ENDING.sub("", UNSEEN.sub("", bare)).rstrip("/.,;")
            if not bare.startswith("10.1002/central/"):  # a record of the Cochrane Library, not a work
                return bare.rstrip(")") if bare.count(")") > bare.count("(") else bare
    return ""


_LABELLED = re.compile(r"\bdoi\b[\s:=-]*(?:https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+)", re.IGNORECASE)


def labelled_doi(values: Sequence[str]) -> str:
    """Return the DOI that a note names as such; none where it names several, as a list of references does."""
    found = {doi([match[1]]) for value in values for match in _LABELLED.finditer(value)}
    return found.pop() if len(found) == 1 else ""


def _language(values: Sequence[str]) -> str:
    word = values[0].strip(" ;；").casefold()
    known = (code for code, starts in _LANGUAGES.items() if word.startswith(starts))
    return next(known, clean(word))


def _type(values: Sequence[str]) -> str:
    """Return the kind of work; blank where none is told, or a DOI stands in its place."""
    label = " ".join(values).casefold()
    return "" if "10." in label else next((kind for kind, pattern in _TYPES if re.search(pattern, label)), "")


_ADDRESS = re.compile(r"https?:|www\.|\S+\.\S+/\S")
_NUMBERS = (
    re.compile(r"[?&]filename=([^&#\s]+)", re.IGNORECASE),
    re.compile(r"\b(2-s2\.0-\d+)"),
    re.compile(r"[?&](?:id|AN)=(\w[\w.-]*)"),
    re.compile(r"(?:pubmed(?:\.ncbi\.nlm\.nih\.gov)?|docview|central|openalex\.org)/((?:CN-|W)?\d{4,})"),
    re.compile(r"wanfangdata\.com\.cn/\w+[/_]([a-z]+\d{6,})", re.IGNORECASE),
)
"""The number of a record in its address: CNKI, Scopus, Embase, EBSCO, PubMed, ProQuest, Wanfang, others."""


def accession(values: Sequence[str]) -> str:
    """Return an accession number; in an address the part that is one."""
    for value in values:
        if not _ADDRESS.match(value):
            return _text([value])
        if found := next(filter(None, (pattern.search(value) for pattern in _NUMBERS)), None):
            return clean(found[1])
    return ""


def _pages(values: Sequence[str]) -> str:
    """Return pages or an article number; where a field holds a count of pages too, the range."""
    pages = [re.sub(r"\s*[-‐–—]+\s*", "-", value) for value in values if not value.startswith("2-s2.0-")]
    text = clean(next((text for text in pages if "-" in text), pages[0] if pages else ""))
    return "" if re.fullmatch(r"NA|No.*(?:Specified|pagination).*", text, re.IGNORECASE) else text


_SPECIAL: dict[str, Callable[[Sequence[str]], str]] = {
    "type": _type,
    "authors": _names,
    "year": year,
    "pages": _pages,
    "doi": doi,
    "language": _language,
    "keywords": _keywords,
    "accession": accession,
}
LISTS = ("authors", "keywords")


def cell(column: str, values: Sequence[str]) -> str:
    """Return the cell of a column from the values of a field; blank where they tell nothing."""
    return _SPECIAL.get(column, _text)(values)
