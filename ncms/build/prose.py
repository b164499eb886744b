"""What prose takes from elsewhere: embedded cells, numbers, citations, references. Each must exist.

Both renderers would let some of these through with a warning, and a reader would meet a `?`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ncms.build.project import Project
from ncms.build.words import did_you_mean
from ncms.errors import Fault

HIDDEN = re.compile(
    r"^(?P<fence>```+|~~~+)(?!\{=).*?^(?P=fence)[`~]*[ \t]*$|<!--.*?-->|(?P<tick>`+)(?!`).+?(?P=tick)",
    re.DOTALL | re.MULTILINE,
)
SHORTCODE = re.compile(r"(?<!\{)\{\{<\s*(\w+)\s+([^\s>]+)[^>]*>\}\}")
EMBED_TARGET = re.compile(r"(?:\.\./)?build/chapters/([\w-]+)\.ipynb#([\w-]+)")
DEFINED = re.compile(r"\{[^{}]*?#((?:fig|tbl|sec|eq)-[\w-]+)")
AT = re.compile(r"(?<![\w@\\/.])@\{?([A-Za-z0-9_](?:\w|[:.#$%&+?<>~/-](?=\w))*)")
CROSS = re.compile(r"(?:fig|tbl|sec|eq)-")


@dataclass(frozen=True)
class Mention:
    """One place in prose where something is named."""

    file: str
    line: int
    name: str
    alone: bool = True

    def fault(self, rule: str, expected: str, mend: str = "") -> Fault:
        """Return this mention as a fault."""
        return Fault(self.file, self.line, None, rule, self.name, expected, mend)


@dataclass(frozen=True)
class Prose:
    """All mentions of a book's prose, by kind."""

    embeds: list[Mention]
    variables: list[Mention]
    references: list[Mention]
    citations: list[Mention]
    defined: set[str]


def read_prose(project: Project) -> Prose:
    """Read the mentions out of every page of the book, what stands in code or comments apart."""
    texts = {project.shown(path): visible(path) for path in project.pages()}
    short = [found for name, text in texts.items() for found in _shortcodes(name, text)]
    at = [found for name, text in texts.items() for found in _mentions(AT, name, text)]
    embeds = [mention for kind, mention in short if kind == "embed"]
    defined = {label for text in texts.values() for label in DEFINED.findall(text)}
    labels = {mention.name.partition("#")[2] for mention in embeds}
    return Prose(
        embeds,
        [mention for kind, mention in short if kind == "var"],
        [mention for mention in at if CROSS.match(mention.name)],
        [mention for mention in at if not CROSS.match(mention.name)],
        defined | labels,
    )


def visible(path: Path) -> str:
    """Return a page with code and comments blanked, line for line."""
    text = path.read_text(encoding="utf-8")
    return HIDDEN.sub(lambda found: "\n" * found.group().count("\n"), text)


def structure_faults(prose: Prose, labels: dict[str, list[str]], keys: Iterable[str]) -> list[Fault]:
    """Return what can be seen before anything runs, from the notebooks' labels and the citation keys."""
    found = [*_embed_faults(prose.embeds, labels)]
    keys = set(keys)
    for mention in prose.citations:
        if mention.name not in keys:
            found.append(
                mention.fault("citation", "a key of references.bib", did_you_mean(mention.name, keys))
            )
    for mention in prose.references:
        if mention.name not in prose.defined and re.sub(r"-\d+$", "", mention.name) not in prose.defined:
            expected = "a label that the book defines or embeds"
            found.append(mention.fault("reference", expected, did_you_mean(mention.name, prose.defined)))
    return sorted(found, key=lambda fault: (fault.file, fault.line or 0))


def variable_faults(prose: Prose, keys: Iterable[str]) -> list[Fault]:
    """Return each number that prose asks for and no notebook published."""
    keys = set(keys)
    wrong = [mention for mention in prose.variables if mention.name not in keys]
    return [m.fault("var", "a published number", did_you_mean(m.name, keys)) for m in wrong]


def _embed_faults(embeds: list[Mention], labels: dict[str, list[str]]) -> Iterator[Fault]:
    seen: dict[str, Mention] = {}
    for mention in embeds:
        target = EMBED_TARGET.fullmatch(mention.name)
        if not target:
            yield mention.fault("embed", "../build/chapters/NOTEBOOK.ipynb#LABEL")
            continue
        stem, label = target.groups()
        if not mention.alone:
            yield mention.fault("embed", "a paragraph of its own", "leave an empty line before and after")
        if stem not in labels:
            yield mention.fault("embed", "a notebook of chapters/", did_you_mean(stem, labels))
        elif label not in labels[stem]:
            expected = f"a label of chapters/{stem}.ipynb"
            yield mention.fault("embed", expected, did_you_mean(label, labels[stem]))
        if first := seen.get(label):
            yield mention.fault("embed", "each label once", f"it stands at {first.file}:{first.line} already")
        seen.setdefault(label, mention)


def _shortcodes(file: str, text: str) -> Iterator[tuple[str, Mention]]:
    lines = ["", *text.split("\n"), ""]
    for number, line in enumerate(lines):
        for found in SHORTCODE.finditer(line):
            around = (lines[number - 1], lines[number + 1])
            apart = all(not near.strip() or near.lstrip().startswith(":::") for near in around)
            alone = apart and line.strip() == found.group()
            yield found.group(1), Mention(file, number, found.group(2), alone)


def _mentions(pattern: re.Pattern[str], file: str, text: str) -> Iterator[Mention]:
    for number, line in enumerate(text.split("\n"), start=1):
        for found in pattern.finditer(line):
            yield Mention(file, number, found.group(1))
