"""What the front page and the chapter say of changes, in each case that a reader may meet."""

import pytest

from chapters import changes
from chapters.changes_summary import FROM_RECORDS, RERUN, sentences

NOTHING = {
    "edition": "2026-11",
    "becomes": "",
    "causes_by_rerun": False,
    "inputs": [],
    "parameters": [],
    "numbers": [],
    "floats": [],
    "statements": [{"status": "kept", "old": f"Sentence {n}.", "new": f"Sentence {n}."} for n in range(3)],
}
CELL = {
    "table": "prices",
    "what": "cell",
    "key": "2010",
    "column": "yuan",
    "old": "1",
    "new": "2",
    "name": "c",
}
BY_CELL = {"names": ["c"], "known_by": "record"}
NUMBER = {"key": "a.x", "old": "1", "new": "2", "cause": BY_CELL}


def said(**changed):
    return sentences(NOTHING | changed)


def row(what, table="prices"):
    return CELL | {"what": what, "table": table}


def test_of_nothing_it_says_so_three_times():
    assert [said()[f"line_{name}"] for name in ("edition", "numbers", "statements")] == [
        "Nothing changed since the edition 2026-11",
        "No key number, table or figure moved",
        "All 3 statements of that edition still hold",
    ]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"inputs": [CELL]}, "1 cell changed in prices"),
        ({"inputs": [CELL, CELL, row("cell", "wages")]}, "3 cells changed in prices and wages"),
        ({"inputs": [row("cell", name) for name in "abcd"]}, "4 cells changed in 4 tables"),
        ({"inputs": [row("table added", "rents")]}, "1 table added (rents)"),
        ({"inputs": [row("table added", name) for name in "abcd"]}, "4 tables added"),
        (
            {"inputs": [row("row removed"), row("row added"), row("row added")]},
            "2 rows added in prices, 1 row removed in prices",
        ),
        ({"inputs": [row("card changed")]}, "1 card changed (prices)"),
        (
            {"parameters": [{"name": "end_year", "old": 1, "new": 2}], "numbers": [NUMBER]},
            "1 parameter set otherwise (end_year)",
        ),
        (
            {"inputs": [CELL], "numbers": [NUMBER, NUMBER | {"cause": {"names": ["code"], "known_by": ""}}]},
            "1 cell changed in prices, the program changed",
        ),
        ({"numbers": [NUMBER]}, "data and parameters are the same, the program changed"),
    ],
)
def test_what_went_in_otherwise_is_named(changed, told):
    assert said(**changed)["line_edition"] == f"This report differs from the edition 2026-11: {told}"


def test_what_came_out_is_counted_by_kind():
    floats = [{"label": label, "cause": BY_CELL} for label in ("fig-a-b", "tbl-a-b", "tbl-a-c")]
    assert said(numbers=[NUMBER])["line_numbers"] == "1 key number moved"
    told = said(numbers=[NUMBER] * 2, floats=floats)["line_numbers"]
    assert told == "2 key numbers, 2 tables and 1 figure moved"


def statements(*status):
    return [{"status": each, "old": f"Old {n}.", "new": f"New {n}."} for n, each in enumerate(status)]


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (["kept"], "Its one statement still holds"),
        (["kept", "kept", "new"], "All 2 statements of that edition still hold"),
        (["kept", "turned"], "1 of 2 statements still holds; “Old 1” became “New 1”"),
        (
            ["kept", "no longer settled", "kept"],
            "2 of 3 statements still hold; no longer settled: “Old 1”",
        ),
        (
            ["turned"] * 5,
            "0 of 5 statements still hold; “Old 0” became “New 0”; “Old 1” became “New 1”; "
            "“Old 2” became “New 2”; 2 more changed",
        ),
        ([], "It had no statements"),
    ],
)
def test_statements_that_turned_are_quoted(status, told):
    assert said(statements=statements(*status))["line_statements"] == told


def test_of_a_statement_that_turned_the_table_shows_both_sentences():
    told = [change | {"chapter": "a", "id": str(n)} for n, change in enumerate(statements("kept", "turned"))]
    table = changes.statements_table(NOTHING | {"statements": told})
    assert list(table["Statement"]) == ["Old 1. Now: New 1.", "New 0."]


def test_how_far_the_lists_go_is_said():
    assert said(numbers=[NUMBER])["line_shown"] == "The tables show all of it"
    many = [NUMBER] * (changes.MOST + 1)
    first = f"The tables show the first {changes.MOST} of {changes.MOST + 1} key numbers"
    assert said(numbers=many)["line_shown"] == first


def test_how_causes_were_found_and_what_is_left_open_is_said():
    open_ = NUMBER | {"cause": {"names": ["one or more of 9 changes"], "known_by": "partly"}}
    assert said()["line_causes"] == "Nothing moved, so no cause had to be found"
    assert said(numbers=[NUMBER])["line_causes"] == FROM_RECORDS
    assert said(numbers=[NUMBER], causes_by_rerun=True)["line_causes"] == RERUN
    left = "2 causes are left open within a group of changes"
    assert said(numbers=[NUMBER, open_, open_])["line_causes"] == f"{FROM_RECORDS}; {left}"


def test_an_edition_says_which_it_is():
    told = said(becomes="2026-12", inputs=[CELL])
    assert told["version"] == "edition 2026-12"
    assert told["line_edition"].startswith("The edition 2026-12 differs from the edition 2026-11: ")
    assert said(becomes="2026-11", edition="")["line_edition"] == "2026-11 is the first edition"
    assert said(inputs=[CELL])["version"] == "working version after edition 2026-11"
    assert said(edition="")["version"] == "not yet published as an edition"


def test_beside_a_change_stands_what_it_moved():
    floats = [{"label": "fig-a-b", "what": "data moved", "cause": BY_CELL}]
    listed = NOTHING | {"inputs": [CELL, CELL | {"name": "d"}], "numbers": [NUMBER], "floats": floats}
    assert list(changes.inputs_table(listed)["Moved"]) == ["1 number, 1 table or figure", "nothing"]


def test_of_many_causes_the_page_names_the_first():
    told = {"names": list("abcde"), "known_by": "re-run"}
    assert changes.cause(told) == "a; b; c; 2 more"
    assert changes.cause({"names": ["code"], "known_by": "record"}) == "the program"
    both = told | {"names": ["a", "b"], "known_by": "together"}
    assert changes.cause(both) == "only together, none of them alone: a; b"
