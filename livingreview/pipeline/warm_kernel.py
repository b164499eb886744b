"""A process that has imported what notebooks import, and forks a kernel from itself on request.

Half of a notebook's time would be spent on starting Python and importing the same libraries. This file is
run as a script and imports nothing of the engine: a kernel tells in its record which code it used.
"""

import contextlib
import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
from typing import Any

LIBRARIES = ("ipykernel.kernelapp", "pandas", "pydantic", "yaml", "tabulate", "matplotlib.pyplot", "seaborn")


def main(path: str) -> None:
    """Listen on a socket at once, so that callers wait in line while the libraries load."""
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(path)
    listener.listen()
    for name in LIBRARIES:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    gc.freeze()  # so that a kernel's collector leaves the shared pages alone
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system itself buries kernels that ended
    serve(listener)


def serve(listener: socket.socket) -> None:
    """Fork a kernel for each request, until whoever started this process closes its end of stdin."""
    with selectors.DefaultSelector() as selector:
        selector.register(listener, selectors.EVENT_READ)
        selector.register(sys.stdin, selectors.EVENT_READ)
        while True:
            ready = {key.fileobj for key, _ in selector.select()}
            if sys.stdin in ready:
                return
            connection, _ = listener.accept()
            with connection:
                answer(connection, listener)


def answer(connection: socket.socket, listener: socket.socket) -> None:
    """Read one request and reply with the process number of the kernel that it gets."""
    request = json.loads(connection.makefile("rb").readline())
    parent = os.getpid()
    pid = os.fork()
    if pid == 0:
        connection.close()
        listener.close()
        become_kernel(request, parent)
    with contextlib.suppress(OSError):  # the kernel does so too: whoever comes first
        os.setpgid(pid, pid)
    connection.sendall(f"{pid}\n".encode())


def become_kernel(request: dict[str, Any], parent: int) -> None:
    """Run an IPython kernel in this forked process, and end with it."""
    try:
        with contextlib.suppress(OSError):
            os.setpgid(0, 0)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.environ.clear()
        os.environ.update(request["environment"])
        os.chdir(request["folder"])
        from ipykernel.kernelapp import launch_new_instance

        launch_new_instance(argv=[*request["arguments"], f"--IPKernelApp.parent_handle={parent}"])
    finally:
        os._exit(0)


if __name__ == "__main__":
    del sys.path[0]  # the folder of this file, where a module may be named like a library
    main(sys.argv[1])
