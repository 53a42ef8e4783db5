"""Akoma Ntoso: our own outline as it was, and laws of parliaments by their chapters, articles and paragraphs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from index_builder import outline_xml
from index_builder.errors import UserError
from index_builder.grid import TableRow
from index_builder.model import Line, Role, Source, SpanKind
from index_builder.progress import Progress, silent
from index_builder.sources.characters import clean
from index_builder.sources.own_outline import source_of
from index_builder.sources.scripts import superscript
from index_builder.sources.web.running_text import Part, RunningText
from index_builder.sources.xml import character_data, local, parse
from index_builder.spans import is_followed, moved

_OWN = b"urn:tiltak:outline:"
_LANGUAGES = {
    "nob": "nb",
    "nno": "nn",
    "dan": "da",
    "swe": "sv",
    "eng": "en",
    "deu": "de",
    "ger": "de",
    "nor": "no",
}
"""Akoma Ntoso names languages with three letters."""
_PARTS = frozenset(
    "book part title tome chapter subchapter section division subdivision subpart subtitle article rule subrule "
    "attachment component hcontainer transitional".split()
)
"""Elements with a number or a heading that are chapters of the text."""
_POINTS = frozenset(
    "paragraph subparagraph subsection level clause subclause point indent alinea list sublist item recital".split()
)
"""Elements with a number that are items of the text, where they have no heading."""
_NO_TEXT = frozenset(("meta", "num", "heading", "subheading", "authorialNote"))
_BLOCKS = frozenset(
    "p block longTitle docTitle listIntroduction listWrapUp intro wrapUp li tocItem".split()
)
_SPANS = {
    "b": SpanKind.BOLD,
    "strong": SpanKind.BOLD,
    "i": SpanKind.ITALIC,
    "em": SpanKind.ITALIC,
}


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A document's lines, or its outline where this program wrote it.

    Raises `UserError` where it is damaged.
    """
    if _OWN in data[:4096]:
        try:
            outline = outline_xml.read_data(data)
        except ValueError as error:
            raise UserError(
                "{name} is not as Tiltak writes Akoma Ntoso ({reason}). Export the document again.",
                name=name,
                reason=error,
            ) from error
        progress("read", 1, 1)
        return source_of(name, "akoma_ntoso", data, outline)
    root = parse(name, "akomaNtoso", data)
    walk = _Walk()
    walk.children(root, 0)
    progress("read", 1, 1)
    lines = tuple(
        replace(line, number=number) for number, line in enumerate(walk.lines, start=1)
    )
    language = next(
        (each.get("language", "") for each in root.iter("{*}FRBRlanguage")), ""
    )
    return Source(
        name,
        "akoma_ntoso",
        hashlib.sha256(data).hexdigest(),
        lines,
        title=_title(root),
        language=_LANGUAGES.get(language, language),
    )


def passages(name: str, data: bytes) -> Iterator[str]:
    """All characters outside the description of the document, for the independent count."""
    del name
    # The cover of a file of ours repeats the title, which is no block of the text.
    is_ours = _OWN in data[:4096]
    return character_data(data, (), {"meta", "docTitle"} if is_ours else {"meta"})


def _title(root: etree._Element) -> str:
    for names in (("docTitle", "shortTitle"), ("FRBRalias",)):
        for element in root.iter(etree.Element):
            if local(element) in names:
                text = element.get("value") or "".join(
                    str(each) for each in element.itertext()
                )
                return " ".join(clean(text).split())
    return ""


