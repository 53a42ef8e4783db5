"""The state of a Rich Text Format reader, and the file's tables of fonts and styles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from index_builder.sources.characters import clean, from_symbol_font

_CODEPAGES = {
    0: "", 77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250",
}  # fmt: skip
"""Encodings by the number that a font gives; empty for the file's own."""
SYMBOLS = 2
"""The number of fonts that print signs for letters."""
_HEADING = re.compile(r"(?:heading|overskrift|rubrik|überschrift) ([1-9])$")
"""Old programs wrote the names of styles in the language that they spoke."""
_TITLES = ("title", "tittel", "titel", "rubrik")


@dataclass(slots=True)
class State:
    """The state that a group may change, and that is restored at its end."""

    to: str = "text"
    """Where text goes: text, marker, style, font, info, title, picture, or nowhere."""
    font: int = -1
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    raised: bool = False
    unprinted: str = ""
    """Why text is not printed: hidden or deleted; empty where it is."""
    skip: int = 1
    """Characters to pass over after one in Unicode: it is said again in an older
    encoding."""
    style: int = 0
    outline: int = 0
    """A heading's level from 1, as the paragraph says; 0 for none."""
    depth: int = 0
    """Level in a list, from 0."""
    in_table: bool = False
    in_shape: bool = False

    def change(self, word: str, value: int | None) -> None:
        """Do what a control word changes until its group ends."""
        number = value or 0
        is_on = value != 0
        if word == "plain":
            self._reset_characters()
        elif word == "pard":
            self._reset_paragraph()
        elif word in _NUMBERS:
            setattr(self, _NUMBERS[word], number)
        elif word in _SWITCHES:
            setattr(self, _SWITCHES[word], is_on)
        elif word == "fs":
            self.size = number / 2
        elif word == "outlinelevel":
            self.outline = number + 1 if number < 9 else 0
        elif word == "nosupersub":
            self.raised = False
        elif word in ("v", "deleted"):
            self.unprinted = (
                {"v": "hidden", "deleted": "deleted"}[word] if is_on else ""
            )

    def reset(self) -> None:
        """Begin a text of its own: nothing of what stands around it holds in it."""
        self._reset_characters()
        self._reset_paragraph()

    def _reset_characters(self) -> None:
        self.bold = self.italic = self.raised = False
        self.size, self.font, self.unprinted = 0.0, -1, ""

    def _reset_paragraph(self) -> None:
        self.style = self.outline = self.depth = 0
        self.in_table = False


_NUMBERS = {"f": "font", "s": "style", "ilvl": "depth", "uc": "skip"}
_SWITCHES = {
    "b": "bold",
    "i": "italic",
    "super": "raised",
    "up": "raised",
    "msup": "raised",
    "intbl": "in_table",
    "shp": "in_shape",
}
"""Control words and the fields that they set."""


@dataclass(slots=True)
class ParagraphStyle:
    """A style of paragraphs."""

    written: str = ""
    """Its name, as it stands in the file."""
    level: int = 0
    """A heading's level from 1; 0 for text."""
    based_on: int = -1

    @property
    def name(self) -> str:
        """In small letters: "heading 1"."""
        return clean(self.written).strip(" ;").lower()


@dataclass(slots=True)
class Heads:
    """What stands before the text."""

    codepage: str = "cp1252"
    default_font: int = 0
    charsets: dict[int, int] = field(default_factory=dict)
    """Of fonts, by their numbers."""
    styles: dict[int, ParagraphStyle] = field(default_factory=dict)
    title: str = ""

    def decode(self, text: str, font: int) -> str:
        """Bytes, written as characters of the same number, in the encoding of a font."""
        charset = self.charsets.get(font if font >= 0 else self.default_font, 0)
        if charset == SYMBOLS:
            return from_symbol_font(text) if not text.isspace() else text
        if text.isascii():
            return text
        try:
            return text.encode("latin-1").decode(
                _CODEPAGES.get(charset) or self.codepage, "replace"
            )
        except (LookupError, UnicodeEncodeError):
            return text

    def level(self, style: int) -> int:
        """The heading level of a style, or of one that it is based on; 0 for text."""
        for _ in range(10):
            known = self.styles.get(style)
            if known is None:
                return 0
            found = _HEADING.match(known.name)
            if known.level or found or known.name in _TITLES:
                return known.level or (int(found[1]) if found else 1)
            style = known.based_on
        return 0

    def name(self, style: int) -> str:
        """A style's name in small letters; empty where it has none."""
        return self.styles[style].name if style in self.styles else ""
