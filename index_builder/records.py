"""The blocks of an outline as plain dictionaries, as tables and data frames are made of."""

from __future__ import annotations

from index_builder.model import Kind, Outline
from index_builder.sentences import all_completed

Record = dict[str, str | int]
"""A row: each value by the name of its column."""


def to_records(outline: Outline) -> list[Record]:
    """A row a block, in reading order, for `pandas.DataFrame(to_records(outline))`.

    The columns are `position` (from 0), `id`, `kind`, `level`, `number`, `marker`,
    `text`, `sentence` (a measure completed by its lead-in, else empty), `chapter` (the
    headings above, parted by " › "), `page`, `first_line`, `last_line`, `responsible`,
    `deadline`, `cost` and `doubt`.
    """
    rows: list[Record] = []
    above: list[tuple[int, str]] = []
    completed = all_completed(outline)
    for position, (block, sentence) in enumerate(
        zip(outline.blocks, completed, strict=True)
    ):
        if block.kind is Kind.HEADING:
            above = [each for each in above if each[0] < block.level]
        is_measure = block.kind is Kind.MEASURE
        rows.append(
            {
                "position": position,
                "id": block.id,
                "kind": block.kind.value,
                "level": block.level,
                "number": block.number,
                "marker": block.marker,
                "text": block.text,
                "sentence": sentence if is_measure else "",
                "chapter": " › ".join(title for _, title in above),
                "page": block.page,
                "first_line": block.first_line,
                "last_line": block.last_line,
                "responsible": block.fields.responsible,
                "deadline": block.fields.deadline,
                "cost": block.fields.cost,
                "doubt": block.doubt,
            }
        )
        if block.kind is Kind.HEADING:
            above.append((block.level, f"{block.marker} {block.text}".strip()))
    return rows
