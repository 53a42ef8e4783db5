"""A format is known by the content of the file, whatever its name; and no file is trusted."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

from index_builder.errors import UserError
from index_builder.formats import FORMATS, SUFFIXES, format_of
from index_builder.sources import archive as archives
from index_builder.sources import read
from tests.index_builder.sources.archives import archive, epub, odt
from tests.index_builder.sources.pdf_file import Words, pdf

ROOT = Path(__file__).parents[2]
BOMB = f"""<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "{"&a;" * 10}"><!ENTITY c "{"&b;" * 10}">]>"""
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    ("data", "format_"),
    [
        (pdf([Words(72, 700, "a")]), "pdf"),
        (b"junk before\n" + pdf([Words(72, 700, "a")]), "pdf"),
        (archive({"word/document.xml": ""}), "docx"),
        (odt(""), "odt"),
        (epub({}), "epub"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>x", "html"),
        (
            b"<?xml version='1.0'?><!-- c --><html xmlns='http://www.w3.org/1999/xhtml'/>",
            "html",
        ),
        ("<html><p>å</p></html>".encode("utf-16"), "html"),
        (b"<html xmlns:o='urn:x' xmlns='http://www.w3.org/TR/REC-html40'><p>x", "html"),
        (b"<section><p>x</p></section>", "html"),
        (b"# Quays\n\nText\n\n## Old quays\n", "markdown"),
        (b"Quays\n=====\n\n- one\n- two\n", "text"),
        (b"**Quays**\n\nText with **strong** words.\n\n**Ferries**\n", "markdown"),
        (b"1. Quays\n\nText about #1 and more\n", "text"),
        ("Båten går".encode("cp1252"), "text"),
        ("Båten går".encode("utf-16-le"), "text"),
        (b"a < b and <p> is no page", "text"),
        (b"<Name>\n<Address>\n\nDear <Name>,\n", "text"),
        (b"From: the harbour office\nDate: 1 May\n\nText.\n", "text"),
    ],
)
def test_a_format_is_known_by_content(data, format_):
    assert format_of("plan.bin", data).name == format_


@pytest.mark.parametrize(
    ("name", "format_"), [("plan.md", "markdown"), ("plan.txt", "text")]
)
def test_underlined_headings_are_those_of_markdown_where_its_name_says_so(
    name, format_
):
    assert format_of(name, b"Quays\n=====\n\n- one\n- two\n").name == format_


def test_the_table_has_one_row_a_format_and_no_ending_twice():
    assert (
        len({each.name for each in FORMATS})
        == len({each.title for each in FORMATS})
        == len(FORMATS)
    )
    assert len(set(SUFFIXES)) == len(SUFFIXES)
    assert all(
        suffix == suffix.lower() and suffix.startswith(".") for suffix in SUFFIXES
    )


@pytest.mark.parametrize("format_", FORMATS, ids=lambda each: each.name)
def test_a_format_has_a_reader_and_a_second_way_to_its_text(format_):
    reader = import_module(f"index_builder.sources.{format_.name}")
    assert reader.read
    assert reader.passages


@pytest.mark.parametrize("format_", FORMATS, ids=lambda each: each.name)
def test_a_format_is_told_of_in_the_desktops_menu_in_the_readme_and_in_the_guide(
    format_,
):
    entry = (ROOT / "resources" / "desktop" / "tiltak.desktop").read_text(
        encoding="utf-8"
    )
    types = re.search("^MimeType=(.*)$", entry, re.M)[1].split(";")
    assert set(format_.media_types) <= set(types)
    for page in (
        "README.md",
        "resources/guide/guide.nb.md",
        "resources/guide/guide.en.md",
    ):
        assert format_.title in (ROOT / page).read_text(encoding="utf-8"), page


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "Word 2003 or older"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            + b"\x00" * 600
            + "EncryptedPackage".encode("utf-16-le"),
            "locked with a password",
        ),
        (
            b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=x\r\n",
            "MHT",
        ),
        (b"<?xml version='1.0'?><plan><p>Kai</p></plan>", "XML"),
        (
            b"<article xmlns='http://docbook.org/ns/docbook'><title>Kai</title></article>",
            "XML",
        ),
        (b"<!-- c --><plan xmlns='urn:x'>\n <p>Kai</p>\n</plan>\n", "XML"),
        (b'{"name": "plan", "about": "**one** **two** **three**"}', "is JSON"),
        (b'\xef\xbb\xbf [\n {"name": "kai"},\n {"name": "fyr"}\n]\n', "is JSON"),
        (b'{"name": "kai"}\n{"name": "fyr"}\n', "is JSON"),
        (b'{"name": "kai", "text": "cut o', "is JSON"),
        (
            b"<frameset><frame src='menu.html'><frame src='kai.html'><noframes>Yours shows none</noframes></frameset>",
            r"frames \(menu\.html, kai\.html\)",
        ),
        (
            archive(
                {
                    "mimetype": "application/vnd.oasis.opendocument.text",
                    "META-INF/manifest.xml": '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                    '<m:file-entry m:full-path="encrypted-package"><m:encryption-data><m:key-derivation'
                    ' m:key-derivation-name="urn:org:documentfoundation:names:experimental:office:manifest:argon2id"/>'
                    "</m:encryption-data></m:file-entry></m:manifest>",
                    "encrypted-package": "x",
                }
            ),
            "Argon2",
        ),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 60, "picture"),
        (archive({"xl/workbook.xml": ""}), "archive"),
        (b"PK\x03\x04" + b"\x00\x01" * 40, "archive"),
        (bytes(range(256)) * 20, "not a text document"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(data, says, tmp_path):
    path = tmp_path / "plan.txt"
    path.write_bytes(data)
    with pytest.raises(UserError, match=says) as error:
        read(path)
    assert str(error.value).startswith("plan.txt")
    assert str(error.value).endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        '{"kai"} is what we call it.',
        "[1] The quay\n[2] The pier",
        '{"title": "Kai"}\n\nThe quay is open.',
    ],
)
def test_text_that_begins_like_json_is_read(text, tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(text, encoding="utf-8")
    assert read(path).format == "text"


@pytest.mark.parametrize(
    "data", [b"", b"\n \n", b"\x00\x00", b"\xef\xbb\xbf", b"<html></html>"]
)
def test_a_file_without_text_is_told_in_a_sentence(data, tmp_path):
    path = tmp_path / "plan.txt"
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"is empty|holds no text"):
        read(path)


def test_a_folder_and_a_missing_file_are_told_in_a_sentence(tmp_path):
    with pytest.raises(UserError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(UserError, match="was not found"):
        read(tmp_path / "none.pdf")


def test_entities_are_not_expanded(tmp_path):
    path = tmp_path / "plan.docx"
    text = "<w:p><w:r><w:t>x&c;</w:t></w:r></w:p><w:p><w:r><w:t>end</w:t></w:r></w:p>"
    document = f"{BOMB}<w:document {W}><w:body>{text}</w:body></w:document>"
    path.write_bytes(archive({"word/document.xml": document}))
    assert [line.text for line in read(path).lines] == ["x", "end"]


def test_entities_do_not_fetch_files(tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    where = (tmp_path / "secret.txt").as_uri()
    doctype = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{where}">]>'
    path = tmp_path / "plan.docx"
    text = "<w:p><w:r><w:t>x&s;</w:t></w:r></w:p>"
    path.write_bytes(
        archive(
            {
                "word/document.xml": f"{doctype}<w:document {W}><w:body>{text}</w:body></w:document>"
            }
        )
    )
    assert [line.text for line in read(path).lines] == ["x"]
    page = tmp_path / "plan.html"
    page.write_text(
        f"<!DOCTYPE html [<!ENTITY s SYSTEM '{where}'>]><html><p>x &s; y</p></html>"
    )
    assert "secret" not in "".join(line.text for line in read(page).lines)


def test_an_archive_that_unpacks_to_far_more_is_not_opened(tmp_path):
    path = tmp_path / "plan.docx"
    path.write_bytes(archive({"word/document.xml": b" " * 30_000_000}))
    with pytest.raises(UserError, match="Do not trust"):
        read(path)


def test_an_archive_that_lies_about_its_size_is_damaged():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a", b"x" * 1000)
    data = buffer.getvalue().replace(struct.pack("<L", 1000), struct.pack("<L", 10))
    with pytest.raises(UserError, match="damaged"):
        archives.Archive("plan.docx", data).read("a")


def test_a_member_with_a_password_is_told():
    data = bytearray(archive({"a": "x"}))
    place = data.index(b"PK\x01\x02") + 8
    data[place] |= 1
    with pytest.raises(UserError, match="password"):
        archives.Archive("plan.docx", bytes(data)).read("a")


def test_a_truncated_archive_is_told(tmp_path):
    path = tmp_path / "plan.odt"
    path.write_bytes(odt("<text:p>x</text:p>")[:-40])
    with pytest.raises(UserError, match="whole"):
        read(path)


def test_xml_deeper_than_a_document_is_damaged(tmp_path):
    path = tmp_path / "plan.docx"
    deep = "<w:sdt><w:sdtContent>" * 3_000
    path.write_bytes(archive({"word/document.xml": f"<w:document {W}><w:body>{deep}"}))
    with pytest.raises(UserError, match="not sound XML"):
        read(path)
