"""What machines read of a page: description, bibliographic tags, cards for links, schema.org, the sitemap.

No address is made up: what needs a full one is written where `_quarto.yml` names the site's (`site-url`).
"""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from selectolax.lexbor import LexborHTMLParser

from livingreview.site.languages import is_chinese
from livingreview.site.pages import Page, required
from livingreview.site.report import Report
from livingreview.site.social import FILE, SIZE
from livingreview.site.sources import Source

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
FRONT = "index.html"
SENTENCE = re.compile(r".+?(?:[.?!](?=\s|$)|[。？！])")
SHORT, ENOUGH, MOST = 25, 120, 230
Tag = tuple[str, str, str]


def add_tags(page: Page, report: Report) -> None:
    """Write into the head of a page what search engines and link previews ask for."""
    graph = _graph(page, report) if page.href == FRONT else ""
    canonical = address(report, page.href)
    page.add_to_head("tags.html", tags=[*_tags(page, report)], graph=graph, canonical=canonical)


def address(report: Report, href: str) -> str:
    """Return the full address of a file of the report; empty where the site's is not known."""
    return f"{report.site_url}/{quote(href)}".removesuffix(FRONT) if report.site_url else ""


def description(page: Page) -> str:
    """Return the first sentences of a page's text."""
    text = ""
    for node in page.main.css("p"):
        paragraph = " ".join(node.text().split())
        if (node.attributes.get("class") or "") in {"author", "subtitle"} or len(paragraph) < SHORT:
            continue
        for sentence in SENTENCE.findall(paragraph):
            if text and len(text) + len(sentence) > MOST:
                return text
            text = f"{text} {sentence.strip()}".strip()
        if len(text) >= ENOUGH:
            break
    return text


def _tags(page: Page, report: Report) -> Iterator[Tag]:
    """Yield attribute, name and content of each `meta` element, empty ones left out."""
    heading = page.main.css_first("h1 .chapter-title") or page.main.css_first("h1")
    front = page.href == FRONT
    title = report.title if front or heading is None else " ".join(heading.text().split())
    summary = description(page)
    picture = FILE if (report.folder / FILE).is_file() else ""
    shown = picture and (address(report, picture) or page.up + picture)
    pdf = report.pdf.name if report.pdf else ""
    language = "zh" if is_chinese(page.main) else "en"
    found = [
        ("name", "description", summary),
        ("name", "citation_title", title),
        ("name", "citation_inbook_title", "" if front else report.title),
        ("name", "citation_author", report.author),
        ("name", "citation_publication_date", report.day.replace("-", "/")),
        ("name", "citation_language", language),
        ("name", "citation_public_url", address(report, page.href)),
        ("name", "citation_pdf_url", address(report, pdf) if front and pdf else ""),
        ("property", "og:type", "website" if front else "article"),
        ("property", "og:title", title),
        ("property", "og:description", summary),
        ("property", "og:site_name", report.title),
        ("property", "og:url", address(report, page.href)),
        ("property", "og:image", shown),
        ("property", "og:image:width", str(SIZE[0]) if shown else ""),
        ("property", "og:image:height", str(SIZE[1]) if shown else ""),
        ("property", "og:image:alt", report.title if shown else ""),
        ("name", "twitter:card", "summary_large_image" if shown else "summary"),
    ]
    yield from (tag for tag in found if tag[2])


def _graph(page: Page, report: Report) -> str:
    """Return the report and its tables in the terms of schema.org."""
    author = {"@type": "Organization", "name": report.author}
    report_node = {
        "@type": "Report",
        "name": report.title,
        "author": author,
        "description": description(page),
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "license": LICENCE,
        "url": address(report, FRONT),
        "version": report.version,
        "datePublished": report.day,
        "isBasedOn": [*_documents(page, report)],
        "image": address(report, FILE),
    }
    data = {
        "@type": "Dataset",
        "name": f"{report.title}: tables",
        "description": "Every table that the report was made from, with the meaning of its columns.",
        "creator": author,
        "license": LICENCE,
        "isBasedOn": report_node["isBasedOn"],
        "hasPart": [_dataset(source, report) for source in report.sources.values()],
    }
    graph = {"@context": "https://schema.org", "@graph": [_filled(report_node), _filled(data)]}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def _documents(page: Page, report: Report) -> Iterator[dict[str, Any]]:
    """Yield the works that the first page cites: those that the report re-derives."""
    keys = " ".join(node.attributes["data-cites"] or "" for node in page.main.css("[data-cites]"))
    for anchor in dict.fromkeys(f"ref-{key}" for key in keys.split()):
        if text := report.works.get(anchor):
            yield {"@type": "CreativeWork", "name": text}


def _dataset(source: Source, report: Report) -> dict[str, Any]:
    fields = [field["name"] for field in source.card["fields"]]
    file = {"@type": "DataDownload", "encodingFormat": "text/csv"}
    return _filled(
        {
            "@type": "Dataset",
            "name": source.title,
            "description": source.card.get("description") or source.card.get("row"),
            "license": source.card.get("licence"),
            "creditText": source.publication,
            "variableMeasured": fields,
            "distribution": file | {"contentUrl": address(report, source.href) or source.href},
        }
    )


def _filled(entries: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in entries.items() if value}


def write_map(pages: list[Page], report: Report) -> None:
    """List the pages for search engines where the site's address is known."""
    if not report.site_url:
        return
    rows = "".join(f"<url><loc>{address(report, page.href)}</loc></url>\n" for page in pages)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    (report.folder / "sitemap.xml").write_text(f"{head}{rows}</urlset>\n", encoding="utf-8")
    robots = f"User-agent: *\nAllow: /\nSitemap: {report.site_url}/sitemap.xml\n"
    (report.folder / "robots.txt").write_text(robots, encoding="utf-8")


LIST, ENTRY = "#refs", ".csl-entry"


def mark_citations(page: Page, _report: Report) -> None:
    """Give the links of citations the role that assistive technology knows."""
    for link in page.tree.css(".citation a[href*='#ref-']"):
        link.attrs["role"] = "doc-biblioref"


def settle_references(pages: list[Page], _report: Report) -> None:
    """Give works in Chinese the form in the reference list that they have on the pages which cite them."""
    entries: dict[str, str] = {}
    for page in pages:
        if _is_hidden(page):
            for entry in page.tree.css(f"{LIST} {ENTRY}"):
                entries.setdefault(entry.id or "", entry.html or "")
    for page in pages:
        if not _is_hidden(page):
            for entry in page.tree.css(f"{LIST} {ENTRY}"):
                if _begins_chinese(entry.text()) and entry.id in entries:
                    entry.replace_with(required(LexborHTMLParser(entries[entry.id], is_fragment=True).root))


def _is_hidden(page: Page) -> bool:
    listed = page.tree.css_first(LIST)
    return listed is not None and "none" in (listed.attributes.get("style") or "")


def _begins_chinese(text: str) -> bool:
    first = text.strip()[:1]
    return "\u3400" <= first <= "\u9fff"
