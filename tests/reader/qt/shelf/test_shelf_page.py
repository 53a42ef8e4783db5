"""The first page with more documents than fit on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from reader.qt.shelf.shelf_page import MANY, ShelfPage, ShelfRow

COUNT = 1000


class Shelf:
    """So many documents; remembers of which of them the details were asked for."""

    def __init__(self, count: int) -> None:
        self.looked_at: list[int] = []
        self.rows = [
            ShelfRow(
                f"id-{i}",
                f"Plan {i}",
                lambda i=i: self.detail(i),
                f"/planer/mappe-{i % 7}/{i}.txt",
            )
            for i in range(count)
        ]

    def detail(self, number: int) -> str:
        self.looked_at.append(number)
        return "opened today"


@pytest.fixture
def page(qtbot) -> ShelfPage:
    made = ShelfPage(QAction(), [])
    qtbot.addWidget(made)
    made.resize(900, 700)
    return made


def listed(page: ShelfPage) -> list[str]:
    model = page.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_all_are_listed_and_only_what_is_seen_is_looked_at(
    qtbot, page: ShelfPage
) -> None:
    shelf = Shelf(COUNT)
    page.show_documents(shelf.rows)
    with qtbot.waitExposed(page):
        page.show()
    page.grab()
    assert len(listed(page)) == COUNT
    assert 0 < len(set(shelf.looked_at)) < 30


def test_words_of_title_and_path_filter(qtbot, page: ShelfPage) -> None:
    page.show_documents(Shelf(COUNT).rows)
    page.show()
    qtbot.keyClicks(page.filter, "PLAN 99 mappe-3")
    assert listed(page) == [
        f"Plan {i}" for i in range(COUNT) if "99" in str(i) and i % 7 == 3
    ]
    with qtbot.waitSignal(page.document_chosen) as chosen:
        qtbot.keyClick(page.filter, Qt.Key.Key_Return)
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert chosen.args == [f"id-{listed(page)[0].split()[1]}"]
    page.filter.setText("no such plan")
    assert listed(page) == []
    page.hide()
    page.show_documents(Shelf(COUNT).rows)
    assert len(listed(page)) == COUNT


def test_a_few_need_no_filter(page: ShelfPage) -> None:
    page.show_documents(Shelf(MANY - 1).rows)
    page.show()
    assert not page.filter.isVisible()
    page.show_documents(Shelf(MANY).rows)
    assert page.filter.isVisible()


def test_one_stays_where_one_was_when_a_document_is_taken_away(
    qtbot, page: ShelfPage
) -> None:
    rows = Shelf(COUNT).rows
    page.show_documents(rows)
    page.show()
    page.list.setCurrentIndex(page.list.model().index(500, 0))
    page.removal_asked.connect(
        lambda key: page.show_documents([row for row in rows if row.id != key])
    )
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.list.currentIndex().data() == "Plan 501"
