"""The open document: the one owner of all that is kept of it, for window and commands alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from index_builder.errors import UserError
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from reader.core.amendments.committee.kept_rulings import Rulings
from reader.core.amendments.kept import Amendments
from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.change import Change
from reader.core.corrections import Corrections
from reader.core.details import Details
from reader.core.document import OpenDocument
from reader.core.document_details import DocumentDetails
from reader.core.marks import Mark
from reader.core.paths import Places
from reader.core.session_marks import marks_of
from reader.core.settings import SettingsFile
from reader.core.store import Store
from reader.core.store.authors import AuthorRepository

if TYPE_CHECKING:  # they bring what a document that has not changed does without
    from index_builder.corrections import Correction
    from reader.core.placements import ReanchorReport
    from reader.core.register import Register

Listener = Callable[[Change], None]


class DocumentSession:
    """One edition of a document that is open, with the user's notes, bookmarks and corrections.

    It belongs to the thread that made it; what may be called on a worker says so. After
    a change of the structure the session stays, and `document` and `outline` are
    others: see `show`.
    """

    def __init__(
        self,
        store: Store,
        places: Places,
        settings: SettingsFile,
        document: OpenDocument,
    ) -> None:
        """For a document that has just been opened.

        Layers that were hidden last stay hidden.
        """
        self.store = store
        self.places = places
        self.settings = settings
        self.on_change: list[Listener] = []
        """Called on this thread whenever something was changed, here, by undo or by another window."""
        self.annotations = Annotations(store, document.id, document.edition)
        self.annotations.hide(settings.value.hidden_layers)
        self.bookmarks = Bookmarks(store, document.id, document.edition)
        self.corrections = Corrections(store, document.id)
        self._document = document
        self._register: Register | None = None
        self.amendments = Amendments(store, document.id, document.edition)
        self.rulings = Rulings(store, document.id)
        self._correction_keys: tuple[str, ...] | None = self.corrections.keys()
        self.annotations.on_change.append(self._relay)

    def close(self) -> None:
        """Hear of changes no longer: the document is left."""
        self.on_change.clear()
        self._close_register()
        self.annotations.close()

    # --- what is open ---

    @property
    def id(self) -> str:
        """Of the document: the same for all its editions."""
        return self._document.id

    @property
    def edition(self) -> str:
        """SHA-256 of the source that is open."""
        return self._document.edition

    @property
    def document(self) -> OpenDocument:
        """The document as it is shown."""
        return self._document

    @property
    def outline(self) -> Outline:
        """The whole structure, as the user corrected it."""
        return self._document.outline

    @property
    def title(self) -> str:
        """The title of the document for people: the user's title, or its own."""
        return self.details.title_or(
            self.outline.title or self._document.bundle.manifest.title
        )

    @property
    def details(self) -> Details:
        """What the user says of the document as a whole."""
        return DocumentDetails(self.store).of(self.id)

    @property
    def cited_as(self) -> str:
        """How a source line names the document: with its issuer and year."""
        return self.details.cited(self.title)

    @property
    def register(self) -> Register:
        """Every measure a row.

        Made when it is first asked for, and anew when the structure is another.
        """
        if self._register is None:
            from reader.core.register import Register  # not needed for the first page

            self._register = Register(self.outline, self.annotations, self.bookmarks)
        return self._register

    # --- what others are given ---

    def marks(self, *, include_hidden: bool = False) -> tuple[Mark, ...]:
        """All notes, highlights, stances and bookmarks, as they are printed and exported; oldest first.

        Those that wait for a place are among them, with an empty block. Hidden layers
        are left out unless asked for.
        """
        chosen = (
            self.annotations.all_layers() if include_hidden else self.annotations.all()
        )
        bookmarked = [one.block for one in self.bookmarks.all() if one.block]
        names = self.settings.value.highlight_names
        return tuple(
            marks_of(
                chosen, bookmarked, highlight_names=names, authors=self.author_names()
            )
        )

    def author_names(self) -> dict[str, str]:
        """Names by id of all whose notes were ever brought in."""
        return AuthorRepository(self.store).names()

    def refuse_source(self, target: Path) -> None:
        """Raise UserError where a file that is to be written is the document itself."""
        from reader.core.export.atomic_file import (
            refuse_source,
        )  # not needed before something is written

        refuse_source(target, self._document.path)

    # --- one history ---

    def undo(self) -> str:
        """Take back what was done last, of whatever kind; its label, empty if there is nothing.

        Raises UserError where another window changed the same since. Where it was a
        correction, `on_change` says so.
        """
        return self.store.undo(self.id)

    def redo(self) -> str:
        """Do again what was undone last; its label, empty if there is nothing."""
        return self.store.redo(self.id)

    def undo_label(self) -> str:
        """The label of the step that `undo` would take back; empty if none."""
        return self.store.undo_label(self.id)

    def redo_label(self) -> str:
        """The label of the step that `redo` would do again; empty if none."""
        return self.store.redo_label(self.id)

    # --- the structure ---

    def correct(
        self, corrections: Sequence[Correction], progress: Progress = silent
    ) -> OpenDocument:
        """Correct the structure, as one step to undo: the document to `show`.

        Worker-only.

        Raises UserError, with nothing changed, where a single correction finds nothing
        to correct.
        """
        document = self._with_corrections()
        if len(corrections) == 1:
            document = document.apply_correction(corrections[0])
        else:
            document = document.with_corrections((*document.corrections, *corrections))
        self.corrections.add(corrections)
        return self._followed(document, progress)

    def take_back_correction(self, progress: Progress = silent) -> OpenDocument:
        """Take back the correction that was made last, which can be undone too: the document to `show`.

        Worker-only.
        """
        self.corrections.take_back_last()
        return self.corrected(progress)

    def corrected(self, progress: Progress = silent) -> OpenDocument:
        """The document with the corrections that hold now, with all notes in their places.

        Worker-only.

        For after a `Change` of the structure: an undo, or a correction in another
        window.
        """
        return self._followed(self._with_corrections(), progress)

    def show(self, document: OpenDocument) -> None:
        """Replace the open document by one with other corrections.

        Listeners are told to read everything anew.
        """
        self._document = document
        self._close_register()
        self._correction_keys = None
        self.store.announce()

    # --- places ---

    def needs_reanchoring(self) -> bool:
        """Whether there is something that was not placed yet in this state of the document.

        A few milliseconds.
        """
        from reader.core.placements import (
            needs_reanchoring,
        )  # brings the readers of bundles

        return needs_reanchoring(self.store, self._document)

    def reanchor(self, progress: Progress = silent) -> ReanchorReport:
        """Place everything in the document as it is now.

        Worker-only; then call `store.announce` on this thread.
        """
        from reader.core.placements import reanchor  # as above

        return reanchor(self.store, self.places, self._document, progress)

    def _with_corrections(self) -> OpenDocument:
        """The document with the corrections that hold now."""
        held = self.corrections.all()
        return (
            self._document
            if held == self._document.corrections
            else self._document.with_corrections(held)
        )

    def _followed(self, document: OpenDocument, progress: Progress) -> OpenDocument:
        """Let everything that is tied to the text follow it."""
        import shutil  # as all this, needed after a correction alone

        from reader.core.placements import needs_reanchoring, reanchor

        # Worked out once and kept: the thread of the window shall not have to.
        _ = document.outline.sections
        if needs_reanchoring(self.store, document):
            reanchor(self.store, self.places, document, progress)
        if folder := document.corrected_indexes:
            for stale in folder.glob("index-*"):
                if stale != document.index_folder:
                    shutil.rmtree(stale, ignore_errors=True)
        return document

    def _relay(self, change: Change) -> None:
        found = Change(change.ids, change.blocks, self._has_other_structure())
        for listener in list(self.on_change):
            listener(found)

    def _has_other_structure(self) -> bool:
        """Whether other corrections hold than those of the document shown.

        Asked at each change: it is quick.
        """
        keys = self.corrections.keys()
        if keys == self._correction_keys:
            return False
        self._correction_keys = keys
        try:
            return self.corrections.all() != self._document.corrections
        except UserError:  # damaged: it was said when the document was opened
            return False

    def _close_register(self) -> None:
        if self._register is not None:
            self._register.close()
            self._register = None
