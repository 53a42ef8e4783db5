"""Recognise a file as another edition of a known text, by the sentences they share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from index_builder.bundle import open_bundle
from index_builder.bundle_folder import is_bundle
from index_builder.errors import UserError
from index_builder.model import Outline
from reader.core.compare.relation import sentences, shared_sentences
from reader.core.paths import Places
from reader.core.store import Store
from reader.core.store.kinship import KinshipRepository
from reader.core.store.sentences import SentenceRepository

SURE = 0.30
"""Share of equal sentences from which on two documents are editions of one text."""
ASK = 0.10
"""Share from which on the user is asked."""
FEWEST = 5
"""Equal sentences that are needed at least, whatever their share."""
SAMPLE = 64
"""Sentences that are kept of each edition.

A share is told from them well enough to know whom to look at closely.
"""
LOOKED_AT = 5
"""Editions that are looked at closely."""
CAUGHT_UP = 50
"""Editions without a sample that get one at a time: those that were opened by an older
version."""


class Recommendation(StrEnum):
    """The action to take on a likeness."""

    SURE = "sure"
    """It is another edition."""
    ASK = "ask"
    """It may be one: ask the user."""
    NO = "no"


@dataclass(frozen=True, slots=True)
class EditionMatch:
    """A document that a new one looks like."""

    document: str
    """Its id."""
    edition: str
    """SHA-256 of the edition that is the most alike."""
    share: float
    """Of the sentences of the one that has fewer, how many both have; 0 to 1."""
    recommendation: Recommendation


class EditionFinder:
    """Finds the document that an outline is another edition of."""

    def __init__(self, places: Places, store: Store) -> None:
        self._places = places
        self._rows = SentenceRepository(store)
        self._kinship = KinshipRepository(store)

    def note_down(self, edition: str, outline: Outline) -> None:
        """Keep some sentences of an edition that is in the store, so that others are known by it."""
        hashes = sorted(map(_hash, sentences(outline)))
        self._rows.save(edition, hashes[:SAMPLE], len(hashes))

    def find(self, edition: str, outline: Outline) -> EditionMatch | None:
        """The best match for an edition; None where there is none worth a question.

        Worker-only: reads a few outlines.

        Documents that the user parted from it are passed over.
        """
        self._catch_up()
        own = sentences(outline)
        best: EditionMatch | None = None
        for other, document in self._rows.hits([*map(_hash, own)], edition, LOOKED_AT):
            if self._kinship.are_apart(document, edition):
                continue
            found = self._outline(other)
            theirs = sentences(found) if found else frozenset()
            share = shared_sentences(own, theirs)
            advice = recommend(share, len(own & theirs))
            if advice is not Recommendation.NO and (best is None or share > best.share):
                best = EditionMatch(document, other, share, advice)
        return best

    def _catch_up(self) -> None:
        """Note down editions of which nothing is kept yet."""
        for edition in self._rows.uncounted(CAUGHT_UP):
            outline = self._outline(edition)
            if outline is not None:
                self.note_down(edition, outline)

    def _outline(self, edition: str) -> Outline | None:
        folder = self._places.bundle(edition)
        if not is_bundle(folder):
            return None
        try:
            return open_bundle(folder).outline()
        except UserError:
            return None


def recommend(share: float, count: int) -> Recommendation:
    """What to do, given the share of equal sentences and how many there are."""
    if count < FEWEST or share < ASK:
        return Recommendation.NO
    return Recommendation.SURE if share >= SURE else Recommendation.ASK


def _hash(sentence: str) -> int:
    """64 bits that stand for a sentence, as SQLite keeps whole numbers."""
    import hashlib  # brings a large library

    digest = hashlib.blake2b(
        sentence.encode("utf-8", "surrogatepass"), digest_size=8
    ).digest()
    return int.from_bytes(digest, "big", signed=True)
