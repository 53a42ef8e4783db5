"""Web pages as they are published: what is their own text, and what their site puts around it."""

from __future__ import annotations

import pytest

from index_builder.account import check
from index_builder.grid import CELL_BREAK
from index_builder.model import Kind, Role, SpanKind
from index_builder.recover import recover
from index_builder.sources import reading

PROSE = "<p>Ferja skal gå hver time, og kaien skal stå ferdig før neste vår, når de første båtene kommer.</p>"


def read(page: str):
    source = reading.read("plan.html", page.encode())
    assert check(source, recover(source)).complete
    return source


def own(page: str) -> list[tuple[str, int, str, str]]:
    """Role, level, marker and text of what is not set aside."""
    lines = (line for line in read(page).lines if line.role is not Role.FURNITURE)
    return [(line.role.value, line.level, line.marker, line.text) for line in lines]


def texts(page: str) -> list[str]:
    return [text for *_, text in own(page)]


def aside(page: str) -> list[tuple[str, str]]:
    return [
        (line.reason, line.text)
        for line in read(page).lines
        if line.role is Role.FURNITURE
    ]


# --- whose text it is ---


def test_a_page_whose_body_is_a_form_is_read_and_a_form_to_fill_in_is_set_aside():
    page = f"<form id='all'><input type='hidden' value='x'><div><h1>Kai</h1>{PROSE}</div></form>"
    assert own(page)[0] == ("heading", 1, "", "Kai")
    assert len(own(page)) == 2
    search = f"<h1>Kai</h1>{PROSE}<form><label>Søk i planer</label><input><button>Søk</button></form>"
    assert aside(search) == [("form", "Søk i planer Søk")]


def test_buttons_are_no_text_but_within_headings_they_are():
    page = (
        f"<h1>Kai</h1><h2><button>Vedtak</button></h2>{PROSE}<button>Last ned</button>"
    )
    assert own(page)[1] == ("heading", 2, "", "Vedtak")
    assert aside(page) == [("button", "Last ned")]


def test_a_short_main_part_is_the_text_and_what_stands_around_it_is_not():
    page = (
        "<header><a href='/'>Havneetaten</a><p>Vi svarer på spørsmål om havn og ferje alle hverdager</p></header>"
        "<main><h1>Ny kai</h1><p>Vi bygger.</p></main><footer>Telefon 123</footer>"
    )
    assert texts(page) == ["Ny kai", "Vi bygger."]
    assert {reason for reason, _ in aside(page)} == {"surroundings"}


def test_without_landmarks_navigation_is_told_by_its_links_and_names():
    page = (
        "<div class='top'><h3>Meny</h3><ul><li><a href='a'>Hjem</a></li><li><a href='b'>Alle planer</a></li></ul></div>"
        f"<div class='doc'><h1>Kai</h1>{PROSE}{PROSE}<h2>Tiltak</h2>{PROSE}</div>"
        "<div class='page-footer'>© Havna</div>"
    )
    assert texts(page)[0] == "Kai"
    assert len(texts(page)) == 5
    assert [text for _, text in aside(page)] == [
        "Meny",
        "Hjem",
        "Alle planer",
        "© Havna",
    ]


def test_prose_and_notes_beside_the_largest_part_are_text():
    page = (
        f"<div><h1>Kai</h1>{PROSE * 8}<p>Fra 2024<sup><a href='#n'>1</a></sup>.</p></div>"
        f"<div>{PROSE}</div><div><ol><li id='n'>Kilde: <a href='https://example.org'>havna</a></li></ol></div>"
    )
    assert aside(page) == []
    assert own(page)[-1] == ("note", 0, "1", "Kilde: havna")


def test_an_article_within_the_main_part_is_the_text():
    page = (
        f"<main><div class='breadcrumbs'><a href='/'>Hjem</a></div><article><h1>Kai</h1>{PROSE * 3}</article>"
        "<div class='related'><h2>Les også</h2><ul><li><a href='a'>Ferje</a></li></ul></div></main>"
    )
    assert texts(page)[0] == "Kai"
    assert [text for _, text in aside(page)] == ["Hjem", "Les også", "Ferje"]


