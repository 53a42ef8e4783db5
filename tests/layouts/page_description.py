"""A manuscript in a layout, as source text for typst."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from index_builder.model import Kind
from tests.layouts.layout import Layout
from tests.layouts.manuscript import Manuscript, Piece
from tests.layouts.phrases import PHRASES

FURNITURE, PREAMBLE = (
    (Path(__file__).parent / name).read_text(encoding="utf-8")
    for name in ("furniture.typ", "preamble.typ")
)
RED, BLUE, GREEN, GREY = (
    'rgb("#b02020")',
    'rgb("#1f4e9e")',
    'rgb("#1d7a46")',
    "luma(110)",
)
LOOKS: dict[str, tuple[str, str, str]] = {
    "large bold": ("size: 1.9em, weight: 700", "size: 1.4em, weight: 700", "size: 1.15em, weight: 700"),
    "light": ("size: 2.4em", "size: 1.6em", "size: 1.25em"),
    "third as text": ("size: 1.8em, weight: 700", "size: 1.3em, weight: 700", "weight: 700"),
    "colour tells": (
        "size: 1.6em, weight: 700", f"size: 1.2em, weight: 700, fill: {BLUE}", f"size: 1.2em, weight: 700, fill: {RED}",
    ),
    "capitals": (
        "size: 1.4em, weight: 700, caps: true", "size: 1.3em, weight: 700", 'size: 1em, style: "italic", weight: 700',
    ),
    "italics": ("size: 1.5em, weight: 700", 'size: 1.25em, style: "italic"', 'style: "italic", weight: 700'),
    "underlined": ("size: 1.5em, weight: 700", "weight: 700", "line: true, weight: 700, size: 0.98em"),
    "other face": (
        'size: 1.9em, font: "Nimbus Sans", weight: 700', 'size: 1.3em, font: "Nimbus Sans", weight: 700',
        'size: 1.05em, font: "Nimbus Sans", weight: 700',
    ),
    "bars": (
        f"size: 1.4em, weight: 700, fill: white, bar: {BLUE}",
        f"size: 1.15em, weight: 700, fill: {BLUE}, bar: luma(225)",
        f"weight: 700, fill: {BLUE}",
    ),
    "small capitals": ("size: 1.7em", "size: 1.25em, small: true", 'style: "italic", size: 1.1em'),
    "centred": (
        "size: 1.6em, weight: 700, place: center", "size: 1.2em, weight: 700, place: center",
        "size: 1.1em, weight: 700",
    ),
}  # fmt: skip
"""What is set at each level: arguments of typst's `text`, and of `look` in the
preamble."""
LEAD_INS = {
    "plain": "", "bold": "weight: 700", "italic": 'style: "italic"', "colour": f"fill: {RED}, weight: 700",
    "large": f"size: 1.15em, weight: 700, fill: {GREEN}",
}  # fmt: skip
HEADS = {
    "none": "none",
    "title": "running(TITLE)",
    "chapter": "running(chapter())",
    "sides": "context if calc.odd(here().page()) { running(align(right, chapter())) } else { running(TITLE) }",
    "rule": "{running(TITLE); line(length: 100%, stroke: 0.5pt)}",
    "spaced": "running(text(tracking: 0.3em, upper(TITLE)))",
    "letters": "running(upper(TITLE) + h(1fr) + [PROGRAM 2026])",
}
FOLIOS = {
    "none": "none",
    "foot": "align(center, folio())",
    "dashes": "align(center, [– #folio() –])",
    "word": "align(right, [PAGE #folio()])",
    "of": "align(right, [PAGE #folio() / #last()])",
    "outside": "context align(if calc.odd(here().page()) { right } else { left }, folio())",
    "head": "none",
    "large": "align(center, text(size: 1.8em, weight: 700, folio()))",
}

SIDE_BY_SIDE = {"a4": 2200, "a4 flipped": 1500, "us-letter": 2000, "a5": 900}
"""Characters, of 10 points, of two sections that stand side by side, so that they fit on
a page."""


def described(manuscript: Manuscript, layout: Layout, chance: random.Random) -> str:
    """The source text."""
    body = list(_body(manuscript, layout, chance))
    if layout["columns"] == "unequal":
        most = SIDE_BY_SIDE[layout["paper"]] * (10 / float(layout["size"])) ** 2
        body = list(_side_by_side(body, most))
    return "\n".join(
        [
            FURNITURE,
            _settings(manuscript, layout),
            PREAMBLE,
            *_front(manuscript, layout),
            *body,
        ]
    )


EXTRA_ROOM = {
    "#cells(": 1500,
    "#figure-below(": 500,
    "#box-beside(": 300,
    "#pull-quote(": 300,
}
"""Characters in whose room each of these stands, beside its own."""


def _room(section: str) -> int:
    """How much room a section takes, in characters."""
    extra = (section.count(each) * room for each, room in EXTRA_ROOM.items())
    return len(section) + sum(extra)


def _side_by_side(body: list[str], most: float) -> Iterator[str]:
    """Each two short sections of a chapter, one beside the other."""
    section: list[str] = []
    before = ""
    for line in [*body, "#h(1"]:
        if not line.startswith("#h("):
            section.append(line)
            continue
        text = "\n".join(section)
        chapter = not section or section[0].startswith("#h(1")
        short = len(section) > 1 and _room(before + text) < most
        if before and not chapter and short:
            yield f"#beside[{before}][{text}]"
            before = ""
        else:
            yield before
            alone = chapter or len(section) == 1
            before = "" if alone else text
            yield text if alone else ""
        if line.startswith("#h(1"):
            yield before
            before = ""
        section = [line]


def _settings(manuscript: Manuscript, layout: Layout) -> str:
    words = PHRASES[manuscript.language if manuscript.language in PHRASES else "en"]
    title = _quoted(manuscript.title)
    head = HEADS[layout["head"]].replace("TITLE", title)
    if layout["folio"] == "head":
        head = (
            f"{{ {head}; align(right, folio()) }}"
            if head != "none"
            else "align(right, folio())"
        )
    return "\n".join(
        f"#let {name} = {value}"
        for name, value in {
            "paper": _quoted(layout["paper"].split()[0]),
            "flipped": _yes("flipped" in layout["paper"]),
            "columns-count": layout["columns"] if layout["columns"].isdigit() else "1",
            "face": _quoted(layout["face"]),
            "size": f"{layout['size']}pt",
            "language": _quoted(manuscript.language),
            "justified": _yes(layout["justify"] == "justified"),
            "hyphens": _yes(layout["hyphens"] == "yes"),
            "paragraphs": _quoted(layout["paragraphs"]),
            "looks": f"({', '.join(f'({look})' for look in LOOKS[layout['looks']])})",
            "lead-look": f"({LEAD_INS[layout['lead-in']] or ':'})",
            "numbers": _quoted(layout["numbers"]),
            "across": _yes(layout["across"] == "chapter" and layout["columns"] in "23"),
            "bookmarked": _yes(layout["bookmarks"] == "yes"),
            "margin-numbers": _quoted(layout["margin numbers"]),
            "fifth": _yes(layout["numbered lines"] == "fifth"),
            "by-page": _yes(layout["counted"] == "page"),
            "number-look": {
                "same": "(:)", "small": "(size: 0.7em)",
                "other grey": f'(font: "Nimbus Sans", size: 0.8em, fill: {GREY})',
            }[layout["number face"]],
            "wide-margin": _yes(layout["margin note"] == "yes"),
            "hanging": _quoted(layout["hanging"]),
            "page-head()": head,
            "page-foot()": FOLIOS[layout["folio"]].replace("PAGE", words.page),
            "chapter-word": _quoted(words.chapter),
        }.items()
    )  # fmt: skip


def _front(manuscript: Manuscript, layout: Layout) -> Iterator[str]:
    words = PHRASES[manuscript.language if manuscript.language in PHRASES else "en"]
    title = _quoted(manuscript.title)
    if layout["cover"] != "no":
        yield f'#cover({title}, "{"2026–2030" if layout["cover"] == "year" else ""}")'
    if layout["contents"] != "no":
        yield f"#printed-contents({_quoted(words.contents)}, {_yes(layout['contents'] == 'dots')})"


def _body(
    manuscript: Manuscript, layout: Layout, chance: random.Random
) -> Iterator[str]:
    counts = [0, 0, 0]
    item = 0
    extras = _extras(manuscript, layout, chance)
    for at, piece in enumerate(manuscript.pieces):
        if piece.kind is Kind.HEADING:
            counts[piece.level - 1] += 1
            counts[piece.level :] = [0] * (3 - piece.level)
            yield f"#h({piece.level}, {_quoted(_number(counts, piece.level, layout))}, {_quoted(piece.text)})"
        elif piece.kind is Kind.PARAGRAPH:
            first = at > 0 and manuscript.pieces[at - 1].kind is Kind.HEADING
            cap = (
                layout["drop cap"]
                if first and manuscript.pieces[at - 1].level == 1
                else "no"
            )
            yield {"no": "#p", "two lines": "#dropped", "raised": "#raised"}[
                cap
            ] + f"({_quoted(piece.text)})"
            if first:
                yield next(extras)
        elif piece.kind is Kind.LEAD_IN:
            item = item if layout["items"] == "1. on" else 0
            yield f"#leadin({_quoted(piece.text)})"
        else:
            goes_on = at and manuscript.pieces[at - 1].kind is Kind.MEASURE
            item = item if goes_on or layout["items"] == "1. on" else 0
            item += piece.level == 1
            yield f"#m({piece.level}, {_marker(layout, item, piece)}, {_quoted(piece.text)})"


def _number(counts: list[int], level: int, layout: Layout) -> str:
    dotted = ".".join(map(str, counts[:level]))
    return {
        "none": "",
        "1.": f"{dotted}.",
        "1": dotted,
        "apart": dotted,
        "chapter above": dotted,
        "chapter before": dotted,
        "I.": f"{'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split()[counts[0] - 1]}."
        if level == 1
        else "",
        "first level": f"{counts[0]}" if level == 1 else "",
    }[layout["numbers"]]


def _marker(layout: Layout, item: int, piece: Piece) -> str:
    kind = layout["items"]
    if piece.level > 1:
        return _quoted("◦" if kind == "–" else "–")
    if kind in ("drawn", "arrow"):
        return kind
    return _quoted(
        {
            "1.": f"{item}.",
            "1. on": f"{item}.",
            "a)": f"{chr(96 + (item - 1) % 26 + 1)})",
            "(1)": f"({item})",
        }.get(kind, kind)
    )


def _extras(
    manuscript: Manuscript, layout: Layout, chance: random.Random
) -> Iterator[str]:
    """What stands beside and between the text, a piece at a time; "" where there is nothing."""
    words = PHRASES[manuscript.language if manuscript.language in PHRASES else "en"]
    texts = [piece.text for piece in manuscript.pieces if piece.kind is Kind.PARAGRAPH]
    kinds = [
        kind
        for kind in ("box", "margin note", "quote", "picture", "table", "footnotes")
        if layout[kind] not in ("no",)
    ]
    figures = 0
    while True:
        yield ""
        for kind in kinds:
            text = chance.choice(texts)
            sentence = text.split(". ")[0].rstrip(".") + "."
            figures += kind == "picture"
            caption = (
                f"{words.figure} {figures}: {sentence}"
                if layout["picture"] != "credit"
                else f"{words.photo}: A. Berg"
            )
            yield {
                "box": f"#box-beside({_quoted(sentence)}, {_quoted(text)}, {_yes(layout['box'] == 'filled')})",
                "margin note": f"#margin-note({_quoted(sentence)})",
                "quote": f"#pull-quote({_quoted(sentence)}, {_yes(layout['quote'] == 'across')})",
                "picture": f"#figure-below({_quoted(caption)}, {_yes(layout['picture'] == 'labels')})",
                "table": f"#cells({_quoted(words.page)}, {_quoted(sentence)}, {_yes(layout['table'] == 'ruled')})",
                "footnotes": f"#noted({_quoted(sentence)}, {_quoted(text)})",
            }[kind]
            yield ""


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _yes(held: bool) -> str:
    return "true" if held else "false"
