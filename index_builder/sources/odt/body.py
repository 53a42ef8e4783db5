"""The blocks of an OpenDocument text, in order, as lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from index_builder.model import Font, Line, Role
from index_builder.sources.breaks import BREAK, paragraphs
from index_builder.sources.characters import clean
from index_builder.sources.markers import supplied
from index_builder.sources.odt.styles import DEEPEST, TEXT, Counter, Look, Styles
from index_builder.sources.xml import local, whole

_CONTENTS = frozenset(
    ("table-of-content", "illustration-index", "table-index", "alphabetical-index", "bibliography", "user-index")
)
_TRANSPARENT = frozenset(("section", "index-body", "index-title", "p", "h", "frame", "text-box", "g", "custom-shape"))
_LEFT_OUT = frozenset(("tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls", "title", "desc"))
_SIGNS = {"tab": " ", "line-break": BREAK}


@dataclass(slots=True)
class _Words:
    """The text of a paragraph, and what is anchored in it."""

    parts: list[str] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    inner: list[etree._Element] = field(default_factory=list)
    """Paragraphs within it, which are none of its text: no program writes them so."""
    pages: int = 0
    """Page ends in it."""
    letters: int = 0
    bold: int = 0
    """Letters that are bold; and how they are set that begin it."""

    @property
    def text(self) -> str:
        """With `BREAK` where a line was broken on purpose."""
        return "".join(self.parts)


@dataclass
class Body:
    """Goes through a document's body and gathers its lines."""

    styles: Styles
    lines: list[Line] = field(default_factory=list)
    page: int = 1
    headings: Counter = field(default_factory=Counter)
    lists: dict[str, Counter] = field(default_factory=dict)
    """The count of each list that may be gone on with, by its style or its id."""
    role: Role = Role.PARAGRAPH
    """Of paragraphs, where the walk stands."""

    def content(self, parent: etree._Element) -> None:
        """The blocks of a body, a section, a cell or a text box."""
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                self._paragraph(element)
            elif name == "list":
                self._list(element, "", 1, None)
            elif name == "table":
                self._table(element)
            elif name in _CONTENTS:
                before, self.role = self.role, Role.FURNITURE
                self.content(element)
                self.role = before
            elif name == "soft-page-break":
                self.page += 1
            elif name in _TRANSPARENT:
                self.content(element)

    def _paragraph(self, element: etree._Element, marker: str = "", depth: int = 0) -> None:
        style = element.get(f"{TEXT}style-name", "")
        look = self.styles.look(style)
        words = _read(element, self.styles, look)
        page, self.page = self.page, self.page + words.pages
        level = self._level(element, style)
        if level and self.role is Role.PARAGRAPH and words.text.strip():
            if not marker and self.styles.headings:
                marker = self.headings.marker(self.styles.headings, level)
            self._add(" ".join(words.text.split()), page, Role.HEADING, level, marker, _font(words, look))
        else:
            self._text(words, page, self._role(style, depth), (marker, depth), _font(words, look))
        for note in words.notes:
            self._note(note)
        for inner in words.inner:
            self._paragraph(inner)
        for box in words.boxes:
            self.content(box)

    def _level(self, element: etree._Element, style: str) -> int:
        """A heading's level; 0 for text."""
        if local(element) == "h":
            return whole(element.get(f"{TEXT}outline-level"), 1) or 1
        return self.styles.level_of(style) or int(self.styles.is_titled(style, "Title"))

    def _role(self, style: str, depth: int) -> Role:
        is_note = self.styles.is_titled(style, "Footnote") or self.styles.is_titled(style, "Endnote")
        if self.role is Role.PARAGRAPH and (is_note or depth):
            return Role.NOTE if is_note else Role.ITEM
        is_caption = self.styles.is_titled(style, "Caption") or self.styles.is_titled(style, "Figure")
        return Role.CAPTION if is_caption and self.role is Role.PARAGRAPH else self.role

    def _text(self, words: _Words, page: int, role: Role, marker: tuple[str, int], font: Font) -> None:
        sign, depth = marker
        for part in paragraphs(words.text):
            self._add(part, page, role, depth if role is Role.ITEM else 0, supplied(sign, part), font)
            sign, role = "", Role.PARAGRAPH if role is Role.ITEM else role

    def _add(
        self, text: str, page: int, role: Role, level: int = 0, marker: str = "", font: Font | None = None
    ) -> None:
        self.lines.append(Line(text, len(self.lines) + 1, page, role, level, marker, font=font))

    def _list(self, element: etree._Element, style: str, depth: int, counter: Counter | None) -> None:
        style = element.get(f"{TEXT}style-name") or style
        if counter is None:
            continued = element.get(f"{TEXT}continue-list", "")
            goes_on = element.get(f"{TEXT}continue-numbering") == "true"
            counter = self.lists.get(continued) or (self.lists.get(style) if goes_on else None) or Counter()
            self.lists[style] = counter
            name = element.get("{http://www.w3.org/XML/1998/namespace}id")
            if name:
                self.lists[name] = counter
        for item in element:
            if local(item) in ("list-item", "list-header"):
                self._item(item, style, depth, counter)

    def _item(self, item: etree._Element, style: str, depth: int, counter: Counter) -> None:
        first = local(item) == "list-item"
        for child in item:
            name = local(child)
            if name == "list" and depth < DEEPEST:
                self._list(child, style, depth + 1, counter)
            elif name in ("p", "h"):
                marker = ""
                if first:
                    own = style or self.styles.list_of(child.get(f"{TEXT}style-name", ""))
                    levels = {each: self.styles.list_level(own, each) for each in range(1, depth + 1)}
                    marker = counter.marker(levels, depth, item.get(f"{TEXT}start-value"))
                self._paragraph(child, marker, depth if first and marker else 0)
                first = False
            elif name == "soft-page-break":
                self.page += 1

    def _note(self, note: etree._Element) -> None:
        body = note.find(f"{TEXT}note-body")
        citation = note.findtext(f"{TEXT}note-citation") or ""
        if body is None:
            return
        texts = (_read(each, self.styles, Look()).text for each in body.iter(f"{TEXT}p"))
        text = " ".join(" ".join(texts).split())
        if text:
            self._add(text, self.page, Role.NOTE, marker=clean(citation).strip())

    def _table(self, table: etree._Element) -> None:
        rows = [[cell for cell in row if local(cell) == "table-cell"] for row in _rows(table)]
        if max(map(len, rows), default=0) < 2 or next(table.iter(f"{TEXT}h"), None) is not None:
            for row in rows:
                for cell in row:
                    self.content(cell)
            return
        for row in rows:
            cells = []
            for cell in row:
                words = [_read(each, self.styles, Look()) for each in cell.iter(f"{TEXT}p")]
                self.page += sum(each.pages for each in words)
                cells.append(" ".join(" ".join(each.text for each in words).split()))
            if any(cells):
                self._add("\t".join(cells), self.page, Role.TABLE)


