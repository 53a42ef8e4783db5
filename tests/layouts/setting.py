"""Layouts set: a manuscript's pages as a PDF."""

from __future__ import annotations

import random
from functools import cache
from io import BytesIO
from pathlib import Path

import font_source_sans_pro
import font_source_serif_pro
import pypdfium2
import typst

from tests.layouts.layout import Layout
from tests.layouts.manuscript import Manuscript, manuscript
from tests.layouts.page_description import described


def pages(layout: Layout, seed: int) -> tuple[Manuscript, bytes]:
    """The manuscript that a layout names, and its pages."""
    chance = random.Random(seed)
    text = manuscript(layout["text"], chance)
    source = described(text, layout, chance).encode()
    data = typst.compile(
        source,
        format="pdf",
        font_paths=_fonts(),
        pdf_tags=layout["tags"] == "yes",
        timestamp=0,
    )
    return text, _twice(data) if layout["twice"] == "yes" else data


@cache
def _fonts() -> typst.Fonts:
    """The faces of the system, and those that come with the program."""
    folders = [
        Path(module.__file__).parent
        for module in (font_source_sans_pro, font_source_serif_pro)
    ]
    return typst.Fonts(font_paths=folders)


def _twice(data: bytes) -> bytes:
    """Each page drawn twice, the second time a hair's breadth lower, as an OCR layer below its own text."""
    original, double = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new()
    for index in range(len(original)):
        width, height = original.get_page_size(index)
        page = double.new_page(width, height)
        for down in (0.0, 0.4):
            drawn = original.page_as_xobject(index, double).as_pageobject()
            drawn.set_matrix(pypdfium2.PdfMatrix().translate(0, -down))
            page.insert_obj(drawn)
        page.gen_content()
    file = BytesIO()
    double.save(file)
    return file.getvalue()
