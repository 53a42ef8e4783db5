"""A `Source` as JSON and back, for the way between two processes.

Whoever wrote the JSON has read a stranger's document and is not to be believed: every
value is checked for its type, and nothing but texts and numbers comes of it.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import astuple
from typing import Any

from index_builder import outline_xml
from index_builder.grid import Merge, TableRow
from index_builder.model import (
    Bookmark,
    Box,
    Census,
    Font,
    Line,
    Picture,
    Role,
    Source,
    Span,
    SpanKind,
)
from index_builder.spans import is_followed

_TEXTS = ("name", "format", "sha256", "title", "language")


def to_json(source: Source) -> bytes:
    """The source, fonts written once; one line of bytes."""
    fonts: dict[Font | None, int] = {None: 0}
    lines = [
        (*(line.text, line.number, line.page, line.role, line.level, line.marker, line.box),
         fonts.setdefault(line.font, len(fonts)), line.picture, line.reason, line.spans, line.anchors, line.row,
         line.printed_line,
         line.extracted)
        for line in source.lines
    ]  # fmt: skip
    content = {name: getattr(source, name) for name in _TEXTS} | {
        "pages": source.page_count,
        "bookmarks": [astuple(each) for each in source.bookmarks],
        "fonts": list(fonts)[1:],
        "lines": lines,
        "census": source.census and astuple(source.census),
        "absent": source.absent,
        "outline": source.outline and outline_xml.write(source.outline).decode(),
        "pictures": {
            path: b64encode(data).decode("ascii")
            for path, data in source.pictures.items()
        },
    }
    return json.dumps(content, separators=(",", ":")).encode("ascii")


def from_json(data: bytes) -> Source:
    """The source that `to_json` wrote.

    Raises ValueError, TypeError, KeyError or IndexError for anything else.
    """
    found = json.loads(data)
    fonts: list[Font | None] = [None]
    fonts += [
        Font(
            _text(name),
            _real(size),
            bool(bold),
            bool(italic),
            _whole(colour),
            bool(underlined),
        )
        for name, size, bold, italic, colour, underlined in found["fonts"]
    ]
    roles = {role.value: role for role in Role}
    lines = tuple(
        Line(
            *(
                _text(text),
                _whole(number),
                _whole(page),
                roles[role],
                _whole(level),
                _text(marker),
                _box(box),
            ),
            font=fonts[font],
            picture=_picture(picture),
            reason=_text(reason),
            row=_row(row),
            spans=tuple(_span(text, *span) for span in spans),
            anchors=tuple(_text(name) for name in anchors),
            printed_line=_whole(printed),
            extracted=_text(extracted),
        )
        for (
            text,
            number,
            page,
            role,
            level,
            marker,
            box,
            font,
            picture,
            *others,
        ) in found["lines"]
        for (reason, spans, anchors, row, printed, extracted) in [others]
    )
    name, format_, sha256, title, language = (_text(found[name]) for name in _TEXTS)
    bookmarks = tuple(
        Bookmark(_text(title), _whole(level), _whole(page))
        for title, level, page in found["bookmarks"]
    )
    return Source(
        *(
            name,
            format_,
            sha256,
            lines,
            _whole(found["pages"]),
            title,
            language,
            bookmarks,
        ),
        census=_census(found["census"]),
        absent=tuple(_text(part) for part in found["absent"]),
        outline=None
        if found["outline"] is None
        else outline_xml.read_data(_text(found["outline"]).encode()),
        pictures={
            _text(path): b64decode(_text(data))
            for path, data in found["pictures"].items()
        },
    )


def _census(found: Any) -> Census | None:  # noqa: ANN401 - JSON
    if found is None:
        return None
    missing, unread = found
    return Census(_whole(missing), tuple(_text(passage) for passage in unread))


def _box(found: Any) -> Box | None:  # noqa: ANN401 - JSON
    if found is None:
        return None
    left, top, right, bottom = found
    return Box(_real(left), _real(top), _real(right), _real(bottom))


def _picture(found: Any) -> Picture | None:  # noqa: ANN401 - JSON
    if found is None:
        return None
    path, width, height = found
    return Picture(_text(path), _whole(width), _whole(height))


def _row(found: Any) -> TableRow | None:  # noqa: ANN401 - JSON
    if found is None:
        return None
    table, head, merged = found
    return TableRow(
        _whole(table), bool(head), tuple(Merge(*map(_whole, merge)) for merge in merged)
    )


def _span(text: str, start: Any, stop: Any, kind: Any, target: Any) -> Span:  # noqa: ANN401 - JSON
    if not 0 <= _whole(start) < _whole(stop) <= len(text):
        raise ValueError("no span")
    if target and not is_followed(_text(target)):
        raise ValueError("no target")
    return Span(start, stop, SpanKind(kind), target)


def _text(found: Any) -> str:  # noqa: ANN401 - JSON
    if type(found) is not str:
        raise TypeError("no text")
    return found


def _whole(found: Any) -> int:  # noqa: ANN401 - JSON
    if type(found) is not int:
        raise TypeError("no whole number")
    return found


def _real(found: Any) -> float:  # noqa: ANN401 - JSON
    if type(found) not in (int, float):
        raise TypeError("no number")
    return float(found)
