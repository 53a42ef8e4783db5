"""What the user says of pairs by hand: these belong together, or these do not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from index_builder.errors import UserError
from reader.core.compared_editions import Compared
from reader.core.verdicts import Said, Verdicts
from reader.qt.compare.compare_page import ComparePage
from reader.qt.window_context import WindowContext


class HandVerdicts(QObject):
    """Keeps verdicts on the rows that are marked on the page."""

    def __init__(
        self,
        context: WindowContext,
        page: ComparePage,
        shown: Callable[[], Compared | None],
        again: Callable[[Callable[[], None]], None],
    ) -> None:
        """`shown` gives the comparison; `again` makes it anew, then calls what it is given."""
        super().__init__(page)
        self._context, self._page = context, page
        self._shown, self._again = shown, again
        page.together_asked.connect(self._join)
        page.apart_asked.connect(self._part)

    def _join(self) -> None:
        """Say that a row that is gone and a new one belong together."""
        rows = self._page.selected()
        gone = [row.link.old[0] for row in rows if not row.link.new]
        new = [row.link.new[0] for row in rows if not row.link.old]
        if len(rows) == 2 and len(gone) == len(new) == 1:
            self._say([(gone[0], new[0])], Said.TOGETHER)

    def _part(self) -> None:
        """Say that the texts of a row do not belong together."""
        rows = self._page.selected()
        if len(rows) == 1:
            link = rows[0].link
            self._say([(old, new) for old in link.old for new in link.new], Said.APART)

    def _say(self, pairs: list[tuple[int, int]], said: Said) -> None:
        """Keep a verdict on units by their positions, and compare anew."""
        compared = self._shown()
        if compared is None or not pairs:
            return
        older, newer, comparison = compared
        session = self._context.session
        blocks = [
            (comparison.old_units[old].id, comparison.new_units[new].id)
            for old, new in pairs
        ]
        verdicts = Verdicts(session.store, session.id, older.edition, newer.edition)
        try:
            verdicts.say(blocks, said)
        except UserError as error:
            self._context.messages.show_error(error)
        else:
            self._again(self._tell)

    def _tell(self) -> None:
        self._context.messages.show_done(
            self.tr("Noted."), self.tr("Undo"), self._take_back
        )

    def _take_back(self) -> None:
        """Undo the verdict that was said last."""
        try:
            self._context.session.undo()
        except UserError as error:
            self._context.messages.show_error(error)
        else:
            self._again(lambda: None)
