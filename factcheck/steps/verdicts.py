"""Pairs → verdicts: can both be true, and if not, did the world change in between?"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, product
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from factcheck.clocks import LOCAL, PLAIN, UTC, around_midnight, in_zones, is_clock, unclocked
from factcheck.distances import distance
from factcheck.intervals import excludes, gap, meetings, of_a_guessed_year, overlap
from factcheck.model import Interval, Period, Verdict
from factcheck.moments import Printed, moved
from factcheck.phases import agree as can_agree
from factcheck.phases import compared, denies, end, is_never, lasts, one_denied, ruled_out
from factcheck.restatement import Restatements
from factcheck.rulebook.ruling import ruling
from factcheck.wording import clock, permitted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from factcheck.knowledge import Knowledge
    from factcheck.model import Article, Claim, Outcome, Pair, Severity
    from factcheck.rulebook.rule import Rule

    Found = TypeVar("Found")

COPIED = "The same in nearly the same words: one source, saying it once."


Judgement = tuple["Outcome", str, "float | None", "str | None", "Severity"]
"""A verdict without its pair."""
Meeting = tuple[int, int, "str | None"]
"""The numbers of two claims that say something, and the rule that speaks about them."""
REMEMBERED = 65_536
"""Judgements that are remembered at most: many pairs of a fact put the same words side by side."""


class Difference(NamedTuple):
    """How two values differ, in words, and the relative distance of the written ones."""

    reason: str
    gap: float | None


def judge(pairs: Iterable[Pair], articles: Sequence[Article], known: Knowledge) -> Iterator[Verdict]:
    """A verdict for every pair whose values can be compared, in the order of the pairs."""
    published = {article.id: Printed(article.published, article.yearless) for article in articles}
    pairs = list(pairs)
    printed = _printed(pairs, published)
    rules = known.table(ruling).afresh()
    stated = _Statements(published, printed)
    restatements = Restatements(chain.from_iterable((pair.a, pair.b) for pair in pairs))
    held: dict[Meeting, Judgement | Difference | None] = {}
    dated: dict[Meeting, Judgement] = {}
    ruled = [None if _repeats(pair) else rules.rule_for(pair.a, pair.b) for pair in pairs]
    changing = _changing(pairs, ruled)
    for pair, rule in zip(pairs, ruled, strict=True):
        if _repeats(pair):
            yield Verdict(pair, "agree", COPIED, gap(pair.a.value, pair.b.value), None, "note")
            continue
        name = rule.id if rule else None
        (one, one_then), (other, other_then) = stated.numbers(pair.a), stated.numbers(pair.b)
        said = one, other, name
        if said not in held:
            allowed = bool(rule and rules.allowed(rule, pair.a, pair.b))
            _room(held)[said] = _held(pair, rule, allowed)
        judgement = held[said]
        if isinstance(judgement, Difference):
            rule = rule or changing.get(pair.a.id)
            then = one_then, other_then, rule.id if rule else None
            if then not in dated:
                _room(dated)[then] = _dated(judgement, pair, rule, stated)
            judgement = dated[then]
        if judgement:
            verdict = Verdict(pair, *judgement)
            if verdict.outcome != "agree" and (meant := restatements.meant(pair.a, pair.b)):
                verdict = _converted(verdict, *meant)
            elif verdict.outcome != "agree" and _altered(pair):
                verdict = replace(verdict, reason=f"{verdict.reason[:-1]}; the sentences are the same otherwise.")
            yield verdict


def _repeats(pair: Pair) -> bool:
    """Whether a pair is a claim and its copy, of which nothing is to be judged."""
    return pair.b.copy_of == pair.a.id


def _changing(pairs: Iterable[Pair], ruled: Iterable[Rule | None]) -> dict[str, Rule]:
    """The rules by which facts change over time, by the ids of their claims: what one pair says holds for its fact."""
    found: dict[str, Rule] = {}
    for pair, rule in zip(pairs, ruled, strict=True):
        if rule and rule.changes in ("slowly", "quickly"):
            found.setdefault(pair.a.id, rule)
            found.setdefault(pair.b.id, rule)
    return found


def _room(judged: dict[Meeting, Found]) -> dict[Meeting, Found]:
    """What is remembered, with room for one more: emptied where it is full."""
    if len(judged) >= REMEMBERED:
        judged.clear()
    return judged


class _Statements:
    """When claims were published, and numbers for them.

    The first is the same for two that are judged alike, given the rule, if they agree; both are, if they don't.
    """

    def __init__(self, published: Mapping[str, Printed], printed: Mapping[str, set[date]]) -> None:
        self.published = published
        self.printed = printed
        self._numbers: dict[tuple[object, ...], int] = {}
        self._known: dict[str, tuple[int, int]] = {}

    def numbers(self, claim: Claim) -> tuple[int, int]:
        found = self._known.get(claim.id)
        if found is None:
            frame, days = claim.frame, self.printed.get(claim.id, ())
            denied = (frame.polarity, *frame.action) if claim.kind == "date" else ()
            when = claim.as_of, frame.period, frame.phase, frame.order
            said = self._number(claim.kind, claim.text, claim.value, when, denied)
            found = self._known[claim.id] = said, self._number(said, self.published[claim.article], *sorted(days))
        return found

    def _number(self, *said: object) -> int:
        return self._numbers.setdefault(said, len(self._numbers))


def _held(pair: Pair, rule: Rule | None, allowed: bool) -> Judgement | Difference | None:
    """What the values of a pair amount to, whenever they were published; None if they can't be compared."""
    agree = can_agree(pair.a, pair.b)
    if agree is None:
        return None
    apart = gap(pair.a.value, pair.b.value)
    name = rule.id if rule else None
    if agree and (reason := _turned_round(pair)):
        return Difference(reason, apart)
    if agree or allowed:
        same = agree and unclocked(pair.a.value.permits) == unclocked(pair.b.value.permits)
        if one_denied(pair.a, pair.b):
            permits = _permitted(pair)
            return "agree", f"{', '.join(permits)}: one of them is denied.", apart, name, "note"
        reason = _sameness(pair) if same else _agreement(pair, agree, rule)
        return "agree", reason, apart, name, "note"
    reason = _denial(pair) or _ends(pair) or _dates(pair) or _apart(_permitted(pair))
    between = distance(pair.a.value, pair.b.value)
    return Difference(f"{reason}; {between} apart" if between else reason, apart)


