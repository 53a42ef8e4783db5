"""The booklets of a congress, each a document of its own for every export format and the printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from index_builder.model import Outline
from reader.core.amendments.committee.booklet_writer import BookletWriter
from reader.core.amendments.committee.proceedings import Proceedings
from reader.core.amendments.committee.rulings import Outcome
from reader.core.amendments.committee.statements import earlier_told
from reader.core.amendments.committee.words import (
    LANGUAGES,
    LEFT_OUT,
    OUTCOMES,
    Words,
    in_language,
    words_of,
)
from reader.core.amendments.model import Amendment, AmendmentKind

VOTE_WIDTHS = (9, 6, 60, 6, 6, 8, 13)
"""Characters of the columns of the list of votes."""
LEFT_WIDTHS = (7, 60, 30)
MINUTE_WIDTHS = (9, 6, 60, 14, 23)


class BookletKind(StrEnum):
    """The booklets there are, by the names that commands call them."""

    PROPOSALS = "proposals"
    """Every proposal, in the text's order."""
    ADVICE = "advice"
    """Every proposal with what the committee advises."""
    DIVIDED = "divided"
    """Those on which the committee is of several minds."""
    VOTING = "voting"
    """Every vote in its order, with room for the counts."""
    MINUTES = "minutes"
    """What was decided, with the counts."""


def booklet(kind: BookletKind, proceedings: Proceedings, language: str = "") -> Outline:
    """A booklet, in the document's language where it is one of `LANGUAGES`, or in another."""
    wanted = language or proceedings.outline.language
    shown = "nb" if wanted == "no" else wanted if wanted in LANGUAGES else "en"
    writer = BookletWriter(proceedings, shown, words_of(shown))
    title = booklet_title(kind, proceedings, shown)
    writer.heading(title, 1)
    _PARTS[kind](writer)
    return Outline(title, shown, tuple(writer.blocks))


def booklet_title(kind: BookletKind, proceedings: Proceedings, language: str) -> str:
    """The title of a booklet, with that of the text that it is about."""
    name = _TITLES[kind](words_of(language))
    return f"{name}: {proceedings.outline.title}".rstrip(": ")


def _proposals(writer: BookletWriter) -> None:
    _entries(writer, writer.proceedings.amendments, advised=False)


def _advised(writer: BookletWriter) -> None:
    _entries(writer, writer.proceedings.amendments, advised=True)


def _divided(writer: BookletWriter) -> None:
    given = writer.proceedings.amendments
    some = [one for one in given if writer.proceedings.ruling(one).dissent]
    _entries(writer, some, advised=True)


def _entries(
    writer: BookletWriter, amendments: Sequence[Amendment], *, advised: bool
) -> None:
    """Proposals one below another, under their chapters."""
    words = writer.words
    title = writer.proceedings.outline.title
    writer.paragraph(words.count.format(count=len(amendments), title=title))
    if not amendments:
        writer.paragraph(words.none)
    for chapter, those in writer.chapters(amendments):
        writer.heading(chapter, 2)
        for one in those:
            _entry(writer, one)
            if advised:
                _entry_advice(writer, one)


def _entry(writer: BookletWriter, amendment: Amendment) -> None:
    words = writer.words
    who = ", ".join(filter(None, [amendment.proposer, amendment.branch]))
    head = f"{words.proposal} {writer.proceedings.label(amendment.id)}"
    writer.heading(head, 3)
    writer.paragraph(writer.sentence(amendment))
    writer.paragraph(amendment.old, words.present)
    if amendment.kind is AmendmentKind.CHANGE:
        writer.paragraph(amendment.new_text, words.new)
    writer.paragraph(amendment.reason, words.reason)
    writer.paragraph(who, words.proposer)
    if others := writer.proceedings.meets.get(amendment.id):
        writer.paragraph(words.meets.format(labels=writer.labels(others)))


def _entry_advice(writer: BookletWriter, amendment: Amendment) -> None:
    words, ruling = writer.words, writer.proceedings.ruling(amendment)
    for number, told in enumerate(earlier_told(ruling, writer.language), start=1):
        writer.paragraph(told, words.round.format(number=number))
    writer.paragraph(writer.advice(amendment), words.advice)
    writer.paragraph(ruling.remark, words.remark)
    writer.paragraph(ruling.dissent, words.dissent)


