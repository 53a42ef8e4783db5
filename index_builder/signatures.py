"""The signs by which files of each format are known: their content, never their name."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable

from index_builder.encodings import decode

_HEAD = 4096
"""Bytes that tell most formats."""
_SAMPLE = 200_000
"""Bytes that are searched for Markdown's signs."""
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*+"
    r"<(!doctype\s+html|html|head|body|frameset|meta|title|article|main|h[1-6]|p|div|ul|ol|section|header|nav|footer|aside|table"
    r"|form|style|script|link|blockquote|pre|dl|center|figure|img|hr|font|span|details|a(?=\s[^>]*\bhref\b))\b[^>]*",
    re.I | re.S,
)
"""Each comment ends at the first sign of its end: were others tried, many comments
could be cut in more ways than can be tried."""
_MARKDOWN_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.M)
_MARKDOWN_UNDERLINE = re.compile(
    r"^[^\s#>*+=\-|].{0,120}\n(?:={3,}|-{3,})[ \t]*$", re.M
)
"""A heading of Markdown, and as often one of plain text."""
_LINK = r"\[[^\]\n]{1,200}\]\("
"""Not longer, for each of many brackets would be looked for its other half."""
_MARKDOWN_SIGN = re.compile(
    rf"\*\*[^*\n]+\*\*|{_LINK}[^)\s]{{1,500}}\)|^ {{0,3}}[*+-] +\S|^ {{0,3}}\d+[.)] +\S|^> ",
    re.M,
)

_MARKDOWN_TITLE = re.compile(
    r"\s*(?:(?:---|\+\+\+)[ \t]*\n(?:[^\n]*\n){1,30}?(?:---|\+\+\+)[ \t]*\n\s*)?#{1,6}[ \t]+\S[^\n]*\n[ \t]*(?:\n|$)"
)
"""Metadata, perhaps, and then a heading."""
_MARKDOWN_TABLE = re.compile(r"^\|.*\|[ \t]*\n\|[ \t:|-]+\|[ \t]*$", re.M)
_AKOMA_NTOSO = re.compile(r"\A\s*(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?akomaNtoso\b")
_TILTAK_JSON = re.compile(
    rb'\s*\{\s*"format":\s*\d+,\s*"title":\s*"(?:[^"\\]|\\.)*",\s*"language":'
)
_JSON = re.compile(r'\s*(?:\[\s*)*\{\s*"(?:[^"\\\n]|\\.)*"\s*:')
"""An object, perhaps the first of a list, and the name of its first value."""
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIL = re.compile(rb"(?:From|MIME-Version|Subject|Date|Content-Type):", re.I)
_XML = re.compile(
    r"\s*(?:(<\?xml\b)|(?:<!(?:--.*?--|DOCTYPE[^>]*)>\s*)*+<([A-Za-z_][\w.:-]*)(?=[\s/>]))",
    re.S,
)
"""A declaration, or the first element's name."""
_WHOLE_LOCKED = "encrypted-package"
"""Where LibreOffice 24.8 and newer keep a document that is locked as a whole."""
_WORD_PART = re.compile(r"word/document\d*\.xml")
_CONTROL = re.compile(rb"[\x00-\x07\x0e-\x1a\x1c-\x1f]")
_MARKDOWN_ALONE = re.compile(
    rf"\*\*[^*\s][^*\n]*\*\*|{_LINK}(?:https?:|#|mailto:)[^)\s]{{0,500}}\)"
)
_MANY = 3


def begins(*starts: bytes) -> Callable[[bytes], bool]:
    """The sign of a format whose files begin with one of some bytes."""
    return lambda data: data.startswith(starts)


def is_old_office(data: bytes) -> bool:
    """A file of Office 2003 or older, or of a program that keeps its files as that does."""
    return data.startswith(_COMPOUND)


def is_locked_office(data: bytes) -> bool:
    """A newer document in the wrapping that Office gives to what is locked with a password."""
    return data.startswith(_COMPOUND) and "EncryptedPackage".encode("utf-16-le") in data


def is_locked_odt(data: bytes) -> bool:
    """An OpenDocument file some of whose parts need a password."""
    import io  # as in `_member_names`
    import zipfile

    if not (is_odt(data) or _WHOLE_LOCKED in _member_names(data)):
        return False
    try:
        with (
            zipfile.ZipFile(io.BytesIO(data)) as archive,
            archive.open("META-INF/manifest.xml") as manifest,
        ):
            return b"encryption-data" in manifest.read(_SAMPLE)
    except (
        zipfile.BadZipFile,
        struct.error,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        RuntimeError,
        KeyError,
    ):
        return False


def is_locked_pdf(data: bytes) -> bool:
    """A PDF that some reader may need a password for."""
    return is_pdf(data) and b"/Encrypt" in data


