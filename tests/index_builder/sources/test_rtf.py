"""RTF: styles, lists, notes, tables and pictures, in every encoding."""

from __future__ import annotations

import pytest

from index_builder.census import census
from index_builder.formats import format_of
from index_builder.grid import CELL_BREAK, Merge, TableRow
from index_builder.model import Role
from index_builder.sources import rtf as reader
from tests.index_builder.sources.shapes import shape
from tests.index_builder.test_pictures import png

STYLES = r"""{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1\outlinelevel1 Eget;}
{\s3\sbasedon0 heading 3;}{\s4 Title;}{\s5 caption;}{\s6 toc 1;}{\*\cs7 heading 4;}}"""
FONTS = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times CYR;}{\f2\fcharset2 Wingdings;}}"


def read(body: str):
    return reader.read("plan.rtf", written(body))


def written(body: str) -> bytes:
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}{STYLES}{body}}}".encode("latin-1")


def texts(source) -> list[str]:
    return [line.text for line in source.lines if not line.reason]


def test_headings_come_from_styles_and_outline_levels() -> None:
    body = r"\pard\s4 Plan\par\pard\s1 Havna\par\pard\s2 Kai\par\pard\s3 Molo\par"
    body += r"\pard\outlinelevel3 Fyr\par\pard\s0 Tekst.\par"
    assert shape(read(body)) == [
        ("heading", 1, "", "Plan"),
        ("heading", 1, "", "Havna"),
        ("heading", 2, "", "Kai"),
        ("heading", 3, "", "Molo"),
        ("heading", 4, "", "Fyr"),
        ("paragraph", 0, "", "Tekst."),
    ]
    assert [
        line.role for line in read(r"\pard\s5 Figur 1\par\pard\s6 Havna 3\par").lines
    ] == [
        Role.CAPTION,
        Role.FURNITURE,
    ]


def test_lists_have_the_markers_that_are_written() -> None:
    body = r"""{\listtext\pard\plain 1.\tab}\ilvl0 Kai\par{\listtext a)\tab}\ilvl1 Molo\par\pard
    {\pntext\f2\'b7\tab}{\*\pn\pnlvlblt{\pntxtb\'b7}}Fyr\par"""
    assert shape(read(body)) == [
        ("item", 1, "1.", "Kai"),
        ("item", 2, "a)", "Molo"),
        ("item", 1, "•", "Fyr"),
    ]


@pytest.mark.parametrize(
    ("written_as", "text"),
    [
        (r"bl\'e5 \'f8y", "blå øy"),
        (r"bl\u229\'e5 \u248?y", "blå øy"),
        (r"{\uc0 bl\u229 \u248 y}", "blåøy"),
        (r"{\uc2 bl\u229ab y}", "blå y"),
        (r"{\f1 \'ca\'e0\'e9}", "Кай"),
        (r"\u-10179?\u-8704?", "\U0001f600"),
        ("blå", "blå"),
        (r"a\~b\_c\-d\{e\}\\f", "a b-c\u00add{e}\\f"),
        (r"a\emdash b \lquote c\rquote", "a—b ‘c’"),
    ],
)
def test_characters(written_as: str, text: str) -> None:
    assert texts(read(rf"{written_as}\par")) == [text]


def test_superscripts_stay_apart_and_looks_are_known() -> None:
    source = read(r"20 m{\super 2} i 2031{\super 4)}\par{\b\fs32 Fet}\par")
    assert texts(source) == ["20 m² i 2031⁴⁾", "Fet"]
    fonts = [line.font for line in source.lines if line.font]
    assert [(font.size, font.bold) for font in fonts] == [(0.0, False), (16.0, True)]


def test_what_is_not_printed_is_told() -> None:
    body = r"""{\header Utkast\par}Rive {\v ikke }{\deleted hele }brua{\*\atnid X}{\*\annotation Tja\par}\par
    {\field{\*\fldinst HYPERLINK x}{\fldrslt lenke}}{\*\ukjent hemmelig}\par"""
    source = read(body)
    assert texts(source) == ["Rive brua", "lenke"]
    assert sorted((line.reason, line.text) for line in source.lines if line.reason) == [
        ("comment", "Tja"),
        ("deleted", "hele"),
        ("hidden", "ikke"),
        ("running-head", "Utkast"),
    ]


