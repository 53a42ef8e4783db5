from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reader.core.exchange_import import carry_out
from reader.core.store.authors import AuthorRepository
from tests.reader.core.exchange.notes import OUTLINE, Open, bring_in, fill, written
from tests.reader.core.store.rows import DOCUMENT

SCHEMA = json.loads(
    (Path(__file__).parents[3] / "data" / "web-annotation.schema.json").read_bytes()
)


def test_the_file_is_a_web_annotation_collection(desk: Open, tmp_path: Path) -> None:
    notes = desk("kari")
    fill(notes)
    found = written(notes, tmp_path / "n.jsonld")
    jsonschema.validate(found, SCHEMA, jsonschema.Draft202012Validator)
    assert found["total"] == len(found["first"]["items"]) == 5
    first = found["first"]["items"][0]
    text = OUTLINE.blocks[OUTLINE.positions["p-1"]].text
    assert first["motivation"] == "highlighting"
    assert first["creator"]["name"] == "Kari"
    assert first["target"]["source"] == "urn:sha256:e1"
    fragment, quote = first["target"]["selector"]
    assert (
        fragment["value"],
        fragment["refinedBy"]["start"],
        fragment["refinedBy"]["end"],
    ) == ("p-1", 16, 43)
    assert (quote["exact"], quote["prefix"][-3:]) == (text[16:43], text[13:16])
    assert first["target"]["tiltak:path"] == ["Havna & byen"]


@pytest.mark.parametrize(
    "spoilt",
    [{"target": 1}, {"created": "yesterday"}, {"motivation": "musing"}, {"note": ""}],
)
def test_the_schema_refuses_what_is_wrong(
    desk: Open, tmp_path: Path, spoilt: dict[str, Any]
) -> None:
    notes = desk("kari")
    fill(notes)
    found = written(notes, tmp_path / "n.jsonld")
    found["first"]["items"][0].update(spoilt)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found, SCHEMA, jsonschema.Draft202012Validator)


def test_what_comes_back_is_identical(desk: Open, tmp_path: Path) -> None:
    kari, ola = desk("kari"), desk("ola")
    fill(kari)
    written(kari, tmp_path / "a.jsonld")
    bring_in(ola, tmp_path / "a.jsonld")
    written(ola, tmp_path / "b.jsonld", name="Ola")
    assert (tmp_path / "b.jsonld").read_bytes() == (tmp_path / "a.jsonld").read_bytes()
    places = [(one.block, one.start, one.stop, one.placed) for one in kari.all()]
    assert [(one.block, one.start, one.stop, one.placed) for one in ola.all()] == places


def test_bringing_in_twice_changes_nothing(desk: Open, tmp_path: Path) -> None:
    kari, ola = desk("kari"), desk("ola")
    fill(kari)
    written(kari, tmp_path / "a.jsonld")
    assert len(bring_in(ola, tmp_path / "a.jsonld").new) == 5
    before = ola.all()
    again = bring_in(ola, tmp_path / "a.jsonld")
    assert (again.new, again.newer, again.unchanged, again.refused) == ((), (), 5, ())
    assert ola.all() == before
    assert ola.store.undo_label(DOCUMENT) == "Import notes"
    own = bring_in(kari, tmp_path / "a.jsonld")
    assert own.unchanged == 5
    assert all(one.is_own for one in kari.all())


def test_an_author_can_change_a_note_and_send_it_again(
    desk: Open, tmp_path: Path
) -> None:
    kari, ola = desk("kari"), desk("ola")
    key = kari.note(OUTLINE, "m-1", "første")
    written(kari, tmp_path / "a.jsonld")
    bring_in(ola, tmp_path / "a.jsonld")
    found = written(kari, tmp_path / "b.jsonld")
    found["first"]["items"][0] |= {"modified": "2091-01-01T00:00:00Z"}
    found["first"]["items"][0]["body"][0]["value"] = "andre"
    (tmp_path / "b.jsonld").write_text(json.dumps(found), encoding="utf-8")
    assert len(bring_in(ola, tmp_path / "b.jsonld").newer) == 1
    assert ola.get(key).body == "andre"
    bring_in(ola, tmp_path / "a.jsonld")
    assert ola.get(key).body == "andre"


def test_undo_takes_all_of_it_away_and_it_can_be_brought_back(
    desk: Open, tmp_path: Path
) -> None:
    kari, ola = desk("kari"), desk("ola")
    fill(kari)
    written(kari, tmp_path / "a.jsonld")
    bring_in(ola, tmp_path / "a.jsonld")
    before = ola.all()
    ola.store.undo(DOCUMENT)
    assert ola.all() == []
    found = bring_in(ola, tmp_path / "a.jsonld")
    assert (len(found.deleted), ola.all()) == (5, [])
    carry_out(ola, OUTLINE, found, bring_back=True)
    assert ola.all() == before


def test_authors_are_layers(desk: Open, tmp_path: Path) -> None:
    kari, per, ola = desk("kari"), desk("per"), desk("ola")
    kari.note(OUTLINE, "m-1", "Fra Kari")
    per.note(OUTLINE, "m-1", "Fra Per")
    ola.note(OUTLINE, "m-1", "Egen")
    for notes, name in ((kari, "Kari"), (per, "Per")):
        written(notes, tmp_path / name, name)
        bring_in(ola, tmp_path / name)
    names = AuthorRepository(ola.store).names()
    assert sorted(names.values()) == ["Kari", "Per"]
    assert ola.count_by_author() == dict.fromkeys([*names, ""], 1)
    kari_id = next(key for key, name in names.items() if name == "Kari")
    ola.hide([kari_id, ""])
    assert (
        {one.body for one in ola.on("m-1")}
        == {one.body for one in ola.all()}
        == {"Egen", "Fra Per"}
    )
    assert len(ola.all_layers()) == 3
    ola.hide([])
    assert len(ola.all()) == 3
    assert ola.note_on("m-1").body == "Egen"


def test_notes_find_their_place_in_a_changed_document(
    desk: Open, tmp_path: Path
) -> None:
    kari, ola = desk("kari"), desk("ola")
    kari.note(OUTLINE, "m-2", "vann")
    kari.note(OUTLINE, "m-4", "gangfelt")
    written(kari, tmp_path / "a.jsonld")
    blocks = tuple(
        replace(block, id=f"new-{block.id}")
        for block in OUTLINE.blocks
        if block.id != "m-4"
    )
    changed = replace(OUTLINE, blocks=blocks, positions={})
    bring_in(ola, tmp_path / "a.jsonld", changed)
    assert [one.body for one in ola.on("new-m-2")] == ["vann"]
    assert [one.body for one in ola.in_review()] == ["gangfelt"]
