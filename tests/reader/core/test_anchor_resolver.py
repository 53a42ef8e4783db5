from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest

from index_builder.model import Block, Kind, Outline
from index_builder.recover.ids import assign
from reader.core.anchor import Anchor, anchor_span
from reader.core.anchor_place import Placed
from reader.core.anchor_resolver import AnchorResolver
from tests.benchmarks.anchoring import measure

FILL = (
    "Bystyret vedtok planen etter en lang debatt i mai.",
    "Høringen samlet over seksti innspill fra innbyggerne.",
    "Fylket ba om flere tall for trafikken på riksveien.",
    "Vintrene har blitt mildere og somrene våtere enn før.",
)
"""Text that stays."""


def outline(*texts: str) -> Outline:
    """A document; a text that begins with # is a heading."""
    kinds = [
        (Kind.HEADING if text.startswith("#") else Kind.MEASURE, text.lstrip("# "))
        for text in texts
    ]
    ids = assign(kinds)
    blocks = tuple(
        Block(kind, text, key, 1) for (kind, text), key in zip(kinds, ids, strict=True)
    )
    return Outline("Plan", "nb", blocks)


def anchor(document: Outline, text: str, span: str = "", copy: int = 0) -> Anchor:
    """An anchor on the block with this text (the first or a later copy), or on a span of it."""
    block = [block for block in document.blocks if block.text == text][copy]
    start = text.index(span) if span else -1
    return anchor_span(
        document, block.id, "old", start, start + len(span) if span else -1
    )


def found(
    before: Outline, after: Outline, wanted: Anchor, former: bool = True
) -> tuple[Placed, str]:
    place = AnchorResolver(after, before if former else None).find(wanted)
    if place.position < 0:
        return place.how, ""
    text = after.blocks[place.position].text
    return place.how, text if place.start < 0 else text[place.start : place.stop]


BUS = "Kjøre buss til alle grender hver time på hverdager."
BUS_CHANGED = "Kjøre buss til alle grender hver halvtime på hverdager."
BOAT = "Kjøre båt til alle øyer hver time på hverdager."
before_all = outline("# Vei", FILL[0], BUS, FILL[1], "# Sjø", FILL[2], BOAT, FILL[3])


@pytest.mark.parametrize("former", [True, False])
@pytest.mark.parametrize(
    ("texts", "how", "text"),
    [
        (
            ("# Vei", FILL[0], BUS, FILL[1], "# Sjø", FILL[2], BOAT, FILL[3]),
            Placed.SAME,
            BUS,
        ),
        (("# Vei", FILL[0], FILL[1], "# Sjø", FILL[2], BOAT, FILL[3], BUS), None, BUS),
        (
            ("# Vei", FILL[0], BUS_CHANGED, FILL[1], "# Sjø", FILL[2], BOAT, FILL[3]),
            Placed.LIKE,
            BUS_CHANGED,
        ),
        (
            ("# Vei", FILL[0], f"{BUS} {BOAT}", FILL[1], "# Sjø", FILL[2], FILL[3]),
            Placed.LIKE,
            f"{BUS} {BOAT}",
        ),
        (
            ("# Vei", FILL[0], FILL[1], "# Sjø", FILL[2], BOAT, FILL[3]),
            Placed.REVIEW,
            "",
        ),
    ],
)
def test_a_note_follows_its_block(
    texts: Sequence[str], how: Placed | None, text: str, former: bool
) -> None:
    placed, where = found(before_all, outline(*texts), anchor(before_all, BUS), former)
    assert where == text
    assert how is None or placed is how


def test_a_look_alike_that_was_there_before_is_never_taken() -> None:
    before = outline("# Vei", FILL[0], BUS, BUS_CHANGED, FILL[1])
    after = outline("# Vei", FILL[0], BUS_CHANGED, FILL[1])
    assert found(before, after, anchor(before, BUS)) == (Placed.REVIEW, "")
    assert found(before, after, anchor(before, BUS_CHANGED)) == (
        Placed.SAME,
        BUS_CHANGED,
    )


