"""The title page and the table of contents of an OpenDocument text."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.citation import heading_text
from reader.core.export.front import Front
from reader.core.export.odt_styles import DEEPEST
from reader.core.export.odt_text import id_of, link, text_of

_ENTRY = (
    "<text:index-entry-link-start/><text:index-entry-text/>"
    '<text:index-entry-tab-stop style:type="right" style:leader-char="."/>'
    "<text:index-entry-page-number/><text:index-entry-link-end/>"
)
"""What an entry is made of when a program makes the contents anew."""


def title_page(front: Front, heading: str) -> Iterator[str]:
    """The title page; `heading` is what stands for the title where it is a block of the text."""
    yield f'<text:p text:style-name="Title">{heading}</text:p>'
    for line in front.lines:
        yield f'<text:p text:style-name="Subtitle">{text_of(line)}</text:p>'


def contents(front: Front, name: str) -> Iterator[str]:
    """The table of contents; its page numbers are fields."""
    title = text_of(name)
    last = min(front.levels[1], DEEPEST)
    templates = "".join(
        f'<text:table-of-content-entry-template text:outline-level="{level}"'
        f' text:style-name="Contents_20_{level}">{_ENTRY}'
        "</text:table-of-content-entry-template>"
        for level in range(1, DEEPEST + 1)
    )
    yield (
        '<text:table-of-content text:name="Contents">'
        f'<text:table-of-content-source text:outline-level="{last}">'
        '<text:index-title-template text:style-name="Contents_20_Heading">'
        f"{title}</text:index-title-template>{templates}"
        "</text:table-of-content-source><text:index-body>"
        '<text:index-title text:name="Contents_Head">'
        f'<text:p text:style-name="Contents_20_Heading">{title}</text:p>'
        "</text:index-title>"
    )
    for block in front.entries:
        level = min(max(block.level, 1), DEEPEST)
        target = id_of(block.id)
        page = (
            '<text:bookmark-ref text:reference-format="page"'
            f' text:ref-name="{target}"></text:bookmark-ref>'
        )
        entry = link(
            f"#{target}",
            f"{text_of(heading_text(block))}<text:tab/>{page}",
            "Index_20_Link",
        )
        yield f'<text:p text:style-name="Contents_20_{level}">{entry}</text:p>'
    yield "</text:index-body></text:table-of-content>"
