"""Published editions, a file `editions/NAME.tar.xz` each, which later reports show under `v/NAME/`.

An edition is what was built, PDF and all, without the pictures of the downloads, so that it stays small in
git: its pages hold their figures. The newest one is the reference that reports are compared with. Each file
is unpacked once into `build/editions/`, under the digest of its content.
"""

import contextlib
import json
import os
import re
import shutil
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from livingreview.digests import digests, file_digest, files_under
from livingreview.errors import Fault, InputError
from livingreview.pipeline.editions import NUMBERS, RECORD, Edition, numbers_of, read_edition
from livingreview.pipeline.packing import unpack
from livingreview.project import EDITION, Project
from livingreview.tables.new_files import staged

SHOWN = "v"
LIST = f"{SHOWN}/index.html"
NAME = re.compile(r"(?!index\.html$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
"""Names of editions: those of folders beside the list of them."""
LEFT_OUT = {".png", ".svg"}
LINK = re.compile(r' href="([^":#?]+)"')
UNUSED = 7 * 24 * 3600
"""Seconds after which an unpacked edition that no build used is removed; no build takes as long."""


@dataclass(frozen=True)
class Published:
    """One published edition: its name, the day on which it was published, the folder it is unpacked in."""

    name: str
    published: str
    folder: Path

    def formatted(self, key: str) -> str:
        """Return a key number of its report as printed there, nothing where it had none."""
        row = numbers_of((self.folder / NUMBERS).read_text(encoding="utf-8")).get(key, {})
        return row.get("formatted", "")


def published_editions(project: Project) -> list[Published]:
    """Return the editions of a project, the newest first; raise InputError for files that are none."""
    found, faults = [], []
    for file in project.edition_files():
        try:
            found.append(_published(project, file))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    return sorted(found, key=lambda edition: (edition.published, edition.name), reverse=True)


def edition_faults(project: Project) -> list[Fault]:
    """Return what is wrong with the files of published editions."""
    try:
        published_editions(project)
    except InputError as error:
        return error.faults
    return []


def _published(project: Project, file: Path) -> Published:
    folder, name = unpacked(project, file), file.name.removesuffix(EDITION)
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        found = record["edition"]
        day = date.fromisoformat(record["published"]).isoformat()
    except (OSError, ValueError, KeyError, TypeError) as error:
        found, day = f"no {RECORD} that tells name and day ({type(error).__name__}: {error})", ""
    if not day or found != name or not NAME.fullmatch(name):
        expected, hint = f"a report published as {name}", "name the file as the edition that it holds"
        raise InputError(Fault(project.shown(file), None, None, "edition", found, expected, hint))
    return Published(name, day, folder)


def reference(project: Project, becomes: str = "") -> Edition | None:
    """Return the newest edition, which a report is compared with; None where none was published.

    A report that is to become an edition is compared with the newest of another name.
    """
    older = [each for each in published_editions(project) if each.name != becomes]
    return read_edition(older[0].folder, older[0].name) if older else None


def report_folder(project: Project, place: Path) -> Path:
    """Return a folder with the report that a person names: a folder already, or a file of an edition."""
    return unpacked(project, place) if place.is_file() else place


def unpacked(project: Project, file: Path) -> Path:
    """Return the folder with the files of an edition, unpacked when it is first asked for."""
    place = project.build / "editions" / (file_digest(file) or "missing")[:16]
    if not place.is_dir():
        _drop_unused(place.parent)
        try:
            with staged(place) as new:
                unpack(file.read_bytes(), new, project.shown(file))
        except OSError:
            if not place.is_dir():  # else another build was quicker
                raise
    os.utime(place)
    return place


def _drop_unused(folder: Path) -> None:
    for old in folder.glob("*"):
        with contextlib.suppress(OSError):  # another build was quicker
            if time.time() - old.stat().st_mtime > UNUSED:
                shutil.rmtree(old, ignore_errors=True)


def keep(report: Path, folder: Path) -> None:
    """Copy a report to `folder` as an edition, without other editions and the pictures of its downloads."""

    def left_out(place: str, names: list[str]) -> Iterable[str]:
        heavy = LEFT_OUT if Path(place).is_relative_to(report / "downloads") else set()
        old = {SHOWN} if Path(place) == report else set()
        return [name for name in names if Path(name).suffix in heavy or name in old]

    shutil.copytree(report, folder, ignore=left_out)
    elsewhere = _copies(report, folder)
    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(_relinked(text, page, folder, elsewhere), encoding="utf-8")


def _copies(report: Path, folder: Path) -> dict[Path, Path]:
    """Return, for each file that was left out, the same one where the edition holds it in another place."""
    held = {digest: folder / name for name, digest in digests(files_under(folder), folder).items()}
    pictures = [path for path in files_under(report / "downloads") if path.suffix in LEFT_OUT]
    left = digests(pictures, report).items()
    return {folder / name: held[digest] for name, digest in left if digest in held}


def _relinked(text: str, page: Path, folder: Path, elsewhere: Mapping[Path, Path]) -> str:
    """Lead links to what was left out to where it stands, else take their address away; their text stays."""

    def relinked(found: re.Match[str]) -> str:
        target = Path(os.path.normpath(page.parent / found.group(1)))
        if target == folder / LIST:
            place: Path | None = folder.parent / "index.html"  # of the site that shows this edition
        elif target.exists() or not target.is_relative_to(folder):
            return found.group()
        else:
            place = elsewhere.get(target)
        return f' href="{os.path.relpath(place, page.parent)}"' if place else ""

    return LINK.sub(relinked, text)
