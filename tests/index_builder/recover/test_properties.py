"""What holds for any text whatever."""

from hypothesis import given, settings
from hypothesis import strategies as st

from index_builder.account import check
from index_builder.recover import recover
from index_builder.sources import text

PIECES = st.one_of(
    st.sampled_from(
        [
            "• ",
            "o ",
            "1. ",
            "2) ",
            "3.4.1. ",
            "a) ",
            "IV. ",
            "- ",
            "Del II",
            "Vi vil:",
            "-",
            "......... 7",
            "•",
            "12",
        ]
    ),
    st.text(max_size=30),
    st.sampled_from(["\n", "\n\n", "\n\n\n\n", "\f", "\t", " "]),
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_recovery_loses_nothing_and_ids_and_numbers_are_unique(given_text):
    source = text.read("any.txt", given_text.encode("utf-8", "surrogatepass"))
    outline = recover(source)
    account = check(source, outline)
    assert account.balanced, account.findings
    ids = [block.id for block in outline.blocks]
    numbers = [block.number for block in outline.blocks if block.number]
    assert len(set(ids)) == len(ids)
    assert len(set(numbers)) == len(numbers)
    assert all(block.text for block in outline.blocks)
    assert all(
        block.level >= 1
        for block in outline.blocks
        if block.kind in ("heading", "measure", "item")
    )
