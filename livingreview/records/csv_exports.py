"""Tables with a head: CSV of Scopus, Embase, OpenAlex, PubMed, Zotero and others that name columns alike.

Columns are known by their heads, whatever the case. Embase also writes a record as lines of a name and its
values.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from livingreview.records.entries import Broken, Entry, Fields, Parsed

_UPRIGHT = r'"TITLE","[^\n]*\n+"[A-Z][A-Z /&().-]*",'
_TITLE_CELL = r'(?:^|[,;\t])[ ]*"?(?:(?:article |primary )?title|display_name)"?[ ]*(?:[,;\t\n]|$)'
START = re.compile(
    rf"(?-i:{_UPRIGHT})|(?=[^\n]*{_TITLE_CELL})(?=[^\n]*(?:author|doi|abstract|year|journal|source|record_id))[^\n@{{}}]*[,;\t]",
    re.IGNORECASE,
)
_AUTHORS = ("author full names", "author names", "authors", "author", "authorships.author.display_name")
_KEYWORDS = ("keywords.display_name", "keywords", "author keywords", "index keywords", "manual tags")
_NUMBER = re.compile(r"\s*\(\d{6,}\)")
_SHORT = re.compile(r"[^,]+ (?:[^\W\d_]\.?[ -]?){1,4}(?:,? (?:Jr|Sr|\d(?:nd|rd|th))\.?)?")
_CITATION = re.compile(r";\s*(?P<volume>[^(:;.]+)?(?:\((?P<issue>[^)]*)\))?(?::(?P<pages>[\w-]+))?\.")

_EMBASE_SOURCE = re.compile(
    r"(?P<journal>.+?) \((?P<year>\d{4})\) (?P<volume>[^\s:(]+)?(?::(?P<issue>\S+))?"
    r" ?(?:\((?P<pages>[^)]*)\))?"
)


def read(text: str) -> Iterator[Parsed]:
    """Yield the records of a table."""
    yield from _upright(text) if re.match(_UPRIGHT, text.lstrip()) else _rows(text)


def _rows(text: str) -> Iterator[Parsed]:
    first = text.lstrip("\n").partition("\n")[0]
    mark = max(",;\t", key=first.count)
    lines = csv.reader(io.StringIO(text), delimiter=mark)
    heads: list[str] = []
    line = 1
    for cells in lines:
        begun, line = line, lines.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if not heads:
            heads = [cell.strip() or f"column {place}" for place, cell in enumerate(cells, 1)]
        elif len(cells) > len(heads) and any(cells[len(heads) :]):
            hint = "is a quotation mark missing?"
            yield Broken(begun, f"{len(cells)} cells", f"{len(heads)} cells", hint)
        else:
            yield _entry(begun, {head: [cell.strip()] for head, cell in zip(heads, cells, strict=False)})


def _upright(text: str) -> Iterator[Parsed]:
    """Yield records written as lines of a name and its values, a title first."""
    lines = csv.reader(io.StringIO(text))
    begun, line, fields = 1, 1, Fields()
    for cells in lines:
        before, line = line, lines.line_num + 1
        if cells and cells[0] == "TITLE" and fields:
            yield _entry(begun, fields)
            fields = {}
        if len(cells) > 1:
            begun = begun if fields else before
            fields.setdefault(cells[0].strip(), []).extend(cell.strip() for cell in cells[1:])
    if fields:
        yield _entry(begun, fields)


def _entry(line: int, fields: Fields) -> Entry:
    kept = {head: [value for value in values if value] for head, values in fields.items()}
    kept = {head: values for head, values in kept.items() if values}
    plain = {head.casefold(): values for head, values in kept.items()}
    for head in (*_AUTHORS, *_KEYWORDS):
        if head in plain:
            plain[head] = [part for value in plain[head] for part in _parts(value, head in _AUTHORS)]
    if "citation" in plain and (found := _CITATION.search(plain["citation"][0])):
        plain = {name: [text.strip()] for name, text in found.groupdict().items() if text} | plain
    if "source" in plain and (found := _EMBASE_SOURCE.match(plain["source"][0])):
        plain = {name: [text.strip()] for name, text in found.groupdict().items() if text} | plain
    if plain.get("id", [""])[0].startswith("http"):
        plain["address of the record"] = plain["id"]
    return Entry(line, kept, plain)


def _parts(value: str, people: bool) -> list[str]:
    """Part a list, which databases write with a semicolon, a bar, an "and" or, of short names, a comma."""
    if ";" in value or "|" in value:
        parts = re.split(r"[;|]", value)
    elif not people:
        parts = value.split(",") if value.count(",") > 1 else [value]
    elif " and " in value and "," in value:
        parts = re.split(r",? and ", value)
    else:
        short = [part.strip() for part in value.split(",")]
        if not short[0].endswith("."):
            short[-1] = short[-1].removesuffix(".")
        parts = short if len(short) > 1 and all(map(_SHORT.fullmatch, short)) else [value]
    return [name for part in parts if (name := _NUMBER.sub("", part).strip())]


def write(records: Iterable[Fields]) -> str:
    """Return records as a table."""
    rows = list(records)
    heads = list(dict.fromkeys(head for row in rows for head in row))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows(["; ".join(row.get(head, [])) for head in heads] for row in rows)
    return text.getvalue()
