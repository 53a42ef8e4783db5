"""References of a document and of a measure, as programs for them read them."""

from __future__ import annotations

import json
import re

import pytest

from index_builder.model import Block, Kind, Outline
from reader.cli.main import run
from reader.core.bibliography import FORMATS, reference_of, to_bibtex, to_csl, to_ris
from reader.core.details import Details
from reader.core.place_links import parsed

OUTLINE = Outline(
    "Plan for kysten",
    "nb",
    (
        Block(Kind.HEADING, "Havn", "h", 1, "1", "1"),
        Block(Kind.MEASURE, "Rydde 50 % av havna & #brygga_", "m", 1, "•", "1-1", 4),
    ),
    page_count=9,
)
DETAILS = Details(
    issuer="Åsvær kommune", date="2027-05-17", number="Plan 7/2027", country="no"
)
EDITION = "0123456789abcdef" * 4


def measure():
    return reference_of(OUTLINE, EDITION, DETAILS, OUTLINE.title, 1)


def test_csl_has_what_zotero_takes() -> None:
    (item,) = json.loads(to_csl(measure()))
    assert item["type"] == "report"
    assert item["title"] == "Plan for kysten"
    assert item["author"] == [{"literal": "Åsvær kommune"}]
    assert item["issued"] == {"date-parts": [[2027, 5, 17]]}
    assert (item["page"], item["section"]) == ("4", "1-1")
    assert parsed(item["URL"]).block == "m"


def test_bibtex_has_no_mark_up_of_the_document() -> None:
    text = to_bibtex(measure()).decode()
    assert text.startswith("@techreport{plan-for-kysten-2027-1-1,\n")
    assert r"abstract = {Rydde 50 \% av havna \& \#brygga\_}" in text
    assert "author = {{Åsvær kommune}}" in text
    assert text.count("{") == text.count("}")


def test_ris_is_a_tag_a_line() -> None:
    lines = to_ris(measure()).decode().split("\r\n")
    assert lines[0] == "TY  - RPRT"
    assert lines[-2:] == ["ER  - ", ""]
    assert "PY  - 2027" in lines
    assert "SP  - 4" in lines
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines[:-1])


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_strange_titles_stay_in_their_field(one) -> None:
    odd = "a\nER  - \r\n}\\{ \ud800\u202e"
    made = reference_of(OUTLINE, EDITION, Details(issuer=odd, date="soon"), odd)
    data = one.render(made)
    assert data.count(b"ER  - \r\n") == (one.name == "ris")
    if one.name == "csl":
        assert len(json.loads(data)) == 1


def test_a_command_writes_one(tmp_path, capfdbinary) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("1. Havn\n\nVi vil:\n\n• rydde havna\n", encoding="utf-8")
    assert run(["cite", str(path), "--at", "1-1", "--format", "ris"]) == 0
    assert b"AB  - rydde havna\r\n" in capfdbinary.readouterr().out
    assert run(["cite", str(path), "--at", "9.9"]) == 1
    assert b"no place" in capfdbinary.readouterr().err
