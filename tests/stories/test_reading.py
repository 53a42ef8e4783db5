"""A first evening with the program: open, find the way, search, keep places, come back the next day."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest

from index_builder.model import Kind
from reader.core.paths import Places
from reader.qt.pages import Pages
from tests.stories.conftest import Desk


def texts(tree) -> list[str]:
    """What a tree shows at its outermost level."""
    model = tree.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def find(tree, text: str):
    """The index of a row of a tree by the beginning of its title."""
    hits = tree.model().match(
        tree.model().index(0, 0),
        Qt.ItemDataRole.DisplayRole,
        text,
        1,
        Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive,
    )
    assert hits, text
    return hits[0]


def outline(desk: Desk):
    return desk.window.view.manuscript().outline


def current_heading(desk: Desk) -> str:
    """The innermost chapter that the reader stands in."""
    path = outline(desk).path(desk.window.view.current_position())
    return path[-1].text if path else ""


def test_an_evening_and_the_next_day(desk: Desk, sample: Path) -> None:
    window = desk.start(sample)

    # The chapters are there; a filter narrows them.
    everything = texts(window.contents.tree)
    assert len(everything) >= 8
    window.contents.filter.setText("bolig")
    assert 0 < len(texts(window.contents.tree)) < len(everything)

    # A click on a chapter goes there.
    index = find(window.contents.tree, "Flere slags boliger")
    window.contents.tree.scrollTo(index)
    place = window.contents.tree.visualRect(index).center()
    QTest.mouseClick(
        window.contents.tree.viewport(), Qt.MouseButton.LeftButton, pos=place
    )
    desk.wait(lambda: current_heading(desk) == "Flere slags boliger")
    window.contents.filter.clear()
    assert texts(window.contents.tree) == everything

    # A search finds forms of the word as it is typed; Return walks the hits.
    desk.type_query("bolig")
    assert "hit" in window.hits.summary.text()
    QTest.keyClick(window.top.search, Qt.Key.Key_Return)
    desk.wait(lambda: " of " in window.hits.place.text())
    first = window.view.current_position()
    assert "bolig" in outline(desk).blocks[first].text.lower()
    window.commands["next_hit"].trigger()
    desk.wait(lambda: window.view.current_position() != first)
    assert "bolig" in outline(desk).blocks[window.view.current_position()].text.lower()

    # A bookmark is kept at the place, and the way back leads to where the search began.
    kept = window.view.current_position()
    window.commands["bookmark"].trigger()
    assert len(texts(window.bookmarks.tree)) == 1
    window.commands["back"].trigger()
    desk.wait(lambda: window.view.current_position() == first)

    # The next day everything is as it was left.
    top = outline(desk).blocks[window.view.top_position()].id
    desk.leave()
    window = desk.start()
    assert outline(desk).blocks[window.view.top_position()].id == top
    assert len(texts(window.bookmarks.tree)) == 1
    window.commands["bookmarks"].trigger()
    window.bookmarks.tree.setCurrentIndex(window.bookmarks.tree.model().index(0, 0))
    QTest.keyClick(window.bookmarks.tree, Qt.Key.Key_Return)
    desk.wait(lambda: window.view.current_position() == kept)


def test_the_first_start_shows_the_sample(desk: Desk) -> None:
    window = desk.start()
    assert "measure" in window.status.measures.text()
    assert outline(desk).language == "en"


def test_measures_are_walked_by_keyboard(desk: Desk, sample: Path) -> None:
    window = desk.start(sample)
    seen = []
    for _ in range(3):
        window.commands["next_measure"].trigger()
        seen.append(window.view.current_position())
    blocks = outline(desk).blocks
    assert [blocks[position].kind for position in seen] == [Kind.MEASURE] * 3
    assert len(set(seen)) == 3
    window.commands["previous_measure"].trigger()
    assert window.view.current_position() == seen[1]


def test_a_measure_is_copied_with_its_source(desk: Desk, sample: Path) -> None:
    window = desk.start(sample)
    window.commands["next_measure"].trigger()
    block = outline(desk).blocks[window.view.current_position()]
    window.commands["copy_citation"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert block.text in copied
    assert block.number in copied
    assert f"s. {block.page}" in copied


def test_bookmarks_are_named_sorted_into_folders_deleted_and_brought_back(
    desk: Desk, sample: Path
) -> None:
    window = desk.start(sample)
    window.commands["next_measure"].trigger()
    window.commands["bookmark"].trigger()
    tree = window.bookmarks.tree
    window.bookmarks.rename_asked.emit(
        window.bookmarks.model.id_at(0, tree.rootIndex()), "Til møtet"
    )
    assert texts(tree) == ["Til møtet"]
    window.bookmarks.new_folder.click()
    assert len(texts(tree)) == 2
    model = window.bookmarks.model
    mark, folder = (model.id_at(row, tree.rootIndex()) for row in (0, 1))
    window.bookmarks.move_asked.emit(mark, folder, "")
    assert len(texts(tree)) == 1
    assert model.rowCount(model.index(0, 0)) == 1
    window.commands["bookmarks"].trigger()
    tree.setCurrentIndex(model.find(mark))
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert model.rowCount(model.index(0, 0)) == 0
    QTest.mouseClick(
        window.bar.findChild(type(window.bookmarks.new_folder), "messageAction"),
        Qt.MouseButton.LeftButton,
    )
    assert model.rowCount(model.index(0, 0)) == 1


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("tom.txt", b"", "empty"),
        ("borte.txt", None, "borte.txt"),
    ],
)
def test_what_cannot_be_opened_is_said_and_nothing_is_lost(
    desk: Desk,
    sample: Path,
    tmp_path: Path,
    name: str,
    content: bytes | None,
    sentence: str,
) -> None:
    window = desk.start(sample)
    shown = window.view.toPlainText()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    window.opening.open_path(tmp_path / name)
    desk.wait(lambda: sentence in window.bar.text)
    assert window.view.toPlainText() == shown


def test_a_text_without_structure_opens_as_one_chapter(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "brev.txt").write_text("bare noen ord uten noe mer\n", encoding="utf-8")
    window = desk.start(tmp_path / "brev.txt")
    assert "bare noen ord" in window.view.toPlainText()
    assert texts(window.contents.tree) == []


def test_a_file_dropped_on_the_window_opens(
    desk: Desk, sample: Path, tmp_path: Path
) -> None:
    window = desk.start(sample)
    other = tmp_path / "annet.txt"
    other.write_text("1. Om noe annet\n\nEt helt annet dokument.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    window.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    desk.wait(lambda: "Et helt annet dokument" in window.view.toPlainText())


def test_a_vanished_source_opens_from_its_copy(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "plan.txt"
    source.write_text("1. Om planen\n\nDette er planen.\n", encoding="utf-8")
    desk.start(source)
    desk.leave()
    source.unlink()
    window = desk.start()
    assert "Dette er planen" in window.view.toPlainText()
    assert "no longer there" in window.bar.text


def test_the_shelf_lists_documents_and_gives_one_back_that_was_taken_off(
    desk: Desk, sample: Path
) -> None:
    window = desk.start(sample)
    window.commands["shelf"].trigger()
    QTest.keyClick(window.shelf, Qt.Key.Key_Escape)
    assert window.view.isVisible()
    window.commands["shelf"].trigger()
    assert not window.view.isVisible()
    assert len(texts(window.shelf.list)) == 1
    QTest.keyClick(window.shelf.list, Qt.Key.Key_Delete)
    assert texts(window.shelf.list) == []
    assert window.shelf.list.isHidden()
    desk.wait(window.shelf.open.hasFocus)
    QTest.mouseClick(
        window.bar.findChild(type(window.bookmarks.new_folder), "messageAction"),
        Qt.MouseButton.LeftButton,
    )
    assert len(texts(window.shelf.list)) == 1


def test_theme_zoom_and_language_are_kept(desk: Desk, sample: Path) -> None:
    window = desk.start(sample)
    window.commands["zoom_in"].trigger()
    window.look_chosen.emit("theme", "dark")
    window.look_chosen.emit("language", "nb")
    desk.wait(lambda: bool(desk.window.view.toPlainText()))
    assert desk.window.contents.filter.placeholderText() != "Filter chapters"
    desk.leave()
    window = desk.start()
    assert window.view.zoom() == pytest.approx(1.1)
    assert window.palette().window().color().lightness() < 60


def test_a_narrow_window_shows_one_panel_and_leaves_the_text_its_width(
    desk: Desk, sample: Path
) -> None:
    window = desk.start(sample, size=(900, 600))
    desk.type_query("bolig")
    assert window.sides.panes.is_shown("right")
    assert not window.sides.panes.is_shown("left")
    window.resize(1400, 800)
    desk.wait(lambda: window.sides.panes.is_shown("left"))


def test_a_panel_opened_or_closed_changes_the_width_of_the_text_once(
    desk: Desk, sample: Path
) -> None:
    window = desk.start(sample)
    for side in ("right", "left", "left"):
        window.commands[f"{side}_panel"].trigger()
        at_once = window.view.width()
        desk.app.sendPostedEvents()
        assert window.view.width() == at_once, side


def test_notes_are_backed_up_soon_after_the_start(
    desk: Desk, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.qt.backups.backup_controller.FIRST_MS", 1)
    desk.start(sample)
    folder = Places(desk.data).backups
    desk.wait(
        lambda: (
            folder.is_dir()
            and any(path.suffix == ".sqlite" for path in folder.iterdir())
        )
    )


def test_a_picture_of_the_window_is_taken_when_the_document_is_there(
    desk: Desk, sample: Path, tmp_path: Path
) -> None:
    desk.start(sample)
    desk.program.photograph(tmp_path / "window.png")
    desk.wait((tmp_path / "window.png").exists)
    assert QImage(str(tmp_path / "window.png")).width() == desk.window.width()


def test_the_beginning_of_a_long_document_is_there_before_the_rest(
    desk: Desk, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.qt.document_opener.LONG", 0)
    desk.start(sample)
    desk.leave()
    beginnings = []
    show = Pages.show_beginning
    monkeypatch.setattr(
        Pages,
        "show_beginning",
        lambda pages, door: (
            show(pages, door),
            beginnings.append(desk.window.view.toPlainText()),
        ),
    )
    window = desk.start(sample)
    desk.wait(lambda: bool(texts(window.contents.tree)))
    assert beginnings
    assert window.view.toPlainText().startswith(beginnings[0][:200])
