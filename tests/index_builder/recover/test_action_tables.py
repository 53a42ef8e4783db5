"""Tables of measures: a row is a measure, with who is to carry it out, by when and at what cost."""

from __future__ import annotations

import pytest

from index_builder.account import check
from index_builder.grid import Fields, Grid, Merge, TableRow
from index_builder.model import Block, Kind, Line, Role, Source
from index_builder.recover import recover

NB = "Kommunen skal sørge for at alle får plass i løpet av året, og melde fra om det som mangler. Det gjelder andre."
TEXTS = {
    "nb": NB,
    "nn": "Kommunen skal syte for at alle får plass i løpet av året, og melde frå om det som manglar.",
    "da": "Kommunen skal sørge for, at alle får en plads i løbet af året, og sige til, hvis der mangler noget af det.",
    "sv": "Kommunen ska se till att alla får en plats under året och säga till om något saknas.",
    "en": "The council will make sure that all of them get a place during the year, and say where there are none.",
    "de": "Die Gemeinde sorgt dafür, dass alle im Laufe des Jahres einen Platz bekommen, und sagt, wenn etwas fehlt.",
}


def blocks_of(
    *rows: str,
    language: str = "nb",
    merged: tuple[tuple[int, Merge], ...] = (),
    head: int = 1,
) -> list[Block]:
    """What is made of a table, given row by row with bars between the cells, below a paragraph."""
    lines = [Line(TEXTS[language], 1, 1, Role.PARAGRAPH)]
    for number, row in enumerate(rows):
        own = tuple(merge for at, merge in merged if at == number)
        lines.append(
            Line(
                row.replace("|", "\t"),
                number + 2,
                1,
                Role.TABLE,
                row=TableRow(1, number < head, own),
            )
        )
    source = Source("plan", "docx", "0" * 64, tuple(lines))
    outline = recover(source)
    assert check(source, outline).balanced
    return list(outline.blocks[1:])


def measures_of(blocks: list[Block]) -> list[tuple[str, str, str, str]]:
    return [
        (block.statement, *block.fields)
        for block in blocks
        if block.kind is Kind.MEASURE
    ]


@pytest.mark.parametrize(
    ("language", "heads"),
    [
        ("nb", "Nr|Tiltak|Ansvarlig|Frist|Kostnad (mill. kr)"),
        ("nb", "Mål|Konkrete tiltak|Ansvar / medvirker|Når|Ressursbehov"),
        ("nn", "Nr|Tiltak|Ansvarleg eining|Tidsfrist|Økonomi"),
        ("da", "Nr.|Indsats|Ansvarlig|Hvornår|Udgift"),
        ("sv", "Nr|Åtgärd|Ansvarig nämnd|Tidplan|Finansiering"),
        ("en", "No|Action|Lead|Timescale|Resources"),
        ("de", "Nr.|Maßnahme|Zuständigkeit|Zeitrahmen|Kosten"),
    ],
)
def test_heads_of_columns_are_known_in_each_language(language: str, heads: str) -> None:
    blocks = blocks_of(
        heads,
        "1|Rive brua ved mølla|Teknisk|2027|2,5",
        "2|Male alle benker|Park||",
        language=language,
    )
    assert measures_of(blocks) == [
        ("Rive brua ved mølla", "Teknisk", "2027", "2,5"),
        ("Male alle benker", "Park", "", ""),
    ]
    assert blocks[0].kind is Kind.TABLE
    assert blocks[0].grid == Grid(
        1, 1, (), 1, blocks[0].grid.widths if blocks[0].grid else ()
    )


def test_a_table_of_other_things_stays_one_block() -> None:
    for heads in ("År|Elever|Lærere", "Tiltak|2025|2026", "Ansvarlig|Frist|Merknad"):
        (table,) = blocks_of(heads, "A|mange ord her|2", "B|flere ord her|3")
        assert table.kind is Kind.TABLE
        assert [each.grid.measures for each in (table,) if each.grid] == [-1]


def test_measures_that_are_figures_alone_are_none() -> None:
    (table,) = blocks_of("Tiltak|Kostnad", "1|20", "2|30")
    assert table.kind is Kind.TABLE


def test_the_numbers_of_a_long_table_are_no_numbers_of_lines() -> None:
    blocks = blocks_of(
        "Nr|Tiltak|Ansvarlig",
        *(f"{number}|Bygge bru {number}|Teknisk" for number in range(1, 40)),
    )
    assert [block.text.split("\t")[0] for block in blocks] == [
        "Nr",
        *map(str, range(1, 40)),
    ]
    assert len(measures_of(blocks)) == 39


