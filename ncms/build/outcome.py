"""What becomes of one notebook."""

from dataclasses import dataclass

from ncms.build.store import Execution
from ncms.errors import Fault


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
