"""Corrections of a document's structure: applied, found again, given to a colleague."""

import time
from dataclasses import replace

import pytest

from index_builder.corrections import Action, Correction, apply, from_json, to_json
from index_builder.errors import UserError
from index_builder.grid import Grid, TableRow
from index_builder.model import Block, Kind, Line, Outline, Role, Source, Span, SpanKind
from index_builder.recover import recover
from index_builder.sources import text
from index_builder.tables import table_end

PLAN = """1. Skolen

Skolen skal være for alle. Vi vil bygge en ny skole på neset.

Kommunen vil:

• Bygge skole.
• Pusse opp biblioteket, og åpne det på søndager.

1.1 Bygget

Et bygg er aldri ferdig.
"""


@pytest.fixture
def outline():
    return recover(text.read("plan.txt", PLAN.encode()))


def block(outline, words):
    return next(each for each in outline.blocks if words in each.text)


def corrected(outline, action, words, value=""):
    target = block(outline, words)
    return apply(outline, [Correction(action, target.id, target.text, value)])


def test_a_heading_moves_up_and_down(outline):
    assert (
        block(corrected(outline, Action.PROMOTE, "Bygget").outline, "Bygget").level == 1
    )
    assert (
        block(corrected(outline, Action.DEMOTE, "Bygget").outline, "Bygget").level == 3
    )


def test_a_paragraph_is_promoted_to_a_heading_below_the_one_above(outline):
    found = block(
        corrected(outline, Action.PROMOTE, "aldri ferdig").outline, "aldri ferdig"
    )
    assert (found.kind, found.level) == (Kind.HEADING, 3)


def test_what_is_no_measure_is_not_counted(outline):
    result = corrected(outline, Action.IS_NOT_MEASURE, "Bygge skole").outline
    assert block(result, "Bygge skole").kind is Kind.ITEM
    assert block(result, "biblioteket").number == "1-1"


def test_a_paragraph_may_be_a_measure(outline):
    found = block(
        corrected(outline, Action.IS_MEASURE, "aldri ferdig").outline, "aldri ferdig"
    )
    assert (found.kind, found.number) == (Kind.MEASURE, "1.1-1")


def test_a_commitment_may_be_none(outline):
    paragraph = block(outline, "for alle")
    assert len(paragraph.commitments) == 1
    result = apply(
        outline,
        [
            Correction(
                Action.IS_NOT_MEASURE, paragraph.commitments[0].id, paragraph.text
            )
        ],
    )
    assert block(result.outline, "for alle").commitments == ()
    assert block(result.outline, "for alle").kind is Kind.PARAGRAPH


def test_two_blocks_are_one(outline):
    result = corrected(outline, Action.MERGE, "Bygge skole").outline
    merged = block(result, "Bygge skole")
    assert (
        merged.text == "Bygge skole. • Pusse opp biblioteket, og åpne det på søndager."
    )
    assert merged.id == block(outline, "Bygge skole").id
    assert len(result.blocks) == len(outline.blocks) - 1


def test_one_block_is_two(outline):
    result = corrected(outline, Action.SPLIT, "for alle", "Vi vil").outline
    assert block(result, "for alle").text == "Skolen skal være for alle."
    assert block(result, "Vi vil").text == "Vi vil bygge en ny skole på neset."
    assert len({each.id for each in result.blocks}) == len(result.blocks)


def test_a_title_is_put_right_and_keeps_its_id(outline):
    result = corrected(outline, Action.RETITLE, "Bygget", "Skolebygget").outline
    assert block(result, "Skolebygget").id == block(outline, "Bygget").id


def test_what_is_set_aside_is_kept_aside(outline):
    result = corrected(outline, Action.SET_ASIDE, "aldri ferdig").outline
    assert not any("aldri ferdig" in each.text for each in result.blocks)
    assert result.asides[-1].text == "Et bygg er aldri ferdig."


def test_what_is_right_as_it_is_is_doubted_no_more(outline):
    doubted = replace(
        outline,
        blocks=tuple(replace(each, doubt="odd") for each in outline.blocks),
        positions={},
    )
    found = block(
        corrected(doubted, Action.CONFIRM, "aldri ferdig").outline, "aldri ferdig"
    )
    assert found == block(outline, "aldri ferdig")


def test_a_correction_finds_its_text_when_the_id_has_changed(outline):
    result = apply(
        outline, [Correction(Action.IS_TEXT, "b0", "1.1 Bygget".removeprefix("1.1 "))]
    )
    assert block(result.outline, "Bygget").kind is Kind.PARAGRAPH
    assert result.lost == ()


def test_a_correction_that_finds_nothing_is_told_of(outline):
    lost = Correction(Action.PROMOTE, "b0", "Noe helt annet")
    assert apply(outline, [lost]).lost == (lost,)


def test_corrections_survive_a_rebuild_with_other_text_around(outline):
    made = Correction(Action.IS_TEXT, block(outline, "Bygget").id, "Bygget")
    rebuilt = recover(
        text.read(
            "plan.txt",
            ("Et forord til planen.\n\n" + PLAN.replace("1.1", "1.2")).encode(),
        )
    )
    assert block(apply(rebuilt, [made]).outline, "Bygget").kind is Kind.PARAGRAPH


def test_corrections_pass_through_a_file(outline):
    made = (
        Correction(Action.SPLIT, "b1", "En «tekst»", "tekst"),
        Correction(Action.MERGE, "b2", "To"),
    )
    assert from_json(to_json(made, "Plan")) == made


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "[]",
        "{}",
        '{"format": 1, "corrections": [{"action": "dance"}]}',
        '{"format": 99}',
    ],
)
def test_another_file_is_refused_in_a_sentence(wrong):
    with pytest.raises(UserError, match=r"^x\.json .*\.$"):
        from_json(wrong, "x.json")


