"""Tracked changes of Word: paragraphs with insertions, deletions and moves to accept or reject.

Accepting all gives the newer paragraphs and rejecting all the older ones, without an
empty paragraph left. Three rules make it so. A paragraph that comes or goes has that
said of its mark as well. Insertions and deletions are never nested. And since no
program can take away the last mark of a document, `settled` has it stay whatever is
decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from xml.sax.saxutils import quoteattr

from reader.core.export.asides import xml_safe
from reader.core.export.docx_text import run_text

_APART = 5
"""Minutes between the changes within paragraphs and those of whole ones."""


class Tracked(StrEnum):
    """The effect of a change on some text, or on the mark that ends a paragraph."""

    KEPT = ""
    INSERTED = "ins"
    DELETED = "del"
    MOVED_HERE = "moveTo"
    MOVED_AWAY = "moveFrom"


COMING = frozenset({Tracked.INSERTED, Tracked.MOVED_HERE})
"""Text that is only there when the change is accepted."""
GOING = frozenset({Tracked.DELETED, Tracked.MOVED_AWAY})
"""Text that is only there when the change is rejected."""


@dataclass(frozen=True, slots=True)
class TrackedRun:
    """A run of text."""

    text: str
    """A line feed is a line break, a tab a tab."""
    change: Tracked = Tracked.KEPT
    author: str = ""
    """Who made the change; empty for the writer's author."""


@dataclass(frozen=True, slots=True)
class TrackedParagraph:
    """A paragraph."""

    runs: tuple[TrackedRun, ...]
    mark: Tracked = Tracked.KEPT
    """The change of the mark that ends the paragraph."""
    properties: str = ""
    """Mark-up of its properties: style, numbering."""
    move: str = ""
    """Name of the move that it is a part of, the same at both ends; empty for none."""
    author: str = ""
    """Who made the change of the mark; empty for the writer's author."""
    comments: tuple[int, ...] = ()
    """Ids of the comments on the paragraph, which the package holds."""

    @property
    def comes(self) -> bool:
        """Whether the whole paragraph is only there when changes are accepted."""
        return self.mark in COMING

    @property
    def goes(self) -> bool:
        """Whether the whole paragraph is only there when changes are rejected."""
        return self.mark in GOING


@dataclass(frozen=True, slots=True)
class Author:
    """The author of the changes."""

    name: str
    moment: datetime
    """When they were made, in UTC."""


class TrackedWriter:
    """Writes paragraphs as mark-up for the body of a Word file.

    `w:` stands for Word's namespace.
    """

    def __init__(self, author: Author, first_id: int = 1) -> None:
        """Each change gets a number of its own, from `first_id` on."""
        self._author = author
        self._next = first_id

    def markup(self, paragraphs: Sequence[TrackedParagraph]) -> str:
        """The paragraphs, which are to be the last of the document."""
        return "".join(map(self._paragraph, settled(paragraphs)))

    def _paragraph(self, paragraph: TrackedParagraph) -> str:
        # LibreOffice joins neighbouring changes made within minutes, and then rejects
        # too much.
        moment = self._author.moment + timedelta(
            minutes=_APART if paragraph.mark else 0
        )
        stamp = self._stamp(paragraph.author, moment)
        mark = (
            f"<w:rPr><w:{paragraph.mark} {self._id()} {stamp}/></w:rPr>"
            if paragraph.mark
            else ""
        )
        runs = "".join(
            self._run(run, self._stamp(run.author, moment)) for run in paragraph.runs
        )
        runs = self._remarked(runs, paragraph, stamp)
        whole = f"<w:p><w:pPr>{paragraph.properties}{mark}</w:pPr>{runs}</w:p>"
        if not paragraph.move:
            return whole
        side = (
            "moveTo"
            if any(run.change is Tracked.MOVED_HERE for run in paragraph.runs)
            else "moveFrom"
        )
        number = self._id()
        name = quoteattr(xml_safe(paragraph.move))
        return f"<w:{side}RangeStart {number} w:name={name} {stamp}/>{whole}<w:{side}RangeEnd {number}/>"

    def _stamp(self, author: str, moment: datetime) -> str:
        """The attributes that say who made a change, and when."""
        name = quoteattr(xml_safe(author or self._author.name))
        return f"w:author={name} w:date={quoteattr(f'{moment:%Y-%m-%dT%H:%M:00Z}')}"

    def _run(self, run: TrackedRun, stamp: str) -> str:
        if not run.text:
            return ""
        tag = "delText" if run.change is Tracked.DELETED else "t"
        inside = f"<w:r>{run_text(run.text, tag)}</w:r>"
        if not run.change:
            return inside
        return f"<w:{run.change} {self._id()} {stamp}>{inside}</w:{run.change}>"

    def _remarked(self, runs: str, paragraph: TrackedParagraph, stamp: str) -> str:
        """Runs with comments on all of them, which come and go with the paragraph."""
        for number in paragraph.comments:
            start, end = (
                f'<w:commentRangeStart w:id="{number}"/>',
                f'<w:commentRangeEnd w:id="{number}"/>',
            )
            sign = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
            if change := _plain(paragraph.mark):
                sign = f"<w:{change} {self._id()} {stamp}>{sign}</w:{change}>"
            runs = f"{start}{runs}{end}{sign}"
        return runs

    def _id(self) -> str:
        """The attribute that numbers the next change."""
        self._next += 1
        return f'w:id="{self._next - 1}"'


