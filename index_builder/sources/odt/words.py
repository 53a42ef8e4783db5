"""The text of one paragraph of an OpenDocument text, as printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from index_builder.counted_spans import CountedSpans
from index_builder.model import Font, Span
from index_builder.sources.breaks import BREAK
from index_builder.sources.characters import clean
from index_builder.sources.odt.styles import TEXT, Look, Styles
from index_builder.sources.scripts import superscript
from index_builder.sources.xml import all_text, local, whole
from index_builder.spans import is_followed

_LEFT_OUT = frozenset(
    (
        "tracked-changes",
        "annotation-end",
        "forms",
        "sequence-decls",
        "title",
        "desc",
        "note-citation",
        "event-listeners",
    )
)
_HREF = "{http://www.w3.org/1999/xlink}href"
_REFERENCES = frozenset(("bookmark-ref", "reference-ref"))
_MARKS = frozenset(
    ("bookmark", "bookmark-start", "reference-mark", "reference-mark-start")
)
"""Places that links lead to."""
_SIGNS = {"tab": " ", "line-break": BREAK}
_MOST_SPACES = 1000


class Aside(NamedTuple):
    """A part of a paragraph that is not printed."""

    text: str
    reason: str
    """hidden, comment or placeholder."""


@dataclass(slots=True)
class Words:
    """The text of a paragraph, and what is anchored in it."""

    parts: list[str] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    frames: list[etree._Element] = field(default_factory=list)
    """What may hold a picture or a formula."""
    inner: list[etree._Element] = field(default_factory=list)
    """Paragraphs within it, which are none of its text: no program writes them so."""
    spans: CountedSpans = field(default_factory=CountedSpans)
    """What is bold, italic or a link."""
    anchors: list[str] = field(default_factory=list)
    """Names by which links lead to it."""
    asides: list[Aside] = field(default_factory=list)
    pages: int = 0
    """Page ends in it."""
    letters: int = 0
    bold: int = 0
    """Letters that are bold."""
    is_hidden: bool = False
    """The whole paragraph is not printed."""

    @property
    def text(self) -> str:
        """With `BREAK` where a line was broken on purpose."""
        return "".join(self.parts)

    def font(self, look: Look) -> Font:
        """How most of it is set, in a paragraph that looks as given."""
        bold = 0 < self.letters == self.bold
        return Font("", look.size or 0.0, bold, bool(look.italic))


def read_words(paragraph: etree._Element, styles: Styles, look: Look) -> Words:
    """The text of a paragraph that looks as given."""
    words = Words()
    stack: list[tuple[etree._Element | str | None, Look, str]] = []

    def push(element: etree._Element, its: Look, target: str) -> None:
        for child in reversed(element):
            stack.append((child.tail, its, target))
            stack.append((child, its, target))
        stack.append((element.text, its, target))

    push(paragraph, look, "")
    while stack:
        what, its, target = stack.pop()
        if what is None:
            continue
        if isinstance(what, str):
            _add(words, clean(what.replace("\n", " ")), its, target)
        elif not _take(words, what):
            style = (
                what.get(f"{TEXT}style-name", "")
                if local(what) in ("span", "a")
                else ""
            )
            its = styles.look(style).over(its) if style else its
            push(what, its, _target(what) or target)
    if words.is_hidden:
        words.asides.insert(0, Aside(words.text, "hidden"))
        words.parts.clear()
        words.spans = CountedSpans()
    return words


def joined(paragraphs: Iterable[Words]) -> tuple[str, tuple[Span, ...]]:
    """Several paragraphs as one, with what is set apart in it."""
    spans = CountedSpans()
    texts = []
    for words in paragraphs:
        texts.append(words.text)
        spans.append(words.spans)
    text = " ".join(" ".join(texts).split())
    return text, spans.within(text)


def note_anchor(note: etree._Element) -> str:
    """The name by which the sign of a note leads to it; empty where it has none."""
    name = "".join(note.get(f"{TEXT}id", "").split())
    return f"note:{name}" if name else ""


def _target(element: etree._Element) -> str:
    """Where an element leads; empty where that is nowhere."""
    name = local(element)
    if name == "a":
        target = unquote(element.get(_HREF, "")).strip()
        if target.startswith("#"):
            # "#2.Title|outline" leads to a heading by its words, which is no name.
            target = "" if "|" in target else f"#{''.join(target[1:].split())}"
        else:
            target = element.get(_HREF, "").strip()
    elif name in _REFERENCES:
        target = f"#{''.join(element.get(f'{TEXT}ref-name', '').split())}"
    else:
        return ""
    return target if len(target) > 1 and is_followed(target) else ""


def _sign(words: Words, note: etree._Element) -> None:
    """Take in a note, and the sign that is printed for it."""
    words.notes.append(note)
    mark = clean(note.findtext(f"{TEXT}note-citation") or "").strip()
    if mark and note_text(note):
        sign = superscript(mark) if mark.isdecimal() else f"[{mark}]"
        words.parts.append(sign)
        anchor = note_anchor(note)
        words.spans.add(sign, target=f"#{anchor}" if anchor else "")


def note_text(note: etree._Element) -> bool:
    """Whether a note says something."""
    body = note.find(f"{TEXT}note-body")
    return body is not None and bool(all_text(body).strip())


def _add(words: Words, text: str, look: Look, target: str = "") -> None:
    if look.hidden:
        words.asides += [Aside(text, "hidden")] if text.strip() else []
        return
    letters = sum(map(str.isalnum, text))
    shown = superscript(text) if look.raised else text
    words.parts.append(shown)
    bold, italic = bool(look.bold), bool(look.italic)
    words.spans.add(shown, bold=bold, italic=italic, target=target)
    words.letters += letters
    words.bold += letters if look.bold else 0


def _take(words: Words, element: etree._Element) -> bool:
    """Take in what an element says itself; False for one whose children say it."""
    name = local(element)
    if not name or name in _LEFT_OUT:
        return True
    if name == "s":
        words.parts.append(" " * min(whole(element.get(f"{TEXT}c"), 1), _MOST_SPACES))
    elif name in _SIGNS:
        words.parts.append(_SIGNS[name])
    elif name == "note":
        _sign(words, element)
    elif name in _MARKS:
        words.anchors.append("".join(element.get(f"{TEXT}name", "").split()))
    elif name == "text-box":
        words.boxes.append(element)
    elif name in ("p", "h"):
        words.inner.append(element)
    elif name == "soft-page-break":
        words.pages += 1
    elif name in _UNPRINTED:
        return _UNPRINTED[name](words, element)
    else:
        words.frames += [element] if name in ("image", "object") else []
        return name in ("image", "object")
    return True


def _hide(words: Words, element: etree._Element) -> bool:
    hidden = element.get(f"{TEXT}is-hidden") == "true"
    text = element.get(f"{TEXT}string-value") or all_text(element)
    if hidden and text.strip():
        words.asides.append(Aside(text, "hidden"))
    return hidden


def _hide_all(words: Words, element: etree._Element) -> bool:
    words.is_hidden |= element.get(f"{TEXT}is-hidden") == "true"
    return False


def _comment(words: Words, element: etree._Element) -> bool:
    text = " ".join(all_text(each) for each in element.iter(f"{TEXT}p"))
    words.asides.append(Aside(text, "comment"))
    return True


def _prompt(words: Words, element: etree._Element) -> bool:
    words.asides.append(Aside(all_text(element), "placeholder"))
    return True


def _reading(words: Words, element: etree._Element) -> bool:
    """What is printed small above a word, to say how it is read."""
    words.asides.append(Aside(all_text(element), "ruby"))
    return True


_UNPRINTED = {
    "hidden-text": _hide,
    "hidden-paragraph": _hide_all,
    "annotation": _comment,
    "placeholder": _prompt,
    "ruby-text": _reading,
}
