"""Akoma Ntoso to outline."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path
from xml.parsers import expat

from index_builder.errors import UserError
from index_builder.files import open_file
from index_builder.garbage import uncollected
from index_builder.grid import NO_FIELDS, Fields, Grid
from index_builder.model import (
    Aside,
    Block,
    Commitment,
    Kind,
    Outline,
    Picture,
    Span,
    SpanKind,
)
from index_builder.outline_xml.names import (
    AKN,
    DEEPER_SECTION,
    SECTION_ELEMENTS,
    SOURCE,
    TILTAK,
    unescaped,
)
from index_builder.outline_xml.rows import TableReader
from index_builder.spans import is_followed, normal

_CHUNK = 1 << 18
"""Bytes given to the parser at a time."""

_SECTION_LEVELS = {
    **{f"{AKN} {element}": level for level, element in enumerate(SECTION_ELEMENTS, 1)},
    f"{AKN} {DEEPER_SECTION}": 0,
}
_ITEM, _P, _INTRODUCTION = f"{AKN} item", f"{AKN} p", f"{AKN} listIntroduction"
_NUM, _HEADING = f"{AKN} num", f"{AKN} heading"
_TABLE, _TR, _NOTE = f"{AKN} table", f"{AKN} tr", f"{AKN} authorialNote"
_CELLS = frozenset({f"{AKN} td", f"{AKN} th"})
_IMG = f"{AKN} img"
_DOCUMENT, _ASIDE = f"{TILTAK} document", f"{TILTAK} aside"
_BLOCK_TEXTS = frozenset({_P, _HEADING, _INTRODUCTION})
_TEXT_ELEMENTS = _BLOCK_TEXTS | {_NUM, _ASIDE}

_PAGE, _LINES, _LEVEL = f"{TILTAK} page", f"{TILTAK} lines", f"{TILTAK} level"
_PRINTED_LINES = f"{TILTAK} printed-lines"
_NUMBER, _MARKER, _EVIDENCE = (
    f"{TILTAK} number",
    f"{TILTAK} marker",
    f"{TILTAK} evidence",
)
_DOUBT, _COMMITMENTS, _SPANS = (
    f"{TILTAK} doubt",
    f"{TILTAK} commitments",
    f"{TILTAK} spans",
)
_SPAN_KINDS = {
    f"{AKN} b": SpanKind.BOLD,
    f"{AKN} i": SpanKind.ITALIC,
    f"{AKN} a": SpanKind.LINK,
}
_TARGET = f"{TILTAK} target"
_GRID, _COVERED = f"{TILTAK} grid", f"{TILTAK} covered"
_FIELDS = dict.fromkeys(f"{TILTAK} {name}" for name in Fields._fields).keys()
_KINDS = {kind.value: kind for kind in Kind}

Attributes = dict[str, str]


class _Enough(Exception):  # noqa: N818 - not an error: what was asked for is there
    """Raised out of the parser to stop it."""


def read(path: Path) -> Outline:
    """The outline that `write` wrote to a file.

    Raises `UserError` where it is missing, damaged or of another kind.
    """
    return _parse(path, None)


def read_head(path: Path, blocks: int = 500) -> Outline:
    """The outline's first blocks and nothing that was set aside.

    Enough for a first page, however long the document.
    """
    return _parse(path, blocks)


def read_data(data: bytes) -> Outline:
    """The outline that `write` wrote. Raises `ValueError` for any other data."""
    reader = _Reader(None)
    try:
        _feed(reader, [data])
        return reader.outline(Path())
    except UserError as error:
        raise ValueError("no outline of this program") from error
    except (expat.ExpatError, LookupError) as error:
        raise ValueError(str(error)) from error


def _parse(path: Path, limit: int | None) -> Outline:
    reader = _Reader(limit)
    try:
        with contextlib.suppress(_Enough), open_file(path) as file:
            _feed(reader, iter(lambda: file.read(_CHUNK), b""))
        return reader.outline(path)
    except OSError as error:
        raise UserError(
            "{path} cannot be read ({reason}): build the document again from its source.",
            path=path,
            reason=error.strerror,
        ) from error
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise UserError(
            "{path} is damaged ({reason}): build the document again from its source.",
            path=path,
            reason=error,
        ) from error


def _feed(reader: _Reader, chunks: Iterable[bytes]) -> None:
    """Have a reader called for all that stands in a file."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.parts.append
    parser.StartDoctypeDeclHandler = _refuse
    with uncollected():
        for data in chunks:
            parser.Parse(data, False)
        parser.Parse(b"", True)


