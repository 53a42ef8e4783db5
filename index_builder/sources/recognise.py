"""Tell a document's format from its content."""

from __future__ import annotations

import re
from collections.abc import Callable

from index_builder.errors import UserError
from index_builder.sources.archive import member_names
from index_builder.sources.encodings import decode

_HEAD = 4096
"""Bytes that tell most formats."""
_SAMPLE = 200_000
"""Bytes that are searched for Markdown's signs."""
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body|meta|title|article|main|h[1-6]|p|div|ul|ol)\b",
    re.I | re.S,
)
"""Each comment ends at the first sign of its end: were others tried, many comments could be cut in more ways than can
be tried."""
_MARKDOWN_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S|^[^\s#>*+=\-|].{0,120}\n(?:={3,}|-{3,})[ \t]*$", re.M)
_LINK = r"\[[^\]\n]{1,200}\]\("
"""Not longer, for each of many brackets would be looked for its other half."""
_MARKDOWN_SIGN = re.compile(
    rf"\*\*[^*\n]+\*\*|{_LINK}[^)\s]{{1,500}}\)|^ {{0,3}}[*+-] +\S|^ {{0,3}}\d+[.)] +\S|^> ", re.M
)

_CONTROL = re.compile(rb"[\x00-\x07\x0e-\x1a\x1c-\x1f]")
_MARKDOWN_ALONE = re.compile(rf"\*\*[^*\s][^*\n]*\*\*|{_LINK}(?:https?:|#|mailto:)[^)\s]{{0,500}}\)")
_MANY = 3

_PICTURE = "{name} is a picture, which cannot be read. Save it as DOCX, ODT or PDF and add that."
_ARCHIVE = "{name} is an archive, which cannot be read. Save it as DOCX, ODT or PDF and add that."
REFUSED = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "{name} is an old Word document or locked with a password, which cannot be read. "
        "Save it as DOCX, ODT or PDF and add that.",
    ),
    (b"{\\rtf", "{name} is in Rich Text Format, which cannot be read. Save it as DOCX, ODT or PDF and add that."),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"%!PS", "{name} is PostScript, which cannot be read. Save it as DOCX, ODT or PDF and add that."),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
)
"""How files begin that are known but not read, and what to tell of them."""


def _is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def _is_docx(data: bytes) -> bool:
    return "word/document.xml" in member_names(data)


def _is_epub(data: bytes) -> bool:
    return "META-INF/container.xml" in member_names(data)


def _is_odt(data: bytes) -> bool:
    names = member_names(data)
    return "content.xml" in names and "mimetype" in names


def _is_html(data: bytes) -> bool:
    return _HTML.match(decode(data[:_HEAD]).lstrip("\ufeff")) is not None


def _is_markdown(data: bytes) -> bool:
    """At least two headings in Markdown, or one and other signs of it, or many words that nothing else marks so."""
    text = decode(data[:_SAMPLE]).replace("\r\n", "\n")
    headings = len(_MARKDOWN_HEADING.findall(text))
    if headings > 1 or (headings == 1 and _MARKDOWN_SIGN.search(text) is not None):
        return True
    return len(_MARKDOWN_ALONE.findall(text)) >= _MANY


def _is_text(data: bytes) -> bool:
    """Hardly any control characters once it is decoded."""
    part = data[: _HEAD * 4]
    sample = decode(part)
    wide = len(sample) < 0.7 * len(part) and part.count(0) > len(part) // 4
    control = 0 if wide else len(_CONTROL.findall(part))
    written = part.count("\N{REPLACEMENT CHARACTER}".encode())  # an extraction's own, as for dot leaders
    unread = sample.count("\N{REPLACEMENT CHARACTER}") - written
    return control <= len(part) // 50 and unread <= len(sample) // 10


FORMATS: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    ("pdf", _is_pdf),
    ("docx", _is_docx),
    ("odt", _is_odt),
    ("epub", _is_epub),
    ("html", _is_html),
    ("markdown", _is_markdown),
    ("text", _is_text),
)
"""The module that reads a format, and how its files are recognised; the first that fits is taken."""


def recognise(name: str, data: bytes) -> str:
    """The module that reads the data. Raises `UserError` where none can."""
    refused = next((sentence for start, sentence in REFUSED if data.startswith(start)), "")
    if refused:
        raise UserError(refused, name=name)
    found = next((module for module, fits in FORMATS if fits(data)), "")
    if found and not (data.startswith(b"PK") and found == "text"):
        return found
    if data.startswith(b"PK\x03\x04"):
        raise UserError(
            "{name} is an archive, but no DOCX, ODT or EPUB document that is whole. "
            "Fetch it again, or unpack it and add the documents in it.",
            name=name,
        )
    raise UserError(
        "{name} is no text document. Choose a PDF, DOCX, ODT, EPUB, HTML, Markdown or text file.", name=name
    )
