"""`tiltak export`: a document, or what was chosen of it, as a file of another kind."""

from __future__ import annotations

from pathlib import Path

import click

from reader.cli.choice import Wanted, choice_options, chosen_part
from reader.cli.shared import (
    document_argument,
    format_option,
    output_option,
    progress_bar,
)
from reader.core.export.atomic_file import refuse_source
from reader.core.export.formats import FORMATS, export
from reader.core.export.options import Options

_SUFFIXES = ", ".join(format_.suffixes[0] for format_ in FORMATS)


@click.command("export")
@document_argument()
@choice_options()
@click.option("--notes", is_flag=True, help="With highlights, stances, tags and notes.")
@click.option("--numbers", is_flag=True, help="With the measures' numbers.")
@click.option("--pages", is_flag=True, help="With the page numbers of the original.")
@click.option(
    "--line-numbers", is_flag=True, help="With the number of every fifth line."
)
@click.option("--contents", is_flag=True, help="With a table of contents first.")
@format_option(format_.name for format_ in FORMATS)
@output_option(required=True)
def command(
    document: Path,
    wanted: Wanted,
    notes: bool,
    numbers: bool,
    pages: bool,
    contents: bool,
    line_numbers: bool,
    format_: str,
    output: Path,
) -> None:
    """Write a document, or the part that is chosen of it, as a file of another kind.

    tiltak export plan.pdf --section 3.4 --only measures --notes -o measures.docx
    """
    refuse_source(output, document)
    with progress_bar() as progress:
        chosen = chosen_part(document, wanted, progress, with_notes=notes)
        export(
            chosen,
            output,
            Options(notes, numbers, pages, contents, line_numbers),
            format_,
            progress,
        )


command.epilog = f"Endings that tell the format: {_SUFFIXES}."
