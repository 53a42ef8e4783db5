"""Keep a spreadsheet from running text as a formula.

A file of comma-separated values is opened with ";" where Norwegian is spoken, with a
tab elsewhere: a cell may begin after any of these. So an apostrophe goes before
whatever looks like a formula after any separator, and comes off again when the file is
read back. Source: OWASP, "CSV Injection".
"""

from __future__ import annotations

import re

STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""
_BEFORE = r"((?:^|[;,\t\r\n])[ \"]*)"
"""Where a program may see a cell begin, with the spaces and quotation marks that it
skips."""
_FORMULA = re.compile(rf"^(?='*[\t\r])|{_BEFORE}(?='*[=+\-@])")
_GUARDED = re.compile(rf"^'(?='*[\t\r])|{_BEFORE}'(?='*[=+\-@])")


def guard(text: str) -> str:
    """A cell's text in which nothing is a formula, whatever separator a program knows.

    `unguard` undoes it.
    """
    return _FORMULA.sub(lambda found: f"{found[1] or ''}'", text)


def unguard(text: str) -> str:
    """The text that `guard` was given."""
    return _GUARDED.sub(lambda found: found[1] or "", text)
