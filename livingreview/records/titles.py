"""Titles, authors and places as records are compared by them."""

import re
import unicodedata
from collections.abc import Mapping

from livingreview.records.entries import wide


def normal(title: str) -> str:
    """Return a title as titles are compared: one form of each letter, no case, nothing between the letters.

    Punctuation and spaces are deleted. A space in its place would part Chinese words that the other export
    writes together.
    """
    bare = _TAG.sub("", title) if "<" in title else title
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", bare).casefold())


_TAG, _BETWEEN = re.compile(r"</?[A-Za-z]{1,6}>"), re.compile(r"[\W_]+")


SHORT, SHORT_CHINESE = 15, 6
"""Letters up to which a title is too short to tell works apart; Chinese says more with fewer."""

_KINDS = re.compile(
    "(guest|invited)?editorials?(note|comment|board)?|(.*editor)?editors?(note|choice|introduction|page|comments?)|fromtheeditors?"
    "|letters?(tothe)?(editors?)?|(authors?)?(reply|response)(tothe(editor|letter))?|introduction(tothe.*issue)?"
    "|(tothe)?(special|thematic)issue.*|prefaces?|forewords?|abstracts?(ofthe.*)?|errat(um|a)(to.*)?"
    "|correct(ion|ions|ed|igendum|igenda)(to.*)?|commentar(y|ies)|comments?|bookreviews?|reviews?|news(inbrief)?"
    "|inbrief|tableofcontents|contents|index|acknowledge?ments?|obituar(y|ies)|announcements?|conclusions?"
    "|discussion|background|methods|results|summar(y|ies)|overview|untitled|notitle|issueinformation|frontmatter"
    "|backmatter|masthead|retract(ion|ed)(notice)?(of.*)?"
    "|编者按|编后(记|语)?|卷首语|刊首语|前言|引言|序言?|后记|致读者|读者来信|社论|目录|简讯|消息|书评|勘误|更正|征稿(启事|通知)|声明"
)

TitledRow = Mapping[str, str]


def generic(title: str) -> bool:
    """Tell whether a title, as titles are compared, could stand over any work: "editorial", "前言"."""
    if len(title) <= SHORT and (len(title) <= SHORT_CHINESE or sum(map(wide, title)) * 2 <= len(title)):
        return True
    return _KINDS.fullmatch(title) is not None


def agree(one: TitledRow, other: TitledRow) -> bool:
    """Tell whether two records share more than a title: a name of the first author, or journal and pages."""
    return bool(author_names(one) & author_names(other)) or _place(one) == _place(other) != ("", "")


def author_names(record: TitledRow) -> set[str]:
    """Return the names of the first author that are more than an initial; a Chinese name is one."""
    first = record["authors"].split(";")[0].casefold()
    return {word for word in re.findall(r"\w+", first) if len(word) > 1}


def _place(record: TitledRow) -> tuple[str, str]:
    journal = "".join(letter for letter in record["journal"].casefold() if letter.isalnum())
    pages = re.sub(r"\W", "", record["pages"].casefold())
    return (journal, pages) if journal and pages else ("", "")
