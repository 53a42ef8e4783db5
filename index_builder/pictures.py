"""The pictures of a document: which of them may be shown, and their sizes.

A document is a stranger, so it gets no file but those in its own folder and below, and
of those only what is a PNG or a JPEG of a bearable size. The same is asked again
whenever a picture is read from a bundle, which is a stranger too.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from index_builder.model import Line, Picture, Role, Source

SUFFIXES = frozenset({".png", ".jpg", ".jpeg"})
LARGEST = 10_000_000
"""Bytes of one picture."""
MOST = 100_000_000
"""Bytes of all pictures of a document."""
MOST_PIXELS = 40_000_000
"""Of one picture: a page of A4 at 600 dots an inch has 35 million."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of a JPEG's segments that say how large it is."""
_LEADS_ELSEWHERE = frozenset("\\:?#")
"""Characters of addresses and of other systems' paths."""


def gather(source: Source, folder: Path) -> Source:
    """The source with its pictures, from within the document, else from files below `folder`.

    A line whose picture cannot be had keeps its text alone; a picture without words of
    its own is known by the name of its file.
    """
    if not any(line.picture for line in source.lines):
        return source
    had: dict[str, bytes] = {}
    inside = {
        below(path): data
        for path, data in source.pictures.items()
        if can_be_shown(data)
    }
    lines = (_with_picture(line, inside, folder, had) for line in source.lines)
    return replace(source, lines=tuple(lines), pictures=had)


def _with_picture(
    line: Line, inside: dict[str, bytes], folder: Path, had: dict[str, bytes]
) -> Line:
    if line.picture is None:
        return line
    path = below(line.picture.path)
    data = had.get(path) or inside.get(path) or load(folder, path)
    if data is None or (
        path not in had and sum(map(len, had.values())) + len(data) > MOST
    ):
        return _without_picture(line)
    had[path] = data
    shown = Picture(path, *(size(data) or (0, 0)))
    # Of lines in print, recovery finds out how far a caption reaches.
    role = line.role if line.box else Role.CAPTION
    return replace(
        line,
        picture=shown,
        role=role,
        text=line.text or PurePosixPath(path).name,
    )


def _without_picture(line: Line) -> Line:
    """The words of a line whose picture cannot be had; without any, an aside that names the picture."""
    if line.text or line.picture is None:
        return replace(line, picture=None)
    name = PurePosixPath(line.picture.path.partition("?")[0]).name or "?"
    return replace(line, picture=None, role=Role.FURNITURE, reason="picture", text=name)


def below(reference: str) -> str:
    """The path, parted by slashes, of a file below the document's folder.

    Empty where a reference names no such.
    """
    path = unquote(reference)
    parts = [part for part in path.split("/") if part != "."]
    if (
        not parts
        or not path.isprintable()
        or _LEADS_ELSEWHERE & set(path)
        or {"", ".."} & set(parts)
    ):
        return ""
    return (
        "/".join(parts) if PurePosixPath(parts[-1]).suffix.lower() in SUFFIXES else ""
    )


def load(folder: Path, path: str) -> bytes | None:
    """The bytes of the picture at a path below `folder`.

    None where there is none that may be shown.
    """
    if not below(path):
        return None
    try:
        file = folder.joinpath(*path.split("/")).resolve(strict=True)
        # A link may lead out of the folder, and a device has no end.
        if (
            not file.is_relative_to(folder.resolve())
            or not file.is_file()
            or file.stat().st_size > LARGEST
        ):
            return None
        data = file.read_bytes()
    except (OSError, RuntimeError, ValueError):
        return None
    return data if size(data) else None


def can_be_shown(data: bytes) -> bool:
    """Whether bytes are a PNG or JPEG of a bearable size."""
    return len(data) <= LARGEST and size(data) is not None


def size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG in pixels; None if it is neither, or too large."""
    width, height = (
        _png(data)
        if data.startswith(_PNG)
        else _jpeg(data)
        if data.startswith(_JPEG)
        else (0, 0)
    )
    return (width, height) if 0 < width * height <= MOST_PIXELS else None


def kind(data: bytes) -> str:
    """What the bytes of a picture are: png or jpeg."""
    return "png" if data.startswith(_PNG) else "jpeg"


def _png(data: bytes) -> tuple[int, int]:
    """From the header, which always comes first."""
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def _jpeg(data: bytes) -> tuple[int, int]:
    """From the frame, which follows other segments."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in _FRAMES:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(
                data[at + 5 : at + 7]
            )
        length = int.from_bytes(data[at + 2 : at + 4])
        if length < 2:  # it holds itself
            break
        at += 2 + length
    return 0, 0
