"""The text of one paragraph of a Word document, as printed: insertions in, deletions and field codes out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from index_builder.counted_spans import CountedSpans
from index_builder.sources.breaks import BREAK
from index_builder.sources.characters import clean, from_symbol_font
from index_builder.sources.docx.field_codes import (
    FIELDS,
    field_target,
    form_value,
    note_field,
)
from index_builder.sources.docx.formulas import formula
from index_builder.sources.docx.styles import Looks, Styles, W, looks_of, switch, value
from index_builder.sources.scripts import superscript
from index_builder.sources.xml import local, text_of
from index_builder.spans import is_followed

_LEFT_OUT = frozenset(
    ("pPr", "rPr", "tblPr", "sdtPr", "instrText", "delInstrText", "annotationRef")
)
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DELETED = frozenset(("del", "moveFrom"))
_SIGNS = {
    "tab": " ",
    "noBreakHyphen": "-",
    "softHyphen": "\u00ad",
    "cr": BREAK,
    "ptab": " ",
}
_DRAWINGS = frozenset(("inline", "anchor", "pict", "object"))


class Reference(NamedTuple):
    """Where a text refers to a note."""

    kind: str
    """footnote or endnote."""
    id: str
    is_marked: bool = False
    """Its mark is written in the text, and it does not count."""

    @property
    def anchor(self) -> str:
        """The name by which its sign leads to the note."""
        return f"{self.kind}:{''.join(self.id.split())}"


class Aside(NamedTuple):
    """A part of a paragraph that is not printed."""

    text: str
    reason: str
    """deleted, hidden, placeholder or ruby."""


@dataclass(slots=True)
class Text:
    """A paragraph's text, and what else was found in it."""

    parts: list[str] = field(default_factory=list)
    notes: list[tuple[Reference, str]] = field(default_factory=list)
    """The notes that it refers to, each with its mark."""
    asides: list[Aside] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    """The content of text boxes that are anchored in it."""
    drawings: list[etree._Element] = field(default_factory=list)
    inner: list[etree._Element] = field(default_factory=list)
    """Paragraphs within it, which are none of its text: no program writes them so."""
    page_breaks: int = 0
    rendered_breaks: int = 0
    opens_page: bool = False
    """A page break stands before its first word."""
    spans: CountedSpans = field(default_factory=CountedSpans)
    """What is bold, italic or a link."""
    anchors: list[str] = field(default_factory=list)
    """Names by which links lead to it."""
    fields: list[str] = field(default_factory=list)
    """What the fields say that are open: "HYPERLINK ...", the innermost last."""
    sign: str = ""
    """The anchor of a note whose sign the text itself gives next."""
    sizes: Counter[float] = field(default_factory=Counter)
    """Letters by size."""
    letters: int = 0
    bold_letters: int = 0
    italic_letters: int = 0

    @property
    def plain(self) -> str:
        """The text, with `BREAK` where a line was broken on purpose."""
        return "".join(self.parts)

    @property
    def bold(self) -> bool:
        """Whether all letters are bold."""
        return 0 < self.letters == self.bold_letters

    @property
    def italic(self) -> bool:
        """Whether all letters are italic."""
        return 0 < self.letters == self.italic_letters

    @property
    def size(self) -> float | None:
        """Points of most letters."""
        return self.sizes.most_common(1)[0][0] if self.sizes else None

    def add(self, text: str, looks: Looks, target: str = "") -> None:
        """Take in a run's text, which may lead to a target."""
        shown = superscript(text) if looks.raised else text
        self.parts.append(shown)
        target = self.sign or target or self._field_target()
        self.sign = ""
        bold, italic = bool(looks.bold), bool(looks.italic)
        self.spans.add(shown, bold=bold, italic=italic, target=target)
        letters = sum(map(str.isalnum, text))
        self.letters += letters
        self.bold_letters += letters if looks.bold else 0
        self.italic_letters += letters if looks.italic else 0
        if looks.size and letters:
            self.sizes[looks.size] += letters

    def add_sign(self, mark: str, anchor: str) -> None:
        """Take in the sign of a note."""
        sign = superscript(mark) if mark.isdecimal() else f"[{mark}]"
        self.parts.append(sign)
        self.spans.add(sign, target=anchor)

    def _field_target(self) -> str:
        """Where the innermost field leads that leads somewhere."""
        targets = map(field_target, reversed(self.fields))
        return next(filter(None, targets), "") if self.fields else ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The part of a document that a paragraph stands in, as far as its text needs it."""

    styles: Styles
    address: Callable[[str], str]
    """The address of a relationship's id; empty where there is none."""
    mark: Callable[[Reference], str]
    """The mark of a note, counted on; empty where it has none."""


