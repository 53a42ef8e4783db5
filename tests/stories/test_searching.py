"""SearchController more than the page: all documents at once, and queries made before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from reader.core.paths import Places
from reader.core.settings import Settings, SettingsFile
from reader.qt.search import search_worker, shelf_worker
from reader.qt.search.feature import SearchFeature
from reader.qt.search.hits_model import HitGroup, HitRow, HitsModel, MoreRow, Row
from tests.stories.conftest import Desk

SCHOOL = """1. Skolen

Kommunen vil:

• Bygge en ny skole ved fjorden før våren kommer.
• La biblioteket holde åpent om kvelden.
"""
SEA = """1. Havet

Kommunen vil:

• Rydde søppel langs fjorden hver eneste vår.
• Lære alle barn å svømme i fjorden.
"""


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Two documents."""
    school, sea = tmp_path / "skolen.txt", tmp_path / "havet.txt"
    school.write_text(SCHOOL, encoding="utf-8")
    sea.write_text(SEA, encoding="utf-8")
    return school, sea


def listed(desk: Desk) -> list[Row]:
    model = desk.window.hits.list.model()
    assert isinstance(model, HitsModel)
    return model.rows


def groups(desk: Desk) -> list[HitGroup]:
    return [row for row in listed(desk) if isinstance(row, HitGroup)]


def text(desk: Desk) -> str:
    return desk.window.view.toPlainText()


def kept(desk: Desk) -> Settings:
    """The settings as they are on the disk."""
    return SettingsFile(Places(desk.data).settings).value


