"""Small valid files of each kind, from which inputs are made: each holds a little of all that its reader looks at."""

from __future__ import annotations

import io
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import xlsxwriter
from lxml import etree
from lxml import html as html_tree

from index_builder import manifest, outline_xml
from index_builder.corrections import Action, Correction, to_json
from index_builder.model import Source
from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.choice import Choice, Only
from reader.core.exchange import dumps
from reader.core.marks import Stance
from reader.core.paths import Places
from reader.core.presets import Presets
from reader.core.printing.options import PRESETS
from reader.core.register import Filter, Register
from reader.core.register_export import WRITERS, Sheet
from reader.core.settings import Settings, SettingsFile
from reader.core.store import open_store
from tests.index_builder.sources.archives import archive, epub, odt, odt_names
from tests.index_builder.sources.pdf_file import Words, pdf
from tests.reader.core.store.rows import DOCUMENT, add, add_document
from tests.reader.material import plan

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

TEXT = """HANDLINGSPLAN

Innhold
1 Havna ....................... 2
2 Veier ....................... 3

Kapittel 1 Havna
1.1 Brygger

Havna er gammel, og brygga er mor-
ken. Vi vil bygge ny kai.

Kommunen vil:

• rydde strandlinja
  – begynne ved moloen
• gi båtene strøm
12
\fPlan 2030                                  3
2 Veier
a) salte bakkene
b) male gangfeltene
År\tPlasser
2028\t40
1 Tall fra havnevesenet.
"""
MARKDOWN = """---
title: Plan
lang: nb
---
# 1 Havna {#havna}

Vi **vil**:

- rydde *strandlinja*
  1. begynne ved [moloen](x.html)
  2. ta ![havna](h.png) sist
- gi `båtene` strøm[^1]

> Sitat
>> i sitat

| År | Plasser |
|----|---------|
| 2028 | 40 |

Veier
=====

```
kode
```
<p class="footnote"><sup>1</sup> Tall</p>

[^1]: Tall &amp; mer.\\
Slutt<br>her
"""
HTML = """<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"><title>Plan</title><style>p{}</style></head>
<body><nav><a href="x">Meny</a></nav><main><h1>1 Havna</h1><p>Vi <b>vil</b>:</p>
<ul><li>rydde<ol type="a" start="3"><li value="7">moloen</li></ol></li><li>str&oslash;m<br>og vann</li></ul>
<table><caption>Tall</caption><tr><th>År</th><td>40</td></tr></table><pre>  a
b</pre><aside class="footnote">1 Tall</aside><p style="display:none">x</p><img src="http://x.invalid/"></main>
<footer role="contentinfo">Bunn</footer></body></html>"""

_PARAGRAPH = (
    '<w:p><w:pPr><w:pStyle w:val="{}"/><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    '<w:r><w:rPr><w:b/><w:sz w:val="24"/></w:rPr><w:t>{}</w:t></w:r></w:p>'
)
DOCX = {
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": f"<w:document {W}><w:body>"
    + _PARAGRAPH.format("H1", 0, "Havna")
    + _PARAGRAPH.format("L", 1, "rydde strandlinja")
    + '<w:p><w:r><w:t>Vi vil</w:t><w:br w:type="page"/><w:tab/><w:sym w:font="Wingdings" w:char="F0A7"/>'
    '<w:footnoteReference w:id="2"/><w:lastRenderedPageBreak/></w:r><w:ins><w:r><w:t>ny kai</w:t></w:r></w:ins>'
    "<w:del><w:r><w:delText>bort</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>År</w:t></w:r></w:p>"
    "</w:tc><w:tc><w:p><w:r><w:t>40</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sdt><w:sdtContent><w:p><w:r><w:t>Felt"
    "</w:t></w:r></w:p></w:sdtContent></w:sdt></w:body></w:document>",
    "word/styles.xml": f'<w:styles {W}><w:style w:type="paragraph" w:styleId="H1" w:default="1"><w:name '
    'w:val="heading 1"/><w:basedOn w:val="L"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style '
    'w:styleId="L"><w:name w:val="List"/><w:rPr><w:i/></w:rPr></w:style></w:styles>',
    "word/numbering.xml": f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt '
    'w:val="lowerRoman"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId '
    'w:val="0"/></w:num></w:numbering>',
    "word/footnotes.xml": f'<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>Tall</w:t></w:r></w:p></w:footnote>'
    "</w:footnotes>",
    "docProps/core.xml": '<x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Plan</dc:title></x>',
}
_ODT_BODY = (
    '<text:h text:outline-level="1">Havna</text:h><text:p text:style-name="P">Vi <text:span>vil</text:span><text:tab/>'
    '<text:s text:c="3"/><text:line-break/>:</text:p><text:list text:style-name="N"><text:list-item><text:p>rydde'
    "</text:p><text:list><text:list-item><text:p>moloen</text:p></text:list-item></text:list></text:list-item>"
    '</text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>40</text:p>'
    "</table:table-cell><table:table-cell><text:p>år</text:p></table:table-cell></table:table-row></table:table>"
    '<text:p>Tekst<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
    "<text:p>Tall</text:p></text:note-body></text:note><text:soft-page-break/></text:p>"
)
_ODT_STYLES = (
    '<style:style style:name="P" style:family="paragraph"><style:text-properties fo:font-weight="bold" '
    'fo:font-size="12pt"/></style:style><text:list-style style:name="N"><text:list-level-style-number text:level="1" '
    'style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/>'
    "</text:list-style>"
)


