"""A bundle: the folder that a source document becomes, and how it is built.

    bundle.json    versions, the source's hash, title, language, counts
    outline.xml    the structure, as Akoma Ntoso
    index/         the full-text index; disposable
    source/        the document as it was, and the pictures that it shows from files beside it

It is built in a folder beside its place and renamed when whole, so that a build which
was killed leaves nothing half-made. A source that has not changed is not built again.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from index_builder import manifest as manifests
from index_builder import outline_xml, passwords
from index_builder.bundle_folder import (
    INDEX,
    MANIFEST,
    OUTLINE,
    SOURCE,
    default_folder,
    is_bundle,
    is_own_file,
    new_beside,
    own_source,
    put_in_place,
    refuse_foreign,
    sweep,
)
from index_builder.errors import UserError
from index_builder.files import name_of, open_file
from index_builder.legible import legible
from index_builder.manifest import Manifest
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from index_builder.termination import unwind_when_asked

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

_NO_PERMISSION = "{folder} cannot be written, you have no permission: choose another folder. Nothing was changed."
_NAME = "{folder} cannot be written, its name is too long: choose a shorter one. Nothing was changed."
_SENTENCES = {
    errno.ENOSPC: "There is no room left on the disk for {folder}: free some space and try again. Nothing was changed.",
    errno.EDQUOT: "Your share of the disk is used up, so {folder} cannot be written: free some space and try again. "
    "Nothing was changed.",
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.ENAMETOOLONG: _NAME,
    errno.EROFS: "{folder} cannot be written, the disk is read-only: choose another folder. Nothing was changed.",
}
"""By the system's error number."""
_OTHER = (
    "{folder} cannot be written ({reason}): choose another folder. Nothing was changed."
)


@dataclass(frozen=True, slots=True)
class Bundle:
    """A document that was built: where it lies, and what it says of itself."""

    path: Path
    manifest: Manifest

    def outline(self) -> Outline:
        """The document's structure and text, read from the disk.

        Where that is damaged it is built again. Raises `UserError` where it cannot be.
        """
        try:
            return _titled(outline_xml.read(self.path / OUTLINE))
        except UserError:
            if not is_own_file(self.path, self.manifest.source):
                raise
            build(self.source_path, self.path, force=True)
            return _titled(outline_xml.read(self.path / OUTLINE))

    def head(self, blocks: int = 500) -> Outline:
        """The first blocks of the outline, in a few milliseconds however long the document."""
        return _titled(outline_xml.read_head(self.path / OUTLINE, blocks))

    @property
    def index_folder(self) -> Path:
        """Where the full-text index lies."""
        return self.path / INDEX

    @property
    def source_path(self) -> Path:
        """The copy of the source document."""
        return self.path / SOURCE / self.manifest.source


def _titled(outline: Outline) -> Outline:
    """The outline with a title that may be shown: the bundle may be a stranger's."""
    title = legible(outline.title)
    return outline if title == outline.title else replace(outline, title=title)


