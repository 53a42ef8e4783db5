"""Pages of text that has lost its page breaks but kept its page numbers."""

import pytest

from index_builder.recover import recover
from index_builder.sources import text

PAGES = [
    f"Her står det noe om sak nummer {name}, og det står det ikke noe annet\nsted enn her."
    for name in "abcdef"
]


@pytest.mark.parametrize("at_head", [True, False])
def test_printed_numbers_tell_the_pages(at_head):
    lines = [
        line
        for page, words in enumerate(PAGES, 1)
        for line in ((page, words) if at_head else (words, page))
    ]
    outline = recover(text.read("plan.txt", "\n\n".join(map(str, lines)).encode()))
    assert [block.page for block in outline.blocks] == [1, 2, 3, 4, 5, 6]
    assert outline.page_count == 6
    assert {aside.reason for aside in outline.asides} == {"page-number"}
