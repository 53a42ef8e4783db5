"""How a print should look."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any

from index_builder.legible import legible


class Paper(StrEnum):
    """A size of paper."""

    A4 = "A4"
    LETTER = "Letter"


class Notes(StrEnum):
    """Where readers' notes go."""

    BESIDE = "beside"
    """In the outer margin, at the height of the text they are about."""
    END = "end"
    NONE = "none"


SIZES = {Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)}
"""Width and height in millimetres."""


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """How a print should look; a preset is one with a name."""

    name: str = ""
    paper: Paper = Paper.A4
    margin: float = 24.0
    """On all four sides, in millimetres."""
    wide_margin: bool = False
    """Whether the right margin leaves room to write in, or for notes."""
    columns: int = 1
    """One or two."""
    font_size: float = 10.5
    """Of the text, in points."""
    header: bool = True
    """Document and chapter at the head of each page."""
    page_numbers: bool = True
    """"Page x of y" at the foot."""
    head_text: str = ""
    """At the head of each page, in place of the document's title; empty: the title."""
    chapter_pages: bool = False
    """Whether each chapter begins on a page of its own."""
    contents: bool = False
    measure_numbers: bool = True
    source_pages: bool = False
    """Where each page of the source began."""
    line_numbers: bool = False
    """Every fifth line."""
    restart_lines: bool = True
    """Whether lines are counted from 1 on every page."""
    notes: Notes = Notes.END

    def as_data(self) -> dict[str, Any]:
        """The options as they are kept in a settings file."""
        return asdict(self)


MOST_HEAD_TEXT = 120
"""Code points: more has no room at the head of a page."""
LIMITS = {"margin": (10.0, 40.0), "font_size": (7.0, 18.0), "columns": (1, 2)}
"""The least and the most that makes sense on paper."""

PRESETS = (
    PrintOptions("standard"),
    PrintOptions("meeting", wide_margin=True, notes=Notes.BESIDE, font_size=11.0),
    PrintOptions(
        "hearing", line_numbers=True, source_pages=True, contents=True, wide_margin=True
    ),
    PrintOptions("compact", columns=2, font_size=9.0, margin=17.0),
)
"""What the program offers before anybody made a preset of their own."""


def options_from(data: Mapping[str, Any]) -> PrintOptions:
    """Options from a settings file; what is missing, unknown or senseless there gets its default."""
    options = PrintOptions()
    for field in fields(PrintOptions):
        default = getattr(options, field.name)
        value = data.get(field.name, default)
        try:
            value = type(default)(value)
        except (TypeError, ValueError, OverflowError):
            value = default
        if isinstance(value, str) and not isinstance(default, StrEnum):
            value = legible(value)[:MOST_HEAD_TEXT]
        if isinstance(value, float) and not math.isfinite(value):
            value = default
        if field.name in LIMITS:
            least, most = LIMITS[field.name]
            value = min(max(value, least), most)
        options = replace(options, **{field.name: value})
    return options
