"""EPUB: chapters in the order of the spine."""

from __future__ import annotations

import pytest

from index_builder.account import check
from index_builder.errors import UserError
from index_builder.model import Kind, Role
from index_builder.recover import recover
from index_builder.sources import epub as reader
from index_builder.sources import reading
from tests.index_builder.sources.archives import archive, epub
from tests.index_builder.sources.hostile import unpacked
from tests.index_builder.sources.shapes import shape

PAGE = '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'

ENCRYPTED = (
    '<e xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><EncryptionMethod Algorithm="{}"/>'
    "</EncryptedData></e>"
)


def test_chapters_come_in_the_order_of_the_spine_each_a_page():
    data = epub(
        {
            "b.xhtml": PAGE.format("<h1>Ferries</h1>"),
            "a.xhtml": PAGE.format("<h1>Quays&nbsp;&amp; more</h1><p>Old.</p>"),
        },
        spine=["a.xhtml", "b.xhtml"],
    )
    source = reader.read("plan.epub", data)
    assert shape(source) == [
        ("heading", 1, "", "Quays & more"),
        ("paragraph", 0, "", "Old."),
        ("heading", 1, "", "Ferries"),
    ]
    assert [line.page for line in source.lines] == [1, 1, 2]
    assert (source.title, source.language, source.page_count) == ("Quays", "nb", 2)


def test_footnotes_of_the_book_are_notes():
    page = PAGE.format(
        '<aside xmlns:epub="http://www.idpf.org/2007/ops" epub:type="footnote"><p>Old.</p></aside>'
    )
    assert shape(reader.read("plan.epub", epub({"a.xhtml": page})))[0][0] == "note"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (epub({}), "none of the chapters"),
        (epub({"a.xhtml": ""}, spine=["b.xhtml"]), "none of the chapters"),
        (archive({"META-INF/container.xml": "<container/>"}), "list of its chapters"),
        (archive({"META-INF/container.xml": "<container>"}), "not sound XML"),
        (
            epub(
                {"a.xhtml": ""},
                **{"META-INF/encryption.xml": "<x/>", "META-INF/rights.xml": "<x/>"},
            ),
            "locked",
        ),
        (
            epub(
                {"a.xhtml": ""},
                **{"META-INF/encryption.xml": "<x/>", "META-INF/license.lcpl": "{}"},
            ),
            "locked",
        ),
        (
            epub(
                {"a.xhtml": ""},
                **{"META-INF/encryption.xml": ENCRYPTED.format("xmlenc#aes256-cbc")},
            ),
            "locked",
        ),
    ],
)
def test_a_book_that_cannot_be_read_is_told_in_a_sentence(data, says):
    with pytest.raises(UserError, match=says):
        reader.read("plan.epub", data)


def test_a_chapter_outside_the_archive_is_not_looked_for(tmp_path):
    (tmp_path / "secret.xhtml").write_text("secret")
    data = epub(
        {
            "a.xhtml": PAGE.format("<p>Old.</p>"),
            f"../../../..{tmp_path}/secret.xhtml": "",
        }
    )
    assert [line.text for line in reader.read("plan.epub", data).lines] == ["Old."]


def test_a_book_whose_fonts_alone_are_changed_is_not_locked():
    encryption = ENCRYPTED.format("http://www.idpf.org/2008/embedding")
    data = epub(
        {"a.xhtml": PAGE.format("<p>Old.</p>")},
        **{"META-INF/encryption.xml": encryption},
    )
    assert [line.text for line in reader.read("plan.epub", data).lines] == ["Old."]


def test_a_chapter_in_another_case_is_found_and_one_that_is_missing_is_told():
    page = PAGE.format("<p>Old.</p>")
    members = unpacked(epub({"Text/A.xhtml": page, "b.xhtml": page, "c.xhtml": page}))
    members["book/text/a.xhtml"] = members.pop("book/Text/A.xhtml")
    del members["book/c.xhtml"]
    source = reading.read("plan.epub", archive(members))
    assert [line.page for line in source.lines] == [1, 2]
    assert source.absent == ("c.xhtml",)
    assert check(source, recover(source)).places == [
        "The file names parts that are not in it: c.xhtml."
    ]


def test_pages_of_the_printed_book_are_those_of_the_lines_and_their_numbers_no_text():
    page = (
        '<h1>Kai</h1><p>Vi <span epub:type="pagebreak" id="p7">7</span>bygger.</p>'
        '<div role="doc-pagebreak" aria-label="8"/><p>Nå.</p>'
    )
    source = reading.read("plan.epub", epub({"a.xhtml": PAGE.format(page)}))
    assert [
        (line.text, line.page)
        for line in source.lines
        if line.role is not Role.FURNITURE
    ] == [
        ("Kai", 7),
        ("Vi bygger.", 7),
        ("Nå.", 8),
    ]
    assert [aside.reason for aside in recover(source).asides] == ["page-number"]


@pytest.mark.parametrize(
    "media", ["text/x-oeb1-document", "application/x-dtbook+xml", "text/html"]
)
def test_chapters_of_older_kinds_are_read(media):
    members = unpacked(epub({"a.xhtml": PAGE.format("<h1>Kai</h1>")}))
    members["book/package.opf"] = members["book/package.opf"].replace(
        b"application/xhtml+xml", media.encode()
    )
    assert [line.text for line in reader.read("plan.epub", archive(members)).lines] == [
        "Kai"
    ]


def test_a_number_above_a_title_begins_it():
    data = epub(
        {
            "a.xhtml": PAGE.format(
                '<header><p class="n">3</p><h1>Kai</h1></header><p>12</p><h2>Ferje</h2>'
            )
        }
    )
    assert shape(reader.read("plan.epub", data)) == [
        ("heading", 1, "", "3 Kai"),
        ("paragraph", 0, "", "12"),
        ("heading", 2, "", "Ferje"),
    ]


def test_notes_that_are_read_on_demand_come_last_and_are_led_to():
    text = PAGE.format('<p>Ferja<sup><a href="n.xhtml#n1">1</a></sup> går.</p>')
    notes = PAGE.format('<ol><li id="n1">Fra 2024. <a href="a.xhtml#x">↩</a></li></ol>')
    members = unpacked(epub({"n.xhtml": notes, "a.xhtml": text}))
    package = members["book/package.opf"]
    members["book/package.opf"] = package.replace(
        b'idref="n.xhtml"', b'idref="n.xhtml" linear="no"'
    )
    source = reading.read("plan.epub", archive(members))
    paragraph, note = recover(source).blocks
    assert (paragraph.text, note.kind, note.text) == (
        "Ferja¹ går.",
        Kind.NOTE,
        "Fra 2024.",
    )
    assert [span.target for span in paragraph.spans] == [f"#{note.id}"]
    assert check(source, recover(source)).complete


def test_the_contents_of_the_book_are_set_aside():
    nav = PAGE.format(
        '<nav epub:type="toc"><ol><li><a href="a.xhtml">Kai</a></li></ol></nav>'
    )
    members = unpacked(
        epub(
            {"nav.xhtml": nav, "a.xhtml": PAGE.format("<h1>Kai</h1>")},
            spine=["a.xhtml"],
        )
    )
    package = members["book/package.opf"]
    members["book/package.opf"] = package.replace(
        b'id="nav.xhtml"', b'id="nav.xhtml" properties="nav"'
    )
    source = reading.read("plan.epub", archive(members))
    outline = recover(source)
    assert [block.text for block in outline.blocks] == ["Kai"]
    assert [aside.text for aside in outline.asides] == ["Kai"]
    assert check(source, outline).complete
