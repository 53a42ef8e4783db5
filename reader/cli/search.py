"""`tiltak search`: what a document says of something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from index_builder.errors import Sentence
from index_builder.model import Outline
from index_builder.search_index import in_memory, ready
from reader.cli.inputs import InputFile
from reader.cli.rows import RowForm, print_rows, row_options
from reader.cli.sessions import opened_session
from reader.cli.shared import (
    format_option,
    lines_of,
    output_option,
    progress_bar,
    read_document,
    tell_written,
)
from reader.cli.terminal import complain, in_users_language, tell
from reader.core.export.atomic_file import refuse_source
from reader.core.export.text_table import FORMATS, export_table, format_for
from reader.core.marks import Mark
from reader.core.paths import Places
from reader.core.search.acronyms import acronyms
from reader.core.search.hit_table import DocumentHits, hit_table
from reader.core.search.query import Hint
from reader.core.search.query_parser import parse
from reader.core.search.results import Results
from reader.core.search.searcher import Searcher

NOTHING_NAMED = "Name a document and what to look for, or search them all with --shelf."
NO_HITS = "No hits."
IN_CHAPTERS = "{count} {count:hit|hits} in {chapters} {chapters:chapter|chapters}."
IN_DOCUMENTS = "{count} {count:hit|hits} in {documents} {documents:document|documents}."
NEAR_WORD = "“{word}” is not in the document. Did you mean “{near}”?"
MORE = "and {count} more"
_COLUMNS = "rank score kind number page first_line last_line id text"
_HINTS = {
    Hint.OPEN_QUOTE: "A quotation mark is missing; its other half was left out.",
    Hint.LONE_OR: "OR needs a word on both sides; it was left out.",
    Hint.ONLY_WITHOUT: "Name at least one word to look for, besides those that are left out.",
    Hint.UNKNOWN_FILTER: "A filter was not understood. Filters are chapter:3, page:14 and only:measures.",
    Hint.UNKNOWN_SCOPE: "There is no such scope. Scopes are heading:, note:, tag: and stance:.",
    Hint.UNKNOWN_STANCE: "There is no such stance. Stances are for, against, change and unsure.",
    Hint.LONE_NEAR: "NEAR needs a word on both sides; it was left out.",
    Hint.TOO_LONG: "The query is too long. Only the first words of it were looked for.",
}


@click.command("search")
@click.argument("words", metavar="[SOURCE|BUNDLE] QUERY...", nargs=-1, required=True)
@click.option(
    "--shelf",
    is_flag=True,
    help="Search all documents on the shelf. Then give only QUERY.",
)
@click.option(
    "--limit",
    metavar="N",
    type=click.IntRange(min=1),
    help="Show only the N best hits of a document.",
)
@row_options("One row per hit, best first")
@format_option(one.suffix.lstrip(".") for one in FORMATS)
@output_option("The file to write: all hits with their sources.")
def command(
    words: tuple[str, ...],
    shelf: bool,
    limit: int | None,
    form: RowForm | None,
    format_: str,
    output: Path | None,
) -> None:
    """Search a document, best hits first: words in any form and within compounds.

    A query may hold "words side by side", one OR other, -without, begin*, and one NEAR/5
    other. Filters are chapter:3 (or kap:), page:14 and page:14-16 (or side:), and
    only:measures (or kun:tiltak). Scopes are heading:word (or tittel:), note:word (or
    merknad:), tag:word (or stikkord:) and stance:against (or standpunkt:mot). A filter or
    scope alone finds all that it lets through. Put -- before a query that begins with a
    minus.

    With --tsv or --json every hit is a row of the columns rank, score, kind, number,
    page, first_line, last_line, id and text. With --shelf the document's title comes
    first. With -o the hits are written to a Word document, spreadsheet, web page or text
    file instead.
    """
    if output:
        format_for(output, format_)
    target = Target(output, format_) if output else None
    if not shelf and len(words) < 2:
        raise click.UsageError(Sentence(NOTHING_NAMED))
    text = " ".join(words if shelf else words[1:])
    if shelf:
        _search_shelf(text, limit, form, target)
    else:
        _search_document(_document(words[0]), text, limit, form, target)
    if hint := parse(text).hint:
        complain(Sentence(_HINTS[hint]))


command.epilog = (
    f"Endings that tell the format of FILE: {', '.join(one.suffix for one in FORMATS)}."
)


class Target(NamedTuple):
    """Where hits are written."""

    path: Path
    format: str
    """As it was named; empty where the file's ending tells."""


