"""Documents that are made to do harm, or are broken: each is read for what it is, or refused in a sentence."""

from __future__ import annotations

import os
import random
import re
import socket
import threading
import time
from pathlib import Path

import pytest

from index_builder import account, outline_xml
from index_builder.bundle import build, open_bundle
from index_builder.errors import UserError
from index_builder.model import Outline, Source
from index_builder.recover import recover
from index_builder.sources import read, reading
from index_builder.sources.archive import MEMBERS
from tests.index_builder.sources import hostile
from tests.index_builder.sources.archives import archive, epub, odt
from tests.index_builder.sources.hostile import PAGE, docx, said
from tests.index_builder.sources.pdf_file import Words, pdf

FORMATS = ("docx", "odt", "epub", "package", "html", "xhtml")
PDF = pdf(
    [
        Words(72, 700, "1 Havna", 18, "bold"),
        Words(72, 660, "Vi vil bygge ny kai i nord."),
    ]
)
SOUND = {
    "plan.pdf": PDF,
    "plan.docx": docx(said("Vi vil bygge ny kai i nord.")),
    "plan.odt": odt("<text:p>Vi vil bygge ny kai i nord.</text:p>"),
    "plan.epub": epub({"a.xhtml": PAGE.format("<p>Vi vil bygge ny kai i nord.</p>")}),
    "plan.html": PAGE.format(
        "<h1>Havna</h1><p>Vi vil bygge ny kai i nord.</p>"
    ).encode(),
    "plan.md": "# Havna\n\n# Bru\n\nVi vil bygge ny kai på nordsida.\n".encode(),
    "plan.txt": "Havna\n\nVi vil bygge ny kai på nordsida.\n".encode(),
}
"""A small document of each format."""


def texts(source: Source) -> list[str]:
    return [line.text for line in source.lines]


def attempt(name: str, data: bytes, refusals: str = "not sound XML") -> Source | None:
    """The document as it is read; None where it is refused as the pattern says."""
    try:
        return reading.read(name, data)
    except UserError as error:
        refused = str(error)
    assert re.search(refusals, refused)
    return None


def recovered(source: Source, tmp_path: Path) -> Outline:
    """Its outline, which holds every character of it and can be kept."""
    outline = recover(source)
    assert not account.check(source, outline).findings
    (tmp_path / "outline.xml").write_bytes(outline_xml.write(outline))
    assert outline_xml.read(tmp_path / "outline.xml") == outline
    return outline


# --- entities ---


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    "doctype", [hostile.BOMB, hostile.QUADRATIC], ids=["billion laughs", "quadratic"]
)
def test_entities_are_not_expanded(format_: str, doctype: str) -> None:
    name, data = hostile.with_doctype(doctype)[format_]
    began = time.process_time()
    if source := attempt(name, data):
        assert "haha" not in "".join(texts(source)) + source.title
        assert any("before" in text for text in texts(source))
    assert time.process_time() - began < 60, "the entity was multiplied"


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    "doctype",
    [hostile.LOCAL, hostile.PARAMETER, hostile.OUTSIDE],
    ids=["file", "parameter", "dtd"],
)
@pytest.mark.parametrize("scheme", ["file", "http"])
def test_entities_fetch_nothing(
    format_: str, doctype: str, scheme: str, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(
        "<!ENTITY e9 'the secret'>" if doctype != hostile.LOCAL else "the secret"
    )
    with listening() as (port, visitors):
        where = (
            secret.as_uri() if scheme == "file" else f"http://127.0.0.1:{port}/x.dtd"
        )
        name, data = hostile.with_doctype(doctype.format(where))[format_]
        if source := attempt(name, data):
            assert "secret" not in "".join(texts(source)) + source.title
    assert visitors == []


class listening:  # noqa: N801 - used as a function is
    """A server that notes down who comes."""

    def __enter__(self) -> tuple[int, list[object]]:
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.settimeout(30)
        self.visitors: list[object] = []
        self._thread = threading.Thread(target=self._wait)
        self._thread.start()
        return self._server.getsockname()[1], self.visitors

    def _wait(self) -> None:
        connection, who = self._server.accept()
        if connection.recv(100) != b"enough":
            self.visitors.append(who)
        connection.close()

    def __exit__(self, *_: object) -> None:
        with socket.create_connection(self._server.getsockname()) as last:
            last.sendall(b"enough")
            self._thread.join()
        self._server.close()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "plan.html",
            '<html><body><p>a</p><img src="{0}"><link rel="stylesheet" href="{0}"><iframe src="{0}"></iframe>',
        ),
        ("plan.md", "# A\n\n# B\n\na ![picture]({0}) <img src={0}>\n"),
        (
            "plan.epub",
            '<p>a</p><img src="{0}"/><object data="{0}"></object><script src="{0}"></script>',
        ),
        (
            "plan.html",
            '<html><base href="{0}"><meta http-equiv="refresh" content="0;url={0}"><p>a</p>',
        ),
    ],
)
def test_pictures_styles_and_scripts_are_not_fetched(
    name: str, data: str, tmp_path: Path
) -> None:
    with listening() as (port, visitors):
        content = data.format(f"http://127.0.0.1:{port}/x.png")
        made = (
            epub({"a.xhtml": PAGE.format(content)})
            if name == "plan.epub"
            else content.encode()
        )
        (tmp_path / name).write_bytes(made)
        bundle = build(tmp_path / name, tmp_path / "plan.tiltak")
        assert any(block.text.startswith("a") for block in bundle.outline().blocks)
    assert visitors == []


