"""Change random single cells of `data/`: each is refused, or listed with every number that it moved.

What moved is found by running every notebook again, also those that the build takes for unconcerned.
Nothing here is a test: each change that is not refused costs a whole run of the notebooks.
"""

import argparse
import csv
import random
import shutil
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench import checkout_copy  # noqa: E402

from livingreview.errors import BuildError  # noqa: E402
from livingreview.pipeline.changes import compare  # noqa: E402
from livingreview.pipeline.changes_step import present  # noqa: E402
from livingreview.pipeline.checks import input_faults  # noqa: E402
from livingreview.pipeline.contents import Contents, collected  # noqa: E402
from livingreview.pipeline.editions import Edition, result  # noqa: E402
from livingreview.pipeline.execution import execute, run_each  # noqa: E402
from livingreview.pipeline.freshness import plan  # noqa: E402
from livingreview.pipeline.parameters import read_parameters  # noqa: E402
from livingreview.project import Project  # noqa: E402
from livingreview.review import current_review  # noqa: E402

REFUSED, LISTED, STOPPED, MISSED = "refused", "listed", "stopped", "MISSED"


@dataclass(frozen=True)
class Forced(Project):
    """A project that takes nothing for fresh: its store is its own and empty."""

    @property
    def executed(self) -> Path:
        """A store beside the data."""
        return self.data.parent / "executed"


def main() -> int:
    """Print a line for each change and the sums; return 1 where a number moved unlisted."""
    options = _options()
    generator, outcomes = random.Random(options.seed), Counter[str]()
    with tempfile.TemporaryDirectory(prefix="ncms-mutate-") as folder:
        project = Project.at(checkout_copy(Path(folder) / "checkout"))
        if (ROOT / "build" / "executed").is_dir():
            shutil.copytree(ROOT / "build" / "executed", project.executed)
        parameters = read_parameters(project.params, data=project.data).model_dump(mode="json")
        before = _edition(project, _run(project, parameters))
        for number in range(options.count):
            place = Path(folder) / str(number)
            shutil.copytree(project.data, place / "data")
            change = change_one_cell(place / "data", generator)
            outcome, why = judged(replace(project, data=place / "data"), parameters, before)
            outcomes[outcome] += 1
            print(f"{outcome:<8} {change}{f'  {why}' if why else ''}", flush=True)
            shutil.rmtree(place)
    print(", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items())))
    return 1 if outcomes[MISSED] or outcomes[STOPPED] else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--count", type=int, default=10, metavar="N", help="how many changes (10)")
    return parser.parse_args()


def change_one_cell(data: Path, generator: random.Random) -> str:
    """Change one cell of one table; return its place and both values."""
    filled = (path for path in sorted(data.glob("*.csv")) if path.read_bytes().count(b"\n") > 1)
    path = generator.choice([*filled])
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    while True:
        row, column = generator.randrange(len(rows)), generator.randrange(len(header))
        old, new = rows[row][column], _other(rows, row, column, generator)
        if new != old:
            break
    rows[row][column] = new
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
    return f"{path.stem}, row {row + 1}, {header[column]}: {old[:30] or 'blank'} -> {new[:30] or 'blank'}"


def _other(rows: list[list[str]], row: int, column: int, generator: random.Random) -> str:
    """Return a near value, that of another row, a blank or nonsense, the near ones most often."""
    old, another = rows[row][column], generator.choice(rows)[column]
    try:
        number = float(old)
        places = len(old.partition(".")[2])
        near = f"{number * generator.choice([0.9, 1.1]) + generator.choice([-1, 1]):.{places}f}"
    except ValueError:
        near = another
    return generator.choice([near, near, near, another, another, "", "n/a"])


def judged(project: Project, parameters: dict[str, Any], before: Edition) -> tuple[str, str]:
    """Return what became of a change, and what is wrong where it went unlisted."""
    if input_faults(project):
        return REFUSED, ""
    try:
        steps = plan(project, parameters)
        after = _edition(project, _run(project, parameters))
        forced = _forced(project, parameters, [step.wanted.stem for step in steps if step.execution])
    except BuildError as error:
        return STOPPED, str(error).splitlines()[0]
    changes = compare(before, after)
    listed = {change.key for change in changes.numbers} | {change.label for change in changes.floats}
    gone = {*before.numbers, *before.record["floats"]} - {*after.numbers, *after.record["floats"]}
    unlisted = sorted((gone | _moved(before, after) | _moved(before, forced)) - listed)
    if len(changes.inputs) != 1:
        return MISSED, f"{len(changes.inputs)} differences of the inputs"
    return (MISSED, ", ".join(unlisted)) if unlisted else (LISTED, f"{len(listed)} moved")


def _run(project: Project, parameters: dict[str, Any]) -> Contents:
    done = execute(project, plan(project, parameters), say=lambda line: None)
    return collected(project, parameters, done)


def _edition(project: Project, found: Contents) -> Edition:
    return present(project, found)


def _forced(project: Project, parameters: dict[str, Any], stems: list[str]) -> Edition:
    """Run notebooks that the build took for fresh, with the changed data."""
    apart = Forced(project.root, project.data, project.params)
    tasks = [(apart, step.wanted) for step in plan(apart, parameters) if step.wanted.stem in stems]
    outcomes = [outcome for _, outcome in run_each(tasks)]
    if failed := [outcome.stem for outcome in outcomes if not outcome.execution]:
        raise BuildError(f"{failed[0]} fails, and was taken for fresh")
    done = {outcome.stem: outcome.execution for outcome in outcomes if outcome.execution}
    return _edition(project, collected(project, parameters, done))


def _moved(before: Edition, after: Edition) -> set[str]:
    """Return the keys and labels of an edition whose result was another before, restated inputs apart."""
    restating = current_review().restating
    floats = {label for label, entry in after.record["floats"].items() if entry["notebook"] not in restating}
    return {item for item in {*after.numbers, *floats} if result(before, item) != result(after, item)}


if __name__ == "__main__":
    sys.exit(main())
