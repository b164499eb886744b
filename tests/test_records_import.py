"""`ncms import`: batches, the search log, broken records, and inputs that are refused whole."""

import os

import pytest
from import_cases import EXPORT_FORMATS, LOG, files, folder_of, folder_with, run, table

from livingreview.cli import main
from livingreview.errors import InputError
from livingreview.tables.check import check_data

SAME = "The same work in two databases"
RECORD = "TY  - JOUR\nTI  - {}\nPY  - 2020\nER  - \n"
BROKEN = "TY  - JOUR\nTI  - Kept\nER  - \n\nTY  - JOUR\nTI  - Cut off\n"


def faults(folder, *names, **options):
    """Import, expect it to be refused with nothing written, and return the faults."""
    before = files(folder)
    with pytest.raises(InputError) as caught:
        run(folder, *names, **options)
    assert files(folder) == before
    return caught.value.faults


def log_row(folder, returned, file, search="more"):
    with (folder / "search_log.csv").open("a") as log:
        log.write(f"{search},Some base,web,q,2025-02-01,,,{returned},{file}\n")


def test_all_formats_at_once(tmp_path):
    folder = folder_of(tmp_path, *EXPORT_FORMATS)
    done = run(folder, *EXPORT_FORMATS)
    rows = table(folder)
    assert {row["file"]: row["format"] for row in rows} == EXPORT_FORMATS
    assert len(rows) == len({row["record_id"] for row in rows}) == 17
    assert done.warnings == []
    assert check_data(folder) == []


def test_the_same_exports_again_add_nothing(tmp_path):
    folder = folder_of(tmp_path, *EXPORT_FORMATS)
    run(folder, *EXPORT_FORMATS)
    before = files(folder)
    done = run(folder, *reversed(EXPORT_FORMATS))
    assert files(folder) == before
    assert done.lines[-1] == "Nothing to write"


def test_a_second_batch_is_appended(tmp_path):
    folder = folder_with(tmp_path, a_ris=RECORD.format("First"))
    run(folder, "a.ris")
    first = (folder / "records.csv").read_text()
    (folder / "b.ris").write_text(RECORD.format("First") + RECORD.format("Second"))
    log_row(folder, 2, "b.ris")
    run(folder, "b.ris")
    rows = table(folder)
    assert [row["title"] for row in rows] == ["First", "Second"]
    assert [row["found_again"] for row in rows] == ["b.ris", ""]
    assert (folder / "records.csv").read_text().startswith(first.replace("a.ris,1,,", "a.ris,1,b.ris,"))


def test_what_a_person_corrected_or_added_stays(tmp_path):
    folder = folder_with(tmp_path, a_ris=RECORD.format("Frist"))
    run(folder, "a.ris")
    card = (folder / "records.yml").read_text()
    note = "  - {name: note, type: string, description: Our note., blank_means: nothing to say}\n"
    (folder / "records.yml").write_text(card + note)
    head, row = (folder / "records.csv").read_text().replace("Frist", "First").splitlines()
    (folder / "records.csv").write_text(f"{head},note\n{row},typing error\n")
    (folder / "b.ris").write_text(RECORD.format("Second"))
    log_row(folder, 1, "b.ris")
    run(folder, "a.ris", "b.ris")
    assert [(row["title"], row["note"]) for row in table(folder)] == [
        ("First", "typing error"),
        ("Second", ""),
    ]


def test_a_record_twice_in_one_file_is_two_rows_and_a_pair(tmp_path):
    folder = folder_with(tmp_path, a_ris=RECORD.format("Only once in the whole file") * 2)
    (folder / "search_log.csv").write_text(LOG)
    log_row(folder, 2, "a.ris")
    run(folder, "a.ris")
    one, other = table(folder)
    assert other["record_id"] == f"{one['record_id']}-2"
    assert len(table(folder, "duplicates")) == 1
    run(folder, "a.ris")
    assert len(table(folder)) == 2


def test_identifiers_do_not_depend_on_the_file(tmp_path):
    folder = folder_with(tmp_path, a_ris=RECORD.format("Same"), b_ris="\n\n" + RECORD.format("Same"))
    run(folder, "a.ris")
    run(folder, "b.ris")
    assert len(table(folder)) == 1