# --- archives ---


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (docx(" " * 30_000_000), "Do not trust"),
        (
            docx("", **{"word/styles.xml": "<x>" + " " * 30_000_000 + "</x>"}),
            "Do not trust",
        ),
        (
            archive(
                {
                    "mimetype": "application/vnd.oasis.opendocument.text",
                    "content.xml": b" " * 30_000_000,
                }
            ),
            "Do not trust",
        ),
        (epub({"a.xhtml": PAGE.format(" " * 30_000_000)}), "Do not trust"),
        (hostile.lying(100), "cannot be unpacked|not sound XML"),
        (hostile.lying(3_000_000_000), "Do not trust|cannot be unpacked"),
        (archive({"word/document.xml": "<x/>"}), "no body|holds no text|damaged"),
        (archive({"inner.docx": SOUND["plan.docx"]}), "is an archive, but no document"),
    ],
    ids=[
        "bomb",
        "bomb beside",
        "bomb odt",
        "bomb epub",
        "lies low",
        "lies high",
        "other root",
        "nested",
    ],
)
def test_archives_made_to_fill_the_memory_are_refused(
    data: bytes, says: str, tmp_path: Path
) -> None:
    (tmp_path / "plan.docx").write_bytes(data)
    with pytest.raises(UserError, match=says):
        read(tmp_path / "plan.docx")


def test_members_that_overlap_are_read_once_or_refused() -> None:
    source = attempt("plan.docx", hostile.overlapping(1000), "damaged")
    assert source is None or len(source.lines) == 1


def test_more_members_than_a_document_has_are_not_looked_at() -> None:
    members = {
        "word/document.xml": f"<w:document {hostile.W}><w:body>{said('first')}</w:body></w:document>"
    }
    data = archive(members | {f"x{number}": "" for number in range(MEMBERS + 500)})
    assert texts(reading.read("plan.docx", data)) == ["first"]


def test_a_chapter_that_is_listed_without_end_is_read_once() -> None:
    book = epub({"a.xhtml": PAGE.format("<p>once</p>")}, spine=["a.xhtml"] * 20_000)
    assert texts(reading.read("plan.epub", book)) == ["once"]


def test_chapters_outside_the_archive_are_not_read() -> None:
    assert "root:" not in "".join(
        texts(reading.read("plan.epub", hostile.out_of_the_archive()))
    )
    for path in (b"/etc/passwd", b"../../etc/passwd"):
        container = hostile.unpacked(SOUND["plan.epub"])
        container["META-INF/container.xml"] = container[
            "META-INF/container.xml"
        ].replace(b"book/package.opf", path)
        with pytest.raises(UserError, match="list of its chapters is missing"):
            reading.read("plan.epub", archive(container))


# --- PDF ---


