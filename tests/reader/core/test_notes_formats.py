"""Notes in the forms of other programs, out and back."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from index_builder.errors import UserError
from reader.core.exchange_import import (
    add_bookmarks,
    carry_out,
    find_bookmarks,
    plan_import,
)
from reader.core.library import Library
from reader.core.marks import Stance
from reader.core.notes_formats import FORMATS, format_named, notes_of
from reader.core.notes_formats.annotation_set import render as to_set
from reader.core.notes_formats.obsidian import BEGIN, END, write_folder
from reader.core.notes_formats.qdpx import NAMESPACE
from reader.core.notes_formats.qdpx import render as to_qdpx
from reader.core.paths import Places
from reader.core.session import DocumentSession
from reader.core.settings import SettingsFile
from reader.core.store import open_store

TEXT = """1. Skole

Kommunen vil:

• bygge en ny skole i sentrum
• ansette flere lærere

2. Vei

Kommunen vil:

• salte bakkene før klokka sju
"""
SCHEMA = Path(__file__).parents[2] / "data" / "qda-project.rng"


@pytest.fixture
def make(tmp_path: Path) -> Iterator[object]:
    """Opens the same document for a user, who has a store of their own."""
    open_stores = []

    def opened(name: str) -> DocumentSession:
        path = tmp_path / "plan.txt"
        path.write_text(TEXT, encoding="utf-8")
        places = Places(tmp_path / name)
        store = open_store(places)
        open_stores.append(store)
        document = Library(places, store).open_document(path)
        return DocumentSession(store, places, SettingsFile(places.settings), document)

    yield opened
    for store in open_stores:
        store.close()


@pytest.fixture
def session(make) -> DocumentSession:
    made = make("kari")
    notes, outline = made.annotations, made.outline
    ids = {block.number: block.id for block in outline.blocks if block.number}
    notes.set_stance(outline, [ids["1-1"]], Stance.FOR, 2, "Viktig & <riktig>")
    notes.set_tags(
        [notes.note(outline, ids["1-2"], "Hvem\nbetaler?")], ["skole", "2027"]
    )
    notes.highlight(outline, ids["2-1"], 0, 5, "costs")
    made.bookmarks.add(outline, ids["2"], "Veier")
    return made


def kept(session: DocumentSession):
    return notes_of(session, session.annotations.all(), "Kari Nordmann")


def facts(session: DocumentSession) -> list[tuple]:
    """What notes say, and on which words."""
    return sorted(
        (
            one.kind,
            one.body,
            one.tags,
            one.stance or "",
            one.priority,
            one.highlight_class,
            one.anchor.exact,
        )
        for one in session.annotations.all_layers()
    )


def test_an_annotation_set_has_what_e_book_readers_ask_for(session) -> None:
    found = json.loads(to_set(kept(session)))
    assert (found["type"], found["@context"]) == (
        "AnnotationSet",
        "http://www.w3.org/ns/anno.jsonld",
    )
    assert found["about"]["dc:title"] == session.title
    assert len(found["items"]) == 4
    for item in found["items"]:
        assert item["type"] == "Annotation"
        assert item["motivation"] in ("bookmarking", "highlighting", "commenting")
        assert item["body"]["type"] == "TextualBody"
        quote = item["target"]["selector"][-2]
        assert quote["type"] == "TextQuoteSelector"
        assert quote["exact"]
        assert item["target"]["meta"]["headings"][0]["level"] == 1


def test_an_annotation_set_comes_back_as_it_went(session, make, tmp_path: Path) -> None:
    path = tmp_path / "notes.annotation"
    path.write_bytes(to_set(kept(session)))
    other = make("ola")
    plan = plan_import(other.annotations, path)
    assert (len(plan.new), len(plan.bookmarks), plan.refused) == (3, 1, ())
    carry_out(other.annotations, other.outline, plan)
    assert (
        add_bookmarks(
            other.bookmarks, other.outline, find_bookmarks(plan, other.outline)
        )
        == 1
    )
    assert facts(other) == facts(session)
    assert [one.name for one in other.bookmarks.all()] == ["Veier"]
    again = plan_import(other.annotations, path)
    assert (again.new, again.unchanged) == ((), 3)
    assert (
        add_bookmarks(
            other.bookmarks, other.outline, find_bookmarks(again, other.outline)
        )
        == 0
    )


HYPOTHESIS = {
    "total": 2,
    "rows": [
        {
            "id": "abc_DEF-1",
            "created": "2026-05-01T10:00:00.000000+00:00",
            "updated": "2026-05-02T10:00:00.000000+00:00",
            "user": "acct:ola@hypothes.is",
            "user_info": {"display_name": "Ola Hansen"},
            "uri": "https://example.org/plan",
            "text": "Når?",
            "tags": ["vei"],
            "target": [
                {
                    "source": "https://example.org/plan",
                    "selector": [
                        {"type": "RangeSelector", "startContainer": "/p[1]"},
                        {"type": "TextPositionSelector", "start": 9000, "end": 9020},
                        {
                            "type": "TextQuoteSelector",
                            "exact": "salte bakkene",
                            "prefix": "",
                            "suffix": " før",
                        },
                    ],
                }
            ],
        },
        {
            "id": "page-note",
            "user": "acct:x@y",
            "text": "Alt",
            "target": [{"source": "u"}],
        },
    ],
}


@pytest.mark.parametrize("name", ["rows", "annotations"])
def test_hypothesis_notes_come_in(make, tmp_path: Path, name: str) -> None:
    path = tmp_path / "hypothesis.json"
    path.write_text(json.dumps({name: HYPOTHESIS["rows"]}), encoding="utf-8")
    session = make("kari")
    plan = plan_import(session.annotations, path)
    assert len(plan.new) == 1
    assert len(plan.refused) == 1, "a note on the page as a whole has no words"
    assert carry_out(session.annotations, session.outline, plan) == 0
    (one,) = session.annotations.all_layers()
    assert (one.body, one.tags) == ("Når?", ("vei",))
    assert session.author_names()[one.author] == "Ola Hansen"
    text = session.outline.blocks[session.outline.positions[one.block]].text
    assert text[one.start : one.stop] == "salte bakkene"
    assert plan_import(session.annotations, path).new == ()


@pytest.mark.parametrize(
    "content",
    [
        {"type": "AnnotationSet", "items": 7},
        {"type": "AnnotationSet", "items": [7, None, {"body": 3, "target": 4}]},
        {"rows": [None, {"target": [{}]}]},
        {
            "rows": [
                {
                    "id": 7,
                    "target": [
                        {"selector": [{"type": "TextQuoteSelector", "exact": 7}]}
                    ],
                }
            ]
        },
        {"annotations": "x"},
    ],
)
def test_what_is_no_note_ends_in_a_sentence(
    make, tmp_path: Path, content: object
) -> None:
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    session = make("kari")
    try:
        plan = plan_import(session.annotations, path)
    except UserError:
        return
    assert plan.new == ()
    assert plan.refused


def project(data: bytes) -> tuple[etree._Element, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("project.qde"))
        (source,) = [name for name in package.namelist() if name.startswith("Sources/")]
        return root, package.read(source).decode("utf-8")


def test_a_project_is_valid(session) -> None:
    root, _ = project(to_qdpx(kept(session)))
    etree.RelaxNG(etree.parse(SCHEMA)).assertValid(root)


def test_a_project_codes_the_words_that_it_says(session) -> None:
    root, text = project(to_qdpx(kept(session)))
    names = {"q": NAMESPACE}
    codes = {
        one.get("guid"): one.get("name") for one in root.iterfind(".//q:Code", names)
    }
    found = {
        (
            codes[ref.get("targetGUID")],
            text[int(one.get("startPosition")) : int(one.get("endPosition"))],
        )
        for one in root.iterfind(".//q:PlainTextSelection", names)
        for ref in one.iterfind("q:Coding/q:CodeRef", names)
    }
    assert ("Measure", "salte bakkene før klokka sju") in found
    assert ("Stance: for", "bygge en ny skole i sentrum") in found
    assert ("skole", "ansette flere lærere") in found
    assert ("Costs", "salte") in found
    notes = [one.text for one in root.iterfind(".//q:Note/q:PlainTextContent", names)]
    assert notes == ["Viktig & <riktig>", "Hvem\nbetaler?"]
    guids = root.xpath("//@guid")
    assert len(guids) == len(set(guids))
    assert set(root.xpath("//@targetGUID")) <= set(guids)
    assert "\r" not in text


def test_a_project_is_the_same_when_it_is_written_again(session) -> None:
    _, first = project(to_qdpx(kept(session)))
    root, second = project(to_qdpx(kept(session)))
    again, _ = project(to_qdpx(kept(session)))
    assert first == second
    assert root.xpath("//@guid") == again.xpath("//@guid")


def test_a_folder_for_obsidian_leaves_what_the_user_wrote(
    session, tmp_path: Path
) -> None:
    folder = tmp_path / "vault" / "plan"
    written = write_folder(kept(session), folder)
    names = sorted(path.name for path in written)
    assert names == ["1. Skole.md", "2. Vei.md", f"{session.title} (Tiltak).md"]
    chapter = folder / "1. Skole.md"
    text = chapter.read_text("utf-8")
    measure = next(b for b in session.outline.blocks if b.number == "1-2")
    assert f"ansette flere lærere ^1-2-{measure.id}" in text
    assert "> Hvem\n> betaler?" in text
    assert "#skole #2027_" in text

    assert write_folder(kept(session), folder) == [], "nothing has changed"

    mine = f"Mitt eget forord\n{text}Og etterord.\n"
    chapter.write_text(mine, encoding="utf-8")
    (folder / "mitt.md").write_text("Mitt", encoding="utf-8")
    session.annotations.note(session.outline, measure.id, "En til")
    assert write_folder(kept(session), folder) == [chapter]
    now = chapter.read_text("utf-8")
    assert now.startswith(f"Mitt eget forord\n{BEGIN}")
    assert now.endswith(f"{END}\nOg etterord.\n")
    assert "En til" in now
    assert (folder / "mitt.md").read_text("utf-8") == "Mitt"


def test_a_file_without_marks_is_left_alone(session, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    folder.mkdir()
    (folder / "1. Skole.md").write_text("Bare mitt.", encoding="utf-8")
    with pytest.raises(UserError, match="lost the marks"):
        write_folder(kept(session), folder)
    assert (folder / "1. Skole.md").read_text("utf-8") == "Bare mitt."


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_odd_letters_do_not_stop_a_writer(session, one) -> None:
    odd = "a\ud800\ufffe\x00%% tiltak: end %%"
    block = next(b.id for b in session.outline.blocks if b.number == "1-1")
    session.annotations.note(session.outline, block, odd.replace("\ud800", ""))
    assert one.render(kept(session))


def test_formats_are_known_by_name_and_ending() -> None:
    assert format_named("", Path("a.qdpx")).name == "qdpx"
    assert format_named("", Path("a.jsonld")) is None
    with pytest.raises(UserError, match="annotation-set"):
        format_named("pdf", Path("a.jsonld"))
