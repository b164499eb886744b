"""Bytes of files to text: what people write, tables, and exports, each with what it may be written in.

All are wanted as UTF-8. A page or a parameter file has to be; of a table the encoding is named, and reading
goes on; an export may be GB18030 or UTF-16 too, as databases write them, and have damaged places.
"""

import codecs
import re
from dataclasses import dataclass, field
from pathlib import Path

from livingreview.errors import Fault, InputError

DAMAGE = "\ufdd0"
"""The mark of a damaged place in the text of an export: a code point that no text has."""

UTF8_MARK = b"\xef\xbb\xbf"
"""What Excel begins its "CSV UTF-8" with; in a table it is passed over."""

_MARKS = (
    (b"\xff\xfe\0\0", "utf-32-le", "UTF-32"),
    (b"\0\0\xfe\xff", "utf-32-be", "UTF-32"),
    (UTF8_MARK, "utf-8", "UTF-8"),
    (b"\xff\xfe", "utf-16-le", "UTF-16 (little-endian)"),
    (b"\xfe\xff", "utf-16-be", "UTF-16 (big-endian)"),
)
_COMMON = 0.9
"""Share of the Chinese characters of a GB18030 text that GB2312 knows, at the least."""
_SOUND = 50
"""Characters beyond ASCII that are sound for each damaged place, at the least, from the second place on."""


@dataclass
class Decoded:
    """A text, lines ending in LF, with the marks of its damage."""

    text: str
    spots: dict[int, str] = field(default_factory=dict)
    """The lines with damage, and the byte found there."""

    @property
    def first_spot(self) -> tuple[int, str]:
        """The first line with damage, and the byte found there."""
        return next(iter(self.spots.items()))

    @property
    def places(self) -> int:
        """How many places are damaged."""
        return self.text.count(DAMAGE)

    @property
    def beyond_ascii(self) -> str:
        """The characters beyond ASCII that could be read."""
        return re.sub(rf"[\x00-\x7f{DAMAGE}]+", "", self.text)

    @property
    def is_little_damaged(self) -> bool:
        """Whether this is the right text with some damage: one line, or few places beside what is sound."""
        return len(self.spots) <= 1 or self.places * _SOUND <= len(self.beyond_ascii)

    @property
    def is_chinese(self) -> bool:
        """Whether GB18030 was meant: nearly all bytes decode as it, but Chinese text keeps to GB2312."""
        letters = self.beyond_ascii
        return bool(letters) and len(letters.encode("gb2312", "ignore")) / 2 >= _COMMON * len(letters)


