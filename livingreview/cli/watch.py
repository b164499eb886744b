"""Build again whenever a file of the project is saved, and let the pages that are open load anew.

A page asks the server for the next state and gets its answer when there is one: after a good build it loads
anew, after a bad one it shows what the build said. The script that asks is added to pages as they are sent;
the report itself stays as it was built.
"""

import html
import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import parse_qs, urlsplit

from livingreview.pipeline.workspace import prose_files
from livingreview.project import Project

ASK = "/~state"
"""The address at which a page asks; no file of a report begins with a tilde."""

LOOK_SECONDS, WAIT_SECONDS = 0.3, 20.0
SCRIPT = """
<script data-watch>
(async function ask(state) {
  try {
    const answer = await (await fetch("%s?after=" + state)).json();
    if (answer.state !== state && !answer.message) location.reload();
    let box = document.getElementById("watch-message");
    if (answer.message && !box) {
      box = document.createElement("pre");
      box.id = "watch-message";
      box.setAttribute("role", "alert");
      box.style = "position:fixed;inset:0 0 auto 0;z-index:9999;margin:0;padding:1em;max-height:60vh;" +
        "overflow:auto;white-space:pre-wrap;background:#7a1408;color:#fff;font:14px/1.4 monospace";
      document.body.append(box);
    }
    if (answer.message) box.textContent = answer.message;
    ask(answer.state);
  } catch { setTimeout(ask, 1000, state); }
})(%d);
</script>
"""

Build = Callable[[], str]
"""Builds the report; returns what went wrong, empty where nothing did."""


class Watch:
    """The files of a project, looked at again and again; `state` counts the builds since the start."""

    def __init__(self, project: Project, build: Build) -> None:
        self.project, self.build = project, build
        self.state, self.message = 0, ""
        self._changed = threading.Condition()
        self._seen = self._dates()

    def look(self) -> bool:
        """Build if a file was saved, added or deleted since the last look; return whether one was."""
        now = self._dates()
        if now == self._seen:
            return False
        self._seen = now
        message = self.build()
        with self._changed:
            self.state, self.message = self.state + 1, message
            self._changed.notify_all()
        return True

    def run(self) -> None:
        """Look for ever."""
        while True:
            self.look()
            time.sleep(LOOK_SECONDS)

    def after(self, state: int, seconds: float = WAIT_SECONDS) -> dict[str, Any]:
        """Return the state and its message once it is another than `state`, at the latest after `seconds`."""
        with self._changed:
            self._changed.wait_for(lambda: self.state != state, seconds)
            return {"state": self.state, "message": self.message}

    def _dates(self) -> dict[Path, int]:
        found = {}
        for path in self._files():
            try:
                found[path] = path.stat().st_mtime_ns
            except OSError:  # deleted while we look
                continue
        return found

    def _files(self) -> Iterable[Path]:
        yield from prose_files(self.project)
        yield self.project.params
        for folder in self.project.written:
            for pattern in ("*.ipynb", "*.py", "*.csv", "*.yml", "*.xlsx"):
                yield from folder.rglob(pattern)


def command_build(command: Iterable[str]) -> Build:
    """Return a build by a process of its own, so that code that was saved counts too."""
    words = [sys.executable, "-m", "livingreview.cli.main", *command]

    def build() -> str:
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        return done.stderr.strip() or f"exit code {done.returncode}" if done.returncode else ""

    return build


class WatchingHandler(SimpleHTTPRequestHandler):
    """Serves a report, adds the script to its pages, and answers what they ask."""

    watch: Watch

    def do_GET(self) -> None:
        """Answer a page that asks for the next state, or send a file."""
        address = urlsplit(self.path)
        if address.path != ASK:
            super().do_GET()
            return
        given = parse_qs(address.query).get("after", [""])[0]
        answer = json.dumps(self.watch.after(int(given) if given.isdecimal() else -1)).encode()
        self._begin("application/json", len(answer))
        self.wfile.write(answer)

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Return a page with the script at its end, any other file as it is."""
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() and urlsplit(self.path).path.endswith("/") else path
        if page.suffix != ".html" or not page.is_file():
            return super().send_head()
        content = page.read_bytes() + (SCRIPT % (html.escape(ASK), self.watch.state)).encode()
        self._begin("text/html; charset=utf-8", len(content))
        return BytesIO(content)

    def _begin(self, kind: str, length: int) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each request: what the builds say is what matters here."""
