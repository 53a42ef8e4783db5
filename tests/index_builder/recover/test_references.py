"""Raised figures: out of headings, before notes, and left where they are units."""

from __future__ import annotations

from index_builder.account import check
from index_builder.model import Box, Font, Kind, Line, Source
from index_builder.recover import recover

TEXT = "The quay is old and the ferry waits for nobody, not even for the mayor of the town."


def source(*lines: tuple[str, float, bool]) -> Source:
    """Lines of a page with their sizes and weights."""
    made = []
    for number, (text, size, bold) in enumerate(lines, start=1):
        box = Box(70, 30.0 * number, 70 + 0.45 * size * len(text), 30.0 * number + size)
        made.append(
            Line(
                text, number, 1 + number // 20, box=box, font=Font("Serif", size, bold)
            )
        )
    return Source("plan.pdf", "pdf", "", tuple(made), page_count=2)


def test_a_heading_keeps_no_reference_and_nothing_is_lost():
    given = source(
        ("Quays and ferries¹", 16, True), (TEXT, 10, False), (f"{TEXT} ", 10, False)
    )
    outline = recover(given)
    assert (outline.blocks[0].kind, outline.blocks[0].text) == (
        Kind.HEADING,
        "Quays and ferries",
    )
    assert [
        aside.text for aside in outline.asides if aside.reason == "note-reference"
    ] == ["¹"]
    assert check(given, outline).balanced


def test_square_metres_and_references_in_running_text_stay():
    given = source(
        ("A hall of 400 m² for all", 16, True),
        (f"{TEXT}²", 10, False),
        (TEXT, 10, False),
    )
    heading, text = recover(given).blocks
    assert (heading.text, text.text) == ("A hall of 400 m² for all", f"{TEXT}² {TEXT}")


def test_a_note_begins_with_its_figure():
    given = source(
        (TEXT, 10, False),
        (TEXT, 10, False),
        ("¹ The old quay was built by the grandfather.", 8, False),
    )
    note = recover(given).blocks[-1]
    assert (note.kind, note.marker) == (Kind.NOTE, "¹")
