"""What is made after the first page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.qt.later import Later
from reader.qt.tasks import Tasks


@pytest.fixture
def tasks(qapp):
    made = Tasks(qapp)
    yield made
    made.finish()


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def taken():
    return []


@pytest.fixture
def later(window, tasks, taken):
    return Later(dict.fromkeys("ab", "reader.qt.later"), taken.append, tasks, window)


def test_nothing_is_made_before_it_is_begun(later, taken):
    assert not later.is_done
    assert taken == []


def test_the_parts_are_made_in_order_and_once(later, taken, qtbot):
    with qtbot.waitSignal(later.done):
        later.begin()
        later.begin()
    assert later.is_done
    assert taken == ["a", "b"]


def test_a_key_that_comes_before_has_all_parts_made_at_once(tasks, taken, window, qtbot):
    def make(part):
        taken.append(part)
        if part == "a":
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
            taken.append("after the key")

    later = Later(dict.fromkeys("abc", "reader.qt.later"), make, tasks, window)
    with qtbot.waitSignal(later.done):
        later.begin()
    assert taken == ["a", "b", "c", "after the key"]


def test_nothing_more_is_made_once_the_window_closes(later, taken, window, qtbot):
    later.begin()
    later.stop()
    qtbot.waitUntil(lambda: later.is_done)
    assert taken == []


def test_a_module_that_is_missing_leaves_it_to_its_part_to_say_so(window, tasks, taken, qtbot):
    later = Later({"a": "reader.qt.there_is_none"}, taken.append, tasks, window)
    with qtbot.waitSignal(later.done):
        later.begin()
    assert taken == ["a"]
