"""Archives of editions: the same bytes for the same files, and nothing unpacked that is no plain file."""

import io
import lzma
import os
import tarfile

import pytest

from livingreview.errors import InputError
from livingreview.pipeline import packing
from livingreview.pipeline.packing import pack, unpack

FILES = {"run.json": b"{}", "chapters/a.html": b"<p>", "chapters/deep/b.html": b"", "图.csv": b"x"}


def fill(folder, names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(FILES[name])
    return folder


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}


def archive(*entries):
    """Return an archive of entries: a name, what it is, and what it holds or leads to."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:xz") as made:
        for name, kind, content in entries:
            entry = tarfile.TarInfo(name)
            entry.type = kind
            if kind == tarfile.REGTYPE:
                entry.size = len(content)
            else:
                entry.linkname = content
            made.addfile(entry, io.BytesIO(content) if kind == tarfile.REGTYPE else None)
    return packed.getvalue()


def file(name, content=b"x"):
    return name, tarfile.REGTYPE, content


def refused(content, folder):
    with pytest.raises(InputError) as caught:
        unpack(content, folder / "new", "editions/x.tar.xz")
    assert not (folder / "new").exists()
    return str(caught.value)


def test_what_was_packed_comes_out_again(tmp_path):
    unpack(pack(fill(tmp_path / "one", FILES)), tmp_path / "two", "x")
    assert files(tmp_path / "two") == FILES


def test_the_same_files_give_the_same_bytes_whenever_and_by_whom_they_were_made(tmp_path):
    one, two = fill(tmp_path / "one", FILES), fill(tmp_path / "two", reversed(FILES))
    os.utime(two / "run.json", (0, 0))
    (two / "run.json").chmod(0o600)
    assert pack(one) == pack(two)
    with tarfile.open(fileobj=io.BytesIO(pack(one))) as packed:
        entries = packed.getmembers()
    assert [entry.name for entry in entries] == sorted(FILES)
    assert {(entry.mtime, entry.uid, entry.uname, entry.mode) for entry in entries} == {(0, 0, "", 0o644)}


@pytest.mark.parametrize(
    "name", ["../out", "a/../../out", "/out", "a//b", "./a", "C:/out", "a\\out", "a/./b", "..", "a/.."]
)
def test_a_path_that_leads_elsewhere_is_refused(tmp_path, name):
    said = refused(archive(file("run.json"), file(name)), tmp_path)
    assert "archive: found" in said and "expected a path below the folder" in said
    assert not (tmp_path / "out").exists() and not (tmp_path.parent / "out").exists()


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE]
)
def test_links_folders_and_devices_are_refused(tmp_path, kind):
    said = refused(archive(("way", kind, "/etc"), file("way.txt")), tmp_path)
    assert "found way, which is a folder, a link or a device, expected files alone" in said


@pytest.mark.parametrize("names", [("a", "a"), ("a", "a/b"), ("a/b", "a")])
def test_files_in_the_way_of_each_other_are_refused(tmp_path, names):
    assert "found a twice, expected each file once" in refused(archive(*map(file, names)), tmp_path)


def test_every_fault_is_told_but_not_without_end(tmp_path):
    said = refused(archive(*(file(f"../{number}") for number in range(1000))), tmp_path)
    assert len(said.splitlines()) == packing.MOST_FAULTS


def test_what_is_larger_than_any_report_is_refused_both_ways(tmp_path, monkeypatch):
    whole = pack(fill(tmp_path / "one", FILES))
    bomb = lzma.compress(bytes(10**6))
    monkeypatch.setattr(packing, "LARGEST", 10**5)
    assert "found more than 100,000 bytes" in refused(bomb, tmp_path)
    monkeypatch.setattr(packing, "LARGEST", 3)
    assert "found more than 3 bytes" in refused(whole, tmp_path)
    with pytest.raises(InputError, match="found 6 bytes, expected at most 3"):
        pack(tmp_path / "one")


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"",
        lambda whole: b"PK no archive",
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole[:-1],
        lambda whole: whole + b"more",
        lambda whole: whole[:90] + bytes([whole[90] ^ 1]) + whole[91:],
        lambda whole: lzma.compress(b"no tar" * 1000),
    ],
)
def test_a_damaged_file_is_refused(tmp_path, damage):
    said = refused(damage(pack(fill(tmp_path / "one", FILES))), tmp_path)
    assert said.startswith("editions/x.tar.xz: archive: found a damaged file (")
