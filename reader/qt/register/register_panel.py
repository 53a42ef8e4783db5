"""The register of measures: sorted by column, filtered, several rows edited at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.register import Row
from reader.core.register_export import COLUMNS
from reader.qt.flow import Flow
from reader.qt.i18n import format_number
from reader.qt.register.column_menus import columns_menu, sort_menu
from reader.qt.register.register_model import USUAL, RegisterModel
from reader.qt.register.register_table import PathDelegate, RegisterTable
from reader.qt.speech import announce
from reader.qt.tree_model import Index
from reader.qt.widgets import (
    ClearableLine,
    DropDown,
    Label,
    Menu,
    grown,
    named,
    pop_up,
    scrolled,
)

SAID = ("responsible", "deadline", "cost")
"""Keys of the columns that are shown where the document fills them."""
CHOSEN = ("stance", "priority")
"""Keys of the columns whose cells have a choice."""
MOST_CHARACTERS = 18
"""Of a column's usual width: what is longer takes two lines, or is cut."""
SIGN_CHARACTERS = 5
"""Width of a column with nothing in it: its sign, and room to click."""
LEAST_HEIGHT = 160


class RegisterPanel(QWidget):
    """Signals: `row_chosen` (position of the measure); the others say what the user asks for."""

    row_chosen = Signal(int)
    choice_asked = Signal(str, QPoint)
    """A cell that has a choice was clicked: key of its column, and the place below it
    on the screen."""
    row_visited = Signal(int)
    """The keyboard came to a row (position of the measure): let the text follow."""
    filters_changed = Signal()
    columns_changed = Signal()
    export_asked = Signal()
    import_asked = Signal()
    closed = Signal()

    def __init__(self, language: int, parent: QWidget | None = None) -> None:
        """`language`: that of the titles of columns, its place in `register_export.LANGUAGES`."""
        super().__init__(parent)
        self.model = RegisterModel(language, self)
        self._paths = PathDelegate(self)
        self.table = RegisterTable()
        self.table.setAccessibleName(self.tr("Measures"))
        self.table.setModel(self.model)
        self.table.chosen.connect(
            lambda index: self.row_chosen.emit(self.model.rows[index.row()].position)
        )
        self.table.moved.connect(self._visit)
        self.table.clicked.connect(self._offer_choice)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self.filters_changed)
        self.filter = named(ClearableLine(), "registerFilter")
        self.filter.setPlaceholderText(self.tr("Filter measures"))
        self.filter.setAccessibleName(self.tr("Filter measures"))
        self.filter.setMinimumWidth(grown(120, self))
        self.filter.setMaximumWidth(grown(260, self))
        self.filter.textChanged.connect(self.filters_changed)
        self.stance = self._box(self.tr("Stance"))
        self.having = self._box(self.tr("With"))
        self.tag = self._box(self.tr("Tag"))
        self.this_chapter = self._check(self.tr("This chapter"))
        self.hits = self._check(self.tr("Hits only"))
        self.summary = named(Label(), "panelHeader")
        self._empty = named(Label(wordWrap=True), "emptyState")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Until it is known whether there is anything for them.
        self._empty.hide()
        self.tag.hide()
        self._widths: dict[str, int] = {}
        self.wanted_height = 0
        """As the user left it, in device-independent pixels; 0 where it was never open."""
        self._positions: dict[int, int] | None = None
        self._lay_out()
        self.setMinimumHeight(LEAST_HEIGHT)
        self.table.setMinimumHeight(grown(LEAST_HEIGHT // 2, self))
        self.show_usual_columns()

    def _box(self, name: str) -> DropDown:
        box = DropDown()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToContents)
        box.currentIndexChanged.connect(self.filters_changed)
        return box

    def _check(self, text: str) -> QCheckBox:
        check = QCheckBox(text)
        check.toggled.connect(self.filters_changed)
        return check

    def _button(self, text: str, ask: Callable[[], object]) -> QPushButton:
        button = named(QPushButton(text), "link")
        button.clicked.connect(ask)
        return button

    def _lay_out(self) -> None:
        # From outside to inside: with a style sheet, all that is in a widget is
        # polished anew when that gets its place.
        content = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        tools = Flow((8, 0, 4, 0))
        tools.grow(self.filter)
        for widget in (
            self.stance,
            self.having,
            self.tag,
            self.this_chapter,
            self.hits,
        ):
            tools.addWidget(widget)
        tools.grow(self.summary)
        self.columns_button = self._button(self.tr("Columns"), self._show_columns_menu)
        self.sort_button = self._button(self.tr("Sort"), self._show_sort_menu)
        tools.addWidget(self.sort_button)
        tools.addWidget(self.columns_button)
        tools.addWidget(self._button(self.tr("Import…"), self.import_asked.emit))
        tools.addWidget(self._button(self.tr("Export…"), self.export_asked.emit))
        close = self._button("✕", self.closed.emit)
        close.setToolTip(self.tr("Close the register (Ctrl+4)"))
        close.setAccessibleName(close.toolTip())
        top = QHBoxLayout()
        top.setContentsMargins(0, 6, 4, 0)
        top.setSpacing(0)
        top.addLayout(tools, 1)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self._empty, 1)
        column.addWidget(self.table, 1)

    def show_rows(self, rows: Sequence[Row], total: int) -> None:
        """Replace the rows; selection and current row stay on the same measures.

        `total`: measures in the document.

        Where the current measure is listed no longer, the one that has come to its
        place is the current one.
        """
        selected = set(self.selected())
        index = self.table.currentIndex()
        current = self.model.rows[index.row()].id if index.isValid() else ""
        bar = self.table.verticalScrollBar().value()
        narrow = self.model.narrow
        self.model.show_rows(rows)
        if self.model.narrow != narrow:
            self._size_columns()
        self._positions = None
        for number in (
            [number for number, row in enumerate(rows) if row.id in selected]
            if selected
            else ()
        ):
            self._add_to_selection(number)
        if current and rows:
            number = next(
                (number for number, row in enumerate(rows) if row.id == current),
                index.row(),
            )
            self._make_current(min(number, len(rows) - 1), index.column())
            if (
                self.table.hasFocus()
                and rows[self.table.currentIndex().row()].id != current
            ):
                self._visit(self.table.currentIndex())
        self.table.verticalScrollBar().setValue(bar)
        self._tell(
            self.tr("{count} of %Ln measure(s)", "", total).format(
                count=format_number(len(rows))
            )
        )
        self._empty.setVisible(not rows)
        if not rows and self.table.hasFocus():
            # Hidden, it would hand the focus on to whatever comes next in the window.
            self.filter.setFocus()
        self.table.setVisible(bool(rows))
        self._empty.setText(
            self.tr("No measure matches. Clear the filters to see all of them.")
            if total
            else self.tr("No measures were found in this document.")
        )

    def _tell(self, summary: str) -> None:
        """Say how many rows there are, when that is something else than before."""
        if summary != self.summary.text():
            self.summary.setText(summary)
            announce(self, summary)

    def show_usual_columns(self, rows: Sequence[Row] = ()) -> None:
        """Show the usual columns, and those in which the document says something of the rows."""
        self.show_columns(
            [*USUAL, *(key for key in SAID if any(getattr(row, key) for row in rows))]
        )

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show these columns."""
        self.model.show_columns(keys)
        self._size_columns()

    def _size_columns(self) -> None:
        """Give each column its width; one with nothing in it is as wide as its sign."""
        character = self.fontMetrics().averageCharWidth()
        for number, column in enumerate(self.model.columns):
            usual = min(column.width, MOST_CHARACTERS) * character + 16
            width = (
                SIGN_CHARACTERS * character
                if column.key in self.model.narrow
                else self._widths.get(column.key, usual)
            )
            self.table.setColumnWidth(number, width)
            self.table.horizontalHeader().setSectionResizeMode(
                number, QHeaderView.ResizeMode.Interactive
            )
            self.table.setItemDelegateForColumn(
                number,
                self._paths if column.key == "chapter" else self.table.itemDelegate(),
            )
        keys = [column.key for column in self.model.columns]
        if "text" in keys:
            self.table.fit(keys.index("text"))

    def restore(self, widths: Mapping[str, int]) -> None:
        """Take the widths of columns, and the height, of an earlier session."""
        self._widths = dict(widths)
        self.wanted_height = self._widths.pop("height", 0)
        self.show_columns([column.key for column in self.model.columns])

    def widths(self) -> dict[str, int]:
        """What `restore` takes."""
        self._note_widths()
        height = self.height() if self.isVisible() else self.wanted_height
        return {**self._widths, "height": height}

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self.wanted_height = self.height()
        super().hideEvent(event)

    def _note_widths(self) -> None:
        """Remember how wide the columns are that are shown."""
        for number, column in enumerate(self.model.columns):
            if column.key not in self.model.narrow:
                self._widths[column.key] = self.table.columnWidth(number)

    def selected(self) -> list[str]:
        """Ids of the measures that are selected, from the top."""
        rows = sorted(
            {index.row() for index in self.table.selectionModel().selectedRows()}
        )
        return [self.model.rows[row].id for row in rows if row < len(self.model.rows)]

    def order(self) -> tuple[str, bool]:
        """Key of the column that rows are sorted by, and whether downwards."""
        header = self.table.horizontalHeader()
        section = min(
            max(header.sortIndicatorSection(), 0), len(self.model.columns) - 1
        )
        key = self.model.columns[section].key
        return key, header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder

    def follow(self, position: int) -> None:
        """Select the row of the block being read, if it has one, unless it is selected among others."""
        if not self.isVisible():
            return
        if self._positions is None:
            self._positions = {
                row.position: number for number, row in enumerate(self.model.rows)
            }
        number = self._positions.get(position)
        if number is not None and not self.table.selectionModel().isRowSelected(
            number, QModelIndex()
        ):
            self.table.selectRow(number)
            self.table.scrollTo(self.model.index(number, 0))

    def _add_to_selection(self, number: int) -> None:
        selection = self.table.selectionModel()
        selection.select(
            self.model.index(number, 0),
            selection.SelectionFlag.Select | selection.SelectionFlag.Rows,
        )

    def _visit(self, index: Index) -> None:
        if index.row() < len(self.model.rows):
            self.row_visited.emit(self.model.rows[index.row()].position)

    def position_of(self, index: QModelIndex) -> int:
        """Position of the measure in a row; -1 where there is none."""
        return self.model.rows[index.row()].position if index.isValid() else -1

    def _offer_choice(self, index: QModelIndex) -> None:
        key = self.model.columns[index.column()].key
        if key in CHOSEN:
            corner = self.table.visualRect(index).bottomLeft()
            self.choice_asked.emit(key, self.table.viewport().mapToGlobal(corner))

    def _make_current(self, number: int, column: int) -> None:
        """Let keys go on from a row, and select it where nothing is selected."""
        selection = self.table.selectionModel()
        flags = selection.SelectionFlag
        wanted = (
            flags.NoUpdate if selection.hasSelection() else flags.Select | flags.Rows
        )
        selection.setCurrentIndex(self.model.index(number, column), wanted)

    def _show_columns_menu(self) -> None:
        menu = columns_menu(self, self.model, self._toggle_column)
        self._pop_up(menu, self.columns_button)

    def _show_sort_menu(self) -> None:
        self._pop_up(sort_menu(self, self.model, self.table), self.sort_button)

    def _pop_up(self, menu: Menu, button: QWidget) -> None:
        pop_up(menu, button.mapToGlobal(QPoint(0, button.height())))

    def _toggle_column(self, key: str) -> None:
        self._note_widths()
        shown = {column.key for column in self.model.columns} ^ {key}
        self.show_columns([column.key for column in COLUMNS if column.key in shown])
        self.columns_changed.emit()
