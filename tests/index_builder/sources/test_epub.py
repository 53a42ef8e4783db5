"""EPUB: chapters in the order of the spine."""

from __future__ import annotations

import pytest

from index_builder.errors import UserError
from index_builder.sources import epub as reader
from tests.index_builder.sources.archives import archive, epub
from tests.index_builder.sources.shapes import shape

PAGE = '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'


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
    page = PAGE.format('<aside xmlns:epub="http://www.idpf.org/2007/ops" epub:type="footnote"><p>Old.</p></aside>')
    assert shape(reader.read("plan.epub", epub({"a.xhtml": page})))[0][0] == "note"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (epub({}), "none of the chapters"),
        (epub({"a.xhtml": ""}, spine=["b.xhtml"]), "none of the chapters"),
        (archive({"META-INF/container.xml": "<container/>"}), "list of its chapters"),
        (archive({"META-INF/container.xml": "<container>"}), "not sound XML"),
        (epub({"a.xhtml": ""}, **{"META-INF/encryption.xml": "<x/>", "META-INF/rights.xml": "<x/>"}), "locked"),
    ],
)
def test_a_book_that_cannot_be_read_is_told_in_a_sentence(data, says):
    with pytest.raises(UserError, match=says):
        reader.read("plan.epub", data)


def test_a_chapter_outside_the_archive_is_not_looked_for(tmp_path):
    (tmp_path / "secret.xhtml").write_text("secret")
    data = epub({"a.xhtml": PAGE.format("<p>Old.</p>"), f"../../../..{tmp_path}/secret.xhtml": ""})
    assert [line.text for line in reader.read("plan.epub", data).lines] == ["Old."]
