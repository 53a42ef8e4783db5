"""The folder with the notes is deleted under an open window: nothing that was taken down is lost."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.core.annotations import Annotations
from reader.core.marks import Stance
from reader.core.paths import Places
from reader.core.store import open_store
from tests.stories.conftest import Desk


def test_stances_taken_before_and_after_are_there_the_next_day(
    desk: Desk, sample: Path
) -> None:
    window = desk.start(sample)
    window.activateWindow()
    window.view.setFocus()
    desk.wait(window.view.hasFocus)
    session = window.session
    assert session is not None
    window.commands["next_measure"].trigger()
    QTest.keyClick(window.view, Qt.Key.Key_F)
    shutil.rmtree(desk.data)
    window.commands["next_measure"].trigger()
    QTest.keyClick(window.view, Qt.Key.Key_M)
    assert "written anew" in window.bar.text
    assert {one.stance for one in session.annotations.all()} == {
        Stance.FOR,
        Stance.AGAINST,
    }

    # And once more, seen by the look from time to time.
    shutil.rmtree(desk.data)
    window.watcher.look()
    desk.leave()
    with closing(open_store(Places(desk.data))) as store:
        kept = Annotations(store, session.id, session.edition).all()
    assert {one.stance for one in kept} == {Stance.FOR, Stance.AGAINST}
