"""Tables as markdown: what a cell may hold, what stands in an empty one, how columns are set."""

import re

import pandas as pd
import pypandoc
import pytest

from livingreview import derive
from livingreview.display.tables import MEASURE, card_decimals, column_widths, pipe_table


@pytest.mark.parametrize(
    "text",
    [
        "a|b",
        "5*6*7",
        "_x_",
        "a_b",
        "<b>",
        "$5 and $6",
        "@fig-x",
        "[1]",
        "`c`",
        "x^2^",
        "~~no~~",
        "#1",
        "a\\b",
    ],
)
def test_a_cell_is_text_not_markup(text):
    plain = pypandoc.convert_text(pipe_table(pd.DataFrame({"a": [text]})), "plain", format="markdown")
    assert text in plain


def test_a_line_break_in_a_cell_does_not_break_the_table():
    source = pipe_table(pd.DataFrame({"a": ["one\ntwo"], "b": [1]}))
    assert len(source.splitlines()) == 3


def test_empty_cells_say_so():
    frame = pd.DataFrame({"a": [1.5, None], "b": pd.array([None, 2], dtype="Int64"), "c": ["x", None]})
    body = pipe_table(frame, digits={"a": 1}, missing={"c": "not reported"}).splitlines()[2:]
    assert [cell.strip() for cell in body[0].strip("|").split("|")] == ["1.5", "–", "x"]
    assert [cell.strip() for cell in body[1].strip("|").split("|")] == ["–", "2", "not reported"]


def test_numbers_stand_right_and_text_left():
    rule = pipe_table(pd.DataFrame({"n": [1], "t": ["x"]})).splitlines()[1]
    right, left = rule.strip("|").split("|")
    assert right.endswith(":") and not right.startswith(":")
    assert left.startswith(":") and not left.endswith(":")


def test_years_take_no_thousands_separator():
    body = pipe_table(pd.DataFrame({"Year": [2013], "People": [1234]})).splitlines()[2]
    assert "2013" in body and "1,234" in body


def test_a_column_of_long_texts_is_wider_than_one_with_a_single_long_cell():
    long, rows = "word " * 20, 12
    texts, once = [long.strip()] * rows, ["short"] * (rows - 1) + [long.strip()]
    numbers = ["1"] * rows
    first, second, third = column_widths(["Says", "Where", "Root"], [texts, once, numbers])
    assert first > second + 10
    assert third < 8
    assert first + second + third == MEASURE


def test_every_column_holds_its_longest_word():
    columns = [["incomprehensibilities", "a b c"], ["one two three " * 9, "four"], ["x" * 30, "y"]]
    widths = column_widths(["A", "B", "C"], columns)
    assert all(
        width > max(map(len, " ".join(cells).split())) for width, cells in zip(widths, columns, strict=True)
    )


def column(*cells):
    """Return the rule and the cells of a table of one column."""
    _, rule, *rows = pipe_table(pd.DataFrame({"a": cells})).splitlines()
    return rule.strip("|"), [row.strip("| ").replace("\N{NO-BREAK SPACE}", " ") for row in rows]


def rooms(*cells):
    """Return how many characters are kept free after each cell of a column."""
    pads = [re.search(r'data-pad="(.*?)"', cell) for cell in column(*cells)[1]]
    return [len(pad[1]) if pad else 0 for pad in pads]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("1", "22.5", "0.25"), [3, 1, 0]),
        (("2,000", "−0.10", "3"), [3, 0, 3]),
        (("777", "0.45 ± 0.04", "3.5", "4.1", "not stable"), [10, 0, 8, 8, 0]),
        (("1.2 (4)", "4.7 (2.2)"), [2, 0]),
        (("5", "10 to 15", "1%"), [7, 1, 6]),
        (("12", "7", "–"), [0, 0, 0]),
    ],
)
def test_numbers_of_differing_decimals_stand_under_their_point(cells, expected):
    assert rooms(*cells) == expected and column(*cells)[0].endswith("-:")


@pytest.mark.parametrize("cells", [("1", "2.5", "by law"), ("a", "b"), ("2002-10-19", "2003"), ("–", "–")])
def test_a_column_of_words_is_left_as_it_is(cells):
    rule, found = column(*cells)
    assert found == list(cells) and rule.startswith(":")


def test_the_room_after_a_number_is_no_text():
    source = pipe_table(pd.DataFrame({"a": ["1", "22.5", "2 to 12"]}))
    text = pypandoc.convert_text(source, "plain", format="markdown").replace("\N{NO-BREAK SPACE}", " ")
    assert text.split("\n\n")[0].split()[2:] == ["1", "22.5", "2", "to", "12"]


def test_a_column_that_was_derived_has_its_decimals_in_a_frame_of_no_table_too():
    frame = derive(pd.DataFrame({"share": [12.34], "votes": [3]}), share=("percent", 0, ["direction"]))
    assert card_decimals(frame, {"share": "Share, %", "votes": "Votes"}) == {"Share, %": 0}
