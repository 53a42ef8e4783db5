"""Pictures go along into the kinds of file that can hold them; the others have the caption alone."""

from __future__ import annotations

import io
from base64 import b64decode
from pathlib import Path

import docx
import pytest
from lxml import etree, html

from index_builder.model import Block, Kind, Outline, Picture
from index_builder.recover import recover
from index_builder.sources import read
from reader.core.choice import Choice
from reader.core.export.extract import extract
from reader.core.export.formats import FORMATS
from reader.core.export.options import Options
from tests.index_builder.test_pictures import png


@pytest.fixture
def chosen(tmp_path: Path):
    """A caption with a picture, and one whose picture is gone."""
    (tmp_path / "havn.png").write_bytes(png(40, 30))
    blocks = (
        Block(Kind.HEADING, "Plan", "h", 1),
        Block(
            Kind.CAPTION, "Havna & brygga", "c1", picture=Picture("havn.png", 40, 30)
        ),
        Block(Kind.CAPTION, "Fyret", "c2", picture=Picture("borte.png", 40, 30)),
    )
    return extract(Outline("Plan", "nb", blocks, folder=tmp_path), Choice())


def rendered(chosen, name: str) -> bytes:
    return next(form for form in FORMATS if form.name == name).render(chosen, Options())


def test_a_web_page_holds_its_pictures(chosen):
    page = html.document_fromstring(rendered(chosen, "html").decode())
    assert [figure.findtext("figcaption") for figure in page.iter("figure")] == [
        "Havna & brygga"
    ]
    source = page.xpath("//img/@src")[0]
    assert b64decode(source.removeprefix("data:image/png;base64,")) == png(40, 30)
    assert page.get_element_by_id("c2").text == "Fyret"


def test_a_word_document_holds_its_pictures_with_what_they_show(chosen):
    document = docx.Document(io.BytesIO(rendered(chosen, "docx")))
    assert [shape.width.inches for shape in document.inline_shapes] == [
        pytest.approx(40 / 96, abs=0.01)
    ]
    assert document.element.body.xpath("//wp:docPr/@descr") == ["Havna & brygga"]


def test_akoma_ntoso_names_no_file_that_is_not_there(chosen):
    assert not etree.fromstring(rendered(chosen, "akn")).xpath(
        "//*[local-name() = 'img']"
    )


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_has_the_captions(chosen, form, tmp_path):
    path = tmp_path / f"out{form.suffixes[0]}"
    path.write_bytes(form.render(chosen, Options()))
    if form.name not in ("json", "akn"):
        assert {"Havna & brygga", "Fyret"} <= {
            block.text for block in recover(read(path)).blocks
        }
    else:
        assert "Fyret" in path.read_text(encoding="utf-8")


def test_a_web_page_with_a_large_picture_can_be_read_again(chosen, tmp_path):
    large = png(40, 30) + b"\0" * 9_000_000
    (tmp_path / "havn.png").write_bytes(large)
    path = tmp_path / "out.html"
    path.write_bytes(rendered(chosen, "html"))
    assert path.stat().st_size > len(large)
    assert [block.text for block in recover(read(path)).blocks] == [
        "Plan",
        "Havna & brygga",
        "Fyret",
    ]
