"""BibTeX, read and written by bibtexparser.

Values are kept as they stand; the columns are filled from the same values without braces and LaTeX.
"""

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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

_KEY = re.compile(r"@\w+\s*[{(]([^,{}\n]*)")
_PERCENT = re.compile(r"(?<!\\)%")
_AND = re.compile(r"\s+and\s+")


@dataclass(frozen=True)
class Located:
    """An entry as it stands in a file: line, key, text up to the next entry, and what is wrong with it."""

    line: int
    key: str
    text: str
    broken: Broken | None


def located(text: str) -> Iterator[Located]:
    """Yield the entries of a BibTeX file as they stand; those under a key of an earlier one too."""
    starts = list(_starts(text))
    ends = [start for _, start in starts[1:]] + [len(text)]
    for (block, start), end in zip(starts, ends, strict=False):  # no start has an end too
        if isinstance(block, model.Entry | model.ParsingFailedBlock):
            body = text[start:end]
            key = _KEY.match(body)
            yield Located(_line(block), key[1].strip() if key else "", body, _wrong(block))


def _starts(text: str) -> Iterator[tuple[model.Block, int]]:
    """Yield what begins with an @, and where in the text it does."""
    end = 0
    for block in _blocks(text):
        raw = (block.raw or "").strip()
        start = text.find(raw, end)
        end = start + len(raw)
        if not isinstance(block, model.ImplicitComment):
            yield block, start


def _wrong(block: model.Block) -> Broken | None:
    """Return what keeps an entry from being read; a key or a field that comes twice does not."""
    whole = not isinstance(block, model.ParsingFailedBlock) or block.ignore_error_block
    return None if whole else _broken(_line(block), block)


def _blocks(text: str) -> list[model.Block]:
    logging.getLogger("bibtexparser").setLevel(logging.ERROR)
    logging.getLogger("bibtexparser.splitter").setLevel(logging.CRITICAL)
    return bibtexparser.parse_string(text).blocks


def _line(block: model.Block) -> int:
    return (block.start_line or 0) + 1


def read(text: str) -> Iterator[Parsed]:
    """Yield the entries of a BibTeX file.

    An entry under a key that was used before is read like any other: joined exports repeat keys.
    """
    for block in _blocks(text):
        if isinstance(block, model.ParsingFailedBlock):
            yield _repeated(_line(block), block) or _broken(_line(block), block)
        elif isinstance(block, model.Entry):
            yield _entry(_line(block), block)


def _repeated(line: int, block: model.ParsingFailedBlock) -> Entry | None:
    entry = block.ignore_error_block
    if not isinstance(entry, model.Entry):
        return None
    (bare,) = RemoveEnclosingMiddleware().transform(Library([entry])).blocks
    return _entry(line, bare) if isinstance(bare, model.Entry) else None


def _broken(line: int, block: model.Block) -> Broken:
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
