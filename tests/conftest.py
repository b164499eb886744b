"""The books that the book tests read: one for each renderer of this machine, or one that is named."""

import fcntl
import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from warm_kernels import warm_kernels  # noqa: F401 (a fixture)

from livingreview.paths import ROOT
from livingreview.render import quarto

READY_BOOK = os.environ.get("NCMS_TEST_BOOK")  # a finished book to test instead of building one
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
LONG = [  # a worker builds the book for the first, meanwhile another starts with what needs none
    "test_browser", "test_cli_publish", "test_pipeline_execution", "test_cli_diff", "test_example_update",
    "test_added_study", "test_browser_reading", "test_pipeline_parameter_reach", "test_accessibility",
    "test_book",
]  # fmt: skip
WAIT = 30_000  # milliseconds in which a busy machine shows what a quiet one shows at once
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the full suite be asked for, and let published numbers be accepted as expected."""
    parser.addoption("--full", action="store_true", help="also run the cases marked `full`")
    parser.addoption("--accept", action="store_true", help="take the published numbers for the expected ones")


def pytest_report_header(config: pytest.Config) -> list[str]:
    """Say loudly what this machine lacks and what this run leaves out: nobody may take a skip for a pass."""
    found = quarto.find()
    full = config.getoption("full")
    return [
        f"quarto: {found.version if found else 'not installed, its book tests skip'}",
        f"chromium: {CHROMIUM or 'not installed, the browser tests skip'}",
        f"suite: {'full' if full else 'quick, without the cases marked `full` (--full runs them)'}",
    ]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave cases marked `full` to the full suite; begin with long files, so that workers end together."""
    if not config.getoption("full"):
        left = [item for item in items if item.get_closest_marker("full")]
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]
    if os.environ.get("PYTEST_XDIST_WORKER"):
        items.sort(key=lambda item: LONG.index(item.path.stem) if item.path.stem in LONG else len(LONG))


def renderers() -> list:
    """Return the renderers to test, Quarto skipped with its reason where it is not installed."""
    if READY_BOOK:
        return ["ready"]
    absent = pytest.mark.skipif(quarto.find() is None, reason="Quarto 1.9 or later is not installed")
    return ["builtin", pytest.param("quarto", marks=absent)]


@pytest.fixture(scope="session")
def made_by(tmp_path_factory) -> Callable[[str], Path]:
    """Return a function that gives the book of one renderer, built once for all tests and workers."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    return functools.cache(lambda renderer: built(shared / renderer, renderer))


@pytest.fixture(scope="session", params=renderers())
def book(request, made_by) -> Path:
    """Return the folder of a finished book made by one renderer from the shipped data and parameters."""
    return Path(READY_BOOK).resolve() if request.param == "ready" else made_by(request.param)


@pytest.fixture(scope="session")
def builtin_book(made_by) -> Path:
    """Return a book made by the built-in renderer, for what that renderer alone promises."""
    if READY_BOOK and json.loads((Path(READY_BOOK) / "run.json").read_text())["renderer"] == "builtin":
        return Path(READY_BOOK).resolve()
    return made_by("builtin")


def built(folder: Path, renderer: str) -> Path:
    """Build the report into a folder unless another worker did; a failure shows what the build said."""
    folder.mkdir(exist_ok=True)
    out, log = folder / "report", folder / "log.txt"
    command = [sys.executable, "-m", "ncms", "build", "--out", str(out), "--renderer", renderer]
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not log.exists():
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            log.write_text(done.stdout + done.stderr)
    assert (out / "run.json").exists(), f"the book of these tests could not be built:\n{log.read_text()}"
    return out


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A file server that keeps its log to itself."""

    def log_message(self, *_arguments) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
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
