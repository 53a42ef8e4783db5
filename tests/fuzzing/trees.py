"""Inputs that are sound XML or JSON and yet say what nobody would: what is broken is the tree and not its writing."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from copy import deepcopy
from random import Random
from typing import Any

from lxml import etree

from tests.fuzzing.mutation import LARGEST, MOST_STEPS, NUMBERS, TOKENS, plain

WHOLE = 0.7
"""The share of inputs that are sound; of the rest the writing is broken."""
_ODD: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1,
        2**31,
        2**63,
        2**64,
        10**30,
        1.5,
        -0.0,
        1e308,
        float("nan"),
        float("inf"),
    ),
    *(
        "",
        " ",
        "x" * 3000,
        "\0",
        "\ud800",
        "\u202e",
        "../..",
        "C:\\",
        "nb",
        "2031-01-01T00:00:00Z",
        "9" * 5000,
    ),
    *([], {}, [[]], [None], {"": None}, [0] * 300, {"value": {}}, {"id": 1}),
)
MOST_ELEMENTS = 2000
"""A larger tree is slow, and breaks nothing that a smaller one does not."""
_DEEPEST = 400
"""Lists within lists; deeper ones are not written by the standard library, and come
from `mutation.TOKENS`."""


def xml(seeds: Sequence[bytes], dice: Random) -> bytes:
    """XML with elements that are moved, repeated, nested or renamed, and odd texts and attributes."""
    data = dice.choice(seeds)
    try:
        root = etree.fromstring(data) if dice.random() < WHOLE else None
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        return plain([data], dice)
    for _ in range(dice.randint(1, MOST_STEPS)):
        elements = [each for each in root.iter() if isinstance(each.tag, str)]
        if len(elements) > MOST_ELEMENTS:
            break
        _alter(dice.choice(elements), dice.choice(elements), dice)
    made = etree.tostring(
        root, encoding=dice.choice(("utf-8", "utf-8", "utf-16", "ascii"))
    )
    return made if len(made) <= LARGEST else plain([data], dice)


def _alter(one: etree._Element, other: etree._Element, dice: Random) -> None:
    """Change one element; another lends what is needed."""
    parent = one.getparent()
    match dice.randrange(9):
        case 0 if parent is not None:
            parent.remove(one)
        case 1:
            other.insert(dice.randint(0, len(other)), deepcopy(one))
        case 2 if parent is not None:
            for _ in range(dice.choice((1, 5, 200 if len(one) < 3 else 2))):
                parent.append(deepcopy(one))
        case 3:
            one.tag = other.tag
        case 4 if one.attrib:
            del one.attrib[dice.choice(list(one.attrib))]
        case 5 if other.attrib:
            name = dice.choice(list(other.attrib))
            one.set(name, other.get(name) if dice.random() < 0.3 else _writable(dice))
        case 6 if one.attrib:
            one.set(dice.choice(list(one.attrib)), _writable(dice))
        case 7:
            one.text = dice.choice(
                (None, _writable(dice), other.text, (one.text or "") * 30)
            )
        case _:
            _nest(one, dice.choice((2, 10, 120)))


def _nest(one: etree._Element, times: int) -> None:
    """Put an element into copies of itself without their content."""
    for _ in range(times):
        inner = etree.SubElement(one, one.tag, dict(one.attrib))
        inner.text = one.text
        one = inner


def _writable(dice: Random) -> str:
    """An odd text that XML can hold."""
    text = dice.choice((*TOKENS, *NUMBERS)).decode("utf-8", "replace")
    return "".join(
        sign
        for sign in text
        if sign in "\t\n\r" or (" " <= sign < "\ud800") or ("\ue000" <= sign < "\ufffe")
    )


def archive(seeds: Sequence[bytes], dice: Random) -> bytes:
    """A zip archive: mostly what is in it is broken, so that more than the checksum is tried; seldom the archive."""
    if dice.random() < 0.1:
        return plain(seeds, dice)
    with zipfile.ZipFile(io.BytesIO(dice.choice(seeds))) as file:
        members = {name: file.read(name) for name in file.namelist()}
    for _ in range(dice.randint(1, 3)):
        name = dice.choice(list(members))
        match dice.randrange(12):
            case 0:
                members.pop(name) if len(members) > 1 else None
            case 1:
                members[name], other = (
                    members[dice.choice(list(members))],
                    members[name],
                )
                members["x" + name] = other
            case _:
                members[name] = (xml if members[name].startswith(b"<") else plain)(
                    [members[name]], dice
                )
    return packed(members, dice)


def packed(members: dict[str, bytes], dice: Random) -> bytes:
    """An archive of these members; not compressed, which would take most of the time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(
        buffer,
        "w",
        zipfile.ZIP_DEFLATED if dice.random() < 0.05 else zipfile.ZIP_STORED,
    ) as file:
        for name, content in members.items():
            file.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


def json_text(seeds: Sequence[bytes], dice: Random) -> bytes:
    """JSON in which values are replaced, removed, repeated or nested."""
    data = dice.choice(seeds)
    if dice.random() > WHOLE:
        return plain([data], dice)
    found = json.loads(data)
    for _ in range(dice.randint(1, MOST_STEPS)):
        found = _value(found, dice)
    return json.dumps(found, ensure_ascii=dice.random() < 0.5).encode(
        "utf-8", "surrogatepass"
    )


def _value(found: Any, dice: Random) -> Any:
    """A value with one odd thing somewhere in it."""
    if isinstance(found, dict | list) and found and dice.random() < 0.85:
        key = (
            dice.choice(list(found))
            if isinstance(found, dict)
            else dice.randrange(len(found))
        )
        match dice.randrange(8):
            case 0:
                del found[key]
            case 1 if isinstance(found, list):
                found.extend([found[key]] * dice.choice((1, 6)))
            case 2 if isinstance(found, dict):
                found[dice.choice(("", "x", "format", "id", "@type", "\ud800"))] = (
                    found[key]
                )
            case _:
                found[key] = _value(found[key], dice)
        return found
    if dice.random() < 0.02:
        return _deep(found, dice.choice((10, _DEEPEST)))
    return deepcopy(dice.choice(_ODD)) if dice.random() < 0.8 else [found]


def _deep(found: Any, times: int) -> Any:
    """A value within lists within lists."""
    for _ in range(times):
        found = [found]
    return found
