"""The words for stances and priorities in the register, in each of its languages."""

from __future__ import annotations

from reader.core.marks import Stance

LANGUAGES = ("en", "nb", "nn")
In = tuple[str, str, str]
"""A word in each of them."""

STANCES: dict[Stance, In] = {
    Stance.FOR: ("for", "for", "for"),
    Stance.AGAINST: ("against", "mot", "mot"),
    Stance.CHANGE: ("change", "bør endres", "bør endrast"),
    Stance.UNSURE: ("unsure", "usikker", "usikker"),
}
ALSO = {"endre": Stance.CHANGE}
"""What is written no more, and still read."""
PRIORITIES: tuple[In, ...] = (
    ("", "", ""),
    ("low", "lav", "låg"),
    ("medium", "middels", "middels"),
    ("high", "høy", "høg"),
)
YES: In = ("yes", "ja", "ja")
