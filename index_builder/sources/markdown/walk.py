"""The walk through the tokens of a Markdown file, which gathers its lines."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, paragraph
from markdown_it.token import Token

from index_builder.bullets import SIGNS
from index_builder.grid import CELL_BREAK, TableRow
from index_builder.model import Font, Line, Picture, Role
from index_builder.sources import web
from index_builder.sources.characters import clean
from index_builder.sources.markdown.dialects import ATTRIBUTES, Document, Note
from index_builder.sources.markdown.inline import Inline, InlineRow, joined, note_anchor
from index_builder.sources.markers import BULLET, supplied
from index_builder.sources.markup import parse_page
from index_builder.sources.web.running_text import Part
from index_builder.spans import moved

_DEEPEST = 80
"""Levels of lists and quotations, of which an item is one and its list another; nested
deeper, they are text."""
_NO_FONT = Font("", 0.0)
_TASKS = {"[ ] ": "□", "[x] ": "✓", "[X] ": "✓"}
"""How items of a list of tasks begin, and the sign that is shown for it."""
_SUB_ITEM = re.compile(
    r"(\(?(?:([a-z])|([ivx]{1,4})|(\d{1,2}))\)|([a-zA-Z])\.|([ivx]{1,4})\.)\s+(?=\S)"
)
"""A letter, Roman number or number in brackets, which CommonMark does not know as the
sign of an item."""
_SIGN = re.compile(rf"[{SIGNS}]\s")
_DASH = re.compile(r"[–—]\s")
_FIRST = re.compile(r"\(?[aAi1][.)]")
_NOTE_HTML = re.compile(
    r"""<p class=["']footnote["']>\s*+(?:<sup>([^<]*)</sup>)?(.*?)</p>""", re.S
)
_SCRIPT = re.compile(r"<(script|style|!--)(?:(?<=-)|\b[^<>]*>?)", re.I)
_ENDS = {
    "script": re.compile(r"</script\s*>", re.I),
    "style": re.compile(r"</style\s*>", re.I),
    "!--": re.compile("-->"),
}
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def lines_of(document: Document) -> Iterator[Line]:
    """The lines of a document.

    Notes come with the number of the line at which they are written.
    """
    for number, text in enumerate(document.metadata, start=1):
        if any(map(str.isalnum, text)):
            yield Line(text, number, 1, Role.FURNITURE, reason="metadata")
    walk = _Walk(Inline(frozenset(note.label for note in document.notes)))
    yield from walk.lines(_parser().parse(document.text))
    for note in document.notes:
        yield from _note(note, walk.inline)


def _parser() -> MarkdownIt:
    # The parser itself would drop what is nested too deep; the rule is there before it
    # comes to that.
    parser = MarkdownIt("commonmark", {"maxNesting": 2 * _DEEPEST}).enable(
        ["table", "strikethrough"]
    )
    parser.block.ruler.before("table", "too_deep", _too_deep)
    return parser


