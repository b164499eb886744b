"""Abbreviations of a page: each needs its full name before it, or an entry of the glossary that gives it.

The renderers give the full name of an entry at its first use on a page; so a page that does so itself has to
do it there, and not further down. Titles, quotations, emphasised text and code are exempt.
"""

import re
from collections.abc import Iterator, Sequence

from livingreview.errors import Fault
from livingreview.glossary import Term
from livingreview.messages import did_you_mean

SHORT = re.compile(r"(?<![\w./-])[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?![\w/]|-\w|\.\w)")
"""A word with a second capital letter, as NCMS or SWiM."""

EXEMPT = re.compile(
    r"\{\{<.*?>\}\}|`[^`\n]*`|\$[^$\n]*\$|\]\([^)]*\)|\{[^{}\n]*\}|@[\w:.-]+|\[\^[\w-]+\]:?|<[^>\n]*>"
    r"|(?<!\*)\*(?!\*)[^*\n]+\*(?!\*)|“[^”\n]*”|\"[^\"\n]*\"",
)
COMMON = {"PDF", "CSV", "HTML", "SVG", "PNG", "CC", "BY", "MIT", "DOI", "URL", "ISBN", "II", "III", "IV"}
"""Names of formats and licences, and numerals, that nobody spells out."""


def abbreviation_warnings(name: str, text: str, terms: Sequence[Term]) -> Iterator[Fault]:
    """Yield each abbreviation of a page that stands before its full name, at its first use."""
    known = {term.abbreviation: term for term in terms if term.abbreviation and term.expansion}
    entries = {
        word for term in terms for form in (term.term, *term.forms) for word in re.findall(r"\w+", form)
    }
    lines = [_prose(line) for line in text.split("\n")]
    page = " ".join(lines)
    for number, short, before in _first_uses(lines):
        if short in known:
            full = known[short].expansion
            late = _has(page, full) and not _has(before, full)
            expected, hint = f"{full} before it", f"write “{full} ({short})” here"
        else:
            late = short not in COMMON | entries and not before.endswith("(")
            expected = "its full name before it"
            hint = did_you_mean(
                short, known, f"write “its full name ({short})”, or give it an entry of the glossary"
            )
        if late:
            yield Fault(name, number, None, "style abbreviation", short, expected, hint)


def _prose(line: str) -> str:
    return "" if line.startswith(("#", ":::", "|")) else " ".join(EXEMPT.sub(" ", line).split())


def _first_uses(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield line, abbreviation and the text before it, for the first use of each."""
    seen: set[str] = set()
    before = ""
    for number, line in enumerate(lines, start=1):
        for found in SHORT.finditer(line):
            if found[0] not in seen:
                seen.add(found[0])
                yield number, found[0], before + line[: found.start()]
        before += line + " "


def _has(text: str, words: str) -> bool:
    return words.casefold() in text.casefold()
