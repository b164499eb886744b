"""What phrases say, as tables: the values on the left, the English and the Chinese on the right.

Each table goes through the edges of a function: none, one, two, all, equal, missing, negative.
"""

import doctest
import math
import re
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from livingreview.numbers import changes, comparisons, phrases, tallies, words
from livingreview.numbers.phrases import Noun, Phrase

STUDY = Noun("study", zh="研究", measure="项")
RESULT = Noun("result", zh="结果", measure="项")
YEAR = Noun("year", zh="年")
YUAN = Phrase("yuan", "元")
REPORTS = Phrase("reports a rise", "报告增加")
TOWNS = Phrase("the urban rate", "城镇水平")
MISSING = [None, math.nan, np.nan, pd.NA, pd.NaT]


@pytest.mark.parametrize(
    "module", [words, comparisons, changes, tallies, phrases], ids=lambda module: module.__name__
)
def test_the_examples_of_every_function_hold(module):
    result = doctest.testmod(module)
    assert result.attempted and not result.failed


@pytest.mark.parametrize("name", phrases.__all__)
def test_every_public_function_has_an_example(name):
    assert ">>>" in getattr(phrases, name).__doc__


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("study", "studies"),
        ("county", "counties"),
        ("person", "people"),
        ("analysis", "analyses"),
        ("effect size", "effect sizes"),
        ("kind of outcome", "kinds of outcome"),
        ("month with a deficit", "months with a deficit"),
    ],
)
def test_nouns_know_their_plural(one, several):
    assert Noun(one).many == several


def test_a_plural_can_be_given():
    assert phrases.count(3, Noun("index", "indexes")).en == "three indexes"


@pytest.mark.parametrize(
    ("number", "en", "zh"),
    [
        (0, "no studies report a rise", "没有研究报告增加"),
        (1, "one study reports a rise", "1项研究报告增加"),
        (2, "two studies report a rise", "2项研究报告增加"),
        (10, "ten studies report a rise", "10项研究报告增加"),
        (11, "11 studies report a rise", "11项研究报告增加"),
        (1234, "1,234 studies report a rise", "1,234项研究报告增加"),
        (2.0, "two studies report a rise", "2项研究报告增加"),
        (np.int64(2), "two studies report a rise", "2项研究报告增加"),
        (None, "an unknown number of studies report a rise", "数量不明的研究报告增加"),
    ],
)
def test_a_count_with_its_noun_and_its_verb(number, en, zh):
    assert phrases.count(number, STUDY, REPORTS) == Phrase(en, zh)


@pytest.mark.parametrize(
    ("number", "en", "zh"),
    [
        (0, "none", "没有"),
        (1, "one", "1个"),
        (2, "two", "2个"),
        (12.0, "12", "12个"),
        (None, "an unknown number", "数量不明"),
    ],
)
def test_a_count_alone(number, en, zh):
    assert phrases.count(number) == Phrase(en, zh)


def test_a_chinese_noun_that_is_its_own_measure_word():
    assert [phrases.count(n, YEAR).zh for n in (0, 1, 2)] == ["没有一年", "1年", "2年"]
    assert phrases.part_of(0, 9, YEAR).zh == "9年中没有一年"
    assert phrases.part_of(2, 9, YEAR).zh == "9年中有2年"


PARTS = [
    (0, 0, "no studies report a rise", "没有研究报告增加"),
    (0, 1, "no study reports a rise", "没有研究报告增加"),
    (1, 1, "the only study reports a rise", "仅有的1项研究报告增加"),
    (0, 2, "neither study reports a rise", "2项研究中没有一项报告增加"),
    (1, 2, "one of the two studies reports a rise", "2项研究中有1项报告增加"),
    (2, 2, "both studies report a rise", "2项研究均报告增加"),
    (0, 9, "none of the nine studies report a rise", "9项研究中没有一项报告增加"),
    (1, 9, "one of the nine studies reports a rise", "9项研究中有1项报告增加"),
    (2, 9, "two of the nine studies report a rise", "9项研究中有2项报告增加"),
    (7, 7, "all seven studies report a rise", "全部7项研究均报告增加"),
    (2, 4, "two of the four studies report a rise", "4项研究中有2项报告增加"),
    (31, 62, "half of the 62 studies report a rise", "62项研究中有一半报告增加"),
    (62, 62, "all 62 studies report a rise", "全部62项研究均报告增加"),
    (None, 9, "an unknown number of the nine studies report a rise", "9项研究中有若干项（数量不明）报告增加"),
    (2, None, "two of an unknown number of studies report a rise", "总数不明，其中有2项报告增加"),
    (0, None, "none of an unknown number of studies report a rise", "总数不明，其中没有一项报告增加"),
    (1, None, "one of an unknown number of studies reports a rise", "总数不明，其中有1项报告增加"),
    (None, None, "an unknown number of studies report a rise", "数量不明的研究报告增加"),
]


