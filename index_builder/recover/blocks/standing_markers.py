"""Whether an apparent bullet or number is one: an ordered list of cases."""

from __future__ import annotations

from typing import NamedTuple

from index_builder.model import Role
from index_builder.recover.blocks.unwrap import (
    GAP,
    ended,
    free_space,
    is_prominent,
    same_style,
    starts_lowercase,
)
from index_builder.recover.cases import Case, decide
from index_builder.recover.context import Marker, Profile, Row

LONELY = 0.4
"""So much of the line above is left over where a number that stands alone begins a
list, or a chapter right below a title."""
PARTED = 0.3
"""White space beyond the usual, in the unit of `Row.gap`, above a marker."""
LARGEST = 100
"""A number with parts as great as this is an amount: "9.300"."""


class Candidate(NamedTuple):
    """A row that begins with what looks like a marker."""

    above: Row | None
    row: Row
    mark: Marker
    rest: str
    """The text after it."""
    profile: Profile

    @property
    def numeral(self) -> bool:
        """Whether it is a number in digits."""
        return self.mark.form == "number"

    @property
    def capital(self) -> bool:
        """Whether the text begins with a capital letter."""
        return self.rest[:1].isupper()

    @property
    def unfinished(self) -> bool:
        """Whether the row above ends without a full stop."""
        return self.above is not None and not ended(self.above.text)

    @property
    def other_style(self) -> bool:
        """Whether it is set in another way than the row above."""
        return self.above is not None and not same_style(
            self.above.style, self.row.style
        )

    @property
    def counts(self) -> bool:
        """Whether a number looks like one that counts: "3.", "3.4", but not "53" or "9.300"."""
        value = self.mark.value
        return self.mark.text[-1] in ".):" or (
            len(value) > 1 and max(value[1:]) < LARGEST
        )

    @property
    def stopped(self) -> bool:
        """Whether it ends with a full stop or a bracket."""
        return self.mark.text.endswith((".", ")"))


def _parted(one: Candidate) -> bool:
    return one.row.gap - one.profile.gap > PARTED


def _titled(one: Candidate) -> bool:
    """Whether a small number stands before a capital as below a document's title.

    That is below white space; in text without any, below a short line.
    """
    if not one.capital or not 0 < one.mark.value[0] < LARGEST:
        return False
    if one.profile.boxes or one.above is None:
        return _parted(one)
    return _parted(one) or free_space(one.above, one.row) > LONELY


def _alone(one: Candidate) -> bool:
    return not one.rest and one.mark.form in ("number", "letter", "roman")


def _begins_list_alone(one: Candidate) -> bool:
    if not _alone(one) or one.above is None:
        return _alone(one)
    parted = one.row.gap - one.profile.gap > GAP[one.profile.boxes]
    parted = parted or (one.row.turn and not one.profile.boxes)
    return parted or not one.unfinished or free_space(one.above, one.row) > LONELY


def _small_after_number(one: Candidate) -> bool:
    return (
        starts_lowercase(one.rest)
        and one.mark.form in ("number", "roman")
        and not one.stopped
    )


def _heading(one: Candidate) -> bool:
    loud = one.numeral and one.capital and is_prominent(one.row.style, one.profile.body)
    return loud and (one.above is None or one.row.turn or one.other_style)


def _begins_page(one: Candidate) -> bool:
    return (
        one.row.turn
        and (one.capital or _label(one))
        and (not one.numeral or one.mark.text[-1] == "." or len(one.mark.value) > 1)
    )


def _label(one: Candidate) -> bool:
    """Whether it is a chapter's or section's number by itself."""
    return one.mark.form in ("division", "section") and not one.rest


def _goes_on_list(one: Candidate) -> bool:
    return (
        one.above is not None
        and one.above.marker is not None
        and one.above.marker.form == one.mark.form
    )


def _small_item(one: Candidate) -> bool:
    return one.mark.form in ("dash", "letter") and starts_lowercase(one.rest)


def _division_within_title(one: Candidate) -> bool:
    """Whether a loud line names a division that the words before and after it speak of: "under / Article 6 of"."""
    loud = is_prominent(one.row.style, one.profile.body) and not one.other_style
    small = one.mark.form == "division" and starts_lowercase(one.rest)
    return loud and small and one.unfinished and not one.row.turn


def _within_sentence(one: Candidate) -> bool:
    if one.above is None or one.above.text.endswith(";"):
        return False
    return one.unfinished and free_space(one.above, one.row) < 0


CASES: tuple[Case[Candidate], ...] = (
    Case(
        "a bullet",
        True,
        lambda one: one.mark.form == "bullet" or one.row.role is not Role.LINE,
    ),
    Case("a dash alone", False, lambda one: one.mark.form == "dash" and not one.rest),
    Case("a number alone begins a list", True, _begins_list_alone),
    Case("a number alone ends a sentence", False, _alone),
    Case(
        "a number of three parts",
        True,
        lambda one: one.numeral and len(one.mark.value) > 2 and one.capital,
    ),
    Case("small letters after a number", False, _small_after_number),
    Case("the number of a heading", True, _heading),
    Case(
        "an amount within a sentence",
        False,
        lambda one: (
            one.numeral and not one.counts and one.unfinished and not _titled(one)
        ),
    ),
    Case("it begins a page or a column", True, _begins_page),
    Case("a division within a title", False, _division_within_title),
    Case(
        "set in another way than the line above",
        True,
        lambda one: one.other_style and one.capital,
    ),
    Case(
        "white space above",
        True,
        lambda one: one.above is None or _parted(one),
    ),
    Case("marked like the line above", True, _goes_on_list),
    Case(
        "the list above ends with a comma or a stop",
        True,
        lambda one: _small_item(one) and _ends_item(one),
    ),
    Case("a dash or a letter within a sentence", False, _small_item),
    Case("a full line that ends within a sentence", False, _within_sentence),
    Case("the line above has ended", True, lambda one: True),
)
"""In the order in which they are asked."""


def _ends_item(one: Candidate) -> bool:
    return not one.unfinished or (
        one.above is not None and one.above.text.endswith((",", ";"))
    )


def standing(candidate: Candidate) -> Case[Candidate]:
    """The case that decides whether a marker is one, and not the end of a sentence that was broken before it."""
    return decide(CASES, candidate)
