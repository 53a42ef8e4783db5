"""The scroll bar that shows where hits and notes are."""

from __future__ import annotations

from reader.qt.reading.marker_scrollbar import ScrollStrip


def make(qtbot, blocks: int) -> ScrollStrip:
    """A strip for a document of so many blocks, all as tall."""
    strip = ScrollStrip(lambda share: -int(-share * blocks // 1))
    qtbot.addWidget(strip)
    strip.resize(16, 400)
    return strip


def rows(strip: ScrollStrip, colour: str) -> list[int]:
    image = strip.grab().toImage()
    return [
        y
        for y in range(strip.height())
        if image.pixelColor(strip.width() - 4, y).name() == colour
    ]


def test_ticks_stand_at_their_share_of_the_document(qtbot):
    strip = make(qtbot, 10)
    before = rows(strip, "#ff0000")
    strip.set_ticks("#ff0000", [0, 5])
    found = rows(strip, "#ff0000")
    assert before == []
    assert (found[0], found[-1]) == (0, 200)


def test_any_number_of_ticks_is_drawn(qtbot):
    strip = make(qtbot, 100_000)
    strip.set_ticks("#ff0000", range(100_000))
    assert rows(strip, "#ff0000")[:399] == list(range(399))


def test_ticks_are_taken_away(qtbot):
    strip = make(qtbot, 10)
    strip.set_ticks("#ff0000", [3])
    strip.clear_ticks()
    assert rows(strip, "#ff0000") == []
    assert strip.ticks() == {}
