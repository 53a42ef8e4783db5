"""Topics over all documents: the page of tables, and measures put into one while one reads."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.qt.focus import Region
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

if TYPE_CHECKING:  # the page is made when it is asked for
    from reader.qt.topics.topics_controller import TopicsController


class TopicsFeature(WindowFeature):
    """The page "Topics", made when it is asked for."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._has_page = False
        context.actions.bind("topics", self._show)
        context.actions.bind("add_to_topic", self._offer_topics)

    @cached_property
    def controller(self) -> TopicsController:
        """The controller of topics and their page."""
        from reader.qt.topics.topics_controller import TopicsController
        from reader.qt.topics.topics_page import TopicsPage

        page = TopicsPage()
        page.left.connect(self._leave)
        self.context.focus_ring.add(
            Region.PAGE, page, lambda: (page.table, page.new, page.back)
        )
        self._has_page = True
        return TopicsController(self.context, page)

    def finish(self) -> None:
        if self._has_page:
            self.controller.finish()

    def _show(self) -> None:
        self.controller.show()

    def _offer_topics(self) -> None:
        """Offer the topics to put the current measure into."""
        from reader.qt.topics.topic_menu import TopicMenu

        TopicMenu(self.context, self._show).show_at_caret()

    def _leave(self) -> None:
        """Go back to the text, or to the shelf where nothing is open."""
        if self.context.has_session:
            self.context.pages.show_text()
            self.context.view.setFocus()
        else:
            self.context.actions["shelf"].trigger()
