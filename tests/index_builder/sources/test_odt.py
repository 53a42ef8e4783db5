"""ODT: styles, lists, notes, tables and pages."""

from __future__ import annotations

import base64

import pytest

from index_builder.errors import UserError
from index_builder.formats import format_of
from index_builder.grid import Merge, TableRow
from index_builder.sources import odt as reader
from tests.index_builder.sources.archives import odt, odt_names
from tests.index_builder.sources.shapes import shape
from tests.index_builder.test_pictures import png

NUMBERED = """<text:list-style style:name="N">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="B">
<text:list-level-style-bullet text:level="1" text:bullet-char="&#xF0A7;"/></text:list-style>"""
OUTLINE = """<text:outline-style style:name="Outline">
<text:outline-level-style text:level="1" style:num-format="1"/>
<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>"""


def read(body: str, **parts: str | bytes):
    return reader.read("plan.odt", odt(body, **parts))


def test_headings_and_paragraphs_with_their_signs():
    assert shape(
        read(
            '<text:h text:outline-level="2">Quays<text:line-break/>and<text:s/>ferries</text:h>'
            "<text:p>The<text:tab/>ferry <text:span>waits</text:span>.</text:p><text:p/>"
        )
    ) == [
        ("heading", 2, "", "Quays and ferries"),
        ("paragraph", 0, "", "The ferry waits."),
    ]


def test_headings_are_numbered_as_the_outline_style_says():
    headings = (
        '<text:h text:outline-level="1">A</text:h>'
        + '<text:h text:outline-level="2">B</text:h>' * 2
    )
    assert [line[2] for line in shape(read(headings * 2, styles=OUTLINE))] == [
        "1",
        "1.1",
        "1.2",
        "2",
        "2.1",
        "2.2",
    ]


def test_a_level_that_was_passed_over_has_begun():
    body = "".join(
        f'<text:h text:outline-level="{level}">x</text:h>' for level in (2, 2, 1, 2)
    )
    assert [line.marker for line in read(body, styles=OUTLINE).lines] == [
        "1.1",
        "1.2",
        "2",
        "2.1",
    ]


def test_lists_are_counted_and_nested():
    item = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
    inner = f"<text:list>{item.format('b', '')}</text:list>"
    third = item.format("c", "<text:p>more</text:p>")
    body = (
        f'<text:list text:style-name="N">{item.format("a", inner)}{third}</text:list>'
    )
    body += f'<text:list text:style-name="B">{item.format("d", "")}</text:list>'
    assert shape(read(body, automatic=NUMBERED)) == [
        ("item", 1, "1.", "a"),
        ("item", 2, "a)", "b"),
        ("item", 1, "2.", "c"),
        ("paragraph", 0, "", "more"),
        ("item", 1, "▪", "d"),
    ]


def test_notes_tables_contents_and_page_ends():
    body = """<text:p>Text<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Old.</text:p>
    </text:note-body></text:note></text:p><text:table-of-content><text:index-body><text:p>Quays 1</text:p>
    </text:index-body></text:table-of-content><text:soft-page-break/><table:table>
    <table:table-header-rows><table:table-row><table:table-cell><text:p>Who</text:p></table:table-cell>
    <table:table-cell><text:p>When</text:p></table:table-cell></table:table-row></table:table-header-rows>
    </table:table>"""
    source = read(body)
    assert shape(source) == [
        ("paragraph", 0, "", "Text¹"),
        ("note", 0, "1", "Old."),
        ("furniture", 0, "", "Quays 1"),
        ("table", 0, "", "Who\tWhen"),
    ]
    assert [line.page for line in source.lines] == [1, 1, 1, 2]
    assert source.page_count == 2


