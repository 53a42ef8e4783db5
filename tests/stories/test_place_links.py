"""A link to a place is copied, followed, and found again in another edition."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from reader.qt.app import options
from tests.stories.conftest import Desk

PLAN = """1. Skolen

Kommunen vil:

• Bygge en ny skole i sentrum av byen.
• Pusse opp den gamle skolen på øya.
• Ansette flere lærere i barneskolen.
"""


def current(desk: Desk) -> str:
    view = desk.window.view
    return view.manuscript().outline.blocks[view.current_position()].text


def go(desk: Desk, typed: str) -> None:
    status = desk.window.context.status
    status.ask_place()
    status.go_to.setText(typed)
    status.go_to.entered.emit(typed)


def test_a_link_leads_back_to_its_place(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    window = desk.start(path)
    go(desk, "1-2")
    assert current(desk).startswith("Pusse opp")
    window.commands["copy_link"].trigger()
    link = QGuiApplication.clipboard().text()
    assert link.startswith("tiltak:?d=")

    go(desk, "1-1")
    go(desk, link)
    desk.wait(lambda: current(desk).startswith("Pusse opp"))
    desk.leave()

    # Another day, and another edition of the document.
    path.write_text(
        PLAN.replace("Bygge en ny", "Bygge en stor og ny"), encoding="utf-8"
    )
    window = desk.start(path)
    go(desk, "1-1")
    go(desk, link)
    desk.wait(lambda: current(desk).startswith("Pusse opp"))
    assert "another edition" in window.context.messages.text


def test_a_link_of_somebody_who_means_harm_does_nothing(
    desk: Desk, sample: Path
) -> None:
    window = desk.start(sample)
    before = current(desk)
    go(desk, "tiltak:?d=../../../etc/passwd&b=x")
    assert "no link" in window.context.messages.text
    go(desk, "tiltak:?d=ffffffffffffffff&b=x&q=<b>Click</b>")
    desk.wait(lambda: "No document on the shelf" in window.context.messages.text)
    assert current(desk) == before


def test_the_command_line_names_a_place(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    asked = options([str(path), "--at", "1-3"])
    assert (asked.document, asked.at, asked.link) == (path, "1-3", "")
    desk.start(path)
    assert desk.program is not None
    desk.program.begin(path, asked.at)
    desk.wait(lambda: current(desk).startswith("Ansette"))


def test_a_desktop_hands_over_addresses(tmp_path: Path) -> None:
    path = tmp_path / "my plan.txt"
    assert options([path.as_uri()]).document == path
    link = "tiltak:?d=0123456789abcdef&b=m"
    assert (options([link]).link, options([link]).document) == (link, None)
