"""Searching several documents at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from index_builder.bundle import build
from index_builder.errors import UserError
from index_builder.model import Block, Kind, Outline
from index_builder.search_index import in_memory
from reader.core.search.searcher import Searcher
from reader.core.search.shelf_searcher import ShelfSearcher
from reader.core.search.term_matcher import Superseded

SHELF = {
    "plan": (
        "nb",
        "Kommunen skal bygge flere barnehager.",
        "Ingen skole skal legges ned.",
    ),
    "program": ("nb", "Skolene skal få flere lærere.", "Barn skal ha fri."),
    "rapport": ("nb", "Det trengs båter.", "Skolemat er sunt."),
    "programme": ("en", "Children need schools.", "A skole is a drink."),
}
LANGUAGES = {key: code for key, (code, *_) in SHELF.items()}


class Documents:
    """Reads documents and counts how often."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, key: str) -> Outline:
        self.read.append(key)
        code, *texts = SHELF[key]
        return Outline(
            key, code, tuple(Block(Kind.PARAGRAPH, text, text) for text in texts)
        )


def document(key: str, *texts: str) -> Outline:
    return Outline(
        key, "nb", tuple(Block(Kind.PARAGRAPH, text, text) for text in texts)
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "shelf"


@pytest.fixture
def found(folder: Path):
    shelf = ShelfSearcher(folder, LANGUAGES, Documents())
    return lambda question, **how: [
        (one.document, len(one.results)) for one in shelf.search(question, **how)
    ]


def test_hits_are_grouped_by_document_those_with_the_word_itself_first(found) -> None:
    assert found("skole") == [
        ("plan", 1),
        ("programme", 1),
        ("program", 1),
        ("rapport", 1),
    ]
    assert found("barn") == [("program", 1), ("plan", 1)]


def test_every_document_is_searched_in_its_own_language(found) -> None:
    assert found("child") == [("programme", 1)]
    assert found("school") == [("programme", 1)]


def test_words_must_be_in_one_block(found) -> None:
    assert found("skole barn") == []
    assert found("skole lærer") == [("program", 1)]


def test_the_whole_query_language_holds(found) -> None:
    assert found("barn OR båt") == [("program", 1), ("rapport", 1), ("plan", 1)]
    assert found('"flere lærer"') == [("program", 1)]
    assert found("skole -lærer -drink") == [("plan", 1), ("rapport", 1)]
    assert found("skolem*") == [("rapport", 1)]
    assert found("bat") == [("rapport", 1)]
    assert found("barneh", live=True) == [("plan", 1)]
    assert found("") == []


def test_a_filter_alone_is_asked_of_every_document(folder: Path) -> None:
    def read(key: str) -> Outline:
        kind = Kind.PARAGRAPH if key == "b" else Kind.MEASURE
        return Outline(
            key,
            "nb",
            (
                Block(Kind.PARAGRAPH, "Om skolen.", "a"),
                Block(kind, "Bygge skoler.", "b"),
            ),
        )

    shelf = ShelfSearcher(folder, dict.fromkeys("abc", "nb"), read)
    assert [
        (one.document, one.results.positions) for one in shelf.search("kun:tiltak")
    ] == [("a", [1]), ("c", [1])]


def test_documents_without_the_words_are_not_read(folder: Path) -> None:
    ShelfSearcher(folder, LANGUAGES, Documents())
    documents = Documents()
    list(ShelfSearcher(folder, LANGUAGES, documents).search("båt"))
    assert documents.read == ["rapport"]


def test_a_new_document_is_added_and_the_others_are_left(folder: Path) -> None:
    ShelfSearcher(folder, {"plan": "nb", "program": "nb"}, Documents())
    documents = Documents()
    shelf = ShelfSearcher(folder, LANGUAGES, documents)
    assert sorted(documents.read) == ["programme", "rapport"]
    assert [one.document for one in shelf.search("skole")] == [
        "plan",
        "programme",
        "program",
        "rapport",
    ]


def test_a_document_that_is_gone_is_not_found(folder: Path) -> None:
    ShelfSearcher(folder, LANGUAGES, Documents())
    shelf = ShelfSearcher(folder, {"program": "nb", "plan": "nb"}, Documents())
    assert [one.document for one in shelf.search("barn")] == ["program", "plan"]


def test_many_additions_stay_one_index(folder: Path) -> None:
    keys = [str(number) for number in range(40)]

    for count in range(1, 41):
        shelf = ShelfSearcher(
            folder,
            dict.fromkeys(keys[:count], "nb"),
            lambda key: document(key, f"Skole nummer {key}"),
        )
    assert [one.document for one in shelf.search("skole")] == keys
    assert [one.document for one in shelf.search("nummer 7")] == ["7"]
    assert len(list(folder.iterdir())) < 20


def test_a_damaged_shelf_is_made_anew(folder: Path) -> None:
    ShelfSearcher(folder, LANGUAGES, Documents())
    for path in folder.iterdir():
        path.write_bytes(path.read_bytes().replace(b"skole", b"skule"))
    documents = Documents()
    shelf = ShelfSearcher(folder, LANGUAGES, documents)
    assert sorted(documents.read) == sorted(SHELF)
    assert [one.document for one in shelf.search("båt")] == ["rapport"]


def test_prepared_documents_can_be_searched_as_they_are(
    folder: Path, tmp_path: Path
) -> None:
    bundles = {}
    for name, text in (
        ("a", "Kommunen vil bygge skoler."),
        ("b", "Kommunen vil bygge barnehager."),
    ):
        source = tmp_path / f"{name}.txt"
        source.write_text(text, encoding="utf-8")
        bundles[name] = build(source, tmp_path / f"{name}.tiltak")
    shelf = ShelfSearcher(
        folder, dict.fromkeys(bundles, "nb"), lambda key: bundles[key].outline()
    )
    assert [one.document for one in shelf.search("barn")] == ["b"]
    assert [one.document for one in shelf.search("kommune skole")] == ["a"]


def test_two_words_are_also_met_by_one_that_is_both(folder: Path) -> None:
    texts = {
        "a": "Sosialkontroll hindres.",
        "b": "Sosial kontroll hindres.",
        "c": "Kontroll er sosial.",
    }
    shelf = ShelfSearcher(
        folder, dict.fromkeys(texts, "nb"), lambda key: document(key, texts[key])
    )
    assert [one.document for one in shelf.search("sosial kontroll")] == ["b", "c", "a"]
    assert [one.document for one in shelf.search('"sosial kontroll"')] == ["b"]
    assert [one.document for one in shelf.search('kontroll -"sosial kontroll"')] == [
        "c",
        "a",
    ]


def test_a_document_that_cannot_be_read_hides_no_others(folder: Path) -> None:
    def read(key: str) -> Outline:
        if key in unreadable:
            raise UserError("The document is damaged.")
        return document(key, "En skole.")

    unreadable = {"b"}
    shelf = ShelfSearcher(folder, dict.fromkeys("abc", "nb"), read)
    assert [one.document for one in shelf.search("skole")] == ["a", "c"]
    unreadable.add("c")
    shelf = ShelfSearcher(folder, dict.fromkeys("abc", "nb"), read)
    assert [one.document for one in shelf.search("skole")] == ["a"]


def test_a_document_that_changed_under_its_key_is_searched_as_it_is(
    folder: Path,
) -> None:
    ShelfSearcher(
        folder,
        {"a": "nb"},
        lambda key: document(key, "Ingen.", "Heller ingen.", "En skole."),
    )
    shelf = ShelfSearcher(
        folder, {"a": "nb"}, lambda key: document(key, "En skole til.")
    )
    assert [one.results.positions for one in shelf.search("skole")] == [[0]]


def test_an_empty_shelf_has_nothing(folder: Path) -> None:
    assert list(ShelfSearcher(folder, {}, Documents()).search("skole")) == []


def test_a_newer_question_stops_an_older_one(folder: Path) -> None:
    shelf = ShelfSearcher(folder, LANGUAGES, Documents())
    with pytest.raises(Superseded):
        list(shelf.search("skole", stop=lambda: True))


@pytest.mark.parametrize(
    "question",
    [
        "skole",
        "barn",
        "skole -lærer",
        "skolemat OR båt",
        '"ingen skole"',
        "skole side:1",
        "flere",
    ],
)
def test_hits_are_counted_as_they_are_found(folder: Path, question: str) -> None:
    shelf = ShelfSearcher(folder, LANGUAGES, Documents())
    found = [(one.document, len(one.results)) for one in shelf.search(question)]
    assert [(one.document, one.hits) for one in shelf.counts(question)] == found
    assert found


def test_a_common_word_is_counted_without_reading_a_document(folder: Path) -> None:
    ShelfSearcher(folder, LANGUAGES, Documents())
    documents = Documents()
    shelf = ShelfSearcher(folder, LANGUAGES, documents)
    assert sum(one.hits for one in shelf.counts("skole")) == 4
    assert documents.read == []
    assert [one.sure for one in shelf.counts('"ingen skole"')] == [False]
    assert documents.read == ["plan"]


HALVES = {
    "a": "Vi vil styrke jordbruket.",
    "b": "Vi vil styrke jord- og skogbruket.",
    "c": "Jordbruk, jord- og hagebruk.",
    "d": "Jord- og vannvern.",
}


def test_only_documents_with_a_half_compound_are_read(folder: Path) -> None:
    read: list[str] = []

    def opened(key: str) -> Outline:
        read.append(key)
        return document(key, HALVES[key])

    shelf = ShelfSearcher(folder, dict.fromkeys(HALVES, "nb"), opened)
    read.clear()
    counted = {one.document: (one.hits, one.sure) for one in shelf.counts("jordbruk")}
    assert counted == {"a": (1, True), "b": (1, False), "c": (1, True)}
    assert read == ["b"]


@pytest.mark.parametrize("question", ["jordbruk", "jord* bruk", "styrke jordbruk"])
def test_a_document_answers_as_it_does_alone(folder: Path, question: str) -> None:
    shelf = ShelfSearcher(
        folder,
        dict.fromkeys(HALVES, "nb"),
        lambda key: document(key, HALVES[key]),
    )
    for found in shelf.search(question):
        outline = found.results.outline
        alone = Searcher(outline, in_memory(outline)).search(question)
        assert found.results.ranked() == alone.ranked()
        assert [found.results.marks(place) for place in alone.positions] == [
            alone.marks(place) for place in alone.positions
        ]


def test_a_document_that_is_another_than_was_indexed_is_read_anew(folder: Path) -> None:
    texts = {"a": ["Skole her.", "Ingenting."]}

    def opened(key: str) -> Outline:
        return document(key, *texts[key])

    ShelfSearcher(folder, {"a": "nb"}, opened)
    texts["a"] = ["Noe annet.", "Ingenting.", "Skole her."]
    shelf = ShelfSearcher(folder, {"a": "nb"}, opened)
    assert [one.results.positions for one in shelf.search("skole")] == [[2]]
