"""An open document: what was prepared of one edition, and the user's corrections of it.

`hashlib` is imported where something was corrected, since it brings a large library and
most documents do without.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from index_builder.bundle import Bundle
from index_builder.errors import Sentence, UserError
from index_builder.model import Outline

if TYPE_CHECKING:
    from index_builder.corrections import Correction
    from reader.core.edition_finder import EditionMatch

IMPOSSIBLE = "That cannot be done with this text. Put the caret into the text that it concerns, then try again."


@dataclass(frozen=True, slots=True)
class Position:
    """Where reading stopped."""

    block: str = ""
    """Id of the uppermost block in view; empty at the beginning."""
    share: float = 0.0
    """How far through the document that is, 0 to 1."""


@dataclass(frozen=True)
class OpenDocument:
    """A document ready to be read."""

    id: str
    """Of the document: what bookmarks, notes and positions are kept under."""
    bundle: Bundle
    path: Path
    """What was opened: the source, or a bundle."""
    position: Position
    """Where reading stopped last time."""
    notice: Sentence | None = None
    """What to tell the reader; None when there is nothing to say."""
    corrections: tuple[Correction, ...] = ()
    """What the user put right of its structure, in that order."""
    corrected_indexes: Path | None = None
    """The folder for indexes of the document as it was put right."""
    known: tuple[Outline, tuple[Correction, ...]] | None = field(
        default=None, repr=False, compare=False
    )
    """The outline and the corrections that found nothing, where they were worked out
    already."""

    match: EditionMatch | None = field(default=None, repr=False, compare=False)
    """The document that this looks like, where it was opened for the first time; None
    for none."""

    @property
    def edition(self) -> str:
        """SHA-256 of the source."""
        return self.bundle.manifest.sha256

    @cached_property
    def outline(self) -> Outline:
        """The whole structure as it was put right, read when first asked for: slow for a long document."""
        return self._corrected[0]

    @property
    def lost(self) -> tuple[Correction, ...]:
        """Corrections that no longer find their text."""
        return self._corrected[1]

    @property
    def structure(self) -> str:
        """A key of the document's corrected structure; empty if nothing was corrected."""
        if not self.corrections:
            return ""
        import hashlib

        seen = repr((self.bundle.manifest, self.corrections))
        return hashlib.sha256(seen.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def index_folder(self) -> Path:
        """Where the index of this outline belongs; it may have to be made."""
        if self.corrected_indexes is None or not self.corrections:
            return self.bundle.index_folder
        return self.corrected_indexes / f"index-{self.structure}"

    def apply_correction(self, correction: Correction) -> OpenDocument:
        """The document with one more correction.

        Raises UserError where it cannot be made. Worker-only if long.
        """
        from index_builder.corrections import apply

        found = apply(self.outline, [correction])
        if found.lost:
            raise UserError(IMPOSSIBLE)
        return replace(
            self,
            corrections=(*self.corrections, correction),
            known=(found.outline, self.lost),
            notice=None,
        )

    def with_corrections(self, corrections: Sequence[Correction]) -> OpenDocument:
        """The document with these corrections and no others."""
        return replace(self, corrections=tuple(corrections), known=None, notice=None)

    @cached_property
    def _corrected(self) -> tuple[Outline, tuple[Correction, ...]]:
        if self.known is not None:
            return self.known
        outline = self.bundle.outline()
        if not self.corrections:
            return outline, ()
        from index_builder.corrections import (
            apply,
        )  # brings the rules of recovery, which most documents do without

        found = apply(outline, self.corrections)
        return found.outline, found.lost
