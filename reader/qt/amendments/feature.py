"""Amendments: the panel, and the command that suggests another wording of a passage."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication

from index_builder.errors import UserError
from reader.core.amendments.columns import row_of
from reader.core.amendments.committee.proceedings import Proceedings
from reader.core.amendments.draft import proposal_of
from reader.core.amendments.list_filter import listed
from reader.core.amendments.model import Amendment
from reader.core.change import Change
from reader.core.marks import Stance
from reader.core.session import DocumentSession
from reader.qt.amendments.amendment_files import AmendmentFiles
from reader.qt.amendments.amendment_rows import ShownRow, shown_rows
from reader.qt.amendments.amendments_panel import AmendmentsPanel
from reader.qt.amendments.committee_controller import CommitteeController
from reader.qt.amendments.draft_dialog import DraftDialog
from reader.qt.amendments.earlier_controller import EarlierController
from reader.qt.tasks import Task
from reader.qt.theme import Theme
from reader.qt.widgets import Menu, open_once
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

_FEW = 60
"""So many proposals are shown at once; more are put together in the background."""


class AmendmentsFeature(WindowFeature):
    """The panel "Amendments"."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self.panel = AmendmentsPanel()
        self._task: Task | None = None
        self._offered: set[str] = set()
        """Ids of the blocks whose wording was asked for once."""
        context.make_list(self.panel.list)
        context.side_panels.fill("amendments", self.panel, self.panel.list)
        context.actions.bind(
            "amend", lambda: self.suggest(context.view.current_position())
        )
        context.block_menu.add("amendments", self._fill_menu)
        self.panel.place_chosen.connect(self._go_to)
        self.panel.alter_asked.connect(self.alter)
        self.panel.delete_asked.connect(self._delete)
        self.panel.copy_asked.connect(self._copy)
        self.panel.listing_changed.connect(self._refresh)
        self.committee = CommitteeController(context, self.panel, self._refresh)
        self.files = AmendmentFiles(context, self._refresh, self.committee.take_rulings)
        context.actions.bind("export_amendments", self.files.ask_export)
        context.actions.bind("import_amendments", self.files.ask_import)
        self.panel.export_asked.connect(self.files.ask_export)
        self.panel.import_asked.connect(self.files.ask_import)
        self.panel.forms_asked.connect(self.files.ask_forms)
        self._earlier = EarlierController(context, self.panel)
        context.actions.bind("as_adopted", self.committee.show_amended)
        self.panel.rule_asked.connect(self.committee.rule)
        self.panel.advised.connect(self.committee.advise)
        self.panel.booklet_asked.connect(self.committee.print_booklet)
        self.panel.spreadsheet_asked.connect(self.committee.ask_spreadsheet)
        self.panel.fill_asked.connect(self.committee.ask_form)
        self.panel.as_adopted_asked.connect(self.committee.print_adopted)

    def attach(self, session: DocumentSession) -> None:
        self._refresh()
        self._earlier.look(session)

    def detach(self) -> None:
        self.panel.show_rows((), total=0)
        self.committee.close()

    def apply_theme(self, theme: Theme) -> None:
        self.committee.apply_theme(theme)

    def follow(self, change: Change) -> None:
        # What concerns annotations alone is told with the blocks that bear them.
        if change.blocks:
            self._offer(change.blocks)
        else:
            self._refresh()

    def suggest(self, position: int) -> None:
        """Open the dialog for a proposal to the block at a position."""
        session = self.context.session
        if not session.outline.blocks:
            return
        before = session.amendments.all()
        dialog = self._dialog(session, session.outline.blocks[position].id, before)
        last = before[-1] if before else None
        own = self.context.services.settings.value.author
        dialog.fill_in(last.proposer if last else own, last.branch if last else "")
        open_once(dialog)

    def _offer(self, blocks: Set[str]) -> None:
        """Offer once to write the wording where a stance asks for another and nobody has one."""
        if isinstance(QApplication.focusWidget(), QAbstractItemView):
            return  # A list offers to undo the stance, in the same place.
        session, position = self.context.session, self.context.view.current_position()
        block = session.outline.blocks[position].id
        if block not in blocks or block in self._offered:
            return
        is_asked = any(
            one.block == block and one.stance is Stance.CHANGE
            for one in session.annotations.all()
        )
        has_wording = any(block in one.blocks for one in session.amendments.all())
        if is_asked and not has_wording:
            self._offered.add(block)
            self.context.messages.show_done(
                self.tr("Do you know how it should read?"),
                self.tr("Suggest another wording"),
                lambda: self.suggest(position),
            )

    def alter(self, amendment: Amendment) -> None:
        """Open the dialog for a proposal that was kept."""
        session, proposal = self.context.session, proposal_of(amendment)
        if proposal is None or amendment.blocks[0] not in session.outline.positions:
            self.context.messages.show_done(
                self.tr("This proposal can only be deleted here, and made again.")
            )
            return
        others = [one for one in session.amendments.all() if one.id != amendment.id]
        dialog = self._dialog(session, amendment.blocks[0], others)
        dialog.alter(amendment, *proposal)
        open_once(dialog)

    def _dialog(
        self, session: DocumentSession, block_id: str, others: list[Amendment]
    ) -> DraftDialog:
        dialog = DraftDialog(
            session.outline, block_id, self.context.theme, self.context.window, others
        )
        dialog.kept.connect(self._keep)
        return dialog

    def _keep(self, amendment: Amendment) -> None:
        session = self.context.session
        try:
            known = {one.id for one in session.amendments.all()}
            if amendment.id in known:
                session.amendments.change(amendment)
            else:
                session.amendments.take_in([amendment], "Add amendments")
        except UserError as error:
            self.context.messages.show_error(error)
            return
        self._refresh(amendment.id)
        self.context.side_panels.show_panel("amendments")
        self.context.messages.show_done(self.tr("The proposal is kept."))

    def _delete(self, keys: list[str]) -> None:
        try:
            self.context.session.amendments.delete(keys)
        except UserError as error:
            self.context.messages.show_error(error)
        self._refresh()

    def _go_to(self, amendment: Amendment) -> None:
        position = self.context.session.outline.positions.get(amendment.blocks[0])
        if position is not None:
            self.context.navigation.jump(position)

    def _copy(self, amendment: Amendment) -> None:
        """Put a proposal on the clipboard as text, and go to the next one."""
        from reader.core.amendments.formats.plain import proposal  # brings the formats

        row = row_of(amendment, self.context.session.outline)
        QGuiApplication.clipboard().setText(proposal(row, self.context.language))
        told = self.tr("Proposal {number} is copied.").format(number=amendment.label)
        if not self.panel.go_on():
            last = self.tr("It was the last one.")
            told = f"{told} {last}"
        self.context.messages.show_done(told)

    def _refresh(self, current: str = "") -> None:
        """Show the proposals as they are now; many are put together in the background."""
        if not self.context.has_session:
            return
        proceedings, language = self.committee.proceedings, self.context.language
        listing, words = self.panel.asked_listing, self.panel.filter.text()
        chosen = self.panel.current()
        wanted = current or (chosen.id if chosen else "")

        def work() -> list[ShownRow]:
            rows = [
                row_of(one, proceedings.outline, "", proceedings.ruling(one))
                for one in proceedings.amendments
            ]
            found = listed(rows, proceedings, listing, words)
            return shown_rows(found, proceedings, language)

        def show(rows: list[ShownRow]) -> None:
            self._task = None
            self.panel.show_rows(rows, len(proceedings.given), wanted)

        if self._task is not None:
            self._task.cancel()
            self._task = None
        if len(proceedings.given) <= _FEW:
            show(work())
        else:
            self._task = self.context.tasks.start(
                lambda _progress: work(), show, self.context.messages.show_error
            )
        self._show_bars(proceedings)
        self.committee.refresh()

    def _show_bars(self, proceedings: Proceedings) -> None:
        """Mark the passages that somebody proposes to change."""
        positions = self.context.session.outline.positions
        self.context.view.set_amended(
            {
                positions[key]
                for one in proceedings.given
                for key in one.blocks
                if key in positions
            }
        )

    def _fill_menu(self, menu: Menu, position: int) -> None:
        command = self.context.actions["amend"]
        suggest = QAction(command.text(), menu)
        suggest.triggered.connect(lambda: self.suggest(position))
        menu.addAction(suggest)
