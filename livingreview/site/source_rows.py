"""What the site shows of one row behind a number: its place, what it says, its cells and its warnings."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from livingreview.review import current_review
from livingreview.site.sources import Listed, Row, Source

MOST_ROWS = 12
LONGEST, LONGEST_CELL = 160, 240
CODES = (
    "_id",
    "_key",
    "_n",
    "_reason",
    "_by",
    "locator",
    "document",
    "source",
    "note",
    "flag",
    "root",
    "unit",
    "_status",
    "order",
)
PLACES = ("locator", "place_a", "source")
SMALL = {"0", "1"}
"""Values too common for a cell that holds one to be told from another."""
YEAR = "year"
FLAG, FLAGGED = "flag", "flagged_columns"
Cell = tuple[str, str, str]


@dataclass(frozen=True)
class Named:
    """A row behind a number: its key, its place in a document, what it says, its cells, and its warnings."""

    key: str
    place: str
    says: str
    cells: list[Cell] = field(default_factory=list)
    """Name, content and, where it is blank, the reason of each cell that the number uses."""
    warnings: list[tuple[str, str]] = field(default_factory=list)
    """Columns that a warning is about, none where it is about the row, and its text."""
    content: Row = field(default_factory=dict)

    @property
    def year(self) -> str:
        """The year that a row is about, where it names one."""
        return self.content.get(YEAR, "")


def named(key: str, source: Source | Listed, columns: tuple[str, ...]) -> Named:
    """Return what is shown of one row."""
    row = source.rows[key]
    of_columns = current_review().column_sources
    places = [*(of_columns[name] for name in columns if name in of_columns), *PLACES]
    place = next((row[name] for name in places if row.get(name)), "")
    cells = [_cell(name, row, source) for name in columns if name in source.columns]
    says = "" if isinstance(source, Listed) else _says(row, source, columns)
    return Named(key, short(place, LONGEST_CELL), short(says), cells, list(warnings(row, columns)), row)


def _says(row: Row, source: Source, columns: tuple[str, ...]) -> str:
    texts = [f["name"] for f in source.card["fields"] if f.get("type") == "string"]
    plain = [name for name in texts if not name.endswith(CODES) and name not in (*PLACES, *columns)]
    # a row that says nothing says why
    reasons = [name for name in texts if name.endswith("_reason")]
    telling = current_review().telling
    order = [*(name for name in telling if name in plain), *plain, *reasons]
    return next(
        (row[name] for name in order if " " in row.get(name, "") or (name in telling and row[name])), ""
    )


def _cell(name: str, row: Row, source: Source | Listed) -> Cell:
    column: dict[str, str] = next((f for f in source.card["fields"] if f["name"] == name), {})
    reason = "" if row[name] else row.get(column.get("blank_reason", ""), "")
    return name, short(row[name], LONGEST_CELL), short(reason)


def warnings(row: Row, columns: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the warnings of a row that concern a number which uses these columns; all if it names none."""
    flagged = [name for name in row.get(FLAGGED, "").split(";") if name]
    concerned = [name for name in flagged if name in columns]
    shown_itself = FLAG in columns
    if row.get(FLAG) and not shown_itself and (concerned or not flagged or not columns):
        yield ", ".join(concerned or flagged), short(row[FLAG], LONGEST_CELL)
    for name in current_review().remarks:
        if row.get(name) and name not in columns:
            yield "", short(row[name], LONGEST_CELL)


def short(text: str, longest: int = LONGEST) -> str:
    """Return a text in one line, cut at a word where it is long."""
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else plain[:longest].rsplit(" ", 1)[0] + " …"


def marked(rows: list[Named], number: Row) -> list[Named]:
    """Return the first rows; of a single one that names no column, the cells that hold the number."""
    if len(rows) != 1 or rows[0].cells or number["value"] in SMALL:
        return rows[:MOST_ROWS]
    row, same = rows[0], []
    for name, content in row.content.items():
        if _amount(content) == _amount(number["value"]) is not None and not name.endswith(CODES):
            same.append((name, content, ""))
    return [replace(row, cells=same)]


def _amount(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
