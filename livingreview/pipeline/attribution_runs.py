"""The runs that tell causes apart: several at a time, remembered, and no more than a comparison may cost.

They run the code of this checkout. So they count only where the newer report was made by that code; whether
the code itself moved a number then shows with no other change at all.
"""

import csv
import json
import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from livingreview.digests import folder_digest, value_digest
from livingreview.paths import card_files
from livingreview.pipeline.causes import PARAMETER, TABLE, Suspect
from livingreview.pipeline.editions import Edition, numbers_of, result
from livingreview.pipeline.execution import Outcome
from livingreview.pipeline.freshness import Wanted, wanted
from livingreview.pipeline.renames import NONE, Renames, read_renames
from livingreview.pipeline.store import write_whole
from livingreview.pipeline.table_diff import CellChange, changed_rows
from livingreview.project import Project
from livingreview.tables.loading import find_table
from livingreview.tables.table_files import table_file

REMEMBERED = 500  # results of trials that are kept for the next comparison
Results = dict[str, str | None]
Say = Callable[[str], None]


@dataclass(frozen=True)
class Run:
    """One notebook with the older inputs and one suspect; `items` are what is asked of it."""

    stem: str
    suspect: Suspect
    items: set[str]


@dataclass(frozen=True)
class TrialProject(Project):
    """The project with the data of one trial, whose executions are thrown away."""

    @property
    def executed(self) -> Path:
        """A store of its own, so that trials drive no execution of a build out of the other."""
        return self.data.parent / "executed"


@dataclass
class TrialRuns:
    """Runs for the comparison of two editions; `left` of them may still be made."""

    project: Project
    old: Edition
    new: Edition
    say: Say
    left: int
    made: int = field(default=0, init=False)

    def answers(self, runs: Sequence[Run]) -> dict[str, dict[Suspect, Results | None]]:
        """Return what each notebook gives with each suspect; None where it fails or may not be run."""
        found: dict[str, dict[Suspect, Results | None]] = defaultdict(dict)
        place = self.project.build / "trials" / str(os.getpid())
        try:
            tasks = [self._task(run, place / f"{self.made}-{n}") for n, run in enumerate(runs)]
            known = [self._remembered(task, run) for task, run in zip(tasks, runs, strict=True)]
            for run, results in zip(runs, known, strict=True):
                found[run.stem][run.suspect] = results
            new = [(task, run) for task, run, old in zip(tasks, runs, known, strict=True) if old is None]
            for run, results in self._made([(task, run) for task, run in new if task][: self.left]):
                found[run.stem][run.suspect] = results
        finally:
            shutil.rmtree(place, ignore_errors=True)
        return found

    def _task(self, run: Run, folder: Path) -> tuple[TrialProject, Wanted] | None:
        """Return a project with the older tables but for the suspect, and what to run there."""
        project, name = self.project, run.suspect.name if run.suspect.kind == PARAMETER else ""
        if run.stem not in project.stems():
            return None
        renames = read_renames(project.root)
        write_tables(folder / "data", self.old.tables, self.new.tables, run.suspect, renames)
        trial = TrialProject(project.root, folder / "data", project.params)
        try:
            return trial, wanted(trial, run.stem, self._parameters(name))
        except KeyError:
            return None  # the notebook takes a parameter that neither report had

    def _parameters(self, name: str) -> dict[str, Any]:
        """Return the older values, with one newer; a parameter that is new has no older one."""
        before, after = self.old.record["parameters"], self.new.record["parameters"]
        return {**after, **before} | ({name: after[name]} if name in after else {})

    def _made(self, tasks: list[tuple[tuple[TrialProject, Wanted], Run]]) -> list[tuple[Run, Results | None]]:
        from livingreview.pipeline.execution import run_each

        if not tasks:
            return []
        stems = ", ".join(sorted({run.stem for _, run in tasks}))
        self.say(f"comparing {stems}: {len(tasks)} runs, each with part of the changes")
        self.left, self.made = self.left - len(tasks), self.made + len(tasks)
        outcomes = run_each([task for task, _ in tasks])
        return [(tasks[n][1], self._results(*tasks[n], outcome)) for n, outcome in outcomes]

    def _results(self, task: tuple[TrialProject, Wanted], run: Run, outcome: Outcome) -> Results | None:
        from livingreview.notebooks import read_notebook
        from livingreview.numbers.collection import key_numbers_csv, published
        from livingreview.pipeline.provenance import code_digest, float_digests

        done = outcome.execution
        if done is None or code_digest(done.record) != self.new.notebook(run.stem)["code"]:
            return None
        notebook = read_notebook(done.path)
        numbers = numbers_of(key_numbers_csv(published(run.stem, notebook)))
        trial = replace(self.old, numbers=numbers, record={"floats": float_digests({run.stem: notebook})})
        results = {item: result(trial, item) for item in run.items}
        self._remember(task, run, results)
        return results

    def _place(self, task: tuple[TrialProject, Wanted], run: Run) -> Path:
        project, want = task
        parts = [folder_digest(project.data), want.source, want.parameters, want.environment]
        digest = value_digest([run.stem, *parts, self.new.notebook(run.stem)["code"]])
        return self.project.build / "trials" / "results" / f"{digest[:32]}.json"

    def _remembered(self, task: tuple[TrialProject, Wanted] | None, run: Run) -> Results | None:
        """Return what an earlier run of the same gave, where it was asked for all that is asked now."""
        try:
            known = json.loads(self._place(task, run).read_text(encoding="utf-8")) if task else {}
        except (OSError, ValueError):
            return None
        return known if run.items <= known.keys() else None

    def _remember(self, task: tuple[TrialProject, Wanted], run: Run, results: Results) -> None:
        place = self._place(task, run)
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, json.dumps(results))
        for old in sorted(place.parent.glob("*.json"), key=lambda path: path.stat().st_mtime)[:-REMEMBERED]:
            old.unlink(missing_ok=True)


CARD = "card changed"


def write_tables(folder: Path, old: Path, new: Path, suspect: Suspect, renames: Renames = NONE) -> None:
    """Write the older tables with the changes of a suspect; each as a CSV, whatever file it stood in.

    What has another name since is written under the new one, with the new card, as the notebooks ask for it.
    """
    folder.mkdir(parents=True)
    changed = suspect.name if suspect.kind == TABLE else None
    for card in card_files(old):
        name = renames.tables.get(card.stem, card.stem)
        if name != changed and renames.concern(name):
            _write_changed(name, old, new, (), folder, renames)
        elif name != changed:
            _copy(name, old, folder)
    if changed and len(suspect.parts) in (0, suspect.all_parts):
        _copy(changed, new, folder)
    elif changed:
        _write_changed(changed, old, new, suspect.parts, folder, renames)


def _copy(name: str, source: Path, folder: Path) -> None:
    if not (source / f"{name}.yml").exists():
        return  # a table that was removed
    shutil.copyfile(source / f"{name}.yml", folder / f"{name}.yml")
    file = table_file(source, name)
    if file.suffix == ".csv":
        shutil.copyfile(file, folder / f"{name}.csv")
    else:
        table = find_table(source, name, whole=True)
        _write(folder / f"{name}.csv", table.header, table.rows)


def _write_changed(
    name: str, old: Path, new: Path, parts: Sequence[CellChange], folder: Path, renames: Renames
) -> None:
    card = new if renames.concern(name) or CARD in {part.what for part in parts} else old
    shutil.copyfile(card / f"{name}.yml", folder / f"{name}.yml")
    header, rows = changed_rows(name, old, new, parts, renames)
    _write(folder / f"{name}.csv", header, rows)


def _write(path: Path, header: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
