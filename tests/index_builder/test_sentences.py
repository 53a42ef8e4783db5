"""Measures as whole sentences."""

from __future__ import annotations

import pytest

from index_builder.model import Block, Kind, Outline
from index_builder.sentences import all_completed, completed

KINDS = {
    "#": Kind.HEADING,
    ":": Kind.LEAD_IN,
    "-": Kind.MEASURE,
    "*": Kind.ITEM,
    "p": Kind.PARAGRAPH,
    "n": Kind.NOTE,
}


def outline(*rows: str) -> Outline:
    """Rows are a sign for the kind, repeated for a deeper level, a space and the text."""
    blocks = []
    for position, row in enumerate(rows):
        sign, _, text = row.partition(" ")
        kind = KINDS[sign[0]]
        blocks.append(
            Block(kind, text, str(position), len(sign) if sign[0] in "#-*" else 0)
        )
    return Outline("", "nb", tuple(blocks))


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (["- bygge en skole"], "bygge en skole"),
        ([": Kommunen vil:", "- bygge en skole"], "Kommunen vil bygge en skole"),
        ([": Kommunen vil:", "- Bygge en skole"], "Kommunen vil: Bygge en skole"),
        ([": Kommunen vil …", "- … bygge en skole"], "Kommunen vil bygge en skole"),
        ([": Kommunen vil", "- bygge en skole"], "Kommunen vil bygge en skole"),
        (
            [": Vi vil:", "- gi hjelp ved å:", "-- ansette lærere", "-- kjøpe bøker"],
            "Vi vil gi hjelp ved å kjøpe bøker",
        ),
        (
            [": Vi vil:", "- bygge skoler.", "-- i sentrum"],
            "Vi vil bygge skoler. i sentrum",
        ),
        ([": Vi vil:", "- bygge", "-- i byen", "- rive"], "Vi vil rive"),
        ([": Vi vil:", "- bygge", "n En fotnote.", "- rive"], "Vi vil rive"),
        ([": Vi vil:", "- bygge", "p Et avsnitt.", "- rive"], "rive"),
        ([": Vi vil:", "# Neste", "- rive"], "rive"),
        ([": Vi vil:", "- bygge", ": De vil:", "- rive"], "De vil rive"),
        ([": Vi vil:", "-- bygge", "- rive"], "Vi vil rive"),
        ([": Vi vil:", "p Et avsnitt."], "Et avsnitt."),
    ],
)
def test_the_last_block_is_completed(rows: list[str], sentence: str) -> None:
    document = outline(*rows)
    assert completed(document, len(rows) - 1) == sentence
    assert list(all_completed(document))[-1] == sentence
