"""Formal sentences: what they say, and that they are read back as what was meant."""

import random
from dataclasses import replace

import pytest

from index_builder.model import Outline
from reader.core.amendments.model import Amendment, AmendmentKind, NewBlock, Side
from reader.core.amendments.phrases import PHRASES
from reader.core.amendments.sentence import sentence
from reader.core.amendments.sentence_list import Unread, read_sentences
from reader.core.amendments.sentence_reader import LONGEST, read_sentence
from tests.reader.core.amendments.material import (
    addition,
    change,
    measures,
    move,
    programme,
    random_amendments,
    strike,
    text_of,
)


def with_lines(outline, *, running=True):
    """The programme as a print with line numbers in its margin would give it: two lines a block, six blocks a page."""
    blocks = []
    for number, block in enumerate(outline.blocks):
        page, first = number // 6 + 1, 2 * (number if running else number % 6) + 1
        blocks.append(
            replace(
                block, page=page, first_printed_line=first, last_printed_line=first + 1
            )
        )
    return Outline(
        outline.title, outline.language, tuple(blocks), page_count=blocks[-1].page
    )


def key(amendment):
    """What an amendment asks for, whatever its id."""
    new = [(block.kind, " ".join(block.text.split())) for block in amendment.new]
    return amendment.kind, amendment.blocks, amendment.side, amendment.goal, new


def test_the_forms():
    base = programme()
    school, teachers, meal, pipes, lights = measures(base)
    assert (
        sentence(change(base, school, "2029", "2028"), base)
        == "Punkt 1-1: Endre «2029» til «2028»."
    )
    assert sentence(change(base, school, "en ny skole", "to skoler"), base) == (
        "Punkt 1-1: Endre «en ny skole» til «to skoler»."
    )
    assert sentence(strike(base, teachers), base) == "Punkt 1-2: Stryk punktet."
    assert (
        sentence(change(base, meal, " hver dag", ""), base)
        == "Punkt 1-3: Stryk «hver dag»."
    )
    assert sentence(change(base, meal, "dag", "dag og frukt"), base) == (
        "Punkt 1-3: Tillegg på slutten av punktet: «og frukt»."
    )
    assert sentence(
        change(base, pipes, "nye vannrør", "nye og trygge vannrør"), base
    ) == ("Punkt 2-1: Etter «nye» settes inn «og trygge».")
    assert (
        sentence(addition(lights, "male gangfelt"), base)
        == "Nytt kulepunkt etter punkt 2-2: «male gangfelt»."
    )
    assert (
        sentence(move(base, lights, school), base)
        == "Punkt 2-2: Flytt punktet til etter punkt 1-1."
    )
    text = text_of(base, school)
    other = replace(
        change(base, school, "2029", "2028"),
        new=(NewBlock("noe helt annet", base.blocks[0].kind),),
    )
    assert other.old == text
    assert sentence(other, base) == "Punkt 1-1: Punktet skal lyde: «noe helt annet»."


def test_page_and_line_are_told_as_they_are_printed():
    base = with_lines(programme())
    school = measures(base)[0]
    block = base.blocks[base.positions[school]]
    place = (
        f"Side {block.page}, linje {block.first_printed_line}–{block.last_printed_line}"
    )
    assert sentence(strike(base, school), base) == f"{place}: Stryk punktet."
    assert sentence(addition(school, "male gangfelt"), base) == (
        f"Side {block.page}: Nytt kulepunkt etter linje {block.last_printed_line}: «male gangfelt»."
    )


def test_words_that_stand_twice_are_quoted_with_those_before_them():
    base = programme()
    school = measures(base)[0]
    outline = Outline(
        base.title,
        base.language,
        tuple(
            replace(one, text="en skole og en vei og en bru")
            if one.id == school
            else one
            for one in base.blocks
        ),
    )
    old, new = "en skole og en vei og en bru", "en skole og to vei og en bru"
    made = replace(
        change(base, school, "2029", "2028"),
        old=old,
        new=(NewBlock(new, base.blocks[1].kind),),
    )
    assert sentence(
        made, outline
    ) == "Punkt 1-1: Endre «og en vei» til «og to vei»." or (
        read_sentence(sentence(made, outline), outline).new_text == new
    )


