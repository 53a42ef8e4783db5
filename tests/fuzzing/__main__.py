"""The command: which targets, how many inputs, and a line for each of what came of them."""

from __future__ import annotations

import argparse
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzzing.running import Report, made, watched
from tests.fuzzing.targets import TARGETS

FOUND = Path("build/fuzzing")


def main() -> None:
    """Run what was asked for."""
    asking = argparse.ArgumentParser(
        prog="python -m tests.fuzzing", description=__doc__
    )
    asking.add_argument(
        "target", nargs="*", help=f"of {', '.join(TARGETS)}; all where none is named"
    )
    asking.add_argument(
        "--inputs",
        type=int,
        default=1000,
        help="for each target (default: %(default)s)",
    )
    asking.add_argument(
        "--seed",
        type=int,
        default=0,
        help="another seed, other inputs (default: %(default)s)",
    )
    asking.add_argument("--only", type=int, help="one input alone, in this process")
    asking.add_argument(
        "--jobs", type=int, default=1, help="targets at a time (default: %(default)s)"
    )
    asking.add_argument(
        "--keep",
        type=Path,
        default=FOUND,
        help="folder for what is found (default: %(default)s)",
    )
    asked = asking.parse_args()
    if unknown := set(asked.target) - TARGETS.keys():
        asking.error(f"there is no target {', '.join(sorted(unknown))}")
    names = asked.target or list(TARGETS)
    if asked.only is not None:
        for name in names:
            _again(name, asked.seed, asked.only)
        return

    def go(name: str) -> tuple[int, bool]:
        began = time.monotonic()
        report = watched(name, asked.inputs, asked.seed, asked.keep)
        print(_line(name, report, time.monotonic() - began), flush=True)
        return report.read + report.refused, bool(report.findings)

    with ThreadPoolExecutor(asked.jobs) as pool:
        ended = list(pool.map(go, names))
    print(f"{'all':14}{sum(count for count, _ in ended):>10,} inputs")
    raise SystemExit(any(found for _, found in ended))


def _line(name: str, report: Report, seconds: float) -> str:
    count = report.read + report.refused + report.findings.total()
    found = (
        "; ".join(f"{times} x {kind}" for kind, times in report.findings.most_common())
        or "nothing found"
    )
    return (
        f"{name:14}{count:>10,} inputs {report.read:>9,} read {report.refused:>9,} refused "
        f"{1000 * seconds / max(count, 1):>7.2f} ms each, slowest {report.slowest:.2f} s "
        f"(number {report.slowest_number}): {found}"
    )


def _again(name: str, seed: int, number: int) -> None:
    target = TARGETS[name]
    valid = list(target.seeds())
    data = made(target, valid, name, seed, number)
    print(f"{name} {seed}/{number}: {len(data)} bytes {data[:200]!r}")
    with TemporaryDirectory() as folder:
        target.prepare(Path(folder))(data)


if __name__ == "__main__":
    main()
