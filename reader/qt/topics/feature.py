"""Tables over all documents: topics, and the register of all measures."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.qt.focus import Region
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

if TYPE_CHECKING:  # the pages are made when they are asked for
    from reader.qt.topics.shelf_register_controller import ShelfRegisterController
    from reader.qt.topics.topics_controller import TopicsController


class TopicsFeature(WindowFeature):
    """The pages "Topics" and "Register of all documents", made when they are asked for."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._made: list[TopicsController | ShelfRegisterController] = []
        context.actions.bind("topics", self._show_topics)
        context.actions.bind("shelf_register", self._show_register)
        context.actions.bind("add_to_topic", self._offer_topics)

    @cached_property
    def controller(self) -> TopicsController:
        """The controller of topics and their page."""
        from reader.qt.topics.topics_controller import TopicsController
        from reader.qt.topics.topics_page import TopicsPage

        page = TopicsPage(self.context.window)
        page.left.connect(self._leave)
        self.context.focus_ring.add(
            Region.PAGE, page, lambda: (page.table, page.new, page.back)
        )
        made = TopicsController(self.context, page)
        self._made.append(made)
        return made

    @cached_property
    def register(self) -> ShelfRegisterController:
        """The controller of the register over all documents."""
        from reader.core.register_words import LANGUAGES
        from reader.qt import i18n
        from reader.qt.topics.shelf_register_controller import ShelfRegisterController
        from reader.qt.topics.shelf_register_page import ShelfRegisterPage

        page = ShelfRegisterPage(LANGUAGES.index(i18n.current()), self.context.window)
        page.left.connect(self._leave)
        self.context.focus_ring.add(
            Region.PAGE, page, lambda: (page.table, page.words, page.back)
        )
        made = ShelfRegisterController(self.context, page)
        self._made.append(made)
        return made

    def finish(self) -> None:
        for each in self._made:
            each.finish()

    def _show_topics(self) -> None:
        self.controller.show()

    def _show_register(self) -> None:
        self.register.show()

    def _offer_topics(self) -> None:
        """Offer the topics to put the current measure into."""
        from reader.qt.topics.topic_menu import TopicMenu

        TopicMenu(self.context, self._show_topics).show_at_caret()

    def _leave(self) -> None:
        """Go back to the text, or to the shelf where nothing is open."""
        if self.context.has_session:
            self.context.pages.show_text(self.context.view)
        else:
            self.context.actions["shelf"].trigger()
