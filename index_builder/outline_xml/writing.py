"""Outline to Akoma Ntoso."""

from __future__ import annotations

from urllib.parse import quote

from index_builder.grid import Fields
from index_builder.model import (
    Aside,
    Block,
    Kind,
    Outline,
    Section,
    Span,
    SpanKind,
)
from index_builder.outline_xml.frbr import Identity, markup
from index_builder.outline_xml.ids import EIds
from index_builder.outline_xml.names import (
    AKN,
    DEEPER_SECTION,
    MAX_DEPTH,
    SECTION_ELEMENTS,
    SOURCE,
    TILTAK,
    in_attribute,
    in_id,
    in_text,
)
from index_builder.spans import pieces
from index_builder.tables import Cell, rows_of, stands_in_table, table_end

_NO_CELL = '<td t:covered="true"><p/></td>'
_LISTED = frozenset({Kind.MEASURE, Kind.ITEM})
_SPANS = {
    SpanKind.BOLD: "<b>{text}</b>",
    SpanKind.ITALIC: "<i>{text}</i>",
}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="{akn}" xmlns:t="{tiltak}">
<doc name="document" contains="originalVersion">
<meta>
{frbr}<proprietary source="#tiltak">
<t:document title="{title}" language="{own_language}" pages="{pages}"/>
</proprietary>
</meta>
{preface}<mainBody>
"""


def written(outline: Outline, identity: Identity | None = None) -> bytes:
    """The outline as a UTF-8 document, valid against the schema of Akoma Ntoso 3.0.

    Costs grow with its length.
    """
    writer = _Writer(outline.blocks)
    writer.body(outline.sections)
    if writer.is_linked:
        # A link names where its target stands, which is known when all was written once.
        writer = _Writer(outline.blocks, writer.places)
        writer.body(outline.sections)
    head = _HEAD.format(
        akn=AKN,
        tiltak=TILTAK,
        frbr=markup(identity or Identity(outline.title), outline.language),
        own_language=in_attribute(outline.language),
        title=in_attribute(outline.title),
        pages=outline.page_count,
        preface=_preface(outline.title),
    )
    tail = f"</mainBody>\n{_set_aside(outline.asides)}</doc>\n</akomaNtoso>\n"
    return "".join([head, *writer.out, tail]).encode()


def _preface(title: str) -> str:
    """The title as a cover has it."""
    if not title:
        return ""
    inside = f'<docTitle eId="preface__docTitle_1">{in_text(title)}</docTitle>'
    return f'<preface eId="preface"><p eId="preface__p_1">{inside}</p></preface>\n'


def _set_aside(asides: tuple[Aside, ...]) -> str:
    if not asides:
        return ""
    rows = [
        f'<t:aside reason="{in_attribute(aside.reason)}" page="{aside.page}" line="{aside.line}">'
        f"{in_text(aside.text)}</t:aside>\n"
        for aside in asides
    ]
    return f'<conclusions class="set-aside">\n<foreign>\n{"".join(rows)}</foreign>\n</conclusions>\n'


class _Writer:
    """Writes blocks, in order, to `out`."""

    def __init__(
        self, blocks: tuple[Block, ...], places: dict[str, str] | None = None
    ) -> None:
        """`places` is what another writer of the same blocks found."""
        self.out: list[str] = []
        self.places: dict[str, str] = {}
        """The `eId` of each block that was written, by its id."""
        self.is_linked = False
        """Whether a block leads to another one."""
        self._targets = places or {}
        self._blocks = blocks
        self._ids = EIds()

    def body(self, sections: tuple[Section, ...]) -> None:
        first = sections[0].start if sections else len(self._blocks)
        self._run("", 0, first)
        # An empty body would not be valid.
        if not self._blocks:
            self.out.append("<p/>\n")
        for section in sections:
            self._section("", section, 1)

    def _inline(self, block: Block) -> str:
        """A block's text with its spans as elements."""
        if not block.spans:
            return in_text(block.text)
        parts = []
        for text, spans in pieces(block.text, block.spans):
            shown = in_text(text)
            for span in reversed(spans):
                shown = self._spanned(shown, span)
            parts.append(shown)
        return "".join(parts)

    def _spanned(self, shown: str, span: Span) -> str:
        if span.kind is not SpanKind.LINK:
            return _SPANS[span.kind].format(text=shown)
        target = in_attribute(span.target)
        own = ""
        if span.target.startswith("#"):
            self.is_linked = True
            if place := self._targets.get(span.target[1:]):
                own, target = f' t:target="{target}"', f"#{place}"
        return f'<a href="{target}"{own}>{shown}</a>'

    def _attributes(self, block: Block, eid: str) -> str:
        """What every block has, its marker, level and text apart."""
        self.places[block.id] = eid
        return _attributes(block, eid)

    def _section(self, parent: str, section: Section, depth: int) -> None:
        block = self._blocks[section.start]
        known = 1 <= block.level <= len(SECTION_ELEMENTS)
        element = SECTION_ELEMENTS[block.level - 1] if known else DEEPER_SECTION
        eid = self._ids.make(parent, element, block.number or block.marker)
        level = "" if known else f' t:level="{block.level}"'
        self.out.append(f"<{element}{self._attributes(block, eid)}{level}>\n")
        if block.marker:
            self.out.append(f"<num>{in_text(block.marker)}</num>")
        self.out.append(f"<heading>{self._inline(block)}</heading>\n")
        children = section.children
        end = children[0].start if children else section.end
        if end > section.start + 1 or not children:
            around = "intro" if children else "content"
            self.out.append(f"<{around}>\n")
            self._run(eid, section.start + 1, end)
            self.out.append(f"</{around}>\n")
        if depth >= MAX_DEPTH:
            self.out.append(f"</{element}>\n")
        for child in children:
            self._section(parent if depth >= MAX_DEPTH else eid, child, depth + 1)
        if depth < MAX_DEPTH:
            self.out.append(f"</{element}>\n")

    def _run(self, parent: str, start: int, end: int) -> None:
        """The blocks between two headings."""
        position = start
        blocks = self._blocks
        while position < end:
            block = blocks[position]
            introduces = (
                block.kind is Kind.LEAD_IN
                and position + 1 < end
                and _is_listed(blocks[position + 1])
            )
            if introduces or _is_listed(block):
                position = self._list(parent, position, end)
            elif stands_in_table(block):
                position = self._table(parent, position, end)
            else:
                self._single(parent, blocks[position])
                position += 1

    def _list(self, parent: str, start: int, end: int) -> int:
        """A lead-in, where there is one, and the measures and items after it; gives the position after them."""
        eid = self._ids.make(parent, "blockList")
        self.out.append(f'<blockList eId="{eid}">\n')
        position = start
        if self._blocks[position].kind is Kind.LEAD_IN:
            block = self._blocks[position]
            marker = f' t:marker="{in_attribute(block.marker)}"' if block.marker else ""
            level = f' t:level="{block.level}"' if block.level else ""
            attributes = self._attributes(
                block, self._ids.make(eid, "listIntroduction")
            )
            self.out.append(
                f"<listIntroduction{attributes}{marker}{level}>{self._inline(block)}</listIntroduction>\n"
            )
            position += 1
        position = self._items(eid, position, end)
        self.out.append("</blockList>\n")
        return position

    def _items(self, list_id: str, position: int, end: int) -> int:
        """Items, each nested in the last one before it that is of a lower level."""
        # One entry an open item: its level, its eId and, once it has sub-items, the eId
        # of their list.
        open_items: list[tuple[int, str, str]] = []
        while position < end and _is_listed(self._blocks[position]):
            block = self._blocks[position]
            while open_items and (
                open_items[-1][0] >= block.level or len(open_items) >= MAX_DEPTH
            ):
                self.out.append(
                    "</blockList>\n</item>\n" if open_items.pop()[2] else "</item>\n"
                )
            parent = list_id
            if open_items:
                level, eid, parent = open_items[-1]
                if not parent:
                    parent = self._ids.make(eid, "blockList")
                    open_items[-1] = level, eid, parent
                    self.out.append(f'<blockList eId="{parent}">\n')
            open_items.append(
                (block.level, self._item(parent, block, len(open_items) + 1), "")
            )
            position += 1
        for _, _, sub_list in reversed(open_items):
            self.out.append("</blockList>\n</item>\n" if sub_list else "</item>\n")
        return position

    def _item(self, parent: str, block: Block, depth: int) -> str:
        eid = self._ids.make(parent, "item", block.marker)
        level = "" if block.level == depth else f' t:level="{block.level}"'
        marker = f"<num>{in_text(block.marker)}</num>" if block.marker else ""
        self.out.append(
            f'<item class="{block.kind}"{self._attributes(block, eid)}{level}>{marker}<p>{self._inline(block)}</p>\n'
        )
        return eid

    def _table(self, parent: str, start: int, end: int) -> int:
        """A table and all its blocks, each of which begins with a row; gives the position after them."""
        eid = self._ids.make(parent, "table")
        blocks = self._blocks[start : min(table_end(self._blocks, start), end)]
        self.out.append(f'<table eId="{eid}">\n')
        for row in rows_of(blocks, full=False):
            attributes = self._block_row(eid, row.block) if row.first else ""
            cells = "".join(map(_cell, row.cells))
            # A row that only others reach into would not be valid without a cell.
            self.out.append(f"<tr{attributes}>{cells or _NO_CELL}</tr>\n")
        self.out.append("</table>\n")
        return start + len(blocks)

    def _block_row(self, table: str, block: Block) -> str:
        """The attributes of a row with which a block begins."""
        parts = [
            f' class="{block.kind}"{self._attributes(block, self._ids.make(table, "tr"))}'
        ]
        if block.level:
            parts.append(f' t:level="{block.level}"')
        if block.marker:
            parts.append(f' t:marker="{in_attribute(block.marker)}"')
        if block.grid:
            table_number, head, _, measures, widths = block.grid
            parts.append(
                f' t:grid="{table_number} {head} {measures} {",".join(map(str, widths))}"'
            )
        return "".join(parts)

    def _single(self, parent: str, block: Block) -> None:
        element = "authorialNote" if block.kind is Kind.NOTE else "p"
        attributes = self._attributes(block, self._ids.make(parent, element))
        if block.level:
            attributes += f' t:level="{block.level}"'
        if block.marker:
            attributes += f' t:marker="{in_attribute(block.marker)}"'
        if block.kind is Kind.NOTE:
            note = f"<authorialNote{attributes}><p>{self._inline(block)}</p></authorialNote>"
            self.out.append(f"<p>{note}</p>\n")
        else:
            name = "" if block.kind is Kind.PARAGRAPH else f' class="{block.kind}"'
            self.out.append(
                f"<p{name}{attributes}>{self._inline(block)}{_picture(block)}</p>\n"
            )


