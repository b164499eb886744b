"""Take one labelled table or figure out of an executed notebook."""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

FIGURES = "site_assets/figures"
"""Where figures lie, from the site's root."""

IMAGES = {"image/svg+xml": ".svg", "image/png": ".png", "image/jpeg": ".jpg"}
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
    caption = options.get("fig-cap") or options.get("tbl-cap") or ""
    embed = Embed(label, str(caption), options.get("layout-ncol"))
    alternatives, captions = _listed(options.get("fig-alt")), _listed(options.get("fig-subcap"))
    for position, output in enumerate(_displayed(outputs)):
        panel = _panel(embed, output, position, several=len(captions) > 1)
        if "image" in panel:
            panel["alt"] = str(_pick(alternatives, position) or caption)
            panel["caption"] = _pick(captions, position, repeat=False)
        embed.panels.append({key: value for key, value in panel.items() if value})
    if not embed.panels:
        raise EmbedError(f"cell '{label}' shows nothing; was the notebook executed?")
    return embed


@cache
def _read(path: Path, _changed: int) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def _cell(path: Path, label: str) -> tuple[dict, list[dict]]:
    try:
        notebook = _read(path, path.stat().st_mtime_ns)
    except (FileNotFoundError, ValueError):
        raise EmbedError(f"no executed notebook {path.name}") from None
    known = []
    for cell in notebook["cells"]:
        options = cell_options(_joined(cell["source"])) if cell["cell_type"] == "code" else {}
        if options.get("label") == label:
            return options, cell["outputs"]
        known.append(options.get("label"))
    others = ", ".join(filter(None, known)) or "none"
    raise EmbedError(f"no cell '{label}' in {path.name}, which has {others}")


def cell_options(source: str) -> dict:
    """Parse the `#| key: value` lines a code cell opens with."""
    lines = []
    for line in source.splitlines():
        if not line.startswith("#|"):
            break
        lines.append(line[2:].removeprefix(" "))
    return yaml.safe_load("\n".join(lines)) or {}


def _displayed(outputs: list[dict]) -> Iterator[dict[str, str]]:
    for output in outputs:
        if output["output_type"] == "error":
            raise EmbedError(f"the cell failed: {output.get('ename')}: {output.get('evalue')}")
        if output["output_type"] == "stream":
            yield {"text/plain": _joined(output["text"])} if output["name"] == "stdout" else {}
        else:
            known = {**IMAGES, **TEXTS}
            yield {mime: _joined(data) for mime, data in output["data"].items() if mime in known}


def _panel(embed: Embed, output: dict[str, str], position: int, several: bool) -> dict:
    for mime, suffix in IMAGES.items():
        if mime in output:
            number = f"-{position + 1}" if several or position else ""
            name = f"{FIGURES}/{embed.label}{number}{suffix}"
            data = output[mime]
            embed.files[name] = data.encode() if suffix == ".svg" else base64.b64decode(data)
            return {"image": f"/{name}"}
    return next(({form: output[mime]} for mime, form in TEXTS.items() if mime in output), {})


def _joined(text: str | list[str] | dict) -> str:
    return "".join(text) if isinstance(text, list) else str(text)


def _listed(value: object) -> list:
    return value if isinstance(value, list) else [value]


def _pick(values: list, position: int, repeat: bool = True) -> object:
    """Return the value for one panel; one value for several panels serves them all if it may repeat."""
    if position < len(values):
        return values[position]
    return values[0] if repeat and len(values) == 1 else None