@dataclass
class _Walk:
    """Goes through a document and gathers its lines.

    Depth is bounded where the XML is parsed.
    """

    lines: list[Line] = field(default_factory=list)
    depth: int = 0
    """Of chapters that are open."""
    tables: int = 0
    notes: list[Line] = field(default_factory=list)
    """Those of the text that is being gathered."""
    furniture: str = ""
    """Why what stands here is no part of the text."""

    def children(self, parent: etree._Element, items: int) -> None:
        """The blocks of an element, `items` levels deep in a list."""
        text = RunningText()
        _take(text, parent.text)
        for element in parent:
            name = local(element)
            if name and name not in _NO_TEXT:
                self._paragraph(text)
                self._element(element, name, items)
            elif name == "authorialNote":
                self._note(element)
            _take(text, element.tail)
        self._paragraph(text)

    def _element(self, element: etree._Element, name: str, items: int) -> None:
        number, heading = _child(element, "num"), _child(element, "heading")
        if heading is not None or (number is not None and name in _PARTS):
            self._chapter(element, number, heading, items)
        elif name in _POINTS:
            self._item(element, number, items)
        elif name == "table":
            self._table(element)
        elif name == "crossHeading":
            self._cross_heading(element)
        elif name == "toc":
            before, self.furniture = self.furniture, "contents"
            self.children(element, items)
            self.furniture = before
        elif name in _BLOCKS and not any(
            local(each) in _BLOCKS or local(each) in _POINTS for each in element
        ):
            text = RunningText()
            self._inline(text, element)
            self._paragraph(text)
        else:
            self.children(element, items)

    def _chapter(
        self,
        element: etree._Element,
        number: etree._Element | None,
        heading: etree._Element | None,
        items: int,
    ) -> None:
        text = RunningText()
        for each in (number, heading, _child(element, "subheading")):
            if each is not None:
                self._inline(text, each)
                text.add(" ")
        self.depth += 1
        for part in text.take(whole=True):
            self._add(part, Role.HEADING, self.depth)
        self.lines += self.notes
        self.notes.clear()
        self.children(element, items)
        self.depth -= 1

    def _cross_heading(self, element: etree._Element) -> None:
        """A heading without a number, above some of its chapter's sections."""
        text = RunningText()
        self._inline(text, element)
        for part in text.take(whole=True):
            self._add(part, Role.HEADING, self.depth + 1)

    def _item(
        self, element: etree._Element, number: etree._Element | None, items: int
    ) -> None:
        if number is None:
            self.children(element, items)
            return
        marker = RunningText()
        self._inline(marker, number)
        sign = " ".join(part.text for part in marker.take(whole=True))
        first = len(self.lines)
        self.children(element, items + 1)
        while self._is_aside(first):
            first += 1
        if first == len(self.lines) or self.lines[first].role not in (
            Role.PARAGRAPH,
            Role.ITEM,
        ):
            self._add(Part(sign, ()), Role.PARAGRAPH, 0)
        else:
            # The number is a part of the file's text, so that it is counted with it.
            line = self.lines[first]
            spans = tuple(moved(span, len(sign) + 1) for span in line.spans)
            text = f"{sign} {line.text}"
            self.lines[first] = replace(
                line, text=text, role=Role.ITEM, level=items + 1, spans=spans
            )

    def _is_aside(self, place: int) -> bool:
        """Whether a line at a place is no part of the text: what was deleted, the contents."""
        return place < len(self.lines) and self.lines[place].role is Role.FURNITURE

    def _table(self, table: etree._Element) -> None:
        self.tables += 1
        for row in table.iter("{*}tr"):
            cells = []
            for cell in row:
                if local(cell) in ("td", "th"):
                    text = RunningText()
                    self._inline(text, cell)
                    cells.append(" ".join(part.text for part in text.take(whole=True)))
            if any(cells):
                head = all(local(cell) == "th" for cell in row if local(cell))
                self.lines.append(
                    Line(
                        "\t".join(cells),
                        0,
                        1,
                        Role.TABLE,
                        row=TableRow(self.tables, head),
                    )
                )
        self.lines += self.notes
        self.notes.clear()

    def _note(self, note: etree._Element) -> None:
        text = RunningText()
        self._inline(text, note)
        for part in text.take(whole=True):
            marker = note.get("marker", "")
            self.notes.append(
                Line(
                    part.text,
                    0,
                    1,
                    Role.NOTE,
                    marker=marker,
                    font=part.font,
                    spans=part.spans,
                )
            )

    def _inline(self, text: RunningText, element: etree._Element) -> None:
        """The text of an element with what is bold, italic or a link in it.

        Notes follow on their own.
        """
        _take(text, element.text)
        for child in element:
            name = local(child)
            kind = _SPANS.get(name)
            target = child.get("href", "")
            if name == "noteRef":
                text.add(superscript(child.get("marker", "")))
            elif name == "authorialNote":
                text.add(superscript(child.get("marker", "")))
                self._note(child)
            elif name == "sup":
                text.add(superscript("".join(str(each) for each in child.itertext())))
            elif name == "del":
                shown = " ".join(
                    "".join(str(each) for each in child.itertext()).split()
                )
                self.lines.append(Line(shown, 0, 1, Role.FURNITURE, reason="deleted"))
            elif name:
                link = (
                    name in ("a", "ref")
                    and is_followed(target)
                    and not target.startswith("#")
                )
                if link:
                    text.begin(SpanKind.LINK, target)
                if kind:
                    text.begin(kind)
                if name in ("br", "eol", "p", "td", "li", "block"):
                    text.add(" ")
                self._inline(text, child)
                if kind:
                    text.end(kind)
                if link:
                    text.end(SpanKind.LINK)
            _take(text, child.tail)

    def _paragraph(self, text: RunningText) -> None:
        for part in text.take(whole=True):
            self._add(part, Role.PARAGRAPH, 0)
        self.lines += self.notes
        self.notes.clear()

    def _add(self, part: Part, role: Role, level: int) -> None:
        if self.furniture:
            self.lines.append(
                Line(part.text, 0, 1, Role.FURNITURE, reason=self.furniture)
            )
        elif part.text:
            self.lines.append(
                Line(part.text, 0, 1, role, level, font=part.font, spans=part.spans)
            )


def _take(text: RunningText, characters: str | None) -> None:
    if characters:
        text.add(clean(characters).replace("\n", " "))


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((each for each in element if local(each) == name), None)
