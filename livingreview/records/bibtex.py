"""BibTeX, read and written by bibtexparser.

Values are kept as they stand; the columns are filled from the same values without braces and LaTeX.
"""

import logging
import re
from collections.abc import Iterable, Iterator
from functools import cache

import bibtexparser
from bibtexparser import model
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware

from livingreview.messages import quoted
from livingreview.records.entries import Broken, Entry, Fields, Parsed

START = re.compile(r"\s*@(?!comment|string|preamble)[A-Za-z]+\s*[{(]", re.IGNORECASE)
TYPE, KEY = "@type", "@key"
"""Where the type and the key of an entry stand among its fields; no field can be called so."""

TYPES = {
    "article": "article", "thesis": "thesis", "conference": "inproceedings", "report": "report",
    "chapter": "incollection", "book": "book",
}  # fmt: skip
"""Types of entries by the type of a record; all others are `misc`."""

_PERCENT = re.compile(r"(?<!\\)%")
_AND = re.compile(r"\s+and\s+")


def read(text: str) -> Iterator[Parsed]:
    """Yield the entries of a BibTeX file.

    An entry under a key that was used before is read like any other: joined exports repeat keys.
    """
    logging.getLogger("bibtexparser").setLevel(logging.ERROR)
    logging.getLogger("bibtexparser.splitter").setLevel(logging.CRITICAL)
    for block in bibtexparser.parse_string(text).blocks:
        line = (block.start_line or 0) + 1
        if isinstance(block, model.ParsingFailedBlock):
            yield _repeated(line, block) or _broken(line, block)
        elif isinstance(block, model.Entry):
            yield _entry(line, block)


def _repeated(line: int, block: model.ParsingFailedBlock) -> Entry | None:
    entry = block.ignore_error_block
    if not isinstance(entry, model.Entry):
        return None
    (bare,) = RemoveEnclosingMiddleware().transform(Library([entry])).blocks
    return _entry(line, bare) if isinstance(bare, model.Entry) else None


def _broken(line: int, block: model.ParsingFailedBlock) -> Broken:
    found = quoted((block.raw or "").strip().split("\n")[0])
    hint = "is a brace, a comma or a quotation mark missing?"
    return Broken(line, f"the entry {found}", "fields as `name = {value},` and a closing brace", hint)


def _entry(line: int, entry: model.Entry) -> Entry:
    fields: Fields = {TYPE: [entry.entry_type], KEY: [entry.key]}
    for field in entry.fields:
        value = str(field.value).strip()
        if value:
            fields.setdefault(field.key.lower(), []).append(value)
    return Entry(line, fields, {name: _plain(name, values) for name, values in fields.items()})


def _plain(name: str, values: list[str]) -> list[str]:
    text = [_decoded(value) for value in values]
    if name in ("author", "editor"):
        return [author for value in text for author in _AND.split(value)]
    if name in ("keywords", "keyword") and ";" not in text[0]:
        return [word for value in text for word in value.split(",")]
    return text


@cache
def _latex() -> LatexDecodingMiddleware:
    return LatexDecodingMiddleware()


def _decoded(value: str) -> str:
    """Return a value without LaTeX. Databases write a bare per cent sign, which LaTeX takes for a comment."""
    if not re.search(r"[\\$~]", value):
        return re.sub("[{}]", "", value)
    entry = model.Entry("x", "x", [model.Field("x", _PERCENT.sub(r"\\%", value))])
    (block,) = _latex().transform(Library([entry])).blocks
    return str(block["x"]) if isinstance(block, model.Entry) else value


def escaped(text: str) -> str:
    """Return a cell of a table as LaTeX reads it as it stands, braces and backslashes left out."""
    return re.sub(r"([&%#_$])", r"\\\1", re.sub(r"[{}\\]", "", text.removeprefix("'")))


def write(records: Iterable[Fields]) -> str:
    """Return records as a BibTeX file."""
    return "\n".join(bibtexparser.write_string(Library([_block(record)])) for record in records)


def _block(record: Fields) -> model.Entry:
    pairs = [(name, value) for name, values in record.items() if name not in (TYPE, KEY) for value in values]
    return model.Entry(record[TYPE][0], record[KEY][0], [model.Field(name, value) for name, value in pairs])
