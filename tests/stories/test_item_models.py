"""Every list and table of the window keeps Qt's rules for models, whatever changes in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.stories.conftest import Desk

REPORT = QAbstractItemModelTester.FailureReportingMode.Warning
"""A rule that is broken is a warning of Qt's, and a warning fails a test."""
MODELS = {
    "AmendmentRows",
    "BookmarksModel",
    "ContentsModel",
    "DoubtsModel",
    "HitsModel",
    "NotesModel",
    "RegisterModel",
    "ShelfModel",
}


class Watch:
    """Watches the models that a window has of our own making."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._testers: dict[str, QAbstractItemModelTester] = {}

    def renew(self) -> set[str]:
        """Watch those that are there by now; the names of the classes of all that are watched."""
        for model in self._desk.window.findChildren(QAbstractItemModel):
            name = type(model).__name__
            own = type(model).__module__.startswith("reader.")
            if own and name not in self._testers:
                self._testers[name] = tester = QAbstractItemModelTester(model, REPORT)
                tester.setUseFetchMore(False)  # the view does that
        return set(self._testers)


def test_all_models_keep_the_rules(desk: Desk, sample: Path) -> None:
    window = desk.start(sample)
    watch = Watch(desk)
    watch.renew()
    desk.show_all()
    window.view.setFocus()
    for key in (Qt.Key.Key_F, Qt.Key.Key_M, Qt.Key.Key_0):
        QTest.keyClick(window.view, key)
    window.commands["structure"].trigger()
    watch.renew()
    window.commands["is_text"].trigger()
    desk.wait(lambda: bool(window.session.corrections.keys()))
    window.commands["undo"].trigger()
    desk.wait(lambda: not window.session.corrections.keys())
    desk.type_query("ikke")
    window.commands["shelf"].trigger()
    assert watch.renew() >= MODELS
    window.commands["shelf"].trigger()