@pytest.mark.parametrize("former", [True, False])
def test_a_short_text_that_turns_up_elsewhere_may_be_another(former: bool) -> None:
    before = outline(
        "# Vei",
        FILL[0],
        "Vi vil derfor:",
        BUS,
        "# Sjø",
        FILL[2],
        "Vi vil likevel:",
        BOAT,
        FILL[3],
    )
    after = outline(
        "# Vei",
        FILL[0],
        "Vi vil rundt derfor:",
        BUS,
        "# Sjø",
        FILL[2],
        "Vi vil derfor:",
        BOAT,
        FILL[3],
    )
    assert found(before, after, anchor(before, "Vi vil derfor:"), former) == (
        Placed.REVIEW,
        "",
    )


def test_two_new_texts_that_are_alike_are_left_to_the_user() -> None:
    after = outline(
        "# Vei",
        FILL[0],
        BUS_CHANGED,
        BUS_CHANGED.replace("halvtime", "annen time"),
        FILL[1],
    )
    before = outline("# Vei", FILL[0], BUS, FILL[1])
    assert found(before, after, anchor(before, BUS)) == (Placed.REVIEW, "")


@pytest.mark.parametrize("former", [True, False])
def test_of_equal_texts_the_surroundings_tell_which_is_meant(former: bool) -> None:
    before = outline("# Vei", FILL[0], BUS, FILL[1], "# Sjø", FILL[2], BUS, FILL[3])
    first, second = anchor(before, BUS, copy=0), anchor(before, BUS, copy=1)
    both = AnchorResolver(
        outline("# Sjø", FILL[2], BUS, FILL[3], "# Vei", FILL[0], BUS, FILL[1]),
        before if former else None,
    )
    assert (both.find(first).position, both.find(second).position) == (6, 2)
    # The first is gone, and its id may well have gone to the second: nothing may
    # follow.
    one = outline("# Vei", FILL[0], FILL[1], "# Sjø", FILL[2], BUS, FILL[3])
    assert found(before, one, first, former) == (Placed.REVIEW, "")
    assert found(before, one, second, former)[1] == BUS


def test_the_same_words_in_capitals_may_be_another_block() -> None:
    before = outline(f"# {BUS.upper()}", FILL[0], FILL[1], f"# {BUS}", FILL[2], FILL[3])
    after = outline("# Buss", FILL[0], FILL[1], f"# {BUS}", FILL[2], FILL[3])
    for former in (True, False):
        assert found(before, after, anchor(before, BUS.upper()), former) == (
            Placed.REVIEW,
            "",
        )
        assert found(before, after, anchor(before, BUS), former)[1] == BUS


def test_a_highlight_keeps_to_its_words() -> None:
    wanted = anchor(before_all, BUS, "alle grender")
    for text in (BUS, BUS_CHANGED, f"Fra høsten: {BUS}"):
        after = outline(
            "# Vei", FILL[0], text, FILL[1], "# Sjø", FILL[2], BOAT, FILL[3]
        )
        assert found(before_all, after, wanted)[1] == "alle grender"


def test_offsets_are_code_points() -> None:
    before = outline("# 𝔙𝔢𝔦", f"𝔎 {BUS}", FILL[0])
    after = outline("# 𝔙𝔢𝔦", f"𝔎𝔎𝔎 {BUS_CHANGED}", FILL[0])
    assert found(before, after, anchor(before, f"𝔎 {BUS}", "grender"))[1] == "grender"


def test_of_equal_words_in_a_block_those_around_tell_which_is_meant() -> None:
    text = "Bedre buss i byen, sjeldnere buss i bygda og ingen buss om natta."
    before, after = outline(FILL[0], text), outline(FILL[0], f"Fra mars: {text}")
    start = text.index("buss i bygda")
    wanted = anchor_span(before, before.blocks[1].id, "old", start, start + 4)
    place = AnchorResolver(after, before).find(wanted)
    assert place.start == start + len("Fra mars: ")


