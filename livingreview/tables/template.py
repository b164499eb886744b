"""The command `template DIR`: empty tables with their cards, and a workbook that checks what is typed."""

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from livingreview.messages import command_line, shown_path
from livingreview.paths import card_files
from livingreview.records.record_tables import CARDS, ONLY_WITH_ROWS
from livingreview.tables.cards import Card, Column, read_card
from livingreview.tables.new_files import refuse_filled, staged
from livingreview.tables.table_files import SHARED, sheet_name
from livingreview.tables.template_rules import LISTS, Lists, described, number_format, validation

ASIDE = "workbook"
"""Folder of the workbook beside empty CSVs, where the report does not look: a table stands in one file."""


def write_template(folder: Path, data: Path, xlsx: bool = False) -> list[str]:
    """Write an empty table for every card of `data`, and for those of a search; return what to tell about it.

    With `xlsx` the tables are the sheets of one workbook, else CSVs with the workbook in a folder of its own.
    """
    refuse_filled(folder)
    sources = _with_search(card_files(data))
    cards = [read_card(path) for path in sources]
    with staged(folder) as new:
        for source in sources:
            shutil.copyfile(source, new / source.name)
        if not xlsx:
            _write_headers(new, cards)
        _write_workbook(new if xlsx else new / ASIDE, cards)
    where = f"sheets of {SHARED}" if xlsx else f"CSVs, and as sheets of {ASIDE}/{SHARED}"
    lines = [f"{len(cards)} empty tables in {shown_path(folder)}/ as {where}, each with its card"]
    if not xlsx:
        lines.append(f"To fill in sheets, move {SHARED} up and delete the CSVs; a table stands in one file")
    return lines


def _with_search(cards: list[Path]) -> list[Path]:
    """Add the cards of the tables that an import and a screening fill, unless a folder has its own."""
    left = {*(path.stem for path in cards), *ONLY_WITH_ROWS}
    return [*cards, *(path for path in card_files(CARDS) if path.stem not in left)]


def _write_headers(folder: Path, cards: Sequence[Card]) -> None:
    for card in cards:
        (folder / f"{card.name}.csv").write_text(",".join(card.names) + "\n", encoding="utf-8")


def _write_workbook(folder: Path, cards: Sequence[Card]) -> None:
    folder.mkdir(exist_ok=True)
    template_book(cards).save(folder / SHARED)


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
