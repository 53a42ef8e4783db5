"""Editions: the files that a document has had in the course of time.

For a file that is new, they tell which document it is an edition of.

`hashlib` is imported where a file is new, since it brings a large library, and most
starts open a document that is known.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from index_builder.bundle import Bundle, open_bundle
from index_builder.bundle_folder import is_bundle
from index_builder.errors import UserError
from index_builder.files import open_file
from index_builder.legible import legible
from index_builder.model import Outline
from reader.core.paths import Places, path_of
from reader.core.store import Store
from reader.core.store.documents import DocumentRepository
from reader.core.store.editions import EditionRepository
from reader.core.store.kinship import KinshipRepository
from reader.core.store.stamps import new_id

if (
    TYPE_CHECKING
):  # brings the comparison, which nobody waits for who opens a known document
    from reader.core.edition_finder import EditionMatch
    from reader.core.edition_sequence import EditionSequence

SAME_DOCUMENT = 0.3
"""A changed file is another edition of the document it was when at least so many of its
blocks were in it."""
UNREADABLE = "The file {path} cannot be read ({reason}). Check that you may read it, then try again."


class Registered(NamedTuple):
    """A new edition's document."""

    document: str
    """Its id."""
    match: EditionMatch | None = None
    """A likely other document of the edition: joined if sure, else to be asked."""


