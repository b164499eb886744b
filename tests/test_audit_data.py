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
    accounts = [load(name, ROOT / "data") for name in ("account_differences", "study_results")]
    return audit.together([audit.audit(tables), *parts, audit.accounts(*accounts)])


@pytest.fixture(scope="module")
def readings():
    return load("severity_readings", ROOT / "data").set_index("discrepancy")


def test_citations_are_matched_as_a_reader_matched_them(tables):
    for row, fit in matched(tables, audit.Settings(), "parenthetical"):
        read = "" if row.match_kind == "strict" else row.difference
        assert (fit.near, ";".join(fit.differences)) == (row.ref_key_near, read), row.citation_id


def test_every_discrepancy_names_two_places_and_what_stands_there(found):
    texts = ["root", "place_a", "says_a", "place_b", "says_b", "explanation"]
    assert found[texts].map(lambda text: isinstance(text, str) and text.strip() != "").all(axis=None)
    assert found["explanation"].str.endswith(".").all()


def test_a_row_that_was_read_joins_the_computed_root_that_it_speaks_of(found):
    shared = {
        "direction:health inequality",
        "management:joint_office",
        "direction:urban-rural gap in use of care",
    }
    kinds = found[found["root"].isin(shared)].groupby("root")["kind"].nunique()
    assert kinds.to_dict() == dict.fromkeys(shared, 2)


def places(found, rule):
    rows = found[found["rule"] == rule]
    return list(zip(rows["place_a"], rows["place_b"], rows["severity"], strict=True))


def test_what_the_review_tells_twice_or_with_two_results_is_found(found):
    assert places(found, "change_and_none") == [("review §3.4.1 ¶4", "review §3.4.1 ¶5", "conclusion")]
    assert places(found, "gap_gone_and_there") == [("review §3.4.1 ¶2", "review §3.5 ¶3", "conclusion")]
    assert ("review §3.2.2 ¶2", "review §3.2.2 ¶3", "wording") in places(found, "told_twice")
    counts = found[found["rule"] == "impossible_filter"]
    assert counts["says_b"].tolist() == ["69 records", "140 records"]


@pytest.mark.parametrize(
    "rule",
    ["conclusion_without_ground", "ambiguous_citation", "period_on_record", "work_two_periods"],
)
def test_what_only_our_own_coding_made_is_not_found(found, rule):
    assert places(found, rule) == []


def test_figures_whose_whole_is_plain_are_not_asked_for_it(found):
    asked = set(found[found["rule"] == "share_of_nothing"]["says_a"])
    fall = "from 60 percent in 2001 to 35 percent in 2011"
    assert asked == {"up to 95%", "over 95%", "exceeding 40%", fall}


def test_keys_are_the_same_for_no_two_discrepancies(found):
    assert found["key"].is_unique


def test_the_table_of_rules_agrees_with_the_rows(found):
    listed = audit.registry(found).set_index("rule")
    computed = found[found["kind"] == "computed"]
    by_hand = computed.groupby(["rule", "severity"]).size().unstack(fill_value=0)
    for severity in audit.SEVERITIES:
        told = listed[severity][listed[severity] > 0]
        assert told.to_dict() == by_hand[severity][by_hand[severity] > 0].to_dict()


def test_no_two_rows_are_the_same(found):
    assert not found.duplicated(["rule", "root", "place_a", "says_a", "place_b", "says_b"]).any()


def test_the_order_of_rows_does_not_change_what_is_found(tables):
    shuffled = {name: rows.sample(frac=1, random_state=7) for name, rows in tables.items()}
    shuffled |= {
        name: tables[name] for name in ("screening_flow", "screening_text")
    }  # order of print is data
    counts = [audit.audit(given)["rule"].value_counts().to_dict() for given in (tables, shuffled)]
    assert counts[0] == counts[1]


def test_the_severity_that_two_readings_settled_is_the_one_in_force(found, readings):
    both = audit.severity.read_twice(found, readings)
    differ = both[both["severity"] != both["settled"]]
    assert differ.empty, f"severity and severity_readings.settled differ: {differ['key'].tolist()}"
    apart = both["severity_first"] != both["severity_second"]
    assert both["reason"].notna().equals(apart)


def test_abstracts_that_differ_from_the_account_are_counted_apart(found):
    accounts = found[found["kind"] == "account"]
    assert len(accounts) == 15 and (accounts["severity"] == "conclusion").sum() == 8
    assert set(found.loc[found["against"] == "study", "kind"]) == {"account"}
