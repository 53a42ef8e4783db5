"""Advice, votes, booklets and the text as adopted, as they are asked for in the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from index_builder.errors import UserError
from index_builder.legible import file_name
from index_builder.progress import Progress
from reader.core.amendments.collection import rulings_in
from reader.core.amendments.columns import row_of
from reader.core.amendments.committee.booklets import BookletKind, booklet
from reader.core.amendments.committee.proceedings import Proceedings
from reader.core.amendments.committee.rulings import Advice, Ruling
from reader.core.amendments.model import Amendment, State
from reader.qt.amendments.words import BOOKLETS
from reader.qt.focus import Region
from reader.qt.theme import Theme
from reader.qt.widgets import open_once
from reader.qt.window_context import WindowContext

if TYPE_CHECKING:  # made when it is asked for
    from reader.core.amendments.amended_text import AmendedText
    from reader.qt.amendments.amended_page import AmendedPage


class CommitteeController(QObject):
    """What a committee does with the proposals to the open document."""

    def __init__(
        self, context: WindowContext, parent: QObject, changed: Callable[[str], None]
    ) -> None:
        """`changed` is called with the id of an amendment that was ruled on."""
        super().__init__(parent)
        self._context, self._changed = context, changed
        self._has_page = False

    @property
    def proceedings(self) -> Proceedings:
        """All proposals to the open document, with what was said of them."""
        session = self._context.session
        given = tuple(session.amendments.all())
        return Proceedings(session.outline, given, session.rulings.all())

    def rule(self, amendment: Amendment) -> None:
        """Open the dialog for advice and vote on a proposal."""
        from reader.qt.amendments.ruling_dialog import RulingDialog  # needed now only

        told = row_of(amendment, self._context.session.outline).sentence
        dialog = RulingDialog(
            self.proceedings,
            amendment,
            told,
            self._context.language,
            self._context.window,
        )
        dialog.kept.connect(lambda ruling, state: self._keep(amendment, ruling, state))
        open_once(dialog)

    def advise(self, advice: Advice, amendments: Sequence[Amendment]) -> None:
        """Advise the same on several proposals, as one step to undo."""
        former, session = self.proceedings, self._context.session
        made = [replace(former.ruling(one), advice=advice) for one in amendments]
        try:
            session.rulings.keep(made)
        except UserError as error:
            self._context.messages.show_error(error)
            return
        self._changed(amendments[-1].id if amendments else "")

    def _keep(self, amendment: Amendment, ruling: Ruling, state: State) -> None:
        session = self._context.session
        try:
            session.rulings.keep([ruling])
            if state is not amendment.state:
                session.amendments.change(replace(amendment, state=state))
        except UserError as error:
            self._context.messages.show_error(error)
            return
        self._changed(amendment.id)

    def take_rulings(self, paths: Sequence[Path]) -> None:
        """Keep what tables among some files say of proposals, in the background."""
        session, proceedings = self._context.session, self.proceedings

        def keep(found: list[Ruling]) -> None:
            if not found or not self._context.has_session:
                return
            if self._context.session is session:
                session.rulings.keep(found)
                self._changed("")

        self._context.tasks.start(
            lambda _progress: rulings_in(
                paths, proceedings.amendments, proceedings.rulings
            ),
            keep,
            self._context.messages.show_error,
        )

    def print_booklet(self, kind: BookletKind) -> None:
        """Have a booklet printed or exported."""
        proceedings, language = self.proceedings, self._context.language
        self._context.tasks.start(
            lambda _progress: booklet(kind, proceedings, language),
            self._context.events.page_print_asked.emit,
            self._context.messages.show_error,
        )

    def ask_spreadsheet(self, kind: BookletKind) -> None:
        """Ask for a file, and write a booklet as a spreadsheet."""
        words = QCoreApplication.translate("Amendments", BOOKLETS[kind])
        title = words.replace("&", "").rstrip("…")
        name = file_name(self._context.session.title, title) + ".xlsx"
        path, _ = QFileDialog.getSaveFileName(self._context.window, title, name)
        if path:
            self.save_booklet(kind, Path(path))

    def save_booklet(self, kind: BookletKind, path: Path) -> None:
        """Write a booklet in the format that the file's name asks for."""
        from reader.core.amendments.committee.booklet_file import save_booklet

        proceedings, language = self.proceedings, self._context.language
        self._context.tasks.start(
            lambda _progress: save_booklet(kind, proceedings, path, language),
            self._told_written,
            self._context.messages.show_error,
        )

    def ask_form(self) -> None:
        """Ask for a party's empty form and for a new file, and fill it."""
        window = self._context.window
        template, _ = QFileDialog.getOpenFileName(
            window, self.tr("The empty form"), "", "*.xlsx *.docx"
        )
        if not template:
            return
        name = file_name(self._context.session.title, self.tr("Amendments"))
        path, _ = QFileDialog.getSaveFileName(
            window, self.tr("The filled form"), name + Path(template).suffix
        )
        if path:
            self.fill_form(Path(template), Path(path))

    def fill_form(self, template: Path, target: Path) -> None:
        """Write the proposals into a copy of a party's form."""
        from reader.core.amendments.formats.form import form_of
        from reader.core.amendments.party_forms.fill import filled
        from reader.core.export.atomic_file import save

        proceedings = self.proceedings

        def work(progress: Progress) -> Path:
            form = form_of(
                list(proceedings.amendments),
                proceedings.outline,
                rulings=proceedings.rulings,
            )
            save(target, filled(template, form, progress))
            return target

        self._context.tasks.start(
            work, self._told_written, self._context.messages.show_error
        )

    def _told_written(self, path: Path) -> None:
        self._context.messages.show_done(
            self.tr("Written to {name}.").format(name=path.name)
        )

    @cached_property
    def page(self) -> AmendedPage:
        """The page with the text as it would be."""
        from reader.qt.amendments.amended_page import AmendedPage

        context = self._context
        page = AmendedPage(context.services.families, context.theme)
        page.left.connect(self._leave)
        page.asked.connect(self.show_amended)
        page.print_asked.connect(context.events.page_print_asked)
        context.focus_ring.add(Region.PAGE, page, lambda: (page.view, page.back))
        self._has_page = True
        return page

    def print_adopted(self) -> None:
        """Have the text with all adopted proposals in it printed or exported."""
        proceedings = self.proceedings
        self._context.tasks.start(
            lambda _progress: proceedings.standing.outline,
            self._context.events.page_print_asked.emit,
            self._context.messages.show_error,
        )

    def show_amended(self) -> None:
        """Show the text with amendments in it, in place of the text as it is."""
        from reader.core.amendments.amended_text import amended_text

        proceedings, chosen = self.proceedings, self.page.asked_set
        self._context.tasks.start(
            lambda _progress: amended_text(proceedings, chosen),
            self._show,
            self._context.messages.show_error,
        )

    def refresh(self) -> None:
        """Follow a change of amendments or rulings, where the page is seen."""
        if self._has_page and self.page.isVisible():
            self.show_amended()

    def close(self) -> None:
        """Leave the page: the document is left."""
        if self._has_page and self.page.isVisible():
            self._context.pages.show_text(self._context.view)

    def apply_theme(self, theme: Theme) -> None:
        """Show the page in these colours."""
        if self._has_page:
            self.page.set_theme(theme)

    def _show(self, text: AmendedText) -> None:
        told = self.tr("%Ln amendment(s) in the text.", "", len(text.amendments))
        if text.left_out:
            more = self.tr(
                "%Ln amendment(s) left out: without a place, or clashing.",
                "",
                text.left_out,
            )
            told = f"{told} {more}"
        page = self.page
        page.show_text(text, told, "" if page.isVisible() else self._place(text))
        if not page.isVisible():
            self._context.navigation.keep_place()
            self._context.pages.show_page(page, page.view)

    def _place(self, text: AmendedText) -> str:
        """Id of the block being read, or of the nearest before it that the text still has."""
        blocks = self._context.session.outline.blocks
        here = self._context.view.current_position()
        there = text.result.positions
        found = (one.id for one in reversed(blocks[: here + 1]) if one.id in there)
        return next(found, "")

    def _leave(self) -> None:
        self._context.pages.show_text(self._context.view)
