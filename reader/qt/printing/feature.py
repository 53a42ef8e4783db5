"""Print and export: of the open document, or of a page that the program made."""

from __future__ import annotations

from index_builder.model import Outline
from reader.core.presets import Presets
from reader.qt.printing.situation import Situation
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature


class PrintingFeature(WindowFeature):
    """The dialog "Print and export"."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        context.actions.bind("print", self._print)
        context.events.page_print_asked.connect(self._print_page)

    def _print(self) -> None:
        session, view = self.context.session, self.context.view
        outline = session.outline
        path = outline.path(view.current_position())
        self._open(
            Situation(
                outline=outline,
                title=session.title,
                document=session.id,
                source=session.document.path,
                earlier_ids=self.context.services.library.editions.ancestors(
                    session.edition
                ),
                marks=session.marks(),
                section=path[-1].id if path else "",
                selected=tuple(
                    dict.fromkeys(
                        outline.blocks[span.position].id for span in view.selection()
                    )
                ),
                listed=self.context.selection.listed(),
                author=session.settings.value.author,
                details=session.details,
            )
        )

    def _print_page(self, page: Outline) -> None:
        """A page that the program made has no notes, and is no document of the user's."""
        self._open(Situation(page, page.title))

    def _open(self, situation: Situation) -> None:
        from reader.qt.printing.dialog import PrintDialog  # brings all that sets pages

        context = self.context
        presets = Presets(context.services.library.places.presets)
        dialog = PrintDialog(situation, presets, context.tasks, context.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
