"""Notes of other programs in the form that `web_annotation` reads: AnnotationSets and Hypothesis.

Nothing is believed here: what has another shape is handed on as it is, and refused there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reader.core.annotation import AnnotationKind
from reader.core.exchange import MOTIVATIONS, SOURCE

BOOKMARKING = "bookmarking"
_HYPOTHESIS = "https://hypothes.is/a/"
_CLASSES_BY_COLOUR = {
    "yellow": "important",
    "blue": "ask",
    "green": "facts",
    "red": "costs",
    "orange": "costs",
    "purple": "follow-up",
}
"""The class of a highlight by its colour in another program."""


def items_of(found: Any) -> Any:  # noqa: ANN401 - JSON
    """The annotations in a file's JSON, of whatever program; `found` where it has none that are known."""
    if not isinstance(found, dict):
        return found
    if found.get("type") == "AnnotationSet":
        return [_of_set(one) for one in _list(found.get("items"))]
    for name in ("rows", "annotations"):
        if isinstance(found.get(name), list):
            return [_of_hypothesis(one) for one in found[name]]
    if isinstance(found.get("first"), dict):
        found = found["first"]
    return found.get("items", [found])


def is_bookmark(item: Any) -> bool:  # noqa: ANN401 - JSON
    """Whether an annotation is a bookmark."""
    if not isinstance(item, dict):
        return False
    return BOOKMARKING in _list(item.get("motivation"))


def _of_set(item: Any) -> Any:  # noqa: ANN401 - JSON
    """An item of an AnnotationSet: its one body taken apart by purposes."""
    if not isinstance(item, dict):
        return item
    body = item.get("body")
    body = body if isinstance(body, dict) else {}
    made = dict(item)
    kind = body.get("tiltak:kind")
    if kind in set(AnnotationKind):
        made["motivation"] = MOTIVATIONS[AnnotationKind(kind)]
    elif not is_bookmark(item):
        made["motivation"] = "highlighting"
    colour = body.get("color")
    class_ = body.get("tiltak:class") or (
        _CLASSES_BY_COLOUR.get(colour, "") if isinstance(colour, str) else ""
    )
    tags = body.get("tiltak:tags") or [body.get("tag")]
    stance = {"purpose": "assessing", "value": body.get("tiltak:stance")}
    priority = body.get("tiltak:priority")
    if priority:
        stance["tiltak:priority"] = priority
    made["body"] = _filled(
        {"purpose": "commenting", "value": body.get("value")},
        {"purpose": "classifying", "value": class_},
        stance,
        *({"purpose": "tagging", "value": tag} for tag in _list(tags)),
    )
    made["target"] = _quoted(item.get("target"))
    return made


def _of_hypothesis(row: Any) -> Any:  # noqa: ANN401 - JSON
    """An annotation as Hypothesis gives it."""
    if not isinstance(row, dict):
        return row
    id_ = row.get("id")
    text = row.get("text")
    user = row.get("user")
    info = row.get("user_info")
    name = info.get("display_name") if isinstance(info, dict) else ""
    target = next(iter(_list(row.get("target"))), None)
    return {
        "id": f"{_HYPOTHESIS}{id_}" if isinstance(id_, str) and id_ else None,
        "type": "Annotation",
        "motivation": "commenting" if text else "highlighting",
        "created": row.get("created"),
        "modified": row.get("updated"),
        "creator": {"id": user, "name": name or _account(user)},
        "body": _filled(
            {"purpose": "commenting", "value": text},
            *({"purpose": "tagging", "value": tag} for tag in _list(row.get("tags"))),
        ),
        "target": _quoted(target),
    }


def _account(user: Any) -> str:  # noqa: ANN401 - JSON
    """The name in an account: "kari" of "acct:kari@hypothes.is"."""
    if not isinstance(user, str):
        return ""
    return user.removeprefix("acct:").partition("@")[0]


def _quoted(target: Any) -> Any:  # noqa: ANN401 - JSON
    """A target by the words that are quoted; other programs' places mean nothing in our text."""
    if not isinstance(target, dict):
        return target
    source = target.get("source")
    if isinstance(source, str) and source.startswith(SOURCE):
        return target
    selectors = [
        one
        for one in _list(target.get("selector"))
        if isinstance(one, Mapping) and one.get("type") == "TextQuoteSelector"
    ]
    return {"source": source, "selector": selectors}


def _filled(*bodies: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in bodies if isinstance(one["value"], str) and one["value"]]


def _list(value: Any) -> Sequence[Any]:  # noqa: ANN401 - JSON
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
