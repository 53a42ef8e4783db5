from reader.core.choice import Choice, Only
from reader.core.export import extract
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
