"""Lists are in the order that a Norwegian reader looks in."""

import random

import pytest

from reader.core.collation import sort_key


@pytest.mark.parametrize(
    "order",
    [
        ["abc", "Zebra", "ære", "Øl", "ål"],
        ["Åge", "åge 2", "Åge 10"],
        ["3.4.9-1", "3.4.10-1", "12"],
        ["élan", "elev", "Éva"],
        ["zoo", "ä", "ö", "å"],
        ["", " ", "a"],
    ],
    ids=repr,
)
def test_the_order(order):
    mixed = list(order)
    random.Random(3).shuffle(mixed)
    assert sorted(mixed, key=sort_key) == order


def test_any_texts_can_be_compared():
    texts = [
        "",
        "1",
        "a1",
        "1a",
        "²",
        "٣",
        "\U0001f3eb",
        "a" * 5000,
        "9" * 5000,
        "\ud800",
    ]
    mixed = random.Random(3).sample(texts, len(texts))
    assert sorted(mixed, key=sort_key) == sorted(texts, key=sort_key)
