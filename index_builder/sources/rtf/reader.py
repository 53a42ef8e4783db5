"""Walk through the tokens of a Rich Text Format file: groups and control words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass

from index_builder.sources.breaks import BREAK
from index_builder.sources.rtf.flow import INNER_CELL, Flow
from index_builder.sources.rtf.forms import FormField
from index_builder.sources.rtf.state import Heads, ParagraphStyle, State
from index_builder.sources.rtf.tables import CellShape, RowShape
from index_builder.sources.rtf.tokens import Token

NOWHERE = frozenset(
    "colortbl listtable listoverridetable revtbl rsidtbl generator themedata datastore xmlnstbl filetbl fldinst "
    "objdata nonshppict pntxta pntxtb private stylerestrictions latentstyles mmathPr atnid atnauthor bkmkstart bkmkend "
    "ftnsep ftnsepc aftnsep aftnsepc xe tc tcn txe rxe sp template operator author company keywords subject "
    "doccomm".split()
)
"""Groups that hold no text for a reader."""
_TO = {
    "stylesheet": "style",
    "fonttbl": "font",
    "listtext": "marker",
    "pntext": "marker",
    "title": "title",
}
"""Where the text of some groups goes."""
_ASIDE = {
    f"{kind}{page}": "running-head"
    for kind in ("header", "footer")
    for page in ("", "l", "r", "f")
}
_ASIDE["annotation"] = "comment"
"""Groups that are no part of the text, and why."""
_BOXES = frozenset(("shptxt", "dptxbxtext"))
"""Boxes of text, as newer and older programs write them; newer ones write both."""
_READ = frozenset(
    (
        *_TO,
        *_ASIDE,
        *_BOXES,
        "footnote",
        "shppict",
        "shpinst",
        "do",
        "pict",
        "pn",
        "moMath",
    )
)
"""Groups that are read though a reader may leave them out."""
_SMALLEST = 850
"""Sides of a picture, in twentieths of a point: a smaller one is decoration."""


@dataclass(slots=True)
class _Group:
    """A group that is open."""

    outer: State
    """What holds again when it ends."""
    end: Callable[[], None] | None = None
    """What is done when it ends."""
    parting: str = " "
    """What parts the paragraphs of a text that is set apart: a note is one line."""


@dataclass(slots=True)
class _Image:
    """A picture under way."""

    digits: list[str]
    suffix: str = ""
    sides: tuple[int, int] = (_SMALLEST, _SMALLEST)


class Reader:
    """Takes the tokens of one document; what comes of them is in `flow` and `heads`."""

    def __init__(self) -> None:
        self.heads = Heads()
        self.flow = Flow(self.heads)
        self._state = State()
        self._groups: list[_Group] = []
        self._ignorable = False
        self._passed_over = 0
        """Characters still to pass over after one in Unicode."""
        self._high = ""
        """The first half of a character beyond the first plane."""
        self._style = ParagraphStyle()
        self._note = "footnote"
        self._image = _Image([])
        self._form = FormField()
        self._steps = self._table_of_steps()
        self._begins = {
            "formfield": self._begin_form,
            "upr": lambda: setattr(self._state, "to", "nowhere"),
            "ud": self._begin_again,
        }
        """What begins groups that are read wherever they stand."""

    def read(self, tokens: Iterable[Token]) -> None:
        """Take in all tokens."""
        for token in tokens:
            if token.kind == "begin":
                self._groups.append(_Group(copy(self._state)))
                self._passed_over = 0
            elif token.kind == "end":
                self._end()
            elif token.kind == "word":
                self._word(token.text, token.value)
            else:
                self._add(token)
        while self._groups:
            self._end()
        self.flow.end_paragraph(self._state)
        self.flow.end_table()

    def _end(self) -> None:
        self._passed_over = 0
        if self._groups:
            group = self._groups.pop()
            if group.end:
                group.end()
            self._state = group.outer

    def _when_it_ends(self, step: Callable[[], None], parting: str = " ") -> None:
        if self._groups:
            self._groups[-1].end = step
            self._groups[-1].parting = parting

    # --- text ---

    def _add(self, token: Token) -> None:
        text = token.text
        if token.kind == "bytes" and self._passed_over:
            passed = min(self._passed_over, len(text))
            self._passed_over -= passed
            text = text[passed:]
        to = self._state.to
        if to == "nowhere" or not text:
            return
        if to == "picture":
            self._image.digits.append(text)
            return
        text = (
            self.heads.decode(text, self._state.font) if token.kind == "bytes" else text
        )
        if to == "style":
            self._style.written += text
        elif to == "title":
            self.heads.title += text
        elif to == "choice":
            self._form.add(text)
        elif to == "marker":
            self.flow.paragraph.marker.append(text)
        elif to == "text":
            self.flow.add(text, self._state)

    def _unicode(self, value: int) -> None:
        sign = chr(value % 65536)
        if "\ud800" <= sign <= "\udbff":
            self._high = sign
        else:
            pair, self._high = (
                (self._high + sign).encode("utf-16-le", "surrogatepass"),
                "",
            )
            self._add(Token("text", pair.decode("utf-16-le", "replace")))
        self._passed_over = self._state.skip

    # --- control words ---

    def _word(self, word: str, value: int | None) -> None:
        if word == "*":
            self._ignorable = True
            return
        ignorable, self._ignorable = self._ignorable, False
        if word == "u" and value is not None:
            self._unicode(value)
        elif begin := self._begins.get(word):
            begin()
        elif self._state.to == "form":
            self._form_word(word, value)
        elif (
            word in NOWHERE or (ignorable and word not in _READ) or self._is_again(word)
        ):
            self._state.to = "nowhere"
            if word == "nesttableprops":
                self.flow.end_inner_row(self._state)
        elif self._state.to == "nowhere":
            self._state.change(word, value)
        elif word in _TO:
            self._state.to = _TO[word]
        elif word == "info":
            self._state.to = "info"
        elif word in _ASIDE or word == "footnote":
            self._set_apart(word)
        elif word in _BOXES:
            self._begin_box()
        elif word == "pict":
            self._begin_picture()
        elif self._state.to in ("style", "font"):
            self._head_word(word, value)
        else:
            self._state.change(word, value)
            if step := self._steps.get(word):
                step(value or 0)

    def _begin_again(self) -> None:
        """What stands before it for old programs is said again, in Unicode."""
        if len(self._groups) > 1:
            self._state.to = self._groups[-2].outer.to

    def _begin_form(self) -> None:
        self._state.to = "form"
        self._form = FormField()
        self._when_it_ends(lambda: self.flow.add(self._form.value, self._state))

    def _form_word(self, word: str, value: int | None) -> None:
        """A control word of a form's field: the entries of its list are groups of their own."""
        self._form.take(word, value or 0)
        if word == "ffl":
            self._state.to = "choice"

    def _head_word(self, word: str, value: int | None) -> None:
        """A control word among the fonts and styles."""
        number = value or 0
        if self._state.to == "font":
            self._state.change(word, value)
            if word == "fcharset":
                self.heads.charsets[self._state.font] = number
        elif word in ("s", "cs", "ds", "ts"):
            self._style = (
                self.heads.styles.setdefault(number, ParagraphStyle())
                if word == "s"
                else ParagraphStyle()
            )
        elif word == "sbasedon":
            self._style.based_on = number
        elif word == "outlinelevel" and number < 9:
            self._style.level = number + 1

    def _set_apart(self, word: str) -> None:
        """A note, a head of the pages or a comment begins.

        Its text is gathered by itself until its group ends.
        """
        waiting = self.flow.begin_apart()
        self._state.to = "text"
        self._state.reset()
        self._note = "footnote"
        if word == "footnote":
            self._when_it_ends(lambda: self.flow.end_note(waiting, self._note))
        else:
            self._when_it_ends(lambda: self.flow.end_aside(waiting, _ASIDE[word]))

    def _is_again(self, word: str) -> bool:
        """Whether a box says again what its shape has said, or a field's result what was chosen."""
        in_box = word == "dptxbxtext" and self._state.in_shape
        return in_box or (word == "fldrslt" and bool(self._form.value))

    def _begin_box(self) -> None:
        waiting = self.flow.begin_apart()
        self._state.reset()
        self._when_it_ends(lambda: self.flow.end_box(waiting), BREAK * 2)

    def _begin_picture(self) -> None:
        self._state.to = "picture"
        self._image = _Image([])
        self._when_it_ends(self._end_picture)

    def _end_picture(self) -> None:
        if self._image.suffix and min(self._image.sides) >= _SMALLEST:
            try:
                self.flow.add_picture(
                    bytes.fromhex("".join(self._image.digits)), self._image.suffix
                )
            except ValueError:
                return

    def _table_of_steps(self) -> dict[str, Callable[[int], None]]:
        """The actions at control words; each takes the number of its word."""
        flow = self.flow
        return {
            "ansicpg": self._set_codepage,
            "mac": lambda _: setattr(self.heads, "codepage", "mac-roman"),
            "pc": lambda _: self._set_codepage(437),
            "pca": lambda _: self._set_codepage(850),
            "deff": lambda number: setattr(self.heads, "default_font", number),
            "par": lambda _: self._end_paragraph(),
            "sect": lambda _: self._end_paragraph(),
            "page": lambda _: setattr(flow, "page", flow.page + 1),
            "line": lambda _: self._add(Token("text", BREAK)),
            "field": lambda _: setattr(self, "_form", FormField()),
            "cell": lambda _: flow.end_cell(self._state),
            "nestcell": lambda _: self._add(Token("text", INNER_CELL)),
            "nestrow": lambda _: flow.end_inner_row(self._state),
            "mden": lambda _: self._add(Token("text", "/")),
            "chftn": lambda _: flow.add_sign(),
            "row": lambda _: flow.end_row(),
            "trowd": lambda _: setattr(flow, "shape", RowShape()),
            "trhdr": lambda _: setattr(flow.shape, "head", True),
            "clvmgf": lambda _: setattr(flow.shape.open, "begins", True),
            "clvmrg": lambda _: setattr(flow.shape.open, "goes_on", True),
            "clmrg": lambda _: setattr(flow.shape.open, "joins", True),
            "cellx": self._define_cell,
            "ftnalt": lambda _: setattr(self, "_note", "endnote"),
            "pngblip": lambda _: setattr(self._image, "suffix", ".png"),
            "emfblip": lambda _: setattr(self._image, "suffix", ".emf"),
            "wmetafile": lambda _: setattr(self._image, "suffix", ".wmf"),
            "jpegblip": lambda _: setattr(self._image, "suffix", ".jpg"),
            "picwgoal": lambda number: setattr(
                self._image, "sides", (number, self._image.sides[1])
            ),
            "pichgoal": lambda number: setattr(
                self._image, "sides", (self._image.sides[0], number)
            ),
        }

    def _end_paragraph(self) -> None:
        apart = [each for each in self._groups if each.end and each.outer.to == "text"]
        if apart:
            self._add(Token("text", apart[-1].parting))
        else:
            self.flow.end_paragraph(self._state)

    def _set_codepage(self, number: int) -> None:
        self.heads.codepage = f"cp{number}"

    def _define_cell(self, edge: int) -> None:
        shape = self.flow.shape
        shape.open.edge = edge
        shape.cells.append(shape.open)
        shape.open = CellShape()
