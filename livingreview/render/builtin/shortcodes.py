"""Expand the shortcodes of the dialect in a chapter's text: `include`, `var` and `embed`."""

import re
from pathlib import Path
from typing import Any

from livingreview.render.builtin.notebook import EmbedError, Files, read_embed
from livingreview.render.fonts import is_chinese

SHORTCODE = re.compile(r"\{\{<\s*(?P<name>[\w-]+)\s+(?P<argument>.*?)\s*>\}\}")
FENCE = re.compile(r"^\s*(`{3,}|~{3,})")


class Expander:
    """Expands chapters one after another and gathers what they embed and what is wrong in them."""

    def __init__(self, root: Path, variables: dict[str, Any]) -> None:
        self.root = root
        self.variables = variables
        self.files: Files = {}
        self.sources: dict[str, list[str]] = {}
        self.faults: list[str] = []

    def expand(self, source: str) -> str:
        """Return the text of a chapter with its shortcodes expanded."""
        self.sources[source] = [source]
        return self._file(source, chapter=source)

    def _file(self, source: str, chapter: str) -> str:
        lines: list[str] = []
        fence = ""
        for number, line in enumerate((self.root / source).read_text(encoding="utf-8").splitlines(), 1):
            mark = FENCE.match(line)
            if mark and not fence:
                fence = mark[1]
            elif mark and mark[1].startswith(fence):
                fence = ""
            text = line if fence else self._line(line, f"{source}:{number}", chapter)
            if lines and not fence and _continues(lines[-1], text):
                text = lines.pop() + text
            lines.append(text)
        return "\n".join(lines) + "\n"

    def _line(self, line: str, place: str, chapter: str) -> str:
        handlers = {"var": self._var, "embed": self._embed, "include": self._include}

        def replace(match: re.Match[str]) -> str:
            handler = handlers.get(match["name"])
            if handler is None:
                return self._fault(place, f"unknown shortcode '{match['name']}'")
            if handler != self._var and match[0] != line.strip():
                return self._fault(place, f"'{match['name']}' must stand alone in its paragraph")
            return handler(match["argument"], place, chapter)

        return SHORTCODE.sub(replace, line)

    def _var(self, key: str, place: str, _chapter: str) -> str:
        value: object = self.variables
        for step in key.split("."):
            value = value.get(step) if isinstance(value, dict) else None
        if value is None or isinstance(value, dict):
            return self._fault(place, f"unknown variable '{key}'")
        # A span keeps markdown from reading a number with its surroundings ("14." opens no list).
        return f"[{value}]{{.variable}}"

    def _embed(self, target: str, place: str, chapter: str) -> str:
        path, _, label = target.partition("#")
        try:
            markdown, files = read_embed(self._resolve(path, chapter), label)
        except EmbedError as error:
            return self._fault(place, str(error))
        self.files |= files
        return f"\n{markdown}\n"

    def _include(self, target: str, place: str, chapter: str) -> str:
        path = self._resolve(target, chapter)
        if not path.is_file() or not path.is_relative_to(self.root):
            return self._fault(place, f"no file '{target}' to include")
        source = path.relative_to(self.root).as_posix()
        if source in self.sources[chapter]:
            return self._fault(place, f"'{target}' is included already")
        self.sources[chapter].append(source)
        return "\n" + self._file(source, chapter)

    def _resolve(self, target: str, chapter: str) -> Path:
        return ((self.root / chapter).parent / target).resolve()

    def _fault(self, place: str, message: str) -> str:
        self.faults.append(f"{place}: {message}")
        return ""


def _continues(before: str, line: str) -> bool:
    """Say whether a line break is none: between two Chinese characters it would print as a space."""
    return not before.startswith("#") and is_chinese(before[-1:]) and is_chinese(line[:1])
