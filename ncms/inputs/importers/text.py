"""The text of an export and its format, both told from the content."""

import re
from pathlib import Path

from ncms.errors import Fault, InputError
from ncms.inputs.importers.entries import numbered
from ncms.inputs.importers.forms import FORMS, Form
from ncms.inputs.words import listed, quoted

_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_MEND = "export the file again as UTF-8"
_COMMON = 0.9
"""Share of the Chinese characters of a GB18030 text that GB2312 knows, at the least."""


def export_text(path: Path, file: str) -> str:
    """Return the text of an export, lines ending in LF; raise InputError where there is none to read."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        mend = "is the path right?"
        raise _error(file, None, "unreadable", error.strerror or str(error), "a file", mend) from None
    text = _decoded(raw, file).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise _error(file, None, "empty_file", "no text", "an export with records", "export the file again")
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        mend = "give the export itself, not a workbook, a PDF or an archive"
        raise _error(file, line, "binary", "a NUL byte", "text", mend)
    return text


def _decoded(raw: bytes, file: str) -> str:
    """Decode UTF-8, UTF-16 with its mark, or GB18030, which CNKI and Chinese systems write."""
    for mark, codec in _MARKS.items():
        if raw.startswith(mark):
            return _marked(raw[len(mark) :], codec, file)
    zeros = max(raw[0:2000:2].count(0), raw[1:2000:2].count(0))
    if zeros > len(raw[:2000]) // 4:
        found = "UTF-16 without a byte order mark, or no text"
        raise _error(file, 1, "encoding", found, "UTF-8, GB18030, or UTF-16 with its mark", _MEND)
    return _eight_bits(raw, file)


def _eight_bits(raw: bytes, file: str) -> str:
    """Decode UTF-8 or GB18030; of the two the one that reads further names the wrong byte."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        utf8 = error
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError as error:
        further = max(utf8, error, key=lambda each: each.start)
        raise _undecodable(raw, further, "neither UTF-8 nor GB18030", file) from None
    if _is_chinese(text):
        return text
    raise _undecodable(raw, utf8, "no UTF-8, and not Chinese in GB18030", file)


def _marked(raw: bytes, codec: str, file: str) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        raise _undecodable(raw, error, f"no {codec.upper()}, which the file announces", file) from None


def _undecodable(raw: bytes, error: UnicodeDecodeError, wrong: str, file: str) -> InputError:
    line = raw[: error.start].decode(error.encoding, "replace").count("\n") + 1
    found = f"byte 0x{raw[error.start]:02X}, which is {wrong}"
    mend = f"{_MEND}; is it Big5 or Windows-1252, or damaged?"
    return _error(file, line, "encoding", found, "UTF-8 or GB18030", mend)


def _is_chinese(text: str) -> bool:
    """Tell whether GB18030 was meant: nearly all bytes decode, but Chinese text keeps to GB2312."""
    letters = re.sub(r"[\x00-\x7f]+", "", text)
    return len(letters.encode("gb2312", "ignore")) / 2 >= _COMMON * len(letters)


def recognised(text: str, file: str) -> Form:
    """Return the format of a text; raise InputError for an unknown one, and for two in one file."""
    first = {name: line for name, form in FORMS.items() if (line := _first(text, form))}
    if not first:
        opening = next(line for line in text.split("\n") if line.strip())
        expected = f"one of {listed(form.title for form in FORMS.values())}"
        mend = "choose one of these where the database offers its export"
        raise _error(file, 1, "unknown_format", quoted(opening), expected, mend)
    (name, _), *others = sorted(first.items(), key=lambda item: item[1])
    if others:
        other, line = others[0]
        found = f"{FORMS[other].title} after {FORMS[name].title}"
        raise _error(file, line, "mixed_formats", found, "one format a file", "put the rest in its own file")
    return FORMS[name]


def _first(text: str, form: Form) -> int | None:
    """Return the first line with which a record of a format begins."""
    return next((number for number, place, _ in numbered(text) if form.start.match(text, place)), None)


def _error(file: str, line: int | None, rule: str, found: str, expected: str, mend: str) -> InputError:
    return InputError(Fault(file, line, None, rule, found, expected, mend))
