"""Find an anchor's place in a document that was rebuilt, corrected or changed.

From the surest to the least sure: the block has the same id and text; the same text
stands elsewhere; a text much like it stands in the same chapter, then anywhere. What is
not sure is left to the user: a note on the wrong measure is worse than a note that
waits in a list. So a likeness counts only above a threshold *and* clearly ahead of the
runner-up; a text that stood in the old document already is nobody's successor, nor is
one that is as much like another text that is gone; and where equal texts stand in
several places, the headings above and the words around must tell which is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from index_builder.model import Outline
from reader.core.anchor import Anchor, anchor_block, text_after, text_before
from reader.core.anchor_place import NOWHERE, Place, Placed, Suggestion
from reader.core.anchor_quote import CLOSE, LEAD, find_quote, find_span
from reader.core.likeness import ALIKE, LONGEST, is_part, likeness, words
from reader.core.link_follower import LinkFollower

CHAPTER = 72.0
"""Least likeness (0 to 100) of texts in the same chapter."""
ANYWHERE = 80.0
"""Least likeness of texts in different chapters."""
UNSURE = 12.0
"""Added to either where it is not known what else stood in the old document."""
SHORT = 30
"""Characters: a shorter text must be ALIKE, and have FAMILIAR surroundings where it is
not where it was."""
FAMILIAR = 70.0
"""Least likeness of the surroundings of one of several equal texts, and, where it is
not known what else stood in the old document, of a text that is only much like the
anchor's."""
LEAD_OF_COPY = 20.0
"""How far the surroundings of one of several equal texts must be ahead of the next."""
UNTOUCHED = 99.0
"""Likeness of surroundings that nobody has changed."""
FURTHER = 25.0
"""How far below the threshold a text alone may be: its surroundings may lift it."""
LOOKED_AT = 12
"""Candidates that are looked at closely."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Blocks to choose among."""

    positions: list[int]
    texts: list[str]
    """The words of each."""


