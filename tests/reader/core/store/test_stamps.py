from __future__ import annotations

import uuid
from datetime import datetime, timedelta, timezone

from reader.core.store.stamps import new_id, now, stamp


def test_times_are_utc_and_sort_as_text() -> None:
    summer = datetime(2031, 7, 1, 1, 0, 0, 999, tzinfo=timezone(timedelta(hours=2)))
    assert stamp(summer) == "2031-06-30T23:00:00.000Z"
    assert now() <= now()


def test_an_id_is_a_random_uuid() -> None:
    made = {new_id() for _ in range(1000)}
    assert len(made) == 1000
    assert {uuid.UUID(one).version for one in made} == {4}
    assert {uuid.UUID(one).variant for one in made} == {uuid.RFC_4122}
