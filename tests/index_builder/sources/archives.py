"""Zip archives made for a test."""

from __future__ import annotations

import io
import zipfile


def archive(members: dict[str, str | bytes]) -> bytes:
    """The bytes of a zip archive with these members, packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return buffer.getvalue()


def odt_names() -> str:
    """The namespaces of OpenDocument, declared."""
    names = (
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (
            ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"),
            ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
        )
    )  # fmt: skip
    return " ".join((*names, 'xmlns:xlink="http://www.w3.org/1999/xlink"'))


def odt(
    body: str, styles: str = "", automatic: str = "", **members: str | bytes
) -> bytes:
    """An OpenDocument text with this body."""
    names = odt_names()
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {names}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {names}><office:styles>{styles}</office:styles>"
            "</office:document-styles>",
            **members,
        }
    )


def epub(
    chapters: dict[str, str], spine: list[str] | None = None, **members: str
) -> bytes:
    """A book with these chapters by file name, in the order of the spine."""
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>'
        for name in chapters
    )
    order = "".join(f'<itemref idref="{name}"/>' for name in spine or chapters)
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="book/package.opf"/></rootfiles></container>',
            "book/package.opf": '<package xmlns="http://www.idpf.org/2007/opf" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Quays</dc:title>'
            f"<dc:language>nb</dc:language></metadata><manifest>{items}</manifest><spine>{order}</spine></package>",
            **{f"book/{name}": content for name, content in chapters.items()},
            **members,
        }
    )
