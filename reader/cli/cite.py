"""`tiltak cite`: a document, or a measure of it, for programs that keep references."""

from __future__ import annotations

from pathlib import Path

import click

from index_builder.errors import UserError
from reader.cli.shared import document_argument, progress_bar, read_document
from reader.cli.stored import details_of
from reader.core.bibliography import FORMATS, reference_of
from reader.core.export.atomic_file import refuse_source, save
from reader.core.go_to import find_place

_NAMES = tuple(one.name for one in FORMATS)
_RENDERERS = {one.name: one.render for one in FORMATS}


@click.command("cite")
@document_argument()
@click.option("--at", "place", default="", metavar="PLACE", help="A measure: 3.4.1-7.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(_NAMES),
    default=_NAMES[0],
    show_default=True,
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    default="-",
    help="The file to write; otherwise standard output.",
)
def command(document: Path, place: str, format_: str, output: Path) -> None:
    """Write the reference of a document, or of a measure of it: BibTeX, RIS or CSL-JSON.

    Issuer and date are those that you gave the document in the window.

    tiltak cite plan.pdf --at 3.4.1-7 --format ris -o plan.ris
    """
    refuse_source(output, document)
    with progress_bar() as progress:
        found = read_document(document, progress)
    outline = found.outline
    position = find_place(outline, place) if place else None
    if place and position is None:
        raise UserError(
            "There is no place “{place}” in {document}. Give the number of a measure or a chapter, or a page.",
            place=place,
            document=document,
        )
    title = outline.title or document.stem
    details = details_of(found.sha256)
    reference = reference_of(outline, found.sha256, details, title, position)
    save(output, _RENDERERS[format_](reference))
