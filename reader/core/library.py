"""Open documents: each is prepared once, recognised by its content, kept with its source."""

from __future__ import annotations

from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from index_builder import manifest as manifests
from index_builder.bundle import Bundle, build, build_many, open_bundle
from index_builder.bundle_folder import MANIFEST, is_bundle
from index_builder.bundle_trust import document_in, sealed_bundle
from index_builder.claims import temporary_folder
from index_builder.errors import Sentence, UserError
from index_builder.files import is_folder, may_be_there
from index_builder.formats import FOLDER_SUFFIXES
from index_builder.legible import legible
from index_builder.manifest import Manifest
from index_builder.progress import Progress, silent
from reader.core.collation import sort_key
from reader.core.corrections import Corrections
from reader.core.document import OpenDocument, Position
from reader.core.document_details import DocumentDetails
from reader.core.editions import Editions, hash_of_file
from reader.core.paths import Places, writable
from reader.core.shelf import Entry, Shelf
from reader.core.store import Store

GONE = "The file {path} is no longer there. This is the copy that Tiltak keeps."
NOWHERE = (
    "There is no file {path}. Check the name, or open the document from the shelf."
)
FOLDER = "{path} is a folder, not a document. Open a file in it."
UNKEPT = (
    "{folder} cannot be written to. You can read, but nothing is kept when you leave; allow writing there, or start "
    "with another folder: tiltak --data FOLDER."
)
UNKNOWN = "This document is no longer known here. Open its file instead."
FOLDER_UNREADABLE = "The folder {path} cannot be read ({reason}). Check that you may read it, then try again."
NOTHING_THERE = "There are no documents in {path}. Choose a folder with text, PDF, Word or other documents in it."


class ImportResult(NamedTuple):
    """The documents of a folder, as far as they could be prepared."""

    ready: int
    """How many are on the shelf."""
    failed: tuple[Path, ...]
    """The files that could not be read."""


