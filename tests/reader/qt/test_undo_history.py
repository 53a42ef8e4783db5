"""Undo before a document's session is there: it says so, and nothing breaks."""

import pytest
from PySide6.QtWidgets import QWidget

from reader.qt.actions import Actions
from reader.qt.message_bar import MessageBar
from reader.qt.undo_history import UndoHistory


@pytest.mark.parametrize("command", ["undo", "redo"])
def test_a_step_before_the_session_is_there_says_so(qtbot, command):
    window, messages = QWidget(), MessageBar()
    qtbot.addWidget(window)
    qtbot.addWidget(messages)
    actions = Actions(window)
    history = UndoHistory(actions, messages, lambda: None)
    actions[command].trigger()
    assert messages.text == "The document is still being opened. Try again in a moment."
    assert history.parent() is messages
