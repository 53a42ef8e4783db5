"""`tiltak build`: prepare a document, or a folder of documents."""

from __future__ import annotations

from pathlib import Path

import click

from index_builder import passwords
from index_builder.bundle import Bundle, build, build_many
from index_builder.bundle_folder import bundle_name, default_folder, is_bundle
from index_builder.errors import UserError
from index_builder.files import STANDARD_OUTPUT, is_folder, read_file
from index_builder.legible import legible
from index_builder.sources.locked_files import may_be_locked
from reader.cli.shared import progress_bar
from reader.cli.terminal import tell
from reader.core.collation import sort_key


@click.command("build")
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="BUNDLE",
    type=click.Path(path_type=Path),
    help="Where the prepared document goes.",
)
@click.option("--force", is_flag=True, help="Build even where nothing has changed.")
def command(source: Path, output: Path | None, force: bool) -> None:
    """Prepare SOURCE for reading: recover its structure and index its words.

    The bundle is a folder; without -o it is made beside the document. If SOURCE is a
    folder, every document in it is prepared, on all cores, into the folder that -o
    names.
    """
    if STANDARD_OUTPUT in (source, output):
        raise click.UsageError(
            "A prepared document is a folder with its source: name files, not “-”."
        )
    if is_folder(source) and not is_bundle(source):
        _build_all(source, output or source)
        return
    with progress_bar() as progress:
        built = build(source, output or default_folder(source), progress, force=force)
    _tell(built)


def _build_all(folder: Path, into: Path) -> None:
    """Prepare all documents of a folder; those that cannot be are told at the end."""
    documents = [
        path
        for path in folder.iterdir()
        if path.is_file() and not path.name.startswith(".")
    ]
    documents.sort(key=lambda path: sort_key(path.name))
    failures: list[str] = []
    with progress_bar() as progress:
        for _, built in build_many(
            documents, lambda path: into / bundle_name(path.name), progress
        ):
            if isinstance(built, Bundle):
                _tell(built)
            else:
                failures.append(str(built))
    for sentence in failures:
        tell(f"tiltak: {sentence}", err=True)
    if failures:
        raise UserError(
            "{failed} of {count} {count:document|documents} could not be prepared.",
            failed=len(failures),
            count=len(documents),
        )


def _tell(built: Bundle) -> None:
    if passwords.given() and may_be_locked(read_file(built.source_path)):
        tell(
            f"tiltak: {legible(built.path.name)} can be read without the password of its document.",
            err=True,
        )
    counts = built.manifest.counts
    tell(
        f"{legible(str(built.path))}: {counts.get('heading', 0)} headings, {counts.get('measure', 0)} measures"
    )
    for finding in built.manifest.findings:
        tell(
            f"tiltak: {legible(built.path.name)} does not hold all of its source. {finding}",
            err=True,
        )
