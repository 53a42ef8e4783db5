"""A small document of our own with everything a writer must get right, and what a reader has put on it."""

from index_builder.model import Block, Commitment, Kind, Outline
from reader.core.marks import Mark, Pattern, Stance

H, P, L, M, ITEM = Kind.HEADING, Kind.PARAGRAPH, Kind.LEAD_IN, Kind.MEASURE, Kind.ITEM


def plan(language="nb"):
    """Two chapters, sections three deep, nested measures, counted lists, a table, and text that looks like mark-up."""
    return Outline(
        "Plan for kysten <2030>",
        language,
        (
            Block(P, "Et forord som står før første kapittel.", "p-forord", page=1),
            Block(H, "Havna & byen", "h-1", 1, "1.", "1", page=2),
            Block(P, "Kaia er gammel. Vi vil bygge ny kai i nord. Det haster.", "p-1", page=2,
                  commitments=(Commitment(16, 43, "c-1"),)),
            Block(H, "Brygger", "h-1-1", 2, "1.1", "1.1", page=2),
            Block(L, "Kommunen vil:", "l-1", page=2),
            Block(M, "Rydde *hele* strandlinja <innen> 2028.", "m-1", 1, "•", "1.1-1", page=2),
            Block(M, "Begynne ved [moloen].", "m-1a", 2, "o", "1.1-1a", page=2),
            Block(M, "Ta fiskehavna sist.", "m-1b", 2, "o", "1.1-1b", page=3),
            Block(M, "Gi båtfolket vann & strøm.", "m-2", 1, "•", "1.1-2", page=3),
            Block(P, "Avsnittet etter lista.", "p-2", page=3),
            Block(H, "Gjestebrygga", "h-1-1-1", 3, "1.1.1", "1.1.1", page=3),
            Block(ITEM, "Åpne om våren.", "i-1", 1, "3.", page=3),
            Block(ITEM, "Stenge om høsten.", "i-2", 1, "4.", page=3),
            Block(ITEM, "Unntatt ved storm.", "i-2a", 2, "a)", page=3),
            Block(Kind.TABLE, "År\tPlasser\n2028\t40", "t-1", page=4),
            Block(Kind.CAPTION, "Tabell 1: Plasser", "cap-1", page=4),
            Block(Kind.NOTE, "1 Tall fra havnevesenet.", "n-1", page=4),
            Block(H, "Veier", "h-2", 1, "2.", "2", page=5),
            Block(L, "Kommunen skal:", "l-2", page=5),
            Block(M, "Salte bakkene før sju.", "m-3", 1, "–", "2-1", page=5),
            Block(M, "Male gangfeltene.", "m-4", 1, "–", "2-2", page=5),
            Block(H, "Uten nummer", "h-3", 1, page=6),
            Block(P, "# Ingen overskrift", "p-3", page=6),
            Block(P, "- ingen liste", "p-4", page=6),
            Block(P, "1. januar er ingen liste", "p-5", page=6),
        ),
        page_count=6,
    )  # fmt: skip


MARKS = (
    Mark("m-1", 0, 5, Pattern.SOLID, "viktig", note="Hvem betaler?"),
    Mark("m-1", 6, 10, Pattern.DOTTED, "uklart"),
    Mark("m-2", stance=Stance.FOR, tags=("havn", "strøm")),
    Mark("m-3", stance=Stance.AGAINST, note="Salt tærer på broene."),
    Mark("p-2", bookmark=True),
    Mark("c-1", tags=("havn",)),
)