def test_bold_and_size_come_from_the_style_or_what_it_is_made_from():
    styles = """<style:style style:name="Big" style:family="paragraph">
    <style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>
    <style:style style:name="Mine" style:family="paragraph" style:parent-style-name="Big"/>
    <style:style style:name="Round" style:parent-style-name="Round"/>"""
    lines = read(
        '<text:p text:style-name="Mine">A</text:p><text:p text:style-name="Round">B</text:p>',
        styles=styles,
    ).lines
    fonts = [line.font for line in lines if line.font]
    assert [(font.bold, font.size) for font in fonts] == [(True, 14.0), (False, 0.0)]


def test_deleted_text_and_comments_are_no_text():
    comment = "<office:annotation><text:p>no</text:p></office:annotation>"
    body = f"<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>Here{comment}</text:p>"
    assert [(line.text, line.reason) for line in read(body).lines] == [
        ("gone", "deleted"),
        ("Here", ""),
        ("no", "comment"),
    ]


def test_a_locked_file_and_a_spreadsheet_are_told_in_a_sentence():
    with pytest.raises(UserError, match="password"):
        read("", **{"META-INF/manifest.xml": "<manifest:encryption-data/>"})
    with pytest.raises(UserError, match="spreadsheet"):
        read("", mimetype="application/vnd.oasis.opendocument.spreadsheet")


def rows(*texts: str) -> str:
    """A table; the cells of a row are parted by bars, and what is no paragraph becomes one."""
    made = []
    for text in texts:
        cells = (
            cell if "<" in cell else f"<text:p>{cell}</text:p>"
            for cell in text.split("|")
        )
        inside = "".join(
            f"<table:table-cell>{cell}</table:table-cell>" for cell in cells
        )
        made.append(f"<table:table-row>{inside}</table:table-row>")
    return f"<table:table>{''.join(made)}</table:table>"


def texts(source) -> list[str]:
    return [line.text for line in source.lines if not line.reason]


def test_numbered_paragraphs_count_and_go_on():
    item = '<text:numbered-paragraph text:list-id="a" text:style-name="N"{}><text:p>{}</text:p></text:numbered-paragraph>'
    body = (
        item.format("", "a")
        + item.format(' text:level="2"', "b")
        + "<text:p>x</text:p>"
        + item.format("", "c")
    )
    assert shape(read(body, automatic=NUMBERED)) == [
        ("item", 1, "1.", "a"),
        ("item", 2, "a)", "b"),
        ("paragraph", 0, "", "x"),
        ("item", 1, "2.", "c"),
    ]


def test_items_begin_where_they_say_and_heads_of_lists_have_no_number():
    body = """<text:list text:style-name="N"><text:list-header><text:p>head</text:p></text:list-header>
    <text:list-item text:start-value="4"><text:p>a</text:p></text:list-item><text:list-item><text:p>b</text:p>
    </text:list-item></text:list>"""
    found = [(line.marker, line.text) for line in read(body, automatic=NUMBERED).lines]
    assert found == [("", "head"), ("4.", "a"), ("5.", "b")]


def test_headings_begin_anew_where_they_say():
    head = '<text:h text:outline-level="1"{}>x</text:h>'
    restart = ' text:restart-numbering="true" text:start-value="7"'
    body = (
        head.format("")
        + head.format(restart)
        + head.format(' text:is-list-header="true"')
        + head.format("")
    )
    assert [line.marker for line in read(body, styles=OUTLINE).lines] == [
        "1",
        "7",
        "",
        "8",
    ]


@pytest.mark.parametrize("depth", [10, 11, 40])
def test_lists_are_read_however_deep_they_are(depth):
    body = (
        "<text:list><text:list-item>" * depth
        + "<text:p>Dypt</text:p>"
        + "</text:list-item></text:list>" * depth
    )
    assert texts(read(f"{body}<text:p>Etter</text:p>")) == ["Dypt", "Etter"]


