"""A wrong card is reported as a table is: file, line, key, what was found and how to correct it."""

from pathlib import Path

import pytest

from livingreview.errors import Fault, InputError
from livingreview.tables.cards import read_card

TINY = Path(__file__).parent / "fixtures" / "inputs"
COUNTIES = (TINY / "counties.yml").read_text()


def faults_of(tmp_path: Path, text: str, name: str = "counties") -> list[Fault]:
    path = tmp_path / f"{name}.yml"
    path.write_text(text)
    with pytest.raises(InputError) as raised:
        read_card(path)
    return raised.value.faults


def test_a_card_as_python() -> None:
    card = read_card(TINY / "counties.yml")
    assert card.synthetic
    assert card.primary_key == ("code",)
    assert card.foreign_keys[0].reference.resource == "regions"
    assert card.column("opened").constraints.minimum == "2003-01-01"
    assert card.required(card.column("code"))
    assert not card.required(card.column("note"))


WRONG = {
    "misspelt_key": ("licence:", "license:", 6, "license", "did you mean `licence`?"),
    "no_licence": ("licence: CC0\n", "", 1, "licence", "add `licence:`"),
    "truth_value": ("synthetic: true", "synthetic: maybe", 7, "synthetic", "without quotation marks"),
    "unknown_type": ("type: integer", "type: integr", 31, "fields.residents.type", "did you mean `integer`?"),
    "misspelt_rule": (
        "maximum: 100}", "maximun: 100}",
        42, "fields.aged_percent.constraints.maximun", "maximum",
    ),
    "open_pattern": ("{6}$", "{6$(", 18, "fields.code.constraints.pattern", ""),
    "text_as_minimum": (
        "minimum: 1000,", "minimum: few,",
        35, "fields.residents.constraints.minimum", "a number",
    ),
    "min_above_max": ("minimum: 1900", "minimum: 2190", 54, "fields.founded.constraints", ""),
    "number_in_texts": ("[county,", "[11,", 29, "fields.level.constraints.enum", "between quotation marks"),
    "bare_yes": ("[county,", "[yes,", 29, "fields.level.constraints.enum.0", ""),
    "range_of_text": (
        "enum: [county,", "minimum: 3, enum: [county,",
        29, "fields.level.constraints.minimum", "delete",
    ),
    "key_of_no_column": ("primaryKey: code", "primaryKey: coode", 9, "primaryKey", "did you mean `code`?"),
    "reason_of_no_column": (
        "blank_reason: aged_percent_blank_reason", "blank_reason: aged_percent_blank",
        41, "fields.aged_percent.blank_reason", "did you mean `aged_percent_blank_reason`?",
    ),
    "no_unit": (
        "    unit: people\n    decimals: 0\n", "",
        30, "fields.residents.unit", "add `unit: yuan` or what it counts, `unit: none` for an identifier",
    ),
    "no_decimals": ("    decimals: 1\n", "", 36, "fields.aged_percent.decimals", "add `decimals: 1`"),
    "half_a_decimal": ("decimals: 1", "decimals: 0.5", 39, "fields.aged_percent.decimals", ""),
    "decimals_below_nought": ("decimals: 1", "decimals: -1", 39, "fields.aged_percent.decimals", ""),
    "decimals_of_whole_numbers": (
        "decimals: 0", "decimals: 1", 33, "fields.residents.decimals", "write `decimals: 0`",
    ),
    "unit_of_no_column": (
        "unit: percent", "unit_from: levle", 38, "fields.aged_percent.unit_from", "did you mean `level`?",
    ),
    "unit_of_a_date": (
        "unit: percent", "unit_from: opened",
        38, "fields.aged_percent.unit_from", "name the column that holds the unit in words",
    ),
    "two_units": (
        "unit: percent", "unit: percent\n    unit_from: level",
        39, "fields.aged_percent.unit_from", "delete the one that is wrong",
    ),
    "unit_of_text": (
        "description: Name.", "description: Name.\n    unit: names",
        22, "fields.name.unit", "delete it",
    ),
    "unit_of_years": ("type: year", "type: year\n    unit: months", 52, "fields.founded.unit", "delete it"),
    "name_not_of_the_file": ("name: counties", "name: districts", 1, "name", "write `name: counties`"),
    "path_as_name": ("name: counties", "name: ../counties", 1, "name", ""),
    "column_twice": ("name: note", "name: region", 63, "fields.region.name", ""),
    "key_twice": ("title: Three", "name: again\ntitle: Three", 2, "name", "delete one of the two"),
    "unquoted_colon": ("title: Three", "title: Three: four", 2, None, "between quotation marks"),
}  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_card(tmp_path: Path, wrong: str) -> None:
    old, new, line, column, hint = WRONG[wrong]
    assert old in COUNTIES
    [fault] = faults_of(tmp_path, COUNTIES.replace(old, new, 1))
    assert (fault.line, fault.column) == (line, column)
    assert hint in fault.hint
    assert str(fault).startswith(f"{tmp_path}/counties.yml:{line}:")


def test_numbers_have_a_unit_and_decimals() -> None:
    card = read_card(TINY / "counties.yml")
    assert (card.column("residents").unit, card.column("residents").decimals) == ("people", 0)
    assert (card.column("aged_percent").unit, card.column("aged_percent").decimals) == ("percent", 1)
    assert (card.column("name").unit, card.column("name").decimals) == (None, None)


@pytest.mark.parametrize("stated", ["", "unit: none", "unit: year", "unit: year\n    decimals: 0"])
def test_years_are_of_the_unit_year_whatever_the_card_says(tmp_path: Path, stated: str) -> None:
    (tmp_path / "counties.yml").write_text(COUNTIES.replace("type: year\n", f"type: year\n    {stated}\n"))
    founded = read_card(tmp_path / "counties.yml").column("founded")
    assert (founded.unit, founded.decimals) == ("year", 0)


@pytest.mark.parametrize(
    "stated",
    ["unit: none", "unit: none\n    decimals: 3", "unit_from: level", "unit_from: level\n    decimals: 2"],
)
def test_numbers_without_a_unit_of_their_own(tmp_path: Path, stated: str) -> None:
    text = COUNTIES.replace("unit: percent\n    decimals: 1", stated)
    (tmp_path / "counties.yml").write_text(text)
    aged = read_card(tmp_path / "counties.yml").column("aged_percent")
    assert (aged.unit, aged.unit_from) in {("none", None), (None, "level")}


def test_all_faults_of_a_card_at_once(tmp_path: Path) -> None:
    text = COUNTIES.replace("licence: CC0\n", "").replace("type: integer", "type: int")
    assert [fault.column for fault in faults_of(tmp_path, text)] == ["licence", "fields.residents.type"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a list\n",
        "just words\n",
        "\t- tab",
        "{",
        "a: &a [*a]\n",
        "when: 2003-99-99\n",
        "[" * 200_000,
        "- " * 100_000,
    ],
)
def test_what_is_no_card_is_a_fault_and_no_traceback(tmp_path: Path, text: str) -> None:
    assert all(fault.file.endswith("counties.yml") for fault in faults_of(tmp_path, text))


def test_card_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "counties.yml"
    path.write_bytes(COUNTIES.replace("Three invented counties", "三个县").encode("gb18030"))
    with pytest.raises(InputError) as raised:
        read_card(path)
    assert [fault.rule for fault in raised.value.faults] == ["encoding"]
