"""Charts, sheets and texts that stand as objects in an OpenDocument text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from index_builder.sources.xml import local


def blocks(root: etree._Element) -> Iterator[etree._Element]:
    """The outermost tables, and the paragraphs outside tables, of an object's document."""
    steps = etree.iterwalk(root, events=("start",))
    for _, element in steps:
        if local(element) in ("table", "p", "h"):
            yield element
            steps.skip_subtree()
