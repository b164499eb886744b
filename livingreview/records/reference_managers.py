"""The tagged texts of reference managers: RefWorks, EndNote and NoteExpress.

CNKI, Wanfang, VIP, SinoMed and bepress export them, each in its own way: abstracts run over several lines
without an indent, records have no end line, a name stands against its tag, authors carry the numbers of their
addresses, `CN` is the serial number of the journal and `vo` the volume.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from livingreview.records import tagged
from livingreview.records.entries import Broken, Entry, Fields, Parsed, wide
from livingreview.records.tagged import Chunk, Notation
from livingreview.records.values import without_markup

REFWORKS = Notation(
    first=re.compile(r"RT(?:[ \t][^\n]*)?\n\s*(?:[A-Z][A-Z0-9]|vo)[ \t]"),
    field=re.compile(r"(URL|[A-Z][A-Z0-9]|vo)(?:[ \t]+|$|(?<=A1|A2|A3|A4|T1|K1)(?=[^\x00-\x7f]))(.*)"),
    opening="RT Journal Article",
    pattern="{tag} {value}",
    titles=frozenset({"T1"}),
    running="AB",
    known=re.compile(
        "A[1-6DNBV]|C[LNR]|D[BOS]|ED|F[DIU]|I[DPS]|J[FO]|K1|L[AKL]|MP|NO|O[LPT]|P[BNP]|R[DT]|S[FLNPRT]"
        "|T[1-3]|U[1-5L]|URL|VO|vo|W[PTV]|YR"
    ),
)
ENDNOTE = Notation(
    first=re.compile(r"%0[ \t]"),
    field=re.compile(
        r"(%[^\s%]|URL(?=[ \t]+https?://))"
        r"(?:[ \t]+|$|(?<=%A|%T|%J|%K|%X|%I)(?=[^\x00-\x7f])|(?<=%D)(?=\d{4}))(.*)"
    ),
    opening="%0 Journal Article",
    pattern="{tag} {value}",
    titles=frozenset({"%T"}),
    by_line=frozenset({"%K"}),
)
NOTEEXPRESS = Notation(
    first=re.compile(r"\{Reference Type\}\s*[:：]"),
    field=re.compile(r"\{([^{}]+)\}\s*[:：]\s?(.*)"),
    opening="{Reference Type}: Journal Article",
    pattern="{{{tag}}}: {value}",
    titles=frozenset({"Title"}),
)
NAMES = ("A1", "A2", "A3", "%A", "%Y", "Author", "Translated Author")
KEYWORDS = ("K1", "%K", "Keywords")

_SEVERAL = re.compile(r" (?=%A )")
_ADDRESS = re.compile(r"\s*(?:\[\d[\d,，、\s]*\]|\(\d[\d,，、\s]*\)|[①-⑳]+|\d+(?:,\d+)*$)\s*")
"""The numbers of addresses behind an author's name."""


def _read(notation: Notation, text: str) -> Iterator[Parsed]:
    """Yield the records of a text."""
    for chunk in tagged.cut(notation, text):
        lines = (part.strip() for each in chunk.lines for part in _SEVERAL.split(each))
        fields = tagged.fields(notation, lines)
        plain = {tag: _split(tag, values) for tag, values in fields.items()}
        yield _broken(notation, chunk, fields) or Entry(chunk.line, fields, plain)


def _broken(notation: Notation, chunk: Chunk, fields: Fields) -> Broken | None:
    hint = f"add the line `{notation.opening}` where a record begins"
    title = next(iter(notation.titles))
    if len(set(fields.get(title, []))) > 1:
        return Broken(chunk.line, "a record with two titles", f"{title} once", hint)
    return tagged.incomplete(chunk, notation)


def _split(tag: str, values: list[str]) -> list[str]:
    """Part names and keywords; Chinese ones are parted by commas too, which in others belong to the name."""
    if tag not in NAMES and tag not in KEYWORDS:
        return values
    parts = [part for value in values for part in re.split("[;；]", without_markup(value))]
    if tag in NAMES:
        parts = [_ADDRESS.sub("", part) for part in parts]
    parts = [each for part in parts for each in (re.split("[,，、]", part) if _chinese(part) else [part])]
    return [part.strip() for part in parts if part.strip()]


def _chinese(text: str) -> bool:
    return any(map(wide, re.sub("[，、]", "", text)))


def reader(notation: Notation) -> Callable[[str], Iterator[Parsed]]:
    """Return the reader of a notation."""
    return partial(_read, notation)


def writer(notation: Notation) -> tagged.Writer:
    """Return the writer of a notation."""
    return partial(tagged.write, notation)
