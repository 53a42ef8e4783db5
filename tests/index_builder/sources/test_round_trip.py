"""The sample document keeps its outline through every format that common programs write."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from index_builder.formats import FORMATS
from index_builder.model import Block, Kind, Outline
from index_builder.recover import recover
from index_builder.sources import read
from tests.index_builder.action_plans import word

SAMPLES = sorted((Path(__file__).parents[3] / "resources" / "samples").glob("*.nb.txt"))
PANDOC = shutil.which("pandoc")
OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(
    not SAMPLES or not PANDOC, reason="pandoc is not installed"
)

WAYS = {
    "md": ["pandoc"],
    "html": ["pandoc"],
    "epub": ["pandoc"],
    "docx": ["pandoc"],
    "odt": ["pandoc"],
    "rtf": ["pandoc"],
    "office.docx": ["pandoc odt", "soffice docx"],
    "office.odt": ["pandoc docx", "soffice odt"],
    "office.rtf": ["pandoc odt", "soffice rtf"],
    "fodt": ["pandoc docx", "soffice fodt"],
    "pdf": ["pandoc odt", "soffice pdf"],
}
"""What each file is called, and the programs that it goes through."""
ELSEWHERE = {
    "text": "the samples are text themselves",
    "akoma_ntoso": "only this program writes it: test_formats_in_and_out.py",
    "tiltak_json": "only this program writes it: test_formats_in_and_out.py",
}
"""Formats that no program here writes, and why."""
NO_TABLES = {"pdf": "a table without borders leaves no trace of its columns"}
"""Ways on which tables are lost, and why."""


def markdown(outline: Outline) -> str:
    """An outline as Markdown, written by hand so that no reader of ours has a part in it."""
    parts = []
    for block in outline.blocks:
        text = re.sub(r"([\\`*_{}\[\]<>#|~$^])", r"\\\1", block.text)
        if block.kind is Kind.HEADING:
            parts.append(
                f"\n{'#' * block.level} {block.marker.replace('.', chr(92) + '.')} {text}\n"
            )
        elif block.kind in (Kind.MEASURE, Kind.ITEM):
            parts.append(f"{'    ' * (block.level - 1)}- {text}\n")
        else:
            parts.append("\n" + re.sub(r"^(\d+)\.", r"\1\.", text) + "\n\n")
    return "\n".join(parts)


def shape(outline: Outline) -> list[tuple[str, int, str]]:
    """What must stay: kinds, levels and texts, with the number that a heading begins with."""
    return [
        (block.kind.value, block.level, f"{_number(block)} {block.text}".strip())
        for block in outline.blocks
    ]


def _number(block: Block) -> str:
    return block.marker if block.kind is Kind.HEADING else ""


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.stem)
def sample(request, tmp_path_factory):
    outline = recover(read(request.param))
    folder = tmp_path_factory.mktemp("formats")
    (folder / "plan.md").write_text(markdown(outline), encoding="utf-8")
    return folder, outline


def test_each_format_goes_through_or_is_left_out_for_a_reason():
    suffixes = {f".{way.rpartition('.')[2]}" for way in WAYS}
    through = {each.name for each in FORMATS if suffixes & {*each.suffixes}}
    assert {suffix for each in FORMATS for suffix in each.suffixes} >= suffixes
    assert not through & set(ELSEWHERE)
    assert through | set(ELSEWHERE) == {each.name for each in FORMATS}


@pytest.mark.parametrize("way", WAYS)
def test_the_outline_is_the_same_through(way, sample):
    folder, outline = sample
    path = folder / "plan.md"
    for step in WAYS[way]:
        program, _, kind = step.partition(" ")
        path = pandoc(path, kind or way) if program == "pandoc" else office(path, kind)
    found = recover(read(path))
    expected = shape(outline)
    assert [each for each in shape(found) if each not in expected] == []
    assert [each for each in expected if each not in shape(found)] == []
    assert shape(found) == expected


@pytest.mark.parametrize("way", [each for each in WAYS if each not in NO_TABLES])
def test_a_table_of_measures_is_the_same_through(way, tmp_path):
    path = tmp_path / "plan.docx"
    path.write_bytes(word())
    expected = cells_and_fields(recover(read(path)))
    for step in WAYS.get(way, ["pandoc"]):
        program, _, kind = step.partition(" ")
        of_word = program == "pandoc"
        path = pandoc(path, kind or way, "docx") if of_word else office(path, kind)
    assert len(expected) == 6
    assert cells_and_fields(recover(read(path))) == expected


def cells_and_fields(outline: Outline) -> list[tuple[str, ...]]:
    """The cells of each block of a table, and what a measure's row says of it."""
    return [(block.text, *block.fields) for block in outline.blocks if block.grid]


def pandoc(path: Path, kind: str, from_: str = "") -> Path:
    target = path.with_name(f"{path.stem}-pandoc.{kind}")
    arguments = [
        "-f",
        from_ or "markdown-auto_identifiers-smart",
        "--standalone",
        "--metadata=title: ",
        "--wrap=none",
    ]
    arguments += ["-t", "markdown-smart"] if kind == "md" else []
    subprocess.run(
        [PANDOC, *arguments, str(path), "-o", str(target)],
        check=True,
        capture_output=True,
    )
    return target


def office(path: Path, kind: str) -> Path:
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    profile = path.parent / "profile"
    folder = path.parent / "office"
    settings = f"-env:UserInstallation={profile.as_uri()}"
    subprocess.run(
        [
            OFFICE,
            settings,
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            str(path),
        ],
        check=True,
        capture_output=True,
        env=os.environ | {"HOME": str(path.parent)},
        timeout=300,
    )
    return folder / f"{path.stem}.{kind}"
