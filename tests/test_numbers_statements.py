"""Statements: what may be said in each state of the evidence, and how it reaches a sentence of the book."""

import pytest
import yaml

from livingreview.errors import BuildError, InputError
from livingreview.numbers.collection import Number, variables_yaml
from livingreview.numbers.expressions import holds, keys_of, parsed
from livingreview.numbers.sentences import key_faults, with_statements
from livingreview.numbers.statement_file import read_statements
from livingreview.numbers.statements import read_printed, statements_csv

VALUES = {"a.x": 3, "a.y": 2.5, "a.zero": 0, "a.text": "seven", "a.b.c": 3}


@pytest.mark.parametrize(
    "rule",
    [
        "a.x > a.y",
        "a.x >= a.b.c",
        "0 < a.y < a.x",
        "2 * a.x - 1 > a.y / 2 + 1",
        "a.x > -a.y and a.y > 1",
        "a.x > 5 or a.y > 2",
        "not a.x > 5",
        "a.text == 'seven'",
        "a.text != 'none'",
        "a.text in ('six', 'seven')",
        "a.text not in ['none']",
        "a.x in (2, 3)",
        "a.x == a.b.c == 3",
    ],
)
def test_a_rule_holds(rule):
    assert holds(rule, VALUES)


@pytest.mark.parametrize(
    "rule",
    [
        "a.x < a.y",
        "a.x > a.b.c",
        "a.x != 3",
        "5 < a.y < a.x",
        "a.x > 3 and a.y > 1",
        "not a.x > 2",
        "a.text in ('six', 'none')",
        "a.x not in (2, 3)",
    ],
)
def test_a_rule_does_not_hold(rule):
    assert not holds(rule, VALUES)


@pytest.mark.parametrize(
    "rule",
    ["a.x > {}", "not a.x > {}", "a.x != {}", "a.x > 1 or a.y > {}", "a.x not in (1, {})"],
)
@pytest.mark.parametrize("lacking", ["a.missing", "a.text", "1 / a.zero"])
def test_without_ground_no_rule_holds_however_it_is_put(rule, lacking):
    """A missing key, a text where a number is meant, or a share of nothing decides no question."""
    assert not holds(rule.format(lacking), VALUES)


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "a.x",
        "a.x >",
        "a.x = 3",
        "a.x > True",
        "a.x > 'b'",
        "a.x in a.y",
        "a.x in ()",
        "a.x in (1, a)",
        "a.x ** 99 > 1",
        "open('x') > 1",
        "a.x() > 1",
        "a[0] > 1",
        "(lambda: 1)() > 0",
        "x > 1",
        "1 < 2",
        "a.x > 1; a.y > 2",
        "(" * 600 + "a.x > 1" + ")" * 600,
    ],
)
def test_what_is_no_rule_is_refused(rule):
    with pytest.raises(ValueError):
        parsed(rule)


def test_a_rule_names_its_keys_once():
    assert keys_of("a.x > a.y and 2 * a.x > a.b.c") == ["a.b.c", "a.x", "a.y"]


FILE = """\
- id: use
  chapter: care
  question: {en: Did people use more care?, zh: 人们是否更多利用医疗服务？}
  basis: public statistics
  states:
    - name: more
      rule: care.last > care.first
      en: "{care.share} of people used more care in {care.year}; Xu's review agrees."
      zh: "{care.year}年{care.share}的人更多利用医疗服务。"
    - name: less
      rule: care.last < care.first
      en: People used less care, {{as}} told.
      zh: 人们的利用减少。
  certainty:
    - {rule: care.studies > 5, label: well supported}
    - {rule: care.studies > 1, label: mixed}
"""


def read(tmp_path, text=FILE):
    (tmp_path / "statements.yml").write_text(text, encoding="utf-8")
    return read_statements(tmp_path / "statements.yml")


def number(key, value, formatted="", inputs=("visits@abc",)):
    return Number(key, value, "", formatted or str(value), "care", 4, inputs, ())


