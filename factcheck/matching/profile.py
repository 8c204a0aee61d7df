"""A claim as pairing sees it: its frame's terms as synonym groups, its neighbours, its size."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.lexicon import Lexicon
from factcheck.model import Interval, Period
from factcheck.terms import content_term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

NEAR = 5
"""Content words either side of a mention that count as its neighbours."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BORDER = re.compile(r"[;:]|[.!?]\s|\s[–—-]\s")


@dataclass(frozen=True, slots=True)
class Profile:
    """What of a claim takes part in pairing.

    `index` is the claim's number in the run. `kind` is what must be equal for two claims to be
    comparable: the canonical unit, or the kind where there is none. Terms are synonym groups
    (`Lexicon.group`); `things` are those of the counted or measured, in the order of the text, for
    contrasts. `size` is the decimal logarithm of the canonical value, or None.
    """

    index: int
    claim: Claim
    article: int
    kind: str
    head: str
    things: tuple[str, ...]
    counted: frozenset[str]
    subject: frozenset[str]
    action: frozenset[str]
    names: frozenset[str]
    context: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]
    terms: frozenset[str]
    size: float | None


def comparable_kind(claim: Claim) -> str:
    """Two claims can be compared only if this is the same for both."""
    permits = claim.value.permits
    if isinstance(permits, Period):
        return claim.kind
    if claim.kind in ("count", "ratio", "percent", "quantity", "money", "duration"):
        return permits.unit or claim.kind
    return claim.kind


def profiles(claims: Iterable[Claim], known: Knowledge) -> list[Profile]:
    """The profiles of all claims, in their order."""
    lexicon = known.table(Lexicon.build)
    articles: dict[str, int] = {}
    return [
        _profile(index, claim, articles.setdefault(claim.article, len(articles)), lexicon)
        for index, claim in enumerate(claims)
    ]


def _profile(index: int, claim: Claim, article: int, lexicon: Lexicon) -> Profile:
    frame = claim.frame
    head = lexicon.group(frame.head) if frame.head else ""
    counted = lexicon.groups(frame.counted)
    subject, action = lexicon.groups(frame.subject), lexicon.groups(frame.action)
    names = frozenset(frame.entities)
    before, after = neighbours(claim, lexicon)
    return Profile(
        index=index,
        claim=claim,
        article=article,
        kind=comparable_kind(claim),
        head=head,
        things=tuple(dict.fromkeys((*frame.counted, *((frame.head,) if frame.head else ())))),
        counted=counted,
        subject=subject,
        action=action,
        names=names,
        context=lexicon.groups(frame.context),
        before=before,
        after=after,
        terms=frozenset((*counted, *subject, *action, *lexicon.groups(frame.rest), *((head,) if head else ()))),
        size=_size(claim),
    )


def neighbours(claim: Claim, lexicon: Lexicon) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The groups of the nearest content words before (nearest first) and after the mention."""
    first = claim.start - claim.sentence_start
    before = claim.sentence[max(0, first - 160) : first]
    after = claim.sentence[first + len(claim.text) :][:160]
    left = _BORDER.split(before)[-1]
    right = _BORDER.split(after, maxsplit=1)[0]
    return (
        tuple(_content(reversed(_WORD.findall(left)), lexicon)),
        tuple(_content(_WORD.findall(right), lexicon)),
    )


def _content(words: Iterable[str], lexicon: Lexicon) -> list[str]:
    found: list[str] = []
    for word in words:
        if term := content_term(word):
            found.append(lexicon.group(term))
            if len(found) == NEAR:
                break
    return found


def _size(claim: Claim) -> float | None:
    permits = claim.value.permits
    if not isinstance(permits, Interval):
        return None
    ends = [abs(end) for end in (permits.low, permits.high) if end is not None]
    largest = max(ends, default=0.0)
    return math.log10(largest) if largest > 0 else None