def _dated(difference: Difference, pair: Pair, rule: Rule | None, stated: _Statements) -> Judgement:
    """What the difference of a pair amounts to, given the days of its articles."""
    published = stated.published
    days = published[pair.a.article], published[pair.b.article]
    moment = moved(pair.a, pair.b, *days, rule)
    again = ""
    near = _nearest(pair, stated.printed, published) if moment else None
    if near and not moved(pair.a, pair.b, Printed(near[0]), Printed(near[1]), rule):
        moment, again = "", f"one was printed again on {max(near)}"
    outcome: Outcome = "update" if moment else "conflict"
    severity: Severity = rule.severity if rule else "error"
    level: Severity = "warning" if moment and severity == "error" else severity
    told = moment or again
    reason = f"{difference.reason}; {told}." if told else f"{difference.reason}."
    return outcome, reason, difference.gap, rule.id if rule else None, level


def _printed(pairs: Iterable[Pair], published: Mapping[str, Printed]) -> dict[str, set[date]]:
    """The days on which claims that have copies were published, with their copies, by the claims' ids."""
    found: dict[str, set[date]] = {}
    for pair in pairs:
        if _repeats(pair):
            days = found.setdefault(pair.a.id, _day(published[pair.a.article]))
            days |= _day(published[pair.b.article])
    return found


def _nearest(
    pair: Pair, printed: Mapping[str, set[date]], published: Mapping[str, Printed]
) -> tuple[date, date] | None:
    """The two days nearest to each other on which the sides of a pair were published, if one has copies.

    A paper that prints the agency's figure on the day on which another has a new one contradicts it.
    """
    if pair.a.id not in printed and pair.b.id not in printed:
        return None
    first, second = (printed.get(claim.id) or _day(published[claim.article]) for claim in (pair.a, pair.b))
    return min(product(first, second), key=lambda days: (abs(days[0] - days[1]), days), default=None)


