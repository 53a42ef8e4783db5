"""A source document in, a bundle out: outline, full-text index and the source itself.

    from index_builder import open_document, to_records

    outline = open_document("plan.pdf")
    rows = to_records(outline)

Knows no Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index_builder.documents import open_document
    from index_builder.model import Outline
    from index_builder.records import to_records

__all__ = ["Outline", "open_document", "to_records"]

_PLACES = {
    "Outline": "index_builder.model",
    "open_document": "index_builder.documents",
    "to_records": "index_builder.records",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - of each its own type
    """What is asked for by name is loaded then: the window starts without it."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_PLACES[name]), name)
