"""How an input is made of a valid one: a few steps, each of which breaks it as files are broken or forged.

Chance comes from the `random.Random` that is handed in, so the same number makes the
same input.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

Mutator = Callable[[Sequence[bytes], Random], bytes]
"""Makes an input of one of the valid ones, or of several."""

LARGEST = 200_000
"""Bytes of an input: what is larger is slow, and breaks nothing that a smaller one does
not."""
MOST_STEPS = 6

TOKENS: tuple[bytes, ...] = (
    *(
        b"\0",
        b"\xff",
        b"\x1b",
        b"\x0b",
        b"\x0c",
        b"\r",
        b"\n\n\n",
        b"\t",
        b" " * 40,
        b"\x1a",
        b"\x7f",
        b"\x85",
        b"\xe5",
    ),
    *(
        b"\xed\xa0\x80",
        b"\xed\xb0\x80",
        b"\xc0\x80",
        b"\xf4\x90\x80\x80",
        b"\xef\xbf\xbe",
        b"\xef\xb7\x90",
    ),
    *(b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"),
    *(
        text.encode()
        for text in (
            "\u202e",
            "\u2066",
            "\u200b",
            "\u2028",
            "\u00ad",
            "\u00a0",
            "\ufffd",
            "\ue000",
        )
    ),
    *(
        text.encode()
        for text in (
            "İ",
            "ß",
            "ﬁ",
            "²",
            "½",
            "٣",
            "Ⅳ",
            "①",
            "a\u0301" * 9,
            "\U0001f469\u200d\U0001f33e",
        )
    ),
    *(
        b"-1",
        b"0",
        b"1e999",
        b"NaN",
        b"99999999999999999999",
        b"2147483648",
        b"-0.0",
        b"0x10",
        b"1" * 5000,
    ),
    *(
        b"<",
        b">",
        b"&",
        b'"',
        b"'",
        b"/>",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"]]>",
        b"<?x ",
        b"&#0;",
        b"&#x110000;",
    ),
    *(
        b"&lol;",
        b"<!DOCTYPE x [<!ENTITY lol 'ha'>]>",
        b"<p>",
        b"</p>",
        b"<li>",
        b"<table><tr><td>",
        b"<h1>",
        b"<pre>",
    ),
    *(
        b"{",
        b"}",
        b"[",
        b"]",
        b"null",
        b"true",
        b"1",
        b'"x"',
        b"[" * 200,
        b'{"a":' * 50,
        b"\\ud800",
        b"\\u0000",
    ),
    *(
        b"# ",
        b"> " * 30,
        b"- ",
        b"1. ",
        b"1) ",
        b"* " * 20,
        b"```\n",
        b"    ",
        b"|a|b|\n|-|-|\n",
        b"[x](y)",
        b"**",
    ),
    *(
        b"endobj",
        b"endstream",
        b" 0 R",
        b"<<",
        b">>",
        b"(",
        b")",
        b"%%EOF",
        b"obj",
        b"BT",
        b"ET",
        b"Tj",
        b"/",
    ),
    *(
        "Kommunen vil:\n\n• ".encode(),
        b"3.4.1 ",
        b"Kapittel ",
        b"....... 12\n",
        b"PK\x03\x04",
        b"../",
        b"C:\\",
    ),
    *(
        "\u2022".encode(),
        b"\xe2\x80\x93 ",
        b"-\n",
        "\u00ab".encode(),
        b" OR ",
        b"kap:",
        b"side:",
        b'"',
        b"*",
    ),
)
"""Pieces that mean something to one format or another, or nothing to any."""
NUMBERS: tuple[bytes, ...] = (
    *(
        b"0",
        b"1",
        b"-1",
        b"2",
        b"255",
        b"65535",
        b"65536",
        b"1000000",
        b"2147483647",
        b"4294967296",
    ),
    *(b"9" * 30, b"1.5", b"1e9", "²".encode(), "٣".encode(), b""),
)
_NUMBER = re.compile(rb"\d+")
_TAG = re.compile(rb"<[^<>]{1,200}>")
_VALUE = re.compile(rb'"[^"<>]{0,80}"')


def plain(seeds: Sequence[bytes], dice: Random) -> bytes:
    """Bytes of any kind: one of the seeds after a few steps."""
    data = dice.choice(seeds)
    for _ in range(dice.randint(1, MOST_STEPS)):
        data = dice.choice(STEPS)(data, seeds, dice)[:LARGEST]
    return data


def _place(data: bytes, dice: Random) -> int:
    return dice.randint(0, len(data))


def _run(data: bytes, dice: Random) -> tuple[int, int]:
    """Where a short run begins and ends; now and then a long one."""
    start = _place(data, dice)
    return start, start + dice.randint(1, dice.choice((4, 30, 300, len(data) + 1)))


def _flip(data: bytes, _: Sequence[bytes], dice: Random) -> bytes:
    broken = bytearray(data)
    for _ in range(dice.choice((1, 1, 3, 20)) if broken else 0):
        broken[dice.randrange(len(broken))] ^= 1 << dice.randrange(8)
    return bytes(broken)


def _insert(data: bytes, _: Sequence[bytes], dice: Random) -> bytes:
    place = _place(data, dice)
    return (
        data[:place]
        + dice.choice(TOKENS) * dice.choice((1, 1, 1, 2, 60))
        + data[place:]
    )


def _overwrite(data: bytes, _: Sequence[bytes], dice: Random) -> bytes:
    place, token = _place(data, dice), dice.choice(TOKENS)
    return data[:place] + token + data[place + len(token) :]


def _remove(data: bytes, _: Sequence[bytes], dice: Random) -> bytes:
    start, stop = _run(data, dice)
    return data[:start] + data[stop:]


def _repeat(data: bytes, _: Sequence[bytes], dice: Random) -> bytes:
    start, stop = _run(data, dice)
    return data[:start] + data[start:stop] * dice.choice((2, 3, 40)) + data[stop:]


def _truncate(data: bytes, _: Sequence[bytes], dice: Random) -> bytes:
    return data[: _place(data, dice)]


def _splice(data: bytes, seeds: Sequence[bytes], dice: Random) -> bytes:
    other = dice.choice(seeds)
    start, stop = _run(other, dice)
    place = _place(data, dice)
    return data[:place] + other[start:stop] + data[place:]


def _number(data: bytes, _: Sequence[bytes], dice: Random) -> bytes:
    return _replaced(_NUMBER, data, dice, dice.choice(NUMBERS))


def _value(data: bytes, _: Sequence[bytes], dice: Random) -> bytes:
    return _replaced(_VALUE, data, dice, b'"' + dice.choice(TOKENS) + b'"')


def _tag(data: bytes, _: Sequence[bytes], dice: Random) -> bytes:
    """An element's beginning or end goes, comes again, or becomes another."""
    tags = _TAG.findall(data)
    tag = dice.choice(tags) if tags else b""
    return _replaced(
        _TAG, data, dice, dice.choice((b"", tag, tag * dice.choice((2, 60))))
    )


def _lines(data: bytes, _: Sequence[bytes], dice: Random) -> bytes:
    lines = data.splitlines(keepends=True) or [data]
    start = dice.randrange(len(lines))
    part = lines[start : start + dice.randint(1, 8)]
    dice.shuffle(part)
    lines[start : start + dice.randint(0, 8)] = part * dice.choice((1, 1, 2, 20))
    return b"".join(lines)


def _replaced(
    pattern: re.Pattern[bytes], data: bytes, dice: Random, other: bytes
) -> bytes:
    """The data with one place of a pattern replaced."""
    places = list(pattern.finditer(data))
    if not places:
        return data + other
    found = dice.choice(places)
    return data[: found.start()] + other + data[found.end() :]


STEPS: tuple[Callable[[bytes, Sequence[bytes], Random], bytes], ...] = (
    *(_flip, _insert, _insert, _overwrite, _remove, _repeat, _truncate, _splice),
    *(_number, _value, _tag, _tag, _lines),
)
"""What may be done to an input; what does most comes twice."""
