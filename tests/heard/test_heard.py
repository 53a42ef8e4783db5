"""The first five minutes as they are heard: what a screen reader gets of the real program, from outside."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.qt.samples import first_sample
from tests.heard.first_minutes import STEPS
from tests.heard.rooms import FILE, contents, steps
from tests.heard.transcript import Heard, listen, missing

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing() or "it is there")
HEARD = (
    ("ctrl+1", ["Chapters, tree", "SOMEWHERE TO SIT"]),
    ("Down", ["Summary"]),
    ("Down", ["1 Introduction, expanded"]),
    ("Return", ["Heading, level 1: 1 Introduction"]),
    ("ctrl+f", ["Search this document, text"]),
    ("“bench”", ["11 hits in 8 chapters"]),
    ("F3", ["Hit 3 of 11", "Heading, level 2: 1.1 A day measured in benches"]),
    ("F3", ["Hit 4 of 11", "Consider a walk of six hundred metres"]),
    ("Escape", ["The document's text, text, read only, Consider a walk"]),
    ("alt+Down", ["Measure 3.1-1", "Recommendation 1: No one"]),
    ("f", ["Measure 3.1-1, For"]),
    ("alt+Down", ["Measure 3.1-2", "• draw up and publish"]),
    ("m", ["Measure 3.1-2, Against"]),
    ("n", ["Note, text, 3.1-2 · Note"]),
    ("“who pays”", []),
    (
        "Escape",
        [
            "The note is kept.",
            "The document's text, text, read only, • draw up",
            "Measure 3.1-2, Against, 1 note: who pays",
        ],
    ),
    ("ctrl+d", ["Bookmark added. Undo", "1 note: who pays, bookmark"]),
    ("Down", ["a map of main walking"]),
    ("ctrl+Page_Down", ["Heading, level 2", "3.2 Designed for bodies"]),
    ("ctrl+1", ["Chapters, tree", "3.2 Designed for bodies"]),
    ("Escape", ["The document's text", "Heading, level 2"]),
    ("ctrl+4", ["Measures, table", "72 of 72 measures"]),
    ("Down", ["3.1-1 | No one should have to walk more than 100 metres"]),
    ("Down", ["3.1-2 | draw up and publish"]),
    ("e", ["3.1-2: Change. Undo"]),
    ("Escape", ["The document's text", "Measure 3.1-2, Change, 1 note"]),
    (
        "ctrl+p",
        ["Print and export, window", "Setup, Standard, combo box"],
    ),
    ("Escape", ["Tiltak, window", "The document's text", "Measure 3.1-2, Change"]),
)
"""What is pressed or typed after the start, and what is heard of it, in this order."""
CONTROLS = {
    "the window": {
        ("text", "Search this document"),
        ("text", "The document's text"),
        ("text", "Filter chapters"),
        ("tree", "Chapters"),
        ("page tab", "Contents (Ctrl+1)"),
        ("page tab", "Bookmarks (Ctrl+2)"),
        ("push button", "Back (Alt+Left)"),
        ("push button", "Menu (F10)"),
        ("push button", "Print and export (Ctrl+P)"),
    },
    "the register": {
        ("table", "Measures"),
        ("text", "Filter measures"),
        ("combo box", "Stance"),
        ("combo box", "With"),
        ("check box", "This chapter"),
        ("push button", "Sort"),
        ("push button", "Close the register (Ctrl+4)"),
        ("table", "Notes"),
        ("text", "Note"),
        ("text", "Tags"),
        ("check box", "Change (E)"),
        ("push button", "Close the message (Esc)"),
    },
    "the dialog Print": {
        ("combo box", "Setup"),
        ("combo box", "Include"),
        ("radio button", "The whole document"),
        ("page tab", "Appearance"),
        ("push button", "Save PDF…"),
        ("push button", "Close"),
    },
}
"""Some of the controls of each state, with the names by which they are heard."""
KEYS = ("name", "label", "description")
STATES = {
    ("the window", "The document's text"): ["read only"],
    ("the window", "Panels at the left (F9)"): ["checked"],
    ("the register", "Note"): [],
    ("the register", "Change (E)"): ["checked"],
    ("the register", "For (F)"): ["not checked"],
    ("the register", "Stance"): ["collapsed"],
    ("the dialog Print", "The whole document"): ["checked"],
    ("the dialog Print", "Chosen chapters"): ["not checked"],
}


def test_every_room_has_what_is_heard_there(tmp_path: Path) -> None:
    """Role, name, state and text of every control of each panel, page, dialog and menu."""
    rooms = listen(first_sample("en"), list(steps()), tmp_path)
    assert "\n".join(contents(rooms)) + "\n" == FILE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Heard]:
    data: Path = tmp_path_factory.mktemp("heard")
    return listen(first_sample("en"), STEPS, data)


def test_the_first_five_minutes_make_sense_to_who_hears_them(
    heard: Sequence[Heard],
) -> None:
    """Everything is heard once, in its order, and nothing besides."""
    told = [each for each in heard[1:] if not each.controls]
    assert [each.step for each in told] == [step for step, _ in HEARD]
    for each, (_, expected) in zip(told, HEARD, strict=True):
        assert len(each.said) == len(expected), each
        for said, words in zip(each.said, expected, strict=True):
            assert words in said, each


def test_the_start_is_heard(heard: Sequence[Heard]) -> None:
    said = "\n".join(heard[0].said)
    for words in ("Tiltak, window", "searchable", "The document's text, text"):
        assert words in said
    # What kind of block it is may come a moment later, on a machine with much to do.
    last = [words for words in heard[0].said if words != "Heading, level 1"][-1]
    assert last.startswith("The document's text, text")


def test_every_control_is_known_by_its_name(heard: Sequence[Heard]) -> None:
    for title, expected in CONTROLS.items():
        controls = next(each.controls for each in heard if each.step == title)
        names = {(each["role"], each["label"] or each["name"]) for each in controls}
        assert expected - names == set(), title
        told = [str(each[key]) for each in controls for key in KEYS]
        assert not [text for text in told if "&" in text or "<" in text]
        assert all(name for role, name in names if role != "label")


def test_states_are_told(heard: Sequence[Heard]) -> None:
    for (title, name), expected in STATES.items():
        controls = next(each.controls for each in heard if each.step == title)
        found = [each for each in controls if name in (each["label"], each["name"])]
        assert [each["states"] for each in found] == [expected], (title, name)
