"""Passages that a report has only where its data folder has rows of a table, or only where it has none.

Prose marks them as Quarto does, `::: {.content-visible when-meta="tables.NAME"}` or `.content-hidden`, on a
div or on a span of one line. `_quarto.yml` says of the data that the project ships which tables are there,
for a plain `quarto render`; a build decides by the folder itself, before either renderer sees the page.
"""

import re
from collections.abc import Collection
from pathlib import Path

from livingreview.errors import Fault
from livingreview.project import Project
from livingreview.tables.table_files import table_names

KEY = "tables"
_WHEN = rf"\{{\.content-(visible|hidden) when-meta=\"{KEY}\.(\w+)\"\}}"
_DIV = re.compile(rf":{{3,}}\s*{_WHEN}\s*$")
_SPAN = re.compile(rf"\[((?:\{{\{{<.*?>\}}\}}|[^\[\]])*)\]{_WHEN}")
_OPENING, _CLOSING = re.compile(r":{3,}\s*[^:\s]"), re.compile(r":{3,}\s*$")
_CODE = re.compile(r"\s*(```|~~~)")


def resolved(text: str, tables: Collection[str]) -> str:
    """Return a page with the passages that these tables call for; lines keep their numbers."""
    if f"{KEY}." not in text:
        return text
    lines: list[str] = []
    open_divs: list[bool | None] = []
    in_code = False
    for line in text.split("\n"):
        in_code ^= _CODE.match(line) is not None
        fence = False
        if not in_code and (case := _DIV.match(line)):
            open_divs.append(_wanted(case[1], case[2], tables))
            fence = True
        elif not in_code and _OPENING.match(line):
            open_divs.append(None)
        elif not in_code and _CLOSING.match(line) and open_divs:
            hidden = False in open_divs
            fence = open_divs.pop() is not None or hidden
        lines.append("" if fence or False in open_divs else _spans(line, tables))
    return "\n".join(lines)


def _spans(line: str, tables: Collection[str]) -> str:
    return _SPAN.sub(lambda found: found[1] if _wanted(found[2], found[3], tables) else "", line)


def _wanted(kind: str, table: str, tables: Collection[str]) -> bool:
    return (table in tables) == (kind == "visible")


def shown(text: str, data: Path) -> str:
    """Return a page with the passages that a data folder calls for."""
    return resolved(text, filled(data, {found[2] for found in re.finditer(_WHEN, text)}))


def filled(data: Path, names: Collection[str]) -> set[str]:
    """Return which of these tables have a row. An import begins a ledger, a template every table."""
    from livingreview.tables.loading import find_table

    return {name for name in set(names) & table_names(data) if find_table(data, name).rows}


def resolve(workspace: Path, data: Path) -> None:
    """Resolve every page of a workspace by the tables of a data folder."""
    for page in (*workspace.glob("*.qmd"), *workspace.glob("chapters/**/*.qmd")):
        text = page.read_text(encoding="utf-8")
        if (now := shown(text, data)) != text:
            page.write_text(now, encoding="utf-8")


def hidden_variables(project: Project) -> set[str]:
    """Return the numbers that are named only in passages which the data folder does not call for."""
    texts = [page.read_text(encoding="utf-8") for page in project.pages()]
    seen = {name for text in texts for name in VARIABLE.findall(shown(text, project.data))}
    return {name for text in texts for name in VARIABLE.findall(text)} - seen


def config_faults(project: Project) -> list[Fault]:
    """Return where `_quarto.yml` says otherwise of a table than the folder that Quarto is to render."""
    config = project.root / "_quarto.yml"
    import yaml  # here, since the command must start in no time where nothing changed

    said = (yaml.safe_load(config.read_text(encoding="utf-8")) or {}).get(KEY) or {}
    tables = filled(project.data, said)
    mend = f"render this folder with `ncms build --data {project.shown(project.data)}`"
    wrong = {name: value for name, value in said.items() if value != (name in tables)}
    told = {name: (str(value).lower(), str(name in tables).lower()) for name, value in wrong.items()}
    return [Fault("_quarto.yml", None, f"{KEY}.{name}", "tables", *both, mend) for name, both in told.items()]


SHORTCODE = re.compile(r"(?<!\{)\{\{<\s*(\w+)\s+([^\s>]+)[^>]*>\}\}")
"""Any shortcode, as (name, first argument); one in double braces is told about, not used."""

VARIABLE = re.compile(r"(?<!\{)\{\{<\s*var\s+([\w.]+)\s*>\}\}")
"""`{{< var key >}}`, which a published number takes the place of, as the key."""