@pytest.mark.parametrize(("part", "total", "en", "zh"), PARTS)
def test_a_part_of_a_whole_as_a_subject(part, total, en, zh):
    assert phrases.part_of(part, total, STUDY, REPORTS) == Phrase(en, zh)


@pytest.mark.parametrize(
    ("part", "total", "en"),
    [
        (0, 0, "none"),
        (0, 1, "none"),
        (1, 1, "the only one"),
        (0, 2, "neither"),
        (2, 2, "both"),
        (0, 9, "none of the nine"),
        (1, 9, "one of the nine"),
        (9, 9, "all nine"),
        (31, 62, "half of the 62"),
        (None, 9, "an unknown number of the nine"),
        (2, None, "two of an unknown number"),
    ],
)
def test_a_part_of_a_whole_without_a_noun(part, total, en):
    said = phrases.part_of(part, total)
    assert said.en == en
    assert "{" not in said.zh and said.zh


@pytest.mark.parametrize(
    ("part", "total", "by", "en", "zh"),
    [
        (13, 62, "share", "about a fifth of the 62 results", "62项结果的约五分之一"),
        (31, 62, "share", "half of the 62 results", "62项结果的一半"),
        (23, 62, "share", "37% of the 62 results", "62项结果的37%"),
        (61, 62, "share", "nearly all (98%) of the 62 results", "62项结果的绝大部分（98%）"),
        (2, 62, "share", "almost none (3%) of the 62 results", "62项结果的极小部分（3%）"),
        (1, 62, "share", "one of the 62 results", "62项结果中有1项"),
        (0, 62, "share", "none of the 62 results", "62项结果中没有一项"),
        (62, 62, "share", "all 62 results", "全部62项结果均"),
        (5, 9, "majority", "most of the nine results", "9项结果中的多数"),
        (2, 4, "majority", "half of the four results", "4项结果中有一半"),
        (4, 9, "majority", "fewer than half of the nine results", "9项结果中不到一半"),
        (9, 9, "majority", "all nine results", "全部9项结果均"),
        (2, 2, "majority", "both results", "2项结果均"),
    ],
)
def test_a_part_of_a_whole_as_a_share_or_a_majority(part, total, by, en, zh):
    assert phrases.part_of(part, total, RESULT, by=by) == Phrase(en, zh)


@pytest.mark.parametrize("by", ["count", "share", "majority"])
def test_no_part_of_any_whole_makes_a_broken_sentence(by):
    for total in range(30):
        for part in range(total + 1):
            said = phrases.part_of(part, total, STUDY, REPORTS, by=by)
            one = part == 1 or (part == 0 and total in (1, 2))
            assert said.en.endswith("reports a rise" if one else "report a rise"), said
            assert said.zh.endswith("报告增加")
            assert not re.search(r"(?<!\d)[0-9](?![\d%])|  |[{}]", said.en), said


@pytest.mark.parametrize("number", [-1, 2.5, math.inf])
def test_what_cannot_be_counted_is_refused(number):
    with pytest.raises(ValueError):
        phrases.count(number, STUDY)
    with pytest.raises(ValueError):
        phrases.part_of(number, 9)


def test_a_measure_that_no_part_has_is_refused():
    with pytest.raises(ValueError, match="expected one of count, share, majority"):
        phrases.part_of(2, 9, by="shares")


def test_a_part_larger_than_its_whole_is_refused():
    with pytest.raises(ValueError, match="10 of 9"):
        phrases.part_of(10, 9, STUDY)


