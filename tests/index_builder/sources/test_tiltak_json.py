"""JSON that this program exported is read again; other JSON, and what is damaged, is told."""

from __future__ import annotations

import json

import pytest

from index_builder.account import check
from index_builder.errors import UserError
from index_builder.recover import recover
from index_builder.sources import reading

BLOCK = {
    "id": "kai", "kind": "heading", "level": 1, "marker": "1.", "number": "1", "text": "Kai", "page": 2,
    "first_line": 4, "last_line": 4, "context": False, "measures": [],
    "spans": [{"start": 0, "stop": 3, "kind": "bold", "target": ""}],
    "notes": [{"text": "Se over", "quote": "", "author": "Kari"}],
}  # fmt: skip


def data(**changes) -> bytes:
    block = BLOCK | changes
    return json.dumps(
        {"format": 1, "title": "Plan", "language": "nb", "pages": 3, "blocks": [block]}
    ).encode()


def test_blocks_come_back_with_their_ids_and_notes_of_readers_are_set_aside():
    source = reading.read("plan.json", data())
    outline = recover(source)
    assert (outline.title, outline.language, outline.page_count) == ("Plan", "nb", 3)
    (block,) = outline.blocks
    assert (block.id, block.marker, block.text, block.page) == ("kai", "1.", "Kai", 2)
    assert [span.kind.value for span in block.spans] == ["bold"]
    assert [(aside.text, aside.reason) for aside in outline.asides] == [
        ("Se over", "reader's note")
    ]
    assert check(source, outline).complete


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "chapter"},
        {"text": 3},
        {"level": "1"},
        {"spans": [{"start": 0, "stop": 9, "kind": "bold", "target": ""}]},
        {"spans": [{"start": 0, "stop": 3, "kind": "link", "target": "file:///etc"}]},
        {"measures": 1},
    ],
)
def test_a_damaged_file_is_told_in_a_sentence(changes):
    with pytest.raises(UserError, match="not as Tiltak writes JSON"):
        reading.read("plan.json", data(**changes))


def test_a_newer_file_is_told_in_a_sentence():
    with pytest.raises(UserError, match="format 2"):
        reading.read("plan.json", data().replace(b'"format": 1', b'"format": 2'))
