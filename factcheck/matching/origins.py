"""Of which country, prize or rater a figure is: "14 Danish sailors", "two WTA titles", "72 % on Metacritic"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.lexicon import NOTHING, Lexicon
from factcheck.matching.hints import Hints
from factcheck.matching.nouns import designation
from factcheck.patterns import any_of
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

_RATED = frozenset(("percent", "ratio", "count"))
_IN_PLACE = re.compile(r"\s(?:in|at|near|off|across|around|outside|from|on)\s|[,:]\s")
_CAPITALISED = re.compile(r"\b[A-Z][\w'’.-]+")


class Origins:
    """Reads origins with the aliases and the `raters` of some knowledge: `known.table(Origins)`."""

    def __init__(self, known: Knowledge) -> None:
        self._entity = known.table(Lexicon.build).entity
        told = ((word, land) for land, words in known.mapping("demonyms").items() for word in words)
        self._peoples: dict[tuple[str, ...], str] = {(term(word.lower()),): land for word, land in told}
        raters = known.words("raters")
        self._raters, self._rater = Hints(raters), any_of(raters)

    def of(self, claim: Claim) -> frozenset[str]:
        """The countries in the mention or right after it, the names in what is counted ("WTA titles"), who rated it.

        A count without a noun is of the people of its clause: "seven Japanese had died and three were missing".
        """
        entity = self._entity
        near = claim.text + claim.after(16)
        beside = () if near.islower() else _CAPITALISED.findall(_IN_PLACE.split(near, maxsplit=1)[0])[:2]
        known = [found for word in beside if (found := entity(word)) != word]
        capitals = claim.of and claim.kind == "count" and not claim.of.islower() and not designation(claim)
        named = _CAPITALISED.findall(claim.of or "") if capitals else ()
        if len(named) > 1 and (claim.of or "").endswith(named[-1]):
            named = named[:-1]  # a Gull Prize is no Harbour Prize
        rated = claim.kind in _RATED and self._raters.in_sentence(claim.sentence)
        raters = self._rater.findall(claim.sentence) if rated else ()
        named = [re.sub("(?<=[^su])s$", "", name) for name in named]  # "three Emmys", "three Emmy awards"
        people = self._peoples.get(claim.frame.subject) if claim.kind == "count" and claim.of is None else None
        if people:
            return frozenset((people,))
        return frozenset((*known, *map(entity, named), *raters)) if known or named or raters else NOTHING