def _voting(writer: BookletWriter) -> None:
    """A table of votes a chapter, then what is not voted on."""
    words, order = writer.words, writer.proceedings.voting
    ballots = {one.id: ballot for ballot in order.ballots for one in ballot.amendments}
    voted = [one for ballot in order.ballots for one in ballot.amendments]
    title = writer.proceedings.outline.title
    writer.paragraph(words.count.format(count=len(voted), title=title))
    head = (
        words.ballot, words.number, words.proposal,
        words.in_favour, words.against, words.blank, words.decision,
    )  # fmt: skip
    for chapter, those in writer.chapters(voted):
        writer.heading(chapter, 2)
        rows: list[tuple[str, ...]] = [head]
        for one in those:
            falls = ballots[one.id].falls_with[one.id]
            rows.append(_vote_row(writer, one, falls))
        writer.table(rows, VOTE_WIDTHS)
    if order.left_out:
        writer.heading(words.no_vote, 2)
        others = [
            (
                writer.proceedings.label(one.id),
                writer.sentence(one),
                in_language(LEFT_OUT[why], writer.language),
            )
            for one, why in order.left_out
        ]
        writer.table([(words.number, words.proposal, words.why), *others], LEFT_WIDTHS)


def _vote_row(
    writer: BookletWriter, amendment: Amendment, falls: Sequence[Amendment]
) -> tuple[str, ...]:
    votes = writer.proceedings.ruling(amendment).votes
    counts = (votes.in_favour, votes.against, votes.blank) if votes else ("", "", "")
    words, advice = writer.words, writer.advice(amendment)
    proposal = [
        _proposed(writer, amendment),
        f"{words.advice}: {advice}" if advice else "",
        words.falls.format(labels=writer.labels(falls)) if falls else "",
    ]
    return (
        writer.proceedings.ballots[amendment.id],
        writer.proceedings.label(amendment.id),
        "\n".join(filter(None, proposal)),
        *map(str, counts),
        writer.decision(amendment) if votes is None else _outcome(writer, amendment),
    )


def _proposed(writer: BookletWriter, amendment: Amendment) -> str:
    """The formal sentence, and below it who proposes: one column is wider than two."""
    who = ", ".join(filter(None, [amendment.proposer, amendment.branch]))
    return "\n".join(filter(None, (writer.sentence(amendment), who)))


def _outcome(writer: BookletWriter, amendment: Amendment) -> str:
    outcome = writer.proceedings.ruling(amendment).outcome
    return in_language(OUTCOMES[outcome], writer.language)


def _minutes(writer: BookletWriter) -> None:
    """What was decided, a table a chapter, in the order of voting."""
    words, proceedings = writer.words, writer.proceedings
    stands = proceedings.standing
    decided = [proceedings.ruling(one).outcome for one in proceedings.amendments]
    lapsed = [
        one
        for one in proceedings.amendments
        if one.id in stands.lapsed and proceedings.ruling(one).outcome is Outcome.NONE
    ]
    adopted = decided.count(Outcome.ADOPTED)
    fell = decided.count(Outcome.FELL)
    undecided = decided.count(Outcome.NONE) - len(lapsed)
    writer.paragraph(
        words.result.format(
            adopted=adopted, fell=fell, lapsed=len(lapsed), open=undecided
        )
    )
    for first, second in stands.at_odds:
        pair = {"first": writer.labels([first]), "second": writer.labels([second])}
        writer.paragraph(words.at_odds.format(**pair))
    head = (
        words.ballot, words.number, words.proposal, words.advice, words.decision,
    )  # fmt: skip
    for chapter, those in writer.chapters(proceedings.in_voting_order):
        writer.heading(chapter, 2)
        rows = [
            (
                proceedings.ballots.get(one.id, "–"),
                proceedings.label(one.id),
                _proposed(writer, one),
                writer.advice(one),
                writer.decision(one),
            )
            for one in those
        ]
        writer.table([head, *rows], MINUTE_WIDTHS)


_TITLES: dict[BookletKind, Callable[[Words], str]] = {
    BookletKind.PROPOSALS: lambda words: words.proposals,
    BookletKind.ADVICE: lambda words: words.advised,
    BookletKind.DIVIDED: lambda words: words.divided,
    BookletKind.VOTING: lambda words: words.voting,
    BookletKind.MINUTES: lambda words: words.minutes,
}
_PARTS: dict[BookletKind, Callable[[BookletWriter], None]] = {
    BookletKind.PROPOSALS: _proposals,
    BookletKind.ADVICE: _advised,
    BookletKind.DIVIDED: _divided,
    BookletKind.VOTING: _voting,
    BookletKind.MINUTES: _minutes,
}
