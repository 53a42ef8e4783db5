"""What programs add to Markdown is understood, and none of it is lost."""

from __future__ import annotations

import pytest

from index_builder.account import check
from index_builder.model import Role, SpanKind
from index_builder.recover import recover
from index_builder.sources import reading


def read(text: str):
    source = reading.read("plan.md", text.encode())
    assert source.format == "markdown"
    assert check(source, recover(source)).complete
    return source


def own(text: str) -> list[tuple[str, int, str, str]]:
    """Role, level, marker and text of what is not set aside."""
    lines = (line for line in read(text).lines if line.role is not Role.FURNITURE)
    return [(line.role.value, line.level, line.marker, line.text) for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        "# Kai\n\nFerja går.\n",
        "---\nauthor: x\n---\n\n# Kai\n\nFerja går.\n",
        "+++\ntitle = 'x'\n+++\n# Kai\n\nFerja går.\n",
        "# Kai\n\nFerja går.\n\n| a | b |\n|---|---|\n| c | d |\n",
    ],
)
def test_a_file_with_one_heading_is_markdown(text):
    assert own(text)[:2] == [
        ("heading", 1, "", "Kai"),
        ("paragraph", 0, "", "Ferja går."),
    ]


@pytest.mark.parametrize(
    "text",
    ["# 1 er en merkelapp\nså her går det rett videre.\n", "Nr. # 3\n\nFerja går.\n"],
)
def test_a_sign_of_number_makes_no_markdown(text):
    assert reading.read("plan.txt", text.encode()).format == "text"


@pytest.mark.parametrize(
    "front",
    ['---\ntitle: "Kai"\nlang: nn\n---\n', "+++\ntitle = 'Kai'\nlang = 'nn'\n+++\n"],
)
def test_metadata_give_title_and_language_and_are_no_text(front):
    source = read(f"{front}\n# Plan\n\nFerja går.\n")
    assert (source.title, source.language) == ("Kai", "nn")
    assert [line.reason for line in source.lines] == ["metadata", "metadata", "", ""]


def test_tasks_have_their_signs_and_divisions_none():
    text = "# Plan {-}\n\n::: {.box #b}\n\n- [ ] bygge kai\n- [x] rydde\n\n:::\n\n"
    text += "::: warning Husk dette\nFrist 1. mai.\n:::\n"
    assert own(text) == [
        ("heading", 1, "", "Plan"),
        ("item", 1, "□", "bygge kai"),
        ("item", 1, "✓", "rydde"),
        ("paragraph", 0, "", "Husk dette Frist 1. mai."),
    ]


def test_notes_in_a_row_of_several_paragraphs_and_within_the_line():
    text = "# Plan\n\nFerja[^1] går[^gang] nå^[Fra 2024.].\n\n[^1]: Den *nye*.\n[^gang]: Hver time.\n\n"
    text += "    Også om natta.\n\nSlutt.\n"
    assert own(text) == [
        ("heading", 1, "", "Plan"),
        ("paragraph", 0, "", "Ferja¹ går[gang] nå²."),
        ("note", 0, "2", "Fra 2024."),
        ("note", 0, "1", "Den nye."),
        ("note", 0, "gang", "Hver time. Også om natta."),
        ("paragraph", 0, "", "Slutt."),
    ]
    blocks = {block.text: block for block in recover(read(text)).blocks}
    links = [
        span.target[1:]
        for span in blocks["Ferja¹ går[gang] nå²."].spans
        if span.kind is SpanKind.LINK
    ]
    assert links == [
        blocks[note].id
        for note in ("Den nye.", "Hver time. Også om natta.", "Fra 2024.")
    ]


def test_letters_below_a_number_are_items_of_their_own():
    text = "# Plan\n\n1. Styret skal:\n   a. bygge kai\n      ved sjøen\n   b. rydde\n2. Slutt\n\n"
    text += "Vi vil:\n(a) seile\n(b) ro\n"
    assert own(text)[1:] == [
        ("item", 1, "1.", "Styret skal:"),
        ("item", 2, "a.", "bygge kai ved sjøen"),
        ("item", 2, "b.", "rydde"),
        ("item", 1, "2.", "Slutt"),
        ("paragraph", 0, "", "Vi vil:"),
        ("item", 1, "(a)", "seile"),
        ("item", 1, "(b)", "ro"),
    ]


def test_tables_in_html_are_tables_and_what_folds_is_text():
    text = "# Plan\n\n<details>\n<summary>Mer</summary>\n\n- kai\n\n</details>\n\n"
    text += "<table><tr><td>a</td><td>b</td></tr></table>\n"
    assert own(text)[1:] == [
        ("paragraph", 0, "", "Mer"),
        ("item", 1, "•", "kai"),
        ("table", 0, "", "a\tb"),
    ]


def test_raised_lowered_and_deleted_text():
    text = "# Plan\n\nInnen 2030^2^ og 20 m<sup>2</sup> skal CO~2~ ~~opp~~ ned.\n"
    assert own(text)[1] == ("paragraph", 0, "", "Innen 2030² og 20 m² skal CO2 ned.")


