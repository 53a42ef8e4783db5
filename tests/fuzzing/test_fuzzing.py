"""The short run of every target: other inputs are tried by `python -m tests.fuzzing`."""

from __future__ import annotations

import pytest

from index_builder.errors import UserError
from tests.fuzzing.running import Report, kind_of, made, one, run
from tests.fuzzing.targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_no_input_does_worse_than_to_be_refused(name: str, tmp_path) -> None:
    report = run(name, range(TARGETS[name].brief), seed=0, keep=tmp_path)
    assert not report.findings, [path.read_text() for path in tmp_path.glob("*.txt")]
    assert report.read > 0


@pytest.mark.parametrize("name", TARGETS)
def test_valid_files_are_read_and_a_number_makes_the_same_input_each_time(
    name: str, tmp_path
) -> None:
    target = TARGETS[name]
    valid = list(target.seeds())
    take = target.prepare(tmp_path)
    for data in valid:
        take(data)
    assert made(target, valid, name, 1, 2) == made(target, valid, name, 1, 2)
    assert len({made(target, valid, name, 1, number) for number in range(30)}) > 10


def test_what_goes_wrong_is_found_and_kept(tmp_path) -> None:
    def take(data: bytes) -> None:
        raise (
            UserError("Told.")
            if data.startswith(b"H")
            else ZeroDivisionError(str(data))
        )

    report = Report()
    for number in range(30):
        one("text", number, 0, TARGETS["text"].seeds(), take, report, tmp_path)
    assert report.findings.total() + report.refused == 30
    assert report.findings.keys() == {"ZeroDivisionError at ?"}
    assert len(list(tmp_path.glob("*.input"))) == min(3, report.findings.total())


def test_findings_of_one_cause_are_one_kind() -> None:
    trace = 'Traceback:\n  File "/a/reader/core/x.py", line 3, in f\n  File "/b/y.py", line 9, in g\nValueError: {}\n'
    assert (
        kind_of(trace.format("one"))
        == kind_of(trace.format("two"))
        == 'ValueError at x.py", line 3, in f'
    )
