"""Published programmes with line numbers in their margins."""

import os
import re
from itertools import pairwise
from pathlib import Path

import pytest

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
