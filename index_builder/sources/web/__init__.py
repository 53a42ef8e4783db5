"""Web mark-up, as in web pages and e-books, as lines: one a paragraph, heading, list item or row of a table."""

from __future__ import annotations

from index_builder.sources.web.references import References, references
from index_builder.sources.web.walk import lines_of

__all__ = ["References", "lines_of", "references"]
