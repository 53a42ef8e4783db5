"""Measure recovery over layouts drawn by chance.

python -m tests.layouts [--seeds 400] [--first 1] [--keep FOLDER] [TRAIT=VALUE ...]
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from tests.layouts.layout import TRAITS, draw
from tests.layouts.setting import pages
from tests.layouts.trial import FLOOR, RIGHT, Trial, trial


def main() -> None:
    """Print each layout that is not right, then how each value of each trait fared, then the sum."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=400)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument(
        "--keep", type=Path, help="save the pages of those that are not right here"
    )
    parser.add_argument(
        "fixed", nargs="*", help="TRAIT=VALUE: what is not left to chance"
    )
    arguments = parser.parse_args()
    fixed = dict(each.split("=", 1) for each in arguments.fixed)
    trials = []
    for seed in range(arguments.first, arguments.first + arguments.seeds):
        trials.append(trial(seed, fixed))
        if trials[-1].score.least < RIGHT or not trials[-1].balanced:
            print(_row(trials[-1]), flush=True)
            if arguments.keep:
                arguments.keep.mkdir(parents=True, exist_ok=True)
                (arguments.keep / f"{seed}.pdf").write_bytes(
                    pages(draw(seed, fixed), seed)[1]
                )
    _print_traits(trials)
    right = sum(each.score.least >= RIGHT for each in trials)
    low = sum(each.score.least < FLOOR for each in trials)
    unbalanced = sum(not each.balanced for each in trials)
    means = (
        sum(column) / len(trials)
        for column in zip(*(each.score for each in trials), strict=True)
    )
    print(
        f"{right} of {len(trials)} right ({right / len(trials):.1%}), {low} below {FLOOR}, {unbalanced} not balanced"
    )
    print("means: headings {:.3f}, tree {:.3f}, measures {:.3f}".format(*means))


def _row(found: Trial) -> str:
    unusual = [
        f"{trait}={value}"
        for trait, value in found.layout.items()
        if value not in ("no", "none", "yes")
    ]
    wrong = "" if found.balanced else " NOT BALANCED"
    figures = " ".join(f"{figure:.2f}" for figure in found.score)
    return f"{found.seed:5d} {figures}{wrong} {', '.join(unusual)}"


def _print_traits(trials: list[Trial]) -> None:
    """The share of right layouts for each value, the worst first."""
    fared: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    for each in trials:
        for trait, value in each.layout.items():
            fared[trait, value].append(each.score.least >= RIGHT)
    rows = sorted(
        (sum(found) / len(found), trait, value, len(found))
        for (trait, value), found in fared.items()
    )
    assert {trait for _, trait, _, _ in rows} == set(TRAITS)
    for share, trait, value, count in rows:
        print(f"{share:6.1%} of {count:4d}  {trait}: {value}")


if __name__ == "__main__":
    main()
