"""The blocks of an OpenDocument text, in order, as lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from index_builder.counted_spans import CountedSpans, spans_of
from index_builder.grid import CELL_BREAK, TableRow
from index_builder.model import Font, Line, Role, Span, SpanKind
from index_builder.sources.breaks import paragraphs
from index_builder.sources.characters import clean
from index_builder.sources.markers import supplied
from index_builder.sources.mathml import formula
from index_builder.sources.odt import tables
from index_builder.sources.odt.figures import Figures
from index_builder.sources.odt.objects import blocks
from index_builder.sources.odt.package import Package
from index_builder.sources.odt.styles import TEXT, Counter, Look, Styles
from index_builder.sources.odt.words import Words, joined, note_anchor, read_words
from index_builder.sources.xml import all_text, local, whole

_CONTENTS = frozenset(
    "table-of-content illustration-index table-index alphabetical-index "
    "bibliography user-index".split()
)
_OBJECTS_DEEP = 2
"""An object may hold itself."""
_TRANSPARENT = frozenset(
    (
        "index-body",
        "index-title",
        "p",
        "h",
        "frame",
        "text-box",
        "g",
        "custom-shape",
        "numbered-paragraph",
    )
)


@dataclass
class Body:
    """Goes through a document's body and gathers its lines."""

    package: Package
    styles: Styles
    figures: Figures
    lines: list[Line] = field(default_factory=list)
    page: int = 1
    table_count: int = 0
    """Tables so far."""
    headings: Counter = field(default_factory=Counter)
    lists: dict[str, Counter] = field(default_factory=dict)
    """The count of each list that may be gone on with, by its style or its id."""
    role: Role = Role.PARAGRAPH
    """Of paragraphs, where the walk stands."""
    cell: list[str] | None = None
    """The paragraphs of the cell that the walk stands in; None outside tables."""
    cell_spans: CountedSpans = field(default_factory=CountedSpans)
    """What is bold, italic or a link in the row of a table that the walk stands in."""
    anchors: list[str] = field(default_factory=list)
    """Names by which links lead to the next line."""
    depth: int = 0
    """Objects that the walk stands in."""
    below: list[Words] = field(default_factory=list)
    """What is anchored in the cells of the table that the walk stands in."""

    def content(self, parent: Iterable[etree._Element]) -> None:
        """The blocks of a body, a section, a cell or a text box."""
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                self._paragraph(element)
            elif name == "list":
                self._list(element, "", 1, None)
            elif name == "table":
                self._table(element)
            elif name == "numbered-paragraph":
                self._numbered(element)
            elif name == "section":
                self._section(element)
            elif name in _CONTENTS:
                before, self.role = self.role, Role.FURNITURE
                self.content(element)
                self.role = before
            elif name == "soft-page-break":
                self.page += 1
            elif name == "tracked-changes":
                self.aside(element, "deleted")
            elif name in _TRANSPARENT:
                self.content(element)

    def aside(self, root: etree._Element, reason: str) -> None:
        """What is no part of the text, a paragraph each."""
        for paragraph in root.iter(f"{TEXT}p", f"{TEXT}h"):
            text = " ".join(clean(all_text(paragraph)).split())
            if text:
                self._add(text, self.page, Role.FURNITURE, reason=reason)

    def _section(self, element: etree._Element) -> None:
        if (
            element.get(f"{TEXT}display") == "none"
            or element.get(f"{TEXT}is-hidden") == "true"
        ):
            self.aside(element, "hidden")
        else:
            self.content(element)

    def _paragraph(
        self, element: etree._Element, marker: str = "", depth: int = 0
    ) -> None:
        style = element.get(f"{TEXT}style-name", "")
        look = self.styles.look(style)
        words = read_words(element, self.styles, look)
        self.anchors += words.anchors
        page, self.page = self.page, self.page + words.pages
        level = self._level(element, style)
        if self.cell is not None:
            if level and words.text.strip():
                marker = marker or self._number(element, level)
            text = " ".join(words.text.split())
            sign = supplied(marker, text)
            self.cell_spans.add(sign)
            self.cell_spans.append(words.spans)
            self.cell += [text for text in [f"{sign} {text}".strip()] if text]
            self.below.append(words)
            return
        if level and self.role is Role.PARAGRAPH and words.text.strip():
            marker = marker or self._number(element, level)
            heading = " ".join(words.text.split())
            spans = words.spans.within(heading)
            self._add(
                heading,
                page,
                Role.HEADING,
                level,
                marker,
                words.font(look),
                # All of a heading is bold by its kind.
                spans=tuple(each for each in spans if each.kind is not SpanKind.BOLD),
            )
        else:
            self._text(
                words,
                page,
                self._role(style, depth),
                (marker, depth),
                words.font(look),
            )
        self._belongings(words)

    def _belongings(self, words: Words) -> None:
        """What is anchored in a paragraph, below it."""
        for note in words.notes:
            self._note(note)
        for inner in words.inner:
            self._paragraph(inner)
        for frame in words.frames:
            self._frame(frame)
        for box in words.boxes:
            self.content(box)
        for text, reason in words.asides:
            if shown := " ".join(clean(text).split()):
                self._add(shown, self.page, Role.FURNITURE, reason=reason)

    def _number(self, element: etree._Element, level: int) -> str:
        """The number of a heading that stands in no list."""
        if element.get(f"{TEXT}is-list-header") == "true" or not self.styles.headings:
            return ""
        start = None
        if element.get(f"{TEXT}restart-numbering") == "true":
            start = element.get(f"{TEXT}start-value", "1")
        return self.headings.marker(self.styles.headings, level, start)

    def _level(self, element: etree._Element, style: str) -> int:
        """A heading's level; 0 for text."""
        if local(element) == "h":
            return whole(element.get(f"{TEXT}outline-level"), 1) or 1
        return self.styles.level_of(style) or int(self.styles.is_titled(style, "Title"))

    def _role(self, style: str, depth: int) -> Role:
        is_note = self.styles.is_titled(style, "Footnote") or self.styles.is_titled(
            style, "Endnote"
        )
        if self.role is Role.PARAGRAPH and (is_note or depth):
            return Role.NOTE if is_note else Role.ITEM
        is_caption = any(
            self.styles.is_titled(style, name)
            for name in ("Caption", "Figure", "Illustration")
        )
        return Role.CAPTION if is_caption and self.role is Role.PARAGRAPH else self.role

    def _text(
        self, words: Words, page: int, role: Role, marker: tuple[str, int], font: Font
    ) -> None:
        sign, depth = marker
        parts = paragraphs(words.text)
        for part, spans in zip(parts, spans_of(parts, words.spans.found), strict=True):
            level = depth if role is Role.ITEM else 0
            self._add(part, page, role, level, supplied(sign, part), font, spans=spans)
            sign, role = "", Role.PARAGRAPH if role is Role.ITEM else role

    def _add(
        self,
        text: str,
        page: int,
        role: Role,
        level: int = 0,
        marker: str = "",
        font: Font | None = None,
        *,
        reason: str = "",
        spans: tuple[Span, ...] = (),
        row: TableRow | None = None,
    ) -> None:
        anchors: tuple[str, ...] = ()
        if role is not Role.FURNITURE:
            anchors, self.anchors = tuple(self.anchors), []
        self.lines.append(
            Line(
                text,
                len(self.lines) + 1,
                page,
                role,
                level,
                marker,
                font=font,
                reason=reason,
                spans=spans,
                anchors=anchors,
                row=row,
            )
        )

    def _list(
        self, element: etree._Element, style: str, depth: int, counter: Counter | None
    ) -> None:
        style = element.get(f"{TEXT}style-name") or style
        if counter is None:
            continued = element.get(f"{TEXT}continue-list", "")
            goes_on = element.get(f"{TEXT}continue-numbering") == "true"
            counter = (
                self.lists.get(continued)
                or (self.lists.get(style) if goes_on else None)
                or Counter()
            )
            self.lists[style] = counter
            name = element.get("{http://www.w3.org/XML/1998/namespace}id")
            if name:
                self.lists[name] = counter
        for item in element:
            if local(item) in ("list-item", "list-header"):
                self._item(item, style, depth, counter)

    def _item(
        self, item: etree._Element, style: str, depth: int, counter: Counter
    ) -> None:
        first = local(item) == "list-item"
        for child in item:
            name = local(child)
            if name == "list":
                self._list(child, style, depth + 1, counter)
            elif name in ("p", "h"):
                marker = (
                    self._count(
                        child, style, depth, counter, item.get(f"{TEXT}start-value")
                    )
                    if first
                    else ""
                )
                self._paragraph(child, marker, depth if first and marker else 0)
                first = False
            elif name == "soft-page-break":
                self.page += 1

    def _count(
        self,
        child: etree._Element,
        style: str,
        depth: int,
        counter: Counter,
        start: str | None,
    ) -> str:
        """Count an item on; return its marker."""
        own = style or self.styles.list_of(child.get(f"{TEXT}style-name", ""))
        levels = {
            each: self.styles.list_level(own, each) for each in range(1, depth + 1)
        }
        return counter.marker(levels, depth, start)

    def _numbered(self, element: etree._Element) -> None:
        """A paragraph that is an item of a list without standing in one."""
        style = element.get(f"{TEXT}style-name", "")
        depth = whole(element.get(f"{TEXT}level"), 1) or 1
        name = element.get(f"{TEXT}list-id") or style
        if element.get(f"{TEXT}continue-numbering") == "false":
            self.lists.pop(name, None)
        counter = self.lists.setdefault(name, Counter())
        for child in element:
            if local(child) in ("p", "h"):
                marker = self._count(
                    child, style, depth, counter, element.get(f"{TEXT}start-value")
                )
                self._paragraph(child, marker, depth if marker else 0)

    def _note(self, note: etree._Element) -> None:
        body = note.find(f"{TEXT}note-body")
        if body is None:
            return
        words = [
            read_words(each, self.styles, Look())
            for each in body.iter(f"{TEXT}p", f"{TEXT}h")
        ]
        text, spans = joined(words)
        if text:
            citation = note.findtext(f"{TEXT}note-citation") or ""
            marker = clean(citation).strip()
            self.anchors.append(note_anchor(note))
            self._add(text, self.page, Role.NOTE, marker=marker, spans=spans)
        for each in words:
            # Paragraphs within these are among the note's own already.
            for held in (each.notes, each.inner, each.boxes):
                held.clear()
            self._belongings(each)

    def _frame(self, element: etree._Element) -> None:
        """A picture, or an object: a formula is text, of any other its picture is shown."""
        if local(element) == "object" and self._object(element):
            return
        if figure := self.figures.figure(element):
            self.lines.append(figure.line(len(self.lines) + 1, self.page))

    def _object(self, element: etree._Element) -> bool:
        """A formula, whose text stands for it, or the words and tables of any other object."""
        root = self.package.object(element)
        if root is None or self.depth >= _OBJECTS_DEEP:
            return False
        if text := " ".join(clean(formula(root)).split()):
            self._add(text, self.page, Role.PARAGRAPH)
            return True
        self.depth += 1
        for block in blocks(root):
            self.content([block])
        self.depth -= 1
        return False

    def _table(self, table: etree._Element) -> None:
        rows = tables.rows_of(table)
        if self.cell is not None:
            self._inner(rows)
            return
        if tables.places_text(table, rows):
            for row in rows:
                for cell in row.cells:
                    if cell is not None:
                        self.content(cell)
            return
        self.table_count += 1
        for row in rows:
            if row.hidden:
                self.aside(row.element, "hidden")
                continue
            self.cell_spans = CountedSpans()
            text = "\t".join(CELL_BREAK.join(self._cell(cell)) for cell in row.cells)
            if text.strip():
                told = TableRow(self.table_count, row.head, row.merged())
                spans = self.cell_spans.within(text)
                self._add(text, self.page, Role.TABLE, spans=spans, row=told)
        below, self.below = self.below, []
        for words in below:
            self._belongings(words)

    def _inner(self, rows: list[tables.Row]) -> None:
        """A table within a cell: a paragraph a row."""
        assert self.cell is not None
        outer, self.cell_spans = self.cell_spans, CountedSpans()
        for row in rows:
            texts = [" ".join(self._cell(cell)) for cell in row.cells]
            text = " · ".join(filter(None, texts))
            outer.add(text)
            self.cell += [text] if text else []
        self.cell_spans = outer

    def _cell(self, cell: etree._Element | None) -> list[str]:
        """The paragraphs of a cell; what is anchored in them is put among what stands below the table."""
        if cell is None:
            return []
        before, self.cell = self.cell, []
        self.content(cell)
        found, self.cell = self.cell, before
        return found
