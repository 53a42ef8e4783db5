"""Bullets that an extraction turned into letters."""

from __future__ import annotations

from index_builder.account import check
from index_builder.model import Kind
from index_builder.recover import recover
from index_builder.sources import text


def outline_of(lines: list[str]):
    source = text.read("plan.txt", "\n".join(lines).encode())
    outline = recover(source)
    assert check(source, outline).balanced
    return outline


def test_a_letter_that_begins_many_lines_alone_is_a_bullet():
    lines = ["We shall:"] + [
        f"n Open quay number {n} to all who wait for the ferry." for n in range(15)
    ]
    found = [block for block in outline_of(lines).blocks if block.kind is Kind.MEASURE]
    assert [block.marker for block in found] == ["n"] * 15
    assert found[0].text == "Open quay number 0 to all who wait for the ferry."


def test_a_letter_that_begins_few_lines_is_text():
    lines = ["We shall count:", "n Open is the number of quays."] * 3
    assert not any(block.marker == "n" for block in outline_of(lines).blocks)
