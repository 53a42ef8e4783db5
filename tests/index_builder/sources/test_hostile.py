"""Documents that are made to do harm, or are broken: each is read for what it is, or refused in a sentence."""

from __future__ import annotations

import socket
import threading
import time
from pathlib import Path

import pytest

from index_builder import account
from index_builder.bundle import build
from index_builder.errors import UserError
from index_builder.sources import read, reading
from tests.index_builder.sources import hostile
from tests.index_builder.sources.archives import epub, odt
from tests.index_builder.sources.hostile import PAGE, docx, said
from tests.index_builder.sources.pdf_file import Words, pdf
from tests.index_builder.sources.sound import SOUND, attempt, recovered, texts

FORMATS = ("docx", "odt", "epub", "package", "html", "xhtml")


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


def test_scripts_actions_and_files_in_a_pdf_do_nothing(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(hostile.active_pdf())
    assert texts(read(tmp_path / "plan.pdf")) == ["Vi vil bygge ny kai"]


def test_a_pdf_that_leads_back_to_itself_comes_to_an_end() -> None:
    source = attempt("plan.pdf", hostile.looping_pdf(), "damaged|no text")
    assert source is None or source.page_count < 100


def test_a_pdf_with_more_pages_than_any_document_is_refused() -> None:
    with pytest.raises(UserError, match="has 20001 pages"):
        reading.read("plan.pdf", hostile.one_page_again_and_again(20_001))


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