def build(
    source_path: Path, folder: Path, progress: Progress = silent, *, force: bool = False
) -> Bundle:
    """Build the bundle of a document at `folder`, or replace the one that is there.

    Does nothing where the bundle there was built from the same bytes by the same
    version, unless `force`d. Raises `UserError` where the document cannot be read or
    the folder not be written, and lets `Cancelled` pass; the folder is then as it was.
    """
    folder = folder.absolute()
    with _told_in_a_sentence(folder):
        if not force and (present := _unchanged(source_path, folder)):
            return present
        refuse_foreign(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        with new_beside(folder) as making:
            manifest = _fill(making, source_path, progress)
            put_in_place(making, folder)
    return Bundle(folder, manifest)


def open_bundle(folder: Path, progress: Progress = silent) -> Bundle:
    """The bundle in a folder.

    One that is damaged or from an older version is built again from its own source.

    Raises `UserError` where that cannot be done, or where the bundle is from a newer
    version.
    """
    if not is_bundle(folder):
        raise UserError(
            "{folder} is no prepared document: name a document.", folder=folder
        )
    try:
        manifest = manifests.read(folder / MANIFEST)
        if (
            manifest.format == manifests.FORMAT
            and _size(folder / OUTLINE) == manifest.outline_size
        ):
            return Bundle(folder, manifest)
        source = folder / SOURCE / manifest.source
    except manifests.NewerVersionError:
        raise
    except UserError:
        found = own_source(folder)
        if found is None:
            raise
        source = found
    if not is_own_file(folder, source.name):
        raise UserError(
            "{folder} is damaged, and its source is not there: open the document itself.",
            folder=folder,
        )
    return build(source, folder, progress, force=True)


def build_many(
    source_paths: Sequence[Path],
    folder_of: Callable[[Path], Path] = default_folder,
    progress: Progress = silent,
    workers: int | None = None,
    *,
    force: bool = False,
) -> Iterator[tuple[Path, Bundle | UserError]]:
    """Build several documents at once, on all cores or as many `workers`; gives each as it is ready.

    A document that cannot be built gives the `UserError` instead. `progress` is told of
    whole documents. With `force`, all are built anew, see `build`.
    """
    from concurrent.futures import (
        ProcessPoolExecutor,
        as_completed,
    )  # slow to import, and rarely needed
    from concurrent.futures.process import BrokenProcessPool

    total = len(source_paths)
    count = min(workers or os.cpu_count() or 1, total) or 1
    interrupted: list[Path] = []
    with ProcessPoolExecutor(
        count, _processes(), _begin_process, (passwords.given(),)
    ) as pool:
        waiting = {
            pool.submit(build, path, folder_of(path), force=force): path
            for path in source_paths
        }
        try:
            for future in as_completed(waiting):
                error = future.exception()
                if isinstance(error, BrokenProcessPool):
                    interrupted.append(waiting[future])
                    continue
                if error is not None and not isinstance(error, UserError):
                    raise error
                progress("build", total - len(waiting) + 1, total)
                yield waiting.pop(future), error or future.result()
        finally:
            # Reached early when the caller was told to stop: what has not begun never
            # will.
            pool.shutdown(cancel_futures=True)
    for done, path in enumerate(interrupted, total - len(interrupted) + 1):
        built = _build_alone(path, folder_of(path), force=force)
        progress("build", done, total)
        yield path, built


def _build_alone(source_path: Path, folder: Path, *, force: bool) -> Bundle | UserError:
    """Build a document again, alone, after the system had ended its process."""
    from concurrent.futures import ProcessPoolExecutor  # as in `build_many`
    from concurrent.futures.process import BrokenProcessPool

    try:
        with ProcessPoolExecutor(
            1, _processes(), _begin_process, (passwords.given(),)
        ) as pool:
            return pool.submit(build, source_path, folder, force=force).result()
    except UserError as error:
        return error
    except BrokenProcessPool:
        return UserError(
            "{path} could not be prepared: the system ended the process, most likely for want of memory. "
            "Close other programs and try again.",
            path=source_path,
        )


def _begin_process(password: str) -> None:
    """What a process that builds documents does first."""
    unwind_when_asked()
    passwords.give(password)


def _processes() -> BaseContext:
    """New processes rather than copies of this one, which may have threads and a window."""
    from multiprocessing import get_context  # as in `build_many`

    return get_context("spawn")


def _unchanged(source_path: Path, folder: Path) -> Bundle | None:
    """The bundle in `folder`, where building it again would give the same."""
    if not is_bundle(folder):
        return None
    try:
        manifest = manifests.read(folder / MANIFEST)
    except UserError:
        return None
    if not (
        manifest.current
        and manifest.sha256 == _sha256(source_path)
        and manifest.source == name_of(source_path)
    ):
        return None
    whole = (
        _size(folder / OUTLINE) == manifest.outline_size and (folder / INDEX).is_dir()
    )
    return Bundle(folder, manifest) if whole else None


def _fill(folder: Path, source_path: Path, progress: Progress) -> Manifest:
    """Run every stage, and leave a whole bundle in `folder`."""
    # The stages are imported when needed: to open a document that is built already
    # takes none of them.
    from index_builder import account, search_index, sources
    from index_builder.recover import recover

    source = sources.read(source_path, progress)
    outline = recover(source, progress)
    xml = outline_xml.write(outline)
    (folder / OUTLINE).write_bytes(xml)
    search_index.create(folder / INDEX, outline, progress)
    (folder / SOURCE).mkdir()
    for name, data in source.pictures.items():
        (folder / SOURCE / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / SOURCE / name).write_bytes(data)
    copy = folder / SOURCE / source.name
    _copy(source_path, copy)
    if _sha256(copy) != source.sha256:
        raise UserError(
            "{path} was changed while it was read: try again when it has been saved.",
            path=source_path,
        )
    # A bundle that does not balance is worth reading all the same; its manifest says
    # where it does not.
    places = account.check(source, outline).places
    described = manifests.describe(source, outline, len(xml), places)
    manifest = manifests.sealed(described, xml)
    (folder / MANIFEST).write_bytes(manifests.write(manifest))
    _flush(folder)
    return manifest


def _copy(source_path: Path, copy: Path) -> None:
    try:
        source = open_file(source_path)
    except OSError as error:
        raise _unreadable(source_path, error) from error
    with source, copy.open("wb") as target:
        shutil.copyfileobj(source, target)


def _unreadable(path: Path, error: OSError) -> UserError:
    return UserError(
        "{path} could not be read: {reason}. Check that the file is there and may be opened.",
        path=path,
        reason=error.strerror,
    )


def _sha256(path: Path) -> str:
    import hashlib  # brings a large library, which a document that is built already does not need

    try:
        with open_file(path) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise _unreadable(path, error) from error


def _size(path: Path) -> int:
    """A file's bytes; -1 where there is none."""
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _flush(folder: Path) -> None:
    """Make sure that everything in a folder is on the disk, should the power fail after the renaming."""
    for path in [*folder.rglob("*"), folder]:
        # Windows cannot open folders, and needs a file to be open for writing.
        if path.is_dir() and os.name == "nt":
            continue
        number = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
        try:
            os.fsync(number)
        finally:
            os.close(number)


@contextlib.contextmanager
def _told_in_a_sentence(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        sentence = _SENTENCES.get(error.errno or 0, _OTHER)
        raise UserError(sentence, folder=folder, reason=error.strerror) from error
