"""`tiltak check`: what became of every character of a document, and where a person should look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from index_builder import account, sources
from index_builder.account import Account
from index_builder.assessment import Advice, assess
from index_builder.bundle import open_bundle
from index_builder.bundle_folder import is_bundle
from index_builder.errors import UserError
from index_builder.legible import legible
from index_builder.model import Block, Outline, Source
from index_builder.pages import Suspect, suspects
from index_builder.recover import recover
from index_builder.recover.explanation import explain as explanations
from reader.cli.rows import RowForm, print_rows, row_options
from reader.cli.shared import document_argument, lines_of, progress_bar
from reader.cli.terminal import tell

_COLUMNS = "what page first_line last_line why text"
_SHOWN = 60
"""Characters of a doubtful block that are shown to people."""


@click.command("check")
@document_argument()
@row_options("One row per place to look at, and one for all that was set aside")
@click.option(
    "--explain",
    metavar="BLOCK",
    help="Say why a block is what it is: its id, its number, or the words it begins with.",
)
def command(document: Path, form: RowForm | None, explain: str) -> None:
    """Account for every character of a document, and list doubtful places.

    Shows the characters that were kept, by kind, and those that were set aside, by
    reason. Lists headings and measures that recovery was not sure of, and pages that look
    scanned or garbled. White space is not counted. All letters of the file are counted a
    second time, independently of what reads its format. The exit code is 1 where a
    character was lost or added, or a letter was not read.

    The figure for the structure says how likely it is that headings, lists and levels
    were recovered poorly. Words that the file's fonts spell wrongly are mended, and
    listed.

    With --tsv or --json the rows are unread, structure, lost, doubt, page, mended and aside, of
    the columns what, page, first_line, last_line, why and text.
    """
    if explain:
        tell("\n".join(_explained(document, explain)))
        return
    with progress_bar() as progress:
        if is_bundle(document):
            bundle = open_bundle(document, progress)
            source, outline = (
                sources.read(bundle.source_path, progress),
                bundle.outline(),
            )
        else:
            source = sources.read(document, progress)
            outline = recover(source, progress)
    found = account.check(source, outline)
    if form:
        print_rows(form, _COLUMNS, _rows(source, outline, found))
    else:
        tell("\n".join(_lines(source, outline, found)))
    if not found.balanced:
        raise UserError(
            "{document} was not recovered whole: {count} {count:place does|places do} not balance.",
            document=document,
            count=len(found.places),
        )


def _explained(document: Path, wanted: str) -> Iterator[str]:
    """Why the blocks that somebody names are what they are.

    Raises `UserError` where none is found.
    """
    with progress_bar() as progress:
        path = (
            open_bundle(document, progress).source_path
            if is_bundle(document)
            else document
        )
        source = sources.read(path, progress)
        found = list(explanations(source, wanted))
    if not found:
        raise UserError(
            "{document} has no block {wanted}. Give its id or number as tiltak outline prints it, or its first words.",
            document=document,
            wanted=wanted,
        )
    for each in found:
        block = each.block
        level = f", level {block.level}" if block.level else ""
        yield f"{block.kind}{level}: {block.marker} {block.text[:_SHOWN]}"
        yield f"  why: {block.evidence or 'nothing says that it is anything else'}"
        yield from [f"  doubt: {block.doubt}"] if block.doubt else []
        yield from (
            f"  page {one.page}, line {one.line}: {one.why} ({one.text[:_SHOWN]})"
            for one in each.reasons
        )


def _doubtful(outline: Outline) -> list[Block]:
    return [block for block in outline.blocks if block.doubt]


def _rows(
    source: Source, outline: Outline, found: Account
) -> Iterator[Sequence[object]]:
    known = source.format == "text"
    if found.unread:
        yield "unread", "", "", "", str(found.unread), " | ".join(found.unread.passages)
    assessment = assess(source, outline)
    yield "structure", "", "", "", str(assessment.advice), f"{assessment.figure:.2f}"
    for finding in found.findings:
        lines = (finding.first_line, finding.last_line) if known else ("", "")
        yield "lost", finding.page, *lines, str(finding), finding.lost
    for block in _doubtful(outline):
        yield (
            "doubt",
            block.page,
            *lines_of(block, source.format),
            block.doubt,
            block.text,
        )
    for suspect in suspects(source):
        yield "page", suspect.page, "", "", suspect.why, ""
    for (said, seen), count in _mended(source).items():
        yield "mended", "", "", "", f"the file says {said}, {count} times", seen
    for aside in outline.asides:
        line = aside.line if known else ""
        yield "aside", aside.page, line, line, aside.reason, aside.text


def _lines(source: Source, outline: Outline, found: Account) -> Iterator[str]:
    """The account for people."""
    yield f"{legible(source.name)}: {source.page_count} pages, {found.extracted:,} characters"
    yield from _table("kept", {kind.value: count for kind, count in found.kept.items()})
    yield from _table("set aside", found.aside)
    yield _verdict(found)
    yield from (f"  {place}" for place in found.places)
    assessment = assess(source, outline)
    yield f"How likely the structure is poor: {assessment.figure:.0%}"
    yield from (
        [f"  {assessment.advice}"] if assessment.advice is not Advice.NONE else []
    )
    if doubts := _doubtful(outline):
        yield f"Doubtful places: {len(doubts)}"
        yield from (
            f"  {_place(block, source)}: {block.doubt} ({block.text[:_SHOWN]})"
            for block in doubts
        )
    pages: list[Suspect] = list(suspects(source))
    if pages:
        yield f"Pages to look at: {len(pages)}"
        yield from (f"  page {suspect.page} {suspect.why}" for suspect in pages)
    if mended := _mended(source):
        yield f"Mended words: {mended.total()}"
        yield from (
            f"  {seen}, {count} times (the file says {said})"
            for (said, seen), count in mended.most_common()
        )


def _mended(source: Source) -> Counter[tuple[str, str]]:
    """The words that were mended, as the file says them and as a reader sees them."""
    return Counter(
        (said, seen)
        for line in source.lines
        if line.extracted
        for said, seen in zip(line.extracted.split(), line.text.split(), strict=False)
        if said != seen
    )


def _verdict(found: Account) -> str:
    if not found.balanced:
        return "These places do not balance:"
    if not found.counted:
        return "Nothing of what was read was lost. Whether all of the file was read is not known."
    return "Nothing was lost."


def _table(title: str, counts: dict[str, int]) -> Iterator[str]:
    yield f"  {title:<16}{sum(counts.values()):>12,}"
    for name, count in sorted(counts.items(), key=lambda row: -row[1]):
        yield f"    {name:<14}{count:>12,}"


def _place(block: Block, source: Source) -> str:
    line = f", line {block.first_line}" if source.format == "text" else ""
    return f"page {block.page}{line}"
