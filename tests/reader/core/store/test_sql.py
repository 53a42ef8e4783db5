"""SQL stands in the store's package alone: a change of what is stored touches no other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import reader

ROOT = Path(reader.__file__).parent
SQL = re.compile(
    r"\bSELECT\b.+\bFROM\b|\bINSERT\b.+\bINTO\b|\bUPDATE\b.+\bSET\b|\bDELETE\s+FROM\b|\bPRAGMA\b"
    r"|\b(?:CREATE|ALTER|DROP)\s+TABLE\b",
    re.DOTALL,
)


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """All texts in a file's code, f-strings by their fixed parts, with their lines."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            parts = [
                part.value for part in node.values if isinstance(part, ast.Constant)
            ]
            yield node.lineno, " ".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def test_sql_stands_in_the_store_alone() -> None:
    inside, outside = [], []
    for path in sorted(ROOT.rglob("*.py")):
        found = [
            f"{path.relative_to(ROOT)}:{line}"
            for line, text in texts(path)
            if SQL.search(text)
        ]
        (inside if path.is_relative_to(ROOT / "core" / "store") else outside).extend(
            found
        )
    assert len(inside) > 20, "the pattern finds no SQL any more"
    assert outside == []
