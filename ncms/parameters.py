"""The parameters of a report: one typed model of names, types, bounds and meanings."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Parameters(BaseModel):
    """Every parameter that a chapter may declare, with its type, bounds and meaning.

    A notebook's tagged cell repeats name, type and default of those that it uses; `params.yml` holds the
    values of the published edition.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    # Two years follow the data (`computed_defaults` in review.py) unless they are set.
    end_year: int | None = Field(
        None, ge=2008, le=2100, description="Last year shown; unless set, the newest with national figures"
    )
    search_year: int = Field(
        2025, ge=2009, le=2035, description="Year in which the search is taken to have ended"
    )
    allow_conflicts: bool = Field(
        False, description="Whether reviewers of a search may still differ on a record"
    )
    sign_test: bool = Field(False, description="Whether the sign test of effect directions is run")
    survey_confidence: float = Field(
        0.95, ge=0.5, le=0.999, description="Confidence of the margins of error of a survey"
    )
    survey_design_effect: float = Field(
        2.0, ge=1, le=20, description="Design effect taken for a clustered sample of counties"
    )
    census_year: Literal[2010, 2020] = Field(
        2020, description="Census whose county figures the prose quotes and whose counties are classed"
    )
    permutations: int = Field(
        9_999, ge=19, le=99_999, description="Random groupings drawn as the yardstick of a division"
    )
    random_seed: int = Field(2020, ge=0, le=1_000_000, description="Seed of every random draw of a chapter")
    people_weights: bool = Field(True, description="Whether a county counts by its residents, else as one")
    statistical_units: bool = Field(
        True, description="Whether development zones enter the county rows of a division"
    )
    county_classes: int = Field(4, ge=2, le=8, description="Number of classes of counties")
    class_features: Literal["ranks", "logs"] = Field(
        "ranks", description="Whether classes are built on ranks or on logarithms"
    )
    min_class_size: int = Field(100, ge=1, le=1_000, description="Least number of counties in a class")
    n_bootstrap: int = Field(
        40, ge=2, le=500, description="Bootstrap samples and halves for the stability of classes"
    )
    province_classes: int = Field(4, ge=2, le=6, description="Number of classes of provinces")
    # Scenarios of the fund of resident insurance: stated rates, neither estimated nor forecast.
    fund_start_year: int | None = Field(
        None,
        ge=2020,
        le=2100,
        description="Start of the fund's scenarios; unless set, the newest year published",
    )
    fund_horizon_years: int = Field(10, ge=1, le=30, description="Years that the scenarios of the fund run")
    fund_income_growth_low: float = Field(
        3.0, ge=-20, le=30, description="Low growth of the fund's income, per cent a year"
    )
    fund_income_growth_middle: float = Field(
        5.0, ge=-20, le=30, description="Middle growth of the fund's income, per cent a year"
    )
    fund_income_growth_high: float = Field(
        7.0, ge=-20, le=30, description="High growth of the fund's income, per cent a year"
    )
    fund_spending_growth_low: float = Field(
        4.0, ge=-20, le=30, description="Low growth of the fund's spending, per cent a year"
    )
    fund_spending_growth_middle: float = Field(
        6.0, ge=-20, le=30, description="Middle growth of the fund's spending, per cent a year"
    )
    fund_spending_growth_high: float = Field(
        8.0, ge=-20, le=30, description="High growth of the fund's spending, per cent a year"
    )
    reserve_months_floor: float = Field(
        6.0, ge=0, le=60, description="Months of reserve below which the fund is marked; our limit"
    )
    spent_share_limit: float = Field(
        100.0, ge=50, le=150, description="Spending in per cent of income above which the fund is marked"
    )
    poverty_line_ppp: Literal[2011, 2017, 2021] = Field(
        2017, description="Year of the purchasing power parity of the societal poverty line"
    )
    # What follows feeds an illustration of reverse subsidy: invented round numbers, not estimates.
    rural_use_per_100: float = Field(
        10.0, ge=0.1, le=200, description="Assumed stays in hospital a year for 100 rural members"
    )
    urban_use_per_100: float = Field(
        12.0, ge=0.1, le=200, description="Assumed stays in hospital a year for 100 urban members"
    )
    rural_cost_yuan: float = Field(
        4000.0, ge=1, le=1_000_000, description="Assumed yuan that the pool pays for a rural member's stay"
    )
    urban_cost_yuan: float = Field(
        6000.0, ge=1, le=1_000_000, description="Assumed yuan that the pool pays for an urban member's stay"
    )
    rural_share_percent: float = Field(
        60.0, ge=1, le=99, description="Assumed rural members of the pool, per cent of all members"
    )
