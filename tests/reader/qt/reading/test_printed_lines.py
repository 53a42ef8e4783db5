"""The numbers of printed lines beside the text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from index_builder.model import Block, Kind, Outline
from reader.qt.reading import ReadingView
from reader.qt.reading.block_painter import printed_lines

BLOCK = Block(
    Kind.PARAGRAPH, "Kaia", "kai", first_printed_line=1050, last_printed_line=1053
)


@pytest.mark.parametrize(
    ("room", "shown"),
    [(1000, "l. 1050–1053"), (0.6, "l. 1050"), (0.0, "1050")],
)
def test_as_much_is_shown_as_there_is_room_for(qtbot, room: float, shown: str) -> None:
    metrics = QFontMetricsF(QFont())
    whole = metrics.horizontalAdvance("l. 1050–1053")
    assert (
        printed_lines("l.", BLOCK, metrics, room if room > 1 else room * whole) == shown
    )


def test_they_are_drawn_on_demand_and_only_beside_what_has_some(qtbot) -> None:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(760, 300)
    view.show()
    view.show_outline(Outline("", "nb", (BLOCK, Block(Kind.PARAGRAPH, "Fjorden", "f"))))
    without = view.grab().toImage()
    view.set_printed_lines("l.")
    shown = view.grab().toImage()
    assert shown != without
    changed = [
        (x, y)
        for x in range(0, shown.width(), 2)
        for y in range(shown.height())
        if shown.pixel(x, y) != without.pixel(x, y)
    ]
    assert changed
    # At the right of the first block, and nowhere else.
    assert min(x for x, _ in changed) > 560
    assert max(y for _, y in changed) < 90
    view.set_printed_lines("")
    assert view.grab().toImage() == without
