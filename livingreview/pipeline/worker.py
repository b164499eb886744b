"""What one worker does: execute one notebook with papermill and store a clean copy of it."""

import logging
import re
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from papermill import PapermillExecutionError, execute_notebook

from livingreview.errors import Fault, InputError, Refused
from livingreview.notebooks import INJECTED, METADATA, PARAMETERS, RECORD, code_cells, source_digest
from livingreview.pipeline.execution import Failure, Outcome
from livingreview.pipeline.freshness import Wanted
from livingreview.pipeline.kernel import OwnKernelManager
from livingreview.pipeline.store import store
from livingreview.project import Project

# What nbclient would say of a failure on stderr stands in the outcome.
logging.getLogger("papermill").addHandler(logging.NullHandler())

RECORD_TAG = "livingreview-record"
RECORD_SOURCE = "from livingreview.display.kernel_record import emit\nemit()"
ANSI = re.compile(r"\x1b\[[0-9;]*m")
ADDRESS = re.compile(r" at 0x[0-9a-f]+")


def run(project: Project, want: Wanted, kernels: type[OwnKernelManager]) -> Outcome:
    """Execute one notebook; a failure is an outcome like any other, so that the rest goes on."""
    begun = time.monotonic()
    source = nbformat.read(project.notebook(want.stem), as_version=4)
    # Somebody may have saved the notebook since the plan was made: the record is of what runs.
    want = replace(want, source=source_digest(source))
    source = with_record_cell(source)
    try:
        executed = _papermill(source, want.parameters, project.root, kernels)
    except PapermillExecutionError as error:
        return Outcome(want.stem, failure=_failure(source, error))
    except Exception as error:  # a kernel that died or never started
        message = f"{type(error).__name__}: {error}"
        return Outcome(want.stem, failure=Failure("its kernel", message, message))
    record = take_record(executed, want)
    warnings = clean(executed, project.root)
    executed.metadata[METADATA] = record
    seconds = round(time.monotonic() - begun, 2)
    text = nbformat.writes(executed) + "\n"
    return Outcome(want.stem, store(project.executed, want.stem, text, record, seconds), warnings=warnings)


def _papermill(
    source: NotebookNode, parameters: dict[str, Any], folder: Path, kernels: type[OwnKernelManager]
) -> NotebookNode:
    return execute_notebook(
        source,
        None,
        parameters=parameters,
        kernel_name="python3",
        language="python",
        progress_bar=False,
        kernel_manager_class=kernels,
        shutdown_kernel="immediate",
        record_timing=False,
        resources={"metadata": {"path": str(folder)}},
    )


def with_record_cell(source: NotebookNode) -> NotebookNode:
    """Return the notebook with the cell at its end that tells what it loaded and imported."""
    cell = nbformat.v4.new_code_cell(RECORD_SOURCE, id=RECORD_TAG, metadata={"tags": [RECORD_TAG]})
    source.cells.append(cell)
    return source


def take_record(executed: NotebookNode, want: Wanted) -> dict[str, Any]:
    """Return the record of an execution and drop the cell that it came from."""
    record = executed.cells.pop().outputs[0].data[RECORD]
    wanted = {"notebook": want.source, "parameters": want.parameters, "environment": want.environment}
    inputs, code = dict(record["inputs"]), dict(record["code"])
    return wanted | {"inputs": inputs, "tables": record["tables"], "code": code}


def clean(executed: NotebookNode, root: Path) -> str:
    """Take out of an executed notebook what differs between two equal runs; return its stderr."""
    executed.metadata.pop("papermill", None)
    warnings = []
    for cell in executed.cells:
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if INJECTED in cell.metadata.get("tags", ()):
            cell["id"] = INJECTED  # papermill gives it another one each time
        if cell.cell_type == "code":
            warnings += [output.text for output in cell.outputs if output.get("name") == "stderr"]
            cell["outputs"] = [_clean_output(o, root) for o in cell.outputs if o.get("name") != "stderr"]
    return "".join(warnings)


def _clean_output(output: NotebookNode, root: Path) -> NotebookNode:
    for bundle, key in ((output.get("data", {}), "text/plain"), (output, "text")):
        if key in bundle:
            bundle[key] = ADDRESS.sub("", bundle[key]).replace(f"{root}/", "")
    return output


def _failure(source: NotebookNode, error: PapermillExecutionError) -> Failure:
    full_traceback = error.ename in (InputError.__name__, Refused.__name__)
    message = ANSI.sub("", error.evalue if full_traceback else f"{error.ename}: {error.evalue}")
    faults = [Fault.read(line) for line in message.splitlines() if error.ename == Refused.__name__]
    traceback = ANSI.sub("", "\n".join(error.traceback))
    known_faults = tuple(fault for fault in faults if fault)
    return Failure(_place(source, error.cell_index), message, traceback, known_faults)


def _place(source: NotebookNode, index: int) -> str:
    """Return the name of the cell at `index` of a copy into which papermill put its own parameters cell."""
    tagged = [i for i, cell in enumerate(source.cells) if PARAMETERS in cell.metadata.get("tags", ())]
    if tagged and index == tagged[0] + 1:
        return "the parameters of this run"
    before = index - 1 if tagged and index > tagged[0] else index
    number = sum(cell.cell_type == "code" for cell in source.cells[: before + 1])
    return code_cells(source)[number - 1].name
