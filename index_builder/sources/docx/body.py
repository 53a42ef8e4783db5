"""The blocks of a Word document's body, in order, as lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from lxml import etree

from index_builder.counted_spans import CountedSpans, spans_of
from index_builder.grid import CELL_BREAK, TableRow
from index_builder.model import Font, Line, Role, Span, SpanKind
from index_builder.sources.breaks import paragraphs
from index_builder.sources.characters import clean
from index_builder.sources.docx import tables
from index_builder.sources.docx.chunks import chunk_lines
from index_builder.sources.docx.figures import Figures
from index_builder.sources.docx.formulas import formula
from index_builder.sources.docx.list_numbers import Numbering
from index_builder.sources.docx.notes import Notes
from index_builder.sources.docx.package import Package
from index_builder.sources.docx.runs import (
    Aside,
    Reference,
    Surroundings,
    Text,
    chosen,
    is_placeholder,
    read_text,
    words,
)
from index_builder.sources.docx.styles import (
    Style,
    Styles,
    W,
    numbering_of,
    outline_level,
    value,
)
from index_builder.sources.markers import supplied
from index_builder.sources.xml import local

TITLE = "title"
"""The name of the style that sets the document's title."""
_TRANSPARENT = frozenset(("sdtContent", "customXml", "ins", "moveTo", "smartTag"))