@pytest.mark.parametrize("wrong", [True, "two", [2]])
def test_what_is_no_number_is_refused(wrong):
    with pytest.raises(TypeError):
        phrases.count(wrong)


@pytest.mark.parametrize(
    ("part", "of", "en", "zh"),
    [
        (0, 1, "none", "0%"),
        (0, 0, "none", "0%"),
        (0.004, 1, "almost none (under 1%)", "极小部分（不到1%）"),
        (0.01, 1, "almost none (1%)", "极小部分（1%）"),
        (0.05, 1, "almost none (5%)", "极小部分（5%）"),
        (0.07, 1, "7%", "7%"),
        (0.1, 1, "a tenth", "十分之一"),
        (0.115, 1, "12%", "12%"),  # too far from a tenth, in parts of a tenth
        (21.3, 100, "about a fifth", "约五分之一"),
        (0.25, 1, "a quarter", "四分之一"),
        (1, 3, "a third", "三分之一"),
        (0.33, 1, "about a third", "约三分之一"),
        (0.37, 1, "37%", "37%"),
        (0.48, 1, "about half", "约一半"),
        (0.5, 1, "half", "一半"),
        (0.66, 1, "about two thirds", "约三分之二"),
        (0.9, 1, "90%", "90%"),
        (0.95, 1, "nearly all (95%)", "绝大部分（95%）"),
        (0.997, 1, "nearly all (over 99%)", "绝大部分（超过99%）"),
        (1, 1, "all", "全部"),
        (None, 1, "an unknown share", "未知比例"),
        (1, None, "an unknown share", "未知比例"),
    ],
)
def test_a_share_in_words(part, of, en, zh):
    assert phrases.share(part, of=of) == Phrase(en, zh)


@pytest.mark.parametrize(("part", "of"), [(-0.1, 1), (1.1, 1), (1, 0), (1, -1)])
def test_what_is_no_share_is_refused(part, of):
    with pytest.raises(ValueError, match="no share"):
        phrases.share(part, of=of)


@pytest.mark.parametrize(
    ("before", "after", "digits", "en", "zh"),
    [
        (14, 47, 0, "rose from 14% to 47%", "从14%上升到47%"),
        (60, 35, 0, "fell from 60% to 35%", "从60%下降到35%"),
        (14, 14, 0, "stayed at 14%", "保持在14%"),
        (0, 0, 0, "stayed at 0%", "保持在0%"),
        (14.4, 14.2, 0, "stayed at about 14%", "保持在约14%"),  # both print 14%
        (14.4, 14.6, 0, "stayed at about 15%", "保持在约15%"),  # 14% and 15%, not a whole percent apart
        (14.4, 14.6, 1, "rose from 14.4% to 14.6%", "从14.4%上升到14.6%"),
        (14.5, 15.5, 0, "rose from 15% to 16%", "从15%上升到16%"),
        (0, 5, 0, "rose from 0% to 5%", "从0%上升到5%"),
        (-3.3, 4.6, 1, "rose from −3.3% to 4.6%", "从−3.3%上升到4.6%"),
        (-1, -3, 0, "fell from −1% to −3%", "从−1%下降到−3%"),
        (None, 47, 0, "was 47% (no other figure is published)", "为47%（没有公布其他数据）"),
        (14, None, 0, "was 14% (no other figure is published)", "为14%（没有公布其他数据）"),
        (None, None, 0, "had no published figure", "没有公布数据"),
    ],
)
def test_a_change_from_one_value_to_another(before, after, digits, en, zh):
    assert phrases.change(before, after, "percent", digits) == Phrase(en, zh)


@pytest.mark.parametrize(
    ("before", "after", "en", "zh"),
    [
        (14, 47, "rose from 14% in 2003 to 47% in 2013", "从2003年的14%上升到2013年的47%"),
        (14, 14, "was 14% in both 2003 and 2013", "2003年和2013年均为14%"),
        (14, 14.2, "was about 14% in both 2003 and 2013", "2003年和2013年均约为14%"),
        (None, 47, "was 47% in 2013 (no figure is published for 2003)", "2013年为47%（2003年没有公布数据）"),
        (14, None, "was 14% in 2003 (no figure is published for 2013)", "2003年为14%（2013年没有公布数据）"),
        (None, None, "had no published figure", "没有公布数据"),
    ],
)
@pytest.mark.parametrize("years", [(2003, 2013), (2003.0, np.int64(2013))])
def test_a_change_with_its_years(before, after, en, zh, years):
    assert phrases.change(before, after, "percent", 0, years) == Phrase(en, zh)