def test_two_databases_give_two_records(tmp_path):
    folder = folder_with(tmp_path, a_ris=RECORD.format(SAME), b_ris=RECORD.format(SAME))
    log = (folder / "search_log.csv").read_text()
    (folder / "search_log.csv").write_text(log.replace("b_ris,Some base", "b_ris,Other base"))
    run(folder, "a.ris", "b.ris")
    assert [row["source"] for row in table(folder)] == ["Some base", "Other base"]
    assert len(table(folder, "duplicates")) == 1


# Broken records


def test_a_broken_record_is_reported_and_the_rest_is_read(tmp_path):
    folder = folder_with(tmp_path, a_ris=BROKEN)
    (folder / "search_log.csv").write_text(LOG)
    log_row(folder, 2, "a.ris")
    done = run(folder, "a.ris")
    (warning,) = done.warnings
    assert (warning.line, warning.rule) == (5, "broken_record")
    assert warning.file.endswith("a.ris")
    assert done.lines[0] == "a.ris (RIS): 2 records seen: 1 new, 0 found again, 1 refused"
    (refused,) = table(folder, "refused")
    assert (refused["file"], refused["line"], refused["rule"]) == ("a.ris", "5", "broken_record")
    assert [row["title"] for row in table(folder)] == ["Kept"]


def test_strict_takes_a_broken_record_for_a_fault(tmp_path):
    folder = folder_with(tmp_path, a_ris=BROKEN)
    (folder / "search_log.csv").write_text(LOG)
    log_row(folder, 2, "a.ris")
    assert [fault.line for fault in faults(folder, "a.ris", strict=True)] == [5]


WOS = "FN Clarivate\nVR 1.0\nPT J\nTI Good\nER\n\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("AU  - Nobody\nER  - \n" + RECORD.format("Good"), 1),
        ("TY  - JOUR\nAU  - No title\nER  - \n" + RECORD.format("Good"), 1),
        ("TY  - JOUR\nTI  - Not closed\n" + RECORD.format("Good"), 1),
        (WOS + "PT J\nTI Not closed\n\nEF\n", 7),
        (WOS + "PT J\n   Lost field\nTI Title\nER\n\nEF\n", 8),
        (WOS + "TI No start\nER\n\nEF\n", 7),
        ("PT\tTI\tAU\nJ\tGood\tA\nJ\tBroken\nover lines\tB\n", 3),
        ("@article{a, title = {Good}}\n@article{b,\n title = {Bad\n}\n@misc{c, title={Fine}}\n", 2),
        ("T1 No start\n\nRT Journal Article\nT1 Good\n", 1),
        ("RT Journal Article\nT1 Good\n\nRT Journal Article\nA1 No title\n", 4),
        ("RT Journal Article\nT1 Good\n\nRT Thesis\nT1 Two\nA1 In\nT1 One\n", 4),
        ("%0 Journal Article\n%T Good\n\n%0 Journal Article\n%A No title\n", 4),
        ("{Reference Type}: Thesis\n{Title}: Good\n{Reference Type}: Thesis\n{Year}: 2020\n", 3),
    ],
)
def test_kinds_of_broken_records(tmp_path, text, line):
    folder = folder_with(tmp_path, a_txt=text)
    (folder / "search_log.csv").write_text(LOG)
    log_row(folder, 3 if "Fine" in text or "over lines" in text else 2, "a.txt")
    done = run(folder, "a.txt")
    assert done.warnings[0].line == line
    assert done.warnings[0].hint
    assert table(folder)[0]["title"] == "Good"


def test_a_missing_end_of_file_is_a_warning(tmp_path):
    folder = folder_with(tmp_path, a_txt=WOS)
    (warning,) = run(folder, "a.txt").warnings
    assert (warning.rule, warning.line) == ("cut_off", 5)


# The search log


def test_without_a_log_nothing_is_imported(tmp_path):
    (tmp_path / "a.ris").write_text(RECORD.format("A"))
    (fault,) = faults(tmp_path, "a.ris")
    assert fault.rule == "missing_log"
    assert "records_returned" in fault.hint and "a.ris" in fault.hint


