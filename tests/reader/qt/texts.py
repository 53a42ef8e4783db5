"""Every text that the window may show, found in its source: those to be translated, and those that nobody marked so."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
SHOWN_BY = frozenset(
    "QAction QCheckBox QGroupBox QLabel QLineEdit QPushButton QToolButton addAction addButton addItem addMenu addRow "
    "addTab announce setAccessibleDescription setAccessibleName setHeaderLabels setPlaceholderText setStatusTip "
    "setSuffix setText setTitle setToolTip setWindowTitle show_done show_hint show_progress show_text".split()
)
"""Functions that show what they are given."""
NO_WORDS = frozenset({"Aa", "A−", "A+", "Tiltak", "– Tiltak"})
"""The same in every language."""


@dataclass(frozen=True, order=True)
class Text:
    """A text to be translated."""

    context: str
    source: str
    counted: bool
    """Whether it has plural forms."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    """The window's modules by their paths."""
    for path in sorted((ROOT / "reader").rglob("*.py")):
        yield (
            path.relative_to(ROOT).as_posix(),
            ast.parse(path.read_text(encoding="utf-8")),
        )


def texts() -> set[Text]:
    """All texts that are translated when they are shown."""
    return {text for _, tree in modules() for text in _in(tree, "")}


def forgotten() -> list[str]:
    """Words that are shown as they stand in the source."""
    found = []
    for name, tree in modules():
        for call in ast.walk(tree):
            if (
                name.startswith("reader/qt/")
                and isinstance(call, ast.Call)
                and _name(call) in SHOWN_BY
            ):
                given = (
                    call.args[:1] if _name(call) == "addItem" else call.args
                )  # the second is no text
                shown = [
                    *given,
                    *(
                        one.value
                        for one in call.keywords
                        if one.arg in ("text", "placeholderText")
                    ),
                ]
                found += [
                    f"{name}:{call.lineno} {word}"
                    for argument in shown
                    for word in _words(argument)
                ]
    return found


def _in(node: ast.AST, context: str) -> Iterator[Text]:
    if isinstance(node, ast.ClassDef):
        context = node.name
    if isinstance(node, ast.Call):
        name, values = (
            _name(node),
            [one.value if isinstance(one, ast.Constant) else None for one in node.args],
        )
        if name == "tr" and values and isinstance(values[0], str):
            yield Text(context, values[0], len(values) > 2)
        if (
            name in ("translate", "QT_TRANSLATE_NOOP")
            and len(values) > 1
            and isinstance(values[1], str)
        ):
            yield Text(str(values[0]), values[1], len(values) > 3)
    for child in ast.iter_child_nodes(node):
        yield from _in(child, context)


def _name(call: ast.Call) -> str:
    function = call.func
    return (
        function.attr
        if isinstance(function, ast.Attribute)
        else getattr(function, "id", "")
    )


def _words(node: ast.expr) -> Iterator[str]:
    """Words in the strings of an expression; those in calls, indices and comparisons are translated, or are names."""
    if isinstance(node, ast.Call | ast.Subscript | ast.Compare):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value.strip()
        if (
            text not in NO_WORDS
            and sum(map(str.isalpha, text)) > 1
            and not text.startswith(("<", "*"))
        ):
            yield text
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield from _words(child)
