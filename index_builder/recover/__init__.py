"""Recover the structure of a document: lines and their evidence in, an outline of blocks out.

Recovery is an ordered table of small rules (`rules.py`), stage by stage. Each takes the
whole `RecoveryContext`, changes one thing in it, and says in its docstring what is true
afterwards; none knows another. What a rule decides carries its evidence, and its doubt.
"""

from __future__ import annotations

from index_builder import structure_words
from index_builder.language.detection import detect
from index_builder.model import Aside, Block, Kind, Outline, Role, Source
from index_builder.progress import Progress, silent
from index_builder.recover import ids, numbers, titles
from index_builder.recover.context import BlockDraft, RecoveryContext
from index_builder.recover.finish import spans, texts
from index_builder.recover.measures import commitments
from index_builder.recover.rows import source_rows
from index_builder.recover.rules import RULES

__all__ = ["recover"]

SAMPLE = 1500
"""Rows that the language is told from: what a file declares is often its maker's, not
its text's."""


def recover(source: Source, progress: Progress = silent) -> Outline:
    """Recover the outline of any source; no text is refused, and every character is kept or set aside."""
    if source.outline:
        return source.outline
    return recover_with_context(source, progress)[0]


def recover_with_context(
    source: Source, progress: Progress = silent
) -> tuple[Outline, RecoveryContext]:
    """Recover an outline, and keep what its rules knew: a draft for each block, in the same order."""
    context = prepared(source)
    for done, rule in enumerate(RULES):
        progress("recover", done, len(RULES))
        rule.apply(context)
    outline = _outline(context)
    progress("recover", len(RULES), len(RULES))
    return outline, context


def prepared(source: Source) -> RecoveryContext:
    """A source as the first rule finds it."""
    rows = source_rows.rows_of(source)
    language = detect(" ".join(row.text for row in rows[:SAMPLE]), source.language)
    profile = source_rows.profile_of(rows, source)
    profile.nouns = language == "de"
    numbers = [
        Aside(line.text, line.role.value, line.page, line.number)
        for line in source.lines
        if line.role is Role.LINE_NUMBER
    ]
    return RecoveryContext(
        source, language, structure_words.of(language), rows, profile, asides=numbers
    )


def _outline(context: RecoveryContext) -> Outline:
    """Drafts become blocks with ids and numbers."""
    joiner = texts.Joiner(context)
    parts = [_parts(draft, joiner) for draft in context.drafts]
    names = ids.assign(
        [
            (draft.kind, text or marker)
            for draft, (marker, text) in zip(context.drafts, parts, strict=True)
        ]
    )
    shown = numbers.assign(
        [
            numbers.Entry(draft.kind, draft.level, marker)
            for draft, (marker, _) in zip(context.drafts, parts, strict=True)
        ]
    )
    blocks = tuple(
        _block(draft, marker, text, name, number)
        for draft, (marker, text), name, number in zip(
            context.drafts, parts, names, shown, strict=True
        )
    )
    blocks = tuple(
        spans.place(
            tuple(commitments.find(blocks, context.words)), context.source.lines
        )
    )
    pages = max([context.source.page_count, *(block.page for block in blocks)])
    return Outline(
        titles.title(context.source, blocks),
        context.language,
        blocks,
        tuple(context.asides),
        pages,
    )


def _parts(draft: BlockDraft, joiner: texts.Joiner) -> tuple[str, str]:
    """A draft's marker and text; a marker without text is the text."""
    text = joiner.text(draft)
    marker = draft.marker.text if draft.marker else ""
    return (marker, text) if text else ("", marker)


def _block(draft: BlockDraft, marker: str, text: str, name: str, number: str) -> Block:
    printed = [row.printed_line for row in draft.rows]
    return Block(
        kind=draft.kind,
        text=text,
        id=name,
        level=draft.level
        if draft.kind in (Kind.HEADING, Kind.MEASURE, Kind.ITEM)
        else 0,
        marker=marker,
        number=number if draft.kind in (Kind.HEADING, Kind.MEASURE) else "",
        page=draft.first.page,
        first_line=draft.first.number,
        last_line=draft.last.upto or draft.last.number,
        evidence=draft.evidence,
        doubt=draft.doubt,
        picture=draft.first.picture,
        grid=draft.grid,
        fields=draft.fields,
        first_printed_line=next(filter(None, printed), 0),
        last_printed_line=next(filter(None, reversed(printed)), 0),
    )
