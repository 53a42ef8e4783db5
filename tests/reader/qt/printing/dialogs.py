"""What a user does with the print dialog, and what it shows."""

import pypdfium2 as pdfium
from PySide6.QtWidgets import QFileDialog, QTreeWidgetItemIterator


def place(dialog):
    """Which page of how many the preview says that it shows."""
    return dialog.preview_bar.place.text()


def choose(dialog, scope):
    """Press the button of a scope."""
    dialog.chooser.scopes[scope].click()


def save_as(monkeypatch, target, kind=""):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), kind))


def saved_text(qtbot, dialog, monkeypatch, target):
    """What a PDF of the present choice says."""
    save_as(monkeypatch, target)
    qtbot.waitUntil(dialog.pdf.isEnabled)
    dialog.pdf.click()
    qtbot.waitUntil(lambda: str(target) in dialog.line.message.text())
    document = pdfium.PdfDocument(target)
    text = " ".join(
        " ".join(page.get_textpage().get_text_range() for page in document).split()
    )
    document.close()
    return text


def offered(dialog):
    """The scopes whose buttons can be seen."""
    return [scope for scope, one in dialog.chooser.scopes.items() if not one.isHidden()]


def rows(combo):
    return [combo.itemText(row) for row in range(combo.count())]


def use_setup(dialog, name):
    """Choose a saved setup as a user does: what the program fills in itself counts not."""
    at = dialog.setup.box.findText(name)
    assert at >= 0
    dialog.setup.box.setCurrentIndex(at)
    dialog.setup.box.activated.emit(at)


def item(dialog, text):
    found = QTreeWidgetItemIterator(dialog.chooser.tree)
    while (node := found.value()) is not None:
        if node.text(0) == text:
            return node
        found += 1
    raise AssertionError(f"no chapter {text}")
