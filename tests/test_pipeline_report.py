"""Whole builds, with a renderer that only copies: what is written, skipped, and kept when one fails."""

import csv
import json
from dataclasses import replace

import pytest
from build_projects import DEFAULT, OTHER_YEAR, copy_book, make_book

from livingreview import render
from livingreview.errors import BuildError, InputError
from livingreview.pipeline.report import Options, build
from livingreview.render import Renderer


def copying(workspace, output, formats):
    """Make pages that hold the prose as it stands and the numbers it asks for."""
    output.mkdir()
    variables = (workspace / "_variables.yml").read_text()
    index = (workspace / "index.qmd").read_text()
    (output / "index.html").write_text(f'<p data-notebook="{workspace}/x.ipynb">{index}{variables}</p>')
    (output / "tiny.pdf").write_bytes(b"%PDF")
    return ["a rare glyph"]


def failing(workspace, output, formats):
    output.mkdir()
    (output / "index.html").write_text("half")
    raise BuildError("the renderer fell over")


def dangling(workspace, output, formats):
    copying(workspace, output, formats)
    (output / "index.html").write_text("<strong>?@fig-x</strong>")
    return []


def use(monkeypatch, function):
    monkeypatch.setattr(render, "choose", lambda name: Renderer("builtin", "a stand-in", function))
    monkeypatch.setattr(render, "identity", lambda name: name)


