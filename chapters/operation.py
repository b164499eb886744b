"""Tables of the chapter on how the scheme was run."""

from __future__ import annotations

import pandas as pd

from chapters.mechanisms import STANCE_NAMES, STATUSES, by_kind

# Where policy is lost on its way, what stands against that, and money, which is not the only cause (§4.3).
BARRIERS = ("cognition_gap", "coordination_cost", "informal_rules", "transparency", "local_capacity")
REMEDIES = ("publicity", "collaborative_management", "fund_advances", "resource_coordination")

CLASS_KINDS = {
    "income": "By income",
    "health": "By state of health",
    "age": "By age",
    "risk": "By risk",
    "group": "By group",
    "region": "By region",
    "hospital": "By hospital",
}
GRADED = {
    "contributions": "Contributions",
    "public_money": "Public money",
    "benefits": "Benefits",
    "protection": "Protection, means left open",
    "unspecified": "Not said what differs",
}
REACH = "reach"
GIVES = {
    "class_name": "Class",
    "name": "Instrument",
    "gives": "What the class gets",
    "stance": "Stance",
    "cited": "Works cited",
    "locator": "Place",
}
"""Heads of the table of who gets what."""

TRANSMISSION = {
    "part": "Part",
    "name": "Mechanism",
    "locator": "Place",
    "says": "What the place says",
    "stance": "Stance",
    "cited": "Works cited",
}
"""Heads of the table of what stands between a policy and its effect."""


THREADS = {  # mechanism -> what the review asks for in several places
    "fund_pooling": "Pooling of funds",
    "overall_coordination": "Pooling of funds",
    "equal_contributions": "Who pays what",
    "income_tiered_contributions": "Who pays what",
    "fair_financing": "Who pays what",
    "reimbursement_design": "What is paid back",
}
SUBJECTS = {
    "pooling": "Pooling of funds",
    "contribution": "Who pays what",
    "reimbursement": "What is paid back",
}
"""What is published of each subject is named so."""

THREAD_HEADS = {
    "thread": "Subject",
    "name": "Mechanism",
    "locator": "Place",
    "term_as_printed": "Words",
    "says": "What the place says",
    "stance": "Stance",
    "cited": "Works cited",
}
"""Heads of the table of what the review comes back to in several places."""


def threads(mentions: pd.DataFrame, mechanisms: pd.DataFrame) -> pd.DataFrame:
    """Return the places on pooling, contributions and reimbursement, subject by subject in reading order."""
    places = mentions[mentions["mechanism_id"].isin(THREADS)]
    lines = places.assign(
        thread=places["mechanism_id"].map(THREADS), name=places["mechanism_id"].map(mechanisms["name"])
    )
    return lines.sort_values(
        "thread", key=lambda found: found.map(list(THREADS.values()).index), kind="stable"
    )


def class_places(classes: pd.DataFrame, mentions: pd.DataFrame, mechanisms: pd.DataFrame) -> pd.DataFrame:
    """Return the classes in the order of their kinds, then of first appearance, with their places.

    Adds ``mechanism_id``, ``name``, ``stance``, ``refs`` and ``locator`` of the mention.
    """
    places = mentions.loc[classes["mention_id"], ["mechanism_id", "stance", "refs", "locator"]]
    placed = classes.assign(**places.set_axis(classes.index))
    placed["name"] = placed["mechanism_id"].map(mechanisms["name"])
    kind = placed["class_kind"].map(list(CLASS_KINDS).index)
    first = pd.Series(pd.factorize(placed["class_name"])[0], index=placed.index)
    return placed.loc[(kind * len(placed) + first).sort_values(kind="stable").index]


def classes_table(graded: pd.DataFrame) -> pd.DataFrame:
    """Return class by what differs: in each cell the instruments and their standing at that place."""
    text = graded["name"] + " (" + graded["stance"].map(STANCE_NAMES).str.lower() + ")"
    keys = [graded["class_name"], graded["graded"]]
    cells = text.groupby(keys, sort=False).agg(lambda items: "; ".join(dict.fromkeys(items)))
    cells = cells.unstack("graded").reindex(index=graded["class_name"].unique(), columns=list(GRADED))
    return cells.rename(columns=GRADED).rename_axis(columns=None).rename_axis("Class").reset_index()


def transmission(mentions: pd.DataFrame, mechanisms: pd.DataFrame) -> pd.DataFrame:
    """Return the places that speak of what holds policy up on its way and of what is set against that."""
    lines = mechanisms[["name"]].merge(mentions, left_index=True, right_on="mechanism_id")
    return lines.assign(part=lines["mechanism_id"].isin(BARRIERS).map({True: "obstacle", False: "remedy"}))


def comparison_table(quantities: pd.DataFrame, parts: pd.Series) -> pd.DataFrame:
    """Return what the review states of an experimental comparison and what it leaves open."""
    errors = quantities["standard_error_reported"].map({True: "reported"})
    rows = [
        ("What was changed, all at once", stated(parts)),
        ("Effect as printed", stated(quantities["as_written"])),
        ("On what", stated(quantities["indicator"])),
        ("Per cent or percentage points", stated(quantities["per_cent_or_points"])),
        ("Compared with", stated(quantities["comparator"])),
        ("Place", stated(quantities["place"])),
        ("Population", stated(quantities["population"])),
        ("Years", stated(quantities["period_start"])),
        ("Standard error", stated(errors)),
        ("Effect of each part by itself", None),
    ]
    return pd.DataFrame(rows, columns=["What a reader asks", "What the review says"])


def stated(values: pd.Series) -> str | None:
    """Return what is stated as one text, or nothing where the review states none of it."""
    known = [str(value).replace("_", " ") for value in values.dropna() if value != "not_stated"]
    return "; ".join(dict.fromkeys(known)) or None


def author_only_table(mechanisms: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Return the mechanisms that no study is credited with, with their stances and places."""
    lines = by_kind(mechanisms)
    words = pd.DataFrame(
        {
            "stance": mentions["stance"].map(STANCE_NAMES).str.lower(),
            "place": mentions["locator"].str.removeprefix("review "),
        }
    )
    joined_words = words.groupby(mentions["mechanism_id"]).agg(lambda found: "; ".join(dict.fromkeys(found)))
    joined_words = joined_words.reindex(lines.index)
    return pd.DataFrame(
        {
            "Mechanism": lines["name"],
            "Kind": lines["kind"].str.replace("_", " "),
            "Position": lines["status"].map(STATUSES),
            "Stance of the places": joined_words["stance"],
            "Places": joined_words["place"],
        }
    )
