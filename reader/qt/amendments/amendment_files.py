"""Amendments from files and to files, as they are asked for in the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from index_builder.errors import UserError
from index_builder.legible import file_name
from index_builder.progress import Progress
from reader.core.amendments.collection import Collection, collected
from reader.core.amendments.named_form import named_form
from reader.core.paths import with_ending
from reader.core.session import DocumentSession
from reader.qt.amendments.collection_dialog import (
    CollectionDialog,
    is_worth_telling,
)
from reader.qt.amendments.words import FORMAT_TITLES, NO_ROWS
from reader.qt.widgets import open_once
from reader.qt.window_context import WindowContext

if TYPE_CHECKING:  # brings the writers
    from reader.core.amendments.formats import AmendmentFormat


_WITH_COLUMNS = frozenset({"docx", "xlsx", "csv"})
"""Names of the formats whose columns a form under a name decides."""


class AmendmentFiles(QObject):
    """Writes the amendments to the open document, and takes in those of others."""

    def __init__(
        self,
        context: WindowContext,
        refresh: Callable[[str], None],
        take_rulings: Callable[[Sequence[Path]], None],
    ) -> None:
        """`refresh` shows the list anew; `take_rulings` looks into files for advice and votes."""
        super().__init__(context.window)
        self._context = context
        self._refresh, self._take_rulings = refresh, take_rulings

    def ask_export(self) -> None:
        """Ask for a file, and write the amendments."""
        if not self._context.session.amendments.all():
            told = QCoreApplication.translate("Amendments", NO_ROWS[False])
            self._context.messages.show_done(told)
            return
        from reader.core.amendments.formats import (
            FORMATS,
        )  # brings the writers, which nobody needs before

        kinds = {self._title(one): (one, "") for one in FORMATS} | {
            f"{name} (*{one.suffix})": (one, name)
            for name in sorted(self._context.services.settings.value.amendment_forms)
            for one in FORMATS
            if one.name in _WITH_COLUMNS
        }
        # Not the document's own name: the two may lie in one folder.
        own = f"{self._context.session.title} - {self.tr('Amendments').lower()}"
        name = file_name(own, self.tr("Amendments")) + FORMATS[0].suffix
        path, kind = QFileDialog.getSaveFileName(
            self._context.window, self.tr("Export amendments"), name, ";;".join(kinds)
        )
        if not path:
            return
        chosen, name = kinds.get(kind, (FORMATS[0], ""))
        self.export(with_ending(path, chosen.suffix), chosen.name, name)

    def _title(self, one: AmendmentFormat) -> str:
        """A format as the file dialog tells it."""
        words = QCoreApplication.translate("Amendments", FORMAT_TITLES[one.name])
        return f"{words} (*{one.suffix})"

    def ask_forms(self) -> None:
        """Open the dialog for forms under a name."""
        from reader.qt.amendments.form_dialog import FormDialog  # seldom needed

        forms = self._context.services.settings.value.amendment_forms
        dialog = FormDialog(forms, self._context.language, self._context.window)
        dialog.kept.connect(self._keep_form)
        dialog.removed.connect(lambda name: self._keep_form(name, ""))
        open_once(dialog)

    def _keep_form(self, name: str, text: str) -> None:
        """Keep a form under a name; an empty text removes it."""
        forms = dict(self._context.services.settings.value.amendment_forms)
        forms.pop(name, None)
        if text:
            forms[name] = text
        self._context.change_settings(amendment_forms=forms)

    def export(self, path: Path, format_: str = "", form: str = "") -> None:
        """Write the amendments in a format, or in the one that the file's name asks for.

        `form` is the name of a form that is kept.
        """
        from reader.core.amendments.formats import export_form  # as above
        from reader.core.amendments.formats.form import form_of

        session = self._context.session
        amendments, rulings = session.amendments.all(), session.rulings.all()
        outline, edition = session.outline, session.edition
        kept = self._context.services.settings.value.amendment_forms.get(form, "")

        def write(_progress: Progress) -> Path:
            return export_form(
                form_of(
                    amendments,
                    outline,
                    edition=edition,
                    rulings=rulings,
                    named=named_form(kept) if kept else None,
                ),
                path,
                format_,
            )

        self._context.tasks.start(
            write, self._told_written, self._context.messages.show_error
        )

    def ask_import(self) -> None:
        """Ask for files, and take their amendments in."""
        paths, _ = QFileDialog.getOpenFileNames(
            self._context.window, self.tr("Import amendments")
        )
        if paths:
            self.bring_in(*map(Path, paths))

    def bring_in(self, *paths: Path) -> None:
        """Take in the amendments of files: copies, tables, sentences, or what colleagues sent."""
        session = self._context.session
        outline = session.outline
        self._context.tasks.start(
            lambda progress: collected(paths, outline, progress),
            lambda found: self._take_in(session, found),
            self._context.messages.show_error,
        )

    def _take_in(self, session: DocumentSession, found: Collection) -> None:
        if not self._context.has_session or self._context.session is not session:
            return
        if found.failures and not found.files:
            self._context.messages.show_error(found.failures[0].error)
            return
        try:
            taken = session.amendments.take_in(found.amendments)
        except UserError as error:
            self._context.messages.show_error(error)
            return
        self._refresh("")
        self._context.side_panels.show_panel("amendments")
        self._take_rulings([file.source for file in found.files])
        if is_worth_telling(found):
            open_once(CollectionDialog(found, taken, self._context.window))
            return
        told = self.tr("{new} new, {changed} changed, {same} as they were.").format(
            new=taken.new, changed=taken.changed, same=taken.unchanged
        )
        self._context.messages.show_done(told)

    def _told_written(self, path: Path) -> None:
        self._context.messages.show_done(
            self.tr("The amendments are written to {name}.").format(name=path.name)
        )
