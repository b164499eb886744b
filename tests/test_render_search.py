"""The search index of the built-in renderer."""

from ncms.render.builtin.search import search_entries

PAGE = """
<p>Before any section.</p>
<section id="sec-a" class="level2"><h2><span>1.1</span> First &amp; foremost</h2>
<p>Text with <math><mi>x</mi><annotation encoding="application/x-tex">\\frac</annotation></math>.</p>
<table><tr><td>one</td><td>two</td></tr></table>
<section id="sec-b" class="level3"><h3>Deeper</h3><p>新型农村合作医疗</p></section>
</section>
"""


def test_one_entry_a_section():
    entries = search_entries("chapters/a.html", "1 A", PAGE)
    assert [(entry["href"], entry["section"]) for entry in entries] == [
        ("chapters/a.html", ""),
        ("chapters/a.html#sec-a", "1.1 First & foremost"),
        ("chapters/a.html#sec-b", "Deeper"),
    ]
    assert {entry["title"] for entry in entries} == {"1 A"}


def test_cells_stand_apart_and_formulas_are_not_source():
    text = search_entries("a.html", "A", PAGE)[1]["text"]
    assert text == "Text with x. one two"


def test_a_page_without_text_has_no_entry():
    assert search_entries("a.html", "A", "<div> </div>") == []
