"""Pages as printed: drawn in a process of their own, with the place of a block on them."""

from __future__ import annotations

import pytest

from index_builder.errors import UserError
from index_builder.sources.page_images import PageImages
from tests.index_builder.sources import misdrawing
from tests.index_builder.sources.pdf_file import Words, pdf

TWO_PAGES = pdf(
    [
        Words(72, 700, "Vi vil bygge en ny kai"),
        Words(72, 680, "og rydde fjorden innen 2030"),
        Words(72, 640, "Ja"),
        Words(72, 620, "Ja"),
    ],
    [Words(72, 700, "Vi vil verne skogen")],
)


@pytest.fixture
def images():
    """The pages of a small file."""
    made = PageImages("plan.pdf", lambda: TWO_PAGES)
    yield made
    made.close()


def test_a_page_is_drawn_as_wide_as_asked(images) -> None:
    page = images.draw(1, 300)
    assert images.count() == 2
    assert page.width == 300
    assert len(page.pixels) == page.width * page.height * 4
    assert set(page.pixels[:3]) == {255}
    dark = [value for value in page.pixels[::4] if value < 100]
    assert dark
    assert images.draw(2, 300).pixels != page.pixels


def test_a_block_is_found_by_its_letters_line_by_line(images) -> None:
    words = "Vi vil bygge en ny kai og rydde fjorden innen 2030"
    boxes = images.draw(1, 0, words).boxes
    assert len(boxes) == 2
    first, second = boxes
    assert first[1] < second[1]
    assert all(0 < left < right < 1 for left, _, right, _ in boxes)
    # The figures at the end are a part of it.
    short = images.draw(1, 0, "og rydde fjorden innen").boxes[0]
    assert short[2] == pytest.approx(second[2])


def test_what_stands_several_times_is_told_by_what_stands_before_it(images) -> None:
    assert images.draw(1, 0, "Ja").boxes == ()
    (box,) = images.draw(1, 0, "Ja", "fjorden innen 2030").boxes
    assert box[3] < 0.25
    assert images.draw(2, 0, "Ja").boxes == ()


def test_no_picture_has_more_pixels_than_is_borne(images) -> None:
    page = images.draw(1, 100_000)
    assert page.width * page.height <= 17_000_000


def test_what_cannot_be_drawn_is_told_in_a_sentence(images) -> None:
    with pytest.raises(UserError, match=r"Page 7 of plan.pdf could not be drawn"):
        images.draw(7, 300)
    # The others are drawn as before.
    assert images.draw(2, 300).width == 300
    broken = PageImages("plan.pdf", lambda: b"%PDF-1.7 no more")
    assert broken.count() == 0
    with pytest.raises(UserError, match="could not be drawn"):
        broken.draw(1, 300)
    broken.close()
    images.close()
    with pytest.raises(UserError, match="could not be drawn"):
        images.draw(1, 300)


def test_a_file_that_is_gone_is_told_and_a_worker_that_rests_is_started_again(
    images, tmp_path
) -> None:
    gone = PageImages("plan.pdf", (tmp_path / "plan.pdf").read_bytes)
    with pytest.raises(UserError, match="the file could not be read"):
        gone.draw(1, 300)
    gone.close()
    before = images.draw(1, 300)
    images.rest()
    assert images.draw(1, 300) == before


@pytest.mark.parametrize("deed", sorted(misdrawing.ANSWERS))
def test_a_worker_that_was_taken_over_shows_nothing(deed: str) -> None:
    images = PageImages("plan.pdf", deed.encode, reader=misdrawing.__name__)
    with pytest.raises(UserError, match="could not be drawn"):
        images.draw(1, 300)
    images.close()
