"""`tiltak build`: prepare a document, or a folder of documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import click

from index_builder import passwords
from index_builder.bundle import Bundle, build, build_many
from index_builder.bundle_folder import bundle_name, default_folder, is_bundle
from index_builder.errors import Sentence, UserError
from index_builder.files import STANDARD_OUTPUT, is_folder, read_file
from index_builder.sources.locked_files import may_be_locked
from reader.cli.shared import progress_bar
from reader.cli.terminal import complain, in_users_language, tell
from reader.core.collation import sort_key

NO_STREAM = "A prepared document is a folder with its source: name files, not “-”."
UNLOCKED = "{name} can be read without the password of its document."
PREPARED = "{path}: {headings} {headings:heading|headings}, {measures} {measures:measure|measures}"
NOT_WHOLE = "{name} does not hold all of its source."


@click.command("build")
@click.argument(
    "sources",
    metavar="SOURCE...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
)
@click.option(
    "-o",
    "--output",
    metavar="BUNDLE",
    type=click.Path(path_type=Path),
    help="Where the prepared document goes; a folder, where several are prepared.",
)
@click.option("--force", is_flag=True, help="Build even where nothing has changed.")
def command(sources: tuple[Path, ...], output: Path | None, force: bool) -> None:
    """Prepare documents for reading: recover their structure and index their words.

    The bundle is a folder; without -o it is made beside its document. If SOURCE is a
    folder, every document in it is prepared. Several documents are prepared on all
    cores, into the folder that -o names.
    """
    if STANDARD_OUTPUT in (*sources, output):
        raise click.UsageError(Sentence(NO_STREAM))
    if len(sources) > 1 or _holds_documents(sources[0]):
        _build_all(sources, output, force=force)
        return
    source = sources[0]
    with progress_bar() as progress:
        built = build(source, output or default_folder(source), progress, force=force)
    _tell(built)


def _holds_documents(path: Path) -> bool:
    return is_folder(path) and not is_bundle(path)


def _documents(sources: Iterable[Path]) -> Iterator[Path]:
    """The documents that are named, and those in the folders that are named."""
    for source in sources:
        if not _holds_documents(source):
            yield source
            continue
        within = [
            path
            for path in source.iterdir()
            if path.is_file() and not path.name.startswith(".")
        ]
        yield from sorted(within, key=lambda path: sort_key(path.name))


def _build_all(sources: Iterable[Path], into: Path | None, *, force: bool) -> None:
    """Prepare all documents; those that cannot be are told at the end."""
    documents = {
        path: into / bundle_name(path.name) if into else default_folder(path)
        for path in _documents(sources)
    }
    _refuse_one_target(documents.values())
    failures: list[UserError] = []
    with progress_bar() as progress:
        for _, built in build_many(
            list(documents), documents.__getitem__, progress, force=force
        ):
            if isinstance(built, Bundle):
                _tell(built)
            else:
                failures.append(built)
    for failure in failures:
        complain(failure)
    if failures:
        raise UserError(
            "{failed} of {count} {count:document|documents} could not be prepared.",
            failed=len(failures),
            count=len(documents),
        )


def _refuse_one_target(bundles: Collection[Path]) -> None:
    """Refuse two documents of one name for one folder: one would replace the other."""
    for bundle, times in Counter(bundles).items():
        if times > 1:
            raise UserError(
                "Several documents would be prepared as {path}. Prepare each of them into a folder of its own.",
                path=bundle,
            )


def _tell(built: Bundle) -> None:
    if passwords.given() and may_be_locked(read_file(built.source_path)):
        complain(Sentence(UNLOCKED, name=built.path.name))
    counts = built.manifest.counts
    tell(
        Sentence(
            PREPARED,
            path=built.path,
            headings=counts.get("heading", 0),
            measures=counts.get("measure", 0),
        )
    )
    for finding in built.manifest.findings:
        told = Sentence(NOT_WHOLE, name=built.path.name)
        complain(f"{in_users_language(told)} {finding}")
