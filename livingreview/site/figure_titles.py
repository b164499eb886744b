"""Titles of figures: the finding above the picture, then how to read it, and a line for the source.

A caption is written as `Finding. How to read it. Source: ...`. Its parts become spans of the same element,
which remains the name of the figure for screen readers, the search and the card.
"""

import re
from collections.abc import Iterator
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from livingreview.site.floats import FLOATS, own_caption
from livingreview.site.pages import FRONT, Page, required
from livingreview.site.report import Report
from livingreview.style.sentences import sentences

TITLED = "titled"
PARTS = ("figure-title", "figure-subtitle", "figure-source")
QUESTION = ("?", "？")
CHINESE_STOP = "。"
SOURCE = re.compile(r"\bSources?: |来源：")
TAG = re.compile(r"(<[^>]*>)")
CHARACTER = re.compile(r"&#?\w+;|.", re.DOTALL)
VOID = re.compile(r"<(?:br|img|wbr)\b|<!|<[^>]*/>")


def title_figures(page: Page, _report: Report) -> None:
    """Put captions of figures above their pictures, on the front page and where the title is a question."""
    asks = any(title.text().strip().endswith(QUESTION) for title in page.main.css("h1"))
    for node in page.main.css(FLOATS) if asks or page.href == FRONT else ():
        figure, caption = node.css_first("figure"), own_caption(node)
        if str(node.id).startswith("fig-") and figure is not None and caption is not None:
            _put_first(figure, caption)


def _put_first(figure: LexborNode, caption: LexborNode) -> None:
    """Put a figure's caption, in its parts, before all that the figure holds."""
    parts = _parted(caption)
    caption.decompose()
    required(figure.child).insert_before(required(LexborHTMLParser(parts, is_fragment=True).root))
    figure.attrs["class"] = f"{figure.attributes.get('class') or ''} {TITLED}".strip()


def _parted(caption: LexborNode) -> str:
    """Return the HTML of a caption with a span each for first sentence, reading help and source."""
    text, inner = " ".join(caption.text().split()), caption.inner_html or ""
    first = _first_sentence(text)
    source = next(
        (found.start() for found in SOURCE.finditer(text) if found.start() >= len(first)), len(text)
    )
    parts = zip(PARTS, cut(inner, [_length(first), _length(text[:source])]), strict=True)
    spans = [f'<span class="{name}">{part.strip()}</span>' for name, part in parts if part.strip()]
    end = "</figcaption>"
    return (caption.html or "").removesuffix(end).removesuffix(inner) + " ".join(spans) + end


def _first_sentence(text: str) -> str:
    first = (sentences(text) or [""])[0]
    head, stop, _ = first.partition(CHINESE_STOP)
    return head + stop


def _length(text: str) -> int:
    """Return how many characters a text has, spaces not counted."""
    return len("".join(text.split()))


def cut(html: str, lengths: list[int]) -> list[str]:
    """Return HTML in parts that end after so many characters of its text, spaces not counted.

    A part ends where no element is open: one that goes on over its end belongs to it as a whole.
    """
    parts, left, seen = [""], list(lengths), 0
    for piece, between in _pieces(html):
        while left and between and seen >= left[0]:
            del left[0]
            parts.append("")
        parts[-1] += piece
        seen += 0 if piece.startswith("<") else _length(unescape(piece))
    return parts + [""] * len(left)


def _pieces(html: str) -> Iterator[tuple[str, bool]]:
    """Yield tags and characters one by one, each with whether no element is open before it."""
    depth = 0
    for piece in filter(None, TAG.split(html)):
        if not piece.startswith("<"):
            yield from ((character, depth == 0) for character in CHARACTER.findall(piece))
            continue
        yield piece, depth == 0
        depth += 0 if VOID.match(piece) else -1 if piece.startswith("</") else 1
