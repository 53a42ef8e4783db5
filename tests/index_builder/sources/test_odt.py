"""ODT: styles, lists, notes, tables and pages."""

from __future__ import annotations

import pytest

from index_builder.errors import UserError
from index_builder.sources import odt as reader
from tests.index_builder.sources.archives import odt
from tests.index_builder.sources.shapes import shape

NUMBERED = """<text:list-style style:name="N">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="B">
<text:list-level-style-bullet text:level="1" text:bullet-char="&#xF0A7;"/></text:list-style>"""
OUTLINE = """<text:outline-style style:name="Outline">
<text:outline-level-style text:level="1" style:num-format="1"/>
<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>"""


def read(body: str, **parts: str):
    return reader.read("plan.odt", odt(body, **parts))


def test_headings_and_paragraphs_with_their_signs():
    assert shape(
        read(
            '<text:h text:outline-level="2">Quays<text:line-break/>and<text:s/>ferries</text:h>'
            "<text:p>The<text:tab/>ferry <text:span>waits</text:span>.</text:p><text:p/>"
        )
    ) == [("heading", 2, "", "Quays and ferries"), ("paragraph", 0, "", "The ferry waits.")]


def test_headings_are_numbered_as_the_outline_style_says():
    headings = '<text:h text:outline-level="1">A</text:h>' + '<text:h text:outline-level="2">B</text:h>' * 2
    assert [line[2] for line in shape(read(headings * 2, styles=OUTLINE))] == ["1", "1.1", "1.2", "2", "2.1", "2.2"]


def test_lists_are_counted_and_nested():
    item = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
    inner = f"<text:list>{item.format('b', '')}</text:list>"
    third = item.format("c", "<text:p>more</text:p>")
    body = f'<text:list text:style-name="N">{item.format("a", inner)}{third}</text:list>'
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
        ("paragraph", 0, "", "Text"),
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
        '<text:p text:style-name="Mine">A</text:p><text:p text:style-name="Round">B</text:p>', styles=styles
    ).lines
    fonts = [line.font for line in lines if line.font]
    assert [(font.bold, font.size) for font in fonts] == [(True, 14.0), (False, 0.0)]


def test_deleted_text_and_comments_are_no_text():
    comment = "<office:annotation><text:p>no</text:p></office:annotation>"
    body = f"<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>Here{comment}</text:p>"
    assert [line.text for line in read(body).lines] == ["Here"]


def test_a_locked_file_and_a_spreadsheet_are_told_in_a_sentence():
    with pytest.raises(UserError, match="password"):
        read("", **{"META-INF/manifest.xml": "<manifest:encryption-data/>"})
    with pytest.raises(UserError, match="spreadsheet"):
        read("", mimetype="application/vnd.oasis.opendocument.spreadsheet")
