"""Web of Science: tagged text (`FN` and `VR`, records from `PT` to `ER`, `EF`) and tab-delimited tables."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from livingreview.messages import quoted
from livingreview.records import tagged
from livingreview.records.entries import Broken, Entry, Fields, Parsed
from livingreview.records.tagged import Chunk

START = re.compile(r"PT [A-Z] *$", re.MULTILINE)
_TAGS = (
    "PT|ER|A[ABCEFIKNRSTU]|B[AEFHNPSTY]|C[1-3ACDELNRTY]|D[12ACEIT]|E[AFIPTY]|F[DFNOSTUX]|G[ACEPSTV]|H[CEOPST]"
    "|I[BDOS]|J[9ICN]|K[PW]|L[ACNST]|M[ACEHIQX]|N[BMPRTV]|O[ABIPU]|P[ABDEGHIMNPRSTUVXY]|R[ACEILNPRS]"
    "|S[ACDEINOPRSTUV]|T[1ACILMNPST]|U[1-9RT]|V[LR]|W[CEP]|X[PS]|Y[1-9]|Z[1-9ABRS]"
)
NOTATION = tagged.Notation(
    first=START,
    field=re.compile(r"(?!FN |VR |EF\b)([A-Z][A-Z0-9])(?: (.*)|$)"),
    opening="PT J",
    pattern="{tag} {value}",
    last=re.compile(r"ER\s*$"),
    closing="ER",
    titles=frozenset({"TI"}),
    by_line=frozenset({"AU", "AF", "BA", "BF", "CA", "GP", "BE", "C1", "C3", "CR"}),
)
"""Fields `by_line` have one value a line; in all others further lines continue the text."""
_FLUSH = replace(NOTATION, field=re.compile(rf"(?!FN |VR |EF\b)({_TAGS})(?: (.*)|$)"))
"""Where wrapped lines lost their indent: only tags that are known begin a field."""

_LAST = re.compile(r"^EF\s*$", re.MULTILINE)


def read(text: str) -> Iterator[Parsed]:
    """Yield the records of a file of tagged text."""
    notation = NOTATION if re.search(r"(?m)^  ", text) else _FLUSH
    for chunk in tagged.cut(notation, text):
        broken = tagged.incomplete(chunk, notation) or _headless(chunk)
        yield broken or Entry(chunk.line, tagged.fields(notation, chunk.lines))
    if text.startswith("FN ") and not _LAST.search(text):
        last = text.rstrip("\n").count("\n") + 1
        hint = "export the file again: it was cut off"
        yield Broken(
            last, "the end of the file", "EF as its last line", hint, is_record=False, rule="cut_off"
        )


def _headless(chunk: Chunk) -> Broken | None:
    """Return what is wrong where a value follows the first line without its tag."""
    lines = [(number, line) for number, line in enumerate(chunk.lines, chunk.line) if line.strip()]
    for (_, before), (number, line) in pairwise(lines):
        if START.match(before) and line.startswith(" "):
            return Broken(number, quoted(line), "a field behind PT", "is a line missing above?")
    return None


def write(records: Iterable[Fields]) -> str:
    """Return records as a file of tagged text."""
    return "FN Clarivate Analytics Web of Science\nVR 1.0\n" + "\n".join(map(_record, records)) + "\nEF\n"


def _record(record: Fields) -> str:
    return "\n".join(_field(tag, values) for tag, values in record.items()) + "\nER\n"


def _field(tag: str, values: list[str]) -> str:
    return f"{tag} " + ("\n   " if tag in NOTATION.by_line else f"\n{tag} ").join(values)


def read_table(text: str) -> Iterator[Parsed]:
    """Yield the records of a tab-delimited file, one a line under a line of tags.

    Quotation marks have no meaning in these files. Columns behind the last tag, which databases add without a
    head, are called by their place where most lines have them.
    """
    first, *lines = text.split("\n")
    tags = first.rstrip().split("\t")
    headed = len(tags)
    rows = [(number, line.split("\t")) for number, line in enumerate(lines, 2) if line.strip()]
    widths = Counter(len(cells) for _, cells in rows)
    usual = max(widths, key=lambda width: (widths[width], width), default=0)
    tags += [f"column {place}" for place in range(headed + 1, usual + 1)]
    for number, cells in rows:
        filled = [cell.strip() for cell in cells]
        if len(cells) < headed or any(filled[len(tags) :]):
            hint = "is a line break or a tab inside a cell?"
            yield Broken(number, f"{len(cells)} cells", f"{headed} cells", hint)
        else:
            yield Entry(number, {tag: [cell] for tag, cell in zip(tags, filled, strict=False) if cell})


def write_table(records: Iterable[Fields]) -> str:
    """Return records as a tab-delimited file."""
    rows = list(records)
    tags = list(dict.fromkeys(tag for row in rows for tag in row))
    tags.sort(key=lambda tag: int(tag.split()[1]) if tag.startswith("column ") else 0)
    lines = ("\t".join("; ".join(row.get(tag, [])) for tag in tags) for row in rows)
    return "\n".join(["\t".join(tags), *lines, ""])
