"""The line below the text: chapters and page, number of measures, size of the text."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from index_builder.model import Block
from reader.qt.flow import Flow
from reader.qt.speech import announce
from reader.qt.widgets import Label, grown, named

SEPARATOR = " › "
_FORWARDS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason)


SLACK = 10
"""Pixels by which Qt sets a line of links wider than its letters are."""


class Breadcrumb(QLabel):
    """The chapters above the block being read, each a link.

    Signals: `chosen` (place in the path, outermost 0).
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("breadcrumb")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._titles: list[str] = []
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(lambda link: self.chosen.emit(int(link)))

    def show_path(self, path: tuple[Block, ...]) -> None:
        """Show the headings of a path, outermost first."""
        titles = [f"{block.number} {block.text}".strip() for block in path]
        if titles != self._titles:
            self._titles = titles
            whole = SEPARATOR.join(titles)
            self.setToolTip(f"<p>{escape(whole)}</p>" if whole else "")
            self.setAccessibleName(whole)
            # Else Qt takes the tooltip for it, with its mark-up.
            self.setAccessibleDescription(self.tr("Chapters above"))
            self._fit()

    def _fit(self) -> None:
        """Cut each title to an equal share of the width; short ones leave theirs to the long ones."""
        metrics = self.fontMetrics()
        separators = max(0, len(self._titles) - 1)
        left = self.contentsRect().width() - SLACK
        left -= metrics.horizontalAdvance(SEPARATOR) * separators
        shown: dict[int, str] = {}
        by_width = sorted(
            range(len(self._titles)),
            key=lambda i: metrics.horizontalAdvance(self._titles[i]),
        )
        for done, place in enumerate(by_width):
            share = left // (len(self._titles) - done)
            shown[place] = metrics.elidedText(
                self._titles[place], Qt.TextElideMode.ElideRight, share
            )
            left -= metrics.horizontalAdvance(shown[place])
        # A link does not inherit the colour of its surroundings in Qt's rich text.
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        self.setText(
            escape(SEPARATOR).join(
                f'<a href="{place}" style="text-decoration:none;color:{colour}">{escape(shown[place])}</a>'
                for place in range(len(self._titles))
            )
        )

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next link, or out.

        Qt's label never lets Shift+Tab out of its first link.
        """
        if not forward and self.hasSelectedText() and self.selectionStart() == 0:
            return QFrame.focusNextPrevChild(self, forward)
        has_more = super().focusNextPrevChild(forward)
        self._tell_link()
        return has_more

    def _tell_link(self) -> None:
        """Tell which link the focus is at: to a screen reader they are all one text."""
        shown = self.selectedText()
        for title in self._titles:
            if shown and title.startswith(shown.removesuffix("…")):
                announce(self, self.tr("Link: {title}").format(title=title))
                return

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go to a link at once.

        Qt's label has the focus as a whole first, which is not seen.
        """
        super().focusInEvent(event)
        if (
            event.reason() in _FORWARDS
            or event.reason() == Qt.FocusReason.BacktabFocusReason
        ):
            super().focusNextPrevChild(event.reason() in _FORWARDS)
            # After Qt has told that the path has the focus.
            QTimer.singleShot(0, self, self._tell_link)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class GoToField(QLineEdit):
    """A field for a page, a number or a line.

    Signals: `entered` (what was typed), `left`.
    """

    entered = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("goToField")
        self.setPlaceholderText(self.tr("20, 5.2-3, line 812"))
        self.setAccessibleName(self.tr("Go to a page, a number or a line"))
        self.setToolTip(
            self.tr(
                "A page, the number of a measure or a section, or “line” and a number"
            )
        )
        self.setFixedWidth(grown(150, self))
        self.returnPressed.connect(lambda: self.entered.emit(self.text()))
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class StatusLine(QFrame):
    """The strip itself. Signals: `ancestor_chosen` (place in the path)."""

    ancestor_chosen = Signal(int)

    def __init__(
        self, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.breadcrumb = Breadcrumb()
        self.breadcrumb.chosen.connect(self.ancestor_chosen)
        self.page = _flat(actions["go_to"], "statusPage")
        self.go_to = GoToField()
        self.measures = _flat(actions["register"], "statusMeasures")
        self.zoom = named(Label(), "statusZoom")
        self.breadcrumb.setMinimumWidth(grown(120, self))
        self._row = row = Flow((12, 2, 8, 2), space=2)
        self.setLayout(row)
        row.grow(self.breadcrumb)
        for widget in (
            self.page,
            self.go_to,
            self.measures,
            _small_button(actions["zoom_out"], "A−"),
            self.zoom,
            _small_button(actions["zoom_in"], "A+"),
        ):
            row.addWidget(widget)

    def show_place(self, path: tuple[Block, ...], page: int, page_count: int) -> None:
        """Show where one reads; `page_count` 1 means that the source has no pages to speak of."""
        self.breadcrumb.show_path(path)
        text = (
            self.tr("page {page} of {count}").format(page=page, count=page_count)
            if page_count > 1
            else ""
        )
        self.page.setText(text or self.tr("Go to…"))
        self.page.setAccessibleName(f"{text} {self.page.toolTip()}".strip())
        self._row.activate()  # the button has another width at once, not a turn later

    def show_measures(self, count: int) -> None:
        """Show how many measures the document holds."""
        text = self.tr("%Ln measure(s)", "", count)
        self.measures.setText(text)
        self.measures.setAccessibleName(f"{text}: {self.measures.toolTip()}")

    def ask_place(self) -> None:
        """Show the field in which a place is typed, in the place of the page."""
        self.page.hide()
        self.go_to.clear()
        self.go_to.show()
        self.go_to.setFocus()

    def leave_place(self) -> None:
        """Show the page again."""
        self.go_to.hide()
        self.page.show()

    def show_zoom(self, percent: int, *, told: bool) -> None:
        """Show the size of the text, 100 being the normal one; `told` to who hears it, too."""
        self.zoom.setText(self.tr("{number}%").format(number=percent))
        if told:
            announce(self, self.zoom.text())


def _flat(action: QAction, name: str) -> QToolButton:
    """A button that looks like text and does what `action` does."""
    button = named(QToolButton(), name)
    button.setToolTip(action.toolTip())
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)
    return button


def _small_button(action: QAction, text: str) -> QToolButton:
    """A button with a text of its own that does what `action` does."""
    button = QToolButton()
    button.setText(text)
    button.setToolTip(action.toolTip())
    button.setAccessibleName(
        f"{text} {action.toolTip()}"
    )  # who speaks to the computer says what is written there
    button.setAutoRaise(True)
    button.clicked.connect(action.trigger)
    return button
