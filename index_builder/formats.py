"""The table of readable formats, for the dialog, shelf, desktop menu, guide and tests.

A format is its reader in `sources`, a sign in `signatures`, its row here, and a test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from index_builder import signatures
from index_builder.errors import UserError


@dataclass(frozen=True, slots=True)
class Format:
    """A format that documents come in."""

    name: str
    """Of the module in `sources` that reads it."""
    title: str
    """For people, in any language."""
    suffixes: tuple[str, ...]
    """What file names end in, the usual one first; the content alone decides."""
    media_types: tuple[str, ...]
    """Under which a system knows such files."""
    fits: Callable[[bytes], bool]
    """Whether a file's bytes are of this format."""
    is_common: bool = False
    """Whether files whose names end so are mostly no documents, so that they are passed
    over in a folder."""


TEXT = Format("text", "TXT", (".txt",), ("text/plain",), signatures.is_text)
MARKDOWN = Format(
    "markdown",
    "Markdown",
    (".md", ".markdown"),
    ("text/markdown",),
    signatures.is_markdown,
)
FORMATS = (
    Format("pdf", "PDF", (".pdf",), ("application/pdf",), signatures.is_pdf),
    Format(
        "docx",
        "Word (DOCX)",
        (".docx",),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
        signatures.is_docx,
    ),
    Format(
        "odt",
        "OpenDocument (ODT)",
        (".odt", ".fodt"),
        (
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.text-flat-xml",
        ),
        lambda data: signatures.is_odt(data) or signatures.is_flat_odt(data),
    ),
    Format(
        "rtf",
        "RTF",
        (".rtf",),
        ("application/rtf", "text/rtf"),
        signatures.begins(b"{\\rtf"),
    ),
    Format("epub", "EPUB", (".epub",), ("application/epub+zip",), signatures.is_epub),
    Format(
        "akoma_ntoso",
        "Akoma Ntoso (XML)",
        (".xml",),
        ("application/akn+xml",),
        signatures.is_akoma_ntoso,
        True,
    ),
    Format("tiltak_json", "JSON", (".json",), (), signatures.is_tiltak_json, True),
    Format(
        "html",
        "HTML",
        (".html", ".htm", ".xhtml"),
        ("text/html", "application/xhtml+xml"),
        signatures.is_html,
    ),
    MARKDOWN,
    TEXT,
)
"""In the order in which they are tried: a file is of the first that fits, and plain
text where none does."""
SUFFIXES = tuple(suffix for each in FORMATS for suffix in each.suffixes)
"""Of the files that may be chosen."""
FOLDER_SUFFIXES = tuple(
    suffix for each in FORMATS for suffix in each.suffixes if not each.is_common
)
"""Of the files that are taken for documents where a whole folder is opened."""
_PICTURE = "{name} is a picture, which cannot be read. Save it as DOCX, ODT or PDF and add that."
_ARCHIVE = (
    "{name} is an archive, which cannot be read. Unpack it and add the documents in it."
)

REFUSED: tuple[tuple[Callable[[bytes], bool], str], ...] = (
    (
        signatures.is_old_office,
        "{name} is of Word 2003 or older, which cannot be read. Save it as DOCX and add that.",
    ),
    (signatures.begins(b"\x89PNG", b"\xff\xd8\xff", b"GIF8"), _PICTURE),
    (
        signatures.begins(b"%!PS"),
        "{name} is PostScript, which cannot be read. Save it as PDF and add that.",
    ),
    (signatures.begins(b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\x1f\x8b"), _ARCHIVE),
    (
        signatures.is_web_archive,
        "{name} is a web page saved as an archive (MHT), which cannot be read. Open it in a browser, save it as HTML "
        "and add that.",
    ),
    (
        signatures.is_other_json,
        "{name} is JSON, which is data for programs and cannot be read as a document. Fetch it as PDF or HTML and add "
        "that.",
    ),
)
"""What is known and not read, and what to do about it; asked before the formats."""
UNREADABLE: tuple[tuple[Callable[[bytes], bool], str], ...] = (
    (
        signatures.is_archive,
        "{name} is an archive, but no document that is whole. "
        "Fetch it again, or unpack it and add the documents in it.",
    ),
    (
        signatures.is_xml,
        "{name} is XML of a kind that is not known here, which cannot be read. Fetch it as PDF or HTML and add that.",
    ),
)
"""What is no text either, where it is of no format above that."""


def format_of(name: str, data: bytes) -> Format:
    """The format of a file. Raises `UserError` where nothing can read it."""
    _refuse(REFUSED, name, data)
    found = next(
        (each for each in FORMATS if each is not TEXT and each.fits(data)), None
    )
    if found:
        return found
    if name.lower().endswith(MARKDOWN.suffixes) and signatures.is_named_markdown(data):
        return MARKDOWN
    _refuse(UNREADABLE, name, data)
    if TEXT.fits(data):
        return TEXT
    raise UserError(
        "{name} is not a text document. Choose a file of one of these formats: {formats}.",
        name=name,
        formats=", ".join(each.title for each in FORMATS),
    )


def _refuse(
    known: tuple[tuple[Callable[[bytes], bool], str], ...], name: str, data: bytes
) -> None:
    sentence = next((sentence for fits, sentence in known if fits(data)), "")
    if sentence:
        raise UserError(sentence, name=name)
