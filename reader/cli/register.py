"""`tiltak register`: every measure a row, as a spreadsheet or another kind of file."""

from __future__ import annotations

from pathlib import Path

import click

from reader.cli.sessions import opened_session
from reader.cli.shared import document_argument, tell_written
from reader.cli.terminal import tell
from reader.core.marks import Stance
from reader.core.register import Filter, Register, bare
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
@click.option("--without-notes", is_flag=True, help="Without notes, also where your notes cannot be read.")
def command(
    document: Path,
    output: Path | None,
    stances: tuple[str, ...],
    tags: tuple[str, ...],
    text: str,
    language: str | None,
    edited: Path | None,
    dry_run: bool,
    without_notes: bool,
) -> None:
    """Write every measure of a document as a row, with number, chapter, page, stance, priority, tags and notes.

    tiltak register plan.pdf -o measures.xlsx
    """
    if not output and not edited:
        raise click.UsageError("Name the file to write with -o, or the file to bring back with --import.")
    gives_out = bool(output) and not without_notes
    with opened_session(document, writes=bool(edited) and not dry_run, gives_out=gives_out) as session:
        register = session.register
        if edited:
            _bring_back(register, edited, dry_run)
        if output:
            manifest = session.document.bundle.manifest
            wanted = Filter(text, frozenset(map(Stance, stances)), tags=frozenset(tags))
            rows = register.filtered(wanted)
            rows = list(map(bare, rows)) if without_notes else rows
            language = language or (manifest.language if manifest.language in LANGUAGES else "en")
            export_register(Sheet(manifest.title, rows, language=language), output)
            tell_written(f"{len(rows)} measures", output)


command.epilog = f"The file's name tells the kind: {', '.join(WRITERS)}."


def _bring_back(register: Register, edited: Path, dry_run: bool) -> None:
    """Show what differs, and take it over."""
    plan = plan_import(register, edited)
    for one in plan.differences:
        name = one.row.number or one.row.id
        tell(f"{name}  {one.column.titles[0]}: {_short(one.before)} -> {_short(one.after)}")
    for sentence in plan.refused:
        tell(sentence, err=True)
    if plan.unknown:
        tell(f"{len(plan.unknown)} rows are of no measure in this document, and are left out.", err=True)
    if not dry_run:
        carry_out(register, plan)
    done = "would be changed" if dry_run else "changed"
    tell(f"{len(plan.changes)} measures {done}, {plan.unchanged} are as they were.")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return f"“{line if len(line) <= 40 else line[:39] + '…'}”"
