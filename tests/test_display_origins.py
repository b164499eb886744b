"""What numbers say of rows too many to name, and of the discrepancies and rules behind them."""

import pandas as pd

from chapters import audit
from ncms import census_origins
from ncms.methods.variance_shares import INDICATORS, PEOPLE


def census() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "prefecture_code": ["1301", "1302"],
            "name_zh": ["甲", "乙"],
            PEOPLE: [10, 20],
            "aged_percent": [5.0, None],
        }
    )


def test_a_whole_census_needs_no_words_and_names_its_columns():
    rows = census().fillna({"aged_percent": 1.0})
    told = census_origins.of_census("c", rows, rows, ["aged_percent"], ["province_code"])
    assert told == {"columns": [INDICATORS["aged_percent"], PEOPLE, "province_code"], "where": {}}


def test_rows_left_out_or_without_a_count_are_told():
    rows = census()
    assert census_origins.of_census("c", rows, rows, ["aged_percent"])["where"] == {"c": "the 1 with a count"}
    assert census_origins.NO_ZONES in census_origins.of_census("c", rows, rows[:1], [])["where"]["c"]


def test_rows_of_a_census_have_the_key_of_its_card():
    assert census_origins.census_keys(census()) == ["1301:甲", "1302:乙"]


def test_discrepancies_are_lines_of_their_download_and_name_what_was_read():
    part = pd.DataFrame(
        {"rule": ["step_arithmetic", "observed"], "against": ["itself", "record"]}, index=[0, 7]
    )
    told = audit.counted(part, "discrepancies")
    assert told.value == 2 and told.rows["fig-audit-subjects"] == ("1", "8")
    read = {"public_checks", "references", "screening_flow", "screening_text"}
    assert told.rows == {"fig-audit-subjects": ("1", "8"), **dict.fromkeys(read, ())}


def test_no_discrepancy_is_no_line():
    assert audit.counted(pd.DataFrame(columns=["rule", "against"]), "works").rows == {
        "fig-audit-subjects": ()
    }


def test_rules_are_counted_in_the_table_that_shows_them():
    registry = pd.DataFrame({"against": ["itself", "record", "itself"], "line": [1, 1, 2]})
    told = audit.rules_counted(registry[1:])
    assert told.rows == {"tbl-audit-rules": ("2",), "tbl-audit-record-rules": ("1",)}
