"""Reading: encodings are named, lines are those of an editor, other line ends are taken as they come."""

from pathlib import Path

import pytest

from livingreview.tables.csv_reader import read_table

ROWS = "code,name\n11,北京市\n12,天津市\n"


def read(tmp_path: Path, raw: bytes):
    path = tmp_path / "places.csv"
    path.write_bytes(raw)
    return read_table(path)


ENCODINGS = {
    "gb18030": (ROWS.encode("gb18030"), 2, "GB18030 (or its parts GBK and GB2312)"),
    "utf-16": (ROWS.encode("utf-16"), 1, "UTF-16 (little-endian)"),
    "utf-16-be": (b"\xfe\xff" + ROWS.encode("utf-16-be"), 1, "UTF-16 (big-endian)"),
    "unmarked": (ROWS.encode("utf-16-le"), 1, "UTF-16-LE without a byte order mark"),
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_encoding_is_named_and_the_rows_are_read(tmp_path: Path, name: str) -> None:
    raw, line, found = ENCODINGS[name]
    table = read(tmp_path, raw)
    [fault] = table.faults
    assert (fault.line, fault.rule, fault.found) == (line, "encoding", found)
    plain = "save the file as UTF-8; from Excel, save it as .xlsx or as CSV UTF-8"
    assert fault.hint == plain if name != "gb18030" else "CSV UTF-8 (Comma delimited)" in fault.hint
    assert table.rows == [["11", "北京市"], ["12", "天津市"]]


def test_what_excel_saves_as_csv_utf8_is_read(tmp_path: Path) -> None:
    """It begins with a byte order mark and ends its lines in CR LF."""
    table = read(tmp_path, ROWS.replace("\n", "\r\n").encode("utf-8-sig"))
    assert table.faults == []
    assert table.header == ["code", "name"]
    assert table.rows == [["11", "北京市"], ["12", "天津市"]]


def test_byte_that_is_in_no_encoding_we_know(tmp_path: Path) -> None:
    [fault] = read(tmp_path, b"code,name\n1,caf\xe9,\n").faults[:1]
    assert (fault.line, fault.found) == (2, "byte 0xE9, which is no UTF-8 (Windows-1252, perhaps)")
    assert "CSV UTF-8 (Comma delimited)" in fault.hint and ".xlsx" in fault.hint


@pytest.mark.parametrize(
    ("text", "codec", "found"),
    [
        ("code,name\n1,Gómez\n2,Núñez (§3)\n", "cp1252", "Windows-1252"),  # óm is a sign of GBK
        ("code,name\n1,§3（一）\n", "gbk", "GB18030"),
        ("code,name\n1,北京\n2,喆\n", "gbk", "GB18030"),
    ],
)
def test_western_letters_and_chinese_signs_are_told_apart(tmp_path: Path, text, codec, found) -> None:
    table = read(tmp_path, text.encode(codec))
    assert found in table.faults[0].found
    assert [row[1] for row in table.rows] == [line.split(",")[1] for line in text.splitlines()[1:]]


def test_nul_bytes_are_placed(tmp_path: Path) -> None:
    table = read(tmp_path, b"code,name\n11,a\n12,b\0c\n")
    assert [(fault.line, fault.rule) for fault in table.faults] == [(3, "nul_byte")]
    assert table.rows[1] == ["12", "bc"]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_are_all_one(tmp_path: Path, end: str) -> None:
    table = read(tmp_path, 'code,name\n11,"a\nb"\n12,c\n'.replace("\n", end).encode())
    assert table.faults == []
    assert table.rows == [["11", "a\nb"], ["12", "c"]]
    assert table.lines == [2, 4]


def test_last_line_without_end_and_blank_lines_after_it(tmp_path: Path) -> None:
    assert read(tmp_path, b"code,name\n11,a").rows == [["11", "a"]]
    assert read(tmp_path, b"code,name\n11,a\n\n\n").faults == []


def test_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    assert [fault.rule for fault in read_table(tmp_path / "folder.csv").faults] == ["unreadable"]
    assert [fault.rule for fault in read_table(tmp_path / "gone.csv").faults] == ["unreadable"]


def test_a_mark_left_open_costs_its_own_line_only(tmp_path: Path) -> None:
    table = read(tmp_path, b'code,name\n11,"a\n12,b\n13\n14,"c"\n15,d\n')
    assert [(fault.line, fault.rule) for fault in table.faults] == [(2, "quoting"), (4, "ragged_row")]
    assert table.rows == [["12", "b"], ["14", "c"], ["15", "d"]]
    assert table.lines == [3, 5, 6]


def test_reading_goes_on_after_a_wrong_quotation_mark(tmp_path: Path) -> None:
    table = read(tmp_path, b'code,name\n11,"a" b\n12,c\n13\n')
    assert [(fault.line, fault.rule) for fault in table.faults] == [(2, "quoting"), (4, "ragged_row")]
    assert not table.whole
