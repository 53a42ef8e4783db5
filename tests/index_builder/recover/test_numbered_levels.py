"""Levels of numbered headings on pages, where looks or bookmarks say something else."""

from index_builder.model import Bookmark, Kind
from index_builder.recover import recover

from .pages import CHAPTER, FULL, HEAD, Pages

SMALLER = HEAD._replace(size=14.0)


def written(*titles):
    """Pages with headings, each with its font, and text below each."""
    pages = Pages()
    for title, font in titles:
        pages.line(title, font, gap=20)
        pages.paragraph(f"Om {title.lower()}: {FULL.lower()}", "og mer enn det.")
        pages.turn()
    return pages


def levels(source):
    return [
        (block.level, f"{block.marker} {block.text}")
        for block in recover(source).blocks
        if block.kind is Kind.HEADING
    ]


def test_sections_stand_beside_each_other_though_some_are_set_smaller():
    pages = written(
        ("1 Skolen", CHAPTER),
        ("1.1 Bygget", HEAD),
        ("1.2 Lærerne", SMALLER),
        ("1.3 Elevene", SMALLER),
        ("2 Veien", CHAPTER),
        ("2.1 Broen", HEAD),
        ("2.2 Tunnelen", SMALLER),
    )
    assert [level for level, _ in levels(pages.source())] == [1, 2, 2, 2, 1, 2, 2]


def test_of_two_bookmarks_with_one_title_each_heading_has_that_of_its_page():
    titles = ["1 Skolen", "1.1 Bygget", "2 Veien", "2.1 Broen", "2.1.1 Bygget"]
    pages = written(
        (titles[0], CHAPTER),
        (titles[1], HEAD),
        (titles[2], CHAPTER),
        (titles[3], HEAD),
        (titles[4], SMALLER),
    )
    depths = (1, 2, 1, 2, 3)
    bookmarks = [
        Bookmark(title.split(" ", 1)[1], depth, page)
        for page, (title, depth) in enumerate(zip(titles, depths, strict=True), start=1)
    ]
    found = levels(pages.source(*bookmarks))
    assert found == list(zip(depths, titles, strict=True))
