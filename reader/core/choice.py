"""Which part of a document to print or export.

A choice is kept by name and outlives a session, so it holds permanent ids and no
positions. `resolve` turns it into positions of one outline.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from index_builder.errors import UserError
from index_builder.model import Block, Kind, Outline
from reader.core.citation import heading_text
from reader.core.marks import Mark


class Only(StrEnum):
    """The kinds of blocks to keep of the chosen sections."""

    EVERYTHING = "everything"
    MEASURES = "measures"
    NOTED = "noted"
    STANCE = "stance"
    TAGGED = "tagged"
    BOOKMARKED = "bookmarked"


NOTHING: dict[Only, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Only.EVERYTHING: (
        (
            "Nothing is chosen: what was picked out is not in the document. Choose at least one section.",
        ),
        (
            "Nothing is chosen: what was picked out is not in the chosen sections. Choose at least one section.",
        ),
    ),
    Only.MEASURES: (
        (
            "There are no measures in the document. Choose more sections, or everything in these.",
        ),
        (
            "There are no measures in the chosen sections. Choose more sections, or everything in these.",
        ),
    ),
    Only.NOTED: (
        (
            "Nothing in the document has a note. Choose more sections, or print everything.",
        ),
        (
            "Nothing in the selected sections has a note. Choose more sections, or print everything.",
        ),
    ),
    Only.STANCE: (
        (
            "No measure of the document has a stance. Choose more sections, or print everything.",
            "No measure of the document has the stance “{stance}”. Choose more sections, or print everything.",
        ),
        (
            "No measure of the chosen sections has a stance. Choose more sections, or print everything.",
            "No measure of the chosen sections has the stance “{stance}”. Choose more sections, or print everything.",
        ),
    ),
    Only.TAGGED: (
        (
            "Nothing in the document has a tag. Choose more sections, or print everything.",
            "Nothing in the document has the tag “{tag}”. Choose more sections, or print everything.",
        ),
        (
            "Nothing in the selected sections has a tag. Choose more sections, or print everything.",
            "Nothing in the selected sections has the tag “{tag}”. Choose more sections, or print everything.",
        ),
    ),
    Only.BOOKMARKED: (
        (
            "Nothing in the document has a bookmark. Choose more sections, or print everything.",
        ),
        (
            "Nothing in the selected sections has a bookmark. Choose more sections, or print everything.",
        ),
    ),
}
"""What to tell where nothing is left of a choice: in the whole document or in chosen
sections, and of any or of a certain stance or tag."""
NO_SECTION = (
    "The document has no section “{name}”. The command “tiltak outline” lists them all.",
    "The document has no section “{name}”. Did you mean “{first}”?",
    "The document has no section “{name}”. Did you mean “{first}” or “{second}”?",
    "The document has no section “{name}”. Did you mean “{first}” or “{second}” or “{third}”?",
)
"""By the number of sections that are called nearly so."""

_MARKED: dict[Only, Callable[[Mark, str], bool]] = {
    Only.NOTED: lambda mark, _value: bool(mark.note),
    Only.STANCE: lambda mark, value: (
        mark.stance is not None and value in ("", mark.stance)
    ),
    Only.TAGGED: lambda mark, value: value in mark.tags if value else bool(mark.tags),
    Only.BOOKMARKED: lambda mark, _value: mark.bookmark,
}
"""Whether a mark makes its measure one to keep; the second argument is the choice's
`value`."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice of a document for paper or a file."""

    name: str = ""
    """By which it is kept as a preset."""
    sections: tuple[str, ...] = ()
    """Ids of headings, each with all that stands below it; empty: the whole document."""
    only: Only = Only.EVERYTHING
    value: str = ""
    """The stance or the tag that is asked for; empty: any."""
    blocks: tuple[str, ...] = ()
    """Ids of single blocks (a selection, the register's filter); empty: all blocks of
    the sections."""

    @property
    def partial(self) -> bool:
        """Whether blocks are picked out of their sections, and so need their surroundings to be understood."""
        return self.only is not Only.EVERYTHING or bool(self.blocks)