def test_the_next_key_is_for_the_text_when_one_moves_on_from_the_search(
    desk: Desk, two: tuple[Path, Path]
) -> None:
    window = desk.start(two[0])
    window.activateWindow()
    desk.type_query("fjorden")
    QTest.keyClick(window.top.search, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    desk.wait(window.view.hasFocus)
    QTest.keyClick(window.view, Qt.Key.Key_N)
    assert window.notes.editor.body.hasFocus()
    assert window.top.search.text() == "fjorden"


def test_the_panel_keeps_its_order_when_the_search_is_cleared(
    desk: Desk, two: tuple[Path, Path]
) -> None:
    window = desk.start(two[0])
    desk.type_query("fjorden")
    window.top.search.clear()
    desk.wait(window.hits.list.isHidden)
    desk.wait(lambda: window.hits.scope.y() < window.hits.height() // 3)


class Painted(QObject):
    """Notes in a list when a widget is painted."""

    def __init__(self, widget: QWidget, noted: list[str], name: str) -> None:
        super().__init__(widget)
        self._noted, self._name = noted, name
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        if event.type() == QEvent.Type.Paint:
            self._noted.append(self._name)
        return False


def test_the_hits_are_seen_before_the_text_is_marked(
    desk: Desk, two: tuple[Path, Path]
) -> None:
    window = desk.start(two[0])
    noted: list[str] = []
    window.searching.shown.connect(lambda: noted.__setitem__(slice(None), ["shown"]))
    Painted(window.hits.list.viewport(), noted, "hits")
    window.searching.marked.connect(lambda: noted.append("marks"))
    # The second finds as much as the first, the third more: then the line above the
    # list is another one.
    for query in ("fjord", "fjorden", "skole"):
        noted.clear()
        window.top.search.setText(query)
        desk.wait(lambda: noted[:1] == ["shown"] and "marks" in noted)
        assert noted[1] == "hits"


def test_one_question_is_asked_of_all_documents(
    desk: Desk, two: tuple[Path, Path]
) -> None:
    desk.start(two[0])
    desk.leave()
    window = desk.start(two[1])
    desk.type_query("fjorden")
    desk.wait(lambda: [group.count for group in groups(desk)] == [2])
    window.hits.scope.choose(True)
    desk.wait(lambda: sorted(group.count for group in groups(desk)) == [1, 2])
    assert "2 documents" in window.hits.summary.text()
    window.commands["next_hit"].trigger()
    desk.wait(lambda: window.hits.place.text() == "1 of 3")

    # A hit in the other document opens it there; the question stands, and the way back
    # leads back.
    number = next(
        i
        for i, row in enumerate(listed(desk))
        if isinstance(row, HitRow) and row.document
    )
    window.hits.list.setFocus()
    window.hits.list.setCurrentIndex(window.hits.list.model().index(number, 0))
    QTest.keyClick(window.hits.list, Qt.Key.Key_Return)
    desk.wait(lambda: "Bygge en ny skole" in text(desk))
    blocks = window.view.manuscript().outline.blocks
    desk.wait(lambda: "fjorden" in blocks[window.view.current_position()].text)
    assert window.top.search.text() == "fjorden"
    desk.wait(lambda: sorted(group.count for group in groups(desk)) == [1, 2])
    window.commands["back"].trigger()
    desk.wait(lambda: "Rydde" in text(desk))


def test_only_the_best_of_very_many_documents_are_listed(
    desk: Desk, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf_worker, "MOST_DOCUMENTS", 1)
    desk.start(two[0])
    desk.leave()
    window = desk.start(two[1])
    window.hits.scope.choose(True)
    desk.type_query("fjorden")
    desk.wait(
        lambda: (
            "3 hits in 2 documents. The best 1 are listed."
            in window.hits.summary.text()
        )
    )
    assert [group.count for group in groups(desk)] == [2]


@pytest.mark.qt_log_ignore(
    "This plugin does not support", extend=True
)  # a menu, where there is no screen
def test_earlier_queries_come_back_and_a_search_is_saved(
    desk: Desk, two: tuple[Path, Path]
) -> None:
    window = desk.start(two[1])
    window.activateWindow()
    desk.type_query("svømme")
    QTest.keyClick(window.top.search, Qt.Key.Key_Return)
    desk.wait(lambda: kept(desk).searches == ("svømme",))
    window.hits.measures_only.setChecked(True)
    window.recalling.save()
    assert kept(desk).saved_searches == ("kun:tiltak svømme",)

    # The next day, Down in the empty field offers what was asked before.
    desk.leave()
    window = desk.start(two[1])
    window.commands["find"].trigger()
    QTest.keyClick(window.top.search, Qt.Key.Key_Down)
    desk.wait(window.recalling.history.isVisible)
    QTest.keyClick(window.recalling.history, Qt.Key.Key_Return)
    desk.wait(lambda: [group.count for group in groups(desk)] == [1])
    assert window.top.search.text() == "svømme"

    # What was saved is run from the panel, deleted, and brought back.
    window.top.search.clear()
    window.recalling.menu.aboutToShow.emit()
    run = next(
        action
        for action in window.recalling.menu.actions()
        if action.text() == "kun:tiltak svømme"
    )
    run.trigger()
    desk.wait(lambda: [group.count for group in groups(desk)] == [1])
    window.recalling.delete("kun:tiltak svømme")
    assert kept(desk).saved_searches == ()
    button = window.bar.findChild(QPushButton, "messageAction")
    assert button is not None
    button.click()
    assert kept(desk).saved_searches == ("kun:tiltak svømme",)


def test_a_folder_of_documents_comes_onto_the_shelf(
    desk: Desk, two: tuple[Path, Path]
) -> None:
    (two[0].parent / "picture.txt").write_bytes(bytes(range(256)) * 40)
    window = desk.start(two[0])
    window.gathering.open(two[0].parent)
    desk.wait(lambda: "2 documents" in window.bar.text)
    assert "picture.txt" in window.bar.text
    assert window.shelf.list.isVisible()
    assert window.shelf.list.model().rowCount() == 2


LONG = "1. Havet\n\nKommunen vil:\n\n" + "".join(
    f"• Rydde fjord nummer {n} hver vår.\n" for n in range(1, 41)
)


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """A document with many hits."""
    path = tmp_path / "langt.txt"
    path.write_text(LONG, encoding="utf-8")
    return path


def here(desk: Desk) -> str:
    """The text of the block that is being read."""
    view = desk.window.view
    return view.manuscript().outline.blocks[view.current_position()].text


def test_escape_leaves_the_field_and_keeps_the_hits(
    desk: Desk, two: tuple[Path, Path]
) -> None:
    window = desk.start(two[0])
    window.activateWindow()
    desk.type_query("fjorden")
    QTest.keyClick(window.top.search, Qt.Key.Key_Escape)
    desk.wait(window.view.hasFocus)
    assert window.top.search.text() == "fjorden"
    assert [group.count for group in groups(desk)] == [1]


def test_the_next_hit_is_the_one_after_what_is_read(desk: Desk, long: Path) -> None:
    window = desk.start(long)
    desk.type_query("fjord")
    window.context.navigation.jump(21)
    read = int(here(desk).split()[3])
    window.commands["next_hit"].trigger()
    desk.wait(lambda: window.hits.place.text() != "")
    assert here(desk) == f"Rydde fjord nummer {read} hver vår."
    assert window.hits.place.text() == f"{read} of 40"
    window.commands["next_hit"].trigger()
    assert window.hits.place.text() == f"{read + 1} of 40"
    window.commands["previous_hit"].trigger()
    window.commands["previous_hit"].trigger()
    assert window.hits.place.text() == f"{read - 1} of 40"


def test_filters_are_seen_and_named_and_end_with_the_document(
    desk: Desk, two: tuple[Path, Path]
) -> None:
    window = desk.start(two[0])
    desk.type_query("skolen")
    window.hits.measures_only.setChecked(True)
    button = next(
        one for one in window.hits.findChildren(QPushButton) if "Filters" in one.text()
    )
    assert "Measures only" in button.text()
    window.top.search.setText("xyz")
    desk.wait(
        lambda: (
            "No hits with the filters that are on: Measures only."
            in window.hits.summary.text()
        )
    )
    button.click()
    assert not window.hits.measures_only.isChecked()
    window.hits.measures_only.setChecked(True)
    window.opening.open_path(two[1])
    desk.wait(lambda: "Rydde" in text(desk))
    assert not window.hits.measures_only.isChecked()


def test_a_list_that_is_cut_leads_to_the_rest(
    desk: Desk, long: Path, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_worker, "MOST_ROWS", 30)
    monkeypatch.setattr(shelf_worker, "MOST_HITS", 3)
    window = desk.start(long)
    desk.type_query("fjord")
    more = listed(desk)[-1]
    assert isinstance(more, MoreRow)
    assert more.count == 10
    window.hits.list.select(29)
    assert window.hits.list.expand_last()
    assert len(window.hits.list.hits()) == 40
    assert not any(isinstance(row, MoreRow) for row in listed(desk))
    window.hits.scope.choose(True)
    desk.wait(
        lambda: [row.count for row in listed(desk) if isinstance(row, MoreRow)] == [37]
    )
    assert window.hits.list.expand_last()
    assert [row.position for row in window.hits.list.hits()] == sorted(
        row.position for row in window.hits.list.hits()
    )
    assert len(window.hits.list.hits()) == 40


def test_more_documents_are_one_choice_away(
    desk: Desk, two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf_worker, "MOST_DOCUMENTS", 1)
    desk.start(two[0])
    desk.leave()
    window = desk.start(two[1])
    window.hits.scope.choose(True)
    desk.type_query("fjorden")
    desk.wait(lambda: isinstance(listed(desk)[-1], MoreRow))
    assert window.hits.list.expand_last()
    desk.wait(lambda: [group.count for group in groups(desk)] == [2, 1])
    assert not any(isinstance(row, MoreRow) for row in listed(desk))


def test_hits_are_copied_and_exported_with_their_sources(
    desk: Desk, two: tuple[Path, Path], tmp_path: Path
) -> None:
    window = desk.start(two[1])
    desk.type_query("fjorden")
    feature = window.feature(SearchFeature)
    window.hits.copy_asked.emit()
    desk.wait(lambda: "2 hits were copied" in window.bar.text)
    copied = QGuiApplication.clipboard().text()
    assert copied.count("Rydde søppel langs fjorden") == 1
    assert "1. Havet" in copied
    feature.exporter.export(tmp_path / "hits.txt")
    desk.wait(lambda: "2 hits were written to hits.txt" in window.bar.text)
    assert "Lære alle barn å svømme i fjorden." in (tmp_path / "hits.txt").read_text(
        encoding="utf-8"
    )
    feature.exporter.export(two[1])
    desk.wait(lambda: "havet.txt" in window.bar.text)
    assert two[1].read_text(encoding="utf-8") == SEA
