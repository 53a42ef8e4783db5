"""The people who changed a document whose changes are tracked."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Reviewer:
    """Somebody who changed or remarked on something."""

    name: str
    changes: int = 0
    """Insertions, deletions and moves, paragraph marks among them."""
    settings: int = 0
    """Changes of the setting alone."""
    comments: list[tuple[str, str]] = field(default_factory=list)
    """Each comment, with the text of the paragraph where it begins, deleted words among
    it."""
