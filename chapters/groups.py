"""Tables and figures of the chapter on groups and regions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from textwrap import fill

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from chapters.direction_plots import direction_legend, draw_mark, name_columns
from livingreview.display.figures import Area, ids_items
from livingreview.display.theme import BLUE, GREY, INK, WIDTH
from livingreview.evidence.directions import clear, directed, firmest_credit, overall_direction
from livingreview.evidence.evidence_map import claims, counts_by, in_order
from ncms.methods.who_gains import BETTER_OFF, DIVISIONS, NOT_PLAIN, PROGRESS, WORSE_OFF
from ncms.vocabulary import CREDIT, DIRECTIONS, DOMAINS, label, named

GAINS = {
    WORSE_OFF: "The worse off gain more",
    BETTER_OFF: "The better off gain more",
    NOT_PLAIN: "Not plain",
}
FEARED = ": a danger, not measured"
NO_DIRECTION = {"recommends": "advised", "describes": "described"}


def credited_by_dimension(findings: pd.DataFrame, studies: Collection[str]) -> pd.DataFrame:
    """Return what is credited by dimension, dimensions without any finding included.

    Columns beside those of `counts_by`: ``changes`` (claims of a change) and ``groups`` (as worded).
    """
    counts = counts_by(findings, studies, {"dimension": PROGRESS})
    words = findings.groupby("dimension")["group"].agg(
        lambda found: "; ".join(sorted(found.dropna().unique(), key=str.lower))
    )
    changes = claims(clear(findings)).groupby("dimension").size()
    return counts.assign(
        changes=changes.reindex(PROGRESS, fill_value=0).to_numpy(),
        groups=words.reindex(PROGRESS).replace("", None).fillna("none").to_numpy(),
    )


def lines_table(findings: pd.DataFrame, kind: str, group: str, names: Mapping[str, str]) -> pd.DataFrame:
    """Return the findings on groups or regions, one line for each group, outcome, direction and credit.

    ``kind`` is the column that the lines are sorted by, ``group`` the one that holds the wording.
    """
    keys = [kind, group, "compared_with", "outcome_domain", "direction", "refs", "credit"]
    filled = findings.assign(
        compared_with=findings["compared_with"]
        .fillna(findings["compared_with_blank_reason"])
        .str.replace("_", " "),
        refs=findings["refs"].fillna(""),
    )
    lines = (
        filled.groupby(keys)["outcome"].agg(lambda outcomes: "; ".join(dict.fromkeys(outcomes))).reset_index()
    )
    direction = lines["direction"].map(DIRECTIONS | {k: v.capitalize() for k, v in NO_DIRECTION.items()})
    credited = [
        f"{named(row.refs.split(';'), names)} ({label(row.credit, CREDIT)})" if row.refs else "no work named"
        for row in lines.itertuples()
    ]
    return pd.DataFrame(
        {
            "Kind": lines[kind].where(~lines[kind].duplicated(), ""),
            "Named here": lines[group],
            "Compared with": lines["compared_with"].replace("not applicable", "–"),
            "Outcome": lines["outcome_domain"].map(label) + ": " + lines["outcome"],
            "Direction": direction,
            "Credited to": credited,
        }
    )


def gains_table(comparisons: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return the comparisons opposite each other: the worse off gain more, the better off gain more."""
    entries = comparisons.assign(
        text=[
            f"{label(row.outcome_domain)}. {row.sides}{FEARED if row.argued else ''} "
            f"({named(row.refs.split(';'), names)})"
            for row in comparisons.itertuples()
        ]
    ).sort_values(["dimension", "outcome_domain", "refs"])
    entries["line"] = entries.groupby(["dimension", "favours"]).cumcount()
    wide = entries.pivot_table(index=["dimension", "line"], columns="favours", values="text", aggfunc="first")
    wide = wide.reindex(columns=list(GAINS)).fillna("").reset_index()
    dimension = wide["dimension"].where(~wide["dimension"].duplicated(), "")
    return wide[list(GAINS)].rename(columns=GAINS).assign(Dimension=dimension)[["Dimension", *GAINS.values()]]


