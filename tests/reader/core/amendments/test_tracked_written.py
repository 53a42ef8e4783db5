"""Tracked changes that we write ourselves: they come back as they were, and word processors make base and result of them."""

import zipfile
from dataclasses import replace

import pytest

from index_builder.model import Outline
from reader.core.amendments.file_reader import read_amendments
from reader.core.amendments.formats import export_form
from reader.core.amendments.formats.form import form_of
from reader.core.amendments.model import Amendment, AmendmentKind, ClashError
from reader.core.amendments.result import apply_amendments
from reader.core.amendments.text_order import in_text_order
from reader.core.amendments.tracked_copy import reviewers
from tests.index_builder.sources.archives import archive
from tests.office import OFFICE, decided
from tests.reader.core.amendments.material import (
    addition,
    change,
    measures,
    programme,
    random_amendments,
    strike,
)
from tests.reader.core.compare.test_formats import paragraphs

RECORD = "customXml/item2.xml"


def edited(path, member, edit):
    """The same file with another content of one member."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert member in parts
    parts[member] = edit(parts[member].decode()).encode()
    path.write_bytes(archive(parts))
    return path


def without_record(path):
    """The file as a program leaves it that keeps the visible text alone."""
    return edited(path, RECORD, lambda _: "<nothing/>")


def compatible(base: Outline, amendments: list[Amendment]) -> list[Amendment]:
    """Those that one file of Word can hold: no clashes, and no change of words in what is moved."""
    given: list[Amendment] = []
    for one in amendments:
        others = {
            block
            for other in given
            if AmendmentKind.MOVE in (one.kind, other.kind)
            for block in other.blocks
        }
        try:
            apply_amendments(base, [*given, one])
        except ClashError:
            continue
        if others.isdisjoint(one.blocks):
            given.append(one)
    return given


@pytest.mark.parametrize("seed", range(12))
def test_amendments_come_back_from_our_own_tracked_changes(seed, tmp_path):
    base = programme()
    drawn = random_amendments(base, 14, seed)
    given = compatible(
        base, [replace(one, proposer=one.proposer or "Kari") for one in drawn]
    )
    path = export_form(form_of(given, base), tmp_path / "copy.docx", "tracked")
    found = read_amendments(without_record(path), base)
    assert found.amendments
    alone = {
        who: [one for one in given if one.proposer == who] for who in ("Kari", "Ola")
    }
    for who, made in alone.items():
        theirs = [one for one in found.amendments if one.proposer == who]
        wanted = [block.text for block in apply_amendments(base, made).blocks]
        got = [block.text for block in apply_amendments(base, theirs).blocks]
        # Where something was moved, what is added beside it may stand before or after
        # it.
        moves = any(one.kind is AmendmentKind.MOVE for one in made)
        assert (sorted(got) == sorted(wanted)) if moves else (got == wanted), who


def test_the_second_of_two_that_clash_is_a_comment_in_its_formal_words(tmp_path):
    base = programme()
    school = measures(base)[0]
    given = [
        replace(strike(base, school, "1"), proposer="Kari"),
        replace(change(base, school, "2029", "2028"), proposer="Ola"),
    ]
    data = export_form(
        form_of(given, base), tmp_path / "copy.docx", "tracked"
    ).read_bytes()
    people = {one.name: one for one in reviewers("copy.docx", data)}
    assert people["Kari"].changes
    assert [comment for comment, _ in people["Ola"].comments] == [
        "Punkt 1-1: Endre «2029» til «2028»."
    ]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("seed", range(4))
def test_a_word_processor_makes_base_and_result_of_the_tracked_changes(seed, tmp_path):
    base = programme()
    given = compatible(base, random_amendments(base, 12, seed))
    given = in_text_order(given, base)
    file = export_form(form_of(given, base), tmp_path / "forslag.docx", "tracked")
    assert decided(file, accept=False) == paragraphs(base)
    assert decided(file, accept=True) == paragraphs(apply_amendments(base, given))


def at_the_end(base):
    """What three people do to the very last paragraph and behind it."""
    last = measures(base)[-1]
    return [
        replace(strike(base, last, "1"), proposer="Kari"),
        replace(addition(last, "åpne bassenget", key="2"), proposer="Ola"),
        replace(addition(last, "gi gratis buss", key="3"), proposer="Siri"),
    ]


@pytest.mark.parametrize("chosen", [(0, 1, 2), (1, 2), (0, 1), (0,), (2, 1)])
def test_several_people_at_the_last_paragraph_are_kept_apart(chosen, tmp_path):
    base = programme()
    given = [at_the_end(base)[place] for place in chosen]
    path = export_form(form_of(given, base), tmp_path / "copy.docx", "tracked")
    found = read_amendments(without_record(path), base).amendments
    assert {(one.kind, one.proposer, one.new_text) for one in found} == {
        (one.kind, one.proposer, one.new_text) for one in given
    }


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("chosen", [(0, 1, 2), (1, 2), (0, 1), (0,)])
def test_a_word_processor_leaves_no_empty_paragraph_at_the_end(chosen, tmp_path):
    base = programme()
    given = [at_the_end(base)[place] for place in chosen]
    file = export_form(form_of(given, base), tmp_path / "forslag.docx", "tracked")
    assert decided(file, accept=False) == paragraphs(base)
    assert decided(file, accept=True) == paragraphs(apply_amendments(base, given))


@pytest.mark.parametrize("seed", range(4))
def test_every_amendment_comes_back_from_our_own_file_as_it_was(seed, tmp_path):
    base = programme()
    drawn = random_amendments(base, 14, seed)
    given = [replace(one, label=f"Bergen-{n}") for n, one in enumerate(drawn)]
    path = export_form(form_of(given, base), tmp_path / "copy.docx", "tracked")
    found = read_amendments(path, base).amendments
    assert {one.id: one for one in found} == {one.id: one for one in given}


@pytest.mark.parametrize("member", ["word/document.xml", "word/comments.xml"])
def test_what_somebody_edited_in_our_file_since_is_what_comes_in(member, tmp_path):
    base = programme()
    school, teachers, *_ = measures(base)
    given = [
        replace(
            change(base, school, "2029", "2028"), reason="Det haster", proposer="Kari"
        ),
        replace(strike(base, teachers), proposer="Ola"),
    ]
    path = export_form(form_of(given, base), tmp_path / "copy.docx", "tracked")
    words = {"2028": "2027", "Det haster": "Det trengs"}

    def edit(text: str) -> str:
        for old, new in words.items():
            text = text.replace(f">{old}<", f">{new}<")
        return text

    kari, ola = read_amendments(edited(path, member, edit), base).amendments
    is_text = member == "word/document.xml"
    assert kari.new_text.endswith("2027" if is_text else "2028")
    assert kari.reason == ("Det haster" if is_text else "Det trengs")
    assert (ola.kind, ola.proposer) == (AmendmentKind.STRIKE, "Ola")


@pytest.mark.parametrize("record", ["", "[1]", "{", '[{"id": "x"}]', "[" * 9_000])
def test_a_record_that_is_not_sound_is_passed_over(record, tmp_path):
    base = programme()
    given = [change(base, measures(base)[0], "2029", "2028")]
    path = export_form(form_of(given, base), tmp_path / "copy.docx", "tracked")
    spoilt = f'<a xmlns="urn:tiltak:amendments">{record}</a>'
    (found,) = read_amendments(edited(path, RECORD, lambda _: spoilt), base).amendments
    assert found.new == given[0].new
    assert found.proposer == "", "nobody is named, and our own name is no proposer"
