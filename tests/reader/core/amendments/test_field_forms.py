"""Proposals as people write them in mails, web forms and minutes."""

from __future__ import annotations

import pytest

from reader.core.amendments.model import AmendmentKind, Side
from reader.core.amendments.sentence_list import Unread, read_sentences
from reader.core.amendments.sentence_reader import read_sentence
from tests.reader.core.amendments.material import measures, programme
from tests.reader.core.amendments.test_sentence import with_lines

BASE = with_lines(programme())
SCHOOL, TEACHERS, MEAL, PIPES, LIGHTS = measures(BASE)
"""On the lines 7–8, 9–10, 11–12, 21–22 and 23–24; pages 1 and 2."""


def read(text):
    found = read_sentence(text, BASE)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Side 1, linje 7: Endre setningen «en ny skole» til «to skoler»",
        "Side 1 linje 7: Endre «en ny skole» til «to skoler».",
        "s. 1, l. 7: Endre ordene “en ny skole” til “to skoler”",
        'Linje 7-8: Erstatt "en ny skole" med "to skoler".',
        "Linjene 7 og 8: Bytt ut «en ny skole» med «to skoler.»",
        "I linje 7 endre «en ny skole» til «to skoler»",
        "Linje 7, endre fra «en ny skole» til «to skoler»",
        "Forslag nr. 234: Side 1, linje 7: «en ny skole» endres til «to skoler».",
        "Endringsforslag 12 - Linje 7: «en ny skole» erstattes med «to skoler».",
        "- Linje 7: Endra «en ny skole» til «to skoler».",
        "Linje 7: «en ny skole» vert endra til «to skoler».",
        "På sidan 1, rad 7: Att ändra ”en ny skole” till ”to skoler”.",
        "Rad 7: Ersätt ordet ”en ny skole” med ”to skoler”",
        "Raderna 7–8: ”en ny skole” ersätts med ”to skoler”.",
        "Linje 7: »en ny skole« ændres til »to skoler«.",
        "Linjerne 7-8: »en ny skole« erstattes af »to skoler«",
        "Page 1, line 7: Replace the words 'en ny skole' with 'to skoler'.",
        "Line 7: delete “en ny skole” and insert “to skoler”",
        "In line 7, change the phrase “en ny skole” to “to skoler.”",
        "Seite 1, Zeile 7: Ersetze „en ny skole“ durch „to skoler“.",
        "Zeile 7 bis 8: „en ny skole“ wird durch „to skoler“ ersetzt.",
        "Zeilen 7–8: die Worte „en ny skole“ durch „to skoler“ ersetzen",
        "Side 1: Endre «en ny skole» til «to skoler».",
        "Kapittel 1: Endre «en ny skole» til «to skoler».",
        "Endre «en ny skole» til «to skoler».",
    ],
)
def test_words_become_others(text):
    found = read(text)
    assert found.kind is AmendmentKind.CHANGE
    assert found.blocks[0] == SCHOOL
    assert found.new_text.splitlines()[0] == "bygge to skoler på Nesset innen 2029"


@pytest.mark.parametrize(
    "text",
    [
        "Linje 9–12 strykes.",
        "Linje 9 til 12: Strykes",
        "Stryk linje 9-12",
        "Linjene 9–12 utgår.",
        "Linje 9–12 går ut.",
        "Stryk rad 9–12.",
        "Att stryka raderna 9 till 12.",
        "Linjerne 9-12 slettes.",
        "Linje 9–12 udgår",
        "Delete lines 9 to 12.",
        "Lines 9–12: delete",
        "Zeilen 9–12 streichen",
        "Zeile 9 bis 12: Streichen.",
    ],
)
def test_lines_are_struck(text):
    found = read(text)
    assert (found.kind, found.blocks) == (AmendmentKind.STRIKE, (TEACHERS, MEAL))


@pytest.mark.parametrize(
    "text",
    [
        "Linje 11: Stryk ordet «varmt»",
        "Linje 11–12: «varmt» strykes.",
        "Side 1: Fjern ordet “varmt”.",
        "Linje 11: «varmt» går ut",
        "Rad 11: Att stryka ordet ”varmt”.",
        "Linje 11: Ordet »varmt« slettes.".replace("Ordet ", ""),
        "Line 11: Delete the word “varmt”",
        "Zeile 11: das Wort „varmt“ streichen",
    ],
)
def test_words_are_struck(text):
    found = read(text)
    assert found.new_text == "gi alle elever et måltid hver dag"


