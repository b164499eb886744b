"""The example of use: exports, decisions and a newer year, carried from the import to a finished book."""

import csv
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from chapters.screening_records import counted_table
from livingreview import load
from livingreview.errors import InputError
from livingreview.paths import ROOT
from livingreview.pipeline.needed_tables import left_out, passage_faults
from livingreview.pipeline.prose import read_prose
from livingreview.project import Project
from livingreview.records import decisions, prisma_counts
from livingreview.records.importing import import_exports
from livingreview.records.record_tables import CARDS
from livingreview.tables.check import check_data
from ncms.methods import screening_flow

EXAMPLE = ROOT / "examples" / "update"
EXPORT_FORMATS = {"refworks", "endnote", "noteexpress", "wos", "wos_table", "ris", "bibtex"}
FLOW = {
    "identified": 17, "duplicates": 6, "unreadable": 0, "screened": 11, "excluded": 4, "to_screen": 0,
    "sought": 7, "not_retrieved": 0, "assessed": 6, "excluded_full_text": 1, "to_assess": 1, "reports": 5,
}  # fmt: skip
"""What the example counts up to: its log says that 17 records were returned."""
LEFT = {"CNKI": 2, "Scopus": 1, "Web of Science Core Collection": 2, "hand search": 1}


@pytest.fixture(scope="module")
def imported(tmp_path_factory) -> Path:
    """Return a copy of the data with the exports of the example imported, as step 2 leaves it."""
    folder = tmp_path_factory.mktemp("update") / "data"
    shutil.copytree(ROOT / "data", folder)
    shutil.copytree(EXAMPLE / "search", folder / "search")
    shutil.copy(EXAMPLE / "search_log.csv", folder)
    import_exports(sorted((folder / "search").iterdir()), folder, strict=True)
    return folder


@pytest.fixture(scope="module")
def updated(imported, tmp_path_factory) -> Path:
    """Return the folder with decisions and statistics, as step 5 leaves it."""
    folder = tmp_path_factory.mktemp("updated") / "data"
    shutil.copytree(imported, folder)
    for path in (CARDS / "screening.yml", *(EXAMPLE / "decisions").iterdir()):
        shutil.copy(path, folder)
    with (folder / "ncms_national.csv").open("a", encoding="utf-8") as table:
        table.writelines(national_rows())
    card = folder / "ncms_national.yml"
    card.write_text(re.sub("(?m)^synthetic: false", "synthetic: true", card.read_text(encoding="utf-8")))
    return folder


def national_rows() -> list[str]:
    """Return the lines below the header, once the header is that of the table itself."""
    lines = (EXAMPLE / "statistics" / "ncms_national_rows.csv").read_text(encoding="utf-8")
    head, *rows = lines.splitlines(keepends=True)
    assert (ROOT / "data" / "ncms_national.csv").read_text(encoding="utf-8").startswith(head)
    return rows


def test_every_format_is_there_and_every_copy_is_found_once(imported):
    records, pairs = load("records", imported), load("duplicates", imported)
    assert set(records["format"]) == EXPORT_FORMATS
    assert len(records) == 15
    assert Counter(pairs["reason"].str.split(";").str[0]) == {"same DOI": 2, "translated title and year": 2}
    assert pairs.index.is_unique
    assert pairs["confirmed"].isna().all()


def test_what_is_invented_says_so_and_the_rest_is_cited_here(imported):
    cited = load("references", imported)
    titles = set(cited["title_as_listed"].str.casefold())
    for record in load("records", imported).fillna("").itertuples():
        told = {
            record.title.replace("’", "'").replace("–", "-").casefold(),
            record.title_translated.casefold(),
        }
        invented = record.title.startswith(("Invented: ", "虚构：", "虚构:"))
        assert invented or told & titles, record.title
    assert all(
        "Invented" in row["note"] for row in csv.DictReader(rows_to_add("statistics/ncms_national_rows"))
    )


def rows_to_add(name: str) -> list[str]:
    return (EXAMPLE / f"{name}.csv").read_text(encoding="utf-8").splitlines()


def test_the_updated_folder_is_valid_and_importing_again_changes_nothing(updated):
    assert [str(fault) for fault in check_data(updated)] == []
    before = {path.name: path.read_bytes() for path in updated.glob("*.csv")}
    import_exports(sorted((updated / "search").iterdir()), updated)
    assert {path.name: path.read_bytes() for path in updated.glob("*.csv")} == before


def test_the_screening_record_gives_the_flow(updated):
    screening, pairs = load("screening", updated), load("duplicates", updated)
    flow = screening_flow.recompute(prisma_counts.flow(load("records", updated), pairs, screening))
    totals = flow[flow["step"] == "total"].set_index("source")
    assert totals["remaining_stated"].to_dict() == LEFT
    assert totals["undecided"].sum() == 1
    assert len(prisma_counts.originals(screening, pairs)) == 4
    assert screening_flow.broken_steps(flow) == screening_flow.broken_sums(flow) == []
    kappas = decisions.kappas(screening).set_index("stage")["kappa"]
    assert kappas.to_dict() == pytest.approx({"title_abstract": 0.7, "full_text": 1.0}, abs=0.005)


