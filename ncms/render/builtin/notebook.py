"""Take one labelled table or figure out of an executed notebook."""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

import yaml

FIGURES = "site_assets/figures"
"""Where figures lie, from the site's root."""

IMAGES = {"image/svg+xml": ".svg", "image/png": ".png"}
TEXTS = {"text/markdown": "markdown", "text/html": "html", "text/plain": "text"}


class EmbedError(Exception):
    """A notebook does not hold what the prose asks of it."""


@dataclass
class Embed:
    """The outputs of one cell, in the form the Lua side turns into a float."""

    label: str
    caption: str = ""
    columns: int | None = None
    panels: list[dict] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)


def read_embed(path: Path, label: str) -> Embed:
    """Return the outputs of the cell of `path` that carries `#| label: <label>`."""
    options, outputs = _cell(path, label)
    caption = str(options.get("fig-cap") or options.get("tbl-cap") or "")
    embed = Embed(label, caption, options.get("layout-ncol"))
    captions = options.get("fig-subcap", [])
    for position, output in enumerate(_displayed(outputs)):
        panel = _panel(embed, output, f"-{position + 1}" if position or captions else "")
        if "image" in panel:
            panel["alt"] = _alternative(options, position) or caption
            panel["caption"] = captions[position] if position < len(captions) else None
        embed.panels.append({key: value for key, value in panel.items() if value})
    if not embed.panels:
        raise EmbedError(f"cell '{label}' shows nothing; was the notebook executed?")
    return embed


def _cell(path: Path, label: str) -> tuple[dict, list[dict]]:
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    except (FileNotFoundError, ValueError):
        raise EmbedError(f"no executed notebook {path.name}") from None
    known = {}
    for cell in (cell for cell in cells if cell["cell_type"] == "code"):
        options = cell_options(_joined(cell["source"]))
        known[options.get("label")] = options, cell["outputs"]
    if label not in known:
        others = ", ".join(filter(None, known)) or "none"
        raise EmbedError(f"no cell '{label}' in {path.name}, which has {others}")
    return known[label]


def cell_options(source: str) -> dict:
    """Parse the `#| key: value` lines a code cell opens with."""
    lines = takewhile(lambda line: line.startswith("#|"), source.splitlines())
    return yaml.safe_load("\n".join(line[2:].removeprefix(" ") for line in lines)) or {}


def _displayed(outputs: list[dict]) -> Iterator[dict[str, str]]:
    """Return the data of each output by MIME type, what a cell prints as plain text."""
    for output in outputs:
        if output["output_type"] == "error":
            raise EmbedError(f"the cell failed: {output.get('ename')}: {output.get('evalue')}")
        data = output.get("data") or {"text/plain": output.get("text", "")}
        if output.get("name") != "stderr":
            yield {mime: _joined(text) for mime, text in data.items() if mime in {**IMAGES, **TEXTS}}


def _panel(embed: Embed, output: dict[str, str], number: str) -> dict:
    for mime, suffix in IMAGES.items():
        if mime in output:
            name = f"{FIGURES}/{embed.label}{number}{suffix}"
            embed.files[name] = output[mime].encode() if suffix == ".svg" else base64.b64decode(output[mime])
            return {"image": f"/{name}"}
    return next(({form: output[mime]} for mime, form in TEXTS.items() if mime in output), {})


def _alternative(options: dict, position: int) -> str:
    """Return the text for one image; a single text serves every panel."""
    texts = options.get("fig-alt", "")
    if isinstance(texts, list):
        return str(texts[position]) if position < len(texts) else ""
    return str(texts)


def _joined(text: str | list[str]) -> str:
    return text if isinstance(text, str) else "".join(text)
