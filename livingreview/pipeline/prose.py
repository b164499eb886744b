"""What prose takes from elsewhere: embedded cells, numbers, citations, references. Each must exist.

Both renderers would let some of these through with a warning, and a reader would meet a `?`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from livingreview.decoding import text_of_file
from livingreview.errors import Fault, InputError
from livingreview.messages import did_you_mean
from livingreview.numbers.statements import TOPIC
from livingreview.paths import BIBLIOGRAPHY
from livingreview.pipeline.conditional_content import SHORTCODE, shown
from livingreview.project import Project

CONFIG = "_quarto.yml"
Labels = dict[str, list[str] | None]
"""The labels of each notebook; None where it cannot be read."""

HIDDEN = re.compile(
    r"^(?P<fence>```+|~~~+)(?!\{=).*?^(?P=fence)[`~]*[ \t]*$|<!--.*?-->|(?P<tick>`+)(?!`).+?(?P=tick)",
    re.DOTALL | re.MULTILINE,
)
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

    def fault(self, rule: str, expected: str, hint: str = "") -> Fault:
        """Return this mention as a fault."""
        return Fault(self.file, self.line, None, rule, self.name, expected, hint)


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
    names = {path: project.shown(path) for path in _pages(project)}
    texts = {name: visible(path, name, project.data) for path, name in names.items()}
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


def _pages(project: Project) -> list[Path]:
    """Return the pages of the book; raise InputError where its list cannot be read."""
    from livingreview.tables.yaml_lines import read_yaml  # here, since it makes the command slow to start

    read_yaml(project.root / CONFIG, CONFIG, syntax="syntax")
    try:
        return project.pages()
    except (KeyError, TypeError, AttributeError) as error:
        found, hint = f"no list of chapters ({error})", "write `book:` with `chapters:` below it"
        fault = Fault(CONFIG, 1, "book", "form", found, "`book: {chapters: [...]}`", hint)
        raise InputError(fault) from None


def visible(path: Path, name: str, data: Path) -> str:
    """Return a page with code, comments and what the data do not call for blanked, line for line."""
    return without_code(shown(text_of_file(path, name), data))


def without_code(text: str) -> str:
    """Return a page with code and comments blanked, line for line."""
    return HIDDEN.sub(lambda found: "\n" * found.group().count("\n"), text)


def structure_faults(prose: Prose, labels: Labels, keys: Iterable[str]) -> list[Fault]:
    """Return what can be seen before anything runs, from the notebooks' labels and the citation keys.

    A notebook that cannot be read has None for its labels: prose is not blamed for it.
    """
    found = [*_embed_faults(prose.embeds, labels)]
    keys = set(keys)
    for mention in prose.citations:
        if mention.name not in keys:
            hint = did_you_mean(mention.name, keys, "add its entry there")
            found.append(mention.fault("citation", f"a key of {BIBLIOGRAPHY}", hint))
    for mention in prose.references:
        if mention.name not in prose.defined and re.sub(r"-\d+$", "", mention.name) not in prose.defined:
            expected = "a label that the book defines or embeds"
            hint = did_you_mean(mention.name, prose.defined, "embed what it names, or give it this label")
            found.append(mention.fault("reference", expected, hint))
    return sorted(found, key=lambda fault: (fault.file, fault.line or 0))


def variable_faults(prose: Prose, keys: Iterable[str]) -> list[Fault]:
    """Return each number that prose asks for and no notebook published."""
    keys = set(keys)
    wrong = [mention for mention in prose.variables if mention.name not in keys]
    return [m.fault("var", "a published number", did_you_mean(m.name, keys, _missing(m.name))) for m in wrong]


def _missing(key: str) -> str:
    ours = key.startswith(f"{TOPIC}.")
    return "add it to data/statements.yml" if ours else "publish it in a notebook"


def _embed_faults(embeds: list[Mention], labels: Labels) -> Iterator[Fault]:
    seen: dict[str, Mention] = {}
    for mention in embeds:
        target = EMBED_TARGET.fullmatch(mention.name)
        if not target:
            hint = "embed a cell of a notebook of chapters/ by its label"
            yield mention.fault("embed", "../build/chapters/NOTEBOOK.ipynb#LABEL", hint)
            continue
        stem, label = target.groups()
        if not mention.alone:
            yield mention.fault("embed", "a paragraph of its own", "leave an empty line before and after")
        if stem not in labels:
            hint = did_you_mean(stem, labels, f"add chapters/{stem}.ipynb")
            yield mention.fault("embed", "a notebook of chapters/", hint)
        elif (known := labels[stem]) is not None and label not in known:
            hint = did_you_mean(label, known, f"write `#| label: {label}` in the cell that is meant")
            yield mention.fault("embed", f"a label of chapters/{stem}.ipynb", hint)
        if first := seen.get(label):
            hint = f"it stands at {first.file}:{first.line} already: refer to it with @{label}"
            yield mention.fault("embed", "each label once", hint)
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
