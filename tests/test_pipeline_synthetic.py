"""What rests on synthetic data does not reach the summary."""

from livingreview.numbers.collection import Number
from livingreview.pipeline.finish import withhold
from livingreview.review import current_review


def number(key: str, *inputs: str) -> Number:
    return Number(key, 1, "", "1", "x", 1, tuple(f"{table}@0" for table in inputs), ())


INPUTS = {"real": {"synthetic": False}, "invented": {"synthetic": True}}
TEXT = "A {{< var a.real >}}, a {{< var a.both >}} and a {{< var a.none >}}.\n"


def test_a_number_with_an_invented_table_behind_it_is_withheld(tmp_path):
    (tmp_path / "index.qmd").write_text(TEXT)
    numbers = [number("a.real", "real"), number("a.both", "real", "invented"), number("a.none")]
    assert withhold(tmp_path, numbers, INPUTS) == ["a.both"]
    said = (tmp_path / "index.qmd").read_text()
    assert said == TEXT.replace("{{< var a.both >}}", current_review().summaries["index.qmd"])


def test_real_data_leave_the_summary_as_it_is(tmp_path):
    (tmp_path / "index.qmd").write_text(TEXT)
    assert withhold(tmp_path, [number("a.both", "real")], INPUTS) == []
    assert (tmp_path / "index.qmd").read_text() == TEXT


def test_the_chinese_summary_withholds_the_same_in_chinese(tmp_path):
    (tmp_path / "chapters").mkdir()
    (tmp_path / "index.qmd").write_text("None.\n")
    page = tmp_path / "chapters" / "summary-zh.qmd"
    page.write_text("共{{< var a.both >}}个。\n", encoding="utf-8")
    assert withhold(tmp_path, [number("a.both", "invented")], INPUTS) == ["a.both"]
    assert (
        page.read_text(encoding="utf-8") == f"共{current_review().summaries['chapters/summary-zh.qmd']}个。\n"
    )
