"""Web mark-up of pages and e-books as lines: paragraphs, headings, list items, table rows."""

from __future__ import annotations

from index_builder.sources.web.references import References, references
from index_builder.sources.web.walk import lines_of

__all__ = ["References", "lines_of", "references"]