def test_records_must_equal_records_returned(tmp_path):
    folder = folder_with(tmp_path, a_ris=RECORD.format("A") + RECORD.format("B"))
    (fault,) = faults(folder, "a.ris")
    assert (fault.line, fault.column) == (2, "records_returned")
    assert fault.found == "2 records in a.ris"
    assert fault.expected == "1, which search a_ris returned"


def test_an_export_without_search(tmp_path):
    folder = folder_with(tmp_path, a_ris=RECORD.format("A"))
    (folder / "cnki.ris").write_text(RECORD.format("B"))
    (fault,) = faults(folder, "a.ris", "cnki.ris")
    assert (fault.column, fault.found) == ("file", "no search with the file cnki.ris")
    assert fault.hint == "add a row with records_returned 1 and file cnki.ris"


def test_a_misspelt_export_in_the_log(tmp_path):
    folder = folder_with(tmp_path, exprot_ris=RECORD.format("A"))
    (folder / "exprot.ris").rename(folder / "export.ris")
    assert "is 'exprot.ris' meant?" in faults(folder, "export.ris")[0].hint


def test_the_exports_of_a_search_come_together(tmp_path):
    folder = folder_of(tmp_path, "cnki_endnote.txt", "cnki_noteexpress.net")
    (fault,) = faults(folder, "cnki_endnote.txt")
    assert fault.hint == "give all exports of a search at once"
    assert "cnki_noteexpress.net" in fault.expected


def test_a_faulty_log_is_reported(tmp_path):
    folder = folder_with(tmp_path, a_ris=RECORD.format("A"))
    log = folder / "search_log.csv"
    log.write_text(log.read_text().replace("2025-01-01", "1/2/2025"))
    (fault,) = faults(folder, "a.ris")
    assert (fault.line, fault.column, fault.rule) == (2, "date", "date")


def test_exports_are_named_from_the_folder_on(tmp_path):
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "a.ris").write_text(RECORD.format("A"))
    (tmp_path / "search_log.csv").write_text(LOG)
    log_row(tmp_path, 1, "search/a.ris")
    run(tmp_path, "search/a.ris")
    assert table(tmp_path)[0]["file"] == "search/a.ris"


# Inputs that are refused

GOOD = RECORD.format("Good")
ZH = "RT Journal Article\nT1 新型农村合作医疗制度的可持续性研究\nLA 中文;\n"
BAD = {
    "empty_file": ("", "empty_file", None),
    "blank": ("\n  \n", "empty_file", None),
    "unknown": ("just some text\n", "unknown_format", 1),
    "csv": ("name,year\nA,2020\n", "unknown_format", 1),
    "html": ("<ul class='literature-list'><li>RT Journal Article<br>T1 x</li></ul>\n", "unknown_format", 1),
    "mixed": (GOOD + "RT Journal Article\nT1 标题\n", "mixed_formats", 5),
    "mixed_bibtex": ("@article{a, title = {A}}\n" + GOOD, "mixed_formats", 2),
    "windows_1252": (GOOD.replace("Good", "Ménage").encode("cp1252"), "encoding", 2),
    "windows_dash": (GOOD.replace("Good", "A – B").encode("cp1252"), "encoding", 2),
    "damaged_gb18030": ((ZH + "AB 摘要").encode("gb18030") + b"\xff\n", "encoding", 4),
    "big5": (ZH.replace("中文", "").encode("big5", "ignore"), "encoding", 2),
    "utf16_unmarked": (GOOD.encode("utf-16-le"), "encoding", 1),
    "utf16_cut": (b"\xff\xfe" + GOOD.encode("utf-16-le")[:-1], "encoding", 4),
    "binary": (GOOD.encode() + b"\0\n\0", "binary", 5),
    "workbook": (b"PK\x03\x04" + bytes(range(256)), "binary", 1),
    "log": (LOG, "unknown_format", 1),
    "no_record": ("TY  - JOUR\nAU  - No title\nER  - \n", "broken_record", 1),
}


