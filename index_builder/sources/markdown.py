"""Markdown: headings, paragraphs, lists and tables, each at its line of the file."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, paragraph
from markdown_it.token import Token

from index_builder.encodings import decode
from index_builder.model import Font, Line, Picture, Role, Source
from index_builder.progress import Progress, silent
from index_builder.sources.characters import clean
from index_builder.sources.markers import BULLET, supplied
from index_builder.sources.markup import between_tags

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_FIELD = re.compile(r"^(title|lang|language):[ \t]*+[\"']?(.*)$", re.M | re.I)
_ATTRIBUTES = re.compile(r"\s*\{[#.:][^{}]*\}\s*$")
"""What pandoc writes after a heading: {#name .class}."""
_HIDDEN = re.compile(r"<(?:script|style|template|svg|form)\b|<!--", re.I)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_FOOTNOTE_HTML = re.compile(r"""<p class=["']footnote["']>\s*+(?:<sup>([^<]*)</sup>)?(.*?)</p>""", re.S)
_FOOTNOTE = re.compile(r"^\[\^([^\]\s]+)\]:\s*")
_SIGNS = re.compile(
    r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+[\"'(][^\"'()]*[\"')])?\)"  # where a link leads
    r"|\[\^[^\]\s]+\]:?"  # notes, and references to them
    r"|^ {0,3}\[[^\]]+\]:\s.*|\]\[[^\]]*\]"  # where references lead
    r"|\{[#.:][^{}]*\}\s*$|^\s*(?:```|~~~).*"  # attributes, and the languages of code
    r"|^[\s>]*\d{1,9}[.)]\s"  # the numbers of lists
)
"""What is mark-up and no text."""
_NO_FONT = Font("", 0.0)
_DEEPEST = 80
"""Levels of lists and quotations, of which an item is one and its list another; nested deeper, they are text."""


@dataclass(slots=True)
class _List:
    """A list that is open; `delimiter` is "." or ")", empty for bullets."""

    delimiter: str
    next: int


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A Markdown file's lines; each is numbered as the file's line where it begins."""
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    fields: dict[str, str] = {}
    front = _FRONT_MATTER.match(text)
    if front:
        fields = {key.lower(): _unquoted(value) for key, value in _FIELD.findall(front[1])}
        text = "\n" * front[0].count("\n") + text[front.end() :]
    lines = tuple(_lines(_parser().parse(text)))
    progress("read", 1, 1)
    language = fields.get("lang") or fields.get("language") or ""
    return Source(
        name, "markdown", hashlib.sha256(data).hexdigest(), lines, title=fields.get("title", ""), language=language
    )


def _parser() -> MarkdownIt:
    # The parser itself would drop what is nested too deep; the rule is there before it comes to that.
    parser = MarkdownIt("commonmark", {"maxNesting": 2 * _DEEPEST}).enable("table")
    parser.block.ruler.before("table", "too_deep", _too_deep)
    return parser


def _too_deep(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Have a line that is nested too deep be text, whatever signs it begins with."""
    return state.level >= _DEEPEST and paragraph(state, line, end, silent)


def passages(name: str, data: bytes) -> Iterator[str]:
    """All that is written in the file, but for its signs and where its links lead, for the independent count."""
    del name
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT_MATTER.match(text)
    for line in text[front.end() if front else 0 :].split("\n"):
        shown = _SIGNS.sub(" ", line)
        yield from between_tags(shown)


def _lines(tokens: list[Token]) -> Iterator[Line]:
    """Walk the flat run of tokens; what is open is kept in a few variables."""
    lists: list[_List] = []
    marker, role, level = "", Role.PARAGRAPH, 0
    cells: list[str] | None = None
    for token in tokens:
        number = token.map[0] + 1 if token.map else 1
        if token.type in ("bullet_list_open", "ordered_list_open"):
            start = int(token.attrGet("start") or 1)
            lists.append(_List(token.markup if token.type == "ordered_list_open" else "", start))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            marker = _marker(lists[-1], token)
        elif token.type == "heading_open":
            role, level = Role.HEADING, int(token.tag[1])
        elif token.type in ("paragraph_open", "heading_close"):
            role, level = Role.PARAGRAPH, 0
        elif token.type == "tr_open":
            cells, row = [], number
        elif token.type == "tr_close" and cells is not None:
            yield Line("\t".join(cells), row, 1, Role.TABLE)
            cells = None
        elif token.type == "inline" and cells is not None:
            cells.append(_plain(token))
        elif (
            token.type == "inline" and not marker and role is Role.PARAGRAPH and (pictures := _pictures(token, number))
        ):
            yield from pictures
        elif token.type == "inline":
            yield from _text(token, number, role, level, marker, len(lists))
            marker = ""
        elif token.type in ("fence", "code_block"):
            for offset, line in enumerate(token.content.splitlines()):
                if line.strip():
                    yield Line(clean(line), number + offset + (token.type == "fence"), 1)
        elif token.type == "html_block":
            text = " ".join(clean(_TAG.sub(" ", _shown(token.content))).split())
            note = _FOOTNOTE_HTML.match(token.content)
            if note:
                shown = " ".join(clean(html.unescape(_TAG.sub(" ", note[2]))).split())
                yield Line(shown, number, 1, Role.NOTE, marker=html.unescape(note[1] or ""))
            elif text:
                yield Line(text, number, 1, Role.PARAGRAPH)


def _unquoted(value: str) -> str:
    """What a field says, without white space and a quotation mark at its end."""
    value = value.rstrip(" \t")
    return value[:-1] if value.endswith(("'", '"')) else value


def _shown(content: str) -> str:
    """HTML without comments and what browsers do not show. What is never closed stays, and is looked for once."""
    parts: list[str] = []
    place = 0
    never_closed: set[str] = set()
    for found in _HIDDEN.finditer(content):
        name = found[0][1:].lower()
        if found.start() < place or name in never_closed:
            continue
        end = re.compile("-->" if name == "!--" else rf"</{name}\s*>", re.I).search(content, found.end())
        if end is None:
            never_closed.add(name)
            continue
        parts.append(content[place : found.start()])
        place = end.end()
    return " ".join([*parts, content[place:]])


def _marker(owner: _List, token: Token) -> str:
    """The marker of a list item that begins: as it is written where it is numbered."""
    if not owner.delimiter:
        return BULLET
    marker = f"{token.info or owner.next}{owner.delimiter}"
    owner.next += 1
    return marker


def _text(token: Token, number: int, role: Role, level: int, marker: str, depth: int) -> Iterator[Line]:
    """A heading, an item or a paragraph; a forced line break begins another paragraph."""
    font = Font("", 0.0, bold=_is_bold(token))
    text = _plain(token)
    if role is Role.HEADING:
        yield Line(_ATTRIBUTES.sub("", " ".join(text.split())), number, 1, role, level, font=font)
        return
    note = _FOOTNOTE.match(text)
    if note:
        yield Line(" ".join(text[note.end() :].split()), number, 1, Role.NOTE, marker=note[1], font=font)
        return
    for part in text.split("\n\n"):
        shown = " ".join(part.split())
        if shown and marker:
            yield Line(shown, number, 1, Role.ITEM, depth, supplied(marker, shown), font=font)
            marker = ""
        elif shown:
            yield Line(shown, number, 1, Role.PARAGRAPH, font=font)
        number += part.count("\n") + 1


def _pictures(token: Token, number: int) -> list[Line]:
    """The pictures of a paragraph that holds nothing else; none of any other."""
    lines = []
    for child in token.children or []:
        if child.type == "image":
            text = " ".join(clean(child.content).split())
            lines.append(
                Line(text, number, 1, Role.PARAGRAPH, font=_NO_FONT, picture=Picture(str(child.attrGet("src"))))
            )
        elif child.type == "softbreak":
            number += 1
        elif child.type not in ("link_open", "link_close") and child.content.strip():
            return []
    return lines


def _plain(token: Token) -> str:
    """The text without its mark-up; a line feed where the line was wrapped, two where it was broken on purpose."""
    parts = []
    for child in token.children or []:
        if child.type in ("text", "code_inline") or child.type == "image":
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append("\n")
        elif child.type == "hardbreak" or (child.type == "html_inline" and child.content.lower().startswith("<br")):
            parts.append("\n\n")
    return clean("".join(parts)).strip()


def _is_bold(token: Token) -> bool:
    """Whether all of the text is strong."""
    depth, plain, strong = 0, False, False
    for child in token.children or []:
        depth += child.nesting if child.type.startswith("strong") else 0
        if child.type in ("text", "code_inline") and child.content.strip():
            strong, plain = strong or depth > 0, plain or depth == 0
    return strong and not plain
