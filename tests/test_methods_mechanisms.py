"""Mechanisms and who is credited with what is said of them, on small tables with one fault each."""

import pandas as pd
import pytest

from livingreview import load
from livingreview.evidence.evidence_map import split
from ncms.methods import mechanisms

STUDIES = ["ma2021", "qi2011", "yu2015"]

MECHANISMS = pd.DataFrame(
    [
        ("pool", "One pool", "instrument", "in_force"),
        ("tiers", "Tiers of income", "reform_proposal", "recommended"),
        ("hazard", "Moral hazard", "risk", "warned_of"),
        ("plan", "National plan", "instrument", "described"),
    ],
    columns=["mechanism_id", "name", "kind", "status"],
).set_index("mechanism_id")
MEANS = MECHANISMS[MECHANISMS["kind"].isin(mechanisms.MEANS)]
MENTIONS = pd.DataFrame(
    [
        ("pool_1", "pool", "§3 ¶1", "reports_effect", "ma2021;qi2011"),
        ("pool_2", "pool", "§3 ¶2", "reports_effect", "qi2011"),
        ("pool_3", "pool", "§4 ¶1", "describes", None),
        ("tiers_1", "tiers", "§3 ¶2", "recommends", "yu2015;ma2021"),
        ("hazard_1", "hazard", "§3 ¶3", "warns", None),
        ("hazard_2", "hazard", "§3 ¶4", "reports_effect", "yu2015"),
        ("plan_1", "plan", "§1 ¶1", "describes", "council2016"),
    ],
    columns=["mention_id", "mechanism_id", "locator", "stance", "refs"],
).set_index("mention_id")
FINDINGS = pd.DataFrame(
    [
        ("use_rises", 1, "§3 ¶1", "ma2021;qi2011", "joint", "empirical_claim"),
        ("costs_fall", 2, "§3 ¶2", "qi2011", "alone", "empirical_claim"),
        ("no_care", 3, "§3 ¶3", "yu2015", "position", "argument"),
        ("hazard_found", 4, "§3 ¶4", "yu2015", "alone", "empirical_claim"),
    ],
    columns=["finding_id", "order", "locator", "refs", "credit", "evidence_kind"],
).set_index("finding_id")
LINKS = pd.DataFrame(
    [
        ("pool_1", "use_rises"),
        ("pool_2", "costs_fall"),
        ("hazard_1", "no_care"),
        ("hazard_2", "hazard_found"),
    ],
    columns=["mention_id", "finding_id"],
).set_index(["mention_id", "finding_id"])


@pytest.fixture
def credits() -> pd.DataFrame:
    return mechanisms.credited(MENTIONS, FINDINGS, LINKS, STUDIES)


def counts(credits: pd.DataFrame, mechanism: str) -> dict[str, int]:
    table = mechanisms.studies_by_credit(MECHANISMS, credits)
    return table.loc[mechanism, [*mechanisms.CREDIT_ORDER, "studies"]].to_dict()


def test_a_study_named_twice_counts_once_under_its_firmest_credit(credits):
    assert counts(credits, "pool") == {"alone": 1, "joint": 1, "position": 0, "unclear": 0, "studies": 2}


def test_works_cited_without_a_finding_have_unclear_credit(credits):
    assert counts(credits, "tiers")["unclear"] == 2


def test_a_mention_that_names_no_work_takes_the_study_of_a_finding_credited_by_position(credits):
    row = credits[credits["mention_id"] == "hazard_1"].iloc[0]
    assert (row["ref_key"], row["credit"], row["claim"]) == ("yu2015", "position", False)


def test_documents_that_are_no_studies_are_not_credited(credits):
    assert mechanisms.without_study(MECHANISMS, credits).index.tolist() == ["plan"]


def test_a_mechanism_is_tried_where_a_study_claims_an_effect_of_it(credits):
    tried = mechanisms.tried(MEANS, credits)
    assert tried.to_dict() == {"pool": True, "tiers": False, "plan": False}


def test_an_effect_that_is_only_argued_is_not_tried():
    argued = FINDINGS.assign(evidence_kind="argument")
    credits = mechanisms.credited(MENTIONS, argued, LINKS, STUDIES)
    assert not mechanisms.tried(MEANS, credits).any()


def test_asked_for_is_what_a_study_recommends(credits):
    asked = mechanisms.asked_for(MEANS, credits)
    assert asked[asked].index.tolist() == ["tiers"]


