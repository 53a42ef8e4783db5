"""Runs a target's inputs in a process of its own, so that a crash or hang there is a finding and not the end."""

from __future__ import annotations

import hashlib
import signal
import time
import traceback
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from index_builder.errors import UserError
from tests.fuzzing.target import Target, without_worker
from tests.fuzzing.targets import TARGETS

SLOW = 5.0
"""Seconds of processor time that no input may take."""
HANGS = 60.0
"""Seconds of processor time after which an input is given up, and its process ended."""
MEMORY = 4_000_000_000
"""Bytes of address space: no input may need them."""
KEPT = 3
"""Findings of one kind that are kept as files."""


def made(
    target: Target, valid: list[bytes], name: str, seed: int, number: int
) -> bytes:
    """The input of a number."""
    return target.mutate(valid, Random(f"{name}/{seed}/{number}"))


@dataclass
class Report:
    """What became of a target's inputs."""

    read: int = 0
    refused: int = 0
    slowest: float = 0.0
    """Seconds of processor time, of the input with this number."""
    slowest_number: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    """How often each kind was found."""


def run(name: str, numbers: range, seed: int, keep: Path | None = None) -> Report:
    """Give a target its inputs, here.

    What is found is kept as files in a folder, a few of each kind.
    """
    target, report = TARGETS[name], Report()
    with TemporaryDirectory() as folder, without_worker():
        valid, take = list(target.seeds()), target.prepare(Path(folder))
        for number in numbers:
            one(name, number, seed, valid, take, report, keep)
    return report


def one(name, number, seed, valid, take, report: Report, keep: Path | None) -> None:  # type: ignore[no-untyped-def]
    """Give a target one input."""
    data = made(TARGETS[name], valid, name, seed, number)
    began, wrong = time.process_time(), ""
    try:
        take(data)
        report.read += 1
    except UserError as refused:
        report.refused += 1
        wrong = "" if str(refused).strip() else "a sentence without words"
    except Exception:  # noqa: BLE001 - what is looked for
        wrong = traceback.format_exc()
    spent = time.process_time() - began
    if spent > report.slowest:
        report.slowest, report.slowest_number = spent, number
    if not wrong and spent > SLOW:
        wrong = f"took {spent:.1f} s"
    if wrong:
        kind = kind_of(wrong)
        report.findings[kind] += 1
        if keep and report.findings[kind] <= KEPT:
            write(keep, name, seed, number, data, wrong)


def kind_of(wrong: str) -> str:
    """What findings of one cause have in common: the last place in the program, and the error's name."""
    places = [
        line.strip() for line in wrong.splitlines() if line.strip().startswith("File ")
    ]
    own = [
        place for place in places if "/index_builder/" in place or "/reader/" in place
    ]
    last = wrong.strip().splitlines()[-1]
    return (
        f"{last.partition(':')[0][:60]} at {own[-1].rpartition('/')[2] if own else '?'}"
    )


def write(
    keep: Path, name: str, seed: int, number: int, data: bytes, wrong: str
) -> None:
    """Keep a finding: the input, and beside it what went wrong."""
    keep.mkdir(parents=True, exist_ok=True)
    path = keep / f"{name}-{seed}-{number}-{hashlib.sha256(data).hexdigest()[:8]}"
    path.with_suffix(".input").write_bytes(data)
    path.with_suffix(".txt").write_text(
        wrong, encoding="utf-8", errors="backslashreplace"
    )


def watched(name: str, inputs: int, seed: int, keep: Path) -> Report:
    """Give a target its inputs in a process of its own; an input at which that dies or hangs is a finding."""
    whole, start = Report(), 0
    context = get_context("spawn")
    while start < inputs:
        at, done = context.Value("q", start), context.Event()
        receiving, sending = context.Pipe(duplex=False)
        child = context.Process(
            target=_child,
            args=(name, range(start, inputs), seed, keep, at, done, sending),
        )
        child.start()
        sending.close()
        part = Report()
        with suppress(EOFError):  # it has ended
            while True:
                part = receiving.recv()
        _add(whole, part)
        child.join()
        if done.is_set():
            break
        number = at.value
        wrong = (
            "hangs"
            if child.exitcode == -signal.SIGPROF
            else f"ended with code {child.exitcode}"
        )
        whole.findings[wrong] += 1
        write(
            keep,
            name,
            seed,
            number,
            made(TARGETS[name], list(TARGETS[name].seeds()), name, seed, number),
            wrong,
        )
        start = number + 1
    return whole


def _child(name, numbers, seed, keep, at, done, sending) -> None:  # type: ignore[no-untyped-def]
    import resource  # not on Windows, where nobody fuzzes

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    target, report = TARGETS[name], Report()
    room = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with TemporaryDirectory(dir=room) as folder, without_worker():
        valid, take = list(target.seeds()), target.prepare(Path(folder))
        for number in numbers:
            at.value = number
            signal.setitimer(
                signal.ITIMER_PROF, HANGS
            )  # ends the process, whatever library it is in
            one(name, number, seed, valid, take, report, keep)
            if number % 500 == 499:
                sending.send(
                    report
                )  # should it end before its time, this much is known
    sending.send(report)
    done.set()


def _add(whole: Report, part: Report) -> None:
    whole.read += part.read
    whole.refused += part.refused
    if part.slowest > whole.slowest:
        whole.slowest, whole.slowest_number = part.slowest, part.slowest_number
    whole.findings += part.findings
