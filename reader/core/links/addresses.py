"""Addresses of the web and of mail that stand in a text."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from index_builder.spans import is_followed
from reader.core.links.model import Link, LinkKind

LONGEST = 2000
"""Characters of an address: no browser is sure to take more."""
_ADDRESS = re.compile(
    r"(?<![\w@])(?:https?://|www\.)[^\s<>\"«»“”„]+"
    r"|(?<![\w.+@-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
    re.I,
)
_CLOSING = {")": "(", "]": "[", "}": "{"}


def addresses(text: str) -> Iterator[Link]:
    """The addresses in a text, without the punctuation after them."""
    if "@" not in text and "://" not in text and "www." not in text.lower():
        return
    for found in _ADDRESS.finditer(text):
        written = _without_end(found[0])
        target = opened(with_scheme(written))
        if target:
            yield Link(
                found.start(), found.start() + len(written), LinkKind.ADDRESS, target
            )


def with_scheme(written: str) -> str:
    """An address as it is opened."""
    if "://" in written:
        return written
    return f"https://{written}" if "@" not in written else f"mailto:{written}"


def opened(target: str) -> str:
    """An address as it is shown and opened; empty if it is not allowed.

    Its characters cannot be taken for others.

    Only the web and mail, not too long, and with somebody to go to. A host in other
    letters than Latin ones is written as the system of names on the web writes it
    ("xn--...").
    """
    if target.startswith("#") or not is_followed(target) or len(target) > LONGEST:
        return ""
    scheme, _, rest = target.partition(":")
    if scheme.casefold() == "mailto":
        return f"mailto:{_plain(rest)}" if any(map(str.isalnum, rest)) else ""
    try:
        parts = urlsplit(target)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    if not any(map(str.isalnum, host)):
        return ""
    if ":" in host:
        host = f"[{host}]"
    user = f"{_plain(parts.username)}@" if parts.username else ""
    path = _plain(target.partition("://")[2].partition(parts.netloc)[2])
    return f"{scheme.lower()}://{user}{host}{port}{path}"


def host_of(target: str) -> str:
    """The host of a page, or the domain of the receiver of a mail."""
    if target.startswith("mailto:"):
        return target.partition("?")[0].rpartition("@")[2]
    return urlsplit(target).hostname or ""


def _plain(text: str) -> str:
    """A part of an address in printable ASCII."""
    return quote(text, safe=string.punctuation)


def _without_end(written: str) -> str:
    """Take off what belongs to the sentence: stops, and brackets that were opened before the address."""
    while written:
        last = written[-1]
        opening = _CLOSING.get(last)
        if opening:
            if written.count(last) <= written.count(opening):
                break
        elif last.isalnum() or last in "/#=&_-~+%":
            break
        written = written[:-1]
    return written
