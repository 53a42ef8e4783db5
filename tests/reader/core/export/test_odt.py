import io
import zipfile

from lxml import etree

from index_builder.model import Block, Kind, Outline, Span, SpanKind
from reader.core.choice import Choice
from reader.core.export.extract import extract
from reader.core.export.odt import render
from reader.core.export.options import Options
from tests.reader.material import MARKS, plan

NAMES = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
}
ID = "{http://www.w3.org/XML/1998/namespace}id"


def content(outline=None, name="content.xml", **options):
    data = render(extract(outline or plan(), Choice(), MARKS), Options(**options))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def test_the_mimetype_stands_first_and_unpacked():
    archive = zipfile.ZipFile(io.BytesIO(render(extract(plan(), Choice()), Options())))
    first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert archive.testzip() is None


def test_headings_have_outline_levels_and_ids():
    found = [
        (h.get(ID), h.get(f"{{{NAMES['text']}}}outline-level"))
        for h in content().iter(f"{{{NAMES['text']}}}h")
    ]
    assert found == [
        ("h-1", "1"),
        ("h-1-1", "2"),
        ("h-1-1-1", "3"),
        ("h-2", "1"),
        ("h-3", "1"),
    ]


def test_lists_nest_as_the_measures_do():
    tree = content()
    for block in plan().blocks:
        if block.kind in (Kind.MEASURE, Kind.ITEM):
            (paragraph,) = tree.xpath(
                f"//text:p[@xml:id='{block.id}']", namespaces=NAMES
            )
            assert (
                len(paragraph.xpath("ancestor::text:list", namespaces=NAMES))
                == block.level
            )


def test_every_style_used_is_there():
    used = set(
        content(notes=True, numbers=True, pages=True, contents=True).xpath(
            "//@text:style-name", namespaces=NAMES
        )
    )
    own = set(
        content(notes=True, numbers=True, pages=True, contents=True).xpath(
            "//@style:name", namespaces=NAMES
        )
    )
    assert used <= own | set(
        content(name="styles.xml").xpath("//@style:name", namespaces=NAMES)
    )


def test_notes_are_comments():
    notes = content(notes=True).xpath("//office:annotation", namespaces=NAMES)
    assert [note.getparent().get(ID) for note in notes] == ["m-1", "m-2", "m-3"]
    assert not content().xpath("//office:annotation", namespaces=NAMES)


def test_spaces_tabs_and_ampersands_survive():
    outline = Outline(
        "A & B", "en", (Block(Kind.PARAGRAPH, "one  two & <three>", "p"),)
    )
    (paragraph,) = content(outline).xpath("//text:p", namespaces=NAMES)
    assert "".join(paragraph.itertext()).replace(" ", "") == "onetwo&<three>"
    assert paragraph.xpath("text:s/@text:c", namespaces=NAMES) == ["1"]
    assert b"A &amp; B" in etree.tostring(content(outline, "styles.xml"))


def test_a_table_keeps_rows_and_cells():
    rows = content().xpath("//table:table-row", namespaces=NAMES)
    assert [[("".join(cell.itertext())) for cell in row] for row in rows] == [
        ["År", "Plasser"],
        ["2028", "40"],
    ]


def test_bold_italics_and_links_of_the_source_are_kept():
    address = "https://example.org/?a&b"
    spans = (
        Span(0, 3, SpanKind.BOLD),
        Span(0, 3, SpanKind.ITALIC),
        Span(4, 9, SpanKind.LINK, address),
    )
    found = content(
        Outline("Plan", "nb", (Block(Kind.PARAGRAPH, "Kai ferje.", "a", spans=spans),))
    )
    shown = [
        each
        for each in found.iter(f"{{{NAMES['text']}}}span")
        if "".join(each.itertext()) == "Kai"
    ]
    assert [each.get(f"{{{NAMES['text']}}}style-name") for each in shown] == [
        "Strong",
        "Emphasis",
    ]
    (link,) = found.iter(f"{{{NAMES['text']}}}a")
    assert (link.text, link.get("{http://www.w3.org/1999/xlink}href")) == (
        "ferje",
        address,
    )
    names = {
        each.get(f"{{{NAMES['style']}}}name")
        for each in content(name="styles.xml").iter()
    }
    assert {"Strong", "Emphasis"} <= names


def test_a_table_of_contents_has_pages_that_are_fields():
    tree = content(contents=True)
    (index,) = tree.iter(f"{{{NAMES['text']}}}table-of-content")
    pages = index.xpath(
        ".//text:bookmark-ref[@text:reference-format='page']/@text:ref-name",
        namespaces=NAMES,
    )
    bookmarks = tree.xpath("//text:bookmark/@text:name", namespaces=NAMES)
    assert pages == ["h-1", "h-1-1", "h-1-1-1", "h-2", "h-3"]
    assert set(pages) <= set(bookmarks)


def test_lines_are_numbered_when_asked_for():
    path = "//text:linenumbering-configuration/@text:increment"
    plain, numbered = (
        content(name="styles.xml", line_numbers=wanted).xpath(path, namespaces=NAMES)
        for wanted in (False, True)
    )
    assert (plain, numbered) == ([], ["5"])


def test_the_face_is_a_serif_that_has_a_stand_in():
    styles = content(name="styles.xml")
    faces = styles.xpath(
        "//style:font-face/@style:font-family-generic", namespaces=NAMES
    )
    names = styles.xpath("//style:default-style//@style:font-name", namespaces=NAMES)
    assert (faces, names) == (["roman"], ["Source Serif Pro"])


def test_numbers_of_measures_have_room_of_their_own():
    numbered = content(numbers=True)
    text = f"{{{NAMES['text']}}}"
    found = [
        paragraph
        for paragraph in numbered.iter(f"{text}p")
        if paragraph.find(f"{text}span[@{text}style-name='Number']") is not None
    ]
    assert found
    listed = [one for one in found if one.getparent().tag == f"{text}list-item"]
    assert all(one.find(f"{text}tab") is not None for one in listed)
