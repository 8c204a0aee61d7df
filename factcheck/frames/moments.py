"""When a claim holds: the words that bound it in time, and the date it is about."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.ageing import BACK_THEN
from factcheck.frames.dated import at_a_gathering, headed, in_brackets
from factcheck.frames.first_reports import is_first_report
from factcheck.frames.former import FORMER, is_predecessors
from factcheck.frames.reading import MOST
from factcheck.frames.reporting import REACH, says
from factcheck.frames.when import begun, dates_of_when
from factcheck.model import Period
from factcheck.moments import AT_FIRST
from factcheck.phases import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading
    from factcheck.model import Value

_FROM = frozenset(("since", "from"))
_TO = frozenset(("until", "till", "through"))


def phase(reading: Reading, number: int, clause: Clause) -> str:
    """Whether a date is that of the beginning or the end of something that lasts, or of all of it.

    "start", "end", "whole" or "": "filming began in May", "was mayor until 2013", "served between 1998 and 2004".
    """
    if reading.mentions[number].kind != "date":
        return ""
    first = reading.scan.words[reading.spans[number][0]]
    if first in _FROM or reading.before(number) in _FROM:
        return "start"
    if first in _TO or _ended(reading, number):
        return "end"
    verbs = reading.verbs(clause)
    if first == "between" and not reading.vocabulary.going_on.isdisjoint(verbs):
        return WHOLE
    return next((found for verb in verbs if (found := reading.vocabulary.phases.get(verb))), "") or _named_phase(
        reading, clause
    )


def _ended(reading: Reading, number: int) -> bool:
    first = reading.mentions[number].start - reading.sentence.start
    return _UNTIL.search(reading.sentence.text, max(0, first - _NEAR), first) is not None


_NEAR = 40
"""Characters before a date in which it may be said what ended."""
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:his|her|its|their)\s+\w+\s+(?:in|on)\s+$")
"""What stands before the date of what ended something: "ruled until his death in 1867"."""


def _named_phase(reading: Reading, clause: Clause) -> str:
    """The beginning or end that a noun names: "the finale aired in May", "had its premiere in 2003"."""
    if clause.verb is None:
        return ""
    had = reading.scan.words[reading.chunks[clause.verb].last] in _HAD
    place = clause.verb + 1 if had else clause.subject
    if place is None or place >= len(reading.chunks) or reading.chunks[place].kind != "N":
        return ""
    head = reading.head(place)
    return reading.vocabulary.named_phases.get(reading.scan.words[head], "") if head is not None else ""


_HAD = frozenset(("had", "has", "have", "having"))


LONGEST = timedelta(days=366)
"""A longer period gives no moment."""


def moment(reading: Reading, number: int, clause: Clause, values: Sequence[Value]) -> tuple[str, str | None]:
    """The words that bound the mention in time, and its moment as an ISO date, or "" and None.

    A date has neither. The nearest date or duration of the same clause speaks; failing that, for the
    date only, one of the clauses that the same moment holds for.
    """
    period, as_of = "", None
    if reading.mentions[number].kind in ("date", "time") or _is_attribute(reading, number):
        return period, as_of
    if is_first_report(reading, number):
        return AT_FIRST, as_of
    others = _timed(reading, number, clause)
    if not others and clause.parent is not None and _is_described(reading, number, clause):
        others = _timed(reading, number, clause.parent)
    others = others or list(_before_joined(reading, number, clause))
    if not others and _comes_of(reading, clause):
        others = list(_of_months(reading, clause, values))
    if not others and clause.link in _RELATIVE:
        others = [n for n in range(min(number, MOST)) if _is_long_ago(reading, n)]
    others = [other for other in others if not _is_of_the_latter(reading, number, other)] or headed(reading, number)
    if others:
        period = _words(reading, others[0])
    elif so_far := _counted_so_far(reading, number):
        period = so_far
    elif number in reading.formers or is_predecessors(reading, number):
        period = FORMER
    elif reading.mentions[number].kind == "age" and _back_then(reading, number, clause):
        period = BACK_THEN
    elif reading.mentions[number].kind == "age" and _as_a_child(reading, number):
        period = FORMER
    if any(mention.kind == "date" for mention in reading.mentions):
        days = (n for n in _dates(reading, number, clause, values) if not _is_of_the_latter(reading, number, n))
        as_of = begun(reading, clause, values) or next((day for other in days if (day := iso(values[other]))), None)
    return period, as_of


def _is_attribute(reading: Reading, number: int) -> bool:
    """Whether a quantity stands before the noun that has it, whatever was done with it: "the 12-foot fence"."""
    noun = reading.spans[number][1] + 1
    if reading.mentions[number].kind != "quantity" or noun >= len(reading.tags) or reading.tags[noun] not in "NP":
        return False
    return reading.scan.words[noun] not in reading.vocabulary.properties  # "is 12 feet high"


def _is_of_the_latter(reading: Reading, number: int, date: int) -> bool:
    """Whether a date is none of what was before: "in 2015 it sold 40, down from 60 the year before"."""
    return number in reading.formers and reading.spans[date][0] < reading.spans[number][0]


def _counted_so_far(reading: Reading, number: int) -> str:
    """The share of a count that a result is of: "with 15 percent of stations reporting"; or ""."""
    if reading.mentions[number].kind not in _RESULTS:
        return ""
    words = reading.scan.words
    for other, mention in enumerate(reading.mentions[:MOST]):
        first, last = reading.spans[other]
        if mention.kind != "percent" or other == number or "with" not in words[max(0, first - 3) : first]:
            continue
        if not _COUNTED.isdisjoint(words[last + 1 : last + 1 + _NEXT]):
            return f"with {' '.join(words[first : last + 1])}"
    return ""


_RESULTS = frozenset(("count", "percent"))
_COUNTED = frozenset(("counted", "reporting", "tallied"))
_NEXT = 7
"""Tokens behind a share in which stands of what it is."""


def _before_joined(reading: Reading, number: int, clause: Clause) -> Iterator[int]:
    """The dates that stand before the verb of a clause that this one continues."""
    for other in _joined(reading, clause):
        verb = reading.chunks[other.verb or 0].first
        yield from (n for n in _timed(reading, number, other) if reading.spans[n][0] < verb)


def _is_described(reading: Reading, number: int, clause: Clause) -> bool:
    """Whether a participle only says more of what is counted in the clause around it: "with 11 bridges closed"."""
    return clause.link == "-" and clause.subject == reading.chunk_of[reading.spans[number][1]]


def _dates(reading: Reading, number: int, clause: Clause, values: Sequence[Value]) -> Iterator[int]:
    """The dates that may say when a mention's clause holds, the surest first."""
    yield from dates_of_when(reading, clause)
    for current in reading.around(clause):
        if current is clause or says(reading, current):
            yield from _timed(reading, number, current)
    for current in reading.children(clause):
        if current.link in _MEANWHILE:
            yield from _timed(reading, number, current)
    if clause.link in _MEANWHILE and clause.parent is not None:
        yield from _timed(reading, number, clause.parent)
    yield from _before_joined(reading, number, clause)
    yield from _of_months(reading, clause, values)


