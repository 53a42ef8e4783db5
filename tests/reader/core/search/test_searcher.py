"""The search as a description of the language: what is asked, and the blocks that are found, best first."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index_builder.language.match import Match
from index_builder.model import Block, Commitment, Kind, Outline
from index_builder.search_index import in_memory
from reader.core.search.results import Results
from reader.core.search.searcher import Searcher
from reader.core.search.term_matcher import Superseded

TEXTS = {
    # name: kind, number, page, text
    "school": (Kind.HEADING, "1", 1, "Skole og oppvekst"),
    "council": (
        Kind.PARAGRAPH,
        "",
        1,
        "Kommunen har tre skoler, og barna går gratis på skolebuss.",
    ),
    "centre": (Kind.MEASURE, "1-1", 1, "Åpne to krisesentre for kvinner og barn."),
    "shelter": (Kind.MEASURE, "1-2", 2, "Gi krisesenteret døgnbemanning."),
    "nursery": (Kind.MEASURE, "1-3", 2, "Bygge flere barnehager med plass til alle."),
    "refugees": (Kind.HEADING, "2", 3, "Flyktninger"),
    "quota": (
        Kind.PARAGRAPH,
        "",
        3,
        "Vi tar imot kvoteflyktninger etter flyktningkonvensjonen.",
    ),
    "welcome": (
        Kind.PARAGRAPH,
        "",
        3,
        "En flyktning skal møtes med respekt. Politiet hjelper til.",
    ),
    "policy": (Kind.PARAGRAPH, "", 4, "God integreringspolitikk er politikk for alle."),
    "control": (Kind.MEASURE, "2-1", 4, "Bekjempe negativ sosial kontroll i skolen."),
    "control-word": (Kind.MEASURE, "2-2", 4, "Ha et kontaktpunkt mot sosialkontroll."),
    "distant": (
        Kind.PARAGRAPH,
        "",
        5,
        "Kontroll med alkohol er et sosialt ansvar for kommunen.",
    ),
    "language": (
        Kind.PARAGRAPH,
        "",
        5,
        "Norskopplæring og språkpraksis gir bedre språk. Språket åpner dører.",
    ),
    "fish": (
        Kind.PARAGRAPH,
        "",
        6,
        "Fisken skal være lokalmat. Vi vil ha e-post på båten.",
    ),
}
NAMES = list(TEXTS)


def outline(language: str = "nb") -> Outline:
    blocks = [
        Block(
            kind,
            text,
            name,
            level=int(kind in (Kind.HEADING, Kind.MEASURE)),
            number=number,
            page=page,
        )
        for name, (kind, number, page, text) in TEXTS.items()
    ]
    blocks[-1] = Block(
        Kind.PARAGRAPH,
        blocks[-1].text,
        "fish",
        page=6,
        commitments=(Commitment(27, 53, "fish-1"),),
    )
    return Outline("Plan", language, tuple(blocks), page_count=6)


_ASKED = Searcher(outline(), in_memory(outline()))


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return Searcher(outline(), in_memory(outline()))


@pytest.fixture
def found(searcher: Searcher):
    """The names of the blocks that a finished question finds, best first."""
    return lambda question, **how: [
        NAMES[hit.position] for hit in searcher.search(question, **how).ranked()
    ]


def marked(results: Results, name: str) -> list[str]:
    text = TEXTS[name][3]
    return [text[mark.start : mark.end] for mark in results.marks(NAMES.index(name))]


def test_words_are_found_in_any_form(found) -> None:
    assert found("krisesenter") == ["shelter", "centre"]
    assert found("krisesentrene") == ["shelter", "centre"]
    assert found("kvinne") == ["centre"]
    assert sorted(found("kommuner")) == ["council", "distant"]
    assert found("SKOLEN") == ["control", "school", "council"]


def test_compounds_come_after_the_word_itself(found) -> None:
    assert found("flyktning") == ["welcome", "refugees", "quota"]
    assert found("barn") == ["centre", "council", "nursery"]
    assert found("skole") == ["school", "council", "control"]
    assert found("språk") == ["language"]
    assert found("opplæring") == ["language"]


def test_words_that_only_look_alike_are_not_found(found) -> None:
    assert found("politi") == ["welcome"]
    assert found("politikk") == ["policy"]
    assert found("fis") == []


def test_all_words_must_be_there(found) -> None:
    assert found("skole barn") == ["council"]
    assert found("skole flyktning") == []


def test_two_words_may_be_written_as_one(found) -> None:
    assert found("sosial kontroll") == ["control", "distant", "control-word"]


def test_a_phrase_stands_side_by_side_in_any_form(found) -> None:
    assert found('"sosial kontroll"') == ["control"]
    assert found('"kontroll sosial"') == []
    assert found('"tre skole"') == ["council"]
    assert found('"respekt politi"') == []


def test_or_without_and_star(found) -> None:
    assert found("krisesenter OR kvoteflyktning") == ["shelter", "centre", "quota"]
    assert found("barn -krisesenter") == ["council", "nursery"]
    assert found('kontroll -"sosial kontroll"') == ["distant", "control-word"]
    assert found("kvotefl*") == ["quota"]
    assert found("kvotefl") == []


def test_filters_narrow_the_search(found) -> None:
    assert found("barn kun:tiltak") == ["centre", "nursery"]
    assert found("skole kap:2") == ["control"]
    assert found("skole kap:9") == []
    assert found("kontroll side:4") == ["control", "control-word"]
    assert found("båt only:measures") == ["fish"]


def test_filters_alone_find_what_they_let_through_in_reading_order(found) -> None:
    assert found("kun:tiltak") == [
        "centre",
        "shelter",
        "nursery",
        "control",
        "control-word",
        "fish",
    ]
    assert found("side:2-3") == ["shelter", "nursery", "refugees", "quota", "welcome"]
    assert found("side:4 kun:tiltak -sosialkontroll") == ["control"]


def test_a_phrase_without_end_is_looked_for_by_its_beginning() -> None:
    long = Outline("Plan", "nb", (Block(Kind.PARAGRAPH, "barn " * 100_000, "long"),))
    asked = Searcher(long, in_memory(long))
    assert list(asked.search(f'"{"barn " * 5000}b*"').positions) == [0]
    assert list(asked.search(f'"{"barn " * 40}skole"').positions) == []


def test_a_phrase_may_end_in_the_beginning_of_a_word(found) -> None:
    assert found('"sosial kontr*"') == ["control"]
    assert found('"sosial kontr"') == []


def test_letters_that_a_keyboard_lacks(found) -> None:
    assert found("sprak") == found("spraak") == found("språk")
    assert found("aapne") == ["centre", "language"]
    assert found("epost") == found("e-post") == ["fish"]


def test_while_typing_the_last_word_is_a_beginning(found) -> None:
    assert found("flykt", live=True) == ["refugees", "quota", "welcome"]
    assert found("flykt") == []
    assert found("flykt ", live=True) == []
    assert found("skole ba", live=True) == ["council"]


def test_a_whole_word_comes_before_one_that_only_begins_so(found) -> None:
    assert found("et", live=True)[-1] == "quota"


def test_while_typing_a_misspelt_word_is_taken_for_the_nearest(found) -> None:
    assert found("krisesnter", live=True) == ["shelter", "centre"]
    assert found("krisesnter") == []


def test_a_word_that_is_not_there_is_put_right(searcher: Searcher) -> None:
    assert searcher.search("krisesnter").suggestions == {"krisesnter": "krisesentre"}
    assert searcher.search("skole").suggestions == {}
    assert searcher.search("xyzzyx").suggestions == {}


@pytest.mark.parametrize(
    ("question", "name", "why"),
    [
        ("flyktning", "welcome", Match.EXACT),
        ("flyktning", "refugees", Match.INFLECTED),
        ("flyktning", "quota", Match.PART),
        ("bat", "fish", Match.FOLDED),
        ("skole flyktn", "refugees", None),
        ("kvotefl", "quota", Match.PREFIX),
        ("krisesnter", "shelter", Match.FUZZY),
    ],
)
def test_every_hit_says_why(
    searcher: Searcher, question: str, name: str, why: Match | None
) -> None:
    hits = {
        NAMES[hit.position]: hit.match
        for hit in searcher.search(question, live=True).ranked()
    }
    assert hits.get(name) == why


def test_words_are_marked_as_they_stand(searcher: Searcher) -> None:
    assert marked(searcher.search("flyktning"), "quota") == [
        "kvoteflyktninger",
        "flyktningkonvensjonen",
    ]
    assert marked(searcher.search('"sosial kontroll"'), "control") == [
        "sosial kontroll"
    ]
    assert marked(searcher.search("språk"), "language") == [
        "språkpraksis",
        "språk",
        "Språket",
    ]
    assert marked(searcher.search("skole"), "welcome") == []


def test_a_snippet_shows_the_first_word_in_its_place() -> None:
    text = (
        "Først "
        + "kommer det mye annet som ingen spurte om, " * 9
        + "så kommer skolen, og så mer. "
        + "Og mer. " * 40
    )
    plan = Outline("", "nb", (Block(Kind.PARAGRAPH, text, "a"),))
    results = Searcher(plan, in_memory(plan)).search("skole")
    snippet = results.snippet(0)
    assert [snippet.text[mark.start : mark.end] for mark in snippet.marks] == ["skolen"]
    assert snippet.cut_before
    assert snippet.cut_after
    assert snippet.text in text
    assert len(snippet.text) < 200


def test_hits_come_in_reading_order_too(searcher: Searcher) -> None:
    assert [NAMES[hit.position] for hit in searcher.search("barn").in_order()] == [
        "council",
        "centre",
        "nursery",
    ]


def test_hits_are_counted_by_chapter_and_section(searcher: Searcher) -> None:
    results = searcher.search("skole")
    assert [
        (NAMES[c.section.start] if c.section else "", len(c.positions))
        for c in results.chapters
    ] == [
        ("school", 2),
        ("refugees", 1),
    ]
    assert results.counts == {0: 2, 5: 1}


def test_hits_before_the_first_heading_are_a_group_of_their_own() -> None:
    plan = Outline(
        "",
        "nb",
        (
            Block(Kind.PARAGRAPH, "Skole.", "a"),
            Block(Kind.HEADING, "Skolen", "b", level=1),
        ),
        page_count=1,
    )
    results = Searcher(plan, in_memory(plan)).search("skole")
    assert [chapter.section is None for chapter in results.chapters] == [True, False]


def test_pages_of_hits_are_the_same_as_all_at_once() -> None:
    plan = Outline(
        "",
        "nb",
        tuple(
            Block(Kind.PARAGRAPH, "Skole " * (n % 7 + 1), str(n)) for n in range(450)
        ),
    )
    results = Searcher(plan, in_memory(plan)).search("skole")
    pages = [
        hit for start in range(0, 450, 60) for hit in results.ranked(start, start + 60)
    ]
    assert pages == results.ranked()
    assert sorted(hit.position for hit in pages) == list(range(450))


def test_no_question_finds_nothing(found) -> None:
    assert found("") == found("   ") == found("-skole") == found("?") == []


@settings(deadline=None)
@given(
    st.text(alphabet='skolebarn "-*:kap3ORå', max_size=25) | st.text(max_size=25),
    st.booleans(),
)
def test_no_question_fails_and_every_hit_can_be_shown(
    question: str, live: bool
) -> None:
    results = _ASKED.search(question, live=live)
    hits = results.ranked()
    assert sorted(hit.position for hit in hits) == list(results.positions)
    assert sum(len(chapter.positions) for chapter in results.chapters) == len(results)
    for hit in hits:
        snippet = results.snippet(hit.position)
        assert all(
            0 <= mark.start < mark.end <= len(snippet.text) for mark in snippet.marks
        )


def test_a_newer_question_stops_an_older_one(searcher: Searcher) -> None:
    with pytest.raises(Superseded):
        searcher.search("skole", stop=lambda: True)


def test_searchers_of_their_own_work_at_once() -> None:
    plan = outline()
    answers: list[int] = []

    def ask() -> None:
        mine = Searcher(plan, in_memory(plan))
        answers.extend(
            len(mine.search(question).ranked())
            for question in ("skole", "barn", "flyktning") * 5
        )

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [3] * 60


@pytest.mark.parametrize("code", ["nb", "nn", "da", "sv", "en", "de", "xx"])
def test_every_language_can_be_searched(code: str) -> None:
    plan = outline(code)
    assert len(Searcher(plan, in_memory(plan)).search("kontroll")) >= 2
