"""Take one labelled table or figure out of an executed notebook, as markdown and files."""

import base64
from itertools import takewhile
from pathlib import Path
from typing import Any

import yaml

from livingreview.notebooks import CodeCell, code_cells, read_notebook, text_of

FIGURES = "site_assets/figures"
"""Where figures lie, from the site's root."""

Files = dict[str, bytes]


class EmbedError(Exception):
    """A notebook does not hold what the prose asks of it."""


def read_embed(path: Path, label: str) -> tuple[str, Files]:
    """Return what the cell of `path` that carries `#| label: <label>` shows, and the files of its figures."""
    cell = _cell(path, label)
    options, bundles = cell_options(cell.source), list(cell.bundles())
    files: Files = {}
    if not bundles:
        raise EmbedError(f"cell '{label}' shows nothing; was the notebook executed?")
    caption = str(options.get("fig-cap", options.get("tbl-cap", "")))
    alternatives = _for_each(options.get("fig-alt", caption), len(bundles))
    captions = _for_each(options.get("fig-subcap", []), len(bundles))
    panels = []
    for number, bundle in enumerate(bundles, 1):
        name = f"{label}-{number}" if len(bundles) > 1 else label
        panel = _panel(name, bundle, alternatives[number - 1], files)
        if captions[number - 1]:
            panel = _float(name, panel, captions[number - 1], f"panel={chr(96 + number)}")
        panels.append(panel)
    body, columns = "\n\n".join(panels), options.get("layout-ncol", 1)
    return _float(label, body, caption, f"columns={columns}" if columns > 1 else ""), files


def _cell(path: Path, label: str) -> CodeCell:
    try:
        cells = {cell.label: cell for cell in code_cells(read_notebook(path)) if cell.label}
    except (FileNotFoundError, ValueError):
        raise EmbedError(f"no executed notebook {path.name}") from None
    if label not in cells:
        raise EmbedError(f"no cell '{label}' in {path.name}, which has {', '.join(cells) or 'none'}")
    return cells[label]


def cell_options(source: str) -> dict[str, Any]:
    """Parse the `#| key: value` lines a code cell opens with."""
    lines = takewhile(lambda line: line.startswith("#|"), source.splitlines())
    return yaml.safe_load("\n".join(line[2:].removeprefix(" ") for line in lines)) or {}


def _for_each(texts: str | list[str], count: int) -> list[str]:
    """Return one text for each panel; a single one serves them all, one that lacks is empty."""
    listed = texts if isinstance(texts, list) else [texts] * count
    return [str(text) for text in [*listed, *[""] * count][:count]]


def _panel(name: str, bundle: dict[str, Any], alternative: str, files: Files) -> str:
    """Return one output as an image, else as a table, else as plain text."""
    for mime, suffix in (("image/svg+xml", "svg"), ("image/png", "png")):
        if mime in bundle:
            data, address = text_of(bundle[mime]), f"{FIGURES}/{name}.{suffix}"
            files[address] = data.encode() if suffix == "svg" else base64.b64decode(data)
            escaped = alternative.replace("\\", r"\\").replace('"', r"\"")
            return f'![](/{address}){{fig-alt="{escaped}"}}'
    if "text/markdown" in bundle:
        return text_of(bundle["text/markdown"])
    return f"~~~~\n{text_of(bundle.get('text/plain', ''))}\n~~~~"


def _float(label: str, body: str, caption: str, attribute: str) -> str:
    """Return a float in the form that the filters know; a cell of another label is no float."""
    if not label.startswith(("fig-", "tbl-")):
        return body
    parts = [f":::: {{#{label} .float {attribute}}}", "::: float-body", body, ":::"]
    return "\n\n".join([*parts, "::: float-caption", caption, ":::", "::::"])
