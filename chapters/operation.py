"""Tables of the chapter on how the scheme was run."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from chapters.mechanisms import STANCE_NAMES, STATUSES, by_kind, places_table
from livingreview.evidence.evidence_map import split
from ncms.vocabulary import named

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
OF_STANCE = {
    "reports_effect": "effect reported",
    "recommends": "recommended",
    "criticises": "criticised",
    "warns": "warned of",
    "describes": "described",
}


def in_order(classes: pd.DataFrame) -> pd.DataFrame:
    """Return the classes in the order of their kinds, then of first appearance."""
    order = {kind: number for number, kind in enumerate(CLASS_KINDS)}
    place = {name: number for number, name in enumerate(classes["class_name"].unique())}
    keys = classes["class_kind"].map(order) * len(classes) + classes["class_name"].map(place)
    return classes.loc[keys.sort_values(kind="stable").index]


def classes_table(classes: pd.DataFrame) -> pd.DataFrame:
    """Return class by what differs: in each cell the instruments and their standing at that place."""
    graded = in_order(classes[classes["graded"] != REACH])
    text = graded["name"] + " (" + graded["stance"].map(OF_STANCE) + ")"
    keys = [graded["class_kind"], graded["class_name"], graded["graded"]]
    cells = (
        text.groupby(keys, sort=False).agg(lambda items: "; ".join(dict.fromkeys(items))).unstack("graded")
    )
    cells = cells.loc[pd.MultiIndex.from_frame(graded[["class_kind", "class_name"]].drop_duplicates())]
    cells = cells.reindex(columns=list(GRADED)).rename(columns=GRADED).rename_axis(columns=None).reset_index()
    return cells.drop(columns="class_kind").rename(columns={"class_name": "Class"})


def gives_table(classes: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return who gets what under which instrument, on whose word."""
    lines = in_order(classes)
    return pd.DataFrame(
        {
            "Class": lines["class_name"],
            "Instrument": lines["name"],
            "What the class gets": lines["gives"],
            "Standing": lines["stance"].map(OF_STANCE),
            "Works cited": [named(split(refs), dict(names)) or None for refs in lines["refs"]],
            "Place": lines["locator"].str.removeprefix("review "),
        }
    ).reset_index(drop=True)


def transmission_table(
    mentions: pd.DataFrame, mechanisms: pd.DataFrame, names: Mapping[str, str]
) -> pd.DataFrame:
    """Return the places that speak of what holds policy up on its way and of what is set against that."""
    barriers = mechanisms.loc[mechanisms["mechanism_id"].isin(BARRIERS), "name"]
    lines = places_table(mentions, mechanisms, names)
    lines.insert(0, "Part", lines["Mechanism"].isin(barriers).map({True: "obstacle", False: "remedy"}))
    return lines


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
    own = mentions[mentions["mechanism_id"].isin(lines["mechanism_id"])].groupby("mechanism_id")
    stances = own["stance"].agg(
        lambda found: "; ".join(dict.fromkeys(STANCE_NAMES[s].lower() for s in found))
    )
    places = own["locator"].agg(lambda found: "; ".join(dict.fromkeys(found.str.removeprefix("review "))))
    return pd.DataFrame(
        {
            "Mechanism": lines["name"],
            "Kind": lines["kind"].str.replace("_", " "),
            "Standing": lines["status"].map(STATUSES),
            "Stance of the places": lines["mechanism_id"].map(stances),
            "Places": lines["mechanism_id"].map(places),
        }
    ).reset_index(drop=True)
