"""Fonts of the built-in renderer: what they lack, and the small copies for the browser."""

import pytest
from fontTools.ttLib import TTFont

from livingreview.render import fonts


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr(fonts, "CACHE", tmp_path / "cache")
    return tmp_path / "cache"


def test_latin_chinese_and_signs_are_there():
    assert fonts.missing_characters("Enrolment é § ¶ – “新农合”，≤ → \n\t") == []


def test_a_character_no_font_has_is_found_once():
    assert fonts.missing_characters("𪛖 and 𪛖") == ["𪛖"]


def test_web_fonts_hold_the_characters_of_the_text(cache, tmp_path):
    fonts.write_web_fonts("abc 新农合", tmp_path / "fonts")
    with TTFont(tmp_path / "fonts" / "chinese.woff2") as font:
        assert set("新农合" + fonts.SHARED) == {chr(code) for code in font.getBestCmap()}
    names = {path.name for path in (tmp_path / "fonts").glob("*.woff2")}
    assert names == {"sans.woff2", "sans-italic.woff2", "mono.woff2", "math.woff2", "chinese.woff2"}


def test_web_fonts_are_cut_once(cache, tmp_path, monkeypatch):
    fonts.write_web_fonts("abc", tmp_path / "first")
    monkeypatch.setattr(fonts, "_write_subset", lambda *_: pytest.fail("cut again"))
    fonts.write_web_fonts("xyz", tmp_path / "second")
    first, second = (tmp_path / name / "sans.woff2" for name in ("first", "second"))
    assert first.read_bytes() == second.read_bytes()


def test_every_web_font_comes_with_its_licence(cache, tmp_path):
    fonts.write_web_fonts("abc 新", tmp_path)
    assert all(path.with_suffix(".LICENSE").exists() for path in tmp_path.glob("*.woff2"))
