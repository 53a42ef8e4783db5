"""The chapter tree of a document with very many chapters."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QModelIndex

from index_builder.model import Block, Kind, Outline
from reader.qt.contents.contents_model import SectionRow
from reader.qt.contents.contents_panel import MOST_OPENED, ContentsPanel

CHAPTERS, SECTIONS = 2000, 9
"""Chapters, and the sections of each."""


def outline() -> Outline:
    """So many chapters and sections; every hundredth chapter is of boats, and so is one section of every fiftieth."""
    blocks = []
    for chapter in range(CHAPTERS):
        about = "Boats" if chapter % 100 == 0 else "Roads"
        blocks.append(
            Block(
                Kind.HEADING,
                f"{about} {chapter}",
                f"h{chapter}",
                1,
                f"{chapter}.",
                f"{chapter}",
            )
        )
        for section in range(SECTIONS):
            about = "Boats" if chapter % 50 == 1 and section == 4 else "Lamps"
            number = f"{chapter}.{section}"
            blocks.append(
                Block(
                    Kind.HEADING, f"{about} {number}", f"h{number}", 2, number, number
                )
            )
    return Outline("Long", "en", tuple(blocks))


@pytest.fixture
def panel(qtbot) -> ContentsPanel:
    made = ContentsPanel()
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    return made


def rows_made() -> int:
    gc.collect()
    return sum(isinstance(one, SectionRow) for one in gc.get_objects())


def shown(panel: ContentsPanel, parent: QModelIndex | None = None) -> list[str]:
    """The titles of all rows that are open to be seen."""
    model, found = panel.tree.model(), []
    for row in range(model.rowCount(parent or QModelIndex())):
        index = model.index(row, 0, parent or QModelIndex())
        found.append(index.data())
        if panel.tree.isExpanded(index):
            found += shown(panel, index)
    return found


def test_only_what_is_open_is_made(panel: ContentsPanel) -> None:
    elsewhere = rows_made()
    panel.show_outline(outline(), [])
    panel.grab()
    assert rows_made() - elsewhere == CHAPTERS
    assert panel.tree.model().hasChildren(panel.tree.model().index(0, 0))
    panel.follow(1234 * (SECTIONS + 1) + 5)
    assert panel.tree.currentIndex().data() == "1234.4  Lamps 1234.4"
    assert rows_made() - elsewhere == CHAPTERS + SECTIONS


def test_few_chapters_are_opened(panel: ContentsPanel) -> None:
    few = outline().blocks[: (SECTIONS + 1) * 20]
    panel.show_outline(Outline("Short", "en", few), [])
    assert len(shown(panel)) == len(few) <= MOST_OPENED


def test_a_filter_shows_what_has_the_words_with_all_above_and_below(
    panel: ContentsPanel,
) -> None:
    panel.show_outline(outline(), [])
    everything = shown(panel)
    panel.filter.setText("bOATS")
    found = shown(panel)
    assert panel.model.matching == CHAPTERS // 100 + CHAPTERS // 50
    assert (
        panel.model.listed
        == len(found)
        == CHAPTERS // 100 * (SECTIONS + 1) + CHAPTERS // 50 * 2
    )
    assert found[:2] == ["0  Boats 0", "0.0  Lamps 0.0"]
    assert found[SECTIONS + 1 : SECTIONS + 3] == ["1  Roads 1", "1.4  Boats 1.4"]
    panel.filter.clear()
    assert shown(panel) == everything


def test_hits_are_counted_for_what_is_seen(panel: ContentsPanel) -> None:
    panel.show_outline(outline(), [])
    panel.show_hits({0: 3})
    first = panel.model.roots[0]
    assert "3" in panel.model.spoken(first.item)
    panel.show_hits(None)
    assert "3" not in panel.model.spoken(first.item)


def test_what_is_open_stays_open_when_the_document_comes_anew(
    panel: ContentsPanel,
) -> None:
    panel.show_outline(outline(), [])
    panel.tree.expand(panel.tree.model().index(7, 0))
    panel.show_outline(outline(), [])
    assert len(shown(panel)) == CHAPTERS + SECTIONS
