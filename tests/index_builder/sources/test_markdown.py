"""Markdown: structure with the file's own line numbers."""

from __future__ import annotations

from index_builder.model import Role
from index_builder.recover import recover
from index_builder.sources import markdown
from tests.index_builder.sources.shapes import shape


def read(text: str):
    return markdown.read("plan.md", text.encode())


def test_headings_paragraphs_lists_and_tables():
    source = read(
        """---
title: "Quays"
lang: nb
---

# **Quays** {#quays}

The ferry *waits*
for you.

- Open the quay
    1. on time
    2. with `care`
- Paint it

  twice
4) fourth

| Who | When |
|-----|------|
| We  | Soon |

Ferries
-------
"""
    )
    assert (source.title, source.language, source.format) == ("Quays", "nb", "markdown")
    assert shape(source) == [
        ("furniture", 0, "", 'title: "Quays"'),
        ("furniture", 0, "", "lang: nb"),
        ("heading", 1, "", "Quays"),
        ("paragraph", 0, "", "The ferry waits for you."),
        ("item", 1, "•", "Open the quay"),
        ("item", 2, "1.", "on time"),
        ("item", 2, "2.", "with care"),
        ("item", 1, "•", "Paint it"),
        ("paragraph", 0, "", "twice"),
        ("item", 1, "4)", "fourth"),
        ("table", 0, "", "Who\tWhen"),
        ("table", 0, "", "We\tSoon"),
        ("heading", 2, "", "Ferries"),
    ]
    assert [line.number for line in source.lines[:6]] == [2, 3, 6, 8, 11, 12]


def test_mark_up_inside_text_is_taken_off_and_scripts_are_dropped():
    assert [
        line.text
        for line in read(
            "# A\n\n[the quay](http://example.org) \\* ![ship](x.png)\n\n<script>x</script>"
        ).lines
    ] == [
        "A",
        "the quay * ship",
    ]


def test_footnotes_are_notes_with_their_sign():
    note = read("Text[^1]\n\n[^1]: The old one.\n").lines[1]
    assert (note.role, note.marker, note.text) == (Role.NOTE, "1", "The old one.")


def test_lists_deeper_than_any_document_do_no_harm():
    assert read("> " * 5_000 + "deep").lines[-1].text.endswith("> deep")
    deep = read("".join("  " * n + "- x\n" for n in range(300)) + "\nafter").lines
    assert "".join(line.text for line in deep).count("x") == 300
    assert deep[-1].text == "after"


def test_a_note_without_words_is_read():
    source = markdown.read("plan.md", b"Vi bygger[^1] ny kai\n\n[^1]:\n\nog rydder.\n")
    texts = [block.text for block in recover(source).blocks]
    assert any("og rydder." in text for text in texts)


def test_bullets_that_markdown_does_not_know_begin_items():
    text = "The town will:\n• open\n  the quay\n• paint it\n\nFor all – or\n– as some say – most."
    lines = [" ".join(line[0].split()) for line in shape(read(text))]
    assert len(lines) == 4
    found = [block.text for block in recover(read(text)).blocks]
    assert found == [
        "The town will:",
        "open the quay",
        "paint it",
        "For all – or – as some say – most.",
    ]
    dashes = recover(read("The town will:\n– open the quay\n– paint it")).blocks
    assert [block.text for block in dashes][1:] == ["open the quay", "paint it"]
