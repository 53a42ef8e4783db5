"""The inline part of Markdown: text with bold, italics and links, row by row."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markdown_it.token import Token

from index_builder.model import Span, SpanKind
from index_builder.sources.characters import clean
from index_builder.sources.markdown.dialects import OWN_ATTRIBUTES, SPAN_ATTRIBUTES
from index_builder.sources.scripts import superscript
from index_builder.sources.web.running_text import Part, RunningText
from index_builder.spans import is_followed, moved, normal

_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
_RAISED = re.compile(r"\^([^\s^]{1,20})\^")
_MARKED = re.compile(r"==(?=\S)([^=\n]{1,500})(?<=\S)==")
_WIKI_LINK = re.compile(r"(?<!!)\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]|\n]{1,200}))?\]\]")
"""To another page of a wiki, perhaps with words of its own."""
_LOWERED = re.compile(r"(?<!~)~([^\s~]{1,20})~(?!~)")
_WITH_ATTRIBUTES = frozenset(("image", "link_close"))
_KINDS = {"strong": SpanKind.BOLD, "em": SpanKind.ITALIC}
_TAGS = {
    "b": SpanKind.BOLD,
    "strong": SpanKind.BOLD,
    "i": SpanKind.ITALIC,
    "em": SpanKind.ITALIC,
}
_HTML_TAG = re.compile(r"<(/?)([a-zA-Z]+)")


class InlineRow(NamedTuple):
    """A row of inline text."""

    part: Part
    offset: int
    """Lines of the file below the first row."""
    broken: bool
    """The writer broke the line before it on purpose."""


@dataclass
class Inline:
    """Reads inline tokens; knows the notes that may be referred to."""

    notes: Collection[str]
    """The labels of the document's notes."""

    def rows(self, token: Token) -> tuple[list[InlineRow], list[str]]:
        """The rows of a token, and what is deleted in it."""
        return _Reading(self.notes).rows(token.children or [])


def joined(rows: Sequence[InlineRow], by: str = " ") -> Part:
    """Rows as one text."""
    text = ""
    spans: list[Span] = []
    for row in rows:
        if not row.part.text:
            continue
        if text:
            # What goes on in the next row is one span.
            open_ = {span[2:] for span in row.part.spans if span.start == 0}
            ends = [
                span._replace(stop=len(text) + len(by))
                for span in spans
                if span.stop == len(text)
            ]
            spans += [span for span in ends if span[2:] in open_]
            text += by
        spans += [moved(span, len(text)) for span in row.part.spans]
        text += row.part.text
    return Part(text, normal(spans))


def _without_attributes(text: str) -> str:
    """The text after a link or a picture, without what says how that looks."""
    found = OWN_ATTRIBUTES.match(text)
    return text[found.end() :] if found else text


def note_anchor(label: str) -> str:
    """The anchor of the note with a label."""
    return f"fn:{label}"


class _Reading:
    """One pass over the children of a token."""

    def __init__(self, notes: Collection[str]) -> None:
        self.notes = notes
        self.text = RunningText()
        self.found: list[InlineRow] = []
        self.deleted: list[str] = []
        self.links: list[bool] = []
        self.raised = 0
        self.deleting = 0
        self.offset = 0
        self.broken = False

    def rows(self, children: list[Token]) -> tuple[list[InlineRow], list[str]]:
        before = ""
        for child in children:
            if before in _WITH_ATTRIBUTES and child.type == "text":
                child.content = _without_attributes(child.content)
            self._take(child)
            before = child.type
        self._end_row()
        return self.found, self.deleted

    def _take(self, child: Token) -> None:
        name, _, edge = child.type.rpartition("_")
        if child.type in ("text", "text_special", "code_inline", "image"):
            self._add(child.content, plain=child.type == "text")
        elif child.type == "softbreak":
            self._end_row()
            self.offset += 1
        elif child.type == "hardbreak":
            self._end_row()
            self.offset += 1
            self.broken = True
        elif name in _KINDS:
            (self.text.begin if edge == "open" else self.text.end)(_KINDS[name])
        elif name == "link":
            self._link(child)
        elif name == "s":
            self.deleting += child.nesting
        elif child.type == "html_inline":
            self._html(child.content)

    def _link(self, child: Token) -> None:
        if child.nesting < 0:
            if self.links.pop():
                self.text.end(SpanKind.LINK)
            return
        target = str(child.attrGet("href") or "")
        self.links.append(is_followed(target))
        if self.links[-1]:
            self.text.begin(SpanKind.LINK, target)

    def _html(self, content: str) -> None:
        tag = _HTML_TAG.match(content)
        name, step = (tag[2].lower(), -1 if tag[1] else 1) if tag else ("", 0)
        if name == "br":
            self._end_row()
            self.broken = True
        elif name == "sup":
            self.raised = max(self.raised + step, 0)
        elif name in _TAGS and step:
            (self.text.begin if step > 0 else self.text.end)(_TAGS[name])
        elif name in ("del", "s", "strike"):
            self.deleting = max(self.deleting + step, 0)

    def _add(self, content: str, *, plain: bool) -> None:
        content = clean(content).replace("\n", " ")
        if self.deleting:
            self.deleted.append(content)
            return
        if plain:
            content = SPAN_ATTRIBUTES.sub(r"\1", content)
            content = _MARKED.sub(r"\1", content)
            content = _WIKI_LINK.sub(lambda found: found[2] or found[1], content)
            content = _LOWERED.sub(
                r"\1", _RAISED.sub(lambda found: superscript(found[1]), content)
            )
        place = 0
        for found in _REFERENCE.finditer(content) if plain else ():
            if found[1] in self.notes:
                self._plain(content[place : found.start()])
                self.text.begin(SpanKind.LINK, f"#{note_anchor(found[1])}")
                self.text.add(
                    superscript(found[1]) if found[1].isdigit() else f"[{found[1]}]"
                )
                self.text.end(SpanKind.LINK)
                place = found.end()
        self._plain(content[place:])

    def _plain(self, text: str) -> None:
        self.text.add(superscript(text) if self.raised else text)

    def _end_row(self) -> None:
        parts = self.text.take(whole=True)
        self.found.append(
            InlineRow(parts[0] if parts else Part("", ()), self.offset, self.broken)
        )
        self.broken = False
