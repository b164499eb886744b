"""The command `template DIR`: tables with their cards, and a workbook that checks what is typed."""

import csv
import shutil
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from livingreview.errors import Fault, InputError
from livingreview.messages import command_line, did_you_mean, shown_path
from livingreview.paths import card_files
from livingreview.records.record_tables import CARDS, ONLY_WITH_ROWS
from livingreview.tables.cards import Card, Column, read_card
from livingreview.tables.check import check_data
from livingreview.tables.loading import find_table
from livingreview.tables.new_files import refuse_filled, staged
from livingreview.tables.table_files import SHARED, holders, sheet_name
from livingreview.tables.template_rules import LISTS, Lists, described, number_format, validation

ASIDE = "workbook"
"""Folder of the workbook beside empty CSVs, unseen by the report: a sheet would take the place of a CSV."""


def write_template(
    folder: Path, data: Path, xlsx: bool = False, tables: Sequence[str] = (), with_rows: bool = False
) -> list[str]:
    """Write a table for every card of `data`, and for those of a search; return what to tell about it.

    With `xlsx` the tables are the sheets of one workbook, else CSVs with the workbook in a folder of its own.
    `tables` names those that are wanted, if not all; `with_rows` writes the rows of `data` too, else there
    are none. Raises InputError for a table that has no card there.
    """
    refuse_filled(folder)
    sources = _chosen(_with_search(card_files(data)), tables, data)
    cards = [read_card(path) for path in sources]
    rows = {card.name: _rows(data, card) if with_rows else [] for card in cards}
    with staged(folder) as new:
        for source in sources:
            shutil.copyfile(source, new / source.name)
        if not xlsx:
            _write_tables(new, cards, rows)
        _write_workbook(new if xlsx else new / ASIDE, cards, rows)
    where = f"sheets of {SHARED}" if xlsx else f"CSVs, and as sheets of {ASIDE}/{SHARED}"
    kind = "tables" if with_rows else "empty tables"
    lines = [f"{len(cards)} {kind} in {shown_path(folder)}/ as {where}, each with its card"]
    if not xlsx:
        lines.append(f"To fill in sheets, move {SHARED} up; its sheets take the place of the CSVs")
    return lines


def _with_search(cards: list[Path]) -> list[Path]:
    """Add the cards of the tables that an import and a screening fill, unless a folder has its own."""
    left = {*(path.stem for path in cards), *ONLY_WITH_ROWS}
    return [*cards, *(path for path in card_files(CARDS) if path.stem not in left)]


def _chosen(cards: list[Path], tables: Sequence[str], data: Path) -> list[Path]:
    known = {path.stem: path for path in cards}
    faults = [
        Fault(
            "--tables", None, None, "table", name, f"a card of {shown_path(data)}", did_you_mean(name, known)
        )
        for name in tables
        if name not in known
    ]
    if faults or not known:
        raise InputError(faults or check_data(data))
    return [known[name] for name in dict.fromkeys(tables)] or cards


def _rows(data: Path, card: Card) -> list[list[str]]:
    """Return the rows of a table as text, in the order of the card's columns; none where it is not there."""
    if not holders(data, card.name):
        return []
    table = find_table(data, card.name, whole=True)
    if table.faults:
        raise InputError(table.faults)
    places = [table.header.index(name) if name in table.header else None for name in card.names]
    return [["" if place is None else row[place] for place in places] for row in table.rows]


