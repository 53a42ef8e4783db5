"""Recover the structure of a document: lines and their evidence in, an outline of blocks out.

Recovery is an ordered table of small rules. Each takes the whole `Work`, changes one thing in it, and says in its
docstring what is true afterwards; none knows another. What a rule decides carries its evidence, and its doubt.
"""

from __future__ import annotations

from collections.abc import Callable

from index_builder.language.detection import detect
from index_builder.model import Block, Kind, Outline, Source
from index_builder.progress import Progress, silent
from index_builder.recover import (
    bullets,
    commitments,
    contents,
    dingbats,
    divisions,
    doubts,
    furniture,
    headings,
    ids,
    lists,
    measures,
    nesting,
    notes,
    numbered,
    numbers,
    prepare,
    references,
    segments,
    tables,
    texts,
    titles,
    typography,
    words,
)
from index_builder.recover.work import Draft, Work

__all__ = ["recover"]

SAMPLE = 1500
"""Rows that the language is told from: what a file declares is often its maker's, not its text's."""
RULES: tuple[Callable[[Work], None], ...] = (
    furniture.marked,
    furniture.unreadable,
    furniture.sideways,
    references.raised,
    contents.contents,
    contents.pages,
    furniture.page_numbers,
    furniture.running_heads,
    furniture.line_numbers,
    furniture.measure_numbers,
    dingbats.letters,
    bullets.split,
    tables.find,
    segments.tag,
    bullets.mend,
    segments.fill,
    segments.gather,
    lists.bulleted,
    notes.footnotes,
    numbered.runs,
    numbered.headings,
    divisions.lettered,
    divisions.divided,
    divisions.below,
    typography.tagged,
    typography.bookmarked,
    typography.headings,
    headings.announced,
    headings.several_lines,
    headings.repeated,
    headings.tails,
    headings.alone,
    notes.captions,
    measures.lead_ins,
    lists.nest,
    measures.choose,
    nesting.levels,
    doubts.mark,
)
"""In the order in which they are used."""


def recover(source: Source, progress: Progress = silent) -> Outline:
    """Recover the outline of any source; no text is refused, and every character is kept or set aside."""
    work = prepared(source)
    for done, rule in enumerate(RULES):
        progress("recover", done, len(RULES))
        rule(work)
    outline = _outline(work)
    progress("recover", len(RULES), len(RULES))
    return outline


def prepared(source: Source) -> Work:
    """A source as the first rule finds it."""
    rows = prepare.rows_of(source)
    language = detect(" ".join(row.text for row in rows[:SAMPLE]))
    profile = prepare.profile_of(rows, source)
    profile.nouns = language == "de"
    return Work(source, language, words.of(language), rows, profile)


def _outline(work: Work) -> Outline:
    """Drafts become blocks with ids and numbers."""
    joiner = texts.Joiner(work)
    parts = [_parts(draft, joiner) for draft in work.drafts]
    names = ids.assign([(draft.kind, text or marker) for draft, (marker, text) in zip(work.drafts, parts, strict=True)])
    shown = numbers.assign(
        [numbers.Entry(draft.kind, draft.level, marker) for draft, (marker, _) in zip(work.drafts, parts, strict=True)]
    )
    blocks = tuple(
        _block(draft, marker, text, name, number)
        for draft, (marker, text), name, number in zip(work.drafts, parts, names, shown, strict=True)
    )
    blocks = tuple(commitments.find(blocks, work.words))
    pages = max([work.source.page_count, *(block.page for block in blocks)])
    return Outline(titles.title(work.source, blocks), work.language, blocks, tuple(work.asides), pages)


def _parts(draft: Draft, joiner: texts.Joiner) -> tuple[str, str]:
    """A draft's marker and text; a marker without text is the text."""
    text = joiner.text(draft)
    marker = draft.tag.text if draft.tag else ""
    return (marker, text) if text else ("", marker)


def _block(draft: Draft, marker: str, text: str, name: str, number: str) -> Block:
    return Block(
        kind=draft.kind,
        text=text,
        id=name,
        level=draft.level if draft.kind in (Kind.HEADING, Kind.MEASURE, Kind.ITEM) else 0,
        marker=marker,
        number=number if draft.kind in (Kind.HEADING, Kind.MEASURE) else "",
        page=draft.first.page,
        first_line=draft.first.number,
        last_line=draft.last.number,
        evidence=draft.evidence,
        doubt=draft.doubt,
        picture=draft.first.picture,
    )
