"""Small dialogs of the print dialog: they ask for names and files to write."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from index_builder.legible import file_name
from reader.core.export.formats import FORMATS


def ask_name(parent: QWidget, title: str, label: str) -> str:
    """A name to keep something by; empty where the user thought better of it."""
    name, agreed = QInputDialog.getText(parent, title, label)
    return " ".join(name.split()) if agreed else ""


def ask_pdf(parent: QWidget, title: str, name: str) -> Path | None:
    """Ask where to save a PDF of a document of this name.

    Returns None if the user cancels.
    """
    return _ask(parent, title, name, {"PDF (*.pdf)": ".pdf"})


def ask_export(parent: QWidget, title: str, name: str) -> Path | None:
    """Ask where to export a document to.

    The suffix of the path tells the format. Returns None if the user cancels.
    """
    return _ask(
        parent,
        title,
        name,
        {f"{each.title} (*{each.suffixes[0]})": each.suffixes[0] for each in FORMATS},
    )


def _ask(parent: QWidget, title: str, name: str, kinds: dict[str, str]) -> Path | None:
    """A file to write.

    `kinds` gives each filter the suffix that a name without one gets.
    """
    suggested = Path.home() / f"{file_name(name, 'tiltak')}{next(iter(kinds.values()))}"
    chosen, kind = QFileDialog.getSaveFileName(
        parent, title, str(suggested), ";;".join(kinds)
    )
    if not chosen:
        return None
    known = {*kinds.values(), *(suffix for each in FORMATS for suffix in each.suffixes)}
    # "Plan 1.2" has no suffix, whatever pathlib thinks.
    return (
        Path(chosen)
        if Path(chosen).suffix.lower() in known
        else Path(chosen + kinds.get(kind, suggested.suffix))
    )
