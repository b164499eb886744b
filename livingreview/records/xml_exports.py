"""XML of PubMed and of EndNote, record by record, so that a damaged one takes no other with it.

Parsed by defusedxml: no entities, nothing from outside the file.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import partial
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from livingreview.records.entries import Broken, Entry, Fields, Parsed

PUBMED_START = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<Pubmed(?:Book)?Article(?:Set)?\b"
)
ENDNOTE_START = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<xml>\s*)?<records?>")
_PUBMED = re.compile(r"<(Pubmed(?:Book)?Article)(?=[\s>])")
_ENDNOTE = re.compile(r"<(record)(?=[\s>])")
_INLINE = frozenset({"i", "b", "u", "sub", "sup", "style", "em", "strong", "math"})


def _read(start: re.Pattern[str], columns: Callable[[Element], Fields], text: str) -> Iterator[Parsed]:
    """Yield the records that begin with an element; `columns` says what of one fills which column."""
    breaks = [found.start() for found in re.finditer("\n", text)]
    firsts = list(start.finditer(text))
    for found, following in zip(firsts, [*firsts[1:], None], strict=True):
        line = bisect_right(breaks, found.start()) + 1
        end = text.find(f"</{found[1]}>", found.start(), following.start() if following else len(text))
        if end < 0:
            hint = "export the file again: it was cut off"
            yield Broken(line, f"a <{found[1]}> without its end", f"</{found[1]}>", hint)
            continue
        yield _entry(line, text[found.start() : end + len(found[1]) + 3], columns)


def _entry(line: int, text: str, columns: Callable[[Element], Fields]) -> Parsed:
    try:
        element = _parsed(text)
    except (ParseError, DefusedXmlException) as error:
        return Broken(line, f"no XML: {error}", "XML without entities of its own", "export the file again")
    fields: Fields = {}
    _flatten(element, "", fields)
    plain = {name: [value for value in values if value] for name, values in columns(element).items()}
    return Entry(line, fields, {name: values for name, values in plain.items() if values})


def _parsed(text: str) -> Element:
    """Parse a record; without the prefixes of elements where they are declared at the head of the file."""
    try:
        element: Element = fromstring(text)
    except ParseError:
        element = fromstring(
            re.sub(r"(</?)[A-Za-z]\w*:", r"\1", re.sub(r"\s(?:xlink|xsi|xmlns):?\w*=\"[^\"]*\"", "", text))
        )
    return element


def _flatten(element: Element, path: str, fields: Fields) -> None:
    """Collect the texts of a record by the path of their elements, attributes with an @."""
    for child in element:
        name = f"{path}/{child.tag}" if path else str(child.tag)
        for key, value in child.attrib.items():
            fields.setdefault(f"{name}@{key}", []).append(value)
        if all(_name(inner) in _INLINE for inner in child):
            if text := _text(child):
                fields.setdefault(name, []).append(text)
        else:
            _flatten(child, name, fields)


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _text(element: Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _texts(element: Element, path: str) -> list[str]:
    return [_text(found) for found in element.iterfind(path)]


def _pubmed(record: Element) -> Fields:
    article = next((found for path in ("Article", "BookDocument") for found in record.iter(path)), record)
    ids = {
        found.get("IdType"): _text(found)
        for path in ("PubmedData/ArticleIdList/ArticleId", "PubmedBookData/ArticleIdList/ArticleId")
        for found in record.iterfind(path)
    }
    locations = {found.get("EIdType"): _text(found) for found in article.iterfind("ELocationID")}
    vernacular = _texts(article, "VernacularTitle")
    return {
        "type": _texts(article, "PublicationTypeList/PublicationType") or _texts(article, "PublicationType"),
        "title": _texts(article, "ArticleTitle") or _texts(article, "Book/BookTitle"),
        "title_translated": vernacular,
        "authors": [_person(author) for author in article.iterfind("AuthorList/Author")],
        "year": _dates(article),
        "journal": _texts(article, "Journal/Title") or _texts(article, "Book/BookTitle"),
        "volume": _texts(article, "Journal/JournalIssue/Volume"),
        "issue": _texts(article, "Journal/JournalIssue/Issue"),
        "pages": _texts(article, "Pagination/MedlinePgn"),
        "doi": [ids.get("doi") or locations.get("doi") or ""],
        "language": _texts(article, "Language"),
        "abstract": [" ".join(filter(None, map(_section, article.iterfind("Abstract/AbstractText"))))],
        "keywords": [_text(found) for found in record.iter("Keyword")]
        or _texts(record, "MedlineCitation/MeshHeadingList/MeshHeading/DescriptorName"),
        "accession": _texts(record, "MedlineCitation/PMID") or _texts(article, "PMID"),
    }


def _dates(article: Element) -> list[str]:
    """Return the dates of publication, that of the issue first."""
    places = ("Journal/JournalIssue/PubDate", "Book/PubDate", "ArticleDate")
    found = [_texts(article, f"{place}/{part}") for place in places for part in ("Year", "MedlineDate")]
    return [text for texts in found for text in texts]


def _person(author: Element) -> str:
    last, fore = (
        _text(author.find("LastName")),
        _text(author.find("ForeName")) or _text(author.find("Initials")),
    )
    return ", ".join(filter(None, (last, fore))) or _text(author.find("CollectiveName"))


def _section(part: Element) -> str:
    label = part.get("Label", "")
    return f"{label}: {_text(part)}" if label and _text(part) else _text(part)


def _endnote(record: Element) -> Fields:
    kind = record.find("ref-type")
    titles = ("titles/secondary-title", "periodical/full-title", "periodical/abbr-1", "publisher")
    return {
        "type": [kind.get("name", "") if kind is not None else ""],
        "title": _texts(record, "titles/title"),
        "title_translated": _texts(record, "titles/translated-title"),
        "authors": _texts(record, "contributors/authors/author"),
        "year": [*_texts(record, "dates/year"), *_texts(record, "dates/pub-dates/date")],
        "journal": next((found for path in titles if any(found := _texts(record, path))), [])[:1],
        "volume": _texts(record, "volume"),
        "issue": _texts(record, "number") or _texts(record, "issue"),
        "pages": _texts(record, "pages") or _texts(record, "custom7"),
        "doi": [*_texts(record, "electronic-resource-num"), *_texts(record, "urls/related-urls/url")],
        "language": _texts(record, "language"),
        "abstract": _texts(record, "abstract"),
        "keywords": _texts(record, "keywords/keyword"),
        "accession": _texts(record, "accession-num"),
        "segment": _texts(record, "remote-database-name"),
    }


read_pubmed = partial(_read, _PUBMED, _pubmed)
read_endnote = partial(_read, _ENDNOTE, _endnote)
