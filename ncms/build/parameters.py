"""The parameters of a report: one typed model, the published values, and what a command line changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ncms.build.words import did_you_mean, yaml_node
from ncms.errors import Fault, InputError


class Parameters(BaseModel):
    """Every parameter that a chapter may declare, with its type, bounds and meaning.

    A notebook's tagged cell repeats name, type and default of those that it uses; `params.yml` holds the
    values of the published edition.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    end_year: int = Field(2024, ge=2008, le=2030, description="Last year shown")
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
    class_least: int = Field(100, ge=1, le=1_000, description="Least number of counties in a class")
    class_draws: int = Field(
        40, ge=2, le=500, description="Bootstrap samples and halves for the stability of classes"
    )
    province_classes: int = Field(4, ge=2, le=6, description="Number of classes of provinces")
    # Scenarios of the fund of resident insurance: stated rates, neither estimated nor forecast.
    fund_start_year: int = Field(
        2024, ge=2020, le=2024, description="Published year from which the scenarios of the fund start"
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


@dataclass(frozen=True)
class Given:
    """A value with the place where somebody wrote it."""

    value: Any
    file: str
    line: int | None


def read_parameters(file: Path, overrides: Sequence[str] = (), shown: str = "params.yml") -> Parameters:
    """Return the values of `file` with each `name=value` of `overrides` laid over them.

    Raises InputError with every fault of the file and of the overrides.
    """
    given = _from_file(file, shown) | _from_command_line(overrides)
    try:
        return Parameters.model_validate({name: entry.value for name, entry in given.items()})
    except ValidationError as error:
        raise InputError([_fault(detail, given) for detail in error.errors()]) from None


def _from_file(file: Path, shown: str) -> dict[str, Given]:
    node = yaml_node(file, shown)
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        mend = "write one parameter a line, such as `end_year: 2020`"
        raise InputError(Fault(shown, 1, None, "form", f"a {node.id}", "`name: value` lines", mend))
    return _entries(node, shown)


def _entries(node: yaml.MappingNode, shown: str) -> dict[str, Given]:
    found: dict[str, Given] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if key.value in found:
            mend = "delete one of the two lines"
            fault = Fault(shown, line, key.value, "unique", "a second value", "one value a name", mend)
            raise InputError(fault)
        found[key.value] = Given(yaml.safe_load(yaml.serialize(value)), shown, line)
    return found


def _from_command_line(overrides: Sequence[str]) -> dict[str, Given]:
    found: dict[str, Given] = {}
    for text in overrides:
        name, sign, value = text.partition("=")
        if not sign or not name.strip():
            mend = "write it as in -p end_year=2020"
            raise InputError(Fault("-p", None, None, "form", f"`{text}`", "name=value", mend))
        try:
            found[name.strip()] = Given(yaml.safe_load(value), "-p", None)
        except yaml.YAMLError:
            mend = "put a text between quotation marks"
            fault = Fault("-p", None, name, "syntax", f"`{value}`", "a YAML scalar", mend)
            raise InputError(fault) from None
    return found


def _fault(detail: Any, given: dict[str, Given]) -> Fault:
    name = str(detail["loc"][0])
    entry = given[name]
    if detail["type"] == "extra_forbidden":
        return unknown(name, entry.file, entry.line)
    expected = detail["msg"].removeprefix("Input should be ")
    default = Parameters.model_fields[name].default
    mend = f"write such a value, or delete the line to have {str(default).lower()}"
    return Fault(entry.file, entry.line, name, "parameter", repr(detail["input"]), expected, mend)


def unknown(name: str, file: str, line: int | None = None) -> Fault:
    """Return the fault of a name that is no parameter, with the nearest that is one."""
    known = list(Parameters.model_fields)
    mend = did_you_mean(name, known) or "delete it"
    return Fault(file, line, name, "unknown parameter", name, f"one of {', '.join(known)}", mend)