def _refuse(*_: object) -> None:
    raise ValueError("a document type declaration is not allowed")


class _Reader:
    """What the parser calls.

    A block is made when its text has ended, so blocks come in reading order.

    It is called a dozen times for each measure, so its fields are slots and what
    happens most often is asked first.
    """

    __slots__ = (
        "_asides",
        "_blocks",
        "_depth",
        "_document",
        "_grid",
        "_kind",
        "_level",
        "_limit",
        "_marker",
        "_pending",
        "_picture",
        "_shared",
        "_spans",
        "_table",
        "parts",
    )

    def __init__(self, limit: int | None) -> None:
        self.parts: list[str] = []
        """The text met since the last element that holds text began."""
        self._limit = limit
        self._document: Attributes | None = None
        self._blocks: list[Block] = []
        self._asides: list[Aside] = []
        self._pending: Attributes | None = None
        """Attributes of the block that has begun; None between blocks."""
        self._kind = Kind.PARAGRAPH
        self._level = 0
        self._marker = ""
        self._picture: Picture | None = None
        self._grid: Grid | None = None
        self._spans: list[Span] = []
        """Of the text that has begun; one that is open ends where it begins."""
        self._depth = 0
        """Items that are open."""
        self._table: TableReader | None = None
        """The table that is open."""
        self._shared: dict[str, str] = {}
        """One string for all blocks that have the same marker or evidence."""

    def start(self, name: str, attributes: Attributes) -> None:
        if name in _TEXT_ELEMENTS:
            self.parts.clear()
            if _PAGE in attributes:
                kind = (
                    Kind.LEAD_IN
                    if name == _INTRODUCTION
                    else _KINDS[attributes.get("class", "paragraph")]
                )
                self._begin(kind, attributes)
            elif name == _ASIDE:
                self._pending = attributes
        elif name == _ITEM:
            self._depth += 1
            self._begin(_KINDS[attributes["class"]], attributes, self._depth)
        elif name in _SECTION_LEVELS:
            self._begin(Kind.HEADING, attributes, _SECTION_LEVELS[name])
        elif name == _NOTE:
            self._begin(Kind.NOTE, attributes)
        elif name == _TABLE:
            self._table = TableReader()
        elif name == _TR and self._table is not None:
            if _PAGE in attributes:
                self._finish_rows()
                kind = _KINDS[attributes["class"]]
                self._begin(kind, attributes)
            self._table.begin_row()
        elif name in _CELLS and self._table is not None and _COVERED not in attributes:
            self._table.begin_cell(attributes)
        elif name == _IMG and self._pending is not None:
            self._picture = _picture(attributes)
        elif name in _SPAN_KINDS:
            place = len(unescaped("".join(self.parts)))
            self._spans.append(
                Span(
                    place,
                    place,
                    _SPAN_KINDS[name],
                    unescaped(attributes.get(_TARGET) or attributes.get("href", "")),
                )
            )
        elif name == _DOCUMENT:
            self._document = attributes

    def end(self, name: str) -> None:
        if name in _BLOCK_TEXTS:
            if self._table is not None:
                self._table.paragraphs.append("".join(self.parts))
            elif self._pending is not None:
                self._finish("".join(self.parts))
        elif name == _NUM:
            self._marker = "".join(self.parts)
        elif name == _ITEM:
            self._depth -= 1
        elif name in _CELLS and self._table is not None:
            self._table.end_cell()
        elif name == _TR and self._table is not None:
            self._table.end_row()
        elif name == _TABLE and self._table is not None:
            self._finish_rows()
            self._table = None
        elif name in _SPAN_KINDS:
            self._end_span(_SPAN_KINDS[name])
        elif name == _ASIDE and self._pending is not None:
            found = self._pending
            text = unescaped("".join(self.parts))
            self._asides.append(
                Aside(
                    text,
                    self._share(found["reason"]),
                    int(found["page"]),
                    int(found["line"]),
                )
            )
            self._pending = None

    def outline(self, path: Path) -> Outline:
        """All that was read."""
        if self._document is None:
            raise UserError(
                "{path} is not an outline of this program: build the document again from its source.",
                path=path,
            )
        return Outline(
            title=unescaped(self._document["title"]),
            language=unescaped(self._document["language"]),
            blocks=tuple(self._blocks),
            asides=tuple(self._asides),
            page_count=int(self._document["pages"]),
            folder=path.parent / SOURCE,
        )

    def _begin(self, kind: Kind, attributes: Attributes, level: int = 0) -> None:
        self._pending, self._kind, self._level, self._marker = (
            attributes,
            kind,
            level,
            "",
        )

    def _end_span(self, kind: SpanKind) -> None:
        place = len(unescaped("".join(self.parts)))
        for number, span in enumerate(reversed(self._spans), 1):
            if span.kind is kind and span.stop == span.start:
                self._spans[-number] = span._replace(stop=place)
                return

    def _ended_spans(self) -> tuple[Span, ...]:
        if not self._spans:
            return ()
        found, self._spans = normal(self._spans), []
        return found

    def _share(self, text: str) -> str:
        return self._shared.setdefault(text, unescaped(text)) if text else ""

    def _finish_rows(self) -> None:
        """Make the block that some rows of a table are, if any were read."""
        if self._pending is not None and self._table is not None:
            text, self._grid = self._table.take(self._pending.get(_GRID, ""))
            self._finish(text)
            self._grid = None

    def _finish(self, text: str) -> None:
        """Make the block that has begun."""
        found = self._pending
        if found is None:
            raise ValueError("text outside a block")
        self._pending = None
        get = found.get
        text = unescaped(text)
        first, last = _range(get(_LINES, "0"))
        first_printed, last_printed = _range(get(_PRINTED_LINES, "0"))
        self._blocks.append(
            Block(
                self._kind,
                text,
                unescaped(get("wId", "")),
                int(found[_LEVEL]) if _LEVEL in found else self._level,
                self._share(get(_MARKER) or self._marker),
                unescaped(get(_NUMBER, "")),
                int(found[_PAGE]),
                first,
                last,
                self._share(get(_EVIDENCE, "")),
                unescaped(found[_DOUBT]) if _DOUBT in found else "",
                _commitments(found[_COMMITMENTS]) if _COMMITMENTS in found else (),
                self._picture,
                self._grid,
                Fields(*(unescaped(get(name, "")) for name in _FIELDS))
                if not _FIELDS.isdisjoint(found)
                else NO_FIELDS,
                _sound(
                    _spans(found[_SPANS]) if _SPANS in found else self._ended_spans(),
                    len(text),
                ),
                first_printed,
                last_printed,
            )
        )
        self._picture = None
        if len(self._blocks) == self._limit:
            raise _Enough