def _write_tables(folder: Path, cards: Sequence[Card], rows: Mapping[str, list[list[str]]]) -> None:
    for card in cards:
        with (folder / f"{card.name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([card.names, *rows[card.name]])


def _write_workbook(folder: Path, cards: Sequence[Card], rows: Mapping[str, list[list[str]]]) -> None:
    folder.mkdir(exist_ok=True)
    book = template_book(cards)
    for card in cards:
        sheet = book[sheet_name(card.name)]
        for number, row in enumerate(rows[card.name], start=2):
            for position, (column, text) in enumerate(zip(card.fields, row, strict=True), start=1):
                _enter(sheet.cell(number, position), column, text)
    book.save(folder / SHARED)


def _enter(cell: Cell, column: Column, text: str) -> None:
    """Write a value as its type; what a spreadsheet would make something else of stays text."""
    cell.number_format = number_format(column)
    if not text:
        return
    if column.type in ("integer", "year"):
        cell.value = int(text)
    elif column.type == "number":
        cell.value = float(text)
    elif column.type == "boolean":
        cell.value = text == "true"
    elif cell.number_format == "yyyy-mm-dd":
        cell.value = date.fromisoformat(text)
    else:
        cell.value, cell.data_type = text, "s"


ABOUT = "About"
_HEAD, _WANTED = PatternFill("solid", fgColor="E8EEF4"), PatternFill("solid", fgColor="CFE0EE")
_RULES = (
    f"Each sheet is a table of the report. Put this workbook, named {SHARED}, into a folder with the cards "
    f"(NAME.yml), fill in the sheets, run `{command_line('check --data FOLDER')}`, then "
    f"`{command_line('build --data FOLDER')}`.",
    "The first row of a sheet names the columns: leave it as it is. Point at a name to read what the column "
    "means. Columns in a darker shade must be filled in every row.",
    "One row below the other, without blank rows, merged cells, formulas, totals or a second header; "
    "nothing hidden. Paste computed figures as values.",
    "Numbers without units, per cent signs or thousands commas. Dates as dates, or as text like 2010-06 "
    "where month or day are not known. Several values in one cell are joined by semicolons.",
    f"{ABOUT} and {LISTS} are not read. A table may also be a file of its own (NAME.csv or NAME.xlsx), but "
    "stands in one file only. A sheet may stay empty below its first row.",
)


def template_book(cards: Sequence[Card]) -> Workbook:
    """Return a workbook with an empty sheet for every card."""
    book = Workbook()
    _about(book.active, cards)
    lists = Lists()
    for card in cards:
        _table(book.create_sheet(sheet_name(card.name)), card, cards, lists)
    _fill_lists(book.create_sheet(LISTS), lists)
    return book


def _about(sheet: Worksheet, cards: Sequence[Card]) -> None:
    sheet.title = ABOUT
    for text in _RULES:
        sheet.append([text])
        sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=4)
        sheet.cell(sheet.max_row, 1).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[sheet.max_row].height = 32
    sheet.append([])
    sheet.append(["table", "title", "one row is", "what it holds"])
    _shade(sheet[sheet.max_row], _HEAD)
    for card in cards:
        sheet.append([card.name, card.title, card.row, card.description])
        first = sheet.cell(sheet.max_row, 1)
        place = f"{quote_sheetname(sheet_name(card.name))}!A1"
        first.hyperlink = Hyperlink(ref=first.coordinate, location=place)
        first.font = Font(color="0563C1", underline="single")
    for letter, width in zip("ABCD", (32, 50, 50, 80), strict=True):
        sheet.column_dimensions[letter].width = width


def _table(sheet: Worksheet, card: Card, cards: Iterable[Card], lists: Lists) -> None:
    sheet.append(card.names)
    sheet.freeze_panes = "A2"
    for position, column in enumerate(card.fields, start=1):
        letter = get_column_letter(position)
        head = sheet.cell(1, position)
        head.font = Font(bold=True)
        head.fill = _WANTED if card.required(column) else _HEAD
        head.comment = _comment(card, column)
        sheet.column_dimensions[letter].width = min(40, max(12, len(column.name) + 4))
        sheet.column_dimensions[letter].number_format = number_format(column)
        if rule := validation(card, column, letter, cards, lists):
            sheet.add_data_validation(rule)


def _comment(card: Card, column: Column) -> Comment:
    text = described(card, column)
    return Comment(text, command_line(), width=360, height=40 + 18 * (len(text) // 45 + text.count("\n")))


def _fill_lists(sheet: Worksheet, lists: Lists) -> None:
    for position, (name, values) in enumerate(lists.columns, start=1):
        for row, value in enumerate((name, *values), start=1):
            sheet.cell(row, position, value)
    if lists.columns:
        _shade(sheet[1], _HEAD)


def _shade(cells: Iterable[Any], fill: PatternFill) -> None:
    for cell in cells:
        cell.font, cell.fill = Font(bold=True), fill
