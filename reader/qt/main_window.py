"""The window: makes the panels and joins their signals. What they do is theirs; what happens is decided in the core."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMenu, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from index_builder.model import Kind, Outline
from reader.core.citation import cite
from reader.core.history import History, Place
from reader.core.library import Entry, Library, OpenDocument, Position
from reader.core.settings import SettingsFile
from reader.core.store import Store
from reader.qt import samples
from reader.qt.bookmarking import Bookmarking
from reader.qt.bookmarks_panel import BookmarksPanel
from reader.qt.commands import fill_menus, make_actions
from reader.qt.contents_panel import ContentsPanel
from reader.qt.help_dialogs import AboutDialog, ShortcutsDialog
from reader.qt.icons import icon
from reader.qt.message_bar import MessageBar
from reader.qt.opening import Opening
from reader.qt.panes import Panes
from reader.qt.reading import ReadingView
from reader.qt.reading.manuscript import Manuscript
from reader.qt.search_panel import SearchPanel
from reader.qt.searching import Searching
from reader.qt.shelf_page import ShelfPage, ShelfRow
from reader.qt.status_line import StatusLine
from reader.qt.tasks import Tasks
from reader.qt.text_menu import TextMenu
from reader.qt.theme import Theme
from reader.qt.top_bar import TopBar

KEEP_POSITION_MS = 800
"""How long reading must pause before the place is kept."""
ZOOMS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Sizes of the text, in per cent."""