def _day(published: Printed) -> set[date]:
    return {published.day} if published.day else set()


def _converted(verdict: Verdict, one: Claim, other: Claim) -> Verdict:
    """The verdict on two quantities that differ, but for a conversion: what agrees is what `one` and `other` say."""
    pair = verdict.pair
    if pair.a in (one, other) or pair.b in (one, other) or one.value.written != other.value.written:
        reason = f"{', '.join(_permitted(replace(pair, a=one, b=other)))}: they overlap; the rest is conversion."
    else:
        reason = f"{', '.join(_permitted(pair))}: both convert “{' '.join(one.text.split())}”."
    return replace(verdict, outcome="agree", reason=reason, severity="note")


def _turned_round(pair: Pair) -> str:
    """How one thing is said to have come before and after what both claims speak of, or ""."""
    mine, yours = pair.a.frame.order, pair.b.frame.order
    if mine is None or yours is None or mine.relation == yours.relation or {*mine.action}.isdisjoint(yours.action):
        return ""
    if mine.subject and yours.subject and {*mine.subject}.isdisjoint(yours.subject):
        return ""
    return f"One has it “{' '.join(mine.words.split())}”, the other “{' '.join(yours.words.split())}”"


def _altered(pair: Pair) -> bool:
    return pair.a.id == pair.b.alters or pair.b.id == pair.a.alters


def _sameness(pair: Pair) -> str:
    if not _resolved(pair.a):
        return "Both say the same."
    permits = in_zones(pair.a.value, pair.b.value)[0][0] if _zoned(pair) else pair.a.value.permits
    return f"Both say {permitted(permits)}."


def _agreement(pair: Pair, agree: bool, rule: Rule | None) -> str:
    permits = ", ".join(_permitted(pair))
    if not agree and rule:
        return f"{permits}: the rule {rule.id} allows the difference."
    if _weekdays(pair) and (_resolved(pair.a) or _resolved(pair.b)):
        return f"{permits}: they are one weekday."
    if of_a_guessed_year(pair.a.value, pair.b.value):
        return f"{permits}: but for the year, which is inferred, they are one."
    midnight = around_midnight(pair.a.value.permits, pair.b.value.permits)
    return f"{permits}: they {'meet at midnight' if midnight else 'overlap'}."


def _denial(pair: Pair) -> str:
    """How a bound rules out the very number of the other claim, or ""."""
    if is_never(pair.a) != is_never(pair.b):
        never, other = (pair.a, pair.b) if is_never(pair.a) else (pair.b, pair.a)
        return f"“{never.text}” denies what “{' '.join(other.text.split())}” says"
    if denies(pair.a, pair.b) or ruled_out(pair.a, pair.b):
        no, yes = (pair.b, pair.a) if pair.a.frame.polarity else (pair.a, pair.b)
        return f"what “{' '.join(yes.text.split())}” says is denied of “{' '.join(no.text.split())}”"
    for bound, plain in ((pair.a, pair.b), (pair.b, pair.a)):
        if excludes(bound.value, plain.value):
            named, said = (" ".join(claim.text.split()) for claim in (bound, plain))
            return f"“{named}” rules out what “{said}” says"
    return ""


def _ends(pair: Pair) -> str:
    """How what one claim says of a beginning or an end does not fit what the other says went on, or ""."""
    if compared(pair.a, pair.b) == [(pair.a.value, pair.b.value)]:
        return ""
    told = []
    both = lasts(pair.a) and lasts(pair.b)
    for claim, other in ((pair.a, pair.b), (pair.b, pair.a)):
        words = " ".join(claim.text.split())
        if lasts(claim) and not both:
            phase = other.frame.phase
            told.append(f"“{words}” {phase}s with {permitted(end(claim, phase).permits)}")
        else:
            phase = "" if both else claim.frame.phase
            told.append(f"“{words}” is when it {'began' if phase == 'start' else 'ended' if phase else 'went on'}")
    return ", ".join(told)


