"""`tiltak amendments`: advice, votes, the booklets of a congress, and the text as adopted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from index_builder.errors import Sentence, UserError
from reader.cli.sessions import opened_session
from reader.cli.shared import (
    AMENDMENTS_WRITTEN,
    document_argument,
    progress_bar,
    tell_written,
)
from reader.cli.terminal import tell
from reader.core.amendments.committee.booklets import BookletKind, booklet
from reader.core.amendments.committee.proceedings import Proceedings, name_of
from reader.core.amendments.committee.rulings import (
    MOST_VOTES,
    Advice,
    Outcome,
    Ruling,
    Votes,
)
from reader.core.amendments.committee.words import LANGUAGES
from reader.core.amendments.model import Amendment, State
from reader.core.export.atomic_file import refuse_source
from reader.core.session import DocumentSession

if TYPE_CHECKING:
    from reader.cli.print import ToPdf

_FILE = click.Path(path_type=Path)
_ADVICES = [one.value for one in Advice if one.value]
_OUTCOMES = [one.value for one in Outcome if one.value]
ADVISED = "{count} {count:amendment|amendments} advised on."
NO_ROOM = "No room is left for {names}."
AT_ODDS = "{first} and {second} change the same words: the text has the first."
LOST = "{name} has no place in the text, and is left out."
_NO_NUMBER = (
    "There is no amendment “{number}”. “tiltak amendments list” shows which there are."
)


@click.command("advise")
@document_argument()
@click.argument("numbers", metavar="NUMBER...", nargs=-1, required=True)
@click.option(
    "--advice", type=click.Choice(_ADVICES), help="What the committee advises."
)
@click.option("--remark", help="Why it advises so.")
@click.option("--dissent", help="Names of those who advise otherwise.")
@click.option("--joint", metavar="NUMBER", help="The proposal with the joint wording.")
@click.option(
    "--upheld/--not-upheld", default=None, help="Whether the proposer upholds it."
)
@click.option(
    "--again",
    is_flag=True,
    help="A new round: what was advised so far is kept as an earlier one.",
)
@click.option("--withdrawn", is_flag=True, help="The proposer has withdrawn it.")
def advise(
    document: Path,
    numbers: tuple[str, ...],
    advice: str | None,
    remark: str | None,
    dissent: str | None,
    joint: str | None,
    upheld: bool | None,
    again: bool,
    withdrawn: bool,
) -> None:
    """Say what the committee advises on amendments, by their numbers.

    tiltak amendments advise programme.pdf 12 14 --advice reject --remark "Too dear"
    """
    with opened_session(document, writes=True) as session:
        chosen = [_numbered(session, number) for number in numbers]
        answer = _numbered(session, joint).id if joint else None
        rulings = session.rulings.all()
        given = {
            "advice": Advice(advice) if advice else None,
            "remark": remark,
            "dissent": dissent,
            "joint": answer,
        }
        said = {name: value for name, value in given.items() if value is not None}
        if joint and not advice:
            said["advice"] = Advice.JOINT
        former = [rulings.get(one.id, Ruling(one.id)) for one in chosen]
        if again:
            former = [one.another_round() for one in former]
        made = [replace(one, **said) for one in former]  # type: ignore[arg-type]
        session.rulings.keep(made)
        state = _state(upheld=upheld, withdrawn=withdrawn)
        if state is not None:
            for one in chosen:
                session.amendments.change(replace(one, state=state))
    tell(Sentence(ADVISED, count=len(made)))


@click.command("decide")
@document_argument()
@click.argument("number")
@click.argument("outcome", type=click.Choice(_OUTCOMES), required=False)
@click.option(
    "--votes",
    nargs=3,
    type=click.IntRange(0, MOST_VOTES),
    metavar="FOR AGAINST BLANK",
    help="The counts of the votes. They tell the outcome where you give none.",
)
def decide(
    document: Path,
    number: str,
    outcome: str | None,
    votes: tuple[int, int, int] | None,
) -> None:
    """Say what was decided of an amendment, by its number.

    tiltak amendments decide programme.pdf 12 --votes 45 30 2
    """
    counted = Votes(*votes) if votes else None
    if outcome is None and counted is None:
        raise UserError("Give the outcome, or the counts of the votes.")
    with opened_session(document, writes=True) as session:
        one = _numbered(session, number)
        former = session.rulings.all().get(one.id, Ruling(one.id))
        decided = Outcome(outcome) if outcome else counted.outcome if counted else None
        made = replace(former, outcome=decided or Outcome.NONE, votes=counted)
        session.rulings.keep([made])
        stands = proceedings_of(session).standing
        fell = [
            each.label
            for each in session.amendments.all()
            if stands.lapsed.get(each.id) == one
        ]
    tell(f"{number}: {made.outcome}.")
    if fell:
        tell(Sentence(NO_ROOM, names=", ".join(fell)))


@click.command("booklet")
@document_argument()
@click.argument("kind", type=click.Choice([one.value for one in BookletKind]))
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="The language of the booklet; otherwise that of the document.",
)
@click.option("-o", "--output", metavar="FILE", required=True, type=_FILE)
@click.pass_obj
def write_booklet(
    to_pdf: ToPdf | None,
    /,
    document: Path,
    kind: str,
    language: str | None,
    output: Path,
) -> None:
    """Write a booklet of a congress: as a Word file, spreadsheet, PDF, web page ...

    tiltak amendments booklet programme.pdf voting -o votes.docx
    """
    refuse_source(output, document)
    with opened_session(document, gives_out=True) as session:
        proceedings = proceedings_of(session)
    wanted = BookletKind(kind)
    if output.suffix.lower() == ".pdf":
        _print(to_pdf, wanted, proceedings, language or "", output)
    else:
        from reader.core.amendments.committee.booklet_file import save_booklet

        save_booklet(wanted, proceedings, output, language or "")
    tell_written(
        Sentence(AMENDMENTS_WRITTEN, count=len(proceedings.given), path=output), output
    )


@click.command("result")
@document_argument()
@click.option("-o", "--output", metavar="FILE", required=True, type=_FILE)
def write_result(document: Path, output: Path) -> None:
    """Write the text as it is with all adopted amendments in it.

    tiltak amendments result programme.pdf -o adopted.docx
    """
    from reader.core.choice import Choice
    from reader.core.export.extract import extract
    from reader.core.export.formats import export  # bring the writers of all formats

    refuse_source(output, document)
    with opened_session(document, gives_out=True) as session:
        stands = proceedings_of(session).standing
        export(extract(stands.outline, Choice(), title=session.title), output)
    for first, second in stands.at_odds:
        told = Sentence(AT_ODDS, first=name_of(first), second=name_of(second))
        tell(told, err=True)
    for one in stands.lost:
        tell(Sentence(LOST, name=name_of(one)), err=True)
    tell_written(
        Sentence(
            "{count} adopted {count:amendment|amendments} written to {path}.",
            count=len(stands.adopted),
            path=output,
        ),
        output,
    )


def proceedings_of(session: DocumentSession) -> Proceedings:
    """All amendments to an open document with what was said of them."""
    given = tuple(session.amendments.all())
    return Proceedings(session.outline, given, session.rulings.all())


def _numbered(session: DocumentSession, number: str) -> Amendment:
    """The amendment with a number. Raises UserError where there is none."""
    for one in session.amendments.all():
        if one.label == number:
            return one
    raise UserError(_NO_NUMBER, number=number)


def _state(*, upheld: bool | None, withdrawn: bool) -> State | None:
    if withdrawn:
        return State.WITHDRAWN
    if upheld is None:
        return None
    return State.UPHELD if upheld else State.SENT


def _print(
    to_pdf: ToPdf | None,
    kind: BookletKind,
    proceedings: Proceedings,
    language: str,
    output: Path,
) -> None:
    from reader.core.choice import Choice
    from reader.core.export.extract import extract
    from reader.core.printing.options import PRESETS

    if to_pdf is None:
        raise UserError("This installation cannot print. Use “tiltak export” instead.")
    made = booklet(kind, proceedings, language)
    with progress_bar() as progress:
        to_pdf(extract(made, Choice()), PRESETS[0], output, progress)


COMMANDS = (advise, decide, write_booklet, write_result)
"""In the order of the help."""
