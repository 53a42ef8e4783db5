"""`reader.qt.tasks`: work in the background, and what becomes of it when nobody waits any more."""

from __future__ import annotations

from threading import Event
from weakref import ref

import pytest

from index_builder.errors import UserError
from reader.qt.tasks import Latest

PATIENCE_S = 20


@pytest.fixture
def latest(qapp):
    made = Latest(qapp)
    yield made
    made.finish()


@pytest.fixture
def told() -> list[object]:
    return []


def test_an_answer_comes_back(qtbot, tasks, told):
    tasks.start(lambda _: 7, done=told.append, failed=told.append)
    qtbot.waitUntil(lambda: told == [7])


def test_an_error_comes_back(qtbot, tasks, told):
    def work(_progress):
        raise UserError("The quay is closed.")

    tasks.start(work, done=lambda _: told.append("done"), failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], UserError)


def test_what_was_cancelled_tells_only_that_it_ended(qtbot, tasks, told):
    going = Event()

    def work(progress):
        going.wait(PATIENCE_S)
        progress("read", 1, 2)

    task = tasks.start(work, done=told.append, failed=told.append)
    task.progressed.connect(lambda *_: told.append("progress"))
    with qtbot.waitSignal(task.ended):
        task.cancel()
        going.set()
    assert told == []


def test_only_the_newest_question_is_answered(qtbot, latest, told):
    going = Event()

    def first(overtaken):
        going.wait(PATIENCE_S)
        return "overtaken" if overtaken() else "first"

    latest.ask(first, told.append, told.append)
    for word in ("second", "third"):
        latest.ask(lambda _, word=word: word, told.append, told.append)
    going.set()
    qtbot.waitUntil(lambda: told == ["third"])


def test_nothing_is_asked_after_the_end(qtbot, tasks, latest, told):
    latest.finish()
    latest.ask(lambda _: told.append("asked"), told.append, told.append)
    tasks.start(lambda _: "later", done=told.append, failed=told.append)
    qtbot.waitUntil(lambda: "later" in told)
    assert told == ["later"]


def test_a_task_that_is_not_waited_for_forgets_who_asked(qtbot, tasks):
    class Asker:
        """Somebody with a lot of memory."""

        def take(self, answer: object) -> None:
            """Be given an answer."""

    asker = Asker()
    task = tasks.start(lambda _: 1, asker.take, asker.take)
    gone = ref(asker)
    tasks.finish()
    del asker
    assert gone() is None
    with qtbot.waitSignal(task.ended):
        pass
