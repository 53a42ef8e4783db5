"""What a screen reader is asked to say by itself, because something changed where the focus is not."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject


def announce(source: QObject, text: str, *, urgent: bool = False) -> None:
    """Let a screen reader say `text`, after what it is saying, or at once where that is `urgent`."""
    # Its many names of roles and events take a while to import, and nothing is said
    # before the first page.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(source, text)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


def tell_name(widget: QObject) -> None:
    """Tell that a widget is called something else now; Qt does not of a drop-down list."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # see above

    if QAccessible.isActive():
        event = QAccessibleEvent(widget, QAccessible.Event.NameChanged)
        QAccessible.updateAccessibility(event)


def is_heard() -> bool:
    """Whether anybody listens, such as a screen reader."""
    from PySide6.QtGui import QAccessible  # see above

    return QAccessible.isActive()


def sentences(parts: Iterable[str]) -> str:
    """Join parts as sentences; one that ends in a mark of its own gets no second one."""
    *firsts, last = [part for part in parts if part] or [""]
    marks = (".", ":", ";", "!", "?", "…")
    ended = (part if part.endswith(marks) else f"{part}." for part in firsts)
    return " ".join((*ended, last))
