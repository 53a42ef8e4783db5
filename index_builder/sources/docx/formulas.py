"""Formulas of Word as text in one line: a fraction as "a/b", powers as superscripts."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from index_builder.sources.scripts import superscript
from index_builder.sources.xml import local, text_of

_DEEPEST = 50
"""Formulas nested deeper are read as the text of their parts."""


def formula(element: etree._Element, depth: int = 0) -> str:
    """The text of a formula, or of a part of one."""
    name = local(element)
    if name == "t":
        return text_of(element)
    if name.endswith("Pr"):
        return ""
    write = _WRITERS.get(name)
    if write and depth < _DEEPEST:
        return write(
            {local(child): formula(child, depth + 1) for child in element},
            element,
            depth,
        )
    if depth >= _DEEPEST:
        return "".join(text_of(each) for each in element.iter() if local(each) == "t")
    return "".join(formula(child, depth + 1) for child in element)


Parts = dict[str, str]


def _fraction(parts: Parts, _: etree._Element, __: int) -> str:
    return f"{_whole(parts.get('num', ''))}/{_whole(parts.get('den', ''))}"


def _power(parts: Parts, _: etree._Element, __: int) -> str:
    raised = superscript(parts.get("sup", ""))
    return f"{parts.get('e', '')}{parts.get('sub', '')}{raised if not raised.isascii() else f'^{_whole(raised)}'}"


def _root(parts: Parts, _: etree._Element, __: int) -> str:
    return f"{superscript(parts.get('deg', ''))}√{_whole(parts.get('e', ''))}"


def _sum(parts: Parts, element: etree._Element, __: int) -> str:
    sign = next((each for each in element.iter() if local(each) == "chr"), None)
    shown = next(iter(sign.attrib.values()), "") if sign is not None else "∫"
    limits = (
        f"({parts.get('sub', '')}…{parts.get('sup', '')})"
        if parts.get("sub") or parts.get("sup")
        else ""
    )
    return f"{shown}{limits} {parts.get('e', '')}"


def _enclosed(_: Parts, element: etree._Element, depth: int) -> str:
    around = {
        local(each): str(next(iter(each.attrib.values()), ""))
        for each in element.iter()
        if local(each) in _SIGNS
    }
    inside = [formula(child, depth + 1) for child in element if local(child) == "e"]
    return f"{around.get('begChr', '(')}{around.get('sepChr', '|').join(inside)}{around.get('endChr', ')')}"


def _rows(_: Parts, element: etree._Element, depth: int) -> str:
    return "; ".join(
        " ".join(formula(cell, depth + 1) for cell in row)
        for row in element
        if local(row) in ("mr", "e")
    )


_SIGNS = frozenset(("begChr", "endChr", "sepChr"))
_WRITERS: dict[str, Callable[[Parts, etree._Element, int], str]] = {
    "f": _fraction,
    "sSup": _power,
    "sSubSup": _power,
    "rad": _root,
    "nary": _sum,
    "d": _enclosed,
    "m": _rows,
    "eqArr": _rows,
}


def _whole(text: str) -> str:
    """A part that stands beside a sign: in brackets where it has more than one word or number."""
    return text if text.isalnum() or len(text) == 1 else f"({text})"
