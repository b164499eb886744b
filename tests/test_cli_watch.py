"""`serve --watch`: a saved file is built, open pages hear of it, and what went wrong is shown in them."""

import json
import threading
import urllib.request

import pytest
from build_projects import INDEX, make_book

from livingreview.cli.serve import server
from livingreview.cli.watch import ASK, Watch, WatchingHandler


class Builds:
    """Stands in for the build: counts, and says what it is told to say."""

    def __init__(self):
        self.count, self.message = 0, ""

    def __call__(self):
        self.count += 1
        return self.message


@pytest.fixture
def builds():
    return Builds()


@pytest.fixture
def watch(tmp_path, builds):
    return Watch(make_book(tmp_path / "book"), builds)


def save(path, text):
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_nothing_is_built_while_nothing_is_saved(watch, builds):
    assert not watch.look()
    assert builds.count == 0


@pytest.mark.parametrize(
    "name",
    ["index.qmd", "data/prices.csv", "data/prices.yml", "params.yml", "chapters/new.py", "_quarto.yml"],
)
def test_a_saved_file_is_built_once(watch, builds, name):
    save(watch.project.root / name, "changed")
    assert watch.look()
    assert not watch.look()
    assert builds.count == 1


def test_a_deleted_file_is_a_change(watch, builds):
    (watch.project.root / "references.bib").unlink()
    assert watch.look()
    assert builds.count == 1


def test_what_a_build_writes_is_no_change(watch):
    save(watch.project.root / "_book" / "index.html", "built")
    assert not watch.look()


@pytest.fixture
def asked(watch):
    """Return a function that fetches an address of the report while it is watched."""
    out = watch.project.root / "_book"
    save(out / "index.html", "<body><p>The report</p></body>")
    save(out / "numbers.csv", "a,b\n")
    handler = type("Handler", (WatchingHandler,), {"watch": watch})
    with server(out, 0, handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()

        def fetch(address):
            with urllib.request.urlopen(f"http://127.0.0.1:{running.server_port}{address}") as answer:
                return answer.read().decode()

        yield fetch
        running.shutdown()


@pytest.mark.parametrize("address", ["/", "/index.html"])
def test_a_page_gets_the_script_and_its_file_stays_as_it_was(watch, asked, address):
    assert "data-watch" in asked(address)
    assert "data-watch" not in (watch.project.root / "_book" / "index.html").read_text()


def test_any_other_file_is_sent_as_it_is(asked):
    assert asked("/numbers.csv") == "a,b\n"


def test_an_open_page_hears_of_a_build(watch, asked):
    heard = []
    page = threading.Thread(target=lambda: heard.append(json.loads(asked(f"{ASK}?after=0"))))
    page.start()
    save(watch.project.root / "index.qmd", INDEX + "\nMore.\n")
    watch.look()
    page.join(timeout=10)
    assert heard == [{"state": 1, "message": ""}]


def test_an_open_page_is_told_what_went_wrong(watch, builds, asked):
    builds.message = "index.qmd:3: var: found x, expected a number"
    save(watch.project.root / "index.qmd", "{{< var x >}}")
    watch.look()
    assert json.loads(asked(f"{ASK}?after=0")) == {"state": 1, "message": builds.message}
    builds.message = ""
    save(watch.project.root / "index.qmd", INDEX)
    watch.look()
    assert json.loads(asked(f"{ASK}?after=1")) == {"state": 2, "message": ""}
