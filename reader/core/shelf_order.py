"""The orders in which the shelf lists documents, and how it looks for some of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from reader.core.collation import sort_key
from reader.core.shelf import Entry

ORDERS: dict[str, Callable[[Entry], Any]] = {
    "opened": lambda entry: 0,
    "title": lambda entry: sort_key(entry.name),
    "issuer": lambda entry: (
        not entry.details.issuer,
        sort_key(entry.details.issuer),
        sort_key(entry.name),
    ),
    "year": lambda entry: (
        not entry.details.year,
        -int(entry.details.year or 0),
        sort_key(entry.name),
    ),
}
"""Name of an order to its key; "opened" leaves them as the shelf has them, newest first.
What has no issuer or year comes last."""


def arranged(
    entries: Iterable[Entry], order: str = "opened", words: str = "", tag: str = ""
) -> list[Entry]:
    """The documents that have all the words and the tag, in an order.

    Words are looked for in all that the shelf shows of a document; an empty tag stands
    for any.
    """
    wanted = words.casefold().split()
    found = [
        entry
        for entry in entries
        if (not tag or tag in entry.details.tags)
        and all(word in _text(entry) for word in wanted)
    ]
    return sorted(found, key=ORDERS.get(order, ORDERS["opened"]))


def all_tags(entries: Iterable[Entry]) -> list[str]:
    """The tags of all these documents, each once, in the order of the alphabet."""
    found = {tag for entry in entries for tag in entry.details.tags}
    return sorted(found, key=sort_key)


def _text(entry: Entry) -> str:
    """What words are looked for in."""
    details = entry.details
    said = (entry.name, details.issuer, details.date, details.number, *details.tags)
    return " ".join((*said, str(entry.path))).casefold()
