"""The formal sentence of an amendment: what a congress office reads out.

    Side 30, linje 1050: Endre «a» til «b».

It follows from the words that differ. As many words are quoted as make their place
single in the unit. Nothing relies on bold or strike-through, which web forms lose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index_builder.model import Kind, Outline
from reader.core.amendments.address import Address, address_of
from reader.core.amendments.model import Amendment, AmendmentKind, Side
from reader.core.amendments.phrases import (
    Phrases,
    named,
    phrases_of,
    unit_named,
)
from reader.core.compare.model import Span
from reader.core.compare.word_diff import common_share, word_edits

SEPARATOR = "»; «"
"""Between the quoted texts of several blocks."""
_LEAST_COMMON = 0.5
"""With a smaller share of common words, the whole new text is given."""
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Deed:
    """The request of a sentence, in the terms of `phrases.DEEDS`."""

    name: str
    old: str = ""
    new: str = ""


def sentence(amendment: Amendment, outline: Outline, language: str = "") -> str:
    """The proposal as a sentence, in the document's language or another.

    Raises KeyError where its place is lost.
    """
    words = phrases_of(language or outline.language)
    first = address_of(outline, amendment.blocks[0])
    last = address_of(outline, amendment.blocks[-1])
    deed = deed_of(amendment)
    body = words.deeds[deed.name].format(
        old=deed.old,
        new=deed.new,
        unit=_unit(amendment, outline, words),
        place=_beside(amendment, outline, words),
    )
    if amendment.kind is AmendmentKind.ADD:
        frame = _frame(first, words)
    elif _is_plain_range(first, last):
        frame = _place(first, words, last)
    else:
        ends = _place(first, words), _lower(_place(last, words))
        frame = words.ends.format(first=ends[0], last=ends[1])
    return f"{_capital(frame)}: {_capital(body)}" if frame else _capital(body)


def deed_of(amendment: Amendment) -> Deed:
    """The request of an amendment, in as few words as are clear."""
    new = SEPARATOR.join(block.text for block in amendment.new)
    match amendment.kind:
        case AmendmentKind.ADD:
            return Deed(
                "add_after" if amendment.side is Side.AFTER else "add_before", new=new
            )
        case AmendmentKind.MOVE:
            return Deed("move_after" if amendment.side is Side.AFTER else "move_before")
        case AmendmentKind.STRIKE:
            return Deed("strike")
    if len(amendment.blocks) == len(amendment.new) == 1:
        return _of_words(amendment.old, amendment.new_text) or Deed("read", new=new)
    return Deed("read", new=new)


def locator(address: Address, words: Phrases, last: Address | None = None) -> str:
    """The nearest thing by which a place is found: its printed lines, its number, or its paragraph."""
    if address.first_line:
        return words.line.format(
            lines=_range(address.first_line, (last or address).last_line)
        )
    if address.kind is Kind.HEADING:
        # The frame names the chapter already, unless it names the page.
        return _lower(_chapter(address, words)) if address.page else ""
    if address.number:
        return words.point.format(
            number=_span(address.number, last.number if last else "")
        )
    return words.paragraph.format(
        paragraph=_range(address.paragraph, last.paragraph if last else 0)
    )


def _place(address: Address, words: Phrases, last: Address | None = None) -> str:
    """Where a block is, or a range of them: the larger part, then the place in it."""
    parts = (_frame(address, words), locator(address, words, last))
    return ", ".join(filter(None, parts))


def _is_plain_range(first: Address, last: Address) -> bool:
    """Whether two numbers say where blocks from one place to another are.

    They do not across pages or chapters, nor from a heading on.
    """
    if first == last:
        return True
    if first.kind is Kind.HEADING or last.kind is Kind.HEADING:
        return False
    if first.first_line and last.first_line:
        return first.page == last.page
    if first.number or last.number:
        return bool(first.number and last.number)
    return (first.page, first.chapter) == (last.page, last.chapter)


def _frame(address: Address, words: Phrases) -> str:
    """The larger part in which the place lies: a page, else a chapter.

    A measure needs none: its number says it.
    """
    if address.page:
        return words.page.format(page=address.page)
    if address.number and address.kind is not Kind.HEADING:
        return ""
    return _chapter(address, words) if address.chapter else ""


def _chapter(address: Address, words: Phrases) -> str:
    is_number = re.fullmatch(r"[\w.]*\d[\w.]*", address.chapter)
    return words.chapter.format(
        chapter=address.chapter if is_number else f"«{address.chapter}»"
    )


def _beside(amendment: Amendment, outline: Outline, words: Phrases) -> str:
    """The place after or before which something is added, or to which it is moved."""
    if amendment.kind not in (AmendmentKind.ADD, AmendmentKind.MOVE):
        return ""
    address = address_of(outline, amendment.goal or amendment.blocks[0])
    if address.first_line:
        line = address.last_line if amendment.side is Side.AFTER else address.first_line
        near = words.line.format(lines=line)
    else:
        near = locator(address, words) or named(words.units, Kind.HEADING, 1)
    if amendment.kind is AmendmentKind.MOVE and (frame := _frame(address, words)):
        # The frame before the sentence is that of the old place.
        return f"{_lower(frame)}, {near}"
    return near


def _unit(amendment: Amendment, outline: Outline, words: Phrases) -> str:
    if amendment.kind is AmendmentKind.ADD:
        return named(words.new_units, amendment.new[0].kind, len(amendment.new))
    blocks = [outline.blocks[outline.positions[key]] for key in amendment.blocks]
    return unit_named(words, [block.kind for block in blocks])


def _of_words(old: str, new: str) -> Deed | None:
    """The deed where one run of words differs; None where several do, or most of the text does."""
    edits = word_edits(old, new)
    if len(edits) != 1 or common_share(old.split(), new.split()) < _LEAST_COMMON:
        return None
    before, after = _whole_words(old, new, edits[0].old, edits[0].new)
    gone, come = old[slice(*before)].strip(), new[slice(*after)].strip()
    if gone and come:
        gone, come = _single(old, before, new, after)
        return Deed("replace", gone, come)
    if gone:
        return Deed("strike_words", gone) if old.count(gone) == 1 else None
    if not old[before.end :].strip():
        return Deed("append", new=come)
    if not old[: before.start].strip():
        return Deed("prepend", new=come)
    context = _context(old, before.start)
    return Deed("insert", context, come) if context else None


def _whole_words(old: str, new: str, before: Span, after: Span) -> tuple[Span, Span]:
    """The two spans, grown to whole words on both sides by what is equal there.

    Spaces at their ends do not count.
    """
    if not new[slice(*after)]:
        gone = old[slice(*before)]
        before = Span(
            before.start + len(gone) - len(gone.lstrip()),
            before.end - len(gone) + len(gone.rstrip()),
        )
    left = len(re.search(r"\S*$", old[: before.start]).group()) if before.start else 0  # type: ignore[union-attr]
    right = len(re.match(r"\S*", old[before.end :]).group())  # type: ignore[union-attr]
    if not old[slice(*before)].strip() and (not left or not right):
        # Words that come in between two words touch neither.
        left = right = 0
    return Span(before.start - left, before.end + right), Span(
        after.start - left, after.end + right
    )


def _single(old: str, before: Span, new: str, after: Span) -> tuple[str, str]:
    """The words that are removed and the words that replace them.

    So many words before them are added that the old words stand only once in the text.
    """
    start, shift = before.start, after.start - before.start
    while old.count(old[start : before.end].strip()) > 1 and start > 0:
        start = max(
            (found.start() for found in _WORD.finditer(old[: start - 1])), default=0
        )
    return old[start : before.end].strip(), new[start + shift : after.end].strip()


def _context(text: str, end: int) -> str:
    """The fewest words before a place that stand once in the text; empty where there are none."""
    starts = [found.start() for found in _WORD.finditer(text[:end])]
    for start in reversed(starts):
        if text.count(text[start:end].strip()) == 1:
            return text[start:end].strip()
    return ""


def _range(first: int, last: int) -> str:
    return f"{first}–{last}" if last > first else str(first)


def _span(first: str, last: str) -> str:
    return f"{first}–{last}" if last and last != first else first


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
