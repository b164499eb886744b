"""Which renderer makes the book: Quarto where it is installed, else the built-in one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from livingreview.errors import BuildError
from livingreview.render import quarto


@dataclass(frozen=True)
class Renderer:
    """A way to make the book.

    `render(workspace, output, formats)` returns its warnings and raises BuildError where it fails.
    """

    name: str
    why: str
    render: Callable[[Path, Path, tuple[str, ...]], list[str]]


def choose(name: str = "auto") -> Renderer:
    """Return the renderer asked for; `auto` takes Quarto 1.9 or later where it runs."""
    found = quarto.find() if name != "builtin" else None
    if found:
        return Renderer("quarto", f"Quarto {found.version}", found.render)
    if name == "quarto":
        oldest = ".".join(map(str, quarto.OLDEST))
        raise BuildError(
            f"Quarto {oldest} or later was not found; --renderer builtin needs nothing installed"
        )
    return Renderer("builtin", "the built-in renderer", _builtin)


def identity(name: str = "auto") -> str:
    """Return what stands for the choice, without starting Quarto: it is slow to say its version."""
    return "builtin" if name == "builtin" else f"{name} {quarto.fingerprint()}"


def _builtin(workspace: Path, output: Path, formats: tuple[str, ...]) -> list[str]:
    from livingreview.render.builtin import render

    return render(workspace, output, formats).warnings
