"""Damaged bytes of an export: the record is reported with its line, the others are read."""

import shutil

import pytest
from import_cases import EXPORT_FORMATS, EXPORTS, LOG, run, table

from livingreview.errors import InputError
from livingreview.records.importing import import_exports

ENGLISH = "TY  - JOUR\nTI  - {}\nPY  - 2020\nER  - \n\n"
CHINESE = "RT Journal Article\nT1 {}\nYR 2020\nAB 摘要：新型农村合作医疗制度的可持续性研究\n\n"
TITLES = ("新农合筹资机制研究", "县域医共体改革进展", "大病保险最后一公里")


def folder_with(path, content, returned):
    """Return a folder with one export, whose search returned so many records."""
    (path / "a.txt").write_bytes(content)
    (path / "search_log.csv").write_text(LOG + f"s,Base,web,q,2025-01-01,,,{returned},a.txt\n")
    return path


def titles(folder):
    return [row["title"] for row in table(folder)]


@pytest.mark.parametrize("byte", [b"\xff", b"\x80", b"\xe9", b"\0"])
def test_one_wrong_byte_in_english(tmp_path, byte):
    content = b"".join(ENGLISH.format(title).encode() for title in ("One", "T#wo", "Three")).replace(
        b"#", byte
    )
    (fault,) = run(folder_with(tmp_path, content, 3), "a.txt").warnings
    assert (fault.line, fault.rule) == (7, "encoding")
    assert fault.found.startswith("a NUL byte" if byte == b"\0" else f"byte 0x{byte.hex().upper()}")
    assert fault.hint
    assert titles(tmp_path) == ["One", "Three"]


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_one_wrong_place_in_chinese(tmp_path, codec):
    content = "".join(map(CHINESE.format, TITLES)).encode(codec)
    place = content.index(TITLES[1].encode(codec.replace("16", "16-le"))[2:8])
    wrong = b"\x00\xd8" if codec == "utf-16" else b"\xff"
    content = content[:place] + wrong + content[place + len(wrong) :]
    (fault,) = run(folder_with(tmp_path, content, 3), "a.txt").warnings
    assert (fault.line, fault.rule) == (7, "encoding")
    assert titles(tmp_path) == [TITLES[0], TITLES[2]]


@pytest.mark.parametrize("name", EXPORT_FORMATS)
def test_one_wrong_byte_in_each_format(tmp_path, name):
    """The byte stands in the last title of the export; every other record is read."""
    partner = {"cnki_endnote.txt", "cnki_noteexpress.net"}
    names = sorted(partner) if name in partner else [name]
    for each in ("search_log.csv", *names):
        shutil.copy(EXPORTS / each, tmp_path)
    run(tmp_path, *names)
    row = [row for row in table(tmp_path) if row["file"] == name][-1]
    before = len(table(tmp_path))
    for each in ("records.csv", "duplicates.csv"):
        (tmp_path / each).unlink()
    codec = {"cnki_refworks_gb18030.txt": "gb18030", "wos_utf16.txt": "utf-16-le"}.get(name, "utf-8")
    content = (tmp_path / name).read_bytes()
    place = content.rindex(row["title"][:6].encode(codec)) + 4
    wrong = b"\x00\xdc" if codec == "utf-16-le" else b"\xff"
    (tmp_path / name).write_bytes(content[:place] + wrong + content[place + len(wrong) :])
    (fault,) = run(tmp_path, *names).warnings
    assert fault.rule == "encoding" and fault.line >= int(row["line"])
    assert len(table(tmp_path)) == before - 1


def test_a_record_that_loses_its_first_line_takes_no_other_with_it(tmp_path):
    text = "".join(map(ENGLISH.format, ("One", "Two"))).encode()
    place = text.rindex(b"TY")
    run(folder_with(tmp_path, text[:place] + b"\xff" + text[place + 1 :], 2), "a.txt")
    assert titles(tmp_path) == ["One"]


def test_a_few_places_in_much_sound_text(tmp_path):
    text = b"".join(CHINESE.format(f"{TITLES[0]}{number}").encode() for number in range(40))
    for number in (3, 20):
        text = text.replace(f"研究{number}\n".encode(), f"研究{number}".encode() + b"\xff\n")
    done = run(folder_with(tmp_path, text, 40), "a.txt")
    assert [fault.line for fault in done.warnings] == [17, 102]
    assert len(titles(tmp_path)) == 38


@pytest.mark.parametrize(
    "content",
    [
        "".join(map(ENGLISH.format, ("Café", "Ménage", "Naïve"))).encode("cp1252"),
        "".join(map(CHINESE.format, ("醫療保險", "農村居民"))).encode("big5", "ignore"),
        "".join(map(CHINESE.format, TITLES)).encode("euc_kr", "ignore") + b"\xa4\xff\n\xa4\xff\n",
    ],
)
def test_another_encoding_is_refused_whole(tmp_path, content):
    folder = folder_with(tmp_path, content, 3)
    with pytest.raises(InputError) as caught:
        import_exports([folder / "a.txt"], folder)
    assert [fault.rule for fault in caught.value.faults] == ["encoding"]
    assert not (folder / "records.csv").exists()
