"""A fact's topic: the one line that says what its claims are about."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.knowledge import shipped
from factcheck.rendering.gists import gist
from factcheck.rendering.smallwords import SmallWords
from factcheck.terms import content_terms, term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

LONGEST = 9
"""Words in a topic at most."""
PHRASE = 7
"""Words in a phrase of it at most."""
ENOUGH = 2
"""Words with content that a line needs."""
CLEAREST = 4
"""Words with content that a gist has at best."""
DASH = " – "
"""What stands between what is said and whose it is."""

_DEED = re.compile(r"(?: that| which| who)?(?: has| have| had)?(?: \w+ly)? (?P<verb>[^\W\d_]{2,}ed) (?:the |an? )?")
"""What alone may stand between who did it and what it was done to, with a participle that all can read."""


@dataclass(frozen=True, slots=True)
class _Run:
    """`size` words of a sentence that stand together, with the prepositions between them."""

    text: str
    size: int
    start: int
    end: int


def topic(claims: Sequence[Claim], about: str = "") -> str:
    """What the claims are about, in the words that most of them share; `about` is their rule's summary.

    The claim that shares most words with the others speaks for all, in the order of its sentence: what
    is counted, tied to the rest as the sentence ties it ("people displaced by the conflict"), or else
    the words that stand together ("war in Syria"). The summary speaks where that is a single word, or
    does not say what was measured.
    """
    if bearers := Counter(claim.frame.bearer for claim in claims if claim.kind == "age" and claim.frame.bearer):
        name = min(bearers, key=lambda name: (-bearers[name], " " not in name, len(name), name))
        return _cut(f"Age of {name}", shipped().table(SmallWords.build))
    counts: Counter[str] = Counter()
    for claim in claims:
        counts.update({word.lower() for word in _words(claim)})
    speaker = max(claims, key=lambda claim: (_shared(claim, counts), -len(claim.concepts), claim.id))
    small = shipped().table(SmallWords.build)
    line = _cut(_line(speaker, counts, small), small)
    summary = " ".join(about.split()).rstrip(".")
    if summary and len(summary.split()) <= PHRASE:
        return _summed_up(line, summary, speaker) or speaker.text
    told = speaker.kind not in _EVENTS and _tells(line, small)
    return (line if told else _gist(claims, line)) or line or speaker.text


_EVENTS = frozenset(("date", "time", "ordinal"))
"""Kinds that say when something happened, or which it was: no noun phrase tells that."""


def _tells(line: str, small: SmallWords) -> bool:
    """Whether a line says enough: "people displaced by the conflict", but not "Tom Ash", nor "guests – Norland"."""
    words = line.split()
    if DASH in line or len(content_terms(words)) < ENOUGH:
        return False
    return not words[-1][:1].isupper() or not small.ties.isdisjoint(words)


def _gist(claims: Sequence[Claim], line: str) -> str:
    """The words around the value that most claims share, with whose they are; "" if no claim has such words.

    Whose is a name in the line: "runs plants – Norvia", "goes on sale – Lumo".
    """
    whose = next((run for run in line.split(DASH) if _is_name(run, claims)), "")
    room = min(PHRASE, LONGEST - len(whose.split()) - bool(whose))
    found = {said for claim in claims if (said := gist(claim, room))}
    texts = {claim.text for claim in claims}
    told = Counter(word for said in found for word in set(content_terms(said.split())))

    def worth(said: str) -> tuple[bool, int, int, str]:
        terms = set(content_terms(said.split()))
        plain = not any(char.isdecimal() for char in said) and not any(text in said for text in texts)
        return plain, sum(told[word] > 1 for word in terms), -abs(CLEAREST - len(terms)), said

    best = max(found, key=worth, default="")
    if not best or set(content_terms(whose.split())) <= set(content_terms(best.split())):
        return best
    return f"{best}{DASH}{whose}"


def _words(claim: Claim) -> list[str]:
    return [*(claim.of or "").split(), *claim.concepts]


def _shared(claim: Claim, counts: Counter[str]) -> int:
    return sum(counts[word.lower()] > 1 for word in set(_words(claim)))


def _line(speaker: Claim, counts: Counter[str], small: SmallWords) -> str:
    counted = speaker.of or ""
    said = {word.lower() for word in counted.split()}
    others = [word for word in speaker.concepts if word.lower() not in said]
    words = [word for word in others if counts[word.lower()] > 1] or others
    runs = _runs(speaker, words, small)
    if not counted:
        several = 1 if runs and runs[0].size > 1 else 2
        return " – ".join(run.text for run in runs[:several])
    tied = filter(None, (_tied(speaker, counted, run, small) for run in runs))
    return next(tied, " – ".join([counted, *(run.text for run in runs[:1])]))


def _runs(speaker: Claim, words: Sequence[str], small: SmallWords) -> list[_Run]:
    """The words as they stand together in the sentence, the run that says most first.

    That is the longest, then one that is no name, then the one nearest to the value.
    """
    places = [place for word in words if (place := _place(speaker, word))]
    if len(places) < len(words):  # some are words of an earlier sentence
        return [_Run(" ".join(words), len(words), 0, 0)]
    runs: list[_Run] = []
    for start, end in sorted(set(places)):
        text, last = speaker.sentence[start:end], runs[-1] if runs else None
        gap = _gap(speaker, last.end, start) if last else None
        if last and gap is not None and _joins(gap, last.text, text, speaker, small):
            runs[-1] = _Run(f"{last.text}{gap}{text}", last.size + 1, last.start, end)
        else:
            runs.append(_Run(text, 1, start, end))
    value = _value(speaker)[0]
    return sorted(runs, key=lambda run: (-run.size, run.text[:1].isupper(), abs(run.start - value), run.start))


def _place(speaker: Claim, word: str) -> tuple[int, int] | None:
    """Where a word stands in the sentence: where it is nearest to the value."""
    value = _value(speaker)[0]
    return min(_standing(word, speaker.sentence), key=lambda span: (abs(span[0] - value), span), default=None)


def _standing(word: str, sentence: str) -> Iterator[tuple[int, int]]:
    """Where a word stands by itself in a sentence."""
    start = sentence.find(word) if word else -1
    while start >= 0:
        end = start + len(word)
        alone = not (_is_letter(sentence[start - 1 : start]) or _is_letter(sentence[end : end + 1]))
        if alone:
            yield start, end
        start = sentence.find(word, end if alone else start + 1)


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"


def _value(claim: Claim) -> tuple[int, int]:
    """Where the claim's words stand in its sentence."""
    return claim.begins, claim.ends


