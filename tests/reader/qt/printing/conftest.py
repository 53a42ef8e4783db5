"""Pages, PDFs and a print dialog for the tests."""

import pypdfium2 as pdfium
import pytest

from reader.core.choice import Choice
from reader.core.export.extract import extract
from reader.core.presets import Presets
from reader.core.printing.options import PrintOptions
from reader.qt.printing.dialog import PrintDialog
from reader.qt.printing.pages import typeset
from reader.qt.printing.pdf import write_pdf
from reader.qt.printing.situation import Situation
from tests.reader.material import MARKS, plan
from tests.reader.qt.printing.dialogs import place


@pytest.fixture
def make_pages(qapp):
    """Pages of the small plan, or of another outline."""

    def make(outline=None, choice=None, marks=MARKS, **options):
        return typeset(
            extract(outline or plan(), choice or Choice(), marks),
            PrintOptions(**options),
        )

    return make


@pytest.fixture
def presets(tmp_path):
    return Presets(tmp_path / "presets.json")


@pytest.fixture
def open_dialog(qtbot, tasks, presets):
    def make(**situation):
        outline = situation.pop("outline", plan())
        dialog = PrintDialog(
            Situation(outline, "kysten", "doc", marks=MARKS, **situation),
            presets,
            tasks,
        )
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: bool(dialog.line.message.text() or place(dialog)))
        return dialog

    return make


@pytest.fixture
def open_pdf(make_pages, tmp_path):
    opened = []

    def make(*args, **options):
        path = write_pdf(make_pages(*args, **options), tmp_path / f"{len(opened)}.pdf")
        opened.append(pdfium.PdfDocument(path))
        return opened[-1]

    yield make
    for document in opened:
        document.close()
