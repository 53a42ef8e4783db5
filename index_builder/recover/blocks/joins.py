"""Whether a row continues the block of the row above: an ordered list of cases."""

from __future__ import annotations

from index_builder.model import Role
from index_builder.recover.blocks.unwrap import (
    GAP,
    ended,
    free_space,
    hanging,
    is_prominent,
    next_word_fits,
    opens,
    room_left,
    same_size,
    same_style,
    starts_lowercase,
)
from index_builder.recover.cases import Case, decide
from index_builder.recover.context import Profile, Row, TextStyle

FIRST = {True: 6.0, False: 1.5}
"""A paragraph's first line is indented by more: points, or blanks."""
FAR = 45.0
"""What is indented by more is no paragraph's first line."""
ALIGNED = 2.0
"""Rows begin at one edge where they are no farther apart, in points."""
WIDTH, WORDS = 11.0, 2
"""Running text has more room, in sizes of its letters, and more spaces in a line."""
SHORT = 0.6
"""Less of the room filled ends a block even where white space parts all others."""
LOOSE = 0.2
"""A line that ends in the middle of a sentence leaves less of its room, or it does not
end there after all."""
FULL = 0.1
"""A line that leaves less of its room is full."""
TIGHT = 0.15
"""White space beyond the usual that lines of one heading keep below."""
WIDE = 0.8
"""White space beyond the usual, in line heights, between the lines of a large heading."""
HEADING = 60
"""Characters of a heading's line after which the next one may begin without more white
space."""


def _title_style(row: Row) -> TextStyle | None:
    """How a row is set, its marker apart: "Chapter 4" may stand before a title in capitals."""
    if row.style is None or row.marker is None:
        return row.style
    return row.style._replace(capitals=row.text.isupper())


class Pair:
    """Two rows below each other, and what is asked of them again and again."""

    __slots__ = ("_free", "above", "parted", "profile", "row", "small", "unfinished")

    def __init__(self, above: Row, row: Row, profile: Profile) -> None:
        self.above = above
        self.row = row
        self.profile = profile
        self.unfinished = not ended(above.text)
        """Whether the upper row ends without a full stop."""
        self.small = starts_lowercase(row.text)
        """Whether the lower row begins in a small letter."""
        self.parted = row.gap - profile.gap > GAP[profile.boxes] and not row.turn
        """Whether white space parts them."""
        self._free: float | None = None

    @property
    def free(self) -> float:
        """How much of the upper row's room is left."""
        if self._free is None:
            self._free = free_space(self.above, self.row)
        return self._free

    @property
    def alike(self) -> bool:
        """Whether they are set alike, or nearly so within a sentence."""
        if same_style(self.above.style, self.row.style):
            return True
        near = same_size(self.above.style, self.row.style) and self.row.gap < GAP[True]
        return self.unfinished and self.small and near

    @property
    def heading(self) -> bool:
        """Whether both are set like one heading."""
        return (
            _title_style(self.above) == self.row.style
            and is_prominent(self.row.style, self.profile.body)
            and not self.row.turn
            and (
                self.unfinished
                or (self.row.gap < TIGHT and len(self.above.text) < HEADING)
            )
        )

    @property
    def filled(self) -> bool:
        """Whether the upper row fills most of its room."""
        return self.above.room > 0 and self.above.width > self.above.room * SHORT

    @property
    def wide(self) -> bool:
        """Whether the upper row has room for some words."""
        style = self.above.style
        return style is not None and self.above.room > WIDTH * style.size

    @property
    def indented(self) -> bool:
        """Whether the lower row is indented as the first one of a paragraph."""
        within = FIRST[self.profile.boxes] < self.row.indent - self.above.indent < FAR
        return within and self.above.marker is None and not self.row.turn


def _marked_up(pair: Pair) -> bool:
    return pair.row.role is not Role.LINE or pair.above.role is not Role.LINE


def _unlike(pair: Pair) -> bool:
    return not pair.alike


def _like_heading(pair: Pair) -> bool:
    return pair.heading


def _heading_goes_on(pair: Pair) -> bool:
    """Whether a heading goes on below a line that is full or ends within a sentence, its lines set wide apart."""
    if not (pair.heading and pair.unfinished) or pair.row.gap > WIDE:
        return False
    return pair.small or pair.free < 0


def _empty(pair: Pair) -> bool:
    return not pair.above.text or not pair.row.text


def _text_of_marker(pair: Pair) -> bool:
    return (
        _empty(pair)
        and pair.above.marker is not None
        and pair.above.marker.form not in ("division", "section")
    )


def _over_a_gap(pair: Pair) -> bool:
    """Whether a sentence goes on over white space, in text that tells of none for certain."""
    if not (pair.parted and pair.unfinished and pair.small) or pair.profile.boxes:
        return False
    return pair.above.room > 0 and pair.free < FULL


