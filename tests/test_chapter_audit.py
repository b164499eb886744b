"""What numbers say of the discrepancies and rules behind them."""

import pandas as pd

from chapters import audit


def test_discrepancies_are_lines_of_their_download_and_name_what_was_read():
    part = pd.DataFrame(
        {"rule": ["step_arithmetic", "observed"], "against": ["itself", "record"]}, index=[0, 7]
    )
    told = audit.counted(part, "discrepancies")
    assert told.value == 2 and told.rows["fig-audit-subjects"] == ("1", "8")
    read = {"public_checks", "references", "screening_flow", "screening_text"}
    assert told.rows == {"fig-audit-subjects": ("1", "8"), **dict.fromkeys(read, ())}


def test_no_discrepancy_is_no_line_of_all_tables_that_were_read():
    rows = dict(audit.counted(pd.DataFrame(columns=["rule", "against"]), "works").rows)
    assert rows.pop("fig-audit-subjects") == ()
    assert {"references", "public_checks"} <= set(rows) and "screening_flow" not in rows


def test_rules_are_counted_in_the_table_that_shows_them():
    registry = pd.DataFrame({"against": ["itself", "record", "itself"]})
    assert audit.rules_counted(registry[1:]).rows == {"tbl-audit-rules": ("2", "3")}
