"""`tiltak amendments`: proposals from files and to files, and all of them as a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from datetime import datetime
from pathlib import Path

import click

from index_builder.errors import Sentence, UserError
from reader.cli.amendments.forms import kept_form
from reader.cli.inputs import InputFile
from reader.cli.rows import RowForm, print_rows, row_options
from reader.cli.sessions import opened_session
from reader.cli.shared import (
    AMENDMENTS_WRITTEN,
    document_argument,
    output_option,
    progress_bar,
    tell_written,
)
from reader.cli.terminal import complain, in_users_language, tell
from reader.core.amendments.carry_over import Fate
from reader.core.amendments.clashes import Group, Meeting, groups
from reader.core.amendments.collection import (
    Collection,
    collected,
    files_in,
    is_late,
    rulings_in,
)
from reader.core.amendments.columns import Row, row_of, rows_of
from reader.core.amendments.committee.words import LANGUAGES
from reader.core.amendments.earlier import LABEL, carry, counts, waiting
from reader.core.amendments.file_reader import Incoming
from reader.core.amendments.formats import FORMATS, export_form, format_for
from reader.core.amendments.formats.form import form_of
from reader.core.amendments.kept import TakenIn
from reader.core.amendments.model import Amendment, AmendmentKind
from reader.core.amendments.party_forms.fill import filled
from reader.core.export.atomic_file import refuse_source, save
from reader.core.library import Library
from reader.core.session import DocumentSession

_FILE = click.Path(path_type=Path)
_NAMES = ", ".join(one.name for one in FORMATS)
_COLUMNS = (
    "label kind number page first_line last_line old_text new_text "
    "reason proposer branch meets sentence id file late"
)
_MEETINGS = {
    Meeting.CLASH: "These touch the same words: {names}.",
    Meeting.SAME: "These ask for the same: {names}.",
    Meeting.ORDER: "These add at one place: {names}.",
}
_KINDS = {
    AmendmentKind.CHANGE: "{count} {count:change|changes}.",
    AmendmentKind.STRIKE: "{count} {count:deletion|deletions}.",
    AmendmentKind.ADD: "{count} {count:addition|additions}.",
    AmendmentKind.MOVE: "{count} {count:move|moves}.",
}
_FATES = {
    Fate.SAME: "As they were: {count}.",
    Fate.MERGED: "Put into reworded passages: {count}.",
    Fate.MET: "Already met: {count}.",
    Fate.REVIEW: "To review: {count}.",
}
LISTED = "{count} {count:amendment|amendments}."
TO_REVIEW = "To review: {text}"
TAKEN = "{new} new, {changed} changed, {same} unchanged."
TAKEN_OVER = "What was said of {count} {count:amendment|amendments} is taken over."
LATE = "{name} came after the deadline."
NO_PLACE = "{name}, line {line}, is left out, its place is not in the document: {text}"
UNKNOWN_FORM = "{name}, line {line}, is left out, its form is not known: {text}"
TOO_MANY = "{name}: too many people changed it. Left out are the changes of {names}."
SET_OTHERWISE = "{name}: {count} {count:passage is|passages are} only set differently."


@click.command("list")
@document_argument()
@row_options("One row per amendment")
def show(document: Path, form: RowForm | None) -> None:
    """List the amendments to a document, in the text's order."""
    with opened_session(document, gives_out=True) as session:
        _show(session.amendments.all(), session, form=form)


@click.command("import")
@document_argument()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=InputFile())
@click.option(
    "--proposer",
    default="",
    help="Who proposes; otherwise the file's name where the file names nobody.",
)
@click.option(
    "--branch", default="", help="The local party, board or group that proposes."
)
@click.option("--dry-run", is_flag=True, help="Only tell what would be taken in.")
def take_in(
    document: Path, files: tuple[Path, ...], proposer: str, branch: str, dry_run: bool
) -> None:
    """Take in amendments from one or more files.

    A file may be an edited copy of the document, a table (.xlsx, .csv, .docx), formal
    sentences (.txt), or our own JSON.

    Taking the same table or JSON in again changes nothing.
    """
    with opened_session(document, writes=not dry_run) as session:
        found = _read(files, session, proposer, branch)
        if dry_run:
            _show(found.amendments, session, form=None)
            return
        taken = session.amendments.take_in(found.amendments)
        known, rulings = session.amendments.all(), session.rulings.all()
        said = rulings_in(files, known, rulings)
        if said:
            session.rulings.keep(said)
    tell(_summary(taken))
    if said:
        tell(Sentence(TAKEN_OVER, count=len(said)))


