"""Run the notebooks that are not fresh, several at a time, and say what became of each."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from ncms.build.freshness import Step, Wanted
from ncms.build.outcome import Outcome
from ncms.build.project import PACKAGE, Project
from ncms.build.store import Execution
from ncms.errors import BuildError
from ncms.paths import DATA_ENV

Say = Callable[[str], None]


def execute(
    project: Project, steps: list[Step], jobs: int | None = None, say: Say = print
) -> dict[str, Execution]:
    """Return an execution of every notebook of the plan, running those that have none.

    Raises BuildError with every failure once all notebooks have had their turn.
    """
    done = {step.wanted.stem: step.execution for step in steps if step.execution}
    for stem, execution in done.items():
        execution.touch()
        say(f"fresh     {stem}")
    failed = []
    for outcome in _outcomes(project, [step.wanted for step in steps if not step.execution], jobs):
        _write_log(project, outcome)
        say(_line(project, outcome))
        if outcome.execution:
            done[outcome.stem] = outcome.execution
        else:
            failed.append(outcome)
    if failed:
        raise BuildError("\n".join(_failure_text(project, outcome) for outcome in failed))
    return dict(sorted(done.items()))


def _outcomes(project: Project, wanted: list[Wanted], jobs: int | None) -> Iterator[Outcome]:
    if not wanted:
        return
    workers = min(jobs or os.cpu_count() or 1, len(wanted))
    with tempfile.TemporaryDirectory(prefix="ncms-jupyter-") as runtime:
        settings = (kernel_environment(project, runtime),)
        with ProcessPoolExecutor(workers, get_context("spawn"), _prepare, settings) as pool:
            futures = [pool.submit(_run, project, want) for want in wanted]
            try:
                for future in as_completed(futures):
                    yield future.result()
            except BrokenProcessPool as error:
                raise BuildError("a process that executes notebooks was killed (out of memory?)") from error
            finally:
                pool.shutdown(cancel_futures=True)


def kernel_environment(project: Project, runtime: str) -> dict[str, str]:
    """Return the variables under which notebooks run.

    The settings of whoever builds (IPython profile, matplotlibrc) must not reach a figure, and a machine
    without a writable home must do, so each of those folders is one of ours.
    """
    folders = {"IPYTHONDIR": "ipython", "MPLCONFIGDIR": "matplotlib", "JUPYTER_CONFIG_DIR": "jupyter"}
    own = {name: _folder(project.build / "cache" / folder) for name, folder in folders.items()}
    path = os.pathsep.join(filter(None, [str(PACKAGE.parent), os.environ.get("PYTHONPATH")]))
    fixed = {"PYTHONHASHSEED": "0", "PYTHONPATH": path, "JUPYTER_RUNTIME_DIR": runtime}
    return own | fixed | {DATA_ENV: str(project.data)}


def _folder(path: Path) -> str:
    path.mkdir(parents=True, exist_ok=True)
    return str(path)


def _prepare(environment: dict[str, str]) -> None:
    os.environ.pop("MPLBACKEND", None)
    os.environ.update(environment)


def _run(project: Project, want: Wanted) -> Outcome:
    # jsonschema, which nbformat imports, would build a grammar of addresses: most of a second for a check of
    # `format` that notebooks do not use. It does without where that import fails.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    # Imported in the worker alone: papermill takes longer to import than many a notebook takes to run.
    from ncms.build.worker import run

    return run(project, want)


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
