"""Records out to tools for screening, and decisions back, matched by identifier, else by likeness."""

import pytest
from import_cases import LOG, run, table

from livingreview.cli import main
from livingreview.errors import InputError
from livingreview.records.screening_exchange import Given, export_to_screen, import_decisions
from livingreview.tables.check import check_data

TITLES = (
    "Wells and rain in two towns of Norland",
    "Bridges of Southland and their tolls",
    "Roads of Eastland",
)
RECORD = "TY  - JOUR\nTI  - {}\nAU  - Alder, Ann\nPY  - 2020\nAN  - {}\nER  - \n"
GIVEN = Given("rev_a", "2025-04-01")


@pytest.fixture
def folder(tmp_path):
    """Return a folder with three records and no decision."""
    (tmp_path / "data" / "search").mkdir(parents=True)
    data = tmp_path / "data"
    (data / "search" / "a.ris").write_text("".join(RECORD.format(t, n) for n, t in enumerate(TITLES)))
    (data / "search_log.csv").write_text(LOG + "s,Base,web,q,2025-01-01,,,3,search/a.ris\n")
    run(data, "search/a.ris")
    return data


def ids(folder):
    return [row["record_id"] for row in table(folder)]


def decided(folder, text, given=GIVEN, name="back.csv"):
    """Import decisions and return them: record by its place, reviewer, decision, reason, day."""
    path = folder.parent / name
    path.write_text(text, encoding="utf-8")
    done = import_decisions([path], folder, given)
    names = ids(folder)
    rows = table(folder, "screening")
    columns = ("reviewer", "decision", "reason", "date")
    return [(names.index(row["record_id"]), *(row[c] for c in columns)) for row in rows], done


def test_the_identifier_stands_where_each_tool_keeps_it(folder, tmp_path):
    (line,) = export_to_screen(folder, tmp_path / "out")
    assert line.startswith("3 records still to screen")
    text = (tmp_path / "out" / "to_screen.ris").read_text()
    for name in ids(folder):
        assert f"AN  - {name}\n" in text and f"N1  - record_id: {name}\n" in text


def test_what_is_decided_is_not_sent_out_again(folder, tmp_path):
    decided(folder, f"title,record_id,decision\n{TITLES[0]},{ids(folder)[0]},include\n")
    export_to_screen(folder, tmp_path / "out")
    text = (tmp_path / "out" / "to_screen.ris").read_text()
    assert TITLES[0] not in text and TITLES[1] in text


def test_rayyan(folder):
    one, two, three = ids(folder)
    notes = '"record_id: {} | RAYYAN-INCLUSION: {{""Bo Li""=>""{}"", ""Eva""=>""{}""}} | {}"'
    text = "key,title,authors,notes\n" + "".join(
        f"rayyan-{n},{title},A,{note}\n"
        for n, (title, note) in enumerate(
            [
                ("T", notes.format(one, "Included", "Excluded", "RAYYAN-EXCLUSION-REASONS: wrong topic | X")),
                ("U", notes.format(two, "Maybe", "Included", "RAYYAN-LABELS: x")),
                ("V", f"record_id: {three}"),
            ]
        )
    )
    rows, done = decided(folder, text, Given(date="2025-04-02"))
    assert rows == [
        (0, "Bo_Li", "include", "", "2025-04-02"),
        (0, "Eva", "exclude", "wrong topic", "2025-04-02"),
        (1, "Eva", "include", "", "2025-04-02"),
    ]
    assert done.unmatched == [] and "2 decided; 3 new decisions" in done.lines[0]
    assert check_data(folder) == []


def test_asreview(folder):
    one, two, _ = ids(folder)
    text = (
        "title,abstract,accession number,asreview_label,asreview_time\n"
        f"T,x,{one},1,2025-03-04 10:11:12\nU,x,{two},0,1741082400.5\nV,x,nothing,,\n"
    )
    rows, done = decided(folder, text)
    assert rows == [(0, "rev_a", "include", "", "2025-03-04"), (1, "rev_a", "exclude", "", "2025-03-04")]
    assert [fault.line for fault in done.unmatched] == [4]


def test_asreview_writes_ris_too(folder, tmp_path):
    export_to_screen(folder, tmp_path / "out")
    text = (tmp_path / "out" / "to_screen.ris").read_text()
    text = text.replace("N1  - ", "N1  - ASReview_irrelevant\nN1  - ", 1)
    rows, _ = decided(folder, text, name="back.ris")
    assert rows == [(0, "rev_a", "exclude", "", "2025-04-01")]


