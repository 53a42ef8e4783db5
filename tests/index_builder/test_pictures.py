"""Pictures beside a document: those in its own folder are shown, and nothing else of the computer ever is."""

from __future__ import annotations

import shutil
import struct
import zlib
from pathlib import Path

import pytest

from index_builder import pictures
from index_builder.account import check
from index_builder.bundle import build, open_bundle
from index_builder.model import Kind, Picture
from index_builder.recover import recover
from index_builder.sources import read


def png(width: int = 8, height: int = 6) -> bytes:
    """A white picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data))
            + name
            + data
            + struct.pack(">I", zlib.crc32(name + data))
        )

    rows = zlib.compress(b"".join(b"\0" + b"\xff" * width for _ in range(height)))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


def jpeg(width: int, height: int) -> bytes:
    """The beginning of one: an empty comment, then the frame."""
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\1\x11\0"
    return b"\xff\xd8\xff\xfe\0\2" + frame + b"\xff\xd9"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a document lies, with pictures in it, below it and, what is none of its business, above it."""
    made = tmp_path / "plan"
    (made / "bilder").mkdir(parents=True)
    (made / "havn.png").write_bytes(png())
    (made / "bilder" / "ny brygge.jpg").write_bytes(jpeg(40, 30))
    (tmp_path / "hemmelig.png").write_bytes(png())
    return made


def written(folder: Path, text: str) -> Path:
    path = folder / "plan.md"
    path.write_text(text, encoding="utf-8")
    return path


def outline(folder: Path, text: str):
    source = read(written(folder, text))
    found = recover(source)
    assert check(source, found).balanced
    return found


def test_a_picture_stands_above_its_caption(folder):
    found = outline(
        folder,
        "# Plan\n\nTekst.\n\n![Havna i dag](havn.png)\n\n![Brygga](./bilder/ny%20brygge.jpg)\n",
    )
    assert [(block.kind, block.text, block.picture) for block in found.blocks[2:]] == [
        (Kind.CAPTION, "Havna i dag", Picture("havn.png", 8, 6)),
        (Kind.CAPTION, "Brygga", Picture("bilder/ny brygge.jpg", 40, 30)),
    ]


def test_pictures_side_by_side_are_a_caption_each_and_one_without_words_is_known_by_its_file(
    folder,
):
    found = outline(
        folder,
        "# Plan\n\n[![Havna](havn.png)](http://example.org)\n![](bilder/ny%20brygge.jpg)\n",
    )
    assert [block.text for block in found.blocks[1:]] == ["Havna", "ny brygge.jpg"]
    assert all(block.picture for block in found.blocks[1:])


def test_a_picture_within_text_is_its_words(folder):
    block = outline(folder, "# Plan\n\nSe ![havna](havn.png) her.\n").blocks[1]
    assert (block.kind, block.text, block.picture) == (
        Kind.PARAGRAPH,
        "Se havna her.",
        None,
    )


@pytest.mark.parametrize(
    "reference",
    [
        "../hemmelig.png",
        "bilder/../../hemmelig.png",
        "%2e%2e/hemmelig.png",
        "..%5Chemmelig.png",
        "/etc/passwd.png",
        "//host/share.png",
        "C:/hemmelig.png",
        "http://example.org/havn.png",
        "data:image/png;base64,AAAA",
        "havn.png%00",
        "havn.png?x=1",
        "bilder",
        ".",
        "./%2e",
        "finnes-ikke.png",
        "plan.md",
    ],
)
def test_what_leads_elsewhere_keeps_its_words_alone(folder, reference):
    source = read(written(folder, f"# Plan\n\n![Havna i dag]({reference})\n"))
    assert [line.text for line in source.lines] == ["Plan", "Havna i dag"]
    assert not source.pictures
    assert not any(block.picture for block in recover(source).blocks)


def test_a_link_out_of_the_folder_is_not_followed(folder):
    (folder / "lenke.png").symlink_to(folder.parent / "hemmelig.png")
    (folder / "ut").symlink_to(folder.parent)
    (folder / "ring.png").symlink_to(folder / "ring.png")
    (folder / "inne.png").symlink_to(folder / "havn.png")
    had = read(
        written(
            folder,
            "# Plan\n\n![a](lenke.png)\n![b](ut/hemmelig.png)\n![c](ring.png)\n![d](inne.png)\n",
        )
    )
    assert list(had.pictures) == ["inne.png"]


@pytest.mark.parametrize(
    "data",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\x89PNG\r\n\x1a\n",
        png()[:20],
        png(1, 1)[:16] + struct.pack(">II", 100_000, 100_000),
        jpeg(0, 10),
        b"\xff\xd8\xff\xfe\0\0" * 3,
        b"\xff\xd8\xff" + b"\0" * 40,
        png() + b"\0" * pictures.LARGEST,
    ],
    ids=[
        "svg",
        "only a signature",
        "cut",
        "huge",
        "flat",
        "endless",
        "nothing in it",
        "too many bytes",
    ],
)
def test_only_a_png_or_jpeg_of_bearable_size_is_a_picture(folder, data):
    (folder / "falsk.png").write_bytes(data)
    assert not read(written(folder, "# Plan\n\n![x](falsk.png)\n")).pictures


def test_all_pictures_together_have_a_limit(folder, monkeypatch):
    monkeypatch.setattr(pictures, "MOST", 2 * len(png()))
    for name in "abc":
        (folder / f"{name}.png").write_bytes(png())
    had = read(
        written(
            folder, "# Plan\n\n![a](a.png)\n![b](b.png)\n![c](c.png)\n![a](a.png)\n"
        )
    )
    assert list(had.pictures) == ["a.png", "b.png"]
    assert [bool(line.picture) for line in had.lines] == [
        False,
        True,
        True,
        False,
        True,
    ]


def test_a_bundle_keeps_the_pictures_and_can_be_built_again_from_itself(
    folder, tmp_path
):
    bundle = build(
        written(
            folder,
            "# Plan\n\n![Havna](havn.png)\n\n![Brygga](bilder/ny%20brygge.jpg)\n",
        ),
        tmp_path / "b",
    )
    first = bundle.outline()
    shutil.rmtree(folder)
    (bundle.path / "bundle.json").write_text("{")
    again = open_bundle(bundle.path).outline()
    assert again.blocks == first.blocks
    assert again.folder is not None
    assert [
        pictures.load(again.folder, block.picture.path) for block in again.blocks[1:]
    ] == [png(), jpeg(40, 30)]


def test_a_bundle_from_a_stranger_shows_nothing_from_outside_it(folder, tmp_path):
    bundle = build(written(folder, "# Plan\n\n![Havna](havn.png)\n"), tmp_path / "b")
    xml = bundle.path / "outline.xml"
    xml.write_bytes(
        xml.read_bytes().replace(b"source/havn.png", b"source/../../hemmelig.png")
    )
    found = bundle.outline()
    assert found.folder is not None
    assert found.blocks[1].picture
    assert (found.folder / found.blocks[1].picture.path).exists()
    assert pictures.load(found.folder, found.blocks[1].picture.path) is None
