"""The captions of figures on pages for readers: a finding, then how to read it, then the source.

Judged on the sources: a statement in a caption counts with the longest sentence that it may print.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from livingreview.errors import Fault
from livingreview.notebooks import code_cells, read_notebook
from livingreview.numbers.statement_file import read_statements
from livingreview.project import Project
from livingreview.style.sentences import count_words

MOST_WORDS = 40
EMBEDDED = re.compile(r"\{\{<\s*embed\s+(?:\.\./)*build/(chapters/[\w-]+\.ipynb)#(fig-[\w-]+)")
CAPTION = re.compile(r'^#\| fig-cap: "(.*)"$', re.MULTILINE)
STATEMENT = re.compile(r"\{\{<\s*var\s+statement\.(\w+?)\s*>\}\}")
VARIABLE = re.compile(r"\{\{<\s*var\s+[^>]*>\}\}")
KEY = re.compile(r"\{[^{}]*\}")
LAST_SOURCE = re.compile(r"\bSources?: (?:[^.]|\.(?=\S)|et al\.)+\.$")
FINDING = re.compile(r"\{\{<\s*var\s+")


def caption_warnings(project: Project, text: str) -> Iterator[Fault]:
    """Yield the faults of the captions of all figures that a page for readers embeds."""
    longest = _longest_sentences(project.statements, project.shown(project.statements))
    for notebook, label in EMBEDDED.findall(text):
        path = project.root / notebook
        if path.is_file() and (caption := _captions(path).get(label)):
            yield from (
                Fault(project.shown(path), None, None, "style caption", *fault, cell=label)
                for fault in _caption_faults(caption, longest)
            )


def _caption_faults(caption: str, longest: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield what is found, expected and advised of one caption."""
    said = VARIABLE.sub("7", STATEMENT.sub(lambda found: longest.get(found[1], ""), caption))
    if (words := count_words(said)) > MOST_WORDS:
        hint = "say the finding, how to read it and the source; leave the rest to the text"
        yield f"{words} words", f"at most {MOST_WORDS}", hint
    if not FINDING.match(caption):
        hint = "begin with a statement or a phrase, which holds whatever the numbers are"
        yield f"“{caption[:50]}”", "a guarded finding first", hint
    if not LAST_SOURCE.search(caption):
        yield f"“{caption[-50:]}”", "one `Source: ...` as the last sentence", ""


@cache
def _captions(notebook: Path) -> dict[str, str]:
    """Return the caption of each figure of a source notebook by its label."""
    cells = code_cells(read_notebook(notebook))
    found = {cell.label: CAPTION.search(cell.source) for cell in cells if cell.label}
    return {label: caption[1] for label, caption in found.items() if caption}


@cache
def _longest_sentences(file: Path, name: str) -> dict[str, str]:
    """Return for each statement the longest English text that it may print, each key as one word."""
    if not file.is_file():
        return {}
    texts = {
        statement.id: [KEY.sub("7", state.wording.en) for state in statement.states]
        for statement in read_statements(file, name)
    }
    return {key: max(states, key=count_words) for key, states in texts.items()}
