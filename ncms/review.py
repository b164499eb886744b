"""What this review hands to the engine."""

from livingreview.review import Review
from ncms.checks import flow_faults, start_year_faults
from ncms.parameters import Parameters
from ncms.vocabulary import DIRECTIONS

REVIEW = Review(
    command="ncms",
    parameters=Parameters,
    table_checks=(flow_faults,),
    value_checks={"fund_start_year": start_year_faults},
    directions={"recommends": "Advised", "describes": "Described", **DIRECTIONS},
)