def test_bold_italic_and_links_are_kept():
    text = "# Plan\n\n**Vi vil\nbygge** en *ny* [kai](https://example.org) og [plan](plan.md).\n"
    block = recover(read(text)).blocks[1]
    assert [
        (span.kind.value, block.text[span.start : span.stop], span.target)
        for span in block.spans
    ] == [
        ("bold", "Vi vil bygge", ""),
        ("italic", "ny", ""),
        ("link", "kai", "https://example.org"),
    ]


def test_contents_that_are_a_list_of_links_are_set_aside():
    links = "".join(
        f"- [{name}](#{name.lower()})\n" for name in ("Kai", "Ferje", "Brygge")
    )
    text = f"# Plan\n\n## Innhold\n\n{links}\n## Kai\n\nFerja går.\n"
    source = read(text)
    assert [line.reason for line in source.lines] == ["", *["contents"] * 4, "", ""]
    few = f"# Plan\n\n{links.split(chr(10))[0]}\n\n## Kai\n"
    assert [line.reason for line in read(few).lines] == ["", "", ""]


GRID = """+-----------+---------+
| Tiltak    | Hvem    |
+===========+=========+
| Bygge kai | - Havna |
| i nord    | - Vei   |
+-----------+---------+
"""
SIMPLE = """Tiltak      Hvem
----------- ------
Bygge kai   Havna
"""
TALL = """------------------------
 Tiltak      Hvem
 ----------- -----------
 Bygge kai   Havna
 i nord

 Rydde       Vei
------------------------
"""


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (GRID, ["Bygge kai i nord\t- Havna\u2028- Vei"]),
        (SIMPLE, ["Bygge kai\tHavna"]),
        (TALL, ["Bygge kai i nord\tHavna", "Rydde\tVei"]),
    ],
)
def test_tables_that_pandoc_draws_are_tables(table, rows):
    found = own(f"# Plan\n\n{table}\nSlutt.\n")
    assert [text for role, _, _, text in found if role == "table"] == [
        "Tiltak\tHvem",
        *rows,
    ]
    assert found[-1] == ("paragraph", 0, "", "Slutt.")


def test_a_drawing_that_is_no_table_stays_text():
    merged = GRID.replace("| i nord    | - Vei   |", "| i nord   og vest   |")
    assert "table" not in {role for role, *_ in own(f"# Plan\n\n{merged}")}


def test_signs_of_other_dialects_are_no_text():
    text = "# Plan\n\n[TOC]\n\n> [!NOTE]\n> Merk kaia.\n\n\\newpage\n\n#. bygge\n#. rydde\n\n"
    text += "Kai\n:   Der båter ligger\n\n| linje en\n| linje to\n"
    assert own(text)[1:] == [
        ("paragraph", 0, "", "Merk kaia."),
        ("item", 1, "1.", "bygge"),
        ("item", 1, "2.", "rydde"),
        ("paragraph", 0, "", "Kai"),
        ("paragraph", 0, "", "Der båter ligger"),
        ("paragraph", 0, "", "linje en"),
        ("paragraph", 0, "", "linje to"),
    ]


@pytest.mark.parametrize("front", ["---\n\n---\n", "+++\n\n+++\n"])
def test_metadata_may_be_empty(front):
    assert own(f"{front}# Havna\n\nFerja går.\n")[0] == ("heading", 1, "", "Havna")


def test_a_number_among_blocks_of_code_is_read():
    """Lines of code have markers without a value."""
    code = "```\nkode\n```\n"
    text = (
        f"{code}[^1]: Tall.\\\n=====\n\n```\nkode\nloen](x.html)\nSlutt<br>her\n"
        f"loen](x.html)\n  2. ta ![havna](h.png) sist\n```\n{code * 4}```\nkode"
    )
    assert own(text)


def test_lines_that_say_how_a_block_looks_are_no_text():
    text = "# Plan\n{: .no_toc}\n\n* TOC\n{:toc}\n\n## Kai\n{: #kai}\n\nFerja går.\n"
    assert own(text) == [
        ("heading", 1, "", "Plan"),
        ("heading", 2, "", "Kai"),
        ("paragraph", 0, "", "Ferja går."),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Se [[Havn|havna]] og [[Kai]].", ["Se havna og Kai."]),
        ("Det er ==viktig== at a == b.", ["Det er viktig at a == b."]),
        ("Se [kaia](kai.md){.button} {her}.", ["Se kaia {her}."]),
        ("![Kart](k.svg){width=50%}", ["Kart"]),
        ("> [!info]- Merk deg\n> Ferja går.", ["Merk deg", "Ferja går."]),
    ],
)
def test_signs_within_the_line_of_other_dialects_are_no_text(text, shown):
    assert [line[3] for line in own(f"# Plan\n\n## Kai\n\n{text}\n")[2:]] == shown