def settled(paragraphs: Sequence[TrackedParagraph]) -> list[TrackedParagraph]:
    """The same paragraphs, with other marks at the end of the document.

    So no empty paragraph is left there, whichever changes are accepted or rejected.
    """
    end = len(paragraphs)
    while end and (paragraphs[end - 1].comes or paragraphs[end - 1].goes):
        end -= 1
    kept, tail = list(paragraphs[:end]), list(paragraphs[end:])
    if not tail:
        return kept
    if not kept:
        return _sharing_a_mark(tail)
    # Each mark comes or goes in place of the next one's, and so the last can stay: also
    # where each is another author's.
    before = [kept.pop(), *tail[:-1]]
    moved_up = [
        replace(one, mark=_plain(following.mark), author=following.author)
        for one, following in zip(before, tail, strict=True)
    ]
    last = replace(tail[-1], mark=Tracked.KEPT)
    whole = [*moved_up, last]
    is_mixed = len({one.goes for one in tail}) > 1
    return [*kept, *(map(_without_moves, whole) if is_mixed else whole)]


def _sharing_a_mark(whole: list[TrackedParagraph]) -> list[TrackedParagraph]:
    """The paragraphs of a document of which no text is kept.

    Its last old and its last new paragraph share the mark that stays at the end.
    """
    going = [one for one in whole if one.goes]
    coming = [one for one in whole if one.comes]
    if not going or not coming:
        return [*whole[:-1], replace(whole[-1], mark=Tracked.KEPT)]
    runs = going[-1].runs + coming[-1].runs
    last = replace(coming[-1], runs=runs, mark=Tracked.KEPT)
    return [*going[:-1], *coming[:-1], _without_moves(last)]


_PLAIN = {
    Tracked.MOVED_HERE: Tracked.INSERTED,
    Tracked.MOVED_AWAY: Tracked.DELETED,
}
"""Kinds of changes that stand for a move where a move cannot be marked."""


def _plain(change: Tracked) -> Tracked:
    return _PLAIN.get(change, change)


def _without_moves(paragraph: TrackedParagraph) -> TrackedParagraph:
    """A paragraph of which what was moved is told as inserted and deleted."""
    runs = tuple(replace(run, change=_plain(run.change)) for run in paragraph.runs)
    return replace(paragraph, runs=runs, move="")


def accepted(paragraphs: Iterable[TrackedParagraph]) -> list[str]:
    """The texts of the paragraphs when all changes are accepted."""
    return _decided(paragraphs, GOING)


def rejected(paragraphs: Iterable[TrackedParagraph]) -> list[str]:
    """The texts of the paragraphs when all changes are rejected."""
    return _decided(paragraphs, COMING)


def _decided(
    paragraphs: Iterable[TrackedParagraph], dropped: frozenset[Tracked]
) -> list[str]:
    found: list[str] = []
    text = ""
    for paragraph in paragraphs:
        text += "".join(run.text for run in paragraph.runs if run.change not in dropped)
        if paragraph.mark not in dropped:
            found.append(text)
            text = ""
    return [*found, text] if text else found
