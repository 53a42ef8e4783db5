"""Parts that commands share: arguments, a progress bar, counts."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import click

from index_builder import sources
from index_builder.bundle_folder import is_bundle
from index_builder.bundle_trust import document_in, sealed_bundle
from index_builder.errors import Sentence, UserError
from index_builder.files import is_folder, is_written_through
from index_builder.model import Block, Kind, Outline
from index_builder.progress import Progress
from index_builder.recover import recover
from reader.cli.inputs import InputFile
from reader.cli.rows import Decorator
from reader.cli.stored import corrected_outline
from reader.cli.terminal import tell

_STAGES = {
    "read": "Reading",
    "recover": "Finding chapters",
    "index": "Indexing",
    "build": "Preparing",
    "notes": "Placing notes",
    "compare": "Comparing",
    "export": "Writing",
    "typeset": "Setting pages",
    "print": "Printing",
    "examine": "Examining",
}
_PATIENCE = 0.5
"""Seconds before a bar appears: what is quicker needs none."""
_BETWEEN = 0.1
"""Seconds between two drawings of the bar."""
_BAR = 30
"""Width of the bar in characters."""


def document_argument() -> Decorator:
    """The argument SOURCE|BUNDLE, passed on as `document: Path`."""
    return click.argument("document", metavar="SOURCE|BUNDLE", type=InputFile())


def documents_argument() -> Decorator:
    """The argument SOURCE|BUNDLE..., passed on as `documents: tuple[Path, ...]`."""
    return click.argument(
        "documents",
        metavar="SOURCE|BUNDLE...",
        nargs=-1,
        required=True,
        type=InputFile(),
    )


def format_option(names: Iterable[str]) -> Decorator:
    """The option `--format`, for files whose names tell none; passed on as `format_: str`."""
    known = tuple(names)
    return click.option(
        "--format",
        "format_",
        metavar="NAME",
        default="",
        help=f"One of {', '.join(known)}; otherwise the file's name tells.",
        shell_complete=lambda _ctx, _param, typed: [
            name for name in known if name.startswith(typed)
        ],
    )


def output_option(
    told: str = "The file to write.", *, required: bool = False
) -> Decorator:
    """The option `--output`, passed on as `output: Path`, None where it is left out; `told` is its help."""
    return click.option(
        "-o",
        "--output",
        metavar="FILE",
        required=required,
        type=click.Path(path_type=Path),
        help=told,
    )


MEASURES_WRITTEN = "{count} {count:measure|measures} written to {path}."
AMENDMENTS_WRITTEN = "{count} {count:amendment|amendments} written to {path}."


def tell_written(told: Sentence, target: Path) -> None:
    """Tell how much was written to a file, apart from what was written."""
    tell(told, err=is_written_through(target))


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A progress bar on standard error, where that is a screen and the work takes a while."""
    began = time.monotonic()
    drawn = 0.0

    def show(stage: str, done: int, total: int) -> None:
        nonlocal drawn
        now = time.monotonic()
        if now - began < _PATIENCE or now - drawn < _BETWEEN:
            return
        drawn = now
        full = _BAR * done // max(1, total)
        bar = f"{_STAGES.get(stage, stage):>17} [{'#' * full}{'-' * (_BAR - full)}] {done} of {total}"
        click.echo(f"\r\x1b[K{bar}", nl=False, err=True)

    def say_nothing(stage: str, done: int, total: int) -> None:
        pass

    try:
        yield show if sys.stderr.isatty() else say_nothing
    finally:
        if drawn:
            click.echo("\r\x1b[K", nl=False, err=True)


@dataclass(frozen=True, slots=True)
class Document:
    """A document that a command works on."""

    outline: Outline
    source_format: str
    """text, pdf, docx ..."""
    sha256: str
    """Of the source."""
    index: Path | None = None
    """The folder of a bundle's index; None where there is none of this very outline."""


def read_document(path: Path, progress: Progress) -> Document:
    """A source document, which is recovered now, or a bundle, as its user put it right.

    Of a bundle that was not built here the document alone is used. Writes nothing.
    """
    bundle = None
    if is_bundle(path):
        bundle = sealed_bundle(path)
        path = path if bundle else document_in(path)
    if bundle:
        outline = bundle.outline()
        found = Document(
            outline,
            bundle.manifest.source_format,
            bundle.manifest.sha256,
            bundle.index_folder,
        )
    elif is_folder(path):
        raise UserError(
            "{path} is a folder and no prepared document: name a document.", path=path
        )
    else:
        source = sources.read(path, progress)
        outline = replace(recover(source, progress), folder=path.parent)
        found = Document(outline, source.format, source.sha256)
    corrected = corrected_outline(outline, found.sha256)
    return (
        found if corrected is outline else replace(found, outline=corrected, index=None)
    )


def lines_of(block: Block, source_format: str) -> tuple[object, object]:
    """A block's first and last line for a row: only text files have lines that people know."""
    return (
        (block.first_line or "", block.last_line or "")
        if source_format == "text"
        else ("", "")
    )


def printed_lines(block: Block) -> tuple[object, object]:
    """A block's first and last line for a row, as the margin of its page counts them."""
    return block.first_printed_line or "", block.last_printed_line or ""


_COUNTED = {
    Kind.HEADING: "headings",
    Kind.MEASURE: "measures",
    Kind.PARAGRAPH: "paragraphs",
}


def counts(outline: Outline) -> str:
    """The counts of a document: "32 pages, 53 headings, 207 measures, 147 paragraphs"."""
    numbers = [(outline.page_count, "pages")]
    numbers += [
        (sum(block.kind is kind for block in outline.blocks), name)
        for kind, name in _COUNTED.items()
    ]
    return ", ".join(
        f"{number} {name if number != 1 else name[:-1]}" for number, name in numbers
    )
