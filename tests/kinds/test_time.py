from __future__ import annotations

from factcheck import extract
from factcheck.model import Interval


def test_a_zoned_time_permits_utc_and_reads_as_its_clock() -> None:
    (claim,) = [claim for claim in extract("It struck at 10 a.m. EST.") if claim.kind == "time"]
    assert claim.value.permits == Interval(54000, 54000, "second of day UTC")
    assert claim.value.readings == (
        Interval(36000, 36000, "second of day"),
        Interval(50400, 50400, "second of day UTC"),  # in summer
        Interval(36000, 36000, "second of day Eastern"),
    )


def test_a_time_leaves_its_day_to_the_kind_date() -> None:
    assert [(c.kind, c.text) for c in extract("She parked her car at 7:01 p.m. on Friday.")] == [
        ("time", "7:01 p.m."),
        ("date", "Friday"),
    ]


def test_times_of_different_clocks_never_meet_as_durations() -> None:
    (time, duration) = extract("At noon they rested for an hour.")
    assert isinstance(time.value.permits, Interval)
    assert isinstance(duration.value.permits, Interval)
    assert time.value.permits.unit != duration.value.permits.unit


def test_a_time_without_its_half_of_the_day_is_read_both_ways() -> None:
    (claim,) = [claim for claim in extract("The gates open at 5:30.") if claim.kind == "time"]
    assert claim.value.permits == Interval(19800, 19800, "second of day")
    assert claim.value.readings == (Interval(63000, 63000, "second of day"),)
    for text in ("The gates open at 05:30.", "The gates open at 17:30.", "The gates open at 5:30 a.m."):
        (claim,) = [claim for claim in extract(text) if claim.kind == "time"]
        assert claim.value.readings == ()
