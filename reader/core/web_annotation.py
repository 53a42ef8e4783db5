"""Read a W3C Web Annotation (JSON-LD) from our own files or other programs.

Nothing in it is believed: times are of this age and not of the future, spans lie in
their text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from index_builder.legible import without_codes
from reader.core.anchor import FURTHEST, Anchor
from reader.core.annotation import (
    CLASSES,
    STANCES,
    AnnotationKind,
    clean_tags,
    tags_json,
)
from reader.core.exchange import EXTRAS, MOTIVATIONS, SOURCE
from reader.core.store.journal import Value
from reader.core.store.stamps import now, stamp

KINDS = {motivation: kind for kind, motivation in MOTIVATIONS.items()}
_KEY = re.compile(
    r"(?:urn:uuid:)?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})",
    re.IGNORECASE,
)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
YEARS = range(1970, 2101)
"""Of times that are believed."""
CLOCK = timedelta(days=1)
"""How far ahead of ours another computer's clock may be."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A note of the file."""

    key: str
    """Its id, as the store has it."""
    author: str
    """Id of its author; empty where that is the user."""
    name: str
    """The author's."""
    values: Mapping[str, Value]
    """Columns of its row, without its place."""
    anchor: Anchor
    is_of_future: bool = False
    """Whether it says to have been changed at a time that is still to come."""


def read_annotation(item: Mapping[str, Any], own: str) -> Incoming:
    """A note from its JSON.

    ValueError, KeyError or TypeError where that says too little.
    """
    bodies = [
        {"value": one} if isinstance(one, str) else one
        for one in _list(item.get("body"))
    ]
    bodies += [{"value": value} for value in _list(item.get("bodyValue"))]
    by_purpose: dict[str, list[Mapping[str, Any]]] = {}
    for body in bodies:
        by_purpose.setdefault(str(body.get("purpose", "commenting")), []).append(body)
    author, name = _creator(item.get("creator"))
    stance = _first(by_purpose.get("assessing", ()))
    highlight_class = _text(_first(by_purpose.get("classifying", ())))
    kind = KINDS.get(
        str(_list(item.get("motivation", "commenting"))[0]), AnnotationKind.NOTE
    )
    if kind is AnnotationKind.STANCE and _text(stance) not in STANCES:
        kind = AnnotationKind.NOTE
    classes = [one.key for one in CLASSES]
    priority = stance.get("tiltak:priority", 0)
    created = _time(item.get("created"))
    modified = _time(item.get("modified")) or created
    latest = stamp(datetime.now(UTC) + CLOCK)
    created, is_of_future = created or now(), modified > latest
    values: dict[str, Value] = {
        "kind": kind.value,
        "class": (highlight_class if highlight_class in classes else classes[0])
        if kind is AnnotationKind.HIGHLIGHT
        else "",
        "body": "\n\n".join(
            text for body in by_purpose.get("commenting", ()) if (text := _text(body))
        ),
        "tags": tags_json(clean_tags(map(_text, by_purpose.get("tagging", ())))),
        "stance": _text(stance) if kind is AnnotationKind.STANCE else "",
        "priority": priority if priority in (1, 2, 3) else 0,
        "created": created,
        "modified": now() if is_of_future else modified or created,
    }
    anchor = _anchor(item["target"])
    return Incoming(
        _key(item["id"]),
        "" if author == own else author,
        name,
        values,
        anchor,
        is_of_future,
    )


def _key(name: Any) -> str:  # noqa: ANN401 - JSON
    """The id of a note in the store.

    The address that another program gives a note becomes an id that is always the same.
    """
    if not isinstance(name, str) or not name.strip():
        raise ValueError("it has no id")
    if key := _KEY.fullmatch(name):
        return "".join(key.groups()).lower()
    import uuid  # takes a while to import, and our own files do without

    return uuid.uuid5(uuid.NAMESPACE_URL, name.encode("utf-8", "replace").decode()).hex


def _anchor(target: Any) -> Anchor:  # noqa: ANN401 - JSON
    """The anchor that a target means: a quote at least."""
    target = _list(target)[0]
    if isinstance(target, str):
        raise ValueError("it is on the document as a whole")
    selectors = [one for one in _list(target.get("selector")) if isinstance(one, dict)]
    by_type = {str(one.get("type")): one for one in selectors}
    quote, fragment = (
        by_type.get("TextQuoteSelector"),
        by_type.get("FragmentSelector", {}),
    )
    if (
        quote is None
        or not isinstance(quote.get("exact"), str)
        or not quote["exact"].strip()
    ):
        raise ValueError("it quotes no text")
    position = fragment.get("refinedBy", {})
    found: dict[str, Any] = {
        name: target[f"tiltak:{name}"] for name in EXTRAS if f"tiltak:{name}" in target
    }
    found.update({name: quote.get(name, "") for name in ("exact", "prefix", "suffix")})
    found["document"] = str(target.get("source", "")).removeprefix(SOURCE)
    found["block"] = fragment.get("value", "")
    if position or not fragment:
        start = position.get("start", 0)
        # Where it says to begin beyond all text, the words that are quoted tell where
        # it is.
        start = start if type(start) is int and 0 <= start < FURTHEST else 0
        found["start"], found["stop"] = start, start + len(quote["exact"])
    return Anchor.from_json(found)


def _creator(creator: Any) -> tuple[str, str]:  # noqa: ANN401 - JSON
    """An author's id and name."""
    creator = next(iter(_list(creator)), {})
    if isinstance(creator, str):
        return creator, creator
    name = str(creator.get("name", ""))
    return str(creator.get("id", "")) or f"urn:tiltak:author:{name or 'unknown'}", name


def _time(text: Any) -> str:  # noqa: ANN401 - JSON
    """A time as the store writes it; empty where it is none of this age."""
    if not isinstance(text, str) or not _TIME.fullmatch(text):
        return ""
    try:
        moment = datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):  # no such day, or none that a calendar holds
        return ""
    return stamp(moment) if moment.year in YEARS else ""


def _text(body: Mapping[str, Any]) -> str:
    """The text of a body, line ends of one kind and without codes that a terminal acts on."""
    value = body.get("value", "")
    if not isinstance(value, str):
        return ""
    return without_codes(value.replace("\r\n", "\n").replace("\r", "\n"))


def _first(bodies: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    return next(iter(bodies), {})


def _list(value: Any) -> list[Any]:  # noqa: ANN401 - JSON
    """JSON-LD writes one thing without its list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
