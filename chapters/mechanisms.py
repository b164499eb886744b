"""What the chapters on merging and on running the scheme share: tables of mechanisms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from livingreview.display.theme import BLUE, GREY, INK, PALE, WIDTH
from livingreview.evidence.evidence_map import split
from ncms.methods.mechanisms import CREDIT_ORDER, STANCES
from ncms.vocabulary import named

KINDS = {  # means first, then what they meet
    "instrument": "Instruments",
    "reform_proposal": "Proposals of reform",
    "comparison": "Comparisons",
    "condition": "Conditions",
    "risk": "Risks",
}
STATUSES = {
    "in_force": "in force",
    "planned": "planned",
    "recommended": "recommended",
    "criticised": "criticised",
    "tested": "tested",
    "warned_of": "warned of",
    "described": "described",
}
STANCE_NAMES = {
    "reports_effect": "Effect reported",
    "recommends": "Recommended",
    "criticises": "Criticised",
    "warns": "Warned of",
    "describes": "Described",
}
CREDIT_NAMES = {
    "alone": "alone",
    "joint": "joint",
    "position": "by position",
    "unclear": "unclear",
    "unnamed": "no work named",
}
EVIDENCE = {"empirical_claim": "claim", "argument": "argument", "recommendation": "advice"}
NOBODY = "nobody named"
NO_STUDY = "no study named"


def counts_table(counts: pd.DataFrame, bare: pd.Series) -> pd.DataFrame:
    """Return the mechanisms by kind with their distinct studies by credit and the places without a study."""
    lines = by_kind(counts)
    heads = {key: CREDIT_NAMES[key].capitalize() for key in CREDIT_ORDER}
    return pd.DataFrame(
        {
            "Mechanism": lines["name"],
            "Position": lines["status"].map(STATUSES),
            **{head: lines[key] for key, head in heads.items()},
            "No study": bare.reindex(lines.index).fillna(0).astype(int),
        }
    )


POSITION_HEADS = {
    "name": "Mechanism",
    "position": "Position",
    "status_locator": "Decided by",
    "status_basis": "What that place says",
}
"""Heads of the table of what is in force or planned."""


def positions_table(mechanisms: pd.DataFrame) -> pd.DataFrame:
    """Return mechanisms with their position in words and the place that decides it, those in force first."""
    lines = mechanisms.sort_values("status", kind="stable")
    place = lines["status_locator"].str.removeprefix("review ")
    return lines.assign(position=lines["status"].map(STATUSES), status_locator=place)


def by_kind(mechanisms: pd.DataFrame) -> pd.DataFrame:
    """Return mechanisms in the order of their kinds, those of one kind as they stand in the table."""
    return mechanisms.sort_values("kind", key=lambda kinds: kinds.map(list(KINDS).index), kind="stable")


def works(refs: pd.Series, names: Mapping[str, str], none: str | None = None) -> list[str | None]:
    """Return the works cited in each cell by their short names; ``none`` where no work is cited."""
    return [named(split(cell), names) or none for cell in refs]


def credit_columns(findings: pd.DataFrame, names: Mapping[str, str]) -> dict[str, object]:
    """Return the columns that say what kind of finding each is and which works it is credited to."""
    return {
        "Kind": findings["evidence_kind"].map(EVIDENCE),
        "Credited to": works(findings["refs"], names, NOBODY),
        "Credit": findings["credit"].map(CREDIT_NAMES),
    }


def findings_table(rows: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return each finding once with the mechanisms that rest on it, in reading order."""
    once = rows.sort_values("order", kind="stable").groupby("finding_id", sort=False)
    first = once.first()
    columns = {"Behind": once["name"].agg("; ".join), "Finding": first["statement"]}
    return pd.DataFrame(columns | credit_columns(first, names))


def standing_table(
    mechanisms: pd.DataFrame,
    positions: pd.DataFrame,
    names: Mapping[str, str],
    stances: Sequence[str] = STANCES,
) -> pd.DataFrame:
    """Return who takes which stance towards each mechanism."""
    cells = {(row.mechanism_id, row.stance): who(row, names) for row in positions.itertuples()}
    lines = by_kind(mechanisms)
    columns = {STANCE_NAMES[stance]: [cells.get((key, stance)) for key in lines.index] for stance in stances}
    return pd.DataFrame({"Mechanism": lines["name"].to_numpy(), **columns})


