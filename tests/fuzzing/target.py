"""The shape of a target: what it is fuzzed with, and what takes the inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

from index_builder.model import Source
from index_builder.progress import Progress, silent
from tests.fuzzing import mutation

Take = Callable[[bytes], None]
"""Takes one input."""


@dataclass(frozen=True, slots=True)
class Target:
    """One reader of files, and what it is fuzzed with."""

    seeds: Callable[[], Sequence[bytes]]
    """Valid files."""
    prepare: Callable[[Path], Take]
    """What takes the inputs, given a folder of its own for what it has to write."""
    mutate: mutation.Mutator = mutation.plain
    brief: int = 40
    """Inputs of the short run within the suite."""


def _read_here(
    name: str,
    data: bytes,
    progress: Progress = silent,
    *,
    reader: str = "index_builder.sources.reading",
    bounds: object = None,
) -> Source:
    del bounds
    source: Source = import_module(reader).read(name, data, progress)
    return source


@contextmanager
def without_worker() -> Iterator[None]:
    """Read in this process what a worker reads else: a process for each input would take most of the time."""
    with patch("index_builder.sources.sandbox.read", _read_here):
        yield
