"""Topics over five programmes: kept, asked, corrected by hand, exported."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from index_builder.errors import UserError
from reader.core import xlsx
from reader.core.anchor import anchor_block
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.search.shelf_documents import ShelfDocuments
from reader.core.store import Store, open_store
from reader.core.topics.topic_export import export_topic
from reader.core.topics.topic_table import RowKind, TopicTable, topic_table
from reader.core.topics.topics import Topics, Verdict

PROGRAMMES = {
    "Alfa": [
        "bygge flere boliger i byene",
        "rense elvene",
        "bygge en skole i hver bydel",
    ],
    "Beta": ["gi studentene billigere hybler", "bygge boliger for eldre"],
    "Delta": ["verne fjellet"],
    "Gamma": ["byggje fleire bustader i bygdene", "leggje ut tomter"],
    "Ås": ["la flere eie egen bolig"],
}


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store(Places())
    yield opened
    opened.close()


@pytest.fixture
def documents(store: Store, tmp_path: Path) -> ShelfDocuments:
    library = Library(Places(), store)
    for name, measures in PROGRAMMES.items():
        path = tmp_path / f"{name}.txt"
        nynorsk = "Korleis det går, veit ikkje kommunane sjølve. Noko meir er difor naudsynt enn før.\n\n"
        text = f"{name}\n\n1. Mål\n\n{nynorsk * 3 if name == 'Gamma' else ''}{name} vil:\n\n"
        path.write_text(
            text + "".join(f"• {measure}\n" for measure in measures), encoding="utf-8"
        )
        library.open_document(path)
    return ShelfDocuments(library)


def table(
    store: Store, documents: ShelfDocuments, name: str, titles: tuple[str, ...] = ()
) -> TopicTable:
    topics = Topics(store)
    topic = topics.named(name)
    keys = [
        next(key for key in documents.by_key if documents.title(key) == title)
        for title in titles
    ]
    return topic_table(
        topic, topics.picks(topic), documents, documents.searcher(), keys
    )


def shown(made: TopicTable, row: int) -> dict[str, list[str]]:
    cells = zip(made.columns, made.rows[row].cells, strict=True)
    return {column.title: [measure.text for measure in cell] for column, cell in cells}


def test_each_document_has_a_column_and_each_question_a_row(
    store: Store, documents: ShelfDocuments
) -> None:
    Topics(store).add("Bolig", ["bolig", "hybel OR tomt", "skole"])
    made = table(store, documents, "bolig")
    assert [column.title for column in made.columns] == [
        "Alfa",
        "Beta",
        "Delta",
        "Gamma",
        "Ås",
    ]
    assert [row.query for row in made.rows] == ["bolig", "hybel OR tomt", "skole"]
    assert shown(made, 0) == {
        "Alfa": ["bygge flere boliger i byene"],
        "Beta": ["bygge boliger for eldre"],
        "Delta": [],
        "Gamma": ["byggje fleire bustader i bygdene"],
        "Ås": ["la flere eie egen bolig"],
    }
    assert [(column.found, column.measures) for column in made.columns] == [
        (2, 3),
        (2, 2),
        (0, 1),
        (2, 2),
        (1, 1),
    ]


def test_the_user_chooses_documents_and_their_order(
    store: Store, documents: ShelfDocuments
) -> None:
    Topics(store).add("Bolig", ["bolig"])
    made = table(store, documents, "Bolig", ("Ås", "Alfa"))
    assert [column.title for column in made.columns] == ["Ås", "Alfa"]


def test_measures_are_taken_out_and_put_in_by_hand(
    store: Store, documents: ShelfDocuments
) -> None:
    topics = Topics(store)
    topic = topics.add("Bolig", ["bolig"])
    alfa, delta = (
        next(key for key in documents.by_key if documents.title(key) == name)
        for name in ("Alfa", "Delta")
    )
    found = table(store, documents, "Bolig").rows[0].cells[0][0]

    def pick(key: str, block: str, verdict: Verdict) -> None:
        anchor = anchor_block(documents.read(key), block, "")
        topics.pick(topic, documents.by_key[key].id, block, anchor, verdict)

    pick(alfa, found.block, Verdict.OUT)
    mountain = next(
        block for block in documents.read(delta).blocks if block.text == "verne fjellet"
    )
    pick(delta, mountain.id, Verdict.IN)
    made = table(store, documents, "Bolig")
    assert shown(made, 0)["Alfa"] == []
    assert made.rows[1].kind is RowKind.BY_HAND
    assert shown(made, 1)["Delta"] == ["verne fjellet"]
    assert [row.kind for row in made.beside] == [RowKind.TAKEN_OUT]
    assert [one.block for one in made.beside[0].cells[0]] == [found.block]
    pick(alfa, found.block, Verdict.IN)
    assert shown(table(store, documents, "Bolig"), 0)["Alfa"] == [
        "bygge flere boliger i byene"
    ]


def test_a_topic_has_a_name_of_its_own_and_asks_something(store: Store) -> None:
    topics = Topics(store)
    topic = topics.add("Bolig", ["bolig", " ", "bolig"])
    assert topic.queries == ("bolig",)
    with pytest.raises(UserError, match="already"):
        topics.add("BOLIG", ["hus"])
    with pytest.raises(UserError, match="question"):
        topics.add("Skole", [" "])
    with pytest.raises(UserError, match="no topic"):
        topics.named("Skole")
    assert topics.change(replace(topic, queries=("hus",))).queries == ("hus",)
    topics.remove(topic)
    assert topics.all() == []
    topics.add("Bolig", ["bolig"])


def test_a_word_document_shows_what_the_table_shows(
    store: Store, documents: ShelfDocuments, tmp_path: Path
) -> None:
    Topics(store).add("Bolig", ["bolig", "skole"])
    made = table(store, documents, "Bolig")
    export_topic(made, tmp_path / "topic.docx", "nb")
    document = docx.Document(str(tmp_path / "topic.docx"))
    section = document.sections[0]
    assert section.page_width > section.page_height
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows[0] == [
        "Spørsmål",
        "Alfa\n2 av 3 tiltak",
        "Beta\n1 av 2 tiltak",
        "Delta\n0 av 1 tiltak",
        "Gamma\n1 av 2 tiltak",
        "Ås\n1 av 1 tiltak",
    ]
    assert rows[1][0] == "bolig"
    assert rows[1][1].startswith("bygge flere boliger i byene (")
    assert rows[2][3] == "ingenting funnet"
    assert "Spurt: bolig; skole" in [
        paragraph.text for paragraph in document.paragraphs
    ]


def test_a_spreadsheet_has_a_row_a_measure(
    store: Store, documents: ShelfDocuments, tmp_path: Path
) -> None:
    Topics(store).add("=Bolig", ["skole"])
    export_topic(table(store, documents, "=Bolig"), tmp_path / "topic.xlsx", "nb")
    rows = xlsx.read((tmp_path / "topic.xlsx").read_bytes())
    assert rows[0] == [
        "Tema",
        "Spørsmål",
        "Dokument",
        "Nummer",
        "Side",
        "Tiltak",
        "Kilde",
    ]
    assert [row[2] for row in rows[1:]] == ["Alfa", "Beta", "Delta", "Gamma", "Ås"]
    assert rows[1][5] == "bygge en skole i hver bydel"
    assert rows[2][5] == "ingenting funnet"


def test_a_web_page_and_plain_text_say_the_same(
    store: Store, documents: ShelfDocuments, tmp_path: Path
) -> None:
    Topics(store).add("Hus & hjem", ["skole"])
    made = table(store, documents, "Hus & hjem")
    for suffix in (".html", ".txt"):
        export_topic(made, tmp_path / f"topic{suffix}", "nn")
        text = io.BytesIO((tmp_path / f"topic{suffix}").read_bytes()).read().decode()
        assert "bygge en skole i hver bydel" in text
        assert text.count("ingenting funne") == 4
    assert "Hus &amp; hjem" in (tmp_path / "topic.html").read_text(encoding="utf-8")
    with pytest.raises(UserError, match=r"\.docx"):
        export_topic(made, tmp_path / "topic.pdf", "nn")
