"""The steps of the first five minutes, as the README tells them, by keyboard alone."""

from __future__ import annotations

WORDS = {"en": "bench", "nb": "tolk", "nn": "grendehus"}
"""What is looked for in each language's sample."""


def steps(language: str) -> list[tuple[str, str]]:
    """The steps on the sample of a language; `STEPS` are those on the English one."""
    words = {"bench": WORDS[language]}
    return [(kind, words.get(what, what)) for kind, what in STEPS]


STEPS = (
    ("keys", "ctrl+1"),
    ("keys", "Down"),
    ("keys", "Down"),
    ("keys", "Return"),
    ("controls", "the window"),
    ("keys", "ctrl+f"),
    ("text", "bench"),
    ("keys", "F3"),
    ("keys", "F3"),
    ("keys", "Escape"),
    ("keys", "alt+Down"),
    ("keys", "f"),
    ("keys", "alt+Down"),
    ("keys", "m"),
    ("keys", "n"),
    ("text", "who pays"),
    ("keys", "Escape"),
    ("keys", "ctrl+d"),
    ("keys", "Down"),
    ("keys", "ctrl+Page_Down"),
    ("keys", "ctrl+1"),
    ("keys", "Escape"),
    ("keys", "ctrl+4"),
    ("keys", "Down"),
    ("keys", "Down"),
    ("keys", "e"),
    ("controls", "the register"),
    ("keys", "Escape"),
    ("keys", "ctrl+p"),
    ("controls", "the dialog Print"),
    ("keys", "Escape"),
)
