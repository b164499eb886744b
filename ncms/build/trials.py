"""Tell causes apart: run a notebook again with the older inputs and only one of the changes.

Trials run the code of this checkout. So they are made only where the newer report was made by that code;
whether the code itself moved a number then shows with no other change at all.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ncms.build.causes import BY_TRIAL, CODE, OPEN, TOGETHER, Cause, candidates
from ncms.build.editions import Edition, carried, numbers_of, result
from ncms.build.project import Project
from ncms.errors import BuildError, InputError
from ncms.table_files import table_file

MOST = 12
"""Candidates of one notebook that are tried one by one; where more changed, they are named together."""

Results = Mapping[str, str | None]
Say = Callable[[str], None]


@dataclass
class Trials:
    """The runs that explain one comparison; `say` hears of each notebook that is run again."""

    project: Project
    say: Say = print
    folders: list[Path] = field(default_factory=list)

    def separate(
        self, old: Edition, new: Edition, moved: Mapping[str, set[str]], causes: dict[str, Cause]
    ) -> dict[str, Cause]:
        """Return the causes with those told apart that several candidates left open."""
        found = dict(causes)
        try:
            for stem, items in sorted(moved.items()):
                names = candidates(old, new, stem)
                if 1 < len(names) <= MOST and stem in self.project.stems():
                    found |= self._explained(old, new, stem, items, names)
        finally:
            for folder in self.folders:
                shutil.rmtree(folder, ignore_errors=True)
        return found

    def _explained(
        self, old: Edition, new: Edition, stem: str, items: set[str], names: list[str]
    ) -> dict[str, Cause]:
        self.say(f"comparing {stem} with {len(names)} changes, one at a time")
        base = self._base(old, new, stem, items)
        if base is None:
            return {}
        tried = {name: self._results(old, new, stem, items, name) for name in names if name != CODE}
        return {item: _cause(item, base, tried, result(old, item), names) for item in items}

    def _base(self, old: Edition, new: Edition, stem: str, items: set[str]) -> Results | None:
        """Return what the notebook gives with nothing changed but the code; None where it cannot be run."""
        if old.notebook(stem)["code"] == new.notebook(stem)["code"]:
            return {item: result(old, item) for item in items}
        return self._results(old, new, stem, items, CODE)

    def _results(self, old: Edition, new: Edition, stem: str, items: set[str], name: str) -> Results | None:
        """Return all results of a notebook run with the older inputs and one change; None where it fails."""
        from ncms.build.collection import key_numbers_csv, published
        from ncms.build.execution import execute
        from ncms.build.freshness import plan
        from ncms.build.notebooks import read_notebook
        from ncms.build.provenance import code_digest, float_digests

        kind, _, what = name.partition(" ")
        project = replace(self.project, data=self._folder(old, new, what if kind == "table" else ""))
        parameters = _parameters(old, new, what if kind == "parameter" else "")
        try:
            steps = [step for step in plan(project, parameters) if step.wanted.stem == stem]
            execution = execute(project, steps, say=lambda line: None)[stem]
            if code_digest(execution.record) != new.notebook(stem)["code"]:
                return None
            notebook = read_notebook(execution.path)
            numbers = numbers_of(key_numbers_csv(published(stem, notebook)))
            trial = replace(old, numbers=numbers, record={"floats": float_digests({stem: notebook})})
            return {item: result(trial, item) for item in items}
        except (BuildError, InputError, KeyError):
            return None

    def _folder(self, old: Edition, new: Edition, table: str) -> Path:
        """Return a data folder with the older tables and one newer one."""
        slug = hashlib.sha256(f"{old.tables}|{new.tables}|{table}".encode()).hexdigest()[:16]
        folder = self.project.build / "trials" / f"{slug}-{os.getpid()}"
        if folder in self.folders:
            return folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.folders.append(folder)
        for path in carried(old.tables):
            shutil.copyfile(path, folder / path.name)
        if table:
            table_file(folder, table).unlink(missing_ok=True)
            (folder / f"{table}.yml").unlink(missing_ok=True)
            for path in (table_file(new.tables, table), new.tables / f"{table}.yml"):
                if path.exists():
                    shutil.copyfile(path, folder / path.name)
        return folder


def _cause(
    item: str, base: Results, tried: Mapping[str, Results | None], before: str | None, names: list[str]
) -> Cause:
    alone = [
        name for name, results in tried.items() if results is not None and results.get(item) != base.get(item)
    ]
    alone += [CODE] if CODE in names and base.get(item) != before else []
    if alone:
        return Cause(tuple(alone), BY_TRIAL)
    failed = any(results is None for results in tried.values())
    return Cause(tuple(names), OPEN if failed else TOGETHER)


def _parameters(old: Edition, new: Edition, name: str) -> dict[str, Any]:
    """Return the older values, with one newer; a parameter that is new has no older one."""
    values = {**new.record["parameters"], **old.record["parameters"]}
    return values | ({name: new.record["parameters"][name]} if name in new.record["parameters"] else {})
