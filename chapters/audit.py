"""The list, the figure and the counts of the chapter on discrepancies."""

from __future__ import annotations

from textwrap import fill
from typing import Any, cast

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from livingreview import computed
from livingreview.display.theme import BLUE, GREY, INK, ORANGE, WIDTH
from livingreview.numbers.values import Value
from ncms.audit import RULES, SEVERITIES, tables_needed
from ncms.audit.run import OPTIONAL

LOOKS = {  # severity -> (what it affects, colour)
    "conclusion": ("a conclusion", ORANGE),
    "count": ("a count", BLUE),
    "wording": ("wording only", GREY),
}
FAMILIES = {  # module of a rule -> what its rules are about
    "counts": "Search and screening",
    "filters": "Search and screening",
    "keywords": "Search and screening",
    "inclusion": "Search and screening",
    "citing": "Citations and credit",
    "credit": "Citations and credit",
    "events": "Dates and reforms",
    "reforms": "Dates and reforms",
    "figures": "Figures",
    "effects": "Figures",
    "directions": "Findings",
    "designs": "Findings",
    "agenda": "Promises and conclusions",
    "management": "Management study",
    "terms": "Names",
    "names": "Names",
    "record": "Public record",
    "record_figures": "Public record",
}
READ_IN_DOCUMENTS, READ_ON_RECORD, STUDIES = "Noticed in reading", "Public record", "Accounts of studies"
READ = {  # what a document is held against -> (table of what was read, what it is about)
    "itself": ("observed_discrepancies", READ_IN_DOCUMENTS),
    "record": ("public_checks", READ_ON_RECORD),
    "study": ("account_differences", STUDIES),
}


def family(rule: str, against: str) -> str:
    """Return what a rule is about; what was read goes by what it was held against."""
    if rule not in RULES:
        return READ[against][1]
    return FAMILIES[RULES[rule].find.__module__.rpartition(".")[2]]


def listed(found: pd.DataFrame) -> pd.DataFrame:
    """Return every discrepancy under the heads that a reader sees, one a row: the download."""
    return pd.DataFrame(
        {
            "Root": found["root_n"],
            "Severity": found["severity"],
            "Subject": [family(row.rule, row.against) for row in found.itertuples()],
            "Rule": [RULES[rule].title if rule in RULES else "read" for rule in found["rule"]],
            "Kind": found["kind"],
            "First place": found["place_a"],
            "It says": found["says_a"],
            "Second place": found["place_b"],
            "It says there": found["says_b"],
            "Remark": found["explanation"],
            "Key": found["key"],
        }
    )


def fig_audit_subjects(found: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw one square a discrepancy by subject; filled where a rule found it, hollow where it was read."""
    order = list(dict.fromkeys([*FAMILIES.values(), READ_IN_DOCUMENTS, READ_ON_RECORD, STUDIES]))
    subjects = [family(row.rule, row.against) for row in found.itertuples()]
    squares = found.assign(subject=subjects, rank=found["severity"].map(SEVERITIES.index))
    squares = squares.sort_values(["rank", "kind"], kind="stable")
    present = [name for name in order if name in set(subjects)]
    narrow = width < WIDTH
    figure, axes = plt.subplots(figsize=(width, 0.36 * len(present) + (1.6 if narrow else 0.9)))
    for place, name in enumerate(present):
        draw_squares(axes, squares[squares["subject"] == name], place)
    names = [fill(name, 14) if narrow else name for name in present]
    axes.set(yticks=range(len(present)), yticklabels=names, xlabel="Discrepancies", xlim=(0, None))
    axes.invert_yaxis()
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    legend(axes, narrow=narrow)
    return figure


def draw_squares(axes: Axes, rows: pd.DataFrame, place: int) -> None:
    """Draw the squares of one subject side by side."""
    for number, row in enumerate(rows.itertuples()):
        colour = LOOKS[row.severity][1]
        fill = colour if row.kind == "computed" else "white"
        axes.barh(place, 0.72, left=number + 0.14, height=0.55, color=fill, edgecolor=colour, linewidth=1.1)


def legend(axes: Axes, *, narrow: bool) -> None:
    """Name the colours and what a hollow square is."""
    handles = [Patch(color=colour, label=f"affects {name}") for name, colour in LOOKS.values()]
    handles.append(Patch(facecolor="white", edgecolor=INK, label="hollow: read, not computed"))
    if narrow:
        cast("Figure", axes.get_figure()).legend(handles=handles, frameon=False, loc="outside lower left")
    else:
        axes.legend(handles=handles, frameon=False, loc="upper center", bbox_to_anchor=(0.4, -0.14), ncols=2)


LIST, COLUMNS = "fig-audit-subjects", ("First place", "It says", "Second place", "It says there", "Remark")
RULE_LIST = "tbl-audit-rules"


def counted(part: pd.DataFrame, unit: str, within: pd.DataFrame | None = None) -> Value:
    """Return how many discrepancies a part of the whole list has.

    ``within`` are those that it was taken from: of a part without any, they tell which tables were read.
    """
    return computed(len(part), unit, **origin(part, within))


def origin(part: pd.DataFrame, within: pd.DataFrame | None = None) -> dict[str, Any]:
    """Return what `computed` is told of a part of all discrepancies: its lines, and the tables read.

    ``part`` keeps the index of the whole list, whose order is that of the download. Where nothing tells which
    tables were read, all of them were.
    """
    read = part if within is None else within
    tables = {name for row in read.itertuples() for name in _read(row.rule, row.against)} or _all_read()
    rows = {LIST: [place + 1 for place in part.index], **dict.fromkeys(sorted(tables), ())}
    return {"rows": rows, "columns": COLUMNS if len(part) else ()}


def _all_read() -> set[str]:
    """Return the tables that any folder has of those that rules and readers read."""
    return set(tables_needed()) - OPTIONAL | {table for table, _ in READ.values()}


def _read(rule: str, against: str) -> tuple[str, ...]:
    return RULES[rule].needs if rule in RULES else (READ[against][0],)


def rules_counted(rules: pd.DataFrame) -> Value:
    """Return how many rules these are, with their lines in the table that lists them."""
    rows = {RULE_LIST: [place + 1 for place in rules.index]}
    return computed(len(rules), "rules", rows=rows, columns=["Rule", "What it looks for", "Found"])
