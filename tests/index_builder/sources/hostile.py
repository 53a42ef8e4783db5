"""Documents made to do harm, for every format: what each must come to is in `test_hostile`."""

from __future__ import annotations

import io
import struct
import zipfile

from tests.index_builder.sources.archives import archive, epub, odt
from tests.index_builder.sources.pdf_file import Words, pdf

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PAGE = "<html xmlns='http://www.w3.org/1999/xhtml'><body>{}</body></html>"
BOMB = "".join(
    (
        "<!DOCTYPE x [<!ENTITY e0 'ha'>",
        *(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 10)),
        "]>",
    )
)
"""A billion times "ha", in a line."""
QUADRATIC = f"<!DOCTYPE x [<!ENTITY e9 '{'ha' * 50_000}'>]>"
"""One long entity, to be called many times."""
LOCAL = "<!DOCTYPE x [<!ENTITY e9 SYSTEM '{}'>]>"
PARAMETER = "<!DOCTYPE x [<!ENTITY % p SYSTEM '{}'> %p; <!ENTITY e9 'gone'>]>"
OUTSIDE = "<!DOCTYPE x SYSTEM '{}'>"


def docx(body: str, before: str = "", **parts: str) -> bytes:
    """A Word document with this body, and what stands before its root element."""
    document = f"{before}<w:document {W}><w:body>{body}</w:body></w:document>"
    return archive({"word/document.xml": document, **parts})


def one_page_again_and_again(times: int) -> bytes:
    """A small PDF that shows its only page so many times."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] /MediaBox [0 0 100 100] >>"
        % (times, b"3 0 R " * times),
        b"<< /Type /Page /Parent 2 0 R >>",
    ]
    body = b"".join(
        b"%d 0 obj\n%s\nendobj\n" % (number, content)
        for number, content in enumerate(objects, start=1)
    )
    return b"%PDF-1.4\n" + body + b"trailer << /Root 1 0 R /Size 4 >>\n%%EOF"


def said(text: str) -> str:
    """A paragraph of a Word document."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def with_doctype(doctype: str) -> dict[str, tuple[str, bytes]]:
    """Documents of all formats that call the entity e9 between "before" and "after": name and bytes by format."""
    called = "before &e9; after"
    odf = odt(f"<text:p>{called}</text:p>")
    members = unpacked(odf)
    members["content.xml"] = doctype.encode() + members["content.xml"]
    xhtml = doctype + PAGE.format(f"<p>{called}</p>")
    return {
        "docx": ("plan.docx", docx(said(called), doctype)),
        "odt": ("plan.odt", archive(members)),
        "epub": ("plan.epub", epub({"a.xhtml": xhtml})),
        "package": ("plan.epub", _package(doctype)),
        "html": ("plan.html", xhtml.replace("<!DOCTYPE x", "<!DOCTYPE html").encode()),
        "xhtml": (
            "plan.xhtml",
            b"<?xml version='1.0'?>"
            + xhtml.replace("<!DOCTYPE x", "<!DOCTYPE html").encode(),
        ),
    }


def _package(doctype: str) -> bytes:
    """A book whose list of chapters calls the entity in its title."""
    members = unpacked(epub({"a.xhtml": PAGE.format("<p>before after</p>")}))
    members["book/package.opf"] = (
        doctype + members["book/package.opf"].decode().replace("Quays", "Q&e9;")
    ).encode()
    return archive(members)


def unpacked(data: bytes) -> dict[str, bytes]:
    """The members of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def overlapping(times: int) -> bytes:
    """An archive whose directory names one member many times, each time the same bytes."""
    data = docx(said("ha " * 100_000))
    size, place = _directory(data)
    entry = data[place : place + size]
    directory = entry * times
    return (
        data[:place]
        + directory
        + struct.pack(
            "<4s4H2LH", b"PK\5\6", 0, 0, times, times, len(directory), place, 0
        )
    )


def _directory(data: bytes) -> tuple[int, int]:
    """The size of an archive's directory, and where it is."""
    size, place = struct.unpack_from("<2L", data, data.rindex(b"PK\5\6") + 12)
    return size, place