def _picture(block: Block) -> str:
    """The picture above a caption, which says in words what it shows."""
    if block.picture is None:
        return ""
    path, width, height = block.picture
    return f'<img src="{in_attribute(quote(f"{SOURCE}/{path}"))}" width="{width}" height="{height}"/>'


def _is_listed(block: Block) -> bool:
    return block.kind in _LISTED and not stands_in_table(block)


def _cell(cell: Cell) -> str:
    name = "th" if cell.head else "td"
    wide = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    high = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    paragraphs = "".join(f"<p>{in_text(text)}</p>" for text in cell.paragraphs)
    return f"<{name}{wide}{high}>{paragraphs}</{name}>"


def _range(first: int, last: int) -> str:
    return f"{first}" if first == last else f"{first}-{last}"


def _attributes(block: Block, eid: str) -> str:
    """What every block has, its marker, level and text apart."""
    lines = _range(block.first_line, block.last_line)
    parts = [f' eId="{eid}"']
    if block.id:
        parts.append(f' wId="{in_id(block.id)}"')
    parts.append(f' t:page="{block.page}"')
    if lines != "0":
        parts.append(f' t:lines="{lines}"')
    if block.first_printed_line:
        parts.append(
            f' t:printed-lines="{_range(block.first_printed_line, block.last_printed_line)}"'
        )
    if block.number:
        parts.append(f' t:number="{in_attribute(block.number)}"')
    if block.evidence:
        parts.append(f' t:evidence="{in_attribute(block.evidence)}"')
    if block.doubt:
        parts.append(f' t:doubt="{in_attribute(block.doubt)}"')
    if block.commitments:
        found = " ".join(
            f"{start}:{end}:{in_id(name)}" for start, end, name in block.commitments
        )
        parts.append(f' t:commitments="{found}"')
    for name, value in zip(Fields._fields, block.fields, strict=True):
        if value:
            parts.append(f' t:{name}="{in_attribute(value)}"')
    if block.spans and (block.grid or block.kind is Kind.TABLE):
        # Elements would have to be told apart cell by cell.
        found = " ".join(
            f"{start}:{stop}:{kind}:{in_id(target)}"
            for start, stop, kind, target in block.spans
        )
        parts.append(f' t:spans="{found}"')
    return "".join(parts)