def cells(findings: pd.DataFrame, kind: str, group: str) -> pd.DataFrame:
    """Return one direction for each group and outcome domain, ``told`` where nothing moves."""
    rows = []
    for (sort, name, domain), in_cell in findings.groupby([kind, group, "outcome_domain"]):
        moved = directed(in_cell)
        direction = overall_direction(moved["direction"]) if len(moved) else "told"
        credit = firmest_credit(moved, direction) if len(moved) else ""
        ids = ";".join(sorted(in_cell.index))
        rows.append((sort, name, domain, direction, credit, len(in_cell), ids))
    columns = ["kind", "group", "outcome_domain", "direction", "credit", "findings", "finding_ids"]
    return pd.DataFrame(rows, columns=columns)


def fig_groups(cells: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw the direction of findings by group, as worded, and outcome.

    A small dot is described or advised only; a kind of group heads its rows.
    """
    order, domains = in_rows(cells), in_order(cells["outcome_domain"], list(DOMAINS))
    rows = list(dict.fromkeys(zip(order["kind"], order["group"], strict=True)))
    narrow = width < WIDTH
    lines = len(rows) + len(set(order["kind"]))
    height = 3.6 + 0.33 * lines if narrow else 2.1 + 0.235 * lines
    figure, axes = plt.subplots(figsize=(width, height))
    places, ticks = row_places(rows)
    for cell in order.itertuples():
        x, y = domains.index(cell.outcome_domain), places[cell.kind, cell.group]
        if cell.direction == "told":
            axes.plot(x, y, marker=".", color=GREY, markersize=4)
        else:
            draw_mark(axes, x, y, cell.direction, cell.credit)
    finish(axes, ticks, set(order["kind"]), domains, narrow=narrow)
    direction_legend(axes, set(order["direction"]) - {"told"}, narrow=narrow)
    return figure


def in_rows(cells: pd.DataFrame) -> pd.DataFrame:
    """Return the cells in the order of their rows: known dimensions and divisions first."""
    kinds = in_order(cells["kind"], [*PROGRESS, *(name for name, _ in DIVISIONS)])
    return cells.assign(rank=cells["kind"].map(kinds.index)).sort_values(["rank", "group"])


def group_areas(cells: pd.DataFrame, findings: pd.DataFrame, names: Mapping[str, str]) -> list[Area]:
    """Return the marks of the figure of groups, each with its findings."""
    order, domains = in_rows(cells), in_order(cells["outcome_domain"], list(DOMAINS))
    places, _ = row_places(list(dict.fromkeys(zip(order["kind"], order["group"], strict=True))))
    told = {"told": "described or advised only"} | DIRECTIONS
    return [
        Area(
            domains.index(cell.outcome_domain) - 0.5,
            places[cell.kind, cell.group] - 0.5,
            f"{cell.group}, {label(cell.outcome_domain)}: {told[cell.direction].lower()}",
            ids_items(findings, cell.finding_ids, names),
        )
        for cell in order.itertuples()
    ]


def row_places(rows: Sequence[tuple[str, str]]) -> tuple[dict[tuple[str, str], int], dict[int, str]]:
    """Return the height of each group's row and the text at each height; a kind heads its groups."""
    places: dict[tuple[str, str], int] = {}
    ticks: dict[int, str] = {}
    for kind, group in rows:
        if kind not in {seen for seen, _ in places}:
            ticks[len(ticks)] = kind
        places[kind, group] = len(ticks)
        ticks[len(ticks)] = group
    return places, ticks


def finish(
    axes: Axes, ticks: Mapping[int, str], kinds: set[str], domains: Sequence[str], *, narrow: bool = False
) -> None:
    """Name rows and columns, heads set apart by colour, with a light grid to follow."""
    name_columns(axes, [label(domain) for domain in domains], narrow=narrow)
    axes.set_yticks(list(ticks), [fill(text, 21) if narrow else text for text in ticks.values()])
    axes.set(xlim=(-0.6, len(domains) - 0.4), ylim=(len(ticks) - 0.4, -0.6))
    axes.tick_params(length=0, labelsize=9 if narrow else 8)
    for text, name in zip(axes.get_yticklabels(), ticks.values(), strict=True):
        text.set_color(BLUE if name in kinds else INK)
    axes.grid(linewidth=0.4)
    axes.set_axisbelow(True)
    axes.spines[:].set_visible(False)
