"""Pictures, charts and fields of forms, in every format that has them: shown, or told."""

from __future__ import annotations

import pytest

from index_builder.account import check
from index_builder.model import Line, Role, Source
from index_builder.recover import recover
from index_builder.sources import reading
from tests.index_builder.sources.archives import epub, odt, odt_names
from tests.index_builder.sources.word import p, word
from tests.index_builder.test_pictures import png

METAFILE = b"\x01\x00\x09\x00 no picture that is shown"
PAGE = '<html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'


def read(name: str, data: bytes) -> Source:
    source = reading.read(name, data)
    assert check(source, recover(source)).complete
    return source


def told(source: Source) -> list[tuple[str, str]]:
    """What each line is, or why it is set aside, with its text; pictures with their path."""
    return [(_kind(line), line.text) for line in source.lines]


def _kind(line: Line) -> str:
    return line.picture.path if line.picture else line.reason or line.role.value


def drawn(name: str, words: str) -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="3000000" cy="3000000"/><wp:docPr id="1" name="x" '
        f'descr="{words}"/><a:graphic><a:blip r:embed="{name}"/></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )


def framed(name: str, words: str) -> str:
    return (
        f'<text:p><draw:frame svg:width="5cm" svg:height="5cm"><draw:image xlink:href="Pictures/{name}"/>'
        f"<svg:desc>{words}</svg:desc></draw:frame></text:p>"
    )


UNSHOWN = {
    "docx": word(
        drawn("a", "Kart over leia") + drawn("b", ""),
        {"word/media/a.emf": METAFILE, "word/media/b.wmf": METAFILE},
        {"a": ("image", "media/a.emf"), "b": ("image", "media/b.wmf")},
    ),
    "odt": odt(
        framed("a.emf", "Kart over leia") + framed("b.wmf", ""),
        **{"Pictures/a.emf": METAFILE, "Pictures/b.wmf": METAFILE},
    ),
    "epub": epub(
        {
            "a.xhtml": PAGE.format(
                '<p><img src="a.emf" alt="Kart over leia"/></p><p><img src="b.wmf"/></p>'
            )
        }
    ),
}
"""Two pictures of a kind that is not shown, of which only one is described."""


@pytest.mark.parametrize("format_", UNSHOWN)
def test_a_picture_that_cannot_be_shown_is_told_by_its_words_or_its_name(
    format_: str,
) -> None:
    assert told(read(f"plan.{format_}", UNSHOWN[format_])) == [
        ("caption", "Kart over leia"),
        ("picture", "b.wmf"),
    ]


def test_a_metafile_in_rich_text_is_told() -> None:
    picture = rb"{\pict\wmetafile8\picwgoal5000\pichgoal4000 0100}"
    source = read("plan.rtf", rb"{\rtf1\ansi Kaia.\par " + picture + rb"\par}")
    assert told(source) == [("paragraph", "Kaia."), ("picture", "pictures/1.wmf")]


def test_pictures_of_a_book_are_shown_with_their_captions() -> None:
    page = PAGE.format(
        '<h1>Havna</h1><figure><img src="../bilder/kai.png"/><figcaption>Kaia i dag</figcaption></figure>'
        '<p>Se <img src="../bilder/kart.png" alt="Et kart"/> her.</p>'
        '<p><img src="../bilder/strek.png" alt=""/><img src="x.png" alt="Pil" width="16"/></p>'
    )
    data = {"kai": png(60, 50), "kart": png(70, 50), "strek": png(9, 1)}
    members = {f"book/bilder/{name}.png": each for name, each in data.items()}
    source = read("plan.epub", epub({"tekst/a.xhtml": page}, **members))
    assert told(source) == [
        ("heading", "Havna"),
        ("book/bilder/kai.png", "Kaia i dag"),
        ("paragraph", "Se her."),
        ("book/bilder/kart.png", "Et kart"),
    ]
    assert source.pictures == {
        "book/bilder/kai.png": data["kai"],
        "book/bilder/kart.png": data["kart"],
    }


def test_a_picture_that_stands_often_in_a_book_is_decoration() -> None:
    chapters = {
        f"{name}.xhtml": PAGE.format(
            f'<h1>{name}</h1><p><img src="logo.png" alt="Logo"/></p>'
        )
        for name in ("Kai", "Bru", "Vei")
    }
    source = read("plan.epub", epub(chapters, **{"book/logo.png": png(99, 99)}))
    assert [line.text for line in source.lines] == ["Kai", "Bru", "Vei"]


def test_pictures_of_a_page_keep_their_words() -> None:
    page = "<h1>Kai <img src=k.png alt=Merke></h1><p>Ferja går.</p><img src='https://example.org/f.png' alt='Ferja'>"
    source = read("plan.html", page.encode())
    assert [(line.role, line.text) for line in source.lines] == [
        (Role.HEADING, "Kai"),
        (Role.PARAGRAPH, "Ferja går."),
        (Role.CAPTION, "Ferja"),
    ]


