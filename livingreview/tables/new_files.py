"""Folders, archives and files that a command makes: no folder is written over, none is left half written."""

import io
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.messages import shown_path


def refuse_filled(folder: Path) -> None:
    """Raise InputError where a folder holds anything, so that nothing is ever written over."""
    if folder.is_dir() and not any(folder.iterdir()):
        return
    if folder.exists() or folder.is_symlink():
        found = "a folder that is not empty" if folder.is_dir() else "a file"
        hint = "choose another name, or empty the folder yourself"
        raise InputError(Fault(shown_path(folder), None, None, "DIR", found, "a new or empty folder", hint))


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """Give a new folder beside `folder`, which takes its place once all of it is written."""
    place = folder.absolute()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(prefix=f".{place.name}.", dir=place.parent))
    except OSError as error:
        found, hint = error.strerror or str(error), "choose a folder that you may write"
        raise InputError(
            Fault(shown_path(folder), None, None, "unwritable", found, "a folder", hint)
        ) from None
    try:
        new.chmod(0o755)
        yield new
        os.replace(new, place)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def write_folder(out: Path, files: dict[str, bytes]) -> None:
    """Write files into a new or empty folder."""
    refuse_filled(out)
    with staged(out) as new:
        for name, content in files.items():
            (new / name).parent.mkdir(exist_ok=True)
            (new / name).write_bytes(content)


def write_zip(out: Path, files: dict[str, bytes]) -> None:
    """Write files as an archive: the same bytes for the same files, whenever and wherever it is made."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)
    write_file(out, packed.getvalue())


def write_file(out: Path, content: bytes) -> None:
    """Write one file; raise InputError where that cannot be."""
    try:
        out.write_bytes(content)
    except OSError as error:
        found, hint = error.strerror or str(error), "is the folder there, and yours to write?"
        raise InputError(
            Fault(shown_path(out), None, None, "--out", found, "a file to write", hint)
        ) from None
