"""Editions kept in `editions/NAME/` of the checkout, which every later report shows under `v/NAME/`.

A kept edition is what was built, PDF and all, without the pictures of the downloads, so that it stays small
in git: its pages hold their figures, and what did not change since another edition git stores once.
"""

import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from livingreview.digests import digests, files_under
from livingreview.pipeline.editions import RECORD, numbers_of

FOLDER = "editions"
SHOWN = "v"
LIST = f"{SHOWN}/index.html"
LEFT_OUT = {".png", ".svg"}
LINK = re.compile(r' href="([^":#?]+)"')


@dataclass(frozen=True)
class Kept:
    """One kept edition: its name, the day on which it was published, its folder."""

    name: str
    published: str
    folder: Path

    def said(self, key: str) -> str:
        """Return a key number of its report as printed there, nothing where it had none."""
        row = numbers_of((self.folder / "key_numbers.csv").read_text(encoding="utf-8")).get(key, {})
        return row.get("formatted", "")


def kept_editions(root: Path) -> list[Kept]:
    """Return the editions of a checkout, the newest first."""
    found = [_kept(path.parent) for path in (root / FOLDER).glob(f"*/{RECORD}")]
    return sorted(found, key=lambda edition: (edition.published, edition.name), reverse=True)


def _kept(folder: Path) -> Kept:
    record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    return Kept(folder.name, str(record.get("published", "")), folder)


def keep(report: Path, folder: Path) -> None:
    """Copy a report to `folder` as an edition, without other editions and the pictures of its downloads."""

    def left_out(place: str, names: list[str]) -> list[str]:
        heavy = LEFT_OUT if Path(place).is_relative_to(report / "downloads") else set()
        old = {SHOWN} if Path(place) == report else set()
        return [name for name in names if Path(name).suffix in heavy or name in old]

    shutil.copytree(report, folder, ignore=left_out)
    elsewhere = _copies(report, folder)
    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(_mended(text, page, folder, elsewhere), encoding="utf-8")


def _copies(report: Path, folder: Path) -> dict[Path, Path]:
    """Return, for each file that was left out, the same one where the edition holds it in another place."""
    held = {digest: folder / name for name, digest in digests(files_under(folder), folder).items()}
    pictures = [path for path in files_under(report / "downloads") if path.suffix in LEFT_OUT]
    told = digests(pictures, report).items()
    return {folder / name: held[digest] for name, digest in told if digest in held}


def _mended(text: str, page: Path, folder: Path, elsewhere: Mapping[Path, Path]) -> str:
    """Lead links to what was left out to where it stands, else take their address away; their text stays."""

    def mended(found: re.Match[str]) -> str:
        target = Path(os.path.normpath(page.parent / found.group(1)))
        if target == folder / LIST:
            place = folder.parent / "index.html"  # of the site that shows this edition
        elif target.exists() or not target.is_relative_to(folder):
            return found.group()
        else:
            place = elsewhere.get(target)
        return f' href="{os.path.relpath(place, page.parent)}"' if place else ""

    return LINK.sub(mended, text)
