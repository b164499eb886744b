"""Who is said to gain more: findings that compare the worse and the better off, or their regions."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from livingreview.evidence.directions import IMPROVES, MIXED, NO_CHANGE, WORSENS, clear
from livingreview.evidence.evidence_map import CLAIM, OTHER, split

PLACE, STATUS, TIES = "Place of residence", "Socioeconomic status", "Social capital"
DIMENSIONS = (  # (dimension, words that name a group of it); the first that fits holds
    ("Health or disability", r"health|chronic|disease|disab|medical expense"),
    (STATUS, r"income|wealth|disadvantaged|-class|consumption|assets|socioeconomic|\bpoor\b"),
    ("Age", r"elder|\bage\b|\bold|child|youth"),
    ("Gender", r"gender|\bsex\b|\bmen\b|women|\bmale|female"),
    ("Education", r"educat|school|litera"),
    ("Occupation", r"occupation|worker|employ"),
    ("Ethnicity or language", r"ethnic|minorit|language"),
    ("Religion", r"religi"),
    (TIES, r"social capital|network|relation"),
    (PLACE, r"urban|rural|region|migra|village|town"),
)
PROGRESS = (  # the order in which the acronym names them, then the additions
    PLACE, "Ethnicity or language", "Occupation", "Gender", "Religion", "Education", STATUS, TIES,
    "Age", "Health or disability",
)  # fmt: skip
WHOLE_COUNTRY = "the whole country"
DIVISIONS = (  # (kind of division, words in the name of a region); the first that fits holds
    ("east, centre and west", r"\beast|\bwest|\bcentral\b"),
    ("richer and poorer places", r"developed|wealth"),
    ("town and countryside", r"urban|rural|village|town|countryside|metropolitan"),
    (
        WHOLE_COUNTRY,
        r"^(?:the )?(?:whole country|china|national)$|\bprovinces and regions\b|^regions of china$",
    ),
)
OTHER_PLACE = "other places"
BY_TIES = r"personal ties|social capital"
BETWEEN_PLACES = r"urban[- ]rural|urban and (?:rural|agricultural)|countryside and cit|regional"


def dimension(group: object) -> str | None:
    """Return the dimension that the name of a group belongs to; none for a missing name."""
    if pd.isna(group):
        return None
    return next((name for name, words in DIMENSIONS if re.search(words, str(group), re.IGNORECASE)), OTHER)


def division(region: object) -> str | None:
    """Return the kind of division that the name of a region belongs to; none for a missing name."""
    if pd.isna(region):
        return None
    return next(
        (name for name, words in DIVISIONS if re.search(words, str(region), re.IGNORECASE)), OTHER_PLACE
    )


def by_dimension(findings: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each finding and dimension that it tells apart, in ``dimension`` and ``group``.

    A finding is on a group's dimension if it names a subgroup, on the place of residence if it names part of
    the country or has a difference between places as its outcome, and on social capital if its statement has
    personal ties decide; ``group`` is missing in the latter cases. The index stays that of the findings.
    """
    groups = findings.assign(dimension=findings["subgroup"].map(dimension), group=findings["subgroup"])
    divided = findings["region"].map(division)
    part = divided.notna() & (divided != WHOLE_COUNTRY)
    between = findings["outcome"].str.contains(BETWEEN_PLACES, case=False, regex=True)
    places = findings.assign(dimension=PLACE, group=findings["region"].where(part))[part | between]
    tied = findings["statement"].str.contains(BY_TIES, case=False, regex=True).astype(bool)
    ties = findings.assign(dimension=TIES, group=findings["region"].mask(tied))[tied]
    rows = pd.concat([groups.dropna(subset=["dimension"]), places, ties])
    return rows[~rows.set_index("dimension", append=True).index.duplicated()]


def by_division(findings: pd.DataFrame) -> pd.DataFrame:
    """Return the findings on parts of the country, with the kind of division in ``division``."""
    rows = findings.assign(division=findings["region"].map(division)).dropna(subset=["division"])
    return rows[rows["division"] != WHOLE_COUNTRY]


POLES = {  # by dimension: words of the worse off, words of the better off
    STATUS: (r"\blow|disadvantaged|limited|reduced", r"\bhigh|wealthy|upper"),
    PLACE: (
        r"\bwest|\bcentral\b|underdeveloped|less wealthy|rural|agricultural|countryside",
        r"\beast|\bdeveloped|wealthier|urban|metropolitan",
    ),
}
WORSE_OFF, BETTER_OFF, NOT_PLAIN = "worse off", "better off", "not plain"
FAIRNESS = ("equity", "income_distribution")  # here the direction itself tells whom a change favours
RANK = {IMPROVES: 2, MIXED: 1, NO_CHANGE: 1, WORSENS: 0}