def test_positions_name_the_studies_of_each_stance_and_where_none_is_named(credits):
    table = mechanisms.positions(MECHANISMS, MENTIONS, credits).set_index(["mechanism_id", "stance"])
    assert table.at[("pool", "reports_effect"), "studies"] == ("ma2021", "qi2011")
    assert table.at[("pool", "reports_effect"), "credit"] == "alone"
    assert not table.at[("pool", "reports_effect"), "no_study"]
    assert table.at[("pool", "describes"), "no_study"] and table.at[("pool", "describes"), "studies"] == ()


def test_a_mechanism_rests_on_a_finding_once():
    twice = pd.MultiIndex.from_tuples([*LINKS.index, ("pool_2", "use_rises")], names=LINKS.index.names)
    rows = mechanisms.source_findings(MECHANISMS, MENTIONS, pd.DataFrame(index=twice), FINDINGS)
    assert mechanisms.about(rows, ["pool"]).index.tolist() == ["use_rises", "costs_fall"]


def test_findings_come_in_the_order_of_mechanisms_and_then_of_reading():
    rows = mechanisms.source_findings(MECHANISMS, MENTIONS, LINKS.iloc[::-1], FINDINGS)
    assert rows.index.tolist() == ["use_rises", "costs_fall", "no_care", "hazard_found"]
    assert rows["name"].tolist() == ["One pool", "One pool", "Moral hazard", "Moral hazard"]


def test_a_finding_of_two_mechanisms_has_a_row_for_each():
    shared = pd.MultiIndex.from_tuples(
        [("hazard_1", "no_care"), ("pool_3", "no_care")], names=LINKS.index.names
    )
    rows = mechanisms.source_findings(MECHANISMS, MENTIONS, pd.DataFrame(index=shared), FINDINGS)
    assert rows["mechanism_id"].tolist() == ["pool", "hazard"]


def test_a_finding_that_the_table_lacks_is_left_out():
    rows = mechanisms.source_findings(MECHANISMS, MENTIONS, LINKS, FINDINGS.drop("costs_fall"))
    assert mechanisms.about(rows, ["pool"]).index.tolist() == ["use_rises"]


def test_nothing_breaks_on_empty_tables():
    credits = mechanisms.credited(MENTIONS[:0], FINDINGS[:0], LINKS[:0], STUDIES)
    assert credits.empty
    assert mechanisms.studies_by_credit(MECHANISMS, credits)["studies"].sum() == 0
    assert mechanisms.positions(MECHANISMS, MENTIONS[:0], credits).empty
    assert not mechanisms.tried(MEANS, credits).any()
    assert mechanisms.source_findings(MECHANISMS, MENTIONS, LINKS[:0], FINDINGS).empty


def test_the_links_of_this_project_join_one_paragraph_and_the_same_works():
    """A mention that names no work may take those of a finding which is credited by its position."""
    mentions, findings = load("mechanism_mentions"), load("findings")
    for mention_id, finding_id in load("mechanism_findings").index:
        mention, finding = mentions.loc[mention_id], findings.loc[finding_id]
        pair = f"{mention_id} and {finding_id}: take the link out, or correct the locator or refs of one"
        assert mention["locator"] == finding["locator"], pair
        if not (pd.isna(mention["refs"]) and finding["credit"] == "position"):
            assert set(split(mention["refs"])) == set(split(finding["refs"])), pair


def test_nothing_is_in_force_on_the_word_of_the_paragraph_that_states_objectives():
    table = load("mechanisms")
    judged = table[table["status"].isin(["in_force", "planned"])]
    assert judged[["status_locator", "status_basis"]].notna().all().all()
    objectives = judged["status_locator"] == "review §1 ¶4"
    assert set(judged.index[objectives]) == set(judged.index[judged["status"] == "planned"])
    assert set(judged.index[objectives]) == {
        "equal_contributions", "fund_management", "fund_pooling", "payout_by_hospital_level",
        "treatment_support",
    }  # fmt: skip


def test_the_place_that_decides_a_position_speaks_of_the_mechanism():
    judged, mentions = load("mechanisms").dropna(subset=["status_locator"]), load("mechanism_mentions")
    spoken_of = set(zip(mentions["mechanism_id"], mentions["locator"], strict=True))
    decided = set(zip(judged.index, judged["status_locator"], strict=True))
    assert decided - spoken_of == set()
