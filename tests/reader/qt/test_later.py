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
    return Later(["reader.qt.later"], [lambda: taken.append("a"), lambda: taken.append("b")], tasks, window)


def test_nothing_is_made_before_it_is_begun(later, taken):
    assert not later.is_done
    assert taken == []


def test_the_steps_are_taken_in_order_and_once(later, taken, qtbot):
    with qtbot.waitSignal(later.done):
        later.begin()
        later.begin()
    assert later.is_done
    assert taken == ["a", "b"]


def test_a_key_that_comes_before_has_all_steps_taken_at_once(later, taken, window, qtbot):
    later.begin()
    with qtbot.waitSignal(later.done):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
        assert taken == ["a", "b"]


def test_a_module_that_is_missing_leaves_it_to_its_step_to_say_so(window, tasks, taken, qtbot):
    later = Later(["reader.qt.there_is_none"], [lambda: taken.append("a")], tasks, window)
    with qtbot.waitSignal(later.done):
        later.begin()
    assert taken == ["a"]
