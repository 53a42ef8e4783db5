"""Plain text: decoding, line numbers, pages."""

import pytest

from index_builder.errors import UserError
from index_builder.sources import read, text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_norwegian_letters_survive_common_encodings(encoding):
    source = text.read("plan.txt", "Blåbærsyltetøy\n".encode(encoding))
    assert [line.text for line in source.lines] == ["Blåbærsyltetøy"]


def test_lines_keep_the_numbers_of_the_file():
    source = text.read("plan.txt", b"one\r\n\r\ntwo\rthree")
    assert [(line.number, line.text) for line in source.lines] == [
        (1, "one"),
        (3, "two"),
        (4, "three"),
    ]


def test_form_feed_begins_a_page():
    source = text.read("plan.txt", b"one\ntwo\n\fthree\nfour\f\nfive")
    assert [(line.page, line.text.strip()) for line in source.lines] == [
        (1, "one"),
        (1, "two"),
        (2, "three"),
        (2, "four"),
        (3, "five"),
    ]
    assert source.page_count == 3


def test_runs_of_three_empty_lines_part_pages_where_pages_are_as_long_as_pages():
    page = "\n\n".join(f"line {n}" for n in range(30))
    source = text.read("plan.txt", "\n\n\n\n".join([page] * 4).encode())
    assert source.page_count == 4
    assert text.read("short.txt", b"Title\n\n\n\nText\n\n\n\nText").page_count == 1


def test_a_missing_file_is_told_in_a_sentence(tmp_path):
    with pytest.raises(UserError, match="was not found"):
        read(tmp_path / "none.txt")


def test_lines_end_as_old_systems_and_unicode_end_them():
    lines = text.read(
        "plan.txt", "Kai\rFerje\r\nBrygge\u2028Molo\x85Fyr\vHavn".encode()
    ).lines
    assert [line.text for line in lines] == [
        "Kai",
        "Ferje",
        "Brygge",
        "Molo",
        "Fyr",
        "Havn",
    ]
    assert [line.number for line in lines] == [1, 2, 3, 4, 5, 6]
