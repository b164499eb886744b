"""Bytes of an export to text: which encoding was meant, and which places of it are damaged.

A damaged place becomes the mark `DAMAGE`, so that a record is lost by it and not a file. Where more is
damaged than a transfer does, the encoding is another one, and nothing is read.
"""

import codecs
import re
from dataclasses import dataclass, field

from livingreview.errors import Fault, InputError

DAMAGE = "\ufdd0"
"""A code point that Unicode reserves for a program's own use: no text has it."""

_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_MEND = "export the file again as UTF-8"
_COMMON = 0.9
"""Share of the Chinese characters of a GB18030 text that GB2312 knows, at the least."""
_SOUND = 50
"""Characters beyond ASCII that are sound for each damaged place, at the least, from the second place on."""


@dataclass
class Decoded:
    """A text with the marks of its damage."""

    text: str
    spots: dict[int, str] = field(default_factory=dict)
    """The lines with damage, and the byte found there."""


def decoded(raw: bytes, file: str) -> Decoded:
    """Decode UTF-8, UTF-16 with its mark, or GB18030; raise InputError where it is none of these."""
    for mark, codec in _MARKS.items():
        if raw.startswith(mark):
            return _marked(raw[len(mark) :], codec, file)
    zeros = max(raw[0:2000:2].count(0), raw[1:2000:2].count(0))
    if zeros > len(raw[:2000]) // 4:
        found = "UTF-16 without a byte order mark, or no text"
        raise encoding_error(file, 1, found, "UTF-8, GB18030, or UTF-16 with its mark", _MEND)
    return _eight_bits(raw, file)


def _eight_bits(raw: bytes, file: str) -> Decoded:
    """Decode UTF-8 or GB18030: the one without damage, else the one with little of it.

    Sound UTF-8 beyond ASCII does not come about by chance, while nearly all bytes are some GB18030.
    """
    utf8 = _lenient(raw, "utf-8")
    if not utf8.spots or (_is_little(utf8) and _sound(utf8) > _places(utf8)):
        return utf8
    gb18030 = _lenient(raw, "gb18030")
    chinese = _is_chinese(gb18030.text)
    if chinese and _is_little(gb18030) and _places(gb18030) < _places(utf8):
        return gb18030
    if _is_little(utf8):
        return utf8
    wrong = "neither UTF-8 nor GB18030" if gb18030.spots else "no UTF-8, and not Chinese in GB18030"
    raise _undecodable(gb18030 if chinese and gb18030.spots else utf8, wrong, file)


def _marked(raw: bytes, codec: str, file: str) -> Decoded:
    found = _lenient(raw, codec)
    if _is_little(found):
        return found
    raise _undecodable(found, f"no {codec.upper()}, which the file announces", file)


def _lenient(raw: bytes, codec: str) -> Decoded:
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


def _is_little(found: Decoded) -> bool:
    """Tell whether a text is the right one with some damage: one line, or few places beside what is sound."""
    return len(found.spots) <= 1 or _places(found) * _SOUND <= _sound(found)


def _places(found: Decoded) -> int:
    return found.text.count(DAMAGE)


def _sound(found: Decoded) -> int:
    """Return how many characters beyond ASCII could be read."""
    return len(re.sub(rf"[\x00-\x7f{DAMAGE}]+", "", found.text))


def _is_chinese(text: str) -> bool:
    """Tell whether GB18030 was meant: nearly all bytes decode, but Chinese text keeps to GB2312."""
    letters = re.sub(rf"[\x00-\x7f{DAMAGE}]+", "", text)
    known = len(letters.encode("gb2312", "ignore")) / 2
    return bool(letters) and known >= _COMMON * len(letters)


def _undecodable(found: Decoded, wrong: str, file: str) -> InputError:
    line, byte = next(iter(found.spots.items()))
    mend = f"{_MEND}; is it Big5 or Windows-1252, or damaged?"
    return encoding_error(file, line, f"{byte}, which is {wrong}", "UTF-8 or GB18030", mend)


def encoding_error(file: str, line: int, found: str, expected: str, mend: str) -> InputError:
    """Return the error of a file whose encoding is another one as a whole."""
    return InputError(Fault(file, line, None, "encoding", found, expected, mend))
