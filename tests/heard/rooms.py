"""The steps through the panels, pages, dialogs and menus of the window."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.heard.transcript import Heard, described

LEAVE = ("leave", "Escape")
FILE = Path(__file__).with_name("rooms.txt")
"""What is in the rooms, as a screen reader has it: `python -m tests.heard --rooms`."""
CHANGING = ((r"\d+\W\d+\W\d{4}", "DATE"), (r"Tiltak \d[\d.]*", "Tiltak VERSION"))
"""What is another each day, or in each version, and what stands for it in the file."""
Step = tuple[str, str]
ROOMS: tuple[tuple[str, tuple[Step, ...]], ...] = (
    ("The window", (("keys", "alt+Down"), ("keys", "f"), ("keys", "ctrl+d"))),
    ("Contents", (("keys", "ctrl+1"),)),
    ("Bookmarks", (("keys", "ctrl+2"),)),
    ("Hits, before a search", (("keys", "ctrl+3"),)),
    ("Hits", (("keys", "ctrl+f"), ("text", "bench"), ("keys", "F3"))),
    ("A note", (("keys", "n"), ("text", "who pays"))),
    ("Notes", (("keys", "ctrl+5"),)),
    ("Structure", (("keys", "ctrl+6"),)),
    ("Correct the words", (("command", "Correct the words…"),)),
    ("Amendments, none yet", (("keys", "ctrl+7"),)),
    ("Suggest another wording", (("keys", "shift+e"),)),
    ("Original", (("keys", "ctrl+8"),)),
    ("Register of measures", (("keys", "ctrl+4"),)),
    ("Text and theme", (("press", "Aa Text and theme"), ("popup", "Text and theme"))),
    ("Go to", (("keys", "ctrl+g"),)),
    ("Print and export", (("keys", "ctrl+p"),)),
    ("Topics", (("keys", "ctrl+9"),)),
    ("New topic", (("keys", "ctrl+9"), ("press", "New topic…"))),
    ("Measures of all documents", (("keys", "ctrl+shift+t"),)),
    ("Documents", (("keys", "ctrl+l"),)),
    ("Another edition", (("command", "This is a new edition of…"),)),
    ("Editions", (("command", "Editions…"),)),
    ("The passage in each edition", (("command", "The passage in each edition…"),)),
    ("Compare with another edition", (("keys", "ctrl+shift+d"),)),
    ("Restore a backup", (("command", "Restore a backup…"),)),
    ("Names for highlights", (("command", "Your names for highlights…"),)),
    ("Keyboard shortcuts", (("command", "Keyboard shortcuts"),)),
    ("About Tiltak", (("command", "About Tiltak"),)),
)
"""Each with how it is reached from the text."""


def steps() -> Iterator[Step]:
    """Open the menu and then each room, list what is there, and go back to the text."""
    yield from (("keys", "F10"), ("menu", "The menu"), LEAVE)
    for name, way in ROOMS:
        yield from way
        yield "controls", name
        yield LEAVE


def contents(heard: Sequence[Heard]) -> Iterator[str]:
    """A line for each control, under the name of the first room that has it."""
    known: set[str] = set()
    for room in heard:
        if room.controls:
            yield f"# {room.step}"
        for control in room.controls:
            lines = "\n".join(described(control))
            if lines not in known:
                yield _settled(lines)
            known.add(lines)


def _settled(text: str) -> str:
    for pattern, stands in CHANGING:
        text = re.sub(pattern, stands, text)
    return text
