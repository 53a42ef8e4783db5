"""What the print dialog is opened on: a document, its marks, and the place that is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from index_builder.model import Outline
from reader.core.choice import Choice
from reader.core.details import Details
from reader.core.export.atomic_file import refuse_source
from reader.core.export.extract import Extract, extract
from reader.core.marks import Mark


@dataclass(frozen=True, slots=True)
class Situation:
    """The choices that the dialog offers when it opens."""

    outline: Outline
    title: str
    """The document's name where its outline has none."""
    document: str = ""
    """The document's id, under which choices are kept."""
    source: Path | None = None
    """The document's file, which nothing may be written over; None where there is none."""
    marks: tuple[Mark, ...] = ()
    section: str = ""
    """Id of the heading of the section that is being read; empty before the first."""
    selected: tuple[str, ...] = ()
    """Ids of the blocks that are selected in the text."""
    listed: tuple[str, ...] = ()
    """Ids of the blocks that the register shows."""
    earlier_ids: Mapping[str, str] = field(default_factory=dict)
    """The ids that blocks had in the document's earliest edition, where they had
    others."""
    author: str = ""
    """The name that the user's own notes bear."""
    details: Details = field(default_factory=Details)
    """What the user knows of the document beside its text."""

    def extract(self, choice: Choice) -> Extract:
        """The part of the document that is chosen.

        Raises `UserError` where nothing is.
        """
        chosen = extract(self.outline, choice, self.marks, self.title)
        return replace(
            chosen,
            earlier_ids=self.earlier_ids,
            author=self.author,
            details=self.details,
        )

    def refuse_source(self, target: Path) -> None:
        """Raise `UserError` where a target is the document itself."""
        if self.source is not None:
            refuse_source(target, self.source)
