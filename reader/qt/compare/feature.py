"""Comparison of editions: the page of changes, and the question about a new document."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.session import DocumentSession
from reader.qt.focus import Region
from reader.qt.theme import Theme
from reader.qt.widgets import open_once
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

if TYPE_CHECKING:  # the page is made when it is asked for
    from reader.core.edition_finder import EditionMatch
    from reader.qt.compare.compare_controller import CompareController
    from reader.qt.compare.editions_controller import EditionsController
    from reader.qt.compare.kinship_controller import KinshipController


class CompareFeature(WindowFeature):
    """The page "Comparison", made when it is asked for."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._has_page = False
        self._told = ""
        """The edition that was told of as new: once is enough, also where its structure is corrected."""
        context.actions.bind("compare", self.ask)
        context.actions.bind("edition_of", lambda: self._ask_kinship(""))
        context.actions.bind("editions", lambda: self._show_editions(""))
        context.actions.bind(
            "passage_history",
            lambda: self.editions.show_history(context.view.current_position()),
        )
        context.events.comparison_asked.connect(self._compare_with)
        context.events.edition_of_asked.connect(self._ask_kinship)
        context.events.editions_asked.connect(self._show_editions)

    @cached_property
    def controller(self) -> CompareController:
        """The controller of comparisons and their page."""
        from reader.qt.compare.compare_controller import CompareController
        from reader.qt.compare.compare_page import ComparePage

        context = self.context
        page = ComparePage(context.window)
        page.delegate.set_theme(context.theme)
        page.left.connect(self._leave)
        context.focus_ring.add(Region.PAGE, page, lambda: (page.list, page.back))
        self._has_page = True
        return CompareController(context, page)

    @cached_property
    def kinship(self) -> KinshipController:
        """The controller that joins editions or parts them."""
        from reader.qt.compare.kinship_controller import KinshipController

        return KinshipController(self.context)

    @cached_property
    def editions(self) -> EditionsController:
        """The controller of the list of editions."""
        from reader.qt.compare.editions_controller import EditionsController

        return EditionsController(self.context, self._compare_editions)

    def ask(self) -> None:
        """Ask with what to compare."""
        from reader.core.edition_list import choices
        from reader.qt.compare.edition_dialog import (
            EditionDialog,
            Question,
            edition_words,
        )

        session = self.context.session
        found = choices(self.context.services.library, session.id, session.edition)
        question = Question(
            self.tr("Compare with another edition"),
            self.tr("Which edition shall the open text be compared with?"),
            self.tr("&Compare"),
            offers_file=True,
        )
        dialog = EditionDialog(
            question,
            [(edition_words(one), one.edition) for one in found],
            self.context.window,
        )
        dialog.chosen.connect(self._compare_with)
        dialog.file_asked.connect(self._ask_file)
        open_once(dialog)

    def _ask_kinship(self, document: str) -> None:
        """Of the open document, or of one on the shelf by its id."""
        self.kinship.ask(document)

    def _show_editions(self, document: str) -> None:
        """Of the open document, or of one on the shelf by its id."""
        self.editions.show(document or self.context.session.id)

    def _compare_editions(self, older: str, newer: str) -> None:
        self.controller.compare_editions(older, newer)

    def _compare_with(self, edition: str) -> None:
        self.controller.compare_with_edition(edition)

    def attach(self, session: DocumentSession) -> None:
        match = session.document.match
        if match and session.edition != self._told:
            self._told = session.edition
            self._offer(session, match)

    def detach(self) -> None:
        if self._has_page:
            self.controller.leave()

    def finish(self) -> None:
        if self._has_page:
            self.controller.leave()

    def apply_theme(self, theme: Theme) -> None:
        if self._has_page:
            self.controller.page.delegate.set_theme(theme)

    def _ask_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # slow to import

        path, _ = QFileDialog.getOpenFileName(
            self.context.window, self.tr("Compare with a document")
        )
        if path:
            self.controller.compare_with_file(Path(path))

    def _offer(self, session: DocumentSession, match: EditionMatch) -> None:
        """Tell that a document is a new edition, or ask whether it is one."""
        if match.document == session.id:
            told = self.tr(
                "A new edition of a document that you know; your notes have come along."
            )
            act = self.tr("See what has changed")
            self.context.messages.show_hint(
                told, act, lambda: self.controller.compare_with_edition(match.edition)
            )
            return
        entry = self.context.services.library.shelf.entry(match.document)
        told = self.tr(
            "This looks like another edition of {title}: {share} % of the sentences are the same."
        ).format(title=entry.title if entry else "", share=round(match.share * 100))
        self.context.messages.show_hint(
            told,
            self.tr("Keep them together"),
            lambda: self.kinship.join(session.edition, session.document.path, match),
        )

    def _leave(self) -> None:
        """Go back to the text."""
        self.context.pages.show_text(self.context.view)
