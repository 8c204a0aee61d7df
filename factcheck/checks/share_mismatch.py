"""A percentage that is not the ratio of the numbers beside it: "rose from 50 to 60, a 10 percent increase".

It finds a share said twice ("six in ten, or 40 percent"); a part, its whole and a percentage ("12 of the 30
patients (45 percent)"); a change with its start and its end ("up 12 percent to 60 from 50", "doubled from 50
to 160"); and percent where percentage points are meant ("from 40 to 45 percent" is up 5 points, or 12.5 %).

**Why it matters.** A percentage is most often computed by the writer, from numbers that the writer then
rounds or updates. Percent for points makes a small change of a rate out of a large one, or the reverse.

**Limits.** Only numbers that stand in one of these patterns are taken together. They are read with the
rounding that their digits permit, and half a point or a tenth of the percentage is allowed beyond it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.checks import after, before, between, finding
from factcheck.model import Interval, Quantity
from factcheck.patterns import Pattern
from factcheck.restatement import CLOSED
from factcheck.wording import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.checks import Reading
    from factcheck.model import Claim, Finding, Severity

NAME = "share-mismatch"
SEVERITY: Severity = "warning"

SLACK = 0.5
"""Points between a percentage and what its numbers permit that are still agreement."""
SHARE_SLACK = 0.03
CHANGE_SLACK = 0.1
"""The same as a share of the percentage, where that is more: a change magnifies what rounding hides."""
ROUND_SLACK = 3.0
"""Points between "one in five" and a percentage: people choose the nearest simple fraction."""
FEW, MANY = 0.8, 1.25
"""What "doubled" may be of the exact multiple."""
ROUNDING = 0.01
"""How much of a number without a multiplier may be rounding: beside a percentage it is meant as written."""

_AGAIN = Pattern(r"\s*\(|,?\s+or\s+(?:about\s+|some\s+)?|,\s+that is,?\s+")
_OUT_OF = Pattern(r"\s+(?:out\s+)?of\s+(?:the|its|their|his|her|our|all|a total of|all the)?\s*")
_BRACKET = Pattern(r"[^.;:()\d,]{0,20}(?:\s*\(|,\s+or\s+)")
_TO = Pattern(r",?\s+to\s+")
_FROM = Pattern(r",?\s+from\s+")
_SO = Pattern(
    r"[^.;:()\d,]{0,12}(?:,\s+(?:or\s+)?(?:up\s+|down\s+|an?\s+)?|\s*\((?:an?\s+|up\s+|down\s+)?|\s+[–—-]\s+an?\s+)"
)
_UP_FROM = Pattern(r",?\s+(?:up|down)\s+from\s+")
_GROWN_BY = Pattern(r"[^.;:()\d,]{0,12}(?:,\s+|\s+[–—-]\s+|\s*\()(?:an?|the)\s+([a-z]+)\s+of\s+")
_STEP = Pattern(r",?\s+(?:or\s+)?|\s*\(", re.IGNORECASE)
_ONTO = Pattern(
    r"[,)]*\s+to\s+(?:(?:close|finish|end|settle|trade|stand|reach)\s+)?"
    r"(?:(?:yesterday|today|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri)day)\s+)?(?:at\s+)?"
)
_WRITTEN = Pattern(
    r"(\d[\d,]*)(?:\.(\d+))?\s?-?(?:m|bn|tn|k|million|billion|trillion|thousand|lakh|crore)\b", re.IGNORECASE
)
_MULTIPLIED = Pattern(
    r"(?<!\bthan )(?<!nearly )(?<!almost )(?<!about )(?<!roughly )(?<!\bover )(?<!\bnot )"
    r"\b(doubled|tripled|trebled|quadrupled|halved)\s+(from|to)?\s*$",
    re.IGNORECASE,
)
_TIMES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_CHANGING = ("count", "quantity", "money", "percent")


def check(reading: Reading) -> Iterator[Finding]:
    """Percentages beside the numbers that they are made from."""
    growth = reading.words("growth")
    for sentence in reading.sentences:
        for a, b in pairwise(sentence):
            yield from _said_twice(a, b)
            yield from _multiplied((a, b))
            yield from _moved(a, b, sentence)
        for claim in sentence:
            yield from _multiplied((claim,))
        for a, b, c in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if c.kind == "percent" and a.kind == b.kind == "count":
                yield from _part_of(a, b, c)
            if c.kind == "percent" and _changes(a, b) and _so(b, c, growth):
                if _TO.fullmatch(between(a, b)):
                    yield from _changed(a, b, c, (a, b, c))
                elif _UP_FROM.fullmatch(between(a, b)):
                    yield from _changed(b, a, c, (a, b, c))
            if (
                a.kind == "percent"
                and _changes(b, c)
                and _TO.fullmatch(between(a, b))
                and _FROM.fullmatch(between(b, c))
            ):
                yield from _changed(c, b, a, (a, b, c))


def _said_twice(a: Claim, b: Claim) -> Iterator[Finding]:
    if {a.kind, b.kind} != {"ratio", "percent"} or not _AGAIN.fullmatch(between(a, b)) or not CLOSED.match(_bare(b)):
        return
    one, other = _ends(a), _ends(b)
    if not one or not other or a.value.permits.unit != b.value.permits.unit:
        return
    if _apart(one, other) > ROUND_SLACK:
        ratio = a if a.kind == "ratio" else b
        middle = number(float(f"{100 * _middle(ratio):.3g}"))
        other_text = (b if ratio is a else a).text
        yield finding(NAME, SEVERITY, f"{ratio.text} is {middle} percent; the text says {other_text}", a, b)


def _bare(claim: Claim) -> str:
    """What follows a claim, without the "of the voters" that belongs to it."""
    return re.sub(r"^\s+of\s+[^.,;()]{1,30}(?=[.,;)])", "", after(claim))


def _part_of(part: Claim, whole: Claim, share: Claim) -> Iterator[Finding]:
    if not _OUT_OF.fullmatch(between(part, whole)) or not _BRACKET.fullmatch(between(whole, share)):
        return
    one, other, said = _rounded(part), _rounded(whole), _ends(share)
    if not one or not other or not said or not other[0] > 0 or not CLOSED.match(after(share)):
        return
    found = 100 * one[0] / other[1], 100 * one[1] / other[0]
    if _apart(found, said) > max(SLACK, SHARE_SLACK * said[1]):
        share_of = number(float(f"{100 * _middle(part) / _middle(whole):.3g}"))
        message = f"{part.text} of {whole.text} is {share_of} percent; the text says {share.text}"
        yield finding(NAME, SEVERITY, message, part, whole, share)


def _moved(step: Claim, share: Claim, sentence: Sequence[Claim]) -> Iterator[Finding]:
    """Look at "rose 22 cents, or 3 percent, to $7.35": where it went says where it came from."""
    if (
        share.kind != "percent"
        or step.kind not in ("money", "count", "quantity")
        or not _STEP.fullmatch(between(step, share))
    ):
        return
    onto = _ONTO.match(after(share))
    level = next((c for c in sentence if onto and c.start - share.end == onto.end()), None)
    way = step.change or share.change
    if level is None or way is None or level.kind != step.kind:
        return
    if level.value.permits.unit != step.value.permits.unit:
        return
    one, other, said = _rounded(step), _rounded(level), _ends(share)
    if not one or not other or not said or not one[0] > 0:
        return
    before_low, before_high = (
        (other[0] - one[1], other[1] - one[0]) if way == "up" else (other[0] + one[0], other[1] + one[1])
    )
    if before_low <= 0 or _apart((100 * one[0] / before_high, 100 * one[1] / before_low), said) <= _slack(said):
        return
    middle = 200 * _canonical(step) / (before_low + before_high)
    told = f"{step.text} {way} to {level.text} is {number(float(f'{middle:.3g}'))} percent"
    yield finding(NAME, SEVERITY, f"{told}; the text says {share.text}", step, share, level)


def _slack(said: tuple[float, float]) -> float:
    return max(SLACK, CHANGE_SLACK * said[1])


def _canonical(claim: Claim) -> float:
    low, high = _ends(claim) or (0.0, 0.0)
    return (low + high) / 2


def _changes(a: Claim, b: Claim) -> bool:
    """Whether two claims can be two levels of one thing."""
    if a.kind != b.kind or a.kind not in _CHANGING or a.change or b.change:
        return False
    return a.value.permits.unit == b.value.permits.unit


def _so(level: Claim, change: Claim, growth: frozenset[str]) -> bool:
    """Whether a percentage says how far it went to the level before: ", a 10 percent increase", "(up 10 %)"."""
    grown_by = _GROWN_BY.fullmatch(between(level, change))
    if grown_by:
        return grown_by[1] in growth
    if not _SO.fullmatch(between(level, change)):
        return False
    noun = re.match(r"\s+([a-z]+)", after(change))
    return (bool(noun) and noun is not None and noun[1] in growth) or bool(
        change.change and CLOSED.match(after(change))
    )


def _changed(start: Claim, end: Claim, change: Claim, claims: Sequence[Claim]) -> Iterator[Finding]:
    one, other, said = _rounded(start), _rounded(end), _ends(change)
    if not one or not other or not said or not one[0] > 0 or not other[0] > 0:
        return
    points = change.value.permits.unit != "percent"
    if points and start.kind != "percent":
        return
    steps = sorted(abs(step) for step in (other[0] - one[1], other[1] - one[0]))
    if other[0] <= one[1] and one[0] <= other[1]:
        steps[0] = 0.0
    relative = (100 * (other[0] / one[1] - 1), 100 * (other[1] / one[0] - 1))
    grown = _absolute(relative)
    found = (steps[0], steps[1]) if points else grown
    if _apart(found, said) <= _slack(said):
        return
    percent = number(float(f"{100 * abs(_middle(end) / _middle(start) - 1):.3g}"))
    message = f"from {start.text} to {end.text} is {percent} percent"
    if start.kind == "percent":
        message += f", or {number(float(f'{abs(_middle(end) - _middle(start)):.4g}'))} percentage points"
    yield finding(NAME, SEVERITY, f"{message}; the text says {change.text}", *claims)


def _multiplied(claims: Sequence[Claim]) -> Iterator[Finding]:
    """Look at "doubled from 50 to 160" (which may be read as one range) and "doubled to 160 from 50"."""
    verb = _MULTIPLIED.search(before(claims[0])[-40:])
    levels = _levels(claims, verb[2]) if verb else None
    if not verb or not levels:
        return
    times = _TIMES[verb[1].lower()]
    found = levels[1] / levels[0]
    if FEW * times <= found <= MANY * times:
        return
    told = f"{number(float(f'{found:.3g}'))} times as much; the text says {verb[1]}"
    yield finding(NAME, SEVERITY, f"from {number(levels[0])} to {number(levels[1])} is {told}", *claims)


def _levels(claims: Sequence[Claim], led: str | None) -> tuple[float, float] | None:
    """Where a change begins and ends, or None if the words do not say so."""
    first = claims[0].value.written
    if len(claims) == 1:
        if led or not isinstance(first, Quantity) or claims[0].value.modifier != "range":
            return None
        ends = re.match(r"from\b.*\bto\b", claims[0].text, re.IGNORECASE) and (first.low, first.high)
    else:
        if not _changes(*claims) or not all(claim.value.modifier in ("exact", "approx") for claim in claims):
            return None
        one, other = map(_middle, claims)
        forth = led == "from" and _TO.fullmatch(between(*claims))
        back = led == "to" and _FROM.fullmatch(between(*claims))
        ends = (one, other) if forth else (other, one) if back else None
    if not ends or not ends[0] or not ends[1] or ends[0] < 0:
        return None
    return ends[0], ends[1]


def _absolute(ends: tuple[float, float]) -> tuple[float, float]:
    low, high = min(map(abs, ends)), max(map(abs, ends))
    return (0.0 if ends[0] < 0 < ends[1] else low), high


def _ends(claim: Claim) -> tuple[float, float] | None:
    """Both ends of what a claim permits, or None if one is open."""
    permits = claim.value.permits
    if not isinstance(permits, Interval) or permits.low is None or permits.high is None:
        return None
    return permits.low, permits.high


def _rounded(claim: Claim) -> tuple[float, float] | None:
    """What a number beside its percentage permits: half its last written digit, trailing zeros included."""
    ends = _ends(claim)
    if ends is None or claim.value.modifier not in ("exact", "approx"):
        return None
    if claim.kind == "percent" or claim.value.modifier == "approx":
        return ends
    middle, margin = (ends[0] + ends[1]) / 2, (ends[1] - ends[0]) / 2
    written = _WRITTEN.search(claim.text)
    digits = float(written[1].replace(",", "") + "." + (written[2] or "")) if written else 0.0
    if written and digits:
        margin = min(margin, 0.5 * 10 ** -len(written[2] or "") * abs(middle) / digits)
    else:
        margin = min(margin, ROUNDING * abs(middle))
    return middle - margin, middle + margin


def _middle(claim: Claim) -> float:
    written = claim.value.written
    assert isinstance(written, Quantity)
    return ((written.low or 0.0) + (written.high or 0.0)) / 2


def _apart(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The distance between two intervals, 0 where they overlap."""
    return max(a[0] - b[1], b[0] - a[1], 0.0)
