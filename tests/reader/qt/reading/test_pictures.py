"""Pictures in the text: they take their room at once, come when they are decoded, and fit the column."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from index_builder.model import Block, Kind, Outline, Picture
from reader.qt.reading import ReadingView
from reader.qt.reading.pictures import Pictures, decoded

BLUE = QColor("#2266aa")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a blue picture of 600 by 300."""
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(BLUE)
    assert image.save(str(tmp_path / "blue.png"))
    assert image.save(str(tmp_path / "blue.jpg"))
    return tmp_path


def plan(folder: Path, picture: Picture, after: int = 1) -> Outline:
    blocks = (
        Block(Kind.HEADING, "Plan", "h", 1),
        Block(Kind.CAPTION, "Havna", "c", picture=picture),
        *(Block(Kind.PARAGRAPH, f"Tekst {i}. " * 12, f"p{i}") for i in range(after)),
    )
    return Outline("", "nb", blocks, folder=folder)


@pytest.fixture
def view(qtbot, tasks):
    widget = ReadingView(tasks=tasks)
    qtbot.addWidget(widget)
    widget.resize(900, 700)
    widget.show()
    return widget


def blue_pixels(view: ReadingView) -> tuple[int, int]:
    """How wide and high the picture is seen."""
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) == BLUE for y in range(0, 300, 7))
    ]
    rows = [
        y
        for y in range(image.height())
        if image.pixelColor(image.width() // 2, y) == BLUE
    ]
    return round(len(columns) / ratio), round(len(rows) / ratio)


def test_a_picture_comes_when_it_is_decoded_and_nothing_moves(qtbot, view, folder):
    view.show_outline(plan(folder, Picture("blue.png", 600, 300)))
    before = view.verticalScrollBar().maximum(), view.cursorRect().top()
    assert blue_pixels(view) == (0, 0)
    qtbot.waitUntil(lambda: blue_pixels(view) != (0, 0))
    wide, high = blue_pixels(view)
    assert wide == pytest.approx(2 * high, abs=4)
    assert 300 < wide <= 600
    assert (view.verticalScrollBar().maximum(), view.cursorRect().top()) == before


def test_a_picture_grows_with_the_text_and_never_beyond_the_column(qtbot, view, folder):
    view.show_outline(plan(folder, Picture("blue.png", 600, 300)))
    qtbot.waitUntil(lambda: blue_pixels(view) != (0, 0))
    at_100 = blue_pixels(view)[0]
    view.set_zoom(0.5)
    # The larger one stands for the smaller until that is there.
    assert 0 < blue_pixels(view)[0] < 0.6 * at_100
    qtbot.waitUntil(lambda: 0 < blue_pixels(view)[0] < 0.6 * at_100)
    view.set_zoom(3.0)
    qtbot.waitUntil(lambda: blue_pixels(view)[0] > at_100)
    assert blue_pixels(view)[0] < view.viewport().width()


def test_a_jpeg_is_shown_too(qtbot, view, folder):
    assert not decoded(folder, Picture("blue.jpg", 600, 300), QSize(300, 150)).isNull()


def test_what_cannot_be_shown_is_an_empty_frame_over_its_caption(
    qtbot, view, folder, tasks
):
    view.show_outline(plan(folder, Picture("gone.png", 600, 300)))
    pictures = Pictures(tasks)
    pictures.open(folder)
    for path in ("gone.png", "../blue.png", str(folder / "blue.png")):
        with qtbot.waitSignal(pictures.ready):
            assert pictures.image(Picture(path, 600, 300), QSize(100, 50)).isNull()
        assert pictures.image(Picture(path, 600, 300), QSize(100, 50)).isNull()
    assert "Havna" in view.toPlainText()
    assert blue_pixels(view) == (0, 0)


def test_pictures_that_were_left_behind_are_let_go(qtbot, folder, tasks):
    pictures = Pictures(tasks)
    pictures.open(folder)
    QImage(3000, 2000, QImage.Format.Format_RGB32).save(str(folder / "large.png"))
    large = [Picture("large.png", 3000, 2000 - i) for i in range(4)]
    for each in large:
        with qtbot.waitSignal(pictures.ready):
            pictures.image(each, QSize(3000, 2000))
    assert not pictures.image(large[-1], QSize(3000, 2000)).isNull()
    assert pictures.image(large[0], QSize(3000, 2000)).isNull()
    pictures.open(None)
    assert pictures.image(large[-1], QSize(3000, 2000)).isNull()
