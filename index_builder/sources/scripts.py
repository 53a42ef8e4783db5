"""Superscripts as Unicode characters, so that raised figures do not join the word before them."""

from __future__ import annotations

_RAISED = dict(zip("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾", strict=True))
_RAISED_LETTERS = dict(
    zip("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True)
)
_LONGEST_ENDING = 3
"""Letters of an ending that is often raised: "1st", "2nd", "1ère".

More letters are a word of their own.
"""


def superscript(text: str) -> str:
    """A raised text: figures and single letters as superscripts, endings as they are, words after a space."""
    letters = "".join(filter(str.isalpha, text))
    if len(letters) == 1:
        text = text.replace(letters, _RAISED_LETTERS.get(letters, letters))
    if letters and len(letters) == len(text.strip()) > _LONGEST_ENDING:
        return f" {text}"
    return "".join(_RAISED.get(sign, sign) for sign in text)
