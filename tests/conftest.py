"""The books that the book tests read: one for each renderer of this machine, or one that is named."""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from livingreview.paths import ROOT
from livingreview.render import quarto

READY_BOOK = os.environ.get("NCMS_TEST_BOOK")  # a finished book to test instead of building one
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def pytest_report_header() -> list[str]:
    """Say loudly what this machine lacks, so that nobody takes a skip for a pass."""
    found = quarto.find()
    return [
        f"quarto: {found.version if found else 'not installed, its book tests skip'}",
        f"chromium: {CHROMIUM or 'not installed, the browser tests skip'}",
    ]


def renderers() -> list:
    """Return the renderers to test, Quarto skipped with its reason where it is not installed."""
    if READY_BOOK:
        return ["ready"]
    absent = pytest.mark.skipif(quarto.find() is None, reason="Quarto 1.9 or later is not installed")
    return ["builtin", pytest.param("quarto", marks=absent)]


@pytest.fixture(scope="session", params=renderers())
def book(request, tmp_path_factory) -> Path:
    """Return the folder of a finished book made by one renderer from the shipped data and parameters."""
    if request.param == "ready":
        return Path(READY_BOOK).resolve()
    return built(tmp_path_factory, "--renderer", request.param)


@pytest.fixture(scope="session")
def builtin_book(tmp_path_factory) -> Path:
    """Return a book made by the built-in renderer, for what that renderer alone promises."""
    return built(tmp_path_factory, "--renderer", "builtin")


def built(tmp_path_factory, *options: str) -> Path:
    """Build the report into a folder of its own and return it; a failure shows what the build said."""
    out = tmp_path_factory.mktemp("book") / "report"
    command = [sys.executable, "-m", "ncms", "build", "--out", str(out), *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A file server that keeps its log to itself."""

    def log_message(self, *_arguments) -> None:
        """Say nothing."""


@pytest.fixture
def address(book: Path):
    """Serve a book from this machine only and return its address."""
    handler = functools.partial(Quiet, directory=str(book))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser():
    """Start one Chromium for all tests."""
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()
