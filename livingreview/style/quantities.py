"""Quantities that a page types by hand: they stay as they are when the data change.

A number of the data comes by its key, and words for a count come from a phrase or a statement. Years, numbers
in the name of a document or of a place in it, and what is marked `[31]{.constant}` are free.
"""

import re

# What is no sentence: numbers of lists, code, attributes, mathematics, addresses, citations, footnotes.
NOT_PROSE = re.compile(
    r"^\d+\. |^```.*?^```\s*$|"
    r"`[^`]*`|\{\{<.*?>\}\}|\$\$.*?\$\$|\$[^$\n]+\$|<!--.*?-->|\]\([^)]*\)|@[\w-]+|\[\^[\w-]+\]:?",
    re.DOTALL | re.MULTILINE,
)
CONSTANT = re.compile(r"\[([^\]]+)\]\{\.constant\}")
ATTRIBUTES = re.compile(r"\{[^{}]*\}")
# Years, and numbers that are part of a document's name or of a place in it, are free.
YEARS = re.compile(r"\b(1[89]|20)\d\d(s|[-–](\d\d|\d{4}))?\b")
NAMES = re.compile(  # in the words of a title, a place or a document number
    r"\b(PRISMA 2020|SDG 3\.8\.2|GB/T \d+|CC BY 4\.0|Tables? \d( and \d)*|[Ss]ections? \d(\.\d)*)\b"
    r"|[〔\[]\d+[〕\]]\d+号"
)
WORDS = (
    "three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?"
)
WORDS_ZH = "[三四五六七八九十百千万亿]+(?=[个项篇条类种次份年月])"  # 一 and 两 are words of language
QUANTITY = re.compile(rf"\d[\d.,]*\s*%?|\b({WORDS})\b|{WORDS_ZH}", re.IGNORECASE)
UNIT = re.compile(r"million|thousand", re.IGNORECASE)


def typed_quantities(text: str) -> list[tuple[int, str]]:
    """Return line and text of each quantity that stands in prose by hand."""
    for pattern in (NOT_PROSE, CONSTANT, ATTRIBUTES, NAMES, YEARS):
        text = pattern.sub(lambda found: "\n" * found.group().count("\n") + "\N{WHITE SQUARE}", text)
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        for match in QUANTITY.finditer(line):
            counted = line[: match.start()].rstrip().endswith("\N{WHITE SQUARE}")
            if not (
                counted and UNIT.fullmatch(match.group().strip())
            ):  # "{{< var x >}} million" names a unit
                found.append((number, match.group().strip()))
    return found
