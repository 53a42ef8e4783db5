"""The tags of a PDF: headings, list items, notes, tables, artefacts."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from index_builder.layout.words import NO_TAG, Tag
from index_builder.model import Role
from index_builder.sources.characters import clean

ARTEFACT = Tag(Role.FURNITURE)
UNSEEN = Tag(Role.FURNITURE, reason="unseen")

_ROLES = {
    **{f"H{level}": Tag(Role.HEADING, level) for level in range(1, 7)},
    "H": Tag(Role.HEADING),
    "Title": Tag(Role.HEADING, 1),
    "TH": Tag(Role.TABLE),
    "TD": Tag(Role.TABLE),
    "Note": Tag(Role.NOTE),
    "FENote": Tag(Role.NOTE),
    "Caption": Tag(Role.CAPTION),
    "Artifact": ARTEFACT,
}
_ELEMENTS_AT_MOST = 20_000
"""A page's tree of tags that is larger than this is damaged, or made to hold us up."""
_DEPTH_AT_MOST = 60
_WORDS_AT_MOST = 8_000
"""Bytes of what is said of a figure."""


class PageTags(NamedTuple):
    """The tags of a page."""

    by_id: dict[int, Tag]
    """The tag of each marked content id that says something."""
    figures: list[str]
    """What is said of each figure for those who do not see it."""


NO_TAGS = PageTags({}, [])


def page_tags(page: Any) -> PageTags:  # noqa: ANN401 - PDFium has no types
    """The tags of a page; none where it has no tree of them."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return NO_TAGS
    try:
        return _walk(tree)
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def tag_by_id(text_object: Any, tags: dict[int, Tag]) -> Tag:  # noqa: ANN401
    """The tag of a text object, by its marked content id."""
    if not tags:
        return NO_TAG
    return tags.get(pdfium.FPDFPageObj_GetMarkedContentID(text_object), NO_TAG)


def _walk(tree: Any) -> PageTags:  # noqa: ANN401
    found: dict[int, Tag] = {}
    figures: list[str] = []
    count = pdfium.FPDF_StructTree_CountChildren(tree)
    stack = [
        (pdfium.FPDF_StructTree_GetChildAtIndex(tree, i), NO_TAG, 0, 0)
        for i in range(count)
    ]
    seen = 0
    while stack and seen < _ELEMENTS_AT_MOST:
        element, inherited, lists, depth = stack.pop()
        if not element or depth > _DEPTH_AT_MOST:
            continue
        seen += 1
        name = _type(element)
        lists += name == "L"
        if name == "Figure" and (words := _alternative(element)):
            figures.append(words)
        tag = Tag(Role.ITEM, lists) if name == "LI" else _ROLES.get(name, inherited)
        for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
            content = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
            if content >= 0:
                if tag != NO_TAG:
                    found[content] = tag
            else:
                child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
                stack.append((child, tag, lists, depth + 1))
    return PageTags(found, figures)


def _alternative(element: Any) -> str:  # noqa: ANN401
    length = pdfium.FPDF_StructElement_GetAltText(element, None, 0)
    if not 2 < length < _WORDS_AT_MOST:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDF_StructElement_GetAltText(element, buffer, length)
    text = buffer.raw[: length - 2].decode("utf-16-le", errors="replace")
    return " ".join(clean(text).split())


def _type(element: Any) -> str:  # noqa: ANN401
    buffer = ctypes.create_string_buffer(64)
    length = pdfium.FPDF_StructElement_GetType(element, buffer, len(buffer))
    return buffer.raw[: max(min(length, len(buffer)) - 2, 0)].decode(
        "utf-16-le", errors="replace"
    )
