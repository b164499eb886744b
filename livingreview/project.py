"""One checkout with the data folder and parameter file of this build, passed around instead of globals."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from livingreview import paths

EDITION = ".tar.xz"
"""The suffix of a published edition."""

CHANGES = "changes"
"""The notebook that says what changed since the last edition, executed after all others."""


@dataclass(frozen=True)
class Project:
    """Where everything of one build lies."""

    root: Path = paths.ROOT
    data: Path = paths.ROOT / "data"
    params: Path = paths.ROOT / "params.yml"

    @classmethod
    def at(cls, root: Path, data: Path | None = None, params: Path | None = None) -> "Project":
        """Return the project at `root`, with its own data and parameters unless others are named."""
        root = root.resolve()
        data = data.resolve() if data else root / "data"
        return cls(root, data, params.resolve() if params else root / "params.yml")

    @property
    def chapters(self) -> Path:
        """Prose and source notebooks."""
        return self.root / "chapters"

    @property
    def written(self) -> list[Path]:
        """The folders that people write, where nothing generated belongs."""
        packages = (paths.ENGINE.name, *paths.settings(self.root).get("packages", ()))
        folders = ("data", "chapters", "editions", "scripts", "tests", *packages)
        return [self.data, *(self.root / name for name in folders)]

    @property
    def build(self) -> Path:
        """Everything generated except the finished book."""
        return self.root / "build"

    @property
    def executed(self) -> Path:
        """The store of executed notebooks, shared by all builds of this checkout."""
        return self.build / "executed"

    @property
    def logs(self) -> Path:
        """One text file a notebook: traceback of its last failure, or its warnings."""
        return self.build / "logs"

    @property
    def data_editions(self) -> Path:
        """Where reports on this data are published: beside the checkout's `data/`, else inside."""
        return (self.root if self.data == self.root / "data" else self.data) / "editions"

    @property
    def editions(self) -> Path:
        """The published editions that reports show and are compared with: their own, else the checkout's."""
        return self.data_editions if self.data_editions.is_dir() else self.root / "editions"

    def edition_files(self) -> list[Path]:
        """Return the files of the published editions, by name."""
        return sorted(self.editions.glob(f"*{EDITION}"))

    @property
    def statements(self) -> Path:
        """The statements of its data folder, else the checkout's."""
        path = self.data / paths.STATEMENTS
        return path if path.exists() else self.root / "data" / paths.STATEMENTS

    @property
    def lock(self) -> Path:
        """The exact versions that the environment is installed from."""
        return self.root / "requirements.lock"

    def stems(self) -> list[str]:
        """Return the names of the notebooks that the book uses, in alphabetical order.

        A notebook of `chapters/` that no page and no statement names, such as one that is being tried, is no
        chapter. The one that says what changed is always one; where there is no book, all of them are.
        """
        found = self.notebook_names()
        if not (self.root / "_quarto.yml").is_file():
            return found
        prose, rules = self._texts()
        return [stem for stem in found if stem == CHANGES or _uses(stem, prose, rules)]

    def notebook_names(self) -> list[str]:
        """Return the names of all notebooks of `chapters/`, used or not, in alphabetical order."""
        return sorted(path.stem for path in self.chapters.glob("*.ipynb"))

    def _texts(self) -> tuple[str, str]:
        """Return all pages of the book, and the statements; nothing of what cannot be read."""
        import yaml  # here, for the same reason as below

        try:
            pages = self.pages()
        except (KeyError, TypeError, AttributeError, yaml.YAMLError):
            pages = []  # said with the faults of `_quarto.yml`
        prose, rules = (
            "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in paths if path.is_file())
            for paths in (pages, [self.statements])
        )
        return prose, rules

    def pages(self) -> list[Path]:
        """Return the pages that `_quarto.yml` makes the book of; a draft beside them is none of it."""
        return [path for path in map(self.root.joinpath, self.listed_pages()) if path.is_file()]

    def listed_pages(self) -> list[str]:
        """Return the names of the pages in `_quarto.yml`, also of those that are missing."""
        book = self._book()
        return [*_sources([*book["chapters"], *book.get("appendices", [])])]

    def title(self) -> str:
        """Return the title of the book, empty where it has none."""
        return str(self._book().get("title", ""))

    def _book(self) -> dict[str, Any]:
        import yaml  # here, since the command must start in no time where nothing changed

        return yaml.safe_load((self.root / "_quarto.yml").read_text(encoding="utf-8"))["book"]

    def notebook(self, stem: str) -> Path:
        """Return the source notebook of one chapter."""
        return self.chapters / f"{stem}.ipynb"

    def shown(self, path: Path) -> str:
        """Return `path` as a person at the root of the checkout would type it."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)


def _uses(stem: str, prose: str, rules: str) -> bool:
    """Tell whether prose embeds a notebook or names a number of it, or a statement does."""
    return f"chapters/{stem}.ipynb#" in prose or f" {stem}." in prose or f"{stem}." in rules


def _sources(entries: list[Any]) -> Iterator[str]:
    """Return the files of a list of chapters, those of parts included."""
    for entry in entries:
        if isinstance(entry, dict):
            yield from _sources(entry.get("chapters", []))
        else:
            yield str(entry)
