"""Files with amendments: refused, or shown, grouped, adopted and given on."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from index_builder import outline_xml
from index_builder.model import Outline
from reader.core.amendments.clashes import groups
from reader.core.amendments.file_reader import Incoming, read_amendments
from reader.core.amendments.formats import FORMATS
from reader.core.amendments.formats.form import form_of
from reader.core.amendments.model import ClashError, LostPlaceError
from reader.core.amendments.party_forms import worker_fill
from reader.core.amendments.result import apply_amendments
from tests.fuzzing.target import Take
from tests.reader.core.amendments.material import measures, programme, strike

FEW = 30
"""So many amendments of a file are used; more do nothing new."""


def _used(incoming: Incoming, outline: Outline) -> None:
    """Do with amendments what their panel does."""
    amendments = list(incoming.amendments[:FEW])
    assert groups(amendments, outline) is not None
    form = form_of(amendments, outline, edition="e1")
    # To write them takes far longer than to read them.
    for format_ in FORMATS if len(incoming.unread) % 8 == 1 else FORMATS[4:]:
        assert format_.render(form) is not None
    for one in amendments:
        with suppress(ClashError, LostPlaceError):
            outline_xml.write(apply_amendments(outline, [one]))
    with suppress(ClashError, LostPlaceError):
        apply_amendments(outline, amendments)


def _taking(folder: Path, name: str) -> Take:
    outline, path = programme(), folder / name

    def take(data: bytes) -> None:
        path.write_bytes(data)
        _used(read_amendments(path, outline), outline)

    return take


def annotations(folder: Path) -> Take:
    """Our own JSON, or any other."""
    return _taking(folder, "list.jsonld")


def table(folder: Path) -> Take:
    """A spreadsheet."""
    return _taking(folder, "list.xlsx")


def sentences(folder: Path) -> Take:
    """Formal sentences in a text file; where there is none, an edited copy."""
    return _taking(folder, "list.txt")


def tracked_odt(folder: Path) -> Take:
    """An OpenDocument text in which several people changed something."""
    return _taking(folder, "program.odt")


def party_form(folder: Path) -> Take:
    """A party's own empty form, which is filled in; nothing is written in the folder."""
    del folder
    outline = programme()
    form = form_of([strike(outline, measures(outline)[0])], outline)
    titles = [column.key for column in form.columns]
    rows = [dict(zip(titles, form.cells(row), strict=True)) for row in form.rows]
    order = json.dumps({"rows": rows}).encode() + b"\n"

    def take(data: bytes) -> None:
        assert worker_fill.read("form", order + data).lines

    return take


def tracked(folder: Path) -> Take:
    """A Word document in which several people changed something."""
    return _taking(folder, "program.docx")
