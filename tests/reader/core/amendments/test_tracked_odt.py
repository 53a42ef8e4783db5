"""OpenDocument texts with tracked changes: LibreOffice writes them, and each person's come in as amendments."""

import subprocess
import zipfile
from dataclasses import replace

import pytest

from reader.core.amendments.file_reader import read_amendments
from reader.core.amendments.formats import export_form
from reader.core.amendments.formats.form import form_of
from reader.core.amendments.model import AmendmentKind, ClashError
from reader.core.amendments.result import apply_amendments
from tests.office import OFFICE
from tests.reader.core.amendments.material import (
    addition,
    change,
    measures,
    programme,
    random_amendments,
    strike,
)

HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>'
)
TAIL = "</office:text></office:body></office:document-content>"


def region(key, kind, author, gone=""):
    info = f"<office:change-info><dc:creator>{author}</dc:creator></office:change-info>"
    return (
        f'<text:changed-region text:id="{key}"><text:{kind}>{info}{gone}</text:{kind}>'
        "</text:changed-region>"
    )


def written(path, regions, changes):
    """The programme as an ODT in which some paragraphs are marked up."""
    lines = []
    for block in programme().blocks:
        text = changes.get(block.text, block.text)
        inside = text if text.startswith("<") else f"<text:p>{text}</text:p>"
        if block.marker == "•":
            inside = inside.replace("<text:p>", "<text:list-item><text:p>")
            inside = inside.replace("</text:p>", "</text:p></text:list-item>")
            inside = f"<text:list>{inside}</text:list>"
        if block.level and block.marker != "•":
            inside = f'<text:h text:outline-level="1">{block.marker} {text}</text:h>'
        lines.append(inside)
    content = f"{HEAD}<text:tracked-changes>{regions}</text:tracked-changes>{''.join(lines)}{TAIL}"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
    return path


def told(found):
    return {(one.kind, one.proposer, one.old, one.new_text) for one in found.amendments}


def test_words_that_came_and_went_are_a_change_of_whoever_made_it(tmp_path):
    school = "bygge en ny skole på Nesset innen 2029"
    marked = (
        '<text:p>bygge en ny skole på Nesset innen <text:change text:change-id="a"/>'
        '<text:span><text:change-start text:change-id="b"/>2028'
        '<text:change-end text:change-id="b"/></text:span></text:p>'
    )
    meal = "gi alle elever et varmt måltid hver dag"
    other = (
        '<text:p>gi alle elever et varmt måltid<text:change-start text:change-id="c"/>'
        ' og frukt<text:change-end text:change-id="c"/> hver dag</text:p>'
    )
    regions = (
        region("a", "deletion", "Kari", "<text:p>2029</text:p>")
        + region("b", "insertion", "Kari")
        + region("c", "insertion", "Ola")
    )
    path = written(tmp_path / "copy.odt", regions, {school: marked, meal: other})
    found = read_amendments(path, programme())
    assert told(found) == {
        (AmendmentKind.CHANGE, "Kari", school, school.replace("2029", "2028")),
        (AmendmentKind.CHANGE, "Ola", meal, meal.replace("måltid", "måltid og frukt")),
    }


def test_a_paragraph_that_went_is_a_strike_and_one_that_came_an_addition(tmp_path):
    teachers = "ansette flere lærere i de minste klassene"
    meal = "gi alle elever et varmt måltid hver dag"
    marked = f'<text:p><text:change text:change-id="a"/>{meal}</text:p>'
    lights = "sette opp lys langs alle skoleveier"
    more = (
        f'<text:p>{lights}<text:change-start text:change-id="b"/></text:p>'
        '<text:p>åpne bassenget<text:change-end text:change-id="b"/></text:p>'
    )
    regions = region(
        "a", "deletion", "Kari", f"<text:p>{teachers}</text:p><text:p/>"
    ) + region("b", "insertion", "Ola")
    path = written(
        tmp_path / "copy.odt",
        regions,
        {teachers: "<text:p/>", meal: marked, lights: more},
    )
    found = read_amendments(path, programme())
    assert told(found) == {
        (AmendmentKind.STRIKE, "Kari", teachers, ""),
        (AmendmentKind.ADD, "Ola", "", "åpne bassenget"),
    }


def test_marks_in_the_wrong_order_bound_nothing(tmp_path):
    school, meal = (
        "bygge en ny skole på Nesset innen 2029",
        "gi alle elever et varmt måltid hver dag",
    )
    changes = {
        school: f'<text:p>{school}<text:change-end text:change-id="a"/> nå'
        '<text:change-start text:change-id="a"/></text:p>',
        meal: f'<text:p><text:change-start text:change-id="b"/>{meal}</text:p>',
        "ansette flere lærere i de minste klassene": "<text:p>ansette flere lærere "
        'i de minste klassene<text:change-end text:change-id="b"/></text:p>',
    }
    regions = region("a", "insertion", "Kari") + region("b", "insertion", "Kari")
    found = read_amendments(
        written(tmp_path / "copy.odt", regions, changes), programme()
    )
    assert told(found) <= {(AmendmentKind.CHANGE, "Kari", school, f"{school} nå")}


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_what_libreoffice_writes_comes_in_as_what_it_was(tmp_path):
    base = programme()
    school, teachers, meal, *_ = measures(base)
    given = [
        replace(change(base, school, "2029", "2028", "1"), proposer="Kari"),
        replace(strike(base, teachers, "2"), proposer="Ola"),
        replace(addition(meal, "åpne bassenget", key="3"), proposer="Kari"),
    ]
    path = export_form(form_of(given, base), tmp_path / "copy.docx", "tracked")
    found = read_amendments(as_odt(path), base)
    assert told(found) == {
        (one.kind, one.proposer, one.old, one.new_text) for one in given
    }


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("seed", range(2))
def test_many_changes_that_libreoffice_writes_make_the_same_text(seed, tmp_path):
    base = programme()
    given = []
    for one in random_amendments(base, 10, seed):
        try:
            apply_amendments(base, [*given, replace(one, proposer="Kari")])
        except ClashError:
            continue
        if one.kind is not AmendmentKind.MOVE:
            given.append(replace(one, proposer="Kari", reason=""))
    path = export_form(form_of(given, base), tmp_path / "copy.docx", "tracked")
    found = read_amendments(as_odt(path), base)
    made = [one.text for one in apply_amendments(base, found.amendments).blocks]
    wanted = [one.text for one in apply_amendments(base, given).blocks]
    assert sorted(made) == sorted(wanted)


def as_odt(path):
    """A Word file saved as ODT by LibreOffice."""
    profile = (path.parent / "profile").as_uri()
    subprocess.run(
        [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "odt",
         "--outdir", str(path.parent), str(path)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return path.with_suffix(".odt")
