"""A print of our own is read back: it has the blocks that it was made of."""

from collections import Counter
from dataclasses import replace

import pytest

from index_builder.account import check
from index_builder.model import Kind
from index_builder.recover import recover
from index_builder.sources import read
from reader.core.choice import Choice
from reader.core.export.extract import extract
from reader.core.marks import Mark, Pattern
from reader.core.printing.options import PRESETS, Notes
from reader.qt.printing.pages import typeset
from reader.qt.printing.pdf import write_pdf
from reader.qt.samples import first_sample

LOOKS = {preset.name: preset for preset in PRESETS}
NOTE = "Hvem betaler for dette, og når får vi vite det?"


@pytest.fixture(scope="module")
def sample():
    return recover(read(first_sample("nb")))


def printed(outline, options, path, marks=()):
    """An outline as it is read from its print, nothing lost."""
    pages = typeset(extract(outline, Choice(), marks), options)
    source = read(write_pdf(pages, path))
    found = recover(source)
    assert check(source, found).balanced
    return found


def blocks(outline):
    return Counter((block.kind, block.level, block.text) for block in outline.blocks)


@pytest.mark.parametrize("look", LOOKS)
def test_a_print_has_the_blocks_of_its_document(qapp, sample, tmp_path, look):
    found = printed(sample, LOOKS[look], tmp_path / "print.pdf")
    missing = blocks(sample) - blocks(found)
    # A paragraph that ends with its page and a full line may be joined with the next.
    assert missing.total() <= 4
    reasons = {aside.reason for aside in found.asides}
    assert "measure-number" in reasons
    assert ("source-page" in reasons) == LOOKS[look].source_pages


def test_notes_beside_the_text_leave_its_blocks_as_they_are(qapp, sample, tmp_path):
    measures = [block for block in sample.blocks if block.kind is Kind.MEASURE]
    marks = [Mark(block.id, 0, 8, Pattern.SOLID, note=NOTE) for block in measures[::20]]
    options = replace(LOOKS["meeting"], notes=Notes.BESIDE)
    found = printed(sample, options, tmp_path / "print.pdf", tuple(marks))
    assert (blocks(sample) - blocks(found)).total() <= 8
    assert sum(NOTE[:12] in block.text for block in found.blocks) == len(marks)
