"""Which numbers the notebooks can glue, as far as their code shows without running it.

`glue("fund.balance", ...)` names its key; `glue(f"fund.{name}_first", ...)` names how it begins and ends. A
number that prose asks for and that fits none of them cannot come, whatever the data are. A key that the code
computes may be any of its notebook, and is known for sure only after the run.
"""

import ast
import re
from collections.abc import Iterator

from livingreview.errors import Fault, InputError
from livingreview.messages import did_you_mean
from livingreview.notebooks import code_cells
from livingreview.numbers.statement_file import SUFFIXES, read_statements
from livingreview.numbers.statements import TOPIC
from livingreview.pipeline.parameter_cells import source_notebook
from livingreview.pipeline.prose import Mention, Prose
from livingreview.project import Project

GLUES = ("glue", "emit")
"""What publishes a number under a key: for a value that knows its rows, and for a bare one."""

DERIVED = r"(?:_year)?(?:_zh)?"
"""What `glue` itself adds to a key: the year of a row, the Chinese of a phrase."""


def unknown_variables(project: Project, prose: Prose) -> list[Fault]:
    """Return each number or statement that prose asks for and that nothing of the project can make."""
    try:
        statements = read_statements(project.statements, project.shown(project.statements))
    except InputError:
        return []  # said with the faults of the statements
    made = [key for each in statements for key in _statement_keys(each.id)]
    patterns = {pattern for stem in project.stems() for pattern in _patterns(project, stem)}
    fits = re.compile("|".join([*map(re.escape, made), *patterns]) or "(?!)")
    plain = [pattern.removesuffix(DERIVED).replace("\\", "") for pattern in patterns]
    known = [*made, *(key for key in plain if re.fullmatch(r"[\w.-]+", key))]
    return [_fault(mention, known) for mention in prose.variables if not fits.fullmatch(mention.name)]


def _fault(mention: Mention, known: list[str]) -> Fault:
    ours = mention.name.startswith(f"{TOPIC}.")
    otherwise = "add it to data/statements.yml" if ours else "glue it in a notebook"
    return mention.fault(
        "var", "a number that a notebook glues, or a statement", did_you_mean(mention.name, known, otherwise)
    )


def _statement_keys(name: str) -> Iterator[str]:
    for suffix in ("", *SUFFIXES):
        yield f"{TOPIC}.{name}{suffix}"
        yield f"{TOPIC}.{name}{suffix}_zh"


def _patterns(project: Project, stem: str) -> Iterator[str]:
    """Yield an expression for each key that a notebook glues."""
    try:
        trees = [ast.parse(cell.source) for cell in code_cells(source_notebook(project, stem))]
    except (InputError, SyntaxError):
        yield rf"{re.escape(stem)}\..+"  # the notebook's own fault is said elsewhere
        return
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in GLUES and node.args:
                yield _pattern(stem, node.args[0]) + DERIVED


def _pattern(stem: str, key: ast.expr) -> str:
    if isinstance(key, ast.Constant):
        return re.escape(str(key.value))
    if isinstance(key, ast.JoinedStr):
        return "".join(
            re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in key.values
        )
    return rf"{re.escape(stem)}\..+"
