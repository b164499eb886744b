"""The reports of all variants, made side by side; one that fails is told and the others finish.

Each is an ordinary build into a folder of its own. What does not depend on the variant is shared: an executed
notebook is kept under the digest of all that it used, so one whose parameters did not change runs once. A
second call makes what is missing and leaves what is up to date.
"""

import multiprocessing
import shlex
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from livingreview.errors import BuildError, Busy, Fault, InputError
from livingreview.messages import command_line
from livingreview.pipeline import report
from livingreview.pipeline.parameters import read_parameters
from livingreview.project import Project
from livingreview.variants.rows import Variant

Say = Callable[[str], None]
CONNECT_SECONDS = 10


@dataclass(frozen=True)
class Outcome:
    """What became of one variant: its report, or why there is none."""

    variant: Variant
    report: Path
    message: str = ""

    @property
    def failed(self) -> bool:
        """Whether there is no new report."""
        return bool(self.message)


@dataclass(frozen=True)
class Wanted:
    """How the reports are to be made, alike for all."""

    project: Project
    out: Path
    renderer: str = "auto"
    formats: tuple[str, ...] = ("html",)


def refuse_values(wanted: Wanted, variants: Sequence[Variant]) -> None:
    """Raise InputError with every value that no parameter may have, before anything is made."""
    faults: dict[str, Fault] = {}
    for variant in variants:
        project = _project(wanted, variant)
        try:
            read_parameters(project.params, variant.overrides, project.shown(project.params), project.data)
        except InputError as error:
            faults |= {str(fault): fault for fault in error.faults}
    if faults:
        raise InputError(faults.values())


def command_lines(wanted: Wanted, variants: Sequence[Variant]) -> list[str]:
    """Return the command that makes the report of each variant, as a shell takes it."""
    return [shlex.join(_words(wanted, variant)) for variant in variants]


def _words(wanted: Wanted, variant: Variant) -> Iterator[str]:
    project = _project(wanted, variant)
    yield from (command_line(), "build")
    for setting in variant.overrides:
        yield from ("-p", setting)
    yield from ("--data", project.shown(project.data), "--params", project.shown(project.params))
    yield from ("--out", project.shown(wanted.out / variant.name))
    yield from ("--renderer", wanted.renderer, "--formats", ",".join(wanted.formats), "--jobs", "1")


def run(
    wanted: Wanted, variants: Sequence[Variant], jobs: int, say: Say, scheduler: str = ""
) -> list[Outcome]:
    """Make the report of each variant, `jobs` at a time; return what became of each, in their order.

    The first is made alone, here: it executes what all of them share. With the address of a Dask `scheduler`
    the others are made by its workers, which must see the same folders at the same paths. Raises InputError
    where the scheduler does not answer.
    """
    first, *others = variants
    with _pool(min(jobs, len(others)) or 1, scheduler) as pool:
        done = [_told(make(wanted, first), say)]
        done += [_told(outcome, say) for outcome in _side_by_side(pool, wanted, others)]
    order = {variant.name: number for number, variant in enumerate(variants)}
    return sorted(done, key=lambda outcome: order[outcome.variant.name])


def _side_by_side(pool: Executor, wanted: Wanted, variants: Sequence[Variant]) -> Iterator[Outcome]:
    futures = {pool.submit(make, wanted, variant): variant for variant in variants}
    for future in as_completed(futures):
        try:
            yield future.result()
        except Exception as error:  # whatever kind of executor: its process or its worker died
            variant = futures[future]
            yield Outcome(variant, wanted.out / variant.name, f"{type(error).__name__}: {error}")


@contextmanager
def _pool(jobs: int, scheduler: str) -> Iterator[Executor]:
    if scheduler:
        with _client(scheduler) as client:
            yield client.get_executor(pure=False)
        return
    # Not forked: a build starts threads and kernels.
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield pool


def _client(scheduler: str) -> Any:
    """Return a client of a Dask scheduler."""
    try:
        import distributed
    except ImportError:
        hint = "install it: .venv/bin/pip install distributed"
        fault = Fault("--scheduler", None, None, "package", "no dask.distributed", "the package", hint)
        raise InputError(fault) from None
    connect: Any = distributed.Client  # it has no annotations
    try:
        return connect(scheduler, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        hint = "start one with `dask scheduler`, and workers with `dask worker ADDRESS`"
        found = f"{scheduler} ({type(error).__name__})"
        fault = Fault("--scheduler", None, None, "scheduler", found, "a scheduler that answers", hint)
        raise InputError(fault) from None


def make(wanted: Wanted, variant: Variant) -> Outcome:
    """Make the report of one variant; a fault of its input or its build is what became of it."""
    project = _project(wanted, variant)
    out = wanted.out / variant.name
    options = report.Options(out, variant.overrides, wanted.renderer, wanted.formats, jobs=1)
    try:
        report.build(project, options, say=lambda line: None)
    except (InputError, BuildError, Busy, OSError) as error:
        return Outcome(variant, out, str(error) or type(error).__name__)
    return Outcome(variant, out)


def _project(wanted: Wanted, variant: Variant) -> Project:
    project = wanted.project
    return Project.at(project.root, variant.data, project.params) if variant.data else project


def _told(outcome: Outcome, say: Say) -> Outcome:
    first = outcome.message.split("\n")[0]
    say(f"{outcome.variant.name}: {'failed: ' + first if outcome.failed else 'done'}")
    return outcome
