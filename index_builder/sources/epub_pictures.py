"""Pictures of an e-book: those that can be shown, and what is told of the others."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator

from index_builder import pictures
from index_builder.model import Line
from index_builder.sources.epub_package import Package
from index_builder.sources.figures import OFTEN, Figure


def with_pictures(
    lines: list[Line], package: Package
) -> tuple[list[Line], dict[str, bytes]]:
    """The lines without what only decorates, and the pictures by their paths."""
    uses = Counter(line.picture.path for line in lines if line.picture)
    shown = dict(_readable([path for path in uses if uses[path] < OFTEN], package))
    return list(_told(lines, uses, shown)), shown


def _readable(paths: Iterable[str], package: Package) -> Iterator[tuple[str, bytes]]:
    total = 0
    for path in paths:
        member = package.member(path) if pictures.below(path) == path else ""
        data = package.archive.read(member) if member else b""
        total += len(data)
        if total > pictures.MOST:
            return
        if pictures.can_be_shown(data):
            yield path, data


def _told(
    lines: Iterable[Line], uses: Counter[str], shown: dict[str, bytes]
) -> Iterator[Line]:
    for line in lines:
        if line.picture is None or line.picture.path in shown:
            yield line
        elif uses[line.picture.path] < OFTEN:
            name = posixpath.basename(line.picture.path)
            yield Figure("", line.text, name).line(line.number, line.page)
