"""Extensions of Markdown: metadata at the head, notes, attributes, marked divisions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from index_builder.encodings import decode
from index_builder.sources.markdown.pandoc_tables import pipe_table

_FRONT_MATTER = re.compile(
    r"\A(?:---[ \t]*\n(?P<yaml>.*?)\n(?:---|\.\.\.)|\+\+\+[ \t]*\n(?P<toml>.*?)\n\+\+\+)[ \t]*(?:\n|\Z)",
    re.S,
)
_FIELD = re.compile(r"^(title|lang|language)[ \t]*+[:=][ \t]*+[\"']?(.*)$", re.M | re.I)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_DIVISION_SIGN = r" {0,3}:{3,}[ \t]*(?:\{[^{}]*\}|[\w-]+)?"
_DIVISION = re.compile(rf"{_DIVISION_SIGN}[ \t]*(.*?)[ \t]*:*[ \t]*")
"""A line that begins or ends a marked division, perhaps with a title."""
_COMMAND = (
    r" {0,3}(?i:\[\[?_?toc_?\]\]?"
    r"|\\(?:newpage|pagebreak|clearpage|tableofcontents))"
)
_COMMAND_LINE = re.compile(rf"{_COMMAND}\s*| {{0,3}}\{{:[^{{}}]*\}}\s*")
"""A line that asks for a table of contents or a new page, or says how a block looks."""
_CONTENTS_ITEM = r" {0,3}(?:[-*+]|1\.)[ \t]+(?i:toc)\s*"
_CONTENTS = re.compile(r" {0,3}\{:\s*toc\b[^{}]*\}\s*")
"""Puts the contents in the place of the item above it."""
_CALLOUT = re.compile(r"([\s>]*)\[!\w+\][-+]?\s*(.*)")
"""A line that says of what kind a quotation is, perhaps with its title."""
_COUNTED_ITEM = re.compile(r"( {0,3})#\.\s+(?=\S)")
"""An item that counts by itself."""
_DEFINED = re.compile(r" {0,2}[:~]\s+(?=\S)")
"""What a term in the line above means."""
_VERSE = re.compile(r"\| ([^|]+)")
"""A line that ends where it ends."""
_BREAK = "  "
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)")
_INLINE_NOTE = re.compile(r"\^\[([^\[\]\n]+)\]")
ATTRIBUTES = re.compile(r"\s*\{(?:-|[#.:][^{}]*|[\w-]+=[^{}]*)\}\s*$")
"""What pandoc writes after a heading: {#name .class}, or {-} for one without a number."""
OWN_ATTRIBUTES = re.compile(r"\{(?:[#.][^{}]*|[\w-]+=[^{}]*)\}")
"""What pandoc writes right after a link or a picture."""
SPAN_ATTRIBUTES = re.compile(r"\[([^\[\]]*)\]\{[#.][^{}]*\}")
"""Text with attributes of its own: [text]{.class}."""
_SIGNS = re.compile(
    r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+[\"'(][^\"'()]*[\"')])?\)"  # where a link leads
    r"|(?<=<p class=.footnote.>)<sup>[^<]*</sup>"  # numbers of notes
    r"|(?<!!)\[\[[^\[\]|\n]*\|"  # pages of a wiki
    rf"|^{_CONTENTS_ITEM}$"
    r"|\[\^[^\]\s]+\]:?"  # notes, and references to them
    r"|^ {0,3}\[[^\]]+\]:\s.*|\]\[[^\]]*\]"  # where references lead
    r"|(?<=\))\{(?:[#.][^{}]*|[\w-]+=[^{}]*)\}|\{:[^{}]*\}\s*$"
    r"|\]\{[#.][^{}]*\}|\{(?:-|[#.:][^{}]*|[\w-]+=[^{}]*)\}\s*$"  # attributes
    r"|^\s*(?:```|~~~).*"  # the languages of code
    r"|^[\s>]*\[!\w+\]"  # kinds of quotations
    rf"|^{_COMMAND}"
    rf"|^{_DIVISION_SIGN}"
    r"|^[\s>]*(?:\d{1,9}|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{2,4}))[.)]\s|^[\s>]*[-*+]\s+\[[ xX]\]\s"  # signs of lists
)
"""What is mark-up and no text."""

_MAY_HOLD_SIGNS = re.compile(r"[\[\]{}`~<:\\]|^[\s>]*(?:[-*+(\d]|\w{1,4}[.)])")
"""What is soon looked for, and every line with signs has."""


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
            for key, value in _FIELD.findall(front["yaml"] or front["toml"] or "")
        }
        metadata = tuple(front[0].rstrip("\n").split("\n"))
        text = "\n" * front[0].count("\n") + text[front.end() :]
    lines = text.split("\n")
    notes = list(_notes(lines))
    return Document("\n".join(lines), fields, metadata, tuple(notes))


def without_signs(data: bytes) -> Iterator[str]:
    """The lines of a file without what is mark-up, in a way that shares nothing with the parser."""
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    # Each once: what stands in a long file again and again is looked at once.
    plain = {
        line: _SIGNS.sub(" ", line)
        for line in set(lines)
        if _MAY_HOLD_SIGNS.search(line)
    }
    return (plain.get(line, line) for line in lines)


def _unquoted(value: str) -> str:
    """What a field says, without white space and a quotation mark at its end."""
    value = value.rstrip(" \t")
    return value[:-1] if value.endswith(("'", '"')) else value


def _notes(lines: list[str]) -> Iterator[Note]:
    """The notes of a file.

    Its lines are altered: notes and other signs that CommonMark does not know are taken out.
    """
    fence = ""
    number = counted = 0
    labels = {found[1] for line in lines if (found := _NOTE.match(line))}
    while number < len(lines):
        line = lines[number]
        opened = _FENCE.match(line)
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
        if fence or opened:
            number += 1
            continue
        if note := _NOTE.match(line):
            text, end = _whole_note(lines, number, note[2])
            lines[number:end] = [""] * (end - number)
            yield Note(note[1], text, number + 1)
            number = end
            continue
        end = pipe_table(lines, number)
        if end == number:
            counted = _usual(lines, number, counted)
            yield from _inline_notes(lines, number, labels)
        number = max(end, number + 1)


def _usual(lines: list[str], number: int, counted: int) -> int:
    """Write a line as CommonMark has it; return how many items that count by themselves precede the next."""
    line = lines[number]
    if division := _DIVISION.fullmatch(line):
        lines[number] = division[1]
    elif _COMMAND_LINE.fullmatch(line):
        lines[number] = ""
        if number and _CONTENTS.fullmatch(line):
            lines[number - 1] = re.sub(_CONTENTS_ITEM, "", lines[number - 1])
    elif callout := _CALLOUT.fullmatch(line):
        title = callout[2] and f"**{callout[2]}**{_BREAK}"
        lines[number] = callout[1] + title
    elif item := _COUNTED_ITEM.match(line):
        lines[number] = f"{item[1]}{counted + 1}. {line[item.end() :]}"
        return counted + 1
    elif number and lines[number - 1].strip() and (defined := _DEFINED.match(line)):
        lines[number - 1] += _BREAK
        lines[number] = line[defined.end() :]
    elif verse := _VERSE.fullmatch(line):
        lines[number] = verse[1] + _BREAK
    return counted if not line.strip() or line[0] in " \t" else 0


def _whole_note(lines: list[str], start: int, first: str) -> tuple[str, int]:
    """The text of the note that begins at a place, and the place after it.

    Its indented lines are its own.
    """
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
