"""The language in which commands tell of errors: the window's, or else the system's."""

from __future__ import annotations

import os

from reader.core.sentence_table import COLUMNS

_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system says which language its user reads; the first that is set counts."""
_NORWEGIAN = {"no": "nb"}


def users_language() -> str:
    """The language's code: nb, nn or en."""
    from reader.core.paths import Places  # not needed where nothing is told
    from reader.core.settings import SettingsFile

    return SettingsFile(Places().settings).value.language or _system_language()


def _system_language() -> str:
    wanted = next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), "")
    for name in (wanted or _locale()).split(":"):
        code = name.replace("-", "_").partition("_")[0].lower()
        code = _NORWEGIAN.get(code, code)
        if code in COLUMNS or code == "en":
            return code
    return "en"


def _locale() -> str:
    """What the system says where no variable does: on Windows and macOS."""
    import locale

    return locale.getlocale()[0] or ""
