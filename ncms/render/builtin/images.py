"""Lay out the figures of notebooks and the images of chapters where pages and Typst look for them."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from ncms.errors import BuildError
from ncms.render.builtin.notebook import Embed


def write_images(root: Path, names: Iterable[str], embeds: Iterable[Embed], target: Path) -> None:
    """Write the figures of embedded cells, and the images that chapters of `root` name, under `target`."""
    for embed in embeds:
        for name, data in embed.files.items():
            _with_folder(target / name).write_bytes(data)
    for name in names:
        if not (root / name).is_file():
            raise BuildError(f"{name}: a chapter shows this image, which does not exist")
        shutil.copyfile(root / name, _with_folder(target / name))


def _with_folder(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
