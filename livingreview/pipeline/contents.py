"""What notebooks give to a book: executed copies, numbers, the record of the run."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from livingreview.notebooks import read_notebook
from livingreview.numbers.collection import Number, collect
from livingreview.numbers.sentences import key_faults, with_statements
from livingreview.numbers.statement_file import read_statements
from livingreview.numbers.statements import Printed
from livingreview.pipeline.changes_step import has_late, present, step_after
from livingreview.pipeline.checks import prose_faults, refuse
from livingreview.pipeline.conditional_content import filled
from livingreview.pipeline.editions import LATE
from livingreview.pipeline.execution import execute
from livingreview.pipeline.freshness import plan
from livingreview.pipeline.needed_tables import left_out, reason
from livingreview.pipeline.prose import read_prose, variable_faults
from livingreview.pipeline.provenance import Clock, run_record
from livingreview.pipeline.store import Execution
from livingreview.project import Project


@dataclass(frozen=True)
class Contents:
    """The executed notebooks of one run with all that was read out of them.

    The statements are among the numbers, too.
    """

    notebooks: dict[str, dict[str, Any]]
    numbers: list[Number]
    statements: list[Printed]
    record: dict[str, Any]


def contents(
    project: Project,
    parameters: dict[str, Any],
    jobs: int | None,
    clock: Clock,
    say: Callable[[str], None],
    becomes: str = "",
    causes: bool = False,
) -> Contents:
    """Execute what is not fresh and collect; prose that names what is not there stops the build early.

    `becomes` is the name of the edition that this run is to be, if it is; with `causes`, notebooks are run
    again to tell apart why numbers moved.
    """
    prose = read_prose(project)
    refuse(prose_faults(project, prose))
    for stem, tables in left_out(project).items():
        say(f"left out  {stem}: {reason(tables)}")
    with clock.step("execute"):
        executions = execute(project, plan(project, parameters), jobs, say)
    with clock.step("collect"):
        found = collected(project, parameters, executions)
    if has_late(project):
        with clock.step("changes"):
            now = present(project, found)
            late = [step_after(project, parameters, now, say, becomes, causes)]
            executions |= execute(project, late, jobs, say)
            found = collected(project, parameters, executions)
    refuse(variable_faults(prose, [number.key for number in found.numbers]))
    return found


def collected(project: Project, parameters: dict[str, Any], executions: dict[str, Execution]) -> Contents:
    """Return what stored executions gave, and what may be stated by their numbers.

    Raises BuildError where two numbers or a statement do not fit.
    """
    notebooks = {stem: read_notebook(execution.path) for stem, execution in sorted(executions.items())}
    printed, numbers = stated(project, collect(notebooks))
    record = run_record(project.root, parameters, executions, notebooks)
    return Contents(notebooks, numbers, printed, record)


def stated(project: Project, numbers: list[Number]) -> tuple[list[Printed], list[Number]]:
    """Return the statements that the data folder calls for, and all numbers with theirs.

    What the late notebook says is no ground for a statement: it is made last. Raises BuildError with each key
    of a rule or a sentence that no notebook published.
    """
    found = read_statements(project.statements, project.shown(project.statements))
    tables = filled(project.data, {each.table for each in found if each.table})
    wanted = [each for each in found if not each.table or each.table in tables]
    late = [number for number in numbers if number.notebook == LATE]
    grounds = {number.key: number for number in numbers if number.notebook != LATE}
    refuse([*key_faults(wanted, grounds, project.shown(project.statements))])
    printed, known = with_statements(wanted, grounds.values())
    return printed, sorted([*known, *late], key=lambda number: number.key)
