"""The address of an amendment, for people: printed page and line, chapter, number, paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from index_builder.model import Block, Kind, Outline


@dataclass(frozen=True, slots=True)
class Address:
    """The place of a block.

    Nothing in it is invented: what the document does not print is left out.
    """

    page: int = 0
    """As printed or counted in the file; 0 for a document without pages."""
    first_line: int = 0
    """The line numbers that the margin prints beside the block; 0 for a document that
    prints none."""
    last_line: int = 0
    chapter: str = ""
    """The number of the nearest heading above, or its text where it has no number; of a
    heading its own."""
    number: str = ""
    """Of a heading or measure: "3.4-7"."""
    paragraph: int = 0
    """Which paragraph of the chapter it is, from 1, for a block without a number; 0 for
    one that has a number."""
    until: str = ""
    """The number or paragraph at which a range ends that somebody's sentence names; empty
    where it names none."""
    kind: Kind = Kind.PARAGRAPH


def address_of(outline: Outline, block_id: str) -> Address:
    """The address of a block. Raises KeyError where the outline lacks it."""
    position = outline.positions[block_id]
    block = outline.blocks[position]
    heading = outline.path(position)[-1:]
    return Address(
        block.page if outline.page_count > 1 else 0,
        block.first_printed_line,
        block.last_printed_line,
        _chapter(heading[0]) if heading else "",
        block.number,
        0 if block.number else _paragraph(outline, position),
        kind=block.kind,
    )


def find_block(outline: Outline, address: Address) -> Block | None:
    """The block at an address; None where there is none.

    It is found by its number, else by its printed line, else by its place in the
    chapter.
    """
    if address.kind is Kind.HEADING:
        headings = [block for block in outline.blocks if block.kind is Kind.HEADING]
        return next(
            (one for one in headings if address.chapter in (one.number, one.text)), None
        )
    if address.number:
        return next(
            (block for block in outline.blocks if block.number == address.number), None
        )
    if address.first_line:
        return _at_line(outline, address)
    found = [
        block
        for position, block in enumerate(outline.blocks)
        if not block.number
        and _paragraph(outline, position) == address.paragraph
        and address.chapter in _chapter_names(outline, position)
    ]
    return found[0] if len(found) == 1 else None


def _at_line(outline: Outline, address: Address) -> Block | None:
    """The only block that spans a printed line, on the page where one is given."""
    found = [
        block
        for block in outline.blocks
        if block.first_printed_line <= address.first_line <= block.last_printed_line
        and (not address.page or block.page == address.page)
    ]
    exact = [block for block in found if block.first_printed_line == address.first_line]
    return (exact or found)[0] if len(exact or found) == 1 else None


def is_in_chapter(outline: Outline, position: int, chapter: str) -> bool:
    """Whether a block stands in the chapter with a number or title."""
    return chapter in _chapter_names(outline, position)


def _chapter(heading: Block) -> str:
    return heading.number or heading.text


def _chapter_names(outline: Outline, position: int) -> set[str]:
    heading = outline.path(position)[-1:]
    return {_chapter(heading[0]), heading[0].text} if heading else {""}


def _paragraph(outline: Outline, position: int) -> int:
    """Which block without a number it is in its chapter, from 1.

    Headings do not count.
    """
    count = 0
    for block in outline.blocks[position::-1]:
        if block.kind is Kind.HEADING:
            break
        count += not block.number
    return count
