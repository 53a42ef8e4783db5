"""DOCX: all that Word prints is read, wherever it stands, and what it does not print is told."""

from __future__ import annotations

import pytest

from index_builder.census import census
from index_builder.grid import Merge, TableRow
from index_builder.sources import docx as reader
from tests.index_builder.sources.archives import archive
from tests.index_builder.sources.word import NAMES, numbered, p, read, table, word
from tests.index_builder.test_pictures import png


def texts(source) -> list[str]:
    return [line.text for line in source.lines if not line.reason]


def asides(source) -> list[tuple[str, str]]:
    return [(line.reason, line.text) for line in source.lines if line.reason]


def test_parts_are_found_by_their_relationships() -> None:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    data = archive(
        {
            "_rels/.rels": f'<Relationships xmlns="{space}">'
            f'<Relationship Id="a" Type="{kind}" Target="/Word/Document2.xml"/></Relationships>',
            "word/document2.xml": f"<w:document {NAMES}><w:body>{p('Bygge bru')}</w:body></w:document>",
        }
    )
    assert texts(reader.read("plan.docx", data)) == ["Bygge bru"]


def test_the_strict_variant_is_read() -> None:
    body = (
        '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Bruer</w:t></w:r></w:p>'
    )
    names = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    data = archive(
        {
            "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>"
        }
    )
    (line,) = reader.read("plan.docx", data).lines
    assert (line.text, line.level) == ("Bruer", 1)


@pytest.mark.parametrize(
    "around",
    [
        "<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
        '<w:customXml w:element="x">{}</w:customXml>',
        "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>",
    ],
)
def test_blocks_and_rows_in_wrappings_are_read(around: str) -> None:
    row = f"<w:tr><w:tc>{p('Bru')}</w:tc><w:tc>{p('2027')}</w:tc></w:tr>"
    body = (
        around.format(p("Bygge"))
        + f"<w:tbl><w:tr><w:tc>{p('Hva')}</w:tc><w:tc>{p('Når')}</w:tc></w:tr>"
    )
    assert texts(read(body + around.format(row) + "</w:tbl>")) == [
        "Bygge",
        "Hva\tNår",
        "Bru\t2027",
    ]


def test_a_chunk_of_another_format_is_read() -> None:
    page = b"<html><body><h1>Havna</h1><p>Ny kai i vest.</p></body></html>"
    inner = word(p("Ny molo."))
    source = read(
        p("Plan") + '<w:altChunk r:id="a"/><w:altChunk r:id="b"/>' + p("Slutt"),
        {"word/afchunk1.html": page, "word/afchunk2.docx": inner},
        a=("aFChunk", "afchunk1.html"),
        b=("aFChunk", "afchunk2.docx"),
    )
    assert texts(source) == ["Plan", "Havna", "Ny kai i vest.", "Ny molo.", "Slutt"]


def test_diagrams_formulas_and_text_boxes_are_read() -> None:
    diagram = '<w:p><w:r><w:drawing><wp:inline><dgm:relIds r:dm="d"/></wp:inline></w:drawing></w:r></w:p>'
    power = "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
    part = "<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f>"
    box = f"<w:p><w:r><w:t>Se</w:t><w:pict><w:txbxContent>{p('Ramme')}</w:txbxContent></w:pict></w:r></w:p>"
    data = "<dgm:dataModel><dgm:pt><dgm:t><a:p><a:r><a:t>Styret vedtar</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>"
    source = read(
        f"{diagram}<w:p><m:oMath>{power}{part}</m:oMath></w:p>{box}",
        {"word/diagrams/data1.xml": data},
        d=("diagramData", "diagrams/data1.xml"),
    )
    assert texts(source) == ["Styret vedtar", "x²(a+b)/c", "Se", "Ramme"]


