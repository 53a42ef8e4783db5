"""The rules of recovery, in the order in which they are used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from index_builder.recover.blocks import interruptions, segments
from index_builder.recover.context import RecoveryContext
from index_builder.recover.finish import doubts
from index_builder.recover.headings import (
    divisions,
    front,
    levels,
    named,
    numbered,
    plain,
    statutes,
    typography,
)
from index_builder.recover.lists import bulleted, clauses, notes
from index_builder.recover.measures import action_tables, fields, measures
from index_builder.recover.rows import (
    broken_rows,
    bullets,
    contents,
    dingbats,
    drawn_lines,
    furniture,
    margin,
    references,
    running_heads,
    tables,
    text_furniture,
)


class Stage(StrEnum):
    """The stages of recovery, in order."""

    ROWS = "rows"
    """Rows of text: what is furniture or contents, and where a marker stands before the
    text."""
    BLOCKS = "blocks"
    """Which rows make up one block."""
    HEADINGS = "headings"
    LISTS = "lists"
    MEASURES = "measures"
    LEVELS = "levels"
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class Rule:
    """One step of recovery."""

    name: str
    """For people: what it finds or does."""
    stage: Stage
    apply: Callable[[RecoveryContext], None]
    """Changes the context; its docstring says what is true afterwards."""


RULES: tuple[Rule, ...] = (
    Rule("titles of marked contents", Stage.ROWS, contents.titles),
    Rule("artefacts", Stage.ROWS, furniture.marked),
    Rule("unreadable rows", Stage.ROWS, furniture.unreadable),
    Rule("sideways text", Stage.ROWS, furniture.sideways),
    Rule("raised figures", Stage.ROWS, references.raised),
    Rule("printed contents", Stage.ROWS, contents.contents),
    Rule("pages of contents", Stage.ROWS, contents.pages),
    Rule("contents without leaders", Stage.ROWS, contents.echoed),
    Rule("lines of signs", Stage.ROWS, drawn_lines.set_aside),
    Rule("running heads in text", Stage.ROWS, text_furniture.repeated_lines),
    Rule("page numbers", Stage.ROWS, furniture.page_numbers),
    Rule("running heads", Stage.ROWS, running_heads.running_heads),
    Rule("columns of line numbers", Stage.ROWS, text_furniture.number_columns),
    Rule("line numbers", Stage.ROWS, margin.line_numbers),
    Rule("letters for bullets", Stage.ROWS, dingbats.letters),
    Rule("signs for bullets", Stage.ROWS, dingbats.signs),
    Rule("bullets run together", Stage.ROWS, bullets.split),
    Rule("tables", Stage.ROWS, tables.find),
    Rule("rows beside tables", Stage.ROWS, tables.complete),
    Rule("rows of tables over pages", Stage.ROWS, broken_rows.mend),
    Rule("markers", Stage.ROWS, segments.part_markers),
    Rule("late bullets", Stage.ROWS, bullets.late),
    Rule("torn bullets", Stage.ROWS, bullets.mend),
    Rule("room of list items", Stage.ROWS, segments.fill),
    Rule("blocks", Stage.BLOCKS, segments.gather),
    Rule("interrupted paragraphs", Stage.BLOCKS, interruptions.put_behind),
    Rule("bulleted items", Stage.LISTS, bulleted.bulleted),
    Rule("lists that lost their signs", Stage.LISTS, bulleted.indented),
    Rule("clauses on lines of their own", Stage.LISTS, clauses.part),
    Rule("clauses that are items", Stage.LISTS, clauses.listed),
    Rule("footnotes", Stage.LISTS, notes.footnotes),
    Rule("numbered captions", Stage.LISTS, notes.numbered_captions),
    Rule("clauses marked as headings", Stage.HEADINGS, named.clauses),
    Rule("numbered lists", Stage.HEADINGS, numbered.runs),
    Rule("numbered headings", Stage.HEADINGS, numbered.headings),
    Rule("sections", Stage.HEADINGS, statutes.sections),
    Rule("lettered headings", Stage.HEADINGS, divisions.lettered),
    Rule("tagged headings", Stage.HEADINGS, named.tagged),
    Rule("underlined headings", Stage.HEADINGS, named.underlined),
    Rule("bookmarked headings", Stage.HEADINGS, named.bookmarked),
    Rule("headings by look", Stage.HEADINGS, typography.headings),
    Rule("announced headings", Stage.HEADINGS, plain.announced),
    Rule("titles below labels", Stage.HEADINGS, statutes.labels),
    Rule("headings of several lines", Stage.HEADINGS, plain.several_lines),
    Rule("repeated headings", Stage.HEADINGS, plain.repeated),
    Rule("headings below full lines", Stage.HEADINGS, plain.tails),
    Rule("short lines alone", Stage.HEADINGS, plain.alone),
    Rule("the document's title", Stage.HEADINGS, front.title),
    Rule("the document's end", Stage.HEADINGS, front.close),
    Rule("captions", Stage.LISTS, notes.captions),
    Rule("pictures", Stage.LISTS, notes.pictured),
    Rule("lead-ins", Stage.MEASURES, measures.lead_ins),
    Rule("depth of items", Stage.LISTS, bulleted.nest),
    Rule("measures", Stage.MEASURES, measures.choose),
    Rule("tables of measures", Stage.MEASURES, action_tables.divide),
    Rule("fields of measures", Stage.MEASURES, fields.find),
    Rule("levels of headings", Stage.LEVELS, levels.levels),
    Rule("doubts", Stage.FINISH, doubts.find),
)
