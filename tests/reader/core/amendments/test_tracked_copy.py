"""Word documents with tracked changes, as Word and LibreOffice write them, come in as amendments."""

import zipfile
from io import BytesIO

import pytest

from index_builder.errors import UserError
from reader.core.amendments.file_reader import read_amendments
from reader.core.amendments.model import AmendmentKind
from reader.core.amendments.result import apply_amendments
from reader.core.amendments.tracked_copy import reviewers
from reader.core.compare.engine import compare
from reader.core.compare.formats import Report, redline
from tests.index_builder.sources.archives import archive
from tests.reader.core.amendments.material import (
    addition,
    change,
    measures,
    programme,
    strike,
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BULLET = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
BY = 'w:id="1" w:author="{}" w:date="2031-01-01T10:00:00Z"'


def run(text, tag="t"):
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def came(text, who):
    return f"<w:ins {BY.format(who)}>{run(text)}</w:ins>"


def went(text, who):
    return f"<w:del {BY.format(who)}>{run(text, 'delText')}</w:del>"


def paragraph(*runs, listed=False, mark=""):
    properties = f"{BULLET if listed else ''}{f'<w:rPr>{mark}</w:rPr>' if mark else ''}"
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def document(body, **parts):
    """A Word file of the programme with this in place of its second chapter's measures."""
    first = [
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>1. Skole og barnehage</w:t></w:r></w:p>',
        paragraph(
            run(
                "Kommunen har ansvar for alle barn som bor her, og skal gi dem en god start i livet."
            )
        ),
        paragraph(run("Partiet vil:")),
        paragraph(run("bygge en ny skole på Nesset innen 2029"), listed=True),
        paragraph(run("ansette flere lærere i de minste klassene"), listed=True),
        paragraph(run("gi alle elever et varmt måltid hver dag"), listed=True),
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>2. Vei og vann</w:t></w:r></w:p>',
        paragraph(run("Veiene er slitte, og rørene under dem er eldre enn husene.")),
        paragraph(run("Det må tas igjen i denne perioden, gate for gate.")),
        paragraph(run("Partiet vil:")),
    ]
    styles = f'<w:styles {W}><w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>'
    return archive(
        {
            "word/document.xml": f"<w:document {W}><w:body>{''.join(first)}{body}</w:body></w:document>",
            "word/styles.xml": styles,
            "word/numbering.xml": NUMBERING,
            **parts,
        }
    )


PIPES, LIGHTS = (
    "legge nye vannrør i hele sentrum",
    "sette opp lys langs alle skoleveier",
)


def read(data, tmp_path):
    (tmp_path / "copy.docx").write_bytes(data)
    return read_amendments(tmp_path / "copy.docx", programme())


def test_each_person_s_changes_are_that_person_s_amendments(tmp_path):
    base = programme()
    *_, pipes, lights = measures(base)
    body = paragraph(
        run("legge "),
        went("nye", "Kari"),
        came("trygge", "Kari"),
        run(" vannrør i hele sentrum"),
        listed=True,
    )
    body += paragraph(
        run("sette opp lys langs alle "),
        came("gang- og ", "Ola"),
        run("skoleveier"),
        listed=True,
    )
    found = read(document(body), tmp_path)
    assert [
        (one.kind, one.blocks, one.proposer, one.new_text) for one in found.amendments
    ] == [
        (AmendmentKind.CHANGE, (pipes,), "Kari", "legge trygge vannrør i hele sentrum"),
        (
            AmendmentKind.CHANGE,
            (lights,),
            "Ola",
            "sette opp lys langs alle gang- og skoleveier",
        ),
    ]


@pytest.mark.parametrize("writer", ["whole paragraph", "mark of the one before"])
def test_a_new_paragraph_is_an_addition_however_its_mark_is_written(writer, tmp_path):
    base = programme()
    *_, pipes, _ = measures(base)
    mark = f"<w:ins {BY.format('Kari')}/>"
    new = came("kartlegge alle rør", "Kari")
    if writer == "whole paragraph":
        body = paragraph(run(PIPES), listed=True) + paragraph(
            new, listed=True, mark=mark
        )
    else:
        body = paragraph(run(PIPES), listed=True, mark=mark) + paragraph(
            new, listed=True
        )
    found = read(document(body + paragraph(run(LIGHTS), listed=True)), tmp_path)
    assert [(one.kind, one.blocks, one.new_text) for one in found.amendments] == [
        (AmendmentKind.ADD, (pipes,), "kartlegge alle rør")
    ]


def test_a_deleted_paragraph_is_a_strike_and_its_comment_the_reason(tmp_path):
    base = programme()
    *_, pipes, _ = measures(base)
    remark = f'<w:comment w:id="7" w:author="Kari"><w:p>{run("Det er gjort.")}</w:p></w:comment>'
    comments = f"<w:comments {W}>{remark}</w:comments>"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>'
        '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" '
        'Target="styles.xml"/><Relationship Id="r3" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>'
        "</Relationships>"
    )
    body = paragraph(
        '<w:commentRangeStart w:id="7"/>',
        went(PIPES, "Kari"),
        listed=True,
        mark=f"<w:del {BY.format('Kari')}/>",
    )
    body += paragraph(run(LIGHTS), listed=True)
    data = document(
        body,
        **{"word/comments.xml": comments, "word/_rels/document.xml.rels": relations},
    )
    found = read(data, tmp_path)
    assert [(one.kind, one.blocks, one.reason) for one in found.amendments] == [
        (AmendmentKind.STRIKE, (pipes,), "Det er gjort.")
    ]
    assert reviewers("copy.docx", data)[0].comments == (("Det er gjort.", PIPES),)


def test_a_change_of_the_setting_alone_is_told_and_is_no_amendment(tmp_path):
    bold = f"<w:r><w:rPr><w:b/><w:rPrChange {BY.format('Ola')}><w:rPr/></w:rPrChange></w:rPr><w:t>{PIPES}</w:t></w:r>"
    changed = paragraph(
        run("sette opp "),
        came("nye ", "Ola"),
        run("lys langs alle skoleveier"),
        listed=True,
    )
    found = read(document(paragraph(bold, listed=True) + changed), tmp_path)
    assert [one.kind for one in found.amendments] == [AmendmentKind.CHANGE]
    assert found.reset == 1


def test_our_own_redline_comes_in_as_what_it_was_made_of(tmp_path):
    base = programme()
    school, teachers, meal, *_ = measures(base)
    given = [
        change(base, school, "2029", "2028", "1"),
        strike(base, teachers, "2"),
        addition(meal, "gi gratis skolebuss", "åpne bassenget", key="3"),
    ]
    result = apply_amendments(base, given)
    data = redline.render(Report(compare(base, result)))
    found = read(data, tmp_path)
    assert [(one.kind, one.blocks, one.new_text) for one in found.amendments] == [
        (one.kind, one.blocks, one.new_text) for one in given
    ]


def test_a_document_without_changes_is_read_as_an_edited_copy(tmp_path):
    found = read(document(paragraph(run(LIGHTS), listed=True)), tmp_path)
    assert [one.kind for one in found.amendments] == [AmendmentKind.STRIKE]


def test_an_archive_that_is_damaged_is_told(tmp_path):
    whole = document(paragraph(came("x", "Kari")))
    with zipfile.ZipFile(BytesIO(whole)) as package:
        assert "word/document.xml" in package.namelist()
    (tmp_path / "copy.docx").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(UserError):
        read_amendments(tmp_path / "copy.docx", programme())