def test_links_for_sharing_are_set_aside():
    page = f"<h1>Kai</h1><ul class='share-links'><li><a href='x'>Del på e-post</a></li></ul>{PROSE}"
    assert aside(page) == [("sharing", "Del på e-post")]


@pytest.mark.parametrize(
    "link", ["<a href='#k'>¶</a>", "<a class='permalink' href='#k'>Lenke hit</a>"]
)
def test_a_permalink_is_no_part_of_its_heading(link):
    page = f"<h1>Plan</h1><h2 id='k'>{link} 2.1 Kai {link}</h2>{PROSE}"
    heading = next(block for block in recover(read(page)).blocks if block.level == 2)
    assert (heading.marker, heading.text) == ("2.1", "Kai")


def test_what_a_style_sheet_hides_is_hidden_but_not_what_it_hides_on_paper_or_by_script():
    sheet = ".draft,p#old{display:none} @media print{.screen{display:none}} .js .panel{display:none}"
    page = (
        f"<style>{sheet}</style><h1>Kai</h1><div class='draft'><p>Utkast</p></div><p id='old'>Gammelt</p>"
        "<p class='screen'>Vises</p><div class='panel'><p>Foldet</p></div><p hidden='until-found'>Lukket</p>"
    )
    assert texts(page) == ["Kai", "Vises", "Foldet", "Lukket"]
    assert aside(page) == [("hidden", "Utkast"), ("hidden", "Gammelt")]


def test_deleted_text_is_set_aside_and_inserted_text_is_text():
    page = "<p>Styret har <del>fem</del> <ins>sju</ins> medlemmer.</p>"
    assert texts(page) == ["Styret har sju medlemmer."]
    assert aside(page) == [("deleted", "fem")]


# --- what it is ---


def test_headings_by_their_role():
    page = f"<div role='heading' aria-level='1'>Kai</div>{PROSE}<p role='heading'>Ferje</p>{PROSE}"
    assert [line[:2] for line in own(page)] == [
        ("heading", 1),
        ("paragraph", 0),
        ("heading", 2),
        ("paragraph", 0),
    ]


def test_a_bold_line_above_a_broken_line_is_a_title_of_its_own():
    page = (
        f"<p><b>1. Kai</b><br>{PROSE[3:]}<p><strong>2. Ferje</strong><br/>{PROSE[3:]}"
    )
    assert [
        block.text for block in recover(read(page)).blocks if block.kind is Kind.HEADING
    ] == ["Kai", "Ferje"]


@pytest.mark.parametrize(
    ("mark_up", "markers"),
    [
        ("<ol style='list-style-type: lower-alpha'>{}</ol>", ["a.", "b.", "c."]),
        (
            "<style>.r{{list-style:upper-roman outside}}</style><ol class='r'>{}</ol>",
            ["I.", "II.", "III."],
        ),
        ("<ol reversed>{}</ol>", ["3.", "2.", "1."]),
        ("<ol reversed start='9'>{}</ol>", ["9.", "8.", "7."]),
        ("<ol start='4'>{}</ol>", ["4.", "5.", "6."]),
        ("<ol style='list-style: none'>{}</ol>", ["", "", ""]),
        ("<ul style='list-style: none'>{}</ul>", ["•", "•", "•"]),
    ],
)
def test_lists_are_numbered_as_the_page_shows_them(mark_up, markers):
    page = mark_up.format("<li>kai</li><li>ferje</li><li>brygge</li>")
    assert [marker for _, _, marker, _ in own(page)] == markers


def test_levels_that_are_lists_of_their_own_are_nested_by_their_class():
    page = (
        "<p>Vi vil:</p><ul class='c1 lst-kix_a1b2-0 start'><li>bygge kai</li></ul>"
        "<ul class='c1 lst-kix_a1b2-1 start'><li>av tre</li></ul><ul class='lst-kix_a1b2-0'><li>rydde</li></ul>"
    )
    assert [line[1] for line in own(page)[1:]] == [1, 2, 1]


