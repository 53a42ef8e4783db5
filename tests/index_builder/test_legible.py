"""What strangers called something is shown in one line, and cannot deceive."""

from __future__ import annotations

import pytest

from index_builder.errors import UserError
from index_builder.legible import file_name, legible

ODD = "�"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Plan for Skårvøy – «2030» 🚢", "Plan for Skårvøy – «2030» 🚢"),
        ("", ""),
        ("plan\u202efdp.exe", f"plan{ODD}fdp.exe"),
        ("\u2066left\u2069\u200f", f"{ODD}left{ODD}{ODD}"),
        ("two\nlines\r\n\tand\u2028more", "two lines and more"),
        ("bell\x07 \x1b[31mred\x9b", f"bell{ODD} {ODD}[31mred{ODD}"),
        ("bytes \udce5 and \ud800", f"bytes {ODD} and {ODD}"),
        ("👩\u200d🌾 ya\u0301", "👩\u200d🌾 ya\u0301"),
        ("שלום", "שלום"),
    ],
)
def test_a_name_is_shown_in_one_line_as_it_is_read(text: str, shown: str) -> None:
    assert legible(text) == shown


def test_a_long_name_is_shown_by_its_ends() -> None:
    shown = legible("a" * 3000 + ".pdf")
    assert len(shown) < 410
    assert shown.endswith("a.pdf")
    assert "a … a" in shown


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Plan 1.2 – ny", "Plan 1.2 _ ny"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a\u202efdp.exe\n", "a_fdp.exe_"),
        ("C:\\x|y?", "C__x_y_"),
        (" .. ", "plan"),
        ("", "plan"),
        ("å" * 300, "å" * 60),
    ],
)
def test_a_title_becomes_a_name_for_a_file(title: str, name: str) -> None:
    assert file_name(title, "plan") == name


def test_messages_show_names_so() -> None:
    error = UserError(
        "{name} holds no text. Choose a file that does.", name="\u202e.pdf\n\udce5"
    )
    assert str(error) == f"{ODD}.pdf {ODD} holds no text. Choose a file that does."
    str(error).encode()
