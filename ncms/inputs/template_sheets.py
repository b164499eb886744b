"""The workbook of a template: a sheet a table, a first one that explains, the cards' rules as checks."""

from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from ncms.inputs.cards import Card, Column
from ncms.inputs.template_rules import LISTS, Lists, described, number_format, validation
from ncms.table_files import SHARED, sheet_name

ABOUT = "About"
_HEAD, _WANTED = PatternFill("solid", fgColor="E8EEF4"), PatternFill("solid", fgColor="CFE0EE")
_RULES = (
    f"Each sheet is a table of the report. Put this workbook, named {SHARED}, into a folder with the cards "
    "(NAME.yml), fill in the sheets, run `ncms check --data FOLDER`, then `ncms build --data FOLDER`.",
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
    return Comment(text, "ncms", width=360, height=40 + 18 * (len(text) // 45 + text.count("\n")))


def _fill_lists(sheet: Worksheet, lists: Lists) -> None:
    for position, (name, values) in enumerate(lists.columns, start=1):
        for row, value in enumerate((name, *values), start=1):
            sheet.cell(row, position, value)
    if lists.columns:
        _shade(sheet[1], _HEAD)


def _shade(cells: Iterable, fill: PatternFill) -> None:
    for cell in cells:
        cell.font, cell.fill = Font(bold=True), fill
