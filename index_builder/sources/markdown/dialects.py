"""Extensions of Markdown: metadata at the head, notes, attributes, marked divisions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from index_builder.encodings import decode

_FRONT_MATTER = re.compile(
    r"\A(?:---[ \t]*\n(?P<yaml>.*?)\n(?:---|\.\.\.)|\+\+\+[ \t]*\n(?P<toml>.*?)\n\+\+\+)[ \t]*(?:\n|\Z)",
    re.S,
)
_FIELD = re.compile(r"^(title|lang|language)[ \t]*+[:=][ \t]*+[\"']?(.*)$", re.M | re.I)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_DIVISION = re.compile(
    r" {0,3}:{3,}[ \t]*(?:\{[^{}]*\}|[\w-]+)?[ \t]*(.*?)[ \t]*:*[ \t]*"
)
"""A line that begins or ends a marked division, perhaps with a title."""
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)")
_INLINE_NOTE = re.compile(r"\^\[([^\[\]\n]+)\]")
ATTRIBUTES = re.compile(r"\s*\{(?:-|[#.:][^{}]*|[\w-]+=[^{}]*)\}\s*$")
"""What pandoc writes after a heading: {#name .class}, or {-} for one without a number."""
SPAN_ATTRIBUTES = re.compile(r"\[([^\[\]]*)\]\{[#.][^{}]*\}")
"""Text with attributes of its own: [text]{.class}."""
_SIGNS = re.compile(
    r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+[\"'(][^\"'()]*[\"')])?\)"  # where a link leads
    r"|(?<=<p class=.footnote.>)<sup>[^<]*</sup>"  # numbers of notes
    r"|\[\^[^\]\s]+\]:?"  # notes, and references to them
    r"|^ {0,3}\[[^\]]+\]:\s.*|\]\[[^\]]*\]"  # where references lead
    r"|\]\{[#.][^{}]*\}|\{(?:-|[#.:][^{}]*|[\w-]+=[^{}]*)\}\s*$"  # attributes
    r"|^\s*(?:```|~~~).*"  # the languages of code
    r"|^ {0,3}:{3,}[ \t]*(?:\{[^{}]*\}|[\w-]+)?"  # divisions
    r"|^[\s>]*(?:\d{1,9}|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{2,4}))[.)]\s|^[\s>]*[-*+]\s+\[[ xX]\]\s"  # signs of lists
)
"""What is mark-up and no text."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote."""

    label: str
    text: str
    """Markdown."""
    line: int
    """1-based, where it is written."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file as CommonMark can read it, each line at its place, and what was taken out."""

    text: str
    fields: dict[str, str] = field(default_factory=dict)
    """Of the metadata: title, lang or language."""
    metadata: tuple[str, ...] = ()
    """The lines of the metadata, from the file's first on."""
    notes: tuple[Note, ...] = ()


def prepared(data: bytes) -> Document:
    """The document in a file's bytes."""
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT_MATTER.match(text)
    fields: dict[str, str] = {}
    metadata: tuple[str, ...] = ()
    if front:
        fields = {
            key.lower(): _unquoted(value)
            for key, value in _FIELD.findall(front["yaml"] or front["toml"])
        }
        metadata = tuple(front[0].rstrip("\n").split("\n"))
        text = "\n" * front[0].count("\n") + text[front.end() :]
    lines = text.split("\n")
    notes = list(_notes(lines))
    return Document("\n".join(lines), fields, metadata, tuple(notes))


def without_signs(data: bytes) -> Iterator[str]:
    """The lines of a file without what is mark-up, in a way that shares nothing with the parser."""
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    for line in text.split("\n"):
        yield _SIGNS.sub(" ", line)


def _unquoted(value: str) -> str:
    """What a field says, without white space and a quotation mark at its end."""
    value = value.rstrip(" \t")
    return value[:-1] if value.endswith(("'", '"')) else value


def _notes(lines: list[str]) -> Iterator[Note]:
    """The notes of a file.

    Its lines are altered: notes and the signs of divisions are taken out.
    """
    fence = ""
    number = 0
    labels = {found[1] for line in lines if (found := _NOTE.match(line))}
    while number < len(lines):
        line = lines[number]
        opened = _FENCE.match(line)
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
        elif not fence and (note := _NOTE.match(line)):
            text, end = _whole_note(lines, number, note[2])
            lines[number:end] = [""] * (end - number)
            yield Note(note[1], text, number + 1)
            number = end
            continue
        elif not fence and (division := _DIVISION.fullmatch(line)):
            lines[number] = division[1]
        elif not fence and "^[" in line:
            yield from _inline_notes(lines, number, labels)
        number += 1


def _whole_note(lines: list[str], start: int, first: str) -> tuple[str, int]:
    """The text of the note that begins at a place, and the place after it: its indented lines are its own."""
    parts = [first]
    place = start + 1
    blank = False
    while place < len(lines):
        line = lines[place]
        indented = line.startswith(("  ", "\t"))
        if _NOTE.match(line) or (line.strip() and blank and not indented):
            break
        blank = not line.strip()
        parts.append(line.strip())
        place += 1
    while not parts[-1] and len(parts) > 1:
        parts.pop()
        place -= 1
    return "\n".join(parts), place


def _inline_notes(lines: list[str], number: int, labels: set[str]) -> Iterator[Note]:
    """The notes that stand within a line, which keeps references to them."""
    found = []

    def refer(note: re.Match[str]) -> str:
        label = str(
            next(
                count for count in range(1, len(labels) + 2) if str(count) not in labels
            )
        )
        labels.add(label)
        found.append(Note(label, note[1], number + 1))
        return f"[^{label}]"

    lines[number] = _INLINE_NOTE.sub(refer, lines[number])
    yield from found
