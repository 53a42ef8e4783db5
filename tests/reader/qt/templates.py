"""Every sentence that the program may show as an error, found in its source."""

from __future__ import annotations

import ast
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from index_builder.files import NotAFileError
from reader.core.marks import Stance
from reader.core.register_export import COLUMNS

ROOT = Path(__file__).parents[3]
RAISED = frozenset({"UserError", "Sentence", "NewerVersionError", "LockedError"})
"""Calls whose first argument is a template."""
NOT_SHOWN = frozenset({"reader/cli"})
"""Folders of the command line. The window shows nothing of it."""


def modules(not_shown: frozenset[str] = NOT_SHOWN) -> Iterator[tuple[str, ast.Module]]:
    """The modules whose errors the window may show, by their paths from the root; with no folder left out, all."""
    for package in ("index_builder", "reader"):
        for path in sorted((ROOT / package).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if (
                not any(name.startswith(f"{folder}/") for folder in not_shown)
                and name != "index_builder/errors.py"
            ):
                yield name, ast.parse(path.read_text(encoding="utf-8"))


def templates(not_shown: frozenset[str] = NOT_SHOWN) -> tuple[set[str], list[str]]:
    """All templates, and the places that give none that can be found: no constant, and no table of constants."""
    found: set[str] = set()
    unclear: list[str] = []
    for name, tree in modules(not_shown):
        for call in _calls(tree, RAISED):
            texts = (
                {text for text in _texts(call.args[0], tree, set()) if text}
                if call.args
                else set()
            )
            found |= texts
            if not texts or any(
                _puts_together(node) for node in ast.walk(call.args[0])
            ):
                unclear.append(f"{name}:{call.lineno}")
    return found, unclear


def words() -> set[str]:
    """What may stand in the fields that are translated: reasons of ours and of the system, stances, titles, labels."""
    found = {os.strerror(number) for number in errno.errorcode}
    found |= {NotAFileError(Path()).strerror}
    found |= {stance.value for stance in Stance} | {
        column.titles[0] for column in COLUMNS
    }
    for _, tree in modules():
        for call in _calls(
            tree, {"ValueError", "command", "_insert", "_update", "apply"}
        ):
            found |= {
                arg.value
                for arg in call.args
                if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
            }
            found |= {
                text
                for arg in call.args
                if isinstance(arg, ast.IfExp)
                for text in _texts(arg, tree, set())
            }
        for node in ast.walk(tree):
            if isinstance(
                node, ast.arguments
            ):  # a label that is used where no other is given
                found |= {
                    text
                    for default in node.defaults
                    for text in _texts(default, tree, set())
                }
    return found


def _calls(tree: ast.Module, names: frozenset[str] | set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = (
                function.attr
                if isinstance(function, ast.Attribute)
                else getattr(function, "id", "")
            )
            if name in names:
                yield node


def _puts_together(node: ast.AST) -> bool:
    made = isinstance(node, ast.Attribute) and node.attr in {"format", "join", "tr"}
    return made or isinstance(node, ast.JoinedStr | ast.BinOp)


def _texts(node: ast.AST, tree: ast.Module, seen: set[str]) -> set[str]:
    """The strings in an expression, and in whatever is assigned to the names in it, here or where they come from."""
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) else set()
    if isinstance(
        node, ast.Subscript
    ):  # what a table is looked up by is no sentence of it
        return _texts(node.value, tree, seen)
    parts = [(part, tree) for part in ast.iter_child_nodes(node)]
    if isinstance(node, ast.Name):
        parts = [] if node.id in seen else list(_assigned(node.id, tree))
        seen.add(node.id)
    return {text for part, home in parts for text in _texts(part, home, seen)}


def _assigned(name: str, tree: ast.Module) -> Iterator[tuple[ast.AST, ast.Module]]:
    """What a name may stand for, and the module in which that is written."""
    for node in ast.walk(tree):
        targets = (
            node.targets
            if isinstance(node, ast.Assign)
            else [getattr(node, "target", None)]
        )
        value = getattr(node, "value", None)
        if (
            any(
                isinstance(target, ast.Name) and target.id == name for target in targets
            )
            and value is not None
        ):
            yield value, tree
        elif isinstance(node, ast.ImportFrom) and any(
            one.name == name for one in node.names
        ):
            yield from _imported(name, node.module or "")
        elif isinstance(node, ast.FunctionDef):
            yield from _given(name, node, tree)


def _imported(name: str, module: str) -> Iterator[tuple[ast.AST, ast.Module]]:
    path = ROOT / (module.replace(".", "/") + ".py")
    if path.is_file():
        yield from _assigned(name, ast.parse(path.read_text(encoding="utf-8")))


def _given(
    name: str, function: ast.FunctionDef, tree: ast.Module
) -> Iterator[tuple[ast.AST, ast.Module]]:
    """What the calls of a function of the module give it by this name."""
    names = [argument.arg for argument in function.args.args]
    for call in _calls(tree, {function.name}) if name in names else ():
        if len(call.args) > names.index(name):
            yield call.args[names.index(name)], tree
