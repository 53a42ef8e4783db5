"""What one sees in an area: taken along where the window is made anew."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.core.history import History


@dataclass(frozen=True)
class AreaState:
    """The state of one area; the place in the document is kept with the document."""

    document: str = ""
    """Id of the document that is read; empty where that is none."""
    title: str = ""
    """Of that document, as its user has it."""
    history: History = field(default_factory=History)
    """The places that Back and Forward lead to."""
    query: str = ""
    """What stands in the search field."""
    panels: tuple[str, ...] = ()
    """Names of the panels in front, at the sides that are open."""
    register: bool = False
    """Whether the register is open."""
