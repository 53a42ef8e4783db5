"""The user's topics: a name, several queries, and measures added or removed by hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from index_builder.errors import UserError
from index_builder.model import Outline
from reader.core.anchor import Anchor, anchor_block
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

    def add(self, name: str, queries: Sequence[str]) -> Topic:
        """Keep a topic.

        Raises UserError where its name is taken or empty, or nothing is asked.
        """
        name, asked = name.strip(), _cleaned(queries)
        if not name or not asked:
            raise UserError(
                "A topic needs a name and at least one question. Add what is missing."
            )
        if any(topic.name.casefold() == name.casefold() for topic in self.all()):
            raise UserError(
                "There is a topic “{name}” already. Choose another name.", name=name
            )
        topic = Topic(new_id(), name, asked)
        with self._store.command("Add topic", "") as command:
            row = {
                "id": topic.id,
                "name": name,
                "queries": json.dumps(asked, ensure_ascii=False),
            }
            command.insert("topic", {**row, "created": now(), "modified": now()})
        return topic

    def ask(self, topic: Topic, queries: Sequence[str]) -> Topic:
        """Ask other questions in a topic."""
        asked = _cleaned(queries) or topic.queries
        with self._store.command("Change topic", "") as command:
            command.update(
                "topic",
                topic.id,
                {"queries": json.dumps(asked, ensure_ascii=False), "modified": now()},
            )
        return Topic(topic.id, topic.name, asked)

    def remove(self, topic: Topic) -> None:
        """Take a topic away; an undo brings it back."""
        with self._store.command("Remove topic", "") as command:
            command.delete("topic", topic.id)

    def picks(self, topic: Topic) -> list[Pick]:
        """The measures put in or taken out by hand, in that order."""
        return [_pick(row) for row in self._rows.picks(topic.id)]

    def pick(
        self,
        topic: Topic,
        document: str,
        outline: Outline,
        block: str,
        verdict: Verdict,
    ) -> None:
        """Put a measure of a document into a topic or take it out; an earlier verdict on it goes."""
        anchor = anchor_block(outline, block, "").dumps()
        with self._store.command("Change topic", "") as command:
            for one in self.picks(topic):
                if (one.document, one.block) == (document, block):
                    command.delete("topic_pick", one.id)
            row = {
                "id": new_id(),
                "topic": topic.id,
                "document": document,
                "block": block,
            }
            command.insert(
                "topic_pick",
                {**row, "anchor": anchor, "verdict": verdict.value, "created": now()},
            )


def _cleaned(queries: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(query.strip() for query in queries if query.strip()))


def _topic(row: Record) -> Topic:
    return Topic(row["id"], row["name"], tuple(json.loads(row["queries"])))


def _pick(row: Record) -> Pick:
    anchor = Anchor.from_json(json.loads(row["anchor"]))
    return Pick(
        row["id"], row["document"], row["block"], anchor, Verdict(row["verdict"])
    )
