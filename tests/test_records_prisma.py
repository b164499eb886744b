"""The boxes of the PRISMA flow, each counted by hand on one small review and on its update."""

import pandas as pd
import pytest
from test_records_screening import FULL, TITLE, both, lines

from livingreview.records import decisions, prisma

LOG = ["search_id", "database", "kind", "edition", "records_returned", "file"]


def searches(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=LOG).set_index("search_id")


def records(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Return records from identifier, source, file and the files that found it again."""
    columns = ["record_id", "source", "file", "found_again"]
    frame = pd.DataFrame(rows, columns=columns).set_index("record_id")
    return frame.assign(found_again=frame["found_again"].replace("", None))


def pairs(*rows: tuple[str, str, str, str | None]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["record_a", "record_b", "relation", "confirmed"], dtype=object)
    return frame.set_index(["record_a", "record_b"])


def reasoned(record: str, *reasons: str | None, day: int = 3) -> pd.DataFrame:
    """Return exclusions after the full text, of reviewers a and b, with their reasons."""
    rows = lines(*((record, FULL, who, "exclude", day) for who, _ in zip("ab", reasons, strict=True)))
    return rows.assign(reason=list(reasons))


FIRST = searches(
    ("s1", "Alpha", "", "", 6, "a1.ris"),
    ("s2", "Alpha", "database", "", 3, "a2.ris;a3.ris"),
    ("s3", "Trials", "register", "", 2, "t.ris"),
    ("s4", "Reference lists", "citation searching", "", 3, "h.ris"),
)
RECORDS = records(
    ("r1", "Alpha", "a1.ris", ""),
    ("r2", "Alpha", "a1.ris", "a2.ris"),
    ("r3", "Alpha", "a1.ris", ""),
    ("r4", "Alpha", "a1.ris", ""),
    ("r5", "Alpha", "a1.ris", "a2.ris"),
    ("r6", "Alpha", "a3.ris", ""),
    ("r7", "Trials", "t.ris", ""),
    ("h1", "Reference lists", "h.ris", ""),
    ("h2", "Reference lists", "h.ris", ""),
    ("h3", "Reference lists", "h.ris", ""),
)
REFUSED = pd.DataFrame({"file": ["a1.ris", "t.ris"], "line": [9, 5]}).set_index(["file", "line"])
PAIRS = pairs(
    ("r1", "r7", "same work", "yes"), ("r1", "h3", "translation of", "yes"), ("r3", "r4", "same work", "no")
)
SCREENING = pd.concat(
    [
        lines(
            *(row for name in ("r1", "r2", "r3", "h1", "h3") for row in both(name, "include", "include")),
            *both("r4", "exclude", "exclude"),
            *both("r6", "include", "exclude"),
            *both("r1", "include", "include", stage=FULL),
            *both("h3", "include", "include", stage=FULL),
            ("r3", FULL, "a", "not_retrieved", 2),
        ),
        reasoned("r2", "No relevant outcome", "no relevant  outcome"),
    ]
)


@pytest.fixture(scope="module")
def first() -> pd.DataFrame:
    return prisma.boxes(RECORDS, PAIRS, SCREENING, FIRST, REFUSED)


def count(frame: pd.DataFrame, route: str, box: str, detail: str | None = None) -> int:
    rows = frame[(frame["route"] == route) & (frame["box"] == box)]
    rows = rows[rows["detail"] == detail] if detail else rows[rows["detail"].isna()]
    assert len(rows) == 1, (route, box, detail)
    return int(rows["count"].iloc[0])


@pytest.mark.parametrize(
    ("box", "database", "other"),
    [
        ("identified", 11, 3),  # what the log says was returned: 6 + 3 + 2, and 3
        ("duplicates", 3, 0),  # r2 and r5 found again, r7 confirmed; the translation h3 stays
        ("unreadable", 2, 0),
        ("to_screen", 2, 1),  # nobody judged r5 and h2, reviewers differ on r6: see below
        ("screened", 4, 2),
        ("excluded", 1, 0),
        ("sought", 3, 2),
        ("not_retrieved", 1, 0),
        ("to_assess", 0, 1),  # h1
        ("assessed", 2, 1),
        ("excluded_full_text", 1, 0),
        ("reports", 1, 1),
    ],
)
def test_each_box_has_its_count(first, box, database, other):
    assert count(first, "database", box) == database
    assert count(first, "other", box) == other


def test_databases_and_reasons_are_told_apart(first):
    detail = first.dropna(subset="detail").set_index(["box", "detail"])["count"].to_dict()
    assert detail == {
        ("identified", "Alpha"): 9,
        ("identified", "Trials"): 2,
        ("identified", "Reference lists"): 3,
        ("excluded_full_text", "No relevant outcome"): 1,
    }


def test_reports_of_one_study_are_counted_once(first):
    assert count(first, "total", "reports") == 2 and count(first, "total", "studies") == 1
    assert set(first["route"]) == {"database", "other", "total"}


def balances(frame: pd.DataFrame, route: str) -> list[tuple[int, int]]:
    """Return the sums of the flow: what goes into a box, and what comes out of it."""
    n = frame[(frame["route"] == route) & frame["detail"].isna()].set_index("box")["count"]
    out = n["duplicates"] + n["unreadable"] + n["to_screen"] + n["screened"]
    return [
        (n["identified"], out),
        (n["screened"], n["excluded"] + n["sought"]),
        (n["sought"], n["not_retrieved"] + n["to_assess"] + n["assessed"]),
        (n["assessed"], n["excluded_full_text"] + n["reports"]),
    ]


@pytest.mark.parametrize("route", prisma.ROUTES)
def test_every_box_is_the_sum_of_what_follows_it(first, route):
    for whole, parts in balances(first, route):
        assert whole == parts


def test_details_add_up_to_their_box(first):
    for (route, box), rows in first.groupby(["route", "box"]):
        if rows["detail"].notna().any():
            assert rows.loc[rows["detail"].notna(), "count"].sum() == count(first, route, box)


NEW = searches(
    *((name, *row) for name, *row in FIRST.reset_index().itertuples(index=False)),
    ("s5", "Alpha", "", "2026-11", 4, "a4.ris"),
)
UPDATED = pd.concat(
    [
        RECORDS,
        records(("n1", "Alpha", "a4.ris", ""), ("n2", "Alpha", "a4.ris", ""), ("n3", "Alpha", "a4.ris", "")),
    ]
)
UPDATED.loc["r1", "found_again"] = "a4.ris"
MORE = pd.concat(
    [
        SCREENING,
        lines(
            *both("n1", "include", "include"),
            *both("n2", "exclude", "exclude"),
            *both("n3", "include", "include"),
            *both("n1", "include", "include", stage=FULL),
            *both("n3", "include", "include", stage=FULL),
        ),
    ]
)
TIED = pd.concat([PAIRS, pairs(("r1", "n3", "part of", "yes"))])


def test_an_update_tells_what_is_new_since_the_last_version():
    found = prisma.boxes(UPDATED, TIED, MORE, NEW, REFUSED)
    assert count(found, "database", "identified") == 4  # the four of the update alone
    assert count(found, "database", "duplicates") == 1  # r1, known and found again
    assert count(found, "database", "screened") == 3 and count(found, "database", "excluded") == 1
    assert count(found, "previous", "reports") == 2 and count(found, "previous", "studies") == 1
    assert count(found, "new", "reports") == 2  # n3 is a further report of the study of r1
    assert count(found, "new", "studies") == 1
    assert count(found, "total", "reports") == 4 and count(found, "total", "studies") == 2
    for whole, parts in balances(found, "database"):
        assert whole == parts


@pytest.mark.parametrize(
    ("decided", "said"),
    [
        (lines(), "titles and abstracts are being screened"),
        (lines(*both("n1", "include", "include")), "full texts are being assessed"),
        (lines(*both("n1", "exclude", "exclude")), "complete"),
    ],
)
def test_the_status_of_an_update_is_how_far_its_screening_came(decided, said):
    known = UPDATED.loc[["r2", "n1"]]  # nobody decided on r2, which an earlier edition found
    assert prisma.status(prisma.boxes(known, None, decided, NEW)) == said


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        (("Wrong outcome", "Wrong outcome"), "Wrong outcome"),
        (("Wrong outcome", "wrong outcome "), "Wrong outcome"),
        (("Wrong outcome", None), "Wrong outcome"),
        (("Wrong outcome", "Wrong people"), "Wrong outcome; Wrong people"),
        ((None, None), prisma.NO_REASON),
    ],
)
def test_reasons_are_the_reviewers_own(reasons, said):
    book = pd.concat([lines(*both("r1", "include", "include")), reasoned("r1", *reasons)])
    assert prisma.fates(RECORDS.loc[["r1"]], None, book)["reason"].tolist() == [said]


def test_the_reason_of_the_consensus_counts_before_all():
    agreed = lines(("r1", FULL, "consensus", "exclude", 5)).assign(reason="No comparison")
    book = pd.concat([reasoned("r1", "Wrong outcome", "Wrong people"), agreed])
    assert prisma.fates(RECORDS.loc[["r1"]], None, book)["reason"].tolist() == ["No comparison"]


def test_a_log_without_kinds_and_editions_is_one_of_databases():
    old = FIRST.drop(columns=["kind", "edition"])
    found = prisma.boxes(RECORDS, PAIRS, SCREENING, old, REFUSED)
    assert count(found, "database", "identified") == 14 and set(found["route"]) == {"database", "total"}
    bare = prisma.boxes(RECORDS, None, lines())
    assert count(bare, "database", "to_screen") == 10 and count(bare, "total", "studies") == 0


def test_a_full_text_that_could_not_be_had_is_no_judgement():
    book = lines(*both("r1", "include", "include", stage=FULL), ("r3", FULL, "a", "not_retrieved", 1))
    book = pd.concat([book, lines(("r3", FULL, "b", "exclude", 2))])
    assert decisions.kappas(book)["items"].tolist() == [1]


def test_records_judged_by_one_reviewer_are_named():
    book = lines(
        *both("r1", "include", "include"),
        ("r2", TITLE, "a", "exclude", 1),
        ("r3", TITLE, "a", "exclude", 1),
        ("r3", TITLE, "consensus", "exclude", 2),
        ("r1", FULL, "b", "include", 3),
        ("r4", FULL, "a", "not_retrieved", 3),
    )
    found = decisions.judged_by_one(book)
    assert list(found.itertuples(index=False, name=None)) == [
        ("r1", FULL, "b: include"), ("r2", TITLE, "a: exclude"),
    ]  # fmt: skip
    assert decisions.judged_by_one(lines()).empty
