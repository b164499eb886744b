"""YAML that remembers its lines, so that a fault in a card or another file can be pointed at.

PyYAML alone loses the lines and lets the second of two equal keys win in silence.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from livingreview.decoding import text_of_file
from livingreview.errors import Fault, InputError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one written in C reads eight times faster, where PyYAML was built with it."""

_CHAIN = re.compile(r"([-?] +){50}")


def read_yaml(file: Path, shown: str, *, syntax: str = "yaml", twice: str = "yaml") -> "Marked":
    """Return the YAML of a file that people write; raise InputError where it is none."""
    return Marked(text_of_file(file, shown), shown, syntax=syntax, twice=twice)


class Marked:
    """A YAML document as plain values, and the line of each of them.

    `syntax` and `twice` are the rules of faults: of what is no YAML, of a key that is there twice.
    """

    def __init__(self, text: str, file: str, *, syntax: str = "yaml", twice: str = "yaml") -> None:
        """Read `text`; raise InputError where it is no YAML or has a key twice."""
        try:
            _refuse_depth(text)
            loader = _Loader(text)
            self._root = loader.get_single_node()
            self.value: Any = loader.construct_document(self._root) if self._root else None
            repeated = [_twice_fault(node, file, twice) for node in _repeated_keys(self._root)]
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            raise InputError(_syntax_fault(error, file, syntax)) from None
        if repeated:
            raise InputError(repeated)

    def line(self, path: Sequence[str | int]) -> int:
        """Return the line of the value at `path`, or of its nearest ancestor that exists."""
        node, line = self._root, 1
        for step in path:
            key, node = _child(node, step)
            if key is None:
                break
            line = key.start_mark.line + 1
        return line


def _refuse_depth(text: str) -> None:
    """Refuse what no card is: the loader written in C crashes on a nesting of tens of thousands."""
    if text.count("[") + text.count("{") > 2_000 or len(text) > 1_000_000 or _CHAIN.search(text):
        raise ValueError("a nesting or a size that no card has")


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    """Return the node that names a step (a key, or the list item itself) and the node it leads to."""
    if isinstance(node, yaml.MappingNode):
        return next((pair for pair in node.value if pair[0].value == str(step)), (None, None))
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None, None


def _repeated_keys(node: yaml.Node | None) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield key
            seen.add(key.value)
            yield from _repeated_keys(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _repeated_keys(item)


def _twice_fault(key: yaml.Node, file: str, rule: str) -> Fault:
    line, hint = key.start_mark.line + 1, "delete one of the two, or rename it"
    return Fault(file, line, key.value, rule, "this key a second time", "each key once", hint)


def _syntax_fault(error: Exception, file: str, rule: str) -> Fault:
    mark = getattr(error, "problem_mark", None)
    found = (getattr(error, "problem", None) or str(error).splitlines()[0]).removeprefix("found ")
    hint = (
        "check indentation (spaces, no tabs) and put a text that holds `: ` or ` #` between quotation marks"
    )
    return Fault(file, mark.line + 1 if mark else None, None, rule, found, "YAML", hint)
