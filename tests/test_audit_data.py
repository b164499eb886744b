"""The rules on the tables of the project: what they find is what the encoding by hand says."""

import pytest

from livingreview.paths import ROOT
from livingreview.tables.loading import typed_table as load
from ncms import audit
from ncms.audit.citing import matched


@pytest.fixture(scope="module")
def tables():
    return {name: load(name, ROOT / "data") for name in audit.tables_needed()}


@pytest.fixture(scope="module")
def found(tables):
    rows = [load(name, ROOT / "data") for name in ("observed_discrepancies", "public_checks")]
    parts = [audit.observed(rows[0], "itself"), audit.observed(rows[1], "record")]
    return audit.together([audit.audit(tables), *parts])


def test_citations_are_matched_as_a_reader_matched_them(tables):
    for row, fit in matched(tables, audit.Settings(), "parenthetical"):
        read = "" if row.match_kind == "strict" else row.difference
        assert (fit.near, ";".join(fit.differences)) == (row.ref_key_near, read), row.citation_id


def test_every_discrepancy_names_two_places_and_what_stands_there(found):
    texts = ["root", "place_a", "says_a", "place_b", "says_b", "explanation"]
    assert found[texts].map(lambda text: isinstance(text, str) and text.strip() != "").all(axis=None)
    assert found["explanation"].str.endswith(".").all()


def test_an_observed_row_that_speaks_of_a_computed_root_joins_it(found):
    shared = {"direction:health inequality", "criteria:exclusions", "management:joint_office"}
    kinds = found[found["root"].isin(shared)].groupby("root")["kind"].nunique()
    assert kinds.to_dict() == dict.fromkeys(shared, 2)


def test_no_two_rows_are_the_same(found):
    assert not found.duplicated(["rule", "root", "place_a", "says_a", "place_b", "says_b"]).any()


def test_the_order_of_rows_does_not_change_what_is_found(tables):
    shuffled = {name: rows.sample(frac=1, random_state=7) for name, rows in tables.items()}
    shuffled |= {
        name: tables[name] for name in ("screening_flow", "screening_text")
    }  # order of print is data
    counts = [audit.audit(given)["rule"].value_counts().to_dict() for given in (tables, shuffled)]
    assert counts[0] == counts[1]