def _comes_of(reading: Reading, clause: Clause) -> bool:
    """Whether a clause says what something did, and not what it has or is: "which killed 12", "with 30 injured"."""
    if clause.link in _THINGS and clause.verb is not None:
        return reading.tags[reading.chunks[clause.verb].last] not in "BA"
    return clause.link in ("-", "and")


_THINGS = frozenset(("which", "that"))


def _of_months(reading: Reading, clause: Clause, values: Sequence[Value]) -> Iterator[int]:
    """The months or years before a clause that says what came of them: "in 2015 fires broke out, which killed 12"."""
    if clause.parent is None or not (
        clause.link in _RELATIVE or _is_outcome(reading, clause) or _goes_on(reading, clause)
    ):
        return
    first = reading.chunks[clause.verb or 0].first
    yield from (
        n
        for n in reading.moments(clause.parent)
        if reading.mentions[n].kind == "date"
        and reading.spans[n][1] < first
        and _is_long(values[n])
        and not _of_work(reading, n)
        and in_brackets(reading, n) is None
    )


def _is_long_ago(reading: Reading, number: int) -> bool:
    """Whether a mention is of no day at all: "months ago", "years earlier"."""
    first, last = reading.spans[number]
    return tuple(reading.scan.words[first : last + 1]) in _LONG_AGO


