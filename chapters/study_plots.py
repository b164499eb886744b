"""Figures of the chapter on studies: one mark a study, and the two accounts side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import fill

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure

from chapters.direction_plots import MARKS
from chapters.studies import ORDER, SAYS, SCHEMES
from livingreview.display.figures import Area, ids_items
from livingreview.display.theme import GREY, INK, WIDTH
from livingreview.evidence.directions import IMPROVES
from livingreview.evidence.study_tally import EFFECT
from ncms.methods import study_groups as groups

FAINT = 0.5
"""How much of its colour a mark keeps where a study credits nothing to the scheme."""

ROW, HEAD = 1.0, 1.3
"""Height of a row of marks, and of the name of a scheme above its rows."""


def rows_of(lines: pd.DataFrame) -> Iterator[tuple[float, str, str, pd.DataFrame]]:
    """Yield place, scheme, outcome and results of each row: schemes in order, outcomes by share of better."""
    y = 0.0
    for scheme in SCHEMES:
        own = lines[lines["scheme_group"] == scheme]
        better = own["direction"].eq(IMPROVES).groupby(own["outcome_group"]).agg(["mean", "size"])
        ordered = better.sort_values(["mean", "size"], ascending=False).index
        if len(ordered):
            y += HEAD
        for outcome in ordered:
            yield y, scheme, outcome, own[own["outcome_group"] == outcome]
            y += ROW


def marks_of(lines: pd.DataFrame) -> Iterator[tuple[float, float, dict]]:
    """Yield the place of every mark: better first, worse last; of one direction the review's works first."""
    for y, _, _, own in rows_of(lines):
        ranked = own.assign(way=own["direction"].map(ORDER.index), new=~own["listed"])
        for x, line in enumerate(ranked.sort_values(["way", "new", "ref_key"]).to_dict("records")):
            yield x, y, line


def fig_studies_directions(lines: pd.DataFrame, width: float = WIDTH, language: str = "en") -> Figure:
    """Draw one mark for each study, by scheme and outcome.

    ``lines`` are results by study with ``listed``. Shape and colour show the direction; works of the review
    are hollow, those added since filled; marks of studies that credit nothing to a scheme are pale.
    Words are in English or in Chinese (``zh``).
    """
    rows = list(rows_of(lines))
    height = rows[-1][0] + ROW if rows else ROW
    narrow = width < WIDTH
    tall = 1.5 + 0.42 * height if narrow else 0.9 + 0.24 * height
    figure, axes = plt.subplots(figsize=(width, tall))
    for x, y, line in marks_of(lines):
        marker, colour = MARKS[line["direction"]]
        edge = to_rgba(colour, 1.0 if line["kind"] == EFFECT else FAINT)
        face = "white" if line["listed"] else edge
        axes.plot(x, y, marker=marker, markersize=7, markeredgecolor=edge, markerfacecolor=face, linestyle="")
    for y, _, _, own in rows:
        axes.text(len(own) - 0.2, y, row_text(own["direction"], language), va="center", fontsize=9, color=INK)
    finish_rows(axes, rows, height, language)
    if narrow:
        axes.set_yticks(axes.get_yticks(), [fill(label.get_text(), 14) for label in axes.get_yticklabels()])
        keys = legend_keys(set(lines["direction"]), language)
        figure.legend(handles=keys, frameon=False, loc="outside lower center")
    else:
        legend(axes, set(lines["direction"]), language)
    return figure


CHINESE = {
    "The NCMS": "新农合",
    "The merger": "城乡整合",
    "All schemes": "各类制度合计",
    "Use of care": "卫生服务利用",
    "Protection from bills": "费用保障",
    "Poverty caused by illness": "因病致贫",
    "Health": "健康",
    "Gap between rich and poor": "贫富差距",
    "Gap between town and country": "城乡差距",
    "better": "改善",
    "mixed": "结果不一",
    "no change": "没有变化",
    "worse": "变差",
    "in Xu's review": "综述所引",
    "added": "补充研究",
    "trend or comparison only": "仅为趋势或对照",
}
"""The words of the figure in Chinese."""


def said(text: str, language: str) -> str:
    """Return a text of the figure in a language."""
    return CHINESE[text] if language == "zh" else text


def row_text(directions: pd.Series, language: str = "en") -> str:
    """Return what stands behind the marks of a row."""
    better = int((directions == IMPROVES).sum())
    if language == "zh":
        return "1项研究" if len(directions) == 1 else f"{len(directions)}项中{better}项改善"
    return "one study" if len(directions) == 1 else f"{better or 'none'} of {len(directions)} better"


