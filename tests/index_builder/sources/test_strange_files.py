"""Each strange file is read, and what is read balances; or a sentence says why it is not."""

from __future__ import annotations

import time

import pytest

from index_builder import account
from index_builder.errors import UserError
from index_builder.recover import recover
from index_builder.sources import reading
from tests.index_builder.sources.strange_files import strange_files

FILES = dict(strange_files(scale=0.01))
LONGEST = 10.0
"""Seconds of processor time; the whole of the set takes a hundred times as much."""


@pytest.mark.parametrize("name", FILES)
def test_a_strange_file_ends_in_an_outline_or_a_sentence(name: str) -> None:
    began = time.process_time()
    said = ""
    try:
        source = reading.read(name, FILES[name])
        assert account.check(source, recover(source)).findings == ()
    except UserError as refused:
        said = str(refused).strip()
    assert said[-1:] in ("", ".")
    assert time.process_time() - began < LONGEST
