"""Links: find them in the text, follow them, and ask before leaving the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from index_builder.errors import UserError
from reader.core.links.description import describe
from reader.core.links.finder import find_links
from reader.core.links.model import Link, LinkKind
from reader.qt.links.address_dialog import AddressDialog
from reader.qt.speech import announce
from reader.qt.tasks import Task
from reader.qt.widgets import Menu, open_once
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

if TYPE_CHECKING:
    from reader.core.session import DocumentSession

MOST = 8
"""Links of a block that its menu shows."""
_LONGEST = 60
"""Characters of a link in a menu."""
NO_PROGRAM = (
    "This system has no program for {address}. Copy the address and open it yourself."
)


class LinksFeature(WindowFeature):
    """The feature of links."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._task: Task | None = None
        context.view.link_followed.connect(self.follow_link)
        context.actions.bind("next_link", lambda: self._step(1))
        context.actions.bind("previous_link", lambda: self._step(-1))
        context.block_menu.add("links", self._fill_menu)

    def attach(self, session: DocumentSession) -> None:
        """Look for the links of the document in the background, and show them."""
        self.detach()
        outline = session.document.outline
        self._task = self.context.tasks.start(
            lambda progress: find_links(outline, progress),
            self.context.view.set_links,
            self.context.messages.show_error,
        )
        self._task.ended.connect(self._let_go)

    def detach(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._let_go()

    def follow_link(self, link: Link) -> None:
        """Go where a link leads; out of the program only when the reader agrees."""
        if link.kind is not LinkKind.ADDRESS:
            self.context.navigation.jump(link.position)
            return
        dialog = AddressDialog(link.target, self.context.window)
        dialog.agreed.connect(self._open)
        open_once(dialog)

    def _open(self, address: str) -> None:
        if not QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
            self.context.messages.show_error(UserError(NO_PROGRAM, address=address))

    def _step(self, step: int) -> None:
        view = self.context.view
        link = view.step_to_link(step)
        if link is None:
            self.context.messages.show_done(
                self.tr("There are no more links in this direction.")
            )
            return
        view.setFocus()
        where = describe(link, view.manuscript().outline)
        announce(view, self.tr("Link: {where}").format(where=where))

    def _fill_menu(self, menu: Menu, position: int) -> None:
        view = self.context.view
        outline = view.manuscript().outline
        links = view.links().get(position, ())
        for link in links[:MOST]:
            where = describe(link, outline)
            action = menu.addAction(self._words(link).format(where=_shown(where)))
            action.triggered.connect(
                lambda _checked=False, link=link: self.follow_link(link)
            )
        if len(links) > MOST:
            more = self.tr("%Ln more link(s): press L", "", len(links) - MOST)
            menu.addAction(more).setEnabled(False)

    def _words(self, link: Link) -> str:
        """The menu's words for following a link."""
        if link.kind is LinkKind.ADDRESS:
            return self.tr("Open {where}")
        if link.kind is LinkKind.NOTE:
            return self.tr("Go to note {where}")
        return self.tr("Go to {where}")

    def _let_go(self) -> None:
        self._task = None


def _shown(where: str) -> str:
    """The target of a link as a text for a menu.

    It is shortened, and each "&" is doubled: in a menu, a single one would mark a key.
    """
    short = where if len(where) <= _LONGEST else f"{where[:_LONGEST]} …"
    return short.replace("&", "&&")
