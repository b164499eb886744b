"""Pages at addresses that the report had before, each of which leads to where its content is now."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import jinja2

TEMPLATES = Path(__file__).parent / "templates"


def write_redirects(output: Path, moved: Mapping[str, str]) -> None:
    """Write a page for each former address that has none now.

    `moved` leads from a page (`chapters/old.html`) or a place on it (`chapters/old.html#fig-x`) to the page
    or place of today; a place that is not listed leads to the same name on the page of today.
    """
    loader = jinja2.FileSystemLoader(TEMPLATES)
    template = jinja2.Environment(loader=loader, autoescape=True).get_template("redirect.html")
    for old in moved:
        page = output / old
        if "#" in old or page.exists():
            continue
        up = "../" * (len(PurePosixPath(old).parts) - 1)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(
            template.render(target=up + moved[old], places=_places(old, up, moved)), encoding="utf-8"
        )


def _places(old: str, up: str, moved: Mapping[str, str]) -> dict[str, str]:
    """Return the places of a former page that are listed, each with its address seen from there."""
    return {
        name.removeprefix(f"{old}#"): up + new for name, new in moved.items() if name.startswith(f"{old}#")
    }
