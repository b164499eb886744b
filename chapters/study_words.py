"""The words of the chapter on studies: tallies of studies, and what some of them have in common."""

from __future__ import annotations

from livingreview.numbers import phrases, tallies
from livingreview.numbers.words import Noun, Phrase, cardinal, compose, whole
from ncms.methods import study_groups as groups

STUDIES = {
    groups.NCMS: Noun("study of the NCMS", "studies of the NCMS", "新农合研究", "项"),
    groups.MERGER: Noun("study of the merger", "studies of the merger", "城乡整合研究", "项"),
    groups.ALL: Noun("study of all schemes", "studies of all schemes", "各类制度研究", "项"),
}
SAME, SPLIT = Phrase("no change", "没有变化"), Phrase("mixed results", "结果不一")
REPORTS = {  # what a study reports: better, mixed, no change, worse
    groups.USE: [Phrase("more use", "利用增加"), SPLIT, SAME, Phrase("less use", "利用减少")],
    groups.BILLS: [
        Phrase("better protection", "保障改善"),
        SPLIT,
        SAME,
        Phrase("worse protection", "保障变差"),
    ],
    groups.POVERTY: [Phrase("less poverty", "贫困减少"), SPLIT, SAME, Phrase("more poverty", "贫困增加")],
    groups.HEALTH: [Phrase("better health", "健康改善"), SPLIT, SAME, Phrase("worse health", "健康变差")],
    groups.INCOME_GAPS: [Phrase("smaller gaps", "差距缩小"), SPLIT, SAME, Phrase("larger gaps", "差距扩大")],
    groups.PLACE_GAPS: [Phrase("smaller gaps", "差距缩小"), SPLIT, SAME, Phrase("larger gaps", "差距扩大")],
}
MERGER_POVERTY = [  # its studies with a gain measure a risk, vulnerability to poverty
    Phrase("less risk of poverty", "致贫风险降低"),
    SPLIT,
    SAME,
    Phrase("more risk of poverty", "致贫风险升高"),
]


def reports(scheme: str, outcome: str) -> list[Phrase]:
    """Return what studies of a scheme report of an outcome: better, mixed, no change, worse."""
    return MERGER_POVERTY if (scheme, outcome) == (groups.MERGER, groups.POVERTY) else REPORTS[outcome]


def gains(*counts: object, scheme: str, outcome: str) -> Phrase:
    """Return how many studies of a scheme report a gain, and how many a loss, of how many.

    ``counts`` are studies by direction in their order, then those with a gain that only follow a trend.
    Where no study reports a gain, or all do, it is the whole tally.
    """
    noun, said = STUDIES[scheme], reports(scheme, outcome)
    *ways, trends = counts
    better, *others, worse = map(whole, ways)
    whole_tally = tallies.tally(sum(map(whole, ways)), *ways, noun=noun, reports=said)
    if not better:
        return whole_tally
    if not (worse or sum(others)):
        return compose("{said}{trends}", "{said}{trends}", said=whole_tally, trends=_as_trends(trends, noun))
    parts = {
        "of": noun.counted(better + sum(others) + worse),
        "n": Phrase(cardinal(better), f"{better}{noun.measure}"),
        "gain": said[0],
        "trends": _as_trends(trends, noun),
        "loss": _as_well(worse, said[-1], noun),
    }
    verb = "reports" if better == 1 else "report"
    return compose(
        f"of {{of}} {{n}} {verb} {{gain}}{{trends}}{{loss}}", "{of}中，{n}报告{gain}{trends}{loss}", **parts
    )


def _as_trends(trends: object, noun: Noun) -> Phrase:
    """Return in brackets how many of the studies before credit nothing to the scheme."""
    number = whole(trends)
    kind = "a trend" if number == 1 else "trends"
    return (
        Phrase(f" ({cardinal(number)} as {kind})", f"（其中{number}{noun.measure}仅为时间趋势）")
        if number
        else Phrase("")
    )


def _as_well(number: int, what: Phrase, noun: Noun) -> Phrase:
    return (
        Phrase(f" and {cardinal(number)} {what.en}", f"，{number}{noun.measure}{what.zh}")
        if number
        else Phrase("")
    )


HEALTHIER = Noun("study with better health", "studies with better health", "报告健康改善的研究", "项")
IN_CHINESE = Phrase("is in Chinese", "为中文文献")
SHARED = Phrase("shares authors", "有共同作者")


def healthier(part: object, better: object, verb: Phrase) -> Phrase:
    """Return how many of the studies with better health have something in common, as it opens a sentence."""
    return phrases.part_of(part, better, HEALTHIER, verb).capitalised()


BETTER = Noun("study with better protection", "studies with better protection", "报告保障改善的研究", "项")
MORE_USE = Noun("study with more use", "studies with more use", "报告利用增加的研究", "项")
TREND = Phrase("follows only a trend", "仅为时间趋势")
BENEFITS = Phrase("measures insurance payments, not household spending", "衡量的是医保支付水平，而非家庭支出")


def trends_alone(trends: object, better: object, noun: Noun) -> Phrase:
    """Return how many of the studies with a gain only follow a trend, as it opens a sentence."""
    return phrases.part_of(trends, better, noun, TREND).capitalised()


def benefits_alone(benefits: object, better: object) -> Phrase:
    """Return how many of the studies with better protection measure benefits, as it opens a sentence."""
    return phrases.part_of(benefits, better, BETTER, BENEFITS).capitalised()
