"""Words turn with their numbers."""

import pytest

from ncms.methods import provinces

WORDS = ("rose", "fell", "stood still")


@pytest.mark.parametrize(
    ("first", "last", "word"),
    [(1, 2, "rose"), (2, 1, "fell"), (0.0931, 0.0934, "stood still"), (-1, -2, "fell")],
)
def test_the_course_of_a_figure_is_that_of_its_shown_decimals(first, last, word):
    assert provinces.course(first, last, WORDS, digits=3 if first > 0 and last < 1 else 0) == word


@pytest.mark.parametrize(
    ("percent", "words"), [(0, "0%"), (0.3, "less than 1%"), (0.5, "1%"), (8.8, "9%"), (100, "100%")]
)
def test_a_share_that_is_something_is_never_said_to_be_nothing(percent, words):
    assert provinces.share_words(percent) == words
