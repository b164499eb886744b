"""Time what a person waits for, as ratios to one build from nothing, in one run on one machine.

Machines differ and are shared: the ratios travel, the seconds do not. Nothing here is a test.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIGURE = 2678  # of the national table, which is changed
Work = Callable[[int], None]


TIMES = 3  # of which the median counts: one build alone may meet a busy moment of the machine


def main() -> None:
    """Build a copy of the checkout in several ways and print a row for each, beside an older one if named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", metavar="REV", help="an older commit, built in turn with this state")
    parser.add_argument("--times", type=int, default=TIMES, help="how often each is built, for the median")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="review-bench-") as folder:
        now = cases(checkout_copy(Path(folder) / "now"))
        then = cases(archived(options.against, Path(folder) / "then")) if options.against else {}
        of = f"   of {options.against}" if options.against else ""
        print(f"{'medians of ' + str(options.times):<38} of the first   seconds{of}", flush=True)
        base = 0.0
        for name, work in now.items():
            new, old = in_turn(work, then.get(name), options.times)
            base = base or new
            ratio = f" {new / old:9.2f}" if old else "   it failed" * bool(then)
            print(f"{name:<38} {new / base:12.3f} {new:9.2f}{ratio}", flush=True)


def in_turn(work: Work, other: Work | None, times: int) -> tuple[float, float | None]:
    """Return the median seconds of some work and of the same at another commit; None where that fails."""
    new: list[float] = []
    old: list[float] = []
    for turn in range(times):
        new.append(timed(work, turn))
        try:
            old += [timed(other, turn)] if other else []
        except subprocess.CalledProcessError:
            other = None
    return statistics.median(new), statistics.median(old) if other else None


def cases(copy: Path) -> dict[str, Work]:
    """Return what is timed on one checkout, in the order in which it is done; each knows which turn it is."""
    figure = copy / "data" / "ncms_national.csv"
    return {
        "from nothing": lambda _: build(copy, forget(copy)),
        "nothing changed": lambda _: build(copy),
        "one sentence changed": lambda _: build(copy, append(copy / "index.qmd", "\nA sentence.\n")),
        "one figure changed": lambda turn: build(copy, raise_one_figure(figure, turn)),
        "one parameter changed": lambda turn: build(copy, None, "-p", f"end_year={2010 + turn}"),
        "from nothing, one notebook at a time": lambda _: build(copy, forget(copy), "--jobs", "1"),
    }


def archived(revision: str, target: Path) -> Path:
    """Write out an older commit, which must run with this environment."""
    target.mkdir(parents=True)
    packed = subprocess.run(["git", "archive", revision], cwd=ROOT, capture_output=True, check=True).stdout
    subprocess.run(["tar", "-x", "-C", str(target)], input=packed, check=True)
    return target


def checkout_copy(target: Path) -> Path:
    """Copy the files of this checkout that git knows; the copy runs with this environment."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in listed.splitlines():
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)
    return target


def build(copy: Path, _change: None = None, *options: str) -> None:
    """Build the book of the copy with the built-in renderer."""
    command = [sys.executable, "-m", "ncms", "build", "--renderer", "builtin", *options]
    subprocess.run(command, cwd=copy, stdout=subprocess.DEVNULL, check=True)


def append(path: Path, text: str) -> None:
    """Add a sentence to a page."""
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def raise_one_figure(path: Path, turn: int) -> None:
    """Change one cell of a table to another valid value, another one in each turn."""
    before = path.read_text(encoding="utf-8")
    after = before.replace(f",{FIGURE + turn},", f",{FIGURE + turn + 1},", 1)
    if after == before:
        raise SystemExit(f"{path.name} no longer has the figure that is to be changed: name another one here")
    path.write_text(after, encoding="utf-8")


def forget(copy: Path) -> None:
    """Drop every executed notebook of the copy."""
    shutil.rmtree(copy / "build", ignore_errors=True)


def timed(work: Work, turn: int) -> float:
    """Return how long some work takes, in seconds."""
    begun = time.perf_counter()
    work(turn)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
