"""What the comparison finds between two editions."""

from __future__ import annotations

import random

import pytest

from index_builder.errors import UserError
from index_builder.model import Outline
from index_builder.progress import Progress
from reader.core.compare.engine import Verdict, compare, views
from reader.core.compare.formats import Report
from reader.core.compare.formats.docx_package import Package
from reader.core.compare.formats.redline import tracked
from reader.core.compare.model import Comparison, Link, LinkKind, PartitionError
from reader.core.compare.units import units_of
from reader.core.export.tracked_changes import accepted, rejected, settled
from tests.reader.core.compare.documents import outline_of

DRAFT = """
# Skole
: Partiet vil:
- ansette to hundre flere lærere i ungdomsskolen
- gi alle elever et gratis måltid hver dag
- bygge ut leksehjelpen i samarbeid med frivillige lag
# Helse
: Partiet vil:
- korte ned ventetiden hos fastlegen til tre dager
- styrke tilbudet til unge med psykiske plager
- innføre gratis tannlege for pensjonister med lav inntekt
# Klima
Kommunen skal kutte utslippene fra egne bygg og biler. Målet skal nås i god tid før fristen.
- bytte ut oljefyrer i alle kommunale bygg
- legge til rette for flere ladestasjoner ved idrettsanlegg
"""


def kinds(comparison: Comparison) -> dict[str, LinkKind]:
    """The kind of each link by its newer text, or its older one where there is none."""
    return {
        comparison.new_text(link) or comparison.old_text(link): link.kind
        for link in comparison.links
    }


def edited(*changes: tuple[str, str]) -> Outline:
    """The draft after some replacements, each of which must be possible."""
    text = DRAFT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return outline_of(text)


def changes(comparison: Comparison) -> list[Link]:
    """The links that tell of a change."""
    return [link for link in comparison.links if link.is_change]


def test_a_document_against_itself_has_no_changes():
    comparison = compare(outline_of(DRAFT), outline_of(DRAFT))
    assert len(comparison.links) == len(outline_of(DRAFT).blocks)
    assert {link.kind for link in comparison.links} == {LinkKind.SAME}
    assert not changes(comparison)


def test_a_reworded_measure_keeps_its_counterpart():
    comparison = compare(
        outline_of(DRAFT),
        edited(("gratis måltid hver dag", "sunt måltid på skolen hver dag")),
    )
    (link,) = changes(comparison)
    assert link.kind is LinkKind.REWORDED
    assert comparison.old_text(link) == "gi alle elever et gratis måltid hver dag"


def test_new_and_gone_units_stand_where_they_belong():
    gone, new = (
        "- styrke tilbudet til unge med psykiske plager",
        "- åpne et bibliotek med maskiner for håndverk",
    )
    comparison = compare(outline_of(DRAFT), edited((gone, new)))
    assert [link.kind for link in changes(comparison)] == [LinkKind.GONE, LinkKind.NEW]
    places = [comparison.links.index(link) for link in changes(comparison)]
    assert places == [8, 9]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("to hundre flere lærere", "To hundre flere lærere,"),
        ("leksehjelpen", "lekse\u00adhjelpen"),
        ("- gi alle", "- c) gi alle"),
    ],
)
def test_the_setting_alone_is_no_change(old, new):
    comparison = compare(outline_of(DRAFT), edited((old, new)))
    assert not changes(comparison)
    assert comparison.counts()["set"] == 1


def test_numbers_with_other_decimals_are_a_change():
    comparison = compare(
        outline_of("- bruke 2,5 prosent på forskning"),
        outline_of("- bruke 25 prosent på forskning"),
    )
    assert [link.kind for link in comparison.links] == [LinkKind.REWORDED]


def test_a_moved_run_is_told_once():
    lines = DRAFT.strip().splitlines()
    moved = "\n".join(lines[:2] + lines[5:9] + lines[2:5] + lines[9:])
    comparison = compare(outline_of(DRAFT), outline_of(moved))
    runs = {link.moved for link in comparison.links if link.moved}
    assert runs == {1}
    assert comparison.counts()["moved"] == 1


def test_a_moved_and_reworded_unit_is_both():
    text = "- innføre gratis tannlege for pensjonister med lav inntekt\n"
    changed = text.replace("gratis", "billigere").replace("innføre", "sikre")
    comparison = compare(
        outline_of(DRAFT), outline_of(changed + DRAFT.replace(text, ""))
    )
    (link,) = changes(comparison)
    assert (link.kind, bool(link.moved)) == (LinkKind.REWORDED, True)


def test_a_split_and_a_merger_are_told_as_such():
    old = "Kommunen skal kutte utslippene fra egne bygg og biler. Målet skal nås i god tid før fristen."
    first, second = old.split(". ")
    comparison = compare(outline_of(DRAFT), edited((old, f"{first}.\n{second}")))
    assert [link.kind for link in changes(comparison)] == [LinkKind.SPLIT]
    back = compare(edited((old, f"{first}.\n{second}")), outline_of(DRAFT))
    assert [link.kind for link in changes(back)] == [LinkKind.MERGED]


