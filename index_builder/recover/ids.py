"""Permanent ids: made from a block's own text, so that they stay when other blocks come, go or move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from index_builder.language.words import compatible
from index_builder.model import Kind
from index_builder.recover.keys import key

SHORT = 24
"""Letters and digits: a shorter text is likely to stand elsewhere too, so its chapter
always counts for its id."""


def normal(text: str) -> str:
    """Letters and digits only, in small letters: what stays when a text is set anew."""
    return key(compatible(text))


def digest(*parts: str) -> str:
    """A short id for some texts: a letter, then twelve hexadecimal digits.

    Safe as an XML name and in a file name.
    """
    return (
        "b"
        + blake2b(
            "\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=6
        ).hexdigest()
    )


def assign(blocks: Sequence[tuple[Kind, str]]) -> Iterator[str]:
    """An id for each block, given as kind and text; all are different.

    A text that stands once has an id of its own. Short texts and lead-ins, and all but
    the first of equal texts, are told apart by the heading above them, then by the
    lead-in or item before them, then by counting.
    """
    taken: set[str] = set()
    used: set[tuple[str, ...]] = set()
    counts: Counter[str] = Counter()
    heading = before = ""
    for kind, raw in blocks:
        text = normal(raw) or raw
        common = kind is not Kind.HEADING and (
            kind is Kind.LEAD_IN or len(text) < SHORT
        )
        choices: list[tuple[str, ...]] = [] if common else [(text,)]
        choices += [(text, heading), (text, heading, before)]
        choice = next((choice for choice in choices if choice not in used), None)
        found = digest(*choice) if choice else ""
        if choice:
            used.add(choice)
        while not found or found in taken:
            counts[text] += 1
            found = digest(text, heading, str(counts[text]))
        taken.add(found)
        if kind is Kind.HEADING:
            heading = text
        before = text
        yield found