def finish_rows(
    axes: Axes, rows: list[tuple[float, str, str, pd.DataFrame]], height: float, language: str
) -> None:
    """Name schemes and outcomes, and leave room for the words behind the marks."""
    longest = max((len(own) for *_, own in rows), default=1)
    axes.set(xlim=(-0.7, longest + 4.2), ylim=(height - 0.4, -0.2), xticks=[])
    names = [said(groups.OUTCOME_NAMES[outcome], language) for _, _, outcome, _ in rows]
    axes.set_yticks([y for y, *_ in rows], names)
    for scheme in dict.fromkeys(scheme for _, scheme, *_ in rows):
        top = min(y for y, own, *_ in rows if own == scheme)
        name = said(groups.SCHEME_NAMES[scheme], language)
        axes.text(-0.5, top - 0.95, name, va="center", fontsize=10.5, color=INK)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def legend(axes: Axes, found: set[str], language: str) -> None:
    """Explain shapes, fill and paleness below the figure."""
    at = {"loc": "upper center", "bbox_to_anchor": (0.35, -0.01)}
    axes.legend(handles=legend_keys(found, language), frameon=False, ncols=4, **at)


def legend_keys(found: set[str], language: str) -> list[plt.Line2D]:
    """Return the marks that explain shapes, fill and paleness."""
    keys = [_key(*MARKS[way], filled=True, text=said(SAYS[way], language)) for way in ORDER if way in found]
    origins = {"in Xu's review": False, "added": True}
    keys += [_key("o", GREY, filled=filled, text=said(text, language)) for text, filled in origins.items()]
    pale = to_rgba(GREY, FAINT)
    return [*keys, _key("o", pale, filled=True, text=said("trend or comparison only", language))]


def _key(marker: str, colour: object, *, filled: bool, text: str) -> plt.Line2D:
    face = colour if filled else "white"
    style = {"marker": marker, "markersize": 7, "linestyle": ""}
    return plt.Line2D([], [], markeredgecolor=colour, markerfacecolor=face, label=text, **style)


def study_areas(lines: pd.DataFrame, results: pd.DataFrame, names: Mapping[str, str]) -> list[Area]:
    """Return the marks of the figure, each with the rows of results behind it."""
    told = results.assign(refs=results["ref_key"], statement=results["outcome"])
    return [
        Area(
            x - 0.5,
            y - 0.5,
            mark_text(line, names),
            ids_items(told, line["result_ids"], names),
        )
        for x, y, line in marks_of(lines)
    ]


def mark_text(line: Mapping[str, str], names: Mapping[str, str]) -> str:
    """Return what a mark shows: the study, the outcome and the direction."""
    outcome = groups.OUTCOME_NAMES[line["outcome_group"]]
    return f"{names[line['ref_key']]}, {outcome}: {SAYS[line['direction']]}"


ACCOUNTS = {"told": "Xu's review", "own": "their abstracts, as far as read", "all": "all abstracts"}


def fig_studies_accounts(counts: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw by outcome how many studies report what: as the review tells it, and as abstracts report it.

    ``counts`` has ``broad_group``, ``account`` (a key of `ACCOUNTS`) and a column for each direction.
    Outcomes of which the review tells nothing are left out.
    """
    told = counts[(counts["account"] == "told") & (counts[list(ORDER)].sum(axis=1) > 0)]
    outcomes = list(told["broad_group"])
    narrow = width < WIDTH
    figure, axes = plt.subplots(figsize=(width, 0.9 + (1.2 if narrow else 0.85) * len(outcomes)))
    ticks = {}
    for n, outcome in enumerate(outcomes):
        for m, account in enumerate(ACCOUNTS):
            y = n * (len(ACCOUNTS) + 1) + m
            ticks[y] = fill(ACCOUNTS[account], 18 if narrow else 60)
            own = counts[(counts["broad_group"] == outcome) & (counts["account"] == account)]
            draw_bar(axes, y, own.iloc[0])
        name = groups.BROAD_NAMES[outcome]
        axes.text(0, n * (len(ACCOUNTS) + 1) - 0.8, name, fontsize=10.5, va="center")
    axes.set_yticks(list(ticks), list(ticks.values()))
    axes.set(ylim=(len(outcomes) * (len(ACCOUNTS) + 1) - 1.2, -1.3), xlabel="Studies")
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    keys = [plt.Rectangle((0, 0), 1, 1, color=MARKS[way][1], label=SAYS[way]) for way in ORDER]
    if narrow:
        figure.legend(handles=keys, frameon=False, loc="outside lower center", ncols=2)
    else:
        axes.legend(handles=keys, frameon=False, loc="upper center", bbox_to_anchor=(0.35, -0.09), ncols=4)
    return figure


def draw_bar(axes: Axes, y: float, line: pd.Series) -> None:
    """Draw one bar of studies by direction, each part with its count."""
    left = 0
    for way in ORDER:
        if count := int(line[way]):
            axes.barh(y, count, left=left, color=MARKS[way][1], height=0.8)
            axes.text(left + count / 2, y, str(count), ha="center", va="center", fontsize=9, color="white")
            left += count
    if not left:
        axes.text(0.1, y, "none", va="center", fontsize=9, color=GREY)
