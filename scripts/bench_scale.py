"""Time the search for duplicates among made-up records, and what it takes of memory.

The records are drawn with a fixed seed: words as often as words are used (Zipf and Mandelbrot), one title in
ten Chinese with its translation, every fifth record a copy of an earlier one as another database would have
it, one in thirty an abstract under the DOI of its supplement. An older commit gets the same records.
"""

import argparse
import json
import os
import random
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
SMALL, LARGE = 10_000, 100_000
VOCABULARY = 40_000
FINDERS = ("livingreview.records.duplicates", "ncms.inputs.duplicates")
"""Where `pairs` is, in this state and in older ones; the checkout that is measured has one of them."""

Record = dict[str, str]
COLUMNS = (
    "title", "title_translated", "authors", "year", "journal", "volume", "issue", "pages", "doi", "abstract",
    "type",
)  # fmt: skip


class Words:
    """Words and Chinese letters of this project's own pages, and invented ones behind them, by frequency."""

    def __init__(self, draw: random.Random) -> None:
        text = "".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("chapters/*.qmd")))
        text = re.sub(r"\{.*?\}", "", text)
        used = [word for word, _ in Counter(re.findall(r"[a-z]{2,}", text.casefold())).most_common()]
        while len(used) < VOCABULARY:  # a rare word begins as one word does and ends as another
            head, tail = draw.choices(used[:3000], k=2)
            used.append(head[: draw.randint(2, 5)] + tail[-draw.randint(2, 6) :])
        self.latin, self.chinese = used, [*dict.fromkeys(re.findall(r"[\u4e00-\u9fff]", text))]
        self._often = {len(each): _frequencies(len(each)) for each in (self.latin, self.chinese)}

    def take(self, draw: random.Random, words: list[str], count: int) -> list[str]:
        """Return words, or Chinese letters, as often as their rank lets expect."""
        return draw.choices(words, cum_weights=self._often[len(words)], k=count)


def _frequencies(count: int) -> list[float]:
    return [*accumulate(1 / (rank + 2.7) for rank in range(1, count + 1))]


def generated(count: int, seed: int = 14) -> list[Record]:
    """Return as many made-up records as asked for."""
    draw = random.Random(seed)
    words = Words(draw)
    records: list[Record] = []
    for number in range(count):
        copied = records and draw.random() < 0.2
        records.append(_copy(draw, draw.choice(records)) if copied else _work(draw, words, number))
    return records


def _work(draw: random.Random, words: Words, number: int) -> Record:
    title = " ".join(words.take(draw, words.latin, draw.randint(6, 18))).capitalize()
    chinese = "".join(words.take(draw, words.chinese, draw.randint(10, 28)))
    names = words.take(draw, words.latin, draw.randint(1, 6))
    page, journal = draw.randint(1, 900), draw.randint(1, 1 + number // 40)
    is_chinese, is_abstract = draw.random() < 0.1, draw.random() < 1 / 30
    return {
        "title": chinese if is_chinese else title,
        "title_translated": title if is_chinese else "",
        "authors": ";".join(f"{name.capitalize()}, {name[0].upper()}" for name in names),
        "year": str(2025 - int(draw.expovariate(1 / 8))),
        "journal": f"Journal of {words.latin[journal % VOCABULARY].capitalize()} Studies",
        "volume": f"{draw.randint(1, 60)}{' Suppl 1' if is_abstract else ''}",
        "issue": str(draw.randint(1, 12)),
        "pages": f"{'S' if is_abstract else ''}{page}-{page + draw.randint(0, 14)}",
        "doi": f"10.9999/suppl{number // 600}" if is_abstract else f"10.9999/{number}",
        "abstract": "",
        "type": "article",
    }


def _copy(draw: random.Random, record: Record) -> Record:
    """Return a record as another database has it: without its DOI or page, abbreviated, or mistyped."""
    copy = dict(record)
    for name in ("doi", "pages", "volume", "issue", "authors"):
        copy[name] = "" if draw.random() < 0.15 else copy[name]
    if draw.random() < 0.3:
        copy["journal"] = copy["journal"].replace("Journal", "J").replace("Studies", "Stud")
    if draw.random() < 0.1:
        copy["year"] = str(int(copy["year"]) + 1)
    if draw.random() < 0.3:
        copy["title"] = copy["title"].upper() + "."
    elif draw.random() < 0.3:
        place = draw.randrange(len(copy["title"]))
        copy["title"] = copy["title"][:place] + copy["title"][place + 1 :]
    return copy


def measured(count: int) -> dict[str, float]:
    """Return processor seconds, pairs found and the peak of memory in MB, of this process."""
    names = (name for name in FINDERS if Path(f"{name.replace('.', '/')}.py").exists())
    find = import_module(next(names)).pairs
    records = generated(count)
    begun = time.process_time()
    found = len(find(records))
    taken = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": taken, "pairs": found, "megabytes": peak}


def run(checkout: Path, count: int) -> dict[str, float]:
    """Measure a checkout in a process of its own, so that its memory is its own."""
    command = [sys.executable, __file__, "--measure", str(count)]
    path = os.environ | {"PYTHONPATH": str(checkout)}
    done = subprocess.run(command, cwd=checkout, env=path, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def main() -> None:
    """Print what 10,000 and 100,000 records take, beside an older commit if one is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", metavar="REV", help="an older commit, measured in turn with this state")
    parser.add_argument("--measure", metavar="N", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(measured(asked.measure)))
        return
    sys.path.insert(0, str(Path(__file__).parent))
    from bench import archived

    with TemporaryDirectory(prefix="review-scale-") as folder:
        states = {"now": ROOT}
        if asked.against:
            states[asked.against] = archived(asked.against, Path(folder) / "then")
        _table(states)


def _table(states: dict[str, Path]) -> None:
    print(f"{'duplicates among':<32} seconds  times {SMALL:,}  peak MB    pairs")
    taken: dict[tuple[str, int], float] = {}
    for count in (SMALL, LARGE):
        for name, path in states.items():
            found = run(path, count)
            taken[name, count] = found["seconds"]
            ratio = taken[name, count] / taken[name, SMALL]
            head = f"{count:,} records, {name}"
            print(f"{head:<32} {taken[name, count]:7.2f} {ratio:13.1f}", end="")
            print(f" {found['megabytes']:8.0f} {found['pairs']:8.0f}", flush=True)
    for older in [*states][1:]:
        share = taken["now", LARGE] / taken[older, LARGE]
        print(f"{LARGE:,} records take now {share:.3f} of what they take at {older}")


if __name__ == "__main__":
    main()
