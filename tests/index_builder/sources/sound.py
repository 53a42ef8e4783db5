"""Small sound documents of each format, and what is read of a document."""

from __future__ import annotations

import re
from pathlib import Path

from index_builder import account, outline_xml
from index_builder.errors import UserError
from index_builder.model import Outline, Source
from index_builder.recover import recover
from index_builder.sources import reading
from tests.index_builder.sources.archives import epub, odt
from tests.index_builder.sources.hostile import PAGE, docx, said
from tests.index_builder.sources.pdf_file import Words, pdf

PDF = pdf(
    [
        Words(72, 700, "1 Havna", 18, "bold"),
        Words(72, 660, "Vi vil bygge ny kai i nord."),
    ]
)


SOUND = {
    "plan.pdf": PDF,
    "plan.docx": docx(said("Vi vil bygge ny kai i nord.")),
    "plan.odt": odt("<text:p>Vi vil bygge ny kai i nord.</text:p>"),
    "plan.epub": epub({"a.xhtml": PAGE.format("<p>Vi vil bygge ny kai i nord.</p>")}),
    "plan.html": PAGE.format(
        "<h1>Havna</h1><p>Vi vil bygge ny kai i nord.</p>"
    ).encode(),
    "plan.md": "# Havna\n\n# Bru\n\nVi vil bygge ny kai på nordsida.\n".encode(),
    "plan.txt": "Havna\n\nVi vil bygge ny kai på nordsida.\n".encode(),
}
"""A small document of each format."""


def texts(source: Source) -> list[str]:
    return [line.text for line in source.lines]


def attempt(name: str, data: bytes, refusals: str = "not sound XML") -> Source | None:
    """The document as it is read; None where it is refused as the pattern says."""
    try:
        return reading.read(name, data)
    except UserError as error:
        refused = str(error)
    assert re.search(refusals, refused)
    return None


def recovered(source: Source, tmp_path: Path) -> Outline:
    """Its outline, which holds every character of it and can be kept."""
    outline = recover(source)
    assert not account.check(source, outline).findings
    (tmp_path / "outline.xml").write_bytes(outline_xml.write(outline))
    assert outline_xml.read(tmp_path / "outline.xml") == outline
    return outline