@pytest.mark.parametrize(
    "text",
    [
        "Tillegg som nytt kulepunkt etter linje 22: «male gangfelt»",
        "Side 2, linje 22: Nytt kulepunkt: «male gangfelt»",
        "Side 2, linje 22: Tillegg som nytt kulepunkt: «male gangfelt».",
        "Etter linje 22: Nytt kulepunkt: «male gangfelt»",
        "Etter linje 22 settes det inn nytt kulepunkt: «male gangfelt»",
        "Nytt kulepunkt etter linje 22: male gangfelt",
        "Forslag 7: Nytt kulepunkt etter side 2, linje 22: male gangfelt",
        "Efter rad 22 infogas: ”male gangfelt”.",
        "Lägg till ny punkt efter rad 22: ”male gangfelt”",
        "Efter linje 22 indsættes: »male gangfelt«.",
        "After line 22, insert: “male gangfelt”",
        "Add new point after line 22: male gangfelt",
        "Nach Zeile 22 einfügen: „male gangfelt“",
        "Neuer Punkt nach Zeile 22: „male gangfelt“.",
    ],
)
def test_points_are_added(text):
    found = read(text)
    assert (found.kind, found.blocks, found.side) == (
        AmendmentKind.ADD,
        (PIPES,),
        Side.AFTER,
    )
    assert found.new_text == "male gangfelt"


@pytest.mark.parametrize(
    "text",
    [
        "Linje 23–24: Ny ordlyd: «tenne lys langs alle veier»",
        "Linje 23-24: Endres til: «tenne lys langs alle veier».",
        "Punkt 2-2: Punktet endres til: tenne lys langs alle veier",
        "Rad 23–24: Ny lydelse: ”tenne lys langs alle veier”",
        "Line 23: Amend to read: “tenne lys langs alle veier”",
        "Zeile 23–24: Neue Fassung: „tenne lys langs alle veier“",
    ],
)
def test_a_point_is_worded_anew(text):
    found = read(text)
    assert (found.blocks, found.new_text) == ((LIGHTS,), "tenne lys langs alle veier")


@pytest.mark.parametrize(
    "part", ["«a» ", '"a" ', "’a ", "a: ", "Linje 3 ", "Endre «a» til ", "«", "»"]
)
def test_long_lines_that_are_no_sentences_are_looked_at_in_bounded_time(part):
    """Each of many signs could be the end of a quotation: this would take minutes."""
    line = "Endre «" + part * (19_000 // len(part)) + "»."
    found = read_sentences("\n".join([line] * 80), BASE)
    assert len(found) == 80
    assert all(isinstance(one, Unread) for one in found)


def test_a_reason_in_the_line_is_kept():
    found = read("Linje 9–12 strykes. Begrunnelse: Det er gjort alt.")
    assert (found.kind, found.reason) == (AmendmentKind.STRIKE, "Det er gjort alt.")


def test_words_that_stand_in_two_places_need_a_place():
    assert read_sentence("Endre «Partiet vil» til «Vi vil».", BASE) is None
    found = read("Side 2: Endre «Partiet vil» til «Vi vil».")
    assert BASE.blocks[BASE.positions[found.blocks[0]]].page == 2


def test_lines_below_a_proposal_say_why_and_who():
    text = (
        "Forslag fra Nesset lag\n\n"
        "Linje 7: Endre «en ny skole» til «to skoler».\n"
        "Begrunnelse: Én er for lite.\nDet blir mange barn.\n"
        "Forslagsstiller: Kari Nordmann\n\n"
        "Linje 9–10 strykes.\n"
        "Forslagsstiller: Ola Nordmann\nLag: Havna\n"
    )
    first, second, third = read_sentences(text, BASE)
    assert (first.line, first.is_lost) == (1, False)
    assert second.reason == "Én er for lite.\nDet blir mange barn."
    assert second.proposer == "Kari Nordmann"
    assert (third.reason, third.proposer, third.branch) == ("", "Ola Nordmann", "Havna")


def test_what_is_said_of_a_proposal_without_a_place_is_told_of_no_other():
    text = "Linje 9–10 strykes.\nLinje 900 strykes.\nBegrunnelse: Det er nok.\n"
    first, *others = read_sentences(text, BASE)
    assert first.reason == ""
    assert [(one.line, one.is_lost) for one in others] == [(2, True), (3, False)]


def test_lines_above_the_first_proposal_are_about_the_next():
    text = (
        "Nr.: 12\nForslagsstiller: Kari\nLinje 9–10 strykes.\n"
        "Nr.: 13\nForslagsstiller: Ola\nLinje 23–24 strykes.\nBegrunnelse: Dyrt.\n"
    )
    first, second = read_sentences(text, BASE)
    assert not isinstance(first, Unread)
    assert (first.label, first.proposer, first.reason) == ("12", "Kari", "")
    assert (second.label, second.proposer, second.reason) == ("13", "Ola", "Dyrt.")
