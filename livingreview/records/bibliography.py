"""The keys of a BibTeX file: what prose and tables may cite. pandoc reads the entries themselves."""

import re
from collections.abc import Iterator
from pathlib import Path

from livingreview.decoding import decode
from livingreview.errors import Fault, InputError
from livingreview.messages import quoted, shown_path

_ENTRY = re.compile(r"^[ \t]*@(\w+)\s*[{(]([^,{}\n]*)(,?)", re.MULTILINE)
_NO_ENTRIES = {"comment", "string", "preamble"}
_DOI = re.compile(r"\bdoi\s*=\s*[{\"]+\s*(?:https?://(?:dx\.)?doi\.org/)?(10\.[^\s}\"]+)", re.IGNORECASE)
_ESCAPED = re.compile(r"\\.", re.DOTALL)


def citation_keys(path: Path) -> dict[str, int]:
    """Return the line of every key; raise InputError with every fault of the file."""
    keys, faults = _read(path)
    if faults:
        raise InputError(faults)
    return keys


def bibliography_faults(path: Path) -> list[Fault]:
    """Return every fault of a BibTeX file: encoding, keys missing or given twice, braces left open."""
    return _read(path)[1]


def repeated_faults(first: Path, *others: Path) -> list[Fault]:
    """Return the entries of other files that have the key or the DOI of an entry of an earlier one."""
    seen: dict[tuple[str, str], str] = {}
    faults = []
    for path in (first, *others):
        for line, key, body in _entries(path.read_text(encoding="utf-8")):
            marks = {("key", key), *(("DOI", doi.casefold()) for doi in _DOI.findall(body))}
            place = f"{shown_path(path)}:{line}"
            if path != first and (known := sorted(mark for mark in marks if mark in seen)):
                faults.append(_repeated(path, line, key, known[-1], seen[known[-1]]))
            seen |= dict.fromkeys(marks - seen.keys(), place)
    return faults


def _repeated(path: Path, line: int, key: str, mark: tuple[str, str], place: str) -> Fault:
    kind, value = mark
    hint = "delete it here and use the key that is there" if kind == "DOI" else "rename or delete this one"
    expected = f"each work once (also at {place})"
    return Fault(shown_path(path), line, key, "duplicate_work", f"the {kind} {value} again", expected, hint)


def _read(path: Path) -> tuple[dict[str, int], list[Fault]]:
    file = shown_path(path)
    try:
        text, faults = decode(path.read_bytes(), file)
    except OSError as error:
        return {}, [
            Fault(file, None, None, "unreadable", str(error.strerror), "a BibTeX file", "is the path right?")
        ]
    keys: dict[str, int] = {}
    for line, key, body in _entries(text):
        if wrong := _wrong(key, body, keys):
            faults.append(Fault(file, line, key or None, *wrong))
        keys.setdefault(key, line)
    return keys, faults


def _entries(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield (line, key, text up to the next entry) of every entry."""
    found = list(_ENTRY.finditer(text))
    ends = [entry.start() for entry in found[1:]] + [len(text)]
    for entry, end in zip(found, ends, strict=False):  # of an empty file, an end without an entry
        if entry[1].lower() not in _NO_ENTRIES:
            yield text.count("\n", 0, entry.start(1)) + 1, entry[2].strip(), text[entry.start() : end]


def _wrong(key: str, body: str, keys: dict[str, int]) -> tuple[str, str, str, str] | None:
    if not key or re.search(r"\s", key) or "=" in key:
        expected = "a key without spaces after the brace"
        return "citation_key", quoted(key), expected, "begin as in @article{xu2025,"
    if key in keys:
        return (
            "duplicate_key",
            f"{quoted(key)} again",
            f"each key once (first in line {keys[key]})",
            "rename or delete one of the two",
        )
    plain = _ESCAPED.sub("", body)
    opened, closed = plain.count("{"), plain.count("}")
    if opened != closed and not re.match(r"\s*@\w+\s*\(", plain):
        hint = "close the entry with }" if opened > closed else "delete the brace that is too many"
        return "braces", f"{opened} opening and {closed} closing braces", "as many of each", hint
    return None
