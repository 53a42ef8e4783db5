"""Decisions as ordered lists of named cases: the first that fits decides, and leaves its name as evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

Subject = TypeVar("Subject")


class Case(NamedTuple, Generic[Subject]):
    """One case of a decision."""

    name: str
    """For people: what is so."""
    answer: bool
    """What follows from it."""
    fits: Callable[[Subject], bool]


def decide(cases: Sequence[Case[Subject]], subject: Subject) -> Case[Subject]:
    """The first case that fits; the last one has to fit always."""
    for case in cases:
        _, _, fits = case
        if fits(subject):
            return case
    raise AssertionError("the last case fits always")
