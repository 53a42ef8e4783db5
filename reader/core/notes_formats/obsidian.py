"""A folder of Markdown files for Obsidian: a file a chapter, a stable id a block.

Written again, only the part between our two marks is replaced; what the user wrote
before, after and in other files stays to the letter, and a file in which nothing has
changed is not written at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from index_builder.errors import UserError
from index_builder.files import read_file
from index_builder.legible import legible
from index_builder.model import Block, Kind
from reader.core.annotation import Annotation
from reader.core.citation import heading_text
from reader.core.export.atomic_file import refusal, save
from reader.core.export.markdown import escape
from reader.core.marks import GLYPHS, UNNAMED
from reader.core.notes_formats.kept_notes import KeptNotes

BEGIN, END = "%% tiltak: begin %%", "%% tiltak: end %%"
"""Between these, the file is the program's; Obsidian does not show them."""
NO_MARKS = (
    "“{path}” has lost the marks between which Tiltak writes. Nothing in it was changed. "
    "Move it away, then write the folder again."
)
_UNSAFE = re.compile(r'[\\/:*?"<>|#^\[\]\x00-\x1f]+')
_LONGEST_NAME = 80
"""Characters of a file's name."""
_DEEPEST = 6


def write_folder(notes: KeptNotes, folder: Path) -> list[Path]:
    """Write the folder, which is made where it is not there; the files that were written.

    Raises UserError where a file cannot be read or written, or has lost our marks; files
    before it are written then.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(folder, error) from error
    written = []
    for name, text in _files(notes):
        path = folder / name
        former = _former(path)
        made = _merged(path, former, text)
        if made != former:
            save(path, made.encode("utf-8", "replace"))
            written.append(path)
    return written


def _former(path: Path) -> str | None:
    """The file as it is now; None where there is none."""
    try:
        return read_file(path).decode("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            "“{path}” could not be read. Nothing in it was changed.", path=path
        ) from error


def _merged(path: Path, former: str | None, text: str) -> str:
    """The file with our part replaced."""
    ours = f"{BEGIN}\n{text}\n{END}"
    if former is None:
        return f"{ours}\n"
    before, begin, rest = former.partition(BEGIN)
    _, end, after = rest.rpartition(END)
    if not begin or not end:
        raise UserError(NO_MARKS, path=path)
    return f"{before}{ours}{after}"


def _files(notes: KeptNotes) -> Iterator[tuple[str, str]]:
    """The names of the files and our part of each."""
    blocks = notes.outline.blocks
    tops = [section.start for section in notes.outline.sections]
    bounds = [*([0] if not tops or tops[0] else []), *tops, len(blocks)]
    said = _said(notes)
    names: set[str] = set()
    chapters = []
    for start, end in pairwise(bounds):
        first = blocks[start] if start in tops else None
        title = heading_text(first) if first else notes.title
        name = _file_name(title, names)
        chapters.append(name)
        yield f"{name}.md", "\n".join(_chapter(notes, blocks[start:end], said))
    links = "\n".join(f"- [[{name}]]" for name in chapters)
    index = _file_name(f"{notes.title} (Tiltak)", names)
    yield f"{index}.md", f"# {escape(legible(notes.title))}\n\n{links}"


def _chapter(
    notes: KeptNotes, blocks: tuple[Block, ...], said: dict[str, list[Annotation]]
) -> Iterator[str]:
    """The lines of a chapter, each block with its id and what was said of it below."""
    for block in blocks:
        if block.kind is Kind.HEADING:
            level = min(max(block.level, 1), _DEEPEST)
            yield f"\n{'#' * level} {escape(heading_text(block))}\n"
        else:
            number = f"**{block.number}** " if block.number else ""
            bullet = "- " if block.kind in (Kind.MEASURE, Kind.ITEM) else ""
            text = escape(" ".join(block.text.split()))
            yield f"{bullet}{number}{text} ^{block_id(block)}"
            yield ""
        for one in said.get(block.id, ()):
            yield from _callout(notes, one)


def block_id(block: Block) -> str:
    """The id of a block as Obsidian takes it: letters, digits and hyphens.

    Of a measure it is the number, which people know, and the permanent id; of all else
    the permanent id alone.
    """
    number = re.sub(r"[^0-9A-Za-z]+", "-", block.number).strip("-")
    name = re.sub(r"[^0-9A-Za-z]+", "-", block.id).strip("-")
    return f"{number}-{name}" if number else name


def _callout(notes: KeptNotes, one: Annotation) -> Iterator[str]:
    """A note as Obsidian's callout: who, stance, tags, the words, and the text."""
    _, name = notes.author(one)
    stance = f"{GLYPHS[one.stance]} {one.stance.value}" if one.stance else ""
    tags = " ".join(f"#{_tag(tag)}" for tag in one.tags)
    head = " ".join(filter(None, (stance, tags, legible(name or UNNAMED))))
    yield f"> [!note] {head}"
    if one.start >= 0:
        yield f"> “{escape(legible(one.anchor.exact))}”"
    for line in one.body.splitlines():
        yield f"> {line.replace('%%', '% %')}"
    yield ""


def _tag(tag: str) -> str:
    """A tag as Obsidian takes it: without spaces, and not of digits alone."""
    name = re.sub(r"[^\w/-]+", "-", tag).strip("-")
    return f"{name}_" if name.isdecimal() else name or "tag"


def _said(notes: KeptNotes) -> dict[str, list[Annotation]]:
    found: dict[str, list[Annotation]] = defaultdict(list)
    for one, position in notes.placed():
        found[notes.outline.blocks[position].id].append(one)
    return found


def _file_name(title: str, names: set[str]) -> str:
    """A name for a file, that no other of the folder has, whatever the system thinks of capitals."""
    plain = _UNSAFE.sub(" ", legible(title))
    stem = " ".join(plain.split())[:_LONGEST_NAME].strip(" .") or "Tiltak"
    name, count = stem, 1
    while name.casefold() in names:
        count += 1
        name = f"{stem} {count}"
    names.add(name.casefold())
    return name
