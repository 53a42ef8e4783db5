"""`tiltak register`: every measure a row, as a spreadsheet or another kind of file."""

from __future__ import annotations

from pathlib import Path

import click

from reader.cli.desk import Desk, opened_document
from reader.cli.shared import document_argument, tell_written
from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.marks import Stance
from reader.core.register import Filter, Register
from reader.core.register_export import LANGUAGES, WRITERS, Sheet, export_register
from reader.core.register_import import carry_out, plan_import


@click.command("register")
@document_argument()
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="The file to write.")
@click.option(
    "--stance",
    "stances",
    multiple=True,
    type=click.Choice([stance.value for stance in Stance]),
    help="Only these; may be repeated.",
)
@click.option("--tag", "tags", multiple=True, help="Only with one of these; may be repeated.")
@click.option("--text", default="", help="Only with these words.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Of the columns' titles; otherwise the document's.")
@click.option(
    "--import", "edited", metavar="FILE", type=click.Path(path_type=Path), help="Bring back stances, tags and notes."
)
@click.option("--dry-run", is_flag=True, help="With --import: only tell what would change.")
def command(
    document: Path,
    output: Path | None,
    stances: tuple[str, ...],
    tags: tuple[str, ...],
    text: str,
    language: str | None,
    edited: Path | None,
    dry_run: bool,
) -> None:
    """Write every measure of a document as a row, with number, chapter, page, stance, priority, tags and notes.

    tiltak register plan.pdf -o measures.xlsx
    """
    if not output and not edited:
        raise click.UsageError("Name the file to write with -o, or the file to bring back with --import.")
    with opened_document(document, writes=bool(edited) and not dry_run) as desk:
        register = _register(desk)
        if edited:
            _bring_back(register, edited, dry_run)
        if output:
            manifest = desk.opened.bundle.manifest
            wanted = Filter(text, frozenset(map(Stance, stances)), tags=frozenset(tags))
            rows = register.filtered(wanted)
            language = language or (manifest.language if manifest.language in LANGUAGES else "en")
            export_register(Sheet(manifest.title, rows, language=language), output)
            tell_written(f"{len(rows)} measures", output)


command.epilog = f"The file's name tells the kind: {', '.join(WRITERS)}."


def _register(desk: Desk) -> Register:
    opened = desk.opened
    notes = Annotations(desk.store, opened.id, opened.edition)
    return Register(opened.outline, notes, Bookmarks(desk.store, opened.id, opened.edition))


def _bring_back(register: Register, edited: Path, dry_run: bool) -> None:
    """Show what differs, and take it over."""
    plan = plan_import(register, edited)
    for one in plan.differences:
        name = one.row.number or one.row.id
        click.echo(f"{name}  {one.column.titles[0]}: {_short(one.before)} -> {_short(one.after)}")
    for sentence in plan.refused:
        click.echo(sentence, err=True)
    if plan.unknown:
        click.echo(f"{len(plan.unknown)} rows are of no measure in this document, and are left out.", err=True)
    if not dry_run:
        carry_out(register, plan)
    done = "would be changed" if dry_run else "changed"
    click.echo(f"{len(plan.changes)} measures {done}, {plan.unchanged} are as they were.")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return f"“{line if len(line) <= 40 else line[:39] + '…'}”"
