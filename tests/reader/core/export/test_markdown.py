import pytest
from markdown_it import MarkdownIt

from reader.core.choice import Choice
from reader.core.export.extract import extract
from reader.core.export.markdown import escape, render
from reader.core.export.options import Options
from tests.reader.material import MARKS, plan


def source(**options):
    return render(extract(plan(), Choice(), MARKS), Options(**options)).decode()


def tokens(text):
    return MarkdownIt("commonmark").enable("table").parse(text.split("---\n", 2)[2])


def test_title_and_language_stand_in_the_head():
    assert source().startswith('---\ntitle: "Plan for kysten <2030>"\nlang: nb\n---\n')


def test_a_markdown_reader_finds_the_headings_and_no_others():
    found = tokens(source())
    headings = [
        (token.tag, found[index + 1].children[0].content)
        for index, token in enumerate(found)
        if token.type == "heading_open"
    ]
    assert headings == [
        ("h1", "1. Havna & byen"),
        ("h2", "1.1 Brygger"),
        ("h3", "1.1.1 Gjestebrygga"),
        ("h1", "2. Veier"),
        ("h1", "Uten nummer"),
    ]


def test_a_markdown_reader_finds_the_lists_and_their_nesting():
    depth, found = 0, []
    for token in tokens(source()):
        depth += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        if token.type == "inline" and depth:
            found.append((depth, "".join(child.content for child in token.children)))
    assert found == [
        (b.level, b.text) for b in plan().blocks if b.kind in ("measure", "item")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "*a* _b_ `c` [d](e) <b> &amp; # x",
        "# no heading",
        "- no list",
        "+ no list",
        "1. no list",
        "1) no list",
        "> no quote",
        "a | b ~~c~~",
        "===",
        "back\\slash",
        "2027",
        "-",
    ],
)
def test_what_looks_like_markup_is_shown_as_it_is(text):
    (paragraph,) = [
        token for token in MarkdownIt().parse(escape(text)) if token.type == "inline"
    ]
    assert "".join(child.content for child in paragraph.children) == text
    assert MarkdownIt().render(escape(text)).startswith("<p>")


def test_notes_stand_below_their_block():
    assert "<mark>Rydde</mark>" in source(notes=True)
    assert "\n  > “Rydde”: Hvem betaler?\n" in source(notes=True)


def test_a_table_is_one():
    assert "| År | Plasser |\n| --- | --- |\n| 2028 | 40 |" in source()