@pytest.mark.parametrize(
    ("before", "after", "unit", "en", "zh"),
    [
        (42, 371, YUAN, "rose from 42 yuan to 371 yuan", "从42元上升到371元"),
        (1, 3, Phrase("months", "个月"), "rose from 1 month to 3 months", "从1个月上升到3个月"),
        (0, 2, STUDY, "rose from zero studies to two studies", "从0项研究增加到2项研究"),
        (2, 1, STUDY, "fell from two studies to one study", "从2项研究减少到1项研究"),
    ],
)
def test_a_change_in_units_and_in_counts(before, after, unit, en, zh):
    assert phrases.change(before, after, unit) == Phrase(en, zh)


@pytest.mark.parametrize(
    ("form", "rise", "stay", "double"),
    [
        ("past", "rose from 1% to 2%", "stayed at 2%", "doubled"),
        ("past plural", "rose from 1% to 2%", "stayed at 2%", "doubled"),
        ("present", "rises from 1% to 2%", "stays at 2%", "doubles"),
        ("present plural", "rise from 1% to 2%", "stay at 2%", "double"),
    ],
)
def test_verbs_of_change_in_their_forms(form, rise, stay, double):
    assert phrases.change(1, 2, "percent", form=form).en == rise
    assert phrases.change(2, 2, "percent", form=form).en == stay
    assert phrases.growth(1, 2, form=form).en == double


@pytest.mark.parametrize(
    ("form", "known", "unknown", "equal", "negative"),
    [
        ("past", "was 2%", "had no", "did not change", "rose but stayed negative"),
        ("past plural", "were 2%", "had no", "did not change", "rose but stayed negative"),
        ("present", "is 2%", "has no", "does not change", "rises but stays negative"),
        ("present plural", "are 2%", "have no", "do not change", "rise but stay negative"),
    ],
)
def test_verbs_of_missing_equal_and_negative_values_in_their_forms(form, known, unknown, equal, negative):
    gap = " (no other figure is published)"
    assert phrases.change(None, 2, "percent", form=form).en == known + gap
    assert phrases.change(None, None, form=form).en == f"{unknown} published figure"
    assert phrases.growth(2, 2, form=form).en == phrases.shift(2, 2, form=form).en == equal
    assert phrases.growth(-3, -2, form=form).en == negative


def test_a_form_that_no_verb_has_is_refused():
    with pytest.raises(ValueError, match=r"future.*expected one of past"):
        phrases.change(1, 2, form="future")


@pytest.mark.parametrize(
    ("before", "after", "en", "zh"),
    [
        (10, 20, "doubled", "翻了一番"),
        (100, 201, "roughly doubled", "增至原来的约2倍"),
        (10, 19, "almost doubled", "增至原来的近2倍"),
        (10, 25, "more than doubled", "增至原来的2倍以上"),
        (10, 28, "almost tripled", "增至原来的近3倍"),
        (10, 30, "tripled", "增至原来的3倍"),
        (10, 40, "quadrupled", "增至原来的4倍"),
        (10, 50, "rose fivefold", "增至原来的5倍"),
        (42.1, 370.6, "rose almost ninefold", "增至原来的近9倍"),
        (10, 100, "rose tenfold", "增至原来的10倍"),
        (10, 123, "rose more than 12-fold", "增至原来的12倍以上"),
        (1, 1000, "rose 1,000-fold", "增至原来的1,000倍"),
        (10, 18.9, "rose by 89%", "上升了89%"),
        (30, 40, "rose by a third", "上升了三分之一"),
        (100, 107, "rose by 7%", "上升了7%"),
        (10, 5, "fell by half", "下降了一半"),
        (100, 79, "fell by about a fifth", "下降了约五分之一"),
        (100, 3, "fell by 97%", "下降了97%"),
        (1000, 1, "fell by over 99%", "下降了超过99%"),
        (100, 100, "did not change", "没有变化"),
        (1000, 1004, "changed little", "几乎没有变化"),
        (0, 0, "did not change", "没有变化"),
        (0, 5, "rose from zero", "从零上升"),
        (5, 0, "fell to zero", "降至零"),
        (-5, 0, "rose to zero", "升至零"),
        (0, -5, "fell below zero", "降至零以下"),
        (-14.5, 4.6, "turned positive", "由负转正"),
        (4.6, -14.5, "turned negative", "由正转负"),
        (-3, -2, "rose but stayed negative", "有所上升但仍为负值"),
        (-2, -3, "fell further below zero", "负值进一步扩大"),
        (None, 5, "cannot be compared, as a figure is missing", "因缺少数据而无法比较"),
        (5, math.nan, "cannot be compared, as a figure is missing", "因缺少数据而无法比较"),
    ],
)
def test_the_size_of_a_change(before, after, en, zh):
    assert phrases.growth(before, after) == Phrase(en, zh)


