import json

from index_builder import outline_xml
from reader.core.choice import Choice, Only
from reader.core.export import akoma_ntoso, json_data, text
from reader.core.export.extract import extract
from reader.core.export.options import Options
from tests.reader.material import MARKS, plan


def test_xml_gives_the_same_blocks_back(tmp_path):
    path = tmp_path / "outline.xml"
    path.write_bytes(akoma_ntoso.render(extract(plan(), Choice()), Options()))
    assert outline_xml.read(path).blocks == plan().blocks


def test_xml_of_a_few_measures_is_a_document_of_its_own(tmp_path):
    path = tmp_path / "outline.xml"
    path.write_bytes(
        akoma_ntoso.render(extract(plan(), Choice(only=Only.NOTED), MARKS), Options())
    )
    assert [block.id for block in outline_xml.read(path).blocks] == [
        "h-1",
        "h-1-1",
        "l-1",
        "m-1",
        "h-2",
        "l-2",
        "m-3",
    ]


def test_json_has_every_block_with_what_was_put_on_it():
    data = json.loads(
        json_data.render(extract(plan(), Choice(), MARKS), Options(notes=True))
    )
    assert [block["id"] for block in data["blocks"]] == [
        block.id for block in plan().blocks
    ]
    measure = next(block for block in data["blocks"] if block["id"] == "m-1")
    assert measure["notes"] == [
        {"text": "Hvem betaler?", "quote": "Rydde", "author": ""}
    ]
    assert measure["highlights"][1] == {
        "start": 6,
        "end": 10,
        "pattern": "dotted",
        "label": "uklart",
    }
    assert (
        "notes"
        not in json.loads(
            json_data.render(extract(plan(), Choice(), MARKS), Options())
        )["blocks"][5]
    )


def test_plain_text_keeps_markers_numbers_and_pages():
    plain = text.render(
        extract(plan(), Choice()), Options(numbers=True, pages=True)
    ).decode()
    assert "\n• 1.1-1 Rydde *hele*" in plain
    assert "\n  o 1.1-1a Begynne" in plain
    assert "[side 5]\n2. Veier\n" in plain


def test_plain_text_has_notes_below_their_block():
    plain = text.render(extract(plan(), Choice(), MARKS), Options(notes=True)).decode()
    assert "vann & strøm.\n    ✓ for · Stikkord: havn, strøm\n" in plain
