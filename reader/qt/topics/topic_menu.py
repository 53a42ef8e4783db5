"""The menu of topics to put the current measure into while one reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from index_builder.errors import UserError
from reader.core.anchor import anchor_block
from reader.core.topics.topics import Topic, Topics, Verdict
from reader.qt.widgets import Menu, begin, pop_up
from reader.qt.window_context import WindowContext

_NUMBERED: Final = 9
"""Topics that a digit chooses."""


class TopicMenu(Menu):
    """The topics by name, and the way to the page where they are made."""

    def __init__(self, context: WindowContext, show_page: Callable[[], None]) -> None:
        super().__init__(context.window)
        self._context = context
        self._topics = Topics(context.session.store)
        for number, topic in enumerate(self._topics.all(), 1):
            name = topic.name.replace("&", "&&")
            text = f"&{number} {name}" if number <= _NUMBERED else name
            action = self.addAction(text)
            action.triggered.connect(
                lambda _checked=False, topic=topic: self._put_in(topic)
            )
        self.addSeparator()
        new = self.addAction(self.tr("New topic…"))
        new.triggered.connect(lambda _checked=False: show_page())

    def show_at_caret(self) -> None:
        """Show it where one reads."""
        view = self._context.view
        place = view.cursorRect().bottomLeft()
        pop_up(self, view.viewport().mapToGlobal(place))
        begin(self)

    def _put_in(self, topic: Topic) -> None:
        """Put the measure at the caret into a topic."""
        context, topics = self._context, self._topics
        session = context.session
        block = session.outline.blocks[context.view.current_position()].id
        anchor = anchor_block(session.outline, block, "")
        try:
            topics.pick(topic, session.id, block, anchor, Verdict.IN)
        except UserError as error:
            context.messages.show_error(error)
            return
        done = self.tr("Put into the topic “{name}”.").format(name=topic.name)
        context.messages.show_done(done, self.tr("Undo"), self._take_back)

    def _take_back(self) -> None:
        try:
            self._topics.undo()
        except UserError as error:
            self._context.messages.show_error(error)
