"""What the site itself says in cards and lists of sources, in the language of the page."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace

import yaml
from markupsafe import Markup

from ncms.site.languages import CHINESE, is_chinese
from ncms.site.pages import Page

WORDS = Path(__file__).parent / "words.yml"


class Words(SimpleNamespace):
    """The wordings of one language by name; `lang` is its code, empty for the language of the site."""

    lang: str

    def own(self, text: object) -> Markup:
        """Return a text of the site's language as it stands among these words."""
        return Markup('<span lang="en">{}</span>').format(text) if self.lang else Markup.escape(text)

    def counted(self, name: str, count: int, **more: object) -> Markup:
        """Return a wording with a number of things: `name` of one, `name_s` of several."""
        wording = name if count == 1 else f"{name}_s"
        return getattr(self, wording).format(count=f"{count:,}", **more)


def words_of(page: Page) -> Words:
    """Return the wordings of a page's language."""
    return _words(is_chinese(page.main))


@lru_cache(maxsize=2)
def _words(chinese: bool) -> Words:
    told: Mapping[str, Mapping[str, str]] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    texts = told["zh" if chinese else "en"]
    return Words(lang=CHINESE if chinese else "", **{name: Markup(text) for name, text in texts.items()})
