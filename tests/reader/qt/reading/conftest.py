"""A reading view for the tests."""

from __future__ import annotations

import pytest

from reader.qt.reading import ReadingView
from tests.reader.qt.reading.material import outline


@pytest.fixture
def view(qtbot):
    """A view of the size that it has in a small window, with a document of four chapters."""
    widget = ReadingView()
    qtbot.addWidget(widget)
    widget.resize(760, 600)
    widget.show_outline(outline())
    with qtbot.waitExposed(widget):
        widget.show()
    return widget
