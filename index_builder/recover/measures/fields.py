"""Responsible, deadline and cost at the end of a measure: "(Ansvarlig: KD, frist 2027)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from index_builder.grid import NO_FIELDS, Fields
from index_builder.model import Kind
from index_builder.recover.context import RecoveryContext
from index_builder.recover.labels import is_labelled, label_of
from index_builder.structure_words import Words

LONGEST = 200
"""Characters of what says so at the end of a measure."""
_ENCLOSED = re.compile(r"[(\[]([^()\[\]]*)[)\]]\.?$")


def find(context: RecoveryContext) -> None:
    """Read the fields of measures.

    Afterwards a measure whose text ends with them, or that they stand below, has them as
    `fields`.
    """
    label = label_of(context.words)
    for draft, below in zip_longest(context.drafts, context.drafts[1:]):
        if (
            draft.kind is not Kind.MEASURE
            or draft.fields != NO_FIELDS
            or draft.grid is not None
        ):
            continue
        draft.fields = fields_of(draft.text, label, context.words)
        if draft.fields == NO_FIELDS and below and below.kind is Kind.PARAGRAPH:
            draft.fields = _labelled(below.text, label, context.words)


def _labelled(text: str, label: re.Pattern[str], words: Words) -> Fields:
    """The fields of a line that begins with a label and holds nothing else."""
    if len(text) > LONGEST or not is_labelled(text, words):
        return NO_FIELDS
    return _read(text, [each for each in label.finditer(text) if each["colon"]], words)


def fields_of(text: str, label: re.Pattern[str], words: Words) -> Fields:
    """The fields that a measure's text ends with; none where it ends with its own words.

    In brackets a label needs no colon before a name or a number; elsewhere it does.
    """
    end = text[-LONGEST:]
    enclosed = _ENCLOSED.search(end)
    if enclosed and label.match(enclosed[1].strip()):
        return _read(enclosed[1], list(label.finditer(enclosed[1])), words)
    if ":" not in end:
        return NO_FIELDS
    found = [
        each
        for each in label.finditer(end)
        if each["colon"] and _begins(end, each.start())
    ]
    return _read(end, found, words) if found else NO_FIELDS


def _begins(text: str, start: int) -> bool:
    """Whether a label stands where a sentence or a clause ends."""
    return text[:start].rstrip()[-1:] in (
        "",
        ".",
        ";",
        ",",
        ":",
        "–",
        "-",
        "!",
        "?",
        ")",
    )


def _read(text: str, found: list[re.Match[str]], words: Words) -> Fields:
    values = dict(_values(text, found, words))
    return Fields(**values) if values else NO_FIELDS


def _values(
    text: str, found: list[re.Match[str]], words: Words
) -> Iterator[tuple[str, str]]:
    """Name and value of each field; of two with one name the later counts."""
    ends = [each.start() for each in found[1:]] + [len(text)]
    for each, end in zip(found, ends, strict=True):
        name = next(
            name
            for name in Fields._fields
            if each["word"].lower() in getattr(words, name)
        )
        value = text[each.end() : end].strip(" \t.,;:–-()[]/")
        if value and (each["colon"] or not value[0].islower()):
            yield name, value
