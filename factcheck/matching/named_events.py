"""Which fire or storm a figure is of, where articles tell of several by name: the Corvo Fire and the Melby Fire."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.matching.hints import Hints
from factcheck.patterns import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.matching.profile import Profile

NEXT = 1
"""Characters between two sentences of which the second goes on about the same: a space, or a new line of a list."""
TWICE = 2
"""Sentences that say a name: what is said once, with capitals, may be a headline: "Storm Floods Melby"."""
_WORD = r"[A-Z][\w'’-]+"


class NamedEvents:
    """The events of some claims, by the words of `named_events` in rules/pairing.yaml."""

    def __init__(self, profiles: Sequence[Profile], known: Knowledge) -> None:
        lists = known.mapping("named_events")
        after, before = (str(lists.get(name, "")).split() for name in ("after", "before"))
        unlike, kinds, led = map(either, (str(lists.get("bodies", "")).split(), after, before))
        capitals = either(word.capitalize() for word in after)  # "the London fire" tells a place
        self._named = Pattern(rf"\b[Tt]he\s+({_WORD}(?:\s+{_WORD})?)\s+(?:{capitals})\b(?!\s+(?:{unlike})\b)")
        self._led = Pattern(rf"\b(?:{led})\s+({_WORD})")
        self._hints = Hints((*after, *before))
        sentences = {p.claim.sentence for p in profiles if self._hints.in_sentence(p.claim.sentence)}
        names = _often(self._named, sentences)
        led_names = _often(self._led, sentences)
        self._event: dict[int, str] = {}
        if len(names | led_names) > 1:
            said, given = map(either, (names, led_names))
            self._any = Pattern(rf"\b({said})\s+(?i:{kinds})\b(?!\s+(?:{unlike})\b)|\b(?i:{led})\s+({given})\b")
            self._tell(profiles)

    def _tell(self, profiles: Sequence[Profile]) -> None:
        """Note each claim's event: the last named before it in its sentence, else the first, else that of the last."""
        article, end, last = "", 0, ""
        for profile in profiles:
            claim = profile.claim
            if claim.article != article or claim.sentence_start > end + NEXT:
                last = ""
            article, end = claim.article, claim.sentence_start + len(claim.sentence)
            found = self._named_in(claim.sentence)
            ahead = [event for start, event in found if start < claim.begins]
            event = ahead[-1] if ahead else found[0][1] if found else last
            last = found[-1][1] if found else last
            if event:
                self._event[profile.index] = event

    def _named_in(self, sentence: str) -> list[tuple[int, str]]:
        """Where a sentence names events, and which."""
        if not self._hints.in_sentence(sentence):
            return []
        return [(one.start(), (one[1] or one[2]).lower()) for one in self._any.finditer(sentence)]

    def apart(self, a: Profile, b: Profile) -> bool:
        """Whether two claims are of two events by name."""
        mine, yours = self._event.get(a.index), self._event.get(b.index)
        return bool(mine and yours) and mine != yours


def _often(pattern: Pattern, sentences: Iterable[str]) -> frozenset[str]:
    """What a pattern finds in several of some sentences."""
    counts = Counter(name for sentence in sentences for name in frozenset(pattern.findall(sentence)))
    return frozenset(name for name, count in counts.items() if count >= TWICE)
