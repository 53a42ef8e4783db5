"""What tests compare of a source's lines."""

from __future__ import annotations

from index_builder.model import Source


def shape(source: Source) -> list[tuple[str, int, str, str]]:
    """Role, level, marker and text of each line."""
    return [
        (line.role.value, line.level, line.marker, line.text) for line in source.lines
    ]