def test_notes_follow_their_paragraph() -> None:
    note = r"{\super\chftn{\footnote %s\pard {\super\chftn} F\'f8rste\par linje.}}"
    source = read("En" + note % "" + r".\par To" + note % r"\ftnalt" + r".\par")
    assert [(line.role.value, line.marker, line.text) for line in source.lines] == [
        ("paragraph", "", "En¹."),
        ("note", "1", "Første linje."),
        ("paragraph", "", "To[i]."),
        ("note", "i", "Første linje."),
    ]


def row(shape_: str, *cells: str) -> str:
    return (
        rf"\trowd{shape_} "
        + "".join(rf"\pard\intbl {cell}\cell " for cell in cells)
        + r"\row "
    )


def test_cells_keep_their_columns() -> None:
    three = r"\cellx1000\cellx2000\cellx3000"
    body = (
        row(r"\trhdr" + three, "Sted", "Hva", "Sum")
        + row(r"\clvmgf\cellx1000\cellx3000", "Vest", r"Kai\par Molo")
        + row(r"\clvmrg\cellx1000\cellx2000\cellx3000", "", "", "5")
        + r"\pard Etter\par "
        + row(r"\cellx500\cellx900", "a", r"{\listtext 1.\tab}b{\footnote Note.}")
    )
    lines = read(body).lines
    assert [line.text for line in lines] == [
        "Sted\tHva\tSum",
        "Vest\tKai\u2028Molo\t",
        "\t\t5",
        "Etter",
        "a\t1. b",
        "Note.",
    ]
    assert [line.row for line in lines if line.row] == [
        TableRow(1, True),
        TableRow(1, False, (Merge(0, 0, 2, 1), Merge(0, 1, 1, 2))),
        TableRow(1),
        TableRow(2),
    ]


def test_a_picture_is_shown_and_a_small_one_is_not() -> None:
    data = png(4, 3)
    picture = (
        r"{\*\shppict{\pict\pngblip\picwgoal%d\pichgoal%d "
        + data.hex()
        + r"}}{\nonshppict{\pict x}}"
    )
    source = read(
        f"{picture % (5000, 4000)}\\par {picture % (5000, 100)}\\par\\pard\\s5 Figur 1\\par"
    )
    assert [(line.text, line.picture is not None) for line in source.lines] == [
        ("Figur 1", True)
    ]
    assert list(source.pictures.values()) == [data]


@pytest.mark.parametrize(
    "body",
    [
        "{" * 5000,
        "}" * 5000,
        r"\u",
        r"\bin99999999999 x",
        r"\'",
        "\\",
        r"\cell\row\cell",
    ],
)
def test_broken_files_are_read_as_far_as_they_go(body: str) -> None:
    assert texts(read(rf"Kai\par {body}"))[0] == "Kai"


def test_the_independent_count_finds_what_the_reader_leaves_out() -> None:
    data = written(r"Bygge bru\par Male\u248?kle hus\par")
    source = reader.read("plan.rtf", data)
    assert format_of("plan.rtf", data).name == "rtf"
    assert not census(lambda: reader.passages("plan.rtf", data), source.lines).unread
    assert census(
        lambda: reader.passages("plan.rtf", data), source.lines[1:]
    ).unread == ("Bygge bru",)


def test_a_note_whose_sign_its_author_wrote_does_not_count() -> None:
    source = read(
        r"En*{\footnote * St\'f8tte.}\par To{\super\chftn{\footnote \chftn  Mer.}}\par"
    )
    assert [line.text for line in source.lines] == ["En*", "* Støtte.", "To¹", "Mer."]


@pytest.mark.parametrize(
    "box",
    [
        r"{\shp{\*\shpinst{\shptxt %s}}{\shprslt{\*\do\dptxbx{\dptxbxtext %s}}}}",
        r"{\*\do\dptxbx{\dptxbxtext %s}}%.0s",
    ],
)
def test_boxes_stand_below_their_paragraph_and_are_read_once(box: str) -> None:
    said = r"\pard Kai\par Bru\par"
    assert texts(read(f"Plan{box % (said, said)}\\par Slutt\\par")) == [
        "Plan",
        "Kai",
        "Bru",
        "Slutt",
    ]


