"""What somebody of an age is, who may have no name: "a doorman, 62", "the 7-month-old girl", "pilot Pavel Horn, 51"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.lexicon import Lexicon
from factcheck.model import Period
from factcheck.patterns import Pattern, either
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

NEAR = 70
"""Characters before an age in which the word stands, a name between them."""
YEARS = 2
"""By how much two accounts of one person's age differ at most: of girls of 4 and 9 there are two."""
FACTOR = 1.5
"""And how many times as large the greater is: of babies of three and eight months there are two."""


class Roles:
    """Reads the `roles` of rules/ages.yaml, but for `anybody`. Build it with `known.table(Roles)`."""

    def __init__(self, known: Knowledge) -> None:
        anybody = frozenset(known.words("anybody"))
        roles = either(word for word in str(known.mapping("ages")["roles"]).split() if word not in anybody)
        name = r"(?:,?\s+(?:[A-Z][\w'’.-]*\s+){0,3}[A-Z][\w'’.-]*)?"
        said = r"(?:,\s+|\s+\(|,?\s+who\s+(?:is|was)\s+|\s+(?:is|was|of|aged)\s+)(?:aged\s+)?"
        self._before = Pattern(rf"\b((?i:{roles})){name}{said}$")
        self._after = Pattern(rf"\s+(?:[A-Za-z-]+\s+){{0,2}}?({roles})\b")
        self._group = known.table(Lexicon.build).group

    def of(self, claim: Claim) -> str:
        """The role, as the group of its words; "" where there is none beside the age."""
        found = self._after.match(claim.sentence, claim.ends) if "old" in claim.text else None
        found = found or self._before.search(claim.before(NEAR))
        return self._group(term(found[1].lower())) if found else ""

    def alike(self, a: Profile, b: Profile) -> bool:
        """Whether two ages are nearly the same, and of the same role, which one of them has no name for."""
        if (a.who and b.who) or not (a.present and b.present) or not _near(a, b):
            return False
        role = self.of(a.claim)
        return bool(role) and role == self.of(b.claim)


def _near(a: Profile, b: Profile) -> bool:
    """Whether two ages differ as two accounts of one do: by two years or fewer, and by half at most."""
    mine, yours = a.claim.value.permits, b.claim.value.permits
    if isinstance(mine, Period) or isinstance(yours, Period) or None in (mine.low, yours.low):
        return False
    less, more = sorted((mine.low or 0.0, yours.low or 0.0))
    return more - less <= YEARS and more <= FACTOR * less
