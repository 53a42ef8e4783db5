"""Akoma Ntoso 3.0: the program's own outline of what was chosen.

Readers' marks are no part of the document.

Nor are pictures: they lie beside the program's own file, and beside this one they do
not.
"""

from __future__ import annotations

from dataclasses import replace

from index_builder.outline_xml import write
from reader.core.export.earlier_ids import with_earlier_ids
from reader.core.export.extract import Extract
from reader.core.export.options import Options


def render(chosen: Extract, _options: Options) -> bytes:
    """The file, in UTF-8."""
    outline = with_earlier_ids(chosen.outline, chosen.earlier_ids)
    return write(
        replace(
            outline,
            blocks=tuple(replace(block, picture=None) for block in outline.blocks),
        )
    )
