"""How everything around the text looks: flat, hairline-separated, one small sans size. Colours come from the theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

import resources
from reader.qt.theme import Theme

ICONS = resources.FOLDER / "icons"
SIZE_PX = 13
"""Of all text outside the document, in device-independent pixels."""

STYLE = """
* {{ outline: none; }}
QMainWindow, QDialog, #topBar, #statusLine, #page {{ background: {paper}; }}
QWidget {{ color: {ink}; }}
#topBar {{ border-bottom: 1px solid {line}; }}
#statusLine {{ border-top: 1px solid {line}; }}
#statusLine QLabel, #documentTitle {{ color: {muted}; }}
#documentTitle {{ font-weight: 600; color: {ink}; }}
#readingView {{ background: {paper}; border: none; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 4px 6px; background: transparent; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {pressed}; }}
QToolButton:focus, QPushButton:focus, QCheckBox:focus {{ border: 1px solid {accent}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton {{ border: 1px solid {line}; border-radius: 4px; padding: 4px 12px; background: {paper}; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:default {{ border-color: {accent}; color: {accent}; }}
QPushButton:disabled, QCheckBox:disabled {{ color: {muted}; }}
QPushButton#link {{ border-color: transparent; color: {accent}; text-align: left; padding: 2px 4px; }}
QPushButton#link:focus {{ border-color: {accent}; }}
QLineEdit, QPlainTextEdit {{
  border: 1px solid {line}; border-radius: 4px; padding: 3px 6px; background: {field};
  selection-background-color: {accent}; selection-color: {paper}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {accent}; }}
QCheckBox::indicator, QTreeView::indicator, QListView::indicator {{ width: 12px; height: 12px; border-radius: 3px;
  border: 1px solid {muted}; background: {field}; }}
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked {{
  background: {accent}; border-color: {accent}; image: url("{check}"); }}
QTreeView::indicator:indeterminate {{ background: {muted}; border: 4px solid {field}; }}
QCheckBox::indicator:disabled {{ border-color: {handle}; }}
QCheckBox:disabled {{ color: {muted}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QTabBar::tab {{ padding: 7px 10px 6px 10px; border: none; border-bottom: 2px solid transparent; color: {muted};
  background: transparent; }}
QTabBar::tab:selected {{ color: {ink}; border-bottom-color: {accent}; }}
QTabBar::tab:focus {{ color: {accent}; }}
QTreeView, QListView, QTableView {{ border: none; background: {paper}; alternate-background-color: {field};
  selection-background-color: {selected}; selection-color: {ink}; show-decoration-selected: 1; }}
QTreeView::item:hover, QListView::item:hover, #noteList::item:hover {{ background: {hover}; }}
QTreeView::item:selected, QListView::item:selected, #noteList::item:selected {{ background: {selected}; color: {ink}; }}
QTreeView::item:focus, QListView::item:focus, #noteList::item:focus {{ border-left: 2px solid {accent}; }}
QHeaderView::section {{ background: {paper}; color: {muted}; border: none; border-bottom: 1px solid {line};
  padding: 4px 6px; }}
QMenu {{ background: {paper}; border: 1px solid {line}; padding: 4px 0; }}
QMenu::item {{ padding: 5px 28px 5px 24px; }}
QMenu::item:selected {{ background: {selected}; color: {ink}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 0; }}
QToolTip {{ background: {ink}; color: {paper}; border: none; padding: 4px 6px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {handle}; min-height: 32px; border-radius: 3px; margin: 2px 3px; }}
QScrollBar::handle:vertical:hover {{ background: {muted}; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {handle}; min-width: 32px; border-radius: 3px; margin: 3px 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
#emptyState {{ color: {muted}; padding: 8px; }}
#panelHeader {{ color: {muted}; padding: 8px 8px 4px 8px; }}
#hints {{ border-bottom: 1px solid {line}; background: {field}; }}
#messageBar {{ border-bottom: 1px solid {line}; background: {field}; }}
#messageBar[kind="error"] {{ border-left: 4px solid {alarm}; }}
#messageBar[kind="done"], #messageBar[kind="progress"] {{ border-left: 4px solid {rule}; }}
#messageBar[kind="hint"] {{ border-left: 4px solid {accent}; }}
QProgressBar {{ border: 1px solid {line}; border-radius: 3px; background: {paper}; max-height: 8px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
#shelfTitle {{ font-size: 26px; font-weight: 600; }}
#shelfHint {{ color: {muted}; }}
"""


def mix(one: str, other: str, share: float) -> str:
    """A colour between two ("#rrggbb"): `share` of `one`, the rest of `other`."""
    a, b = QColor(one), QColor(other)
    parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x * share + y * (1 - share)) for x, y in parts)).name()


def palette(theme: Theme) -> QPalette:
    """The theme's colours in the roles that Qt's own drawing uses."""
    made = QPalette()
    role = QPalette.ColorRole
    for name, colour in {
        role.Window: theme.paper,
        role.Base: theme.paper,
        role.AlternateBase: mix(theme.ink, theme.paper, 0.03),
        role.Button: theme.paper,
        role.WindowText: theme.ink,
        role.Text: theme.ink,
        role.ButtonText: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.paper,
        role.BrightText: theme.hit,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.ink,
        role.ToolTipText: theme.paper,
        role.Mid: mix(theme.ink, theme.paper, 0.16),
    }.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(mix(theme.muted, theme.paper, 0.7)))
    return made


def stylesheet(theme: Theme) -> str:
    """The theme as a Qt style sheet."""
    return STYLE.format(
        paper=theme.paper,
        ink=theme.ink,
        muted=theme.muted,
        accent=theme.accent,
        rule=theme.rule,
        alarm=theme.against,
        line=mix(theme.ink, theme.paper, 0.14),
        field=mix(theme.ink, theme.paper, 0.025),
        hover=mix(theme.ink, theme.paper, 0.06),
        pressed=mix(theme.ink, theme.paper, 0.11),
        selected=mix(theme.accent, theme.paper, 0.16),
        handle=mix(theme.ink, theme.paper, 0.22),
        check=(ICONS / f"check-{'dark' if theme.dark else 'light'}.svg").as_posix(),
    )


def dress(app: QApplication, theme: Theme, family: str) -> None:
    """Put the whole program into a theme, its small text set in `family`."""
    prepare(app, theme, family)
    app.setStyleSheet(stylesheet(theme))


def prepare(app: QApplication, theme: Theme, family: str) -> None:
    """Set what widgets ask for while they are made.

    `dress` does the rest, at once for all of them: a style sheet that is there already is worked out anew each time
    that a widget gets its place.
    """
    font = QFont(family)
    font.setPixelSize(SIZE_PX)
    app.setFont(font)
    app.setPalette(palette(theme))