def test_covidence_has_a_file_for_each_decision(folder):
    name = ids(folder)[1]
    text = f"Title,Authors,Accession Number,Notes\nU,A,{name},Exclusion reason: Wrong outcome; \n"
    given = Given("rev_b", "2025-05-06", "exclude", "full_text")
    rows, _ = decided(folder, text, given)
    assert rows == [(1, "rev_b", "exclude", "Wrong outcome", "2025-05-06")]
    assert table(folder, "screening")[0]["stage"] == "full_text"


def test_without_identifier_a_record_is_matched_as_duplicates_are_found(folder):
    text = f"title,authors,year,decision\n{TITLES[1].upper()},A,2020,yes\nAnother work altogether,B,2020,no\n"
    rows, done = decided(folder, text)
    assert rows == [(1, "rev_a", "include", "", "2025-04-01")]
    (fault,) = done.unmatched
    assert "Another work altogether" in fault.found and fault.line == 3


def test_the_same_decisions_again_add_nothing(folder):
    text = f"title,record_id,decision\nT,{ids(folder)[0]},include\n"
    once, _ = decided(folder, text)
    again, done = decided(folder, text)
    assert once == again and "0 new decisions" in done.lines[0]


@pytest.mark.parametrize(("given", "column"), [(Given("", "2025-01-01"), "reviewer"), (Given("a"), "date")])
def test_reviewer_and_date_must_be_known(folder, given, column):
    before = (folder / "screening.csv").read_bytes()
    with pytest.raises(InputError) as caught:
        decided(folder, f"title,record_id,decision\nT,{ids(folder)[0]},include\n", given)
    assert [fault.column for fault in caught.value.faults] == [column]
    assert (folder / "screening.csv").read_bytes() == before


def test_the_commands(folder, tmp_path, capsys):
    out = tmp_path / "out"
    assert main.main(["export", "--to-screen", "--data", str(folder), "--out", str(out)]) == 0
    told = ["--reviewer", "me", "--date", "2025-02-03", "--decision", "include"]
    assert main.main(["import", str(out / "to_screen.ris"), "--into", str(folder), "--decisions", *told]) == 0
    assert "3 new decisions" in capsys.readouterr().out
    assert len(table(folder, "screening")) == 3
    assert main.main(["export", "--to-screen", "--data", str(folder), "--out", str(tmp_path / "two")]) == 2


@pytest.mark.parametrize(
    ("day", "found"),
    [("2025-02-30", "'2025-02-30'"), ("2999-01-01", "'2999-01-01'"), ("2024-12-31", "2024-12-31 for r")],
    ids=["no day", "to come", "before the search"],
)
def test_a_day_that_cannot_be_is_refused_and_nothing_is_written(folder, day, found):
    text = f"title,record_id,decision\nT,{ids(folder)[0]},include\n"
    with pytest.raises(InputError) as caught:
        decided(folder, text, Given("rev_a", day))
    assert [fault.column for fault in caught.value.faults] == ["date"]
    assert caught.value.faults[0].found == found or caught.value.faults[0].found.startswith(found)
    assert table(folder, "screening") == []


def test_an_export_without_any_decision_is_refused(folder):
    with pytest.raises(InputError, match="no decision on 1 record, expected include or exclude"):
        decided(folder, f"title,record_id\nT,{ids(folder)[0]}\n")
    rows, _ = decided(folder, f"title,record_id\nT,{ids(folder)[0]}\n", Given("a", "2025-04-01", "exclude"))
    assert len(rows) == 1


def test_full_texts_that_could_not_be_had_come_back_too(folder):
    card = folder / "screening.yml"
    card.write_text(card.read_text().replace(", not_retrieved]", "]"))  # as an earlier version wrote it
    text = f"title,record_id\nT,{ids(folder)[0]}\n"
    with pytest.raises(InputError, match="expected the stage full_text"):
        decided(folder, text, Given("a", "2025-04-01", "not_retrieved"))
    rows, _ = decided(folder, text, Given("a", "2025-04-01", "not_retrieved", "full_text"))
    assert rows == [(0, "a", "not_retrieved", "", "2025-04-01")]
    assert check_data(folder) == []
