"""A study that the review does not list, carried to the report: only the tallies of studies count it."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from livingreview.evidence.study import add_study
from livingreview.notebooks import code_cells, read_notebook, text_of
from livingreview.numbers.collection import Number, collect
from livingreview.numbers.sentences import with_statements
from livingreview.numbers.statement_file import read_statements
from livingreview.paths import ROOT
from livingreview.pipeline import bibliography, workspace
from livingreview.pipeline.checks import input_faults
from livingreview.pipeline.execution import execute
from livingreview.pipeline.freshness import plan
from livingreview.pipeline.parameters import read_parameters
from livingreview.project import Project
from livingreview.render import builtin

ENTRY = """\
@article{chen2026,
  author = {Chen, Li and Wang, Hong},
  title = {{Invented: fairness in one county}},
  journaltitle = {Invented Journal},
  date = {2026}
}
"""
CELLS = {
    "read": "full_text", "outcome_domain": "health", "outcome": "health", "population": "people",
    "scheme": "ncms", "direction": "improves", "effect_or_trend": "effect", "refund_or_simulation": "false",
    "insurance_benefit": "false",
    "locator": "chen2026 p. 4", "source": "https://example.org/chen2026",
}  # fmt: skip
EVIDENCE, REVIEW = ("studies",), ("audit", "framework", "instruments", "results", "screening")
COUNTS = {
    "studies.added", "studies.added_english", "studies.added_english_of", "studies.added_english_of_zh"
}  # fmt: skip
"""What any added study moves, whatever it reports."""
PAGE = "# Studies {.unnumbered}\n\n{{< embed build/chapters/studies.ipynb#tbl-studies-all >}}\n"

ALL_STUDIES = {"tbl-results-accounts"}
"""Tables of the review's chapters that count added studies too, in columns of their own."""

Run = tuple[dict[str, dict[str, Any]], dict[str, Number]]


def with_study(folder: Path, **cells: str) -> Project:
    """Return a project on a copy of the data with the study added and its marked cells filled in."""
    shutil.copytree(ROOT / "data", folder)
    (folder / "references.bib").write_text(ENTRY)
    add_study("chen2026", folder, ROOT)
    for table in ("references", "study_results"):
        path = folder / f"{table}.csv"
        text = path.read_text(encoding="utf-8")
        for name, value in (CELLS | cells).items():
            text = text.replace(f"<{name}>", value)
        path.write_text(text, encoding="utf-8")
    return Project.at(ROOT, folder)


def run(project: Project, stems: tuple[str, ...]) -> Run:
    """Return the executed notebooks and their numbers by key."""
    parameters = read_parameters(project.params).model_dump(mode="json")
    steps = [step for step in plan(project, parameters) if step.wanted.stem in stems]
    done = execute(project, steps, say=lambda line: None)
    notebooks = {stem: read_notebook(execution.path) for stem, execution in done.items()}
    return notebooks, {number.key: number for number in collect(notebooks)}


def moved(old: Run, new: Run) -> set[str]:
    return {key for key in old[1].keys() | new[1].keys() if said(old, key) != said(new, key)}


def said(run: Run, key: str) -> str | None:
    return run[1][key].formatted if key in run[1] else None


def table(run: Run, stem: str, label: str) -> str:
    cell = next(cell for cell in code_cells(run[0][stem]) if cell.label == label)
    return "".join(text_of(bundle["text/markdown"]) for bundle in cell.bundles() if "text/markdown" in bundle)


@pytest.fixture(scope="module")
def shipped(builtin_book) -> Run:
    """What the notebooks give with the shipped data, as the build of the book left them."""
    return run(Project.at(ROOT), EVIDENCE + REVIEW)


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Project:
    return with_study(tmp_path_factory.mktemp("added") / "data")


@pytest.fixture(scope="module")
def grown(project) -> Run:
    return run(project, EVIDENCE + REVIEW)


def test_the_folder_holds_once_the_marked_cells_are_filled(project):
    assert [str(fault) for fault in input_faults(project)] == []


def test_tallies_have_the_study(shipped, grown):
    counts = {f"studies.ncms_health_{name}" for name in ("studies", "better")}
    for key in counts | {"studies.counted", "studies.added"}:
        assert int(said(grown, key)) == int(said(shipped, key)) + 1, key
    told = {f"studies.ncms_health_{name}" for name in ("tally", "gains", "shared_of", "chinese_of")}
    words = told | {f"{key}_zh" for key in told} | {"studies.counted"}
    assert moved(shipped, grown) <= COUNTS | counts | words
    assert "@chen2026" in table(grown, "studies", "tbl-studies-all")
    assert "@chen2026" not in table(shipped, "studies", "tbl-studies-all")


def test_what_the_review_lists_and_says_does_not_move(shipped, grown):
    for stem in REVIEW:
        for label in [
            cell.label for cell in code_cells(shipped[0][stem]) if (cell.label or "").startswith("tbl-")
        ]:
            same = table(shipped, stem, label) == table(grown, stem, label)
            assert same is (label not in ALL_STUDIES), label


def test_an_unclear_direction_is_listed_and_not_counted(shipped, tmp_path):
    unclear = run(with_study(tmp_path / "data", direction="unclear"), EVIDENCE)
    old = (
        {stem: shipped[0][stem] for stem in EVIDENCE},
        {key: number for key, number in shipped[1].items() if key.split(".")[0] in EVIDENCE},
    )
    assert moved(old, unclear) <= COUNTS
    assert table(old, "studies", "tbl-studies-tally") == table(unclear, "studies", "tbl-studies-tally")
    assert "Chen & Wang 2026" in table(unclear, "studies", "tbl-studies-left-out")


def test_the_list_of_references_has_the_study(project, grown, tmp_path):
    space = tmp_path / "workspace"
    for name in ("_quarto.yml", "references.qmd", "references.bib"):
        space.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, space)
    shutil.copytree(
        ROOT / "livingreview" / "render" / "citations", space / "livingreview" / "render" / "citations"
    )
    config = (space / "_quarto.yml").read_text().partition("  chapters:")
    rest = config[2].partition("\n# Citations")
    pages = "  chapters: [index.qmd, references.qmd]\n"
    (space / "_quarto.yml").write_text(config[0] + pages + rest[1] + rest[2])
    (space / "index.qmd").write_text(PAGE)
    chapter = {"studies": grown[0]["studies"]}
    statements = read_statements(ROOT / "data" / "statements.yml")
    sentences = [each for each in statements if each.chapter in {"studies", "fairness"}]
    _, numbers = with_statements(sentences, grown[1].values())
    workspace.fill(space, chapter, numbers, {}, works=bibliography.carried(project))
    builtin.render(space, tmp_path / "book", ("html",))
    pages = {
        name: BeautifulSoup((tmp_path / "book" / f"{name}.html").read_text(), "html.parser")
        for name in ("index", "references")
    }
    cited = [" ".join(tag.get_text().split()) for tag in pages["index"].select(".citation")]
    assert cited.count("Chen and Wang (2026)") == 1 and len(cited) == len(set(cited)) > 30
    entry = pages["references"].select_one(".csl-entry#ref-chen2026")
    assert "Invented: fairness in one county" in entry.get_text()
