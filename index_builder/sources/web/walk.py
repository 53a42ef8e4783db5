"""The walk through a page's elements, which gathers its lines.

It needs no recursion, so depth does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from index_builder.model import Line, Role, SpanKind
from index_builder.sources.breaks import BREAK
from index_builder.sources.characters import clean
from index_builder.sources.markers import BULLET, supplied
from index_builder.sources.scripts import superscript
from index_builder.sources.web import elements
from index_builder.sources.web.elements import BLOCKS, SILENT, acting_name
from index_builder.sources.web.figures import figure
from index_builder.sources.web.formulas import formula, other_notations
from index_builder.sources.web.listing_tables import make_lists
from index_builder.sources.web.lists import LISTS, NO_ITEM, Item, Lists
from index_builder.sources.web.references import References, is_reference
from index_builder.sources.web.running_text import Part, RunningText
from index_builder.sources.web.style_sheet import style_sheet
from index_builder.sources.web.surroundings import surroundings
from index_builder.sources.web.table_rows import TableRows
from index_builder.sources.web.word_pages import is_word_bullet, word_level
from index_builder.spans import moved

_SPACE = re.compile(r"[^\S\v]+")


@dataclass(slots=True)
class _Depths:
    """How many elements are open that say what the text in them is."""

    notes: int = 0
    furniture: int = 0
    surroundings: int = 0
    captions: int = 0
    preformatted: int = 0
    raised: int = 0
    layout: int = 0
    heads: int = 0
    """Heads of tables."""
    foldings: int = 0
    """Lines that open what is folded."""


class _Walk:
    """The open elements of the walk, and the lines gathered so far."""

    def __init__(
        self, root: etree._Element, references: References, *, alone: bool
    ) -> None:
        self.sheet = style_sheet(root)
        etree.strip_elements(root, "script", "style", with_tail=False)
        make_lists(root)
        self.references = references
        self.around = surroundings(root, references) if alone else set()
        self.lists = Lists(self.sheet.lists)
        self.letters = sum(len(str(text)) for text in root.itertext())
        self.text = RunningText()
        self.depths = _Depths()
        self.heading = 0
        """Level of the heading that is open."""
        self.inline_note = False
        """The text that is being gathered holds the anchor of a note."""
        self.number_above = False
        """A number of the heading that comes next has been gathered."""
        self.table: TableRows | None = None
        self.tables = 0
        """So far."""
        self.page = 0
        """Number of the printed page; 0 before the first that is told."""
        self.begun = 0
        """The page on which the text that is being gathered began."""
        self.anchors: list[str] = []
        self.left_out: list[Line] = []
        """What stands within the text that is being gathered, and is no part of it: pictures, too."""

    # --- elements ---

    def begin(self, element: etree._Element, name: str) -> Iterator[Line]:
        """An element begins."""
        if name in BLOCKS or element in self.around:
            if not self.number_above:
                yield from self.flush()
            self.number_above = False
        self.anchors += self.references.names(element)
        if name == "br":
            # Within a cell each line is one of its own.
            self.text.add(BREAK * 2 if self.table and self.table.in_row else BREAK)
        elif name == "img":
            self._picture(element)
        self._count(element, name, 1)
        if name in LISTS:
            self.lists.begin(element, name)
        elif name == "li" or word_level(element):
            self.lists.begin_item(element)
        elif name == "table" and not self.depths.layout:
            self.tables += 1
            self.table = TableRows(self.tables, elements.columns(element))
        elif name == "tr" and self.table:
            self.table.begin_row(in_head=self.depths.heads > 0)
        self._begin_spans(element, name)

    def end(self, element: etree._Element, name: str) -> Iterator[Line]:
        """An element ends."""
        self._end_spans(element, name)
        if elements.is_number_above(element, name):
            self.text.add(" ")
            self.number_above = True
        elif name in BLOCKS or element in self.around:
            yield from self.flush()
        if self.table and name in ("td", "th") and self.table.in_row:
            self.table.end_cell(element, name)
        elif self.table and name == "tr" and self.table.in_row:
            yield from self._row(self.table)
        elif name == "table" and not self.depths.layout:
            self.table = None
        if name in LISTS:
            self.lists.end()
        elif name == "li" or word_level(element):
            self.lists.end_item()
        self._count(element, name, -1)

    def leave_out(self, element: etree._Element, name: str, reason: str) -> None:
        """Pass over an element whose text is no part of the page's."""
        self.anchors += self.references.names(element)
        if reason == "bullet":
            self.lists.mark(BULLET)
        if name == "math":
            self._add(formula(element))
            shown = other_notations(element)
        else:
            shown = elements.all_text(element)
        if reason == "page-number":
            self.page = elements.page_number(element, shown) or self.page
        if shown:
            self.left_out.append(Line(shown, 0, 0, Role.FURNITURE, reason=reason))

    def _picture(self, element: etree._Element) -> None:
        """Put a picture below the text that is being gathered."""
        if self.heading or self._reason():
            return
        if found := figure(element, self.references):
            self.left_out.append(found.line(0, self.page))

    def why_apart(self, element: etree._Element, name: str) -> str:
        """Why an element's text is no part of what is read; empty where it is."""
        if name == "math":
            return "annotation"
        if is_word_bullet(element):
            return "bullet"
        if elements.is_page_number(element, name):
            return "page-number"
        if name == "form" and elements.is_control(element, self.letters):
            return "form"
        if (
            name == "a"
            and (self.depths.notes or self.inline_note)
            and elements.is_sign(element)
        ):
            return "back-link"
        heading = bool(self.heading or self.depths.foldings)
        return elements.why_apart(element, name, self.sheet, heading=heading)

    def add(self, text: str | None) -> None:
        """Take in text that stands between tags."""
        if text:
            self._add(text)

    # --- text ---

    def _add(self, text: str) -> None:
        if not self.text.size:
            self.begun = self.page
        text = clean(text)
        if self.depths.preformatted:
            text = text.replace("\n", BREAK * 2)
        else:
            text = _SPACE.sub(" ", text)
            if self.depths.raised and text.strip():
                text = superscript(text)
        self.text.add(text)

    def flush(self) -> Iterator[Line]:
        """What was gathered, and what was left out of it."""
        if self.table and self.table.in_row:
            self._flush_into_cell(self.table)
            return
        for part in self.text.take(whole=bool(self.heading)):
            anchors, self.anchors = tuple(self.anchors), []
            yield self._line(part, anchors)
        yield from self.left_out
        self.left_out.clear()
        self.inline_note = False

    def _flush_into_cell(self, table: TableRows) -> None:
        item = None
        for part in self.text.take(whole=False):
            item = item or self.lists.take()
            marker = supplied(item.marker, part.text) if item else ""
            table.cell.append(_with_marker(part, marker) if marker else part)
            item = Item("", 1)

    def _row(self, table: TableRows) -> Iterator[Line]:
        row = table.end_row()
        if row:
            text, spans, shape = row
            anchors, self.anchors = tuple(self.anchors), []
            if self._reason():
                yield Line(
                    text,
                    0,
                    self.page,
                    Role.FURNITURE,
                    anchors=anchors,
                    reason=self._reason(),
                )
            else:
                yield Line(
                    text,
                    0,
                    self.page,
                    Role.TABLE,
                    spans=spans,
                    anchors=anchors,
                    row=shape,
                )
        yield from self.left_out
        self.left_out.clear()

    def _reason(self) -> str:
        """Why all that is open is no part of the page's text; empty where it is."""
        if self.depths.surroundings:
            return "surroundings"
        return "navigation" if self.depths.furniture else ""

    def _line(self, part: Part, anchors: tuple[str, ...]) -> Line:
        role, item = self._role(part)
        written = f"{item.marker} {part.text}" if item.written else ""
        return Line(
            part.text,
            0,
            self.begun,
            role,
            item.level,
            item.marker,
            font=part.font,
            spans=part.spans,
            anchors=anchors,
            reason=self._reason() if role is Role.FURNITURE else "",
            extracted=written,
        )

    def _role(self, part: Part) -> tuple[Role, Item]:
        """What a line is, and what stands before it."""
        if self._reason():
            return Role.FURNITURE, NO_ITEM
        if (self.depths.notes or self.inline_note) and not self.heading:
            item = self.lists.take_any()
            mark = item.marker.rstrip(".") if item and item.marker != BULLET else ""
            return Role.NOTE, Item(mark, 0)
        if self.depths.captions:
            return Role.CAPTION, NO_ITEM
        if self.heading:
            return Role.HEADING, Item("", self.heading)
        if item := self.lists.take():
            marker = supplied(item.marker, part.text)
            return Role.ITEM, item._replace(marker=marker)
        return Role.LINE if self.depths.preformatted else Role.PARAGRAPH, NO_ITEM

    # --- what is open ---

    def _count(self, element: etree._Element, name: str, step: int) -> None:
        """Keep count of the open elements that say what the text in them is."""
        depths = self.depths
        if level := elements.heading_level(element, name):
            self.heading = level if step > 0 else 0
        depths.captions += step * (name in ("caption", "figcaption"))
        depths.preformatted += step * (name == "pre")
        depths.raised += step * (
            name == "sup"
            or is_reference(element, name)
            or self.sheet.raises(element, name)
        )
        depths.heads += step * (name == "thead")
        depths.foldings += step * (name == "summary")
        depths.furniture += step * elements.is_furniture(element, name)
        depths.surroundings += step * (element in self.around)
        depths.layout += step * (name == "table" and elements.is_layout(element))
        noted = self.references.is_noted(element)
        depths.notes += step * (
            elements.is_note(element, name, self.letters) or (noted and name in BLOCKS)
        )
        self.inline_note |= noted and step > 0 and name not in BLOCKS

    def _begin_spans(self, element: etree._Element, name: str) -> None:
        if elements.is_bold(element, name):
            self.text.begin(SpanKind.BOLD)
        if elements.is_italic(element, name):
            self.text.begin(SpanKind.ITALIC)
        if name == "a" and (target := self.references.target(element.get("href", ""))):
            self.text.begin(SpanKind.LINK, target)

    def _end_spans(self, element: etree._Element, name: str) -> None:
        if name == "a" and self.references.target(element.get("href", "")):
            self.text.end(SpanKind.LINK)
        if elements.is_italic(element, name):
            self.text.end(SpanKind.ITALIC)
        if elements.is_bold(element, name):
            self.text.end(SpanKind.BOLD)


def lines_of(
    root: etree._Element, references: References, *, alone: bool = True
) -> Iterator[Line]:
    """The lines of a page, not numbered.

    `page` is that of the printed book, 0 where none is told.

    `alone`: the page is no part of a book, so that other things of its site may
    surround its text.
    """
    walk = _Walk(root, references, alone=alone)
    left: set[etree._Element] = set()
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        name = acting_name(element)
        if event == "start":
            reason = (
                walk.why_apart(element, name) if name and name not in SILENT else ""
            )
            if reason:
                walk.leave_out(element, name, reason)
            if reason or not name or name in SILENT:
                steps.skip_subtree()
                left.add(element)
                continue
            yield from walk.begin(element, name)
            walk.add(element.text)
        else:
            if element in left:
                left.discard(element)
            else:
                yield from walk.end(element, name)
            if element is not root:
                walk.add(element.tail)
    yield from walk.flush()


def _with_marker(part: Part, marker: str) -> Part:
    """A block of a cell that begins with what its list puts before it."""
    shift = len(marker) + 1
    return Part(
        f"{marker} {part.text}", tuple(moved(span, shift) for span in part.spans)
    )