def test_what_is_hidden_is_told_and_not_shown():
    hidden = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    body = """<text:section text:display="none"><text:p>Utkast</text:p></text:section>
    <text:p>Rive <text:span text:style-name="H">ikke </text:span>brua</text:p><text:p text:style-name="H">Notat</text:p>
    <text:p><text:hidden-paragraph text:is-hidden="true"/>Borte</text:p>
    <text:p>Til <text:placeholder text:placeholder-type="text">navn</text:placeholder>slutt</text:p>"""
    source = read(body, automatic=hidden)
    assert texts(source) == ["Rive brua", "Til slutt"]
    assert [(line.reason, line.text) for line in source.lines if line.reason] == [
        ("hidden", "Utkast"),
        ("hidden", "ikke"),
        ("hidden", "Notat"),
        ("hidden", "Borte"),
        ("placeholder", "navn"),
    ]


def test_cells_keep_their_columns_with_lists_notes_and_tables_in_them():
    note = """<text:p>20<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Anslag.</text:p>
    </text:note-body></text:note></text:p>"""
    items = "".join(
        f"<text:list-item><text:p>{text}</text:p></text:list-item>"
        for text in ("Kai", "Molo")
    )
    listed = f'<text:list text:style-name="N">{items}</text:list>'
    body = rows("Sted|Hva|Sum", f"|{listed}|{note}", f"Vest|{rows('a|b', 'c|d')}|5")
    source = read(body, automatic=NUMBERED)
    assert texts(source) == [
        "Sted\tHva\tSum",
        "\t1. Kai\u20282. Molo\t20¹",
        "Vest\ta · b\u2028c · d\t5",
        "Anslag.",
    ]
    assert source.lines[-1].marker == "1"


def test_repeated_rows_are_there_as_often_unless_they_are_empty():
    full = '<table:table-row table:number-rows-repeated="3"><table:table-cell><text:p>a</text:p></table:table-cell>'
    full += "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>"
    empty = '<table:table-row table:number-rows-repeated="65000"><table:table-cell/></table:table-row>'
    source = read(f"<table:table>{full}{empty}</table:table>")
    assert [line.text for line in source.lines] == ["a\tb"] * 3


def test_merged_and_repeated_cells():
    body = """<table:table><table:table-header-rows><table:table-row>
    <table:table-cell table:number-columns-spanned="2"><text:p>A</text:p></table:table-cell>
    <table:covered-table-cell/><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row>
    </table:table-header-rows><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>c</text:p>
    </table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>d</text:p></table:table-cell>
    </table:table-row><table:table-row><table:covered-table-cell/><table:table-cell/>
    <table:table-cell><text:p>e</text:p></table:table-cell>
    <table:table-cell table:number-columns-repeated="1000"/></table:table-row></table:table>"""
    lines = read(body).lines
    assert [line.text for line in lines] == ["A\t\tB", "c\td\td", "\t\te"]
    assert [line.row for line in lines] == [
        TableRow(1, True, (Merge(0, 0, 1, 2),)),
        TableRow(1, False, (Merge(0, 0, 2, 1),)),
        TableRow(1),
    ]


def test_places_that_a_writer_did_not_say_are_covered_keep_their_columns():
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
    tall = ' table:number-rows-spanned="2"'
    rows = ((("", "1"), (tall, "Havn"), ("", "kai")), (("", "2"), ("", "molo")))
    made = "".join(
        f"<table:table-row>{''.join(cell.format(*each) for each in row)}</table:table-row>"
        for row in rows
    )
    assert texts(read(f"<table:table>{made}</table:table>")) == [
        "1\tHavn\tkai",
        "2\t\tmolo",
    ]


def test_superscripts_stay_apart():
    raised = '<style:style style:name="S"><style:text-properties style:text-position="33% 58%"/></style:style>'
    span = '<text:span text:style-name="S">{}</text:span>'
    assert texts(
        read(
            f"<text:p>20 m{span.format('2')} i 2031{span.format('a')}</text:p>",
            automatic=raised,
        )
    ) == ["20 m² i 2031ᵃ"]


