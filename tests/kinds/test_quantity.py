from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import extract
from factcheck.context import Context
from factcheck.intervals import compatible
from factcheck.kinds import quantity
from factcheck.knowledge import shipped
from factcheck.model import Interval, Mention, Sentence, Value
from factcheck.scan import Scan


def mentions(text: str) -> list[Mention]:
    return list(quantity.find(Scan(text)))


def value(text: str) -> Value:
    (mention,) = mentions(text)
    return quantity.value(mention, Context(Sentence(0, len(text), text, 0), shipped()))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("It is about 320 km away.", "about 320 km"),
        ("It took 5 miles or more.", "5 miles or more"),
        ("He is 5 feet 6 inches tall.", "5 feet 6 inches"),
        ("The gusts blew at up to 90 miles an hour then.", "up to 90 miles an hour"),
        ("A 6-foot-tall man came.", "6-foot"),
        ("It fell to 10 degrees below zero.", "10 degrees below zero"),
        ("It weighs 20 (kg) in all.", "20 (kg)"),
    ],
)
def test_the_span_is_hedge_number_and_unit(text: str, span: str) -> None:
    (mention,) = mentions(text)
    assert text[mention.start : mention.end] == span


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("320 square kilometres", "123 square miles", True),
        ("320 km", "150 miles", False),
        ("10 tonnes", "10 tons", True),
        ("10 nautical miles", "10 miles", False),
        ("10 nautical miles", "The ship was 10 miles away", True),
        ("32 US gallons", "32 imperial gallons", False),
        ("32 gallons", "32 imperial gallons", True),
        ("100 °C", "212 °F", True),
        ("It was 2 °C warmer", "It was 3.6 °F warmer", True),
        ("28 mpg", "8.4 l/100km", True),
        ("28 mpg", "6 l/100km", False),
        ("5 feet 6 inches", "1.68 m", True),
        ("100 Mbps", "12.5 MB/s", True),
        ("100 hp", "75 kW", True),
        ("1 GB", "1 Gb", False),
    ],
)
def test_units_of_one_dimension_meet(one: str, other: str, agree: bool) -> None:
    assert compatible(value(one), value(other)) is agree


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It is 20 °C", "It is 20 °C warmer"),
        ("450 Nm", "450 joules"),
        ("60 hertz", "60 rpm"),
        ("60 GB", "60 GB/s"),
        ("5 m", "5 m²"),
    ],
)
def test_units_of_two_dimensions_do_not(one: str, other: str) -> None:
    assert compatible(value(one), value(other)) is None


def test_degrees_without_a_scale_permit_both_in_talk_of_the_weather() -> None:
    hot = value("It was 90 degrees on a hot day")
    assert {reading.unit for reading in hot.readings} == {"kelvin"}
    assert value("Turn it by 90 degrees").readings == ()


def test_two_numbers_share_a_length() -> None:
    assert [m.unit for m in mentions("a room of 10 by 12 feet")] == ["foot", "foot"]
    assert [m.unit for m in mentions("10 x 12 x 15 cm")] == ["centimeter"] * 3


def test_a_quotation_mark_is_no_inch() -> None:
    assert mentions('She said "there were 17" and left.') == []
    assert [m.unit for m in mentions('a 17" screen')] == ["inch"]


def test_unit_text_is_as_written() -> None:
    assert [m.unit_text for m in mentions("325,000 barrels per day, 5 sq. mi., 3in")] == [
        "barrels per day",
        "sq. mi",
        "in",
    ]


@given(st.text(alphabet=st.characters() | st.sampled_from("5.,-'\"° kmftCF²/"), max_size=60))
def test_any_text_goes_through(text: str) -> None:
    for mention in mentions(text):
        assert 0 <= mention.start < mention.end <= len(text)
        found = quantity.value(mention, Context(Sentence(0, len(text), text, 0), shipped()))
        assert isinstance(found.permits, Interval)


@given(st.integers(1, 10**7), st.sampled_from(["km", "°F", "mpg", "GB", "lb", "m²", "km/h"]))
def test_a_measurement_permits_what_it_says(amount: int, unit: str) -> None:
    found = value(f"It was {amount} {unit} there.")
    assert compatible(found, found) is True
    assert isinstance(found.permits, Interval)
    assert found.permits.low is not None
    assert found.permits.high is not None
    assert found.permits.low < found.permits.high


def test_long_sentences_take_no_longer_by_the_token() -> None:
    scan = Scan("10 x " * 1000 + "5 cm")
    assert len(list(quantity.find(scan))) > 0


def test_a_foot_mark_before_a_version_is_no_height() -> None:
    assert [claim for claim in extract("See 5'1.2.3 and 6'31.12.2018.") if claim.kind == "quantity"] == []
