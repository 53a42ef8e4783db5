"""The list of hits: quick however much is found, and no higher than its text."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from reader.qt.search.hit_list import HitList
from reader.qt.search.hits_model import HitGroup, HitPreview, HitRow, HitsModel, MoreRow

LONG = (
    "Kommunen vil bygge en ny skole på neset, pusse opp biblioteket og holde det åpent om kvelden. "
    * 2
)


def row(number, snippet="Kort."):
    return HitRow(
        number,
        lambda: HitPreview(
            str(number),
            "p. 12",
            "another form of the word",
            snippet,
            ((0, 4),),
            "Measure",
            12,
        ),
    )


def filled(qtbot, hits):
    made = HitList()
    qtbot.addWidget(made)
    made.resize(320, 400)
    made.show_groups([HitGroup("Skolen", tuple(hits), len(hits))])
    made.show()
    return made


def test_only_what_is_looked_at_is_laid_out(qtbot):
    made = filled(qtbot, [row(number) for number in range(400)])
    assert made.model().rowCount() < 100
    made.select(350)
    assert made.model().rows[made.currentIndex().row()].position == 350


def test_at_first_there_is_a_row_more_than_there_is_room_for(qtbot):
    made = filled(qtbot, [])
    made.show_groups(
        [HitGroup("Skolen", tuple(row(number) for number in range(400)), 400)]
    )
    last = made.model().rowCount() - 1
    below = made.viewport().height()
    assert made.visualRect(made.model().index(last - 1, 0)).bottom() >= below - 1
    assert made.visualRect(made.model().index(last, 0)).top() >= below


def test_a_hit_is_as_high_with_a_scroll_bar_as_without(qtbot):
    made = filled(qtbot, [])
    heights = set()
    for text in (
        "Kommunen vil bygge en ny skole " + "a" * length for length in range(40)
    ):
        for count in (1, 40):
            made.show_groups(
                [
                    HitGroup(
                        "Skolen",
                        tuple(row(number, text) for number in range(count)),
                        count,
                    )
                ]
            )
            heights.add((text, made.visualRect(made.model().index(1, 0)).height()))
    assert len(heights) == 40


def test_one_can_go_on_to_the_last_hit_by_keyboard(qtbot):
    made = filled(qtbot, [row(number) for number in range(60)])
    qtbot.waitUntil(lambda: made.model().rowCount() > 10)

    def at_the_end():
        QTest.keyClick(made, Qt.Key.Key_PageDown)
        return made.currentIndex().row() == 60

    qtbot.waitUntil(at_the_end)
    with qtbot.waitSignal(made.hit_chosen) as chosen:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert chosen.args == [59]


def test_a_short_hit_takes_less_room_than_a_long_one(qtbot):
    made = filled(qtbot, [row(0), row(1, LONG)])
    short, long = (
        made.visualRect(made.model().index(number, 0)).height() for number in (1, 2)
    )
    assert short < long


def test_hits_grow_with_the_text_of_the_window(qtbot):
    made = filled(qtbot, [row(1, LONG)])
    before = made.visualRect(made.model().index(1, 0)).height()
    font = made.font()
    font.setPixelSize(2 * made.fontInfo().pixelSize())
    made.setFont(font)
    qtbot.waitUntil(
        lambda: made.visualRect(made.model().index(1, 0)).height() > 1.5 * before
    )


def test_a_group_goes_to_its_first_hit(qtbot):
    made = filled(qtbot, [row(0), row(1)])
    made.setCurrentIndex(made.model().index(0, 0))
    with qtbot.waitSignal(made.hit_chosen) as chosen:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert chosen.args == [0]


def test_why_a_hit_was_found_is_spoken(qtbot):
    made = filled(qtbot, [row(7)])
    said = made.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Measure 7. Kort. page 12. another form of the word"


def test_what_is_found_later_comes_below_and_nothing_moves(qtbot):
    made = filled(qtbot, [row(number) for number in range(40)])
    made.select(30)
    where = made.verticalScrollBar().value()
    made.add_groups([HitGroup("Havet", (row(100), row(101)), 2)])
    assert made.verticalScrollBar().value() == where
    assert made.currentIndex().row() == 31
    made.select(41)
    assert made.model().rows[made.currentIndex().row()].position == 101


def test_what_is_found_later_is_seen_where_there_is_room(qtbot):
    made = filled(qtbot, [row(0)])
    made.add_groups(
        [HitGroup("Havet", (row(1),), 1), HitGroup("Fjorden", (row(2),), 1)]
    )
    assert made.model().rowCount() == 6


def shown(made):
    return [made.model().index(n, 0).data() for n in range(made.model().rowCount())]


def two_groups(qtbot):
    made = filled(qtbot, [])
    first = HitGroup("Skolen", (row(0), row(1)), 5, MoreRow(3, lambda: (row(2),)))
    made.show_groups([first, HitGroup("Havet", (row(7),), 1)], MoreRow(0, tuple))
    return made


def test_groups_fold_and_unfold_by_key(qtbot):
    made = two_groups(qtbot)
    made.select(1)
    QTest.keyClick(made, Qt.Key.Key_Left)
    assert shown(made) == ["Skolen", "Havet", "Kort.", "More documents"]
    assert made.currentIndex().row() == 0
    said = made.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("folded")
    QTest.keyClick(made, Qt.Key.Key_Right)
    assert shown(made)[:4] == ["Skolen", "Kort.", "Kort.", "3 more"]


def test_all_groups_fold_and_the_way_to_more_documents_stays(qtbot):
    made = two_groups(qtbot)
    made.select(0)
    QTest.keyClick(made, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert shown(made) == ["Skolen", "Havet", "More documents"]
    QTest.keyClick(made, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(shown(made)) == 7


def test_a_hit_that_is_folded_away_is_still_walked_to(qtbot):
    made = two_groups(qtbot)
    made.select(0)
    made.fold_all()
    assert [each.position for each in made.hits()] == [0, 1, 7]
    made.select(2)
    assert made.model().rows[made.currentIndex().row()].position == 7
    assert shown(made)[0:2] == ["Skolen", "Havet"]


def test_a_press_on_the_sign_folds_and_one_on_the_title_does_not(qtbot):
    made = two_groups(qtbot)
    rect = made.visualRect(made.model().index(0, 0))
    sign = QPoint(rect.left() + 10, rect.center().y())
    QTest.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    assert len(shown(made)) == 4
    QTest.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    assert len(shown(made)) == 7
    with qtbot.waitSignal(made.hit_chosen) as chosen:
        QTest.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert chosen.args == [0]


def test_a_folded_group_that_is_chosen_opens_at_its_first_hit(qtbot):
    made = two_groups(qtbot)
    made.select(2)
    made.fold_all()
    made.setCurrentIndex(made.model().index(1, 0))
    with qtbot.waitSignal(made.hit_chosen) as chosen:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert chosen.args == [2]


def test_the_model_keeps_its_word_to_qt(qapp):
    model = HitsModel()
    first = HitGroup("Skolen", (row(0), row(1)), 5, MoreRow(3, lambda: (row(2),)))
    model.add([first, HitGroup("Havet", (row(7),), 1)], MoreRow(0, tuple))
    steps = (
        lambda: model.show_row(2),
        lambda: model.fold(0),
        lambda: model.fold(1),
        lambda: model.unfold(0),
        lambda: model.expand(3),
        lambda: model.unfold(4),
    )
    for step in steps:
        step()
        # It asks for more rows whenever there are others, so it looks between the steps.
        tester = QAbstractItemModelTester(
            model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        del tester
    assert [type(one) for one in model.rows].count(HitRow) == 4


def test_the_keyboard_goes_on_at_the_first_of_the_hits_that_were_left(qtbot):
    made = two_groups(qtbot)
    made.setCurrentIndex(made.model().index(3, 0))
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert made.currentIndex().row() == 3
    assert made.model().rows[3].position == 2
