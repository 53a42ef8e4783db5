"""What goes along with the text into an exported file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """What goes along with the text.

    With nothing asked for, a file built again gives the same outline.
    """

    notes: bool = False
    """Highlights, stances, tags and notes."""
    numbers: bool = False
    """The numbers of the measures, before their text."""
    pages: bool = False
    """The page of the source where each one begins."""
    contents: bool = False
    """A title page, where the format has pages, and a list of the headings, first."""
    line_numbers: bool = False
    """The number of every fifth line beside it, where the format has pages."""
