"""The document with the amendments as true tracked changes: an author a proposer, the reason as a comment.

Accepting all gives the text with the amendments in it, rejecting all the document as it
is. Word cannot hold two changes of the same words: of amendments that clash the first
is a change, and each of the others a comment in its formal words. So is a change of
words in a passage that another amendment moves. A record of the amendments is in the
file as well (`embedded`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime

from index_builder.model import Outline
from reader.core.amendments.clashes import rivals
from reader.core.amendments.formats.embedded import embed
from reader.core.amendments.formats.form import Form
from reader.core.amendments.model import Amendment, AmendmentKind, Side
from reader.core.amendments.result import apply_amendments
from reader.core.amendments.sentence import sentence
from reader.core.amendments.spans import Touch, has_place, texts_of, touches
from reader.core.compare.formats.docx_package import Package
from reader.core.compare.model import Unit
from reader.core.compare.units import units_of
from reader.core.export.tracked_changes import (
    Author,
    Tracked,
    TrackedParagraph,
    TrackedRun,
    TrackedWriter,
)

NOBODY = "Tiltak"
"""The author of changes whose proposer is not known."""


def render(form: Form) -> bytes:
    """The file."""
    package = Package(form.title, form.outline.language)
    moment = datetime.now(UTC)
    texts = texts_of(form.outline)
    given = [row.amendment for row in form.rows if has_place(row.amendment, texts)]
    changes = _Changes(form.outline, given, package, moment)
    embed(package.document, given)
    package.fill(
        TrackedWriter(Author(NOBODY, moment)).markup(list(changes.paragraphs()))
    )
    return package.data()


class _Changes:
    """The paragraphs of a document with amendments in them."""

    def __init__(
        self,
        outline: Outline,
        amendments: list[Amendment],
        package: Package,
        moment: datetime,
    ) -> None:
        self._outline, self._package, self._moment = outline, package, moment
        chosen, others = without_clashes(outline, amendments)
        self._beside: dict[tuple[str, Side], list[Amendment]] = defaultdict(list)
        self._whole: dict[str, Amendment] = {}
        self._touches: dict[str, list[tuple[Touch, Amendment]]] = defaultdict(list)
        self._remarks: dict[str, list[int]] = defaultdict(list)
        texts = texts_of(outline)
        for amendment in chosen:
            self._sort(amendment, touches(amendment, texts))
        for amendment in others:
            self._remark(amendment, remark_of(amendment, outline))
        self._units = {
            unit.id: unit for unit in units_of(apply_amendments(outline, chosen))
        }
        self._units |= {unit.id: unit for unit in units_of(outline)}

    def paragraphs(self) -> Iterator[TrackedParagraph]:
        """Every paragraph, in the text's order."""
        for block in self._outline.blocks:
            yield from self._come(self._beside[block.id, Side.BEFORE])
            yield self._block(block.id, block.text)
            whole = self._whole.get(block.id)
            if (
                whole
                and whole.kind is AmendmentKind.CHANGE
                and whole.blocks[-1] == block.id
            ):
                yield from self._come([whole])
            yield from self._come(self._beside[block.id, Side.AFTER])

    def _sort(self, amendment: Amendment, touched: list[Touch]) -> None:
        """Note down what an amendment does, and to which blocks."""
        if amendment.kind in (AmendmentKind.ADD, AmendmentKind.MOVE):
            self._beside[amendment.goal or amendment.blocks[0], amendment.side].append(
                amendment
            )
        for touch in touched:
            if touch.whole or amendment.kind is AmendmentKind.MOVE:
                self._whole[touch.block] = amendment
            else:
                self._touches[touch.block].append((touch, amendment))
        if amendment.reason:
            is_addition = amendment.kind is AmendmentKind.ADD
            place = f"{amendment.id}-1" if is_addition else ""
            self._remark(amendment, amendment.reason, place)

    def _remark(self, amendment: Amendment, text: str, place: str = "") -> None:
        """Put a comment on the block with this id, or on the amendment's first one."""
        author = amendment.proposer or NOBODY
        number = self._package.add_comment(text, author, self._moment)
        self._remarks[place or amendment.blocks[0]].append(number)

    def _block(self, key: str, text: str) -> TrackedParagraph:
        """A block of the document, with what becomes of its words, or of it."""
        properties, remarks = (
            self._properties(self._units[key]),
            tuple(self._remarks[key]),
        )
        if whole := self._whole.get(key):
            run = TrackedRun(text, Tracked.DELETED, whole.proposer)
            return TrackedParagraph(
                (run,),
                Tracked.DELETED,
                properties,
                author=whole.proposer,
                comments=remarks,
            )
        return TrackedParagraph(
            tuple(self._runs(key, text)), Tracked.KEPT, properties, comments=remarks
        )

    def _runs(self, key: str, text: str) -> Iterator[TrackedRun]:
        end = 0
        for touch, amendment in sorted(
            self._touches[key], key=lambda one: (one[0].start, one[0].end)
        ):
            yield TrackedRun(text[end : touch.start])
            yield TrackedRun(
                text[touch.start : touch.end], Tracked.DELETED, amendment.proposer
            )
            yield TrackedRun(touch.new, Tracked.INSERTED, amendment.proposer)
            end = touch.end
        yield TrackedRun(text[end:])

    def _come(self, amendments: list[Amendment]) -> Iterator[TrackedParagraph]:
        """The paragraphs that amendments bring to a place."""
        for amendment in amendments:
            moved = (
                [self._units[key] for key in amendment.blocks]
                if amendment.kind is AmendmentKind.MOVE
                else []
            )
            made = [
                self._units[f"{amendment.id}-{number}"]
                for number, new in enumerate(amendment.new, start=1)
                if new.text.strip()
            ]
            moved_ids = {unit.id for unit in moved}
            for unit in (*moved, *made):
                run = TrackedRun(unit.text, Tracked.INSERTED, amendment.proposer)
                properties = self._properties(unit)
                remarks = () if unit.id in moved_ids else tuple(self._remarks[unit.id])
                yield TrackedParagraph(
                    (run,),
                    Tracked.INSERTED,
                    properties,
                    author=amendment.proposer,
                    comments=remarks,
                )

    def _properties(self, unit: Unit) -> str:
        return self._package.properties(unit)


def remark_of(amendment: Amendment, outline: Outline) -> str:
    """The comment that stands for an amendment which the text has no room for."""
    told = (sentence(amendment, outline), amendment.reason)
    return "\n".join(filter(None, told))


def without_clashes(
    outline: Outline, amendments: list[Amendment]
) -> tuple[list[Amendment], list[Amendment]]:
    """The amendments that fit together in one text, and the others.

    Of amendments that clash, the first is taken. Amendments without a place in the text
    are in neither list.
    """
    texts, against = texts_of(outline), rivals(amendments, outline)
    placed = [one for one in amendments if has_place(one, texts)]
    chosen: list[Amendment] = []
    ids: set[str] = set()
    moved: set[str] = set()
    changed: set[str] = set()
    for one in placed:
        is_move, is_addition = (
            one.kind is kind for kind in (AmendmentKind.MOVE, AmendmentKind.ADD)
        )
        own, other = (moved, changed) if is_move else (changed, moved)
        # Words of a passage that moves cannot be changed in the same file.
        is_free = is_addition or other.isdisjoint(one.blocks)
        if is_free and against.get(one.id, set()).isdisjoint(ids):
            own.update(() if is_addition else one.blocks)
            ids.add(one.id)
            chosen.append(one)
    return chosen, [one for one in placed if one.id not in ids]
