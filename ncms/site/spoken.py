"""The text of a part of a page as one reads it: blocks stand apart, what is there to open is left out."""

from collections.abc import Container, Iterator

from selectolax.lexbor import LexborNode

SILENT = {"script", "style", "svg", "math", "template", "noscript", "nav", "details", "header"}
APART = {
    "p", "div", "section", "figure", "figcaption", "table", "thead", "tbody", "tr", "td", "th",
    "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "br", "h1", "h2", "h3", "h4", "h5", "h6",
}  # fmt: skip


def spoken(node: LexborNode, passed_over: Container[int] = ()) -> str:
    """Return the text of an element without those within it whose `mem_id` is among `passed_over`."""
    return " ".join("".join(_pieces(node, passed_over)).split())


def _pieces(node: LexborNode, passed_over: Container[int]) -> Iterator[str]:
    child = node.child
    while child is not None:
        if child.is_text_node:
            yield child.text_content or ""
        elif child.is_element_node and child.tag not in SILENT and child.mem_id not in passed_over:
            inner = _pieces(child, passed_over)
            yield from (" ", *inner, " ") if child.tag in APART else inner
        child = child.next
