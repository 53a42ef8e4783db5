"""The text of one paragraph of a Word document, as printed: insertions in, deletions and field codes out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

from index_builder.sources.breaks import BREAK
from index_builder.sources.characters import clean, from_symbol_font
from index_builder.sources.docx.styles import Looks, Styles, W, looks_of, value
from index_builder.sources.xml import local

_LEFT_OUT = frozenset(("del", "moveFrom", "pPr", "rPr", "Fallback", "instrText", "delText", "annotationRef", "object"))
_SIGNS = {"tab": " ", "noBreakHyphen": "-", "softHyphen": "\u00ad", "cr": BREAK, "ptab": " "}


@dataclass(slots=True)
class Text:
    """A paragraph's text, and what else was found in it."""

    parts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """Kind and id of each footnote ("f") or endnote ("e") that it refers to."""
    boxes: list[etree._Element] = field(default_factory=list)
    """The content of text boxes that are anchored in it."""
    inner: list[etree._Element] = field(default_factory=list)
    """Paragraphs within it, which are none of its text: no program writes them so."""
    page_breaks: int = 0
    rendered_breaks: int = 0
    opens_page: bool = False
    """A page break stands before its first word."""
    sizes: Counter[float] = field(default_factory=Counter)
    """Letters by size."""
    letters: int = 0
    bold_letters: int = 0
    italic_letters: int = 0

    @property
    def plain(self) -> str:
        """The text, with `BREAK` where a line was broken on purpose."""
        return "".join(self.parts)

    @property
    def bold(self) -> bool:
        """Whether all letters are bold."""
        return 0 < self.letters == self.bold_letters

    @property
    def italic(self) -> bool:
        """Whether all letters are italic."""
        return 0 < self.letters == self.italic_letters

    @property
    def size(self) -> float | None:
        """Points of most letters."""
        return self.sizes.most_common(1)[0][0] if self.sizes else None

    def add(self, text: str, looks: Looks) -> None:
        """Take in a run's text."""
        self.parts.append(text)
        letters = sum(map(str.isalnum, text))
        self.letters += letters
        self.bold_letters += letters if looks.bold else 0
        self.italic_letters += letters if looks.italic else 0
        if looks.size and letters:
            self.sizes[looks.size] += letters


def read_text(paragraph: etree._Element, looks: Looks, styles: Styles) -> Text:
    """The text of a paragraph whose style looks as given."""
    text = Text()
    stack = [(element, looks) for element in reversed(paragraph)]
    while stack:
        element, inherited = stack.pop()
        name = local(element)
        if name in _LEFT_OUT or not name:
            continue
        if name == "r":
            inherited = _run_looks(element, inherited, styles)
            if inherited.hidden:
                continue
        if name == "txbxContent":
            text.boxes.append(element)
        elif name == "p":
            text.inner.append(element)
        elif name == "AlternateContent":
            stack += [(child, inherited) for child in element if local(child) == "Choice"][:1]
        elif not _take(text, element, name, inherited):
            stack += [(child, inherited) for child in reversed(element)]
    return text


def _run_looks(run: etree._Element, inherited: Looks, styles: Styles) -> Looks:
    properties = run.find(f"{W}rPr")
    if properties is None:
        return inherited
    style = value(properties, "rStyle")
    below = styles.named(style).looks.over(inherited) if style else inherited
    return looks_of(properties).over(below)


def _take(text: Text, element: etree._Element, name: str, looks: Looks) -> bool:
    """Take in what an element says itself; False for one whose children say it."""
    if name == "t":
        text.add(clean(element.text or ""), looks)
    elif name in _SIGNS:
        text.parts.append(_SIGNS[name])
    elif name == "br":
        text.opens_page |= element.get(f"{W}type") == "page" and not text.letters
        text.page_breaks += element.get(f"{W}type") == "page"
        text.parts.append(" " if element.get(f"{W}type") in ("page", "column") else BREAK)
    elif name == "lastRenderedPageBreak":
        text.opens_page |= not text.letters
        text.rendered_breaks += 1
    elif name == "sym":
        code = element.get(f"{W}char", "")
        sign = chr(int(code, 16)) if len(code) == 4 and all(c in "0123456789abcdefABCDEF" for c in code) else ""
        text.add(from_symbol_font(clean(sign)), looks)
    elif name in ("footnoteReference", "endnoteReference"):
        text.notes.append(name[0] + element.get(f"{W}id", ""))
    else:
        return False
    return True
