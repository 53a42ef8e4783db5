"""Small Word documents, written as the mark-up that is under test."""

from __future__ import annotations

from docx.oxml.ns import nsdecls

from index_builder.model import Source
from index_builder.sources import docx as reader
from tests.index_builder.sources.archives import archive

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'{nsdecls("w", "r", "a", "wp", "m")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
)


def word(
    body: str,
    parts: dict[str, str | bytes] | None = None,
    relations: dict[str, tuple[str, str]] | None = None,
):
    """The bytes of a document with this body; `relations` gives kind and target by id."""
    links = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for name, (kind, target) in (relations or {}).items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return archive(
        {
            "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{space}">{links}</Relationships>',
            **{name: _rooted(content) for name, content in (parts or {}).items()},
        }
    )


def _rooted(content: str | bytes) -> str | bytes:
    """A part's content with the names of Word on its root."""
    return (
        content if isinstance(content, bytes) else content.replace(">", f" {NAMES}>", 1)
    )


def read(
    body: str, parts: dict[str, str | bytes] | None = None, **relations: tuple[str, str]
) -> Source:
    """What is read of such a document."""
    return reader.read("plan.docx", word(body, parts, relations))


def p(text: str, properties: str = "") -> str:
    """A paragraph."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def numbered(text: str, level: int = 0, list_id: int = 1) -> str:
    """A paragraph with a number."""
    return p(
        text,
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>',
    )


def table(*rows: str) -> str:
    """A table; the cells of a row are parted by bars, and what is no paragraph becomes one."""
    made = []
    for row in rows:
        cells = (cell if "<" in cell else p(cell) for cell in row.split("|"))
        made.append(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>")
    return f"<w:tbl>{''.join(made)}</w:tbl>"
