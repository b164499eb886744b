"""Tables and figures of the chapter on groups and regions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from chapters.direction_plots import direction_legend, draw_mark
from livingreview.display.figures import Area, ids_items
from livingreview.display.theme import BLUE, GREY, INK, WIDTH
from livingreview.evidence.directions import clear, directed, firmest_credit, vote_of
from livingreview.evidence.evidence_map import CLAIM, by_study
from ncms.methods.who_gains import BETTER_OFF, NOT_PLAIN, WORSE_OFF
from ncms.vocabulary import CREDIT, DIRECTIONS, label, named

NO_DIRECTION = {"recommends": "advised", "describes": "described"}


def dimensions_table(
    findings: pd.DataFrame, studies: Sequence[str], dimensions: Sequence[str]
) -> pd.DataFrame:
    """Return what is credited by dimension, dimensions without any finding included."""
    moved = clear(findings)
    claims = moved[moved["evidence_kind"] == CLAIM]
    lines = []
    for dimension in dimensions:
        own = findings["dimension"] == dimension
        words = sorted(findings.loc[own, "group"].dropna().unique(), key=str.lower)
        lines.append(
            {
                "Dimension": dimension,
                "Studies": by_study(findings[own], studies)["ref_key"].nunique(),
                "Findings": int(own.sum()),
                "Of them claims of a change": int((claims["dimension"] == dimension).sum()),
                "Groups or places, as worded": "; ".join(words) or "none",
            }
        )
    return pd.DataFrame(lines)


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
            f"{label(row.outcome_domain)}. {row.sides} ({named(row.refs.split(';'), names)})"
            for row in comparisons.itertuples()
        ]
    ).sort_values(["dimension", "outcome_domain", "refs"])
    entries["line"] = entries.groupby(["dimension", "favours"]).cumcount()
    wide = entries.pivot_table(index=["dimension", "line"], columns="favours", values="text", aggfunc="first")
    wide = wide.reindex(columns=[WORSE_OFF, BETTER_OFF, NOT_PLAIN]).fillna("").reset_index()
    dimension = wide["dimension"].where(~wide["dimension"].duplicated(), "")
    heads = {
        WORSE_OFF: "The worse off gain more",
        BETTER_OFF: "The better off gain more",
        NOT_PLAIN: "Not plain",
    }
    return pd.DataFrame({"Dimension": dimension, **{head: wide[column] for column, head in heads.items()}})


def cells(findings: pd.DataFrame, kind: str, group: str) -> pd.DataFrame:
    """Return one direction for each group and outcome domain, ``told`` where nothing moves."""
    rows = []
    for (sort, name, domain), own in findings.groupby([kind, group, "outcome_domain"]):
        moved = directed(own)
        vote = vote_of(moved["direction"]) if len(moved) else "told"
        credit = firmest_credit(moved, vote) if len(moved) else ""
        ids = ";".join(sorted(own["finding_id"]))
        rows.append((sort, name, domain, vote, credit, len(own), ids))
    columns = ["kind", "group", "outcome_domain", "direction", "credit", "findings", "finding_ids"]
    return pd.DataFrame(rows, columns=columns)


def fig_groups(cells: pd.DataFrame, kinds: Sequence[str], domains: Sequence[str]) -> Figure:
    """Draw the direction of findings by group, as worded, and outcome.

    A small dot is described or advised only; a kind of group heads its rows.
    """
    order = in_rows(cells, kinds)
    rows = list(dict.fromkeys(zip(order["kind"], order["group"], strict=True)))
    height = 2.1 + 0.235 * (len(rows) + len(set(order["kind"])))
    figure, axes = plt.subplots(figsize=(WIDTH, height))
    places, ticks = row_places(rows)
    for cell in order.itertuples():
        x, y = list(domains).index(cell.outcome_domain), places[cell.kind, cell.group]
        if cell.direction == "told":
            axes.plot(x, y, marker=".", color=GREY, markersize=4)
        else:
            draw_mark(axes, x, y, cell.direction, cell.credit)
    finish(axes, ticks, set(order["kind"]), domains)
    direction_legend(axes, set(order["direction"]) - {"told"})
    return figure


def in_rows(cells: pd.DataFrame, kinds: Sequence[str]) -> pd.DataFrame:
    """Return the cells of known kinds in the order of their rows."""
    known = cells[cells["kind"].isin(list(kinds))]
    return known.assign(rank=known["kind"].map(list(kinds).index)).sort_values(["rank", "group"])


def group_areas(
    cells: pd.DataFrame,
    kinds: Sequence[str],
    domains: Sequence[str],
    findings: pd.DataFrame,
    names: Mapping[str, str],
) -> list[Area]:
    """Return the marks of the figure of groups, each with its findings."""
    order = in_rows(cells, kinds)
    places, _ = row_places(list(dict.fromkeys(zip(order["kind"], order["group"], strict=True))))
    told = {"told": "described or advised only"} | DIRECTIONS
    return [
        Area(
            list(domains).index(cell.outcome_domain) - 0.5,
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


def finish(axes: Axes, ticks: Mapping[int, str], kinds: set[str], domains: Sequence[str]) -> None:
    """Name rows and columns, heads set apart by colour, with a light grid to follow."""
    axes.set_xticks(range(len(domains)), [label(domain) for domain in domains], rotation=40, ha="left")
    axes.set_yticks(list(ticks), list(ticks.values()))
    axes.set(xlim=(-0.6, len(domains) - 0.4), ylim=(len(ticks) - 0.4, -0.6))
    axes.xaxis.tick_top()
    axes.tick_params(length=0, labelsize=8)
    for text in axes.get_yticklabels():
        text.set_color(BLUE if text.get_text() in kinds else INK)
    axes.grid(linewidth=0.4)
    axes.set_axisbelow(True)
    axes.spines[:].set_visible(False)