def who(row: tuple, names: Mapping[str, str]) -> str:
    """Return the studies of one stance, and that a place names none where one does."""
    parts = [named(row.studies, names)] if row.studies else []
    return "; ".join([*parts, *([NO_STUDY] if row.no_study else [])])


def in_words(places: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return places of the review with stance, works cited (``cited``) and locator as readers see them."""
    return places.assign(
        stance=places["stance"].map(STANCE_NAMES).str.lower(),
        cited=works(places["refs"], names),
        locator=places["locator"].str.removeprefix("review "),
    )


MARKS = {"alone": "full", "joint": "left", "position": "none", "unclear": "none"}  # how a circle is filled


def fig_standing(mechanisms: pd.DataFrame, positions: pd.DataFrame) -> Figure:
    """Draw the stances taken towards each mechanism: circles for studies, crosses where none is named.

    All marks are of one size: a circle's filling is the firmest credit, never the number of studies.
    """
    lines = by_kind(mechanisms)
    heights = row_heights(lines["kind"])
    figure, axes = plt.subplots(figsize=(WIDTH, 0.9 + 0.21 * (max(heights, default=0) + 1)))
    place = dict(zip(lines.index, heights, strict=True))
    for row in positions.itertuples():
        draw_stance(axes, STANCES.index(row.stance), place[row.mechanism_id], row)
    kind_heads(axes, lines["kind"], heights)
    axes.set_yticks(heights, lines["name"])
    axes.set_ylim(max(heights, default=0) + 0.8, -1.8)
    axes.set_xticks(range(len(STANCES)), [STANCE_NAMES[stance] for stance in STANCES])
    axes.set_xlim(-0.5, len(STANCES) - 0.5)
    axes.xaxis.tick_top()
    plt.setp(axes.get_xticklabels(), va="bottom")
    axes.tick_params(length=0, labelsize=8.5)
    axes.spines[:].set_visible(False)
    axes.hlines(heights, -0.5, len(STANCES) - 0.5, color=PALE, linewidth=0.5, zorder=0)
    legend(axes)
    return figure


def row_heights(kinds: pd.Series) -> list[float]:
    """Return where each row stands, with room for a head above every kind."""
    heads = (kinds != kinds.shift()).cumsum() - 1
    return [number + 1.4 * head for number, head in zip(range(len(kinds)), heads, strict=True)]


def kind_heads(axes: Axes, kinds: pd.Series, heights: Sequence[float]) -> None:
    """Write the name of each kind above its rows."""
    first = pd.Series(heights, index=kinds).groupby(level=0, sort=False).min()
    for kind, height in first.items():
        axes.text(-0.5, height - 0.95, KINDS[kind], va="center", ha="right", fontsize=9, color=BLUE)


def draw_stance(axes: Axes, x: float, y: float, row: tuple) -> None:
    """Draw the mark of the studies and, beside it, that of places that name none."""
    both = pd.notna(row.credit) and row.no_study
    if pd.notna(row.credit):
        axes.plot(x - 0.1 * both, y, **study_mark(row.credit))
    if row.no_study:
        axes.plot(x + 0.1 * both, y, marker="x", color=GREY, markersize=5, linestyle="")


def study_mark(credit: str) -> dict:
    """Return how a circle of one credit is drawn."""
    style = {"marker": "o", "markersize": 6.5, "linestyle": "", "color": BLUE, "markeredgecolor": BLUE}
    faint = {"alpha": 0.45} if credit == "unclear" else {}
    return style | faint | {"fillstyle": MARKS[credit], "markerfacecoloralt": "white"}


def legend(axes: Axes) -> None:
    """Explain the marks under the figure."""
    labels = {
        "alone": "a study, credited alone",
        "joint": "studies, credited jointly",
        "position": "a study, by position only",
        "unclear": "studies cited, credit unclear",
    }
    for credit in CREDIT_ORDER:
        axes.plot([], [], **study_mark(credit), label=labels[credit])
    axes.plot([], [], marker="x", color=GREY, markersize=5, linestyle="", label=NO_STUDY)
    axes.legend(
        frameon=False, loc="upper center", bbox_to_anchor=(0.3, -0.005), ncols=3, fontsize=8, labelcolor=INK
    )
