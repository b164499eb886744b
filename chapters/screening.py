"""Tables and figures of the chapter on the screening: what the review prints of its search."""

from __future__ import annotations

import pandas as pd

from chapters.screening_records import KEYWORDS, SOURCES, STEP_NAMES, search_name

STEPS = {
    "source": "Database",
    "keyword_group": "Keyword",
    "step": "Step",
    "eliminated_stated": "Taken out, as printed",
    "removed_percent": "Share taken out, %",
    "remaining_stated": "Left, as printed",
    "from_previous": "Left, by the line before",
    "from_first": "Left, from the first count",
    "instruction": "The line, in our words",
}

CRITERIA = {
    "search": "Search",
    "step": "Step",
    "criterion": "Criterion",
    "examples": "Examples",
    "eliminated": "Taken out",
    "remaining_stated": "Left, text",
    "remaining_table": "Left, table",
    "from_first": "Left, computed",
}
MISFITS = {
    "as_written": "As cited",
    "nearest": "Nearest listed work",
    "difference": "What does not fit",
    "reason": "Remark",
    "locator": "Place",
}
DIFFERENCES = {
    "et_al_for_two_authors": '"et al." for two authors',
    "authors_left_out": "an author is left out",
    "surname_spelled_otherwise": "a surname is spelled otherwise",
}
JOINED = {
    "in": "the most cited within the years",
    "in_or_highly_cited": "the most cited within the years, or highly cited",
    "slash": "within the years / the most cited",
    "and": "within the years, and the most cited",
}
"""How the wording joins the years and the citations."""


def criteria_table(text: pd.DataFrame, flow: pd.DataFrame) -> pd.DataFrame:
    """Return each step of each search with its criterion and examples, from the text and from the tables."""
    steps = text[text["flow_row_id"].notna()]
    table = flow.loc[steps["flow_row_id"]].set_axis(steps.index)
    return steps.assign(
        search=searches(steps),
        step=steps["step"].map(STEP_NAMES),
        examples=steps["examples"].str.replace(";", "; "),
        instruction=table["instruction"],
        eliminated=table["eliminated_stated"],
        remaining_table=table["remaining_stated"],
        from_first=table["from_first"],
    )


def searches(lines: pd.DataFrame) -> list[str]:
    """Return for each line what its search is called."""
    return [search_name(line.source, line.keyword_group) for line in lines.itertuples()]


def filters_table(flow: pd.DataFrame, text: pd.DataFrame) -> pd.DataFrame:
    """Return the first filter of each search: how many papers it asks for, in which words, what it left."""
    first = flow[flow["step"] == "primary"]
    in_text = text[text["step"] == "primary"].set_index("flow_row_id")["criteria_joined_by"]
    more = first["remaining_stated"] > first["top_cited_n"]
    return pd.DataFrame(
        {
            "Search": searches(first),
            "Most cited asked for": first["top_cited_n"],
            "Joined in the table": first["criteria_joined_by"].map(JOINED),
            "Joined in the text": in_text.reindex(first.index).map(JOINED),
            "Records left": first["remaining_stated"],
            "More than asked for": more.map({True: "yes", False: "no"}),
        }
    )


def misfits_table(citations: pd.DataFrame) -> pd.DataFrame:
    """Return citations that do not fit the list with the nearest work and what differs, in words."""
    kinds = [
        "; ".join(DIFFERENCES.get(kind, kind) for kind in cell.split(";")) for cell in citations["difference"]
    ]
    place = citations["locator"].str.removeprefix("review ")
    return citations.assign(difference=kinds, nearest=citations["ref_key_near"], locator=place)


def cited_keys(citations: pd.DataFrame) -> dict[str, str]:
    """Return the keys of the nearest works, each under itself, to be shown as citations."""
    return {key: key for key in citations["ref_key_near"]}


def in_words(flow: pd.DataFrame) -> pd.DataFrame:
    """Return lines of a flow with keywords and steps as a reader sees them."""
    words = {"source": SOURCES, "keyword_group": KEYWORDS, "step": STEP_NAMES}
    return flow.assign(**{column: flow[column].map(names) for column, names in words.items()})


def disagreement_table(found: pd.DataFrame) -> pd.DataFrame:
    """Return the disagreements by root cause, the roots numbered in the order of print."""
    names = {root: number for number, root in enumerate(found["root"].unique(), start=1)}
    return pd.DataFrame(
        {
            "Root": found["root"].map(names),
            "Check": found["check"],
            "Place": found["place"],
            "Stated": found["stated"].astype("Int64"),
            "Set against": found["against"],
            "Which gives": found["expected"].astype("Int64"),
        }
    )
