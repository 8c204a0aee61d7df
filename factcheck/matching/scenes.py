"""Where casualties came about, a bus or a school, in articles that tell of two such scenes."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.lexicon import NOTHING, Lexicon
from factcheck.matching.hints import Hints
from factcheck.matching.places import ahead
from factcheck.patterns import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.knowledge import Knowledge
    from factcheck.matching.profile import Profile

_LATER = Pattern(r"\b(?:after|since|following|before)\b")
"""What leads to another scene than the one that a figure is of: "killed 11 a day after a bomb at a school"."""


class Scene(NamedTuple):
    """What was hit, as the first word of its family, and what else was in what its article says of the same deed."""

    here: str
    others: frozenset[str]


NOWHERE = Scene("", NOTHING)


class Scenes:
    """Finds them with the `scenes` of rules/pairing.yaml: `known.table(Scenes)`."""

    def __init__(self, known: Knowledge) -> None:
        families = known.section("scenes")
        self._family = {str(word).lower(): str(family[0]) for family in families for word in family}
        self._word = Pattern(rf"\b({either(self._family)})(?:e?s)?\b", re.IGNORECASE)
        self._hints = Hints(form for word in self._family for form in (word, f"{word}s", f"{word}es"))
        self._deeds = known.table(Lexicon.build).listed(known, "casualties")

    def told(self, profiles: Iterable[Profile]) -> list[Profile]:
        """The profiles, those of casualties with their scenes."""
        found = list(profiles)
        here: dict[int, str] = {}
        for _, told in groupby(found, attrgetter("article")):
            here.update(self._here(list(told)))
        scenes: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
        for index, scene in here.items():
            for deed in self._deeds & found[index].deeds:
                scenes[found[index].article, deed].add(scene)
        for index, scene in here.items():
            deeds = self._deeds & found[index].deeds
            others = frozenset().union(*(scenes[found[index].article, deed] for deed in deeds)) - {scene, ""}
            if scene:
                found[index] = replace(found[index], scene=Scene(scene, others))
        return found

    def _here(self, profiles: list[Profile]) -> Iterator[tuple[int, str]]:
        """The numbers of the claims of an article that tell of casualties, and the scene of each, or ""."""
        casualties = {profile.index for profile in profiles if self._is_of_casualties(profile)}
        start, last, now = -1, "", ""
        for profile in profiles if casualties else ():
            if profile.claim.sentence_start != start:
                start, last = profile.claim.sentence_start, now
                now = last if profile.moment else self._last(profile.claim.sentence) or last
            if profile.index in casualties:
                yield profile.index, self._near(profile) or last

    def _is_of_casualties(self, profile: Profile) -> bool:
        return profile.kind == "count" and not profile.moment and not self._deeds.isdisjoint(profile.deeds)

    def _last(self, sentence: str) -> str:
        words = self._word.findall(sentence) if self._hints.in_sentence(sentence) else ()
        return self._family[words[-1].lower()] if words else ""

    def _near(self, profile: Profile) -> str:
        """The last scene that the sentence names before a figure, else the first after it."""
        claim = profile.claim
        if not self._hints.in_sentence(claim.sentence):
            return ""
        if before := self._last(claim.before()):
            return before
        after = self._word.search(_LATER.split(ahead(claim.sentence, claim.ends), maxsplit=1)[0])
        return self._family[after[1].lower()] if after else ""


def apart(a: Scene, b: Scene) -> bool:
    """Whether two figures are of two scenes, and the article of one of them tells of both.

    >>> school, bus = Scene("school", frozenset()), Scene("bus", frozenset({"school"}))
    >>> apart(school, bus), apart(school, Scene("bus", frozenset()))
    (True, False)
    """
    if not a.here or not b.here or a.here == b.here:
        return False
    return a.here in b.others or b.here in a.others
