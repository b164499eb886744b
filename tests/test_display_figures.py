"""Areas of a figure lie in its picture where their marks are, and list what is behind them."""

import io

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.patches import Rectangle
from PIL import Image

from livingreview.display import figures
from livingreview.display.figures import PADDING, Area, encode, finding_items, ids_items, placed
from livingreview.display.theme import PHONE, WIDTH
from livingreview.notebooks import FIGURE

FINDINGS = pd.DataFrame(
    {
        "refs": ["a2020;b2021", None, "a2020"],
        "direction": ["improves", "recommends", "sideways"],
        "statement": ["more", "less", "other"],
        "locator": ["review §1 ¶1", "review §1 ¶2", "review §2 ¶1"],
    },
    index=["f1", "f2", "f3"],
)
NAMES = {"a2020": "A 2020", "b2021": "B 2021"}


@pytest.fixture
def grid():
    """A figure of 3 by 2 cells, one of them red, first row on top, with long names beside it."""
    figure, axes = plt.subplots(figsize=(5, 3))
    axes.add_patch(Rectangle((1, 0), 1, 1, facecolor="red"))
    axes.set(xlim=(0, 3), ylim=(2, 0), xticks=[])
    axes.set_yticks([0.5, 1.5], ["a name that takes room", "b"])
    figure.draw_without_rendering()
    yield figure
    plt.close(figure)


def test_an_area_covers_its_mark_in_the_picture(grid):
    frame = grid.get_tightbbox().padded(PADDING)
    (area,) = placed(grid, frame, [Area(1, 0, "red", [])])
    picture = Image.open(io.BytesIO(encode(grid, "png", frame))).convert("RGB")

    def colour(across, down):
        x = (area["left"] + across * area["width"]) / 100 * picture.width
        y = (area["top"] + down * area["height"]) / 100 * picture.height
        return picture.getpixel((int(x), int(y)))

    inside = [colour(across, down) for across in (0.05, 0.5, 0.95) for down in (0.06, 0.5, 0.95)]
    assert set(inside) == {(255, 0, 0)}
    assert colour(1.06, 0.5) != (255, 0, 0) != colour(0.5, 1.06)


def test_areas_come_in_reading_order(grid):
    frame = grid.get_tightbbox()
    areas = [Area(2, 1, "last", []), Area(1, 0, "second", []), Area(0, 0, "first", [])]
    assert [area["label"] for area in placed(grid, frame, areas)] == ["first", "second", "last"]


def test_a_list_names_works_direction_words_and_place():
    first, second, third = finding_items(FINDINGS, NAMES)
    works = [{"key": "a2020", "name": "A 2020"}, {"key": "b2021", "name": "B 2021"}]
    assert first == {"works": works, "says": "Improves: more", "place": "review §1 ¶1"}
    assert second["works"] == [] and second["says"] == "Advised: less"
    assert third["says"] == "sideways: other"


def test_findings_are_taken_by_their_keys_each_once():
    doubled = pd.concat([FINDINGS, FINDINGS])
    assert [item["place"] for item in ids_items(doubled, "f3;f1", NAMES)] == ["review §1 ¶1", "review §2 ¶1"]


def drawn(width, points=9.0):
    figure, axes = plt.subplots(figsize=(width, 2))
    axes.text(0.5, 0.5, "word", fontsize=points)
    axes.tick_params(labelsize=9)
    return figure


def test_a_portrait_version_leaves_the_notebook_with_its_figure(monkeypatch):
    shown = []
    monkeypatch.setattr(figures, "display", lambda bundle, **_: shown.append(bundle))
    data = pd.DataFrame({"year": [2009]})
    figures.show_figure(drawn(WIDTH), data, portrait=drawn(PHONE))
    figures.show_figure(drawn(WIDTH), data)
    assert shown[0][FIGURE]["portrait"].startswith("<?xml") and "portrait" not in shown[1][FIGURE]
    assert shown[0][FIGURE]["portrait"] != shown[0]["image/svg+xml"]


def test_a_figure_in_chinese_leaves_the_notebook_in_both_shapes(monkeypatch):
    shown = []
    monkeypatch.setattr(figures, "display", lambda bundle, raw: shown.append(bundle))
    chinese = drawn(WIDTH), drawn(PHONE)
    figures.show_figure(drawn(WIDTH), pd.DataFrame({"x": [1]}), portrait=drawn(PHONE), chinese=chinese)
    content = shown[0][FIGURE]
    assert content["chinese"].startswith("<?xml") and content["chinese"] != content["chinese_portrait"]
    with pytest.raises(ValueError, match="portrait version is"):
        figures.show_figure(drawn(WIDTH), pd.DataFrame(), chinese=(drawn(WIDTH), drawn(WIDTH)))


@pytest.mark.parametrize(
    ("width", "points", "words"), [(WIDTH, 9.0, "inches wide"), (PHONE, 7.5, "7.5 points")]
)
def test_a_portrait_version_that_a_phone_cannot_show_is_refused(width, points, words):
    with pytest.raises(ValueError, match=words):
        figures.show_figure(drawn(WIDTH), pd.DataFrame(), portrait=drawn(width, points))
    plt.close("all")
