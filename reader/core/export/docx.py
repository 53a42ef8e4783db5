"""Word: real heading styles, real lists, bookmarks with the blocks' ids, readers' notes as comments.

python-docx gives the package; the body is written as mark-up and parsed at once, which
is many times as fast for long documents and gives the lists markers that count as the
source's do.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from index_builder.pictures import size
from reader.core.export.asides import xml_safe
from reader.core.export.docx_body import Body
from reader.core.export.docx_lists import parsed
from reader.core.export.docx_template import (
    MARGIN,
    PAPER,
    new_document,
    write_page_numbers,
)
from reader.core.export.extract import Extract
from reader.core.export.options import Options
from reader.core.export.words import words

if TYPE_CHECKING:
    from docx.document import Document

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TEXT_WIDTH = PAPER[0] - 2 * MARGIN
"""Millimetres."""
_NUMBERED_LINES = 5
"""Every how many lines a number stands in the margin."""


def render(chosen: Extract, options: Options) -> bytes:
    """The file."""
    document = new_document(chosen.title, chosen.language, chosen.details.issuer)
    body = Body(
        chosen,
        options,
        draw=lambda picture, words: _drawing(document, picture, words),
        relate=lambda address: _relation(document, address),
    )
    _fill(document, "".join(body.parts()))
    body.lists.define(document.part.numbering_part.element)
    _set_up_pages(document, chosen, options)
    _comment(document, body.said)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _fill(document: Document, markup: str) -> None:
    """Write everything before the body's last element, which is the page's layout."""
    last = document.element.body[-1]
    for element in parsed(markup):
        # To move an element takes a time that grows with the square of its size: a
        # table goes row by row.
        rows = list(element) if element.tag == f"{{{_W}}}tbl" else []
        for row in rows:
            element.remove(row)
        last.addprevious(element)
        element.extend(rows)


def _set_up_pages(document: Document, chosen: Extract, options: Options) -> None:
    """Running head, page numbers, and the numbers of the lines where they were asked for."""
    section = document.sections[0]
    section.header.paragraphs[0].text = xml_safe(chosen.title)
    write_page_numbers(section.footer.paragraphs[0], words(chosen.language).page_of)
    section.different_first_page_header_footer = options.contents
    if options.line_numbers:
        numbers = f'<w:lnNumType w:countBy="{_NUMBERED_LINES}" w:restart="newPage"/>'
        properties = section._sectPr  # noqa: SLF001 - python-docx has no line numbers
        margins = properties.find(f"{{{_W}}}pgMar")
        assert margins is not None, "the template has it"
        margins.addnext(parsed(numbers)[0])
    if options.contents:
        settings = document.settings.element
        settings.insert(1, parsed('<w:updateFields w:val="true"/>')[0])


def _comment(document: Document, said: dict[str, list[tuple[str, str]]]) -> None:
    """Put what readers said of a block beside it, a comment a reader."""
    from docx.text.run import Run as WordRun  # slow to import, as all of python-docx

    if not said:
        return
    for start in list(document.element.body.iter(f"{{{_W}}}bookmarkStart")):
        runs = [
            WordRun(element, document)
            for element in start.getparent().iterchildren(f"{{{_W}}}r")
        ]
        for author, text in said.get(start.get(f"{{{_W}}}id") or "", ()):
            document.add_comment(
                runs, xml_safe(text), xml_safe(author), _initials(author)
            )


def _initials(author: str) -> str:
    return xml_safe("".join(part[0] for part in author.split()[:3]))


def _relation(document: Document, address: str) -> str:
    """The id by which the text knows an address on the web."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    kind = RELATIONSHIP_TYPE.HYPERLINK
    return document.part.relate_to(xml_safe(address), kind, is_external=True)


def _drawing(document: Document, picture: bytes, words: str) -> str:
    """The run of a picture, at 96 dots an inch or the page's width; empty if it fails."""
    from docx.image.exceptions import (
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        UnrecognizedImageError,
    )
    from docx.shared import Inches, Mm
    from lxml import etree

    width, _ = size(picture) or (0, 0)
    try:
        inline = document.part.new_pic_inline(
            io.BytesIO(picture), min(Inches(width / 96), Mm(_TEXT_WIDTH))
        )
    except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError):
        return ""
    inline.docPr.set("descr", xml_safe(words))
    return f"<w:r><w:drawing>{etree.tostring(inline, encoding='unicode')}</w:drawing></w:r>"
