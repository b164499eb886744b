"""The figure of directions of effect: what the review tells, above what abstracts of its studies report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import fill

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure

from livingreview.display.figures import Area, ids_items
from livingreview.display.theme import BLUE, GREY, INK, ORANGE, PALE, PURPLE, WIDTH
from livingreview.evidence.directions import IMPROVES, MIXED, NO_CHANGE, UNCLEAR, WORSENS
from livingreview.evidence.evidence_map import in_order
from ncms.vocabulary import CREDIT, DIRECTIONS, DOMAINS, label

MARKS = {
    IMPROVES: ("^", BLUE),
    NO_CHANGE: ("o", GREY),
    MIXED: ("D", PURPLE),
    WORSENS: ("v", ORANGE),
    UNCLEAR: ("x", INK),
}
FILL = {"alone": 1.0, "joint": 0.35, "position": 0.0}  # how much of a mark is filled, by kind of credit
CREDIT_KEYS = {
    "alone": "one study alone",
    "joint": "several studies together",
    "position": "by place in the paragraph",
}
ACCOUNTS = {"review": "Xu's review", "abstracts": "its abstracts"}
ROWS = {"review": 0.0, "abstracts": 0.85}  # places of the two rows of an outcome
STEP = 2.0
"""Height of an outcome."""


def two_accounts(told: pd.DataFrame, reported: pd.DataFrame) -> pd.DataFrame:
    """Return the results of both accounts in outcomes on which the review tells a direction.

    ``told`` are results as the review tells them, ``reported`` those that abstracts of its studies report,
    which rest on the study alone. Columns: ``account``, ``outcome_domain``, ``ref_key``, ``direction``,
    ``credit`` and ``ids``, the rows behind it.
    """
    own = reported[reported["outcome_domain"].isin(told["outcome_domain"])]
    parts = {
        "review": told.assign(ids=told["finding_ids"]),
        "abstracts": own.assign(ids=own["result_ids"], credit="alone"),
    }
    columns = ["account", "outcome_domain", "ref_key", "direction", "credit", "ids"]
    rows = pd.concat([part.assign(account=name)[columns] for name, part in parts.items()])
    return rows.reset_index(drop=True)


def fig_results_directions(results: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw results for worse to the left and for better to the right of those that are neither.

    ``results`` is a table as `two_accounts` returns it. Every mark is one study; each outcome has a row for
    each account, and on each side the firmest credit stands next to the middle.
    """
    domains, narrow = domains_of(results), width < WIDTH
    figure, axes = plt.subplots(figsize=(width, (2.5 if narrow else 1.3) + 0.44 * len(domains)))
    for x, y, row in places(results):
        draw_mark(axes, x, y, row["direction"], row["credit"], size=5.5 if narrow else 7)
    finish(axes, results, domains, narrow)
    explain(figure, set(results["direction"]), narrow)
    return figure


def domains_of(results: pd.DataFrame) -> list[str]:
    """Return the outcomes that have a result, in the order to draw."""
    return in_order(results["outcome_domain"], list(DOMAINS))


def draw_mark(axes: Axes, x: float, y: float, direction: str, credit: str, size: float = 7) -> None:
    """Draw one result: its direction as shape and colour, its credit as fill."""
    marker, colour = MARKS[direction]
    look = {"marker": marker, "markersize": size, "markeredgecolor": colour, "linestyle": ""}
    for face in ("white", to_rgba(colour, FILL[credit])):
        axes.plot(x, y, markerfacecolor=face, **look)


def half_width(results: pd.DataFrame) -> float:
    """Return how far the middle, for results that are neither better nor worse, reaches to each side."""
    neither = results[~results["direction"].isin([WORSENS, IMPROVES])]
    return max([1, *neither.groupby(["outcome_domain", "account"]).size()]) / 2 + 0.6


