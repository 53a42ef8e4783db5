from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from index_builder.errors import UserError
from index_builder.model import Outline
from reader.core.annotation import AnnotationKind
from reader.core.annotations import Annotations
from reader.core.exchange import export_notes
from reader.core.exchange_import import Plan, carry_out, plan_import
from reader.core.marks import Stance
from reader.core.paths import Places
from reader.core.store import open_store
from reader.core.store.authors import AuthorRepository
from reader.core.store.stamps import now
from tests.reader.core.store.rows import DOCUMENT, add_document
from tests.reader.material import plan

OUTLINE = plan()
SCHEMA = json.loads(
    (Path(__file__).parents[2] / "data" / "web-annotation.schema.json").read_bytes()
)
Open = Callable[[str], Annotations]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Open]:
    """Opens the annotations on the same document as different people have them."""
    opened = []

    def open_one(name: str) -> Annotations:
        store = open_store(Places(tmp_path / name))
        opened.append(store)
        add_document(store)
        sql = "INSERT OR IGNORE INTO edition (sha256, document, text_hash, name, added) VALUES ('e1', ?, '', '', '')"
        store.remember((sql, (DOCUMENT,)))
        return Annotations(store, DOCUMENT, "e1")

    yield open_one
    for store in opened:
        store.close()


def fill(notes: Annotations) -> None:
    notes.highlight(OUTLINE, "p-1", 16, 43, "costs")
    notes.set_body(notes.all()[0].id, "Hva *koster* det? 🙂")
    notes.highlight(OUTLINE, "m-1", -1, -1, "follow-up")
    note = notes.note(OUTLINE, "h-2", "Om veier\n\n- ett\n- to")
    notes.set_tags([note], ["vei", "Åpning"])
    notes.set_stance(OUTLINE, ["m-3"], Stance.CHANGE, 2, "Bare grus")
    notes.set_stance(OUTLINE, ["m-4"], Stance.FOR)


def written(notes: Annotations, path: Path, name: str = "Kari") -> dict[str, Any]:
    export_notes(notes, notes.all_layers(), path, name=name, title=OUTLINE.title)
    found: dict[str, Any] = json.loads(path.read_bytes())
    return found


def bring_in(notes: Annotations, path: Path, outline: Outline = OUTLINE) -> Plan:
    found = plan_import(notes, path)
    carry_out(notes, outline, found)
    return found


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


def test_another_programs_quote_is_found_by_its_words(
    desk: Open, tmp_path: Path
) -> None:
    notes = desk("ola")
    item = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:uuid:5B0C4D1E-0000-4000-8000-00000000000A",
        "type": "Annotation",
        "created": "2031-05-01T10:00:00+02:00",
        "creator": "https://example.org/per",
        "body": "Når?",
        "target": {
            "source": "https://example.org/plan.pdf",
            "selector": {
                "type": "TextQuoteSelector",
                "exact": "bygge ny kai",
                "prefix": "gammel. Vi vil ",
                "suffix": " i nord.",
            },
        },
    }
    (tmp_path / "a.json").write_text(json.dumps(item), encoding="utf-8")
    found = bring_in(notes, tmp_path / "a.json")
    assert found.other_document
    [one] = notes.all()
    text = OUTLINE.blocks[OUTLINE.positions["p-1"]].text
    assert (one.block, text[one.start : one.stop]) == ("p-1", "bygge ny kai")
    assert (one.body, one.kind, one.created) == (
        "Når?",
        AnnotationKind.NOTE,
        "2031-05-01T08:00:00.000Z",
    )
    assert not one.is_own


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]x",
        '"text"',
        "3",
        "{}",
        '{"items": 3}',
        '{"first": {"items": {}}}',
        "[" * 100_000,
    ],
)
def test_a_file_without_annotations_is_told(
    desk: Open, tmp_path: Path, content: str
) -> None:
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match="holds no notes"):
        plan_import(desk("ola"), tmp_path / "a.json")


@pytest.mark.parametrize(
    "spoilt",
    [
        {"id": " "},
        {"id": 3},
        {"target": "http://example.org/plan"},
        {"target": {"selector": []}},
        {"target": []},
        {"target": {"selector": [{"type": "TextQuoteSelector", "exact": 3}]}},
        {"body": [3]},
        {"creator": 3},
    ],
)
def test_a_note_that_cannot_be_understood_is_told_and_the_others_come(
    desk: Open, tmp_path: Path, spoilt: dict[str, Any]
) -> None:
    kari, ola = desk("kari"), desk("ola")
    fill(kari)
    found = written(kari, tmp_path / "a.jsonld")
    found["first"]["items"][1] |= spoilt
    found["first"]["items"].append("nonsense")
    (tmp_path / "a.jsonld").write_text(json.dumps(found), encoding="utf-8")
    done = bring_in(ola, tmp_path / "a.jsonld")
    assert len(done.refused) == 2
    assert done.refused[0].startswith("Note 2 of a.jsonld is left out")
    assert len(ola.all()) == 4