def numbers(**changed):
    values = {"first": 1, "last": 2, "year": 2011, "studies": 2} | changed
    found = [number(f"care.{name}", value) for name, value in values.items()]
    return [*found, number("care.share", "half", inputs=("surveys@def",)), number("care.share_zh", "一半")]


def printed(statements, **changed):
    """Return what is printed for the first statement, and all variables of prose."""
    rows, known = with_statements(statements, numbers(**changed))
    return rows[0], yaml.safe_load(variables_yaml(known))["statement"]


def test_the_first_state_whose_rule_holds_is_printed_in_both_languages(tmp_path):
    row, _ = printed(read(tmp_path))
    assert (row.state, row.verdict, row.rule) == ("more", "settled", "care.last > care.first")
    assert row.en == "Half of people used more care in 2011; Xu’s review agrees."
    assert row.zh == "2011年一半的人更多利用医疗服务。"
    row, _ = printed(read(tmp_path), last=0)
    assert (row.state, row.en) == ("less", "People used less care, {as} told.")


def test_where_no_rule_holds_the_page_says_so(tmp_path):
    row, prose = printed(read(tmp_path), last=1)
    assert (row.state, row.rule, row.verdict, row.certainty) == ("", "", "not settled", "not known")
    assert row.en == "The data do not settle this question." and row.zh.endswith("。")
    assert "not known" in prose["use_certainty"] and "尚不清楚" in prose["use_certainty_zh"]


def test_a_number_in_a_sentence_keeps_the_span_that_leads_to_its_origin(tmp_path):
    _, prose = printed(read(tmp_path))
    assert prose["use"] == (
        '[[Half]{.number data-key="care.share"} of people used more care in '
        '[2011]{.number data-key="care.year"}\\; Xu’s review agrees\\.]{.statement data-key="statement.use"}'
    )
    assert '[一半]{.number data-key="care.share_zh"}' in prose["use_zh"]


@pytest.mark.parametrize(
    ("studies", "label", "rank"), [(6, "well supported", 3), (2, "mixed", 2), (1, "not known", 0)]
)
def test_certainty_follows_its_rules_and_can_be_ranked(tmp_path, studies, label, rank):
    row, prose = printed(read(tmp_path), studies=studies)
    assert row.certainty == label
    assert prose["use_certainty"] == f'[{label}]{{.certainty data-rank="{rank}"}}'


def test_prose_may_take_question_and_basis_and_a_statement_without_them_has_none(tmp_path):
    _, prose = printed(read(tmp_path))
    assert prose["use_question"] == "Did people use more care\\?" and "公开统计" in prose["use_basis_zh"]
    bare = "\n".join(line for line in FILE.split("  certainty:")[0].splitlines() if "basis" not in line)
    row, prose = printed(read(tmp_path, bare.replace("  question:", "  table: visits #")))
    assert set(prose) == {"use", "use_zh"} and row.certainty == ""


def test_a_statement_rests_on_what_the_numbers_of_its_rule_and_its_sentence_rest_on(tmp_path):
    _, known = with_statements(read(tmp_path), numbers())
    own = {each.key: each for each in known}["statement.use"]
    assert own.inputs == ("surveys@def", "visits@abc") and own.unit == "statement"
    assert (own.notebook, own.cell) == ("care", 4)
    behind = "care.first, care.last, care.share, care.share_zh, care.year"
    assert own.about == {"basis": f"key numbers {behind}"}


def test_what_is_printed_can_be_read_back(tmp_path):
    rows, _ = with_statements(read(tmp_path), numbers())
    assert read_printed(statements_csv(rows)) == rows


def test_conclusions_of_older_editions_are_read_as_statements():
    text = "id,chapter,sentence,rule,verdict\none,a,X is large.,a.x > 1,holds\ntwo,a,Y.,a.y > 1,reversed\n"
    assert [(each.id, each.en, each.settled) for each in read_printed(text)] == [
        ("one", "X is large.", True),
        ("two", "Y.", False),
    ]


