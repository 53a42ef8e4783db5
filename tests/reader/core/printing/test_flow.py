from dataclasses import replace

from index_builder.model import Block, Kind
from reader.core.choice import Choice, Only
from reader.core.export.extract import extract
from reader.core.marks import Stance
from reader.core.printing.flow import Style, flow
from reader.core.printing.options import Notes, PrintOptions
from tests.reader.material import MARKS, plan


def flows(choice=None, **options):
    return flow(extract(plan(), choice or Choice(), MARKS), PrintOptions(**options))


def find(texts, start):
    return next(text for text in texts if text.text.startswith(start))


def test_the_text_comes_whole_and_in_order():
    texts = [text.text for text in flows(notes=Notes.NONE)]
    assert texts[0] == "Plan for kysten <2030>"
    assert [t for t in texts if "\t" not in t][1:4] == [
        "Et forord som står før første kapittel.",
        "1. Havna & byen",
        "Kaia er gammel. Vi vil bygge ny kai i nord. Det haster.",
    ]
    assert [text for text in texts if "\t" in text] == ["År\tPlasser", "2028\t40"]


def test_headings_and_lead_ins_keep_with_what_follows():
    for text in flows():
        heads = text.style in (
            Style.TITLE,
            Style.CHAPTER,
            Style.SECTION,
            Style.SUBSECTION,
            Style.LEAD_IN,
        )
        assert text.keep_next == (heads or text.text.startswith("År"))
    assert find(flows(), "Rydde").keep_whole
    assert not find(flows(), "Gi båtfolket").keep_whole


def test_contents_link_to_the_headings_and_the_text_begins_a_page():
    texts = flows(contents=True)
    links = [text.link for text in texts if text.style is Style.CONTENTS]
    assert links == [
        text.anchor for text in texts if text.anchor and text.anchor != "notes"
    ]
    assert [text.text[:9] for text in texts if text.page_break] == ["Et forord"]


def test_each_page_of_the_source_is_named_once():
    assert [
        text.source_page for text in flows(source_pages=True) if text.source_page
    ] == [1, 2, 3, 4, 5, 6]
    assert not any(text.source_page for text in flows())


def test_notes_stand_at_the_end_with_their_numbers():
    texts = flows()
    assert find(texts, "Rydde").reference == "1"
    assert [(text.marker, text.text) for text in texts if text.style is Style.NOTE] == [
        ("1", "1.1-1: “Rydde”: Hvem betaler?"),
        ("", "1.1-2: ✓ for · Stikkord: havn, strøm"),
        ("", "2-1: ✗ mot"),
        ("2", "2-1: Salt tærer på broene."),
    ]


def test_notes_stand_beside_the_text():
    texts = flows(notes=Notes.BESIDE)
    assert find(texts, "Salte").aside == "✗ mot\nSalt tærer på broene."
    assert not find(texts, "Salte").reference
    assert not [text for text in texts if text.style is Style.NOTE]


def test_left_out_notes_leave_no_trace():
    texts = flows(notes=Notes.NONE)
    assert not any(
        text.aside or text.reference or text.highlights or text.bookmark
        for text in texts
    )


def test_context_is_muted_and_chapters_are_known():
    texts = flows(Choice(only=Only.NOTED))
    assert [(text.text[:12], text.muted, text.chapter) for text in texts[1:5]] == [
        ("1. Havna & b", True, "1. Havna & byen"),
        ("1.1 Brygger", True, "1. Havna & byen"),
        ("Kommunen vil", True, "1. Havna & byen"),
        ("Rydde *hele*", False, "1. Havna & byen"),
    ]


def test_each_chapter_begins_a_page_where_that_is_asked_and_none_is_empty():
    begun = [text.text for text in flows(chapter_pages=True) if text.page_break]
    assert begun == ["1. Havna & byen", "2. Veier", "Uten nummer"]
    assert not any(text.page_break for text in flows())


def test_a_title_above_all_is_no_chapter():
    whole = plan()
    title = Block(Kind.HEADING, "Plan for kysten", "h-0", 1)
    lower = tuple(
        replace(block, level=block.level + 1) if block.kind is Kind.HEADING else block
        for block in whole.blocks
    )
    outline = replace(whole, blocks=(title, *lower))
    options = PrintOptions(chapter_pages=True)
    texts = flow(extract(outline, Choice(), ()), options)
    begun = [text.text for text in texts if text.page_break]
    assert begun == ["1. Havna & byen", "2. Veier", "Uten nummer"]


def test_a_stance_has_its_sign_wherever_the_notes_are():
    for notes in (Notes.END, Notes.BESIDE):
        assert find(flows(notes=notes), "Gi båtfolket").stance is Stance.FOR
        assert find(flows(notes=notes), "Rydde").stance is None
    assert find(flows(notes=Notes.NONE), "Gi båtfolket").stance is None
