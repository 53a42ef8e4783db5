"""Formulas in MathML as text in one line: a fraction as "a/b", powers as superscripts."""

from __future__ import annotations

from lxml import etree

from index_builder.sources.scripts import superscript
from index_builder.sources.xml import local

_LEFT_OUT = frozenset(("annotation", "annotation-xml"))
_DEEPEST = 50
"""Formulas nested deeper are read as the text of their parts."""


def formula(element: etree._Element, depth: int = 0) -> str:
    """The text of a formula, or of a part of one; empty for what is no MathML."""
    name = local(element)
    if name in _LEFT_OUT:
        return ""
    if name in ("mi", "mn", "mo", "mtext"):
        return element.text or ""
    if depth > _DEEPEST:
        return "".join(
            each.text or ""
            for each in element.iter()
            if local(each) in ("mi", "mn", "mo", "mtext")
        )
    parts = [formula(child, depth + 1) for child in element]
    if name == "mfrac" and len(parts) == 2:
        return f"{_whole(parts[0])}/{_whole(parts[1])}"
    if name == "msup" and len(parts) == 2:
        raised = superscript(parts[1])
        return parts[0] + (f"^{_whole(raised)}" if raised.isascii() else raised)
    if name == "msqrt":
        return f"√{_whole(''.join(parts))}"
    return "".join(parts)


def _whole(text: str) -> str:
    """A part that stands beside a sign: in brackets where it has more than one word or number."""
    return text if text.isalnum() or len(text) == 1 else f"({text})"