def lying(claimed: int) -> bytes:
    """An archive that says that its text unpacks to so many bytes, whatever it does."""
    body = said("ha " * 2_000_000)
    data = docx(body)
    whole = len(f"<w:document {W}><w:body>{body}</w:body></w:document>")
    return data.replace(struct.pack("<L", whole), struct.pack("<L", claimed))


def out_of_the_archive() -> bytes:
    """A book whose chapters are said to lie elsewhere on the disk."""
    members = unpacked(epub({"a.xhtml": PAGE.format("<p>inside</p>")}))
    package = members["book/package.opf"].decode()
    items = "".join(
        f'<item id="{key}" href="{path}" media-type="application/xhtml+xml"/>'
        for key, path in (
            ("x1", "../../../../etc/passwd"),
            ("x2", "/etc/passwd"),
            ("x3", "file:///etc/passwd"),
        )
    )
    members["book/package.opf"] = (
        package.replace("<manifest>", f"<manifest>{items}")
        .replace(
            "<spine>",
            '<spine><itemref idref="x1"/><itemref idref="x2"/><itemref idref="x3"/>',
        )
        .encode()
    )
    members["../../../../etc/passwd"] = PAGE.format("<p>outside</p>").encode()
    return archive(members)


def active_pdf() -> bytes:
    """A PDF with a script, a program to start, a page to fetch, a form to send and a file within it."""
    data = pdf([Words(72, 700, "Vi vil bygge ny kai")])
    actions = (
        b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while \\(true\\) {}) >> "
        b"/AA << /WC << /S /Launch /F (/bin/touch) /Win << /F (cmd.exe) /P (/c calc) >> >> >> "
        b"/AcroForm << /Fields [] /XFA (<x/>) >> /URI << /Base (http://links.invalid/) >> "
        b"/Names << /EmbeddedFiles << /Names [(x.exe) << /Type /Filespec /F (http://files.invalid/x) /FS /URL >>] >> "
        b"/JavaScript << /Names [(a) << /S /JavaScript /JS (this.submitForm\\('http://forms.invalid/'\\)) >>] >> >> "
    )
    return data.replace(b"/Type /Catalog", b"/Type /Catalog " + actions)


def looping_pdf() -> bytes:
    """A PDF whose pages, bookmarks and form objects lead back to themselves."""
    data = pdf(
        [Words(72, 700, "Vi vil bygge ny kai")], bookmarks=(("Kai", 1), ("Bru", 1))
    )
    return data.replace(
        b"/Type /Pages /Kids [", b"/Type /Pages /Parent 2 0 R /Kids [2 0 R "
    ).replace(b"/Next", b"/First 9 0 R /Next")


def deep(kind: str, depth: int) -> bytes:
    """Text below so many levels of what a format nests."""
    return {
        "html": b"<html><body>" + b"<div>" * depth + b"<p>deep</p>",
        "html lists": b"<html><body>" + b"<ul><li>" * depth + b"deep",
        "html tables": b"<html><body>" + b"<table><tr><td>" * depth + b"deep",
        "markdown quotes": b"# A\n\n# B\n\n" + b"> " * depth + b"deep\n",
        "markdown lists": b"# A\n\n# B\n\n" + b"- " * depth + b"deep\n",
        "markdown emphasis": b"# A\n\n# B\n\n" + b"**a _b " * depth + b"deep\n",
        "markdown links": b"# A\n\n# B\n\n"
        + b"[" * depth
        + b"deep"
        + b"](x)" * depth
        + b"\n",
        "text numbers": b"".join(
            b".".join([b"1"] * n) + b" Kapittel\n\nTekst.\n\n"
            for n in range(1, min(depth, 300))
        ),
        "text bullets": b"Vi vil:\n\n"
        + b"".join(b" " * n + b"- deep\n" for n in range(min(depth, 500))),
        "pdf": b"%PDF-1.7\n1 0 obj\n"
        + b"[" * depth
        + b"\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF",
    }[kind]
