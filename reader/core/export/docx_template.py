"""The Word file with which every Word export begins.

It has its own styles, the size A4, and properties that describe the file.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from importlib import resources
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape as escape_text

from index_builder.manifest import BUILDER
from reader.core.export.asides import xml_safe

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

MARGIN = 25
"""Millimetres of paper around the text, or beside it."""
NARROW_MARGIN = 15
"""Millimetres of paper around a table on a page turned sideways."""
PAPER = (210, 297)
"""Millimetres of a sheet (A4)."""
_LONGEST_TITLE = 255
"""Characters that Word takes in a property."""
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_PARTS = {
    "styles": f"{_WORD_TYPE}.styles+xml",
    "settings": f"{_WORD_TYPE}.settings+xml",
    "numbering": f"{_WORD_TYPE}.numbering+xml",
    "fontTable": f"{_WORD_TYPE}.fontTable+xml",
}
"""The parts beside the text, each with its type."""
_CORE = f"{_PACKAGE}/relationships/metadata/core-properties"


def new_document(
    title: str,
    language: str,
    author: str = "",
    *,
    landscape: bool = False,
    margin: int = MARGIN,
) -> Document:
    """An empty Word document on A4, with our styles, in a language (BCP 47).

    `margin` is in millimetres.
    """
    import docx  # takes a quarter of a second, so only who writes a Word file pays
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    document = docx.Document(io.BytesIO(_package(language)))
    properties = document.core_properties
    now = datetime.now(UTC).replace(microsecond=0)
    properties.title = xml_safe(title)[:_LONGEST_TITLE]
    properties.author = xml_safe(author)[:_LONGEST_TITLE]
    properties.language = language
    properties.created = properties.modified = now
    section = document.sections[0]
    width, height = reversed(PAPER) if landscape else PAPER
    section.page_width, section.page_height = Mm(width), Mm(height)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.left_margin = section.right_margin = Mm(margin)
    section.top_margin = section.bottom_margin = Mm(margin)
    return document


def write_page_numbers(paragraph: Paragraph, page_of: str) -> None:
    """Put "page x of y" into a paragraph; `page_of` has `{page}` and `{pages}`."""
    from docx.oxml import OxmlElement  # slow to import, as all of python-docx

    fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    for part in re.split(r"(\{\w+\})", page_of):
        if part not in fields:
            paragraph.add_run(part)
            continue
        field = OxmlElement("w:fldSimple", {_qualified("instr"): fields[part]})
        field.append(paragraph.add_run("1")._r)  # noqa: SLF001 - python-docx has no fields
        paragraph._p.append(field)  # noqa: SLF001 - as above


def _qualified(name: str) -> str:
    return f"{{{_WORD}}}{name}"


def _package(language: str) -> bytes:
    """The bytes of the empty document."""
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
            (_CORE, "docProps/core.xml"),
            (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ),
        "docProps/core.xml": _core(),
        "docProps/app.xml": _application(),
        "word/document.xml": _body(),
        "word/_rels/document.xml.rels": _relations(
            *((f"{_OFFICE}/relationships/{name}", f"{name}.xml") for name in _PARTS)
        ),
        "word/styles.xml": _styles(language),
        "word/settings.xml": _settings(),
        "word/numbering.xml": _element("numbering", ""),
        "word/fontTable.xml": _fonts(),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def _element(name: str, inside: str) -> str:
    return f'{_XML}<w:{name} xmlns:w="{_WORD}">{inside}</w:{name}>'


def _content_types() -> str:
    own = {f"/word/{name}.xml": kind for name, kind in _PARTS.items()}
    own["/word/document.xml"] = f"{_WORD_TYPE}.document.main+xml"
    own["/docProps/core.xml"] = (
        "application/vnd.openxmlformats-package.core-properties+xml"
    )
    own["/docProps/app.xml"] = (
        "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    )
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>'
        for name, kind in own.items()
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{entries}</Relationships>"
    )


def _core() -> str:
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
    )


def _application() -> str:
    return (
        f'{_XML}<Properties xmlns="{_OFFICE}/extended-properties">'
        f"<Application>Tiltak {escape_text(BUILDER)}</Application></Properties>"
    )


def _body() -> str:
    section = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417"'
        ' w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
    )
    return _element("document", f"<w:body>{section}</w:body>")


def _styles(language: str) -> str:
    style_file = resources.files("resources") / "styles" / "export-docx.xml"
    template = style_file.read_text("utf-8")
    return template.replace("@LANGUAGE@", escape_text(language or "en"))


def _settings() -> str:
    """The file's settings; the last entry keeps Word from laying it out as in 2003."""
    return _element(
        "settings",
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>'
        "<w:compat><w:compatSetting"
        ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        ' w:val="15"/></w:compat>',
    )


def _fonts() -> str:
    """The serif face, with what stands for it where it is not installed."""
    return _element(
        "fonts",
        '<w:font w:name="Source Serif Pro"><w:altName w:val="Source Serif 4"/>'
        '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>',
    )
