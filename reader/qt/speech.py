"""What a screen reader is asked to say by itself, because something changed where the focus is not."""

from __future__ import annotations

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
