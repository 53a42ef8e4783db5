"""Back and forward through the places read, as in a web browser."""

from __future__ import annotations

from typing import NamedTuple

MOST_PLACES = 200


class Place(NamedTuple):
    """Somewhere in a document."""

    document: str
    """The document's id in the library."""
    position: int
    """Position of the block in its outline."""


class History:
    """The places left behind, on both sides of the present one."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    def leave(self, place: Place) -> None:
        """Remember the place that a jump starts from; what lay ahead is dropped."""
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
            del self._behind[:-MOST_PLACES]
        self._ahead.clear()

    def back(self, here: Place) -> Place | None:
        """The place to return to from `here`, None at the beginning."""
        return _step(self._behind, self._ahead, here)

    def forward(self, here: Place) -> Place | None:
        """The place that `back` came from, None at the end."""
        return _step(self._ahead, self._behind, here)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to return to."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place that was returned from."""
        return bool(self._ahead)


def _step(source: list[Place], target: list[Place], here: Place) -> Place | None:
    """Move one place over; a place equal to `here` leads nowhere and is skipped."""
    while source:
        place = source.pop()
        if place != here:
            target.append(here)
            return place
    return None
