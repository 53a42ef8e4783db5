"""The list of notes beside the text: which of them to show, and how many there are in each chapter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from index_builder.model import Outline, Section
from reader.core.annotations import Annotation, AnnotationKind, Annotations
from reader.core.marks import Stance


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which notes to show; what is empty does not matter."""

    text: str = ""
    """Words that the note, its tags or the text that it is on contain, each of them."""
    sorts: frozenset[AnnotationKind] = frozenset()
    classes: frozenset[str] = frozenset()
    """Keys of highlight classes."""
    tags: frozenset[str] = frozenset()
    """Any of these."""
    stances: frozenset[Stance] = frozenset()


def listed(annotations: Annotations, outline: Outline, wanted: Wanted) -> list[Annotation]:
    """The notes to show, in reading order. A few tens of milliseconds for 10,000."""
    words = wanted.text.casefold().split()
    return [
        one
        for one in annotations.in_reading_order(outline)
        if (not wanted.sorts or one.kind in wanted.sorts)
        and (not wanted.classes or one.highlight_class in wanted.classes)
        and (not wanted.tags or not wanted.tags.isdisjoint(one.tags))
        and (not wanted.stances or one.stance in wanted.stances)
        and (not words or _contains(one, outline, words))
    ]


def quote(one: Annotation, outline: Outline) -> str:
    """The text that an annotation is on, as the document has it now; where it is in review, as it was."""
    position = outline.positions.get(one.block)
    if position is None:
        return one.anchor.exact
    text = outline.blocks[position].text
    return text if one.start < 0 else text[one.start : one.stop]


def counts(outline: Outline, by_block: Mapping[str, Iterable[Annotation]]) -> dict[str, int]:
    """How many annotations there are below each heading that has any, by the heading's id."""
    at = [0] * len(outline.blocks)
    for block, those in by_block.items():
        if block in outline.positions:
            at[outline.positions[block]] = sum(1 for _ in those)
    before = list(accumulate(at, initial=0))
    found = {outline.blocks[one.start].id: before[one.end] - before[one.start] for one in _all(outline.sections)}
    return {key: count for key, count in found.items() if count}


def _contains(one: Annotation, outline: Outline, words: list[str]) -> bool:
    text = "\n".join((one.body, *one.tags, quote(one, outline))).casefold()
    return all(word in text for word in words)


def _all(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _all(section.children)