def test_statements_are_read_in_their_order_and_none_from_no_file(tmp_path):
    assert [each.id for each in read(tmp_path, FILE + FILE.replace("id: use", "id: more"))] == ["use", "more"]
    assert read(tmp_path, "") == read_statements(tmp_path / "none.yml") == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (FILE, "- [", ": yaml: found"),
        (FILE, "one: two", "1: form: found a mapping, expected a list"),
        (FILE, "- one\n", "1:statement 1: form: found a text"),
        ("id: use", "id: Use It", "1:Use It: id: found 'Use It', expected small letters"),
        ("id: use", "id: use_zh", "1:use_zh: id: found 'use_zh', expected an id that ends in none of"),
        ("id: use", "id: yes", "1:statement 1: type: found True, expected a text; put it in quotation marks"),
        ("chapter: care", "chaptr: care", "2:use: fields: found chaptr, expected one of id, chapter"),
        (
            "  chapter: care\n",
            "",
            "1:use: fields: found no chapter, expected the field chapter; add `chapter:`",
        ),
        ("public statistics", "public statistic", "did you mean public statistics?"),
        ("label: mixed", "label: mixd", "16:use: label: found 'mixd', expected one of well supported, mixed"),
        ("      zh: 人们的利用减少。\n", "", "10:use: fields: found no zh, expected the field zh"),
        ("care.last < care.first", "care.last <", "11:use: rule: found `care.last <`, expected a comparison"),
        ("{{as}}", "{as", "12:use: en: found a brace without the other"),
        ("{{as}}", "{care.share:.1f}", "12:use: en: found `{care.share}`, which is no key"),
        (
            "{{as}}",
            "{share}",
            "12:use: en: found `{share}`, which is no key, expected published keys in braces",
        ),
        ("name: less", "name: more", "1:use: unique: found more twice, expected each name of a state once"),
        ("question: {en:", "question: {english:", "3:use: fields: found english, expected one of en, zh"),
    ],
)
def test_a_fault_is_named_with_line_statement_and_what_to_do(tmp_path, old, new, fault):
    with pytest.raises(InputError) as error:
        read(tmp_path, FILE.replace(old, new))
    assert fault in str(error.value) and str(error.value).startswith("data/statements.yml:")


def test_all_faults_are_reported_at_once_and_a_misspelt_field_once(tmp_path):
    text = FILE.replace("zh: 人们的利用减少。", "zhh: 人们").replace("label: mixed", "label: some")
    with pytest.raises(InputError) as error:
        read(tmp_path, text)
    assert len(error.value.faults) == 2


def test_two_statements_of_one_id_are_refused(tmp_path):
    with pytest.raises(InputError, match="unique: found use, expected an id not used at line 1"):
        read(tmp_path, FILE + FILE)


def test_a_key_that_nobody_published_is_named_with_the_nearest(tmp_path):
    text = FILE.replace("care.last <", "care.lost <").replace("{care.year}年", "{care.years}年")
    known = {each.key: each for each in numbers()}
    assert [str(fault) for fault in key_faults(read(tmp_path, text), known, "f.yml")] == [
        "f.yml:11:use: rule: found care.lost, expected a published number; did you mean care.last?",
        "f.yml:9:use: zh: found care.years, expected a published number; did you mean care.year?",
    ]


def test_no_notebook_may_publish_under_a_key_of_statements(tmp_path):
    with pytest.raises(BuildError, match=r"statement\.use by care\.ipynb cell 4"):
        with_statements(read(tmp_path), [*numbers(), number("statement.use", 1)])


@pytest.mark.parametrize("rule", ["a.last == a.first", "a.last != a.first", "a.year <= a.end", "a.last >= 0"])
def test_no_rule_holds_of_a_number_that_is_missing(rule):
    """Two missing numbers are not equal: else a page would say that something stayed at "no figure"."""
    assert not holds(
        rule, {"a.last": "no figure", "a.first": "no figure", "a.year": "no year", "a.end": 2020}
    )
