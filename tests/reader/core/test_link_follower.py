"""Notes follow the links of a comparison where nothing else finds a place for them."""

from __future__ import annotations

from reader.core.anchor import anchor_block, anchor_span
from reader.core.anchor_place import Placed
from reader.core.anchor_resolver import AnchorResolver
from reader.core.link_follower import LinkFollower
from tests.reader.core.compare.documents import outline_of

OLD = outline_of("""
# Skole
- bygge ut leksehjelpen i samarbeid med frivillige lag
- åpne svømmehallene for alle barn i kommunen hver helg
# Helse
- korte ned ventetiden hos fastlegen til tre dager
""")
NEW = outline_of("""
# Skole
- bygge ut leksehjelpen i samarbeid med frivillige lag
- holde svømmehallene åpne for barn og unge i kommunen hver helg
# Helse
- korte ned ventetiden hos fastlegen til tre dager
""")
REWORDED = OLD.blocks[2]


def test_a_note_follows_a_measure_that_was_much_reworded():
    anchor = anchor_block(OLD, REWORDED.id, "old")
    assert AnchorResolver(NEW).find(anchor).position == -1
    place = AnchorResolver(NEW, OLD).find(anchor)
    assert (place.how, place.position) == (Placed.LIKE, 2)


def test_a_highlight_follows_where_its_words_still_stand():
    start = REWORDED.text.index("svømmehallene")
    anchor = anchor_span(OLD, REWORDED.id, "old", start, start + len("svømmehallene"))
    place = AnchorResolver(NEW, OLD).find(anchor)
    assert NEW.blocks[place.position].text[place.start : place.stop] == "svømmehallene"


def test_a_note_stays_behind_where_the_text_is_gone_or_was_split():
    gone = outline_of("# Skole\n- bygge ut leksehjelpen i samarbeid med frivillige lag")
    assert LinkFollower(OLD, gone).follow(REWORDED.id)[0] == -1
    text = "Maten skal være lokal og sunn. Den skal lages på skolens eget kjøkken."
    whole, parts = (
        outline_of(f"# Mat\n- {text}"),
        outline_of("# Mat\n- " + text.replace(". ", ".\n- ")),
    )
    assert LinkFollower(whole, parts).follow(whole.blocks[1].id)[0] == -1
    assert LinkFollower(whole, parts).follow("unknown")[0] == -1
