"""An age that does not fit a birth date, or two ages of one person in one article.

It finds, in one sentence, somebody's birth date with an age at the article's date or at the day of death;
and one full name with two ages: "Clara Voss, 45," here and "the 46-year-old Clara Voss" there.

**Why it matters.** Ages are looked up once and reused for years. A wrong age puts in doubt whether the right
person was meant.

**Limits.** A surname alone counts for the one full name of the article that has it. Ages that a sentence
binds to another time ("then 45", "was 45 when") are left alone; so are birth dates of relatives.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.checks import after, before, between, finding
from factcheck.model import Period
from factcheck.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.checks import Reading
    from factcheck.model import Claim, Finding, Severity

NAME = "age-mismatch"
SEVERITY: Severity = "warning"

_NAME = r"[^\W\d_a-z][\w'’.-]*(?:\s+(?:(?:de|del|der|van|von|al|bin|da|di|la|le)\s+)*[^\W\d_a-z][\w'’-]+){1,3}"
_BORN = Pattern(rf"({_NAME})\s*[,(]?\s*(?:who\s+)?(?:was\s+)?born\s+(?:on\s+|in\s+)?$")
_DIED = Pattern(r"\bdied\s+(?:[a-z]+\s+){0,4}?(?:on\s+|in\s+)?$", re.IGNORECASE)
_AT_DEATH = Pattern(r"[^.;:]*\b(?:aged?|age of|at)?\s*$", re.IGNORECASE)
_NOW = Pattern(r"(?:\bis(?:\s+now)?|\bturned|\bturns)\s*$", re.IGNORECASE)
_BRACKETED = Pattern(r"\),\s*(?:now\s+|aged\s+)?")
_OWNER = Pattern(rf"({_NAME}|[^\W\d_a-z][\w'’-]+)(?:,\s*|\s*\(\s*|,\s+(?:who\s+is|aged?)\s+|\s+is\s+(?:now\s+)?)$")
_OWNED = Pattern(rf"\s+(?:[a-z-]+\s+){{0,2}}({_NAME})")
_ONE_OF_MANY = Pattern(r"\ban?\s+$", re.IGNORECASE)
_APPOSED = Pattern(r"\s*(?:[,);.]|years?\s+old)|\s*$")
_ELSEWHEN = Pattern(r"\b(?:then|when|at the time|turned|turns|would|will|had|ago|in (?:19|20)\d\d)\b", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """Ages beside birth dates, and ages beside names."""
    for sentence in reading.sentences:
        births = [claim for claim in sentence if claim.kind == "date" and _BORN.search(before(claim))]
        ages = [claim for claim in sentence if claim.kind == "age" and _years(claim) is not None]
        if len(births) == len(ages) == 1:
            yield from _lived(births[0], ages[0], sentence, reading.article.published)
    yield from _twice(reading)


def _years(claim: Claim) -> int | None:
    """An age that is one whole number of years, else None."""
    years = claim.value.exact
    if years is None or years % 1 or not (claim.value.written.unit or "").startswith("year"):
        return None
    return int(years)


def _lived(birth: Claim, age: Claim, sentence: tuple[Claim, ...], published: date | None) -> Iterator[Finding]:
    """The years from a birth to a death, or to the article, against the age between them."""
    born, years = birth.value.written, _years(age)
    if age.start < birth.start:
        return
    bracketed = _BRACKETED.fullmatch(between(birth, age)) is not None and not _ELSEWHEN.search(age.sentence)
    if not bracketed and (not age.frame.subject or age.frame.subject != birth.frame.subject):
        return
    if not isinstance(born, Period) or born.start is None or born.end is None or born.inferred or years is None:
        return
    claims = [birth, age]
    if re.search(r"\bdied\b", age.sentence):
        deaths = [claim for claim in sentence if claim.kind == "date" and _DIED.search(before(claim))]
        if len(deaths) != 1 or not isinstance(deaths[0].value.written, Period):
            return
        first, last = deaths[0].value.written.start, deaths[0].value.written.end
        if deaths[0].start < age.start and not _AT_DEATH.fullmatch(between(deaths[0], age)):
            return
        claims.append(deaths[0])
    elif (bracketed or _NOW.search(before(age))) and published:
        first = last = published
    else:
        return
    if first is None or last is None:
        return
    least, most = _age(born.end, first), _age(born.start, last)
    if least <= years <= most or most < 0:
        return
    told = str(most) if least == most else f"{max(least, 0)} or {most}"
    day = f"{first}" if first == last else claims[-1].text
    message = f"who was born {birth.text} was {told} on {day}; the text says {age.text}"
    yield finding(NAME, SEVERITY, message, *sorted(claims, key=lambda claim: claim.start))


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _twice(reading: Reading) -> Iterator[Finding]:
    """One name with two ages."""
    owned = [(name, claim) for claim in _ages(reading) if (name := _owner(claim))]
    full: dict[str, set[str]] = {}
    for name, _ in owned:
        if " " in name:
            full.setdefault(name.split()[-1], set()).add(name)
            full[name] = {name}
    seen: dict[str, Claim] = {}
    for name, claim in owned:
        if len(full.get(name, ())) != 1:
            continue
        (whole,) = full[name]
        first = seen.setdefault(whole, claim)
        if _years(first) != _years(claim):
            message = f"{whole} is {_years(claim)} here and {_years(first)} in line {first.line}"
            yield finding(NAME, SEVERITY, message, claim, first)


def _ages(reading: Reading) -> Iterator[Claim]:
    for sentence in reading.sentences:
        found = [claim for claim in sentence if claim.kind == "age" and _years(claim) is not None]
        if found and not _ELSEWHEN.search(found[0].sentence):
            yield from found


def _owner(claim: Claim) -> str:
    """The name right beside an age, or ""."""
    found = None
    if "old" in claim.text.lower() and "-" in claim.text and not _ONE_OF_MANY.search(before(claim)):
        found = _OWNED.match(after(claim))
    if found is None and _APPOSED.match(after(claim)):
        found = _OWNER.search(before(claim))
    if found is None:
        return ""
    return re.sub(r"(?:['’]s|['’])$", "", " ".join(found[1].split()))
