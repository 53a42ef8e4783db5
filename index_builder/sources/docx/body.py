"""The blocks of a Word document's body, in order, as lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from index_builder.model import Font, Line, Role
from index_builder.sources.breaks import paragraphs
from index_builder.sources.docx.numbering import Numbering
from index_builder.sources.docx.runs import Text, read_text
from index_builder.sources.docx.styles import Style, Styles, W, numbering_of, outline_level, value
from index_builder.sources.markers import supplied
from index_builder.sources.xml import local

TITLE = "title"
"""The name of the style that sets the document's title."""


@dataclass
class Body:
    """Goes through a document's body and gathers its lines."""

    styles: Styles
    numbering: Numbering
    notes: dict[str, etree._Element]
    lines: list[Line] = field(default_factory=list)
    page: int = 1
    rendered: bool = False
    """Word noted where its pages ended, so that forced page breaks need not be counted."""
    noted: int = 0
    """Notes so far."""

    def content(self, parent: etree._Element) -> None:
        """The blocks of a body, a table's cell or a text box."""
        for element in parent:
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"):
                self.content(element)

    def _paragraph(self, element: etree._Element) -> None:
        properties = element.find(f"{W}pPr")
        style = self.styles.paragraph(value(properties, "pStyle"))
        page = self.page
        text = read_text(element, style.looks, self.styles)
        self.page += text.rendered_breaks if self.rendered else text.page_breaks
        level = outline_level(properties) or style.level
        level = level if level <= 9 else 0
        if text.plain.strip():
            # A break at the very beginning puts the paragraph on the page that it opens.
            opened = text.opens_page and self.page > page
            self._add(text, style, level, self._marker(properties, style), page + opened)
        for inner in text.inner:
            self._paragraph(inner)
        for box in text.boxes:
            self.content(box)
        for reference in text.notes:
            self._note(reference)

    def _marker(self, properties: etree._Element | None, style: Style) -> tuple[str, int]:
        """What stands before the paragraph, and its depth in the list from 1; 0 outside lists."""
        found = numbering_of(properties) or style.numbering
        if found is None or found[0] in ("", "0"):
            return "", 0
        if not found[0] and style.numbering:
            found = (style.numbering[0], found[1])
        return self.numbering.marker(*found), found[1] + 1

    def _add(self, text: Text, style: Style, level: int, numbered: tuple[str, int], page: int) -> None:
        marker, depth = numbered
        size = text.size or 0.0
        font = Font("", size, text.bold, text.italic)
        if level:
            is_title = style.name.lower() == TITLE
            heading = " ".join(text.plain.split())
            self._line(heading, page, Role.HEADING, 0 if is_title else level, marker, font)
            return
        role = _role(style, depth, marker)
        for part in paragraphs(text.plain):
            shown = supplied(marker, part)
            self._line(part, page, role, depth if role is Role.ITEM else 0, shown, font)
            marker, role = "", Role.PARAGRAPH if role is Role.ITEM else role

    def _line(
        self, text: str, page: int, role: Role, level: int = 0, marker: str = "", font: Font | None = None
    ) -> None:
        self.lines.append(Line(text, len(self.lines) + 1, page, role, level, marker, font=font))

    def _note(self, reference: str) -> None:
        note = self.notes.get(reference)
        if note is None:
            return
        self.noted += 1
        looks = self.styles.paragraph(None).looks
        text = " ".join(read_text(each, looks, self.styles).plain for each in note.iter(f"{W}p"))
        if text.strip():
            self._line(" ".join(text.split()), self.page, Role.NOTE, 0, str(self.noted))

    def _table(self, table: etree._Element) -> None:
        rows = _rows(table)
        if max(map(len, rows), default=0) < 2 or self._places_text(table):
            for row in rows:
                for cell in row:
                    self.content(cell)
            return
        looks = self.styles.paragraph(None).looks
        for row in rows:
            cells = []
            for cell in row:
                texts = [read_text(each, looks, self.styles) for each in cell.iter(f"{W}p")]
                self.page += sum(text.rendered_breaks for text in texts)
                cells.append(" ".join(" ".join(text.plain.split()) for text in texts if text.plain.strip()))
            if any(cells):
                self._line("\t".join(cells), self.page, Role.TABLE)

    def _places_text(self, table: etree._Element) -> bool:
        """Whether a table sets running text side by side instead of holding data: there are headings in it."""
        if len(list(table.iter(f"{W}tbl"))) > 1:
            return True
        ids = {each.get(f"{W}val") for each in table.iter(f"{W}pStyle")}
        return any(self.styles.named(style_id or "").level for style_id in ids)


def _role(style: Style, depth: int, marker: str) -> Role:
    """What a paragraph that is no heading is."""
    if style.is_contents:
        return Role.FURNITURE
    if style.name.lower() == "caption":
        return Role.CAPTION
    if style.name.lower() in ("footnote text", "endnote text"):
        return Role.NOTE
    return Role.ITEM if depth and marker else Role.PARAGRAPH


def _rows(table: etree._Element) -> list[list[etree._Element]]:
    """The cells of each row of a table, without those of tables in it."""
    return [_children(row, "tc") for row in _children(table, "tr")]


def _children(element: etree._Element, name: str) -> list[etree._Element]:
    """The children of a name, those in content controls among them."""
    found = []
    for child in element:
        if child.tag == f"{W}{name}":
            found.append(child)
        elif child.tag == f"{W}sdt":
            found += child.findall(f"{W}sdtContent/{W}{name}")
    return found
