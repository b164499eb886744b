"""Tables and figures of searches counted record by record, and of the agreement of those who screened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd
from matplotlib.figure import Figure

from livingreview.display.overlap_plot import fig_overlap
from livingreview.display.prisma_flow import fig_flow
from livingreview.display.theme import WIDTH
from livingreview.numbers import phrases
from livingreview.numbers.formats import format_number
from livingreview.numbers.words import Noun
from livingreview.records import decisions, prisma
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


SEARCHES = {
    "database": "Database",
    "platform": "Platform",
    "date": "Date",
    "searched_by": "By",
    "records_returned": "Records",
    "limits": "Limits",
    "query": "Search as it was run",
}
"""Columns of the table of searches, as PRISMA-S asks for them."""

UNRECORDED = {"By": "not recorded", "Limits": "none"}
RECORD, REPORT, STUDY = Noun("record"), Noun("report"), Noun("study", "studies")
DECISION, REVIEWER, SOURCE = Noun("decision"), Noun("reviewer"), Noun("source")


def fig_screening_records_flow(boxes: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw the flow of PRISMA 2020 that searches, records and decisions give."""
    return fig_flow(boxes, width)


def searches_table(searches: pd.DataFrame) -> pd.DataFrame:
    """Return the searches in the order of their days, with days as text."""
    return searches.assign(date=searches["date"].astype(str)).sort_values(["date", "database"])


def sums(boxes: pd.DataFrame) -> pd.Series:
    """Return the count of each box over databases and other sources: what is new in this edition."""
    lines = boxes[boxes["route"].isin(prisma.ROUTES) & boxes["detail"].isna()]
    return lines.groupby("box")["count"].sum().reindex(list(prisma.BOXES), fill_value=0)


def retrieval_in_words(counts: pd.Series) -> str:
    """Return in a sentence how many of the reports that were sought could not be had."""
    sought, missing = int(counts["sought"]), int(counts["not_retrieved"])
    if not missing:
        return "All reports that were sought were retrieved." if sought else "No report was sought yet."
    without = phrases.count(missing, verb="was").en
    return f"Of {phrases.count(sought, REPORT).en} sought, {without} not retrieved."


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
            "Adjusted kappa": kappas["pabak"].astype(float),
            "Conflicts open": kappas["stage"].map(still).fillna(0).astype("Int64"),
        }
    )


def agreement_in_words(kappas: pd.DataFrame, column: str = "kappa") -> str:
    """Return the least kappa of each stage in words, or why there is none."""
    known = kappas.dropna(subset=[column])
    if known.empty:
        return "not computed, as no two reviewers judged the same records and differed among them"
    least = known.groupby("stage", sort=False)[column].min()
    ordered = [stage for stage in STAGE_NAMES if stage in least.index]
    return " and ".join(
        f"{format_number(least[stage], 2)} on {STAGE_NAMES[stage].lower()}" for stage in ordered
    )


OPEN_NAMES = {"to_screen": "title and abstract not decided", "to_assess": "full text not decided"}
MOST_ROWS = 25
"""Rows of a list on a page."""


def open_records(records: pd.DataFrame, pairs: pd.DataFrame | None, screening: pd.DataFrame) -> pd.DataFrame:
    """Return what a screening leaves open: ``record_id``, ``title``, ``what``, ``decisions``.

    Conflicts come first, then records that one reviewer alone judged, then those that nobody decided.
    """
    conflicts, alone = decisions.conflicts(screening), decisions.judged_by_one(screening)
    ended = prisma.fates(records, pairs, screening)["box"]
    waiting = ended[ended.isin(list(OPEN_NAMES)) & ~ended.index.isin(conflicts["record_id"])]
    nobody = pd.DataFrame({"record_id": waiting.index, "what": [OPEN_NAMES[box] for box in waiting]})
    nobody = nobody.assign(decisions=None)
    parts = [
        conflicts.assign(what="reviewers differ: " + _stage(conflicts)),
        alone.assign(what="one reviewer: " + _stage(alone)),
        nobody.sort_values(["what", "record_id"]),
    ]
    found = pd.concat([part[["record_id", "what", "decisions"]] for part in parts if len(part)] or [nobody])
    found = found[["record_id", "what", "decisions"]].reset_index(drop=True)
    return found.assign(title=found["record_id"].map(records["title"]))[
        ["record_id", "title", "what", "decisions"]
    ]


def _stage(rows: pd.DataFrame) -> pd.Series:
    return rows["stage"].map(STAGE_NAMES).str.lower()


OPEN = {"record_id": "Record", "title": "Title", "what": "What is open", "decisions": "Decisions"}


def open_table(found: pd.DataFrame) -> pd.DataFrame:
    """Return the first rows of what is open, or a row that says that nothing is."""
    if found.empty:
        found = pd.DataFrame([{"record_id": "none", "title": None, "what": None, "decisions": None}])
    return found.head(MOST_ROWS)


def update_in_words(boxes: pd.DataFrame) -> str:
    """Return what is new since the last version in words, and how far the screening has come."""
    kept = boxes.set_index(["route", "box"])["count"]
    status = prisma.status(boxes)
    progress = "the screening is complete" if status == "complete" else status
    if (prisma.NEW, "studies") not in kept.index:
        return f"This is the first edition of the search; {progress}."
    new, reports = kept[prisma.NEW, "studies"], kept[prisma.NEW, "reports"]
    before = phrases.count(kept[prisma.PREVIOUS, "studies"], STUDY).en
    added = phrases.count(new, STUDY).en + (f" in {phrases.count(reports, REPORT).en}" if new else "")
    return f"Since the last edition, which had {before}, the update adds {added}; {progress}."


OVERLAP = {"source": "Search", "works": "Works", "alone": "In this search alone", "shared": "In others too"}
WORK = Noun("work")


def fig_screening_records_overlap(sets: pd.DataFrame, width: float = WIDTH) -> Figure:
    """Draw how many works each set of sources has."""
    return fig_overlap(sets, width)


def found_alone(alone: object, works: object) -> phrases.Phrase:
    """Return how many works one source alone has, as the beginning of a sentence."""
    said = phrases.part_of(alone, works, WORK, "was")
    return phrases.Phrase(said.en[:1].upper() + said.en[1:], said.zh)
