"""CSL-JSON, as Zotero and citation processors exchange references: a list of objects."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from livingreview.records.entries import Broken, Entry, Fields, Parsed

START = re.compile(r'\s*(?:\{\s*"(?:items|references)"\s*:\s*)?\[\s*\{|\s*\{\s*"(?:id|type|title|DOI)"\s*:')
JSON = "="
"""What is behind the name of a field whose value is no text: it is kept as JSON."""


def read(text: str) -> Iterator[Parsed]:
    """Yield the records of a file."""
    try:
        found = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        yield Broken(line, "no JSON", "a list of objects", "export the file again", is_record=False)
        return
    if isinstance(found, dict):
        found = found.get("items") or found.get("references") or [found]
    lines = _lines(text, len(found))
    for item, line in zip(found, lines, strict=True):
        if isinstance(item, dict):
            yield Entry(line, _fields(item), _plain(item))
        else:
            yield Broken(
                line, f"{type(item).__name__}", "an object with the fields of a reference", "see CSL-JSON"
            )


def _lines(text: str, count: int) -> list[int]:
    """Return the lines at which the objects of a list begin: one after the other, as they are decoded."""
    decoder, place = json.JSONDecoder(), text.find("{", text.find("[") + 1)
    lines: list[int] = []
    number, counted = 1, 0
    while place >= 0 and len(lines) < count:
        number, counted = number + text.count("\n", counted, place), place
        lines.append(number)
        try:
            place = text.find("{", decoder.raw_decode(text, place)[1])
        except ValueError:
            break
    return lines + [number] * (count - len(lines))


def _fields(item: dict[str, Any]) -> Fields:
    texts = {key: [value] for key, value in item.items() if isinstance(value, str) and value}
    others = {
        f"{key}{JSON}": [json.dumps(value, ensure_ascii=False)]
        for key, value in item.items()
        if not isinstance(value, str) and value not in (None, [], {})
    }
    order = list(item)
    return dict(sorted((texts | others).items(), key=lambda pair: order.index(pair[0].removesuffix(JSON))))


def _plain(item: dict[str, Any]) -> Fields:
    custom = item.get("custom")
    custom = custom if isinstance(custom, dict) else {}
    plain = {
        key: [str(value)]
        for key, value in (custom | item).items()
        if isinstance(value, str | int) and value != ""
    }
    people = [_person(each) for each in item.get("author") or [] if isinstance(each, dict)]
    year = next(
        (text for name in ("issued", "published", "event-date") if (text := _date(item.get(name)))), ""
    )
    words = item.get("keyword")
    plain |= {"author": people, "issued": [year]} | (
        {"keyword": [str(word) for word in words]} if isinstance(words, list) else {}
    )
    return {key: values for key, values in plain.items() if any(values)}


def _person(person: dict[str, Any]) -> str:
    family = " ".join(filter(None, (person.get("non-dropping-particle"), person.get("family"))))
    return str(person.get("literal") or ", ".join(filter(None, (family, person.get("given")))))


def _date(date: Any) -> str:
    if not isinstance(date, dict):
        return str(date or "")
    parts = date.get("date-parts") or [[]]
    return str(parts[0][0]) if parts[0] else str(date.get("raw") or date.get("literal") or "")


def write(records: Iterable[Fields]) -> str:
    """Return records as a file."""
    items = [
        {
            tag.removesuffix(JSON): json.loads(values[0]) if tag.endswith(JSON) else "; ".join(values)
            for tag, values in record.items()
        }
        for record in records
    ]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"
