"""Pictures of a PDF that have a caption are shown above it, as the page shows them."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
import typst

from index_builder import pictures
from index_builder.bundle import build
from index_builder.model import Block, Kind, Outline
from index_builder.sources.reading import read
from tests.index_builder.test_pictures import png

SHOWN = '#image("kai.png", width: 6cm, height: 4cm)'
BODY = "Kommunen ruster opp havna over fire år, og den nye kaia er ferdig til våren. "


def outline(folder: Path, text: str) -> Outline:
    """What becomes of a page that may draw the picture `kai.png`; built in `folder`."""
    (folder / "kai.png").write_bytes(png(60, 40))
    source = folder / "plan.typ"
    source.write_text(text, encoding="utf-8")
    typst.compile(str(source), output=str(folder / "plan.pdf"))
    return build(folder / "plan.pdf", folder / "plan.tiltak").outline()


def shown(found: Outline) -> list[Block]:
    return [block for block in found.blocks if block.picture]


def pixels(folder: Path, block: Block) -> tuple[int, int]:
    assert block.picture
    data = pictures.load(folder / "plan.tiltak" / "source", block.picture.path)
    assert data
    size = pictures.size(data)
    assert size == (block.picture.width, block.picture.height)
    return size


@pytest.mark.parametrize(
    "order", ["{body} {picture} {caption} {body}", "{body} {caption} {picture} {body}"]
)
def test_a_picture_stands_above_its_caption(order: str, tmp_path: Path) -> None:
    caption = "\n\nFigur 2. Kaia etter at den ble bygget om\n\n"
    text = order.format(body=BODY * 3, picture=SHOWN, caption=caption)
    found = outline(tmp_path, text)
    [figure] = shown(found)
    assert (figure.kind, figure.text) == (Kind.CAPTION, caption.strip())
    width, height = pixels(tmp_path, figure)
    assert abs(width / height - 1.5) < 0.05
    assert not [aside for aside in found.asides if aside.reason == "picture"]


def test_a_caption_of_several_lines_stays_whole(tmp_path: Path) -> None:
    caption = "Figur 2. " + "Kaia etter at den ble bygget om og utvidet mot nord. " * 3
    [figure] = shown(outline(tmp_path, f"{BODY * 3} {SHOWN} {caption}\n\n{BODY * 3}"))
    assert figure.text == caption.strip()


def test_pictures_beside_each_other_are_one_figure(tmp_path: Path) -> None:
    both = f"#grid(columns: 2, column-gutter: 1cm, {SHOWN[1:]}, {SHOWN[1:]})"
    caption = "Figur 1: Før og etter"
    [figure] = shown(outline(tmp_path, f"{BODY * 3} {both} {caption}\n\n{BODY}"))
    width, height = pixels(tmp_path, figure)
    assert abs(width / height - 13 / 4) < 0.1


def test_each_caption_has_the_picture_that_is_next_to_it(tmp_path: Path) -> None:
    small = SHOWN.replace("6cm", "4cm")
    text = f"{SHOWN} Figur 1: Stor kai\n\n{BODY * 3}\n\n{small} Figur 2: Liten kai"
    large, low = shown(outline(tmp_path, text))
    assert (large.text, low.text) == ("Figur 1: Stor kai", "Figur 2: Liten kai")
    assert pixels(tmp_path, large)[0] > pixels(tmp_path, low)[0]


def test_what_is_cut_off_or_covered_on_the_page_is_not_shown(tmp_path: Path) -> None:
    cover = "#place(top, rect(width: 6cm, height: 4cm, fill: black))"
    text = f"{BODY} #block[{SHOWN} {cover}] Figur 1: Sladdet\n\n{BODY}"
    [figure] = shown(outline(tmp_path, text))
    assert figure.picture
    folder = tmp_path / "plan.tiltak" / "source"
    data = pictures.load(folder, figure.picture.path)
    assert data
    at = data.index(b"IDAT")
    rows = zlib.decompress(data[at + 4 :][: int.from_bytes(data[at - 4 : at])])
    inside = rows[len(rows) // 3 : len(rows) // 3 + 30]
    assert set(inside) <= {0}


def test_a_picture_without_a_caption_is_told_and_not_shown(tmp_path: Path) -> None:
    found = outline(tmp_path, f"{BODY * 3} {SHOWN} {BODY * 3}")
    assert not shown(found)
    assert [each.text for each in found.asides if each.reason == "picture"] == [
        "6 × 4 cm"
    ]


def test_a_sentence_that_speaks_of_a_figure_is_no_caption(tmp_path: Path) -> None:
    text = f"{SHOWN} Figur 2 viser hvor kaia skal ligge.\n\n{BODY * 3}"
    assert not shown(outline(tmp_path, text))


def drawn_by(image: str, data: bytes, copies: int = 1) -> bytes:
    """A PDF with a text and pictures above a caption, that share the data of one."""
    place = "q 200 0 0 120 72 600 cm /I Do Q\n" * copies
    text = "BT /F 11 Tf 72 580 Td (Figure 1: How it was built) Tj ET\n"
    content = (place + text).encode()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F 6 0 R >> /XObject << /I 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        b"<< /Type /XObject /Subtype /Image %b /Length %d >>\nstream\n%b\nendstream"
        % (image.encode(), len(data), data),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    objects = (b"%d 0 obj\n%b\nendobj\n" % each for each in enumerate(parts, start=1))
    return b"%PDF-1.7\n" + b"".join(objects) + b"trailer << /Root 1 0 R >>\n%%EOF"


GREY = "/ColorSpace /DeviceGray /BitsPerComponent 8"


def test_a_sound_picture_of_a_file_made_by_hand_is_shown() -> None:
    image = f"/Width 20 /Height 12 {GREY} /Filter /FlateDecode"
    source = read("a.pdf", drawn_by(image, zlib.compress(b"\x80" * 240)))
    [data] = source.pictures.values()
    assert pictures.size(data) == (400, 240)


def jpx(width: int, height: int) -> bytes:
    """The head of a JPEG 2000, which says how many pixels follow."""
    sizes = struct.pack(
        ">HHIIIIIIIIH", 41, 0, width, height, 0, 0, width, height, 0, 0, 1
    )
    return b"\xff\x4f\xff\x51" + sizes + b"\x07\x01\x01" + b"\xff\xd9"


@pytest.mark.parametrize(
    ("image", "data", "copies"),
    [
        (f"/Width 60000 /Height 60000 {GREY} /Filter /FlateDecode", b"", 1),
        ("/Width 20 /Height 12 /Filter /JPXDecode", jpx(60000, 60000), 1),
        ("/Width 20 /Height 12 /Filter /JPXDecode", b"none at all", 1),
        ("/Width 9000 /Height 9000 /Filter /JPXDecode", jpx(9000, 9000), 1),
        (f"/Width 5000 /Height 4000 {GREY} /Filter /FlateDecode", b"", 3),
    ],
    ids=["huge", "lying", "senseless", "dear", "often"],
)
def test_a_picture_that_would_fill_the_memory_is_told(
    image: str, data: bytes, copies: int
) -> None:
    source = read("a.pdf", drawn_by(image, data, copies))
    assert not source.pictures
    assert "picture" in [line.reason for line in source.lines]
    assert any(line.text.startswith("Figure 1") for line in source.lines)


def test_no_more_figures_are_drawn_than_a_reader_waits_for(tmp_path: Path) -> None:
    (tmp_path / "kai.png").write_bytes(png(60, 40))
    page = f"{SHOWN} Figur 1: Kaia ved lavvann #pagebreak()"
    wide = [page.replace("6cm", f"{50 + each}mm") for each in range(70)]
    (tmp_path / "plan.typ").write_text("".join(wide), encoding="utf-8")
    made = typst.compile(str(tmp_path / "plan.typ"))
    assert isinstance(made, bytes)
    source = read("plan.pdf", made)
    told = [line for line in source.lines if line.reason == "picture"]
    assert (len(source.pictures), len(told)) == (60, 10)
