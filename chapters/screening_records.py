"""Tables and figures of searches counted record by record, and of the agreement of those who screened."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from livingreview.display.diagrams import arrow, box
from livingreview.display.theme import BLUE, GREY, INK, ORANGE, WIDTH
from livingreview.numbers.formats import format_number
from ncms.methods.screening_flow import STEPS

SOURCES = {"cnki": "CNKI", "wos": "Web of Science"}
KEYWORDS = {"ncms": "NCMS", "urrbmi": "URRBMI", "both": "both"}
STEP_NAMES = {
    "primary": "First screening",
    "secondary": "Second screening",
    "tertiary": "Third screening",
    "subtotal": "Sum of the keyword",
    "total": "Sum of the table",
}
STAGE_NAMES = {"title_abstract": "Titles and abstracts", "full_text": "Full texts"}
NOT_REPORTED = "not reported"


def search_name(source: str, group: str) -> str:
    """Return what a search is called: its database and, where printed counts name one, its keyword."""
    keyword = f", {KEYWORDS[group]}" if group in KEYWORDS else ""
    return SOURCES.get(source, source) + keyword


def counted_table(flows: Iterable[tuple[str, pd.DataFrame]]) -> pd.DataFrame:
    """Return a line for each search of recomputed flows, each given with what its counts come from."""
    lines = pd.DataFrame([line for basis, flow in flows for line in _searches(basis, flow)])
    counts = [name for name in lines if name not in ("Search", "Counted from")]
    return lines.astype(dict.fromkeys(counts, "Int64"))


def _searches(basis: str, flow: pd.DataFrame) -> Iterator[dict[str, object]]:
    steps = flow[flow["step"].isin(STEPS)]
    for (source, group), chain in steps.groupby(["source", "keyword_group"], sort=False):
        first, last = chain.iloc[0], chain.iloc[-1]
        totals = flow[(flow["source"] == source) & (flow["step"] == "total")]
        yield {
            "Search": search_name(source, group),
            "Counted from": basis,
            "Duplicates taken out": first["eliminated_stated"],
            "To screen": first["remaining_stated"],
            "Screened out": chain["eliminated_stated"].iloc[1:].sum(min_count=1),
            "Left": last["remaining_stated"],
            "Of these undecided": totals["undecided"].iloc[0] if "undecided" in flow else pd.NA,
        }


def agreement_table(kappas: pd.DataFrame, conflicts: pd.DataFrame) -> pd.DataFrame:
    """Return how far each two reviewers agree at each stage, with the conflicts of the stage still open."""
    still = conflicts["stage"].value_counts()
    kappas = kappas.sort_values("stage", key=lambda names: names.map(list(STAGE_NAMES).index))
    return pd.DataFrame(
        {
            "Read": kappas["stage"].map(STAGE_NAMES),
            "Reviewers": kappas["reviewer_a"] + ", " + kappas["reviewer_b"],
            "Records both judged": kappas["items"].astype("Int64"),
            "Judged alike, %": 100 * kappas["share"].astype(float),
            "Cohen's kappa": kappas["kappa"].astype(float),
            "Conflicts open": kappas["stage"].map(still).fillna(0).astype("Int64"),
        }
    )


def agreement_in_words(kappas: pd.DataFrame) -> str:
    """Return the least kappa of each stage in words, or why there is none."""
    known = kappas.dropna(subset=["kappa"])
    if known.empty:
        return "not computed, as no two reviewers judged the same records and differed among them"
    least = known.groupby("stage", sort=False)["kappa"].min()
    ordered = [stage for stage in STAGE_NAMES if stage in least.index]
    return " and ".join(
        f"{format_number(least[stage], 2)} on {STAGE_NAMES[stage].lower()}" for stage in ordered
    )


MOST_COLUMNS = 5
"""Databases that stand side by side; more are drawn as one column of their sums."""

_STEP = 1.15
_INCH = 6.4 / 7.4
_SUMMED = ["remaining_stated", "eliminated_stated", "undecided"]


def columns(flow: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return the databases of a counted flow with their steps, one of all together where there are many."""
    steps = flow[flow["step"].isin(STEPS)]
    found = [(search_name(source, ""), lines) for source, lines in steps.groupby("source")]
    if len(found) <= MOST_COLUMNS:
        return found
    summed = steps.groupby(["step", "stage"], sort=False)[_SUMMED].sum(min_count=1).reset_index()
    return [(f"{len(found)} databases", summed)]


def fig_screening_records_flow(flow: pd.DataFrame) -> Figure:
    """Draw a flow that is counted from records and decisions, in the shape of PRISMA 2020."""
    room = 4.0 + _STEP * flow["step"].isin(STEPS[1:]).groupby(flow["source"]).sum().max()
    figure, axes = plt.subplots(figsize=(WIDTH, _INCH * room))
    axes.set(xlim=(0, 4), ylim=(-0.1, room - 0.1))
    axes.axis("off")
    draw_counted(axes, flow, room - 0.1)
    return figure


def draw_counted(axes: Axes, flow: pd.DataFrame, top: float) -> None:
    """Draw the columns of a counted flow from `top` down, and what is left of all below them."""
    found, bottom = columns(flow), 0.8
    share = 4 / len(found)
    for number, (name, lines) in enumerate(found):
        _column(axes, (number + 0.5) * share, min(0.92, 0.92 * share), name, lines, top, bottom)
    totals = flow[flow["step"] == "total"]
    left, open_ = (int(totals[name].sum()) for name in ("remaining_stated", "undecided"))
    undecided = f", {open_} of them not decided yet" if open_ else ""
    box(axes, 2, bottom - 0.32, f"Records kept\n{left}{undecided}", width=3.8, height=0.58, colour=BLUE)


def _column(
    axes: Axes, x: float, width: float, name: str, lines: pd.DataFrame, top: float, bottom: float
) -> None:
    first, *stages = lines.to_dict("records")
    duplicates = int(first["eliminated_stated"])
    box(axes, x, top - 0.35, textwrap.fill(name, max(8, int(18 * width))), width=width, colour=INK)
    _counted(axes, x, top - 1.2, width, "Records found", first["remaining_stated"] + duplicates)
    y = top - 1.2 - _STEP
    arrow(axes, x, y + _STEP - 0.3, y + 0.32, _taken(duplicates, "duplicate"))
    _counted(axes, x, y, width, "To screen", first["remaining_stated"])
    for line in stages:
        y -= _STEP
        arrow(axes, x, y + _STEP - 0.3, y + 0.32, _taken(line["eliminated_stated"]))
        _counted(axes, x, y, width, STAGE_NAMES[line["stage"]], line["remaining_stated"], line["undecided"])
    arrow(axes, x, y - 0.3, bottom)


def _taken(count: int, what: str = "") -> str:
    words = f"\n{what}{'' if count == 1 else 's'}" if what else ""
    return (f"−{count}" if count else "0") + words


def _counted(
    axes: Axes, x: float, y: float, width: float, name: str, count: int, undecided: int | None = None
) -> None:
    """Draw a count; orange where some of it has not been decided."""
    open_ = 0 if undecided is None or pd.isna(undecided) else int(undecided)
    text = f"{textwrap.fill(name, max(8, int(20 * width)))}\n{count}" + (
        f", {open_} undecided" if open_ else ""
    )
    box(axes, x, y, text, width=width, height=0.64, colour=ORANGE if open_ else GREY)
