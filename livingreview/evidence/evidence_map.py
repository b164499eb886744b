"""What a body of studies covers: findings by study, evidence gap maps, and what is known of each study.

A table of findings has a key, ``refs`` (cited works joined by semicolons), ``evidence_kind`` and columns to
group by. ``studies`` are the keys of the works that count as studies; other cited works, such as official
documents, never do. Counts say how often something was looked at, not how strong the evidence is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from textwrap import shorten
from typing import Any

import pandas as pd

from livingreview.numbers.derived import rest_on

CLAIM = "empirical_claim"
CREDITS = ("alone", "joint", "position")  # from the firmest to the weakest
UNKNOWN = "unknown"

DESIGNS = (  # (class, words in the description of a design); the first that fits holds
    ("evidence synthesis or literature review", r"synthesis|systematic review|review of"),
    ("difference in differences or quasi-experiment", r"difference in differences|quasi-natural"),
    ("simulation", r"simulation"),
    ("panel data", r"panel"),
    ("repeated cross-sections", r"repeated"),
    ("cross-section", r"cross-section|comparison of two groups"),
    ("decomposition of survey incomes", r"decomposition"),
    ("discussion without data of its own", r"discussion|political|periods of reform"),
    ("empirical, design not said", r"empirical"),
)
DATA_SETS = (
    ("National Health Services Survey (NHSS)", r"NHSS|national health services? survey"),
    ("China Health and Retirement Longitudinal Study (CHARLS)", r"CHARLS"),
    ("China Family Panel Studies (CFPS)", r"CFPS|family panel"),
    ("China Household Finance Survey (CHFS)", r"CHFS|household financ"),
)
OTHER = "other"
CHINESE = re.compile("[\u3400-\u9fff]")


def studies_of(references: pd.DataFrame) -> pd.DataFrame:
    """Return the references that are studies: scholarly works, not documents of public bodies."""
    return references[references["kind"] == "scholarly"]


def study_names(references: pd.DataFrame) -> dict[str, str]:
    """Return a short name for every work, ``Zhang et al. 2021``; two of one name get a letter each.

    Names in Chinese characters are joined by ``和``, more than two end in ``等``. A work without known
    authors goes by the start of its title (`title_as_listed`), or else by its key; one without a known year
    has n.d.
    """
    ordered = references.sort_index()
    titles = ordered.get("title_as_listed", pd.Series(index=ordered.index, dtype="string"))
    stand_ins = [key if pd.isna(title) else _short(title) for key, title in titles.items()]
    lead = pd.Series(map(_lead, ordered["author_surnames"], stand_ins), ordered.index)
    name = lead + " " + ordered["year"].astype("string").fillna("n.d.")
    name = name.where(ordered["author_surnames"].notna() | ordered["year"].notna(), lead)
    letter = name.groupby(name).cumcount().map(lambda n: chr(ord("a") + n))
    name = name.where(~name.duplicated(keep=False), name + letter)
    return dict(zip(ordered.index, name, strict=True))


def _short(title: str) -> str:
    """Return the start of a title in quotation marks, cut at a word."""
    start = shorten(title, 45, placeholder=" …")
    return f"“{start}”"


def _lead(surnames: object, stand_in: str) -> str:
    """Return the authors of a short name, or what stands in for them."""
    names = split(surnames)
    chinese = bool(names and CHINESE.search(names[0]))
    if len(names) == 2:
        return ("和" if chinese else " & ").join(names)
    if len(names) > 2:
        return f"{names[0]}等" if chinese else f"{names[0]} et al."
    return names[0] if names else stand_in


def by_study(table: pd.DataFrame, studies: Collection[str], refs: str = "refs") -> pd.DataFrame:
    """Return one row for each row of the table and study credited there, the study in ``ref_key``."""
    rows = table.assign(ref_key=[split(cell) for cell in table[refs]]).explode("ref_key")
    return rows[rows["ref_key"].isin(list(studies))]


def credited(findings: pd.DataFrame, studies: pd.DataFrame) -> pd.DataFrame:
    """Return those of the studies that findings credit; they rest on the findings too."""
    cited = {ref for cell in findings["refs"] for ref in split(cell)}
    return rest_on(studies[studies.index.isin(cited)], findings)


def claims(findings: pd.DataFrame) -> pd.DataFrame:
    """Return the findings that are empirical claims."""
    return findings[findings["evidence_kind"] == CLAIM]


def counts_by(
    findings: pd.DataFrame, studies: Collection[str], grid: Mapping[str, Iterable[str]]
) -> pd.DataFrame:
    """Return distinct studies and findings over every combination of the values of some columns.

    ``grid`` gives the values by column. Columns: those, ``studies``, ``findings``, ``empirical_claims``. A
    finding that names no study counts among the findings only; a combination that nothing fills stands with
    zeros.
    """
    keys, rows = list(grid), findings.assign(finding=findings.index)
    counts = {
        "studies": by_study(rows, studies).groupby(keys)["ref_key"].nunique(),
        "findings": rows.groupby(keys)["finding"].nunique(),
        "empirical_claims": claims(rows).groupby(keys)["finding"].nunique(),
    }
    cells = pd.MultiIndex.from_product(map(list, grid.values()), names=keys)
    columns = {name: count.reindex(cells).fillna(0).astype(int) for name, count in counts.items()}
    return pd.DataFrame(columns, index=cells).reset_index()


def gap_map(
    findings: pd.DataFrame, studies: Collection[str], grid: Mapping[str, Iterable[str]]
) -> pd.DataFrame:
    """Return an evidence gap map: `counts_by` with what each cell holds.

    ``holds``: ``claims`` (at least one empirical claim), ``opinion`` (arguments or recommendations only) or
    ``gap`` (nothing). ``finding_ids`` joins the findings of a cell by semicolons; missing where it is a gap.
    """
    cells = counts_by(findings, studies, grid)
    holds = (cells["findings"] > 0).map({True: "opinion", False: "gap"})
    inside = {cell: ";".join(dict.fromkeys(rows.index)) for cell, rows in findings.groupby(list(grid))}
    return cells.assign(
        holds=holds.mask(cells["empirical_claims"] > 0, "claims"),
        finding_ids=[inside.get(cell) for cell in cells[list(grid)].itertuples(index=False, name=None)],
    )


def in_order(values: pd.Series, first: Sequence[str]) -> list[str]:
    """Return the values that occur: those of ``first`` in its order, then any others by name."""
    present = set(values.dropna())
    return [value for value in first if value in present] + sorted(present - set(first))


PROFILE = {  # kind of fact -> the column of references that describes it
    "design": "study_design", "data": "data_source", "period": "data_years", "region": "region_scope"
}  # fmt: skip


def study_profile(
    references: pd.DataFrame, facts: pd.DataFrame, kinds: Collection[str] = tuple(PROFILE)
) -> pd.DataFrame:
    """Return what is known of each study: one row a study and kind of fact, ``value`` and ``basis``.

    Kinds: ``design``, ``data``, ``period``, ``region``, or some of them. ``basis`` is the firmest at hand:
    ``source read`` (the work's own abstract or text), ``text`` (a sentence of the review about this work
    alone), ``title``, ``indirect`` (a sentence credited to several works together, or only by its place),
    ``inferred`` (from title and text together) or ``unknown``.
    """
    rows = [
        {"ref_key": study["ref_key"], "fact": kind}
        | known(study, PROFILE[kind], stated_facts(facts, study, kind))
        for study in references.reset_index().to_dict("records")
        for kind in kinds
    ]
    return pd.DataFrame(rows, columns=["ref_key", "fact", "value", "basis"])


def stated_facts(facts: pd.DataFrame, study: dict[str, Any], kind: str) -> pd.DataFrame:
    """Return the facts of one kind that the review states of a study, each with its basis."""
    own = facts[(facts["ref_key"] == study["ref_key"]) & (facts["fact"] == kind)]
    basis = own["stated_in"].map({"text": "text", "reference_title": "title"})
    indirect = (own["stated_in"] == "text") & (own["credit"] != CREDITS[0])
    return own.assign(basis=basis.mask(indirect, "indirect"))


def known(study: dict[str, Any], column: str, stated: pd.DataFrame) -> dict[str, str]:
    """Return the best value for one cell of a study's profile and what it rests on."""
    described = study[column]
    if pd.notna(described) and column in split(study["verified_cells"]):
        return {"value": described, "basis": "source read"}
    for basis in ("text", "title", "indirect"):
        values = stated.loc[stated["basis"] == basis, "value"]
        if len(values):
            return {"value": "; ".join(dict.fromkeys(values)), "basis": basis}
    if pd.notna(described):
        return {"value": described, "basis": "inferred"}
    return {"value": UNKNOWN, "basis": UNKNOWN}


