"""Notes out to others and in from them, as files of Web Annotations."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog

from index_builder.errors import UserError
from index_builder.legible import file_name
from index_builder.progress import Progress
from reader.core.annotation import Annotation
from reader.core.annotations import Annotations
from reader.core.exchange import export_notes
from reader.core.exchange_import import (
    Columns,
    OwnChange,
    Plan,
    add_bookmarks,
    bring_in,
    find_bookmarks,
    find_places,
    plan_import,
)
from reader.core.placements import kept_outline
from reader.core.session import DocumentSession
from reader.qt.notes.notes_panel import no_notes
from reader.qt.notes.own_changes_dialog import OwnChangesDialog
from reader.qt.widgets import open_once
from reader.qt.window_context import WindowContext

ENDING = ".jsonld"
Found = tuple[Plan, dict[str, Columns], list[tuple[str, str]]]
"""A plan, where its notes belong, and its bookmarks."""


class NotesExchange(QObject):
    """Signals: `imported`: there may be notes of authors who were not known before."""

    imported = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context

    def ask_export(self) -> None:
        """Ask for the user's name, once, and for a file; then write the notes shown."""
        session = self._context.session
        if not session.annotations.all() and not session.bookmarks.all():
            self._context.messages.show_done(no_notes())
            return
        if not self._has_name():
            return
        name = file_name(session.title, self.tr("Notes")) + ENDING
        path, _ = QFileDialog.getSaveFileName(
            self._context.window, self.tr("Export notes"), name, self._kinds()
        )
        if path:
            self.export(Path(path))

    def export(self, path: Path) -> None:
        """Write the notes of the layers that are shown."""
        session = self._context.session
        chosen = session.annotations.all()
        try:
            session.refuse_source(path)
            self._write(session, chosen, path)
        except UserError as error:
            self._context.messages.show_error(error)
        else:
            self._context.messages.show_done(
                self.tr("%Ln note(s) written to {name}.", "", len(chosen)).format(
                    name=path.name
                )
            )

    def _write(
        self, session: DocumentSession, chosen: list[Annotation], path: Path
    ) -> None:
        """Write notes in the form that the file's ending asks for."""
        from reader.core.notes_formats import format_named, notes_of  # few need them

        name = self._context.services.settings.value.author
        writer = format_named("", path)
        if writer is None:
            export_notes(
                session.annotations, chosen, path, name=name, title=session.title
            )
            return
        from reader.core.export.atomic_file import save

        save(path, writer.render(notes_of(session, chosen, name)))

    def ask_import(self) -> None:
        """Ask for a file, and bring its notes in."""
        path, _ = QFileDialog.getOpenFileName(
            self._context.window, self.tr("Import notes"), "", self._kinds()
        )
        if path:
            self.bring_in(Path(path))

    def bring_in(
        self,
        path: Path,
        *,
        bring_back: bool = False,
        from_another: bool = False,
        replace_own: bool = False,
    ) -> None:
        """Import the notes of a file.

        `bring_back` also imports notes that were deleted here, `replace_own` also those
        of the user. Notes of another document are imported only with `from_another`:
        the user is asked.
        """
        session = self._context.session
        document, outline = session.document, session.outline

        def look(_progress: Progress) -> Found:
            plan = plan_import(session.annotations, path)
            made_in = next(
                (one.anchor.document for one in (*plan.new, *plan.newer)), ""
            )
            former = kept_outline(
                made_in, document, self._context.services.library.places
            )
            places = find_places(
                plan, outline, former, bring_back=bring_back, replace_own=replace_own
            )
            return plan, places, find_bookmarks(plan, outline, former)

        def found(answer: Found) -> None:
            if (
                not self._context.has_session
                or self._context.session.document is not document
            ):
                return
            if answer[0].other_document and not from_another:
                self._context.messages.show_hint(
                    self.tr(
                        "None of the notes in {name} was made in this document."
                    ).format(name=path.name),
                    self.tr("Import them anyway"),
                    lambda: self.bring_in(
                        path, bring_back=bring_back, from_another=True
                    ),
                )
            else:
                self._carry_out(session.annotations, path, *answer)

        self._context.tasks.start(look, found, self._context.messages.show_error)

    def _carry_out(
        self,
        annotations: Annotations,
        path: Path,
        plan: Plan,
        places: dict[str, Columns],
        bookmarks: list[tuple[str, str]],
    ) -> None:
        session = self._context.session
        try:
            waiting = bring_in(annotations, plan, places)
            add_bookmarks(session.bookmarks, session.outline, bookmarks)
        except UserError as error:
            self._context.messages.show_error(error)
            return
        self.imported.emit()
        said = [
            self.tr("%Ln note(s) imported.", "", len(places))
            if places
            else self.tr("No note here is changed.")
        ]
        if waiting:
            said.append(self.tr("%Ln of them wait(s) to be placed.", "", waiting))
        if plan.refused:
            said.append(self.tr("%Ln could not be understood.", "", len(plan.refused)))
        deleted = sum(one.key not in places for one in plan.deleted)
        if deleted:
            said.append(self.tr("%Ln deleted here stay(s) deleted.", "", deleted))
        own = [one for one in plan.own if one.incoming.key not in places]
        if own:
            said.append(self.tr("%Ln of your own would be changed.", "", len(own)))
            self._context.messages.show_hint(
                " ".join(said),
                self.tr("Show them"),
                lambda: self._ask_to_replace(path, own),
            )
        elif places:
            self._context.messages.show_done(
                " ".join(said), self.tr("Undo"), self._context.actions["undo"].trigger
            )
        elif deleted:
            self._context.messages.show_done(
                " ".join(said),
                self.tr("Bring them back"),
                lambda: self.bring_in(path, bring_back=True, from_another=True),
            )
        else:
            self._context.messages.show_done(" ".join(said))

    def _ask_to_replace(self, path: Path, own: Sequence[OwnChange]) -> None:
        """Show how the user's own notes would change, and replace them if wanted."""
        dialog = OwnChangesDialog(own, self._context.window)
        dialog.accepted.connect(
            lambda: self.bring_in(path, from_another=True, replace_own=True)
        )
        open_once(dialog)

    def _has_name(self) -> bool:
        """Ask for the user's name, unless it is known.

        Others see it beside the notes. Returns False if the user cancels.
        """
        if self._context.services.settings.value.author:
            return True
        name, goes_on = QInputDialog.getText(
            self._context.window,
            self.tr("Export notes"),
            self.tr("Your name, as others will see it beside your notes:"),
        )
        if goes_on and name.strip():
            try:
                self._context.services.settings.change(author=name.strip())
            except UserError as error:
                self._context.messages.show_error(error)
        return goes_on

    def _kinds(self) -> str:
        return self.tr("Web Annotations") + f" (*{ENDING} *.json *.annotation)"