def text() -> list[bytes]:
    return [
        TEXT.encode(),
        TEXT.encode("cp1252", "replace"),
        TEXT.encode("utf-16"),
        TEXT.replace("\n\n", "\n").encode(),
    ]


def markdown() -> list[bytes]:
    return [MARKDOWN.encode()]


def html() -> list[bytes]:
    return [
        HTML.encode(),
        HTML.replace("utf-8", "iso-8859-1").encode("latin-1", "replace"),
    ]


def xhtml() -> list[bytes]:
    return [etree.tostring(html_tree.document_fromstring(HTML), encoding="utf-8")]


def pdfs() -> list[bytes]:
    words = [
        Words(72, 760, "1 Havna", 18, "bold", tag="H1"),
        Words(72, 720, "Vi vil bygge ny kai i nord, og det haster med", tag="P"),
        Words(72, 706, "arbeidet.", tag="P"),
        Words(90, 680, "l", font="signs"),
        Words(104, 680, "rydde strandlinja", tag="LI"),
        Words(300, 680, "i andre spalte", font="italic"),
        Words(290, 30, "2", tag="Artifact"),
        Words(72, 650, "male alle benker", said="male ingen benker"),
    ]
    return [
        pdf(words, words[:3], title="Plan", bookmarks=(("Havna", 1), ("Veier", 2))),
        pdf(
            [Words(word.x, word.y, word.text, word.size, word.font) for word in words],
            rotate=90,
        ),
    ]


def docx() -> list[bytes]:
    return [archive(dict(DOCX))]


def odts() -> list[bytes]:
    return [odt(_ODT_BODY, styles=_ODT_STYLES, automatic=_ODT_STYLES)]


def flat_odts() -> list[bytes]:
    """The same as `odts`, in one file."""
    names = odt_names()
    return [
        f"""<office:document {names} office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>{_ODT_STYLES}</office:styles><office:body><office:text>{_ODT_BODY}</office:text></office:body>
</office:document>""".encode()
    ]


