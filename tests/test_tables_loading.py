"""Loading: types of the card, the record of the process, refusals."""

import csv
import hashlib
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from livingreview import paths
from livingreview.errors import InputError
from livingreview.tables.loading import fingerprint, loaded, tables
from livingreview.tables.loading import typed_table as load

TINY = Path(__file__).parent / "fixtures" / "inputs"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("counties", "regions", "yearly"):
        shutil.copy(TINY / f"{name}.csv", tmp_path)
        shutil.copy(TINY / f"{name}.yml", tmp_path)
    return tmp_path


def test_types_are_those_of_the_card(folder: Path) -> None:
    types = load("counties", folder).dtypes.astype(str).to_dict()
    assert types == {
        "code": "str",
        "name": "str",
        "region": "str",
        "level": "str",
        "residents": "int64",
        "aged_percent": "float64",
        "aged_percent_blank_reason": "str",
        "surveyed": "bool",
        "founded": "Int64",
        "opened": "datetime64[s]",
        "instruments": "str",
        "note": "str",
    }


def test_values(folder: Path) -> None:
    beta = load("counties", folder).loc[1]
    assert beta["name"] == "Beta, by the river"
    assert beta["note"] == "two\nlines"
    assert pd.isna(beta["aged_percent"]) and pd.isna(beta["founded"])
    assert beta["residents"] == 674531
    assert not beta["surveyed"]


def test_dates_known_in_part_stay_text(folder: Path) -> None:
    assert list(load("yearly", folder)["reported"]) == ["2011", "2012-03", "2011-02-28"]


def test_record_holds_hash_rows_and_origin(folder: Path) -> None:
    load("regions", folder)
    both = (folder / "regions.csv").read_bytes() + (folder / "regions.yml").read_bytes()
    assert loaded()["regions"] == {
        "sha256": hashlib.sha256(both).hexdigest(),
        "rows": 2,
        "synthetic": True,
    }
    assert fingerprint("regions", folder) == loaded()["regions"]["sha256"]


def test_record_is_a_copy(folder: Path) -> None:
    load("regions", folder)
    loaded()["regions"]["rows"] = 0
    assert loaded()["regions"]["rows"] == 2


def test_folder_of_the_process_is_the_default(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.DATA_ENV, str(folder))
    assert tables() == ["counties", "regions", "yearly"]
    assert len(load("regions")) == 2


@pytest.mark.parametrize(
    ("name", "hint"),
    [("region", "did you mean regions?"), ("../regions", "regions?"), ("x", "the tables are")],
)
def test_unknown_table(folder: Path, name: str, hint: str) -> None:
    with pytest.raises(InputError) as raised:
        load(name, folder)
    [fault] = raised.value.faults
    assert fault.rule == "unknown_table"
    assert hint in fault.hint


def test_bad_table_is_refused_with_all_its_faults(folder: Path) -> None:
    shutil.copy(TINY / "many_faults.csv", folder / "counties.csv")
    with pytest.raises(InputError) as raised:
        load("counties", folder)
    found = [(fault.line, fault.rule) for fault in raised.value.faults]
    assert found == [(2, "ragged_row"), (3, "thousands_comma"), (3, "formula")]


def test_card_without_table(folder: Path) -> None:
    (folder / "regions.csv").unlink()
    with pytest.raises(InputError) as raised:
        load("regions", folder)
    assert [fault.rule for fault in raised.value.faults] == ["unreadable"]


def test_import_brings_no_validation_library() -> None:
    code = "import sys, livingreview.tables; sys.exit('pandera' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=paths.ROOT, check=False).returncode == 0


def shuffled(data: Path, folder: Path) -> Path:
    """Copy a data folder with the rows of every table in another order."""
    shutil.copytree(data, folder)
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        random.Random(path.name).shuffle(rows)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([header, *rows])
    return folder


def test_the_order_of_rows_in_the_file_says_nothing(tmp_path: Path) -> None:
    data = paths.ROOT / "data"
    folder = shuffled(data, tmp_path / "shuffled")
    for name in tables(data):
        pd.testing.assert_frame_equal(load(name, folder), load(name, data))


def test_numbers_inside_texts_are_ordered_as_numbers(folder: Path) -> None:
    card = (folder / "regions.yml").read_text().replace("primaryKey:", "order: region\nprimaryKey:")
    (folder / "regions.yml").write_text(card)
    (folder / "regions.csv").write_text("region\nrow 10\nrow 9\nrow 11\n")
    assert list(load("regions", folder)["region"]) == ["row 9", "row 10", "row 11"]


def test_a_card_without_an_order_has_that_of_its_key(folder: Path) -> None:
    (folder / "regions.csv").write_text("region\nsouth\nnorth\neast\n")
    assert list(load("regions", folder)["region"]) == ["east", "north", "south"]


def test_rows_without_a_key_stay_as_the_file_has_them(folder: Path) -> None:
    card = (
        (folder / "regions.yml")
        .read_text()
        .replace("primaryKey: region\n", "")
        .replace("primaryKey: [region]\n", "")
    )
    assert "primaryKey" not in card
    (folder / "regions.yml").write_text(card)
    (folder / "regions.csv").write_text("region\nsouth\nnorth\neast\n")
    assert list(load("regions", folder)["region"]) == ["south", "north", "east"]
