"""Valid files of what this program and its users make themselves, and of locked documents."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

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
from tests.reader.core.amendments.material import (
    addition,
    change,
    measures,
    programme,
    strike,
)
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


def sentences() -> list[bytes]:
    """Formal sentences, ours and those that people write."""
    return [*amendments("text"), SENTENCES.encode()]