def rtf() -> list[bytes]:
    """A document with styles, a list, a note, a table and signs in Unicode."""
    return [
        rb"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Times;}}{\stylesheet{\s1\outlinelevel0 heading 1;}}
{\info{\title Havna}}\pard\s1 Kai\par\pard {\listtext 1.\tab}\ilvl0 Bygge m\u248?ller{\super 2}\par
\pard En{\footnote {\super\chftn} Note.}\par\trowd\trhdr\cellx1000\clvmgf\cellx2000 \intbl Hva\cell N\'e5r\cell\row
\trowd\cellx1000\clvmrg\cellx2000 \intbl Kai\cell\cell\row\pard Slutt{\*\annotation Tja}\par}"""
    ]


def epubs() -> list[bytes]:
    return [
        epub(
            {
                "a.xhtml": xhtml()[0].decode(),
                "b.xhtml": "<html><body><h2>Veier</h2><p>Salte.</p></body></html>",
            }
        )
    ]


def queries() -> list[bytes]:
    asked = [
        'skole barn "sosial kontroll" -bolig',
        "integrer* kap:3.4 OR barnehage side:14",
        'kun:tiltak „bygge kai" ELLER havn*',
    ]
    return [each.encode() for each in asked]


def outlines() -> list[bytes]:
    return [outline_xml.write(plan())]


def manifests() -> list[bytes]:
    source = Source("plan.txt", "text", "0" * 64, ())
    return [
        manifest.write(manifest.describe(source, plan(), 1234, ["Page 1, line 2."]))
    ]


def corrections() -> list[bytes]:
    made = [
        Correction(action, "m-2", "Gi båtfolket vann & strøm.", "vann")
        for action in Action
    ]
    return [
        to_json(made, "Plan").encode(),
        to_json([Correction(each, "h-1", "Havna & byen") for each in Action]).encode(),
    ]


def settings() -> list[bytes]:
    with TemporaryDirectory() as folder:
        kept = SettingsFile(Path(folder) / "settings.json")
        full = {
            "panels": ("left", "right"),
            "panel_widths": {"left": 300},
            "searches": ("havn",),
            "geometry": "AdnQ",
        }
        kept.change(
            **full,
            highlight_names={"costs": "Penger"},
            zoom=120,
            theme="dark",
            author="Kari",
        )
        assert kept.value != Settings()
        return [kept.path.read_bytes()]


def presets() -> list[bytes]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "presets.json"
        kept = Presets(path)
        kept.keep_look(replace(PRESETS[0], name="Mitt"))
        kept.keep_choice(
            DOCUMENT, Choice("Havna", ("h-1",), Only.MEASURES, "", ("m-1",))
        )
        return [path.read_bytes()]


def notes() -> list[bytes]:
    with (
        TemporaryDirectory() as folder,
        closing(open_store(Places(Path(folder)))) as store,
    ):
        add_document(store)
        made = Annotations(store, DOCUMENT, "e1")
        made.highlight(plan(), "p-1", 16, 43, "costs")
        made.set_tags([made.note(plan(), "h-2", "Om veier\n\n- ett")], ["vei"])
        made.set_stance(plan(), ["m-3"], Stance.CHANGE, 2, "Bare grus")
        whole = dumps(made.all(), "e1", "urn:uuid:1", {"": "Kari"}, "Plan")
        return [whole, json.dumps(json.loads(whole)["first"]["items"][0]).encode()]


def registers() -> list[bytes]:
    """As a spreadsheet of our own and as another program writes it."""
    other = io.BytesIO()
    with xlsxwriter.Workbook(other, {"in_memory": True}) as book:
        page = book.add_worksheet()
        for number, line in enumerate(
            (
                ["Id", "Stance", "Tags", "Priority"],
                ["m-1", "for", "a, b", 2],
                ["m-2", "x"],
            )
        ):
            page.write_row(number, 0, line)
    return [_register("xlsx"), other.getvalue()]


def register_texts() -> list[bytes]:
    return [_register("csv"), b"Id;Stance\r\nm-1;for\r\nm-2;\r\n"]


def _register(kind: str) -> bytes:
    with (
        TemporaryDirectory() as folder,
        closing(open_store(Places(Path(folder)))) as store,
    ):
        add_document(store)
        rows = Register(
            plan(), Annotations(store, DOCUMENT, "e1"), Bookmarks(store, DOCUMENT, "e1")
        ).filtered(Filter())
        path = Path(folder) / f"register.{kind}"
        path.write_bytes(WRITERS[f".{kind}"](Sheet("Plan", rows, language="en")))
        return path.read_bytes()


def stores() -> list[bytes]:
    with TemporaryDirectory() as folder:
        places = Places(Path(folder))
        with closing(open_store(places)) as store:
            add_document(store)
            for number in range(3):
                add(store, f"a{number}")
        with closing(sqlite3.connect(places.store)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode = DELETE")
        return [places.store.read_bytes()]