def lenient(raw: bytes, codec: str) -> Decoded:
    """Decode bytes with the mark of damage for each run of wrong ones."""
    wrong: list[bytes] = []

    def mark(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        wrong.append(error.object[error.start : error.start + 1])
        return DAMAGE, error.end

    codecs.register_error("livingreview.damage", mark)
    text = raw.decode(codec, "livingreview.damage").replace("\r\n", "\n").replace("\r", "\n")
    spots: dict[int, str] = {}
    if wrong:
        lines = (number for number, line in enumerate(text.split("\n"), 1) for _ in range(line.count(DAMAGE)))
        for line, byte in zip(lines, wrong, strict=False):
            spots.setdefault(line, f"byte 0x{byte.hex().upper()}")
    return Decoded(text, spots)


def _unmarked_utf16(raw: bytes, one_in: int) -> str | None:
    """Tell UTF-16 by its zero bytes: every comma and line end has one, always on the same side.

    So many bytes are zero at the least: one in twenty of a Chinese table, one in four of other text.
    """
    low, high = raw[1::2].count(0), raw[0::2].count(0)
    if max(low, high) < max(2, len(raw) // one_in):
        return None
    return "utf-16-le" if low > high else "utf-16-be"


# What people write ---------------------------------------------------------------------------------------


def text_of_file(file: Path, shown: str) -> str:
    """Return the text of a file that people write; raise InputError where it is missing or no UTF-8."""
    try:
        found = lenient(file.read_bytes(), "utf-8")
    except FileNotFoundError:
        fault = Fault(shown, None, None, "missing file", "no such file", "a text file", "is the path right?")
        raise InputError(fault) from None
    except OSError as error:
        what, hint = error.strerror or str(error), "is it a file, and yours to read?"
        raise InputError(Fault(shown, None, None, "unreadable", what, "a text file", hint)) from None
    if found.spots:
        line, byte = found.first_spot
        what, hint = f"{byte}, which is no UTF-8", "save the file as UTF-8"
        raise InputError(Fault(shown, line, None, "encoding", what, "UTF-8", hint))
    return found.text


# Tables --------------------------------------------------------------------------------------------------

EXPECTED = "UTF-8"
HINT = "save the file as UTF-8; from Excel, save it as .xlsx or as CSV UTF-8"
OF_TABLE = (
    "save the table as UTF-8: in Excel as Excel Workbook (.xlsx) or as CSV UTF-8 (Comma delimited); "
    "in LibreOffice as Text CSV with the character set Unicode (UTF-8)"
)
"""The hint for a table, which people save from a spreadsheet."""


def decode(raw: bytes, file: str) -> tuple[str, list[Fault]]:
    """Return the text, lines ending in LF, and what is wrong with its encoding.

    Reading goes on after a wrong encoding, so that the faults behind it come to light in the same pass.
    """
    text, faults = _text(raw, file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\0", "").lstrip("\ufeff"), faults + _nul_faults(text, file)


def _text(raw: bytes, file: str) -> tuple[str, list[Fault]]:
    raw = raw.removeprefix(UTF8_MARK)
    for mark, codec, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(codec, "replace"), [_fault(file, 1, name)]
    if unmarked := _unmarked_utf16(raw, 20):
        found = f"{unmarked.upper()} without a byte order mark"
        return raw.decode(unmarked, "replace"), [_fault(file, 1, found)]
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError:
        utf8 = lenient(raw, "utf-8")
        text, name = _guess(raw, utf8)
        hint = OF_TABLE if file.endswith(".csv") else HINT
        return text, [_fault(file, utf8.first_spot[0], name, hint)]


def _guess(raw: bytes, utf8: Decoded) -> tuple[str, str]:
    """Take mostly sound UTF-8 for damaged, and try GB18030, which Chinese editions of spreadsheets write."""
    found = f"{utf8.first_spot[1]}, which is no UTF-8"
    if len(utf8.beyond_ascii) > 9 * utf8.places:
        return raw.decode("utf-8", "replace"), found
    gb18030 = lenient(raw, "gb18030")
    if not gb18030.spots and _in_pairs(raw):
        return gb18030.text, "GB18030 (or its parts GBK and GB2312)"
    return raw.decode("cp1252", "replace"), f"{found} (Windows-1252, perhaps)"


def _in_pairs(raw: bytes) -> bool:
    """Tell Chinese from Western encodings: there a letter beyond ASCII mostly stands alone among others."""
    runs = re.findall(rb"[\x80-\xff]+", raw)
    return sum(len(run) % 2 == 0 for run in runs) > len(runs) / 2


def _nul_faults(text: str, file: str) -> list[Fault]:
    lines = (
        [number for number, line in enumerate(text.split("\n"), 1) if "\0" in line] if "\0" in text else []
    )
    hint = "delete the byte; was the file cut off or damaged?"
    return [Fault(file, n, None, "nul_byte", "a NUL byte", "text", hint) for n in lines]


def _fault(file: str, line: int, found: str, hint: str = HINT) -> Fault:
    return Fault(file, line, None, "encoding", found, EXPECTED, hint)


# Exports -------------------------------------------------------------------------------------------------

_AGAIN = "export the file again as UTF-8"


def decoded(raw: bytes, file: str) -> Decoded:
    """Decode UTF-8, UTF-16 with its mark, or GB18030; raise InputError where it is none of these.

    A damaged place becomes the mark `DAMAGE`, so that a record is lost by it and not a file. Where more is
    damaged than a transfer does, the encoding is another one, and nothing is read.
    """
    for mark, codec, _ in _MARKS:
        if raw.startswith(mark):
            return _marked(raw[len(mark) :], codec, file)
    if _unmarked_utf16(raw[:2000], 4):
        found = "UTF-16 without a byte order mark, or no text"
        raise _refused(file, 1, found, "UTF-8, GB18030, or UTF-16 with its mark", _AGAIN)
    return _eight_bits(raw, file)


def _marked(raw: bytes, codec: str, file: str) -> Decoded:
    found = lenient(raw, codec)
    if found.is_little_damaged:
        return found
    raise _undecodable(found, f"no {codec.upper()}, which the file announces", file)


def _eight_bits(raw: bytes, file: str) -> Decoded:
    """Decode UTF-8 or GB18030: the one without damage, else the one with little of it.

    Sound UTF-8 beyond ASCII does not come about by chance, while nearly all bytes are some GB18030.
    """
    utf8 = lenient(raw, "utf-8")
    if not utf8.spots or (utf8.is_little_damaged and len(utf8.beyond_ascii) > utf8.places):
        return utf8
    gb18030 = lenient(raw, "gb18030")
    chinese = gb18030.is_chinese
    if chinese and gb18030.is_little_damaged and gb18030.places < utf8.places:
        return gb18030
    if utf8.is_little_damaged:
        return utf8
    wrong = "neither UTF-8 nor GB18030" if gb18030.spots else "no UTF-8, and not Chinese in GB18030"
    raise _undecodable(gb18030 if chinese and gb18030.spots else utf8, wrong, file)


def _undecodable(found: Decoded, wrong: str, file: str) -> InputError:
    line, byte = found.first_spot
    hint = f"{_AGAIN}; is it Big5 or Windows-1252, or damaged?"
    return _refused(file, line, f"{byte}, which is {wrong}", "UTF-8 or GB18030", hint)


def _refused(file: str, line: int, found: str, expected: str, hint: str) -> InputError:
    return InputError(Fault(file, line, None, "encoding", found, expected, hint))
