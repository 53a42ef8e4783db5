"""Akoma Ntoso 3.0: the program's own outline of what was chosen.

Readers' marks are no part of the document.

Nor are pictures: they lie beside the program's own file, and beside this one they do
not.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from index_builder.outline_xml import write
from index_builder.outline_xml.frbr import Identity
from reader.core.export.earlier_ids import with_earlier_ids
from reader.core.export.extract import Extract
from reader.core.export.options import Options


def render(chosen: Extract, _options: Options) -> bytes:
    """The file, in UTF-8."""
    outline = with_earlier_ids(chosen.outline, chosen.earlier_ids)
    blocks = tuple(replace(block, picture=None) for block in outline.blocks)
    details = chosen.details
    identity = Identity(
        title=details.title_or(chosen.title),
        author=details.issuer,
        date=details.date,
        country=details.country,
        number=details.number,
        written=datetime.now(UTC).date().isoformat(),
    )
    return write(replace(outline, blocks=blocks), identity)