def _document(name: str) -> Path:
    """The document of a name; "-" is what comes in on standard input."""
    return InputFile().convert(name, None, click.get_current_context())


def _search_document(
    document: Path,
    text: str,
    limit: int | None,
    form: RowForm | None,
    target: Target | None,
) -> None:
    if target:
        refuse_source(target.path, document)
    with progress_bar() as progress:
        found = read_document(document, progress)
        index = (
            ready(found.index, found.outline, progress)
            if found.index
            else in_memory(found.outline, progress)
        )
    searcher = Searcher(found.outline, index, names=acronyms(Places().acronyms))
    results = searcher.search(text, marks=_marks(document, text))
    if target:
        _write(
            text,
            [DocumentHits(found.outline.title or document.stem, results)],
            found.outline.language,
            target,
        )
    elif form:
        print_rows(
            form, _COLUMNS, _rows(found.outline, found.source_format, results, limit)
        )
    else:
        tell("\n".join(_lines(results, limit)))


def _search_shelf(
    text: str, limit: int | None, form: RowForm | None, target: Target | None
) -> None:
    """Search all documents, the best first."""
    from reader.cli.shelf import (
        opened_shelf,
    )  # brings the store, which a search of one document does without

    with opened_shelf() as (documents, _), progress_bar() as progress:
        marks = documents.marks() if parse(text).asks_marks else {}
        found = [
            (
                DocumentHits(documents.title(key), results),
                documents.by_key[key].bundle.manifest.source_format,
            )
            for key, results in documents.searcher(progress).search(text, marks=marks)
        ]
    hits = [one for one, _ in found]
    if target:
        _write(text, hits, hits[0].results.outline.language if hits else "en", target)
    elif form:
        rows = [
            (one.title, *row)
            for one, kind in found
            for row in _rows(one.results.outline, kind, one.results, limit)
        ]
        print_rows(form, f"document {_COLUMNS}", rows)
    else:
        total = sum(len(one.results) for one in hits)
        found_in = Sentence(IN_DOCUMENTS, count=total, documents=len(hits))
        tell(found_in if hits else Sentence(NO_HITS))
        for title, results in hits:
            tell("\n".join((f"\n{title}", *_lines(results, limit))))


def _write(text: str, hits: list[DocumentHits], language: str, target: Target) -> None:
    table = hit_table(text, hits, language)
    export_table(table, target.path, target.format)
    told = "{count} {count:hit|hits} written to {path}."
    tell_written(Sentence(told, count=len(table.rows), path=target.path), target.path)


def _marks(document: Path, text: str) -> Sequence[Mark]:
    """The user's notes and stances, if a query asks for them."""
    if not parse(text).asks_marks:
        return ()
    with opened_session(document, gives_out=True) as session:
        return session.marks()


def _rows(
    outline: Outline, source_format: str, results: Results, limit: int | None
) -> Iterator[Sequence[object]]:
    for rank, hit in enumerate(results.ranked(0, limit), 1):
        block = outline.blocks[hit.position]
        first, last = lines_of(block, source_format)
        score = f"{hit.score:.3f}"
        yield (
            rank,
            score,
            block.kind.value,
            block.number,
            block.page,
            first,
            last,
            block.id,
            block.text,
        )


def _lines(results: Results, limit: int | None) -> Iterator[str]:
    """For people: how many, where, and the words in their place."""
    found = Sentence(IN_CHAPTERS, count=len(results), chapters=len(results.chapters))
    yield in_users_language(found if results else Sentence(NO_HITS))
    for word, near in results.suggestions.items():
        yield in_users_language(Sentence(NEAR_WORD, word=word, near=near))
    for hit in results.ranked(0, limit):
        block = results.outline.blocks[hit.position]
        snippet = results.snippet(hit.position)
        text = (
            f"{'... ' * snippet.cut_before}{snippet.text}{' ...' * snippet.cut_after}"
        )
        yield f"  p. {block.page:<4}{block.number:<10} {' '.join(text.split())}"
    if limit and len(results) > limit:
        more = Sentence(MORE, count=len(results) - limit)
        yield f"  ... {in_users_language(more)}"