def resolve(
    outline: Outline, choice: Choice, marks: Iterable[Mark] = ()
) -> tuple[int, ...]:
    """The positions of the chosen blocks, in reading order.

    Ids that the outline does not hold are passed over, because a preset outlives
    editions. A section's heading is kept with it only where everything is. Raises
    `UserError` where nothing is left.
    """
    positions = _in_sections(outline, choice.sections)
    if choice.blocks:
        wanted = {
            outline.positions[id_] for id_ in choice.blocks if id_ in outline.positions
        }
        positions = [position for position in positions if position in wanted]
    if choice.only is Only.MEASURES:
        positions = [
            position
            for position in positions
            if _holds_measure(outline.blocks[position])
        ]
    elif choice.only is not Only.EVERYTHING:
        test = _MARKED[choice.only]
        marked = {mark.block for mark in marks if test(mark, choice.value)}
        positions = [
            position
            for position in positions
            if marked & _ids(outline.blocks[position])
        ]
    if not positions:
        raise _nothing(choice)
    return tuple(positions)


def is_wanted(choice: Choice, mark: Mark) -> bool:
    """Whether a choice takes what bears such a mark, wherever it stands."""
    test = _MARKED.get(choice.only)
    return test is None or test(mark, choice.value)


def sections_named(outline: Outline, names: Iterable[str]) -> tuple[str, ...]:
    """The ids of the sections that people call "3.4", "Kapittel 3", by their titles or by their ids.

    Raises `UserError` for a name that fits no heading; it proposes those that come
    near.
    """
    headings = [block for block in outline.blocks if block.kind is Kind.HEADING]
    known: dict[str, str] = {}
    for spell in (_by_number, _by_marker, _by_title, heading_text, _by_id):
        for heading in headings:
            known.setdefault(_plain(spell(heading)), heading.id)
    known.pop("", None)
    return tuple(_one_section(name, known, headings) for name in names)


def _one_section(name: str, known: dict[str, str], headings: list[Block]) -> str:
    if found := known.get(_plain(name)):
        return found
    shown = {
        _plain(key): heading_text(block)
        for block in headings
        for key in (block.number, block.text)
        if key
    }
    near = difflib.get_close_matches(_plain(name), shown, n=3, cutoff=0.5)
    proposals = list(dict.fromkeys(shown[key] for key in near))
    raise UserError(
        NO_SECTION[len(proposals)],
        name=name,
        **dict(zip(("first", "second", "third"), proposals, strict=False)),
    )


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).rstrip(".")


def _by_number(block: Block) -> str:
    return block.number


def _by_marker(block: Block) -> str:
    return block.marker


def _by_title(block: Block) -> str:
    return block.text


def _by_id(block: Block) -> str:
    return block.id


def _in_sections(outline: Outline, ids: tuple[str, ...]) -> list[int]:
    """All positions below the headings of these ids; all there are where no id is given."""
    if not ids:
        return list(range(len(outline.blocks)))
    chosen: set[int] = set()
    for id_ in ids:
        start = outline.positions.get(id_)
        if start is not None:
            chosen.update(range(start, section_end(outline, start)))
    return sorted(chosen)


def section_end(outline: Outline, start: int) -> int:
    """The position after the last block of the section whose heading stands at `start`."""
    level = outline.blocks[start].level
    for position in range(start + 1, len(outline.blocks)):
        block = outline.blocks[position]
        if block.kind is Kind.HEADING and block.level <= level:
            return position
    return len(outline.blocks)


def _holds_measure(block: Block) -> bool:
    return block.kind is Kind.MEASURE or bool(block.commitments)


def _ids(block: Block) -> set[str]:
    """The ids under which a block may have been marked: its own and those of its commitments."""
    return {block.id, *(commitment.id for commitment in block.commitments)}


def _nothing(choice: Choice) -> UserError:
    named = bool(choice.value) and choice.only in (Only.STANCE, Only.TAGGED)
    sentence = NOTHING[choice.only][bool(choice.sections)][named]
    return UserError(sentence, stance=choice.value, tag=choice.value)