def _too_deep(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Have a line that is nested too deep be text, whatever signs it begins with."""
    return state.level >= _DEEPEST and paragraph(state, line, end, silent)


def _note(note: Note, inline: Inline) -> Iterator[Line]:
    """A footnote as one line."""
    rows: list[InlineRow] = []
    for token in _parser().parse(note.text):
        if token.type == "inline":
            rows += inline.rows(token)[0]
    part = joined(rows)
    anchors = (note_anchor(note.label),)
    yield Line(
        part.text,
        note.line,
        1,
        Role.NOTE,
        marker=note.label,
        font=part.font,
        spans=part.spans,
        anchors=anchors,
    )


@dataclass(slots=True)
class _List:
    """A list that is open; `delimiter` is "." or ")", empty for bullets."""

    delimiter: str
    next: int


class _Walk:
    """The open elements of the walk."""

    def __init__(self, inline: Inline) -> None:
        self.inline = inline
        self.lists: list[_List] = []
        self.marker = ""
        """Of the item that has begun, until its text has."""
        self.level = 0
        """Of the heading that is open."""
        self.cells: list[Part] | None = None
        self.row = 0
        """Line of the open row of a table."""
        self.in_head = False
        self.tables = 0

    def lines(self, tokens: Sequence[Token]) -> Iterator[Line]:
        """The lines of all tokens."""
        for token in tokens:
            number = token.map[0] + 1 if token.map else 1
            if token.type == "inline":
                yield from self._inline(token, number)
            elif token.type in ("fence", "code_block"):
                for offset, line in enumerate(token.content.splitlines()):
                    if line.strip():
                        yield Line(
                            clean(line), number + offset + (token.type == "fence"), 1
                        )
            elif token.type == "html_block":
                yield from self._html(token.content, number)
            elif token.type == "tr_close" and self.cells is not None:
                row = self._table_row(self.cells)
                if row.text.strip():
                    yield row
                self.cells = None
            else:
                self._open_or_close(token, number)

    def _open_or_close(self, token: Token, number: int) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                delimiter = token.markup if token.type == "ordered_list_open" else ""
                self.lists.append(_List(delimiter, int(token.attrGet("start") or 1)))
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                self.marker = _marker(self.lists[-1], token)
            case "heading_open":
                self.level = int(token.tag[1])
            case "heading_close":
                self.level = 0
            case "table_open":
                self.tables += 1
            case "thead_open" | "thead_close":
                self.in_head = token.nesting > 0
            case "tr_open":
                self.cells, self.row = [], number

    def _inline(self, token: Token, number: int) -> Iterator[Line]:
        if (
            self.cells is None
            and not self.marker
            and not self.level
            and (pictures := _pictures(token, number))
        ):
            yield from pictures
            return
        rows, deleted = self.inline.rows(token)
        if self.cells is not None:
            self.cells.append(joined(rows, CELL_BREAK))
        elif self.level:
            part = joined(rows)
            text = ATTRIBUTES.sub("", part.text)
            spans = tuple(span for span in part.spans if span.stop <= len(text))
            yield Line(
                text, number, 1, Role.HEADING, self.level, font=part.font, spans=spans
            )
        else:
            yield from self._paragraphs(rows, number)
        if deleted:
            yield Line(" ".join(deleted), number, 1, Role.FURNITURE, reason="deleted")

    def _paragraphs(self, rows: Sequence[InlineRow], number: int) -> Iterator[Line]:
        """An item or a paragraph.

        A forced line break begins another, and so does the sign of an item within.
        """
        listed, signed = _sub_items(rows), _signed(rows)
        groups: list[list[InlineRow]] = []
        for place, row in enumerate(rows):
            if not groups or row.broken or place in listed or place in signed:
                groups.append([])
            groups[-1].append(row)
        place = 0
        for group in groups:
            part, at = joined(group), number + group[0].offset
            if place in listed:
                yield self._sub_item(part, at)
            elif part.text:
                yield self._paragraph(part, at)
            place += len(group)

    def _paragraph(self, part: Part, number: int) -> Line:
        marker, self.marker = self.marker, ""
        if not marker:
            return Line(
                part.text, number, 1, Role.PARAGRAPH, font=part.font, spans=part.spans
            )
        task = _TASKS.get(part.text[:4], "")
        if task and marker == BULLET:
            marker, part = task, _without(part, 4)
        shown = supplied(marker, part.text)
        return Line(
            part.text,
            number,
            1,
            Role.ITEM,
            len(self.lists),
            shown,
            font=part.font,
            spans=part.spans,
        )

    def _sub_item(self, part: Part, number: int) -> Line:
        found = _SUB_ITEM.match(part.text)
        part = _without(part, found.end()) if found else part
        self.marker = ""
        marker = found[1] if found else ""
        return Line(
            part.text,
            number,
            1,
            Role.ITEM,
            len(self.lists) + 1,
            marker,
            font=part.font,
            spans=part.spans,
        )

    def _table_row(self, cells: list[Part]) -> Line:
        text = ""
        spans = []
        for place, cell in enumerate(cells):
            text += "\t" if place else ""
            spans += [moved(span, len(text)) for span in cell.spans]
            text += cell.text
        return Line(
            text,
            self.row,
            1,
            Role.TABLE,
            spans=tuple(spans),
            row=TableRow(self.tables, self.in_head),
        )

    def _html(self, content: str, number: int) -> Iterator[Line]:
        note = _NOTE_HTML.match(content)
        if note:
            shown = " ".join(clean(html.unescape(_TAG.sub(" ", note[2]))).split())
            yield Line(shown, number, 1, Role.NOTE, marker=html.unescape(note[1] or ""))
            return
        first = self.tables
        for line in web.lines_of(
            parse_page(_without_scripts(content).encode()),
            web.References(),
            alone=False,
        ):
            row = line.row and line.row._replace(table=first + line.row.table)
            self.tables = max(self.tables, row.table) if row else self.tables
            yield replace(line, number=number, page=1, row=row)


def _without_scripts(content: str) -> str:
    """HTML without scripts, styles and comments.

    What is never closed stays as text, and is looked for once.
    """
    parts: list[str] = []
    place = 0
    never_closed: set[str] = set()
    for found in _SCRIPT.finditer(content):
        if found.start() < place:
            continue
        name = found[1].lower()
        end = None if name in never_closed else _ENDS[name].search(content, found.end())
        if end is None:
            never_closed.add(name)
        parts.append(content[place : found.start()])
        place = end.end() if end else found.end()
    return " ".join([*parts, content[place:]])


def _without(part: Part, length: int) -> Part:
    """A text without its beginning."""
    spans = (moved(span, -length) for span in part.spans if span.stop > length)
    return Part(
        part.text[length:],
        tuple(span._replace(start=max(span.start, 0)) for span in spans),
    )


def _sub_items(rows: Sequence[InlineRow]) -> set[int]:
    """The places of the rows that begin items of a list.

    There are at least two, and the first is a first; else there is none.
    """
    found = [
        (place, sign[1])
        for place, row in enumerate(rows)
        if (sign := _SUB_ITEM.match(row.part.text))
    ]
    return (
        {place for place, _ in found}
        if len(found) > 1 and _FIRST.fullmatch(found[0][1])
        else set()
    )


def _signed(rows: Sequence[InlineRow]) -> set[int]:
    """The places of the rows that begin with a bullet which Markdown does not know.

    A dash is one where several rows have it.
    """
    texts = [row.part.text for row in rows]
    signs = {place for place, text in enumerate(texts) if _SIGN.match(text)}
    dashes = {place for place, text in enumerate(texts) if _DASH.match(text)}
    return signs | dashes if len(dashes) > 1 else signs


def _marker(owner: _List, token: Token) -> str:
    """The marker of a list item that begins: as it is written where it is numbered."""
    if not owner.delimiter:
        return BULLET
    marker = f"{token.info or owner.next}{owner.delimiter}"
    owner.next += 1
    return marker


def _pictures(token: Token, number: int) -> list[Line]:
    """The pictures of a paragraph that holds nothing else; none of any other."""
    lines = []
    for child in token.children or []:
        if child.type == "image":
            text = " ".join(clean(child.content).split())
            picture = Picture(str(child.attrGet("src")))
            lines.append(
                Line(text, number, 1, Role.PARAGRAPH, font=_NO_FONT, picture=picture)
            )
        elif child.type == "softbreak":
            number += 1
        elif child.type not in ("link_open", "link_close") and child.content.strip():
            return []
    return lines