def test_what_is_not_printed_is_told() -> None:
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('Skriv her')}</w:sdtContent></w:sdt>"
    body = (
        "<w:p><w:r><w:t>Rive </w:t></w:r><w:del><w:r><w:delText>ikke </w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hemmelig</w:t></w:r><w:r><w:t>brua</w:t></w:r></w:p>"
    )
    source = read(
        body + prompt,
        {"word/header1.xml": f"<w:hdr>{p('Utkast')}</w:hdr>"},
        h=("header", "header1.xml"),
    )
    assert texts(source) == ["Rive brua"]
    in_cell = (
        f"<w:tbl><w:tr><w:tc>{p('Navn')}</w:tc><w:tc>{prompt}</w:tc></w:tr></w:tbl>"
    )
    assert texts(read(in_cell)) == ["Navn\t"]
    assert asides(read(in_cell)) == [("placeholder", "Skriv her")]
    assert asides(source) == [
        ("deleted", "ikke"),
        ("hidden", "hemmelig"),
        ("placeholder", "Skriv her"),
        ("running-head", "Utkast"),
    ]


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next_and_a_drop_cap_with_its_word() -> (
    None
):
    deleted = p("Havna skal ", "<w:rPr><w:del/></w:rPr>") + p("bygges ut.")
    initial = p("H", '<w:framePr w:dropCap="drop" w:lines="3"/>') + p(
        "avna ligger i vest."
    )
    assert texts(read(deleted + initial)) == [
        "Havna skal bygges ut.",
        "Havna ligger i vest.",
    ]
    assert texts(read(p("Slutt", "<w:rPr><w:del/></w:rPr>"))) == ["Slutt"]


def test_text_after_an_entity_is_read_and_the_entity_left_out() -> None:
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "<w:p><w:r><w:t>Bygge &amp; &x; male</w:t></w:r></w:p>"
    data = archive(
        {
            "word/document.xml": f'<!DOCTYPE a [<!ENTITY x "y">]><w:document {names}><w:body>{body}</w:body></w:document>'
        }
    )
    assert texts(reader.read("plan.docx", data)) == ["Bygge & male"]


def test_superscripts_stay_apart() -> None:
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{}</w:t></w:r>'
    plain = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        plain.format("20 m")
        + raised.format("2")
        + plain.format(" innen 2031")
        + raised.format("4)")
    )
    body = f"<w:p>{body}</w:p>"
    assert texts(read(body)) == ["20 m² innen 2031⁴⁾"]


def test_notes_are_numbered_as_printed_and_stand_below_their_table() -> None:
    def refer(kind: str, name: str) -> str:
        return f'<w:p><w:r><w:t>x</w:t><w:{kind}Reference w:id="{name}"/></w:r></w:p>'

    notes = "".join(
        f'<w:{{0}} w:id="{name}">{p(f"Note {name}")}</w:{{0}}>' for name in (2, 3, 4)
    )
    source = read(
        table(f"Hva|{refer('footnote', '2')}")
        + refer("endnote", "2")
        + refer("footnote", "3")
        + refer("endnote", "3"),
        {
            "word/footnotes.xml": f"<w:footnotes>{notes.format('footnote')}</w:footnotes>",
            "word/endnotes.xml": f"<w:endnotes>{notes.format('endnote')}</w:endnotes>",
        },
    )
    assert [(line.marker, line.text) for line in source.lines] == [
        ("", "Hva\tx¹"),
        ("1", "Note 2"),
        ("", "x[i]"),
        ("i", "Note 2"),
        ("", "x²"),
        ("2", "Note 3"),
        ("", "x[ii]"),
        ("ii", "Note 3"),
    ]


def test_cells_keep_their_columns() -> None:
    merged = (
        f"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>{p('Sted')}</w:tc><w:tc>{p('Hva')}</w:tc><w:tc>{p('Når')}</w:tc></w:tr>"
        f'<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("Havna")}</w:tc>'
        f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("Kai")}{p("Molo")}</w:tc></w:tr>'
        f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{p('')}</w:tc><w:tc>{p('2028')}</w:tc></w:tr></w:tbl>"
    )
    lines = read(merged).lines
    assert [line.text for line in lines] == [
        "Sted\tHva\tNår",
        "Havna\tKai\u2028Molo\t",
        "\t\t2028",
    ]
    assert [line.row for line in lines] == [
        TableRow(1, True),
        TableRow(1, False, (Merge(0, 0, 2, 1), Merge(0, 1, 1, 2))),
        TableRow(1),
    ]


