"""The shelf: documents that were opened, known by content, each prepared once and kept with a copy of its source.

What is hashed is new here or was put right: `hashlib` is imported there, since it brings a large library, and most
starts open a document that is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from index_builder import manifest as manifests
from index_builder.bundle import Bundle, build, build_many, open_bundle
from index_builder.bundle_folder import MANIFEST, is_bundle
from index_builder.errors import Sentence, UserError
from index_builder.files import open_file
from index_builder.formats import SUFFIXES
from index_builder.legible import legible
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from reader.core.paths import Places, path_of, writable, written
from reader.core.store import Record, Store
from reader.core.store.journal import Value
from reader.core.store.stamps import new_id, now
from reader.core.structure import Corrections

if TYPE_CHECKING:
    from index_builder.corrections import Correction

SAME_DOCUMENT = 0.3
"""A changed file is another edition of the document it was when at least so many of its blocks were in it."""

GONE = "The file {path} is no longer there. This is the copy that Tiltak keeps."
NOWHERE = "There is no file {path}. Check the name, or open the document from the shelf."
FOLDER = "{path} is a folder, not a document. Open a file in it."
UNKEPT = (
    "{folder} cannot be written to. You can read, but nothing is kept when you leave; allow writing there, or start "
    "with another folder: tiltak --data FOLDER."
)
UNKNOWN = "This document is no longer known here. Open its file instead."
IMPOSSIBLE = "That cannot be done with this text. Put the caret into the text that it concerns, then try again."
NOTHING_THERE = "There are no documents in {path}. Choose a folder with text, PDF, Word or other documents in it."
ENTRIES = "SELECT id, title, path, edition, opened, block, part, share FROM document"
UNREADABLE = "The file {path} cannot be read ({reason}). Check that you may read it, then try again."


@dataclass(frozen=True, slots=True)
class Position:
    """Where reading stopped."""

    block: str = ""
    """Id of the uppermost block in view; empty at the beginning."""
    part: float = 0.0
    """How much of that block is above the window's edge, 0 to 1."""
    share: float = 0.0
    """How far through the document that is, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document on the shelf."""

    id: str
    """Stays the same whatever becomes of the file, and for changed editions of the document."""
    title: str
    path: Path
    """Where it was last opened from."""
    edition: str
    """SHA-256 of the source that was open last."""
    opened: str
    """ISO 8601, UTC."""
    position: Position

    @property
    def is_there(self) -> bool:
        """Whether the file is still where it was."""
        return self.path.exists()


