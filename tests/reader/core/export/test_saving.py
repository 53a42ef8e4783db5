import errno
import itertools
import os

import pytest

from index_builder.errors import UserError
from index_builder.model import Block, Kind, Outline
from index_builder.sources import read
from reader.core.choice import Choice
from reader.core.export import FORMATS, Options, export, extract, format_named
from reader.core.export.saving import beside, save
from reader.core.marks import Mark, Pattern
from tests.reader.material import plan


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_a_file_is_written_and_nothing_beside_it(tmp_path, format_):
    target = tmp_path / f"ut{format_.suffixes[0]}"
    assert export(extract(plan(), Choice()), target) == target
    assert target.stat().st_size > 500
    assert list(tmp_path.iterdir()) == [target]


def test_the_format_follows_the_suffix_unless_it_is_named(tmp_path):
    assert format_named("", tmp_path / "a.HTM").name == "html"
    assert format_named("text", tmp_path / "a.docx").name == "text"


@pytest.mark.parametrize(
    ("name", "file", "words"),
    [("dox", "a", "“docx”"), ("", "a.pages", ".docx, .odt"), ("", "a", "does not say"), ("qqq", "a", "Choose one of")],
)
def test_an_unknown_format_is_told_with_those_there_are(tmp_path, name, file, words):
    with pytest.raises(UserError, match=words):
        format_named(name, tmp_path / file)


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(UserError, match="folder does not exist"):
        save(tmp_path / "no" / "file.txt", b"")


def test_a_folder_is_not_overwritten(tmp_path):
    with pytest.raises(UserError, match="A folder has that name"):
        save(tmp_path, b"")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_without_the_right_to_write_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(UserError, match="may not write"):
        save(tmp_path / "file", b"")


def test_a_disk_that_fills_up_leaves_the_old_file(tmp_path):
    target = tmp_path / "old.txt"
    target.write_text("old")

    def fill_up():
        with beside(target) as part:
            part.write_text("half")
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(UserError, match="disk is full"):
        fill_up()
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


STRANGE = ["", " ", "a\x00b\x0c", "\ud800", "مرحبا", "<b>&amp;</b>", "🙂", "a\tb\nc", "\ufffe"]


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_no_text_is_too_strange_to_be_written(tmp_path, format_):
    blocks = tuple(
        Block(kind, text, f'{kind} "{index}" <&>', index % 12, marker, "1-1", index)
        for kind in Kind
        for index, (text, marker) in enumerate(itertools.product(STRANGE, ["", "§ 3", "\x01", "1.", "(iv)"]))
    )
    marks = [Mark(block.id, 0, 3, Pattern.BOX, note=block.text, tags=(block.text,)) for block in blocks]
    outline = Outline("\ud800\x00", "xx-YY", blocks, page_count=99)
    target = tmp_path / f"a{format_.suffixes[0]}"
    export(extract(outline, Choice(), marks), target, Options(notes=True, numbers=True, pages=True, contents=True))
    if format_.name in ("docx", "odt", "html", "markdown", "text"):
        assert read(target).lines
