"""Pictures on a page: a frame that scrolls by itself where a phone would make their text too small."""

from ncms.site.floats import FLOATS, caption_of
from ncms.site.pages import Page
from ncms.site.report import Report


def frame_pictures(page: Page, _report: Report) -> None:
    """Put each picture of a figure into a frame of its own; those with links over them have one."""
    for node in page.main.css(FLOATS):
        if node.css_first(".picture-frame"):
            continue
        for picture in node.css("figure img"):
            label = caption_of(node)[0] or "Figure"
            picture.replace_with(page.fragment("picture_frame.html", label=label, picture=picture.html))
