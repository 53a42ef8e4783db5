"""Akoma Ntoso 3.0: the newer edition, with what was modified between the two in its `analysis`.

The newer text's blocks keep the `wId` of their earliest form, so that both editions
name a measure alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.sax.saxutils import quoteattr

from index_builder.model import Outline
from index_builder.outline_xml import write
from reader.core.compare.formats.report import Report
from reader.core.compare.model import Comparison, Link, LinkKind
from reader.core.compare.surviving_ids import surviving_ids
from reader.core.export.earlier_ids import with_earlier_ids

_MODIFICATIONS = {
    LinkKind.REWORDED: "substitution",
    LinkKind.REWRITTEN: "substitution",
    LinkKind.SPLIT: "split",
    LinkKind.MERGED: "join",
    LinkKind.NEW: "insertion",
    LinkKind.GONE: "repeal",
}
"""The words of Akoma Ntoso for what may become of a text."""
_END_OF_IDENTIFICATION = "</identification>\n"


def render(report: Report) -> bytes:
    """The file, in UTF-8."""
    text = write(_named_alike(report.comparison)).decode()
    found = "".join(
        _modification(number, *one)
        for number, one in enumerate(_modifications(report), start=1)
    )
    if not found:
        return text.encode()
    analysis = f'<analysis source="#tiltak">\n<passiveModifications>\n{found}</passiveModifications>\n</analysis>\n'
    return text.replace(
        _END_OF_IDENTIFICATION, _END_OF_IDENTIFICATION + analysis, 1
    ).encode()


def _named_alike(comparison: Comparison) -> Outline:
    """The newer outline with the older one's ids where a block goes on.

    Pictures are not taken along.
    """
    blocks = tuple(replace(block, picture=None) for block in comparison.new.blocks)
    return with_earlier_ids(
        replace(comparison.new, blocks=blocks, positions={}), surviving_ids(comparison)
    )


def _modifications(report: Report) -> Iterator[tuple[str, list[str], list[str]]]:
    """For each changed link the word for it, and the ids before and after."""
    comparison = report.comparison
    ids = surviving_ids(comparison)
    for link in report.links:
        old = list(dict.fromkeys(unit.id for unit in comparison.olds(link)))
        new = list(
            dict.fromkeys(ids.get(unit.id, unit.id) for unit in comparison.news(link))
        )
        if link.kind in _MODIFICATIONS:
            yield _MODIFICATIONS[link.kind], old, new
        elif _is_renumbered(comparison, link):
            yield "renumbering", old, new


def _is_renumbered(comparison: Comparison, link: Link) -> bool:
    """Whether a link's text is the same under another number."""
    labels = [
        [unit.label for unit in side]
        for side in (comparison.olds(link), comparison.news(link))
    ]
    return link.kind is LinkKind.SET and labels[0] != labels[1]


def _modification(number: int, word: str, old: list[str], new: list[str]) -> str:
    """A modification.

    What it concerns is named by `wId`, with "~" as Akoma Ntoso names an element of a
    work.
    """
    own = f"pmod_{number}"
    sources = "".join(
        _end("source", own, index, name)
        for index, name in enumerate(old or new, start=1)
    )
    targets = "".join(
        _end("destination", own, index, name)
        for index, name in enumerate(new or old, start=1)
    )
    return f'<textualMod eId="{own}" type="{word}">{sources}{targets}</textualMod>\n'


def _end(element: str, own: str, index: int, name: str) -> str:
    reference = quoteattr(f"/akn/zz/doc/document/~{name}")
    return f'<{element} eId="{own}__{element}_{index}" href={reference}/>'
