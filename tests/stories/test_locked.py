"""A document that is locked with a password is opened with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QInputDialog, QLineEdit

from tests.index_builder.sources.test_locked_files import PASSWORD, TEXT, locked_odt
from tests.stories.conftest import WAIT_MS, Desk


def asked(desk: Desk, saying: str) -> QInputDialog:
    """The question that says something, once it is there.

    Opening what a password locks takes two processes a while.
    """
    found: list[QInputDialog] = []

    def is_there() -> bool:
        questions = desk.window.findChildren(QInputDialog)
        found[:] = [
            each
            for each in questions
            if each.isVisible() and saying in each.labelText()
        ]
        return bool(found)

    desk.qtbot.waitUntil(is_there, timeout=5 * WAIT_MS)
    return found[0]


def test_the_password_is_asked_for_until_it_is_right(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "plan.odt"
    path.write_bytes(locked_odt())
    window = desk.start(path, wait=False)
    question = asked(desk, "is locked")
    assert question.textEchoMode() == QLineEdit.EchoMode.Password
    assert "without the password" in question.labelText()
    question.setTextValue("brygge")
    question.accept()
    question = asked(desk, "does not open")
    question.setTextValue(PASSWORD)
    question.accept()
    desk.qtbot.waitUntil(lambda: TEXT in window.view.toPlainText(), timeout=5 * WAIT_MS)
