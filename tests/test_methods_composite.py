"""Parts of composite indicators: scales, and entropy weights against other implementations."""

import numpy as np
import pandas as pd
import pytest

from ncms.methods.composite import entropy_weights, rescaled

TABLE = pd.DataFrame({"income": [10.0, 20, 30, 60], "beds": [4.0, 4, 8, 2], "ageing": [9.0, 12, 15, 21]})


def test_the_weights_that_scikit_criteria_finds():
    """Its test of the entropy weighter: the matrix [[1, 2], [4, 16]] gives 0.358889 and 0.641111."""
    found = entropy_weights(pd.DataFrame({"a": [1, 4], "b": [2, 16]}))
    assert found.tolist() == pytest.approx([0.358889, 0.641111], abs=5e-7)


def test_entropy_by_the_definition():
    shares = TABLE / TABLE.sum()
    spread = 1 + (shares * np.log(shares)).sum() / np.log(4)
    pd.testing.assert_series_equal(entropy_weights(TABLE), (spread / spread.sum()).rename("weight"))


def test_a_constant_column_gets_no_weight():
    found = entropy_weights(TABLE.assign(same=0.1, nothing=0.0))
    assert found[["same", "nothing"]].tolist() == [0, 0] and found.sum() == pytest.approx(1)
    assert found[TABLE.columns].tolist() == pytest.approx(entropy_weights(TABLE).tolist())


def test_weights_do_not_depend_on_units_order_or_rows_that_lack_a_value():
    found = entropy_weights(TABLE)
    pd.testing.assert_series_equal(
        entropy_weights(TABLE.sample(frac=1, random_state=1) * [1, 10, 1000]), found
    )
    holed = pd.concat([TABLE, pd.DataFrame({"income": [5.0], "beds": [None], "ageing": [1.0]})])
    pd.testing.assert_series_equal(entropy_weights(holed), found)


def test_zeros_are_values():
    assert entropy_weights(pd.DataFrame({"a": [0.0, 1], "b": [1.0, 1.1]}))["a"] == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize(
    "table", [TABLE.head(1), TABLE.head(0), -TABLE, pd.DataFrame({"a": [1.0, 1], "b": [2.0, 2]})]
)
def test_tables_without_entropy_weights(table):
    with pytest.raises(ValueError):
        entropy_weights(table)


def test_scales():
    assert rescaled(TABLE)["income"].tolist() == [0, 0.2, 0.4, 1]
    assert rescaled(TABLE, "rank")["beds"].tolist() == pytest.approx([0.5, 0.5, 1, 0])
    standard = rescaled(TABLE, "z")
    assert standard.mean().tolist() == pytest.approx([0, 0, 0])
    assert standard.std(ddof=0).tolist() == pytest.approx([1, 1, 1])


def test_constant_columns_stand_in_the_middle_and_missing_stays_missing():
    table = pd.DataFrame({"same": [2.0, 2.0, None]})
    for scale, middle in (("minmax", 0.5), ("rank", 0.5), ("z", 0)):
        found = rescaled(table, scale)["same"]
        assert found[:2].tolist() == [middle, middle] and found.isna().tolist() == [False, False, True]


def test_an_unknown_scale_is_refused():
    with pytest.raises(ValueError, match="none of"):
        rescaled(TABLE, "log")
