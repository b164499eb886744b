"""Titles found alike by their rarest runs of letters: those that comparing each with each finds."""

import random
import time

import pytest
from rapidfuzz.fuzz import ratio

from livingreview.records.alike_titles import alike
from livingreview.records.duplicates import ALIKE

LETTERS = {
    "Latin": "eeeeetttaaoinshrdlucmfwyp",
    "Chinese": "新型农村合作医疗制度改革研究城乡居民基本保险整合支付方式费用控制效果评价县级公立医院",
}


def changed(draw, title, letters):
    """Return a title with letters left out, put in and exchanged all over it, as far as it stays alike."""
    before, after = title, title
    while ratio(title, after) >= ALIKE:
        before, place = after, draw.randrange(len(after))
        after = after[:place] + draw.choice(["", letters[0], draw.choice(letters)]) + after[place + 1 :]
    return before


def found(titles, years):
    return {(first, second) for first, second, _ in alike(titles, years, ALIKE)}


@pytest.mark.parametrize("script", LETTERS)
def test_titles_are_found_though_changed_as_far_as_alike_ones_may_be(script):
    draw, letters = random.Random(1), LETTERS[script]
    titles = ["".join(draw.choices(letters, k=draw.randint(14, 110))) for _ in range(1500)]
    copies = [changed(draw, title, letters) for title in titles[:500]]
    pairs = found(titles + copies, [2020] * 2000)
    assert {(place, 1500 + place) for place in range(500)} <= pairs


def test_among_titles_of_the_same_words_nothing_is_added_and_next_to_nothing_missed():
    draw = random.Random(2)
    words = ["rural", "health", "insurance", "costs", "county", "reform", "fund", "survey", "outpatient"]
    works = [draw.choices(words, k=6) for _ in range(40)]
    titles = ["".join(word + draw.choice(["", "", "s"]) for word in draw.choice(works)) for _ in range(400)]
    years = [draw.randint(2000, 2004) for _ in titles]
    each = {
        (one, other)
        for other in range(400)
        for one in range(other)
        if abs(years[one] - years[other]) <= 1 and ratio(titles[one], titles[other]) >= ALIKE
    }
    pairs = found(titles, years)
    assert pairs <= each and len(each) > 1000
    assert len(each - pairs) <= len(each) / 200


@pytest.mark.parametrize("titles", [[], [""], ["", ""], ["a"], ["wells", "roads"]])
def test_too_little_to_compare_gives_no_pair(titles):
    assert found(titles, [2020] * len(titles)) == set()


def test_short_titles_and_years_apart():
    assert found(["wells", "wells", "wells"], [2020, 2021, 2023]) == {(0, 1)}
    assert found(["Brunnen", "Brunnenn"], [0, 1]) == {(0, 1)}


def test_ten_times_the_titles_take_not_a_hundred_times_the_work():
    draw = random.Random(3)
    titles = ["".join(draw.choices(LETTERS["Latin"], k=60)) for _ in range(20_000)]
    taken = []
    for count in (2_000, 20_000):
        begun = time.process_time()
        assert found(titles[:count], [2020] * count) == set()
        taken.append(time.process_time() - begun)
    assert taken[1] < 40 * taken[0], "is each title compared with each again?"
