"""Run the notebooks that are not fresh, several at a time, and say what became of each."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from livingreview.errors import BuildError, Fault, InputError
from livingreview.paths import BUILD_ENV, DATA_ENV, ENGINE, ROOT, ROOT_ENV, STARTED_ENV
from livingreview.pipeline.freshness import Step, Wanted
from livingreview.pipeline.sockets import has_room, socket_folder
from livingreview.pipeline.store import Execution
from livingreview.project import Project


@dataclass(frozen=True)
class Failure:
    """Why a notebook stopped: where, the message, the whole traceback for the log, faults of its input."""

    place: str
    message: str
    traceback: str
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """A stored execution or a failure, and what the notebook wrote to stderr."""

    stem: str
    execution: Execution | None = None
    failure: Failure | None = None
    warnings: str = ""


Say = Callable[[str], None]
BACKEND = "module://matplotlib_inline.backend_inline"  # the one that ipykernel would choose


def execute(
    project: Project, steps: list[Step], jobs: int | None = None, say: Say = print
) -> dict[str, Execution]:
    """Return an execution of every notebook of the plan, running those that have none.

    Raises BuildError with every failure once all notebooks have had their turn; InputError where notebooks
    did nothing but refuse values that no rule could have refused before they ran.
    """
    done = {step.wanted.stem: step.execution for step in steps if step.execution}
    for stem, execution in done.items():
        execution.touch()
        say(f"fresh     {stem}")
    failed: list[tuple[Outcome, Failure]] = []
    stale = sorted((step for step in steps if not step.execution), key=lambda step: -step.seconds)
    for outcome in _outcomes(project, [step.wanted for step in stale], jobs):
        _write_log(project, outcome)
        say(_line(project, outcome))
        if outcome.execution:
            done[outcome.stem] = outcome.execution
        elif outcome.failure:
            failed.append((outcome, outcome.failure))
    if failed and all(failure.faults for _, failure in failed):
        raise InputError(fault for _, failure in failed for fault in failure.faults)
    if failed:
        raise BuildError("\n".join(_failure_text(project, outcome) for outcome, _ in failed))
    return dict(sorted(done.items()))


def _outcomes(project: Project, wanted: list[Wanted], jobs: int | None) -> Iterator[Outcome]:
    return (outcome for _, outcome in run_each([(project, want) for want in wanted], jobs))


def run_each(
    tasks: Sequence[tuple[Project, Wanted]], jobs: int | None = None
) -> Iterator[tuple[int, Outcome]]:
    """Run notebooks, each with the data of its own project; yield position and outcome as they end."""
    if not tasks:
        return
    workers = min(jobs or os.cpu_count() or 1, len(tasks))
    with ExitStack() as stack:
        runtime = stack.enter_context(socket_folder())
        environments = [kernel_environment(project) for project, _ in tasks]
        warm = None
        if len(tasks) > workers and sys.platform == "linux" and has_room(runtime):  # else each starts at once
            warm = stack.enter_context(warm_process(runtime, environments[0]))
        # Imported where it is needed: papermill takes longer to import than many a notebook takes to run.
        with without("rfc3987_syntax"):
            from livingreview.pipeline.kernel import OwnKernelManager
            from livingreview.pipeline.worker import run
        kernels = [OwnKernelManager.configured(each, runtime, warm) for each in environments]
        pool = stack.enter_context(ThreadPoolExecutor(workers))
        futures = {
            pool.submit(run, project, want, kernel): position
            for position, ((project, want), kernel) in enumerate(zip(tasks, kernels, strict=True))
        }
        try:
            for future in as_completed(futures):
                yield futures[future], future.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for kernel in kernels:
                kernel.kill_all()
            raise


@contextmanager
def without(module: str) -> Iterator[None]:
    """Let imports go on as if a module were not installed.

    jsonschema, which nbformat imports, builds a grammar of addresses where it finds `rfc3987_syntax`: most of
    a second for a check of `format` that notebooks do not use.
    """
    if module in sys.modules:
        yield
        return
    sys.modules[module] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[module]


@contextmanager
def warm_process(runtime: str, environment: dict[str, str]) -> Iterator[str]:
    """Keep a process that forks kernels; yield the socket on which it listens."""
    path = str(Path(runtime) / "warm.sock")
    call = [sys.executable, str(ENGINE / "pipeline" / "warm_kernel.py"), path]
    # In a session of its own: an interruption from the keyboard reaches it only as the end of its stdin.
    settings: dict[str, Any] = {
        "stdin": subprocess.PIPE,
        "start_new_session": True,
        "env": os.environ | environment,
    }
    with subprocess.Popen(call, **settings):
        yield path


def kernel_environment(project: Project) -> dict[str, str]:
    """Return the variables that differ for notebooks from those of the build itself.

    The settings of whoever builds (IPython profile, matplotlibrc) must not reach a figure, and a machine
    without a writable home must do, so each of those folders is one of ours.
    """
    folders = {"IPYTHONDIR": "ipython", "MPLCONFIGDIR": "matplotlib", "JUPYTER_CONFIG_DIR": "jupyter"}
    caches = {name: _folder(project.build / "cache" / folder) for name, folder in folders.items()}
    path = os.pathsep.join(filter(None, [str(ROOT), str(ENGINE.parent), os.environ.get("PYTHONPATH")]))
    # The number of cores must not decide how sums are rounded, nor a chance seed the order of sets.
    fixed = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
    places = {STARTED_ENV: str(time.time()), DATA_ENV: str(project.data), BUILD_ENV: str(project.build)}
    places[ROOT_ENV] = str(ROOT)
    return caches | fixed | places | {"MPLBACKEND": BACKEND, "PYTHONPATH": path}


def _folder(path: Path) -> str:
    path.mkdir(parents=True, exist_ok=True)
    return str(path)


def _line(project: Project, outcome: Outcome) -> str:
    if not outcome.execution:
        return f"failed    {outcome.stem}"
    warned = f"   (warnings: {_log(project, outcome)})" if outcome.warnings else ""
    return f"executed  {outcome.stem:<15} {outcome.execution.seconds:5.1f} s{warned}"


def _failure_text(project: Project, outcome: Outcome) -> str:
    failure = outcome.failure
    assert failure
    place = f"chapter {outcome.stem}, {failure.place}"
    return f"{place}: {failure.message}\n  traceback: {_log(project, outcome)}"


def _log(project: Project, outcome: Outcome) -> str:
    return project.shown(project.logs / f"{outcome.stem}.txt")


def _write_log(project: Project, outcome: Outcome) -> None:
    text = outcome.failure.traceback if outcome.failure else outcome.warnings
    log = project.logs / f"{outcome.stem}.txt"
    log.unlink(missing_ok=True)
    if text:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(text + "\n", encoding="utf-8")
