"""What this review hands to the engine."""

from livingreview.evidence.result_checks import result_faults
from livingreview.review import Review
from ncms.attribution_checks import change_faults, credit_faults, year_faults
from ncms.checks import added_faults, flow_faults
from ncms.parameters import Parameters
from ncms.vocabulary import ALL_DIRECTIONS
from ncms.years import (
    end_year_faults,
    newest_fund_year,
    newest_year,
    search_year_faults,
    start_year_faults,
)

REVIEW = Review(
    parameters=Parameters,
    computed_defaults={"end_year": newest_year, "fund_start_year": newest_fund_year},
    table_checks=(added_faults, credit_faults, year_faults, change_faults, result_faults),
    folder_checks=(flow_faults,),
    value_checks={
        "end_year": end_year_faults,
        "fund_start_year": start_year_faults,
        "search_year": search_year_faults,
    },
    conflict_parameter="allow_conflicts",
    summaries={
        "index.qmd": "(not shown: it rests on synthetic data)",
        "chapters/summary-zh.qmd": "（因依据合成数据而不显示）",
    },
    restating=frozenset({"reproduce"}),
    telling=("statement", "title_as_listed", "says_a", "as_written", "what"),
    remarks=("caution", "derived_by", "funds_derived_by"),
    directions=ALL_DIRECTIONS,
    column_sources={
        "government_share_percent": "shares_source",
        "social_share_percent": "shares_source",
        "out_of_pocket_share_percent": "shares_source",
    },
)
