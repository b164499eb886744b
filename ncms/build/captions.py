"""Numbers in captions: `{{< var key >}}` in a caption or alternative text becomes the published number.

Renderers know the shortcode in prose alone, so a caption gets its numbers when a workspace is filled. A year
typed by hand would stay when the data move on.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from ncms.build.collection import Number, escaped
from ncms.build.shortcodes import VARIABLE
from ncms.errors import BuildError

LINE = re.compile(r"^#\| ?(fig-cap|tbl-cap|fig-alt):.*$", re.MULTILINE)


def with_numbers(
    notebooks: dict[str, dict[str, Any]], numbers: Iterable[Number]
) -> dict[str, dict[str, Any]]:
    """Return notebooks whose captions say the published numbers.

    Raises BuildError where a caption asks for a number that no notebook published.
    """
    said = {number.key: number.formatted for number in numbers}
    return {
        stem: {**notebook, "cells": [_cell(cell, said, stem) for cell in notebook["cells"]]}
        for stem, notebook in notebooks.items()
    }


def _cell(cell: dict[str, Any], said: dict[str, str], stem: str) -> dict[str, Any]:
    source = "".join(cell["source"])
    if cell["cell_type"] != "code" or not VARIABLE.search(source):
        return cell
    return {**cell, "source": LINE.sub(lambda line: _line(line, said, stem), source)}


def _line(line: re.Match[str], said: dict[str, str], stem: str) -> str:
    def number(found: re.Match[str]) -> str:
        if found[1] not in said:
            raise BuildError(
                f"chapter {stem}, {line[1]}: {found[1]}: found no such number, expected a published one"
            )
        text = said[found[1]] if line[1] == "fig-alt" else escaped(said[found[1]])
        return json.dumps(text, ensure_ascii=False)[1:-1]  # the caption stands between quotation marks

    return VARIABLE.sub(number, line[0])
