"""Show a built report in a browser, from this machine only: search and some figures need a server."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from livingreview.errors import Fault, InputError
from livingreview.messages import command_line

HOST = "127.0.0.1"


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """Return a server of a report's pages; raise InputError where there is no report or the port is taken."""
    if not (folder / "index.html").is_file():
        expected, hint = "a built report", f"run `{command_line('build')}`"
        raise InputError(Fault(str(folder), None, None, "--out", "no index.html", expected, hint))
    try:
        return ThreadingHTTPServer((HOST, port), partial(SimpleHTTPRequestHandler, directory=str(folder)))
    except OSError as error:
        found = f"port {port}: {error.strerror}"
        raise InputError(Fault("--port", None, None, "port", found, "a free port", "choose --port")) from None


def serve(folder: Path, port: int) -> None:
    """Serve until interrupted."""
    with server(folder, port) as running:
        print(f"Report at http://{HOST}:{running.server_port}/ (Ctrl-C stops)", flush=True)
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print()
