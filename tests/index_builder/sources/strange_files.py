"""Files that somebody might make to do harm: a second set, thought up without a look at what reads them."""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

from tests.index_builder.sources.archives import archive, epub, odt
from tests.index_builder.sources.hostile import docx, said

LINE = "Kommunen skal bygge ny kai i nord innen 2031.\n"


Much = Callable[[int], int]
"""How many of something there are, of so many in the whole set."""


def strange_files(scale: float = 1.0) -> Iterator[tuple[str, bytes]]:
    """Each with the name that it comes under; a smaller scale gives smaller ones."""

    def much(count: int) -> int:
        return max(2, int(count * scale))

    for make in (_texts, _pages, _markdown, _packed, _pdfs, _rtf, _data):
        yield from make(much)


def _texts(much: Much) -> Iterator[tuple[str, bytes]]:
    yield "zeros.txt", bytes(much(3_000_000))
    yield "one-letter.txt", b"a" * much(5_000_000)
    yield "only-breaks.txt", b"Havna" + b"\n" * much(2_000_000) + b"nord"
    yield "only-feeds.txt", b"Havna\n" + b"\f" * much(300_000) + b"nord"
    yield "only-returns.txt", b"Havna\r" * much(300_000)
    yield "marks-of-order.txt", "\ufeff".encode() * much(500_000) + LINE.encode()
    yield "accents.txt", ("e" + "\u0301" * much(400_000) + "\n" + LINE).encode()
    yield "joined.txt", "\u200d".join("\U0001f469" * much(100_000)).encode()
    yield "turned.txt", ("\u202e" * much(200_000) + LINE).encode()
    yield "dotted-i.txt", ("İ. ıI\n" * much(100_000)).encode()
    yield "half-utf16.txt", b"\xff\xfe" + LINE.encode("utf-16-le")[:-1]
    yield "surrogates.txt", b"\xff\xfe" + b"\x00\xd8" * much(200_000)
    yield "utf32.txt", (LINE * much(20_000)).encode("utf-32")
    yield "dots.txt", (". " * much(1_000_000) + "12\n").encode()
    yield "bullets.txt", ("• " * much(500_000) + "\n").encode()
    yield "sections.txt", "".join(f"§ {n}-{n}\n" for n in range(much(60_000))).encode()
    yield "numbers.txt", ("1." * much(200_000) + " Havna\n").encode()
    yield "roman.txt", ("MDCLXVI" * much(50_000) + ". Havna\n").encode()
    yield "hyphens.txt", ("kai-\n" * much(200_000)).encode()
    yield "contents.txt", ("Havna ........ 3\n" * much(60_000)).encode()
    yield "promises.txt", ("Vi skal bygge. " * much(60_000)).encode()
    yield "tabs.txt", ("a\tb\tc\n" * much(100_000)).encode()
    yield (
        "indents.txt",
        "".join(f"{' ' * n}• kai\n" for n in range(much(3_000))).encode(),
    )
    yield "quotes.txt", ("«" * much(300_000) + LINE).encode()
    yield "mail.txt", ("> " * much(100_000) + LINE).encode()


def _pages(much: Much) -> Iterator[tuple[str, bytes]]:
    yield "attributes.html", b"<p " + b'a="1" ' * much(200_000) + b">Havna</p>"
    yield "nested-bold.html", b"<p>" + b"<b>" * much(20_000) + b"Havna"
    yield "nested-tables.html", b"<table><tr><td>" * much(5_000) + b"Havna"
    yield (
        "spans.html",
        (
            b'<table><tr><td rowspan="65534" colspan="1000">Havna</td></tr>'
            + b"<tr><td>a</td></tr>" * much(2_000)
            + b"</table>"
        ),
    )
    yield "comments.html", b"<p>Havna" + b"<!--" * much(300_000)
    yield (
        "style.html",
        b"<style>" + b".a{" * much(300_000) + b"</style><p class=a>Havna",
    )
    yield "entities.html", b"<p>" + b"&amp;" * much(500_000)
    yield "numbered-entities.html", b"<p>Havna &#xD800;&#1114112;&#0;" * much(20_000)
    yield "lists.html", b"<ol><li>" * much(10_000) + b"Havna"
    yield "items.html", b"<ol reversed start=-2147483648>" + b"<li>a" * much(50_000)
    yield "links.html", b'<a href="javascript:alert(1)">Havna</a> ' * much(50_000)
    yield (
        "anchors.html",
        b"".join(
            b'<a id="n%d" href="#n%d">x</a>' % (n, n + 1) for n in range(much(50_000))
        ),
    )
    yield "headings.html", b"<h1>" * much(50_000) + b"Havna"
    yield "mathematics.html", b"<p>a<math>" + b"<msup>" * much(5_000) + b"<mi>x</mi>"


