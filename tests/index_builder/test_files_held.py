"""Files that another program holds for a moment, as a virus scanner does on Windows."""

from __future__ import annotations

import pytest

from index_builder import files
from index_builder.files import patiently


class Held:
    """A rename that is refused so many times."""

    def __init__(self, times: int) -> None:
        self.left, self.done = times, 0

    def __call__(self) -> None:
        if self.left:
            self.left -= 1
            raise PermissionError("held by another program")
        self.done += 1


def test_a_rename_waits_for_a_program_that_holds_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(files, "HELD_TRIES", 4)
    held = Held(3)
    patiently(held)
    assert held.done == 1


def test_what_is_held_for_good_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "HELD_TRIES", 2)
    with pytest.raises(PermissionError, match="held"):
        patiently(Held(3))


def test_any_other_refusal_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "HELD_TRIES", 3)
    asked = []

    def full() -> None:
        asked.append(1)
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        patiently(full)
    assert len(asked) == 1
