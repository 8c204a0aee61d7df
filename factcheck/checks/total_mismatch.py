"""Parts that do not make up their total: "24 dead, among them 10 women and 16 men".

It finds, in one sentence, a count or an amount of money with its parts: parts after "including" or "among
them" that come to more than the whole; parts after a colon, a dash, a bracket or "made up of" that come to
another sum; and parts followed by "a total of" or "in all" that do not come to it.

**Why it matters.** A toll is updated number by number, and the sum or one of its parts is forgotten. Readers
add up, and trust neither.

**Limits.** Parts count as separate only if one thing cannot be both, as men and women, or dead and injured; a
child may also be a girl. Hedged numbers are left alone, and so are lists that are not closed by an "and".
"""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from factcheck.checks import after, before, between, check_words, finding
from factcheck.lexicon import Lexicon
from factcheck.model import Interval
from factcheck.patterns import Pattern
from factcheck.terms import content_terms
from factcheck.wording import number, span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.checks import Reading
    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim, Finding, Severity

NAME = "total-mismatch"
SEVERITY: Severity = "error"

MOST = 20
"""Numbers in a sentence that is read; with more it is a table."""

_AMONG = Pattern(
    r"[^.;:()\d]{0,30}?[\s,(–—-]*\b(?:includ(?:ing|ed|es?)|(?:among|of) (?:them|whom))(?:\s+(?:were|are))?\s+",
    re.IGNORECASE,
)
_OF_THEM = Pattern(r"\b(?:among|of) (?:them|whom)\b", re.IGNORECASE)
_OF_THE = Pattern(r"\bof (?:the|those|these)\s+$", re.IGNORECASE)
_AFTER_OF_THE = Pattern(r"[^.;:()\d,]{0,30},\s*")
_MADE_UP = Pattern(r"[^.;:()\d,]{0,30}?(?::\s*|\s*\(|\s+[–—-]\s+|—|–|,?\s+(?:made up of|consisting of|comprising)\s+)")
_NEXT = Pattern(r"[^.;:()\d,]{0,40}(?:,\s*(?:and\s+|plus\s+)?|\s+(?:and|plus)\s+)")
_SUMMED = Pattern(r"[^.;:()\d,]{0,30}?(?:,\s*|\s+[–—-]\s+|\s*\()(?:or\s+|for\s+)?(?:(a total of)\s+)?")
_IN_ALL = Pattern(r"[^.;:()\d,]{0,20}?\s(?:in all|in total|altogether)\b")
_LAST = Pattern(r"[^.;:()\d,]{0,30}?(?:[.,;)–—]|\s-\s|$)")
_LABEL = Pattern(r"[^.;:()\d,]{0,40}")


def check(reading: Reading) -> Iterator[Finding]:
    """Numbers of one sentence of which one is said to be the sum of others."""
    for sentence in reading.sentences:
        for kind in ("count", "money"):
            told = [claim for claim in sentence if claim.kind == kind and _plain(claim)]
            if 1 < len(told) <= MOST:
                yield from _sentence(told, reading.known)


def _sentence(told: Sequence[Claim], known: Knowledge) -> Iterator[Finding]:
    for place, total in enumerate(told[:-1]):
        parts = _chain(told[place + 1 :])
        words = between(total, parts[0])
        if _AMONG.fullmatch(words) or (_OF_THE.search(before(total)) and _AFTER_OF_THE.fullmatch(words)):
            yield from _among(total, parts, known, alone=bool(_OF_THEM.search(words)))
        elif _MADE_UP.fullmatch(words):
            yield from _made_up(total, parts, known)
    for place, total in enumerate(told[2:], 2):
        parts = _listed_before(told, place)
        summed = _SUMMED.fullmatch(between(parts[-1], total))
        if len(parts) > 1 and summed and (summed[1] or _IN_ALL.match(after(total))):
            yield from _differs(total, parts, "warning")


def _plain(claim: Claim) -> bool:
    """Whether a claim is one number, without a hedge."""
    permits = claim.value.permits
    if claim.value.modifier not in ("exact", "approx") or not isinstance(permits, Interval):
        return False
    return permits.low is not None and permits.high is not None and permits.low > 0


def _chain(told: Sequence[Claim]) -> list[Claim]:
    """The first of some claims with those that are listed after it."""
    found = [told[0]]
    for a, b in pairwise(told):
        if _NEXT.fullmatch(between(a, b)) is None or _unit(a) != _unit(b):
            break
        found.append(b)
    return found


