"""What must hold for every number: what is right is never found, whatever it is rounded to."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checks import Reading, checks
from factcheck.knowledge import shipped
from factcheck.measuring.units import Units
from factcheck.model import Article
from factcheck.pipeline import claims_of

PAIRS = [
    ("kilometer", "kilometres", "mile", "miles"),
    ("meter", "metres", "foot", "feet"),
    ("hectare", "hectares", "acre", "acres"),
    ("kilogram", "kg", "pound", "lb"),
    ("liter", "litres", "gallon", "US gallons"),
]
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def found(check: str, text: str, published: date | None = None) -> list[str]:
    article = Article("law", text, published=published)
    reading = Reading.of(article, list(claims_of(article, shipped())), shipped())
    return [finding.message for finding in checks()[check].check(reading)]


def rounded(value: float, digits: int) -> str:
    return f"{float(f'{value:.{digits}g}'):,.10g}"


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PAIRS), st.floats(1.0, 9_000.0), st.integers(2, 4), st.integers(2, 4))
def test_a_correct_conversion_is_never_found(
    units: tuple[str, str, str, str], value: float, digits: int, other: int
) -> None:
    table = shipped().table(Units.build)
    one, two = table.named(units[0]), table.named(units[2])
    assert one
    assert two
    converted = value * one.factor / two.factor
    text = f"It holds {rounded(value, digits)} {units[1]} ({rounded(converted, other)} {units[3]}) of land."
    assert found("conversion-mismatch", text) == []


@settings(max_examples=40, deadline=None)
@given(st.integers(-60, 60), st.integers(2, 4))
def test_a_correct_temperature_is_never_found(celsius: int, digits: int) -> None:
    fahrenheit = round(celsius * 9 / 5 + 32)
    assert found("conversion-mismatch", f"It was {celsius} C ({fahrenheit} F) at noon.") == []


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1800, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_found_exactly_if_it_is_wrong(day: date, weekday: int) -> None:
    text = f"They met on {WEEKDAYS[weekday]}, {day.day} {day:%B} {day.year}, in Arel."
    assert bool(found("weekday-mismatch", text)) is (day.weekday() != weekday)


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 400), st.integers(2, 400))
def test_a_correct_total_is_never_found(women: int, men: int) -> None:
    right = f"The storm killed {women} women and {men} men, a total of {women + men} people."
    assert found("total-mismatch", right) == []


@settings(max_examples=60, deadline=None)
@given(st.integers(20, 5_000), st.integers(20, 5_000))
def test_a_correct_percentage_is_never_found(start: int, end: int) -> None:
    change = abs(100 * (end / start - 1))
    verb, noun = ("rose", "increase") if end >= start else ("fell", "drop")
    text = f"Membership {verb} from {start:,} to {end:,}, a {change:.0f} percent {noun}."
    assert found("share-mismatch", text) == []


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1950, 1, 1), date(1990, 1, 1)), st.integers(0, 20_000))
def test_a_correct_age_is_never_found(born: date, days: int) -> None:
    day = born + timedelta(days)
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    text = f"Clara Voss, born on {born.day} {born:%B} {born.year}, is {years} years old."
    assert found("age-mismatch", text, day) == []


@settings(max_examples=60, deadline=None)
@given(st.integers(1950, 2010), st.integers(1, 60))
def test_a_correct_span_is_never_found(start: int, years: int) -> None:
    text = f"Little has changed in the {years} years since {start}. She ruled from {start} to {start + years}, "
    text += f"a period of {years} years."
    assert found("span-mismatch", text, date(start + years, 7, 1)) == []


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_any_text_goes_through(text: str) -> None:
    for check in checks():
        if hasattr(checks()[check], "check"):
            found(check, f"{text} 5 km (3 miles) {text}")
