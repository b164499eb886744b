"""The page that compares variants: what was set, which answers turn, which numbers differ."""

import itertools
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jinja2

from livingreview.messages import listed
from livingreview.numbers.sentences import keys_in
from livingreview.numbers.statement_file import read_statements
from livingreview.numbers.statements import TOPIC
from livingreview.pipeline.conditional_content import VARIABLE
from livingreview.project import Project
from livingreview.site.pages import TEMPLATES
from livingreview.variants.comparison import Answer, Series, answers, comparison_csv, series
from livingreview.variants.run import Outcome

INDEX, TABLE, TEMPLATE = "index.html", "variants.csv", "variants.html"
WIDTH, HEIGHT = 100, 30
"""The box of a small multiple."""


def write_comparison(project: Project, out: Path, outcomes: Sequence[Outcome]) -> Path:
    """Write `index.html` and `variants.csv` over the reports that were made; return the page."""
    made = [outcome for outcome in outcomes if not outcome.failed]
    varying = [one for one in series(made) if one.varies and not one.key.startswith(f"{TOPIC}.")]
    first = _summary_keys(project)
    names = [outcome.variant.name for outcome in made]
    fields = {
        "title": project.title(),
        "lead": _lead(outcomes, made),
        "outcomes": [_row(outcome) for outcome in outcomes],
        "answers": [_answer(each, names) for each in answers(made) if each.turns],
        "front": [_multiple(one) for one in varying if one.key in first and _drawn(one)],
        "chapters": _by_chapter(varying),
        "names": names,
    }
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True)
    out.mkdir(parents=True, exist_ok=True)
    (out / TABLE).write_text(comparison_csv(made), encoding="utf-8")
    (out / INDEX).write_text(environment.get_template(TEMPLATE).render(fields) + "\n", encoding="utf-8")
    return out / INDEX


def _lead(outcomes: Sequence[Outcome], made: Sequence[Outcome]) -> str:
    reports = "One report" if len(outcomes) == 1 else f"{len(outcomes)} reports"
    failed = len(outcomes) - len(made)
    return f"{reports} of the same project, each with its own settings." + (
        f" {failed} could not be made; {'it is' if failed == 1 else 'they are'} not compared."
        if failed
        else ""
    )


def _row(outcome: Outcome) -> dict[str, str]:
    variant = outcome.variant
    settings = [*variant.overrides, *([f"data {variant.data.name}"] if variant.data else [])]
    link = "" if outcome.failed else f"{variant.name}/index.html"
    return {"name": variant.name, "settings": ", ".join(settings), "link": link, "message": outcome.message}


def _answer(answer: Answer, names: Sequence[str]) -> dict[str, Any]:
    said: dict[tuple[str, str], list[str]] = {}
    for state, sentence, name in zip(answer.states, answer.sentences, names, strict=True):
        said.setdefault((state, sentence), []).append(name)
    return {"key": answer.key, "said": [(sentence, listed(of)) for (_, sentence), of in said.items()]}


def _summary_keys(project: Project) -> set[str]:
    """Return the numbers that the summary shows, by themselves or within a statement."""
    named = set(VARIABLE.findall((project.root / "index.qmd").read_text(encoding="utf-8")))
    for statement in read_statements(project.statements, project.shown(project.statements)):
        if f"{TOPIC}.{statement.id}" in named:
            named.update(key for state in statement.states for key in keys_in(state.wording.en))
    return named


def _drawn(one: Series) -> bool:
    return sum(value is not None for value in one.values) > 1


def _multiple(one: Series) -> dict[str, str]:
    known = [text for text, value in zip(one.printed, one.values, strict=True) if value is not None]
    unit = f" {one.unit}" if one.unit else ""
    return {
        "key": one.key,
        "path": _path(one.values),
        "first": known[0],
        "last": f"{known[-1]}{unit}",
        "alt": f"{', '.join(known)}{unit}",
    }


def _path(values: Sequence[float | None]) -> str:
    """Return the line through the values, broken where a report has none."""
    known = [value for value in values if value is not None]
    least, span = min(known), (max(known) - min(known)) or 1
    step = WIDTH / max(len(values) - 1, 1)
    steps, pen = [], "M"
    for number, value in enumerate(values):
        if value is None:
            pen = "M"
            continue
        steps.append(f"{pen}{number * step:.1f} {HEIGHT - HEIGHT * (value - least) / span:.1f}")
        pen = "L"
    return " ".join(steps)


def _by_chapter(varying: Sequence[Series]) -> list[tuple[str, list[Series]]]:
    groups = itertools.groupby(varying, key=lambda one: one.key.partition(".")[0])
    return [(chapter, list(rows)) for chapter, rows in groups]
