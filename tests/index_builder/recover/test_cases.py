"""Every file in `cases/` is a source text, a line of equals signs, and the outline that is expected of it.

An expected line is a kind and a text, indented by two blanks a level: "heading 1.
Innledning", "measure • Bygge". Lines after a line of hyphens are texts set aside, with
their reason: "page-number: 7". A line "[page]" in the source begins a new page. Rows of
a table are parted by " / ", cells by " | ". To add a case, add a file.
"""

from pathlib import Path

import pytest

from index_builder.account import check
from index_builder.recover import recover
from index_builder.sources import text

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def shown(block) -> str:
    """A block as a case writes it."""
    indent = "  " * (block.level - 1 if block.level else 0)
    mark = f"{block.marker} " if block.marker else ""
    text = block.text.replace("\n", " / ").replace("\t", " | ")
    return f"{indent}{block.kind} {mark}{text}"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path):
    given, _, wanted = path.read_text(encoding="utf-8").partition("\n=====\n")
    blocks, _, asides = wanted.partition("\n-----\n")
    source = text.read(path.name, given.replace("[page]\n", "\f").encode())
    outline = recover(source)
    assert [shown(block) for block in outline.blocks] == blocks.rstrip("\n").split("\n")
    if asides:
        assert [
            f"{aside.reason}: {aside.text}" for aside in outline.asides
        ] == asides.rstrip("\n").split("\n")
    assert check(source, outline).balanced
