"""What a reader loses is told: the letters of each file are counted a second time, in another way."""

from __future__ import annotations

import json
import time
from collections import Counter
from dataclasses import replace
from importlib import import_module

import pytest

from index_builder.account import check
from index_builder.census import letters
from index_builder.formats import FORMATS
from index_builder.model import Line, Role, Source
from index_builder.recover import recover
from index_builder.sources import reading
from tests.index_builder.sources.archives import epub, odt
from tests.index_builder.sources.hostile import W, docx, said
from tests.index_builder.sources.pdf_file import Words, pdf

HEADING, FIRST, SECOND = (
    "Havn og sjø",
    "Vi vil bygge ny kai i 2027.",
    "Vi vil rydde fjæra ².",
)
PAGE = f"<title>Plan</title><h1>{HEADING}</h1><p>{FIRST}</p><script>if (a < b) lost()</script><p>{SECOND}</p>"
LAW = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body><section eId="s1">
<num>§ 1.</num><heading>{}</heading><content><p>{}</p><p>{}</p></content></section></body></act></akomaNtoso>"""
BLOCKS = [
    {"id": kind, "kind": kind, "level": level, "marker": "", "number": "", "text": text, "page": 1, "measures": []}
    for kind, level, text in (("heading", 1, HEADING), ("paragraph", 0, FIRST), ("measure", 1, SECOND))
]  # fmt: skip
EXPORTED = {
    "format": 1,
    "title": "Plan",
    "language": "nb",
    "blocks": BLOCKS,
    "pages": 1,
}
FILES = {
    "rtf": rb"{\rtf1 Havn og sj\'f8\par Vi vil bygge ny kai i 2027.\par Slutt.\par}",
    "akoma_ntoso": LAW.format(HEADING, FIRST, SECOND).encode(),
    "tiltak_json": json.dumps(EXPORTED).encode(),
    "text": f"{HEADING}\n\n{FIRST}\n\n{SECOND}\n".encode(),
    "markdown": f"# {HEADING}\n\n{FIRST}\n\n## Mål\n\n1. [{SECOND}](https://example.org/very-long)\n".encode(),
    "html": PAGE.encode(),
    "epub": epub({"one.xhtml": PAGE}),
    "odt": odt(
        f"<text:h>{HEADING}</text:h><text:p>{FIRST}</text:p><text:p>{SECOND}</text:p>"
    ),
    "docx": docx("".join(map(said, (HEADING, FIRST, SECOND)))),
    "pdf": pdf(
        [
            Words(72, 700, "Havn", 18),
            Words(72, 600, FIRST),
            Words(72, 500, "Vi vil rydde."),
        ]
    ),
}


def accounted(format_: str):
    source = reading.read("plan", FILES[format_])
    assert source.format == format_
    return check(source, recover(source))


def test_every_format_is_counted():
    assert set(FILES) == {each.name for each in FORMATS}


@pytest.mark.parametrize("format_", FILES)
def test_a_file_that_is_read_whole_is_counted_and_complete(format_):
    assert accounted(format_).complete


@pytest.mark.parametrize("format_", FILES)
def test_text_that_a_reader_drops_is_told(format_, monkeypatch):
    reader = import_module(f"index_builder.sources.{format_}")
    read = reader.read
    if format_ == "pdf":
        # It counts while it has the pages open.
        lay_out = reader.lay_out
        monkeypatch.setattr(
            reader,
            "lay_out",
            lambda *pages: (each for each in lay_out(*pages) if each.text != FIRST),
        )

    def without_a_line(*arguments) -> Source:
        source = read(*arguments)
        lines = tuple(line for line in source.lines if line.text != FIRST)
        outline = source.outline and replace(
            source.outline,
            blocks=tuple(each for each in source.outline.blocks if each.text != FIRST),
        )
        return replace(source, lines=lines, outline=outline)

    monkeypatch.setattr(reader, "read", without_a_line)
    account = accounted(format_)
    assert not account.complete
    assert account.places == [str(account.unread)]
    assert account.unread.letters == sum(map(str.isalnum, FIRST))
    assert account.unread.passages == (FIRST,)


def test_a_file_that_nobody_counted_is_not_said_to_be_complete():
    source = Source("plan", "text", "", (Line("Havn", 1, 1),))
    account = check(source, recover(source))
    assert account.balanced
    assert not account.complete


def test_parts_that_a_file_names_and_does_not_hold_are_told():
    source = Source("plan", "epub", "", (Line("Havn", 1, 1),), absent=("two.xhtml",))
    assert check(source, recover(source)).places == [
        "The file names parts that are not in it: two.xhtml."
    ]


def test_letters_count_the_same_however_they_are_written():
    composed, apart = "Ångström ﬁ 2030²", "A\u030angstro\u0308m FI 20302"
    assert letters(Counter([composed])) == letters(Counter([apart]))
    assert not letters(Counter([" .,:;-–²"])) - letters(Counter(["2"]))


def test_letters_of_what_stands_several_times_count_as_often():
    texts = ["Kai", "Havn", "Kai", "Kai"]
    assert letters(Counter(texts)) == letters(Counter(["".join(texts)]))


@pytest.mark.parametrize(
    ("page", "text", "reason"),
    [
        ("<p>Kai</p><p hidden>Utkast</p>", "Utkast", "hidden"),
        ("<p>Kai <span style='display:none'>Utkast</span></p>", "Utkast", "hidden"),
        (
            "<p>Kai</p><noscript>Slå på <b>skript</b></noscript>",
            "Slå på skript",
            "noscript",
        ),
        ("<p>Kai</p><svg><style>a{}</style><text>Figur</text></svg>", "Figur", "svg"),
    ],
)
def test_what_a_page_does_not_show_is_set_aside_with_its_reason(page, text, reason):
    source = reading.read("plan.html", page.encode())
    outline = recover(source)
    assert [
        (line.text, line.role, line.reason)
        for line in source.lines
        if line.role is Role.FURNITURE
    ] == [(text, Role.FURNITURE, reason)]
    assert [(aside.text, aside.reason) for aside in outline.asides] == [(text, reason)]
    assert check(source, outline).complete


def test_what_stands_above_a_page_of_word_or_is_a_comment_is_set_aside():
    parts = {
        "word/header1.xml": f"<w:hdr {W}>{said('Skarvøy kommune')}</w:hdr>",
        "word/comments.xml": f"<w:comments {W}>{said('Sjekk!')}</w:comments>",
    }
    source = reading.read("plan.docx", docx(said("Kai"), **parts))
    outline = recover(source)
    assert [(aside.text, aside.reason) for aside in outline.asides] == [
        ("Skarvøy kommune", "running-head"),
        ("Sjekk!", "comment"),
    ]
    assert check(source, outline).complete


@pytest.mark.parametrize("depth", [300, 3000])
@pytest.mark.parametrize(
    "tag", ["div", "section", "blockquote", "ul><li", "table><tr><td", "b"]
)
def test_a_page_is_read_however_deep_it_is(tag, depth):
    page = (
        "<h1>Plan</h1>"
        + "".join(f"<{tag}>nummer {each} " for each in range(depth))
        + "<h2>Slutt</h2><p>Kai.</p>"
    )
    source = reading.read("plan.html", page.encode())
    assert check(source, recover(source)).complete


def test_a_page_is_read_however_long_its_texts_and_attributes_are():
    page = f"<h1>Plan</h1><p>{'kai ' * 3_000_000}</p><h2 title='{'x' * 11_000_000}'>Slutt</h2>"
    source = reading.read("plan.html", page.encode())
    assert source.lines[-1].text == "Slutt"
    assert source.census is not None
    assert not source.census.unread


def test_tags_that_never_end_are_counted_in_one_pass():
    page = "<h1>Plan</h1>" + "<a <!-- <script " * 50_000
    began = time.process_time()
    reading.read("plan.html", page.encode())
    assert time.process_time() - began < 10


def test_a_broken_part_beside_the_text_is_told_and_the_text_read():
    comments = "<w:comments xmlns:w='w'><w:p><w:r><w:t>Sjekk!</w:t></w:r></w:p>"
    source = reading.read(
        "plan.docx", docx(said("Kai"), **{"word/comments.xml": comments})
    )
    assert [line.text for line in source.lines] == ["Kai"]
    assert check(source, recover(source)).places == [
        "5 letters of the file were not read: [Sjekk!]."
    ]