def test_a_change_below_the_last_digit_shown_is_small_in_every_phrase():
    assert phrases.change(1.2, 1.4, "percent", 0).en == "stayed at about 1%"
    assert phrases.shift(1.2, 1.4, "percent", 0).en == "changed little"
    assert phrases.growth(1.2, 1.4, "percent", 0).en == "changed little"
    assert phrases.compare(1.2, 1.4, TOWNS, 0).en == "about the same as the urban rate"


def test_percentages_of_percentages_are_said_to_be_relative():
    assert phrases.growth(20, 21.4, "percent") == Phrase("rose by a relative 7%", "相对上升了7%")
    assert phrases.growth(20, 30, "percent").en == "rose by half"


@pytest.mark.parametrize(
    ("before", "after", "unit", "digits", "en", "zh"),
    [
        (14.4, 46.9, "percent", 1, "rose by 32.5 percentage points", "上升了32.5个百分点"),
        (46.9, 14.4, "percent", 1, "fell by 32.5 percentage points", "下降了32.5个百分点"),
        (2, 3, "percent", 0, "rose by 1 percentage point", "上升了1个百分点"),
        (42, 371, YUAN, None, "rose by 329 yuan", "上升了329元"),
        (-2, 1, YUAN, None, "rose by 3 yuan", "上升了3元"),
        (4, 3, STUDY, None, "fell by one study", "减少了1项研究"),
        (3, 3, YUAN, None, "did not change", "没有变化"),
        (3, 3.4, YUAN, 0, "changed little", "几乎没有变化"),
        (3, None, YUAN, None, "cannot be compared, as a figure is missing", "因缺少数据而无法比较"),
    ],
)
def test_by_how_much_something_moved(before, after, unit, digits, en, zh):
    assert phrases.shift(before, after, unit, digits) == Phrase(en, zh)


@pytest.mark.parametrize(
    ("value", "other", "ratio", "en", "zh"),
    [
        (47, 35, False, "higher than the urban rate", "高于城镇水平"),
        (35, 47, False, "lower than the urban rate", "低于城镇水平"),
        (35, 35, False, "the same as the urban rate", "与城镇水平相同"),
        (35.2, 35.4, False, "about the same as the urban rate", "与城镇水平大致相同"),
        (-3, -2, False, "lower than the urban rate", "低于城镇水平"),
        (70, 35, True, "twice as high as the urban rate", "是城镇水平的2倍"),
        (105, 35, True, "three times as high as the urban rate", "是城镇水平的3倍"),
        (50, 20, True, "2.5 times as high as the urban rate", "是城镇水平的2.5倍"),
        (102, 100, True, "slightly higher than the urban rate", "略高于城镇水平"),
        (97, 100, True, "slightly lower than the urban rate", "略低于城镇水平"),
        (30, 90, True, "a third of the urban rate", "是城镇水平的三分之一"),
        (37, 100, True, "37% of the urban rate", "是城镇水平的37%"),
        (1, 1000, True, "under 1% of the urban rate", "是城镇水平的不到1%"),
        (35, 35, True, "the same as the urban rate", "与城镇水平相同"),
        (0, 35, True, "lower than the urban rate", "低于城镇水平"),
        (35, 0, True, "higher than the urban rate", "高于城镇水平"),
        (35, -2, True, "higher than the urban rate", "高于城镇水平"),
        (
            None,
            35,
            True,
            "not comparable with the urban rate, as a figure is missing",
            "因缺少数据而无法与城镇水平比较",
        ),
    ],
)
def test_how_a_value_compares_with_another(value, other, ratio, en, zh):
    assert phrases.compare(value, other, TOWNS, 0, ratio=ratio) == Phrase(en, zh)


