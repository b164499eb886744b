"""Worked examples agree or say why not; definitions are compared on households; synthetic stays out."""

import json
import re

import pandas as pd
import pytest

from livingreview.paths import ROOT
from livingreview.pipeline.conditional_content import VARIABLE
from livingreview.review import current_review
from livingreview.tables.loading import card_of, load, tables
from ncms.methods import catastrophic, worked_examples
from ncms.methods.catastrophic import burden

DATA = ROOT / "data"
EXAMPLES = worked_examples.worked(load("worked_examples", DATA))
HOUSEHOLDS = load("invented_households", DATA)


@pytest.mark.parametrize("row", list(EXAMPLES.itertuples()), ids=list(EXAMPLES.index))
def test_an_example_agrees_or_tells_what_is_known_of_the_difference(row):
    assert row.agrees or pd.notna(row.note)


def test_a_wrong_printed_number_does_not_agree():
    wrong = load("worked_examples", DATA).assign(published_value=lambda rows: rows["published_value"] + 1)
    assert not worked_examples.worked(wrong)["agrees"].any()


def test_every_calculation_has_an_example():
    assert set(EXAMPLES["function"]) == set(worked_examples.CALCULATIONS)


def test_headcounts_are_those_of_the_measures_themselves():
    found = catastrophic.compared(HOUSEHOLDS, 2017).set_index("definition")["all"]
    paid, spent = HOUSEHOLDS["health_ppp_day"], HOUSEHOLDS["consumption_ppp_day"]
    weights = catastrophic.people_weights(HOUSEHOLDS)
    assert found["consumption_10"] == pytest.approx(100 * burden(paid, spent, 0.1, weights).headcount)
    capacity = burden(paid, catastrophic.capacity(HOUSEHOLDS), 0.4, weights)
    assert found["capacity_40"] == pytest.approx(100 * capacity.headcount)
    assert found["sdg_2025"] == pytest.approx(100 * catastrophic.hardship(HOUSEHOLDS, 2017).hardship)


def test_the_year_of_the_line_moves_the_sdg_measure_alone():
    first, second = (catastrophic.compared(HOUSEHOLDS, ppp).set_index("definition") for ppp in (2011, 2017))
    assert catastrophic.poverty_line(HOUSEHOLDS, 2011) != catastrophic.poverty_line(HOUSEHOLDS, 2017)
    others = ["consumption_10", "consumption_25", "capacity_40"]
    pd.testing.assert_frame_equal(first.loc[others], second.loc[others])


def test_halves_average_to_all_up_to_the_household_between_them():
    found = catastrophic.compared(HOUSEHOLDS, 2017)
    assert (found["poorer"] + found["richer"]).div(2).sub(found["all"]).abs().max() < 3


def test_order_of_households_does_not_matter():
    turned = HOUSEHOLDS.sample(frac=1, random_state=1)
    pd.testing.assert_frame_equal(
        catastrophic.compared(turned, 2017), catastrophic.compared(HOUSEHOLDS, 2017)
    )


def synthetic_notebooks() -> dict[str, set[str]]:
    """Return the notebooks of this project that load a synthetic table, with those tables."""
    made_up = {name for name in tables(DATA) if card_of(name, DATA).synthetic}
    found = {}
    for path in (ROOT / "chapters").glob("*.ipynb"):
        source = "".join("".join(cell["source"]) for cell in json.loads(path.read_text())["cells"])
        found[path.stem] = made_up & set(re.findall(r'load\("(\w+)"\)', source))
    return {stem: loaded for stem, loaded in found.items() if loaded}


def summaries() -> str:
    """Return the text of the summaries, in English and in Chinese."""
    return "".join((ROOT / page).read_text(encoding="utf-8") for page in current_review().summaries)


def barred(summary: str, stems: set[str]) -> list[str]:
    """Return the keys and floats of a summary that come from the named notebooks."""
    keys = VARIABLE.findall(summary)
    floats = re.findall(r"@(?:fig|tbl)-[\w-]+", summary)
    own = [key for key in keys if key.split(".")[0] in stems]
    return own + [label for label in floats if label.split("-")[1] in stems]


def test_the_rule_on_synthetic_numbers_catches_what_it_should():
    text = (
        "So {{< var methods.lowest >}} and {{< var national.peak_year >}} (@fig-methods-burdens, @tbl-x-y)."
    )
    assert barred(text, {"methods"}) == ["methods.lowest", "@fig-methods-burdens"]
    assert synthetic_notebooks()["methods"] == {"invented_households"}


def test_no_number_of_a_notebook_that_loads_a_synthetic_table_is_in_the_summary():
    assert not barred(summaries(), set(synthetic_notebooks()))


def test_the_record_of_the_run_bars_the_same(builtin_book):
    """What was loaded decides, whatever a notebook's source seems to say."""
    notebooks = json.loads((builtin_book / "run.json").read_text())["notebooks"]
    stems = {stem for stem, told in notebooks.items() if told["synthetic"]}
    keys = pd.read_csv(builtin_book / "key_numbers.csv")
    told = set(keys.loc[keys["notebook"].isin(stems), "key"])
    summary = summaries()
    assert not told & set(VARIABLE.findall(summary))
