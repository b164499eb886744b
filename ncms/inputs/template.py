"""`ncms template DIR`: empty tables with their cards, and a workbook that checks what is typed."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from ncms.inputs.cards import Card, read_card
from ncms.inputs.importers.tables import CARDS
from ncms.inputs.new_files import refuse_filled, staged
from ncms.inputs.words import shown_path
from ncms.paths import card_files
from ncms.table_files import SHARED

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
    own = {path.name for path in cards}
    return [*cards, *(path for path in card_files(CARDS) if path.name not in own)]


def _write_headers(folder: Path, cards: Sequence[Card]) -> None:
    for card in cards:
        (folder / f"{card.name}.csv").write_text(",".join(card.names) + "\n", encoding="utf-8")


def _write_workbook(folder: Path, cards: Sequence[Card]) -> None:
    from ncms.inputs.template_sheets import template_book

    folder.mkdir(exist_ok=True)
    template_book(cards).save(folder / SHARED)
