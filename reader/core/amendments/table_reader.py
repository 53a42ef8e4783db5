"""Amendments from a table: our own form filled in or edited, or the form of a party.

A row's place is found by the amendment's own data, else by line, number or chapter,
else by the words that it quotes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from index_builder.model import Block, Outline
from reader.core.amendments.address import Address, find_block
from reader.core.amendments.columns import (
    KINDS,
    RULED,
    WRITTEN,
    Column,
    columns_titled,
)
from reader.core.amendments.model import Amendment, AmendmentKind, NewBlock
from reader.core.amendments.record import from_record
from reader.core.amendments.sentence_list import Unread
from reader.core.amendments.sentence_reader import read_sentence

_PROPOSED = frozenset({"new", "old", "sentence", "data"})
"""Columns that hold a proposal.

A row without one, in a table of advice or votes, is about a proposal that is known.
"""
_LEAST_TITLES = 3
"""So many known titles make a table of a document a form."""
_ABOUT = ("reason", "proposer", "branch", "label")
_PLACES = ("page", "first_line", "number", "chapter")


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the table: its cells by the keys of their columns."""

    number: int
    """In the file, from 2: the first holds the titles."""
    cells: dict[str, str]

    def __getitem__(self, key: str) -> str:
        return self.cells.get(key, "").strip()


def read_rows(
    table: Sequence[Sequence[str]], outline: Outline
) -> Iterator[Amendment | Unread]:
    """The amendment of each row, or why there is none.

    Raises ValueError for a table without columns that are known.
    """
    head = columns_titled(table[0]) if table else []
    known = {column.key for column in head if column}
    if not known & (_PROPOSED | RULED):
        raise ValueError("none of its columns holds a proposal")
    for number, cells in enumerate(table[1:], start=2):
        line = _Line(number, _by_key(head, cells))
        if any(line[key] for key in (_PROPOSED if known & RULED else known)):
            found = (
                _from_data(line)
                or _from_sentence(line, outline)
                or _from_cells(line, outline)
            )
            yield found or Unread(
                number, " | ".join(filter(None, line.cells.values())), is_lost=True
            )


def holds_proposals(titles: Sequence[str]) -> bool:
    """Whether the first row of a table has the titles of a form.

    One known title is not enough: any table may have a column of texts.
    """
    known = {column.key for column in columns_titled(titles) if column}
    return len(known) >= _LEAST_TITLES and bool(known & _PROPOSED)


def _by_key(head: Sequence[Column | None], cells: Sequence[str]) -> dict[str, str]:
    return {
        column.key: cell for column, cell in zip(head, cells, strict=False) if column
    }


def _from_data(line: _Line) -> Amendment | None:
    """The amendment that our own form was written from, with what was edited in it since."""
    if not line["data"]:
        return None
    try:
        record = json.loads(line["data"])
        written = {name: line.cells[name] for name in WRITTEN if name in line.cells}
        made = from_record({**record, **written})
    except (ValueError, TypeError):
        return None
    text = line.cells.get("new", made.new_text)
    return made if text == made.new_text else replace(made, new=_edited(made, text))


def _edited(amendment: Amendment, text: str) -> tuple[NewBlock, ...]:
    """The new blocks of an amendment with another text.

    Each block gets one line where there are as many lines as blocks. Otherwise each
    line becomes a block that is set as the first one.
    """
    lines = text.split("\n")
    pattern = amendment.new or (NewBlock(""),)
    if len(lines) == len(pattern):
        return tuple(
            replace(one, text=line) for one, line in zip(pattern, lines, strict=True)
        )
    return tuple(replace(pattern[0], text=line) for line in lines)


def _from_sentence(line: _Line, outline: Outline) -> Amendment | None:
    found = read_sentence(line["sentence"], outline) if line["sentence"] else None
    return _with_rest(found, line) if found else None


def _from_cells(line: _Line, outline: Outline) -> Amendment | None:
    """The amendment of a party's form: a place, the present words, the new ones."""
    block = _block(line, outline)
    kind = _kind(line)
    if block is None or (kind is not AmendmentKind.STRIKE and not line["new"]):
        return None
    key = uuid4().hex
    new = NewBlock(line["new"], block.kind, block.level, block.marker)
    if kind is AmendmentKind.ADD:
        return _with_rest(Amendment(key, kind, (block.id,), new=(new,)), line)
    made = Amendment(key, kind, (block.id,), block.text)
    if line["old"] and line["old"] != block.text:
        if block.text.count(line["old"]) != 1:
            return None
        changed = " ".join(block.text.replace(line["old"], line["new"]).split())
        made, new = replace(made, kind=AmendmentKind.CHANGE), replace(new, text=changed)
    if made.kind is AmendmentKind.CHANGE:
        made = replace(made, new=(new,))
    return _with_rest(made, line)


def _kind(line: _Line) -> AmendmentKind:
    """The kind that the row's type names, or that follows from its cells."""
    word = line["kind"].casefold()
    for kind, words in KINDS.items():
        if word and any(word.startswith(each[:5]) for each in words):
            return kind if kind is not AmendmentKind.MOVE else AmendmentKind.CHANGE
    if not line["new"]:
        return AmendmentKind.STRIKE
    return AmendmentKind.CHANGE if line["old"] else AmendmentKind.ADD


def _block(line: _Line, outline: Outline) -> Block | None:
    """The block that a row is about."""
    if any(line[key] for key in _PLACES):
        address = Address(
            _number(line["page"]),
            _number(line["first_line"]),
            _number(line["last_line"]),
            line["chapter"],
            line["number"],
        )
        if (found := find_block(outline, address)) and (
            not line["old"] or line["old"] in found.text
        ):
            return found
    quoted = [
        block for block in outline.blocks if line["old"] and line["old"] in block.text
    ]
    return quoted[0] if len(quoted) == 1 else None


def _number(text: str) -> int:
    digits = text.removesuffix(".0")
    return int(digits) if digits.isdecimal() and len(digits) < 8 else 0


def _with_rest(amendment: Amendment, line: _Line) -> Amendment:
    reason, proposer, branch, label = (line[key] for key in _ABOUT)
    return replace(
        amendment, reason=reason, proposer=proposer, branch=branch, label=label
    )
