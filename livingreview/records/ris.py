"""RIS: `TY  - JOUR` to `ER  - `, one field a line; as databases and reference managers really write it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from livingreview.records import tagged
from livingreview.records.entries import Fields, Parsed

START = re.compile(r"[ \t]*TY[ \t]{1,3}-")
_TAGS = (
    "TY|ER|ID|A[1-5BDNUV]|BT|C[1-8ANPTY]|D[ABIOPS]|E[DPT]|FD|IS|J[12AFO]|KW|L[1-4ABK]|M[1-3]|N[12OV]|OP|P[BPY]"
    "|R[INP]|S[ENOPTV]|T[123AIT]|U[1-5R]|V[LO]|W[PTV]|Y[12R]"
)
NOTATION = tagged.Notation(
    first=START,
    field=re.compile(r"[ \t]*([A-Z][A-Z0-9])(?:[ \t]{2,3}|\t)-[ \t]?(.*)"),
    opening="TY  - JOUR",
    pattern="{tag}  - {value}",
    last=re.compile(r"[ \t]*ER(?:  -|[ \t]*-?[ \t]*$)"),
    closing="ER  - ",
    titles=frozenset({"TI", "T1"}),
    by_line=frozenset({"KW"}),
)
_ONE_BLANK = replace(NOTATION, field=re.compile(rf"[ \t]*({_TAGS})[ \t]{{1,3}}-(?:[ \t](.*)|$)"))
"""With one blank before the dash a line such as "US - China trade" may be text: only tags that are known."""


def read(text: str) -> Iterator[Parsed]:
    """Yield the records of a RIS file."""
    begun = re.search(rf"(?m)^{START.pattern}", text)
    one_blank = begun is not None and begun[0].endswith("Y -")
    return tagged.read(_ONE_BLANK if one_blank else NOTATION, text)


def write(records: Iterable[Fields]) -> str:
    """Return records as a RIS file."""
    return tagged.write(NOTATION, records)