def _markdown(much: Much) -> Iterator[tuple[str, bytes]]:
    yield "stars.md", b"# Havna\n\n" + b"*" * much(200_000) + b"a"
    yield "brackets.md", b"# Havna\n\n" + b"[" * much(100_000)
    yield "links.md", b"# Havna\n\n" + b"[a](" * much(50_000)
    yield (
        "ticks.md",
        b"# Havna\n\n" + b"".join(b"`" * n + b" " for n in range(much(1_000))),
    )
    yield (
        "notes.md",
        b"# Havna\n\n"
        + b"".join(
            b"a[^%d]\n\n[^%d]: b[^%d]\n\n" % (n, n, n + 1) for n in range(much(3_000))
        ),
    )
    yield (
        "cells.md",
        b"# Havna\n\n|" + b"a|" * much(20_000) + b"\n|" + b"-|" * much(20_000) + b"\n",
    )
    yield (
        "lists.md",
        b"# Havna\n\n" + b"".join(b" " * 2 * n + b"- a\n" for n in range(much(500))),
    )
    yield "edges.md", b"# Havna\n\n" + b"+---+---+\n" * much(100_000) + b"| a | b\n"
    yield "columns.md", b"# Havna\n\n" + b"havna\n-- --\n" * much(100_000)
    yield "front.md", b"---\n" + b"a: &a [*a, *a]\n" * much(50_000) + b"---\n# Havna\n"


def _packed(much: Much) -> Iterator[tuple[str, bytes]]:
    deep = (
        "<w:p>" * much(5_000) + "<w:r><w:t>Havna</w:t></w:r>" + "</w:p>" * much(5_000)
    )
    yield "nested.docx", docx(deep)
    yield (
        "tables.docx",
        docx(
            "<w:tbl><w:tr><w:tc>" * much(2_000)
            + said("Havna")
            + "</w:tc></w:tr></w:tbl>" * much(2_000)
        ),
    )
    yield (
        "grid.docx",
        docx(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>'
            + said("Havna")
            + "</w:tc></w:tr></w:tbl>"
        ),
    )
    yield (
        "levels.docx",
        docx(
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="-99999999999"/><w:numId w:val="1"/></w:numPr>'
            "</w:pPr><w:r><w:t>Havna</w:t></w:r></w:p>"
        ),
    )
    yield (
        "symbols.docx",
        docx(
            '<w:p><w:r><w:sym w:char="FFFFFFFF"/><w:t>Havna</w:t></w:r></w:p>'
            * much(5_000)
        ),
    )
    yield "empty.docx", archive({"word/document.xml": ""})
    yield "no-end.docx", docx(said("Havna"))[:-30]
    yield "spaces.odt", odt('<text:p>Havna<text:s text:c="2000000000"/>nord</text:p>')
    yield (
        "columns.odt",
        odt(
            "<table:table><table:table-row><table:table-cell "
            'table:number-columns-repeated="1000000000"><text:p>Havna</text:p>'
            "</table:table-cell></table:table-row></table:table>"
        ),
    )
    notes = "<text:note><text:note-body><text:p>Havna" * much(300)
    ends = "</text:p></text:note-body></text:note>" * much(300)
    yield "notes.odt", odt(f"<text:p>a{notes}{ends}</text:p>")
    yield (
        "itself.epub",
        epub(
            {"a.xhtml": "<html><body><p>Havna</p></body></html>"},
            ["a.xhtml"] * much(50_000),
        ),
    )
    yield (
        "names.epub",
        archive({f"{'../' * n}a{n}.xhtml": "<p>x</p>" for n in range(much(2_000))}),
    )
    yield "bomb.docx", docx(said("a" * much(100_000_000)))
    yield "comment.docx", docx(said("Havna")) + b"PK\x05\x06" + bytes(18) * much(5_000)
    yield "locked.odt", _encrypted()
    yield "inside.docx", archive({"word/document.xml": docx(said("Havna"))})


