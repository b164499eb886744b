"""`ncms package`: a Data Package whose form, sizes and digests hold, the same bytes each time."""

import hashlib
import json
import re
import zipfile
from pathlib import Path

import pytest
from workbook_cases import TABLES, as_one_workbook, as_workbook, tiny_folder

from livingreview.cli import main
from livingreview.paths import ROOT, card_files
from livingreview.tables.cards import read_card
from livingreview.tables.package import write_package
from livingreview.tables.table_schema import table_schema

FIELD_TYPES = {"string", "integer", "number", "boolean", "date", "year"}
CONSTRAINTS = {"required", "unique", "pattern", "enum", "minimum", "maximum"}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tiny_folder(tmp_path / "data")


def descriptor(folder: Path) -> dict:
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def test_a_folder_holds_tables_schemas_and_the_descriptor(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "package"
    write_package(data, out)
    found = descriptor(out)
    assert [resource["name"] for resource in found["resources"]] == sorted(TABLES)
    for resource in found["resources"]:
        content = (out / resource["path"]).read_bytes()
        assert content == (data / f"{resource['name']}.csv").read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert json.loads((out / resource["schema"]).read_text(encoding="utf-8"))["fields"]


def test_the_form_is_that_of_the_standard(tmp_path: Path) -> None:
    write_package(ROOT / "data", tmp_path / "package")
    found = descriptor(tmp_path / "package")
    assert found["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert re.fullmatch(r"[a-z0-9._-]+", found["name"])
    assert len({resource["name"] for resource in found["resources"]}) == len(card_files(ROOT / "data"))
    for resource in found["resources"]:
        assert resource["type"] == "table"
        assert not Path(resource["path"]).is_absolute() and ".." not in Path(resource["path"]).parts
        assert all(licence.keys() & {"name", "path"} for licence in resource["licenses"])
        assert all(source["title"] for source in resource["sources"])


@pytest.mark.parametrize("card", card_files(ROOT / "data"), ids=lambda path: path.stem)
def test_every_card_is_a_table_schema(card: Path) -> None:
    schema = table_schema(read_card(card))
    names = [field["name"] for field in schema["fields"]]
    assert names and "" in schema["missingValues"]
    assert set(schema.get("primaryKey", [])) <= set(names)
    for field in schema["fields"]:
        assert field["type"] in FIELD_TYPES and field["description"]
        assert field.get("constraints", {}).keys() <= CONSTRAINTS
        re.compile(field.get("constraints", {}).get("pattern", ""))
    for key in schema.get("foreignKeys", []):
        assert set(key["fields"]) <= set(names)
        assert len(key["fields"]) == len(key["reference"]["fields"])


def test_a_list_is_a_text_with_the_pattern_of_all_its_values(data: Path) -> None:
    schema = table_schema(read_card(data / "counties.yml"))
    field = next(field for field in schema["fields"] if field["name"] == "instruments")
    pattern = field["constraints"]["pattern"]
    assert (field["type"], field["delimiter"]) == ("string", ";")
    assert all(re.search(pattern, cell) for cell in ("fund", "fund;audit", "referral;fund;audit"))
    assert not any(re.search(pattern, cell) for cell in ("", "funds", "fund;", "fund;other", "fund,audit"))


def test_units_and_decimals_go_along(data: Path) -> None:
    card = (data / "counties.yml").read_text()
    (data / "counties.yml").write_text(card.replace("unit: percent", "unit_from: level"))
    fields = {field["name"]: field for field in table_schema(read_card(data / "counties.yml"))["fields"]}
    assert (fields["residents"]["unit"], fields["residents"]["decimals"]) == ("people", 0)
    assert (fields["founded"]["unit"], fields["founded"]["decimals"]) == ("year", 0)
    assert (fields["aged_percent"]["unitFrom"], fields["aged_percent"]["decimals"]) == ("level", 1)
    assert not fields["name"].keys() & {"unit", "unitFrom", "decimals"}


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("CC BY 4.0", ["CC-BY-4.0"]),
        ("facts, in our own words (CC BY 4.0)", ["CC-BY-4.0"]),
        ("facts; transcription MIT (Somebody), described by us (CC BY 4.0)", ["CC-BY-4.0", "MIT"]),
        ("CC0", ["CC0-1.0"]),
        ("to be stated; the empty form is CC BY 4.0", ["notspecified"]),
    ],
)
def test_licences_are_those_that_the_card_states(
    data: Path, tmp_path: Path, stated: str, names: list
) -> None:
    card = (data / "regions.yml").read_text().replace("licence: CC0", f'licence: "{stated}"')
    (data / "regions.yml").write_text(card)
    write_package(data, tmp_path / "package")
    licences = descriptor(tmp_path / "package")["resources"][1]["licenses"]
    assert [licence["name"] for licence in licences] == names
    assert {licence["title"] for licence in licences} == {stated}


