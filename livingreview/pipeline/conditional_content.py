"""Passages that a report has only where its data folder has rows of a table, or only where it has none.

Prose marks them as Quarto does, `::: {.content-visible when-meta="tables.NAME"}` or `.content-hidden`, on a
div or on a span of one line. `_quarto.yml` lists under `tables:` which tables a folder may lack, and says of
the data that the project ships which of them are there, for a plain `quarto render`; a build decides by the
folder itself, before either renderer sees the page.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from livingreview.errors import Fault
from livingreview.messages import command_line
from livingreview.project import Project
from livingreview.tables.table_files import table_names

KEY = "tables"
_WHEN = rf"\{{\.content-(visible|hidden) when-meta=\"{KEY}\.(\w+)\"\}}"
_DIV = re.compile(rf":{{3,}}\s*{_WHEN}\s*$")
_SPAN = re.compile(rf"\[((?:\{{\{{<.*?>\}}\}}|[^\[\]])*)\]{_WHEN}")
_OPENING, _CLOSING = re.compile(r":{3,}\s*[^:\s]"), re.compile(r":{3,}\s*$")
_CODE = re.compile(r"\s*(```|~~~)")


@dataclass(frozen=True)
class Line:
    """A line of a page with the conditions of the passages around it: `(kind, table)`, outermost first."""

    text: str
    conditions: tuple[tuple[str, str], ...] = ()
    fence: bool = False
    """Whether the line opens or closes a passage."""

    @property
    def given(self) -> set[str]:
        """The tables that a folder has wherever the line is shown."""
        return {table for kind, table in self.conditions if kind == "visible"}


def scanned(text: str) -> Iterator[Line]:
    """Yield every line of a page."""
    open_divs: list[tuple[str, str] | None] = []
    in_code = False
    for line in text.split("\n"):
        in_code ^= _CODE.match(line) is not None
        fence = False
        if not in_code and (passage := _DIV.match(line)):
            open_divs.append((passage[1], passage[2]))
            fence = True
        elif not in_code and _OPENING.match(line):
            open_divs.append(None)
        elif not in_code and _CLOSING.match(line) and open_divs:
            fence = open_divs.pop() is not None
        yield Line(line, tuple(filter(None, open_divs)), fence)


def resolved(text: str, tables: Collection[str]) -> str:
    """Return a page with the passages that these tables call for; lines keep their numbers."""
    if f"{KEY}." not in text:
        return text
    return "\n".join(_resolved_line(line, tables) for line in scanned(text))


def _resolved_line(line: Line, tables: Collection[str]) -> str:
    called_for = all(_wanted(*condition, tables) for condition in line.conditions)
    return _spans(line.text, tables) if called_for and not line.fence else ""


def _spans(line: str, tables: Collection[str]) -> str:
    return _SPAN.sub(lambda found: found[1] if _wanted(found[2], found[3], tables) else "", line)


def _wanted(kind: str, table: str, tables: Collection[str]) -> bool:
    return (table in tables) == (kind == "visible")


def passages(text: str) -> set[str]:
    """Return the tables on which a passage of a text depends."""
    return {found[2] for found in re.finditer(_WHEN, text)}


def shown(text: str, data: Path) -> str:
    """Return a page with the passages that a data folder calls for."""
    return resolved(text, filled(data, passages(text)))


def filled(data: Path, names: Collection[str]) -> set[str]:
    """Return which of these tables have a row. An import begins `screening`, a template every table."""
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


def optional_tables(project: Project) -> dict[str, bool]:
    """Return the tables that a data folder may lack, with what `_quarto.yml` says of the one it renders.

    A configuration that cannot be read has none: that is said where its pages are read.
    """
    import yaml  # here, since the command must start in no time where nothing changed

    try:
        listed = yaml.safe_load((project.root / "_quarto.yml").read_text(encoding="utf-8"))[KEY]
    except (OSError, ValueError, yaml.YAMLError, KeyError, TypeError):
        return {}
    return listed if isinstance(listed, dict) else {}


def config_faults(project: Project) -> list[Fault]:
    """Return where `_quarto.yml` says otherwise of a table than the folder that Quarto is to render."""
    declared = optional_tables(project)
    tables = filled(project.data, declared)
    hint = f"render this folder with `{command_line('build --data')} {project.shown(project.data)}`"
    wrong = {name: value for name, value in declared.items() if value != (name in tables)}
    both = {name: (str(value).lower(), str(name in tables).lower()) for name, value in wrong.items()}
    return [Fault("_quarto.yml", None, f"{KEY}.{name}", "tables", *text, hint) for name, text in both.items()]


SHORTCODE = re.compile(r"(?<!\{)\{\{<\s*(\w+)\s+([^\s>]+)[^>]*>\}\}")
"""Any shortcode, as (name, first argument); one in double braces is told about, not used."""

VARIABLE = re.compile(r"(?<!\{)\{\{<\s*var\s+([\w.]+)\s*>\}\}")
"""`{{< var key >}}`, which a published number takes the place of, as the key."""