class AnchorResolver:
    """Finds anchors in one outline.

    Making it reads the outline through once: worker-only for a long document.
    """

    def __init__(self, outline: Outline, former: Outline | None = None) -> None:
        """For an outline; `former` is what the anchors were made in, where it is still known."""
        self.outline = outline
        self.texts = [words(block.text) for block in outline.blocks]
        self.chapters = _chapters(outline)
        """Words of the outermost heading, then of the nearest, above each block."""
        self._at = _positions(self.texts)
        self.former = former
        self._former = (
            _positions(words(block.text) for block in former.blocks) if former else None
        )
        self._links = LinkFollower(former, outline) if former else None

    def find(self, anchor: Anchor) -> Place:
        """Where an anchor belongs now: by its own words and surroundings, else by what its block became."""
        place = self._found(anchor)
        return (
            place
            if place.position >= 0 or self._links is None
            else self._followed(anchor, self._links)
        )

    def _followed(self, anchor: Anchor, links: LinkFollower) -> Place:
        """The place in the block that the anchor's became, as the comparison of both editions has it."""
        if (not anchor.is_whole and not anchor.text) or len(
            anchor.block_text
        ) > LONGEST:
            return NOWHERE
        position, score = links.follow(anchor.block)
        if position < 0 or not self._is_still_of(anchor):
            return NOWHERE
        place = Place(Placed.LIKE, position, score=score)
        return place if anchor.is_whole else find_span(self.outline, anchor, place)

    def _is_still_of(self, anchor: Anchor) -> bool:
        """Whether the anchor's block has its text in the older outline, which may have been prepared anew since."""
        former = self.former
        if former is None or anchor.block not in former.positions:
            return False
        return former.blocks[former.positions[anchor.block]].text == anchor.block_text

    def _found(self, anchor: Anchor) -> Place:
        """Where an anchor's own words are, or words much like them."""
        if not anchor.is_whole and not anchor.text:
            return find_quote(self.outline, anchor)
        text = words(anchor.block_text)
        equal = self._at.get(text, []) if text else []
        place = (
            self._among_equals(anchor, text, equal)
            if equal
            else self._like(anchor, text)
        )
        return (
            find_span(self.outline, anchor, place)
            if not anchor.is_whole and place.position >= 0
            else place
        )

    def suggest(self, anchor: Anchor, limit: int = 5) -> list[Suggestion]:
        """The blocks most like an anchor's, best first, for the user to choose from."""
        text = words(anchor.block_text)[:LONGEST]
        found = process.extract(
            text,
            self.texts,
            scorer=fuzz.token_set_ratio,
            limit=limit * 3,
            score_cutoff=30,
        )
        ranked = sorted(
            (
                (self._score(anchor, text, position), position)
                for _, _, position in found
            ),
            reverse=True,
        )
        return [Suggestion(position, score) for score, position in ranked[:limit]]

    @cached_property
    def _fresh(self) -> dict[str, Pool]:
        """The blocks with a new text: all of them ("*"), and by chapter.

        Each may be a changed form of an old block.
        """
        found: dict[str, Pool] = {"*": Pool([], [])}
        for position, text in enumerate(self.texts):
            if self._former is None or text not in self._former:
                for pool in (
                    found["*"],
                    found.setdefault(f"in {self.chapters[position][0]}", Pool([], [])),
                ):
                    pool.positions.append(position)
                    pool.texts.append(text)
        return found

    def _among_equals(self, anchor: Anchor, text: str, equal: Sequence[int]) -> Place:
        """The one that is meant of blocks with exactly the anchor's text."""
        same = self.outline.positions.get(anchor.block, -1)
        if (
            len(equal) == 1
            and equal[0] != same
            and len(text) < SHORT
            and self._around(anchor, equal[0]) < FAMILIAR
        ):
            # Another text, as short as a lead-in, may have come to read the same.
            return NOWHERE
        if len(equal) == 1 and self._copies(anchor, text, equal[0]) == 1:
            return Place(
                Placed.SAME if same == equal[0] else Placed.MOVED, equal[0], score=100.0
            )
        if same in equal and self._around(anchor, same) >= UNTOUCHED:
            return Place(Placed.SAME, same, score=100.0)
        ranked = sorted(
            ((self._around(anchor, position), position) for position in equal),
            reverse=True,
        )
        best, position = ranked[0]
        ahead = len(ranked) == 1 or best - ranked[1][0] >= LEAD_OF_COPY
        if ahead and self._is_this_copy(anchor, text, position):
            return Place(
                Placed.SAME if same == position else Placed.MOVED, position, score=best
            )
        # Not a changed text either: with equal ones about, it could be the changed form
        # of any of them.
        return NOWHERE

    def _copies(self, anchor: Anchor, text: str, position: int) -> int:
        """How many blocks had the anchor's text in the old document, as far as is known."""
        if self._former is not None and text in self._former:
            return len(self._former[text])
        # The anchor has counted them letter by letter: of the same words in capitals it
        # knows nothing.
        only_capitals_differ = (
            self.texts[position] == text
            and self.outline.blocks[position].text.split() != anchor.block_text.split()
        )
        return anchor.copies + only_capitals_differ

    def _is_this_copy(self, anchor: Anchor, text: str, position: int) -> bool:
        """Whether a block is the anchor's and not another of several that had the same text."""
        stood = self._former.get(text, []) if self._former is not None else []
        around = self._around(anchor, position)
        if (
            self.former is None
            or len(stood) <= 1
            or anchor.block not in self.former.positions
        ):
            return self._copies(anchor, text, position) == 1 or around >= CLOSE
        others = (self.former.blocks[old].id for old in stood)
        rivals = [
            anchor_block(self.former, other, "")
            for other in others
            if other != anchor.block
        ]
        own = anchor_block(self.former, anchor.block, "")
        ahead = self._around(own, position) - max(
            (self._around(rival, position) for rival in rivals), default=0.0
        )
        return around >= FAMILIAR and ahead >= LEAD_OF_COPY

    def _like(self, anchor: Anchor, text: str) -> Place:
        """The block whose text is a changed form of the anchor's, where that is clear."""
        if not 4 <= len(text) <= LONGEST:
            return NOWHERE
        own = words(anchor.path[0]) if anchor.path else ""
        stricter = 0.0 if self._former is not None else UNSURE
        near = self._fresh.get(f"in {own}", Pool([], []))
        found = self._best(anchor, text, near, CHAPTER + stricter)
        return (
            found
            or self._best(anchor, text, self._fresh["*"], ANYWHERE + stricter)
            or NOWHERE
        )

    def _best(
        self, anchor: Anchor, text: str, pool: Pool, least: float
    ) -> Place | None:
        """The best of some blocks, if it is good enough and clearly ahead of the next."""
        least = max(least, ALIKE) if len(text) < SHORT else least
        found = process.extract(
            text,
            pool.texts,
            scorer=fuzz.ratio,
            limit=LOOKED_AT,
            score_cutoff=least - FURTHER,
        )
        near = {index for _, _, index in found}
        near.update(
            index for index, other in enumerate(pool.texts) if is_part(text, other)
        )
        ranked = sorted(
            (
                (self._score(anchor, text, pool.positions[i]), pool.positions[i])
                for i in near
            ),
            reverse=True,
        )
        if not ranked or ranked[0][0] < least:
            return None
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < LEAD:
            return None
        if not self._is_this_copy(
            anchor, text, ranked[0][1]
        ) or not self._is_no_neighbour(anchor, text, ranked[0][1]):
            return None
        return Place(Placed.LIKE, ranked[0][1], score=ranked[0][0])

    def _is_no_neighbour(self, anchor: Anchor, text: str, position: int) -> bool:
        """Whether a block much like the anchor's is not rather another one that stood in the old document."""
        same_kind = self.outline.blocks[position].kind.value == anchor.kind
        if self.former is None:
            return same_kind and self._around(anchor, position) >= FAMILIAR
        candidate = self.texts[position]
        rivals = process.extract(
            candidate,
            self._gone,
            scorer=fuzz.ratio,
            limit=2,
            score_cutoff=CHAPTER - FURTHER,
        )
        rival = max((score for other, score, _ in rivals if other != text), default=0.0)
        return (same_kind and text in candidate) or fuzz.ratio(
            text, candidate
        ) - rival >= LEAD

    @cached_property
    def _gone(self) -> list[str]:
        """The texts of the old document that are not in the new one."""
        return [text for text in self._former or () if text not in self._at]

    def _score(self, anchor: Anchor, text: str, position: int) -> float:
        """How much a block is the anchor's: mostly its words, a little its surroundings and its kind."""
        block = self.outline.blocks[position]
        alike = likeness(text, self.texts[position])
        around = self._around(anchor, position)
        kind = 100.0 if not anchor.kind or block.kind.value == anchor.kind else 0.0
        return 0.8 * alike + 0.15 * around + 0.05 * kind

    def _around(self, anchor: Anchor, position: int) -> float:
        """How much the surroundings of a block are the anchor's: its nearest heading, what is before and after."""
        before, after = anchor.surroundings
        length = len(self.outline.blocks[position].text)
        heading = words(anchor.path[-1]) if anchor.path else ""
        parts = [
            fuzz.ratio(heading, self.chapters[position][1]),
            fuzz.ratio(words(before), words(text_before(self.outline, position, 0))),
            fuzz.ratio(words(after), words(text_after(self.outline, position, length))),
        ]
        return sum(parts) / len(parts)


def _positions(texts: Iterable[str]) -> dict[str, list[int]]:
    """Where each text stands."""
    found: dict[str, list[int]] = {}
    for position, text in enumerate(texts):
        found.setdefault(text, []).append(position)
    return found


def _chapters(outline: Outline) -> list[tuple[str, str]]:
    """For each block the words of the outermost and the nearest heading above it."""
    found: list[tuple[str, str]] = []
    above: list[tuple[int, str]] = []
    for block in outline.blocks:
        if block.kind.value == "heading":
            while above and above[-1][0] >= block.level:
                above.pop()
            above.append((block.level, words(block.text)))
        found.append((above[0][1], above[-1][1]) if above else ("", ""))
    return found
