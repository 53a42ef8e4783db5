"""A print of our own with line numbers is read back: each line has the number that it was laid out with."""

import re
from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

import pytest

from index_builder.model import Role
from index_builder.recover import recover
from index_builder.sources import read
from reader.core.choice import Choice
from reader.core.export.extract import extract
from reader.core.printing.options import PRESETS
from reader.qt.printing.faces import Faces
from reader.qt.printing.pages import typeset
from reader.qt.printing.pdf import write_pdf
from reader.qt.printing.text_layout import TextLayouter
from reader.qt.samples import first_sample
from tests.reader.qt.printing.test_pdf import long_plan

MEASURE = re.compile(r"^\d+(?:\.\d+)*-\d+[a-z]?\u2002")
LOOKS = {preset.name: preset for preset in PRESETS}


class Counted(NamedTuple):
    """A line of a print: its page, its number on it, and its letters."""

    page: int
    number: int
    letters: str


def letters(text):
    return re.sub(r"[\W_]|ʼ", "", text).casefold()


def laid_out(pages):
    """The lines that a print counts."""
    print_ = pages.composition
    layouter = TextLayouter(print_.flows, Faces(print_.options.font_size), print_.sheet)
    for page, places in sorted(print_.places.items()):
        number = print_.lines_before[page]
        for place in filter(print_.is_counted, places):
            for at in range(place.first, place.last):
                number += 1
                cells = [
                    cell_line(part.layout, at) for part in layouter[place.text].parts
                ]
                yield Counted(page + 1, number, letters("".join(cells)))


def cell_line(layout, at):
    """A cell's line, without the number of a measure, which is no text when it is read."""
    if at >= layout.lineCount():
        return ""
    line = layout.lineAt(at)
    text = layout.text()[line.textStart() : line.textStart() + line.textLength()]
    return MEASURE.sub("", text)


def read_back(path):
    """The lines that were read from a print, by their pages."""
    lines = defaultdict(list)
    for line in read(path).lines:
        if line.role not in (Role.FURNITURE, Role.LINE_NUMBER):
            lines[line.page].append(line)
    return lines


@pytest.fixture(scope="module")
def sample():
    return recover(read(first_sample("nb")))


@pytest.mark.parametrize("anew", [True, False], ids=["by page", "running"])
@pytest.mark.parametrize("look", LOOKS)
def test_the_lines_of_our_own_print_have_the_numbers_that_they_were_counted_by(
    qapp, sample, tmp_path, look, anew
):
    options = replace(LOOKS[look], line_numbers=True, restart_lines=anew)
    pages = typeset(extract(sample, Choice(), ()), options)
    lines = read_back(write_pdf(pages, tmp_path / "print.pdf"))
    counted = list(laid_out(pages))
    assert len(counted) > 1000
    right = sum(
        any(
            line.printed_line == each.number and each.letters in letters(line.text)
            for line in lines[each.page]
        )
        for each in counted
    )
    assert right >= 0.995 * len(counted)
    known = {(each.page, each.number) for each in counted}
    numbered = [
        (page, line.printed_line)
        for page, those in lines.items()
        for line in those
        if line.printed_line
    ]
    assert numbered
    assert known.issuperset(numbered)


def test_blocks_of_our_own_print_know_their_lines(make_pages, tmp_path):
    pages = make_pages(long_plan(), marks=(), line_numbers=True)
    outline = recover(read(write_pdf(pages, tmp_path / "print.pdf")))
    title, *blocks = outline.blocks
    assert title.text == "Lang plan"
    assert blocks
    assert all(block.first_printed_line for block in blocks)
