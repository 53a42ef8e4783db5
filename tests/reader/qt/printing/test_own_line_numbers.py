"""A print of our own with line numbers is read back: the lines have the numbers that they were counted by."""

from itertools import groupby, pairwise

import pytest

from index_builder.model import Role
from index_builder.recover import recover
from index_builder.sources import read
from reader.qt.printing.pdf import write_pdf
from tests.reader.qt.printing.test_pdf import long_plan


@pytest.mark.parametrize("anew", [True, False])
def test_the_numbers_of_our_own_print_are_right(make_pages, tmp_path, anew):
    pages = make_pages(long_plan(), marks=(), line_numbers=True, restart_lines=anew)
    source = read(write_pdf(pages, tmp_path / "print.pdf"))
    printed = [line for line in source.lines if line.reason == "line-number"]
    lines = [line for line in source.lines if line.role is not Role.FURNITURE]
    numbered = [line for line in lines if line.printed_line]
    # What stands above the first printed number of a page, or below the last, has none.
    assert len(numbered) > 0.7 * len([line for line in lines if line.page > 1])
    for _, those in groupby(numbered, key=lambda line: line.page):
        numbers = [line.printed_line for line in those]
        assert all(after - before == 1 for before, after in pairwise(numbers))
    told = {(line.page, line.printed_line) for line in numbered}
    assert {(line.page, int(line.text)) for line in printed} <= told
    assert any(block.first_printed_line for block in recover(source).blocks)
