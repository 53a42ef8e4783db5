"""`tiltak doctor`: the facts for a report of a fault, and advice.

It also tells what is wrong here, and what to do about it.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import groupby

import click

from index_builder.errors import UserError
from reader.cli.shared import progress_bar
from reader.cli.terminal import tell
from reader.core.doctor import Finding, State, examine
from reader.core.paths import Places


@click.command("doctor")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print it as JSON: whether all is well, and every finding.",
)
def command(as_json: bool) -> None:
    """Look the program, its folders and its data over; changes nothing.

    It tells versions, folders, counts and sizes, and no name or word of a document,
    note or search, so that all of it can be passed on with a report. The exit code is 1
    where something is wrong.
    """
    with progress_bar() as progress:
        found = list(examine(Places(), progress))
    wrong = sum(finding.state is State.WRONG for finding in found)
    if as_json:
        report = {"well": not wrong, "findings": [asdict(one) for one in found]}
        tell(json.dumps(report, ensure_ascii=False, indent=1))
    else:
        _show(found)
    if wrong:
        raise UserError(
            "Not all is well, see WRONG in the report: {count}.", count=wrong
        )
    if not as_json:
        tell("\nAll is well.")


def _show(found: list[Finding]) -> None:
    """A heading a part, a line a finding, its advice below it."""
    width = max(len(finding.subject) for finding in found)
    for part, findings in groupby(found, key=lambda finding: finding.part):
        tell(f"\n{part}")
        for finding in findings:
            tell(f"  {finding.state:5}  {finding.subject:{width}}  {finding.value}")
            if finding.advice:
                tell(f"  {'':5}  {'':{width}}  {finding.advice}")
