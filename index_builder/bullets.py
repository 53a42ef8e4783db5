"""The signs that stand before a list's items: one table for all readers and rules."""

SIGNS = "•▪▫◦●■□○◆◇❖➢➤►▸▶✓✔✗☐☑☒‣·∙⁃➔→⇒➜➡◼◾★☛›\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf0a8\uf06e\uf06f"
"""A bullet wherever a line begins with one of them.

Any private-use glyph is one too.
"""
DASHES = "-–—‐‑‒−*+"
"""A bullet where white space stands after it."""
LETTERS = frozenset("nlquvwzt§")
"""Letters that print as squares, discs, arrows and ticks in fonts of signs, and are no
words of their own."""
