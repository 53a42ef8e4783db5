"""`tiltak compare`: what became of each measure between two editions."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from index_builder.errors import Sentence, UserError
from index_builder.progress import Progress
from reader.cli.inputs import InputFile
from reader.cli.rows import RowForm, row_options
from reader.cli.shared import Document, output_option, progress_bar, read_document
from reader.cli.terminal import tell
from reader.core.compare.engine import compare
from reader.core.compare.filters import LinkFilter
from reader.core.compare.formats import (
    FORMATS,
    Report,
    export_report,
    format_for,
    json_data,
    plain,
    tsv,
)
from reader.core.compare.model import Comparison
from reader.core.compare.relation import RELATED, sentences, shared_sentences
from reader.core.export.atomic_file import refuse_source

SAME_FILE = "The two are the same file."
TWO_NORWEGIANS = "These are in two forms of Norwegian: only chapters can be compared."
UNRELATED = "Only {share} % of the sentences are the same: these may be no editions of one document."
_SIDES = ("The older document: {reason}", "The newer document: {reason}")
"""What to tell of a document that cannot be read."""
_ONLY = ("everything", "measures")
_NAMES = ", ".join(one.name for one in FORMATS)
_SUFFIXES = ", ".join(dict.fromkeys(one.suffix for one in FORMATS))


@click.command("compare")
@click.argument("old", metavar="OLD", type=InputFile())
@click.argument("new", metavar="NEW", type=InputFile())
@click.option(
    "--only",
    type=click.Choice(_ONLY),
    default=_ONLY[0],
    help="Only what concerns measures.",
)
@click.option(
    "--substantive",
    is_flag=True,
    help="Only what matters: leave out changes of setting, numbering and spelling.",
)
@row_options("One row per link, also for what is the same")
@click.option(
    "--format",
    "format_",
    metavar="NAME",
    default="",
    help=f"One of {_NAMES}. redline and synopsis are Word files: tracked changes, two columns.",
)
@output_option()
@click.option(
    "--exit-code",
    is_flag=True,
    help="End with exit code 1 where more than the setting differs.",
)
def command(
    old: Path,
    new: Path,
    only: str,
    substantive: bool,
    form: RowForm | None,
    format_: str,
    output: Path | None,
    exit_code: bool,
) -> None:
    """Compare two editions of a document: what is new, gone, reworded, moved, split or merged.

    tiltak compare draft.pdf adopted.docx --only measures -o changes.xlsx

    OLD and NEW are documents or prepared documents. Without -o the changes are shown as
    text. --tsv has the columns kind, moved, old_id, new_id, old_number, new_number,
    old_page, new_page, old_text, new_text, score and signals.
    """
    if output:
        format_for(output, format_)
        refuse_source(output, old)
        refuse_source(output, new)
    with progress_bar() as progress:
        older, newer = (
            _read(old, progress, is_newer=False),
            _read(new, progress, is_newer=True),
        )
        comparison = compare(older.outline, newer.outline, progress)
    shown = LinkFilter(measures=only == "measures", substantive=substantive)
    _remark(comparison, older, newer)
    if output:
        export_report(Report(comparison, shown), output, format_)
    if form:
        render = tsv.render if form is RowForm.TSV else json_data.render
        _print(render(Report(comparison, shown)))
    elif not output:
        _print(plain.render(Report(comparison, shown.changes())))
    if exit_code and not comparison.is_unchanged:
        click.get_current_context().exit(1)


command.epilog = f"Endings that tell the format: {_SUFFIXES}."


def _read(path: Path, progress: Progress, *, is_newer: bool) -> Document:
    """One of the two documents.

    What is wrong with it is told with the side that it is.
    """
    try:
        return read_document(path, progress)
    except UserError as error:
        raise UserError(_SIDES[is_newer], reason=error) from error


def _remark(comparison: Comparison, older: Document, newer: Document) -> None:
    """Say on standard error what makes a comparison doubtful, or idle."""
    old, new = comparison.old, comparison.new
    if older.sha256 == newer.sha256:
        tell(Sentence(SAME_FILE), err=True)
    elif {old.language, new.language} == {"nb", "nn"}:
        tell(Sentence(TWO_NORWEGIANS), err=True)
    else:
        share = shared_sentences(sentences(old), sentences(new))
        if share < RELATED:
            tell(Sentence(UNRELATED, share=round(100 * share)), err=True)


def _print(data: bytes) -> None:
    sys.stdout.write(data.decode("utf-8"))