def test_raised_figures_stay_apart_and_lowered_ones_do_not():
    page = "<p>Innen 2030<sup>2</sup> skal CO<sub>2</sub> per m<sup>2</sup> ned den 1<sup>st</sup> mai.</p>"
    assert texts(page) == ["Innen 2030² skal CO2 per m² ned den 1st mai."]


def test_formulas_are_text():
    page = (
        "<p>Tilskudd: <math><mi>T</mi><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>"
        "<msup><mi>n</mi><mn>2</mn></msup><annotation>T=\\frac</annotation></math> kroner.</p>"
    )
    assert texts(page) == ["Tilskudd: T=(a+b)/2n² kroner."]
    assert aside(page) == [("annotation", "T=\\frac")]


def test_a_wrapper_that_has_notes_is_none():
    page = f"<div class='article has-footnotes'><h1>Kai</h1>{PROSE}</div>"
    assert [line[0] for line in own(page)] == ["heading", "paragraph"]
    page = f"<section class='footnotes'><h1>Kai</h1>{PROSE}</section>"
    assert [line[0] for line in own(page)] == ["heading", "paragraph"]


def test_what_a_raised_number_leads_to_is_a_note_and_the_way_back_is_not_text():
    page = (
        "<p>Ferja<a id='r1' href='#n1'><sup>1</sup></a> går.</p><p>Slutt.</p>"
        "<p><a name='n1' href='#r1'></a>Fra 2024. <a href='#r1'>↩</a></p>"
    )
    blocks = recover(read(page)).blocks
    assert [block.kind for block in blocks] == [
        Kind.PARAGRAPH,
        Kind.PARAGRAPH,
        Kind.NOTE,
    ]
    (link,) = blocks[0].spans
    assert (blocks[0].text[link.start : link.stop], link.kind, link.target) == (
        "¹",
        SpanKind.LINK,
        f"#{blocks[2].id}",
    )
    assert aside(page) == [("back-link", "↩")]


def test_bold_italic_and_links_to_the_web_are_kept():
    links = "<a href='https://example.org/a b'>kai</a> <a href='javascript:x()'>nå</a>"
    page = f"<p>Vi <b>vil  bygge</b> en <em>ny</em> {links}.</p>"
    (block,) = recover(read(page)).blocks
    assert [
        (span.kind.value, block.text[span.start : span.stop], span.target)
        for span in block.spans
    ] == [
        ("bold", "vil bygge", ""),
        ("italic", "ny", ""),
        ("link", "kai", "https://example.org/ab"),
    ]


# --- tables ---


def test_cells_stay_in_their_columns_whatever_is_empty_or_merged():
    page = (
        "<table><thead><tr><th>Område</th><th>Tiltak</th><th>Ansvar</th></tr></thead>"
        "<tr><td rowspan='2'>Havn</td><td>Bygge kai</td><td></td></tr><tr><td>Rydde</td><td>Etaten</td></tr>"
        "<tr><td colspan='2'>Sum</td><td>2</td></tr></table>"
    )
    rows = [line for line in read(page).lines if line.role is Role.TABLE]
    assert [line.text for line in rows] == [
        "Område\tTiltak\tAnsvar",
        "Havn\tBygge kai\t",
        "\tRydde\tEtaten",
        "Sum\t\t2",
    ]
    assert [line.row.head for line in rows] == [True, False, False, False]
    assert [[merge[1:] for merge in line.row.merged] for line in rows] == [
        [],
        [(0, 2, 1)],
        [],
        [(0, 1, 2)],
    ]


def test_blocks_and_items_of_a_cell_are_apart():
    page = (
        "<table><tr><th>Tiltak</th><th>Hvem</th></tr>"
        "<tr><td><ol><li>kai</li><li>ferje</li></ol></td><td><p>En</p><p><b>To</b></p></td></tr></table>"
    )
    row = read(page).lines[1]
    assert row.text == f"1. kai{CELL_BREAK}2. ferje\tEn{CELL_BREAK}To"
    assert [row.text[span.start : span.stop] for span in row.spans] == ["To"]