def _encrypted() -> bytes:
    """An archive whose members say that they are encrypted, and are not."""
    data = bytearray(odt("<text:p>Havna</text:p>"))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(sign)
        while start >= 0:
            data[start + place] |= 1
            start = data.find(sign, start + 4)
    return bytes(data)


def _pdf(*objects: bytes) -> bytes:
    body = b"".join(
        b"%d 0 obj\n%s\nendobj\n" % (number, content)
        for number, content in enumerate(objects, start=1)
    )
    return b"%PDF-1.7\n" + body + b"trailer << /Root 1 0 R /Size 99 >>\n%%EOF"


def _page(content: bytes, extra: bytes = b"") -> bytes:
    return _pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 4 0 R >> >> %s >>"
        % extra,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )


def _pdfs(much: Much) -> Iterator[tuple[str, bytes]]:
    show = b"BT /F 12 Tf 72 700 Td (Kommunen skal bygge ny kai) Tj ET "
    yield "words.pdf", _page(show * much(20_000))
    yield "itself.pdf", _page(show + b"/X Do " * much(1_000))
    yield "states.pdf", _page(b"q " * much(500_000) + show)
    yield "huge-type.pdf", _page(show.replace(b"12 Tf", b"99999999999 Tf"))
    yield "no-type.pdf", _page(show.replace(b"12 Tf", b"0 Tf"))
    yield "far-away.pdf", _page(show.replace(b"72 700", b"1e30 -1e30"))
    yield "huge-page.pdf", _page(show, b"/MediaBox [0 0 1e38 1e38]")
    yield "lines.pdf", _page(show + b"0 0 m 9 9 l S " * much(200_000))
    yield (
        "packed.pdf",
        _pdf(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Filter /FlateDecode /Length 9 >>\nstream\n"
            + zlib.compress(bytes(much(50_000_000)))
            + b"\nendstream",
        ),
    )
    yield (
        "arrays.pdf",
        b"%PDF-1.7\n1 0 obj\n"
        + b"[" * much(500_000)
        + b"\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF",
    )
    yield "only-head.pdf", b"%PDF-1.7\n"


def _rtf(much: Much) -> Iterator[tuple[str, bytes]]:
    yield "groups.rtf", rb"{\rtf1 " + b"{" * much(200_000) + b"Havna"
    yield "numbers.rtf", rb"{\rtf1 Havna\u99999999999999999999?\'zz\bin999999999 }"
    yield "binary.rtf", rb"{\rtf1 Havna {\pict\bin2147483647 " + bytes(1_000) + b"}}"
    yield "rows.rtf", rb"{\rtf1 " + rb"\trowd\cellx1 a\cell\row " * much(30_000) + b"}"
    yield (
        "fonts.rtf",
        rb"{\rtf1{\fonttbl"
        + b"".join(rb"{\f%d x;}" % n for n in range(much(30_000)))
        + rb"}Havna}",
    )


def _data(much: Much) -> Iterator[tuple[str, bytes]]:
    yield "deep.json", b'{"format": 1, "blocks": ' + b"[" * much(100_000)
    yield "wide.json", json.dumps({"format": 1, "blocks": [{}] * 200_000}).encode()
    yield "law.xml", b"<akomaNtoso>" + b"<section>" * much(5_000) + b"<p>Havna"
    yield "pictures.zip", archive({"a.png": b"\x89PNG" + bytes(1_000)})
    yield "program.exe", b"MZ" + bytes(much(200_000))
    yield "picture.png", b"\x89PNG\r\n\x1a\n" + struct.pack(">II", 2**31 - 1, 2**31 - 1)
    yield "tar.tar", b"plan.txt" + bytes(92) + b"0000644" + bytes(413)
    yield (
        "mail.mht",
        b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n" + LINE.encode(),
    )
    yield (
        "script.svg",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for number in range(much(30_000)):
            file.writestr(f"word/{number}.xml", b"")
        file.writestr("word/document.xml", b"<w:document/>")
    yield "members.docx", buffer.getvalue()