def test_workbooks_are_described_by_their_sheet(data: Path, tmp_path: Path) -> None:
    as_one_workbook(data)
    write_package(data, tmp_path / "package")
    found = descriptor(tmp_path / "package")["resources"]
    assert {resource["path"] for resource in found} == {"data/tables.xlsx"}
    assert [resource["dialect"]["sheetName"] for resource in found] == sorted(TABLES)
    assert all(resource["format"] == "xlsx" and "encoding" not in resource for resource in found)


def test_the_only_sheet_of_a_workbook_is_named_as_it_is(data: Path, tmp_path: Path) -> None:
    as_workbook(data, change=lambda sheet: setattr(sheet, "title", "Sheet one"))
    write_package(data, tmp_path / "package")
    assert descriptor(tmp_path / "package")["resources"][0]["dialect"]["sheetName"] == "Sheet one"


def test_an_archive_is_the_same_each_time(data: Path, tmp_path: Path) -> None:
    write_package(data, tmp_path / "one.zip")
    write_package(data, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        tables = {f"data/{name}.csv" for name in TABLES}
        assert set(archive.namelist()) == tables | {f"schemas/{name}.json" for name in TABLES} | {
            "datapackage.json"
        }


@pytest.mark.parametrize(("place", "path"), [("data", "regions.csv"), (".", "data/regions.csv")])
def test_a_descriptor_alone_points_at_the_tables(data: Path, tmp_path: Path, place: str, path: str) -> None:
    write_package(data, tmp_path / place / "datapackage.json")
    [_, regions, _] = descriptor(tmp_path / place)["resources"]
    assert regions["path"] == path and regions["schema"]["fields"][0]["name"] == "region"


def test_a_descriptor_beside_the_tables_is_refused(data: Path, tmp_path: Path, capsys) -> None:
    (tmp_path / "other").mkdir()
    out = tmp_path / "other" / "datapackage.json"
    assert main.main(["package", "--data", str(data), "--out", str(out)]) == 2
    assert not out.exists() and "datapackage.json" in capsys.readouterr().err


def test_data_with_a_fault_makes_no_package(data: Path, tmp_path: Path, capsys) -> None:
    (data / "regions.csv").write_text("region\nnorth\n")
    assert main.main(["package", "--data", str(data), "--out", str(tmp_path / "package")]) == 2
    assert not (tmp_path / "package").exists() and "foreign_key" in capsys.readouterr().err


def test_a_filled_folder_is_not_written_over(data: Path, tmp_path: Path, capsys) -> None:
    assert main.main(["package", "--data", str(data), "--out", str(data)]) == 2
    assert not (data / "datapackage.json").exists() and capsys.readouterr().err


@pytest.mark.parametrize("name", ["missing/package.zip", "data"])
def test_a_place_that_cannot_be_written(data: Path, tmp_path: Path, capsys, name: str) -> None:
    assert main.main(["package", "--data", str(data), "--out", str(tmp_path / name)]) == 2
    assert "Traceback" not in capsys.readouterr().err
