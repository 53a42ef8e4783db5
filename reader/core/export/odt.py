"""OpenDocument text: headings with outline levels, nested lists, `xml:id`s, readers' notes as comments.

The package is small enough to write by hand: four XML files in a zip.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from importlib import resources
from xml.sax.saxutils import escape as escape_text

from index_builder.manifest import BUILDER
from reader.core.export.asides import xml_safe
from reader.core.export.extract import Extract
from reader.core.export.odt_body import Body
from reader.core.export.odt_text import HEAD, text_of
from reader.core.export.opendocument import package
from reader.core.export.options import Options
from reader.core.export.words import words

MIMETYPE = "application/vnd.oasis.opendocument.text"
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_FACE = (
    '<office:font-face-decls><style:font-face style:name="Source Serif Pro"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    " svg:font-family=\"'Source Serif Pro'\""
    ' style:font-family-generic="roman" style:font-pitch="variable"/>'
    "</office:font-face-decls>"
)
_NUMBERED_LINES = 5
"""Every how many lines a number stands in the margin."""


def render(chosen: Extract, options: Options) -> bytes:
    """The file."""
    body = Body(chosen, options)
    text = "".join(body.parts())
    content = (
        f"{_XML}<office:document-content {HEAD}>{_FACE}"
        f"<office:automatic-styles>{''.join(body.styles.markup())}"
        "</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body>"
        "</office:document-content>"
    )
    files = {
        "content.xml": content,
        "styles.xml": _styles(chosen, options),
        "meta.xml": _meta(chosen),
    }
    return package(MIMETYPE, files)


def _styles(chosen: Extract, options: Options) -> str:
    """The styles, with the document's language, title and "page x of y" put in."""
    style_file = resources.files("resources") / "styles" / "export-odt.xml"
    language, _, country = chosen.language.partition("-")
    page_of = escape_text(words(chosen.language).page_of)
    foot = page_of.replace(
        "{page}", '<text:page-number text:select-page="current">1</text:page-number>'
    )
    foot = foot.replace("{pages}", "<text:page-count>1</text:page-count>")
    values = {
        "LANGUAGE": language,
        "COUNTRY": country or "none",
        "TITLE": text_of(chosen.title),
        "FOOT": foot,
        "LINE_NUMBERS": _line_numbers() if options.line_numbers else "",
    }
    template = style_file.read_text("utf-8")
    return re.sub(r"@(\w+)@", lambda found: values[found[1]], template)


def _line_numbers() -> str:
    return (
        '<text:linenumbering-configuration text:style-name="Line_20_numbering"'
        f' text:increment="{_NUMBERED_LINES}" style:num-format="1"'
        ' text:number-position="left" text:offset="0.5cm"'
        ' text:number-lines="true" text:count-empty-lines="false"'
        ' text:restart-on-page="true"/>'
    )


def _meta(chosen: Extract) -> str:
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    entries = {
        "meta:generator": f"Tiltak/{BUILDER}",
        "dc:title": chosen.title,
        "dc:creator": chosen.details.issuer,
        "dc:language": chosen.language,
        "meta:creation-date": now,
        "dc:date": now,
    }
    inside = "".join(
        f"<{name}>{escape_text(xml_safe(value))}</{name}>"
        for name, value in entries.items()
        if value
    )
    return (
        f"{_XML}<office:document-meta {HEAD}><office:meta>{inside}"
        "</office:meta></office:document-meta>"
    )
