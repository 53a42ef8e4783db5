"""No spreadsheet runs a text, whatever separator it knows, and every text comes back as it was."""

import csv
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.formula_guard import guard, unguard

TEXTS = st.text(alphabet="ab=+-@\t\r\n;,' \"", max_size=12)
FORMULA = re.compile(r"[ \"]*[=+\-@]")


@given(TEXTS)
def test_a_guarded_text_comes_back(text):
    assert unguard(guard(text)) == text


@given(TEXTS)
def test_no_cell_begins_with_a_formula_whatever_parts_cells(text):
    guarded = guard(text)
    for part in re.split(r"[;,\t\r\n]", guarded):
        assert not FORMULA.match(part)
    assert not guarded.startswith(("\t", "\r"))


@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_a_file_that_is_opened_with_another_separator_holds_no_formula(separator):
    line = ",".join(
        f'"{guard(text)}"' for text in ["plan; =1+1", "a;=HYPERLINK(1)", "=2", "x\t+3"]
    )
    for cell in next(csv.reader([line], delimiter=separator)):
        assert not FORMULA.match(cell)


def test_ordinary_text_is_left_alone():
    for text in [
        "Bygge skole, barnehage og vei; se 3.4-1",
        "2020-2021",
        "a = b",
        "10 % - 20 %",
        "it's",
    ]:
        assert guard(text) == text
