"""ActualText: what a PDF says that letters on its page stand for.

It mends ligatures and hyphens. But it may also say other words than the page shows.
Then those of the page are read, and what the file says of them is set aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import pypdfium2.raw as pdfium

from index_builder.sources.pdf.marks import LONGEST, SAID, Marks, utf16

_MOST = 2_000
"""Passages of a page that are looked at."""
_ALIKE = 0.7
"""Of the letters of a word so many are both said and shown, but for ligatures."""
_VOWELS = frozenset("aeiouyæøåäöüéàèáíóú")
_LEGIBLE = (0.2, 0.7)
"""The share of vowels among the letters of words, in any of our languages. Fonts that
spell wrongly seldom have it."""


@dataclass(slots=True)
class _Passage:
    """What one mark says, and the text objects that it says it of."""

    said: str
    objects: list[Any] = field(default_factory=list)
    marks: list[Any] = field(default_factory=list)

    def forget(self) -> None:
        """Take away what the mark says, until the page is loaded anew."""
        for each, mark in zip(self.objects, self.marks, strict=True):
            pdfium.FPDFPageObjMark_RemoveParam(each, mark, SAID)


def false_passages(page: Any, marks: Marks) -> dict[int, str]:  # noqa: ANN401
    """What the marks of a page say that it does not show, each by the number of its passage.

    The page says nothing of its passages any more; it is to be loaded anew.
    """
    passages = _passages(page, marks)
    for passage in passages:
        passage.forget()
    textpage = page.get_textpage()
    try:
        shown = ["".join(_shown(textpage, each))[:LONGEST] for each in passages]
    finally:
        textpage.close()
    return {
        number: passage.said
        for number, (passage, text) in enumerate(zip(passages, shown, strict=True))
        if _is_false(passage.said, text)
    }


def forget(page: Any, numbers: Sequence[int]) -> None:  # noqa: ANN401
    """Have a page say of some of its passages what their letters show."""
    passages = _passages(page, Marks())
    for number in numbers:
        passages[number].forget()


def _passages(page: Any, marks: Marks) -> list[_Passage]:  # noqa: ANN401
    """The passages of a page of which a mark says words, in the page's own order."""
    found: dict[int, _Passage] = {}
    for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        for handle, mark in marks.of(each.raw):
            if mark.says_words and len(found) < _MOST:
                passage = found.setdefault(id(mark), _Passage(mark.said))
                passage.objects.append(each.raw)
                passage.marks.append(handle)
    return list(found.values())


def _shown(textpage: Any, passage: _Passage) -> Iterator[str]:  # noqa: ANN401
    """The letters that the text objects of a passage show."""
    for each in islice(passage.objects, _MOST):
        size = pdfium.FPDFTextObj_GetText(each, textpage.raw, None, 0)
        buffer = (pdfium.FPDF_WCHAR * (size // 2 + 1))()
        pdfium.FPDFTextObj_GetText(each, textpage.raw, buffer, size)
        yield utf16(buffer, size)


def _is_false(said: str, shown: str) -> bool:
    """Whether what is said has other words than what is shown, and that can be read."""
    ours = _letters(shown)
    vowels = sum(letter in _VOWELS for letter in ours)
    least, most = _LEGIBLE
    if len(ours) < 2 or not least * len(ours) <= vowels <= most * len(ours):
        return False
    from rapidfuzz.distance import Indel  # few files say any words

    theirs = _letters(said)
    if (
        max(len(said), len(shown)) == LONGEST
    ):  # there is more, of which nothing is known
        compared = min(len(ours), len(theirs))
        ours, theirs = ours[:compared], theirs[:compared]
    held, told = bytearray(len(ours)), bytearray(len(theirs))
    for step in Indel.opcodes(ours, theirs):
        here, there = (
            slice(step.src_start, step.src_end),
            slice(step.dest_start, step.dest_end),
        )
        if step.tag == "equal":
            held[here] = told[there] = b"\1" * (step.src_end - step.src_start)
        elif any(map(str.isdecimal, ours[here] + theirs[there])):
            return True
    return _is_another(said, told) or _is_another(shown, held)


def _is_another(text: str, common: bytearray) -> bool:
    """Whether a word of a text has few letters in common, given whether each of them is."""
    end = 0
    for word in filter(None, map(_letters, text.split())):
        start, end = end, end + len(word)
        if end > len(common):
            break
        if len(word) > 1 and sum(common[start:end]) < _ALIKE * len(word):
            return True
    return False


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
