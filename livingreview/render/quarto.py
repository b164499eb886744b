"""Render a workspace with the Quarto command."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from livingreview.errors import BuildError

OLDEST = (1, 9)
READY_ENV = "LIVINGREVIEW_WORKSPACE_READY"
FORMATS = {"html": "html", "pdf": "typst"}
LAST_LINES = 25
OUTPUT = "_book"
CHINESE_FONT = "noto_cjk_sans_otc"


@dataclass(frozen=True)
class Quarto:
    """An installed Quarto that answers."""

    command: Path
    version: str

    def render(self, workspace: Path, output: Path, formats: tuple[str, ...]) -> list[str]:
        """Render into `output` and return the warnings; raise BuildError with the end of what Quarto said."""
        add_fonts(workspace)
        # Inside the project first: Quarto resolves links and the variables of its hooks from there.
        call = [str(self.command), "render", "--output-dir", OUTPUT]
        if set(formats) != FORMATS.keys():  # all of the project's formats in one call need no `--to`
            call += ["--to", ",".join(FORMATS[name] for name in formats)]
        environment = os.environ | {READY_ENV: "1"}
        done = subprocess.run(
            call, cwd=workspace, env=environment, capture_output=True, text=True, check=False
        )
        lines = (done.stdout + done.stderr).strip().splitlines()
        if done.returncode:
            raise BuildError("Quarto failed:\n" + "\n".join(f"  {line}" for line in lines[-LAST_LINES:]))
        shutil.move(workspace / OUTPUT, output)
        return [line for line in lines if "WARN" in line]


def find() -> Quarto | None:
    """Return the first Quarto of `OLDEST` or later that runs; a broken or old one counts as none."""
    for command in candidates():
        version = _version(command)
        numbers = tuple(int(part) for part in re.findall(r"\d+", version)[:2])
        if numbers >= OLDEST:
            return Quarto(command, version)
    return None


def candidates() -> list[Path]:
    """Return the commands to try: the path's, then the one in the environment of this Python."""
    named = [shutil.which("quarto"), str(Path(sys.executable).parent / "quarto")]
    found = [Path(name) for name in dict.fromkeys(filter(None, named))]
    return [path for path in found if path.exists()]


def fingerprint() -> str:
    """Return what tells one installation from another without starting it."""
    statuses = [(path, path.stat()) for path in candidates()]
    return "; ".join(f"{path} {status.st_size} {status.st_mtime_ns}" for path, status in statuses) or "none"


def add_fonts(workspace: Path) -> None:
    """Put the Chinese face where the book's `font-paths` has Typst look for it."""
    spec = importlib.util.find_spec(CHINESE_FONT)
    folders = spec.submodule_search_locations if spec else None
    fonts = [font for folder in folders or () for font in Path(folder).rglob("*.[ot]t[cf]")]
    target = workspace / "build" / "fonts"
    target.mkdir(parents=True, exist_ok=True)
    for font in fonts:
        if not (target / font.name).exists():
            shutil.copyfile(font, target / font.name)


def _version(command: Path) -> str:
    try:
        call = [str(command), "--version"]
        return subprocess.run(call, capture_output=True, text=True, timeout=60, check=True).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return ""
