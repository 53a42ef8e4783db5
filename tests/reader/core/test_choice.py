import pytest

from index_builder.errors import UserError
from index_builder.model import Outline
from reader.core.choice import Choice, Only, resolve, sections_named
from tests.reader.material import MARKS, plan


def chosen(**choice):
    outline = plan()
    return [
        outline.blocks[position].id
        for position in resolve(outline, Choice(**choice), MARKS)
    ]


def test_nothing_asked_for_is_everything():
    assert len(chosen()) == len(plan().blocks)


def test_a_section_is_its_heading_and_all_below_it():
    assert chosen(sections=("h-2",)) == ["h-2", "l-2", "m-3", "m-4"]


def test_sections_come_once_and_in_the_document_s_order():
    assert chosen(sections=("h-2", "h-1-1-1", "h-1")) == chosen(sections=("h-1", "h-2"))


@pytest.mark.parametrize(
    ("choice", "ids"),
    [
        ({"only": Only.MEASURES}, ["p-1", "m-1", "m-1a", "m-1b", "m-2", "m-3", "m-4"]),
        ({"only": Only.MEASURES, "sections": ("h-2",)}, ["m-3", "m-4"]),
        ({"only": Only.NOTED}, ["m-1", "m-3"]),
        ({"only": Only.STANCE}, ["m-2", "m-3"]),
        ({"only": Only.STANCE, "value": "against"}, ["m-3"]),
        ({"only": Only.TAGGED}, ["p-1", "m-2"]),
        ({"only": Only.TAGGED, "value": "strøm"}, ["m-2"]),
        ({"only": Only.BOOKMARKED}, ["p-2"]),
        ({"blocks": ("m-4", "m-1a", "from another edition")}, ["m-1a", "m-4"]),
        ({"blocks": ("m-4", "m-1a"), "sections": ("h-2",)}, ["m-4"]),
    ],
)
def test_single_blocks_are_picked_out(choice, ids):
    assert chosen(**choice) == ids


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (
            {"only": Only.MEASURES, "sections": ("h-3",)},
            "no measures in the chosen sections",
        ),
        ({"only": Only.STANCE, "value": "unsure"}, "“unsure”"),
        ({"only": Only.TAGGED, "value": "fisk"}, "“fisk”"),
        ({"only": Only.BOOKMARKED, "sections": ("h-2",)}, "bookmark"),
        ({"blocks": ("gone",)}, "Choose at least one section"),
        ({"sections": ("gone",)}, "Choose at least one section"),
    ],
)
def test_an_empty_choice_is_told_with_what_to_do(choice, words):
    with pytest.raises(UserError, match=words):
        chosen(**choice)


def test_an_empty_document_is_an_empty_choice():
    with pytest.raises(UserError):
        resolve(Outline("", "nb", ()), Choice())


@pytest.mark.parametrize(
    "name", ["1.1", "1.1.", " 1.1 brygger", "Brygger", "BRYGGER", "h-1-1"]
)
def test_a_section_is_known_by_what_people_call_it(name):
    assert sections_named(plan(), [name]) == ("h-1-1",)


@pytest.mark.parametrize(
    ("name", "proposal"), [("1.1.2", "1.1.1 Gjestebrygga"), ("Bryger", "1.1 Brygger")]
)
def test_an_unknown_section_is_answered_with_one_that_comes_near(name, proposal):
    with pytest.raises(
        UserError, match=f"no section “{name}”. Did you mean .*“{proposal}”"
    ):
        sections_named(plan(), [name])


def test_a_section_like_no_other_is_answered_with_where_to_look():
    with pytest.raises(UserError, match="tiltak outline"):
        sections_named(plan(), ["zzz"])
