"""Bytes of a file to text, naming the encoding where it is not the one expected."""

import re

from livingreview.errors import Fault

EXPECTED = "UTF-8 without a byte order mark"
MEND = "save the file as UTF-8 without a byte order mark; from Excel, save it as .xlsx"
OF_TABLE = (
    "save the table as UTF-8: in Excel as Excel Workbook (.xlsx), or as CSV UTF-8 (Comma delimited) less the "
    "byte order mark that it begins with; in LibreOffice as Text CSV with the character set Unicode (UTF-8)"
)
"""The mend for a table, which people save from a spreadsheet."""

_MARKS = (
    (b"\xff\xfe\0\0", "utf-32-le", "UTF-32"),
    (b"\0\0\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xef\xbb\xbf", "utf-8", "a UTF-8 byte order mark"),
    (b"\xff\xfe", "utf-16-le", "UTF-16 (little-endian)"),
    (b"\xfe\xff", "utf-16-be", "UTF-16 (big-endian)"),
)


def decode(raw: bytes, file: str) -> tuple[str, list[Fault]]:
    """Return the text, lines ending in LF, and what is wrong with its encoding.

    Reading goes on after a wrong encoding, so that the faults behind it come to light in the same pass.
    """
    text, faults = _text(raw, file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\0", "").lstrip("\ufeff"), faults + _nul_faults(text, file)


def _text(raw: bytes, file: str) -> tuple[str, list[Fault]]:
    for mark, codec, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(codec, "replace"), [_fault(file, 1, name)]
    if unmarked := _unmarked_utf16(raw):
        said = f"{unmarked.upper()} without a byte order mark"
        return raw.decode(unmarked, "replace"), [_fault(file, 1, said)]
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError as error:
        text, name = _guess(raw, error)
        mend = OF_TABLE if file.endswith(".csv") else MEND
        return text, [_fault(file, raw.count(b"\n", 0, error.start) + 1, name, mend)]


def _unmarked_utf16(raw: bytes) -> str | None:
    """Tell UTF-16 by its zero bytes: every comma and line end has one, always on the same side."""
    low, high = raw[1::2].count(0), raw[0::2].count(0)
    if max(low, high) < max(2, len(raw) // 20):
        return None
    return "utf-16-le" if low > high else "utf-16-be"


def _guess(raw: bytes, error: UnicodeDecodeError) -> tuple[str, str]:
    """Take mostly sound UTF-8 for damaged, and try GB18030, which Chinese editions of spreadsheets write."""
    found = f"byte 0x{raw[error.start]:02X}, which is no UTF-8"
    kept = raw.decode("utf-8", "replace")
    damaged, beyond = kept.count("\ufffd"), len(re.sub(r"[\x00-\x7f]", "", kept))
    if beyond > 10 * damaged:
        return kept, found
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    if text and _in_pairs(raw):
        return text, "GB18030 (or its parts GBK and GB2312)"
    return raw.decode("cp1252", "replace"), f"{found} (Windows-1252, perhaps)"


def _in_pairs(raw: bytes) -> bool:
    """Tell Chinese from Western encodings: there a letter beyond ASCII mostly stands alone among others."""
    runs = re.findall(rb"[\x80-\xff]+", raw)
    return sum(len(run) % 2 == 0 for run in runs) > len(runs) / 2


def _nul_faults(text: str, file: str) -> list[Fault]:
    lines = (
        [number for number, line in enumerate(text.split("\n"), 1) if "\0" in line] if "\0" in text else []
    )
    mend = "delete the byte; was the file cut off or damaged?"
    return [Fault(file, n, None, "nul_byte", "a NUL byte", "text", mend) for n in lines]


def _fault(file: str, line: int, found: str, mend: str = MEND) -> Fault:
    return Fault(file, line, None, "encoding", found, EXPECTED, mend)
