"""Rules for a text: phrases to avoid, bare counts of none and one, long sentences, too many numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

MOST_WORDS, MOST_NUMBERS = 25, 3
"""What a sentence of a page for readers may hold."""

SPELLED = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|third|quarter"
)
NUMBER = re.compile(rf"(?<![\w.])[−-]?\d[\d.,]*(?!\w)|\b({SPELLED})\b", re.IGNORECASE)
YEAR = re.compile(r"\b(1[89]|20)\d\d([–-]\d\d(\d\d)?)?\b")
TALLY = re.compile(
    rf"\b(of|all) (the )?(\d+|{SPELLED}) (?:[\w'’-]+ ){{0,4}}?"
    r"(studies|works|abstracts|results|provinces)\b[^.;:]*",
    re.IGNORECASE,
)
"""Parts and their total (`of 15 studies six better, five none`) are one number."""

QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|\([^()]*\b(n\.d\.|(1[89]|20)\d\d[a-z]?)\)")
BARE = re.compile(r"(?<![\w.,−-])[01] (?=[a-z])(?!(to|of|and|or|means|per)\b)")
ABBREVIATED = re.compile(r"\b(et al|e\.g|i\.e|vs|no|pp|St|Dr)\.")
END = re.compile(r"(?<=[.?!])[”’)]*\s+(?=[A-Z“(])")


@dataclass(frozen=True)
class Remark:
    """What is wrong with the style of a sentence, with what to do."""

    rule: str
    found: str
    expected: str
    hint: str = ""


@lru_cache(maxsize=1)
def phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the phrases to avoid, each with what to write."""
    phrases = yaml.safe_load(Path(__file__).with_name("phrases.yml").read_text(encoding="utf-8"))
    return tuple((re.compile(pattern, re.IGNORECASE), better) for pattern, better in phrases.items())


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph."""
    whole = ABBREVIATED.sub(lambda found: found[0].replace(".", "\N{ONE DOT LEADER}"), " ".join(text.split()))
    return [found.replace("\N{ONE DOT LEADER}", ".") for found in END.split(whole) if found]


def count_words(text: str) -> int:
    """Return how many words a text has."""
    return len(re.findall(r"\w[\w.,'’%−-]*", text))


def count_numbers(sentence: str) -> int:
    """Return how many numbers a sentence holds, spelled ones counted; a tally with its total is one.

    Years are dates and not counted.
    """
    return len(NUMBER.findall(TALLY.sub(" 2 ", YEAR.sub(" ", QUOTED.sub(" ", sentence)))))


def wording_remarks(sentence: str) -> Iterator[Remark]:
    """Yield each phrase to avoid, and each bare count of none or one."""
    plain = QUOTED.sub(" ", sentence)
    for pattern, better in phrases():
        if found := pattern.search(plain):
            yield Remark("phrase", found[0], better)
    if found := BARE.search(plain):
        count = plain[found.start() : found.start() + 30]
        yield Remark("count", count, "none or one, in a word", "publish a phrase")


def length_remarks(sentence: str) -> Iterator[Remark]:
    """Yield what makes a sentence hard to take in at first reading: its length, its numbers."""
    words, numbers = count_words(QUOTED.sub(" ", sentence)), count_numbers(sentence)
    hint = "one idea a sentence: break it in two"
    if words > MOST_WORDS:
        yield Remark("words", f"{words} in “{sentence}”", f"at most {MOST_WORDS}", hint)
    if numbers > MOST_NUMBERS:
        yield Remark("numbers", f"{numbers} in “{sentence}”", f"at most {MOST_NUMBERS}", hint)


def remarks(text: str, for_readers: bool) -> Iterator[Remark]:
    """Yield the faults of style of a paragraph; `for_readers` holds it to the length of sentences too."""
    for sentence in sentences(text):
        yield from wording_remarks(sentence)
        if for_readers:
            yield from length_remarks(sentence)
