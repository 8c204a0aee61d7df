"""When it says little that two claims can both be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching import included, places, turns
from factcheck.matching.comparisons import deeds, scope
from factcheck.matching.conversions import currency
from factcheck.matching.figures import BOUNDED, nearly_one
from factcheck.matching.identity import identity
from factcheck.matching.notes import of_a_rest, of_two, of_two_objects
from factcheck.matching.nouns import TIMES
from factcheck.matching.owning import compared
from factcheck.matching.places import FROM
from factcheck.matching.separate import of_two_whole_years
from factcheck.matching.standings import is_of_a_compound, one_is_a_place
from factcheck.matching.wholes import NEW
from factcheck.model import Period
from factcheck.numbers.hedges import BOUNDS
from factcheck.patterns import Pattern
from factcheck.phases import until
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile


def says_little(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether it says little of two notes that both can be true, for all that their words have in common.

    Whatever is more than 30 m may be as wide as another thing is long: a bound bears out what is known to be of
    the same fact. Two of a row, two years and two raters have figures of their own. By whatever rate texts convert,
    a price without the tax is none with it.
    """
    if a.included != b.included and currency(a) != currency(b) and included.apart(a.included, b.included):
        return True
    return _of_little(a, b, corpus)


def _of_little(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """The same of two claims in one unit."""
    if a.present or b.present:
        return (a.bounding or b.bounding) and not _begin_alike(a, b)  # 2002 is since 1910, as any later year
    if turns.apart(a.turns, b.turns) or of_two_whole_years(a, b) or a.bounding or b.bounding or compared(a, b):
        return True
    if a.claim.kind in ("percent", "ratio") and a.origins and b.origins and not a.origins & b.origins:
        return True
    if of_a_rest(a, b) or of_two_objects(a, b) or _of_another(a, b) or _of_another(b, a):
        return True
    if _only_says_when(a, b, corpus):
        return True
    if corpus.counterparts.has_another(a, b) or corpus.counterparts.has_another(b, a):
        return True
    if NEW in a.counted ^ b.counted and (_in_total(a) or _in_total(b)):
        return True  # 217 new deaths are not borne out by "31 new deaths, bringing the total to 217"
    if _is_wide(a) != _is_wide(b) and deeds(a, b, corpus) == "different" and identity(a, b, corpus) == "none":
        return True
    bound = a.claim.value.modifier in BOUNDS or b.claim.value.modifier in BOUNDS
    return bound and a.claim.value.permits != b.claim.value.permits and _of_a_bound(a, b, corpus)


def _only_says_when(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether dates or ranks only say of when, or of which of a row, something else is, or till when one may be."""
    if a.kind == "date" and _only_dates(a, b, corpus):
        return True
    if is_of_a_compound(a) or is_of_a_compound(b) or _of_two_sorts(a, b, corpus):
        return True
    by_then = _open(a) != _open(b)  # what was so by March bears out nothing else that happened in February
    if (by_then or (a.kind == "ordinal" and corpus.located.only(a, b))) and identity(a, b, corpus) == "none":
        return True
    # Who signs until 2021 may have signed in 2018, and whatever else.
    return until(a.claim) != until(b.claim) and identity(a, b, corpus) != "full"


def _only_dates(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether a date says when another figure holds, and the other is no date of the same deed."""
    level, both = identity(a, b, corpus), a.dating and b.dating
    if corpus.located.only(a, b):
        return both or level != "full" or a.action.isdisjoint(b.action)
    return both and level == "none"


def _of_two_sorts(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether equal numbers are of two things, "married three times" and "in three films", or two places or owners."""
    if a.kind != "ordinal" and TIMES not in (a.noun, b.noun):
        return False
    if identity(a, b, corpus) != "none":
        return False
    if a.kind == "ordinal" and one_is_a_place(a, b):
        return True
    apart = ("other place", "other owner") if a.kind == "ordinal" else ("other noun",)
    return scope(a, b, corpus) in apart


def _in_total(profile: Profile) -> bool:
    """Whether what stands before a figure says that it is a total."""
    return _TOTAL.search(profile.claim.before(_NEAR)) is not None


_NEAR = 40
"""Characters before a figure in which it is said to be a total."""
_TOTAL = Pattern(r"\b(?:total|tally|toll)\s+(?:[a-z]+\s+){0,3}(?:to|at|of)\s+$")


def _is_wide(profile: Profile) -> bool:
    """Whether a date is a decade or the like, in which many things happened."""
    permits = profile.claim.value.permits
    if not isinstance(permits, Period) or permits.start is None or permits.end is None:
        return False
    return (permits.end - permits.start).days > _WIDE


_WIDE = 2 * 366
"""Days from which on a period leaves as much room as a bound."""


def _of_a_bound(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether a bound and what it leaves room for may be of two facts."""
    if of_two(a, b) and not nearly_one(a, b):
        return True
    if places.apart(a.places, b.places, a.countries | b.countries):
        return True  # what was less than $50 million worldwide leaves room for $30 million at home
    if not (a.owners & b.owners or a.subject & b.subject) and _named(a) and _named(b):
        return True
    if a.size is None or b.size is None:
        return deeds(a, b, corpus) == "different" and identity(a, b, corpus) == "none"
    if identity(a, b, corpus) != "none":
        return False
    return abs(a.size - b.size) > BOUNDED or scope(a, b, corpus) == "other noun"


def _named(profile: Profile) -> bool:
    """Whether the subject of a claim is somebody or something by name."""
    return any(term(word) in profile.subject for word in profile.owners)


def _of_another(a: Profile, b: Profile) -> bool:
    """Whether a figure is of a place, and the other of another place of a sentence that names the first as well.

    "30 km from Melby" and "12 km north of Melby and 30 km west of the capital".
    """
    named = frozenset(place.removeprefix(FROM) for place in a.places)
    return bool(a.places and b.places) and a.places.isdisjoint(b.places) and named <= b.mentioned | b.names


def _open(profile: Profile) -> bool:
    """Whether a date has one end only: "by March", "after 2009"."""
    return profile.claim.kind == "date" and profile.claim.value.modifier in BOUNDS


def _begin_alike(a: Profile, b: Profile) -> bool:
    """Whether two dates begin on one day: "since 2002", "in 2002"."""
    mine, yours = a.claim.value.permits, b.claim.value.permits
    return isinstance(mine, Period) and isinstance(yours, Period) and mine.start == yours.start
