"""Read the tags, the glyphs and the words of a PDF."""

import html
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pypdf
from pypdf.generic import DictionaryObject

HEADING = re.compile(r"/H\d")
STRING = re.compile(rb"\(((?:\\.|[^\\()])*)\)", re.DOTALL)
ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
BOX = re.compile(r'<page (.*)>|<word xMin="(.*)</word>')
NUMBER = re.compile(r"[\d.]+")
SHORTEST_PART = 12
"""Letters of a sentence that two pages at least have to show of it."""

CONTROLS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


@dataclass(frozen=True)
class Element:
    """One element of the structure that a screen reader follows."""

    entry: DictionaryObject
    pages: dict[int, int]

    @property
    def role(self) -> str:
        """What it is: `/H1`, `/Table`, `/Figure`."""
        return self.entry["/S"]

    @property
    def kids(self) -> list["Element"]:
        """The elements inside it."""
        kids = self.entry.get("/K", [])
        found = [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]
        return [Element(kid, self.pages) for kid in found if isinstance(kid, dict) and "/S" in kid]

    @property
    def page(self) -> int | None:
        """The page on which it begins."""
        if "/Pg" in self.entry:
            return self.pages[self.entry.raw_get("/Pg").idnum]
        return next((kid.page for kid in self.kids if kid.page), None)

    def walk(self) -> Iterator["Element"]:
        """Yield it and all that it holds, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


class Printed:
    """A PDF that is to be proved."""

    def __init__(self, path: Path) -> None:
        self.reader = pypdf.PdfReader(path)
        self.root = self.reader.trailer["/Root"]

    @cached_property
    def document(self) -> Element:
        """The top of its structure."""
        pages = {page.indirect_reference.idnum: number for number, page in enumerate(self.reader.pages, 1)}
        return Element(self.root["/StructTreeRoot"]["/K"][0].get_object(), pages)

    @cached_property
    def elements(self) -> list[Element]:
        """Every element of its structure."""
        return list(self.document.walk())

    @cached_property
    def outline(self) -> list[str]:
        """The titles of its outline, from first to last."""
        return [" ".join(entry.title.replace("'", "’").split()) for entry in _flat(self.reader.outline)]

    @cached_property
    def fonts(self) -> dict[str, DictionaryObject]:
        """Its fonts by name."""
        found = {}
        for page in self.reader.pages:
            for font in page["/Resources"].get("/Font", {}).values():
                found[font.get_object()["/BaseFont"]] = font.get_object()
        return found

    def blanks(self) -> list[int]:
        """Return the pages that draw glyph 0, which stands for a character that the font lacks.

        All fonts of the book have codes of two bytes, as `fonts` shows.
        """
        streams = (
            (number, page.get_contents().get_data()) for number, page in enumerate(self.reader.pages, 1)
        )
        return [number for number, data in streams if any(map(_lacks, STRING.findall(data)))]


class Word(NamedTuple):
    """A word of a PDF: its page, the page's width and height, the word's corners from the top left."""

    page: int
    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    text: str


@cache
def words(path: Path) -> list[Word]:
    """Return every word of a PDF in its place, read once, by poppler."""
    found, number, size = [], 0, (0.0, 0.0)
    for page, word in BOX.findall(_poppler(path, "-bbox")):
        if page:
            number, size = number + 1, tuple(map(float, NUMBER.findall(page)))
        else:
            *corners, text = re.split(r'" \w+="|">', word, maxsplit=4)
            found.append(Word(number, *size, *map(float, corners), html.unescape(text)))
    return found


@cache
def pages_of(path: Path) -> list[str]:
    """Return the text of each page without spaces, read once; without poppler thirty times slower."""
    if shutil.which("pdftotext"):
        pages = _poppler(path, "-raw").split("\f")
    else:
        pages = [page.extract_text() for page in pypdf.PdfReader(path).pages]
    return ["".join(page.replace("\N{SOFT HYPHEN}", "").split()) for page in pages]


def text_of(path: Path) -> str:
    """Return the text of a PDF without spaces."""
    return "".join(pages_of(path))


def prints(path: Path, said: str) -> bool:
    """Whether a PDF has a text, given without spaces, at one place or parted by the end of a page."""
    if said in text_of(path):
        return True
    ends = range(SHORTEST_PART, len(said) - SHORTEST_PART)
    return any(
        said[:end] in one and said[end:] in two for one, two in pairwise(pages_of(path)) for end in ends
    )


def _poppler(path: Path, option: str) -> str:
    command = ["pdftotext", option, str(path), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _lacks(string: bytes) -> bool:
    codes = ESCAPED.sub(lambda found: _byte(found[1]), string)
    return any(codes[at : at + 2] == b"\0\0" for at in range(0, len(codes), 2))


def _byte(escaped: bytes) -> bytes:
    return bytes([int(escaped, 8)]) if escaped.isdigit() else CONTROLS.get(escaped, escaped)


def _flat(entries: list) -> list:
    return [found for entry in entries for found in (_flat(entry) if isinstance(entry, list) else [entry])]
