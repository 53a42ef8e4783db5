"""Archives, pages and files that are made to do harm: each is bounded, or refused."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from index_builder.bundle import build, open_bundle
from index_builder.errors import UserError
from index_builder.sources import read, reading
from index_builder.sources.archive import MEMBERS
from tests.index_builder.sources import hostile
from tests.index_builder.sources.archives import archive, epub
from tests.index_builder.sources.hostile import PAGE, docx, said
from tests.index_builder.sources.sound import SOUND, attempt, recovered, texts


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
