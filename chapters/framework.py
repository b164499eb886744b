"""Tables and figures on what the review's studies cover: levels and topics, designs, data and years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from livingreview.display.theme import BLUE, GREEN, GREY, INK, ORANGE, PURPLE, SKY, WIDTH
from livingreview.evidence.evidence_map import OTHER, UNKNOWN, years_in
from ncms.vocabulary import LEVELS, label, named

BASES = {  # basis of a fact -> (what a reader sees, colour)
    "source read": ("the work itself", BLUE),
    "text": ("the review, of this work alone", GREEN),
    "title": ("its title", PURPLE),
    "indirect": ("the review, of several works or by place", ORANGE),
    "inferred": ("title and text together, our reading", SKY),
    UNKNOWN: ("unknown", GREY),
}
FACTS = {"design": "Design", "data": "Data set", "period": "Years of data", "region": "Region"}


def topics_table(topics: pd.DataFrame, sections: pd.DataFrame, headings: pd.DataFrame) -> pd.DataFrame:
    """Return the topics with level and section, and the studies, findings and claims credited there.

    ``sections`` counts by ``section``; ``headings`` has the printed title of each ``section_number``.
    """
    paragraphs = headings.dropna(subset=["section_number"]).set_index("section_number")["paragraphs"]
    counts = sections.set_index("section")
    section = topics["topic_section"]
    return pd.DataFrame(
        {
            "Level": topics["level"].map(lambda code: label(code, LEVELS)),
            "Topic": topics["topic"],
            "Section": section,
            "Its title, as printed": topics["topic_section_title"],
            "Paragraphs": section.map(paragraphs),
            "Studies": section.map(counts["studies"]),
            "Findings": section.map(counts["findings"]),
            "Of them empirical claims": section.map(counts["empirical_claims"]),
        }
    )


def profile_table(profile: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return one line a study: what is known of it, unknown said as unknown, and what that rests on."""
    wide = profile.pivot(index="ref_key", columns="fact", values="value").reindex(columns=list(FACTS))
    ways = profile[profile["value"] != UNKNOWN].groupby("ref_key")["basis"]
    basis = ways.agg(lambda found: "; ".join(BASES[b][0] for b in BASES if b in set(found)))
    lines = wide.rename(columns=FACTS)
    lines.insert(0, "Study", lines.index.map(names))
    lines["Known from"] = basis.reindex(lines.index).fillna(UNKNOWN)
    return lines.sort_values("Study").reset_index(drop=True).rename_axis(columns=None)


def classes_table(
    kinds: Mapping[str, tuple[pd.DataFrame, Sequence[tuple[str, str]]]], names: Mapping[str, str]
) -> pd.DataFrame:
    """Return the studies by class of each kind of fact, classes in the order given and unknown last.

    ``kinds`` holds by kind the facts (``ref_key`` and ``class``) and the classes.
    """
    rows = [
        {"Of": kind, "Class": value, "Studies": len(refs), "Which": named(refs, names)}
        for kind, (facts, classes) in kinds.items()
        for value in [*(name for name, _ in classes), OTHER, UNKNOWN]
        if len(refs := facts.loc[facts["class"] == value, "ref_key"])
    ]
    table = pd.DataFrame(rows, columns=["Of", "Class", "Studies", "Which"])
    return table.assign(Of=table["Of"].where(~table["Of"].duplicated(), ""))


def fig_framework_periods(
    periods: pd.DataFrame, published: pd.Series, names: Mapping[str, str], width: float = WIDTH
) -> Figure:
    """Draw the years of data of every study beside its year of publication.

    A span is drawn as a line, single years as points; the colour says what they rest on.
    """
    periods = periods.assign(years=periods["value"].map(years_in), name=periods["ref_key"].map(names))
    periods = periods.assign(first=periods["years"].str[0]).sort_values(
        ["first", "name"], ascending=[False, False]
    )
    figure, axes = plt.subplots(figsize=(width, 1.5 + 0.24 * len(periods)))
    for y, row in enumerate(periods.itertuples()):
        axes.plot(published[row.ref_key], y, marker="|", color=INK, markersize=7, label="_")
        points = "," in row.value or len(row.years) == 1
        axes.plot(
            row.years, [y] * len(row.years), color=BASES[row.basis][1], marker="o", markersize=4,
            linewidth=0.6 if points else 2.2, linestyle=":" if points else "-",
        )  # fmt: skip
    axes.set_yticks(range(len(periods)), periods["name"])
    axes.set_ylim(-0.8, len(periods) - 0.2)
    period_legend(figure, axes, set(periods["basis"]), narrow=width < WIDTH)
    return figure


def period_legend(figure: Figure, axes: Axes, bases: set[str], narrow: bool) -> None:
    """Finish the figure of periods: whole years, a light grid, a legend of the bases in use."""
    for basis, (text, colour) in BASES.items():
        if basis in bases:
            axes.plot([], [], color=colour, marker="o", markersize=4, label=text)
    axes.plot([], [], color=INK, marker="|", linestyle="", markersize=7, label="year of publication")
    figure.legend(frameon=False, loc="outside lower center", ncols=1 if narrow else 2)
    axes.xaxis.set_major_locator(MaxNLocator(4 if narrow else 8, integer=True))
    axes.grid(axis="x", linewidth=0.5)
    axes.tick_params(axis="y", length=0)
