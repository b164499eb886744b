"""A wrong card is reported as a table is: file, line, key, what was found and how to mend it."""

from pathlib import Path

import pytest

from ncms.errors import Fault, InputError
from ncms.inputs.cards import read_card

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
        38, "fields.aged_percent.constraints.maximun", "maximum",
    ),
    "open_pattern": ("{6}$", "{6$(", 18, "fields.code.constraints.pattern", ""),
    "text_as_minimum": (
        "minimum: 1000,", "minimum: few,",
        33, "fields.residents.constraints.minimum", "a number",
    ),
    "min_above_max": ("minimum: 1900", "minimum: 2190", 50, "fields.founded.constraints", ""),
    "number_in_texts": ("[county,", "[11,", 29, "fields.level.constraints.enum", "between quotation marks"),
    "bare_yes": ("[county,", "[yes,", 29, "fields.level.constraints.enum.0", ""),
    "range_of_text": (
        "enum: [county,", "minimum: 3, enum: [county,",
        29, "fields.level.constraints.minimum", "delete",
    ),
    "key_of_no_column": ("primaryKey: code", "primaryKey: coode", 9, "primaryKey", "did you mean `code`?"),
    "reason_of_no_column": (
        "blank_reason: aged_percent_blank_reason", "blank_reason: aged_percent_blank",
        37, "fields.aged_percent.blank_reason", "did you mean `aged_percent_blank_reason`?",
    ),
    "name_not_of_the_file": ("name: counties", "name: districts", 1, "name", "write `name: counties`"),
    "path_as_name": ("name: counties", "name: ../counties", 1, "name", ""),
    "column_twice": ("name: note", "name: region", 59, "fields.region.name", ""),
    "key_twice": ("title: Three", "name: again\ntitle: Three", 2, "name", "delete one of the two"),
    "unquoted_colon": ("title: Three", "title: Three: four", 2, None, "between quotation marks"),
}  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_card(tmp_path: Path, wrong: str) -> None:
    old, new, line, column, mend = WRONG[wrong]
    assert old in COUNTIES
    [fault] = faults_of(tmp_path, COUNTIES.replace(old, new, 1))
    assert (fault.line, fault.column) == (line, column)
    assert mend in fault.mend
    assert str(fault).startswith(f"{tmp_path}/counties.yml:{line}:")


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
