"""Tracked changes of a Word document: accept those of some people, reject all others.

A reader for the worker, whose data are a line of JSON and then the document:

    {"accept": ["Kari"]}   the document with Kari's changes alone: a `Source` as of any document
    {"accept": null}       a line of JSON for each person who changed or remarked on something, see `Reviewer`
    {"part": "urn:x"}      the text of the custom part whose element has this namespace, in one line or none

Word's rules: <https://learn.microsoft.com/en-us/openspecs/office_standards/ms-oe376>,
parts 2.13.5.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from lxml import etree

from index_builder.model import Line, Source
from index_builder.progress import Progress, silent
from index_builder.sources import docx
from index_builder.sources.archive import Archive
from index_builder.sources.docx.package import Package
from index_builder.sources.docx.styles import W
from index_builder.sources.repacked import repacked
from index_builder.sources.reviewer import Reviewer

_COMING = frozenset({f"{W}ins", f"{W}moveTo"})
_GOING = frozenset({f"{W}del", f"{W}moveFrom"})
_FORMATS = frozenset(
    {
        f"{W}rPrChange",
        f"{W}pPrChange",
        f"{W}sectPrChange",
        f"{W}tblPrChange",
        f"{W}numberingChange",
    }
)
"""Changes of the setting alone."""


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """The document with changes decided, or those who made them.

    Raises `UserError` as the reader of DOCX does.
    """
    order, _, document = data.partition(b"\n")
    wanted = json.loads(order)
    package = Package(name, document)
    part = package.main
    if "part" in wanted:
        texts = _texts_of_parts(package, wanted["part"])
        return Source(name, "docx", "", tuple(Line(text, 1, 1) for text in texts))
    accept = wanted["accept"]
    root = package.root(part)
    if root is None:
        return docx.read(name, document, progress)
    if accept is None:
        lines = (json.dumps(asdict(one)) for one in _reviewers(package, root))
        return Source(
            name,
            "docx",
            "",
            tuple(Line(line, 1, number) for number, line in enumerate(lines, start=1)),
        )
    _decide(root, frozenset(accept))
    archive = Archive(name, document)
    own = next(one for one in archive.names() if one.lower() == part.lower())
    return docx.read(name, repacked(archive, {own: etree.tostring(root)}), progress)


def _texts_of_parts(package: Package, namespace: str) -> Iterator[str]:
    """The text of the first custom part with such an element."""
    for part in package.related(package.main, "customXml"):
        root = package.root(part)
        if root is not None and etree.QName(root).namespace == namespace:
            yield "".join(map(str, root.itertext()))
            return


def _reviewers(package: Package, root: etree._Element) -> list[Reviewer]:
    found: dict[str, Reviewer] = {}
    for element in root.iter():
        if element.tag in _COMING | _GOING | _FORMATS:
            author = element.get(f"{W}author", "")
            reviewer = found.setdefault(author, Reviewer(author))
            reviewer.changes += element.tag not in _FORMATS
            reviewer.settings += element.tag in _FORMATS
    for author, text, paragraph in _comments(package, root):
        found.setdefault(author, Reviewer(author)).comments.append((text, paragraph))
    return list(found.values())


def _comments(package: Package, root: etree._Element) -> Iterator[tuple[str, str, str]]:
    """Author and text of each comment, and the paragraph where it begins."""
    texts: dict[str, tuple[str, str]] = {}
    for part in package.related(package.main, "comments"):
        comments = package.root(part)
        for comment in comments.iter(f"{W}comment") if comments is not None else ():
            lines = (
                "".join(run.text or "" for run in line.iter(f"{W}t"))
                for line in comment.iter(f"{W}p")
            )
            texts[comment.get(f"{W}id", "")] = (
                comment.get(f"{W}author", ""),
                "\n".join(lines),
            )
    for start in root.iter(f"{W}commentRangeStart"):
        paragraph = next(start.iterancestors(f"{W}p"), None)
        if paragraph is not None and (known := texts.get(start.get(f"{W}id", ""))):
            yield (
                *known,
                "".join(
                    run.text or "" for run in paragraph.iter(f"{W}t", f"{W}delText")
                ),
            )


def _decide(root: etree._Element, accepted: frozenset[str]) -> None:
    """Accept the changes of some people and reject all others, in place."""
    for paragraph in list(root.iter(f"{W}p")):
        _decide_mark(paragraph, accepted)
    for element in list(root.iter(*_COMING, *_GOING)):
        if (parent := element.getparent()) is None:
            continue
        if (element.tag in _COMING) == (element.get(f"{W}author", "") in accepted):
            _unwrap(element, parent)
        else:
            parent.remove(element)


def _decide_mark(paragraph: etree._Element, accepted: frozenset[str]) -> None:
    """Decide on the mark that ends a paragraph.

    A mark that goes is left as deleted: the reader joins what follows.
    """
    properties = paragraph.find(f"{W}pPr/{W}rPr")
    if properties is None:
        return
    for change in [one for one in properties if one.tag in _COMING | _GOING]:
        is_accepted = change.get(f"{W}author", "") in accepted
        properties.remove(change)
        if (change.tag in _GOING) == is_accepted:
            if _is_left_empty(paragraph, accepted):
                parent = paragraph.getparent()
                if parent is not None:
                    parent.remove(paragraph)
                return
            etree.SubElement(properties, f"{W}del")


def _is_left_empty(paragraph: etree._Element, accepted: frozenset[str]) -> bool:
    """Whether nothing of a paragraph is left when its changes are decided."""
    for run in paragraph.iter(f"{W}t", f"{W}delText"):
        changes = [one for one in run.iterancestors() if one.tag in _COMING | _GOING]
        if all(
            (one.tag in _COMING) == (one.get(f"{W}author", "") in accepted)
            for one in changes
        ):
            return False
    return True


def _unwrap(element: etree._Element, parent: etree._Element) -> None:
    """Put what a change holds in its place. Deleted text becomes text again."""
    for text in element.iter(f"{W}delText"):
        text.tag = f"{W}t"
    place = parent.index(element)
    for child in list(element):
        parent.insert(place, child)
        place += 1
    parent.remove(element)
