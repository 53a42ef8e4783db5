"""The strip below the text: where one reads (chapters, page), how many measures there are, and the size of the text."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from index_builder.model import Block
from reader.qt.widgets import named

SEPARATOR = " › "


class Breadcrumb(QLabel):
    """The chapters above the block being read, each a link. Signals: `chosen` (place in the path, outermost 0)."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("breadcrumb")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._titles: list[str] = []
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
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
            self._fit()

    def _fit(self) -> None:
        """Cut each title to an equal share of the width; short ones leave theirs to the long ones."""
        metrics = self.fontMetrics()
        left = self.width() - metrics.horizontalAdvance(SEPARATOR) * max(0, len(self._titles) - 1)
        shown: dict[int, str] = {}
        by_width = sorted(range(len(self._titles)), key=lambda i: metrics.horizontalAdvance(self._titles[i]))
        for done, place in enumerate(by_width):
            share = left // (len(self._titles) - done)
            shown[place] = metrics.elidedText(self._titles[place], Qt.TextElideMode.ElideRight, share)
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
        """Go to the next link, or out. Qt's label never lets Shift+Tab out of its first link."""
        if not forward and self.hasSelectedText() and self.selectionStart() == 0:
            return QFrame.focusNextPrevChild(self, forward)
        return super().focusNextPrevChild(forward)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class StatusLine(QFrame):
    """The strip itself. Signals: `ancestor_chosen` (place in the path)."""

    ancestor_chosen = Signal(int)

    def __init__(self, zoom_out: QAction, zoom_in: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.breadcrumb = Breadcrumb()
        self.breadcrumb.chosen.connect(self.ancestor_chosen)
        self.page = named(QLabel(), "statusPage")
        self.measures = named(QLabel(), "statusMeasures")
        self.zoom = named(QLabel(), "statusZoom")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 2)
        row.setSpacing(16)
        row.addWidget(self.breadcrumb, 1)
        row.addWidget(self.page)
        row.addWidget(self.measures)
        zooming = QHBoxLayout()
        zooming.setSpacing(2)
        zooming.addWidget(_small_button(zoom_out, "A−"))
        zooming.addWidget(self.zoom)
        zooming.addWidget(_small_button(zoom_in, "A+"))
        row.addLayout(zooming)

    def show_place(self, path: tuple[Block, ...], page: int, page_count: int) -> None:
        """Show where one reads; `page_count` 1 means that the source has no pages to speak of."""
        self.breadcrumb.show_path(path)
        self.page.setText(
            self.tr("page {page} of {count}").format(page=page, count=page_count) if page_count > 1 else ""
        )

    def show_measures(self, count: int) -> None:
        """Show how many measures the document holds."""
        self.measures.setText(self.tr("%n measure(s)", "", count))

    def show_zoom(self, percent: int) -> None:
        """Show the size of the text, 100 being the normal one."""
        self.zoom.setText(f"{percent} %")


def _small_button(action: QAction, text: str) -> QToolButton:
    """A button with a text of its own that does what `action` does."""
    button = QToolButton()
    button.setText(text)
    button.setToolTip(action.toolTip())
    button.setAccessibleName(action.toolTip())
    button.setAutoRaise(True)
    button.clicked.connect(action.trigger)
    return button