@click.command("export")
@document_argument()
@click.option(
    "--format",
    "format_",
    metavar="NAME",
    default="",
    help=f"One of {', '.join(one.name for one in FORMATS)}.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="The language of the titles; otherwise that of the document.",
)
@click.option(
    "--fill",
    "template",
    metavar="FORM",
    type=_FILE,
    help="A party's own empty form (.xlsx, .docx): the cells below its titles are filled.",
)
@click.option(
    "--form",
    "name",
    metavar="NAME",
    default="",
    help='A form that is kept under a name: see "tiltak amendments forms".',
)
@output_option(required=True)
def write(
    document: Path,
    format_: str,
    language: str | None,
    template: Path | None,
    name: str,
    output: Path,
) -> None:
    """Write the amendments to a document as a form that a congress office takes."""
    if template is None:
        format_for(output, format_)
    for source in filter(None, (document, template)):
        refuse_source(output, source)
    with opened_session(document, gives_out=True) as session:
        amendments = session.amendments.all()
        form = form_of(
            amendments,
            session.outline,
            language or "",
            session.edition,
            session.rulings.all(),
            kept_form(session.settings, name) if name else None,
        )
    if template is None:
        export_form(form, output, format_)
    else:
        save(output, filled(template, form))
    tell_written(
        Sentence(AMENDMENTS_WRITTEN, count=len(amendments), path=output), output
    )


@click.command("collect")
@document_argument()
@click.argument(
    "files", metavar="FILE|FOLDER...", nargs=-1, required=True, type=InputFile()
)
@row_options("One row per amendment")
@click.option(
    "--deadline",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Mark the files that were written after this day.",
)
@output_option("Write the list to this file, too.")
def collect(
    document: Path,
    files: tuple[Path, ...],
    form: RowForm | None,
    deadline: datetime | None,
    output: Path | None,
) -> None:
    """Make one list of the amendments that many people sent.

    The list is in the order of the text. It tells who sent each one, which are the
    same, and which clash.

    Nothing is kept; use "import" for that.
    """
    if output:
        for source in (document, *files):
            refuse_source(output, source)
    with opened_session(document) as session:
        paths = list(files_in(files))
        found = _read(paths, session)
        made = found.amendments
        names = {key: source.name for key, source in found.sources.items()}
        late = [path for path in paths if deadline and is_late(path, deadline.date())]
        _show(made, session, form=form, names=names, late={one.name for one in late})
        if output:
            export_form(form_of(made, session.outline, edition=session.edition), output)
            tell_written(
                Sentence(AMENDMENTS_WRITTEN, count=len(made), path=output), output
            )
    for path in late:
        tell(Sentence(LATE, name=path.name), err=True)
    for failure in found.failures:
        complain(failure.error)
    if found.failures:
        raise UserError(
            "{failed} of {count} {count:file|files} could not be read.",
            failed=len(found.failures),
            count=len(paths),
        )


def _read(
    files: Sequence[Path],
    session: DocumentSession,
    proposer: str = "",
    branch: str = "",
) -> Collection:
    """Read all files, and tell what they held besides amendments.

    One unreadable file alone ends the command; one of several is reported at the end.
    """
    with progress_bar() as progress:
        found = collected(
            files, session.outline, progress, proposer=proposer, branch=branch
        )
    if len(files) == 1 and found.failures:
        raise found.failures[0].error
    for incoming in found.files:
        _tell_of(incoming)
    return found