@pytest.mark.parametrize("text", ["Ja", "3", "—", ""])
def test_a_text_of_nothing_much_is_not_guessed_at(text: str) -> None:
    before = outline(FILL[0], text or "x", FILL[1])
    wanted = replace(anchor(before, text or "x"), exact=text)
    assert (
        found(before, outline(FILL[0], "Jo", "4", FILL[1]), wanted)[0] is Placed.REVIEW
    )


def test_suggestions_have_the_likeliest_first() -> None:
    finder = AnchorResolver(outline(*FILL, BOAT, BUS_CHANGED), None)
    suggestions = finder.suggest(anchor(before_all, BUS))
    assert [finder.outline.blocks[one.position].text for one in suggestions[:2]] == [
        BUS_CHANGED,
        BOAT,
    ]
    assert suggestions[0].score > suggestions[1].score


def chapters() -> Outline:
    """A document of many measures, some of them much alike."""
    verbs = [
        "Bygge",
        "Ruste",
        "Stenge",
        "Flytte",
        "Male",
        "Tegne",
        "Leie",
        "Selge",
        "Kjøpe",
        "Rydde",
        "Vaske",
        "Låne",
    ]
    things = [
        "skolen",
        "biblioteket",
        "svømmehallen",
        "rådhuset",
        "kaia",
        "brannstasjonen",
        "parken",
        "kirken",
    ]
    texts = []
    for number, thing in enumerate(things):
        texts += [
            f"# Kapittel om {thing}",
            f"I dette kapittelet handler alt om {thing}, som mange har meninger om.",
        ]
        for verb in verbs[number % 4 :]:
            texts.append(
                f"{verb} {thing} i løpet av år {2030 + number} med penger fra fond nummer {number * 7 + len(verb)}."
            )
    return outline(*texts)


@pytest.mark.parametrize("former", [True, False])
@pytest.mark.parametrize("share", [0.05, 0.2])
def test_in_edited_copies_nothing_is_placed_wrongly_and_most_is_found(
    share: float, former: bool
) -> None:
    fared: Counter[str] = sum(
        (measure(chapters(), share, seed, former) for seed in range(4)), Counter()
    )
    assert fared["wrong"] == 0
    there = fared["correct"] + fared["review"]
    assert fared["correct"] >= (1 - share) * there


# --- texts and files made to be compared without end ---


def test_no_more_is_kept_of_what_stands_around_than_anchors_of_ours_keep() -> None:
    given = dict.fromkeys(
        ("prefix", "before", "suffix", "after"), "a" + "b" * 1_000_000 + "c"
    )
    made = Anchor.from_json({"exact": "kai", **given})
    assert {made.prefix, made.before} == {"b" * 63 + "c"}
    assert {made.suffix, made.after} == {"a" + "b" * 63}


def test_a_letter_that_stands_everywhere_is_placed_only_where_its_surroundings_are_the_very_same() -> (
    None
):
    after = outline(
        *(f"{text} {number}" for number in range(500) for text in FILL), BUS
    )
    quote = Anchor(
        start=0, stop=1, exact="e", prefix="til alle gr", suffix="nder hver time"
    )
    assert found(after, after, quote) == (Placed.SAME, "e")
    assert (
        AnchorResolver(after).find(replace(quote, prefix="", suffix="")).how
        is Placed.REVIEW
    )


def test_a_long_text_that_was_changed_waits_for_the_user() -> None:
    before, after = outline("båt " * 50_000 + "kai"), outline("båt " * 50_000 + "bru")
    whole = anchor(before, before.blocks[0].text)
    assert found(before, after, whole) == (Placed.REVIEW, "")
    span = Anchor(
        block=before.blocks[0].id,
        start=0,
        stop=20,
        exact="buss til alle grende",
        text=after.blocks[0].text,
    )
    assert found(before, after, span) == (Placed.REVIEW, "")