def _spans(text: str) -> tuple[Span, ...]:
    found = []
    for entry in text.split(" "):
        start, stop, kind, target = entry.split(":", 3)
        found.append(Span(int(start), int(stop), SpanKind(kind), unescaped(target)))
    return tuple(found)


def _sound(spans: tuple[Span, ...], length: int) -> tuple[Span, ...]:
    """The spans, which may be a stranger's. Raises ValueError for one outside its text, or that leads astray."""
    for span in spans:
        if not 0 <= span.start < span.stop <= length or (
            span.target and not is_followed(span.target)
        ):
            raise ValueError("a span is not sound")
    return spans


def _range(text: str) -> tuple[int, int]:
    first, _, last = text.partition("-")
    return int(first), int(last or first)


def _picture(attributes: Attributes) -> Picture:
    from urllib.parse import (
        unquote,
    )  # most documents have no pictures, and a start has no time for it

    path = unquote(attributes["src"]).removeprefix(f"{SOURCE}/")
    return Picture(path, int(attributes["width"]), int(attributes["height"]))


def _commitments(text: str) -> tuple[Commitment, ...]:
    found = []
    for entry in text.split(" "):
        start, end, name = entry.split(":", 2)
        found.append(Commitment(int(start), int(end), unescaped(name)))
    return tuple(found)
