"""Keys of the bibliography and its faults."""

from pathlib import Path

import pytest

from livingreview.errors import InputError
from livingreview.records.bibliography import bibliography_faults, citation_keys

GOOD = r"""@article{xu2025,
  title = {A {B}raced \{ title},
}

@comment{none}

@book{wang_2012, title={C}}
"""
WRONG = {
    "duplicate_key": (GOOD + "@misc{xu2025,}\n", 8, "xu2025", "rename or delete one of the two"),
    "braces": ("@article{xu2025,\n  title = {A\n}\n@misc{b,}\n", 1, "xu2025", "close the entry with }"),
    "entry": (
        "@article{xu2025,\n  title {A},\n}\n@misc{b,}\n",
        1,
        "xu2025",
        "is a brace, a comma or a quotation mark missing?",
    ),
    "citation_key": ("@article{xu 2025,\n}\n", 1, "xu 2025", "begin as in @article{xu2025,"),
}


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "references.bib"
    path.write_text(text)
    return path


def test_keys_and_their_lines(tmp_path: Path) -> None:
    assert citation_keys(write(tmp_path, GOOD)) == {"xu2025": 1, "wang_2012": 7}


def test_entries_on_one_line_are_two(tmp_path: Path) -> None:
    assert list(citation_keys(write(tmp_path, "@misc{a, title={A}} @misc{b, title={B}}\n"))) == ["a", "b"]


@pytest.mark.parametrize("rule", WRONG)
def test_faults(tmp_path: Path, rule: str) -> None:
    text, line, key, hint = WRONG[rule]
    [fault] = bibliography_faults(write(tmp_path, text))
    assert (fault.line, fault.column, fault.rule, fault.hint) == (line, key, rule, hint)


def test_faults_are_raised(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        citation_keys(tmp_path / "none.bib")


def test_an_empty_bibliography_has_no_key(tmp_path):
    path = tmp_path / "references.bib"
    path.write_text("")
    assert citation_keys(path) == {}
