"""A folder as one compressed file: the same files give the same bytes, and unpacking trusts nothing.

The form is `.tar.xz`: a report takes a fifth of its size, a zip file of it would take 40% more than that,
and every system opens it. The order is that of the names; dates, owners and rights are left out.
"""

import io
import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePosixPath
from types import ModuleType
from typing import Literal

from livingreview.digests import files_under
from livingreview.errors import BuildError, Fault, InputError
from livingreview.messages import command_line
from livingreview.numbers.formats import format_number, many

LARGEST = 2**28
"""Bytes that all files of one archive may hold together (256 MiB); a report holds about 12 million."""
MEMORY = 2**27
"""Bytes that the decoder may use; the files written here need about 10 million."""
LEVEL: Literal[6] = (
    6  # of compression; higher levels gain nothing, since their window is larger than a report
)
MOST_FAULTS = 10  # faults of one archive that are printed
PLAIN = re.compile(r"[^/\\:\0]+(/[^/\\:\0]+)*")
"""A path below a folder on every system."""


def pack(folder: Path) -> bytes:
    """Return all files of a folder as one compressed archive; raise InputError where they are too large."""
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files_under(folder)}
    if (size := sum(map(len, files.values()))) > LARGEST:
        found, expected = many(size, "byte"), f"at most {format_number(LARGEST)}"
        raise InputError(_fault(str(folder), found, expected, "leave files out"))
    _lzma()
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:xz", preset=LEVEL, format=tarfile.PAX_FORMAT) as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)  # without date, owner and name of a user
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def unpack(content: bytes, folder: Path, shown: str) -> None:
    """Write the files of an archive into a new folder; `shown` is how messages name the archive.

    Raises InputError, with nothing written, for a damaged archive, and for one that holds anything but plain
    files below the folder, each once, of at most `LARGEST` bytes together.
    """
    for name, file in _files(_decompressed(content, shown), shown).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(file)


def _lzma() -> ModuleType:
    try:
        import lzma  # here, since a Python that was built without it can do all else
    except ImportError:
        why = "this Python was built without lzma, which editions are compressed with"
        raise BuildError(f"{why}; install liblzma and build Python again, or use another one") from None
    return lzma


def _decompressed(content: bytes, shown: str) -> bytes:
    lzma = _lzma()
    decoder = lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=MEMORY)
    try:
        plain = decoder.decompress(content, max_length=LARGEST + 1)
    except lzma.LZMAError as error:
        raise InputError(_damaged(shown, str(error))) from None
    if len(plain) > LARGEST:
        found = f"more than {many(LARGEST, 'byte')}"
        raise InputError(_fault(shown, found, "a report of a usual size"))
    if not decoder.eof or decoder.unused_data:
        raise InputError(_damaged(shown, "another end" if decoder.eof else "no end"))
    return plain


def _files(plain: bytes, shown: str) -> dict[str, bytes]:
    """Return the files of an uncompressed archive by name, once all of its entries are found right."""
    try:
        with tarfile.open(fileobj=io.BytesIO(plain), mode="r:") as archive:
            entries = archive.getmembers()
            if faults := list(islice(_entry_faults(entries, shown), MOST_FAULTS)):
                raise InputError(faults)
            opened = ((entry.name, archive.extractfile(entry)) for entry in entries)
            return {name: file.read() for name, file in opened if file}
    except (tarfile.TarError, ValueError) as error:
        raise InputError(_damaged(shown, str(error))) from None


def _entry_faults(entries: list[tarfile.TarInfo], shown: str) -> Iterator[Fault]:
    """Find what is no plain file below the folder, or stands in the way of another."""
    names = Counter(entry.name for entry in entries)
    folders = {str(parent) for name in names for parent in PurePosixPath(name).parents}
    for entry in entries:
        inside = PLAIN.fullmatch(entry.name) and not {".", ".."} & set(entry.name.split("/"))
        if not inside:
            yield _fault(shown, repr(entry.name), "a path below the folder")
        elif not entry.isreg() or entry.issparse():
            yield _fault(shown, f"{entry.name}, which is a folder, a link or a device", "files alone")
        elif names[entry.name] > 1 or entry.name in folders:
            yield _fault(shown, f"{entry.name} twice", "each file once")


def _damaged(shown: str, why: str) -> Fault:
    return _fault(shown, f"a damaged file ({why.lower()})", "a whole .tar.xz", "take it from git again")


def _fault(shown: str, found: str, expected: str, hint: str = "") -> Fault:
    hint = hint or f"pack it with `{command_line('publish')}`"
    return Fault(shown, None, None, "archive", found, expected, hint)
