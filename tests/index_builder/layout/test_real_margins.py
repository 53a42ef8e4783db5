"""Published programmes with line numbers in their margins."""

import os
import re
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from index_builder.model import Role
from index_builder.recover import recover
from index_builder.sources import read

CORPUS = Path(
    os.environ.get("TILTAK_CORPUS", Path(__file__).parents[4] / "shared" / "corpus")
)


@pytest.mark.parametrize("name", ["ap-2025.pdf", "sv-2025.pdf"])
def test_no_block_holds_a_number_of_the_margin_and_all_know_their_lines(name):
    path = CORPUS / "documents" / name
    if not path.exists():
        pytest.skip(f"{path} is not here")
    outline = recover(read(path))
    set_aside = [aside for aside in outline.asides if aside.reason == "line-number"]
    assert len(set_aside) > 2000
    numbered = [block for block in outline.blocks if block.first_printed_line]
    assert len(numbered) > 0.97 * len(outline.blocks)
    assert all(
        block.first_printed_line <= block.last_printed_line for block in numbered
    )
    starts = [block.first_printed_line for block in numbered]
    assert sum(one < two for one, two in pairwise(starts)) >= 0.995 * (len(starts) - 1)
    for block in numbered:
        held = {
            int(digits) for digits in re.findall(r"(?<!\S)\d{3,4}(?!\S)", block.text)
        }
        assert not held & set(
            range(block.first_printed_line, block.last_printed_line + 1)
        )


def margin_digits(path, right):
    """The numbers left of an edge on each page with their heights, found letter by letter."""
    found = defaultdict(list)
    document = pdfium.PdfDocument(path)
    for number, page in enumerate(document, start=1):
        text, height = page.get_textpage(), page.get_height()
        heights = defaultdict(str)
        for index in range(text.count_chars()):
            digit = text.get_text_range(index, 1)
            if digit.isdecimal():
                left, bottom, _, top = text.get_charbox(index, loose=True)
                if left < right:
                    heights[round(height - (bottom + top) / 2, 1)] += digit
        found[number] = [(at, int(digits)) for at, digits in heights.items()]
        text.close()
        page.close()
    document.close()
    return found


@pytest.mark.parametrize(
    ("name", "margin"), [("ap-2025.pdf", 72.0), ("sv-2025.pdf", 52.0)]
)
def test_each_line_has_the_number_that_is_printed_beside_it_and_no_other(name, margin):
    path = CORPUS / "documents" / name
    if not path.exists():
        pytest.skip(f"{path} is not here")
    digits = margin_digits(path, margin)
    wanted, right, unprinted = 0, 0, 0
    for line in read(path).lines:
        if line.role in (Role.FURNITURE, Role.LINE_NUMBER) or not line.box:
            continue
        middle = (line.box.top + line.box.bottom) / 2
        beside = {
            value for height, value in digits[line.page] if abs(height - middle) < 5
        }
        wanted += bool(beside)
        right += line.printed_line in beside
        unprinted += bool(line.printed_line) and not beside
    assert wanted > 2000
    assert right >= 0.995 * wanted
    assert unprinted == 0
