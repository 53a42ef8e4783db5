"""What a window is composed of: when each feature is made, and what it is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.core.library import Library
from reader.core.paths import Places
from reader.core.settings import SettingsFile
from reader.core.store import open_store
from reader.qt.feature_loader import Feature, FeatureLoader
from reader.qt.features import FEATURES
from reader.qt.main_window import MainWindow
from reader.qt.reading.fonts import load_families
from reader.qt.tasks import Tasks
from reader.qt.theme import LIGHT, THEMES
from reader.qt.window_context import Services
from reader.qt.window_feature import WindowFeature
from reader.qt.window_parts import make_parts


@pytest.fixture
def services(qapp, tmp_path):
    places = Places(tmp_path)
    store, tasks = open_store(places), Tasks(qapp)
    yield Services(
        SettingsFile(places.settings),
        store,
        Library(places, store),
        tasks,
        load_families(),
    )
    tasks.finish()
    store.close()


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def context(window, services):
    made = make_parts(window, services, LIGHT, 1, lambda _setting, _value: None)
    yield made
    made.tasks.let_go()


@pytest.fixture
def told():
    return []


def feature(name, told, *, deferred=True):
    """A feature that says what it is told."""

    class Told(WindowFeature):
        def __init__(self, context):
            super().__init__(context)
            told.append(f"{name} made")

        def apply_theme(self, theme):
            told.append(f"{name} {theme.name}")

        def settings(self):
            return {name: 1}

        def finish(self):
            told.append(f"{name} finished")

    return Feature(name, lambda: Told, deferred)


def test_what_is_not_deferred_is_there_at_once(context, told):
    loader = FeatureLoader(
        [feature("a", told, deferred=False), feature("b", told)], context
    )
    assert told == ["a made", "a light"]
    assert not loader.is_done


def test_the_others_are_made_in_order_and_once(context, told, qtbot):
    loader = FeatureLoader([feature("a", told), feature("b", told)], context)
    with qtbot.waitSignal(loader.done):
        loader.begin()
        loader.begin()
    assert loader.is_done
    assert told == ["a made", "a light", "b made", "b light"]
    assert loader.settings() == {"a": 1, "b": 1}


def test_a_key_that_comes_before_has_all_of_them_made_at_once(
    context, window, told, qtbot
):
    class Pressing(WindowFeature):
        def __init__(self, context):
            super().__init__(context)
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
            told.append("after the key")

    loader = FeatureLoader(
        [Feature("press", lambda: Pressing, True), feature("b", told)], context
    )
    with qtbot.waitSignal(loader.done):
        loader.begin()
    assert told == ["b made", "b light", "after the key"]


def test_one_that_is_asked_for_is_made(context, told):
    loader = FeatureLoader([feature("a", told), feature("b", told)], context)
    assert isinstance(loader.find(WindowFeature), WindowFeature)
    assert "a made" in told


def test_nothing_more_is_made_once_the_window_closes(context, told, qtbot):
    loader = FeatureLoader([feature("a", told)], context)
    loader.begin()
    loader.finish()
    qtbot.waitUntil(lambda: loader.is_done)
    assert told == []


def test_the_one_made_last_finishes_first(context, told):
    loader = FeatureLoader([feature("a", told), feature("b", told)], context)
    loader.finish_making()
    told.clear()
    loader.apply_theme(THEMES["dark"])
    loader.finish()
    assert told == ["a dark", "b dark", "b finished", "a finished"]


def test_every_command_does_something(services, qtbot):
    window = MainWindow(services, LIGHT)
    qtbot.addWidget(window)
    window.area.features.finish_making()
    assert window.area.context.actions.unbound == []
    assert len({each.name for each in FEATURES}) == len(FEATURES)
    window.close()


def test_a_command_that_comes_before_its_feature_is_done_by_it(context, told, qtbot):
    class Copying(WindowFeature):
        def __init__(self, context):
            super().__init__(context)
            context.actions.bind("copy", lambda: told.append("copied"))

    FeatureLoader([Feature("copy", lambda: Copying, True)], context)
    context.actions["copy"].setEnabled(True)
    context.actions["copy"].trigger()
    assert told == ["copied"]
