"""`ncms export`: every record back as an export of its format, with all that its own export had."""

import csv
import shutil

import pytest
from import_cases import EXPORTS, FORMS, LOG, folder_of, run, table

from ncms import cli, options
from ncms.inputs.importers.back import export_records
from ncms.inputs.importers.forms import FORMS as KNOWN
from ncms.inputs.importers.run import import_exports

SAME = {"file", "line", "found_again", "source", "record_id"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with records of every format."""
    path = folder_of(tmp_path_factory.mktemp("all"), *FORMS)
    run(path, *FORMS)
    return path


def content(rows):
    """Return what rows say, without where they were found."""
    return [{name: cell for name, cell in row.items() if name not in SAME} for row in rows]


def test_a_file_for_each_format_read_again_gives_the_same_records(folder, tmp_path):
    assert cli.main(["export", "--data", str(folder), "--out", str(tmp_path / "back")]) == 0
    files = sorted((tmp_path / "back").iterdir())
    assert len(files) == len(KNOWN)
    again = tmp_path / "again"
    again.mkdir()
    log = "".join(f"s{number},B,web,q,2025-01-01,,,{{}},{file.name}\n" for number, file in enumerate(files))
    before = table(folder)
    for file in files:
        shutil.copy(file, again)
    counts = [sum(f"_{row['format']}." in file.name for row in before) for file in files]
    (again / "search_log.csv").write_text(LOG + log.format(*counts))
    import_exports([again / file.name for file in files], again, strict=True)
    for form in KNOWN:
        one, other = ([row for row in rows if row["format"] == form] for rows in (before, table(again)))
        assert content(one) == content(other), form


@pytest.mark.parametrize("form", KNOWN)
def test_one_format_alone(folder, tmp_path, form, capsys):
    assert cli.main(["export", "--data", str(folder), "--out", str(tmp_path / "back"), "--format", form]) == 0
    (file,) = (tmp_path / "back").iterdir()
    assert file.stem == f"records_{form}"
    assert f"({KNOWN[form].title})" in capsys.readouterr().out


def test_a_tag_that_nobody_knows_and_a_correction_are_written(folder, tmp_path):
    text = (folder / "records.csv").read_text(encoding="utf-8")
    mine = shutil.copytree(folder, tmp_path / "mine")
    (mine / "records.csv").write_text(text.replace("Zhang, Yaoguang", "Zhang, Y. G."), encoding="utf-8")
    export_records(mine, tmp_path / "back", "ris")
    written = (tmp_path / "back" / "records_ris.ris").read_text(encoding="utf-8")
    assert "AU  - Zhang, Y. G.\n" in written
    assert "ZZ  - one unknown value\nZZ  - another\n" in written


def test_nothing_is_written_over(folder, tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("mine")
    assert cli.main(["export", "--data", str(folder), "--out", str(tmp_path)]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("extra", ['"TI"', '["TI",3]', '["XX"]', '[["TI",3]]', "nonsense", "7"])
def test_tags_that_somebody_changed_are_a_fault_at_their_line(folder, tmp_path, capsys, extra):
    mine = shutil.copytree(folder, tmp_path / "mine")
    rows = table(mine)
    with (mine / "records.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows([rows[0] | {"extra": extra}, *rows[1:]])
    assert cli.main(["export", "--data", str(mine), "--out", str(tmp_path / "back")]) == 2
    said = capsys.readouterr().err
    assert "records.csv:2:extra: extra" in said and "Traceback" not in said
    assert not (tmp_path / "back").exists()


def test_without_records_there_is_nothing_to_write(tmp_path, capsys):
    assert cli.main(["export", "--data", str(tmp_path), "--out", str(tmp_path / "back")]) == 2
    assert "ncms import" in capsys.readouterr().err


def test_the_command_names_the_formats_that_are_read():
    assert set(options.FORMATS) == set(KNOWN)
    assert len(list(EXPORTS.glob("*"))) >= len(KNOWN)
