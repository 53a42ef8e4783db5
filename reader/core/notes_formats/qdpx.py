"""A project for programs of qualitative analysis, as the REFI-QDA standard 1.5 has it.

QualCoder, MAXQDA, NVivo and ATLAS.ti open it. The text is a source of its own, a block a
line; measures, stances, tags and classes of highlights are codes, notes are notes.
Positions count code points of the text, whose lines end with a line feed.
"""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

from index_builder.manifest import BUILDER
from index_builder.model import Block, Kind
from reader.core.annotation import CLASSES, Annotation
from reader.core.citation import heading_text
from reader.core.export.asides import xml_safe
from reader.core.marks import UNNAMED
from reader.core.notes_formats.kept_notes import KeptNotes, span_of

NAMESPACE = "urn:QDA-XML:project:1.0"
_LONGEST_NAME = 200
"""Characters of a name: the standard's programs show it in a list."""
_MEASURE = "Measure"
_CLASS_NAMES = {one.key: one.name for one in CLASSES}


def render(notes: KeptNotes) -> bytes:
    """The file: a zip with the project and its source."""
    project = _Project(notes)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", project.markup())
        text = project.text.text.encode("utf-8", "replace")
        archive.writestr(f"Sources/{project.source}.txt", text)
    return packed.getvalue()


@dataclass(frozen=True, slots=True)
class _Text:
    """The document as plain text."""

    text: str
    starts: tuple[int, ...]
    """Where the text of each block begins."""


@dataclass(slots=True)
class _Selection:
    """A part of the text with its codes and notes."""

    start: int
    end: int
    author: str
    """The guid of who made it."""
    time: str
    codes: list[str] = field(default_factory=list)
    """Their names."""
    notes: list[str] = field(default_factory=list)
    """Their guids."""


class _Project:
    """One project under way."""

    def __init__(self, notes: KeptNotes) -> None:
        self._notes = notes
        self._now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.text = _plain(notes)
        self.source = self._guid("source")
        self._users: dict[str, tuple[str, str]] = {}
        self._user(notes.own, notes.names.get("", ""))
        self._memos: list[str] = []
        self._selections = [*self._measures(), *self._annotated()]

    def markup(self) -> str:
        """The file `project.qde`."""
        owner = self._users[self._notes.own][0]
        users = "".join(
            f'<User guid="{guid}" name={_name(name)}/>'
            for guid, name in self._users.values()
        )
        codes = "".join(
            f'<Code guid="{self._guid(f"code {name}")}" name={_name(name)} isCodable="true"/>'
            for name in self._codes()
        )
        codebook = f"<CodeBook><Codes>{codes}</Codes></CodeBook>" if codes else ""
        selections = "".join(map(self._selection, self._selections))
        memos = f"<Notes>{''.join(self._memos)}</Notes>" if self._memos else ""
        title = _name(self._notes.title or "Tiltak")
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<Project xmlns="{NAMESPACE}" name={title} origin="Tiltak {BUILDER}"'
            f' creatingUserGUID="{owner}" creationDateTime="{self._now}">'
            f"<Users>{users}</Users>{codebook}"
            f'<Sources><TextSource guid="{self.source}" name={title}'
            f' plainTextPath="internal://{self.source}.txt" creatingUser="{owner}"'
            f' creationDateTime="{self._now}">{selections}</TextSource></Sources>'
            f"{memos}</Project>\n"
        )

    def _codes(self) -> list[str]:
        """The names of all codes, in the order of their use."""
        used = (name for one in self._selections for name in one.codes)
        return list(dict.fromkeys(used))

    def _measures(self) -> Iterator[_Selection]:
        """Every measure, coded as one."""
        owner = self._users[self._notes.own][0]
        for position, block in enumerate(self._notes.outline.blocks):
            spans = [(each.start, each.end) for each in block.commitments]
            if block.kind is Kind.MEASURE:
                spans = [(0, len(block.text))]
            for start, end in spans:
                first = self.text.starts[position]
                yield _Selection(
                    first + start, first + end, owner, self._now, [_MEASURE]
                )

    def _annotated(self) -> Iterator[_Selection]:
        for one, position in self._notes.placed():
            block = self._notes.outline.blocks[position]
            start, end = span_of(one, block)
            first = self.text.starts[position]
            author = self._user(*self._notes.author(one))
            made = _Selection(first + start, first + end, author, one.created)
            made.codes += _codes_of(one)
            if one.body:
                made.notes.append(self._memo(one, author))
            yield made

    def _memo(self, one: Annotation, author: str) -> str:
        """Keep a note's text; its guid."""
        guid = self._guid(f"note {one.id}")
        words = " ".join(one.body.split())[:60] or "…"
        self._memos.append(
            f'<Note guid="{guid}" name={_name(words)} creatingUser="{author}"'
            f' creationDateTime="{one.created}">'
            f"<PlainTextContent>{escape(xml_safe(one.body))}</PlainTextContent></Note>"
        )
        return guid

    def _selection(self, one: _Selection) -> str:
        key = f"{one.start} {one.end} {one.author} {one.time} {one.codes} {one.notes}"
        by = f'creatingUser="{one.author}" creationDateTime="{one.time}"'
        codings = "".join(
            f'<Coding guid="{self._guid(f"coding {key} {name}")}" {by}>'
            f'<CodeRef targetGUID="{self._guid(f"code {name}")}"/></Coding>'
            for name in one.codes
        )
        memos = "".join(f'<NoteRef targetGUID="{guid}"/>' for guid in one.notes)
        name = _name(self.text.text[one.start : one.end][:60])
        return (
            f'<PlainTextSelection guid="{self._guid(f"selection {key}")}" name={name}'
            f' startPosition="{one.start}" endPosition="{one.end}" {by}>'
            f"{codings}{memos}</PlainTextSelection>"
        )

    def _user(self, key: str, name: str) -> str:
        """The guid of an author, who is among the users from now on."""
        made = (self._guid(f"user {key}"), name or UNNAMED)
        return self._users.setdefault(key, made)[0]

    def _guid(self, name: str) -> str:
        """A guid that is the same whenever the same is written."""
        safe = name.encode("utf-8", "replace").decode()
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{self._notes.edition} {safe}"))


def _codes_of(one: Annotation) -> list[str]:
    """The names of an annotation's codes."""
    stance = [f"Stance: {one.stance.value}"] if one.stance else []
    found = _CLASS_NAMES.get(one.highlight_class)
    return [*stance, *([found] if found else []), *one.tags]


def _plain(notes: KeptNotes) -> _Text:
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for block in notes.outline.blocks:
        before, after = _around(block)
        text = block.text.replace("\r", " ").encode("utf-8", "replace").decode()
        starts.append(length + len(before))
        parts.append(f"{before}{text}{after}")
        length += len(parts[-1])
    return _Text("".join(parts), tuple(starts))


def _around(block: Block) -> tuple[str, str]:
    """What stands before and after a block's text: its number, and an empty line."""
    if block.kind is Kind.HEADING:
        marker = heading_text(block).removesuffix(block.text)
        return f"\n{marker}", "\n\n"
    sign = block.number or block.marker
    return (f"{sign} " if sign else ""), "\n"


def _name(text: str) -> str:
    """A name as a quoted attribute."""
    line = " ".join(xml_safe(text).split())[:_LONGEST_NAME]
    return quoteattr(line or "…")
