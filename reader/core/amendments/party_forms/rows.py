"""The rows that a form is filled with, and how its columns are known."""

from __future__ import annotations

from collections.abc import Callable

Rows = list[dict[str, str]]
"""The cells of each row by the keys of their columns."""
Known = Callable[[list[str]], dict[int, str]]
"""Gives the keys of the columns with known titles, by place; empty for a row that is no head."""
