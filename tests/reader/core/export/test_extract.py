from reader.core.choice import Choice, Only
from reader.core.export.extract import extract
from reader.core.marks import Mark, Pattern, Stance
from tests.reader.material import MARKS, plan


def pieces(marks=MARKS, **choice):
    return extract(plan(), Choice(**choice), marks).pieces


def ids(**choice):
    return [
        ("+" if piece.context else "") + piece.block.id for piece in pieces(**choice)
    ]


def test_the_whole_document_has_no_context():
    assert ids() == [block.id for block in plan().blocks]
    assert extract(plan(), Choice()).whole


def test_a_section_brings_the_headings_above_it():
    assert ids(sections=("h-1-1-1",))[:3] == ["+h-1", "+h-1-1", "h-1-1-1"]
    assert not extract(plan(), Choice(sections=("h-1",))).whole


def test_a_sub_measure_brings_what_it_is_part_of():
    assert ids(blocks=("m-1b", "m-2")) == [
        "+h-1",
        "+h-1-1",
        "+l-1",
        "+m-1",
        "m-1b",
        "m-2",
    ]


def test_a_paragraph_after_a_list_brings_no_lead_in():
    assert ids(only=Only.BOOKMARKED) == ["+h-1", "+h-1-1", "p-2"]


def test_of_running_text_only_the_sentence_that_is_a_measure_comes():
    piece = pieces(only=Only.MEASURES)[1]
    assert piece.block.id == "c-1"
    assert piece.block.text == "Vi vil bygge ny kai i nord."
    assert piece.tags == ("havn",)


def test_notes_are_numbered_through_the_extract():
    assert [
        (note.number, note.text, note.quote)
        for note in extract(plan(), Choice(), MARKS).notes
    ] == [
        (1, "Hvem betaler?", "Rydde"),
        (2, "Salt tærer på broene.", ""),
    ]


def test_runs_say_which_words_are_highlighted_and_join_to_the_text():
    piece = next(piece for piece in pieces() if piece.block.id == "m-1")
    assert [(run.text, run.pattern, run.label) for run in piece.runs][:3] == [
        ("Rydde", Pattern.SOLID, "viktig"),
        (" ", None, ""),
        ("*hel", Pattern.DOTTED, "uklart"),
    ]
    assert all(
        "".join(run.text for run in piece.runs) == piece.block.text
        for piece in pieces()
    )


def test_a_highlight_within_another_is_seen_and_one_past_the_end_does_no_harm():
    marks = [
        Mark("m-4", 0, 99, Pattern.SOLID),
        Mark("m-4", 5, 7, Pattern.BOX),
        Mark("m-4", 50, 60, Pattern.BAR),
    ]
    piece = next(piece for piece in pieces(marks) if piece.block.id == "m-4")
    assert [run.pattern for run in piece.runs] == [
        Pattern.SOLID,
        Pattern.BOX,
        Pattern.SOLID,
    ]


def test_the_stance_taken_last_counts():
    marks = [
        Mark("m-4", stance=Stance.FOR),
        Mark("m-4", stance=Stance.UNSURE),
        Mark("m-4", bookmark=True),
    ]
    piece = next(piece for piece in pieces(marks) if piece.block.id == "m-4")
    assert (piece.stance, piece.bookmark) == (Stance.UNSURE, True)