@pytest.mark.parametrize("language", PHRASES)
@pytest.mark.parametrize("print_", ["none", "running", "by page"])
def test_every_sentence_is_read_back_as_the_same_amendment(language, print_):
    base = (
        programme()
        if print_ == "none"
        else with_lines(programme(), running=print_ == "running")
    )
    given = random_amendments(base, 60, seed=11)
    assert {one.kind for one in given} == set(AmendmentKind)
    for one in given:
        told = sentence(one, base, language)
        found = read_sentence(told, base)
        assert found is not None, told
        assert key(found) == key(one), told


def test_forms_that_people_write_are_read():
    base = programme()
    school, _, meal, *_ = measures(base)
    assert read_sentence("Punkt 1-1: Strykes.", base).blocks == (school,)
    assert read_sentence(
        "punkt 1-3: “hver dag” endres til “to dager”", base
    ).new_text.endswith("måltid to dager")
    assert (
        read_sentence("Nytt kulepunkt før punkt 1-3: “frukt”", base).side is Side.BEFORE
    )
    assert read_sentence("Nytt kulepunkt før punkt 1-3: “frukt”", base).blocks == (
        meal,
    )


def test_what_is_not_understood_is_listed_with_its_line():
    base = programme()
    text = "Hei!\n\nPunkt 1-1: Stryk punktet.\nPunkt 9-9: Stryk punktet.\nPunkt 1-1: Endre «buss» til «tog»."
    found = list(read_sentences(text, base))
    assert [(one.line, one.is_lost) for one in found if isinstance(one, Unread)] == [
        (1, False),
        (4, True),
        (5, True),
    ]
    assert len(found) == 4


def runs_of_blocks(outline, count, seed):
    """Amendments to one to four neighbouring blocks of any kind, headings too, and additions beside them."""
    chance = random.Random(seed)
    found = []
    for _ in range(count):
        start = chance.randrange(len(outline.blocks) - 4)
        blocks = outline.blocks[start : start + chance.randint(1, 4)]
        kind = chance.choice(list(AmendmentKind))
        new = tuple(
            NewBlock(f"helt ny tekst nummer {number}", blocks[0].kind)
            for number in range(chance.randint(1, 2))
        )
        ids = tuple(block.id for block in blocks)
        old = "\n".join(block.text for block in blocks)
        made = Amendment(f"{chance.getrandbits(128):032x}", kind, ids, old)
        if kind is AmendmentKind.ADD:
            made = replace(made, blocks=ids[:1], old="", new=new)
        elif kind is AmendmentKind.CHANGE:
            made = replace(made, new=new)
        elif kind is AmendmentKind.MOVE:
            others = [one for one in outline.blocks if one not in blocks]
            made = replace(made, goal=chance.choice(others).id)
        found.append(
            replace(made, side=chance.choice(list(Side)) if not old else made.side)
        )
    return found


@pytest.mark.parametrize("language", PHRASES)
@pytest.mark.parametrize("print_", ["none", "running", "by page"])
def test_sentences_about_several_blocks_are_read_back(language, print_):
    base = (
        programme()
        if print_ == "none"
        else with_lines(programme(), running=print_ == "running")
    )
    given = runs_of_blocks(base, 150, seed=5)
    assert any(len(one.blocks) > 1 for one in given)
    wrong = []
    for one in given:
        told = sentence(one, base, language)
        found = read_sentence(told, base)
        texts = [block.text for block in one.new]
        if (
            found is None
            or key(found)[:4] != key(one)[:4]
            or [block.text for block in found.new] != texts
        ):
            wrong.append(told)
    assert len(wrong) <= 0.02 * len(given), wrong


def test_the_ends_of_a_passage_are_named_where_one_number_does_not_tell():
    base = programme()
    made = Amendment(
        "a" * 32,
        AmendmentKind.STRIKE,
        tuple(block.id for block in base.blocks[:3]),
        "\n".join(block.text for block in base.blocks[:3]),
    )
    assert sentence(made, base) == (
        "Kapittel 1 til og med kapittel 1, avsnitt 2: Stryk teksten."
    )


def test_a_line_without_end_is_no_sentence():
    text = "Linje 3: Endre «" + "a" * 3_000_000 + "» til «b»."
    (found,) = read_sentences(text, programme())
    assert isinstance(found, Unread)
    assert len(found.text) == LONGEST