def test_a_reviewer_who_comes_to_differ_is_an_open_conflict(updated):
    screening = load("screening", updated)
    decisions.refuse(screening)
    late = screening[screening["stage"] == "full_text"].iloc[[0]].assign(decision="exclude", reviewer="rev_c")
    with pytest.raises(InputError, match=late["record_id"].iloc[0]):
        decisions.refuse(pd.concat([screening, late]))


def test_both_kinds_of_search_stand_in_one_table(updated):
    printed = screening_flow.recompute(load("screening_flow", updated))
    tables = [load(name, updated) for name in ("records", "duplicates", "screening")]
    shown = counted_table([("printed tables", printed), ("record by record", prisma_counts.flow(*tables))])
    by_basis = shown.groupby("Counted from")
    assert by_basis["Left"].sum()["record by record"] == sum(LEFT.values())
    assert by_basis["Of these undecided"].apply(lambda cells: cells.isna().all()).to_dict() == {
        "printed tables": True,
        "record by record": False,
    }


PRINTED = ("screening_flow", "screening_text")


@pytest.fixture(params=["shipped", "imported", "both", "decisions alone", "neither"])
def folder(request, imported, updated, tmp_path) -> tuple[str, Path]:
    """Return each kind of data folder that the chapter on screening may meet, by its name."""
    source = {"imported": imported, "both": updated, "decisions alone": updated}.get(
        request.param, ROOT / "data"
    )
    data = shutil.copytree(source, tmp_path / "data")
    for name in PRINTED if request.param in ("decisions alone", "neither") else ():
        for suffix in ("csv", "yml"):
            (data / f"{name}.{suffix}").unlink()
    return request.param, data


def test_a_notebook_runs_where_its_tables_have_rows_and_prose_follows(folder):
    """An import without a decision counts nothing yet."""
    kind, data = folder
    project = Project.at(ROOT, data)
    lacking = {
        "shipped": {"screening_records": ["screening"]},
        "imported": {"screening_records": ["screening"]},
        "both": {},
        "decisions alone": {"screening": ["screening_flow"]},
        "neither": {"screening": ["screening_flow"], "screening_records": ["screening"]},
    }
    assert left_out(project) == lacking[kind]
    assert [str(fault) for fault in passage_faults(project)] == []
    prose = read_prose(project)
    names = {mention.name.partition(".")[0] for mention in prose.variables}
    names |= {mention.name.partition(".ipynb")[0].rpartition("/")[2] for mention in prose.embeds}
    assert names.isdisjoint(left_out(project))
    assert names >= {"screening", "screening_records"} - left_out(project).keys()


def build(data: Path, out: Path, *options: str) -> str:
    """Make the report on a data folder, as pages alone, and return what the build says."""
    command = [sys.executable, "-m", "ncms", "build", "--data", str(data), "--out", str(out), *options]
    command += ["--renderer", "builtin", "--formats", "html"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_example_makes_a_finished_book(builtin_book, updated, tmp_path):
    """One of the slow ones: every notebook that reads a changed table, then the pages."""
    out = tmp_path / "report"
    build(updated, out)
    keys = pd.read_csv(out / "key_numbers.csv").set_index("key")["value"].astype(str)
    assert float(keys["screening_records.left"]) == sum(LEFT.values())
    assert float(keys["national.resident_last_year"]) == 2026
    notebooks = json.loads((out / "run.json").read_text())["notebooks"]
    assert notebooks["national"]["synthetic"] and not notebooks["screening_records"]["synthetic"]
    page = (out / "chapters" / "screening.html").read_text(encoding="utf-8")
    assert "tbl-screening-records-flow" in page and "tbl-screening-steps" in page


def test_decisions_alone_make_a_finished_book(builtin_book, updated, tmp_path):
    """The other slow one: without printed counts, flow, tables and text come from the decisions."""
    data, out = shutil.copytree(updated, tmp_path / "data"), tmp_path / "report"
    for name in PRINTED:
        for suffix in ("csv", "yml"):
            (data / f"{name}.{suffix}").unlink()
    said = build(data, out)
    page = (out / "chapters" / "screening.html").read_text(encoding="utf-8")
    page = page[page.index("<main") : page.index("</main>")]  # former places are named before it
    assert "fig-screening-records-flow" in page and "tbl-screening-records-agreement" in page
    assert "left out  screening: the data folder has no rows of screening_flow" in said
    assert "kappa" in page and "printed tables" not in page and "tbl-screening-steps" not in page
    flow = pd.read_csv(out / "downloads" / "fig-screening-records-flow.csv", keep_default_na=False)
    total = flow[(flow["detail"] == "") & flow["route"].isin(["database", "other"])]
    assert total.groupby("box")["count"].sum().to_dict() == FLOW
    assert "no comparison over time" in page and "Search as it was run" in page
    keys = pd.read_csv(out / "key_numbers.csv").set_index("key")["value"]
    assert "screening.text_total" not in keys and float(keys["screening_records.open_conflicts"]) == 0
    assert "not run" in (out / "chapters" / "audit.html").read_text(encoding="utf-8")
