"""Outlines of the tests' own words."""

from __future__ import annotations

from index_builder.model import Block, Kind, Outline

TEXT = "Veien til brua skal brøytes før klokka sju hver morgen, og fortauet langs skolen likeså"
WORDS = TEXT.split(" ")


def sentence(number: int, words: int = 30) -> str:
    """Some words, other ones for each number."""
    return " ".join(WORDS[(number * 7 + i) % len(WORDS)] for i in range(words))


def outline(chapters: int = 4, measures: int = 12) -> Outline:
    """Chapters, each with a heading, a paragraph, a lead-in, measures with a sub-measure, and a note."""
    blocks: list[Block] = []

    def add(kind: Kind, text: str, **more: object) -> None:
        blocks.append(
            Block(kind, text, f"id{len(blocks)}", page=len(blocks) // 10 + 1, **more)
        )  # type: ignore[arg-type]

    for chapter in range(1, chapters + 1):
        add(
            Kind.HEADING,
            f"Kapittel om {WORDS[chapter % len(WORDS)]}",
            level=1,
            marker=f"{chapter}.",
            number=str(chapter),
        )
        add(Kind.PARAGRAPH, sentence(chapter, 60))
        add(Kind.LEAD_IN, "Kommunen vil:")
        for number in range(1, measures + 1):
            add(
                Kind.MEASURE,
                sentence(number, 8 + number),
                level=1,
                marker="•",
                number=f"{chapter}-{number}",
            )
        add(
            Kind.MEASURE,
            sentence(99, 12),
            level=2,
            marker="o",
            number=f"{chapter}-{measures}a",
        )
        add(Kind.NOTE, sentence(5, 20))
    return Outline("Veiplan", "nb", tuple(blocks), page_count=len(blocks) // 10 + 1)


def one(text: str, kind: Kind = Kind.PARAGRAPH, **more: object) -> Outline:
    """A document of one block."""
    return Outline("", "nb", (Block(kind, text, "only", **more),))  # type: ignore[arg-type]


def many(size: int) -> Outline:
    """About `size` characters of paragraphs and measures under headings, all of them different."""
    blocks: list[Block] = []
    while size > 0:
        number = len(blocks)
        kind = (
            Kind.HEADING
            if number % 40 == 0
            else Kind.MEASURE
            if number % 3 == 0
            else Kind.PARAGRAPH
        )
        text = f"{number} {sentence(number, 5 if kind is Kind.HEADING else 8 + number * 13 % 25)}"
        blocks.append(Block(kind, text, f"id{number}", level=1, page=number // 12 + 1))
        size -= len(text)
    return Outline("", "nb", tuple(blocks), page_count=len(blocks) // 12 + 1)