class Editions:
    """The editions of all documents that were opened, known by the SHA-256 of their source."""

    def __init__(self, places: Places, store: Store) -> None:
        self._places = places
        self._store = store
        self._rows = EditionRepository(store)
        self._documents = DocumentRepository(store)
        self._kinship = KinshipRepository(store)

    def document_of(self, sha256: str) -> str:
        """Id of the document that an edition is of; empty where it was never opened."""
        return self._rows.document_of(sha256)

    def of_document(self, document: str) -> list[str]:
        """The editions of a document, the one that was opened first comes first."""
        return self._rows.of_document(document)

    def recognised(self, path: Path) -> str:
        """The edition of a file that was opened before; empty for any other.

        The file must have kept its size and time since.
        """
        try:
            return self._rows.unchanged_at(path, path.stat())
        except OSError:
            return ""

    def last_at(self, path: Path) -> str:
        """The edition that was seen last at a path; empty if none."""
        return self._rows.at(path)

    def note_opened(
        self,
        bundle: Bundle,
        document: str,
        path: Path,
        file: Path | None,
        *,
        shelve: bool,
    ) -> None:
        """Note down that an edition was opened from `path`; `file` is what tells whether that has changed."""
        sha256 = bundle.manifest.sha256
        with self._store.transaction():
            if shelve:
                self._documents.opened(document, sha256, path, _title(bundle, path))
            with suppress(OSError):  # gone by now: then it is not recognised next time
                if file:
                    self._rows.seen(sha256, path, file.stat())

    def register(self, bundle: Bundle, path: Path, *, shelve: bool) -> Registered:
        """Add an edition that is new.

        Worker-only.

        It is one of a known document where its text, its file or enough of its
        sentences say so.
        """
        from reader.core.edition_finder import EditionFinder, Recommendation

        outline = bundle.outline()
        text_hash = hash_of_text(outline)
        document = self._rows.with_text(text_hash)
        finder = EditionFinder(self._places, self._store)
        match = None if document else finder.find(bundle.manifest.sha256, outline)
        if match and match.recommendation is Recommendation.SURE:
            document = match.document
        older = match.edition if match and document else self._rows.at(path)
        document = document or self._previous(path, outline) or new_id()
        self._add(bundle, path, document, text_hash, shelve=shelve)
        finder.note_down(bundle.manifest.sha256, outline)
        self._label(bundle, path)
        if older and self._rows.document_of(older) == document:
            self._keep_aliases(older, bundle.manifest.sha256, outline)
        return Registered(document, match)

    def join(self, edition: str, match: EditionMatch) -> None:
        """Make an edition one of the document that it looks like.

        What was noted in it goes along. Worker-only.
        """
        former = self._rows.document_of(edition)
        if former == match.document:
            return
        with self._store.transaction():
            self._kinship.keep_together(match.document, edition)
            self._kinship.hand_over(edition, former, match.document)
            if not self._rows.of_document(former):
                self._documents.set_on_shelf(former, False)
        outline = self.outline(edition)
        if outline is not None:
            self._keep_aliases(match.edition, edition, outline)

    def part(self, edition: str) -> str:
        """Make an edition a document of its own for good; return its id.

        Undoes `join`.
        """
        former = self._rows.document_of(edition)
        document = new_id()
        row = self._documents.entry(former)
        with self._store.transaction():
            title = row["title"] if row else ""
            self._documents.register(
                document, title, path_of(row["path"]) if row else Path(), on_shelf=True
            )
            self._documents.set_edition(document, edition, self._rows.path_of(edition))
            self._kinship.keep_apart(former, edition)
            self._kinship.hand_over(edition, former, document)
            if left := self._rows.of_document(former):
                self._documents.set_edition(
                    former, left[-1], self._rows.path_of(left[-1])
                )
        return document

    def keep_apart(self, edition: str, match: EditionMatch) -> None:
        """Remember that an edition is none of the document that it looks like: it is not asked again."""
        self._kinship.keep_apart(match.document, edition)

    def ancestors(self, edition: str) -> dict[str, str]:
        """The earliest ids of an edition's blocks by their present ones, where the two differ."""
        return self._kinship.ancestors(edition)

    @cached_property
    def sequence(self) -> EditionSequence:
        """The editions of each document with their labels, in their order."""
        from reader.core.edition_sequence import EditionSequence

        return EditionSequence(self._rows)

    def _keep_aliases(self, older: str, newer: str, outline: Outline) -> None:
        """Keep which block of an older edition each of a newer one goes on from."""
        from reader.core.compare.engine import compare
        from reader.core.compare.surviving_ids import surviving_ids

        former = self.outline(older)
        if former is None:
            return
        before = self._kinship.ancestors(older)
        found = {
            new: before.get(old, old)
            for new, old in surviving_ids(compare(former, outline)).items()
        }
        kept = {
            block.id: before[block.id] for block in outline.blocks if block.id in before
        }
        self._kinship.save_aliases(newer, kept | found)

    def _label(self, bundle: Bundle, path: Path) -> None:
        """Guess what an edition is called and what it is for."""
        from reader.core.edition_label import guess_label

        label, role = guess_label(bundle.manifest.title, path.stem)
        self._rows.set_label(bundle.manifest.sha256, label, role.value)

    def outline(self, edition: str) -> Outline | None:
        """The outline of an edition that is kept; None where it is not.

        Raises UserError where it is damaged.
        """
        folder = self._places.bundle(edition)
        return open_bundle(folder).outline() if is_bundle(folder) else None

    def ensure_registered(self, bundle: Bundle, path: Path, document: str) -> None:
        """Add the edition of an open document where a backup that was restored has never heard of it.

        Without that, nothing could be kept on it until it is opened anew.
        """
        if self._rows.document_of(bundle.manifest.sha256) != document:
            self._add(
                bundle, path, document, hash_of_text(bundle.outline()), shelve=True
            )

    def _add(
        self, bundle: Bundle, path: Path, document: str, text_hash: str, *, shelve: bool
    ) -> None:
        with self._store.transaction():
            self._documents.register(
                document, _title(bundle, path), path, on_shelf=shelve
            )
            self._rows.register(
                bundle.manifest.sha256, document, text_hash, bundle.manifest.source
            )

    def _previous(self, path: Path, outline: Outline) -> str:
        """The document that was at this path before the file was changed.

        Empty where the file is now another document.
        """
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
        raise UserError(
            UNREADABLE, path=path, reason=error.strerror or error
        ) from error


def _title(bundle: Bundle, path: Path) -> str:
    return bundle.manifest.title or legible(path.stem)
