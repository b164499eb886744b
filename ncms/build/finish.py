"""What a renderer leaves undone: record, downloads, pages without machine paths, what readers may open."""

import json
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from ncms.build.provenance import versions
from ncms.build.workspace import EXTRAS
from ncms.site import furnish

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
    for name in ("key_numbers.csv", "conclusions.csv"):
        shutil.copyfile(extras / name, output / name)
    if (extras / "downloads").is_dir():
        shutil.copytree(extras / "downloads", output / "downloads", dirs_exist_ok=True)
    run = json.loads((extras / RECORD).read_text(encoding="utf-8"))
    run |= {"renderer": renderer, "versions": versions(renderer), "warnings": list(warnings)}
    run["site_url"] = _site_url(workspace)
    run["seconds"] |= seconds or {}
    text = json.dumps(run, indent=2, ensure_ascii=False, sort_keys=True)
    (output / RECORD).write_text(text + "\n", encoding="utf-8")
    furnish(output)


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
