"""A self-contained HTML file: landmarks, language, ordered headings, ids for links, a print style.

What the program adds (measure numbers, page numbers of the source) stands in attributes
and is shown by the style, so that the text of the file is the text of the document.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from importlib import resources

from index_builder.model import Block, Kind
from index_builder.pictures import kind
from index_builder.tables import Cell
from reader.core.citation import heading_text
from reader.core.export.asides import note_text, verdict, xml_safe
from reader.core.export.extract import Extract, Piece, Run
from reader.core.export.lists import Item, Style, alike, grouped, marker
from reader.core.export.options import Options
from reader.core.export.table import Table, paragraphs
from reader.core.export.words import Words, words

_DEEPEST = 6
"""Levels of heading that HTML has elements for; deeper ones say their level to screen
readers."""


def render(chosen: Extract, options: Options) -> bytes:
    """The file, in UTF-8."""
    return xml_safe("\n".join(_Page(chosen, options).lines()) + "\n").encode()


class _Page:
    """One file under way: it remembers which source page and which sections it is in."""

    def __init__(self, chosen: Extract, options: Options) -> None:
        self._chosen, self._options = chosen, options
        self._words: Words = words(chosen.language)
        self._page = 0
        self._open: list[int] = []

    def lines(self) -> Iterator[str]:
        """The whole file, line by line."""
        title = escape(self._chosen.title)
        style = (
            resources.files("resources")
            .joinpath("styles", "export.css")
            .read_text("utf-8")
        )
        numbered = ' class="numbered"' if self._options.numbers else ""
        yield f'<!DOCTYPE html>\n<html lang="{escape(self._chosen.language)}">\n<head>\n<meta charset="utf-8">'
        yield f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>'
        yield f"<style>\n{style}</style>\n</head>\n<body{numbered}>"
        yield f'<nav class="skip"><a href="#text">{escape(self._words.skip)}</a></nav>'
        yield f'<header>\n<p class="title">{title}</p>\n</header>'
        if self._options.contents:
            yield from self._contents()
        yield '<main id="text">'
        for group in grouped(self._chosen.pieces):
            if isinstance(group, Table):
                yield from self._table(group)
            else:
                yield from (
                    self._list(group) if isinstance(group, list) else self._block(group)
                )
        yield "</section>\n" * len(self._open) + "</main>\n</body>\n</html>"

    def _contents(self) -> Iterator[str]:
        name = escape(self._words.contents)
        yield f'<nav class="contents" aria-label="{name}">\n<p>{name}</p>'
        depth = 0
        for block in (
            piece.block
            for piece in self._chosen.pieces
            if piece.block.kind is Kind.HEADING
        ):
            level = min(max(block.level, 1), depth + 1)
            yield "<ul>" if level > depth else "</li>" + "</ul></li>" * (depth - level)
            depth = level
            yield f'<li><a href="#{escape(block.id)}">{escape(heading_text(block))}</a>'
        yield (
            "</li>" + "</ul></li>" * (depth - 1) + "</ul>" if depth else ""
        ) + "</nav>"

    def _block(self, piece: Piece) -> Iterator[str]:
        block = piece.block
        attributes = f'{self._identity(block)} class="{block.kind}{" context" if piece.context else ""}"'
        if block.kind is Kind.HEADING:
            yield from self._heading(block)
        elif block.kind is Kind.NOTE:
            yield self._note(piece)
        else:
            text = f"{self._break(block)}{escape(piece.prefix)}{self._text(piece)}"
            picture = self._chosen.picture(block)
            yield (
                _figure(picture, attributes, text)
                if picture
                else f"<p{attributes}>{text}</p>"
            )
        yield from self._asides(piece)

    def _table(self, table: Table) -> Iterator[str]:
        yield "<table>"
        for piece, row in table.rows():
            block = piece.block
            context = " context" if piece.context else ""
            name = (
                f' id="{escape(block.id)}" class="{block.kind}{context}"'
                if row.first
                else ""
            )
            number = (
                f' data-number="{escape(block.number)}"'
                if row.first and block.number
                else ""
            )
            before = self._break(block)
            cells = []
            for cell in row.cells:
                cells.append(_cell(cell, number, before + self._cell_text(piece, cell)))
                number = before = ""
            yield f"<tr{name}>{''.join(cells)}</tr>"
        yield "</table>"
        for piece in table.pieces:
            yield from self._asides(piece)

    def _cell_text(self, piece: Piece, cell: Cell) -> str:
        texts = ["".join(map(self._run, runs)) for runs in paragraphs(piece, cell)]
        return (
            texts[0] if len(texts) == 1 else "".join(f"<p>{text}</p>" for text in texts)
        )

    def _run(self, run: Run) -> str:
        return _run(run, marked=self._options.notes)

    def _note(self, piece: Piece) -> str:
        """A footnote of the source.

        Where its marker is a number or a letter, it stands in a list that counts as the
        source does.
        """
        block = piece.block
        sign = marker(block.marker)
        attributes = (
            f'{self._identity(block)} class="note footnote" role="doc-footnote"'
        )
        if sign.style is Style.BULLET:
            return f"<p{attributes}>{self._break(block)}{escape(piece.prefix)}{self._text(piece)}</p>"
        return f'<ol><li{attributes} value="{sign.value}">{self._break(block)}{self._text(piece)}</li></ol>'

    def _heading(self, block: Block) -> Iterator[str]:
        level = max(block.level, 1)
        while self._open and self._open[-1] >= level:
            self._open.pop()
            yield "</section>"
        self._open.append(level)
        name = f"h{min(level, _DEEPEST)}"
        deep = f' aria-level="{level}"' if level > _DEEPEST else ""
        yield f'<section aria-labelledby="{escape(block.id)}">'
        yield f"<{name}{self._identity(block)}{deep}>{self._break(block)}{escape(heading_text(block))}</{name}>"

    def _list(self, items: list[Item]) -> Iterator[str]:
        for run in alike(items):
            first = run[0].marker
            lettered = ' type="a"' if first.style is Style.LETTER else ""
            name = "ul" if first.style is Style.BULLET else "ol"
            yield f"<{name}{lettered}>"
            for item in run:
                value = f' value="{item.marker.value}"' if name == "ol" else ""
                block = item.piece.block
                attributes = f'{self._identity(block)} class="{block.kind}{" context" if item.piece.context else ""}"'
                yield f"<li{attributes}{value}>{self._break(block)}{self._text(item.piece)}"
                yield from self._asides(item.piece)
                yield from self._list(item.children)
                yield "</li>"
            yield f"</{name}>"

    def _identity(self, block: Block) -> str:
        number = (
            f' data-number="{escape(block.number)}"'
            if block.number and block.kind is not Kind.HEADING
            else ""
        )
        return f' id="{escape(block.id)}"{number}'

    def _break(self, block: Block) -> str:
        """The mark of a new page of the source, where there is one and it was asked for."""
        if (
            not self._options.pages
            or self._chosen.page_count < 2
            or block.page == self._page
        ):
            return ""
        self._page = block.page
        label = escape(f"{self._words.page} {block.page}")
        return f'<span class="page" role="doc-pagebreak" aria-label="{label}" data-page="{label}"></span>'

    def _text(self, piece: Piece) -> str:
        return "".join(map(self._run, piece.runs))

    def _asides(self, piece: Piece) -> Iterator[str]:
        if not self._options.notes:
            return
        said = [verdict(piece, self._words), *map(note_text, piece.notes)]
        lines = "".join(f"<p>{escape(line)}</p>" for line in said if line)
        if lines:
            yield f'<aside aria-label="{escape(self._words.notes)}">{lines}</aside>'


def _figure(picture: bytes, attributes: str, caption: str) -> str:
    """A picture within the file; its caption says what it shows, so that it needs no other words."""
    source = f"data:image/{kind(picture)};base64,{b64encode(picture).decode()}"
    return f'<figure><img src="{source}" alt=""><figcaption{attributes}>{caption}</figcaption></figure>'


def _run(run: Run, *, marked: bool) -> str:
    """A run of text; `marked` with its highlight."""
    text = escape(run.text)
    if run.italic:
        text = f"<i>{text}</i>"
    if run.bold:
        text = f"<b>{text}</b>"
    if run.target:
        text = f'<a href="{escape(run.target)}">{text}</a>'
    if not marked or not run.pattern:
        return text
    title = f' title="{escape(run.label)}"' if run.label else ""
    return f'<mark class="{run.pattern}"{title}>{text}</mark>'


def _cell(cell: Cell, attributes: str, content: str) -> str:
    name = "th" if cell.head else "td"
    wide = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    high = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<{name}{attributes}{wide}{high}>{content}</{name}>"
