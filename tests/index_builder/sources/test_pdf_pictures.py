"""Pictures of a PDF are told among what was set aside, by their words or their size."""

from __future__ import annotations

from pathlib import Path

import typst

from index_builder.account import check
from index_builder.model import Source
from index_builder.pages import suspects
from index_builder.recover import recover
from index_builder.sources import reading
from tests.index_builder.test_pictures import png


def read(folder: Path, text: str) -> Source:
    """What is read of a page that may draw the picture `kai.png`."""
    (folder / "kai.png").write_bytes(png(60, 40))
    (folder / "plan.typ").write_text(text, encoding="utf-8")
    made = typst.compile(str(folder / "plan.typ"))
    assert isinstance(made, bytes)
    source = reading.read("plan.pdf", made)
    assert check(source, recover(source)).complete
    return source


def told(source: Source) -> list[tuple[int, str]]:
    return [(line.page, line.text) for line in source.lines if line.reason == "picture"]


def test_a_picture_is_told_by_its_size_and_one_that_is_small_is_not(
    tmp_path: Path,
) -> None:
    shown = '#image("kai.png", width: 6cm, height: 4cm)'
    small = '#image("kai.png", width: 1cm, height: 1cm)'
    source = read(tmp_path, f"Ny kai i nord. {shown} {small}")
    assert told(source) == [(1, "6 × 4 cm")]
    assert [aside.reason for aside in recover(source).asides] == ["picture"]


def test_a_picture_that_stands_on_many_pages_is_decoration(tmp_path: Path) -> None:
    page = 'Ny kai. #place(top, image("kai.png", width: 4cm, height: 4cm)) #pagebreak()'
    assert told(read(tmp_path, page * 3 + "Slutt.")) == []


def test_a_figure_is_told_by_the_words_of_its_tag(tmp_path: Path) -> None:
    shown = '#image("kai.png", width: 6cm, height: 4cm, alt: "Kaia ved lavvann")'
    source = read(tmp_path, f"Ny kai i nord. {shown}")
    assert told(source) == [(1, "Kaia ved lavvann")]


def test_a_page_that_holds_a_picture_alone_is_still_to_be_looked_at(
    tmp_path: Path,
) -> None:
    shown = '#pagebreak() #image("kai.png", width: 6cm, height: 4cm)'
    assert [each.page for each in suspects(read(tmp_path, f"Ny kai. {shown}"))] == [2]