def test_another_programs_address_is_an_id_and_always_the_same(
    desk: Open, tmp_path: Path
) -> None:
    ola = desk("ola")
    path = tmp_path / "other.jsonld"
    quote = {
        "type": "TextQuoteSelector",
        "exact": OUTLINE.blocks[OUTLINE.positions["m-1"]].text,
    }
    note = {
        "type": "Annotation",
        "id": "https://example.org/annotations/1",
        "bodyValue": "Hvor mange?",
    }
    path.write_text(
        json.dumps(
            {
                **note,
                "target": {"source": "https://example.org/plan", "selector": quote},
            }
        )
    )
    assert len(bring_in(ola, path).new) == 1
    again = bring_in(ola, path)
    assert (len(again.new), again.unchanged, [one.body for one in ola.all()]) == (
        0,
        1,
        ["Hvor mange?"],
    )


@pytest.mark.parametrize(
    "time",
    [
        "9999-12-31T23:59:59-14:00",
        "0001-01-01T00:00:00+14:00",
        "2031-02-30T08:00:00Z",
        "1850-01-01T08:00:00Z",
    ],
)
def test_times_that_no_calendar_holds_are_passed_over(
    desk: Open, tmp_path: Path, time: str
) -> None:
    kari, ola = desk("kari"), desk("ola")
    kari.note(OUTLINE, "m-1", "Fra Kari")
    found = written(kari, tmp_path / "a.jsonld")
    found["first"]["items"][0] |= {"created": time, "modified": time}
    (tmp_path / "a.jsonld").write_text(json.dumps(found), encoding="utf-8")
    assert len(bring_in(ola, tmp_path / "a.jsonld").new) == 1
    [one] = ola.all()
    assert one.created[:2] == one.modified[:2] == "20"


@pytest.mark.parametrize(
    ("start", "end"), [(10**30, 10**31), (100_000, 100_010), (0, 10**9), (0, 2)]
)
def test_a_span_beyond_its_text_is_where_its_words_are(
    desk: Open, tmp_path: Path, start: int, end: int
) -> None:
    kari, ola = desk("kari"), desk("ola")
    kari.highlight(OUTLINE, "p-1", 2, 14, "ask")
    found = written(kari, tmp_path / "a.jsonld")
    selector = found["first"]["items"][0]["target"]["selector"][0]
    selector["refinedBy"] |= {"start": start, "end": end}
    (tmp_path / "a.jsonld").write_text(json.dumps(found), encoding="utf-8")
    bring_in(ola, tmp_path / "a.jsonld")
    [one] = ola.all()
    assert (one.block, one.start, one.stop) in (("p-1", 2, 14), ("", -1, -1))


def spoofed(notes: Annotations, path: Path, modified: str) -> None:
    """The user's own notes as a stranger has altered them."""
    found = written(notes, path)
    for item in found["first"]["items"]:
        item["body"][0]["value"] = "Noe jeg aldri skrev"
        item["modified"] = modified
    path.write_text(json.dumps(found), encoding="utf-8")


def test_ones_own_note_is_not_changed_by_a_file_without_being_asked(
    desk: Open, tmp_path: Path
) -> None:
    ola = desk("ola")
    ola.note(OUTLINE, "m-1", "Egen")
    made = ola.all()[0].modified
    while (moment := now()) <= made:
        pass  # a note that is changed within the millisecond is not newer
    spoofed(ola, tmp_path / "a.jsonld", moment)
    plan = bring_in(ola, tmp_path / "a.jsonld")
    assert [(one.before, one.after) for one in plan.own] == [
        ("Egen", "Noe jeg aldri skrev")
    ]
    assert [one.body for one in ola.all()] == ["Egen"]
    carry_out(ola, OUTLINE, plan, replace_own=True)
    assert [one.body for one in ola.all()] == ["Noe jeg aldri skrev"]


def test_ones_own_note_is_never_changed_from_the_future(
    desk: Open, tmp_path: Path
) -> None:
    ola = desk("ola")
    ola.note(OUTLINE, "m-1", "Egen")
    spoofed(ola, tmp_path / "a.jsonld", "2099-01-01T00:00:00Z")
    plan = plan_import(ola, tmp_path / "a.jsonld")
    carry_out(ola, OUTLINE, plan, replace_own=True)
    assert ["still to come" in sentence for sentence in plan.refused] == [True]
    assert [one.body for one in ola.all()] == ["Egen"]


def test_a_strangers_note_from_the_future_can_still_be_changed_later(
    desk: Open, tmp_path: Path
) -> None:
    kari, ola = desk("kari"), desk("ola")
    key = kari.note(OUTLINE, "m-1", "Fra Kari")
    spoofed(kari, tmp_path / "a.jsonld", "2099-01-01T00:00:00Z")
    assert len(bring_in(ola, tmp_path / "a.jsonld").new) == 1
    assert bring_in(ola, tmp_path / "a.jsonld").unchanged == 1
    kari.set_body(key, "Den rette")
    written(kari, tmp_path / "b.jsonld")
    bring_in(ola, tmp_path / "b.jsonld")
    assert [one.body for one in ola.all()] == ["Den rette"]
