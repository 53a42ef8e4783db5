"""The least that a window with a text costs in Python: `python -m tests.benchmarks.bare_window FILE`."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTextEdit

if __name__ == "__main__":
    app = QApplication(sys.argv)
    view = QTextEdit(
        plainText=Path(sys.argv[1]).read_text(encoding="utf-8"), readOnly=True
    )
    view.resize(1280, 800)
    view.show()
    app.exec()