def test_scripts_actions_and_files_in_a_pdf_do_nothing(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(hostile.active_pdf())
    assert texts(read(tmp_path / "plan.pdf")) == ["Vi vil bygge ny kai"]


def test_a_pdf_that_leads_back_to_itself_comes_to_an_end() -> None:
    source = attempt("plan.pdf", hostile.looping_pdf(), "damaged|no text")
    assert source is None or source.page_count < 100


def test_a_pdf_with_more_pages_than_any_document_is_refused() -> None:
    with pytest.raises(UserError, match="has 20001 pages"):
        reading.read("plan.pdf", hostile.one_page_again_and_again(20_001))


# --- depth and length ---


@pytest.mark.parametrize(
    "kind",
    [
        *(
            "html",
            "html lists",
            "html tables",
            "markdown quotes",
            "markdown lists",
            "markdown emphasis",
        ),
        *("markdown links", "text numbers", "text bullets", "pdf"),
    ],
)
def test_depth_does_no_harm(kind: str, tmp_path: Path) -> None:
    source = attempt("plan.bin", hostile.deep(kind, 5000), "damaged|holds no text")
    if source is None:
        return
    outline = recovered(source, tmp_path)
    assert account.check(source, outline).complete
    assert outline.sections is not None
    assert outline.path(len(outline.blocks) - 1) is not None


@pytest.mark.parametrize(
    "nested",
    [
        "<w:p><w:r><w:t>x</w:t></w:r>" * 80 + "</w:p>" * 80,
        "<w:tbl><w:tr><w:tc>" * 80 + said("x") + "</w:tc></w:tr></w:tbl>" * 80,
        "<w:p><w:r><w:txbxContent>" * 80
        + said("x")
        + "</w:txbxContent></w:r></w:p>" * 80,
    ],
    ids=["paragraphs", "tables", "text boxes"],
)
def test_nested_blocks_are_read_once_each(nested: str) -> None:
    """As many times as they are nested would be out of proportion; found by fuzzing."""
    wide = nested * 30
    assert len(texts(reading.read("plan.docx", docx(wide)))) == wide.count("<w:t>")


def test_nested_paragraphs_of_an_odt_are_read_once_each() -> None:
    nested = ("<text:p>x" * 80 + "</text:p>" * 80) * 30
    assert len(texts(reading.read("plan.odt", odt(nested)))) == 80 * 30
    note = f"<text:p>a<text:note><text:note-body>{nested}</text:note-body></text:note></text:p>"
    read_once = texts(reading.read("plan.odt", odt(note)))
    assert len(read_once) == 2
    assert read_once[1].count("x") == 80 * 30


@pytest.mark.parametrize(
    "letter",
    [
        "a",
        "a ",
        "1.",
        "1. ",
        ".",
        "- ",
        "<",
        "&",
        "*",
        "[",
        "[a](",
        "`",
        "«",
        "\u0301",
        "|",
        "\t",
    ],
)
@pytest.mark.parametrize("name", ["plan.txt", "plan.md", "plan.html"])
def test_one_huge_line_is_read(letter: str, name: str, tmp_path: Path) -> None:
    line = letter * (20_000 // len(letter))
    start = {
        "plan.txt": "Havna\n\n",
        "plan.md": "# A\n\n# B\n\n",
        "plan.html": "<html><body><p>A</p><p>",
    }[name]
    source = reading.read(name, (start + line).encode())
    assert (
        source.format
        == {"plan.txt": "text", "plan.md": "markdown", "plan.html": "html"}[name]
        or letter in "*-["
    )
    recovered(source, tmp_path)


# --- characters ---


@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize(
    "sign", ["\0", "\ud800", "\ufffe", "\x1b[31m", "\x08" * 5], ids=ascii
)
def test_what_is_no_text_is_left_out(name: str, sign: str, tmp_path: Path) -> None:
    wanted = f"Vi vil bygge{sign} ny kai"
    if name == "plan.pdf":
        data = pdf([Words(72, 700, "Vi vil bygge ny kai")])
        data = data.replace(b"bygge", b"bygge" + sign.encode("latin-1", "ignore"))
    elif name in ("plan.docx", "plan.odt", "plan.epub"):
        # XML can hold none of them; numbers that stand for them are as bad.
        made = "".join(
            f"&#{ord(letter)};" if ord(letter) < 32 or ord(letter) > 0xD7FF else letter
            for letter in wanted
        )
        data = {
            "plan.docx": docx(said(made)),
            "plan.odt": odt(f"<text:p>{made}</text:p>"),
            "plan.epub": epub({"a.xhtml": PAGE.format(f"<p>{made}</p>")}),
        }[name]
    else:
        # A page full, for a file with many such signs in few letters is no text.
        page = (
            SOUND[name].decode().replace("bygge", "bygge" + sign)
            + "Og mer om kaier. " * 30
        )
        data = page.encode("utf-8", "surrogatepass")
    source = attempt(name, data)
    if source is None:
        return
    text = "\n".join(texts(source))
    assert "bygge" in text
    text.encode()
    assert not set("\0\x1b\x08\ufffe") & set(text)
    recovered(source, tmp_path)


def test_text_that_turns_direction_is_kept_and_a_title_does_not(tmp_path: Path) -> None:
    turned = "Vi vil \u202ebygge\u202c kai"
    source = reading.read(
        "plan.html", f"<title>\u202eexe.fdp</title><p>{turned}</p>".encode()
    )
    assert texts(source) == [turned]
    outline = recovered(source, tmp_path)
    assert outline.blocks[0].text == turned
    assert "\u202e" not in outline.title
    assert "exe.fdp" in outline.title


# --- broken and wrongly named files ---


@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize("other", SOUND)
def test_a_wrong_name_changes_nothing(name: str, other: str) -> None:
    one, two = reading.read(name, SOUND[name]), reading.read(other, SOUND[name])
    assert (one.format, one.lines) == (two.format, two.lines)


@pytest.mark.parametrize("name", SOUND)
def test_truncated_and_altered_files_are_read_or_refused(
    name: str, tmp_path: Path
) -> None:
    dice, data = random.Random(name), SOUND[name]
    for number in range(40):
        broken = bytearray(data[: dice.randrange(1, len(data))] if number % 2 else data)
        for _ in range(dice.choice((0, 1, 8)) if number % 2 else 3):
            broken[dice.randrange(len(broken))] ^= 1 << dice.randrange(8)
        source = attempt(name, bytes(broken), r"\.$")
        if source and source.lines:
            recovered(source, tmp_path)


# --- files that are none, and files that change ---


@pytest.mark.skipif(
    not hasattr(os, "mkfifo"), reason="this system has no pipes with names"
)
def test_devices_and_pipes_are_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe, zero, chain, loop = (
        tmp_path / name for name in ("pipe.pdf", "zero.txt", "chain.txt", "loop.txt")
    )
    os.mkfifo(pipe)
    zero.symlink_to("/dev/zero")
    chain.symlink_to(zero)
    loop.symlink_to(loop)
    for path in (pipe, zero, chain):
        with pytest.raises(UserError, match="no file, but a device or a pipe"):
            read(path)
        with pytest.raises(UserError, match="no file, but a device or a pipe"):
            build(path, tmp_path / "plan.tiltak")
    with pytest.raises(UserError, match=r"could not be read|not found"):
        read(loop)
    assert not (tmp_path / "plan.tiltak").exists()


def test_a_link_to_a_document_is_read(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes(SOUND["plan.txt"])
    (tmp_path / "link.txt").symlink_to(tmp_path / "plan.txt")
    bundle = build(tmp_path / "link.txt", tmp_path / "plan.tiltak")
    assert not bundle.source_path.is_symlink()
    assert bundle.source_path.read_bytes() == SOUND["plan.txt"]


@pytest.mark.parametrize("name", ["plan.pdf", "plan.odt", "plan.txt"])
def test_a_file_that_changes_while_it_is_read_is_told(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(SOUND[name])

    def change(*_: object) -> None:
        path.write_bytes(SOUND[name] + b" ")

    with pytest.raises(UserError, match="was changed while it was read"):
        build(path, tmp_path / "plan.tiltak", change)
    assert not (tmp_path / "plan.tiltak").exists()


@pytest.mark.skipif(os.name != "posix", reason="this system allows no such names")
@pytest.mark.parametrize(
    "raw",
    [
        b"new\nline.txt",
        b"latin-\xe5.txt",
        b"\xe2\x80\xaefdp.txt",
        b"n" * 230 + b".txt",
        b"\x1b[31m<b>.txt",
        b"-x.txt",
    ],
)
def test_odd_names_are_kept_and_told_in_one_line(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(raw)
    path.write_bytes(SOUND["plan.txt"])
    bundle = build(path, tmp_path / "plan.tiltak")
    assert open_bundle(bundle.path).source_path.read_bytes() == SOUND["plan.txt"]
    assert build(path, tmp_path / "plan.tiltak") == open_bundle(bundle.path)
    path.write_bytes(b"")
    with pytest.raises(UserError, match="is empty") as error:
        read(path)
    assert str(error.value).isprintable()
    str(error.value).encode()
