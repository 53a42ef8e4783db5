"""The first page with more documents than fit on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from reader.core.details import Details
from reader.core.document import Position
from reader.core.shelf import Entry
from reader.qt.shelf.details_dialog import DetailsDialog
from reader.qt.shelf.shelf_list import ShelfRow
from reader.qt.shelf.shelf_page import MANY, ShelfPage

COUNT = 1000


def entry(number: int, title: str = "", **details: object) -> Entry:
    """A document on the shelf."""
    return Entry(
        f"id-{number}",
        title or f"Plan {number}",
        Path(f"/planer/mappe-{number % 7}/{number}.txt"),
        "",
        "",
        Position(),
        Details(**details),
        on_shelf=True,
    )


def rows_of(*entries: Entry) -> list[ShelfRow]:
    return [ShelfRow(one, str, str) for one in entries]


class Shelf:
    """So many documents; remembers of which of them the details were asked for."""

    def __init__(self, count: int) -> None:
        self.looked_at: list[int] = []
        self.rows = [
            ShelfRow(entry(i), lambda i=i: self.detail(i), lambda: "opened today")
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
        lambda key: page.show_documents([row for row in rows if row.entry.id != key])
    )
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.list.currentIndex().data() == "Plan 501"


PLANS = rows_of(
    entry(1, "Åpen havn", issuer="Havnepartiet", date="2021", tags=("hav",)),
    entry(2, "Zoo og park", issuer="", date="2029-04"),
    entry(3, "Arbeid", issuer="Arbeidslaget", date="2025", tags=("hav", "jobb")),
)


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("opened", ["Åpen havn", "Zoo og park", "Arbeid"]),
        ("title", ["Arbeid", "Zoo og park", "Åpen havn"]),
        ("issuer", ["Arbeid", "Åpen havn", "Zoo og park"]),
        ("year", ["Zoo og park", "Arbeid", "Åpen havn"]),
    ],
)
def test_the_shelf_can_be_sorted(page: ShelfPage, order: str, first: list[str]) -> None:
    page.show_documents(PLANS)
    told: list[str] = []
    page.order_chosen.connect(told.append)
    page.order.setCurrentIndex(page.order.findData(order))
    assert listed(page) == first
    assert told == ([order] if order != "opened" else [])


def test_a_tag_and_words_of_the_issuer_filter(qtbot, page: ShelfPage) -> None:
    page.show_documents(PLANS)
    page.show()
    tags = [page.tags.itemText(row) for row in range(page.tags.count())]
    assert tags == ["All tags", "hav", "jobb"]
    page.tags.setCurrentIndex(1)
    assert listed(page) == ["Åpen havn", "Arbeid"]
    qtbot.keyClicks(page.filter, "arbeidslaget")
    assert listed(page) == ["Arbeid"]


def test_f2_asks_for_the_details_of_the_row(qtbot, page: ShelfPage) -> None:
    page.show_documents(PLANS)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.details_asked) as asked:
        qtbot.keyClick(page.list, Qt.Key.Key_F2)
    assert asked.args == ["id-2"]


def test_what_is_typed_into_the_details_is_kept(qtbot) -> None:
    dialog = DetailsDialog(entry(3, "Arbeid", tags=("hav",)), ["hav", "jobb"])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.title, "Arbeidsplanen")
    qtbot.keyClicks(dialog.issuer, "Arbeidslaget")
    qtbot.keyClicks(dialog.date, "2027")
    qtbot.keyClicks(dialog.tags, ", jobb")
    with qtbot.waitSignal(dialog.kept) as kept:
        qtbot.keyClick(dialog.date, Qt.Key.Key_Return)
    (details,) = kept.args
    assert (details.title, details.issuer) == ("Arbeidsplanen", "Arbeidslaget")
    assert (details.year, details.tags) == ("2027", ("hav", " jobb"))
