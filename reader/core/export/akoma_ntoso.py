"""Akoma Ntoso 3.0: the program's own outline of what was chosen. Readers' marks are no part of the document."""

from __future__ import annotations

from index_builder.outline_xml import write
from reader.core.export.extract import Extract
from reader.core.export.options import Options


def render(chosen: Extract, _options: Options) -> bytes:
    """The file, in UTF-8."""
    return write(chosen.outline)
