"""Bundles of strangers, locked documents, and the answers of a worker that is not to be believed."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from index_builder import manifest, passwords, pictures
from index_builder.bundle import build
from index_builder.bundle_folder import (
    MANIFEST,
    OUTLINE,
    is_bundle,
    refuse_foreign,
)
from index_builder.bundle_trust import document_in, sealed_bundle
from index_builder.errors import UserError
from index_builder.search_index import FILE, StaleIndex, create, open_index
from index_builder.sources import source_json
from index_builder.sources.locked_files import unlocked
from reader.core.search.searcher import Searcher
from tests.fuzzing.target import Take
from tests.index_builder.sources.test_locked_files import PASSWORD
from tests.reader.material import plan

TEXT = "Havna\n\nKommunen vil:\n\n- bygge ny kai i nord\n- rydde strandlinja\n"
_NOT_UNDERSTOOD = (
    *(ValueError, TypeError, KeyError, IndexError, RecursionError, AttributeError),
)
"""What `sandbox` expects of an answer that makes no sense."""


def _built(folder: Path) -> Path:
    source = folder / "plan.txt"
    source.write_text(TEXT, encoding="utf-8")
    return build(source, folder / "whole.tiltak").path


def parts() -> Sequence[bytes]:
    """Every file of a bundle, its place in the first line."""
    with TemporaryDirectory() as folder:
        whole = _built(Path(folder))
        files = sorted(path for path in whole.rglob("*") if path.is_file())
        return [
            f"{path.relative_to(whole).as_posix()}\n".encode() + path.read_bytes()
            for path in files
        ]


def picture(folder: Path) -> Take:
    """A picture in a bundle: it is of a bearable size, or not shown."""
    path = folder / "kai.png"

    def take(data: bytes) -> None:
        path.write_bytes(data)
        if pictures.load(folder, path.name) is None:
            raise UserError("Not shown.")

    return take


def bundle(folder: Path) -> Take:
    """A bundle with one file altered: it is ours as it was, or only its document is used."""
    whole = _built(folder)
    names = {
        path.relative_to(whole).as_posix()
        for path in whole.rglob("*")
        if path.is_file()
    }
    altered = folder / "altered.tiltak"

    def take(data: bytes) -> None:
        place, _, content = data.partition(b"\n")
        name = place.decode("ascii", "replace")
        name = name if name in names else "bundle.json"
        shutil.rmtree(altered, ignore_errors=True)
        shutil.copytree(whole, altered)
        same = (altered / name).read_bytes() == content
        (altered / name).write_bytes(content)
        same = same or _says_the_same(altered, whole)
        _look(altered, sealed=same or name.startswith(("index/", "source/")))

    return take


def _says_the_same(altered: Path, whole: Path) -> bool:
    """Whether nothing but the spaces of `bundle.json` was altered."""
    with suppress(UserError):
        said = manifest.read(altered / MANIFEST)
        outlines = [(each / OUTLINE).read_bytes() for each in (altered, whole)]
        return said == manifest.read(whole / MANIFEST) and len(set(outlines)) == 1
    return False


def _look(folder: Path, *, sealed: bool) -> None:
    if not is_bundle(folder):
        raise UserError("It is none.")
    found = sealed_bundle(folder)
    assert (found is not None) == sealed
    if found:
        assert found.outline().blocks
    else:
        assert document_in(folder).is_relative_to(folder / "source")
    with suppress(StaleIndex):
        open_index(folder / "index")
    refuse_foreign(folder)


def unlock(_: Path) -> Take:
    """A locked document is opened, or refused in a sentence."""

    def take(data: bytes) -> None:
        with passwords.using(PASSWORD):
            assert unlocked("plan.bin", data)

    return take


def answer(_: Path) -> Take:
    """An answer is understood as a source, or makes no sense in an expected way."""

    def take(data: bytes) -> None:
        try:
            source = source_json.from_json(data)
        except _NOT_UNDERSTOOD as error:
            raise UserError("It makes no sense.") from error
        assert source_json.from_json(source_json.to_json(source)) == source

    return take


def indexes() -> Sequence[bytes]:
    """The file of an index."""
    with TemporaryDirectory() as folder:
        create(Path(folder) / "index", plan())
        return [(Path(folder) / "index" / FILE).read_bytes()]


def index(folder: Path) -> Take:
    """An index is refused, or finds blocks that the document has."""
    outline = plan()

    def take(data: bytes) -> None:
        (folder / FILE).write_bytes(data)
        try:
            found = open_index(folder)
        except StaleIndex as error:
            raise UserError("It is made anew.") from error
        if found.is_of(outline):
            for asked in ("kai", "bygg*", "barnehage"):
                Searcher(outline, found).search(asked).ranked()

    return take
