"""How much a search found, as the line above the hits says it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from reader.qt.i18n import format_number
from reader.qt.search.search_request import SearchResponse


class SearchSummary(QObject):
    """Puts a response into words."""

    def text(self, found: SearchResponse, filters: Sequence[str]) -> str:
        """How much was found; `filters` are the names of those that are on."""
        if found.total == 0 and filters:
            names = ", ".join(filters)
            text = self.tr("No hits with the filters that are on: {names}.").format(
                names=names
            )
        elif found.total == 0:
            text = self.tr(
                "No hits. Try fewer words, or the beginning of a word and a star: teach*"
            )
        else:
            hits = self.tr("%Ln hit(s)", "", found.all_hits)
            text = f"{hits} {self._where(found)}" + " …" * found.unfinished
            if found.total > found.listed and not found.documents:
                text += ". " + self.tr("The first {count} are listed.").format(
                    count=format_number(found.listed)
                )
        return f"{text}\n{found.hint}" if found.hint else text

    def _where(self, found: SearchResponse) -> str:
        """In how many documents or chapters the hits are."""
        if found.other_documents:
            where = self.tr(
                "in %Ln document(s)", "", found.documents + found.other_documents
            )
            return f"{where}. " + self.tr("The best {count} are listed.").format(
                count=format_number(found.documents)
            )
        if found.best_alone:
            return self.tr("in the {count} documents that fit best").format(
                count=format_number(found.documents)
            )
        if found.documents:
            return self.tr("in %Ln document(s)", "", found.documents)
        return self.tr("in %Ln chapter(s)", "", found.chapters)
