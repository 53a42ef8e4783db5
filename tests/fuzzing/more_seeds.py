"""Valid files of what this program and its users make themselves, and of locked documents."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import docx

from index_builder.sources import html, source_json, tiltak_json
from reader.core.amendments.formats import FORMATS
from reader.core.amendments.formats.form import form_of
from reader.core.choice import Choice
from reader.core.export.extract import extract
from reader.core.export.formats import export
from tests.fuzzing import seeds
from tests.index_builder.sources.test_locked_files import (
    locked_docx,
    locked_odt,
    locked_pdf,
)
from tests.index_builder.test_pictures import png
from tests.reader.core.amendments.material import (
    addition,
    change,
    measures,
    programme,
    strike,
)
from tests.reader.core.amendments.test_party_forms import TITLES, spreadsheet
from tests.reader.core.amendments.test_tracked_odt import region, written
from tests.reader.material import plan

SENTENCES = """Linje 12: Stryk punktet.

Side 1, linje 3: «ny skole» endres til «ny barnehage».
Kapittel 1: Stryk.
"""


def own_json() -> list[bytes]:
    """An outline that was exported."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.json"
        export(extract(plan(), Choice()), path)
        return [path.read_bytes()]


def locked() -> list[bytes]:
    """A document of each kind, locked with the same password."""
    return [locked_docx(), locked_odt(), locked_pdf()]


def answers() -> list[bytes]:
    """What a worker says of documents that it has read."""
    sources = [
        html.read("plan.html", seeds.html()[0]),
        tiltak_json.read("plan.json", own_json()[0]),
    ]
    return [source_json.to_json(each) for each in sources]


def amendments(name: str) -> list[bytes]:
    """A list of amendments in a format."""
    outline = programme()
    first, second, third, *_ = measures(outline)
    made = [
        change(outline, first, "ny skole", "ny barnehage", key="a"),
        strike(outline, second, key="b"),
        addition(third, "male alle benker", key="c"),
    ]
    form = form_of(made, outline, edition="e1")
    return [each.render(form) for each in FORMATS if each.name == name]


def tracked_odts() -> list[bytes]:
    """An OpenDocument text in which two people changed something."""
    old = "bygge en ny skole på Nesset innen 2029"
    new = (
        '<text:p>bygge en ny skole<text:change text:change-id="a"/> '
        '<text:change-start text:change-id="b"/>i 2028<text:change-end text:change-id="b"/></text:p>'
    )
    regions = region("a", "deletion", "Kari", "<text:p> på Nesset innen 2029</text:p>")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "program.odt"
        written(path, regions + region("b", "insertion", "Ola"), {old: new})
        return [path.read_bytes()]


def party_forms() -> list[bytes]:
    """Empty forms: a spreadsheet, and a document with a table."""
    with TemporaryDirectory() as folder:
        sheet, document = Path(folder) / "form.xlsx", Path(folder) / "form.docx"
        spreadsheet(sheet)
        form = docx.Document()
        table = form.add_table(rows=2, cols=len(TITLES))
        for cell, title in zip(table.rows[0].cells, TITLES, strict=True):
            cell.text = title
        form.save(str(document))
        return [sheet.read_bytes(), document.read_bytes()]


def pictures() -> list[bytes]:
    """A PNG, and the beginning of a JPEG."""
    frame = b"\xff\xc0\x00\x11\x08\x00\x10\x00\x20\x03" + bytes(9)
    return [png(), b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(10) + frame + b"\xff\xd9"]


def sentences() -> list[bytes]:
    """Formal sentences, ours and those that people write."""
    return [*amendments("text"), SENTENCES.encode()]
