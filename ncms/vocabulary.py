"""What readers see for the codes of findings: outcome domains, levels, directions, credit, studies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from livingreview.numbers.words import Noun, Phrase

DOMAINS = {  # outcomes for people first, then outcomes of the system
    "service_use": "Use of care",
    "financial_protection": "Financial protection",
    "health": "Health",
    "poverty": "Poverty",
    "income": "Income",
    "income_distribution": "Distribution of income",
    "equity": "Equity",
    "resource_allocation": "Resources between places",
    "coverage": "Coverage",
    "awareness": "Awareness of the policy",
    "benefit_design": "Benefit design",
    "financing": "Financing",
    "fund": "The fund",
    "cost_control": "Cost control",
    "moral_hazard": "Moral hazard",
    "governance": "Governance",
}
LEVELS = {"input": "Input", "processing": "Processing", "output": "Output", "feedback": "Feedback"}
CREDIT = {"alone": "alone", "joint": "jointly", "position": "by place"}
DIRECTIONS = {
    "improves": "Improves",
    "no_change": "No change",
    "mixed": "Mixed",
    "worsens": "Worsens",
    "unclear": "Unclear",
}
ALL_DIRECTIONS = {"recommends": "Advised", "describes": "Described", **DIRECTIONS}
"""Words for directions, with those of findings in which nothing moves."""
STUDY = Noun("study", zh="研究", measure="项")
FINDING, RESULT, CLAIM = Noun("finding"), Noun("result"), Noun("claim")
MECHANISM, CLASS = Noun("mechanism"), Noun("class")
INDICATOR, LINE, NUMBER = Noun("indicator"), Noun("line"), Noun("number")
LIMITATION, CONCLUSION, CAUSE = Noun("limitation"), Noun("conclusion"), Noun("root cause")
FILTER, CITATION, FIGURE = Noun("first filter"), Noun("citation"), Noun("figure")
MORE, STATEMENT = Noun("more", "more"), Noun("statement")
EFFECT = Noun("effect", zh="效果", measure="个")
LOSS = Noun("loss", zh="不利结果", measure="项")
COMPARISON = Noun("comparison", zh="比较", measure="项")
NAMED_ALONE = Phrase("is named alone", "被单独点名")
FROM_ONE_STUDY = Phrase("is attributed to one study alone", "只归于单一研究")
STABLE, LEFT_MORE = "counts as stable", "left more records"
MISFITS = "does not fit the reference list to the letter"
FEARED = Phrase(
    "names a danger that nobody is said to have measured", "所指的是徐氏综述没有说有人测量过的风险"
)


def label(code: str, names: dict[str, str] = DOMAINS) -> str:
    """Return the reader's word for a code, or the code itself in words where there is none."""
    return names.get(code, str(code).replace("_", " "))


def named(refs: Iterable[str], names: Mapping[str, str]) -> str:
    """Return the short names of works, in alphabetical order, as one text."""
    return "; ".join(sorted(names.get(ref, ref) for ref in refs))
