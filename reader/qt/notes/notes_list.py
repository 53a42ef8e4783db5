"""Fills the notes panel: what passes its filters, in reading order; after a change only what has changed."""

from __future__ import annotations

from bisect import bisect_left, insort

from PySide6.QtCore import QObject

from reader.core.annotation import CLASSES, Annotation, AnnotationKind
from reader.core.change import Change
from reader.core.marks import Stance
from reader.qt.notes.margin_marks import GLYPHS
from reader.qt.notes.notes_panel import NotesPanel
from reader.qt.notes.notes_view import NoteRow
from reader.qt.reading import Glyph
from reader.qt.window_context import WindowContext

REVIEW = "review"
"""Key of the filter for what waits to be placed."""
LAST = "~"
"""A time after all others: a new note comes after those of the same place."""
MANY = 100
"""Changes from which on it is quicker to list everything anew."""
Order = tuple[int, int, str, str]
"""Position of the block (-1 for what has no place), beginning of the span, time made,
id."""


class NotesList(QObject):
    """The rows of one panel.

    While it is not seen it costs nothing; it is brought up to date when it is shown.
    """

    def __init__(self, context: WindowContext, panel: NotesPanel) -> None:
        super().__init__(panel)
        self._context, self._panel = context, panel
        self._orders: list[Order] = []
        self._known: dict[str, Order] = {}
        self._stale = True
        self._edited: str | None = None
        """Id of the annotation whose row has the editor; empty for a guest, None for none."""
        self._guest: tuple[Order, NoteRow] | None = None
        """The row for what is edited and not listed: it is new, or filtered out."""
        panel.filters_changed.connect(self._filter)
        panel.appeared.connect(self._catch_up)

    def open(self) -> None:
        """List the annotations of the open document."""
        self.renew()

    def refresh(self, change: Change) -> None:
        """Show what has just changed."""
        if self._stale:
            return
        if not self._panel.isVisible():
            self._stale = True
        elif change.ids is None or len(change.ids) > MANY:
            self._fill()
        else:
            self._offer()
            for key in change.ids:
                self._put(key)
            self._tell_state()

    def renew(self) -> None:
        """Show everything anew."""
        self._stale = True
        self._catch_up()

    def _catch_up(self) -> None:
        if self._stale and self._panel.isVisible():
            self._fill()

    def _filter(self) -> None:
        """List what the filters let through now, without a guest."""
        self._see_off()
        self._guest = None
        self._fill()

    def _fill(self) -> None:
        if not self._context.has_session:
            return
        self._stale = False
        self._offer()
        everything = self._context.session.annotations.shown()
        wanted = (
            [one for one in everything if self._is_shown(one)]
            if self._panel.is_filtered
            else everything
        )
        place = self._context.session.outline.positions.get
        self._orders = sorted(
            [(place(one.block, -1), one.start, one.created, one.id) for one in wanted]
        )
        self._known = {order[-1]: order for order in self._orders}
        self._panel.show_notes([order[-1] for order in self._orders], self._row)
        self._place_editor()
        self._tell_state()

    # --- the row with the editor ---

    def edit(self, one: Annotation) -> None:
        """Have the editor in the row of an annotation; it is a guest where it is not listed."""
        self._open(one.id, self._order(one), self._as_row(one))

    def edit_new(self, block: str, start: int, row: NoteRow) -> None:
        """Have the editor in the row of a note that is not there yet."""
        position = self._context.session.outline.positions.get(block, -1)
        self._open("", (position, start, LAST, ""), row)

    def name_new(self, key: str) -> None:
        """What is edited is there now, under this id."""
        self._edited = key
        self._place_editor()

    def leave(self) -> None:
        """Have the editor in no row."""
        self._edited = None
        self._see_off()
        self._guest = None
        self._panel.close_row()
        self._tell_state()

    def _open(self, key: str, order: Order, row: NoteRow) -> None:
        self._see_off()
        self._edited, self._guest = key, ((*order[:3], ""), row)
        self._place_editor()

    def _place_editor(self) -> None:
        """Open the row of what is edited, as soon as the panel is seen."""
        if self._stale or self._edited is None:
            return
        if self._edited and self._edited in self._known:
            self._panel.open_row(self._edited)
            self._see_off()
        elif self._guest is not None:
            self._invite()
            self._panel.open_row("")
        else:
            self._panel.close_row()
        self._tell_state()

    def _invite(self) -> None:
        """Put the guest among the rows."""
        if self._guest is not None and "" not in self._known:
            order = self._guest[0]
            insort(self._orders, order)
            self._known[""] = order
            self._panel.model.put_in(bisect_left(self._orders, order), "")

    def _see_off(self) -> None:
        """Take the guest out of the rows."""
        if (order := self._known.pop("", None)) is not None:
            at = bisect_left(self._orders, order)
            del self._orders[at]
            self._panel.model.take_out(at)

    # --- rows ---

    def _put(self, key: str) -> None:
        """Show an annotation as it is now, or no longer."""
        one = self._context.session.annotations.get(key)
        order = self._order(one) if one and self._is_shown(one) else None
        before = self._known.get(key)
        if before is not None and order == before:
            self._panel.model.renew(bisect_left(self._orders, before))
            return
        if before is not None:
            at = bisect_left(self._orders, before)
            del self._orders[at], self._known[key]
            self._panel.model.take_out(at)
        if order is not None:
            insort(self._orders, order)
            self._known[key] = order
            self._panel.model.put_in(bisect_left(self._orders, order), key)
        if key == self._edited:
            self._place_editor()

    def _order(self, one: Annotation) -> Order:
        return (
            self._context.session.outline.positions.get(one.block, -1),
            one.start,
            one.created,
            one.id,
        )

    def _row(self, key: str) -> NoteRow | None:
        if not key:
            return self._guest[1] if self._guest else None
        one = self._context.session.annotations.get(key)
        return self._as_row(one) if one else None

    def _as_row(self, one: Annotation) -> NoteRow:
        labels = self._context.labels
        return NoteRow(
            one.id,
            labels.label(one),
            labels.quote(one),
            one.body,
            GLYPHS[one.stance] if one.stance else one.highlight_class or Glyph.NOTE,
            one.tags,
            one.is_own,
            not one.block,
        )

    def _is_shown(self, one: Annotation) -> bool:
        """Whether an annotation passes the filters and is of a layer that is shown."""
        wanted, tag = (
            self._panel.sort.currentData() or "",
            self._panel.tag.currentData() or "",
        )
        text = self._panel.filter.text().casefold().split()
        if one.author in self._context.session.annotations.hidden:
            return False
        if wanted == REVIEW and one.block in self._context.session.outline.positions:
            return False
        if wanted not in (
            "",
            REVIEW,
            one.kind.value,
            one.highlight_class,
            one.stance.value if one.stance else "",
        ):
            return False
        if tag and tag not in one.tags:
            return False
        return not text or all(word in _all_text(self._as_row(one)) for word in text)

    def _tell_state(self) -> None:
        self._panel.show_state(
            bool(self._context.session.annotations.by_block())
            or self._panel.is_filtered
        )

    def _offer(self) -> None:
        words = self._context.labels
        self._panel.offer(
            self._panel.sort,
            [
                ("", self.tr("Everything")),
                (AnnotationKind.NOTE.value, self.tr("Notes")),
                (AnnotationKind.STANCE.value, self.tr("Stances")),
                *((stance.value, f"  {words.stance(stance)}") for stance in Stance),
                (AnnotationKind.HIGHLIGHT.value, self.tr("Highlights")),
                *((one.key, f"  {words.highlight(one.key)}") for one in CLASSES),
                (REVIEW, self.tr("To be placed")),
            ],
        )
        tags = self._context.session.annotations.tags()
        self._panel.offer(
            self._panel.tag,
            [("", self.tr("All tags")), *((tag, f"#{tag}") for tag in tags)],
        )
        self._panel.tag.setVisible(bool(tags))


def _all_text(row: NoteRow) -> str:
    return f"{row.label} {row.quote} {row.body} {' '.join(row.tags)}".casefold()
