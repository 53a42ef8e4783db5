"""An annotation: a highlight, a note or a stance as plain data, and its form in the store."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.core.anchor import Anchor
from reader.core.marks import Pattern, Stance
from reader.core.store import Record
from reader.core.store.journal import Value


@dataclass(frozen=True, slots=True)
class HighlightClass:
    """A kind of highlight: told apart by colour and by pattern, named by the user."""

    key: str
    name: str
    """English, until the user gives it another."""
    pattern: Pattern


CLASSES = (
    HighlightClass("important", "Important", Pattern.SOLID),
    HighlightClass("ask", "Ask about", Pattern.DOTTED),
    HighlightClass("facts", "Facts and figures", Pattern.UNDERLINE),
    HighlightClass("costs", "Costs", Pattern.BOX),
    HighlightClass("follow-up", "Follow up", Pattern.BAR),
)
"""All classes, in the order of their keys 1 to 5."""


class AnnotationKind(StrEnum):
    """The kinds of annotations."""

    HIGHLIGHT = "highlight"
    NOTE = "note"
    STANCE = "stance"


KINDS = {kind.value: kind for kind in AnnotationKind}
STANCES = {stance.value: stance for stance in Stance}
PRIORITIES = (0, 1, 2, 3)
"""None, low, medium, high."""


class Annotation(NamedTuple):
    """A highlight, note or stance on a block or a span.

    A tuple: there may be thousands.
    """

    id: str
    author: str
    """Id of whose it is; empty for the user's own."""
    kind: AnnotationKind
    block: str
    """Id of the block in the document as it is now; empty while it waits in the review
    list."""
    start: int
    """First code point of the span in the block's text; -1 where the whole block is
    meant."""
    stop: int
    """After its last code point."""
    body: str
    """Markdown: a note's text, a highlight's note, a stance's reason."""
    tags: tuple[str, ...]
    highlight_class: str
    """Key of one of `CLASSES`; empty unless it is a highlight."""
    stance: Stance | None
    priority: int
    """Of `PRIORITIES`."""
    placed: str
    """How it came to its place, see `AnchorResolver`."""
    anchor_json: str
    created: str
    modified: str

    @property
    def anchor(self) -> Anchor:
        """Where it was made."""
        return Anchor.from_json(json.loads(self.anchor_json))

    @property
    def is_own(self) -> bool:
        """Whether it is the user's, who alone can change it."""
        return not self.author


def clean_tags(tags: Iterable[str]) -> list[str]:
    """Tags without surrounding space, none empty, each once however it is capitalised, in their order."""
    kept: dict[str, str] = {}
    for tag in tags:
        if tidy := " ".join(tag.split()).lstrip("#").strip():
            kept.setdefault(tidy.casefold(), tidy)
    return list(kept.values())


def tags_json(tags: Sequence[str]) -> str:
    """Tags as the store keeps them."""
    return json.dumps(list(tags), ensure_ascii=False)


def column_value(annotation: Annotation, column: str) -> Value:
    """The value of a column of the store that the user can change."""
    if column == "tags":
        return tags_json(annotation.tags)
    if column == "stance":
        return annotation.stance.value if annotation.stance else ""
    found = getattr(annotation, "highlight_class" if column == "class" else column)
    assert isinstance(found, str | int)
    return found


def from_row(row: Record, known_tags: dict[str, tuple[str, ...]]) -> Annotation:
    """An annotation from its row, whose columns stand in the order of the fields; `known_tags` saves reading JSON."""
    values = list(row)
    text = values[7]
    if text not in known_tags:
        known_tags[text] = tuple(json.loads(text))
    values[2] = KINDS.get(values[2], AnnotationKind.NOTE)
    values[7] = known_tags[text]
    values[9] = STANCES.get(values[9])
    return Annotation._make(values)
