"""The styles that an OpenDocument text makes up as it goes: lists, indents, page breaks, tables."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from reader.core.export.asides import xml_safe
from reader.core.export.lists import Marker, Style

DEEPEST = 10
"""Levels of heading and of list that OpenDocument has."""
STEP = 0.6
"""Centimetres that a level of a list is indented."""
_COLUMN_PARTS = 65535
"""In which relative widths of columns are counted."""
_FORMATS = {Style.DECIMAL: "1", Style.LETTER: "a"}
_TABLES = (
    '<style:style style:name="Grid" style:family="table">'
    '<style:table-properties style:width="16cm" style:rel-width="100%"'
    ' table:align="margins" table:border-model="collapsing"/></style:style>'
    '<style:style style:name="Row" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="always"/></style:style>'
    '<style:style style:name="Cell" style:family="table-cell">'
    '<style:table-cell-properties fo:padding="0.1cm"'
    ' fo:border="0.5pt solid #8a929c"/></style:style>'
)


class Styles:
    """The automatic styles of one document."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Style, str, str, float], str] = {}
        self._paragraphs: dict[tuple[str, str], str] = {}
        self._columns: dict[int, str] = {}

    def of_list(self, marker: Marker, room: float = STEP) -> str:
        """The style of a list whose markers are like this one, and have so many centimetres."""
        key = (marker.style, marker.before, marker.after, room)
        return self._lists.setdefault(key, f"L{len(self._lists) + 1}")

    def with_break(self, parent: str) -> str:
        """The style of a paragraph that begins a page."""
        return self._derived(
            parent, '<style:paragraph-properties fo:break-before="page"/>'
        )

    def with_number(self, parent: str, level: int, marker: float, number: float) -> str:
        """The style of an item with a number between its marker and its text; both are centimetres."""
        left = (min(level, DEEPEST) - 1) * STEP + marker + number
        indent = marker + number
        stops = f'<style:tab-stop style:position="-{number:.2f}cm"/>'
        return self._derived(
            parent,
            f'<style:paragraph-properties fo:margin-left="{left:.2f}cm"'
            f' fo:text-indent="-{indent:.2f}cm"><style:tab-stops>{stops}'
            '<style:tab-stop style:position="0cm"/>'
            "</style:tab-stops></style:paragraph-properties>",
        )

    def of_column(self, share: float) -> str:
        """The style of a table's column that has a share of its width."""
        width = round(share * _COLUMN_PARTS)
        return self._columns.setdefault(width, f"C{len(self._columns) + 1}")

    def markup(self) -> Iterator[str]:
        """All of them, for the file's automatic styles."""
        yield _TABLES
        for (parent, properties), name in self._paragraphs.items():
            yield (
                f'<style:style style:name="{name}" style:family="paragraph"'
                f' style:parent-style-name="{parent}">{properties}</style:style>'
            )
        for width, name in self._columns.items():
            yield (
                f'<style:style style:name="{name}" style:family="table-column">'
                f'<style:table-column-properties style:rel-column-width="{width}*"'
                f' style:column-width="{width / _COLUMN_PARTS * 16:.2f}cm"/></style:style>'
            )
        for (style, before, after, room), name in self._lists.items():
            levels = "".join(
                _level(style, before, after, level, room)
                for level in range(1, DEEPEST + 1)
            )
            yield f'<text:list-style style:name="{name}">{levels}</text:list-style>'

    def _derived(self, parent: str, properties: str) -> str:
        key = (parent, properties)
        return self._paragraphs.setdefault(key, f"P{len(self._paragraphs) + 1}")


def _level(style: Style, before: str, after: str, level: int, room: float) -> str:
    left = f"{(level - 1) * STEP + room:.2f}cm"
    place = (
        "<style:list-level-properties"
        ' text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab"'
        f' text:list-tab-stop-position="{left}" fo:margin-left="{left}"'
        f' fo:text-indent="-{room:.2f}cm"/></style:list-level-properties>'
    )
    if style is Style.BULLET:
        bullet = quoteattr(xml_safe(before))
        return (
            f'<text:list-level-style-bullet text:level="{level}"'
            f" text:bullet-char={bullet}>{place}</text:list-level-style-bullet>"
        )
    around = f"style:num-prefix={quoteattr(before)} style:num-suffix={quoteattr(after)}"
    return (
        f'<text:list-level-style-number text:level="{level}"'
        f' style:num-format="{_FORMATS[style]}" {around}>'
        f"{place}</text:list-level-style-number>"
    )
