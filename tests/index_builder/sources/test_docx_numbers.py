"""DOCX: numbers before paragraphs are those that Word prints."""

from __future__ import annotations

import pytest

from tests.index_builder.sources.word import numbered, p, read, table


def level(depth: int, text: str, form: str = "decimal", more: str = "") -> str:
    inside = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{inside}</w:lvl>'


def markers(body: str, *levels: str, lists: str = "", styles: str = "") -> list[str]:
    """The markers of a document with one list of these levels."""
    list_of_all = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    definitions = (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    )
    parts: dict[str, str | bytes] = {
        "word/numbering.xml": f"<w:numbering>{definitions}{list_of_all}{lists}</w:numbering>",
        "word/styles.xml": f"<w:styles>{styles}</w:styles>",
    }
    return [line.marker for line in read(body, parts).lines]


CHAPTERS = "".join(numbered("x", depth) for depth in (0, 1, 1, 0, 1))


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("", ["1", "§ 1", "§ 2", "2", "§ 1"]),
        ('<w:lvlRestart w:val="0"/>', ["1", "§ 1", "§ 2", "2", "§ 3"]),
        ('<w:lvlRestart w:val="1"/>', ["1", "§ 1", "§ 2", "2", "§ 1"]),
    ],
)
def test_a_level_begins_anew_after_the_levels_that_it_names(
    more: str, found: list[str]
) -> None:
    assert markers(CHAPTERS, level(0, "%1"), level(1, "§ %2", more=more)) == found


def test_a_level_that_begins_anew_after_the_first_goes_on_after_the_second() -> None:
    body = "".join(numbered("x", depth) for depth in (0, 1, 2, 1, 2, 0, 1, 2))
    levels = (
        level(0, "%1"),
        level(1, "%1.%2"),
        level(2, "%3)", more='<w:lvlRestart w:val="1"/>'),
    )
    assert markers(body, *levels) == ["1", "1.1", "1)", "1.2", "2)", "2", "2.1", "1)"]


def test_a_level_that_was_passed_over_has_begun() -> None:
    body = "".join(numbered("x", depth) for depth in (1, 1, 0, 1))
    assert markers(body, level(0, "%1"), level(1, "%1.%2")) == [
        "1.1",
        "1.2",
        "2",
        "2.1",
    ]


def test_a_list_may_replace_a_level_and_begin_anew() -> None:
    lists = f"""<w:num w:numId="2"><w:abstractNumId w:val="0"/>
    <w:lvlOverride w:ilvl="0">{level(0, "Mål %1:", "upperLetter")}</w:lvlOverride></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/>
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>"""
    body = "".join(numbered("x", 0, list_id) for list_id in (1, 2, 2, 3, 3))
    assert markers(body, level(0, "%1."), lists=lists) == [
        "1.",
        "Mål B:",
        "Mål C:",
        "7.",
        "8.",
    ]


def test_a_list_of_a_list_style_has_the_levels_of_the_style() -> None:
    lists = f"""<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Tall"/>{level(0, "(%1)")}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Tall"/></w:abstractNum>
    <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>"""
    assert markers(numbered("x", 0, 2) * 2, level(0, "%1."), lists=lists) == [
        "(1)",
        "(2)",
    ]


def test_the_level_of_a_style_is_what_the_list_or_the_style_says() -> None:
    numbers = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = f"""<w:style w:type="paragraph" w:styleId="Kap"><w:name w:val="Kap"/><w:pPr>{numbers}</w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Par"><w:name w:val="Par"/><w:pPr>{numbers}</w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Ledd"><w:name w:val="Ledd"/><w:basedOn w:val="Par"/>
    <w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>"""
    body = "".join(
        p("x", f'<w:pStyle w:val="{style}"/>')
        for style in ("Kap", "Par", "Ledd", "Ledd", "Par", "Kap", "Par")
    )
    levels = (
        level(0, "%1", more='<w:pStyle w:val="Kap"/>'),
        level(1, "%1.%2", more='<w:pStyle w:val="Par"/>'),
        level(2, "(%3)", more='<w:pStyle w:val="Ledd"/>'),
    )
    assert markers(body, *levels, styles=styles) == [
        "1",
        "1.1",
        "(1)",
        "(2)",
        "1.2",
        "2",
        "2.1",
    ]


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("ordinal", ["1st", "2nd", "3rd"]),
        ("decimalZero", ["01", "02", "03"]),
        ("upperRoman", ["I", "II", "III"]),
        ("decimalEnclosedCircle", ["①", "②", "③"]),
        ("none", ["", "", ""]),
        ("a format of tomorrow", ["1", "2", "3"]),
    ],
)
def test_numbers_in_every_format(form: str, found: list[str]) -> None:
    assert markers(numbered("x") * 3, level(0, "%1", form)) == found


def test_ordinals_are_those_of_the_language() -> None:
    language = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nb-NO"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert markers(numbered("x") * 2, level(0, "%1", "ordinal"), styles=language) == [
        "1.",
        "2.",
    ]


def test_legal_numbers_are_digits_in_all_levels() -> None:
    body = numbered("x") + numbered("x", 1)
    assert markers(body, level(0, "%1", "upperRoman"), level(1, "%1.%2")) == [
        "I",
        "I.1",
    ]
    assert markers(
        body, level(0, "%1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")
    ) == ["I", "1.1"]


def test_numbers_count_on_through_tables_and_empty_paragraphs() -> None:
    rows = table(f"{numbered('')}|Bygge bru", f"{numbered('')}|Male hus")
    body = numbered("x") + rows + numbered("") + numbered("y")
    found = read(body, {"word/numbering.xml": _ONE_LIST}).lines
    assert [(line.marker, line.text) for line in found] == [
        ("1.", "x"),
        ("", "2.\tBygge bru"),
        ("", "3.\tMale hus"),
        ("5.", "y"),
    ]


_ONE_LIST = f"""<w:numbering><w:abstractNum w:abstractNumId="0">{level(0, "%1.")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def test_items_below_numbered_headings_are_deep_among_items_alone() -> None:
    levels = level(0, "%1"), level(1, "%1.%2"), level(2, "(%3)"), level(3, "%4.")
    heading = '<w:outlineLvl w:val="{0}"/><w:numPr><w:ilvl w:val="{0}"/><w:numId w:val="1"/></w:numPr>'
    body = "".join(p("Kai", heading.format(depth)) for depth in (0, 1))
    parts: dict[str, str | bytes] = {
        "word/numbering.xml": f'<w:numbering><w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    }
    source = read(body + numbered("bygge", 2) + numbered("rydde", 3), parts)
    assert [(line.role.value, line.level, line.marker) for line in source.lines] == [
        ("heading", 1, "1"),
        ("heading", 2, "1.1"),
        ("item", 1, "(1)"),
        ("item", 2, "1."),
    ]


def test_the_words_around_a_number_have_an_end() -> None:
    found = markers(numbered("x") * 3, level(0, "%1" * 5_000))
    assert [len(marker) for marker in found] == [128, 128, 128]
