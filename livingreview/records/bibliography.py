"""The keys of a bibliography: what prose and tables may cite, and what is wrong with its entries."""

import re
from collections.abc import Mapping
from pathlib import Path

from livingreview.decoding import decode
from livingreview.errors import Fault, InputError
from livingreview.messages import quoted, shown_path
from livingreview.records.bibtex import Located, located

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
        for entry in located(path.read_text(encoding="utf-8")):
            marks = {("key", entry.key), *(("DOI", doi.casefold()) for doi in _DOI.findall(entry.text))}
            place = f"{shown_path(path)}:{entry.line}"
            if path != first and (known := sorted(mark for mark in marks if mark in seen)):
                faults.append(_repeated(path, entry.line, entry.key, known[-1], seen[known[-1]]))
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
    for entry in located(text):
        if wrong := _wrong(entry, keys):
            faults.append(Fault(file, entry.line, entry.key or None, *wrong))
        keys.setdefault(entry.key, entry.line)
    return keys, faults


def _wrong(entry: Located, keys: Mapping[str, int]) -> tuple[str, str, str, str] | None:
    """Return rule, found, expected and hint of the first fault of an entry."""
    key = entry.key
    if not key or re.search(r"\s", key) or "=" in key:
        expected = "a key without spaces after the brace"
        return "citation_key", quoted(key), expected, "begin as in @article{xu2025,"
    if key in keys:
        expected = f"each key once (first in line {keys[key]})"
        return "duplicate_key", f"{quoted(key)} again", expected, "rename or delete one of the two"
    plain = _ESCAPED.sub("", entry.text)
    opened, closed = plain.count("{"), plain.count("}")
    if opened != closed and not re.match(r"@\w+\s*\(", plain):
        hint = "close the entry with }" if opened > closed else "delete the brace that is too many"
        return "braces", f"{opened} opening and {closed} closing braces", "as many of each", hint
    if broken := entry.broken:
        return "entry", broken.found, broken.expected, broken.hint
    return None
