"""`tiltak print`: a document, or what was chosen of it, typeset for paper, as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from index_builder.errors import UserError
from index_builder.progress import Progress
from reader.cli.choice import Wanted, choice_options, chosen_part
from reader.cli.shared import document_argument, output_option, progress_bar
from reader.core.export.atomic_file import refuse_source
from reader.core.export.extract import Extract
from reader.core.printing.options import (
    LIMITS,
    PRESETS,
    Notes,
    Paper,
    PrintOptions,
    options_from,
)

ToPdf = Callable[[Extract, PrintOptions, Path, Progress], None]
"""Sets what was chosen for paper and writes it as a PDF.

It needs Qt, which commands do not know: it is handed in.
"""

_PRESETS = {preset.name: preset for preset in PRESETS}
_SIZE, _MARGIN = (
    click.FloatRange(*LIMITS["font_size"]),
    click.FloatRange(*LIMITS["margin"]),
)


@click.command("print")
@document_argument()
@choice_options()
@click.option(
    "--preset",
    type=click.Choice(list(_PRESETS)),
    default="standard",
    help="A look to start from.",
)
@click.option("--paper", type=click.Choice([str(paper) for paper in Paper]))
@click.option("--columns", type=click.IntRange(1, 2))
@click.option("--font-size", type=_SIZE, metavar="POINTS")
@click.option("--margin", type=_MARGIN, metavar="MM")
@click.option(
    "--wide-margin/--no-wide-margin", default=None, help="Room to write at the right."
)
@click.option(
    "--contents/--no-contents", default=None, help="A table of contents first."
)
@click.option(
    "--header/--no-header",
    default=None,
    help="Document and chapter at the head of each page.",
)
@click.option("--measure-numbers/--no-measure-numbers", default=None)
@click.option(
    "--source-pages/--no-source-pages",
    default=None,
    help="Show where each page of the original began.",
)
@click.option(
    "--line-numbers/--no-line-numbers", default=None, help="Number every fifth line."
)
@click.option(
    "--restart-lines/--no-restart-lines",
    default=None,
    help="Count lines anew on every page.",
)
@click.option(
    "--notes",
    type=click.Choice([str(notes) for notes in Notes]),
    help="Where notes go.",
)
@output_option("The PDF to write.", required=True)
@click.pass_obj
def command(
    to_pdf: ToPdf | None,
    /,
    document: Path,
    wanted: Wanted,
    preset: str,
    output: Path,
    **changes: Any,  # noqa: ANN401
) -> None:
    """Typeset a document, or part of it, as a PDF.

    tiltak print plan.pdf --section 3.4 --preset meeting -o meeting.pdf
    """
    if to_pdf is None:
        raise UserError("This installation cannot print. Use “tiltak export” instead.")
    refuse_source(output, document)
    with progress_bar() as progress:
        options = _options(_PRESETS[preset], changes)
        chosen = chosen_part(
            document, wanted, progress, with_notes=options.notes is not Notes.NONE
        )
        to_pdf(chosen, options, output, progress)


def _options(preset: PrintOptions, changes: dict[str, Any]) -> PrintOptions:
    """The preset with what was asked for in its place."""
    known = {field.name for field in fields(PrintOptions)}
    asked = {
        name: value
        for name, value in changes.items()
        if value is not None and name in known
    }
    return options_from(preset.as_data() | asked)
