"""What becomes of one notebook."""

from dataclasses import dataclass

from ncms.build.store import Execution


@dataclass(frozen=True)
class Failure:
    """Why a notebook stopped: where, the message, and the whole traceback for the log."""

    place: str
    message: str
    traceback: str


@dataclass(frozen=True)
class Outcome:
    """A stored execution or a failure, and what the notebook wrote to stderr."""

    stem: str
    execution: Execution | None = None
    failure: Failure | None = None
    warnings: str = ""