_LONG_AGO = frozenset((span, how) for span in ("months", "years", "decades") for how in ("ago", "earlier"))


def _goes_on(reading: Reading, clause: Clause) -> bool:
    """Whether a clause continues one that only says more of a noun: "with 12 people killed and 30 hurt"."""
    return clause.link == "and" and any(other.link == "-" for other in _joined(reading, clause))


def _is_outcome(reading: Reading, clause: Clause) -> bool:
    """Whether a clause says what came of the one around it: "in May 2007 a bomb wrecked a hall, killing 30"."""
    if clause.link != "-" or clause.verb is None:
        return False
    verb = reading.chunks[clause.verb]
    return verb.finite == "no" and reading.scan.words[verb.first] != "to"


_MEANWHILE = frozenset(("when", "while"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_COARSE = timedelta(days=27)
"""What such a clause tells may be days older than its sentence's date, so that only months and years reach it."""


def _joined(reading: Reading, clause: Clause) -> Iterator[Clause]:
    """The clauses that one continues: what stands before their verb holds for it, "On Monday 12 died and 40 fled"."""
    verb = clause.verb or 0
    for place in range(verb - 1, max(-1, verb - REACH), -1):
        other = reading.clause_of[place]
        if reading.chunks[place].kind in ';."':
            return
        if other.verb == place and other.parent is clause.parent and clause.link in ("and", "but", other.link):
            yield other


def _back_then(reading: Reading, number: int, clause: Clause) -> bool:
    """Whether an age is that of a moment which the clause does not date: "was 57 at the time", "then 17"."""
    first, last = reading.spans[number]
    said = reading.back_then
    if first - 1 in said or last + 1 in said:
        return True
    return any(
        reading.clause_of[reading.chunk_of[place]] is clause for place in said if reading.scan.words[place] != "then"
    )


def _as_a_child(reading: Reading, number: int) -> bool:
    """Whether an age only dates something else: "has lived there since she was 18"."""
    first, words = reading.spans[number][0], reading.scan
    return words.word(first - 1) in ("was", "were", "turned") and words.word(first - 3) in _WHEN


_WHEN = frozenset(("since", "when", "until", "after", "before"))


def _is_long(value: Value) -> bool:
    permits = value.permits
    return isinstance(permits, Period) and bool(
        permits.start and permits.end and permits.end - permits.start >= _COARSE
    )


def _timed(reading: Reading, number: int, clause: Clause) -> list[int]:
    """The other mentions of a clause that bound it in time: one that follows it directly first, then the nearest."""
    first = reading.spans[number][0]
    found = [
        other
        for other in reading.moments(clause)
        if other != number
        and not _of_former(reading, number, other)
        and (
            _bounding(reading, other) if reading.mentions[other].kind == "duration" else _apart(reading, other, clause)
        )
    ]
    return sorted(
        found, key=lambda other: (not _follows(reading, number, other), abs(reading.spans[other][0] - first), other)
    )


def _follows(reading: Reading, number: int, date: int) -> bool:
    """Whether nothing but a noun stands between a value and its date: "640 pupils in 2005 and 715 in 2015"."""
    last, first = reading.spans[number][1], _preposition(reading, date)
    return last < first < reading.spans[date][0] and all(
        reading.tags[place] in "NPag" and reading.owners[place] in (-1, number) for place in range(last + 1, first)
    )


def _of_former(reading: Reading, number: int, date: int) -> bool:
    """Whether a date is that of what another value was before: "61 %, up from 55 % in 2013"."""
    nearest = next((n for n in range(date - 1, -1, -1) if reading.mentions[n].kind != "date"), None)
    return nearest != number and nearest in reading.formers


def _apart(reading: Reading, number: int, clause: Clause) -> bool:
    """Whether a date is one of the clause, and not of a noun in it ("a 2016 deal").

    The date of its subject is: "the 2004 quake killed 12"; a film of 2016 did not win its prize then.
    """
    place = reading.chunk_of[reading.spans[number][1]]
    if in_brackets(reading, number) is not None:
        return False
    if at_a_gathering(reading, number):
        return True
    if reading.chunks[place].timed or place != clause.subject:
        return reading.chunks[place].timed
    return not _of_work(reading, number)


def _of_work(reading: Reading, number: int) -> bool:
    """Whether a date says when a film or a book came out: "the 2009 novel, which has 512 pages"."""
    place = reading.chunk_of[reading.spans[number][1]]
    words = reading.scan.words[reading.spans[number][1] : reading.chunks[place].last + 1]
    return not reading.vocabulary.works.isdisjoint(words)


_MOMENTS = frozenset(("second", "minute"))


def _bounding(reading: Reading, number: int) -> bool:
    """Whether a duration is a frame in time ("in three months") and not itself what is said ("in 58 seconds")."""
    first = _preposition(reading, number)
    if reading.mentions[number].unit in _MOMENTS or first == reading.spans[number][0]:
        return False
    return not (reading.scan.words[first] in _OF_A_RECORD and _ranks(reading, first))


def _ranks(reading: Reading, first: int) -> bool:
    """Whether a superlative before a length of time is all that it bounds: "the worst storm in Lund for decades"."""
    before = reading.scan.words[max(0, first - _RECORD) : first]
    return any(word in _SUPERLATIVES or (word.endswith("est") and len(word) > _SHORT) for word in before)


_OF_A_RECORD = frozenset(("in", "for"))
_RECORD = 5
"""Tokens before "for decades" among which stands what has not been so for so long."""
_SUPERLATIVES = frozenset(("worst", "best", "most", "least", "first"))
_SHORT = 5
"""Letters of "west" and "forest" and one: a superlative is longer, or ends in "-iest" and the like."""


def _preposition(reading: Reading, number: int) -> int:
    """The token of the preposition before a mention, "the last" in between allowed; or its own first."""
    first = index = reading.spans[number][0]
    while index > 0 and reading.scan.words[index - 1] in reading.vocabulary.inner:
        index -= 1
    return index - 1 if index > 0 and reading.scan.words[index - 1] in reading.vocabulary.bounds else first


def _words(reading: Reading, number: int) -> str:
    first, last = _preposition(reading, number), reading.spans[number][1]
    return " ".join(reading.scan.words[_since_event(reading, first) : last + 1])


def _since_event(reading: Reading, first: int) -> int:
    """The token of "since" or "after" where what happened on a date stands between: "since the quake on 16 April"."""
    if not first:
        return first
    place = reading.chunk_of[first - 1]
    tied = place and reading.chunks[place].kind == "N" and reading.chunks[place - 1].kind in "IQS"
    start = reading.chunks[place - 1].last if tied else first
    return start if reading.scan.words[start] in _LASTING else first


_LASTING = frozenset(("since", "after", "following"))
"""Before what happened, these begin a time that lasts to the article's present."""


def iso(value: Value) -> str | None:
    """The moment of a date: a day, a month or a year as ISO 8601 writes it, else its last day; or None.

    >>> from datetime import date
    >>> from factcheck.model import Value
    >>> may = Period(date(2013, 5, 1), date(2013, 5, 31))
    >>> iso(Value(may, may))
    '2013-05'
    """
    permits = value.permits
    if not isinstance(permits, Period) or permits.start is None or permits.end is None:
        return None
    start, end = permits.start, permits.end
    if start == end:
        return start.isoformat()
    if (start.year, start.month) == (end.year, end.month) and start.day == 1:
        if end.day == monthrange(end.year, end.month)[1]:
            return start.isoformat()[:7]
    elif (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return start.isoformat()[:4]
    return end.isoformat() if end - start <= LONGEST else None