def test_formulas_and_figures():
    data = png(4, 3)
    frame = '<draw:frame svg:width="{}">{}<svg:desc>Et kart</svg:desc></draw:frame>'
    image = '<draw:image xlink:href="Pictures/{}.png"/>'
    formula = '<math xmlns="m"><mfrac><mi>a</mi><mn>2</mn></mfrac><annotation>a over 2</annotation></math>'
    caption = '<text:p text:style-name="Figure">Figur 1</text:p>'
    body = f"""<text:p>{frame.format("5cm", image.format("a"))}</text:p>{caption}
    <text:p>{frame.format("1cm", image.format("b"))}{frame.format("9cm", image.format("c"))}</text:p>
    <text:p><draw:object xlink:href="./Object 1"/></text:p>"""
    members = {f"Pictures/{name}.png": data for name in "abc"} | {
        "Object 1/content.xml": formula
    }
    source = read(body, **members)
    assert [
        (line.text, line.picture.path) for line in source.lines if line.picture
    ] == [
        ("Figur 1", "Pictures/a.png"),
        ("Et kart", "Pictures/c.png"),
    ]
    assert texts(source) == ["Figur 1", "Et kart", "a/2"]
    assert source.pictures == {"Pictures/a.png": data, "Pictures/c.png": data}


def test_a_flat_file_is_read_as_the_packed_one():
    names = odt_names()
    picture = f"<office:binary-data>{base64.b64encode(png(4, 3)).decode()}</office:binary-data>"
    flat = f"""<?xml version="1.0"?><office:document {names} office:mimetype="application/vnd.oasis.opendocument.text">
    <office:meta><dc:title xmlns:dc="d">Havna</dc:title></office:meta>
    <office:automatic-styles>{NUMBERED}</office:automatic-styles><office:body><office:text>
    <text:h text:outline-level="1">Kai</text:h><text:list text:style-name="N"><text:list-item><text:p>Molo</text:p>
    </text:list-item></text:list><text:p><draw:frame><draw:image>{picture}</draw:image></draw:frame></text:p>
    </office:text></office:body></office:document>""".encode()
    assert format_of("havna.fodt", flat).name == "odt"
    source = reader.read("havna.fodt", flat)
    assert source.title == "Havna"
    assert shape(source)[:2] == [("heading", 1, "", "Kai"), ("item", 1, "1.", "Molo")]
    assert list(source.pictures.values()) == [png(4, 3)]
    assert "Molo" in "".join(reader.passages("havna.fodt", flat))


def set_apart(lines):
    """The words of each span in lines, with its kind and target."""
    return [
        (line.text[span.start : span.stop], span.kind.value, span.target)
        for line in lines
        for span in line.spans
    ]


def test_bold_italics_links_and_signs_of_notes_are_kept():
    style = '<style:style style:name="{0}"><style:text-properties fo:{1}="{2}"/></style:style>'
    styles = style.format("B", "font-weight", "bold") + style.format(
        "I", "font-style", "italic"
    )
    note = (
        '<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Old rule.</text:p></text:note-body></text:note>"
    )
    body = (
        '<text:p>The <text:span text:style-name="B">new</text:span> <text:span text:style-name="I">quay</text:span>'
        f' in 2030{note}, <text:a xlink:href="https://example.org/">here</text:a> or '
        '<text:a xlink:href="#there">there</text:a>, not <text:a xlink:href="file:///etc">so</text:a>.</text:p>'
        '<text:p><text:bookmark text:name="there"/>Here</text:p>'
        "<table:table><table:table-row><table:table-cell><text:p>Who</text:p></table:table-cell><table:table-cell>"
        '<text:p><text:span text:style-name="B">When</text:span></text:p></table:table-cell></table:table-row></table:table>'
    )
    lines = read(body, styles=styles).lines
    assert lines[0].text == "The new quay in 2030¹, here or there, not so."
    assert set_apart(lines) == [
        ("new", "bold", ""),
        ("quay", "italic", ""),
        ("¹", "link", "#note:ftn1"),
        ("here", "link", "https://example.org/"),
        ("there", "link", "#there"),
        ("When", "bold", ""),
    ]
    assert [line.anchors for line in lines] == [(), ("note:ftn1",), ("there",), ()]
