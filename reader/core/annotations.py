"""The annotations of a document: highlights, notes and stances, the user's and others'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from weakref import WeakMethod

from index_builder.garbage import uncollected
from index_builder.model import Outline
from reader.core.anchor import Anchor, anchor_span
from reader.core.annotation import (
    Annotation,
    AnnotationKind,
    clean_tags,
    column_value,
    from_row,
    tags_json,
)
from reader.core.change import EVERYTHING, Change
from reader.core.collation import sort_key
from reader.core.marks import Stance
from reader.core.store import Command, Store
from reader.core.store.annotations import AnnotationRepository
from reader.core.store.journal import Value
from reader.core.store.stamps import new_id, now


class Annotations:
    """The annotations of one document.

    Each change is committed when its method returns, and can be undone.

    They are read when first asked for (50 ms for 10,000) and then kept; a change costs
    one commit.
    """

    def __init__(self, store: Store, document: str, edition: str) -> None:
        """Of a document by its id, open in the edition with this SHA-256."""
        self.store = store
        self._rows = AnnotationRepository(store)
        self.document = document
        self.edition = edition
        self.on_change: list[Callable[[Change], None]] = []
        """Called whenever annotations have changed, here, by undo or by another window. Other ids may be among them."""
        self.hidden: frozenset[str] = frozenset()
        """Authors whose layers are not shown, see `hide`."""
        self._kept: dict[str, Annotation] | None = None
        self._tags: list[str] | None = None
        self._waiting: int | None = None
        self._blocks: dict[str, list[Annotation]] | None = None
        # Weakly, so that annotations that nobody holds any more are not kept up to date
        # for ever.
        changed = WeakMethod(self._changed)

        def tell(keys: frozenset[str] | None) -> None:
            if method := changed():
                method(keys)
            elif tell in store.on_change:  # else done by a call within this one
                store.on_change.remove(tell)

        self._listener = tell
        store.on_change.append(tell)

    def close(self) -> None:
        """Hear of changes no longer: for a document that is no longer open."""
        if self._listener in self.store.on_change:
            self.store.on_change.remove(self._listener)

    def all(self) -> list[Annotation]:
        """All annotations of the layers that are shown, oldest first."""
        return [one for one in self.all_layers() if one.author not in self.hidden]

    def shown(self) -> list[Annotation]:
        """The annotations of `all` in no order, which is quicker."""
        return [one for one in self._all().values() if one.author not in self.hidden]

    def all_layers(self) -> list[Annotation]:
        """All annotations, oldest first, those of hidden layers too."""
        return sorted(self._all().values(), key=_age)

    def hide(self, authors: Iterable[str]) -> None:
        """Hide the layers of these authors and show all others; the user's own is always shown."""
        self.hidden = frozenset(authors) - {""}
        self._blocks = self._tags = self._waiting = None
        self._tell(EVERYTHING)

    def get(self, key: str) -> Annotation | None:
        """An annotation by its id."""
        return self._all().get(key)

    def by_block(self) -> Mapping[str, Sequence[Annotation]]:
        """The annotations that have a place, by their block's id."""
        if self._blocks is None:
            self._blocks = {}
            with uncollected():
                for annotation in self.all():
                    if annotation.block:
                        self._blocks.setdefault(annotation.block, []).append(annotation)
        return self._blocks

    def on(self, block: str) -> Sequence[Annotation]:
        """The annotations on a block, oldest first."""
        return self.by_block().get(block, ())

    def in_reading_order(self, outline: Outline) -> list[Annotation]:
        """The annotations that have a place in the outline, as one meets them in reading."""
        placed = [
            annotation
            for annotation in self.all()
            if annotation.block in outline.positions
        ]
        return sorted(
            placed,
            key=lambda one: (outline.positions[one.block], one.start, one.created),
        )

    def in_review(self) -> list[Annotation]:
        """The annotations whose place in the present document is not certain."""
        return [annotation for annotation in self.all() if not annotation.block]

    def count_by_author(self) -> Counter[str]:
        """How many there are of each author, hidden or not, by the author's id; empty is the user."""
        return Counter(one.author for one in self._all().values())

    def waiting(self) -> int:
        """How many `in_review` are."""
        if self._waiting is None:
            self._waiting = sum(
                not one.block and one.author not in self.hidden
                for one in self._all().values()
            )
        return self._waiting

    def stance_on(self, block: str) -> Annotation | None:
        """The user's own stance on a block."""
        return next(
            (
                one
                for one in self.on(block)
                if one.kind is AnnotationKind.STANCE and one.is_own
            ),
            None,
        )

    def note_on(self, block: str) -> Annotation | None:
        """The user's own note on a whole block, the oldest if there are several."""
        return next(
            (
                one
                for one in self.on(block)
                if one.kind is AnnotationKind.NOTE and one.is_own and one.start < 0
            ),
            None,
        )

    def tags(self) -> list[str]:
        """All tags in use, sorted."""
        if self._tags is None:
            shown = (
                one.tags
                for one in self._all().values()
                if one.tags and one.author not in self.hidden
            )
            self._tags = sorted({tag for tags in shown for tag in tags}, key=sort_key)
        return self._tags

    def highlight(
        self, outline: Outline, block: str, start: int, stop: int, highlight_class: str
    ) -> str:
        """Highlight the code points from `start` to `stop` of a block.

        -1 and -1 stand for all of its text. Returns the id of the highlight.
        """
        [key] = self.highlight_spans(outline, [(block, start, stop)], highlight_class)
        return key

    def highlight_spans(
        self,
        outline: Outline,
        spans: Sequence[tuple[str, int, int]],
        highlight_class: str,
    ) -> list[str]:
        """Highlight several spans (block, start, stop) in one step; their ids."""
        values: dict[str, Value] = {"class": highlight_class}
        with self.store.command("Highlight", self.document) as command:
            return [
                self.insert(
                    command,
                    AnnotationKind.HIGHLIGHT,
                    anchor_span(outline, block, self.edition, *span),
                    values,
                )
                for block, *span in spans
            ]

    def note(
        self, outline: Outline, block: str, body: str, start: int = -1, stop: int = -1
    ) -> str:
        """Write a note on a block, or on a span of its text; the id."""
        anchor = anchor_span(outline, block, self.edition, start, stop)
        return self._insert("Add note", AnnotationKind.NOTE, anchor, {"body": body})

    def set_body(self, key: str, body: str) -> None:
        """Change a note's text. Typing on in the same note is one step to undo."""
        self._update("Edit note", [key], {"body": body}, merge=f"body {key}")

    def set_tags(self, keys: Sequence[str], tags: Iterable[str]) -> None:
        """Give annotations these tags instead of those they have."""
        self._update("Change tags", keys, {"tags": tags_json(clean_tags(tags))})

    def set_stance(
        self,
        outline: Outline,
        blocks: Sequence[str],
        stance: Stance | None,
        priority: int | None = None,
        reason: str | None = None,
    ) -> None:
        """Take a stand on one block or several, in one step; a stance of None is taken away.

        A priority or reason of None is left as it is. To change them alone, give the
        stance that is there.
        """
        values: dict[str, Value] = {"stance": stance.value if stance else ""}
        if priority is not None:
            values["priority"] = priority
        if reason is not None:
            values["body"] = reason
        with self.store.command(
            "Take a stand" if stance else "Remove stance", self.document
        ) as command:
            for block in blocks:
                present = self.stance_on(block)
                if present and stance:
                    if any(
                        column_value(present, name) != value
                        for name, value in values.items()
                    ):
                        command.update(
                            "annotation", present.id, {**values, "modified": now()}
                        )
                elif present:
                    command.delete("annotation", present.id)
                elif stance:
                    anchor = anchor_span(outline, block, self.edition, -1, -1)
                    self.insert(command, AnnotationKind.STANCE, anchor, values)

    def set_priority(self, blocks: Sequence[str], priority: int) -> None:
        """Give the stances on these blocks a priority, in one step; blocks without a stance are passed over."""
        stances = [one for block in blocks if (one := self.stance_on(block))]
        self._update(
            "Change priority", [one.id for one in stances], {"priority": priority}
        )

    def delete(self, keys: Sequence[str]) -> None:
        """Delete annotations; one step to undo."""
        with self.store.command("Delete note", self.document) as command:
            for key in keys:
                command.delete("annotation", key)

    def confirm(
        self, outline: Outline, key: str, block: str, start: int = -1, stop: int = -1
    ) -> None:
        """Put an annotation from the review list where the user says that it belongs."""
        anchor = anchor_span(outline, block, self.edition, start, stop)
        with self.store.command("Place note", self.document) as command:
            command.keep_anchor(key, self._all()[key].anchor_json)
            command.update("annotation", key, {"anchor": anchor.dumps()})
            command.place(key, self.edition, anchor.placement("confirmed"))

    def insert(
        self,
        command: Command,
        kind: AnnotationKind,
        anchor: Anchor,
        values: Mapping[str, Value],
    ) -> str:
        """Add an annotation of the user's own within a command; its id.

        `values` are further columns.
        """
        key, moment = new_id(), now()
        row: dict[str, Value] = {
            "id": key,
            "document": self.document,
            "author": "",
            "kind": kind.value,
            "anchor": anchor.dumps(),
            "created": moment,
            "modified": moment,
            **values,
        }
        command.insert("annotation", row)
        command.place(key, self.edition, anchor.placement("same"))
        return key

    def _insert(
        self,
        label: str,
        kind: AnnotationKind,
        anchor: Anchor,
        values: Mapping[str, Value],
    ) -> str:
        with self.store.command(label, self.document) as command:
            return self.insert(command, kind, anchor, values)

    def _update(
        self,
        label: str,
        keys: Sequence[str],
        values: Mapping[str, Value],
        merge: str = "",
    ) -> None:
        """Set columns; those of annotations that have these values already are not touched."""
        with self.store.command(label, self.document, merge) as command:
            for key in keys:
                present = self._all()[key]
                if any(
                    column_value(present, name) != value
                    for name, value in values.items()
                ):
                    command.update("annotation", key, {**values, "modified": now()})

    def _all(self) -> dict[str, Annotation]:
        if self._kept is None:
            tags: dict[str, tuple[str, ...]] = {}
            with uncollected():
                rows = self._rows.in_edition(self.document, self.edition)
                self._kept = {row[0]: from_row(row, tags) for row in rows}
        return self._kept

    def _changed(self, keys: frozenset[str] | None) -> None:
        """Read anew what has changed, and tell it on."""
        if keys is None or self._kept is None:
            self._kept = self._blocks = self._tags = self._waiting = None
            self._tell(EVERYTHING)
            return
        rows = self._rows.some(self.document, self.edition, keys)
        found = {row[0]: from_row(row, {}) for row in rows}
        blocks = frozenset().union(
            *(self._put(self._kept, key, found.get(key)) for key in keys)
        )
        self._tell(Change(keys, blocks))

    def _tell(self, change: Change) -> None:
        for listener in list(self.on_change):
            listener(change)

    def _put(
        self, kept: dict[str, Annotation], key: str, new: Annotation | None
    ) -> set[str]:
        """Replace an annotation by its new state; return the blocks that it was and is on."""
        old = kept.pop(key, None)
        if new:
            kept[key] = new
        blocks = {one.block for one in (old, new) if one and one.block}
        if (old.tags if old else ()) != (new.tags if new else ()):
            self._tags = None
        if not all(one.block for one in (old, new) if one):
            self._waiting = None
        if self._blocks is not None:
            for block in blocks:
                others = [one for one in self._blocks.get(block, []) if one.id != key]
                mine = (
                    [new]
                    if new and new.block == block and new.author not in self.hidden
                    else []
                )
                self._blocks[block] = sorted(others + mine, key=_age)
        return blocks


def _age(annotation: Annotation) -> tuple[str, str]:
    return annotation.created, annotation.id
