"""How everything around the text looks: flat, hairline-separated, one small sans size.

Colours come from the theme.
"""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

import resources
from reader.qt.theme import Theme

ICONS = resources.FOLDER / "icons"
SIZE_PX = 13
"""Of all text outside the document at 100 %, in device-independent pixels."""

STYLE = """
* {{ outline: none; }}
QMainWindow, QDialog, #topBar, #statusLine, #page {{ background: {paper}; }}
#topBar {{ border-bottom: 1px solid {line}; }}
#statusLine {{ border-top: 1px solid {line}; }}
#statusLine QLabel, #documentTitle {{ color: {muted}; }}
#breadcrumb {{ border: 1px solid transparent; border-radius: 3px; }}
#breadcrumb:focus {{ border-color: {accent}; }}
#documentTitle {{ font-weight: 600; color: {ink}; }}
#readingView {{ background: {paper}; border: none; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 4px 6px; background: transparent;
  icon-size: 16px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {pressed}; }}
QToolButton:checked {{ border-bottom-color: {edge}; }}
QToolButton:checked:disabled {{ background: transparent; border-bottom-color: transparent; }}
QToolButton:focus, QPushButton:focus, QCheckBox:focus, QRadioButton:focus, QComboBox:focus {{
  border: 2px solid {accent}; }}
QToolButton:focus {{ padding: 3px 5px; }}
QToolButton:focus[byMouse="true"], QCheckBox:focus[byMouse="true"], QRadioButton:focus[byMouse="true"] {{
  border: 1px solid transparent; padding: 4px 6px; }}
QCheckBox:focus[byMouse="true"], QRadioButton:focus[byMouse="true"] {{ border-width: 2px; padding: 1px; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton {{ border: 1px solid {edge}; border-radius: 4px; padding: 4px 12px; background: {paper}; icon-size: 16px; }}
QPushButton:focus {{ padding: 3px 11px; }}
QPushButton::menu-indicator {{ image: url("{down}"); width: 10px; height: 10px; subcontrol-position: right center;
  right: 4px; }}
QPushButton:focus[byMouse="true"] {{ border: 1px solid {edge}; padding: 4px 12px; }}
QPushButton:default:focus[byMouse="true"] {{ border-color: {accent}; }}
QPushButton#link:focus[byMouse="true"] {{ border-color: transparent; padding: 2px 4px; }}
QPushButton:hover {{ background: {hover}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QPushButton:default {{ border-color: {accent}; color: {accent}; }}
QPushButton#link {{ border-color: transparent; color: {accent}; text-align: left; padding: 2px 4px; }}
QPushButton#link:focus {{ border-color: {accent}; padding: 1px 3px; }}
QCheckBox, QRadioButton {{ border: 2px solid transparent; border-radius: 4px; padding: 1px; spacing: 5px; }}
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {{
  border: 1px solid {edge}; border-radius: 4px; padding: 3px 6px; background: {field};
  selection-background-color: {accent}; selection-color: {paper}; icon-size: 14px; }}
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus {{ border: 2px solid {accent}; padding: 2px 5px; }}
QComboBox {{ padding-right: 20px; }}
QComboBox:focus {{ padding: 2px 19px 2px 5px; }}
QComboBox::drop-down {{ border: none; width: 18px; }}
QComboBox::down-arrow {{ image: url("{down}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ border: 1px solid {edge}; background: {paper}; }}
QAbstractSpinBox {{ padding-right: 20px; }}
QAbstractSpinBox:focus {{ padding-right: 19px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 18px; }}
QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: 10px; height: 10px; }}
QAbstractSpinBox::down-arrow {{ image: url("{down}"); width: 10px; height: 10px; }}
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator, QListView::indicator, QMenu::indicator {{
  width: 12px; height: 12px; border-radius: 3px; border: 1px solid {edge}; background: {field}; }}
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked, QMenu::indicator:checked {{
  background: {accent}; border-color: {accent}; image: url("{check}"); }}
QRadioButton::indicator, QMenu::indicator:exclusive {{ border-radius: 7px; }}
QRadioButton::indicator:checked, QMenu::indicator:exclusive:checked {{ width: 6px; height: 6px;
  border: 4px solid {accent}; background: {paper}; image: none; }}
QTreeView::indicator:indeterminate {{ background: {edge}; border: 4px solid {field}; }}
QMenu::indicator {{ margin-left: 8px; }}
QMenu::icon:checked {{ background: {pressed}; border: 1px solid {accent}; border-radius: 3px; }}
QMenu::right-arrow {{ image: url("{right}"); width: 12px; height: 12px; margin-right: 6px; }}
QCheckBox::indicator:disabled {{ border-color: {pale}; background: {field}; }}
QCheckBox::indicator:checked:disabled {{ background: {pale}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QTabBar::tab {{ padding: 6px 6px 5px 6px; border: 2px solid transparent; color: {muted}; background: transparent; }}
QTabBar::tab:selected {{ color: {ink}; border-bottom-color: {accent}; }}
#tabStrip {{ background: {field}; border-bottom: 1px solid {line}; }}
#tabStrip::tab {{ padding: 6px 4px 5px 12px; border: 1px solid transparent; border-right-color: {line}; }}
#tabStrip::tab:selected {{ background: {paper}; border-top: 2px solid {accent}; border-bottom-color: {paper}; }}
#tabStrip::tab:hover:!selected {{ background: {hover}; }}
#tabClose {{ padding: 0 4px; color: {muted}; }}
QTabBar::tab:focus {{ border-color: {accent}; border-radius: 4px; }}
QTreeView, QListView, QTableView {{ border: 2px solid transparent; background: {paper};
  alternate-background-color: {field}; selection-background-color: {selected}; selection-color: {ink};
  show-decoration-selected: 1; icon-size: 16px; }}
#numberColumn, #numberColumn:focus {{ border: none; border-right: 1px solid {line}; }}
QTreeView::branch:has-children:closed {{ image: url("{right}"); padding: 3px; }}
QTreeView::branch:has-children:open {{ image: url("{down}"); padding: 3px; }}
QTreeView:focus, QListView:focus, QTableView:focus, #printPreview:focus {{ border-color: {accent}; }}
QTreeView:focus[byMouse="true"], QListView:focus[byMouse="true"], QTableView:focus[byMouse="true"],
QTreeView:focus[atRow="true"], QListView:focus[atRow="true"], QTableView:focus[atRow="true"],
#printPreview:focus[byMouse="true"] {{ border-color: transparent; }}
#printPreview {{ border: 2px solid transparent; }}
QTreeView::item:hover, QListView::item:hover, #noteList::item:hover {{ background: {hover}; }}
QTreeView::item:selected, QListView::item:selected, #noteList::item:selected {{ background: {selected};
  color: {ink}; }}
QTreeView::item:selected:first, QTreeView::item:selected:only-one, QListView::item:selected,
#noteList::item:selected {{ border-left: 3px solid {accent}; }}
QHeaderView::section {{ background: {paper}; color: {muted}; border: none; border-bottom: 1px solid {line};
  padding: 4px 3px; }}
QHeaderView::down-arrow {{ image: url("{down}"); width: 10px; height: 10px; right: 4px; }}
QHeaderView::up-arrow {{ image: url("{up}"); width: 10px; height: 10px; right: 4px; }}
QMenu {{ background: {paper}; border: 1px solid {edge}; padding: 4px 0; }}
QMenu::item {{ padding: 5px 28px 5px 28px; border: 1px solid transparent; }}
QMenu::item:selected {{ background: {selected}; color: {ink}; border: 1px solid {accent}; }}
QPushButton:disabled, QCheckBox:disabled, QRadioButton:disabled, QComboBox:disabled, QLineEdit:disabled {{
  color: {pale}; border-color: {pale}; }}
QMenu::item:disabled {{ color: {pale}; }}
QCheckBox:disabled, QRadioButton:disabled {{ border-color: transparent; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 0; }}
QToolTip {{ background: {ink}; color: {paper}; border: none; padding: 4px 6px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {edge}; min-height: 32px; border-radius: 3px; margin: 2px 3px; }}
QScrollBar::handle:vertical:hover {{ background: {muted}; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {edge}; min-width: 32px; border-radius: 3px; margin: 3px 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
#emptyState {{ color: {muted}; padding: 8px; }}
#columnHead {{ color: {muted}; padding: 0 16px 0 8px; }}
#panelHeader, #hitPlace {{ color: {muted}; padding: 8px 8px 4px 8px; }}
#hints {{ border-bottom: 1px solid {line}; background: {field}; }}
#stanceStrip {{ background: {paper}; }}
#stanceStrip QToolButton {{ padding: 0; border-radius: 4px; }}
#selectionBar {{ background: {paper}; border: 1px solid {edge}; border-radius: 6px; }}
#messageBar {{ border: 1px solid {edge}; border-radius: 6px; background: {paper}; }}
#messageBar[kind="error"] {{ border-left: 4px solid {alarm}; }}
#messageBar[kind="done"], #messageBar[kind="progress"] {{ border-left: 4px solid {rule}; }}
#messageBar[kind="hint"] {{ border-left: 4px solid {accent}; }}
QProgressBar {{ border: 1px solid {edge}; border-radius: 3px; background: {paper}; max-height: 8px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
#textPanel {{ background: {paper}; border: 1px solid {edge}; border-radius: 6px; }}
#textPanelTitle {{ color: {muted}; padding-top: 5px; }}
#textPanel QToolButton {{ border-color: {edge}; }}
#segments {{ border: 1px solid {edge}; border-radius: 4px; }}
#segment {{ border: 1px solid transparent; border-left-color: {edge}; border-radius: 0; padding: 2px 8px; spacing: 0; }}
#segment[first="true"] {{ border-left-color: transparent; }}
#segment::indicator {{ width: 0; height: 0; border: none; }}
#segment:checked {{ background: {selected}; color: {ink}; }}
#segment:hover:!checked {{ background: {hover}; }}
#segment:focus {{ border: 2px solid {accent}; padding: 1px 7px; }}
#segment:focus[byMouse="true"] {{ border: 1px solid {edge}; padding: 2px 8px; }}
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
        made.setColor(
            QPalette.ColorGroup.Disabled,
            name,
            QColor(mix(theme.muted, theme.paper, 0.55)),
        )
    return made


def stylesheet(theme: Theme, scale: float = 1) -> str:
    """The theme as a Qt style sheet, every length in it `scale` times as large."""
    look = "dark" if theme.dark else "light"
    drawings = {
        name: (ICONS / f"{name}-{look}.svg").as_posix()
        for name in ("check", "down", "up", "right")
    }
    style = STYLE.format(
        **drawings,
        paper=theme.paper,
        ink=theme.ink,
        muted=theme.muted,
        accent=theme.accent,
        rule=theme.rule,
        alarm=theme.alarm,
        line=theme.line,
        edge=theme.edge,
        field=mix(theme.ink, theme.paper, 0.025),
        hover=mix(theme.ink, theme.paper, 0.06),
        pressed=mix(theme.ink, theme.paper, 0.11),
        selected=mix(theme.accent, theme.paper, 0.16),
        pale=mix(theme.muted, theme.paper, 0.55),
    )
    return (
        style
        if scale == 1
        else re.sub(
            r"(\d+)px", lambda found: f"{round(int(found[1]) * scale)}px", style
        )
    )


def scale_of(percent: int) -> float:
    """The size of everything around the text, in percent; 0 for the system's text size."""
    if percent:
        return percent / 100
    system = QFontInfo(
        QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    ).pixelSize()
    return max(system / SIZE_PX, 1.0)


def apply_theme(app: QApplication, theme: Theme, family: str, scale: float) -> None:
    """Put the whole program into a theme, its small text set in `family`."""
    prepare(app, theme, family, scale)
    app.setStyleSheet(stylesheet(theme, scale))


def recolour(app: QApplication, theme: Theme, scale: float) -> None:
    """Put what is dressed already into another theme.

    Given another style sheet, Qt measures and lays out anew all that its style has
    rules in mind for, seen or not. Colours change no size: so the rules are forgotten
    first, and each widget takes its colours alone.
    """
    style = app.style()
    style.unpolish(app)
    app.setStyleSheet(stylesheet(theme, scale))
    app.setPalette(palette(theme))
    for widget in app.allWidgets():
        style.polish(widget)


def prepare(app: QApplication, theme: Theme, family: str, scale: float) -> None:
    """Set what widgets ask for while they are made.

    `apply_theme` does the rest, at once for all of them: a style sheet that is there
    already is worked out anew each time that a widget gets its place.
    """
    font = QFont(family)
    font.setPixelSize(round(SIZE_PX * scale))
    app.setFont(font)
    app.setPalette(palette(theme))
