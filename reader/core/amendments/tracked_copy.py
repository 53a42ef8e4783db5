"""Amendments from a Word or OpenDocument file with tracked changes: one for each place that somebody changed.

The document is read once for each person, with that person's changes accepted and all
others rejected. Each such copy is compared with the base, so that neighbouring changes
of one person in one passage are one amendment. A file that this program wrote has a
record of its amendments. They are taken where the file shows just what they say.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from index_builder.model import Outline, Role, Source
from index_builder.progress import Progress, silent
from index_builder.recover import recover
from index_builder.signatures import is_docx, is_odt
from index_builder.sources import sandbox
from reader.core.amendments.edited_copy import from_comparison
from reader.core.amendments.formats.embedded import NAMESPACE, record_in
from reader.core.amendments.formats.tracked import (
    NOBODY,
    remark_of,
    without_clashes,
)
from reader.core.amendments.model import Amendment
from reader.core.amendments.result import apply_amendments
from reader.core.compare.engine import compare
from reader.core.compare.model import Comparison

READERS = {
    is_docx: "index_builder.sources.docx.tracked",
    is_odt: "index_builder.sources.odt.tracked",
}
"""The reader of each format that holds tracked changes."""
_LEAST_COMMON = 0.8
"""Share of a passage's words that the paragraph of a comment on it has."""
MOST_REVIEWERS = 60
"""People whose changes are read from one document: each is a reading of its own."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody who changed or remarked on something in a document."""

    name: str
    changes: int
    settings: int
    """Changes of the setting alone, which are no amendments."""
    comments: tuple[tuple[str, str], ...]
    """Each comment, with the text of the paragraph where it begins."""


@dataclass(frozen=True, slots=True)
class TrackedCopy:
    """The content of a document with tracked changes."""

    base: Comparison
    """Of the edition with the document before all changes."""
    amendments: tuple[Amendment, ...]
    settings: int
    """Changes of the setting alone: they are no amendments."""
    left_out: tuple[str, ...] = ()
    """People whose changes were not read, for there were too many."""


def is_trackable(data: bytes) -> bool:
    """Whether a file is of a format that holds tracked changes."""
    return any(is_of(data) for is_of in READERS)


def _reader(data: bytes) -> str:
    return next(reader for is_of, reader in READERS.items() if is_of(data))


def reviewers(name: str, data: bytes) -> list[Reviewer]:
    """Everybody who changed or remarked on something.

    Raises `UserError` where the document cannot be read.
    """
    source = sandbox.read(name, _order(None, data), reader=_reader(data))
    found = (json.loads(line.text) for line in source.lines)
    return [
        Reviewer(
            str(one["name"]),
            int(one["changes"]),
            int(one["settings"]),
            tuple(map(tuple, one["comments"])),
        )
        for one in found
    ]


def read_tracked(
    name: str, data: bytes, outline: Outline, progress: Progress = silent
) -> TrackedCopy | None:
    """The amendments in a document with tracked changes; None where nothing was changed in it."""
    people = reviewers(name, data)
    changing = [one for one in people if one.changes]
    if not changing:
        return None
    base = compare(outline, recover(_copy(name, data, (), progress), progress))
    copies = {
        person: _copy(name, data, (person.name,), progress)
        for person in changing[:MOST_REVIEWERS]
    }
    kept = _recorded(name, data)
    amendments = (
        kept
        if kept and _shows(kept, outline, people, copies)
        else _compared(outline, copies)
    )
    settings = sum(one.settings for one in people)
    left_out = tuple(one.name for one in changing[MOST_REVIEWERS:])
    return TrackedCopy(base, tuple(amendments), settings, left_out)


def _compared(outline: Outline, copies: Mapping[Reviewer, Source]) -> list[Amendment]:
    """What differs in each person's copy."""
    amendments: list[Amendment] = []
    for person, copy in copies.items():
        proposer = "" if person.name == NOBODY else person.name
        made = from_comparison(compare(outline, recover(copy)), proposer)
        amendments += [replace(one, reason=_reason(one, person)) for one in made]
    return amendments


def _recorded(name: str, data: bytes) -> list[Amendment]:
    """The amendments of our own record in the file; none where there is no such record."""
    if not is_docx(data):
        return []
    order = json.dumps({"part": NAMESPACE}).encode() + b"\n" + data
    source = sandbox.read(name, order, reader=READERS[is_docx])
    return record_in("".join(line.text for line in source.lines))


def _shows(
    kept: list[Amendment],
    outline: Outline,
    people: Sequence[Reviewer],
    copies: Mapping[Reviewer, Source],
) -> bool:
    """Whether a file shows the changes and the comments of these amendments, and no others."""
    chosen, others = without_clashes(outline, kept)
    if len(chosen) + len(others) < len(kept):
        return False
    remarks = [(one, one.reason) for one in chosen if one.reason]
    remarks += [(one, remark_of(one, outline)) for one in others]
    wanted = Counter((one.proposer or NOBODY, text) for one, text in remarks)
    found = Counter((one.name, text) for one in people for text, _ in one.comments)
    makers = {one.proposer or NOBODY for one in chosen}
    if wanted != found or makers != {person.name for person in copies}:
        return False
    for person, copy in copies.items():
        theirs = [one for one in chosen if (one.proposer or NOBODY) == person.name]
        result = apply_amendments(outline, theirs)
        lines = (line.text for line in copy.lines if line.role is not Role.FURNITURE)
        if _letters(lines) != _letters(block.text for block in result.blocks):
            return False
    return True


def _letters(texts: Iterable[str]) -> str:
    """All that some texts say, however they are spaced."""
    return "".join("".join(text.split()) for text in texts)


def _copy(
    name: str, data: bytes, accepted: Sequence[str], progress: Progress
) -> Source:
    return sandbox.read(name, _order(accepted, data), progress, reader=_reader(data))


def _order(accepted: Sequence[str] | None, data: bytes) -> bytes:
    return (
        json.dumps({"accept": None if accepted is None else list(accepted)}).encode()
        + b"\n"
        + data
    )


def _reason(amendment: Amendment, person: Reviewer) -> str:
    """What the person remarked on in the passage that an amendment changes or brings."""
    passages = [*amendment.old.split("\n"), *(one.text for one in amendment.new)]
    about = [
        comment
        for comment, paragraph in person.comments
        if any(_is_alike(paragraph, passage) for passage in passages)
    ]
    return "\n".join(about)


def _is_alike(paragraph: str, text: str) -> bool:
    """Whether a paragraph, its deleted words among it, is the passage."""
    words = set(text.split())
    return bool(words) and len(words & set(paragraph.split())) >= _LEAST_COMMON * len(
        words
    )
