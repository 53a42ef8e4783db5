"""Editions: which bytes a document has had, and which document a file that is new is an edition of.

`hashlib` is imported where a file is new, since it brings a large library, and most starts open a document that is
known.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from index_builder.bundle import Bundle, open_bundle
from index_builder.bundle_folder import is_bundle
from index_builder.errors import UserError
from index_builder.files import open_file
from index_builder.legible import legible
from index_builder.model import Outline
from reader.core.paths import Places
from reader.core.store import Store
from reader.core.store.documents import DocumentRepository
from reader.core.store.editions import EditionRepository
from reader.core.store.stamps import new_id

SAME_DOCUMENT = 0.3
"""A changed file is another edition of the document it was when at least so many of its blocks were in it."""
UNREADABLE = "The file {path} cannot be read ({reason}). Check that you may read it, then try again."


class Editions:
    """The editions of all documents that were opened, known by the SHA-256 of their source."""

    def __init__(self, places: Places, store: Store) -> None:
        self._places = places
        self._store = store
        self._rows = EditionRepository(store)
        self._documents = DocumentRepository(store)

    def document_of(self, sha256: str) -> str:
        """Id of the document that an edition is of; empty where it was never opened."""
        return self._rows.document_of(sha256)

    def of_document(self, document: str) -> list[str]:
        """The editions of a document, the one that was opened first comes first."""
        return self._rows.of_document(document)

    def recognised(self, path: Path) -> str:
        """The edition of a file that was opened before and has the same size and time since; empty for any other."""
        try:
            return self._rows.unchanged_at(path, path.stat())
        except OSError:
            return ""

    def last_at(self, path: Path) -> str:
        """The edition that was seen last at a path; empty if none."""
        return self._rows.at(path)

    def note_opened(self, bundle: Bundle, document: str, path: Path, file: Path | None, *, shelve: bool) -> None:
        """Note down that an edition was opened from `path`; `file` is what tells whether that has changed."""
        sha256 = bundle.manifest.sha256
        with self._store.transaction():
            if shelve:
                self._documents.opened(document, sha256, path, _title(bundle, path))
            with suppress(OSError):  # gone by now: then it is not recognised next time
                if file:
                    self._rows.seen(sha256, path, file.stat())

    def register(self, bundle: Bundle, path: Path, *, shelve: bool) -> str:
        """Add an edition that is new; the id of the document that it is of, which may be a known one."""
        outline = bundle.outline()
        text_hash = hash_of_text(outline)
        document = self._rows.with_text(text_hash) or self._previous(path, outline) or new_id()
        self._add(bundle, path, document, text_hash, shelve=shelve)
        return document

    def ensure_registered(self, bundle: Bundle, path: Path, document: str) -> None:
        """Add the edition of an open document where a backup that was restored has never heard of it.

        Without that, nothing could be kept on it until it is opened anew.
        """
        if self._rows.document_of(bundle.manifest.sha256) != document:
            self._add(bundle, path, document, hash_of_text(bundle.outline()), shelve=True)

    def _add(self, bundle: Bundle, path: Path, document: str, text_hash: str, *, shelve: bool) -> None:
        with self._store.transaction():
            self._documents.register(document, _title(bundle, path), path, on_shelf=shelve)
            self._rows.register(bundle.manifest.sha256, document, text_hash, bundle.manifest.source)

    def _previous(self, path: Path, outline: Outline) -> str:
        """The document that the file at this path was before it was changed; empty where this is another one."""
        edition = self._rows.at(path)
        folder = self._places.bundle(edition) if edition else None
        if folder is None or not is_bundle(folder):
            return ""
        before = {block.text for block in open_bundle(folder).outline().blocks}
        after = {block.text for block in outline.blocks}
        is_same = len(before & after) >= SAME_DOCUMENT * min(len(before), len(after))
        return self._rows.document_of(edition) if is_same else ""


def hash_of_text(outline: Outline) -> str:
    """A hash of a document's words alone: the same however they are spaced, broken into lines or packed."""
    import hashlib

    digest = hashlib.sha256()
    for block in outline.blocks:
        digest.update(" ".join(block.text.split()).encode())
        digest.update(b"\n")
    return digest.hexdigest()


def hash_of_file(path: Path) -> str:
    """SHA-256 of a file's bytes. Raises UserError where it cannot be read."""
    import hashlib

    try:
        with open_file(path) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UserError(UNREADABLE, path=path, reason=error.strerror or error) from error


def _title(bundle: Bundle, path: Path) -> str:
    return bundle.manifest.title or legible(path.stem)
