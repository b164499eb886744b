"""Editions kept in `editions/NAME/` of the checkout: every later report shows them under `v/NAME/`.

A kept edition is what was built, without the PDF and the pictures of the downloads, so that it stays small in
git: its pages hold their figures, and what did not change since another edition git stores once.
"""

import html
import json
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ncms.build.editions import LATE, RECORD

FOLDER = "editions"
SHOWN = "v"
LEFT_OUT = {".pdf", ".png", ".svg"}
BODY = re.compile(r"<body[^>]*>")
LINK = re.compile(r' href="([^":#?]+)"')
STYLE = "margin:0;padding:.6em 1em;background:#fff3cd;color:#332701;font-family:sans-serif"
NOTE = (
    f'<p role="note" style="{STYLE}">'
    'This is the edition {name} of {published}, kept as it was. <a style="color:#0b3d91" href="{newest}">'
    "Go to the newest report</a>.</p>"
)
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Editions</title>
<style>body {{ font-family: sans-serif; max-width: 40em; margin: 2em auto; padding: 0 1em }}</style>
</head>
<body>
<main>
<h1>Editions</h1>
<p><a href="../index.html">The newest report</a></p>
{entries}
</main>
</body>
</html>
"""


@dataclass(frozen=True)
class Kept:
    """One kept edition: its name, the day on which it was published, its folder."""

    name: str
    published: str
    folder: Path


def kept_editions(root: Path) -> list[Kept]:
    """Return the editions of a checkout, the newest first."""
    found = [_kept(path.parent) for path in (root / FOLDER).glob(f"*/{RECORD}")]
    return sorted(found, key=lambda edition: (edition.published, edition.name), reverse=True)


def _kept(folder: Path) -> Kept:
    record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    return Kept(folder.name, str(record.get("published", "")), folder)


def keep(report: Path, folder: Path) -> None:
    """Copy a report to `folder` as an edition, without what is large and can be made again."""

    def left_out(place: str, names: list[str]) -> list[str]:
        heavy = LEFT_OUT if Path(place).is_relative_to(report / "downloads") else {".pdf"}
        old = {SHOWN} if Path(place) == report else set()
        return [name for name in names if Path(name).suffix in heavy or name in old]

    shutil.copytree(report, folder, ignore=left_out)
    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(_without_dead_links(text, page, folder), encoding="utf-8")


def _without_dead_links(text: str, page: Path, folder: Path) -> str:
    """Take away the address of each link to a file that was left out; its text stays."""

    def mended(found: re.Match[str]) -> str:
        target = Path(os.path.normpath(page.parent / found.group(1)))
        gone = target.is_relative_to(folder) and not target.exists()
        return "" if gone else found.group()

    return LINK.sub(mended, text)


def show(root: Path, output: Path) -> None:
    """Put the kept editions, with a note on each page, and their list into a finished report."""
    if not (root / FOLDER).is_dir() and not (root / "chapters" / f"{LATE}.ipynb").exists():
        return
    target = output / SHOWN
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    found = kept_editions(root)
    for edition in found:
        shutil.copytree(edition.folder, target / edition.name)
        _add_notes(edition, target / edition.name, output)
    (target / "index.html").write_text(PAGE.format(entries="\n".join(_entries(found))), encoding="utf-8")


def _add_notes(edition: Kept, folder: Path, output: Path) -> None:
    for page in folder.rglob("*.html"):
        newest = os.path.relpath(output / "index.html", page.parent)
        note = NOTE.format(name=html.escape(edition.name), published=edition.published, newest=newest)
        text = page.read_text(encoding="utf-8")
        if body := BODY.search(text):
            page.write_text(text[: body.end()] + note + text[body.end() :], encoding="utf-8")


def _entries(found: list[Kept]) -> Iterator[str]:
    if not found:
        yield "<p>No edition has been published yet.</p>"
        return
    yield "<ul>"
    for edition in found:
        name = html.escape(edition.name)
        yield f'<li><a href="{name}/index.html">{name}</a>, published on {edition.published}</li>'
    yield "</ul>"
