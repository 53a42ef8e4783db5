"""How likely the recovery of a document is poor, and what to tell its reader when it is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from index_builder.model import Block, Kind, Outline, Source
from index_builder.pages import suspects
from index_builder.recover.blocks.unwrap import ended
from index_builder.recover.headings.plain import ALONE
from index_builder.recover.keys import key

POOR = 0.3
"""From this figure on, three of four documents are recovered poorly."""
GARBLED = 0.5
"""So many of the pages with text look garbled, or there is still something to read."""
_RECOGNISED = ("glyphless", "hiddenhorzocr", "ocr")
"""Parts of the names of fonts that programs of text recognition lay below the pictures
of pages."""


class Advice(StrEnum):
    """Advice for whoever opens a document; the window has these sentences in its languages."""

    NONE = ""
    UNSURE = (
        "Tiltak is unsure of this document's headings and lists. "
        "Compare them with the original pages, and put them right in the Structure panel."
    )
    RECOGNISED = (
        "The pages of this document are pictures with recognised text. Expect wrong letters and lost list signs: "
        "compare with the original pages, and put the structure right in the Structure panel."
    )
    GARBLED = (
        "Most of this document's text cannot be read: its fonts do not say which letters they print. "
        "Read the original pages, or run text recognition (OCR) on them and add the result."
    )


@dataclass(frozen=True, slots=True)
class Assessment:
    """The expected quality of a recovery."""

    figure: float
    """How likely it is poor: 0 not at all, 1 all but certain."""
    advice: Advice


class Sign(NamedTuple):
    """A sign of poor recovery."""

    name: str
    share: Callable[[Outline, Sequence[Block]], float]
    """Of the document, given all blocks and its headings."""
    full: float
    """A share as great as this counts fully: one document in ten has more."""


def assess(source: Source, outline: Outline) -> Assessment:
    """Tell how likely a recovery is poor, and what to do about it."""
    headings = [block for block in outline.blocks if block.kind is Kind.HEADING]
    figure = sum(
        min(1.0, sign.share(outline, headings) / sign.full) for sign in SIGNS
    ) / len(SIGNS)
    return Assessment(round(figure, 2), _advice(source, figure))


def _advice(source: Source, figure: float) -> Advice:
    written = {line.page for line in source.lines if line.text.strip()}
    garbled = sum(suspect.page in written for suspect in suspects(source))
    if written and garbled > GARBLED * len(written):
        return Advice.GARBLED
    fonts = [line.font.name.lower() for line in source.lines if line.font]
    recognised = sum(any(part in font for part in _RECOGNISED) for font in fonts)
    if fonts and recognised * 2 > len(fonts):
        return Advice.RECOGNISED
    return Advice.UNSURE if figure >= POOR else Advice.NONE


def _share(count: int, of: Sequence[object]) -> float:
    return count / max(1, len(of))


def _doubts(outline: Outline, headings: Sequence[Block]) -> float:
    return _share(sum(bool(block.doubt) for block in outline.blocks), outline.blocks)


def _doubtful_headings(outline: Outline, headings: Sequence[Block]) -> float:
    return _share(sum(bool(block.doubt) for block in headings), headings)


def _quiet_headings(outline: Outline, headings: Sequence[Block]) -> float:
    quiet = sum(
        block.evidence.startswith("set ") and "points" not in block.evidence
        for block in headings
    )
    return _share(quiet, headings)


def _lone_headings(outline: Outline, headings: Sequence[Block]) -> float:
    return _share(sum(block.evidence == ALONE for block in headings), headings)


def _repeated_headings(outline: Outline, headings: Sequence[Block]) -> float:
    return _share(
        len(headings) - len({key(block.text) for block in headings}), headings
    )


def _empty_headings(outline: Outline, headings: Sequence[Block]) -> float:
    pairs = [
        (one, two)
        for one, two in pairwise(outline.blocks)
        if one.kind is two.kind is Kind.HEADING
    ]
    return _share(sum(two.level <= one.level for one, two in pairs), headings)


def _stopped_headings(outline: Outline, headings: Sequence[Block]) -> float:
    return _share(sum(block.text.endswith((".", ":")) for block in headings), headings)


def _open_paragraphs(outline: Outline, headings: Sequence[Block]) -> float:
    paragraphs = [block for block in outline.blocks if block.kind is Kind.PARAGRAPH]
    return _share(sum(not ended(block.text) for block in paragraphs), paragraphs)


SIGNS: tuple[Sign, ...] = (
    Sign("doubtful blocks", _doubts, 0.04),
    Sign("doubtful headings", _doubtful_headings, 0.18),
    Sign("headings no larger than the text", _quiet_headings, 0.56),
    Sign("headings that are short lines alone", _lone_headings, 0.08),
    Sign("headings with the same words", _repeated_headings, 0.17),
    Sign("headings without text", _empty_headings, 0.06),
    Sign("headings that end with a full stop or a colon", _stopped_headings, 0.11),
    Sign("paragraphs without a full stop", _open_paragraphs, 0.55),
)