def _rows(table: etree._Element) -> list[etree._Element]:
    """A table's own rows, those of its head first."""
    found = []
    for child in table:
        name = local(child)
        if name == "table-row":
            found.append(child)
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            found += _rows(child)
    return found


def _font(words: _Words, look: Look) -> Font:
    return Font("", look.size or 0.0, 0 < words.letters == words.bold, bool(look.italic))


def _read(paragraph: etree._Element, styles: Styles, look: Look) -> _Words:
    """The text of a paragraph, as printed."""
    words = _Words()
    stack: list[tuple[etree._Element | str | None, bool]] = []

    def push(element: etree._Element, bold: bool) -> None:
        for child in reversed(element):
            stack.append((child.tail, bold))
            stack.append((child, bold))
        stack.append((element.text, bold))

    push(paragraph, bool(look.bold))
    while stack:
        what, bold = stack.pop()
        if what is None:
            continue
        if isinstance(what, str):
            text = clean(what.replace("\n", " "))
            letters = sum(map(str.isalnum, text))
            words.parts.append(text)
            words.letters += letters
            words.bold += letters if bold else 0
        elif not _take(words, what):
            own = styles.look(what.get(f"{TEXT}style-name", "")).bold if local(what) == "span" else None
            push(what, bold if own is None else own)
    return words


def _take(words: _Words, element: etree._Element) -> bool:
    """Take in what an element says itself; False for one whose children say it."""
    name = local(element)
    if not name or name in _LEFT_OUT:
        return True
    if name == "s":
        words.parts.append(" ")
    elif name in _SIGNS:
        words.parts.append(_SIGNS[name])
    elif name == "note":
        words.notes.append(element)
    elif name == "text-box":
        words.boxes.append(element)
    elif name in ("p", "h"):
        words.inner.append(element)
    elif name == "soft-page-break":
        words.pages += 1
    else:
        return False
    return True
