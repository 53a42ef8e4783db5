"""The doubts of recovery, in the user's language."""

# mypy: disable-error-code="assignment"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

DOUBTS: tuple[tuple[str, str], ...] = (
    (
        "its letters look garbled",
        QT_TRANSLATE_NOOP("Doubts", "Its letters look garbled."),
    ),
    ("a bullet without text", QT_TRANSLATE_NOOP("Doubts", "A bullet without text.")),
    (
        "bullets were torn off their texts here.*",
        QT_TRANSLATE_NOOP(
            "Doubts",
            "Bullets were torn off their texts; where each begins was guessed.",
        ),
    ),
    ("long for a heading", QT_TRANSLATE_NOOP("Doubts", "It is long for a heading.")),
    (
        "it seems to go on in the next",
        QT_TRANSLATE_NOOP("Doubts", "It seems to go on in the next text."),
    ),
    (
        r"a heading of level (\d+) right below level (\d+)",
        QT_TRANSLATE_NOOP(
            "Doubts", "A heading of level {0} right below one of level {1}."
        ),
    ),
    (
        r"the first heading is of level (\d+)",
        QT_TRANSLATE_NOOP("Doubts", "The first heading is of level {0}."),
    ),
    (
        "it may be the end of the text above",
        QT_TRANSLATE_NOOP("Doubts", "It may be the end of the text above."),
    ),
    (
        "only a short line by itself",
        QT_TRANSLATE_NOOP("Doubts", "Only a short line by itself."),
    ),
    (
        r"the number (\S+) does not count on from nothing",
        QT_TRANSLATE_NOOP("Doubts", "Numbering starts at {0}."),
    ),
    (
        r"the number (\S+) does not count on from (\S+)",
        QT_TRANSLATE_NOOP("Doubts", "{0} does not count on from {1}."),
    ),
    (r"(\S+) follows (\S+)", QT_TRANSLATE_NOOP("Doubts", "{0} comes right after {1}.")),
)
"""Pattern of what recovery says, and what is shown for it."""


def doubt_label(doubt: str) -> str:
    """A doubt as a sentence; one that is not known here as it stands."""
    for pattern, text in DOUBTS:
        if found := re.fullmatch(pattern, doubt):
            return QCoreApplication.translate("Doubts", text).format(*found.groups())
    return f"{doubt[:1].upper()}{doubt[1:]}."
