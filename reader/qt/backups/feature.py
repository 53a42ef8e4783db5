"""Backups of what the user wrote, the way back to one, and what other windows write meanwhile."""

from __future__ import annotations

from reader.core.change import Change
from reader.qt.backups.backup_controller import BackupController
from reader.qt.backups.store_watcher import StoreWatcher
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature


class BackupsFeature(WindowFeature):
    """Works unseen; shows a dialog."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        services, messages = context.services, context.messages
        self.watcher = StoreWatcher(context.window, services.store, messages)
        self.controller = BackupController(
            context.window,
            services.store,
            services.library.places,
            context.tasks,
            messages,
        )
        self.controller.restored.connect(self._show_restored)
        context.actions.bind("backups", self.controller.show_backups)
        context.actions.bind("data_folder", self.controller.show_folder)

    def follow(self, change: Change) -> None:
        if change.ids is None:
            # Another window or a command may have written notes in another edition:
            # they are placed in this one.
            self.context.opener.place_anew(self.context.session.document, tell=False)

    def finish(self) -> None:
        self.watcher.finish()
        self.controller.finish()

    def _show_restored(self) -> None:
        self.watcher.look()
        if self.context.has_session:
            self.context.opener.place_anew(self.context.session.document)
