"""Tables of the chapter on what was proposed, tried and found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from livingreview.evidence.evidence_map import split
from ncms.methods.mechanisms import CREDIT_ORDER, STANCES
from ncms.vocabulary import named

LEVELS = {"input": "merging", "processing": "running"}
"""Levels of the review's framework that hold measures for merging and for running the scheme."""

KINDS = {  # means first, then what they meet
    "instrument": "instrument",
    "reform_proposal": "proposal of reform",
    "comparison": "comparison",
    "condition": "condition",
    "risk": "risk",
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
NO_STUDY = "no study named"
EFFECTS = {
    "measure": "Measure",
    "reported": "What Xu's review reports",
    "cited": "Studies",
    "design": "Design, where known",
    "credit": "Credit",
}
"""Heads of the table of reported effects."""

PLACES = {
    "name": "Mechanism",
    "locator": "Place",
    "term_as_printed": "Words",
    "says": "What the place says",
    "effect": "Effect stated",
    "stance": "Stance",
    "cited": "Works cited",
}
"""Heads of the table of places."""

CLASS_KINDS = ("income", "health", "age", "risk", "group", "region", "hospital")
GRADED = {
    "contributions": "contributions",
    "public_money": "public money",
    "benefits": "benefits",
    "protection": "protection, means left open",
    "unspecified": "not said",
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


def works(refs: pd.Series, names: Mapping[str, str]) -> list[str | None]:
    """Return the works cited in each cell by their short names; nothing where no work is cited."""
    return [named(split(cell), names) or None for cell in refs]


def mechanisms_table(counts: pd.DataFrame, positions: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return all mechanisms with their position, the studies by credit, and who takes which stance."""
    heads = {"name": "Mechanism", "description": "What it is", "level": "Level"}
    position = {"status_locator": "Decided by", "status_basis": "What that place says"}
    columns = {head: counts[name] for name, head in heads.items()}
    columns |= {"Kind": counts["kind"].map(KINDS), "Position": counts["status"].str.replace("_", " ")}
    columns |= {head: counts[name] for name, head in position.items()}
    columns |= {f"Studies, {CREDIT_NAMES[credit]}": counts[credit] for credit in CREDIT_ORDER}
    table = pd.DataFrame(columns).join(standing(positions, names))
    return table.assign(Level=table["Level"].fillna("outside the levels"))


def standing(positions: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return by mechanism and stance who takes it, or that the places name no study."""
    cells = [
        "; ".join([*filter(None, [named(row.studies, names)]), *([NO_STUDY] if row.no_study else [])])
        for row in positions.itertuples()
    ]
    wide = positions.assign(who=cells).pivot(index="mechanism_id", columns="stance", values="who")
    return wide.reindex(columns=list(STANCES)).rename(columns=STANCE_NAMES).rename_axis(columns=None)


def findings_table(rows: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return each finding once with the mechanisms that rest on it, in reading order."""
    once = rows.sort_values("order", kind="stable").groupby("finding_id", sort=False)
    first = once.first()
    heads = {"statement": "Finding", "region": "Region", "compared_with": "Compared with"}
    columns = {"Mechanisms": once["name"].agg("; ".join), **{h: first[name] for name, h in heads.items()}}
    kind, credit = first["evidence_kind"].map(EVIDENCE), first["credit"].map(CREDIT_NAMES)
    cited = works(first["refs"], names)
    return pd.DataFrame(columns | {"Kind": kind, "Credited to": cited, "Credit": credit})


def in_words(places: pd.DataFrame, mechanisms: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Return places of the review with mechanism (``name``), stance, works (``cited``), locator in words."""
    return places.assign(
        name=places["mechanism_id"].map(mechanisms["name"]),
        stance=places["stance"].map(STANCE_NAMES).str.lower(),
        cited=works(places["refs"], names),
        locator=places["locator"].str.removeprefix("review "),
    )


def effects_table(
    places: pd.DataFrame, credits: pd.DataFrame, designs: pd.Series, names: Mapping[str, str]
) -> pd.DataFrame:
    """Return each reported effect once, by measure, with studies, their designs and the firmest credit.

    ``places`` are those of `in_words`, ``credits`` the studies credited there, ``designs`` those of works.
    """
    firmest = credits.groupby("mention_id")["credit"].agg(lambda found: min(found, key=CREDIT_ORDER.index))
    amount = " Stated: " + places["quantities"].astype(str) + "."
    rows = places.assign(
        credit=places.index.map(firmest).map(CREDIT_NAMES),
        reported=places["effect"].fillna(places["says"]) + amount.where(places["quantities"].notna(), ""),
        design=[stated_designs(split(refs), designs, names) for refs in places["refs"]],
    )
    same = rows.groupby(["locator", "refs", "reported"], sort=False)
    measures = same["name"].agg(lambda found: "; ".join(dict.fromkeys(found)))
    table = same[["cited", "design", "credit"]].first().assign(measure=measures).reset_index()
    return table.sort_values("measure", key=lambda names: pd.factorize(names)[0], kind="stable")


def stated_designs(refs: Sequence[str], designs: pd.Series, names: Mapping[str, str]) -> str | None:
    """Return the designs that are known of some works, each with its work where there are several."""
    known = designs.reindex(refs).dropna()
    said = known if len(refs) == 1 else [f"{names[key]}: {design}" for key, design in known.items()]
    return "; ".join(said) or None


def class_places(classes: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Return the classes by kind, then in the order of first appearance, with their places in words."""
    found = places.loc[classes["mention_id"], ["mechanism_id", "name", "stance", "cited", "locator"]]
    placed = classes.assign(**found.set_axis(classes.index))
    kind = placed["class_kind"].map(CLASS_KINDS.index)
    first = pd.Series(pd.factorize(placed["class_name"])[0], index=placed.index)
    return placed.loc[(kind * len(placed) + first).sort_values(kind="stable").index]


def classes_table(graded: pd.DataFrame) -> pd.DataFrame:
    """Return class and what differs for it, with the instruments and their stance at that place."""
    text = graded["name"] + " (" + graded["stance"] + ")"
    cells = text.groupby([graded["class_name"], graded["graded"].map(GRADED)], sort=False)
    instruments = cells.agg(lambda items: "; ".join(dict.fromkeys(items)))
    return instruments.rename_axis(["Class", "What differs"]).rename("Instrument, and stance").reset_index()
