"""From where the record is read: days, moments, and what is refused."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.record_rows import Record, id_of
from tracker.record.models import Pledge
from tracker.record.standpoint import HOME, BadMomentError, Standpoint, stand_at, stand_now

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2023, 6, 1, 12, tzinfo=HOME)
AREA = {"code": "990100", "name": "甲市", "name_en": ""}


@pytest.fixture
def record() -> Record:
    """Release 1 on 1 January at 8, 2 at noon, 3 on 2 January at 8."""
    made = Record(step=dt.timedelta(hours=4))
    made.pledge("修路", area=AREA)
    made.pledge("修路", area=AREA, title_en="Roads")
    made.step = dt.timedelta(hours=20)
    made.pledge("架桥", area=AREA)
    return made


@pytest.mark.parametrize(
    ("as_of", "sequence", "day"),
    [
        pytest.param("2022-12-31", 0, "2022-12-31", id="before-the-first-release-nothing"),
        pytest.param("2023-01-01", 2, "2023-01-01", id="a-day-means-its-end"),
        pytest.param("2023-01-01T00:00:00Z", 1, "2023-01-01", id="the-moment-of-a-release-sees-it"),
        pytest.param("2023-01-01T07:59:59+08:00", 0, "2023-01-01", id="a-second-before-it-does-not"),
        pytest.param("2023-01-01T16:00:00Z", 2, "2023-01-02", id="utc-evening-is-the-next-day-in-shanghai"),
        pytest.param("2023-01-02", 3, "2023-01-02", id="the-next-day"),
        pytest.param("2023-06-01", 3, "2023-06-01", id="today-is-now"),
        pytest.param("2023-06-01T12:00+08:00", 3, "2023-06-01", id="this-minute-without-seconds"),
        pytest.param("1949-10-01", 0, "1949-10-01", id="long-ago"),
        pytest.param("0001-01-01", 0, "0001-01-01", id="the-first-day-there-is"),
    ],
)
def test_as_of_is_a_release_and_a_day(record: Record, as_of: str, sequence: int, day: str) -> None:
    assert stand_at(as_of, now=NOW) == Standpoint(sequence, dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    "as_of",
    [
        pytest.param("2023-06-02", id="tomorrow"),
        pytest.param("9999-12-31", id="the-last-day-there-is"),
        pytest.param("2023-06-01T12:00:01+08:00", id="a-second-from-now"),
        pytest.param("2023-01-01T08:00:00", id="no-offset"),
        pytest.param("2023-02-30", id="no-such-day"),
        pytest.param("20230101", id="basic-form"),
        pytest.param("2023-W01-1", id="week-date"),
        pytest.param("2023-1-1", id="short"),
        pytest.param("٢٠٢٣-٠١-٠١", id="arabic-digits"),
        pytest.param("2023-01-01\n", id="line-end"),
        pytest.param("2023-01-01T08:00:00 08:00", id="plus-lost-in-the-address"),
        pytest.param("0001-01-01T00:00:00+08:00", id="before-the-first-instant"),
        pytest.param("昨天", id="words"),
    ],
)
def test_what_is_no_past_moment_is_refused_in_both_languages(as_of: str) -> None:
    with pytest.raises(BadMomentError) as refused:
        stand_at(as_of, now=NOW)
    assert refused.value.zh
    assert refused.value.en


def test_rows_are_the_versions_that_stood_then(record: Record) -> None:
    versions = [
        sorted(Standpoint(sequence, NOW.date()).rows(Pledge).values_list("public_id", "number"))
        for sequence in range(4)
    ]
    road, bridge = id_of("修路"), id_of("架桥")
    assert versions == [[], [(road, 1)], [(road, 2)], sorted([(road, 2), (bridge, 1)])]


def test_now_is_the_newest_release_and_nothing_before_there_is_one(record: Record) -> None:
    assert stand_now(now=NOW).sequence == 3


def test_an_empty_record_stands_at_nothing() -> None:
    assert stand_now(now=NOW) == Standpoint(0, NOW.date())


def test_pace_is_told_of_the_day() -> None:
    made = Record()
    made.pledge("修桥", area=AREA, deadline={"due_on": "2023-03-31"})
    told = [stand_at(day, now=NOW).rows(Pledge).get().pace for day in ("2023-03-31", "2023-04-01")]
    assert told == ["not_applicable", "due_unchecked"]
