"""Formulas in MathML, written in one line as in running text."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from index_builder.sources.characters import clean
from index_builder.sources.scripts import superscript
from index_builder.sources.xml import local

_NOTES = ("annotation", "annotation-xml")
"""The same formula again in another notation."""
_DEEPEST = 60
"""Formulas nested deeper are read as the text that they hold."""


def formula(element: etree._Element, depth: int = 0) -> str:
    """A formula, or a part of one, in one line: "a/b", "x²", "√(a+b)".

    Nothing of its text is left out.
    """
    name = local(element)
    if depth > _DEEPEST:
        return "".join(map(str, element.itertext()))
    children = [
        child for child in element if local(child) and local(child) not in _NOTES
    ]
    own = "".join([element.text or "", *(child.tail or "" for child in element)])
    parts = [formula(child, depth + 1) for child in children]
    write: Callable[[list[str]], str] | None = _WRITERS.get(name)
    shown = write(parts) if write and len(parts) >= _PARTS[name] else "".join(parts)
    return clean("".join(own.split()) + shown)


def other_notations(element: etree._Element) -> str:
    """What a formula says of itself in other notations."""
    found = (each for each in element.iter() if local(each) in _NOTES)
    return " ".join(
        " ".join(
            " ".join(str(text) for text in each.itertext()) for each in found
        ).split()
    )


def _grouped(part: str) -> str:
    """A part as one thing: in brackets where it has several."""
    return part if part.isalnum() or len(part) == 1 else f"({part})"


_WRITERS: dict[str, Callable[[list[str]], str]] = {
    "mfrac": lambda parts: f"{_grouped(parts[0])}/{_grouped(parts[1])}",
    "msup": lambda parts: parts[0] + superscript(parts[1]),
    "msubsup": lambda parts: parts[0] + parts[1] + superscript(parts[2]),
    "msqrt": lambda parts: f"√{_grouped(''.join(parts))}",
    "mroot": lambda parts: f"{superscript(parts[1])}√{_grouped(parts[0])}",
    "mtr": " ".join,
    "mtable": "; ".join,
    "mfenced": lambda parts: f"({', '.join(parts)})",
}
_PARTS = {
    "mfrac": 2,
    "msup": 2,
    "msubsup": 3,
    "msqrt": 1,
    "mroot": 2,
    "mtr": 0,
    "mtable": 0,
    "mfenced": 0,
}
"""So many parts each needs."""