@dataclass
class Body:
    """Goes through a document's body and gathers its lines."""

    package: Package
    main: str
    styles: Styles
    numbering: Numbering
    notes: Notes
    figures: Figures
    lines: list[Line] = field(default_factory=list)
    page: int = 1
    rendered: bool = False
    """Word noted where its pages ended, so that forced page breaks need not be counted."""
    table_count: int = 0
    """Tables so far."""
    depth: int = 0
    """Documents that it stands in."""
    begun: Text | None = None
    """A paragraph that goes on in the next: its end was deleted, or it is a drop cap."""
    anchors: list[str] = field(default_factory=list)
    """Names by which links lead to the next line."""
    titled: dict[str, set[int]] = field(default_factory=dict)
    """The levels of each list, from 0, that number headings: items are deep in the others."""

    def __post_init__(self) -> None:
        self.around = self._surroundings(self.main, self.notes.mark)

    def _surroundings(
        self, part: str, mark: Callable[[Reference], str]
    ) -> Surroundings:
        """What the texts of a part need to know of it."""
        return Surroundings(self.styles, partial(self.package.address, part), mark)

    def content(self, parent: etree._Element) -> None:
        """The blocks of a body, a table's cell or a text box."""
        for element in parent:
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name == "AlternateContent":
                for each in chosen(element):
                    self.content(each)
            elif name == "sdt" and is_placeholder(element):
                self._aside(Aside(words(element), "placeholder"))
            elif name in _TRANSPARENT or name == "sdt":
                self.content(element)
            elif name in ("del", "moveFrom"):
                self._aside(Aside(words(element), "deleted"))
            elif name == "altChunk":
                self._chunk(element)
            elif name in ("oMathPara", "oMath"):
                self._formula(element)
            elif name == "bookmarkStart":
                self.anchors.append("".join(element.get(f"{W}name", "").split()))
        self._end()

    def aside(self, root: etree._Element, reason: str) -> None:
        """What stands outside the body and is no part of the text."""
        for paragraph in root.iter(f"{W}p"):
            self._aside(Aside(words(paragraph), reason))

    def _aside(self, aside: Aside) -> None:
        if text := " ".join(aside.text.split()):
            self._line(text, self.page, Role.FURNITURE, reason=aside.reason)

    def _paragraph(self, element: etree._Element) -> None:
        properties = element.find(f"{W}pPr")
        style = self.styles.paragraph(value(properties, "pStyle"))
        page = self.page
        begun, self.begun = self.begun, None
        text = read_text(element, style.looks, self.around, begun)
        if _goes_on(properties):
            text.sizes.clear()
            self.begun = text
            return
        self.anchors += text.anchors
        self.page += text.rendered_breaks if self.rendered else text.page_breaks
        level = outline_level(properties) or style.level
        level = level if level <= 9 else 0
        # Word counts an empty paragraph too, unless all of it was deleted or is hidden.
        numbered = (
            ("", 0)
            if text.asides and not text.plain.strip()
            else self._marker(properties, style, level)
        )
        if text.plain.strip():
            # A break at the very beginning puts the paragraph on the page that it
            # opens.
            opened = text.opens_page and self.page > page
            self._add(text, style, level, numbered, page + opened)
        self._belongings(text)

    def _end(self) -> None:
        """A paragraph that should go on, and after which nothing came."""
        if self.begun is not None:
            text, self.begun = self.begun, None
            if text.plain.strip():
                self._add(text, self.styles.paragraph(None), 0, ("", 0), self.page)
            self._belongings(text)

    def _belongings(self, text: Text) -> None:
        """What is anchored in a paragraph, below it."""
        for inner in text.inner:
            self._paragraph(inner)
        for drawing in text.drawings:
            self._drawing(drawing)
        for box in text.boxes:
            self.content(box)
        for aside in text.asides:
            self._aside(aside)
        for reference, mark in text.notes:
            self._note(reference, mark)

    def _marker(
        self, properties: etree._Element | None, style: Style, level: int = 0
    ) -> tuple[str, int]:
        """What stands before a paragraph, and its depth among items from 1; 0 outside lists.

        `level` is that of a heading, 0 for text.
        """
        list_id, depth = numbering_of(properties)
        if list_id is None:
            list_id = style.list_id
        if list_id in (None, "", "0"):
            return "", 0
        if depth is None:
            depth = self.numbering.level_of(list_id or "", style.ids)
        if depth is None:
            depth = style.depth or 0
        titled = self.titled.setdefault(list_id or "", set())
        if level:
            titled.add(depth)
        above = sum(each < depth for each in titled)
        return self.numbering.marker(list_id or "", depth), depth + 1 - above

    def _add(
        self, text: Text, style: Style, level: int, numbered: tuple[str, int], page: int
    ) -> None:
        marker, depth = numbered
        size = text.size or 0.0
        font = Font("", size, text.bold, text.italic)
        if level:
            is_title = style.name.lower() == TITLE
            heading = " ".join(text.plain.split())
            spans = text.spans.within(heading)
            self._line(
                heading,
                page,
                Role.HEADING,
                0 if is_title else level,
                marker,
                font,
                # All of a heading is bold by its kind.
                spans=tuple(each for each in spans if each.kind is not SpanKind.BOLD),
            )
            return
        role = _role(style, depth, marker)
        reason = "contents" if role is Role.FURNITURE else ""
        parts = paragraphs(text.plain)
        for part, spans in zip(parts, spans_of(parts, text.spans.found), strict=True):
            shown = supplied(marker, part)
            level = depth if role is Role.ITEM else 0
            self._line(part, page, role, level, shown, font, spans=spans, reason=reason)
            marker, role = "", Role.PARAGRAPH if role is Role.ITEM else role

    def _line(
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

    def _drawing(self, drawing: etree._Element) -> None:
        if figure := self.figures.figure(drawing):
            self.lines.append(figure.line(len(self.lines) + 1, self.page))
        for text in self.figures.texts(drawing):
            self._line(text, self.page, Role.PARAGRAPH)
        for rows in self.figures.charts(drawing):
            self.table_count += 1
            for number, row in enumerate(rows):
                told = TableRow(self.table_count, number == 0, ())
                self._line("\t".join(row), self.page, Role.TABLE, row=told)

    def _note(self, reference: Reference, mark: str) -> None:
        note = self.notes.content(reference)
        if note is None:
            return
        kind = f"{reference.kind}s"
        part = next(self.package.related(self.main, kind), f"word/{kind}.xml")
        around = self._surroundings(part, lambda _: "")
        looks = self.styles.paragraph(None).looks
        texts = [read_text(each, looks, around) for each in note.iter(f"{W}p")]
        text = " ".join(" ".join(each.plain for each in texts).split())
        spans = CountedSpans()
        for each in texts:
            spans.append(each.spans)
        if text:
            self.anchors.append(reference.anchor)
            placed = spans.within(text)
            self._line(text, self.page, Role.NOTE, 0, mark, spans=placed)
        for each in texts:
            for aside in each.asides:
                self._aside(aside)

    def _formula(self, element: etree._Element) -> None:
        """A formula that stands in no paragraph."""
        if text := " ".join(clean(formula(element)).split()):
            self._line(text, self.page, Role.PARAGRAPH)

    def _chunk(self, element: etree._Element) -> None:
        """A document within the document."""
        for line in chunk_lines(self.package, self.main, element, self.depth):
            self._line(
                line.text,
                self.page,
                line.role,
                line.level,
                line.marker,
                line.font,
                reason=line.reason,
                spans=tuple(each for each in line.spans if each.target[:1] != "#"),
            )

    def _table(self, table: etree._Element) -> None:
        rows = tables.rows_of(table)
        if tables.places_text(table, rows, self.styles):
            for row in rows:
                for cell in row.cells:
                    self.content(cell.element)
            return
        self.table_count += 1
        number = self.table_count
        width = max(cell.column + cell.columns for row in rows for cell in row.cells)
        below: list[Text] = []
        for row in rows:
            if row.deleted:
                self._aside(Aside(words(row.element), "deleted"))
                continue
            spans = CountedSpans()

            def read(cell: etree._Element, spans: CountedSpans = spans) -> str:
                return CELL_BREAK.join(self._cell(cell, below, spans))

            text = tables.row_text(row, width, read)
            if text.strip():
                told = TableRow(number, row.head, row.merged())
                within = spans.within(text)
                self._line(text, self.page, Role.TABLE, row=told, spans=within)
        for each in below:
            self._belongings(each)

    def _cell(
        self, cell: etree._Element, below: list[Text], spans: CountedSpans
    ) -> Iterator[str]:
        """The paragraphs of a cell, whose spans are added to those of the row.

        What is anchored in them is put among what stands `below` the table.
        """
        begun = None
        prompts = set(tables.prompts(cell))
        for paragraph in tables.children(cell, "p", "altChunk"):
            if local(paragraph) == "altChunk":
                for line in chunk_lines(self.package, self.main, paragraph, self.depth):
                    spans.add(line.text)
                    yield line.text
                continue
            if paragraph in prompts:
                prompt = Aside(words(paragraph), "placeholder")
                below.append(Text(asides=[prompt]))
                continue
            properties = paragraph.find(f"{W}pPr")
            style = self.styles.paragraph(value(properties, "pStyle"))
            text = read_text(paragraph, style.looks, self.around, begun)
            begun = text if _goes_on(properties) else None
            if begun:
                continue
            self.page += text.rendered_breaks
            below.append(text)
            plain = " ".join(text.plain.split())
            marker, _ = self._marker(properties, style)
            shown_marker = supplied(marker, plain)
            spans.add(shown_marker)
            spans.append(text.spans)
            if shown := f"{shown_marker} {plain}".strip():
                yield shown
        for table in tables.children(cell, "tbl"):
            for row in tables.rows_of(table):
                inner = (
                    " ".join(self._cell(each.element, below, CountedSpans()))
                    for each in row.cells
                )
                if shown := " · ".join(filter(None, inner)):
                    spans.add(shown)
                    yield shown


def _goes_on(properties: etree._Element | None) -> bool:
    """Whether a paragraph goes on in the next.

    The mark of its end was deleted, or it is a drop cap.
    """
    if properties is None:
        return False
    frame = properties.find(f"{W}framePr")
    drops = frame is not None and frame.get(f"{W}dropCap", "none") != "none"
    return drops or properties.find(f"{W}rPr/{W}del") is not None


def _role(style: Style, depth: int, marker: str) -> Role:
    """What a paragraph that is no heading is."""
    if style.is_contents:
        return Role.FURNITURE
    if style.name.lower() == "caption":
        return Role.CAPTION
    if style.name.lower() in ("footnote text", "endnote text"):
        return Role.NOTE
    return Role.ITEM if depth and marker else Role.PARAGRAPH
