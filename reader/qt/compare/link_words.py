"""Words of the window for what became of a text, and for signals."""

# mypy: disable-error-code="arg-type, dict-item"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reader.core.compare.formats.plain import MOVED, SIGNS
from reader.core.compare.model import Link, LinkKind, Topic

KINDS = {
    LinkKind.SAME: QT_TRANSLATE_NOOP("LinkWords", "the same"),
    LinkKind.SET: QT_TRANSLATE_NOOP("LinkWords", "set differently"),
    LinkKind.REWORDED: QT_TRANSLATE_NOOP("LinkWords", "reworded"),
    LinkKind.REWRITTEN: QT_TRANSLATE_NOOP("LinkWords", "rewritten"),
    LinkKind.SPLIT: QT_TRANSLATE_NOOP("LinkWords", "split"),
    LinkKind.MERGED: QT_TRANSLATE_NOOP("LinkWords", "merged"),
    LinkKind.NEW: QT_TRANSLATE_NOOP("LinkWords", "new"),
    LinkKind.GONE: QT_TRANSLATE_NOOP("LinkWords", "gone"),
}
MOVED_WORD = QT_TRANSLATE_NOOP("LinkWords", "moved")
UNSURE = QT_TRANSLATE_NOOP("LinkWords", "uncertain")
TOPICS = {
    Topic.NUMBER: QT_TRANSLATE_NOOP("LinkWords", "number"),
    Topic.MODAL: QT_TRANSLATE_NOOP("LinkWords", "modal verb"),
    Topic.NEGATION: QT_TRANSLATE_NOOP("LinkWords", "negation"),
    Topic.HEDGE: QT_TRANSLATE_NOOP("LinkWords", "hedge"),
    Topic.SCOPE: QT_TRANSLATE_NOOP("LinkWords", "scope"),
}
FORMAT_TITLES: dict[str, str] = {
    "redline": QT_TRANSLATE_NOOP("LinkWords", "Word document with tracked changes"),
    "synopsis": QT_TRANSLATE_NOOP("LinkWords", "Word document with two columns"),
    "xlsx": QT_TRANSLATE_NOOP("LinkWords", "Spreadsheet"),
    "html": QT_TRANSLATE_NOOP("LinkWords", "Web page"),
    "tsv": QT_TRANSLATE_NOOP("LinkWords", "Tab-separated values"),
    "json": "JSON",
    "akn": "Akoma Ntoso",
    "text": QT_TRANSLATE_NOOP("LinkWords", "Plain text"),
    "markdown": "Markdown",
}


def translated(text: str) -> str:
    """A word of these tables in the window's language."""
    return QCoreApplication.translate("LinkWords", text)


def kind_name(kind: LinkKind) -> str:
    """A kind with its sign: "+ new"."""
    return f"{SIGNS[kind]} {translated(KINDS[kind])}"


def moved_name() -> str:
    """The same for what moved."""
    return f"{MOVED} {translated(MOVED_WORD)}"


def kind_word(link: Link) -> str:
    """What became of a link's texts, in a line: "≠ reworded, ↷ moved"."""
    parts = [kind_name(link.kind)]
    parts += [moved_name()] if link.moved else []
    parts += [translated(UNSURE)] if not link.sure else []
    return ", ".join(parts)


def signal_words(link: Link) -> str:
    """The signals of a link in one line: "number: 2 → 3"."""
    told = [
        f"{translated(TOPICS[one.topic])}: {one.old or '–'} → {one.new or '–'}"
        for one in link.signals
    ]
    return " · ".join(told)