@pytest.mark.parametrize(
    ("ratio", "en", "zh"),
    [
        (0, "zero times", "0倍"),
        (0.5, "half", "一半"),
        (0.97, "about", "约1倍"),
        (1, "exactly", "1倍"),
        (1.02, "about", "约1倍"),
        (2, "twice", "2倍"),
        (2.04, "2.0 times", "2.0倍"),
        (2.5, "2.5 times", "2.5倍"),
        (3, "three times", "3倍"),
        (11, "11 times", "11倍"),
        (-2, "−2.0 times", "−2.0倍"),
        (pd.NA, "an unknown number of times", "未知倍数"),
    ],
)
def test_multiples_before_as_high_as(ratio, en, zh):
    assert phrases.multiple(ratio) == Phrase(en, zh)


@pytest.mark.parametrize(
    ("low", "high", "en", "zh"),
    [
        (4, 6, "between 4% and 6%", "4%至6%"),
        (6, 4, "between 4% and 6%", "4%至6%"),
        (4, 4, "4%", "4%"),
        (3.9, 4.1, "4%", "4%"),
        (-3, 2, "between −3% and 2%", "−3%至2%"),
        (4, None, "between 4% and an unknown value", "4%至未知数值"),
        (None, 4, "between 4% and an unknown value", "4%至未知数值"),
        (None, None, "an unknown value", "未知数值"),
    ],
)
def test_ranges(low, high, en, zh):
    assert phrases.between(low, high, "percent", 0) == Phrase(en, zh)


@pytest.mark.parametrize(
    ("values", "en", "zh"),
    [
        ([], "no year", "没有一年"),
        ([2008], "2008", "2008年"),
        ([2005, 2003], "2003 and 2005", "2003年和2005年"),
        ([2003, 2004], "2003 and 2004", "2003年和2004年"),
        ([2003, 2004, 2005], "2003 to 2005", "2003年至2005年"),
        ([2018, 2019, 2020, 2021, 2023], "2018 to 2021 and 2023", "2018年至2021年和2023年"),
        (
            [1998, 2003, 2004, 2005, 2008],
            "1998, 2003 to 2005 and 2008",
            "1998年、2003年至2005年和2008年",
        ),
        ([2008, 2008, 2008.0], "2008", "2008年"),
        ([2008, None], "2008 and an unknown year", "2008年和未知年份"),
        ([pd.NA], "an unknown year", "未知年份"),
    ],
)
def test_lists_of_years_as_runs(values, en, zh):
    assert phrases.years(values) == phrases.years(iter(values)) == Phrase(en, zh)


@pytest.mark.parametrize(
    ("first", "last", "en", "zh"),
    [
        (2003, 2013, "from 2003 to 2013", "2003年至2013年"),
        (2013, 2003, "from 2003 to 2013", "2003年至2013年"),
        (2003, 2003, "in 2003", "2003年"),
        (None, 2013, "from an unknown year to 2013", "未知年份至2013年"),
        (2003, None, "from 2003 to an unknown year", "2003年至未知年份"),
        (None, None, "in an unknown year", "未知年份"),
    ],
)
def test_periods(first, last, en, zh):
    assert phrases.period(first, last) == Phrase(en, zh)


@pytest.mark.parametrize(
    ("items", "en", "zh"),
    [
        ("", "none", "无"),
        ("甲", "甲", "甲"),
        ("甲乙", "甲 and 乙", "甲和乙"),
        ("甲乙丙", "甲, 乙 and 丙", "甲、乙和丙"),
        ("甲乙丙丁", "甲, 乙, 丙 and 丁", "甲、乙、丙和丁"),
    ],
)
def test_lists(items, en, zh):
    assert phrases.listed(Phrase(item, item) for item in items) == Phrase(en, zh)


