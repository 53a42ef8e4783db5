"""Hits as a table that can be exported: each with its document, place, words and a citation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.core.citation import cite, source_line
from reader.core.export.text_table import TextColumn, TextTable
from reader.core.search.results import Results

_COLUMNS = {
    "en": ("Document", "Number", "Page", "Text", "Source"),
    "nb": ("Dokument", "Nummer", "Side", "Tekst", "Kilde"),
    "nn": ("Dokument", "Nummer", "Side", "Tekst", "Kjelde"),
}
_REMARKS = {
    "en": (
        "Hits of the search “{query}”",
        "{hits} hits in {documents} documents.",
        "Other documents have hits, too.",
    ),
    "nb": (
        "Treff på søket «{query}»",
        "{hits} treff i {documents} dokumenter.",
        "Andre dokumenter har også treff.",
    ),
    "nn": (
        "Treff på søket «{query}»",
        "{hits} treff i {documents} dokument.",
        "Andre dokument har òg treff.",
    ),
}
_WIDTHS = (24, 11, 7, 70, 40)
"""Characters of each column."""


class DocumentHits(NamedTuple):
    """The hits of one document."""

    title: str
    results: Results


def hit_table(
    query: str,
    found: Iterable[DocumentHits],
    language: str,
    *,
    ranked: bool = False,
    is_cut: bool = False,
) -> TextTable:
    """All hits as a table, in text order or best first; `language` is for its own words.

    `is_cut` says that other documents have hits too, and the table says so.
    """
    language = language if language in _COLUMNS else "en"
    documents = tuple(found)
    rows = tuple(row for one in documents for row in _rows(one, ranked=ranked))
    title, count, cut = _REMARKS[language]
    remark = count.format(hits=len(rows), documents=len(documents)) + (
        f" {cut}" if is_cut else ""
    )
    columns = tuple(map(TextColumn, _COLUMNS[language], _WIDTHS))
    return TextTable(title.format(query=query), (remark,), columns, rows, language)


def hits_as_text(found: Iterable[DocumentHits], *, ranked: bool = False) -> str:
    """All hits as quotations, each with its source: for the clipboard."""
    quotes = []
    for title, results in found:
        for hit in results.ranked() if ranked else results.in_order():
            quotes.append(cite(results.outline, hit.position, title=title).plain)
    return "\n".join(quotes)


def _rows(found: DocumentHits, *, ranked: bool) -> Iterator[tuple[str, ...]]:
    title, results = found
    outline = results.outline
    for hit in results.ranked() if ranked else results.in_order():
        block = outline.blocks[hit.position]
        page = str(block.page) if outline.page_count > 1 else ""
        yield (
            title,
            block.number,
            page,
            block.statement,
            source_line(outline, hit.position, title),
        )