def test_another_cut_within_a_sentence_is_a_matter_of_setting():
    comparison = compare(
        outline_of(DRAFT), edited(("utslippene fra egne", "utslippene\nfra egne"))
    )
    assert not changes(comparison)


def test_a_renamed_chapter_is_known_by_what_stands_in_it():
    comparison = compare(outline_of(DRAFT), edited(("# Helse", "# Et godt liv")))
    (link,) = changes(comparison)
    assert (link.kind, comparison.old_text(link)) == (LinkKind.REWRITTEN, "Helse")


def test_repeated_texts_are_joined_with_the_nearest():
    comparison = compare(
        outline_of(DRAFT),
        edited(("# Helse", "# Helse\n- bygge et nytt sykehjem i nord")),
    )
    assert [link.kind for link in changes(comparison)] == [LinkKind.NEW]


def test_measures_that_only_sound_alike_are_not_joined():
    old = outline_of("# Penger\n- styrke kommunens økonomi med et fond for dårlige år")
    new = outline_of("# Penger\n- styrke kunnskapen om økologi blant bønder og fiskere")
    assert [link.kind for link in compare(old, new).links[1:]] == [
        LinkKind.GONE,
        LinkKind.NEW,
    ]


def test_notes_are_compared_among_themselves():
    old = outline_of("# Penger\n> Tallene er hentet fra det vedtatte budsjettet.")
    new = outline_of("# Penger\nTallene er hentet fra det nye vedtatte budsjettet.")
    assert [link.kind for link in compare(old, new).links[1:]] == [
        LinkKind.GONE,
        LinkKind.NEW,
    ]


def test_what_the_user_said_goes_first():
    old, new = (
        outline_of("# A\n- bygge en ny bro over elven"),
        outline_of("# A\n- satse på ferge der det er mulig"),
    )
    verdict = Verdict(old.blocks[1].id, new.blocks[1].id, together=True)
    assert compare(old, new, verdicts=[verdict]).links[1].kind is LinkKind.REWRITTEN
    apart = Verdict(old.blocks[0].id, new.blocks[0].id, together=False)
    assert LinkKind.NEW in [
        link.kind for link in compare(old, new, verdicts=[apart]).links
    ]


def test_the_first_view_knows_the_equal_units():
    first, whole = views(outline_of(DRAFT), edited(("gratis måltid", "sunt måltid")))
    assert (first.whole, whole.whole) == (False, True)
    assert first.counts()["same"] == whole.counts()["same"] == len(whole.links) - 1


def test_a_unit_in_two_links_is_refused():
    outline = outline_of("# A")
    units = units_of(outline)
    with pytest.raises(PartitionError):
        Comparison(
            outline,
            outline,
            units,
            units,
            (Link(LinkKind.SAME, (0,), (0,)), Link(LinkKind.GONE, (0,), ())),
        )
    with pytest.raises(PartitionError):
        Comparison(outline, outline, units, units, ())


def test_the_work_can_be_stopped():
    def stop(stage: str, done: int, total: int) -> None:
        raise UserError("Stopped.")

    progress: Progress = stop
    with pytest.raises(UserError):
        compare(outline_of(DRAFT), outline_of(DRAFT), progress)


def test_empty_documents_are_compared():
    nothing = outline_of("")
    assert compare(nothing, nothing).links == ()
    assert {link.kind for link in compare(nothing, outline_of(DRAFT)).links} == {
        LinkKind.NEW
    }
    assert {link.kind for link in compare(outline_of(DRAFT), nothing).links} == {
        LinkKind.GONE
    }


def test_very_long_units_are_compared_in_bounded_time():
    words = " ".join(f"ord{number}" for number in range(12_000))
    old = outline_of(f"# A\n{words} slutt\n{words} ende")
    new = outline_of(f"# A\nNytt {words}\n{words} enden")
    assert [link.kind for link in compare(old, new).links[1:]] == [
        LinkKind.REWORDED
    ] * 2


def test_whatever_is_compared_becomes_a_partition_and_a_redline():
    chance = random.Random(11)
    words = "vi skal bygge en ny skole vei bro 2 3 2,5 § a) 1. ikke alle – barn unge".split()
    for _ in range(150):
        old, new = (
            outline_of(
                "\n".join(line(chance, words) for _ in range(chance.randrange(1, 12)))
            )
            for _ in range(2)
        )
        comparison = compare(old, new)
        assert sorted(old for link in comparison.links for old in link.old) == list(
            range(len(comparison.old_units))
        )
        report = Report(comparison)
        paragraphs = settled(list(tracked(report, Package("Plan", "nb"))))
        assert accepted(paragraphs) == [unit.text for unit in comparison.new_units]
        assert rejected(paragraphs) == [unit.text for unit in comparison.old_units]


def line(chance: random.Random, words: list[str]) -> str:
    """A line of a few words, of any kind."""
    return chance.choice(("# ", "- ", ": ", "> ", "")) + " ".join(
        chance.choices(words, k=chance.randrange(1, 9))
    )
