"""Estimate the width of a line from its characters, where the source gives no boxes.

Text pulled out of a document has lost its typeface, but not where its lines were
broken. The typeface that explains these breaks best is taken as the document's own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

_ASCII = (
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
    "abcdefghijklmnopqrstuvwxyz{|}~æøåÆØÅ«»–—•“”’"
)
_FACES = {
    "serif": (
        "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 "
        "500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 "
        "667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 "
        "500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541 667 500 444 889 722 "
        "722 500 500 500 1000 350 444 444 333 "
    ),
    "sans": (
        "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 "
        "556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 "
        "722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 "
        "500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584 889 611 556 1000 778 "
        "667 556 556 556 1000 350 333 333 222 "
    ),
    "narrow": (
        "226 326 401 498 507 715 682 221 303 303 498 498 250 306 252 386 507 507 507 507 507 507 507 507 507 "
        "507 268 268 498 498 498 463 894 579 544 533 615 488 459 631 623 252 319 520 420 855 646 662 517 673 "
        "543 459 487 642 567 890 519 487 468 307 386 307 498 498 291 479 525 423 525 498 305 471 525 229 239 "
        "455 229 799 525 527 525 525 349 391 335 525 452 715 433 453 395 314 460 314 498 773 527 479 763 664 "
        "579 512 512 498 905 498 410 410 250 "
    ),
}
"""Widths in thousandths of an em, in the order of `_ASCII`: after Times, Helvetica and
Calibri."""
_FIXED = 500.0
"""The width of every character where all are equal, as on a typewriter and in much
plain text."""
SAMPLE = 400
"""So many lines are enough to tell the typeface."""
OUTLIER = 1.6
"""A line so many times as wide as the middling one does not tell how wide lines are."""
FULL = 0.98
"""Among lines that go on in the next, ordered by width, the one at this share counts as
full."""


class Typeface(NamedTuple):
    """A typeface's widths, and how wide the document's full lines are in it."""

    widths: defaultdict[str, float]
    full: float

    def width(self, text: str) -> float:
        """The width of a text, in thousandths of an em."""
        return sum(map(self.widths.__getitem__, text))


def faces() -> list[Typeface]:
    """The known typefaces, their full width still unknown."""
    found = []
    for text in _FACES.values():
        numbers = [float(number) for number in text.split()]
        average = numbers[_ASCII.index("n")]
        widths: defaultdict[str, float] = defaultdict(lambda average=average: average)  # type: ignore[misc]
        widths.update(zip(_ASCII, numbers, strict=True))
        found.append(Typeface(widths, 0.0))
    return [*found, Typeface(defaultdict(lambda: _FIXED), 0.0)]


def fit(pairs: Sequence[tuple[str, str]]) -> Typeface:
    """The typeface that explains best why each line of `pairs` was broken before the word beside it."""
    sample = pairs[:: max(1, len(pairs) // SAMPLE)]
    best, fewest = faces()[0], float("inf")
    for face in faces():
        full = widest([face.width(line) for line, _ in sample])
        misfits = sum(
            max(0.0, full - face.width(f"{line} {word}")) for line, word in sample
        ) / max(1.0, full)
        if misfits < fewest:
            best, fewest = Typeface(face.widths, full), misfits
    return best


def widest(widths: Sequence[float]) -> float:
    """The width of a full line, by the lines that continue in the next; else 0."""
    ordered = sorted(widths)
    if ordered:
        usual = ordered[len(ordered) // 2]
        ordered = [width for width in ordered if width < usual * OUTLIER]
    return ordered[min(len(ordered) - 1, int(len(ordered) * FULL))] if ordered else 0.0
