"""Numbers that rest on synthetic data stay out of the summaries: a policy reader quotes from there."""

from pathlib import Path
from typing import Any

from ncms.build.collection import Number
from ncms.build.shortcodes import VARIABLE

PAGES = {
    "index.qmd": "(not shown: it rests on synthetic data)",
    "chapters/summary-zh.qmd": "（因依据合成数据而不显示）",
}
"""The summaries of the book, with what stands there in place of a number that is withheld."""


def withhold(workspace: Path, numbers: list[Number], inputs: dict[str, dict[str, Any]]) -> list[str]:
    """Take synthetic numbers out of a workspace's summaries and return their keys.

    A number is synthetic where any table behind it is; `inputs` is that part of the run's record.
    """
    invented = {table for table, entry in inputs.items() if entry["synthetic"]}
    barred = {number.key for number in numbers if invented & {name.split("@")[0] for name in number.inputs}}
    pages = [page for page in PAGES if (workspace / page).is_file()]
    return sorted({key for page in pages for key in _withhold(workspace / page, barred, PAGES[page])})


def _withhold(page: Path, barred: set[str], words: str) -> set[str]:
    """Put `words` where a page names a barred number; return the keys of those."""
    text = page.read_text(encoding="utf-8")
    page.write_text(
        VARIABLE.sub(lambda found: words if found[1] in barred else found[0], text), encoding="utf-8"
    )
    return barred & set(VARIABLE.findall(text))
