"""Read the tags, the glyphs and the words of a PDF."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdf
from bs4 import BeautifulSoup
from pypdf.generic import DictionaryObject

HEADING = re.compile(r"/H\d")
STRING = re.compile(rb"\(((?:\\.|[^\\()])*)\)", re.DOTALL)
ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
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
        self.path = path
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

    def words(self) -> Iterator[tuple[int, float, list[float], str]]:
        """Yield each word with its page, the page's width and its corners, by poppler."""
        command = ["pdftotext", "-bbox", str(self.path), "-"]
        boxes = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        for number, page in enumerate(BeautifulSoup(boxes, "html.parser").find_all("page"), 1):
            for word in page.find_all("word"):
                corners = [float(word[name]) for name in ("xmin", "ymin", "xmax", "ymax")]
                yield number, float(page["width"]), corners, word.text


def _lacks(string: bytes) -> bool:
    codes = ESCAPED.sub(lambda found: _byte(found[1]), string)
    return any(codes[at : at + 2] == b"\0\0" for at in range(0, len(codes), 2))


def _byte(escaped: bytes) -> bytes:
    return bytes([int(escaped, 8)]) if escaped.isdigit() else CONTROLS.get(escaped, escaped)


def _flat(entries: list) -> list:
    return [found for entry in entries for found in (_flat(entry) if isinstance(entry, list) else [entry])]
