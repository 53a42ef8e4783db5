"""The labels of annotations in the window: classes, stances, places and authors."""

from __future__ import annotations

from PySide6.QtCore import QObject

from index_builder.model import Outline
from reader.core.annotation import Annotation, AnnotationKind
from reader.core.marks import Stance
from reader.core.settings import SettingsFile
from reader.core.store import Store
from reader.core.store.authors import AuthorRepository


class NoteLabels(QObject):
    """Words for the annotations of the open document."""

    def __init__(self, store: Store, settings: SettingsFile, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._settings = store, settings
        self._outline = Outline("", "", ())
        self._authors: dict[str, str] | None = None

    def open(self, outline: Outline) -> None:
        """Speak of another document's annotations."""
        self._outline = outline
        self._authors = None

    def forget_authors(self) -> None:
        """Read their names anew: there may be new ones."""
        self._authors = None

    def author(self, author: str) -> str:
        """Whose a layer is; empty for the user's own."""
        if not author:
            return ""
        if self._authors is None:
            self._authors = AuthorRepository(self._store).names()
        return self._authors.get(author) or self.tr("somebody unnamed")

    def label(self, one: Annotation) -> str:
        """The place and kind of an annotation, in words."""
        what = {
            AnnotationKind.NOTE: lambda: self.tr("Note"),
            AnnotationKind.STANCE: lambda: self.stance(one.stance),
            AnnotationKind.HIGHLIGHT: lambda: self.highlight(one.highlight_class),
        }[one.kind]()
        where = self.place(one.block) if one.block else self.tr("To be placed")
        weight = (
            self.tr("priority {word}").format(word=self.priority(one.priority))
            if one.priority
            else ""
        )
        return " · ".join(filter(None, (where, what, weight, self.author(one.author))))

    def new_note(self, block: str) -> str:
        """The label of a note that is not there yet."""
        return " · ".join(filter(None, (self.place(block), self.tr("Note"))))

    def place(self, block: str) -> str:
        """A measure's number, or the chapter that a block stands in."""
        position = self._outline.positions.get(block)
        if position is None:
            return ""
        found = self._outline.blocks[position]
        path = self._outline.path(position)
        return found.number or (
            f"{path[-1].number} {path[-1].text}".strip() if path else ""
        )

    def quote(self, one: Annotation) -> str:
        """The text that an annotation is on; where it has no place, the text that it was on."""
        position = self._outline.positions.get(one.block)
        if position is None:
            return one.anchor.exact
        text = self._outline.blocks[position].text
        return text if one.start < 0 else text[one.start : one.stop]

    def stance(self, stance: Stance | None) -> str:
        """A stance; empty for none."""
        return {
            Stance.FOR: self.tr("For"),
            Stance.AGAINST: self.tr("Against"),
            Stance.CHANGE: self.tr("Change"),
            Stance.UNSURE: self.tr("Unsure"),
        }.get(stance, "") if stance else ""  # fmt: skip

    def highlight(self, key: str) -> str:
        """A class of highlights by its key: the user's own name for it, or ours."""
        return self._settings.value.highlight_names.get(key) or self.usual_highlight(
            key
        )

    def usual_highlight(self, key: str) -> str:
        """The default name of a class of highlights."""
        return {
            "important": self.tr("Important"),
            "ask": self.tr("Ask about"),
            "facts": self.tr("Facts and figures"),
            "costs": self.tr("Costs"),
            "follow-up": self.tr("Follow up"),
        }.get(key, key)

    def priority(self, priority: int) -> str:
        """A priority, 0 to 3."""
        return (self.tr("none"), self.tr("low"), self.tr("medium"), self.tr("high"))[
            priority
        ]