@dataclass(frozen=True)
class OpenDocument:
    """A document ready to be read."""

    id: str
    """Of the document: what bookmarks, notes and positions are kept under."""
    bundle: Bundle
    path: Path
    """What was opened: the source, or a bundle."""
    position: Position
    """Where reading stopped last time."""
    notice: Sentence | None = None
    """What to tell the reader; None when there is nothing to say."""
    corrections: tuple[Correction, ...] = ()
    """What the user put right of its structure, in that order."""
    corrected_indexes: Path | None = None
    """The folder for indexes of the document as it was put right."""
    known: tuple[Outline, tuple[Correction, ...]] | None = field(default=None, repr=False, compare=False)
    """The outline and the corrections that found nothing, where they were worked out already."""

    @property
    def edition(self) -> str:
        """SHA-256 of the source."""
        return self.bundle.manifest.sha256

    @cached_property
    def outline(self) -> Outline:
        """The whole structure as it was put right, read when first asked for: slow for a long document."""
        return self._corrected[0]

    @property
    def lost(self) -> tuple[Correction, ...]:
        """Corrections that no longer find their text."""
        return self._corrected[1]

    @property
    def structure(self) -> str:
        """What tells this state of the document's structure from others; empty where nothing was put right."""
        if not self.corrections:
            return ""
        import hashlib

        seen = repr((self.bundle.manifest, self.corrections))
        return hashlib.sha256(seen.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def index_folder(self) -> Path:
        """Where the index of this outline belongs; it may have to be made."""
        if self.corrected_indexes is None or not self.corrections:
            return self.bundle.index_folder
        return self.corrected_indexes / f"index-{self.structure}"

    def put_right(self, correction: Correction) -> OpenDocument:
        """The document with one more correction. Raises UserError where it cannot be made. Worker-only if long."""
        from index_builder.corrections import apply

        found = apply(self.outline, [correction])
        if found.lost:
            raise UserError(IMPOSSIBLE)
        return replace(self, corrections=(*self.corrections, correction), known=(found.outline, self.lost), notice=None)

    def with_corrections(self, corrections: Sequence[Correction]) -> OpenDocument:
        """The document with these corrections and no others."""
        return replace(self, corrections=tuple(corrections), known=None, notice=None)

    @cached_property
    def _corrected(self) -> tuple[Outline, tuple[Correction, ...]]:
        if self.known is not None:
            return self.known
        outline = self.bundle.outline()
        if not self.corrections:
            return outline, ()
        from index_builder.corrections import apply  # brings the rules of recovery, which most documents do without

        found = apply(outline, self.corrections)
        return found.outline, found.lost


class Taken(NamedTuple):
    """What became of the documents of a folder."""

    ready: int
    """How many are on the shelf."""
    failed: tuple[Path, ...]
    """Those that could not be read."""


class Library:
    """Opens documents and remembers them."""

    def __init__(self, places: Places, store: Store) -> None:
        """Over a user's folders and store. Reads nothing yet."""
        self.places = places
        self.store = store

    def is_ready(self, path: Path) -> bool:
        """Whether the document at `path` opens at once, without being prepared first. Well under a millisecond.

        An unchanged file is recognised by its size and time, without being read.
        """
        path = path.expanduser().absolute()
        sha256 = self._recognised(path)
        return is_bundle(path) or (bool(sha256) and is_bundle(self.places.bundle(sha256)))

    def open_document(self, path: Path, progress: Progress = silent, *, shelve: bool = True) -> OpenDocument:
        """Open a source or a bundle. Worker-only unless `is_ready`: a source that is new is prepared first.

        A file that is gone opens from the copy that is kept, with a `notice`. Raises UserError where there is none, or
        where the file cannot be read; lets `Cancelled` pass. Unless it is to be `shelve`d, the shelf stays as it is.
        """
        path = path.expanduser().absolute()
        if is_bundle(path):
            return self._opened(open_bundle(path, progress), path, path / MANIFEST, shelve)
        if path.is_dir():
            raise UserError(FOLDER, path=path)
        if not path.exists():
            return self._from_copy(path, progress, shelve)
        bundle = self._prepared(path, self._recognised(path) or _hash(path), progress)
        kept = bundle.path.is_relative_to(self.places.bundles)
        return self._opened(bundle, path, path, shelve, None if kept else Sentence(UNKEPT, folder=self.places.data))

    def open_entry(self, document: str, progress: Progress = silent) -> OpenDocument:
        """Open a document of the shelf by its id, as `open_document` does."""
        row = self.store.row(f"{ENTRIES} WHERE document.id = ?", document)
        if row is None:
            raise UserError(UNKNOWN)
        return self.open_document(path_of(row["path"]), progress)

    def take_in(self, folder: Path, progress: Progress = silent) -> Taken:
        """Prepare every document of a folder, on all cores, and put it on the shelf as it is ready. Worker-only.

        `progress` is told of whole documents. Raises UserError where there is none, or where the folder cannot be
        read; lets `Cancelled` pass.
        """
        try:
            files = [path for path in folder.expanduser().absolute().iterdir() if path.suffix.lower() in SUFFIXES]
        except OSError as error:
            raise UserError(UNREADABLE, path=folder, reason=error.strerror or error) from error
        if not files:
            raise UserError(NOTHING_THERE, path=folder)
        ready, failed, bundles = 0, [], {}
        for path in sorted(files):
            try:
                bundles[path] = self.places.bundle(_hash(path))
            except UserError:
                failed.append(path)
        for path, built in build_many(list(bundles), bundles.__getitem__, progress):
            if isinstance(built, UserError):
                failed.append(path)
            else:
                self._opened(built, path, path, shelve=True)
                ready += 1
        return Taken(ready, tuple(sorted(failed)))

    def entry(self, document: str) -> Entry | None:
        """What is remembered of a document; None if it was never opened."""
        row = self.store.row(f"{ENTRIES} WHERE document.id = ?", document)
        return _entry(row) if row else None

    def recent(self, limit: int = -1) -> list[Entry]:
        """The documents on the shelf, or so many of them, the one opened last first."""
        order = "ORDER BY document.opened DESC, document.rowid DESC LIMIT ?"
        return [_entry(row) for row in self.store.rows(f"{ENTRIES} WHERE on_shelf {order}", limit)]

    def prepared(self, entry: Entry) -> OpenDocument | None:
        """A document of the shelf as it was prepared last; None where that is gone. It counts as opened no more for it.

        Reads a small file or two; Worker-only, for a shelf may be long.
        """
        folder = self.places.bundle(entry.edition)
        folder = folder if is_bundle(folder) else entry.path
        try:
            bundle = Bundle(folder, manifests.read(folder / MANIFEST))
            corrections = self.corrections(entry.id).read()
        except UserError:
            return None
        if bundle.manifest.sha256 != entry.edition or not bundle.manifest.current:
            return None
        structure = self.places.structure(entry.id)
        return OpenDocument(entry.id, bundle, entry.path, entry.position, None, corrections, structure)

    def corrections(self, document: str) -> Corrections:
        """What was put right of a document's structure."""
        return Corrections(self.store, document)

    def forget(self, document: str) -> None:
        """Take a document off the shelf. Its bookmarks and notes stay, and are there when it is opened again."""
        self.store.remember(("UPDATE document SET on_shelf = 0 WHERE id = ?", (document,)))

    def put_back(self, document: str) -> None:
        """Put a document on the shelf again: takes `forget` back."""
        self.store.remember(("UPDATE document SET on_shelf = 1 WHERE id = ?", (document,)))

    def keep_position(self, document: str, position: Position) -> None:
        """Remember where reading stopped. One commit, so call it when reading pauses, not at each step of scrolling."""
        sql = "UPDATE document SET block = ?, part = ?, share = ? WHERE id = ?"
        self.store.remember((sql, (position.block, position.part, position.share, document)))

    def know_again(self, document: OpenDocument) -> None:
        """Note down an open document that the store has never heard of: one opened after the backup that was restored.

        Without that, nothing could be kept on it until it is opened anew.
        """
        known = "SELECT sha256 FROM edition WHERE sha256 = ? AND document = ?"
        if self.store.row(known, document.edition, document.id) is None:
            text_hash = hash_of_text(document.bundle.outline())
            self._note_down(document.bundle, document.path, document.id, text_hash, shelve=True)

    def _recognised(self, path: Path) -> str:
        """The hash of a file that was opened before and has the same size and time since; empty for any other."""
        try:
            status = path.stat()
        except OSError:
            return ""
        sql = "SELECT edition FROM place WHERE path = ? AND size = ? AND changed = ?"
        found = self.store.row(sql, written(path), status.st_size, status.st_mtime_ns)
        return found["edition"] if found else ""

    def _prepared(self, source: Path, sha256: str, progress: Progress) -> Bundle:
        """The bundle of a source, built where there is none yet or an older version built it."""
        folder = self._folder(sha256)
        if is_bundle(folder):
            bundle = open_bundle(folder, progress)
            if bundle.manifest.current and bundle.manifest.sha256 == sha256:
                return bundle
        return build(source, folder, progress)

    def _folder(self, sha256: str) -> Path:
        """Where the bundle of a source with this hash belongs: for this run alone, where nothing can be kept."""
        folder = self.places.bundle(sha256)
        return folder if is_bundle(folder) or writable(self.places.bundles) else self._for_this_run / folder.name

    @cached_property
    def _for_this_run(self) -> Path:
        """A folder that is removed when the program ends."""
        import shutil  # none of the three is needed where all is well
        import tempfile
        import weakref

        folder = Path(tempfile.mkdtemp(prefix="tiltak-"))
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        return folder

    def _from_copy(self, path: Path, progress: Progress, shelve: bool) -> OpenDocument:
        """Open the kept copy of a file that is gone."""
        found = self.store.row("SELECT edition FROM place WHERE path = ?", written(path))
        folder = self.places.bundle(found["edition"]) if found else None
        if folder is None or not is_bundle(folder):
            raise UserError(NOWHERE, path=path)
        return self._opened(open_bundle(folder, progress), path, None, shelve, Sentence(GONE, path=path))

    def _opened(
        self, bundle: Bundle, path: Path, file: Path | None, shelve: bool, notice: Sentence | None = None
    ) -> OpenDocument:
        """Note down that a document was opened from `path`; `file` is what tells whether that has changed."""
        sha256 = bundle.manifest.sha256
        known = self.store.row("SELECT document FROM edition WHERE sha256 = ?", sha256)
        document = known["document"] if known else self._introduce(bundle, path, shelve)
        steps: list[tuple[str, tuple[Value, ...]]] = []
        if shelve:
            sql = "UPDATE document SET opened = ?, on_shelf = 1, edition = ?, path = ?, title = ? WHERE id = ?"
            steps.append((sql, (now(), sha256, written(path), bundle.manifest.title or legible(path.stem), document)))
        with suppress(OSError):  # gone by now: then it is not recognised next time
            if file:
                status = file.stat()
                sql = "INSERT OR REPLACE INTO place (path, edition, size, changed) VALUES (?, ?, ?, ?)"
                steps.append((sql, (written(path), sha256, status.st_size, status.st_mtime_ns)))
        self.store.remember(*steps)
        row = self.store.row(f"{ENTRIES} WHERE document.id = ?", document)
        position = _entry(row).position if row else Position()
        try:
            corrections = self.corrections(document).read()
        except UserError as error:
            corrections, notice = (), notice or error.sentence
        return OpenDocument(document, bundle, path, position, notice, corrections, self.places.structure(document))

    def _introduce(self, bundle: Bundle, path: Path, shelve: bool) -> str:
        """Note down an edition that is new; the id of the document it is of, which may be an older one."""
        outline = bundle.outline()
        text_hash = hash_of_text(outline)
        document = self._same_text(text_hash) or self._former(path, outline) or new_id()
        self._note_down(bundle, path, document, text_hash, shelve)
        return document

    def _note_down(self, bundle: Bundle, path: Path, document: str, text_hash: str, shelve: bool) -> None:
        """Note down an edition of a document, and the document where it is new."""
        title, place = bundle.manifest.title or legible(path.stem), written(path)
        self.store.remember(
            (
                "INSERT OR IGNORE INTO document (id, title, path, opened, on_shelf) VALUES (?, ?, ?, ?, ?)",
                (document, title, place, now(), int(shelve)),
            ),
            (
                "INSERT OR IGNORE INTO edition (sha256, document, text_hash, name, added) VALUES (?, ?, ?, ?, ?)",
                (bundle.manifest.sha256, document, text_hash, bundle.manifest.source, now()),
            ),
        )

    def _same_text(self, text_hash: str) -> str:
        """The document that has an edition with the same words; empty if none."""
        found = self.store.row("SELECT document FROM edition WHERE text_hash = ?", text_hash)
        return found["document"] if found else ""

    def _former(self, path: Path, outline: Outline) -> str:
        """The document that the file at this path was before it was changed; empty where this is another one."""
        found = self.store.row(
            "SELECT place.edition, edition.document FROM place JOIN edition ON edition.sha256 = place.edition "
            "WHERE place.path = ?",
            written(path),
        )
        folder = self.places.bundle(found["edition"]) if found else None
        if found is None or folder is None or not is_bundle(folder):
            return ""
        before = {block.text for block in open_bundle(folder).outline().blocks}
        after = {block.text for block in outline.blocks}
        return found["document"] if len(before & after) >= SAME_DOCUMENT * min(len(before), len(after)) else ""


def hash_of_text(outline: Outline) -> str:
    """A hash of a document's words alone: the same however they are spaced, broken into lines or packed."""
    import hashlib

    digest = hashlib.sha256()
    for block in outline.blocks:
        digest.update(" ".join(block.text.split()).encode())
        digest.update(b"\n")
    return digest.hexdigest()


def _hash(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    import hashlib

    try:
        with open_file(path) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UserError(UNREADABLE, path=path, reason=error.strerror or error) from error


def _entry(row: Record) -> Entry:
    position = Position(row["block"], row["part"], row["share"])
    return Entry(row["id"], row["title"], path_of(row["path"]), row["edition"], row["opened"], position)
