"""An amendment as plain data, for the store and for files.

Each value is checked when it is read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from index_builder.model import Kind
from reader.core.amendments.model import Amendment, AmendmentKind, NewBlock, Side, State

_TEXTS = ("old", "goal", "reason", "proposer", "branch", "label", "parent")
_ID = re.compile(r"[0-9a-f]{32}")
LONGEST = 1_000_000
"""Characters of a text in a file of others: a whole chapter has fewer."""


def carried_id(amendment: str, edition: str) -> str:
    """The id that an amendment has in another edition (its SHA-256): the same each time."""
    return uuid5(NAMESPACE_URL, f"tiltak:{amendment}@{edition}").hex


def to_record(amendment: Amendment) -> dict[str, Any]:
    """The amendment as values that JSON has. Fields that are empty are left out."""
    found: dict[str, Any] = {
        field.name: getattr(amendment, field.name)
        for field in fields(Amendment)
        if field.name != "new"
    }
    found["blocks"] = list(amendment.blocks)
    found["new"] = [
        {
            "text": one.text,
            "kind": one.kind.value,
            "level": one.level,
            "marker": one.marker,
        }
        for one in amendment.new
    ]
    return {
        name: value for name, value in found.items() if value or name in ("id", "kind")
    }


def from_record(record: Mapping[str, Any]) -> Amendment:
    """The amendment of a record.

    Raises ValueError where a value is missing or not of its kind.
    """
    if not isinstance(record, Mapping):
        raise ValueError("it is no amendment")
    key = uuid_of(record, "id")
    blocks = _list(record, "blocks")
    if not blocks or not all(isinstance(block, str) and block for block in blocks):
        raise ValueError("it names no place")
    return Amendment(
        id=key,
        kind=AmendmentKind(text_of(record, "kind")),
        blocks=tuple(blocks),
        new=tuple(map(_new_block, _list(record, "new"))),
        side=Side(record.get("side", Side.AFTER)),
        editorial=record.get("editorial", False) is True,
        state=State(record.get("state", State.DRAFT)),
        **{name: text_of(record, name) for name in _TEXTS},
    )


def _new_block(record: Mapping[str, Any]) -> NewBlock:
    if not isinstance(record, Mapping):
        raise ValueError("a new block is no record")
    level = record.get("level", 0)
    if type(level) is not int or not 0 <= level <= 60:
        raise ValueError("a new block has no level")
    return NewBlock(
        text_of(record, "text"),
        Kind(text_of(record, "kind")),
        level,
        text_of(record, "marker"),
    )


def uuid_of(record: Mapping[str, Any], name: str) -> str:
    """The id in a field, as 32 digits. Raises ValueError where it is none."""
    key = text_of(record, name).replace("-", "")
    if not _ID.fullmatch(key):
        raise ValueError(f"its {name} is no UUID")
    return key


def text_of(record: Mapping[str, Any], name: str) -> str:
    """The text in a field, empty where there is none.

    Raises ValueError where it is no text, or too long.
    """
    value = record.get(name, "")
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError(f"its {name} is no text, or too long")
    return value


def _list(record: Mapping[str, Any], name: str) -> list[Any]:
    value = record.get(name, [])
    if not isinstance(value, list):
        raise ValueError(f"its {name} is no list")
    return value
