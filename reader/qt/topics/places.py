"""The way from a measure in a table to its place in its document."""

from __future__ import annotations

from reader.qt.window_context import WindowContext


def go_to_measure(
    context: WindowContext, document: str, block: str, position: int
) -> None:
    """Show a block of a document, which is opened where it is not open.

    `position` is where the block was when the table was made.
    """
    if not context.has_session or context.session.id != document:
        context.navigation.jump_elsewhere(document, position)
        return
    context.pages.show_text(context.view)
    here = context.session.outline.positions.get(block)
    if here is not None:
        context.navigation.jump(here)
