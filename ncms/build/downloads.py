"""What a reader can take away from a chapter: each table as CSV, each figure as SVG and PNG with its rows."""

import base64
import json
from collections.abc import Iterator
from typing import Any

from ncms.build.notebooks import code_cells, text_of

TABLE = "application/vnd.ncms.table+json"
FIGURE = "application/vnd.ncms.figure+json"


def downloads(notebook: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    """Yield file name and content for each labelled table and figure of an executed notebook."""
    for cell in code_cells(notebook):
        bundles = [bundle for bundle in cell.bundles() if TABLE in bundle or FIGURE in bundle]
        for position, bundle in enumerate(bundles if cell.label else []):
            # A cell may draw several: fig-x, fig-x-2, fig-x-3.
            name = cell.label if position == 0 else f"{cell.label}-{position + 1}"
            yield from _files(str(name), bundle)


def _files(name: str, bundle: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    told = bundle.get(TABLE) or bundle[FIGURE]
    yield f"{name}.csv", told["csv"].encode()
    if told.get("areas"):
        areas = json.dumps(told["areas"], ensure_ascii=False, sort_keys=True)
        yield f"{name}.areas.json", areas.encode()
    if "image/svg+xml" in bundle:
        yield f"{name}.svg", text_of(bundle["image/svg+xml"]).encode()
    if "image/png" in bundle:
        yield f"{name}.png", base64.b64decode(text_of(bundle["image/png"]))