def is_web_archive(data: bytes) -> bool:
    """A page that a browser saved with all that belongs to it, as one message of mail."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf")
    return _MAIL.match(head) is not None and b"multipart/related" in head.lower()


def is_xml(data: bytes) -> bool:
    """Mark-up of any kind: a declaration begins it, or an element that its end closes."""
    found = _XML.match(decode(data[:_HEAD]).lstrip("\ufeff"))
    if found is None:
        return False
    return bool(found[1]) or decode(data[-_HEAD:]).rstrip().endswith(f"</{found[2]}>")


def is_pdf(data: bytes) -> bool:
    """A PDF, even with some bytes before it."""
    return b"%PDF-" in data[:1024]


def is_docx(data: bytes) -> bool:
    """An archive with a Word document in it."""
    return any(_WORD_PART.fullmatch(name) for name in _member_names(data))


def is_epub(data: bytes) -> bool:
    """An archive with a book in it."""
    return "META-INF/container.xml" in _member_names(data)


def is_odt(data: bytes) -> bool:
    """An archive with an OpenDocument file in it: a text, or one of its relatives."""
    names = _member_names(data)
    return "content.xml" in names and "mimetype" in names


def is_flat_odt(data: bytes) -> bool:
    """An OpenDocument text as one file of XML."""
    head = decode(data[:_HEAD])
    return (
        "<office:document" in head and "application/vnd.oasis.opendocument.text" in head
    )


def is_archive(data: bytes) -> bool:
    """A zip archive, whole or not."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def _member_names(data: bytes) -> frozenset[str]:
    """The names in an archive; none where it is no archive, or a broken one."""
    import io  # and the module below: slow to import, and not needed to list the formats
    import zipfile

    if not is_archive(data):
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (
        zipfile.BadZipFile,
        struct.error,
        EOFError,
        OSError,
        ValueError,
        RuntimeError,
    ):
        return frozenset()


def is_akoma_ntoso(data: bytes) -> bool:
    """A document in the XML of parliaments, our own outline among them."""
    return _AKOMA_NTOSO.search(decode(data[:_HEAD])) is not None


def is_tiltak_json(data: bytes) -> bool:
    """An outline that this program exported as JSON."""
    return _TILTAK_JSON.match(data[:_HEAD]) is not None


def is_other_json(data: bytes) -> bool:
    """JSON that this program did not write, whole or damaged; no text may follow it."""
    import json  # hardly ever needed

    if is_tiltak_json(data) or not _JSON.match(decode(data[:_HEAD])):
        return False
    text = decode(data).lstrip("\ufeff \t\r\n")
    try:
        end = json.JSONDecoder().raw_decode(text)[1]
    except (ValueError, RecursionError):
        return True
    rest = text[end:]
    return not rest.strip() or _JSON.match(rest[:_HEAD]) is not None


def is_html(data: bytes) -> bool:
    """A web page: one of its usual elements comes first."""
    found = _HTML.match(decode(data[:_HEAD]).lstrip("\ufeff"))
    # Other kinds of XML have elements of the same names, and say so.
    return found is not None and (
        found[1].lower().endswith("html") or not re.search(r"\bxmlns\b", found[0])
    )


def is_markdown(data: bytes) -> bool:
    """Whether a text has marks of Markdown.

    A heading at the top, two anywhere, one and other signs, a table, or many words that
    nothing else marks so.
    """
    text = decode(data[:_SAMPLE]).replace("\r\n", "\n")
    headings = len(_MARKDOWN_HEADING.findall(text))
    if _MARKDOWN_ALONE.search(text):
        headings += len(_MARKDOWN_UNDERLINE.findall(text))
    if headings > 1 or (headings == 1 and _MARKDOWN_SIGN.search(text) is not None):
        return True
    if _MARKDOWN_TITLE.match(text) or _MARKDOWN_TABLE.search(text):
        return True
    return len(_MARKDOWN_ALONE.findall(text)) >= _MANY


def is_named_markdown(data: bytes) -> bool:
    """Text with a heading: Markdown, where the file's name says so too."""
    text = decode(data[:_SAMPLE]).replace("\r\n", "\n")
    heads = (_MARKDOWN_HEADING, _MARKDOWN_UNDERLINE)
    return is_text(data) and any(head.search(text) for head in heads)


def is_text(data: bytes) -> bool:
    """Hardly any control characters once it is decoded."""
    part = data[: _HEAD * 4]
    sample = decode(part)
    wide = len(sample) < 0.7 * len(part) and part.count(0) > len(part) // 4
    control = 0 if wide else len(_CONTROL.findall(part))
    written = part.count(
        "\N{REPLACEMENT CHARACTER}".encode()
    )  # an extraction's own, as for dot leaders
    unread = sample.count("\N{REPLACEMENT CHARACTER}") - written
    return control <= len(part) // 50 and unread <= len(sample) // 10
