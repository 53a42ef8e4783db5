"""The scheme of links to a place in a document; `place_links` has all else of them."""

from __future__ import annotations

SCHEME = "tiltak:"
"""How a link begins: known at every start, so in a module that brings nothing."""
