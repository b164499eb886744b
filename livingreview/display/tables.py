"""Tables as markdown, which both renderers set as real tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import reduce
from operator import or_
from typing import Any

import numpy as np
import pandas as pd
from IPython.display import display
from tabulate import tabulate

from livingreview.notebooks import TABLE
from livingreview.numbers.derived import NOTES
from livingreview.numbers.formats import format_number, typeset
from livingreview.tables.loading import stored

MEASURE = 92  # characters that stand side by side on a page, at the size in which tables are set
MISSING = "–"
BREAK = re.compile(r" |(?<=[a-z]/)(?=[a-z])")  # where browsers and Typst may end a line


def show_table(
    frame: pd.DataFrame,
    columns: Mapping[str, str] | None = None,
    *,
    decimals: Mapping[str, int] | None = None,
    missing: str | Mapping[str, str] = MISSING,
    plain: Sequence[str] = ("Year",),
    cited: Mapping[str, Mapping[str, str]] | None = None,
    anchor: str = "",
) -> None:
    """Display a frame as a table of the page, with its unrounded values as CSV for the downloads.

    ``columns`` names the columns to show, in order, each with its head; keys in the index count as columns.
    ``decimals`` gives decimals by head; without it a column of a loaded table has those of its card. Truth
    values are shown as yes and no.
    ``missing`` is what an empty cell shows (one text, or one by head), ``plain`` are the heads whose numbers
    take no thousands separator, ``cited`` by head the citation key of texts that are shown as a citation.
    """
    digits = card_decimals(frame, columns or {}) | dict(decimals or {})
    shown = keys_first(frame)
    if columns:
        shown = shown[list(columns)].rename(columns=columns)
    truths = shown.select_dtypes(["bool", "boolean"])
    shown = shown.assign(**{name: truths[name].map({True: "yes", False: "no"}) for name in truths})
    source = pipe_table(shown, digits=digits, missing=missing, plain=plain, cited=cited, anchor=anchor)
    display(_bundle(shown, source), raw=True)


def table_bundle(frame: pd.DataFrame) -> dict[str, Any]:
    """Return a plain frame as a table of the page: heads as they are, years plain.

    The decimals of a card go before; a column without any shows what its values need, three at most.
    """
    heads = {name: name for name in frame.columns if isinstance(name, str)}
    digits = {name: needed_decimals(frame[name]) for name in heads if is_numeric(frame[name])}
    years = [name for name in frame.columns if str(name).lower().endswith("year")]
    shown = keys_first(frame)
    return _bundle(shown, pipe_table(shown, digits=digits | card_decimals(frame, heads), plain=years))


def needed_decimals(column: pd.Series) -> int:
    """Return how many decimals, three at most, show all values of a column."""
    known = column.dropna().astype(float)
    return next((n for n in range(3) if (known.round(n) == known).all()), 3)


def _bundle(frame: pd.DataFrame, source: str) -> dict[str, Any]:
    return {TABLE: {"csv": frame.to_csv(index=False)}, "text/markdown": source, "text/plain": source}


def keys_first(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame with the key of its table as its first columns; any other index is left alone."""
    return frame.reset_index() if any(frame.index.names) and "table" in frame.attrs else frame


def card_decimals(frame: pd.DataFrame, columns: Mapping[str, str]) -> dict[str, int]:
    """Return decimals by head, as `derive` noted them or the card of the table has them."""
    fields = stored(frame.attrs["table"])[0].fields if "table" in frame.attrs else ()
    noted = {name: decimals for name, (_, decimals, _) in frame.attrs.get(NOTES, {}).items()}
    found = {column.name: column.decimals for column in fields} | noted
    return {head: found[name] for name, head in columns.items() if found.get(name) is not None}


def pipe_table(
    frame: pd.DataFrame,
    *,
    digits: Mapping[str, int] | None = None,
    missing: str | Mapping[str, str] = MISSING,
    plain: Sequence[str] = ("Year",),
    cited: Mapping[str, Mapping[str, str]] | None = None,
    anchor: str = "",
) -> str:
    """Return a frame as a pipe table; quantities are set to the right by their point, text to the left."""
    columns = {
        name: [
            citation(keys[value], anchor)
            if value in keys
            else cell_text(value, (digits or {}).get(name), missing_text(missing, name), name not in plain)
            for value in frame[name]
        ]
        for name in frame.columns
        for keys in [(cited or {}).get(name, {})]
    }
    heads = [escape(str(name)) for name in frame.columns]
    numeric = [
        is_numeric(frame[name]) or is_quantities(cells, missing_text(missing, name))
        for name, cells in columns.items()
    ]
    rows = list(zip(*map(set_column, columns.values(), numeric), strict=True))
    lines = tabulate(rows, heads, tablefmt="pipe", disable_numparse=True).splitlines()
    lines[1] = rule(heads, [[as_read(row[i]) for row in rows] for i in range(len(heads))], numeric)
    return "\n".join(lines)


def citation(key: str, anchor: str) -> str:
    """Return a citation, with an anchor to link to where one is wanted."""
    return f"[@{key}]{{#{anchor}{key}}}" if anchor else f"@{key}"


