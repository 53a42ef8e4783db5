"""What a layout may look like, drawn from a seed."""

from __future__ import annotations

import random

Layout = dict[str, str]
"""Trait to value."""

TRAITS: dict[str, dict[str, float]] = {
    "text": {"sample nb": 3, "sample en": 1, "nb": 3, "nn": 2, "sv": 1, "de": 1, "en": 1},
    "paper": {"a4": 6, "a5": 2, "us-letter": 1, "a4 flipped": 1},
    "columns": {"1": 6, "2": 5, "3": 2, "unequal": 2},
    "across": {"chapter": 2, "no": 1},
    "face": {
        "Libertinus Serif": 2, "Nimbus Roman": 3, "P052": 2, "C059": 1, "URW Bookman": 1, "Nimbus Sans": 3,
        "URW Gothic": 1, "Source Sans Pro": 3, "Source Serif Pro": 2, "DejaVu Sans": 1,
    },
    "size": {"8.5": 1, "9.5": 2, "10": 3, "11": 3, "12": 1},
    "paragraphs": {"spaced": 4, "indented": 2, "both": 1},
    "justify": {"ragged": 3, "justified": 2},
    "hyphens": {"yes": 2, "no": 1},
    "looks": {
        "large bold": 4, "light": 2, "third as text": 3, "colour tells": 2, "capitals": 2, "italics": 2,
        "underlined": 1, "other face": 2, "bars": 1, "small capitals": 1, "centred": 1,
    },
    "numbers": {
        "none": 4, "1.": 2, "1": 2, "chapter above": 1, "chapter before": 1, "I.": 1, "first level": 1, "apart": 1,
    },
    "items": {
        "•": 5, "–": 3, "▪": 1, "➢": 1, "›": 1, "‣": 1, "o": 1, "✓": 1, "▶": 1, "◆": 1, "drawn": 1, "arrow": 1,
        "1.": 1, "1. on": 1, "a)": 1, "(1)": 1,
    },
    "hanging": {"apart": 3, "same run": 1, "flush": 1},
    "lead-in": {"plain": 3, "bold": 2, "italic": 1, "colour": 1, "large": 1},
    "margin numbers": {"none": 6, "left": 3, "right": 1, "outside": 1},
    "numbered lines": {"every": 3, "fifth": 2},
    "counted": {"running": 2, "page": 1},
    "number face": {"same": 1, "small": 2, "other grey": 2},
    "head": {"none": 2, "title": 2, "chapter": 2, "sides": 2, "rule": 1, "spaced": 1, "letters": 1},
    "folio": {"none": 1, "foot": 3, "dashes": 1, "word": 1, "of": 2, "outside": 1, "head": 1, "large": 1},
    "cover": {"no": 2, "title": 1, "year": 1},
    "contents": {"no": 2, "dots": 2, "plain": 1},
    "box": {"no": 3, "filled": 1, "ruled": 1},
    "margin note": {"no": 4, "yes": 1},
    "quote": {"no": 4, "large": 1, "across": 1},
    "picture": {"no": 3, "caption": 1, "credit": 1, "labels": 1},
    "drop cap": {"no": 5, "two lines": 1, "raised": 1},
    "table": {"no": 3, "ruled": 1, "bare": 1},
    "footnotes": {"no": 3, "yes": 1},
    "twice": {"no": 12, "yes": 1},
    "tags": {"no": 5, "yes": 1},
    "bookmarks": {"no": 3, "yes": 1},
}  # fmt: skip
"""Each trait with its values and their weights."""


def draw(seed: int, fixed: Layout | None = None) -> Layout:
    """The layout of a seed; `fixed` says what is not left to chance."""
    chance = random.Random(seed)
    layout = {
        trait: chance.choices(list(values), list(values.values()))[0]
        for trait, values in TRAITS.items()
    }
    return _possible(layout | (fixed or {}))


def _possible(layout: Layout) -> Layout:
    """A layout without what no page can hold."""
    if layout["columns"] != "1":
        layout["margin note"] = "no"
        layout["quote"] = (
            "large"
            if layout["quote"] == "across" and layout["columns"] == "unequal"
            else layout["quote"]
        )
    if layout["columns"] in ("2", "3") and layout["paper"] == "a5":
        layout["paper"] = "a4"
    if layout["columns"] == "3":
        layout["paper"] = "a4 flipped"
        layout["size"] = min(layout["size"], "10", key=float)
    if layout["columns"] == "unequal":
        layout["margin numbers"] = "none"
    if layout["columns"] != "1" and layout["margin numbers"] == "outside":
        layout["margin numbers"] = "left"
    if layout["looks"] == "colour tells" and layout["numbers"] in (
        "chapter above",
        "chapter before",
    ):
        layout["numbers"] = "none"
    return layout
