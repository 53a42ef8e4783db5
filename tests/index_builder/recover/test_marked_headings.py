"""Files whose mark-up calls too much a heading, or too little."""

from index_builder.model import Font, Kind, Line, Role, Source
from index_builder.recover import recover

TEXT = Font("Serif", 11.0)
HEAD = Font("Serif", 15.0, bold=True)
SENTENCE = (
    "Lederen kalles inn til møtet når minst tre av medlemmene ber om det, og innen to uker "
    "etter at de har sagt fra."
)
PLACES = ("neset", "øya", "fjellet", "elva", "skogen", "myra")


def recovered(*lines):
    """The blocks of a file of a word processor; lines are text, role, font and marker."""
    made = [
        Line(text, number, 1, role, level=1, marker=marker, font=font)
        for number, (text, role, font, marker) in enumerate(lines, start=1)
    ]
    return recover(Source("plan.docx", "docx", "", tuple(made))).blocks


def chapter(place):
    return [
        (f"Om {place}", Role.HEADING, HEAD, ""),
        (f"På {place} er det slik: {SENTENCE}", Role.PARAGRAPH, TEXT, ""),
    ]


def chapters():
    return [line for place in PLACES for line in chapter(place)]


def test_clauses_and_items_that_are_marked_as_headings_are_none():
    blocks = recovered(
        *chapters(),
        (SENTENCE, Role.HEADING, TEXT, "3.4.1"),
        ("Skriftlig innkalling", Role.HEADING, TEXT, "a)"),
        ("Et møte i halvåret", Role.HEADING, TEXT, "•"),
    )
    found = [block.text for block in blocks if block.kind is Kind.HEADING]
    assert found == [f"Om {place}" for place in PLACES]


def test_what_is_set_like_the_marked_headings_is_one_at_their_level():
    blocks = recovered(
        *chapters(),
        ("Merknader", Role.PARAGRAPH, HEAD, ""),
        (SENTENCE, Role.PARAGRAPH, TEXT, ""),
    )
    found = [block for block in blocks if block.kind is Kind.HEADING]
    assert [block.text for block in found][-1] == "Merknader"
    assert {block.level for block in found} == {1}


def test_the_title_of_contents_is_no_heading():
    blocks = recovered(("Innhold", Role.PARAGRAPH, HEAD, ""), *chapters())
    assert "Innhold" not in [
        block.text for block in blocks if block.kind is Kind.HEADING
    ]
