"""Which characters the bytes of a text file stand for."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, the longer ones first."""
_SINGLE_BYTE = ["cp1252", "mac_roman", "cp850"]
"""What programs of northern and western Europe have written before UTF-8.

Latin-1 is a part of Windows-1252.
"""
_SAMPLE = 64_000
"""So many bytes are enough to tell one encoding from another."""
_SOUND = 8
"""Text with so many sound multi-byte signs for each broken one is damaged UTF-8, not
another encoding."""


_LETTERS = frozenset("æøåäöüßéèêóòôáàâçñíïëþðœ")
"""Letters of northern and western Europe, small."""
_PUNCTUATION = frozenset("§°£«»“”„‘’–—…€·•½²³´\u00a0\u00ad©®±×")
_WITHIN = re.compile(r"(?<=[a-zæøåäöü])[^\W\d_a-zæøåäöü](?=[a-zæøåäöü])")
"""A capital, or a sign that is none of these languages', within a word in small
letters."""
_ODD = 3
"""An unlikely character weighs as much as so many likely ones."""


def _likeness(text: str) -> int:
    """How much a text looks like one of northern or western Europe, by its letters beyond ASCII."""
    score = 0
    for character in text:
        if character > "\x7f":
            known = character.lower() in _LETTERS
            score += 2 if known else 1 if character in _PUNCTUATION else -_ODD
    return score - 2 * _ODD * sum(
        found[0] > "\x7f" and found[0].isupper() for found in _WITHIN.finditer(text)
    )


_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Control characters and halves of characters, which no text is made of and XML cannot
hold."""


def decode(data: bytes) -> str:
    """The characters of any bytes, without control characters; what cannot be read becomes U+FFFD.

    Raises nothing.
    """
    return _NO_TEXT.sub("", _decode(data))


def is_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 throughout."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if wide := _utf16_without_mark(data):
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _single_byte(data)


def _utf16_without_mark(data: bytes) -> str:
    """The name of the UTF-16 that leaves a NUL beside most letters; empty where there is none."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * half and odd < 0.1 * half else ""


def _damaged_utf8(data: bytes) -> str:
    """Decode UTF-8 with a few bytes of Windows-1252 in it; empty if it is no UTF-8."""
    text = data.decode("utf-8", errors="surrogateescape")
    broken = sum("\udc80" <= letter <= "\udcff" for letter in text)
    sound = sum(letter > "\x7f" for letter in text) - broken
    if sound < _SOUND * broken:
        return ""
    return "".join(
        bytes([ord(letter) - 0xDC00]).decode("cp1252", errors="replace")
        if "\udc80" <= letter <= "\udcff"
        else letter
        for letter in text
    )


def _single_byte(data: bytes) -> str:
    sample = data[:_SAMPLE]
    likely = sorted(
        _SINGLE_BYTE,
        key=lambda encoding: -_likeness(sample.decode(encoding, errors="replace")),
    )
    best_two = [
        _likeness(sample.decode(encoding, errors="replace")) for encoding in likely[:2]
    ]
    if best_two[0] > max(best_two[1], 0):
        return data.decode(likely[0], errors="replace")
    # Needed for few files, and it takes long to load.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_SINGLE_BYTE).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")