def test_a_merged_field_holds_for_all_its_rows() -> None:
    blocks = blocks_of(
        "Område|Tiltak|Ansvarlig",
        "Skole|Bygge ny skole|Oppvekst",
        "|Ansette flere lærere|",
        merged=((1, Merge(0, 0, 2, 1)), (1, Merge(0, 2, 2, 1))),
    )
    assert [each[:2] for each in measures_of(blocks)] == [
        ("Bygge ny skole", "Oppvekst"),
        ("Ansette flere lærere", "Oppvekst"),
    ]
    assert blocks[1].grid is not None
    assert blocks[1].grid.merged == (Merge(0, 0, 2, 1), Merge(0, 2, 2, 1))


def test_a_measure_over_several_rows_is_one() -> None:
    blocks = blocks_of(
        "Tiltak|Ansvarlig|Frist",
        "Bygge ny skole|Oppvekst|2027",
        "|Eiendom|2028",
        "Male den gamle|Eiendom|2026",
        merged=((1, Merge(0, 0, 2, 1)),),
    )
    assert measures_of(blocks) == [
        ("Bygge ny skole", "Oppvekst, Eiendom", "2027, 2028", ""),
        ("Male den gamle", "Eiendom", "2026", ""),
    ]


def test_headings_sums_and_repeated_heads_within_a_table_are_no_measures() -> None:
    blocks = blocks_of(
        "Tiltak|Ansvarlig|Frist",
        "Mål 1: Alle skal med||",
        "Bygge ny skole|Oppvekst|2027",
        "Tiltak|Ansvarlig|Frist",
        "Male den gamle|Eiendom|2026",
        "Sum tiltak|2|",
        merged=((1, Merge(0, 0, 1, 3)),),
    )
    assert [block.kind for block in blocks] == [
        Kind.TABLE,
        Kind.MEASURE,
        Kind.TABLE,
        Kind.MEASURE,
        Kind.TABLE,
    ]
    assert [block.grid.table for block in blocks if block.grid] == [1] * 5


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Bygge ny skole (Ansvarlig: KD, frist 2027)", Fields("KD", "2027")),
        (
            "Bygge ny skole [ansvar: Oppvekst; kostnad: 20 mill. kr]",
            Fields("Oppvekst", "", "20 mill. kr"),
        ),
        (
            "Bygge ny skole. Ansvarlig: Rådmannen. Frist: 1. juni 2027.",
            Fields("Rådmannen", "1. juni 2027"),
        ),
        ("Bygge ny skole (når det er mulig)", Fields()),
        ("Gi skolene ansvar for økonomi og frist til høsten", Fields()),
        ("Avklare ansvar (se kapittel 3)", Fields()),
    ],
)
def test_fields_at_the_end_of_a_measure(text: str, fields: Fields) -> None:
    lines = (
        Line(NB, 1, 1, Role.PARAGRAPH),
        Line("Kommunen vil:", 2, 1, Role.PARAGRAPH),
        Line(text, 3, 1, Role.ITEM, 1, "•"),
    )
    measure = recover(Source("plan", "docx", "0" * 64, lines)).blocks[-1]
    assert measure.kind is Kind.MEASURE
    assert (measure.text, measure.fields) == (text, fields)


def test_fields_on_a_line_below_a_measure() -> None:
    texts = (NB, "Bygge ny skole", "Ansvar: Oppvekst  Frist: 2028", "Bygge ny bru")
    below = "Brua er gammel. Ansvar: ingen"
    lines = [
        Line(words, number, 1, Role.ITEM if words[:5] == "Bygge" else Role.PARAGRAPH)
        for number, words in enumerate((*texts, below), start=1)
    ]
    outline = recover(Source("plan", "docx", "0" * 64, tuple(lines)))
    found = [each.fields for each in outline.blocks if each.kind is Kind.MEASURE]
    assert found == [Fields("Oppvekst", "2028"), Fields()]


def test_rows_beside_a_table_of_a_page_are_of_it_and_a_divided_row_ends_it() -> None:
    rows = (
        ("Nr\tTiltak\tAnsvarlig", Role.LINE, 1),
        ("1\tRive brua ved den gamle mølla\tTeknisk", Role.TABLE, 1),
        ("2\tMale alle benker i parken\tPark", Role.TABLE, 1),
        ("3\tPlante trær ved elva\tPark", Role.LINE, 1),
        ("og ved kirken", Role.TABLE, 2),
        ("4\tSlå graset", Role.TABLE, 2),
    )
    lines = [
        Line(NB, 1, 1),
        *(
            Line(text, number, page, role)
            for number, (text, role, page) in enumerate(rows, 2)
        ),
    ]
    outline = recover(Source("plan", "pdf", "0" * 64, tuple(lines), page_count=2))
    found = [
        (block.kind, block.statement.split("\n")[0]) for block in outline.blocks[1:]
    ]
    assert found == [
        (Kind.TABLE, "Nr\tTiltak\tAnsvarlig"),
        (Kind.MEASURE, "Rive brua ved den gamle mølla"),
        (Kind.MEASURE, "Male alle benker i parken"),
        (Kind.MEASURE, "Plante trær ved elva"),
        (Kind.TABLE, "og ved kirken\t"),
    ]
