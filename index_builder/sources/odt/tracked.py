"""Tracked changes of an OpenDocument text: accept those of some people, reject all others.

A reader for the worker, whose data are a line of JSON and then the document, as those
of `docx.tracked` are:

    {"accept": ["Kari"]}   the document with Kari's changes alone: a `Source` as of any document
    {"accept": null}       a line of JSON for each person who changed or remarked on something

A change stands apart from the text, which holds marks alone: of the beginning and end of
what came, and of the place of what went. Rules: OpenDocument 1.3, part 3, section 5.5.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import asdict, dataclass

from lxml import etree

from index_builder.errors import UserError
from index_builder.model import Line, Source
from index_builder.progress import Progress, silent
from index_builder.sources import odt
from index_builder.sources.archive import MISSING, Archive
from index_builder.sources.odt.package import OFFICE
from index_builder.sources.repacked import repacked
from index_builder.sources.reviewer import Reviewer
from index_builder.sources.xml import local, parse

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PART = "content.xml"
_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")


@dataclass(frozen=True, slots=True)
class _Region:
    """One change."""

    kind: str
    """insertion, deletion or format-change."""
    author: str
    gone: tuple[etree._Element, ...]
    """The paragraphs of what went."""


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """The document with changes decided, or those who made them.

    Raises `UserError` as the reader of ODT does.
    """
    order, _, document = data.partition(b"\n")
    accept = json.loads(order)["accept"]
    archive = Archive(name, document)
    if _PART not in archive:
        raise UserError(MISSING, name=name, part=_PART)
    root = parse(name, _PART, archive.read(_PART))
    regions = _regions(root)
    if accept is None:
        told = (json.dumps(asdict(one)) for one in _reviewers(root, regions))
        lines = tuple(Line(text, 1, number) for number, text in enumerate(told, 1))
        return Source(name, "odt", "", lines)
    _decide(root, regions, frozenset(accept))
    return odt.read(name, repacked(archive, {_PART: etree.tostring(root)}), progress)


def _regions(root: etree._Element) -> dict[str, _Region]:
    """Every change by its id."""
    found: dict[str, _Region] = {}
    for region in root.iter(f"{TEXT}changed-region"):
        key = region.get(f"{TEXT}id") or region.get(
            "{http://www.w3.org/XML/1998/namespace}id"
        )
        for change in region:
            author = next((one.text or "" for one in change.iter(f"{_DC}creator")), "")
            gone = tuple(
                one
                for one in change.iter(*_PARAGRAPHS)
                if not any(local(up) == "change-info" for up in one.iterancestors())
            )
            found[key or ""] = _Region(local(change), author, gone)
    return found


def _reviewers(root: etree._Element, regions: dict[str, _Region]) -> list[Reviewer]:
    found: dict[str, Reviewer] = {}
    for region in regions.values():
        reviewer = found.setdefault(region.author, Reviewer(region.author))
        is_setting = region.kind == "format-change"
        reviewer.settings += is_setting
        reviewer.changes += not is_setting
    for note in root.iter(f"{OFFICE}annotation"):
        author = next((one.text or "" for one in note.iter(f"{_DC}creator")), "")
        paragraph = next(note.iterancestors(*_PARAGRAPHS), None)
        lines = ("".join(map(str, one.itertext())) for one in note.iter(f"{TEXT}p"))
        about = "" if paragraph is None else _plain(paragraph)
        reviewer = found.setdefault(author, Reviewer(author))
        reviewer.comments.append(("\n".join(lines), about))
    return list(found.values())


def _plain(paragraph: etree._Element) -> str:
    """A paragraph's text without the notes on it."""
    copy = deepcopy(paragraph)
    for note in list(copy.iter(f"{OFFICE}annotation")):
        _take_out(note)
    return "".join(map(str, copy.itertext()))