@pytest.mark.parametrize(("content", "rule", "line"), BAD.values(), ids=BAD)
def test_bad_exports_are_refused(tmp_path, content, rule, line, monkeypatch, capsys):
    folder = folder_with(tmp_path, good_ris=GOOD, bad_txt=content)
    fault = faults(folder, "good.ris", "bad.txt")[0]
    assert fault.rule == rule
    assert line is None or fault.line == line
    assert fault.hint
    monkeypatch.chdir(folder)
    assert main.main(["import", "good.ris", "bad.txt", "--into", "."]) == 2
    shown = capsys.readouterr().err
    assert shown.startswith(f"bad.txt:{fault.line}: " if fault.line else "bad.txt: ")
    assert shown.endswith("nothing was written\n")


def test_every_bad_export_is_reported(tmp_path):
    folder = folder_with(tmp_path, a_ris="", b_ris="x", c_ris=GOOD)
    assert [fault.rule for fault in faults(folder, "a.ris", "b.ris", "c.ris", "d.ris")] == [
        "empty_file", "unknown_format", "unreadable",
    ]  # fmt: skip


def test_one_export_given_twice(tmp_path):
    folder = folder_with(tmp_path, a_ris=GOOD)
    assert {fault.rule for fault in faults(folder, "a.ris", "a.ris")} == {"file_name"}


def test_faulty_records_are_not_written_over(tmp_path):
    folder = folder_with(tmp_path, a_ris=GOOD)
    run(folder, "a.ris")
    text = (folder / "records.csv").read_text()
    (folder / "records.csv").write_text(text.replace("2020", "MMXX"))
    (fault,) = faults(folder, "a.ris")
    assert (fault.line, fault.column) == (2, "year")


@pytest.mark.parametrize("stuck", ["records.csv", "duplicates.csv", "records.yml"])
def test_all_files_are_written_or_none(tmp_path, monkeypatch, stuck):
    folder = folder_with(tmp_path, "{}", a_ris=RECORD.format(SAME), b_ris=RECORD.format(SAME + "!") + GOOD)
    run(folder, "a.ris")
    (folder / "records.yml").unlink()
    log = (folder / "search_log.csv").read_text()
    (folder / "search_log.csv").write_text(log.replace("1,b.ris", "2,b.ris"))
    move = os.replace

    def failing(source, target):
        if target.name == stuck:
            raise PermissionError(13, "Permission denied")
        move(source, target)

    monkeypatch.setattr(os, "replace", failing)
    (fault,) = faults(folder, "b.ris")
    assert (fault.rule, fault.found) == ("unwritable", "Permission denied")


def test_a_card_without_our_columns(tmp_path):
    folder = folder_with(tmp_path, a_ris=GOOD)
    run(folder, "a.ris")
    card = (folder / "records.yml").read_text()
    (folder / "records.yml").write_text(card.replace("name: found_again", "name: seen_again"))
    assert "found_again" in faults(folder, "a.ris")[0].expected


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path, codec, end):
    folder = folder_with(tmp_path, a_txt=ZH.replace("\n", end).encode(codec))
    run(folder, "a.txt")
    assert table(folder)[0]["title"] == "新型农村合作医疗制度的可持续性研究"


# The command


def test_the_command(tmp_path, capsys, monkeypatch):
    folder = folder_with(tmp_path, a_ris=BROKEN)
    (folder / "search_log.csv").write_text(LOG)
    log_row(folder, 2, "a.ris")
    monkeypatch.chdir(folder)
    assert main.main(["import", "a.ris", "--into", "."]) == 0
    shown = capsys.readouterr()
    assert shown.err.startswith("a.ris:5: broken_record: found a record without its end")
    assert shown.out.startswith("a.ris (RIS): 2 records seen: 1 new, 0 found again, 1 refused\n")
    assert main.main(["import", "a.ris", "--into", ".", "--strict"]) == 2


def test_the_command_wants_a_folder(capsys):
    with pytest.raises(SystemExit) as caught:
        main.main(["import", "a.ris"])
    assert caught.value.code == 2
    assert "--into" in capsys.readouterr().err
