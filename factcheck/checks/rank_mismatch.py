"""A count that its own list contradicts ("two suspects: Ada, Bo and Cy"), or one thing with two ranks.

It finds a small number followed by a colon, a dash or a bracket and a list of names or years of another
length; and one subject that is "the third attack this week" in one sentence and "the second attack this
week" in another.

**Why it matters.** The number is in the headline, the list in the text, and one of them was updated.

**Limits.** A list is read only if it is nothing but names, closed by one "and". Lists of towns, which may come
with their states, are passed over; so is a list of years shorter than its number, for two goals may fall
into one year. Ranks are compared only where subject, noun and period are the same and no day tells them apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.checks import after, before, between, check_words, finding
from factcheck.lexicon import Lexicon
from factcheck.patterns import Pattern
from factcheck.terms import content_terms
from factcheck.wording import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.checks import Reading
    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim, Finding, Severity

NAME = "rank-mismatch"
SEVERITY: Severity = "warning"

MOST = 12
"""The longest list that somebody counts."""

_NAME = r"(?:the\s+)?[^\W\d_a-z][\w'’.-]*(?:\s+(?:(?:of|the|de|del|van|von|al)\s+)*[^\W\d_a-z][\w'’.-]*)*"
_OPENED = Pattern(r"(?:\s+[a-z-]+){0,2}(?::\s*|\s+[–—-]+\s+|—|\s*\()")
_LIST = Pattern(rf"({_NAME}(?:,\s+{_NAME})*),?\s+and\s+({_NAME})(?=\s*(?:[.;)]?\s*$|[;)]|\s+[–—-]))")
_YEARS = Pattern(r"(?:\s+[a-z-]+){0,2}(?::\s*|\s+[–—-]+\s+|—|\s*\()(?:in\s+)?")
_AND = Pattern(r",?\s+(?:and\s+)?(?:in\s+)?|,\s*")
_ENDED = Pattern(r"\s*(?:[).;]|$|[–—])")
_RANKED = Pattern(r"\s+(?:such\s+)?((?:[a-z-]+\s+){0,3}?)(?=(?:in|on|at|this|since|of|for|to|within|there)\b|[,.;]|$)")

_DAY = Pattern(r"....-(?:..-\d\d|W..-\d)")


def check(reading: Reading) -> Iterator[Finding]:
    """Counts before a list, and ranks of one subject."""
    ranks: list[Claim] = []
    for sentence in reading.sentences:
        for place, claim in enumerate(sentence):
            if claim.kind == "count" and _small(claim):
                later = sentence[place + 1 : place + 2 + 2 * MOST]
                yield from _names(claim, later, reading.known)
                yield from _years(claim, later)
            elif claim.kind == "ordinal" and claim.frame.subject and claim.frame.period:
                ranks.append(claim)
    yield from _ranks(ranks, reading)


def _small(claim: Claim) -> int:
    many = claim.value.exact or 0.0
    return int(many) if not many % 1 and 2 <= many <= MOST and claim.of else 0


def _names(claim: Claim, later: Sequence[Claim], known: Knowledge) -> Iterator[Finding]:
    opened = _OPENED.match(after(claim))
    if not opened or any(other.start < claim.end + opened.end() for other in later):
        return
    found = _LIST.match(after(claim)[opened.end() :])
    if not found or not check_words(known, "places").isdisjoint((claim.of or "").lower().split()):
        return
    names = [name.strip() for name in found[1].split(",")] + [found[2].rstrip(".")]
    stated = _small(claim)
    if len(names) == stated or (len(names) == stated + 1 and _one_name(names[-2], names[-1], known)):
        return
    message = f"{', '.join(names[:-1])} and {names[-1]} are {number(len(names))}; the text says {claim.text}"
    yield finding(NAME, SEVERITY, message, claim)


def _one_name(first: str, second: str, known: Knowledge) -> bool:
    """Whether two words around an "and" may be one name, like a country or a firm: not if both are countries."""
    if " " in first or " " in second:
        return False
    countries = known.mapping("demonyms")
    return not (first in countries and second in countries)


def _years(claim: Claim, later: Sequence[Claim]) -> Iterator[Finding]:
    listed: list[Claim] = []
    for other in later:
        words = between(listed[-1] if listed else claim, other)
        if not _a_year(other) or (_AND if listed else _YEARS).fullmatch(words) is None:
            break
        listed.append(other)
    if len(listed) <= _small(claim) or not _ENDED.match(after(listed[-1])):
        return
    if not re.search(r"\band\b", between(listed[-2], listed[-1])):
        return
    told = ", ".join(other.text for other in listed[:-1]) + f" and {listed[-1].text}"
    yield finding(NAME, SEVERITY, f"{told} are {number(len(listed))}; the text says {claim.text}", claim, *listed)


def _a_year(claim: Claim) -> bool:
    return claim.kind == "date" and re.fullmatch(r"(?:in\s+)?\d{4}", claim.text) is not None


def _ranks(ranks: Sequence[Claim], reading: Reading) -> Iterator[Finding]:
    lexicon = reading.known.table(Lexicon.build)
    first: dict[object, Claim] = {}
    for claim in ranks:
        if not _definite(claim) or not _noun(claim):
            continue
        key = claim.frame.period.lower(), _noun(claim), lexicon.groups(claim.frame.subject)
        other = first.setdefault(key, claim)
        if other.value.written == claim.value.written or other.sentence_start == claim.sentence_start:
            continue
        days, others = _days(claim, reading), _days(other, reading)
        if days and others and days.isdisjoint(others):
            continue
        said = f"{claim.text} {_counted(claim)} {claim.frame.period}"
        message = f"“{said}” here is “{other.text} {_counted(other)}” in line {other.line}"
        yield finding(NAME, SEVERITY, message, claim, other)


def _definite(claim: Claim) -> bool:
    return re.search(r"\b(?:the|his|her|its|their)\s+$", before(claim), re.IGNORECASE) is not None


def _counted(claim: Claim) -> str:
    """The words that the rank counts."""
    found = _RANKED.match(after(claim))
    return found[1].strip() if found else ""


def _noun(claim: Claim) -> str:
    return " ".join(content_terms(_counted(claim).split()))


def _days(claim: Claim, reading: Reading) -> set[str]:
    """The single days that a claim's sentence names, as TIMEX3 values."""
    timexes = [other.value.timex or "" for other in reading.beside(claim) if other.kind == "date"]
    return {timex for timex in timexes if _DAY.match(timex)}
