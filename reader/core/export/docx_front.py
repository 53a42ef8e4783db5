"""The title page and the table of contents of a Word file."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.citation import heading_text
from reader.core.export.docx_text import TAB, bookmark_of, field, run_of
from reader.core.export.front import Front

_PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'
_DEEPEST = 9
"""Levels of contents that Word has styles for."""


def title_page(front: Front, heading: str) -> Iterator[str]:
    """The title page; `heading` is what stands for the title where it is a block of the text."""
    yield f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>{heading}</w:p>'
    for line in front.lines:
        yield f'<w:p><w:pPr><w:pStyle w:val="Subtitle"/></w:pPr>{run_of(line)}</w:p>'


def contents(front: Front, name: str) -> Iterator[str]:
    """The table of contents, on a page of its own.

    It is a field, which Word brings up to date when it opens the file.
    """
    yield (
        "<w:sdt><w:sdtPr><w:docPartObj>"
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        "</w:docPartObj></w:sdtPr><w:sdtContent>"
        '<w:p><w:pPr><w:pStyle w:val="TOCHeading"/><w:pageBreakBefore/></w:pPr>'
        f"{run_of(name)}</w:p>"
    )
    first, last = front.levels
    before = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve">'
        f' TOC \\o "{first}-{min(last, _DEEPEST)}" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    for block in front.entries:
        style = f"TOC{min(max(block.level, 1), _DEEPEST)}"
        target = bookmark_of(block)
        page = field(f"PAGEREF {target} \\h", "")
        yield (
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{before}'
            f'<w:hyperlink w:anchor="{target}" w:history="1">'
            f"{run_of(heading_text(block))}{TAB}{page}</w:hyperlink></w:p>"
        )
        before = ""
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    yield f"<w:p>{before}{end}{_PAGE_BREAK}</w:p></w:sdtContent></w:sdt>"
