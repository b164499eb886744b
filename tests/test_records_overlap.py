"""What databases and searches brought, alone and together: three sources by hand, all seven sets."""

import pandas as pd
import pytest
from test_records_screening import lines, pairs

from chapters.screening_records import found_alone
from livingreview.display.overlap_plot import MOST, fig_overlap
from livingreview.display.theme import PHONE
from livingreview.records.overlap import each, searches_of_works, sources_of_works, together

WORKS = {"A": 4, "B": 3, "C": 2, "A;B": 3, "A;C": 2, "B;C": 1, "A;B;C": 2}
"""How many works each set of three databases brought."""

NONE = lines()


def searched(works=WORKS):
    """Return records with a row for each work and database, and confirmed pairs of the rows of one work."""
    rows, links, number = [], [], 0
    for sources, count in works.items():
        for _ in range(count):
            first = f"r{number:03}"
            for source in sources.split(";"):
                name = f"r{number:03}"
                rows.append((name, source, f"{source}.ris", None))
                links += [(first, name, "yes")] if name != first else []
                number += 1
    records = pd.DataFrame(rows, columns=["record_id", "source", "file", "found_again"])
    return records.set_index("record_id"), pairs(*links)


@pytest.fixture
def sets():
    return together(sources_of_works(*searched(), NONE))


def test_each_set_of_databases_has_the_works_that_it_alone_brought(sets):
    assert sets["works"].to_dict() == WORKS
    assert sets["works"].is_monotonic_decreasing
    assert sets.loc["A;B;C", "number_of_sources"] == 3


def test_each_database_counts_its_works_alone_and_with_others(sets):
    assert each(sets).to_dict("index") == {
        "A": {"works": 11, "alone": 4, "shared": 7},
        "B": {"works": 9, "alone": 3, "shared": 6},
        "C": {"works": 7, "alone": 2, "shared": 5},
    }
    assert sets["works"].sum() == 17


def test_pairs_that_nobody_confirmed_are_two_works():
    records, links = searched({"A;B": 2})
    refused = links.assign(confirmed=["no", None])
    assert together(sources_of_works(records, refused, NONE))["works"].to_dict() == {"A": 2, "B": 2}


def test_a_decision_of_the_screening_joins_two_records_too():
    records, links = searched({"A;B": 1})
    decided = lines(("r001", "title_abstract", "me", "duplicate_of", 1, "r000"))
    found = together(sources_of_works(records, links.iloc[:0], decided))
    assert found["works"].to_dict() == {"A;B": 1}


def test_a_search_that_finds_a_record_again_brought_it_too():
    records, links = searched({"A": 2, "A;B": 1})
    records.loc["r000", "found_again"] = "later.ris"
    log = pd.DataFrame(
        {"file": ["A.ris", "later.ris", "B.ris;more.ris"]},
        index=pd.Index(["s1", "s2", "s3"], name="search_id"),
    )
    found = together(searches_of_works(records, links, NONE, log))
    assert found["works"].to_dict() == {"s1": 1, "s1;s2": 1, "s1;s3": 1}


def drawn(figure):
    """Return the lengths of the bars and the dots of each row that are joined."""
    dots, bars = figure.axes
    joined = [line for line in dots.lines if line.get_linestyle() == "-"]
    return [bar.get_width() for bar in bars.patches], [len(line.get_xdata()) for line in joined]


@pytest.mark.parametrize("width", [6.6, PHONE])
def test_the_picture_has_a_bar_and_the_dots_of_each_set(sets, width):
    bars, members = drawn(fig_overlap(sets, width))
    assert bars == list(sets["works"])
    assert members == list(sets["number_of_sources"])


def test_more_sets_than_can_be_drawn_are_summed_in_one_row():
    many = {f"D{n:02}": 40 - n for n in range(MOST + 5)}
    figure = fig_overlap(
        together({f"{name}-{n}": frozenset([name]) for name, c in many.items() for n in range(c)})
    )
    bars, _ = drawn(figure)
    assert len(bars) == MOST + 1 and sum(bars) == sum(many.values())
    assert "5 other sets" in [text.get_text() for text in figure.axes[0].texts]


def test_the_finding_begins_a_sentence_whatever_the_counts_are():
    said = [found_alone(*counts).en for counts in ((7, 11), (1, 4), (0, 3), (3, 3))]
    assert said == [
        "Seven of the 11 works were",
        "One of the four works was",
        "None of the three works were",
        "All three works were",
    ]
