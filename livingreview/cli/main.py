"""The console command: exit codes, and faults as messages; options and commands have their own modules."""

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from livingreview.cli.options import parser
from livingreview.console import silence, warn
from livingreview.errors import BuildError, Busy, InputError
from livingreview.paths import ROOT, build_dir

DONE, FAILED, INVALID, BUSY, STOPPED = 0, 1, 2, 3, 130
KEPT = "The last good report stays as it was."


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Run one command and return its exit code: 0 done, 1 failed, 2 invalid input, 3 busy."""
    try:
        options = parser().parse_args(arguments)
        options.root = root
        return guarded(lambda: options.run(options))
    finally:
        _flush()


def guarded(work: Callable[[], int | None]) -> int:
    """Do some work and return its exit code; whatever goes wrong is a message, never a traceback."""
    try:
        return work() or DONE
    except InputError as error:
        return _say_faults(error)
    except Busy as error:
        return _complain(str(error), BUSY)
    except BuildError as error:
        return _complain(f"{error}\nThe build failed; the last good report stays as it was.", FAILED)
    except KeyboardInterrupt:
        return _complain("Stopped; the last good report stays as it was.", STOPPED)
    except OSError as error:
        return _complain(f"{_os_message(error)}\n{KEPT}", FAILED)
    except Exception as error:
        return _complain(f"{_unforeseen(error)}\n{KEPT}", FAILED)


def _os_message(error: OSError) -> str:
    """Return what the system would not do, and with which file."""
    place = f"{os.fspath(error.filename)}: " if error.filename else ""
    return f"{place}{error.strerror or error}"


def _unforeseen(error: Exception) -> str:
    """Return what a fault of this program says of itself; its traceback goes to a file."""
    log = build_dir() / "logs" / "unforeseen.txt"
    message = f"This is a fault of the program, please report it: {type(error).__name__}: {error}"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        return message
    return f"{message}\n  traceback: {log}"


def _say_faults(error: InputError) -> int:
    count = len(error.faults)
    return _complain(f"{error}\n{count} fault{'s' if count != 1 else ''} found; nothing was written", INVALID)


def _complain(text: str, code: int) -> int:
    warn(text)
    return code


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            silence(stream)


if __name__ == "__main__":
    sys.exit(main())
