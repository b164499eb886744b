"""What a reader of the chapter on provinces is shown: sorted by value, with blanks last."""

import matplotlib.pyplot as plt
import pandas as pd

from chapters import provinces
from ncms.methods.provinces import FUND, PEOPLE

NAMES = {"11": "A", "12": "B", "13": "C"}
ROWS = pd.DataFrame(
    {
        "province_code": ["11", "12", "13"] * 2,
        "year": [2008] * 3 + [2011] * 3,
        FUND: [50.0, 90.0, 70.0, 110.0, None, 300.0],
        PEOPLE: [100.0] * 6,
        "region_nbs_4": "East",
    }
).set_index(["province_code", "year"])
ROWS["name_en"] = ROWS.index.get_level_values("province_code").map(NAMES)


def test_provinces_are_ranked_by_the_last_year_and_a_blank_comes_last():
    found = provinces.ranked(ROWS, [2008, 2011], average=110.0)
    assert found["name_en"].tolist() == ["C", "A", "B"] and found["first"].tolist() == [70, 50, 90]
    assert found["near"].tolist() == [False, True, False]
    table = provinces.funding_table(ROWS, [2008, 2011])
    assert table["Province"].tolist() == ["C", "A", "B"]


def test_every_rank_has_its_figure_beside_it_and_a_blank_says_so():
    table = provinces.ranked(ROWS, [2008, 2011], average=110.0)
    figure = provinces.fig_provinces_ranked(table, [2008, 2011], 110.0)
    shown = [text.get_text() for text in figure.axes[0].texts]
    assert shown == ["300", "110", "no figure", "2008", "2011"]
    assert [text.get_text() for text in figure.axes[0].get_yticklabels()] == ["C", "A", "B"]
    plt.close(figure)
