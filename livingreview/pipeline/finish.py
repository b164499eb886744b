"""What a renderer leaves undone: record, downloads, pages without machine paths, what readers may open."""

import json
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from livingreview.errors import BuildError
from livingreview.numbers.collection import Number
from livingreview.numbers.invented import ABOUT
from livingreview.paths import ROOT
from livingreview.pipeline.conditional_content import VARIABLE
from livingreview.pipeline.provenance import versions
from livingreview.pipeline.renames import read_renames
from livingreview.pipeline.workspace import EXTRAS
from livingreview.review import current_review
from livingreview.site import furnish
from livingreview.site.chinese import read_names
from livingreview.site.redirects import write_redirects

NOTEBOOK_ATTRIBUTE = re.compile(r' data-notebook="[^"]*"')
SCRUBBED = {".html", ".json", ".xml"}
RECORD = "run.json"


def finish(
    output: Path,
    workspace: Path,
    renderer: str,
    seconds: Mapping[str, float] | None = None,
    warnings: Sequence[str] = (),
) -> None:
    """Complete a rendered book: scrub its pages, add what lies beside them, furnish them with it."""
    scrub(output, workspace)
    extras = workspace / EXTRAS
    for name in ("key_numbers.csv", "statements.csv"):
        shutil.copyfile(extras / name, output / name)
    if (extras / "downloads").is_dir():
        shutil.copytree(extras / "downloads", output / "downloads", dirs_exist_ok=True)
    run = json.loads((extras / RECORD).read_text(encoding="utf-8"))
    run |= {"renderer": renderer, "versions": versions(renderer), "warnings": list(warnings)}
    run["site_url"] = _site_url(workspace)
    run["seconds"] |= seconds or {}
    text = json.dumps(run, indent=2, ensure_ascii=False, sort_keys=True)
    (output / RECORD).write_text(text + "\n", encoding="utf-8")
    write_redirects(output, read_renames(ROOT).pages)
    furnish(output, read_names(ROOT))


def _site_url(workspace: Path) -> str:
    """Return the address at which the book will stand, where its configuration names one."""
    path = workspace / "_quarto.yml"
    config = (yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else None) or {}
    return str((config.get("book") or {}).get("site-url") or "")


def scrub(output: Path, workspace: Path) -> None:
    """Take the paths of this machine out of every page."""
    places = _places(workspace)
    for page in output.rglob("*"):
        if page.suffix in SCRUBBED:
            text = page.read_text(encoding="utf-8")
            clean = NOTEBOOK_ATTRIBUTE.sub("", text)
            for place in places:
                clean = clean.replace(f"{place}/", "")
            if clean != text:
                page.write_text(clean, encoding="utf-8")


def _places(workspace: Path) -> list[str]:
    """Return the folders whose paths may have reached a page, the longest first."""
    found = {workspace.absolute(), workspace.resolve(), Path.home()}
    # `/` or `/root` as a home folder is too short to be told from the middle of an address.
    return sorted((str(place) for place in found if len(place.parts) > 2), key=len, reverse=True)


UNRESOLVED = re.compile(r"\?(?:var|meta):[\w.-]+|\?@[\w-]+|quarto-unresolved-ref|class=\"citation-missing\"")
DOWNLOAD = re.compile(r'href="(?:\./|\.\./)*(downloads/[^"#?]+)"')


def verify(output: Path, formats: tuple[str, ...]) -> None:
    """Raise BuildError, naming each page and what is wrong with it, unless the book is whole."""
    if faults := [*_missing(output, formats), *_page_faults(output)]:
        raise BuildError("the rendered book is not whole:\n" + "\n".join(f"  {fault}" for fault in faults))


def _missing(output: Path, formats: tuple[str, ...]) -> Iterator[str]:
    if "html" in formats and not (output / "index.html").is_file():
        yield "index.html is missing"
    if "pdf" in formats and not any(pdf.stat().st_size for pdf in output.glob("*.pdf")):
        yield "the PDF is missing or empty"


def _page_faults(output: Path) -> Iterator[str]:
    for page in sorted(output.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        name = page.relative_to(output).as_posix()
        for mark in sorted(set(UNRESOLVED.findall(text))):
            yield f"{name}: {mark} was not resolved"
        for file in sorted(set(DOWNLOAD.findall(text))):
            if not (output / file).is_file():
                yield f"{name}: links to {file}, which does not exist"


def withhold(workspace: Path, numbers: list[Number], inputs: dict[str, dict[str, Any]]) -> list[str]:
    """Take synthetic numbers out of a workspace's summaries and return their keys.

    A number is synthetic where a table behind it is, or a row; `inputs` is that part of the run's record.
    """
    invented = {table for table, entry in inputs.items() if entry["synthetic"]}
    barred = {
        number.key
        for number in numbers
        if number.about.get(ABOUT) or invented & {name.split("@")[0] for name in number.inputs}
    }
    words = current_review().summaries
    pages = [page for page in words if (workspace / page).is_file()]
    return sorted({key for page in pages for key in _withhold(workspace / page, barred, words[page])})


def _withhold(page: Path, barred: set[str], words: str) -> set[str]:
    """Put `words` where a page names a barred number; return the keys of those."""
    text = page.read_text(encoding="utf-8")
    page.write_text(
        VARIABLE.sub(lambda found: words if found[1] in barred else found[0], text), encoding="utf-8"
    )
    return barred & set(VARIABLE.findall(text))
