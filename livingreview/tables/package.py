"""The command `package`: a data folder as a Data Package (version 2), its cards as Table Schemas."""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from livingreview.errors import Fault, InputError
from livingreview.messages import shown_path
from livingreview.paths import card_files
from livingreview.tables.cards import Card, read_card
from livingreview.tables.check import check_data
from livingreview.tables.loading import find_table
from livingreview.tables.new_files import write_file, write_folder, write_zip
from livingreview.tables.table_files import sheet_name, sheet_titles, table_file
from livingreview.tables.table_schema import table_schema

PROFILES = "https://datapackage.org/profiles/2.0"
DESCRIPTOR = "datapackage.json"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LICENCES = {
    r"^CC BY 4\.0$|\(CC BY 4\.0\)$": ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    r"^CC0$|\(CC0\)$": ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    r"\bMIT\b": ("MIT", "https://opensource.org/license/mit"),
}
_UNSTATED = "notspecified"
"""What the list of licences that the standard refers to calls a licence that nobody named."""

Json = dict[str, Any]


def write_package(data: Path, out: Path) -> str:
    """Write a package of a valid data folder; return what to tell about it.

    `out` is a folder or a `.zip` with tables, schemas and descriptor, or a `.json` that is the descriptor
    alone and lies above the tables. Raises InputError for every fault of the data, and writes nothing then.
    """
    if faults := check_data(data):
        raise InputError(faults)
    cards = [_card(data, path) for path in card_files(data)]
    if out.suffix == ".json":
        files = {out.name: _json(_descriptor(data, cards, _inside(data, out)))}
        write_file(out, files[out.name])
    else:
        files = _files(data, cards)
        write_zip(out, files) if out.suffix == ".zip" else write_folder(out, files)
    return f"{len(cards)} tables of {shown_path(data)}/ described in {shown_path(out)}"


def _inside(data: Path, out: Path) -> str:
    """Return the path from a descriptor to its tables, which may not lead out of the descriptor's folder."""
    base, folder = out.absolute().parent.resolve(), data.resolve()
    if not folder.is_relative_to(base):
        found, hint = f"a place beside {shown_path(data)}/", f"write {shown_path(data / DESCRIPTOR)}"
        raise InputError(
            Fault(shown_path(out), None, None, "--out", found, "a folder above the tables", hint)
        )
    inner = folder.relative_to(base).as_posix()
    return "" if inner == "." else f"{inner}/"


def _card(data: Path, path: Path) -> Card:
    """Return a card with the columns that its table has: a schema lists those alone."""
    card = read_card(path)
    if not any(column.optional for column in card.fields):
        return card
    return card.of_table(find_table(data, card.name).header)


def _files(data: Path, cards: list[Card]) -> dict[str, bytes]:
    """Return everything that a package holds, by path."""
    tables = {table_file(data, card.name) for card in cards}
    files = {f"data/{path.name}": path.read_bytes() for path in sorted(tables)}
    files |= {f"schemas/{card.name}.json": _json(table_schema(card)) for card in cards}
    return {DESCRIPTOR: _json(_descriptor(data, cards, "data/", apart=True))} | files


def _descriptor(data: Path, cards: list[Card], prefix: str, apart: bool = False) -> Json:
    name = re.sub(r"[^a-z0-9._-]+", "-", data.resolve().name.lower()).strip("-")
    found = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": name or "data",
        "licenses": _common_licences(cards),
        "sources": _once(_source(card) for card in cards),
        "resources": [_resource(data, card, prefix, apart) for card in cards],
    }
    return {key: value for key, value in found.items() if value}


def _resource(data: Path, card: Card, prefix: str, apart: bool) -> Json:
    path = table_file(data, card.name)
    content = path.read_bytes()
    return {
        "name": card.name,
        "type": "table",
        "title": card.title,
        "description": card.description,
        "path": f"{prefix}{path.name}",
        **_form(path, card.name),
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "licenses": _licences(card),
        "sources": [_source(card)],
        "row": card.row,
        "synthetic": card.synthetic,
        "schema": f"schemas/{card.name}.json" if apart else table_schema(card),
    }


def _form(path: Path, table: str) -> Json:
    if path.suffix == ".csv":
        return {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
    titles = sheet_titles(path)
    sheet = sheet_name(table) if sheet_name(table) in titles else titles[0]
    dialect = {"$schema": f"{PROFILES}/tabledialect.json", "sheetName": sheet}
    return {"format": "xlsx", "mediatype": _XLSX, "dialect": dialect}


def _licences(card: Card) -> list[Json]:
    """Name the licences that the words of a card state; the words themselves are the title of each."""
    known = [entry for words, entry in _LICENCES.items() if re.search(words, card.licence)]
    named = [{"name": name, "path": path, "title": card.licence} for name, path in known]
    return named or [{"name": _UNSTATED, "title": card.licence}]


def _common_licences(cards: list[Card]) -> list[Json]:
    """Return every licence that tables of the package are under."""
    named = [entry for card in cards for entry in _licences(card) if entry["name"] != _UNSTATED]
    return _once({"name": entry["name"], "path": entry["path"]} for entry in named)


def _source(card: Card) -> Json:
    origin = card.origin
    parts = [origin.publication, *([origin.table] if origin.table else [])]
    return {"title": f"{origin.producer}: {', '.join(parts)}"}


def _once(entries: Iterable[Json]) -> list[Json]:
    return list({json.dumps(entry, sort_keys=True): entry for entry in entries}.values())


def _json(value: Json) -> bytes:
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()