def places(results: pd.DataFrame) -> Iterator[tuple[float, float, dict]]:
    """Yield the place of each result: worse to the left, better to the right, the others in the middle."""
    half = half_width(results)
    ranked = results.assign(rank=results["credit"].map(list(CREDIT).index)).sort_values(["rank", "ref_key"])
    for n, domain in enumerate(domains_of(results)):
        for account, offset in ROWS.items():
            row = ranked[(ranked["outcome_domain"] == domain) & (ranked["account"] == account)]
            y = STEP * n + offset
            for direction, sign in ((WORSENS, -1), (IMPROVES, 1)):
                side = row[row["direction"] == direction].to_dict("records")
                yield from ((sign * (half + at), y, result) for at, result in enumerate(side))
            between = row[~row["direction"].isin([WORSENS, IMPROVES])]
            middle = between.sort_values(["direction", "rank", "ref_key"]).to_dict("records")
            yield from ((at - (len(middle) - 1) / 2, y, result) for at, result in enumerate(middle))


def result_areas(results: pd.DataFrame, rows: pd.DataFrame, names: Mapping[str, str]) -> list[Area]:
    """Return the marks of the figure, each with the findings, or rows of an abstract, that it rests on.

    ``rows`` are findings and results of studies with ``refs``, ``direction``, ``statement`` and ``locator``.
    """
    return [
        Area(
            x - 0.5,
            y - 0.45,
            f"{names[result['ref_key']]}, {label(result['outcome_domain'])}, {ACCOUNTS[result['account']]}: "
            f"{DIRECTIONS[result['direction']].lower()}",
            ids_items(rows, result["ids"], names),
            height=0.9,
        )
        for x, y, result in places(results)
    ]


def finish(axes: Axes, results: pd.DataFrame, domains: Sequence[str], narrow: bool) -> None:
    """Name the sides, the outcomes and the accounts, and part the sides from the middle."""
    half = half_width(results)
    signed = results[results["direction"].isin([IMPROVES, WORSENS])]
    sides = signed.groupby(["outcome_domain", "account", "direction"]).size()
    left, right = (
        half + max([2, *sides[sides.index.get_level_values("direction") == way]])
        for way in (WORSENS, IMPROVES)
    )
    axes.axvspan(-half + 0.5, half - 0.5, color=PALE, alpha=0.35, linewidth=0)
    axes.set(xlim=(-left, right), ylim=(STEP * len(domains) - 0.6, -1.5), xticks=[])
    for x, text in ((-(left + half) / 2, "worsens"), (0, "neither"), ((right + half) / 2, "improves")):
        axes.text(x, -1.0, text, ha="center", va="center", fontsize=9, color=INK)
    names = [fill(label(domain), 12) if narrow else label(domain) for domain in domains]
    ticks = {STEP * n: name for n, name in enumerate(names)}
    if not narrow:
        ticks |= {STEP * n + ROWS["abstracts"]: ACCOUNTS["abstracts"] for n in range(len(domains))}
    axes.set_yticks(list(ticks), list(ticks.values()))
    for text in axes.get_yticklabels():
        text.set_color(GREY if text.get_text() == ACCOUNTS["abstracts"] else INK)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def explain(figure: Figure, found: set[str], narrow: bool) -> None:
    """Explain shapes and fills below the figure, directions to the left and credit to the right."""
    shapes = [key(*MARKS[way], 1.0, DIRECTIONS[way].lower()) for way in MARKS if way in found]
    fills = [key("^", BLUE, FILL[credit], text) for credit, text in CREDIT_KEYS.items()]
    longest = max(len(shapes), len(fills))
    blank = plt.Line2D([], [], linestyle="", label=" ")
    columns = [side + [blank] * (longest - len(side)) for side in (shapes, fills)]
    spaces = {"columnspacing": 0.8, "handletextpad": 0.2} if narrow else {}
    figure.legend(
        handles=[*columns[0], *columns[1]], frameon=False, loc="outside lower center", ncols=2, **spaces
    )


def key(marker: str, colour: str, filled: float, text: str) -> plt.Line2D:
    """Return one entry of a legend."""
    style = {"marker": marker, "markersize": 7, "linestyle": ""}
    face = to_rgba(colour, filled) if filled else "white"
    return plt.Line2D([], [], markeredgecolor=colour, markerfacecolor=face, label=text, **style)