@pytest.mark.parametrize(
    ("number", "en", "zh"),
    [
        (1, "first", "第1"),
        (10, "tenth", "第10"),
        (11, "11th", "第11"),
        (21, "21st", "第21"),
        (102, "102nd", "第102"),
        (113, "113th", "第113"),
        (None, "unranked", "未排名"),
    ],
)
def test_places_in_an_order(number, en, zh):
    assert phrases.ordinal(number) == Phrase(en, zh)


@pytest.mark.parametrize("number", [0, -1, 1.5])
def test_what_is_no_place_in_an_order_is_refused(number):
    with pytest.raises(ValueError):
        phrases.ordinal(number)


@pytest.mark.parametrize(
    ("number", "en", "zh"),
    [
        (0, "never", "从未"),
        (1, "once", "1次"),
        (2, "twice", "2次"),
        (3, "three times", "3次"),
        (11, "11 times", "11次"),
        (None, "an unknown number of times", "次数不明"),
    ],
)
def test_how_often(number, en, zh):
    assert phrases.times(number) == Phrase(en, zh)


@pytest.mark.parametrize(
    ("value", "unit", "digits", "en", "zh"),
    [
        (46.9, "percent", 0, "47%", "47%"),
        (2013, "year", None, "2013", "2013"),
        (0.285, "", 2, "0.29", "0.29"),
        (Decimal("6.57"), "percent", 2, "6.57%", "6.57%"),
        (1, Phrase("years", "年"), None, "1 year", "1年"),
        (9.2, Phrase("months", "个月"), 1, "9.2 months", "9.2个月"),
        (3, STUDY, None, "three studies", "3项研究"),
        (None, YUAN, None, "not published", "未公布"),
    ],
)
def test_amounts(value, unit, digits, en, zh):
    assert phrases.amount(value, unit, digits) == Phrase(en, zh)


@pytest.mark.parametrize("missing", MISSING, ids=repr)
def test_a_missing_value_leaves_the_sentence_whole(missing):
    assert phrases.no_figure(missing).en == "no figure is published"
    said = [
        phrases.count(missing, STUDY),
        phrases.part_of(missing, 9, STUDY),
        phrases.part_of(2, missing, STUDY),
        phrases.share(missing),
        phrases.multiple(missing),
        phrases.change(missing, 1),
        phrases.shift(1, missing),
        phrases.growth(missing, missing),
        phrases.compare(missing, 1, TOWNS),
        phrases.between(missing, 1),
        phrases.period(missing, 2003),
        phrases.years([missing]),
        phrases.ordinal(missing),
        phrases.times(missing),
        phrases.amount(missing),
    ]
    assert all(phrase.en and phrase.zh for phrase in said)
    assert not re.search(r"nan|None|NA|NaT|\b0\b", " ".join(phrase.en + phrase.zh for phrase in said))


@pytest.mark.parametrize(
    ("untranslated", "en"),
    [
        (phrases.count(2, Noun("study")), "two studies"),
        (phrases.count(0, Noun("study")), "no studies"),
        (phrases.count(2, STUDY, "agrees"), "two studies agree"),
        (phrases.part_of(2, 9, Noun("study")), "two of the nine studies"),
        (phrases.change(1, 2, Phrase("yuan")), "rose from 1 yuan to 2 yuan"),
        (phrases.compare(1, 2, "the average"), "lower than the average"),
        (phrases.listed([Phrase("A", "甲"), "B"]), "A and B"),
    ],
)
def test_no_phrase_is_half_translated(untranslated, en):
    assert untranslated == Phrase(en, "")


def test_phrases_open_sentences_and_print_in_english():
    assert phrases.count(0).capitalised() == Phrase("None", "没有")
    assert phrases.count(62, RESULT).capitalised().en == "62 results"
    assert phrases.part_of(7, 7, STUDY).capitalised().en == "All seven studies"
    assert f"It {phrases.growth(1, 2)}." == "It doubled."
