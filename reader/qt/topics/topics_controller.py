"""Shows topics, and does what is asked on their page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from index_builder.errors import UserError
from reader.core.anchor import Anchor
from reader.core.topics.topic_column import TopicMeasure
from reader.core.topics.topic_export import topic_outline
from reader.core.topics.topic_table import RowKind, TopicTable
from reader.core.topics.topics import Topic, Topics, Verdict
from reader.qt.tasks import Latest
from reader.qt.topics.places import go_to_measure
from reader.qt.topics.topic_dialog import TopicDialog
from reader.qt.topics.topic_exporter import TopicExporter
from reader.qt.topics.topic_model import LINE_ROLE
from reader.qt.topics.topic_source import TopicAnswer, TopicSource
from reader.qt.topics.topics_page import TopicsPage
from reader.qt.widgets import open_once
from reader.qt.window_context import WindowContext

NEW = Topic("", "", ())
"""What a new topic begins as."""


class TopicsController(QObject):
    """The topics and the table of one of them."""

    def __init__(self, context: WindowContext, page: TopicsPage) -> None:
        super().__init__(page)
        self._context, self.page = context, page
        library = context.services.library
        self._topics, self._source = Topics(library.store), TopicSource(library)
        self._latest = Latest(self)
        self._exporter = TopicExporter(context, page)
        self._topic: Topic | None = None
        self._shown = ""
        """Id of the topic whose table is seen."""
        page.topic_chosen.connect(self._open)
        page.measure_chosen.connect(self._show_measure)
        page.verdict_asked.connect(self._change_verdict)
        page.new_asked.connect(lambda: self._edit(NEW))
        page.change_asked.connect(lambda: self._edit(self._topic or NEW))
        page.removal_asked.connect(self._remove)
        page.export_asked.connect(lambda: self._exporter.ask(page.model.table))
        page.print_asked.connect(self._print)
        page.undo_asked.connect(self._undo)

    def show(self) -> None:
        """Show the page, with the topic that was shown last."""
        self._context.navigation.keep_place()
        self._renew()
        shown = self.page.table if self.page.topics.count() else self.page.new
        self._context.pages.show_page(self.page, shown)

    def finish(self) -> None:
        """Stop what is under way: the window closes."""
        self._latest.finish()

    def export(self, path: Path) -> None:
        """Write the table to a file."""
        self._exporter.export(self.page.model.table, path)

    # --- showing ---

    def _renew(self) -> None:
        """Offer the topics as they are now, and show the table of the current one."""
        topics = self._topics.all()
        wanted = self._topic.id if self._topic else ""
        current = next((one for one in topics if one.id == wanted), None)
        self._topic = current or (topics[0] if topics else None)
        self.page.show_topics(topics, self._topic.id if self._topic else "")
        self._ask_table()

    def _open(self, topic: Topic) -> None:
        self._topic = topic
        self._ask_table()

    def _ask_table(self) -> None:
        topic, messages = self._topic, self._context.messages
        if topic is None:
            self._shown = ""
            self._latest.forget()
            return
        if self._shown != topic.id:
            self.page.show_waiting()
        self._latest.ask(
            lambda _overtaken: self._source.answer(topic),
            lambda answer: self._show_answer(topic, answer),
            messages.show_error,
        )

    def _show_answer(self, topic: Topic, answer: TopicAnswer) -> None:
        self._shown = topic.id
        self.page.show_table(answer.table, answer.missing)

    def _show_measure(self, column: int, measure: TopicMeasure) -> None:
        """Go to a measure in its document."""
        document = self.page.model.table.columns[column].document
        go_to_measure(self._context, document, measure.block, measure.position)

    # --- changing ---

    def _edit(self, topic: Topic) -> None:
        library = self._context.services.library
        documents = [(entry.id, entry.name) for entry in library.shelf.recent()]
        keep = self._topics.change if topic.id else self._add
        dialog = TopicDialog(topic, documents, keep, self.page)
        dialog.kept.connect(self._take)
        open_once(dialog)

    def _add(self, topic: Topic) -> Topic:
        return self._topics.add(topic.name, topic.queries, topic.documents)

    def _take(self, topic: Topic) -> None:
        self._topic = topic
        self._renew()
        self.page.table.setFocus()

    def _remove(self) -> None:
        topic = self._topic
        if topic is not None:
            done = self.tr("The topic “{name}” was removed.").format(name=topic.name)
            self._do(lambda: self._topics.remove(topic), done)

    def _change_verdict(self, column: int, measure: TopicMeasure) -> None:
        """Take a measure out of the table, put it in, or put it back."""
        topic, table = self._topic, self.page.model.table
        line = self.page.table.currentIndex().data(LINE_ROLE)
        if topic is None or line is None:
            return
        is_part = line.kind in (RowKind.ASKED, RowKind.BY_HAND)
        verdict = Verdict.OUT if is_part else Verdict.IN
        done = {
            RowKind.SUGGESTED: self.tr("Put into the table."),
            RowKind.TAKEN_OUT: self.tr("Put back into the table."),
        }.get(line.kind, self.tr("Taken out of the table."))
        if measure.picks and line.kind is not RowKind.ASKED:
            self._do(lambda: self._topics.take_back(measure.picks), done)
            return
        document, key = table.columns[column].document, table.columns[column].key

        def pick(anchor: Anchor) -> None:
            self._do(
                lambda: self._topics.pick(
                    topic, document, measure.block, anchor, verdict
                ),
                done,
            )

        self._context.tasks.start(
            lambda _progress: self._source.anchor(key, measure.block),
            pick,
            self._context.messages.show_error,
        )

    def _do(self, change: Callable[[], object], done: str = "") -> None:
        """Change topics, show what has become of them, and say what was done."""
        try:
            change()
        except UserError as error:
            self._context.messages.show_error(error)
        else:
            if done:
                undo = self.tr("Undo")
                self._context.messages.show_done(done, undo, self._undo)
        self._renew()

    def _undo(self) -> None:
        self._do(self._topics.undo)

    def _print(self) -> None:
        table: TopicTable = self.page.model.table
        page = topic_outline(table, self._context.language)
        self._context.events.page_print_asked.emit(page)
