"""DOCX: styles in any language, numbering as Word counts, tables, notes, tracked changes and pages."""

from __future__ import annotations

import io

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from index_builder.errors import UserError
from index_builder.sources import docx as reader
from tests.index_builder.sources.archives import archive
from tests.index_builder.sources.shapes import shape


def read(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return reader.read("plan.docx", buffer.getvalue())


def test_headings_paragraphs_lists_and_tables():
    document = docx.Document()
    document.core_properties.title = "A plan"
    document.add_heading("Quays", level=1)
    document.add_heading("Old quays", level=2)
    document.add_paragraph("The ferry waits.")
    document.add_paragraph("Open the quay", style="List Bullet")
    document.add_paragraph("on time", style="List Bullet 2")
    document.add_paragraph("first", style="List Number")
    document.add_paragraph("second", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ("Who", "When", "We", ""),
        strict=True,
    ):
        cell.text = text
    document.add_paragraph("A quay", style="Caption")
    source = read(document)
    assert (source.title, source.format) == ("A plan", "docx")
    assert shape(source) == [
        ("heading", 1, "", "Quays"),
        ("heading", 2, "", "Old quays"),
        ("paragraph", 0, "", "The ferry waits."),
        ("item", 1, "•", "Open the quay"),
        ("item", 1, "•", "on time"),
        ("item", 1, "1.", "first"),
        ("item", 1, "2.", "second"),
        ("table", 0, "", "Who\tWhen"),
        ("table", 0, "", "We\t"),
        ("caption", 0, "", "A quay"),
    ]


def test_a_style_of_any_name_is_a_heading_by_its_outline_level_or_what_it_is_based_on():
    document = docx.Document()
    level = document.styles.add_style("Overskrift for tiltak", 1)
    level.element.get_or_add_pPr().append(
        parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="2"/>')
    )
    based = document.styles.add_style("Kapittel", 1)
    based.base_style = document.styles["Heading 1"]
    document.add_paragraph("Quays", style="Kapittel")
    document.add_paragraph("Open them", style="Overskrift for tiltak")
    assert shape(read(document)) == [
        ("heading", 1, "", "Quays"),
        ("heading", 3, "", "Open them"),
    ]


def test_a_title_is_a_heading_unless_a_heading_says_it_again():
    document = docx.Document()
    document.add_paragraph("Quays", style="Title")
    document.add_heading("Ferries", level=1)
    assert shape(read(document))[0] == ("heading", 1, "", "Quays")
    document.add_heading("Quays", level=1)
    assert shape(read(document))[0] == ("paragraph", 0, "", "Quays")


NUMBERING = f"""<w:numbering {nsdecls("w")}>
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0A7;"/>
  <w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>
 <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/>
 <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""


def numbered(*items: tuple[str, int]):
    """A document of paragraphs with a list id and a level from 0."""
    paragraphs = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{name}"/></w:numPr></w:pPr>'
        f"<w:r><w:t>x</w:t></w:r></w:p>"
        for name, level in items
    )
    return reader.read(
        "plan.docx",
        archive(
            {
                "word/document.xml": f"<w:document {nsdecls('w')}><w:body>{paragraphs}</w:body></w:document>",
                "word/numbering.xml": NUMBERING,
            }
        ),
    )


def test_numbers_are_counted_as_word_counts_them():
    levels = [
        ("1", 0),
        ("1", 1),
        ("1", 1),
        ("1", 2),
        ("1", 2),
        ("1", 0),
        ("1", 1),
        ("3", 0),
        ("2", 0),
        ("2", 1),
    ]
    found = [(line.marker, line.level) for line in numbered(*levels).lines]
    assert found == [
        ("1", 1),
        ("1.1.", 2),
        ("1.2.", 2),
        ("a)", 3),
        ("b)", 3),
        ("2", 1),
        ("2.1.", 2),
        ("1", 1),
        ("▪", 1),
        ("◦", 2),
    ]


def test_a_list_that_is_not_defined_has_no_markers():
    assert [
        line.role.value for line in numbered(("9", 0), ("0", 0), ("1", 8)).lines
    ] == ["paragraph"] * 3


def test_deletions_hidden_text_and_field_codes_are_no_text_and_insertions_are():
    body = (
        "<w:p><w:r><w:t>The </w:t></w:r><w:del><w:r><w:delText>old </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret </w:t></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:hyperlink><w:r><w:t>quay</w:t></w:r></w:hyperlink><w:r><w:noBreakHyphen/><w:t>side</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Filled in</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document = f"<w:document {nsdecls('w')}><w:body>{body}</w:body></w:document>"
    lines = reader.read("plan.docx", archive({"word/document.xml": document})).lines
    assert [(line.text, line.reason) for line in lines] == [
        ("The new quay-side", ""),
        ("old", "deleted"),
        ("secret", "hidden"),
        ("Filled in", ""),
    ]


def test_a_footnote_follows_the_paragraph_that_refers_to_it():
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:p><w:r><w:t>Text</w:t></w:r>{reference}</w:p><w:p><w:r><w:t>More</w:t></w:r></w:p>"
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>Old.</w:t></w:r></w:p></w:footnote>'
    )
    data = archive(
        {
            "word/document.xml": f"<w:document {nsdecls('w')}><w:body>{body}</w:body></w:document>",
            "word/footnotes.xml": f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>",
        }
    )
    assert shape(reader.read("plan.docx", data)) == [
        ("paragraph", 0, "", "Text¹"),
        ("note", 0, "1", "Old."),
        ("paragraph", 0, "", "More"),
    ]


def test_pages_are_counted_by_breaks():
    document = docx.Document()
    document.add_paragraph("One")
    document.add_paragraph("").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Two")
    source = read(document)
    assert [line.page for line in source.lines] == [1, 2]
    assert source.page_count == 2


def test_weight_and_size_come_from_runs_and_styles():
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(11)
    run = document.add_paragraph().add_run("All bold")
    run.bold, run.font.size = True, Pt(14)
    document.add_paragraph("Half ").add_run("bold").bold = True
    fonts = [line.font for line in read(document).lines if line.font]
    assert [(font.bold, font.size) for font in fonts] == [(True, 14.0), (False, 11.0)]


def test_the_table_of_contents_is_furniture_and_a_table_that_places_headings_is_none():
    document = docx.Document()
    document.styles.add_style("toc 1", 1)
    document.add_paragraph("Quays 1", style="toc 1")
    cell = document.add_table(rows=1, cols=2).rows[0].cells[0]
    cell.paragraphs[0].text = "Quays"
    cell.paragraphs[0].style = document.styles["Heading 2"]
    assert shape(read(document)) == [
        ("furniture", 0, "", "Quays 1"),
        ("heading", 2, "", "Quays"),
    ]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (archive({"other": ""}), "part word/document.xml is missing"),
        (archive({"word/document.xml": "<w:document"}), "not sound XML"),
        (b"PK\x03\x04 and then nothing", "incomplete"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_a_sentence(data, says):
    with pytest.raises(UserError, match=says):
        reader.read("plan.docx", data)


def set_apart(lines):
    """The words of each span in lines, with its kind and target."""
    return [
        (line.text[span.start : span.stop], span.kind.value, span.target)
        for line in lines
        for span in line.spans
    ]


def linked(body: str, relations: str = ""):
    """The lines of a document whose relationships are given."""
    names = (
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    )
    parts = {
        "word/document.xml": f"<w:document {nsdecls('w')} {names}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": "<Relationships xmlns="
        f'"http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
    }
    return reader.read("plan.docx", archive(parts)).lines


def run(text: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_bold_and_italics_are_kept_and_a_heading_is_bold_by_its_kind():
    style = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    lines = linked(
        f"<w:p>{style}{run('Quays', '<w:b/>')}{run(' old', '<w:i/>')}</w:p>"
        f"<w:p>{run('The ')}{run('new ', '<w:b/>')}{run('quay', '<w:b/><w:i/>')}{run(' waits')}</w:p>"
        f"<w:tbl><w:tr><w:tc><w:p>{run('Who')}</w:p></w:tc><w:tc><w:p>{run('When', '<w:b/>')}</w:p></w:tc></w:tr></w:tbl>"
    )
    assert set_apart(lines) == [
        ("old", "italic", ""),
        ("new quay", "bold", ""),
        ("quay", "italic", ""),
        ("When", "bold", ""),
    ]


def test_links_lead_to_addresses_bookmarks_and_notes_and_to_nothing_that_does_harm():
    def field(code: str, text: str) -> str:
        kinds = ("begin", "separate", "end")
        begin, middle, end = (
            f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds
        )
        return f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{middle}{run(text)}{end}"

    def relation(name: str, target: str) -> str:
        return f'<Relationship Id="{name}" Type="x/hyperlink" Target="{target}" TargetMode="External"/>'

    lines = linked(
        f'<w:p><w:hyperlink r:id="a">{run("one")}</w:hyperlink> <w:hyperlink w:anchor="there">{run("two")}</w:hyperlink></w:p>'
        f'<w:p><w:hyperlink r:id="b">{run("harm")}</w:hyperlink>{run(" and ")}'
        f"{field(' HYPERLINK &quot;https://example.org/x&quot; ', 'three')}{run(' or ')}"
        f"{field(' REF there ', 'four')}{field(' HYPERLINK &quot;file:///etc&quot; ', 'five')}</w:p>"
        f'<w:p><w:bookmarkStart w:id="1" w:name="there"/>{run("Here")}</w:p>',
        relation("a", "https://example.org/") + relation("b", "javascript:alert(1)"),
    )
    assert set_apart(lines) == [
        ("one", "link", "https://example.org/"),
        ("two", "link", "#there"),
        ("three", "link", "https://example.org/x"),
        ("four", "link", "#there"),
    ]
    assert lines[-1].anchors == ("there",)


def test_the_sign_of_a_note_leads_to_it():
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2"><w:p>{run("Old", "<w:b/>")}{run(" rule.")}</w:p></w:footnote>'
    data = archive(
        {
            "word/document.xml": f"<w:document {nsdecls('w')}><w:body><w:p>{run('In 2030')}{reference}"
            f"{run(' then.')}</w:p></w:body></w:document>",
            "word/footnotes.xml": f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>",
        }
    )
    lines = reader.read("plan.docx", data).lines
    assert [line.text for line in lines] == ["In 2030¹ then.", "Old rule."]
    assert set_apart(lines) == [("¹", "link", "#footnote:2"), ("Old", "bold", "")]
    assert lines[1].anchors == ("footnote:2",)
