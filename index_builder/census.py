"""Count the letters of a file without understanding it, to see what its reader did not hand on.

Each format's module in `sources` has, beside `read`, a second way to the text that
shares nothing with the first:

    passages(name, data) -> Iterator[str]     every piece of text in the file, in any order

It is simple on purpose: all character data of an archive's parts, all that stands
between the tags of a page. It leaves out only what no reader is ever shown (scripts,
styles, the marks of the mark-up) and may give too little, never too much. Whatever
`read` leaves out of the text on purpose it hands on as a `Line` with `Role.FURNITURE`
and its `reason`. So each letter of a passage is in a line, or the account tells that it
is in none. A reader to whom the second way is dear may count on its own way, from what
its library gives for a whole page, and hand on the `census` itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from index_builder.model import Census, Line

SHOWN = 20
"""So many passages that were not handed on are shown, each of `LENGTH` characters at
most."""
LENGTH = 80
_LOOKS = 500
"""So many passages are looked for in all of the text; beyond these the number of
letters must do."""
_NO_LETTER = re.compile(r"[\W_]+")


def census(passages: Callable[[], Iterable[str]], lines: Sequence[Line]) -> Census:
    """The letters of a file that are in no line of its reader, and where they stand."""
    written = Counter(map(str.strip, passages()))
    held = Counter((line.extracted or line.text).strip() for line in lines)
    # Most passages are a line as they stand, and need no count of their letters.
    missing = (letters(written - held) - letters(held - written)).total()
    return Census(missing, tuple(_unread(passages(), lines)) if missing else ())


def letters(texts: Counter[str]) -> Counter[str]:
    """How often each letter and digit occurs in texts, of which each stands so many times.

    Case, accents and ligatures make no difference.
    """
    alike: dict[int, list[str]] = {}
    for text, times in texts.items():
        alike.setdefault(times, []).append(text)
    characters: Counter[str] = Counter()
    for times, each in alike.items():
        for character, count in Counter("".join(each)).items():
            characters[character] += count * times
    found: Counter[str] = Counter()
    for character, count in characters.items():
        for letter in _folded(character):
            found[letter] += count
    return found


@lru_cache(maxsize=10_000)
def _folded(character: str) -> str:
    plain = unicodedata.normalize(
        "NFKD", unicodedata.normalize("NFKD", character).casefold()
    )
    return "".join(filter(str.isalnum, plain))


def _unread(passages: Iterable[str], lines: Sequence[Line]) -> Iterable[str]:
    """The first passages whose letters stand nowhere in the lines."""
    text = "".join(_plain(line.extracted or line.text) for line in lines)
    place, looks, shown = 0, 0, 0
    for passage in passages:
        wanted = _plain(passage)
        # Nearly every passage follows the one before it.
        found = text.find(wanted, place, place + len(wanted) + 1000)
        if found < 0:
            looks += 1
            found = text.find(wanted)
        if found >= 0:
            place = found + len(wanted)
        else:
            shown += 1
            yield " ".join(passage.split())[:LENGTH]
        if looks == _LOOKS or shown == SHOWN:
            return


def _plain(text: str) -> str:
    return _NO_LETTER.sub(
        "",
        unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()),
    )