def read_text(
    paragraph: etree._Element,
    looks: Looks,
    around: Surroundings,
    text: Text | None = None,
) -> Text:
    """The text of a paragraph whose style looks as given.

    Added to `text` where a paragraph above goes on in it.
    """
    text = text or Text()
    stack = [(element, looks, "") for element in reversed(paragraph)]
    while stack:
        element, inherited, target = stack.pop()
        name = local(element)
        if name in FIELDS:
            note_field(text.fields, element, name)
        if name in _LEFT_OUT or not name:
            continue
        if name == "r":
            inherited = _run_looks(element, inherited, around.styles)
        elif name in ("hyperlink", "fldSimple"):
            target = _target(element, around) or target
        reason = _unprinted(element, name, inherited)
        if reason:
            text.asides += [
                Aside(each, reason) for each in [words(element)] if each.strip()
            ]
        elif name == "txbxContent":
            text.boxes.append(element)
        elif name == "p":
            text.inner.append(element)
        elif name == "AlternateContent":
            stack += [(child, inherited, target) for child in chosen(element)]
        elif name in ("footnoteReference", "endnoteReference"):
            _refer(text, element, name, around)
        elif not _take(text, element, name, inherited, target):
            stack += [(child, inherited, target) for child in reversed(element)]
    return text


def _refer(
    text: Text, element: etree._Element, name: str, around: Surroundings
) -> None:
    """Take in a reference to a note, with the sign that is printed for it."""
    marked = element.get(f"{W}customMarkFollows", "0") not in ("0", "false")
    reference = Reference(
        name.removesuffix("Reference"), element.get(f"{W}id", ""), marked
    )
    mark = around.mark(reference)
    text.notes.append((reference, mark))
    if mark:
        text.add_sign(mark, f"#{reference.anchor}")
    elif marked:
        text.sign = f"#{reference.anchor}"


def _target(element: etree._Element, around: Surroundings) -> str:
    """Where a hyperlink or a simple field leads; empty where that is nowhere."""
    if local(element) == "fldSimple":
        return field_target(element.get(f"{W}instr", ""))
    anchor = "".join(element.get(f"{W}anchor", "").split())
    address = around.address(element.get(RELATION, ""))
    target = address or (f"#{anchor}" if anchor else "")
    return target if is_followed(target) else ""


def _unprinted(element: etree._Element, name: str, looks: Looks) -> str:
    """Why an element is not printed; empty for one that is."""
    if name in _DELETED:
        return "deleted"
    if name == "rt":
        return "ruby"
    if name == "r" and looks.hidden:
        return "hidden"
    return "placeholder" if name == "sdt" and is_placeholder(element) else ""


def is_placeholder(control: etree._Element) -> bool:
    """Whether a content control is empty, and shows what is to be filled in."""
    properties = control.find(f"{W}sdtPr")
    return properties is not None and bool(switch(properties, "showingPlcHdr"))


def chosen(alternatives: etree._Element) -> list[etree._Element]:
    """Of several ways to show the same the one that is taken: the first."""
    found = [child for child in alternatives if local(child) == "Choice"]
    return (
        found[:1] or [child for child in alternatives if local(child) == "Fallback"][:1]
    )


def words(element: etree._Element) -> str:
    """All text in an element, printed or not, a paragraph a line."""
    return clean("".join(_words(element)).strip("\n"))


def _words(element: etree._Element) -> Iterator[str]:
    for each in element.iter():
        name = local(each)
        if name in ("t", "delText"):
            yield text_of(each)
        elif name == "p":
            yield "\n"


def _run_looks(run: etree._Element, inherited: Looks, styles: Styles) -> Looks:
    properties = run.find(f"{W}rPr")
    if properties is None:
        return inherited
    style = value(properties, "rStyle")
    below = styles.named(style).looks.over(inherited) if style else inherited
    return looks_of(properties).over(below)


def _take(
    text: Text, element: etree._Element, name: str, looks: Looks, target: str
) -> bool:
    """Take in what an element says itself; False for one whose children say it."""
    if name == "t":
        text.add(clean(text_of(element)), looks, target)
    elif name in _SIGNS:
        text.parts.append(_SIGNS[name])
        text.spans.add(_SIGNS[name], target=target)
    elif name == "br":
        text.opens_page |= element.get(f"{W}type") == "page" and not text.letters
        text.page_breaks += element.get(f"{W}type") == "page"
        text.parts.append(
            " " if element.get(f"{W}type") in ("page", "column") else BREAK
        )
    elif name == "lastRenderedPageBreak":
        text.opens_page |= not text.letters
        text.rendered_breaks += 1
    elif name == "sym":
        text.add(_symbol(element), looks)
    elif name == "oMath":
        text.add(clean(formula(element)), looks._replace(raised=False))
    elif name == "ffData":
        text.add(clean(form_value(element)), looks, target)
    elif name == "bookmarkStart":
        text.anchors += ["".join(element.get(f"{W}name", "").split())]
    else:
        if name in _DRAWINGS:
            text.drawings.append(element)
        return False
    return True


def _symbol(element: etree._Element) -> str:
    code = element.get(f"{W}char", "")
    sound = len(code) == 4 and all(sign in "0123456789abcdefABCDEF" for sign in code)
    return from_symbol_font(clean(chr(int(code, 16)))) if sound else ""
