"""What notebooks give to a book: executed copies, numbers, the record of the run."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ncms.build.checks import prose_faults, refuse
from ncms.build.clock import Clock
from ncms.build.collection import Number, collect
from ncms.build.execution import execute
from ncms.build.freshness import plan
from ncms.build.notebooks import read_notebook
from ncms.build.project import Project
from ncms.build.prose import read_prose, variable_faults
from ncms.build.provenance import run_record


@dataclass(frozen=True)
class Contents:
    """The executed notebooks of one run with all that was read out of them."""

    notebooks: dict[str, dict[str, Any]]
    numbers: list[Number]
    record: dict[str, Any]


def contents(
    project: Project, parameters: dict, jobs: int | None, clock: Clock, say: Callable[[str], None]
) -> Contents:
    """Execute what is not fresh and collect; prose that names what is not there stops the build early."""
    prose = read_prose(project)
    refuse(prose_faults(project, prose))
    with clock.step("execute"):
        executions = execute(project, plan(project, parameters), jobs, say)
    with clock.step("collect"):
        notebooks = {stem: read_notebook(execution.path) for stem, execution in executions.items()}
        numbers = collect(notebooks)
    refuse(variable_faults(prose, [number.key for number in numbers]))
    return Contents(notebooks, numbers, run_record(project.root, parameters, executions))
