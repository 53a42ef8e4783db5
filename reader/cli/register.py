"""`tiltak register`: every measure a row, as a spreadsheet or another kind of file."""

from __future__ import annotations

from pathlib import Path

import click

from index_builder.errors import Sentence
from reader.cli.inputs import InputFile
from reader.cli.sessions import opened_session
from reader.cli.shared import (
    MEASURES_WRITTEN,
    format_option,
    output_option,
    progress_bar,
    tell_written,
)
from reader.cli.shelf import opened_shelf
from reader.cli.terminal import in_users_language, tell
from reader.core.export.atomic_file import refuse_source
from reader.core.marks import Stance
from reader.core.register import Filter, Register, Row, bare
from reader.core.register_export import OF_SHELF, WRITERS, Sheet, export_register
from reader.core.register_import import Difference, carry_out, plan_import
from reader.core.register_words import LANGUAGES
from reader.core.shelf_register import shelf_rows

_SHELF_TITLES = {
    "en": "Measures of all documents",
    "nb": "Tiltak i alle dokumenter",
    "nn": "Tiltak i alle dokument",
}
SHELF_ALONE = (
    "--shelf takes no document and no --import: name the file to write with -o."
)
NO_DOCUMENT = "Name a document, or take all of them with --shelf."
NO_FILE = "Name the file to write with -o, or the file to import with --import."
TAKEN_FOR = "Row {number} is taken for {measure}: {text}"
LEFT = Sentence("left: it may be newer here")
CHANGED = "{count} {count:measure|measures} changed, {rest} are as they were."
WOULD_CHANGE = (
    "{count} {count:measure|measures} would be changed, {rest} are as they were."
)
NEWER = "{count} {count:cell was|cells were} changed here since the file was exported, and {count:stays|stay}."
DIFFERING = "{count} {count:cell differs and is|cells differ and are} left. --replace-newer takes those of the file."


@click.command("register")
@click.argument("document", metavar="[SOURCE|BUNDLE]", type=InputFile(), required=False)
@click.option(
    "--shelf",
    is_flag=True,
    help="The measures of all documents on the shelf, with the document as a column.",
)
@output_option()
@format_option(name.lstrip(".") for name in WRITERS)
@click.option(
    "--stance",
    "stances",
    multiple=True,
    type=click.Choice([stance.value for stance in Stance]),
    help="Only measures with this stance; may be repeated.",
)
@click.option(
    "--tag", "tags", multiple=True, help="Only measures with this tag; may be repeated."
)
@click.option("--text", default="", help="Only measures with these words.")
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="The language of the columns' titles; otherwise that of the document.",
)
@click.option(
    "--import",
    "edited",
    metavar="FILE",
    type=InputFile(),
    help="Bring back stances, tags and notes.",
)
@click.option(
    "--dry-run", is_flag=True, help="With --import: only tell what would change."
)
@click.option(
    "--replace-newer",
    is_flag=True,
    help="With --import: also replace what is here and may be newer than the file.",
)
@click.option(
    "--without-notes",
    is_flag=True,
    help="Leave your notes out; this works also where they cannot be read.",
)
def command(
    document: Path | None,
    shelf: bool,
    output: Path | None,
    format_: str,
    stances: tuple[str, ...],
    tags: tuple[str, ...],
    text: str,
    language: str | None,
    edited: Path | None,
    dry_run: bool,
    replace_newer: bool,
    without_notes: bool,
) -> None:
    """Write every measure of a document as a row, with number, chapter, page, stance, priority, tags and notes.

    With --import, what was changed in the file is brought back. What was changed here
    since stays. Rows that find no measure are named, and the exit code is then 1.

    tiltak register plan.pdf -o measures.xlsx

    tiltak register --shelf -o all-measures.xlsx
    """
    wanted = Filter(text, frozenset(map(Stance, stances)), tags=frozenset(tags))
    if shelf:
        if document or edited or not output:
            raise click.UsageError(Sentence(SHELF_ALONE))
        _write_shelf(wanted, output, format_, language, without_notes=without_notes)
        return
    if document is None:
        raise click.UsageError(Sentence(NO_DOCUMENT))
    if not output and not edited:
        raise click.UsageError(Sentence(NO_FILE))
    if output:
        refuse_source(output, document)
    all_found = True
    gives_out = bool(output) and not without_notes
    with opened_session(
        document, writes=bool(edited) and not dry_run, gives_out=gives_out
    ) as session:
        register = session.register
        if edited:
            all_found = _bring_back(
                register, edited, dry_run=dry_run, replace_newer=replace_newer
            )
        if output:
            manifest = session.document.bundle.manifest
            rows = register.filtered(wanted)
            rows = list(map(bare, rows)) if without_notes else rows
            language = language or (
                manifest.language if manifest.language in LANGUAGES else "en"
            )
            sheet = Sheet(manifest.title, rows, language=language)
            export_register(sheet, output, format_)
            tell_written(
                Sentence(MEASURES_WRITTEN, count=len(rows), path=output), output
            )
    if not all_found:
        click.get_current_context().exit(1)


command.epilog = f"The file's name tells the kind: {', '.join(WRITERS)}."


def _write_shelf(
    wanted: Filter,
    output: Path,
    format_: str,
    language: str | None,
    *,
    without_notes: bool,
) -> None:
    """Write the measures of all documents on the shelf."""
    with opened_shelf() as (documents, store), progress_bar() as progress:
        found = shelf_rows(documents, store, wanted, progress)
        rows = [bare(each.row) if without_notes else each.row for each in found]
    title = _SHELF_TITLES.get(language or "en", _SHELF_TITLES["en"])
    export_register(Sheet(title, rows, OF_SHELF, language or "en"), output, format_)
    tell_written(Sentence(MEASURES_WRITTEN, count=len(rows), path=output), output)


def _bring_back(
    register: Register, edited: Path, *, dry_run: bool, replace_newer: bool
) -> bool:
    """Show what differs, and take it over; whether every row found its measure."""
    plan = plan_import(register, edited)
    for line in plan.reworded:
        if line.row is not None:
            tell(
                Sentence(
                    TAKEN_FOR,
                    number=line.number,
                    measure=_name(line.row),
                    text=_short(line.row.text),
                ),
                err=True,
            )
    for one in plan.differences:
        tell(_change(one))
    for one in plan.conflicts:
        end = "" if replace_newer else f"  ({in_users_language(LEFT)})"
        tell(_change(one) + end, err=not replace_newer)
    for sentence in (*plan.refused, *plan.unknown):
        tell(sentence, err=True)
    changes = plan.changes(replace_newer=replace_newer)
    if not dry_run:
        carry_out(register, plan, replace_newer=replace_newer)
    told = WOULD_CHANGE if dry_run else CHANGED
    tell(Sentence(told, count=len(changes), rest=plan.unchanged))
    if plan.newer:
        tell(Sentence(NEWER, count=plan.newer))
    if plan.conflicts and not replace_newer:
        tell(Sentence(DIFFERING, count=len(plan.conflicts)), err=True)
    return not plan.unknown


def _change(one: Difference) -> str:
    return f"{_name(one.row)}  {one.column.titles[0]}: {_short(one.before)} -> {_short(one.after)}"


def _name(row: Row) -> str:
    """The name of a measure for people."""
    return row.number or row.id


def _short(text: str) -> str:
    line = " ".join(text.split())
    return f"“{line if len(line) <= 40 else line[:39] + '…'}”"