def test_a_table_within_a_cell_stays_in_it_and_a_frame_of_tables_is_none() -> None:
    inner = table("a|b", "c|d")
    cell = f"{inner}<w:p/>"
    assert texts(read(table("Sted|Tall", f"Vest|{cell}", "Øst|5"))) == [
        "Sted\tTall",
        "Vest\ta · b\u2028c · d",
        "Øst\t5",
    ]
    assert texts(read(table(f"{cell}|{p('ved siden')}"))) == [
        "a\tb",
        "c\td",
        "ved siden",
    ]


def test_headings_in_the_first_row_of_a_table_are_heads_of_columns() -> None:
    style = {
        "word/styles.xml": '<w:styles><w:style w:styleId="H"><w:name w:val="heading 3"/></w:style></w:styles>'
    }
    head = p("Hva", '<w:pStyle w:val="H"/>') + "|" + p("Når", '<w:pStyle w:val="H"/>')
    assert texts(read(table(head, "Kai|2027"), style)) == ["Hva\tNår", "Kai\t2027"]
    heading = p("Kapittel", '<w:pStyle w:val="H"/>')
    assert texts(read(table("Venstre|Høyre", f"{heading}|tekst"), style)) == [
        "Venstre",
        "Høyre",
        "Kapittel",
        "tekst",
    ]


def drawing(
    path_id: str, words: str = "", size: int = 3_000_000, more: str = ""
) -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{size}" cy="{size}"/>'
        f'<wp:docPr id="1" name="x" descr="{words}">{more}</wp:docPr>'
        f'<a:graphic><a:blip r:embed="{path_id}"/></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )


def test_figures_are_shown_and_decoration_is_not() -> None:
    caption = p("Figur 1: Havna", '<w:pStyle w:val="C"/>')
    tiny = drawing("d", "strek", 100_000)
    decorative = drawing("d", "pynt", more='<x:decorative xmlns:x="y" val="1"/>')
    source = read(
        drawing("a")
        + caption
        + drawing("b", "Et kart")
        + tiny
        + decorative
        + "".join(drawing("c") for _ in range(3)),
        {
            "word/media/havna.png": png(4, 3),
            "word/media/kart.png": png(5, 5),
            "word/media/logo.png": png(6, 6),
            "word/media/strek.png": png(7, 1),
            "word/styles.xml": '<w:styles><w:style w:styleId="C"><w:name w:val="caption"/></w:style></w:styles>',
        },
        a=("image", "media/havna.png"),
        b=("image", "media/kart.png"),
        c=("image", "media/logo.png"),
        d=("image", "media/strek.png"),
    )
    assert [
        (line.text, line.picture.path) for line in source.lines if line.picture
    ] == [
        ("Figur 1: Havna", "word/media/havna.png"),
        ("Et kart", "word/media/kart.png"),
    ]
    assert source.pictures == {
        "word/media/havna.png": png(4, 3),
        "word/media/kart.png": png(5, 5),
    }


def test_the_independent_count_finds_what_the_reader_leaves_out() -> None:
    data = word(
        p("Bygge bru") + numbered("Male hus") + table("Hva|Når"),
        {"word/comments.xml": f"<w:comments>{p('Tja')}</w:comments>"},
    )
    source = reader.read("plan.docx", data)
    count = census(lambda: reader.passages("plan.docx", data), source.lines[1:])
    assert list(count.unread) == ["Bygge bru"]
    assert list(
        census(lambda: reader.passages("plan.docx", data), source.lines[:-1]).unread
    ) == ["Tja"]