def set_column(cells: Sequence[str], numeric: bool) -> Sequence[str]:
    """Return the cells of a column as they are set: numbers by their point."""
    return aligned(cells) if numeric else cells


def cell_text(value: object, digits: int | None, missing: str, grouped: bool) -> str:
    """Return one cell as escaped text."""
    if pd.isna(value):
        return missing
    if isinstance(value, str | bool):
        return escape(str(value))
    return format_number(value, digits, grouped=grouped)


def missing_text(missing: str | Mapping[str, str], name: str) -> str:
    """Return what stands in an empty cell of a column."""
    return missing if isinstance(missing, str) else missing.get(name, MISSING)


def escape(text: str) -> str:
    """Return a text as it is set, with what would end a cell or read as markup in it escaped."""
    for mark in "\\|*_<$@[]`~^#":
        text = text.replace(mark, f"\\{mark}")
    return typeset(" ".join(text.split()))


def is_numeric(column: pd.Series) -> bool:
    """Return whether a column holds numbers."""
    return pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)


def rule(heads: Sequence[str], columns: Sequence[Sequence[str]], numeric: Sequence[bool]) -> str:
    """Return the line under the heads: its dashes give pandoc the relative widths of the columns."""
    widths = column_widths(heads, columns)
    marks = [
        "-" * (w - 1) + ":" if right else ":" + "-" * (w - 1)
        for w, right in zip(widths, numeric, strict=True)
    ]
    return f"|{'|'.join(marks)}|"


def column_widths(heads: Sequence[str], columns: Sequence[Sequence[str]]) -> list[int]:
    """Return widths that hold every column's longest word and make of the rest of the page a short table."""
    texts = [[head, *cells] for head, cells in zip(heads, columns, strict=True)]
    words = [longest_word(each) + 3 for each in texts]
    # a head may take two lines; the cells below it read best on one
    wholes = [
        max(word, len(head) // 2, *map(len, cells), 3)
        for (head, *cells), word in zip(texts, words, strict=True)
    ]
    if sum(wholes) <= MEASURE:
        return wholes
    return shared_out(np.array([[len(text) for text in each] for each in texts]).T, words, wholes)


def shared_out(lengths: np.ndarray, least: Sequence[int], most: Sequence[int]) -> list[int]:
    """Return widths between two bounds, every spare character given where it shortens the table most.

    ``lengths`` are the characters of each cell, in rows and columns. A row is as high as its longest cell;
    the others count a little, lest a column that is never the longest stay as narrow as can be.
    """
    widths = np.array(least, dtype=float)
    for _ in range(MEASURE - sum(least)):
        wider = widths + np.eye(len(widths))
        lines = lengths / wider[:, np.newaxis]
        heights = lines.max(axis=2).sum(axis=1) + 0.05 * lines.sum(axis=(1, 2))
        widths = wider[np.where(widths < most, heights, np.inf).argmin()]
    return [int(width) for width in widths]


def longest_word(texts: Sequence[str]) -> int:
    """Return the length of the longest piece of several texts that cannot break."""
    return max((len(word) for text in texts for word in BREAK.split(text)), default=0)


SIGNED = r"[+−±]?\d[\d,]*(?:\.\d+)?%?"
QUANTITY = re.compile(rf"([+−±]?\d[\d,]*)((?:\.\d+)?%?(?: (?:±|to) {SIGNED}| \({SIGNED}\))?)")
NO_BREAK = "\N{NO-BREAK SPACE}"
PAD = re.compile(r'\[\]\{\.pad data-pad="([^"]*)"\}')
MOST = 0.75
"""Share of its filled cells from which a column of texts is one of quantities."""


def is_quantities(cells: Sequence[str], missing: str) -> bool:
    """Return whether a column of texts holds quantities, apart from a few words."""
    filled = [cell for cell in cells if cell not in ("", missing)]
    return bool(filled) and sum(map(bool, map(QUANTITY.fullmatch, filled))) > MOST * len(filled)


def aligned(cells: Sequence[str]) -> list[str]:
    """Return the cells of a column with room after those whose tail is shorter, words as they are.

    A quantity breaks nowhere: its spaces become no-break spaces.
    """
    tails = [tail(cell) for cell in cells]
    widest: Counter[str] = reduce(or_, (t for t in tails if t is not None), Counter())
    return [
        cell if t is None else cell.replace(" ", NO_BREAK) + pad(widest - t)
        for cell, t in zip(cells, tails, strict=True)
    ]


def tail(cell: str) -> Counter[str] | None:
    """Return how often what stands after the whole part of a quantity, every digit as a 0; none for words."""
    found = QUANTITY.fullmatch(cell)
    return Counter(re.sub(r"\d", "0", found[2].replace(" ", NO_BREAK))) if found else None


def as_read(cell: str) -> str:
    """Return a cell with the room after it as the characters that would fill it."""
    return PAD.sub(r"\1", cell)


def pad(lacking: Counter[str]) -> str:
    """Return the span that takes the room of some characters, an empty text for none."""
    # figures first, spaces next: a space at either end would be lost
    room = "".join(sorted(lacking.elements(), key=lambda mark: (mark != "0", mark != NO_BREAK)))
    return f'[]{{.pad data-pad="{room}"}}' if room else ""
