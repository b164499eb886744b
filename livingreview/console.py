"""Print for people who may have stopped listening: a command piped into `head` goes on to its end."""

import os
import sys
from typing import TextIO


def say(line: str) -> None:
    """Print a line at once."""
    _write(line, sys.stdout)


def warn(line: str) -> None:
    """Print a line that is no result: progress, a warning, a fault."""
    _write(line, sys.stderr)


def _write(line: str, stream: TextIO) -> None:
    try:
        print(line, file=stream, flush=True)
    except BrokenPipeError:
        silence(stream)


def silence(stream: TextIO) -> None:
    """Let all that is still written to a stream, at exit too, go nowhere."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())