def _decide(
    root: etree._Element, regions: dict[str, _Region], accepted: frozenset[str]
) -> None:
    """Accept the changes of some people and reject all others, in place."""
    marks = f"{TEXT}change-start", f"{TEXT}change-end", f"{TEXT}change"
    ends: dict[str, etree._Element] = {
        mark.get(f"{TEXT}change-id", ""): mark
        for mark in root.iter(f"{TEXT}change-end")
    }
    for mark in list(root.iter(*marks)):
        key = mark.get(f"{TEXT}change-id", "")
        region = regions.get(key)
        if mark.getparent() is None or region is None:
            continue
        is_accepted = region.author in accepted
        end = ends.get(key)
        if region.kind == "deletion" and local(mark) == "change":
            if not is_accepted:
                _put_back(mark, region.gone)
            _take_out(mark)
        elif (
            region.kind == "insertion"
            and local(mark) == "change-start"
            and end is not None
            and not is_accepted
        ):
            _cut(mark, end)
    for changes in list(root.iter(f"{TEXT}tracked-changes")):
        _take_out(changes)


def _take_out(element: etree._Element) -> None:
    """Remove an element; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _paragraph_of(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(*_PARAGRAPHS), None)


def _split(mark: etree._Element, paragraph: etree._Element) -> etree._Element:
    """Take all that follows a mark out of its paragraph: a copy of the paragraph with that alone."""
    node = mark
    rest: etree._Element | None = None
    while True:
        parent = _parent(node)
        following, tail = list(node.itersiblings()), node.tail
        node.tail = None
        look = {str(name): str(value) for name, value in parent.attrib.items()}
        copy = etree.Element(parent.tag, look)
        if rest is None:
            copy.text = tail
        else:
            rest.tail = tail
            copy.append(rest)
        for element in following:
            copy.append(element)
        if parent is paragraph:
            return copy
        node, rest = parent, copy


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def _append(paragraph: etree._Element, other: etree._Element) -> None:
    """Put the content of another paragraph at the end of one."""
    if other.text:
        if len(paragraph):
            paragraph[-1].tail = (paragraph[-1].tail or "") + other.text
        else:
            paragraph.text = (paragraph.text or "") + other.text
    for element in list(other):
        paragraph.append(element)


def _put_back(mark: etree._Element, gone: tuple[etree._Element, ...]) -> None:
    """Put paragraphs that went back at their place: the first and the last join what stands there."""
    paragraph = _paragraph_of(mark)
    if paragraph is None or not gone:
        return
    rest = _split(mark, paragraph)
    copies = [deepcopy(one) for one in gone]
    _append(paragraph, copies[0])
    last = paragraph
    for copy in copies[1:]:
        _add_after(last, copy)
        last = copy
    _append(last, rest)


def _add_after(paragraph: etree._Element, other: etree._Element) -> None:
    """Put a paragraph after another; within a list as an item of its own."""
    item = _parent(paragraph)
    if local(item) != "list-item":
        paragraph.addnext(other)
        return
    made = etree.Element(item.tag)
    made.append(other)
    item.addnext(made)


def _cut(start: etree._Element, end: etree._Element) -> None:
    """Take out all between two marks; paragraphs that are cut in two become one.

    Marks in the wrong order bound nothing.
    """
    first, last = _paragraph_of(start), _paragraph_of(end)
    if first is None or last is None:
        return
    between: list[etree._Element] = []
    if first is last:
        if next(each for each in first.iter() if each in (start, end)) is end:
            return
    elif (found := _between(first, last)) is None:
        return
    else:
        between = found
    rest = _split(end, last)
    _split(start, first)
    for paragraph in between:
        _remove_paragraph(paragraph)
    if last is not first:
        _remove_paragraph(last)
    _append(first, rest)


def _between(
    first: etree._Element, last: etree._Element
) -> list[etree._Element] | None:
    """The paragraphs between two, in the document's order; None where the second does not follow."""
    found: list[etree._Element] = []
    for paragraph in _following(first):
        if paragraph is last:
            return found
        found.append(paragraph)
    return None


def _following(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs after one, in the document's order."""
    for above in (paragraph, *paragraph.iterancestors()):
        for sibling in above.itersiblings():
            yield from sibling.iter(*_PARAGRAPHS)


def _remove_paragraph(paragraph: etree._Element) -> None:
    """Remove a paragraph, and the list item that holds nothing else."""
    parent = _parent(paragraph)
    parent.remove(paragraph)
    while local(parent) in ("list-item", "list") and not len(parent):
        above = _parent(parent)
        above.remove(parent)
        parent = above
