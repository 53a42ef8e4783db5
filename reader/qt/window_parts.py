"""Make the parts of a window that exist before any feature: text, bars, room for panels."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from reader.qt.actions import Actions
from reader.qt.block_menu import BlockMenu
from reader.qt.commands.main_menu import MainMenu
from reader.qt.document_opener import DocumentOpener
from reader.qt.focus import FocusRing, Region
from reader.qt.message_bar import MessageBar
from reader.qt.navigation import Navigation
from reader.qt.pages import Pages, ReadingArea, fill_column
from reader.qt.reading import ReadingView
from reader.qt.selection import BlockSelection
from reader.qt.side_panels import SidePanels
from reader.qt.status_line import StatusLine
from reader.qt.theme import Theme
from reader.qt.top_bar import TopBar
from reader.qt.undo_history import UndoHistory
from reader.qt.window_context import Services, WindowContext, WindowEvents

PANELS = {
    "contents": "left",
    "bookmarks": "left",
    "hits": "right",
    "notes": "right",
    "amendments": "right",
    "structure": "right",
    "original": "right",
}
"""Name of the command of a panel to the side at which it stands.

Its tab is there before the panel is made.
"""


def make_parts(
    window: QWidget,
    services: Services,
    theme: Theme,
    scale: float,
    choose_look: Callable[[str, object], None],
) -> WindowContext:
    """Make the parts and lay them out in the area `window`.

    `choose_look` is given the name of a setting and its new value.
    """
    tasks, actions, messages = services.tasks.share(), Actions(window), MessageBar()
    view = ReadingView(services.families, tasks)
    view.setObjectName("readingView")
    view.setAccessibleName(
        QCoreApplication.translate("MainWindow", "The document's text")
    )

    def open_text_panel(button: QWidget) -> None:
        from reader.qt.text_panel import TextPanel  # not on the way to the first page

        panel = TextPanel(actions, services.settings, choose_look, view.zoom, window)
        panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        panel.open_below(button)

    top = TopBar(actions, open_text_panel, MainMenu(actions, window))
    status = StatusLine(actions)
    side_panels = SidePanels(view, actions)
    for name, side in PANELS.items():
        side_panels.add(name, side)
    reading_area = ReadingArea(side_panels.panes, window)
    pages = Pages(reading_area)
    fill_column(window, top, pages, status, growing=pages)
    messages.setParent(window)
    messages.float_over(view, pages)
    messages.covering.connect(view.set_covered)
    context = WindowContext(
        window=window,
        services=services,
        tasks=tasks,
        actions=actions,
        messages=messages,
        view=view,
        top=top,
        status=status,
        side_panels=side_panels,
        reading_area=reading_area,
        pages=pages,
        focus_ring=FocusRing(),
        navigation=Navigation(services.library, view, status, messages, actions),
        opener=DocumentOpener(services.library, tasks, messages),
        undo=UndoHistory(
            actions, messages, lambda: context.session if context.has_session else None
        ),
        selection=BlockSelection(view),
        block_menu=BlockMenu(view, window),
        events=WindowEvents(window),
        theme=theme,
        scale=scale,
    )
    _order(context)
    return context


def _order(context: WindowContext) -> None:
    """Put the parts into the order in which the keyboard goes through them."""
    ring = context.focus_ring
    top, status, sides = context.top, context.status, context.side_panels
    ring.add(Region.TOP, top, lambda: (top.search, top.menu))
    ring.add(Region.MESSAGES, context.messages, lambda: context.messages.buttons)
    ring.add_group(
        Region.LEFT, lambda: sides.part("left"), lambda: sides.in_order("left")
    )
    ring.add(Region.TEXT, context.view, lambda: (context.view,))
    ring.add_group(
        Region.RIGHT, lambda: sides.part("right"), lambda: sides.in_order("right")
    )
    ring.add(Region.STATUS, status, lambda: (status.breadcrumb,))
