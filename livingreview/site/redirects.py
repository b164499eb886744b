"""Pages and places at addresses that the report had before lead to where their content is now."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from livingreview.site.pages import templates


def write_redirects(output: Path, moved: Mapping[str, str]) -> None:
    """Write a page for each former address that has none now, and lead on from places that moved away.

    `moved` leads from a page (`chapters/old.html`) or a place on it (`chapters/old.html#fig-x`) to the page
    or place of today; a place that is not listed leads to the same name on the page of today. Nothing leads
    to a page that the report does not have. A page that still exists keeps its content, and those of its
    places that are listed lead on where scripts run.
    """
    kept = {old: output / old for old in dict.fromkeys(name.partition("#")[0] for name in moved)}
    for old, page in kept.items():
        up = "../" * (len(PurePosixPath(old).parts) - 1)
        places = _places(old, up, moved)
        if page.exists():
            _lead_on(page, templates().get_template("moved_places.html").render(places=places), places)
        elif old in moved and (output / moved[old].partition("#")[0]).exists():
            text = templates().get_template("redirect.html").render(target=up + moved[old], places=places)
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8")


def _lead_on(page: Path, script: str, places: Mapping[str, str]) -> None:
    """Put the script that leads on from places into the head of a page that has none yet."""
    text = page.read_text(encoding="utf-8")
    if places and script not in text:
        page.write_text(text.replace("</head>", script + "\n</head>", 1), encoding="utf-8")


def _places(old: str, up: str, moved: Mapping[str, str]) -> dict[str, str]:
    """Return the places of a former page that are listed, each with its address seen from there."""
    return {
        name.removeprefix(f"{old}#"): up + new for name, new in moved.items() if name.startswith(f"{old}#")
    }