class Library:
    """Opens documents and remembers them."""

    def __init__(self, places: Places, store: Store) -> None:
        """Over a user's folders and store. Reads nothing yet."""
        self.places = places
        self.store = store
        self.shelf = Shelf(store)
        self.details = DocumentDetails(store)
        self.editions = Editions(places, store)

    def is_ready(self, path: Path) -> bool:
        """Whether the document at `path` opens at once, without being prepared first.

        Well under a millisecond.

        An unchanged file is recognised by its size and time, without being read.
        """
        path = path.expanduser().absolute()
        sha256 = self.editions.recognised(path)
        return is_bundle(path) or (
            bool(sha256) and is_bundle(self.places.bundle(sha256))
        )

    def open_document(
        self, path: Path, progress: Progress = silent, *, shelve: bool = True
    ) -> OpenDocument:
        """Open a source or a bundle.

        Worker-only unless `is_ready`: a source that is new is prepared first.

        A file that is gone opens from the copy that is kept, with a `notice`. Raises
        UserError where there is none, or where the file cannot be read; lets
        `Cancelled` pass. Unless it is to be `shelve`d, the shelf stays as it is.
        """
        path = path.expanduser().absolute()
        if is_bundle(path):
            return self._opened(
                self._believed(path, progress), path, path / MANIFEST, shelve
            )
        if is_folder(path):
            raise UserError(FOLDER, path=path)
        if not may_be_there(path):
            return self._from_copy(path, progress, shelve)
        bundle = self._prepared(
            path, self.editions.recognised(path) or hash_of_file(path), progress
        )
        kept = bundle.path.is_relative_to(self.places.bundles)
        return self._opened(
            bundle,
            path,
            path,
            shelve,
            None if kept else Sentence(UNKEPT, folder=self.places.data),
        )

    def open_entry(self, document: str, progress: Progress = silent) -> OpenDocument:
        """Open a document that is known by its id, as `open_document` does.

        One that is off the shelf stays off it.
        """
        entry = self.shelf.entry(document)
        if entry is None:
            raise UserError(UNKNOWN)
        return self.open_document(entry.path, progress, shelve=entry.on_shelf)

    def import_folder(self, folder: Path, progress: Progress = silent) -> ImportResult:
        """Prepare every document of a folder, on all cores.

        Each one goes on the shelf as soon as it is ready.

        Worker-only.

        `progress` is told of whole documents. Raises UserError where there is none, or
        where the folder cannot be read; lets `Cancelled` pass.
        """
        try:
            paths = folder.expanduser().absolute().iterdir()
            files = [path for path in paths if path.suffix.lower() in FOLDER_SUFFIXES]
        except OSError as error:
            raise UserError(
                FOLDER_UNREADABLE, path=folder, reason=error.strerror or error
            ) from error
        if not files:
            raise UserError(NOTHING_THERE, path=folder)
        ready, failed, bundles = 0, [], {}
        for path in sorted(files, key=lambda path: sort_key(path.name)):
            try:
                bundles[path] = self.places.bundle(hash_of_file(path))
            except UserError:
                failed.append(path)
        for path, built in build_many(list(bundles), bundles.__getitem__, progress):
            if isinstance(built, UserError):
                failed.append(path)
            else:
                self._opened(built, path, path, shelve=True)
                ready += 1
        return ImportResult(ready, tuple(sorted(failed)))

    def title_of(self, document: OpenDocument) -> str:
        """The title of an open document for people.

        It is the user's title, else the document's own, else its file's name.
        """
        own = document.outline.title or document.bundle.manifest.title
        return self.details.of(document.id).title_or(own or legible(document.path.stem))

    def manifest(self, entry: Entry) -> Manifest:
        """The facts about a document as it was last prepared.

        Reads a small file. Raises UserError where that is gone or damaged.
        """
        folder = self.places.bundle(entry.edition)
        folder = folder if is_bundle(folder) else entry.path
        return manifests.read(folder / MANIFEST)

    def prepared(self, entry: Entry) -> OpenDocument | None:
        """A document as last prepared, without counting as an opening; None if that is gone.

        Reads a small file or two; Worker-only, for a shelf may be long.
        """
        folder = self.places.bundle(entry.edition)
        try:
            bundle: Bundle | None
            if is_bundle(folder):
                bundle = Bundle(folder, manifests.read(folder / MANIFEST))
            else:
                bundle = sealed_bundle(entry.path)
            corrections = self.corrections(entry.id).all()
        except UserError:
            return None
        if bundle is None or bundle.manifest.sha256 != entry.edition:
            return None
        if not bundle.manifest.current:
            return None
        structure = self.places.structure(entry.id)
        return OpenDocument(
            entry.id, bundle, entry.path, entry.position, None, corrections, structure
        )

    def corrections(self, document: str) -> Corrections:
        """The corrections of a document's structure."""
        return Corrections(self.store, document)

    def ensure_registered(self, document: OpenDocument) -> None:
        """Add an open document to the store where a backup that was restored has never heard of it."""
        self.editions.ensure_registered(document.bundle, document.path, document.id)

    def _believed(self, folder: Path, progress: Progress) -> Bundle:
        """The bundle in a folder of the user, if it was built here.

        Otherwise a bundle that is made anew from the folder's document.
        """
        if found := sealed_bundle(folder):
            return found
        document = document_in(folder)
        return self._prepared(document, hash_of_file(document), progress)

    def _prepared(self, source: Path, sha256: str, progress: Progress) -> Bundle:
        """The bundle of a source, built where there is none yet or an older version built it."""
        folder = self._folder(sha256)
        if is_bundle(folder):
            bundle = open_bundle(folder, progress)
            if bundle.manifest.current and bundle.manifest.sha256 == sha256:
                return bundle
        return build(source, folder, progress)

    def _folder(self, sha256: str) -> Path:
        """The folder for the bundle of a source with this hash.

        It lasts for this run alone, where nothing can be kept.
        """
        folder = self.places.bundle(sha256)
        return (
            folder
            if is_bundle(folder) or writable(self.places.bundles)
            else self._for_this_run / folder.name
        )

    @cached_property
    def _for_this_run(self) -> Path:
        """A folder that is removed when the program ends."""
        import weakref  # needed only where something stands in the way

        until_end = ExitStack()
        weakref.finalize(self, until_end.close)
        return until_end.enter_context(temporary_folder())

    def _from_copy(self, path: Path, progress: Progress, shelve: bool) -> OpenDocument:
        """Open the kept copy of a file that is gone."""
        edition = self.editions.last_at(path)
        folder = self.places.bundle(edition) if edition else None
        if folder is None or not is_bundle(folder):
            raise UserError(NOWHERE, path=path)
        return self._opened(
            open_bundle(folder, progress), path, None, shelve, Sentence(GONE, path=path)
        )

    def _opened(
        self,
        bundle: Bundle,
        path: Path,
        file: Path | None,
        shelve: bool,
        notice: Sentence | None = None,
    ) -> OpenDocument:
        """Note down that a document was opened from `path`; `file` is what tells whether that has changed."""
        document, match = self.editions.document_of(bundle.manifest.sha256), None
        if not document:
            document, match = self.editions.register(bundle, path, shelve=shelve)
        self.editions.note_opened(bundle, document, path, file, shelve=shelve)
        entry = self.shelf.entry(document)
        try:
            corrections = self.corrections(document).all()
        except UserError as error:
            corrections, notice = (), notice or error.sentence
        position = entry.position if entry else Position()
        structure = self.places.structure(document)
        return OpenDocument(
            document,
            bundle,
            path,
            position,
            notice,
            corrections,
            structure,
            match=match,
        )