@pytest.mark.parametrize(
    ("head", "written"),
    [("mac", rb"Bl\'8cb\'be"), ("pc", rb"Bl\'86b\'91"), ("pca", rb"Bl\'86b\'91")],
)
def test_old_encodings(head: str, written: bytes) -> None:
    data = rb"{\rtf1\%s %s}" % (head.encode(), written)
    assert texts(reader.read("plan.rtf", data)) == ["Blåbæ"]


def test_styles_of_old_programs_are_headings_in_their_language() -> None:
    styles = rb"{\stylesheet{\s1 Overskrift 1;}{\s2 Tittel;}}"
    data = rb"{\rtf1" + styles + rb"\pard\s2 Plan\par\pard\s1 Kai\par\pard Bru\par}"
    assert [line.role.value for line in reader.read("plan.rtf", data).lines] == [
        "heading",
        "heading",
        "paragraph",
    ]


def test_formulas_are_text_and_rows_within_a_cell_are_paragraphs() -> None:
    formula = r"{\mmath{\*\moMath{\mf{\mnum{\mr a}}{\mden{\mr b}}}}}"
    row = r"\itap2 {}\nestcell {}\nestcell{{\*\nesttableprops\trowd\nestrow}}"
    cells = rf"\trowd\cellx1000\cellx2000\pard\intbl {row.format(1, 2)}{row.format(3, 4)}\cell {formula}\cell\row"
    assert texts(read(cells)) == [f"1 · 2{CELL_BREAK}3 · 4\ta/b"]


def field(kind: str, form: str, result: str = "") -> str:
    return rf"{{\field{{\*\fldinst {kind} {{\*\formfield{{{form}}}}}}}{{\fldrslt {result}}}}}"


@pytest.mark.parametrize(
    ("form", "result", "value"),
    [
        (r"\fftype1\ffres1\ffdefres0{\*\ffname Ja}", "", "☒"),
        (r"\fftype1\ffres25\ffdefres0", "", "☐"),
        (r"\fftype2\ffres25\ffdefres1{\*\ffl Bod\'f8}{\*\ffl Troms\u248?}", "", "Tromsø"),
        (r"\fftype2\ffres0{\*\ffl Bod\'f8}{\*\ffl Vads\'f8}", r"Bod\'f8", "Bodø"),
        (r"\fftype2\ffres7{\*\ffl Bod\'f8}", "", ""),
        (r"\fftype0{\*\ffdeftext Skriv}", "Kari", "Kari"),
    ],
)  # fmt: skip
def test_a_field_of_a_form_says_what_was_chosen(
    form: str, result: str, value: str
) -> None:
    chosen = field("FORM", form, result)
    link = r'{\field{\*\fldinst HYPERLINK "https://a.no"}{\fldrslt siden}}'
    source = read(rf"\pard Svar: {chosen} Se {link}.\par")
    assert texts(source) == [" ".join(f"Svar: {value} Se siden.".split())]


def test_a_field_within_the_entry_of_another_breaks_nothing() -> None:
    inner = r"{\*\formfield{\fftype2}Kai}"
    form = rf"{{\*\formfield{{\fftype2{{\*\ffl {inner} Fyr}}}}}}"
    assert texts(read(rf"\pard Molo. {form}\par")) == ["Molo."]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"Kai{\xe {\v kai, ny}}{\tc Molo} her", "Kai her"),
        (r"Se {\upr{kaia}{\*\ud{kai\u229?a}}}.", "Se kaiåa."),
        (r"Kai {\bin6 {\par}}her", "Kai her"),
    ],
    ids=["index", "unicode again", "binary"],
)
def test_what_is_said_for_programs_alone_is_no_text(body: str, text: str) -> None:
    data = written(rf"\pard {body}\par\pard Fyr\par")
    source = reader.read("plan.rtf", data)
    assert texts(source) == [text, "Fyr"]
    assert not census(lambda: reader.passages("plan.rtf", data), source.lines).missing