@pytest.fixture(scope="module")
def built(tmp_path_factory, warm_kernels):
    """A book that was built once."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        use(monkeypatch, copying)
        project = make_book(tmp_path_factory.mktemp("built") / "book")
        said = []
        assert build(project, Options(project.root / "_book"), said.append)
    return project, said


@pytest.fixture
def book(built, tmp_path, monkeypatch):
    """A copy of it to change; its executed notebooks are fresh, its output is not known to be."""
    use(monkeypatch, copying)
    return copy_book(built[0], tmp_path / "book")


def make(project, say=lambda line: None, **options):
    return build(project, Options(project.root / "_book", **options), say)


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_build_leaves_the_files_that_readers_rely_on(built):
    project, said = built
    left = set(files(project.root / "_book"))
    assert {name for name in left if not name.startswith("site_reader/")} == {
        "index.html",
        "tiny.pdf",
        "run.json",
        "key_numbers.csv",
        "statements.csv",
        "downloads/data/prices.csv",
        "downloads/data/prices.yml",
        "downloads/tbl-prices.csv",
        "downloads/fig-span.csv",
        "downloads/fig-span.svg",
        "social.png",
    }
    assert {"site_reader/reader.css", "site_reader/reader.js"} <= left
    assert said[0] == "Rendering with a stand-in" and "warning: a rare glyph" in said
    assert sorted(path.name for path in project.root.glob(".*")) == []


def test_the_record_tells_inputs_parameters_versions_and_seconds(built):
    project, _ = built
    text = (project.root / "_book" / "run.json").read_text()
    run = json.loads(text)
    assert run["inputs"]["prices"]["rows"] == 3 and len(run["inputs"]["prices"]["sha256"]) == 64
    assert run["parameters"]["end_year"] == DEFAULT
    notebook = run["notebooks"]["no_parameters"]
    assert len(notebook.pop("code")) == 64
    assert notebook == {"inputs": ["prices"], "parameters": {}, "synthetic": False}
    assert run["floats"]["tbl-prices"]["notebook"] == "no_parameters"
    assert run["commit"] == "unknown" and run["renderer"] == "builtin"
    assert {"check", "execute", "collect", "assemble", "render", "notebooks"} == run["seconds"].keys()
    assert "python" in run["versions"] and run["warnings"] == ["a rare glyph"]
    assert str(project.root) not in text


def test_key_numbers_point_at_the_table_and_its_digest(built):
    project, _ = built
    with (project.root / "_book" / "key_numbers.csv").open() as file:
        rows = {row["key"]: row for row in csv.DictReader(file)}
    run = json.loads((project.root / "_book" / "run.json").read_text())
    assert rows["prices.highest"]["value"] == "5.5" and rows["prices.highest"]["rows"] == "2011"
    assert rows["prices.highest"]["inputs"] == f"prices@{run['inputs']['prices']['sha256']}"


def test_pages_carry_no_path_of_this_machine(built):
    project, _ = built
    page = (project.root / "_book" / "index.html").read_text()
    assert "data-notebook" not in page and str(project.root) not in page


def test_nothing_changed_means_nothing_done(built, monkeypatch):
    use(monkeypatch, failing)
    said = []
    assert not make(built[0], said.append)
    assert said == ["Nothing changed: _book/ is up to date"]


@pytest.mark.parametrize("file", ["index.qmd", "_quarto.yml", "references.bib", "data/prices.yml"])
def test_a_changed_input_is_built_again(book, file):
    make(book)
    path = book.root / file
    path.write_text(path.read_text() + "\n")
    assert make(book)


def test_a_changed_output_is_built_again(book):
    make(book)
    (book.root / "_book" / "index.html").write_text("tampered")
    assert make(book)
    assert "tampered" not in (book.root / "_book" / "index.html").read_text()


def test_an_edit_of_prose_executes_nothing(book):
    said = []
    (book.root / "index.qmd").write_text("# Summary\n\nAnother sentence, {{< var span.end_year >}}.\n")
    make(book, said.append)
    assert [line for line in said if line.startswith("executed")] == []
    assert "Another sentence" in (book.root / "_book" / "index.html").read_text()


def test_another_parameter_and_back_executes_once(book):
    said = []
    make(book, said.append, overrides=(f"end_year={OTHER_YEAR}",))
    assert str(OTHER_YEAR) in (book.root / "_book" / "index.html").read_text()
    make(book, said.append)
    make(book, said.append, overrides=(f"end_year={OTHER_YEAR}",))
    assert [line.split()[1] for line in said if line.startswith("executed")] == ["declares_end_year"]


def test_other_data_go_to_another_folder_and_leave_the_first_alone(book, tmp_path):
    make(book)
    before = files(book.root / "_book")
    other = tmp_path / "data"
    other.mkdir()
    (other / "prices.yml").write_bytes((book.data / "prices.yml").read_bytes())
    (other / "prices.csv").write_text("year,price_yuan\n2009,7.5\n")
    build(replace(book, data=other), Options(tmp_path / "theirs" / "report"), lambda line: None)
    assert "7.5" in (tmp_path / "theirs" / "report" / "index.html").read_text()
    assert files(book.root / "_book") == before


def broken_table(project):
    (project.data / "prices.csv").write_text("year,price_yuan\n2009,-1\nsoon,2\n")


def broken_parameters(project):
    (project.root / "params.yml").write_text("end_yeer: 2010\n")


def unknown_variable(project):
    (project.root / "index.qmd").write_text("{{< var prices.lowest >}}\n")


def unknown_citation(project):
    (project.root / "index.qmd").write_text("@somebody1999\n")


def broken_notebook(project):
    path = project.notebook("no_parameters")
    path.write_text(path.read_text().replace('"emit(', '"absent; emit('))


@pytest.mark.parametrize(
    ("damage", "error", "message"),
    [
        (broken_table, InputError, r"prices\.csv:2:price_yuan.*\n.*prices\.csv:3:year"),
        (broken_parameters, InputError, r"params\.yml:1:end_yeer: unknown parameter"),
        (unknown_variable, InputError, r"index\.qmd:1: var: found prices\.lowest"),
        (unknown_citation, InputError, r"index\.qmd:1: citation: found somebody1999"),
        (broken_notebook, BuildError, r"chapter no_parameters, cell 2"),
    ],
)
def test_a_failure_says_where_and_leaves_the_last_report(book, damage, error, message):
    before = files(book.root / "_book")
    damage(book)
    with pytest.raises(error, match=message):
        make(book)
    assert files(book.root / "_book") == before


@pytest.mark.parametrize("renderer", [failing, dangling])
def test_a_renderer_that_fails_leaves_the_last_report_and_no_rubbish(book, monkeypatch, renderer):
    make(book)
    before = files(book.root / "_book")
    (book.root / "index.qmd").write_text("# Changed\n")
    use(monkeypatch, renderer)
    with pytest.raises(BuildError):
        make(book)
    assert files(book.root / "_book") == before
    assert sorted(path.name for path in book.root.glob("._book*")) == []


def test_faults_of_data_and_parameters_come_together_and_nothing_is_written(tmp_path, monkeypatch):
    use(monkeypatch, copying)
    project = make_book(tmp_path / "book")
    broken_table(project)
    broken_parameters(project)
    before = set(files(project.root))
    with pytest.raises(InputError) as caught:
        make(project)
    assert len(caught.value.faults) == 3
    assert set(files(project.root)) == before


def test_the_built_in_renderer_makes_the_same_book_twice(book, monkeypatch):
    monkeypatch.undo()
    make(book, renderer="builtin")
    first = files(book.root / "_book")
    assert {"index.html", "tiny.pdf", "chapters/no_parameters.html", "references.html"} <= first.keys()
    (book.root / "_book" / "index.html").write_text("")
    make(book, renderer="builtin")
    second = files(book.root / "_book")
    first.pop("run.json"), second.pop("run.json")
    assert first == second
