"""One text as a Word file and as the PDF made of it: nothing differs but the setting."""

import pytest

from index_builder import sources
from index_builder.recover import recover
from reader.core.choice import Choice
from reader.core.compare.engine import compare
from reader.core.compare.filters import LinkFilter
from reader.core.export.extract import extract
from reader.core.export.formats import export
from tests.office import OFFICE, to_pdf

AIMS = (
    "bygge {n} nye boliger i den gamle havna, og leie ut halvparten til folk under 30 år",
    "rydde stien over fjellet og merke den på nytt før sommeren 20{n}",
    "kjøpe {n} elektriske busser, så linjene mot øyene kan kjøres hver time",
    "gi alle lag et rom uten leie på kveldene, og en nøkkel til hver leder",
)
CHAPTERS = ("Havna", "Fjellet", "Øyene", "Skolen", "Byen om vinteren", "Penger")


def document() -> str:
    """A plan of six chapters: measures, lettered items, a table and paragraphs in each."""
    parts = ["# Plan for Lunnvåg 2031–2035", ""]
    for number, title in enumerate(CHAPTERS, start=1):
        parts += [f"## {number}. {title}", ""]
        parts.append(
            f"{title} har fått for lite i mange år. Det skal det bli slutt på, og planen "
            "sier hvordan, når, og hvem som har ansvaret for at det blir gjort. "
            "Den er lagt fram etter et møte der alle som ville, fikk si sitt."
        )
        parts += ["", "Kommunen vil:", ""]
        parts += [f"- {aim.format(n=number + 30)}" for aim in AIMS]
        parts += ["", "Dette gjelder", ""]
        parts += ["a) de som bor her hele året", "b) de som har hytte", ""]
        parts += ["| Tiltak | Ansvar | Frist |", "| --- | --- | --- |"]
        parts += [
            f"| Kaia i {title.lower()} del {row} | Teknisk sjef | mai 20{30 + row} |"
            for row in range(1, 6)
        ]
        parts.append("")
    return "\n".join(parts)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_a_word_file_and_its_pdf_differ_in_setting_alone(tmp_path):
    (tmp_path / "plan.md").write_text(document(), encoding="utf-8")
    plan = recover(sources.read(tmp_path / "plan.md"))
    assert sum(block.kind.value == "table" for block in plan.blocks) == len(CHAPTERS)
    word = export(extract(plan, Choice()), tmp_path / "plan.docx")
    pdf = to_pdf(word)
    comparison = compare(recover(sources.read(word)), recover(sources.read(pdf)))
    changed = LinkFilter(substantive=True).links(comparison)
    units = sum(max(len(link.old), len(link.new)) for link in changed)
    assert len(comparison.old_units) > 90
    assert units <= 0.01 * len(comparison.old_units), [
        (link.kind, comparison.old_text(link), comparison.new_text(link))
        for link in changed
    ]
