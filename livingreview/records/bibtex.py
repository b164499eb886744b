"""BibTeX, read and written by bibtexparser.

Values are kept as they stand; the columns are filled from the same values without braces and LaTeX.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import bibtexparser
from bibtexparser import model
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware

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
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_OTHERS = re.compile(r"(?:and\s+)?(?:others|et\s+al\.?)", re.IGNORECASE)
_INHERITED = {"title": "booktitle"}
"""What an entry calls a field that it has from the one it is part of."""


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
    return bibtexparser.parse_string(text, parse_stack=[]).blocks


def _line(block: model.Block) -> int:
    return (block.start_line or 0) + 1


def read(text: str) -> Iterator[Parsed]:
    """Yield the entries of a BibTeX file.

    An entry under a key that was used before is read like any other: joined exports repeat keys. One that is
    part of another (`crossref`) has in its columns what it does not say itself from there.
    """
    strings: dict[str, str] = {}
    parsed: list[Parsed] = []
    for block in _blocks(text):
        if isinstance(block, model.String):
            strings[block.key.casefold()] = joined(str(block.value), strings)
        elif isinstance(block, model.ParsingFailedBlock):
            whole = block.ignore_error_block
            entry = _entry(_line(block), whole, strings) if isinstance(whole, model.Entry) else None
            parsed.append(entry or _broken(_line(block), block))
        elif isinstance(block, model.Entry):
            parsed.append(_entry(_line(block), block, strings))
    books = {part.fields[KEY][0].casefold(): part for part in parsed if isinstance(part, Entry)}
    return (_complete(part, books) if isinstance(part, Entry) else part for part in parsed)


def joined(value: str, strings: Mapping[str, str]) -> str:
    """Return the text of a value: texts in braces or quotation marks, numbers, names, with # between."""
    rest, parts = value.strip(), []
    while rest:
        end = _end(rest)
        part = rest[:end].strip()
        parts.append(part[1:-1] if part[:1] in _OPENING else strings.get(part.casefold(), part))
        after = rest[end:].strip()
        if after and not after.startswith("#"):
            return value.strip()
        rest = after[1:].strip()
    return "".join(parts)


_OPENING = ("{", '"')


def _end(text: str) -> int:
    """Return where the first part of a value ends."""
    if text[0] not in _OPENING:
        return text.find("#") if "#" in text else len(text)
    depth = 0
    for found in re.finditer(r'\\.|[{}"]', text, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if found.start() and depth == 0 and found[0] == ("}" if text[0] == "{" else '"'):
            return found.end()
    return len(text)


def _complete(entry: Entry, books: Mapping[str, Entry]) -> Entry:
    """Return an entry with the fields that it takes from the one it is part of."""
    book = books.get(entry.fields.get("crossref", [""])[0].casefold())
    if book is None or book is entry:
        return entry
    theirs = {_INHERITED.get(name, name): values for name, values in book.readable.items()}
    columns = (TYPE, KEY, "doi", "url", "pages", "abstract", "author")
    taken = {name: values for name, values in theirs.items() if name not in (*columns, *entry.readable)}
    return Entry(entry.line, entry.fields, {**entry.readable, **taken})


def _broken(line: int, block: model.Block) -> Broken:
    found = quoted((block.raw or "").strip().split("\n")[0])
    hint = "is a brace, a comma or a quotation mark missing?"
    return Broken(line, f"the entry {found}", "fields as `name = {value},` and a closing brace", hint)


def _entry(line: int, entry: model.Entry, strings: Mapping[str, str]) -> Entry:
    fields: Fields = {TYPE: [entry.entry_type], KEY: [entry.key]}
    for field in entry.fields:
        value = joined(str(field.value), strings).strip()
        if value:
            fields.setdefault(field.key.lower(), []).append(value)
    return Entry(line, fields, {name: _plain(name, values) for name, values in fields.items()})


def _plain(name: str, values: list[str]) -> list[str]:
    if name in ("author", "editor"):
        people = [person for value in values for person in _people(value)]
        return [_decoded(person) for person in people if not _OTHERS.fullmatch(person)]
    text = [_decoded(value) for value in values]
    if name in ("keywords", "keyword", "author_keywords") and ";" not in text[0]:
        return [word for value in text for word in value.split(",")]
    return text


def _people(value: str) -> list[str]:
    """Part the names of a list; an "and" within braces belongs to the name of a body."""
    people, start = [], 0
    for found in _AND.finditer(value):
        before = re.sub(r"\\.", "", value[: found.start()])
        if before.count("{") == before.count("}"):
            people.append(value[start : found.start()])
            start = found.end()
    return [person.strip() for person in (*people, value[start:])]


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


def people(names: Iterable[str]) -> str:
    """Return names as a list of BibTeX; one that has an "and" is held together."""
    return " and ".join(f"{{{name}}}" if _AND.search(name) else name for name in names)


def write(records: Iterable[Fields]) -> str:
    """Return records as a BibTeX file."""
    return "\n".join(bibtexparser.write_string(Library([_block(record)])) for record in records)


def _block(record: Fields) -> model.Entry:
    pairs = [(name, value) for name, values in record.items() if name not in (TYPE, KEY) for value in values]
    return model.Entry(record[TYPE][0], record[KEY][0], [model.Field(name, value) for name, value in pairs])
