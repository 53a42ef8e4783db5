"""Notes of other programs and of people one does not know."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from index_builder.errors import UserError
from reader.core.annotation import AnnotationKind
from reader.core.annotations import Annotations
from reader.core.exchange_import import carry_out, plan_import
from reader.core.store.stamps import now
from tests.reader.core.exchange.notes import OUTLINE, Open, bring_in, fill, written


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
