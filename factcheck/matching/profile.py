"""A claim as pairing sees it: its frame's terms as synonym groups, its neighbours, its size."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.lexicon import Lexicon
from factcheck.model import Interval, Period
from factcheck.ruling import ruling
from factcheck.terms import content_term, content_terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim
    from factcheck.ruling import Rules

NEAR = 5
"""Content words either side of a mention that count as its neighbours."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NAME = r"([A-Z][\w'’-]+(?:\s+(?:[A-Z][\w.'’-]*|de|la|van|von|bin|al))*)"
_NAME_BEFORE = re.compile(_NAME + r"\s*(?:,|\(|, (?:who is|now|aged))\s*$")
_NAME_AFTER = re.compile(r"\s+(?:[a-z-]+\s+){0,3}" + _NAME)
_BORDER = re.compile(r"[;:]|[.!?]\s|\s[–—-]\s")


@dataclass(frozen=True, slots=True)
class Profile:
    """What of a claim takes part in pairing.

    `index` is the claim's number in the run. `kind` is what must be equal for two claims to be
    comparable: the canonical unit, or the kind where there is none. Terms are synonym groups
    (`Lexicon.group`); `things` are those of the counted or measured, in the order of the text, for
    contrasts. `core` is what most says which fact it is: the
    counted or measured, what happened to it, and the words right beside the mention, generic ones left
    out. `rules` are the ids of the rules that describe the claim, `who` is the name that the value
    belongs to. `size` is the decimal logarithm of the canonical value, or None.
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
    core: frozenset[str]
    rules: tuple[str, ...]
    who: str
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
    lexicon, rules, generic = known.table(Lexicon.build), known.table(ruling), known.table(_generic)
    articles: dict[str, int] = {}
    return [
        _profile(index, claim, articles.setdefault(claim.article, len(articles)), lexicon, rules, generic)
        for index, claim in enumerate(claims)
    ]


def _generic(known: Knowledge) -> frozenset[str]:
    lexicon = known.table(Lexicon.build)
    return lexicon.groups(content_terms([word for words in known.section("generic") for word in words]))


def _profile(
    index: int, claim: Claim, article: int, lexicon: Lexicon, rules: Rules, generic: frozenset[str]
) -> Profile:
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
        things=_things(claim),
        counted=counted,
        subject=subject,
        action=action,
        names=names,
        context=lexicon.groups(frame.context),
        before=before,
        after=after,
        core=frozenset((*counted, *action, *before[:1], *after[:1], *((head,) if head else ()))) - generic,
        rules=tuple(rule.id for rule in rules.matching(claim)[:2]),
        who=bearer(claim),
        terms=frozenset((*counted, *subject, *action, *lexicon.groups(frame.rest), *((head,) if head else ()))),
        size=_size(claim),
    )


def _things(claim: Claim) -> tuple[str, ...]:
    """The terms of what is counted or measured; what is done to the counted is part of what they are."""
    frame = claim.frame
    done = frame.action if claim.kind == "count" else ()
    return tuple(dict.fromkeys((*frame.counted, *((frame.head,) if frame.head else ()), *done)))


def bearer(claim: Claim) -> str:
    """The last word of the name that a value belongs to: the one next to it, else the clause's first.

    "Maria Vane, 28, said" and "28-year-old runner Maria Vane" are both of Vane.
    """
    first = claim.start - claim.sentence_start
    before = _NAME_BEFORE.search(claim.sentence[max(0, first - 60) : first])
    after = _NAME_AFTER.match(claim.sentence[first + len(claim.text) :][:80])
    if claim.kind == "age" and (found := before or after):
        return found[1].split()[-1].strip(".,'’").lower()
    entities = claim.frame.entities
    return entities[0].split()[-1].lower() if entities and claim.kind == "age" else ""


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
