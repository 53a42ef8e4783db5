"""Printing without a window: what the command line starts when a PDF is asked for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from index_builder.progress import Progress
from reader.core.export.extract import Extract
from reader.core.printing.options import PrintOptions
from reader.qt.printing.pages import typeset
from reader.qt.printing.pdf import write_pdf


def to_pdf(
    chosen: Extract, options: PrintOptions, target: Path, progress: Progress
) -> None:
    """Typeset an extract and write it as a PDF. Needs no screen."""
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication([sys.argv[0]])
    write_pdf(typeset(chosen, options, progress), target, progress)
    del application
