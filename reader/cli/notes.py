"""`tiltak notes`: the notes on a document, to others and from others."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from index_builder.errors import Sentence
from reader.cli.inputs import InputFile
from reader.cli.sessions import opened_session
from reader.cli.shared import document_argument, format_option, tell_written
from reader.cli.terminal import in_users_language, tell
from reader.core.exchange import export_notes
from reader.core.exchange_import import (
    Plan,
    add_bookmarks,
    carry_out,
    find_bookmarks,
    plan_import,
)
from reader.core.export.atomic_file import refuse_source, save
from reader.core.notes_formats import (
    FORMATS,
    JSON_LD,
    OBSIDIAN,
    format_named,
    notes_of,
)
from reader.core.notes_formats.obsidian import write_folder
from reader.core.placements import kept_outline

LEFT = Sentence("left: it is your own")
BOOKMARKS_ADDED = "{count} {count:bookmark|bookmarks} added."
WAITING = "{count} {count:note waits|notes wait} in the review list: where they belong is not certain."
PLANNED = "{new} new, {newer} newer, {same} unchanged."
OWN_CHANGED = "{count} of your own {count:is|are} changed in the file."
DELETED = "{count} {count:was|were} deleted here."
REFUSED = "{count} {count:is|are} left out."
OTHER_DOCUMENT = "They were made in another document."
FOLDER_WRITTEN = "{count} {count:file|files} of {path} written."


@click.group("notes")
def command() -> None:
    """Exchange the notes on a document as Web Annotations (JSON-LD), the W3C's form for them.

    tiltak notes export plan.pdf my-notes.jsonld
    """


@command.command("export")
@document_argument()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--mine", is_flag=True, help="Only your own notes, none that were brought in."
)
@click.option(
    "--all-layers",
    is_flag=True,
    help="Take along also the notes of authors who are hidden in the window.",
)
@click.option("--name", default="", help="The name that stands beside your own notes.")
@format_option((JSON_LD, *(one.name for one in FORMATS), OBSIDIAN))
def write(
    document: Path,
    file: Path,
    mine: bool,
    all_layers: bool,
    name: str,
    format_: str,
) -> None:
    """Write all highlights, notes and stances on a document to a file.

    Web Annotations (jsonld) come back as they went. An annotation-set is for Thorium
    and other readers of e-books, qdpx for programs of qualitative analysis. obsidian
    writes a folder: written again, it leaves what you wrote in it as it is.
    """
    refuse_source(file, document)
    writer = None if format_ == OBSIDIAN else format_named(format_, file)
    with opened_session(document, gives_out=True) as session:
        notes = session.annotations
        chosen = notes.all_layers() if all_layers else notes.all()
        chosen = [one for one in chosen if one.is_own] if mine else chosen
        name = name or session.settings.value.author
        if format_ == OBSIDIAN:
            written = write_folder(notes_of(session, chosen, name), file)
            tell(Sentence(FOLDER_WRITTEN, count=len(written), path=file))
            return
        if writer:
            save(file, writer.render(notes_of(session, chosen, name)))
        else:
            export_notes(notes, chosen, file, name=name, title=session.title)
    tell_written(
        Sentence(
            "{count} {count:note|notes} written to {path}.",
            count=len(chosen),
            path=file,
        ),
        file,
    )


@command.command("import")
@document_argument()
@click.argument("file", type=InputFile())
@click.option("--dry-run", is_flag=True, help="Only tell what would be brought in.")
@click.option(
    "--bring-back",
    is_flag=True,
    help="Bring back also what was brought in before and then deleted here.",
)
@click.option(
    "--replace-own",
    is_flag=True,
    help="Replace also your own notes where the file has other words for them.",
)
def read(
    document: Path, file: Path, dry_run: bool, bring_back: bool, replace_own: bool
) -> None:
    """Bring the notes in a file to a document.

    Bringing the same file in again changes nothing.
    """
    with opened_session(document, writes=not dry_run) as session:
        plan = plan_import(session.annotations, file)
        for sentence in plan.refused:
            tell(sentence, err=True)
        for change in plan.own:
            end = "" if replace_own else f"  ({in_users_language(LEFT)})"
            tell(
                f"“{change.incoming.anchor.exact[:60]}”: “{change.before}” -> “{change.after}”{end}",
                err=True,
            )
        if dry_run:
            tell(_summary(plan))
            return
        made_in = Counter(one.anchor.document for one in plan.new).most_common(1)
        former = (
            kept_outline(made_in[0][0], session.document, session.places)
            if made_in
            else None
        )
        waiting = carry_out(
            session.annotations,
            session.outline,
            plan,
            former,
            bring_back=bring_back,
            replace_own=replace_own,
        )
        found = find_bookmarks(plan, session.outline, former)
        added = add_bookmarks(session.bookmarks, session.outline, found)
    tell(_summary(plan))
    if added:
        tell(Sentence(BOOKMARKS_ADDED, count=added))
    if waiting:
        tell(Sentence(WAITING, count=waiting))


def _summary(plan: Plan) -> str:
    """A plan's changes, in one line; what there is none of is left out."""
    told = Sentence(
        PLANNED, new=len(plan.new), newer=len(plan.newer), same=plan.unchanged
    )
    said = [told]
    if plan.own:
        said.append(Sentence(OWN_CHANGED, count=len(plan.own)))
    if plan.deleted:
        said.append(Sentence(DELETED, count=len(plan.deleted)))
    if plan.refused:
        said.append(Sentence(REFUSED, count=len(plan.refused)))
    if plan.other_document:
        said.append(Sentence(OTHER_DOCUMENT))
    return " ".join(map(in_users_language, said))
