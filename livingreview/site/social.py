"""The picture that a link to the report is shown with: its title beside the first figure on its front."""

import json
import shutil
import tempfile
from pathlib import Path
from urllib.parse import urldefrag

import typst

from livingreview.render.fonts import typst_folders
from livingreview.site.pages import TEMPLATES
from livingreview.site.report import Report

FILE = "social.png"
SIZE = (1200, 630)
TEMPLATE = "social.typ"


def draw_picture(report: Report) -> None:
    """Write `social.png`; the same title and figure give the same picture."""
    figure = _figure(report)
    try:
        picture = _picture(report, figure)
    except typst.TypstError:  # a foreign figure shall not keep the report from its readers
        picture = _picture(report, None)
    (report.folder / FILE).write_bytes(picture)


def _picture(report: Report, figure: Path | None) -> bytes:
    title, _, subtitle = report.title.partition(": ")
    fields = {"title": title, "subtitle": subtitle, "author": report.author, "figure": figure and figure.name}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shutil.copyfile(TEMPLATES / TEMPLATE, work / TEMPLATE)
        (work / "social.json").write_text(json.dumps(fields, ensure_ascii=False), encoding="utf-8")
        if figure:
            shutil.copyfile(figure, work / figure.name)
        return typst.compile(
            str(work / TEMPLATE),
            root=folder,
            font_paths=[str(place) for place in typst_folders()],
            ignore_system_fonts=True,
            format="png",
            ppi=72,
        )


def _figure(report: Report) -> Path | None:
    """Return the first figure that the front page shows or refers to and that can be downloaded.

    The version for phones is taken where there is one: its letters are large enough for a small picture.
    """
    shown = report.front.css("main [id^='fig-'], main a[href*='#fig-']")
    labels = [node.id or urldefrag(node.attributes.get("href") or "").fragment for node in shown]
    files = [
        report.folder / "downloads" / f"{label}{end}" for label in labels for end in (".portrait.svg", ".svg")
    ]
    return next((file for file in files if file.is_file()), None)
