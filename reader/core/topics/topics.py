"""The user's topics: a name, several queries, and measures added or removed by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from index_builder.errors import UserError
from reader.core.anchor import Anchor
from reader.core.collation import sort_key
from reader.core.store import Record, Store
from reader.core.store.stamps import new_id, now
from reader.core.store.topics import TopicRepository


class Verdict(StrEnum):
    """The user's decision about a measure."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Topic:
    """A named set of queries for several documents."""

    id: str
    name: str
    queries: tuple[str, ...]
    """Each is a row of the table."""
    documents: tuple[str, ...] = ()
    """Ids of the documents that have a column, in order; empty: all of the shelf."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A measure that was put into a topic, or taken out of it."""

    id: str
    document: str
    """The document's id in the library."""
    block: str
    """The block's id when it was picked."""
    anchor: Anchor
    """By which it is found again in another edition."""
    verdict: Verdict


class Topics:
    """All topics.

    Each change is committed when its method returns, and can be undone.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._rows = TopicRepository(store)

    def all(self) -> list[Topic]:
        """All topics by name."""
        return sorted(
            map(_topic, self._rows.all()), key=lambda topic: sort_key(topic.name)
        )

    def named(self, name: str) -> Topic:
        """The topic of this name, in any case. Raises UserError where there is none."""
        for topic in self.all():
            if topic.name.casefold() == name.strip().casefold():
                return topic
        raise UserError(
            "There is no topic “{name}”. Keep one first, or see the list of those there are.",
            name=name,
        )

    def add(
        self, name: str, queries: Sequence[str], documents: Sequence[str] = ()
    ) -> Topic:
        """Keep a topic.

        Raises UserError where its name is taken or empty, or nothing is asked.
        """
        topic = self._checked(Topic(new_id(), name, tuple(queries), tuple(documents)))
        with self._store.command("Add topic", "") as command:
            row = {"id": topic.id, **_values(topic), "created": now()}
            command.insert("topic", row)
        return topic

    def change(self, topic: Topic) -> Topic:
        """Give a topic another name, other questions or other documents; raises as `add` does."""
        topic = self._checked(topic)
        with self._store.command("Change topic", "") as command:
            command.update("topic", topic.id, _values(topic))
        return topic

    def undo(self) -> str:
        """Take back what was done last with topics; its label, empty if there is nothing."""
        return self._store.undo("")

    def _checked(self, topic: Topic) -> Topic:
        """The topic tidied. Raises UserError where it cannot be kept."""
        name, queries = topic.name.strip(), _cleaned(topic.queries)
        if not name or not queries:
            raise UserError(
                "A topic needs a name and at least one question. Add what is missing."
            )
        for other in self.all():
            if other.id != topic.id and other.name.casefold() == name.casefold():
                raise UserError(
                    "There is a topic “{name}” already. Choose another name.", name=name
                )
        return replace(topic, name=name, queries=queries)

    def remove(self, topic: Topic) -> None:
        """Take a topic away; an undo brings it back."""
        with self._store.command("Remove topic", "") as command:
            command.delete("topic", topic.id)

    def picks(self, topic: Topic) -> list[Pick]:
        """The measures put in or taken out by hand, in that order."""
        return [_pick(row) for row in self._rows.picks(topic.id)]

    def pick(
        self, topic: Topic, document: str, block: str, anchor: Anchor, verdict: Verdict
    ) -> None:
        """Put a measure of a document into a topic, or take it out.

        An earlier verdict on the measure is replaced.
        """
        with self._store.command("Change topic", "") as command:
            for one in self.picks(topic):
                if (one.document, one.block) == (document, block):
                    command.delete("topic_pick", one.id)
            row = {
                "id": new_id(),
                "topic": topic.id,
                "document": document,
                "block": block,
                "anchor": anchor.dumps(),
                "verdict": verdict.value,
                "created": now(),
            }
            command.insert("topic_pick", row)

    def take_back(self, picks: Iterable[str]) -> None:
        """Forget what was said of measures by hand, by the ids of the picks."""
        with self._store.command("Change topic", "") as command:
            for pick in picks:
                command.delete("topic_pick", pick)


def _cleaned(queries: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(query.strip() for query in queries if query.strip()))


def _values(topic: Topic) -> dict[str, str]:
    """The columns of a topic that may change."""
    return {
        "name": topic.name,
        "queries": json.dumps(topic.queries, ensure_ascii=False),
        "documents": json.dumps(topic.documents),
        "modified": now(),
    }


def _topic(row: Record) -> Topic:
    queries, documents = json.loads(row["queries"]), json.loads(row["documents"])
    return Topic(row["id"], row["name"], tuple(queries), tuple(documents))


def _pick(row: Record) -> Pick:
    anchor = Anchor.from_json(json.loads(row["anchor"]))
    return Pick(
        row["id"], row["document"], row["block"], anchor, Verdict(row["verdict"])
    )