def _show(
    amendments: Sequence[Amendment],
    session: DocumentSession,
    *,
    form: RowForm | None,
    names: dict[str, str] | None = None,
    late: Set[str] = frozenset(),
) -> None:
    rows = rows_of(list(amendments), session.outline)
    meeting = groups([row.amendment for row in rows], session.outline)
    if form:
        cells = (_cells(row, meeting, names or {}, late) for row in rows)
        print_rows(form, _COLUMNS, cells)
        return
    for row in rows:
        tell(_line(row))
    for group in meeting:
        together = ", ".join(map(_name, group.amendments))
        tell(Sentence(_MEETINGS[group.meeting], names=together))
    counts = Counter(row.amendment.kind for row in rows)
    told = [Sentence(LISTED, count=len(rows))]
    told += [Sentence(_KINDS[kind], count=counts[kind]) for kind in counts]
    tell(" ".join(map(in_users_language, told)))


def _cells(
    row: Row, meeting: Sequence[Group], names: dict[str, str], late: Set[str]
) -> list[object]:
    one = row.amendment
    meets = [
        f"{group.meeting.value}: {_name(other)}"
        for group in meeting
        if one in group.amendments
        for other in group.amendments
        if other is not one
    ]
    place = [
        row.first.number,
        row.first.page or "",
        row.first.first_line or "",
        row.last.last_line or "",
    ]
    told = [
        one.reason,
        one.proposer,
        one.branch,
        "; ".join(meets),
        row.sentence,
        one.id,
        names.get(one.id, ""),
        "late" if names.get(one.id) in late else "",
    ]
    texts = [one.old.replace("\n", " ¶ "), one.new_text.replace("\n", " ¶ ")]
    return [one.label, one.kind.value, *place, *texts, *told]


def _line(row: Row) -> str:
    one = row.amendment
    who = ", ".join(filter(None, [one.proposer, one.branch]))
    sentence = row.sentence or f"(its place is lost) {one.new_text or one.old}"
    return "  ".join(filter(None, [one.label, sentence, f"({who})" if who else ""]))


def _name(amendment: Amendment) -> str:
    """The label of an amendment in a list: its number or its proposer."""
    return amendment.label or amendment.proposer or amendment.id[:8]


def _tell_of(incoming: Incoming) -> None:
    """Tell what a file held besides amendments."""
    name = incoming.source.name
    for unread in incoming.unread:
        why = NO_PLACE if unread.is_lost else UNKNOWN_FORM
        tell(Sentence(why, name=name, line=unread.line, text=unread.text), err=True)
    if incoming.left_out:
        names = ", ".join(incoming.left_out)
        tell(Sentence(TOO_MANY, name=name, names=names), err=True)
    if incoming.reset:
        tell(Sentence(SET_OTHERWISE, name=name, count=incoming.reset), err=True)


def _summary(taken: TakenIn) -> Sentence:
    return Sentence(TAKEN, new=taken.new, changed=taken.changed, same=taken.unchanged)


@click.command("carry")
@document_argument()
def carry_along(document: Path) -> None:
    """Take the amendments to the earlier edition along into this one.

    They come into the same passages, wherever these stand now, and into reworded ones
    where nobody else changed the same words.
    """
    with opened_session(document, writes=True) as session:
        editions = Library(session.places, session.store).editions
        found = waiting(session.amendments, editions.sequence.keys(session.id))
        former = editions.outline(found.edition) if found else None
        if found is None or former is None:
            raise UserError("No earlier edition has amendments that are not here yet.")
        with progress_bar() as progress:
            made = carry(found, former, session.outline, session.edition, progress)
        session.amendments.take_in([one.amendment for one in made], LABEL)
        for one in made:
            if one.fate is Fate.REVIEW:
                line = _line(row_of(one.amendment, session.outline))
                tell(Sentence(TO_REVIEW, text=line))
    told = [Sentence(LISTED, count=len(made))]
    told += [Sentence(_FATES[fate], count=n) for fate, n in counts(made).items()]
    tell(" ".join(map(in_users_language, told)))


COMMANDS = (show, take_in, write, collect, carry_along)
"""In the order of the help."""
