"""Titles that name a kind of text rather than a work: alike in many works, so no proof by themselves."""

import re
from collections.abc import Mapping

from ncms.inputs.importers.entries import wide

SHORT, SHORT_CHINESE = 15, 6
"""Letters up to which a title is too short to tell works apart; Chinese says more with fewer."""

_KINDS = re.compile(
    "(guest|invited)?editorials?(note|comment|board)?|editors?(note|choice|introduction|page)|fromtheeditors?"
    "|letters?(tothe)?(editors?)?|(authors?)?(reply|response)(tothe(editor|letter))?|introduction(tothe.*issue)?"
    "|(tothe)?(special|thematic)issue.*|prefaces?|forewords?|abstracts?(ofthe.*)?|errat(um|a)(to.*)?"
    "|correct(ion|ions|ed|igendum|igenda)(to.*)?|commentar(y|ies)|comments?|bookreviews?|reviews?|news(inbrief)?"
    "|inbrief|tableofcontents|contents|index|acknowledge?ments?|obituar(y|ies)|announcements?|conclusions?"
    "|discussion|background|methods|results|summar(y|ies)|overview|untitled|notitle|issueinformation|frontmatter"
    "|backmatter|masthead|retract(ion|ed)(notice)?(of.*)?"
    "|编者按|编后(记|语)?|卷首语|刊首语|前言|引言|序言?|后记|致读者|读者来信|社论|目录|简讯|消息|书评|勘误|更正|征稿(启事|通知)|声明"
)

Row = Mapping[str, str]


def generic(title: str) -> bool:
    """Tell whether a title, as titles are compared, could stand over any work: "editorial", "前言"."""
    chinese = sum(map(wide, title)) * 2 > len(title)
    return len(title) <= (SHORT_CHINESE if chinese else SHORT) or _KINDS.fullmatch(title) is not None


def agree(one: Row, other: Row) -> bool:
    """Tell whether two records share more than a title: a name of the first author, or journal and pages."""
    return bool(_names(one) & _names(other)) or _place(one) == _place(other) != ("", "")


def _names(record: Row) -> set[str]:
    """Return the names of the first author that are more than an initial; a Chinese name is one."""
    first = record["authors"].split(";")[0].casefold()
    return {word for word in re.findall(r"\w+", first) if len(word) > 1}


def _place(record: Row) -> tuple[str, str]:
    journal = "".join(letter for letter in record["journal"].casefold() if letter.isalnum())
    pages = re.sub(r"\W", "", record["pages"].casefold())
    return (journal, pages) if journal and pages else ("", "")