@pytest.fixture
def table():
    rows = (
        "Tiltak\tAnsvarlig\tFrist",
        "Bygge bru\tTeknisk\t2027",
        "Male benker\tPark\t2026",
    )
    lines = [
        Line(row, number, 1, Role.TABLE, row=TableRow(1, number == 1))
        for number, row in enumerate(rows, 1)
    ]
    return recover(Source("plan", "docx", "0" * 64, tuple(lines)))


def test_a_table_holds_no_measures(table):
    assert [each.kind for each in table.blocks] == [
        Kind.TABLE,
        Kind.MEASURE,
        Kind.MEASURE,
    ]
    made = Correction(Action.HAS_NO_MEASURES, table.blocks[2].id, table.blocks[2].text)
    (found,) = apply(table, [made]).outline.blocks
    assert (found.kind, found.id, found.number) == (Kind.TABLE, table.blocks[0].id, "")
    assert found.text == "\n".join(each.text for each in table.blocks)
    assert found.grid == Grid(1, 1, (), -1, (11, 9, 5))


def test_a_table_of_other_things_is_left_alone(outline):
    made = Correction(
        Action.HAS_NO_MEASURES, outline.blocks[0].id, outline.blocks[0].text
    )
    assert apply(outline, [made]).lost == (made,)


def test_a_row_that_is_no_measure_stays_in_its_table(table):
    made = Correction(Action.IS_NOT_MEASURE, table.blocks[1].id, table.blocks[1].text)
    found = apply(table, [made]).outline
    assert [each.kind for each in found.blocks] == [
        Kind.TABLE,
        Kind.TABLE,
        Kind.MEASURE,
    ]
    assert table_end(found.blocks, 0) == 3
    back = Correction(Action.IS_MEASURE, table.blocks[1].id, table.blocks[1].text)
    assert apply(found, [back]).outline.blocks[1].statement == "Bygge bru"


def test_two_rows_are_one_measure(table):
    made = Correction(Action.MERGE, table.blocks[1].id, table.blocks[1].text)
    _, found = apply(table, [made]).outline.blocks
    assert found.text == "Bygge bru\tTeknisk\t2027\nMale benker\tPark\t2026"
    assert found.statement == "Bygge bru Male benker"


def test_spans_go_with_their_words_when_blocks_are_parted_and_joined():
    bold = Span(8, 13, SpanKind.BOLD)
    blocks = (
        Block(Kind.PARAGRAPH, "Vi vil. Bygge kai.", "a", spans=(bold,)),
        Block(Kind.PARAGRAPH, "Nå.", "b"),
    )
    parted = corrected(
        Outline("Plan", "nb", blocks), Action.SPLIT, "Vi vil", "Bygge"
    ).outline
    assert [block.spans for block in parted.blocks] == [
        (),
        (Span(0, 5, SpanKind.BOLD),),
        (),
    ]
    joined = corrected(parted, Action.MERGE, "Vi vil").outline
    assert [block.spans for block in joined.blocks] == [(bold,), ()]


def test_thousands_of_corrections_cost_no_more_than_looking_once(outline):
    """Each that finds nothing used to look through all of the text anew."""
    paragraph = next(each for each in outline.blocks if each.kind is Kind.PARAGRAPH)
    many = tuple(
        replace(paragraph, id=f"p{number}", text=f"Avsnitt {number}")
        for number in range(20_000)
    )
    long = replace(outline, blocks=many, positions={})
    gone = [
        Correction(Action.IS_TEXT, f"none{number}", f"Borte {number}")
        for number in range(4_000)
    ]
    began = time.process_time()
    assert len(apply(long, gone).lost) == 4_000
    assert time.process_time() - began < 5


def test_corrections_find_their_blocks_however_many_were_made_before(outline):
    paragraph = next(each for each in outline.blocks if each.kind is Kind.PARAGRAPH)
    many = tuple(
        replace(paragraph, id=f"p{number}", text=f"Avsnitt {number}. Og mer.")
        for number in range(3_000)
    )
    long = replace(outline, blocks=many, positions={})
    made = [
        Correction(Action.SPLIT, f"p{number}", "", "Og mer.")
        for number in range(0, 3_000, 3)
    ]
    made += [
        Correction(Action.SET_ASIDE, f"p{number}", "") for number in range(1, 3_000, 3)
    ]
    made += [
        Correction(Action.RETITLE, "none", f"Avsnitt {number}. Og mer.", f"Ny {number}")
        for number in range(2, 3_000, 3)
    ]
    found = apply(long, made)
    assert not found.lost
    expected = []
    for number in range(0, 3_000, 3):
        expected += [f"Avsnitt {number}.", "Og mer.", f"Ny {number + 2}"]
    assert [block.text for block in found.outline.blocks] == expected


def test_two_blocks_with_one_text_are_not_told_apart_by_it(outline):
    paragraph = next(each for each in outline.blocks if each.kind is Kind.PARAGRAPH)
    twins = (replace(paragraph, id="p1"), replace(paragraph, id="p2"))
    two = replace(outline, blocks=twins, positions={})
    by_text = Correction(Action.SET_ASIDE, "none", paragraph.text)
    assert apply(two, [by_text]).lost == (by_text,)
    first = Correction(Action.SET_ASIDE, "p1", "")
    assert apply(two, [first, by_text]).lost == ()
