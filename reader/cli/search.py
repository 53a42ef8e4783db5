"""`tiltak search`: what a document says of something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from index_builder.search_index import in_memory, ready
from reader.cli.sessions import opened_session
from reader.cli.shared import Document, document_argument, lines_of, print_rows, progress_bar, read_document
from reader.cli.terminal import tell
from reader.core.marks import Mark
from reader.core.paths import Places
from reader.core.search.acronyms import acronyms
from reader.core.search.query import Hint
from reader.core.search.query_parser import parse
from reader.core.search.results import Results
from reader.core.search.searcher import Searcher

_COLUMNS = "rank score kind number page first_line last_line id text"
_HINTS = {
    Hint.OPEN_QUOTE: "A quotation mark has no other half; it was left out.",
    Hint.LONE_OR: "OR needs a word on both sides; it was left out.",
    Hint.ONLY_WITHOUT: "Name at least one word to look for, besides those that must not be there.",
    Hint.UNKNOWN_FILTER: "A filter was not understood: kap:3, side:14 and kun:tiltak are the filters there are.",
    Hint.UNKNOWN_SCOPE: "There is no such scope. Scopes are tittel:, merknad:, stikkord: and standpunkt:.",
    Hint.UNKNOWN_STANCE: "There is no such stance. Stances are for, mot, endre and usikker.",
    Hint.LONE_NEAR: "NEAR needs a word on both sides; it was left out.",
    Hint.TOO_LONG: "The query is too long. Only the first words of it were looked for.",
}


@click.command("search")
@document_argument()
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", metavar="N", type=click.IntRange(min=1), help="Show only the N best hits.")
@click.option("--tsv", is_flag=True, help="A row a hit, tab-separated, best first.")
def command(document: Path, query: tuple[str, ...], limit: int | None, tsv: bool) -> None:
    """Search a document, best hits first: words in any form and within compounds.

    "words side by side", one OR other, -without, begin*, one NEAR/5 other, kap:3 (chapter:3), side:14 or side:14-16
    (page:14), kun:tiltak (only:measures), tittel:word (heading:), merknad:word (note:), stikkord:word (tag:),
    standpunkt:mot (stance:against); filters and scopes alone find all that they let through. With --tsv every hit is a
    row of the columns rank, score, kind, number, page, first_line, last_line, id and text. Put -- before a query that
    begins with a minus.
    """
    text = " ".join(query)
    with progress_bar() as progress:
        found = read_document(document, progress)
        index = ready(found.index, found.outline, progress) if found.index else in_memory(found.outline, progress)
    searcher = Searcher(found.outline, index, names=acronyms(Places().acronyms))
    results = searcher.search(text, marks=_marks(document, text))
    if tsv:
        print_rows(_COLUMNS, _rows(found, results, limit))
    else:
        tell("\n".join(_lines(found, results, limit)))
    if results.query.hint:
        tell(f"tiltak: {_HINTS[results.query.hint]}", err=True)


def _marks(document: Path, text: str) -> Sequence[Mark]:
    """The user's notes and stances, if a query asks for them."""
    if not parse(text).asks_marks:
        return ()
    with opened_session(document) as session:
        return session.marks()


def _rows(document: Document, results: Results, limit: int | None) -> Iterator[Sequence[object]]:
    for rank, hit in enumerate(results.ranked(0, limit), 1):
        block = document.outline.blocks[hit.position]
        first, last = lines_of(block, document.source_format)
        score = f"{hit.score:.3f}"
        yield rank, score, block.kind.value, block.number, block.page, first, last, block.id, block.text


def _lines(document: Document, results: Results, limit: int | None) -> Iterator[str]:
    """For people: how many, where, and the words in their place."""
    if not results:
        yield "No hits."
    else:
        places = len(results.chapters)
        yield f"{len(results)} hit{'s' * (len(results) != 1)} in {places} chapter{'s' * (places != 1)}"
    for word, near in results.suggestions.items():
        yield f"{word!r} is not in the document. Did you mean {near!r}?"
    for hit in results.ranked(0, limit):
        block = document.outline.blocks[hit.position]
        snippet = results.snippet(hit.position)
        text = f"{'... ' * snippet.cut_before}{snippet.text}{' ...' * snippet.cut_after}"
        yield f"  p. {block.page:<4}{block.number:<10} {' '.join(text.split())}"