def _dates(pair: Pair) -> str:
    """That two dates without a year, or two weekdays, are not one; "" where a calendar says more."""
    if (_resolved(pair.a) or _resolved(pair.b)) and not _weekdays(pair):
        return ""
    first, second = (" ".join(claim.text.split()) for claim in (pair.a, pair.b))
    return f"“{first}” and “{second}” cannot be one {'time' if pair.a.kind == 'time' else 'date'}"


def _weekdays(pair: Pair) -> bool:
    """Whether two dates have nothing in common but their weekdays: one of them has no date of its own."""
    a, b = pair.a.value.permits, pair.b.value.permits
    told = isinstance(a, Period) and isinstance(b, Period) and a.weekday and b.weekday
    return bool(told) and not (_resolved(pair.a) and _resolved(pair.b))


def _apart(permits: tuple[str, str]) -> str:
    return f"{', '.join(permits)}: they do not overlap"


def _permitted(pair: Pair) -> tuple[str, str]:
    """What each side permits, in words; money in two currencies in that of the first where rates let it.

    A time in UTC has what else its zone's name may mean, and beside one of another clock what it is there.
    """
    if _zoned(pair):
        one, other = in_zones(pair.a.value, pair.b.value)
        return _in_zone(pair.a, one), _in_zone(pair.b, other)
    if pair.a.kind == "time":
        return _there(pair.a), _there(pair.b)
    if not (pair.a.value.worth or pair.b.value.worth):
        return _permits(pair.a), _permits(pair.b)
    met = meetings(pair.a.value, pair.b.value)
    best = next((two for two in met if overlap(*two)), met[0] if met else (None, None))
    first, second = (
        f"{_permits(claim)}{_worth(claim, interval)}" for claim, interval in zip((pair.a, pair.b), best, strict=True)
    )
    return first, second


def _permits(claim: Claim) -> str:
    words, permits = f"“{' '.join(claim.text.split())}”", claim.value.permits
    if not _resolved(claim):
        return f"{words} has no date of its own"
    hours = permits.hours if isinstance(permits, Period) and is_clock(permits) else None
    beside = f" at {clock(*(3600 * hour for hour in hours))}" if hours else ""
    return f"{words} permits {permitted(permits)}{beside}"


def _zoned(pair: Pair) -> bool:
    return pair.a.value.permits.unit == pair.b.value.permits.unit == UTC


def _in_zone(claim: Claim, shown: Sequence[Interval]) -> str:
    """What a time with its zone permits, in words, by every zone of that name."""
    return f"“{' '.join(claim.text.split())}” permits {' or '.join(map(permitted, shown))}"


def _there(claim: Claim) -> str:
    """What a time permits, in words, and what it is on the clocks of the place that its article speaks of."""
    readings = claim.value.readings if claim.value.permits.unit == UTC else ()
    there = [permitted(replace(one, unit=PLAIN)) for one in readings if one.unit == LOCAL]
    if not there:
        return _permits(claim)
    return f"{_permits(claim)} ({there[0]} there)" if len(there) == 1 else f"{_permits(claim)} ({_span(there)} there)"


def _span(clocks: Sequence[str]) -> str:
    return f"{clocks[0]} {'or' if len(clocks) == 2 else 'to'} {clocks[-1]}"


def _worth(claim: Claim, worth: Interval | None) -> str:
    """What money permits in another currency, and by which rate, in brackets; "" in its own."""
    by = next((known.by for known in claim.value.worth if known.permits == worth), "")
    if worth is None or not by:
        return ""
    low, high = (None if end is None else float(f"{end:.3g}") for end in (worth.low, worth.high))
    return f" ({permitted(replace(worth, low=low, high=high))}: {by})"


def _resolved(claim: Claim) -> bool:
    permits = claim.value.permits
    return isinstance(permits, Interval) or permits.start is not None or permits.end is not None
