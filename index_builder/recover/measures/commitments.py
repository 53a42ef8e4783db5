"""Commitments in running text: sentences in which somebody binds himself.

The paragraph stays what it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from index_builder.model import Block, Commitment, Kind
from index_builder.recover.ids import digest, normal
from index_builder.structure_words import Words

_ENDS = re.compile(r"(?<=[.!?…])[\"”’»)\]]*\s+(?=[\"“«(]?[A-ZÆØÅÄÖÜÉ0-9–])")
_SHORTENED = re.compile(
    r"(?:^|[\s(])(?:\w|\d{1,4}|[a-zæøå]{1,3}(?:\.\w{1,4})+|nr|kl|ca|jf|jfr|dvs|osv|kap|art|st|mr|mrs|dr|prof|no|vs|bzw|ggf)\.$",
    re.I,
)
_NAMES = 4
"""Words of a name that a lead-in gives at most."""
_CONDITION = 40
"""Characters before a promise in which a condition is looked for: many more than any
has."""
_WHOLE = 10_000
"""Letters of a paragraph that tell its sentences from equal ones elsewhere; of a longer
one its digest does."""
_GIVEN = 100
"""Names that a document gives at most, the commonest: every word of its text is
compared with each of them."""


def find(blocks: Sequence[Block], words: Words) -> Iterator[Block]:
    """The blocks, with the commitments in their paragraphs marked.

    Each has an id made from its own words.
    """
    given = names(blocks, words)
    pattern = _pattern(words, given, re.I)
    quick = _pattern(words, [name.lower() for name in given])
    taken: set[str] = set()
    for block in blocks:
        if block.kind is Kind.PARAGRAPH and quick.search(block.text.lower()):
            found = tuple(_commitments(block, pattern, words.conditions, taken))
            yield replace(block, commitments=found) if found else block
        else:
            yield block


def names(blocks: Iterable[Block], words: Words) -> list[str]:
    """Who binds himself in this document, as its lead-ins say: "Nordby kommune" of "Nordby kommune vil:"."""
    verbs = "|".join(map(re.escape, sorted(words.will, key=len, reverse=True)))
    lead = re.compile(rf"((?:\S+\s+){{1,{_NAMES}}})(?:{verbs})\b", re.I)
    found: Counter[str] = Counter()
    for block in blocks:
        if block.kind is Kind.LEAD_IN and (match := lead.match(block.text)):
            name = match.group(1).strip()
            if name[:1].isupper() and name.lower() not in words.actors:
                found[name] += 1
    return [name for name, count in found.most_common(_GIVEN) if count > 1]


def _pattern(words: Words, given: Sequence[str], flags: int = 0) -> re.Pattern[str]:
    """Somebody and a promise, side by side in either order, with a word or two between."""
    actors = "|".join(
        map(re.escape, sorted([*words.actors, *given], key=len, reverse=True))
    )
    verbs = "|".join(map(re.escape, sorted(words.promises, key=len, reverse=True)))
    return re.compile(
        rf"\b(?:{actors})\s+(?:\w+\s+){{0,2}}?(?:{verbs})\b|\b(?:{verbs})\s+(?:{actors})\b",
        flags,
    )


def _commitments(
    block: Block, pattern: re.Pattern[str], conditions: Sequence[str], taken: set[str]
) -> Iterator[Commitment]:
    """The sentences of a paragraph that promise something."""
    whole = normal(block.text)
    whole = whole if len(whole) <= _WHOLE else digest(whole)
    counts: Counter[str] = Counter()
    for start, end in sentences(block.text):
        if block.text[end - 1] != "?" and _promised(
            block.text[start:end], pattern, conditions
        ):
            text = normal(block.text[start:end])
            name = digest("commitment", text)
            if name in taken and not counts[text]:
                name = digest("commitment", text, whole)
            while name in taken:
                counts[text] += 1
                name = digest("commitment", text, block.id, str(counts[text] + 1))
            taken.add(name)
            yield Commitment(start, end, name)


def _promised(
    sentence: str, pattern: re.Pattern[str], conditions: Sequence[str]
) -> bool:
    """Whether somebody promises something in a sentence, and not only "if we will"."""
    for match in pattern.finditer(sentence):
        before = sentence[max(0, match.start() - _CONDITION) : match.start()].split()
        if not before or before[-1].lower() not in conditions:
            return True
    return False


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins and ends, as code-point offsets."""
    start = 0
    for match in _ENDS.finditer(text):
        if _SHORTENED.search(text[max(start, match.start() - 12) : match.start()]):
            continue
        end = match.start() + len(match.group().rstrip())
        yield start, end
        start = match.end()
    if start < len(text):
        yield start, len(text)