def split(cell: object) -> list[str]:
    """Return the items of a cell that joins them by semicolons; none for a missing cell."""
    return [] if pd.isna(cell) else [item.strip() for item in str(cell).split(";")]


def classify(value: str, classes: Sequence[tuple[str, str]]) -> str:
    """Return the first class whose words occur in a value, ``other`` where none does, or ``unknown``."""
    if value == UNKNOWN:
        return UNKNOWN
    return next((name for name, words in classes if re.search(words, value, re.IGNORECASE)), OTHER)


def classified(profile: pd.DataFrame, fact: str, classes: Sequence[tuple[str, str]]) -> pd.DataFrame:
    """Return what is known of one kind of fact, with the class of each in ``class``."""
    rows = profile[profile["fact"] == fact]
    return rows.assign(**{"class": [classify(value, classes) for value in rows["value"]]})


def known_periods(profile: pd.DataFrame) -> pd.DataFrame:
    """Return the studies whose years of data are known, with the last of these in ``last``."""
    rows = profile[profile["fact"] == "period"]
    last = rows["value"].map(lambda value: max(years_in(value), default=None))
    return rows.assign(last=last.astype("Int64")).dropna(subset=["last"])


def years_in(value: str) -> list[int]:
    """Return the years that a value names, in order; a span gives its two ends."""
    return sorted(int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", value))
