"""Editing rows of the register: several at once, in one step to undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index_builder.model import Outline
from reader.core.anchor import anchor_span
from reader.core.annotation import Annotation, AnnotationKind, clean_tags, tags_json
from reader.core.annotations import Annotations
from reader.core.marks import Stance
from reader.core.store import Command
from reader.core.store.journal import Value
from reader.core.store.stamps import now


@dataclass(frozen=True, slots=True)
class RowChange:
    """Changes of a measure; None leaves a field as it is."""

    block: str
    stance: Stance | str | None = None
    """"" takes the stance away."""
    priority: int | None = None
    reason: str | None = None
    tags: tuple[str, ...] | None = None
    """All the tags that it shall have. Others' tags stay."""
    note: str | None = None
    """The user's own note on the whole measure; "" deletes it."""


def apply(
    outline: Outline,
    annotations: Annotations,
    changes: Sequence[RowChange],
    label: str = "Edit rows",
) -> None:
    """Make changes in one command.

    A priority or reason without a stance is not kept: it has nothing to be on.
    """
    with annotations.store.command(label, annotations.document) as command:
        for change in changes:
            edit = _Edit(outline, annotations, command, change.block)
            edit.set_stance(change)
            if change.note is not None:
                edit.set_note(change.note)
            if change.tags is not None:
                edit.set_tags(change.tags)


class _Edit:
    """The editing of one measure within a command: what is on it, as it is so far."""

    def __init__(
        self, outline: Outline, annotations: Annotations, command: Command, block: str
    ) -> None:
        self.outline, self.annotations, self.command, self.block = (
            outline,
            annotations,
            command,
            block,
        )
        own = [one for one in annotations.on(block) if one.is_own]
        self.tags: dict[str, tuple[str, ...]] = {one.id: one.tags for one in own}
        self.stance = annotations.stance_on(block)
        self.stance_id = self.stance.id if self.stance else ""
        note = annotations.note_on(block)
        self.note_id = note.id if note else ""

    def set_stance(self, change: RowChange) -> None:
        """Stance, priority and reason, which live in one annotation."""
        present: Annotation | None = self.stance
        if change.stance == "" or (change.stance is None and present is None):
            if present and change.stance == "":
                self.command.delete("annotation", present.id)
                self.tags.pop(present.id)
                self.stance_id = ""
            return
        stance = str(change.stance) if change.stance is not None else None
        wanted: dict[str, Value] = {
            "stance": stance,
            "priority": change.priority,
            "body": change.reason,
        }
        values: dict[str, Value] = {
            name: value for name, value in wanted.items() if value is not None
        }
        if self.stance_id:
            self._update(self.stance_id, values)
        else:
            self.stance_id = self._insert(AnnotationKind.STANCE, values)

    def set_note(self, body: str) -> None:
        """The note on the whole measure."""
        if self.note_id and not body and not self.tags[self.note_id]:
            self.command.delete("annotation", self.note_id)
            self.tags.pop(self.note_id)
            self.note_id = ""
        elif self.note_id:
            self._update(self.note_id, {"body": body})
        elif body:
            self.note_id = self._insert(AnnotationKind.NOTE, {"body": body})

    def set_tags(self, tags: Sequence[str]) -> None:
        """Give the measure these tags.

        Tags to be removed leave each annotation that has them. New ones go to the
        stance, or else to the note.
        """
        wanted = clean_tags(tags)
        for key, present in list(self.tags.items()):
            kept = tuple(tag for tag in present if tag in wanted)
            if kept != present:
                self._update(key, {"tags": tags_json(kept)})
                self.tags[key] = kept
        there = set().union(*self.tags.values())
        new = [tag for tag in wanted if tag not in there]
        if not new:
            return
        key = self.stance_id or self.note_id
        if not key:
            key = self.note_id = self._insert(AnnotationKind.NOTE, {})
        self._update(key, {"tags": tags_json([*self.tags[key], *new])})

    def _update(self, key: str, values: dict[str, Value]) -> None:
        before = len(self.command.changes)
        self.command.update("annotation", key, values)
        if len(self.command.changes) > before:
            self.command.update("annotation", key, {"modified": now()})

    def _insert(self, kind: AnnotationKind, values: dict[str, Value]) -> str:
        anchor = anchor_span(self.outline, self.block, self.annotations.edition, -1, -1)
        key = self.annotations.insert(self.command, kind, anchor, values)
        self.tags[key] = ()
        return key
