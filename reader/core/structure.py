"""What the user put right of a document's structure: one small file a document, apart from what was prepared of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from index_builder.errors import UserError

if TYPE_CHECKING:
    from index_builder.corrections import Correction

UNREADABLE = (
    "What you put right of this document's structure could not be read, so it is shown as the program found it. "
    "The file was kept as {path}."
)


class Corrections:
    """The corrections of one document, in the order in which they were made."""

    def __init__(self, path: Path) -> None:
        """In the file at `path`, which need not be there."""
        self._path = path

    def read(self) -> tuple[Correction, ...]:
        """All corrections. Raises UserError where the file is damaged; it is then set aside, so nothing is lost."""
        try:
            text = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return ()
        except (OSError, UnicodeDecodeError) as error:
            raise self._set_aside() from error
        from index_builder.corrections import from_json  # brings the rules of recovery

        try:
            return from_json(text, self._path.name)
        except UserError as error:
            raise self._set_aside() from error

    def write(self, corrections: Sequence[Correction], title: str = "") -> None:
        """Keep these and no others. Raises UserError where they cannot be written."""
        # Writing brings the writers of every format with it, and the rules of recovery.
        from index_builder.corrections import to_json
        from reader.core.export.saving import refusal, save

        if corrections:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise refusal(self._path, error) from error
            save(self._path, to_json(corrections, title).encode())
        else:
            self._path.unlink(missing_ok=True)

    def _set_aside(self) -> UserError:
        """Move the file out of the way of the next one; the sentence that tells of it."""
        aside = self._path.with_suffix(".damaged.json")
        with suppress(OSError):
            self._path.replace(aside)
        return UserError(UNREADABLE, path=aside)


def joined(own: Sequence[Correction], others: Iterable[Correction]) -> tuple[Correction, ...]:
    """The user's corrections, then those of a colleague that are not among them already."""
    known = set(own)
    return (*own, *(each for each in others if each not in known))