CHART = """<c:chartSpace xmlns:c="chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart>
<c:title><a:p><a:r><a:t>Båter i havna</a:t></a:r></a:p></c:title><c:ser><c:tx><c:pt idx="0"><c:v>Sommer</c:v></c:pt></c:tx>
<c:cat><c:pt idx="0"><c:v>2024</c:v></c:pt><c:pt idx="1"><c:v>2025</c:v></c:pt></c:cat>
<c:val><c:pt idx="1"><c:v>31</c:v></c:pt></c:val></c:ser><c:ser><c:tx><c:pt idx="0"><c:v>Vinter</c:v></c:pt></c:tx>
<c:val><c:pt idx="0"><c:v>7</c:v></c:pt></c:val></c:ser></c:chart></c:chartSpace>"""


def test_the_data_of_a_chart_in_word_are_a_table() -> None:
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline><a:graphic><c:chart xmlns:c="chart" r:id="c"/></a:graphic></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )
    data = word(
        drawing,
        {"word/charts/chart1.xml": CHART.encode()},
        {"c": ("chart", "charts/chart1.xml")},
    )
    assert told(read("plan.docx", data)) == [
        ("paragraph", "Båter i havna"),
        ("table", "\tSommer\tVinter"),
        ("table", "2024\t\t7"),
        ("table", "2025\t31\t"),
    ]


def test_the_words_and_data_of_a_chart_in_opendocument_are_read() -> None:
    rows = "".join(
        f"<table:table-row><table:table-cell><text:p>{year}</text:p></table:table-cell>"
        f"<table:table-cell><text:p>{boats}</text:p></table:table-cell></table:table-row>"
        for year, boats in ((2024, 7), (2025, 31))
    )
    chart = f"<chart><title><text:p>Båter i havna</text:p></title><table:table>{rows}</table:table></chart>"
    inside = f"<office:document-content {odt_names()}><office:body>{chart}</office:body></office:document-content>"
    body = '<text:p><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>'
    data = odt(body, **{"Object 1/content.xml": inside})
    assert told(read("plan.odt", data)) == [
        ("paragraph", "Båter i havna"),
        ("table", "2024\t7"),
        ("table", "2025\t31"),
    ]


def test_what_was_filled_in_is_text() -> None:
    begin = '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData>{}</w:ffData></w:fldChar></w:r>{}</w:p>'
    choices = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Nord"/><w:listEntry w:val="Sør"/></w:ddList>'
    ticked = "<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>"
    after = "<w:r><w:t xml:space='preserve'> Ny kai</w:t></w:r>"
    data = word(
        p("Svar") + begin.format(choices, "") + "<w:p>" + after + "</w:p>"
        "" + begin.format(ticked, after)
    )
    assert [text for _, text in told(read("plan.docx", data))] == [
        "Svar",
        "Sør",
        "Ny kai",
        "☒ Ny kai",
    ]
    names = 'xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"'
    forms = (
        f'<office:forms {names}><form:form><form:text form:id="a" form:current-value="Ola"/>'
        '<form:checkbox form:id="b" form:label="Enig" form:current-state="checked"/></form:form></office:forms>'
    )
    body = "<text:p>Navn: <draw:control draw:control='a'/></text:p><text:p><draw:control draw:control='b'/></text:p>"
    assert [text for _, text in told(read("plan.odt", odt(forms + body)))] == [
        "Navn: Ola",
        "☒ Enig",
    ]


def test_documents_in_cells_are_read_and_web_archives_are_told() -> None:
    cells = f'<w:tc><w:altChunk r:id="t"/>{p("")}</w:tc><w:tc>{p("Teknisk")}</w:tc>'
    head = f"<w:tc>{p('Hva')}</w:tc><w:tc>{p('Hvem')}</w:tc>"
    body = f'<w:tbl><w:tr>{head}</w:tr><w:tr>{cells}</w:tr></w:tbl><w:altChunk r:id="r"/><w:altChunk r:id="m"/>'
    mail = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x"
    )
    data = word(
        body + p("Slutt"),
        {
            "word/t.txt": b"Male brua",
            "word/r.rtf": b"{\\rtf1 Ny molo.\\par}",
            "word/m.mht": mail,
        },
        {
            "t": ("aFChunk", "t.txt"),
            "r": ("aFChunk", "r.rtf"),
            "m": ("aFChunk", "m.mht"),
        },
    )
    assert told(read("plan.docx", data)) == [
        ("table", "Hva\tHvem"),
        ("table", "Male brua\tTeknisk"),
        ("paragraph", "Ny molo."),
        ("chunk", "word/m.mht"),
        ("paragraph", "Slutt"),
    ]
