"""`ncms export`: every record back as an export of its format, with all that its own export had."""

import csv
import shutil

import pytest
from import_cases import EXPORT_FORMATS, EXPORTS, LOG, folder_of, run, table

from livingreview.cli import main, options
from livingreview.records.export import INTO, export_records
from livingreview.records.export_formats import EXPORT_FORMATS as KNOWN
from livingreview.records.importing import import_exports

ELSEWHERE = {"file", "line", "found_again"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with records of every format."""
    path = folder_of(tmp_path_factory.mktemp("all"), *EXPORT_FORMATS)
    run(path, *EXPORT_FORMATS)
    return path


def content(rows):
    """Return what rows say, without where they were found."""
    return [{name: cell for name, cell in row.items() if name not in ELSEWHERE} for row in rows]


def test_a_file_for_each_format_read_again_gives_the_same_records(folder, tmp_path):
    assert main.main(["export", "--data", str(folder), "--out", str(tmp_path / "back")]) == 0
    files = sorted((tmp_path / "back").iterdir())
    assert len(files) == len(EXPORT_FORMATS)
    again = tmp_path / "again"
    again.mkdir()
    before = table(folder)
    for file in files:
        shutil.copy(file, again)
    log = ""
    for file in files:
        rows = [row for row in before if f"_{row['format']}." in file.name]
        log += f"{file.stem},{rows[0]['source']},web,q,2025-01-01,,,{len(rows)},{file.name}\n"
    (again / "search_log.csv").write_text(LOG + log)
    import_exports([again / file.name for file in files], again, strict=True)
    for form in EXPORT_FORMATS.values():
        one, other = ([row for row in rows if row["format"] == form] for rows in (before, table(again)))
        assert content(one) == content(other), form


@pytest.mark.parametrize("form", EXPORT_FORMATS.values())
def test_one_format_alone(folder, tmp_path, form, capsys):
    assert (
        main.main(["export", "--data", str(folder), "--out", str(tmp_path / "back"), "--format", form]) == 0
    )
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
    assert main.main(["export", "--data", str(folder), "--out", str(tmp_path)]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


HELD = ("title", "title_translated", "authors", "year", "journal", "volume", "issue", "pages", "doi",
        "language", "abstract", "keywords", "accession", "type")  # fmt: skip


@pytest.mark.parametrize("into", INTO)
def test_records_of_all_formats_go_into_one_that_says_the_same(folder, tmp_path, into, capsys):
    assert main.main(["export", "--data", str(folder), "--out", str(tmp_path / "back"), "--as", into]) == 0
    before, (file,) = table(folder), (tmp_path / "back").iterdir()
    assert f"{len(before)} records ({KNOWN[into].title}) in" in capsys.readouterr().out
    again = tmp_path / "again"
    (again / "search").mkdir(parents=True)
    shutil.copy(file, again / "search")
    (again / "search_log.csv").write_text(LOG + f"s1,B,web,q,2025-01-01,,,{len(before)},search/{file.name}\n")
    import_exports([again / "search" / file.name], again, strict=True)
    after = table(again)
    for one, other in zip(before, sorted(after, key=lambda row: int(row["line"])), strict=True):
        held = [name for name in HELD if one[name]]
        assert {name: one[name] for name in held} == {name: other[name] for name in held}


def test_records_of_one_format_go_into_another_and_keep_all_in_their_own(folder, tmp_path):
    ris = sum(row["format"] == "ris" for row in table(folder))
    export_records(folder, tmp_path / "bib", "ris", "bibtex")
    assert (tmp_path / "bib" / "records.bib").read_text(encoding="utf-8").count("\n}\n") == ris
    export_records(folder, tmp_path / "ris", "ris", "ris")
    export_records(folder, tmp_path / "own", "ris")
    own = (tmp_path / "own" / "records_ris.ris").read_bytes()
    assert (tmp_path / "ris" / "records.ris").read_bytes() == own and b"ZZ  - another" in own


@pytest.mark.parametrize("extra", ['"TI"', '["TI",3]', '["XX"]', '[["TI",3]]', "nonsense", "7"])
def test_tags_that_somebody_changed_are_a_fault_at_their_line(folder, tmp_path, capsys, extra):
    mine = shutil.copytree(folder, tmp_path / "mine")
    rows = table(mine)
    with (mine / "records.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows([rows[0] | {"extra": extra}, *rows[1:]])
    assert main.main(["export", "--data", str(mine), "--out", str(tmp_path / "back")]) == 2
    said = capsys.readouterr().err
    assert "records.csv:2:extra: extra" in said and "Traceback" not in said
    assert not (tmp_path / "back").exists()


def test_without_records_there_is_nothing_to_write(tmp_path, capsys):
    assert main.main(["export", "--data", str(tmp_path), "--out", str(tmp_path / "back")]) == 2
    assert "ncms import" in capsys.readouterr().err


def test_the_command_names_the_formats_that_are_read():
    assert set(options.FORMATS) == set(KNOWN)
    assert set(options.INTO) == set(INTO)
    assert len(list(EXPORTS.glob("*"))) >= len(KNOWN)