def comparisons(findings: pd.DataFrame, quantities: pd.DataFrame) -> pd.DataFrame:
    """Return who is said to gain more, for each set of works, dimension and outcome domain that compares.

    Only findings count that have a clear direction and are worded as a comparison of the better and the worse
    off, or of such regions. Where both gain, the numbers in ``quantities`` (``value_low``, ``as_written``)
    decide. Columns: ``refs``, ``dimension``, ``outcome_domain``, ``favours``, ``sides`` (what is said, in
    short), ``argued`` (a danger or a principle, no empirical claim, is behind it), ``finding_ids``.
    """
    rows, stated = sided(clear(findings)), quantities.dropna(subset=["value_low"])
    only = [only_quantity(cell, stated.index) for cell in rows["quantity_ids"]]
    rows = rows.assign(
        value=stated["value_low"].reindex(only).to_numpy(),
        words=stated["as_written"].reindex(only).to_numpy(),
    )
    keys = ["refs", "dimension", "outcome_domain"]
    found = [dict(zip(keys, key, strict=True)) | judged(group, key[2]) for key, group in rows.groupby(keys)]
    return pd.DataFrame(found, columns=[*keys, "favours", "sides", "argued", "finding_ids"])


def pole(text: object, of: str) -> str | None:
    """Return whether a name means the worse or the better off of a dimension; none where it may mean both."""
    if pd.isna(text) or of not in POLES:
        return None
    low, high = (bool(re.search(words, str(text), re.IGNORECASE)) for words in POLES[of])
    return None if low == high else WORSE_OFF if low else BETTER_OFF


def sided(findings: pd.DataFrame) -> pd.DataFrame:
    """Return the findings that compare and whose side is plain: ``group``, ``dimension``, ``pole``."""
    compared = findings["compared_with"].notna() | (findings["compared_with_blank_reason"] == "not_stated")
    rows = findings[compared & findings["refs"].notna()]
    sides = [named_side(row) for row in rows.itertuples()]
    columns = ["group", "dimension", "pole"]
    return rows.assign(**pd.DataFrame(sides, rows.index, columns)).dropna(subset=["pole"])


def named_side(finding: tuple) -> tuple[str | None, str | None, str | None]:
    """Return group, dimension and pole: of the subgroup or, where there is none, the region or population."""
    options = [(finding.subgroup, dimension(finding.subgroup))]
    if pd.isna(finding.subgroup):
        options = [(finding.region, PLACE), (finding.population, dimension(finding.population))]
    for name, of in options:
        if side := pole(name, of or ""):
            return name, of, side
    return None, None, None


def only_quantity(quantity_ids: object, stated: pd.Index) -> str | None:
    """Return the quantity behind a finding if there is exactly one with a number."""
    known = [item for item in split(quantity_ids) if item in stated]
    return known[0] if len(known) == 1 else None


def judged(group: pd.DataFrame, domain: str) -> dict[str, object]:
    """Return whom the findings of one comparison favour, with what is behind it.

    That is the outcome and its direction where fairness itself is the outcome, else each group and its own.
    """
    fair = domain in FAIRNESS
    group = group.sort_index().sort_values("pole", kind="stable")
    named = group["outcome"] if fair else group["group"]
    number = (" (" + group["words"].astype("str") + ")").where(group["words"].notna(), "")
    sides = dict.fromkeys(named + ": " + group["direction"].str.replace("_", " ") + number)
    return {
        "favours": by_fairness(group["direction"]) if fair else by_gain(group),
        "sides": "; ".join(sides),
        "argued": not (group["evidence_kind"] == CLAIM).any(),
        "finding_ids": ";".join(sorted(group.index)),
    }


def by_fairness(ways: Sequence[str]) -> str:
    """Return whom a change of fairness favours: less fairness the better off, more of it the worse off."""
    found = set(ways)
    return {frozenset({WORSENS}): BETTER_OFF, frozenset({IMPROVES}): WORSE_OFF}.get(
        frozenset(found), NOT_PLAIN
    )


def by_gain(group: pd.DataFrame) -> str:
    """Return the side with the better direction, or with the larger number where both gain.

    A side that stands alone is the one said to gain more if it improves, and less if it does not.
    """
    ranks = group.assign(rank=group["direction"].map(RANK)).groupby("pole")["rank"].agg(["min", "max"])
    if len(ranks) == 1:
        side = ranks.index[0]
        other = BETTER_OFF if side == WORSE_OFF else WORSE_OFF
        return side if ranks["min"].iloc[0] == RANK[IMPROVES] else other
    low, high = ranks.loc[WORSE_OFF], ranks.loc[BETTER_OFF]
    if low["min"] > high["max"] or high["min"] > low["max"]:
        return WORSE_OFF if low["min"] > high["max"] else BETTER_OFF
    values = group.groupby("pole")["value"].max()
    if values.isna().any() or values[WORSE_OFF] == values[BETTER_OFF]:
        return NOT_PLAIN
    return values.idxmax()
