"""A document that is locked with a password is opened with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QInputDialog, QLineEdit

from tests.index_builder.sources.test_unlocking import PASSWORD, TEXT, locked_odt
from tests.stories.conftest import WAIT_MS, Desk


def asked(desk: Desk) -> QInputDialog:
    """The question, once it is there."""
    found: list[QInputDialog] = []

    def is_there() -> bool:
        found[:] = [each for each in desk.window.findChildren(QInputDialog) if each.isVisible()]
        return bool(found)

    desk.qtbot.waitUntil(is_there, timeout=WAIT_MS)
    return found[0]


def test_the_password_is_asked_for_until_it_is_right(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "plan.odt"
    path.write_bytes(locked_odt())
    window = desk.start(path, wait=False)
    question = asked(desk)
    assert question.textEchoMode() == QLineEdit.EchoMode.Password
    assert "without the password" in question.labelText()
    question.setTextValue("brygge")
    question.accept()
    desk.qtbot.waitUntil(lambda: "does not open" in asked(desk).labelText(), timeout=WAIT_MS)
    question = asked(desk)
    question.setTextValue(PASSWORD)
    question.accept()
    desk.qtbot.waitUntil(lambda: TEXT in window.view.toPlainText(), timeout=WAIT_MS)
