"""The XML contract: an `Outline` as Akoma Ntoso 3.0, and back.

Only this package knows the names of its elements.

`doc` / `mainBody` hold the text, chapters nested by the headings' levels, measures as
`item`s of a `blockList` whose `listIntroduction` is their lead-in. `wId` is the block's
permanent id, `eId` follows the naming convention and says where the block stands. A
caption's `img` names a file in the folder `source` beside the outline. What Akoma Ntoso
has no word for (source positions, evidence, doubt ...) rides in attributes of the
namespace `TILTAK`; what was set aside from the source follows the text, in
`conclusions`. A link within the document names the `eId` of its target, and its `wId` in
`t:target`. `frbr.Identity` gives the file the document's own address.

`read(write(outline)) == outline` for every outline. Characters that XML 1.0 forbids,
and white space in ids, are written as U+FDD0 (a code point that Unicode keeps for a
program's own use) and four hexadecimal digits.

Reading is a pass of expat over the file, so it costs one walk and no tree, and no heavy
library at start-up. Document type declarations, and with them entities and everything
that could be fetched, are refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index_builder.outline_xml.names import SOURCE
from index_builder.outline_xml.reading import read, read_data, read_head

if TYPE_CHECKING:
    from index_builder.model import Outline
    from index_builder.outline_xml.frbr import Identity

__all__ = ["SOURCE", "read", "read_data", "read_head", "write"]


def write(outline: Outline, identity: Identity | None = None) -> bytes:
    """The outline as a UTF-8 document, valid against the schema of Akoma Ntoso 3.0.

    `identity` is what is known of the document beside its text. Costs grow with its
    length.
    """
    from index_builder.outline_xml.writing import (
        written,
    )  # what opens a document has no use for it

    return written(outline, identity)