def _gap(speaker: Claim, start: int, end: int) -> str:
    """What stands between two words, without the value after an owner: "Norland's nine-year war"."""
    gap = speaker.sentence[start:end]
    return gap.replace(f" {speaker.text} ", " ") if gap.startswith(("'s ", "’s ")) else gap


def _joins(gap: str, before: str, after: str, speaker: Claim, small: SmallWords) -> bool:
    """Whether words with this between them are one phrase; two names may be joined by "and"."""
    own = {word.lower() for word in speaker.concepts}
    names = before[:1].isupper() and after[:1].isupper()
    inner = re.sub("^['’]s(?= )", "", gap)
    return all(word in small.ties or word in own or (word == "and" and names) for word in inner.lower().split()) and (
        not inner or inner != inner.strip()
    )


def _tied(speaker: Claim, counted: str, run: _Run, small: SmallWords) -> str:
    """What is counted with the run, as the sentence ties them, or ""."""
    start, end = _value(speaker)
    sentence = speaker.sentence
    if run.start >= end:
        between = sentence[end : run.start]
        return f"{counted}{between}{run.text}" if speaker.text.endswith(counted) and _ties(between, small) else ""
    between = sentence[run.end : start]
    if _ties(between, small):
        return f"{run.text}{between}{counted}"
    deed = _DEED.fullmatch(between)
    if not deed or term(deed["verb"]) in small.idle or _depends(sentence[: run.start], small):
        return ""
    return f"{counted} {deed['verb']} by {'' if run.text[:1].isupper() else 'the '}{run.text}"


def _ties(between: str, small: SmallWords) -> bool:
    words = between.lower().split()
    return bool(words) and all(word in small.ties for word in words)


def _depends(before: str, small: SmallWords) -> bool:
    """Whether what follows hangs on another noun: in "the mayor of Melby" not Melby acts."""
    words = before.lower().split()
    if words and words[-1] in small.articles:
        words.pop()
    return bool(words) and words[-1] in small.closing


def _is_name(run: str, claims: Sequence[Claim]) -> bool:
    """Whether some words are a name, and no noun that begins a sentence: "Norvia", but not "Fishermen"."""
    if any(run in claim.frame.entities for claim in claims):
        return True
    several = run.endswith(("s", "men")) and any(claim.sentence.startswith(run) for claim in claims)
    return not several and all(word[:1].isupper() for word in run.split())


def _summed_up(line: str, about: str, speaker: Claim) -> str:
    """The line, or the rule's summary where that says more, or both where they are short."""
    words = line.split()
    counted, _, whose_line = line.partition(" – ")
    if whose_line and set(content_terms(counted.split())) <= shipped().table(_everybody):
        return f"{about} – {whose_line}" if len(f"{about} {whose_line}".split()) <= PHRASE else about
    known = not set(content_terms(words)).isdisjoint(content_terms(about.split()))
    if len(words) > 1 and (speaker.of or known):
        return line
    whose = line.rpartition(" – ")[2].split()
    names = all(word[:1].isupper() or word == "and" for word in whose)
    if whose and not known and (names or len(whose) > 1) and len(about.split()) + len(whose) < PHRASE:
        return f"{about} – {' '.join(whose)}"
    return about if names or len(words) == 1 else line


def _cut(line: str, small: SmallWords) -> str:
    """The first words of a line, as many as a topic may have, the last of which ends a phrase."""
    words = line.split()[:PHRASE]
    while len(words) > 1 and (words[-1] == "–" or words[-1].lower() in small.closing):
        words.pop()
    return " ".join(words)


def _everybody(known: Knowledge) -> frozenset[str]:
    """The nouns that take in everybody or everything, and so say nothing of what happened to them."""
    return frozenset(content_terms(known.words("whole")))