def _listed_before(told: Sequence[Claim], place: int) -> list[Claim]:
    """The list of claims that ends right before one, by itself where there is none."""
    first = place - 1
    while first > 0 and len(_chain(told[first - 1 : first + 1])) == 2:
        first -= 1
    return list(told[first:place])


def _among(total: Claim, parts: list[Claim], known: Knowledge, *, alone: bool) -> Iterator[Finding]:
    """Parts that may be some of the whole, but not more than it."""
    if _unit(total) != _unit(parts[0]):
        return
    separate = _separate(parts, known)
    if len(parts) > 1 and separate and _ends(parts)[0] > _ends([total])[1]:
        yield from _differs(total, parts, SEVERITY)
        return
    people = parts[0].kind == "count" and (alone or _same(total, parts[0], known))
    if people and _ends(parts[:1])[0] > _ends([total])[1]:
        yield finding(NAME, SEVERITY, f"{parts[0].text} cannot be among {total.text}", total, parts[0])


def _made_up(total: Claim, parts: list[Claim], known: Knowledge) -> Iterator[Finding]:
    """Parts that are the whole: of separate things, or of one thing here and there."""
    if len(parts) < 2 or not re.search(r"\b(?:and|plus)\s+$", between(parts[-2], parts[-1])):
        return
    if _unit(total) != _unit(parts[0]) or _LAST.match(after(parts[-1])) is None:
        return
    people = _separate(parts, known) and _persons(total, known)
    places = all(part.of is None for part in parts) and _ends(parts)[0] > _ends([total])[1]
    if people or places:
        yield from _differs(total, parts, "warning")


def _differs(total: Claim, parts: list[Claim], severity: Severity) -> Iterator[Finding]:
    (low, high), (least, most) = _ends(parts), _ends([total])
    if (low <= most and least <= high) or _unit(total) != _unit(parts[0]):
        return
    written = [getattr(part.value.written, "low", 0.0) or 0.0 for part in parts]
    if total.kind == "money":
        said = " and ".join(part.text for part in parts)
        message = f"{said} are {span(low, high)} {_unit(total)}; the text says {total.text}"
    else:
        message = f"{' + '.join(map(number, written))} is {number(sum(written))}; the text says {total.text}"
    yield finding(NAME, severity, message, *sorted((total, *parts), key=lambda claim: claim.start))


def _ends(claims: list[Claim]) -> tuple[float, float]:
    """What the sum of some claims permits."""
    permits = [claim.value.permits for claim in claims]
    lows = [found.low or 0.0 for found in permits if isinstance(found, Interval)]
    highs = [found.high or 0.0 for found in permits if isinstance(found, Interval)]
    return sum(lows) * (1 - 1e-9), sum(highs) * (1 + 1e-9)


def _unit(claim: Claim) -> str:
    return str(claim.value.permits.unit)


def _label(claim: Claim) -> tuple[str, ...]:
    """The words that say what a part is: its noun, or what stands behind the bare number."""
    return content_terms(re.findall(r"[^\W\d_]+", claim.of or "") or re.findall(r"[^\W\d_]+", _behind(claim)))


def _behind(claim: Claim) -> str:
    found = _LABEL.match(after(claim))
    return re.split(r"\band\b", found[0])[0] if found else ""


def _separate(parts: Sequence[Claim], known: Knowledge) -> bool:
    """Whether nothing can be in two of the parts."""
    lexicon = known.table(Lexicon.build)
    labels = [_label(part) for part in parts]
    apart = known.table(_apart)
    return all(
        lexicon.contrast(a, b, "count") or len({*a} & apart) == len({*b} & apart) == len({*a, *b} & apart) - 1 == 1
        for a, b in combinations(labels, 2)
    )


def _apart(known: Knowledge) -> frozenset[str]:
    """Terms of people of whom nobody is two, as news counts them."""
    return frozenset(content_terms(sorted(check_words(known, "apart"))))


def _same(total: Claim, part: Claim, known: Knowledge) -> bool:
    """Whether both count people, or one and the same noun."""
    if _persons(total, known) and _persons(part, known):
        return True
    return bool(total.of and part.of and _label(total)[-1:] == _label(part)[-1:])


def _persons(claim: Claim, known: Knowledge) -> bool:
    people = check_words(known, "people")
    return not people.isdisjoint(re.findall(r"[^\W\d_]+", f"{claim.of or _behind(claim)}".lower()))