def _capitals(pair: Pair) -> bool:
    plain = pair.profile.body is None and not pair.row.turn
    return (
        plain
        and pair.unfinished
        and pair.above.text.isupper()
        and pair.row.text.isupper()
        and not pair.row.text.endswith(":")
    )


def _small_letter(pair: Pair) -> bool:
    return pair.small and (
        pair.unfinished or pair.free < FULL or pair.above.text[-1] != ":"
    )


def _hangs(pair: Pair) -> bool:
    return (
        pair.unfinished
        and hanging(pair.above.text)
        and (opens(pair.above.text) or pair.free < LOOSE)
    )


def _quoted(pair: Pair) -> bool:
    return pair.above.text[-1] == ":" and pair.row.text[0] in '«“"'


def _spaced(pair: Pair) -> bool:
    return (
        pair.profile.spaced
        and not pair.row.turn
        and pair.filled
        and not pair.unfinished
    )


def _ragged(pair: Pair) -> bool:
    """Whether the upper row stands in the middle of a paragraph, white space parting them all.

    It may be short: a line that is not justified ends before a long name.
    """
    return (
        pair.profile.spaced
        and pair.profile.boxes
        and pair.above.gap - pair.profile.gap <= GAP[True]
        and pair.unfinished
        and pair.filled
        and not (pair.above.turn or pair.row.turn)
        and pair.above.marker is None
        and not is_prominent(pair.row.style, pair.profile.body)
    )


def _no_first_line(pair: Pair) -> bool:
    """Whether a row is not indented, where paragraphs begin with a row that is."""
    return (
        pair.profile.indented
        and not pair.unfinished
        and pair.filled
        and pair.above.marker is None
        and not pair.row.turn
        and pair.row.indent <= pair.above.indent + ALIGNED
        and not is_prominent(pair.row.style, pair.profile.body)
    )


def _word_that_does_not_fit(pair: Pair) -> bool:
    """Whether a sentence goes on with a word that had no room in the upper row.

    Labels of charts and cells of tables have hardly any room, and few words.
    """
    return (
        pair.profile.boxes
        and pair.unfinished
        and pair.wide
        and pair.above.text.count(" ") >= WORDS
        and pair.row.text[0] not in "/#."
        and not pair.indented
        and pair.row.indent > pair.above.indent - FAR
        and not is_prominent(pair.row.style, pair.profile.body)
        and not next_word_fits(pair.above, pair.row)
    )


def _noun(pair: Pair) -> bool:
    return (
        pair.profile.nouns
        and pair.unfinished
        and pair.filled
        and not pair.above.text.isupper()
    )


CASES: tuple[Case[Pair], ...] = (
    Case("a picture stands between them", False, lambda pair: bool(pair.row.picture)),
    Case("the mark-up parts them", False, _marked_up),
    Case("the text of the marker above", True, _text_of_marker),
    Case("nothing to go on", False, _empty),
    Case("set in another way", False, _unlike),
    Case("the sentence goes on over white space", True, _over_a_gap),
    Case("the heading above goes on", True, _heading_goes_on),
    Case("white space above", False, lambda pair: pair.parted),
    Case("set like the heading above", True, _like_heading),
    Case("capitals go on", True, _capitals),
    Case("begins in a small letter", True, _small_letter),
    Case("a new item in small letters", False, lambda pair: pair.small),
    Case("the line above ends within a sentence", True, _hangs),
    Case("quoted after a colon", True, _quoted),
    Case(
        "indented as a first line",
        False,
        lambda pair: not pair.unfinished and pair.indented,
    ),
    Case("white space parts all paragraphs, and there is none", True, _spaced),
    Case("a ragged line within a sentence", True, _ragged),
    Case("a noun within a sentence", True, _noun),
    Case("no first line, which are all indented", True, _no_first_line),
    Case("a word that the line above had no room for", True, _word_that_does_not_fit),
    Case(
        "the line above is not full",
        False,
        lambda pair: room_left(pair.above, pair.row),
    ),
    Case("the line above is full", True, lambda pair: True),
)
"""In the order in which they are asked."""
_OF_TYPE = (_unlike, _like_heading, _heading_goes_on)
PLAIN = tuple(case for case in CASES if case.fits not in _OF_TYPE)
"""Those that are left where the source says nothing of type."""


def join(above: Row, row: Row, profile: Profile) -> Case[Pair]:
    """The case that decides whether a row goes on where the row above it ends."""
    cases = CASES if above.style or row.style else PLAIN
    return decide(cases, Pair(above, row, profile))


def continues_block(above: Row, row: Row, profile: Profile) -> bool:
    """Whether a row goes on the paragraph, heading or item that the row above it belongs to."""
    return join(above, row, profile).answer
