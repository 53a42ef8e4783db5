"""Which words of a change are marked, and which signals they give."""

from __future__ import annotations

import random

import pytest

from reader.core.compare.model import Topic
from reader.core.compare.signals import signals_of
from reader.core.compare.word_diff import pieces, word_edits


def marked(old: str, new: str) -> list[tuple[str, str]]:
    """The words of each edit."""
    return [
        (old[slice(*edit.old)], new[slice(*edit.new)]) for edit in word_edits(old, new)
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("vi skal bygge ny skole", "vi skal bygge ny skole", []),
        (
            "vi skal bygge ny skole i år",
            "vi bør bygge ny skole i år",
            [("skal", "bør")],
        ),
        ("en god helseplan for byen", "en god tannhelseplan for byen", [("", "tann")]),
        (
            "utgifter på 2 000 kroner i året",
            "utgifter på 3 000 kroner i året",
            [("2 000", "3 000")],
        ),
        (
            "flere barn og unge i byen vår",
            "alle eldre og gamle i byen vår",
            [("flere barn og unge", "alle eldre og gamle")],
        ),
        (
            "Vi vil ha ro. Vi vil ha fred.",
            "Vi vil ha ro. Vi vil ha mat. Vi vil ha fred.",
            [("", "Vi vil ha mat. ")],
        ),
        ("bil båt tog", "hus hytte telt", [("bil båt tog", "hus hytte telt")]),
    ],
)
def test_edits_are_few_and_readable(old, new, expected):
    assert [(a.strip(), b.strip()) for a, b in marked(old, new)] == [
        (a.strip(), b.strip()) for a, b in expected
    ]


def test_pieces_make_up_both_texts():
    chance = random.Random(3)
    words = "kommunen skal bygge 2,5 nye veier, og en bro - til alle: barn/unge. § 3  å\n–".split(
        " "
    )
    for _ in range(400):
        old = " ".join(chance.choices(words, k=chance.randrange(12)))
        new = " ".join(chance.choices(words, k=chance.randrange(12)))
        made = pieces(old, new, word_edits(old, new))
        assert "".join(piece.old for piece in made) == old
        assert "".join(piece.new for piece in made) == new
        assert all(piece.old == piece.new for piece in made if piece.is_equal)


@pytest.mark.parametrize(
    ("language", "old", "new", "topic", "words"),
    [
        (
            "nb",
            "bygge 2 000 boliger i byen",
            "bygge 3 000 boliger i byen",
            Topic.NUMBER,
            ("2 000", "3 000"),
        ),
        (
            "nb",
            "alle skal få hjelp i dag",
            "alle bør få hjelp i dag",
            Topic.MODAL,
            ("skal", "bør"),
        ),
        (
            "nn",
            "vi vil byggje vegen no",
            "vi vil ikkje byggje vegen no",
            Topic.NEGATION,
            ("", "ikkje"),
        ),
        (
            "sv",
            "avgiften ska tas bort",
            "avgiften ska gradvis tas bort",
            Topic.HEDGE,
            ("", "gradvis"),
        ),
        (
            "da",
            "hjælp til alle børn i byen",
            "hjælp til de fleste børn i byen",
            Topic.SCOPE,
            ("alle", "de fleste"),
        ),
        (
            "en",
            "we will not build private prisons",
            "we will not build new private prisons",
            Topic.SCOPE,
            ("", "new"),
        ),
        (
            "de",
            "wir werden das Gesetz ändern",
            "wir werden das Gesetz prüfen",
            Topic.HEDGE,
            ("", "prüfen"),
        ),
    ],
)
def test_words_that_weigh_are_signals(language, old, new, topic, words):
    (signal,) = signals_of(old, new, word_edits(old, new), language)
    assert (signal.topic, signal.old, signal.new) == (topic, *words)


def test_words_that_stay_are_no_signals():
    old, new = "alle skal få 3 turer til sjøen", "alle skal få 3 turer til fjellet"
    assert signals_of(old, new, word_edits(old, new), "nb") == ()


def test_very_long_texts_are_compared_in_bounded_time():
    old, new = "båt " * 30_000 + "kai", "hus " + "båt " * 30_000 + "bru"
    made = pieces(old, new, word_edits(old, new))
    assert "".join(piece.new for piece in made) == new
    assert len(made) <= 3
