"""Titles that the printed contents announce: over several lines, with lost leaders, in capitals or not."""

from __future__ import annotations

from index_builder.account import check
from index_builder.model import Kind
from index_builder.recover import recover
from index_builder.sources import text

TEXT = [
    "The quay is old and the ferry waits for nobody, not even",
    "for the mayor of the town, who is late each day.",
]
LOST = "\N{REPLACEMENT CHARACTER}" * 12


def headings(lines: list[str]) -> list[tuple[int, str]]:
    source = text.read("plan.txt", "\n".join(lines).encode())
    outline = recover(source)
    assert check(source, outline).balanced
    return [
        (block.level, block.text)
        for block in outline.blocks
        if block.kind is Kind.HEADING
    ]


def test_a_title_of_two_lines_is_one_heading_as_in_the_contents():
    titles = [
        ("The ferries:", "a plan for all"),
        ("The quays:", "what is left"),
        ("The town:", "who lives there"),
    ]
    lines = ["Contents"]
    for page, (one, two) in enumerate(titles, start=3):
        lines += [one, f"{two}{LOST} {page}"]
    for one, two in titles:
        lines += ["", one, two, *TEXT * 3]
    assert [title for _, title in headings(lines)][-3:] == [
        f"{one} {two}" for one, two in titles
    ]


def test_areas_in_capitals_stand_above_the_titles_that_the_contents_list():
    titles = [
        "Lower the fares",
        "Open the quays",
        "Mend the boats",
        "Teach the young",
        "Feed the gulls",
    ]
    lines = [
        "Contents",
        *(f"{title}{LOST} {page}" for page, title in enumerate(titles, start=3)),
    ]
    for title, area in zip(
        titles, ("FARES", "QUAYS", "BOATS", "SCHOOLS", "BIRDS"), strict=True
    ):
        lines += ["", f"{area} AND MORE", "", title, "", *TEXT * 3]
    found = headings(lines)
    assert [level for level, title in found if title.isupper()] == [1] * 5
    assert [level for level, title in found if title in titles] == [2] * 5
