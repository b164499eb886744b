"""A folder for the sockets of kernels, whose paths the system limits to about a hundred bytes."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LONGEST = 103
"""Bytes that the path of a Unix socket may have on macOS; Linux takes 107. Beyond, kernels wait for ever."""

LONGEST_NAME = "/0123456789ab-ipc-5"
"""A socket of a kernel: the stem of its connection file, and one of five numbers."""

PLACES = ("/tmp", "/var/tmp", "/dev/shm")
PREFIX = "livingreview-jupyter-"


@contextmanager
def socket_folder() -> Iterator[str]:
    """Yield a new folder with room for the names of sockets, else any: see :func:`has_room`.

    The folder for temporary files is passed over where its path is too long (TMPDIR of a batch system).
    """
    places = [tempfile.gettempdir(), *PLACES]
    short = (place for place in places if has_room(f"{place}/{PREFIX}01234567") and os.access(place, os.W_OK))
    with tempfile.TemporaryDirectory(prefix=PREFIX, dir=next(short, None)) as folder:
        yield folder


def has_room(folder: str | Path) -> bool:
    """Tell whether the sockets of a kernel can lie in a folder; ports of this machine serve where not."""
    return len(os.fsencode(f"{folder}{LONGEST_NAME}")) <= LONGEST
