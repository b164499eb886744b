"""Show a built report in a browser, from this machine only: search and some figures need a server."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from livingreview.cli.watch import Watch, WatchingHandler
from livingreview.errors import Fault, InputError
from livingreview.messages import command_line

HOST = "127.0.0.1"


def server(
    folder: Path, port: int, handler: type[SimpleHTTPRequestHandler] = SimpleHTTPRequestHandler
) -> ThreadingHTTPServer:
    """Return a server of a report's pages; raise InputError where there is no report or the port is taken."""
    if not (folder / "index.html").is_file():
        expected, hint = "a built report", f"run `{command_line('build')}`"
        raise InputError(Fault(str(folder), None, None, "--out", "no index.html", expected, hint))
    try:
        return ThreadingHTTPServer((HOST, port), partial(handler, directory=str(folder)))
    except OSError as error:
        found = f"port {port}: {error.strerror}"
        raise InputError(Fault("--port", None, None, "port", found, "a free port", "choose --port")) from None


def serve(folder: Path, port: int, watch: Watch | None = None) -> None:
    """Serve until interrupted; with a watch, build again when a file is saved and tell the open pages."""
    handler: type[SimpleHTTPRequestHandler] = SimpleHTTPRequestHandler
    if watch:
        handler = type("Handler", (WatchingHandler,), {"watch": watch})
        threading.Thread(target=watch.run, daemon=True).start()
    with server(folder, port, handler) as running:
        print(f"Report at http://{HOST}:{running.server_port}/ (Ctrl-C stops)", flush=True)
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print()
