"""A note that is being written: what is typed, and how much of that is in the store."""

from __future__ import annotations

from collections.abc import Iterable

from index_builder.model import Outline
from reader.core.annotation import Annotation, clean_tags
from reader.core.annotations import Annotations


class NoteDraft:
    """A new note, or one that is there and is changed.

    Nothing counts as saved before the store has it.
    """

    def __init__(
        self,
        annotations: Annotations,
        outline: Outline,
        block: str,
        start: int = -1,
        stop: int = -1,
        key: str = "",
    ) -> None:
        """Draft a note on a block, or on a span of it.

        `key` is the id of an existing note.
        """
        self.key = key
        """Id of the annotation; empty until there is one."""
        self.body = ""
        """As it is typed."""
        self.tags: tuple[str, ...] = ()
        self._annotations, self._outline = annotations, outline
        self._span = (block, start, stop)
        self._saved: tuple[str, tuple[str, ...]] = ("", ())

    @classmethod
    def of(
        cls, annotations: Annotations, outline: Outline, one: Annotation
    ) -> NoteDraft:
        """The draft that an annotation is changed by."""
        draft = cls(annotations, outline, one.block, one.start, one.stop, one.id)
        draft.body, draft.tags = draft._saved = one.body, one.tags
        return draft

    @property
    def is_saved(self) -> bool:
        """Whether the store has all that is typed."""
        nothing = not self.key and not self.body.strip() and not self.tags
        return nothing or (self.body, self.tags) == self._saved

    def write(self, body: str, tags: Iterable[str]) -> None:
        """Take what is typed now."""
        self.body, self.tags = body, tuple(clean_tags(tags))

    def save(self) -> None:
        """Put what is typed into the store.

        Raises UserError where that fails: then it is still to be saved.
        """
        if self.is_saved:
            return
        if self.key and self._annotations.get(self.key) is None and self._span[0]:
            # Deleted meanwhile, perhaps in another window: what is typed now is kept as
            # a note of its own.
            self.key, self._saved = "", ("", ())
        block, start, stop = self._span
        if not self.key:
            self.key = self._annotations.note(
                self._outline, block, self.body, start, stop
            )
        elif self.body != self._saved[0]:
            self._annotations.set_body(self.key, self.body)
        self._saved = (self.body, self._saved[1])
        if self.tags != self._saved[1]:
            self._annotations.set_tags([self.key], self.tags)
            self._saved = (self.body, self.tags)
