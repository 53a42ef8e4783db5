"""Rows of tables that go on at the head of the next page."""

from __future__ import annotations

from itertools import zip_longest

from index_builder.model import Role
from index_builder.recover.blocks.unwrap import ended, starts_lowercase
from index_builder.recover.context import RecoveryContext, Row


def mend(context: RecoveryContext) -> None:
    """Give rows of tables what the next page has of them.

    Afterwards no row with empty cells goes on within those of the row before it.
    """
    kept: list[Row] = []
    for row in context.rows:
        whole = _row_before(kept, row)
        if whole is not None and _goes_on(whole, row):
            cells = zip_longest(_cells(whole), _cells(row), fillvalue="")
            whole.text = "\t".join(" ".join(filter(None, pair)) for pair in cells)
            whole.upto = row.number
        else:
            kept.append(row)
    context.rows = kept


def _row_before(kept: list[Row], row: Row) -> Row | None:
    """The last row on the page before; a table's head may be repeated between."""
    if row.role is not Role.TABLE or row.table is not None or not kept:
        return None
    if kept[-1].page < row.page:
        return kept[-1]
    if len(kept) < 2 or kept[-2].page == row.page:
        return None
    heads = (each.text for each in kept[:-1] if each.role is Role.TABLE)
    return kept[-2] if kept[-1].text in heads else None


def _goes_on(whole: Row, row: Row) -> bool:
    """Whether a row is the rest of the one that ends the page before.

    It has the same columns, fewer cells with text, and a sentence goes on in one.
    """
    before, after = _cells(whole), _cells(row)
    if whole.role is not Role.TABLE or row.page != whole.page + 1:
        return False
    if len(before) != len(after) or all(after):
        return False
    both = [(one, two) for one, two in zip(before, after, strict=True) if two]
    return all(one for one, _ in both) and any(
        not ended(one) and starts_lowercase(two) for one, two in both
    )


def _cells(row: Row) -> list[str]:
    return [cell.strip() for cell in row.text.split("\t")]
