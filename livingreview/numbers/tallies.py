"""Counts of studies by what they report, as one clause in English and in Chinese."""

from __future__ import annotations

from collections.abc import Sequence

from livingreview.numbers.formats import format_number
from livingreview.numbers.words import Noun, Phrase, cardinal, compose, is_missing, whole


def tally(total: object, *counts: object, noun: Noun, reports: Sequence[Phrase]) -> Phrase:
    """Return how many of some studies report what: the counts that are not zero, with their total.

    ``reports`` says for each count what is reported. Raises ValueError where the counts do not add up.

    >>> STUDY = Noun("study", "studies", zh="研究", measure="项")
    >>> MORE, MIXED = Phrase("more use", "利用增加"), Phrase("mixed results", "结果不一")
    >>> tally(10, 6, 4, noun=STUDY, reports=[MORE, MIXED]).en
    'of ten studies six report more use and four mixed results'
    >>> tally(10, 6, 4, noun=STUDY, reports=[MORE, MIXED]).zh
    '10项研究中，6项报告利用增加，4项结果不一'
    >>> tally(6, 6, 0, noun=STUDY, reports=[MORE, MIXED]).en
    'all six studies report more use'
    >>> tally(2, 0, 2, noun=STUDY, reports=[MORE, MIXED]).en
    'both studies report mixed results'
    >>> tally(1, 1, noun=STUDY, reports=[MORE]), tally(0, 0, noun=STUDY, reports=[MORE]).en
    (Phrase(en='one study reports more use', zh='1项研究报告利用增加'), 'no study was read')
    """
    if is_missing(total) or any(map(is_missing, counts)):
        return compose("{a} report on it in unknown numbers", "{a}数量不明", a=Phrase(noun.many, noun.zh))
    of, numbers = whole(total), [whole(count) for count in counts]
    if sum(numbers) != of:
        raise ValueError(f"{numbers} do not add up to {of}")
    found = [(n, what) for n, what in zip(numbers, reports, strict=True) if n]
    if not found:
        return Phrase(f"no {noun.one} was read", f"没有读到{noun.zh}")
    if len(found) == 1:
        return _all_report(of, found[0][1], noun)
    (first, what), *rest = found
    lead = f"of {noun.counted(of).en} {cardinal(first)} {'reports' if first == 1 else 'report'} {what.en}"
    others = [f"{cardinal(n)} {each.en}" for n, each in rest]
    english = ", ".join([lead, *others[:-1]]) + f" and {others[-1]}"
    parts = [f"{format_number(first)}{noun.measure}报告{what.zh}"]
    parts += [f"{format_number(n)}{noun.measure}{each.zh}" for n, each in rest]
    return Phrase(english, "，".join([f"{noun.counted(of).zh}中", *parts]))


def _all_report(of: int, what: Phrase, noun: Noun) -> Phrase:
    who = {1: f"one {noun.one}", 2: f"both {noun.many}"}.get(of, f"all {cardinal(of)} {noun.many}")
    verb = "reports" if of == 1 else "report"
    many = "均" if of > 1 else ""
    return Phrase(f"{who} {verb} {what.en}", f"{noun.counted(of).zh}{many}报告{what.zh}")
