"""The fonts of the book: whole ones for Typst, small ones cut to the characters in use for the browser."""

import hashlib
import importlib.resources
import os
import shutil
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont

from livingreview.paths import BUILD

CACHE = BUILD / "webfonts"
SIMPLIFIED_CHINESE = 2
"""Index of Noto Sans CJK SC in its collection; the other fonts stand alone and ignore it."""

BOX = "\N{WHITE SQUARE}"
"""What stands for a character that no font has."""

SHARED = "“”‘’…—·"
"""Signs that Chinese and other text share; each sets them in its own face."""

SERIF = ("fontpkg_source_serif_4", "files/SourceSerif4[opsz,wght].ttf")
SANS = ("fontpkg_source_sans_3", "files/SourceSans3[wght].ttf")
SANS_ITALIC = ("fontpkg_source_sans_3", "files/SourceSans3-Italic[wght].ttf")
MONO = ("fontpkg_jetbrains_mono", "files/JetBrainsMono[wght].ttf")
CHINESE = ("noto_cjk_sans_otc", "NotoSansCJK-Regular.ttc")
SILENT = {"Cc", "Cf", "Zs", "Zl", "Zp"}
VENDOR = Path(__file__).parent / "vendor"

WEB_FONTS = {"sans": SANS, "sans-italic": SANS_ITALIC, "mono": MONO}
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2060), *map(ord, "€←↑→↓−≈≤≥")]


def font_file(font: tuple[str, str]) -> Path:
    """Return the path of a font that comes as a Python package."""
    package, name = font
    return Path(str(importlib.resources.files(package) / name))


def typst_folders() -> list[Path]:
    """Return the folders Typst takes its fonts from; it uses no font of the machine."""
    return [font_file(font).parent for font in (SERIF, SANS, MONO, CHINESE)]


def is_chinese(character: str) -> bool:
    """Say whether a character is set in the Chinese face."""
    code = ord(character or " ")
    return 0x2E80 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0xFF00 <= code <= 0xFFEF or code >= 0x20000


def missing_characters(text: str) -> list[str]:
    """Return the characters of the text that no font of the PDF has."""
    selectors = map(chr, range(0xFE00, 0xFE10))
    signs = {sign for sign in {*text} - {*selectors} if unicodedata.category(sign) not in SILENT}
    wanted = {sign for sign in signs if ord(sign) > 0x7E}
    for font in (SERIF, SANS, MONO, CHINESE):
        wanted = wanted and {character for character in wanted if ord(character) not in _characters(font)}
    return sorted(wanted)


@cache
def _characters(font: tuple[str, str]) -> frozenset[int]:
    with TTFont(font_file(font), fontNumber=SIMPLIFIED_CHINESE, lazy=True) as opened:
        return frozenset(opened.getBestCmap())


def write_web_fonts(text: str, folder: Path) -> None:
    """Write the fonts a browser needs for this text into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(VENDOR / "noto-sans-math.woff2", folder / "math.woff2")
    shutil.copyfile(VENDOR / "noto-sans-math.LICENSE", folder / "math.LICENSE")
    for name, font in WEB_FONTS.items():
        shutil.copyfile(_subset(font, LATIN), folder / f"{name}.woff2")
        shutil.copyfile(font_file((font[0], "LICENSE")), folder / f"{name}.LICENSE")
    write_chinese_font(text, folder)


def write_chinese_font(text: str, folder: Path) -> None:
    """Write the Chinese face, cut to this text, into a folder; nothing where the text has no Chinese."""
    if chinese := {ord(character) for character in set(text) if is_chinese(character)}:
        wanted = sorted(chinese | {ord(character) for character in SHARED})
        shutil.copyfile(_subset(CHINESE, wanted), folder / "chinese.woff2")
        shutil.copyfile(VENDOR / "noto-sans-cjk.LICENSE", folder / "chinese.LICENSE")


def _subset(font: tuple[str, str], characters: Iterable[int]) -> Path:
    """Cut a font down to some characters, once: the next build with the same ones finds it in the cache."""
    path = font_file(font)
    wish = f"{fontTools.version} {path.name} {path.stat().st_size} {list(characters)}"
    target = CACHE / f"{path.stem.split('[')[0]}-{hashlib.sha256(wish.encode()).hexdigest()[:16]}.woff2"
    if not target.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        draft = target.with_suffix(f".{os.getpid()}")
        _write_subset(font, characters, draft)
        draft.replace(target)
    return target


def _write_subset(font: tuple[str, str], characters: Iterable[int], target: Path) -> None:
    options = subset.Options(flavor="woff2", hinting=False, desubroutinize=True)
    options.layout_features += ["tnum"]
    options.font_number = SIMPLIFIED_CHINESE
    with subset.load_font(str(font_file(font)), options, lazy=True) as opened:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=characters)
        subsetter.subset(opened)
        subset.save_font(opened, str(target), options)
