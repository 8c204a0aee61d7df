"""What makes two figures figures of two facts, however alike their words are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.ageing import EXPECTED
from factcheck.matching import included, moves, notes, owning, standings, turns
from factcheck.matching.parts import DIFFERENCE, EXAMPLE
from factcheck.matching.places import FROM
from factcheck.measuring.per_one import EACH
from factcheck.model import Period
from factcheck.phases import agree

if TYPE_CHECKING:
    from factcheck.matching.profile import Profile

LONG_PAST = 90
"""Days after which what has happened is no more what others still expect."""
HIGH, TIMES = 30, 3
"""Points of both sides from which on a score is none of a game in which a third of these, or fewer, were made."""
SINCE = "since "
"""What a period begins with that lasts to the article's present."""


def of_two_facts(a: Profile, b: Profile) -> bool:
    """Whether two claims are of two turns, people, years, wholes, moves or subjects, or two notes of two facts."""
    if a.others != b.others or (a.claim.kind == "money" and bool(a.turns) != bool(b.turns)):
        return True
    if (a.turns != b.turns and turns.apart(a.turns, b.turns)) or owning.of_namesakes(a, b):
        return True
    if a.recurring and b.recurring and of_two_whole_years(a, b):  # what is won or scored each year has many figures
        return True
    if (a.kind == "count" and _of_those_spared(a, b)) or (a.kind == "score" and _of_two_tallies(a, b)):
        return True
    if a.kind == "ordinal" and (standings.rising(a, b) or standings.one_is_a_place(a, b)):
        return True
    if _of_two_wholes(a, b) or (a.period != b.period and _of_all_since(a, b)):
        return True
    if (a.moved and b.moved and _of_two_moves(a, b)) or (a.claim.kind == "date" and _of_two_times(a, b)):
        return True
    if (a.claim.kind == "quantity" and _of_two_ends(a, b)) or (_of_two_owners(a, b) and not agree(a.claim, b.claim)):
        return True
    return not (a.present or b.present) and (notes.of_two(a, b) or _of_two_countries(a, b))


def _of_those_spared(a: Profile, b: Profile) -> bool:
    """Whether one counts those to whom something happened, the other those whom it spared: "13 were not hurt"."""
    mine, yours = a.claim.frame, b.claim.frame
    if mine.polarity == yours.polarity or mine.modality != "asserted" or yours.modality != "asserted":
        return False
    return not a.deeds.isdisjoint(b.deeds)


def _of_two_tallies(a: Profile, b: Profile) -> bool:
    """Whether two scores are too far apart to be of one game: a round's 10-9, and 96-93 of all rounds."""
    less, more = sorted((games(a), games(b)))
    return more > HIGH and more > TIMES * less


def games(profile: Profile) -> float:
    """What both sides of a score come to: all points of a match, or all games of a record but its draws."""
    permits = profile.claim.value.permits
    return 0.0 if isinstance(permits, Period) else abs(permits.low or 0.0) + abs(permits.high or 0.0)


def _of_two_times(a: Profile, b: Profile) -> bool:
    """Whether one date is a day of the week or the like, near its article, and the other no more than a year.

    "Over the weekend three men broke out", "in 2009 eight men broke out". Neither has what is to come in June happened
    a year before: that was the one before it. Nor is the day on which a toll rose that of a death.
    """
    if a.rising or b.rising:
        return not agree(a.claim, b.claim)
    if not (a.present and b.present):
        return False
    if _is_to_come(a) != _is_to_come(b) and (_is_long_past(a) or _is_long_past(b)):
        return not agree(a.claim, b.claim)
    mine, yours = _is_near(a), _is_near(b)
    year = _YEAR.fullmatch((b if mine else a).claim.value.timex or "")
    return mine != yours and year is not None and not agree(a.claim, b.claim)


def _is_to_come(profile: Profile) -> bool:
    return profile.claim.frame.modality == EXPECTED


def _is_long_past(profile: Profile) -> bool:
    """Whether a date was over long before its own article appeared."""
    permits = profile.claim.value.permits
    if profile.published is None or not isinstance(permits, Period) or permits.end is None:
        return False
    return (profile.published - permits.end).days > LONG_PAST


def _of_two_owners(a: Profile, b: Profile) -> bool:
    """Whether one is of a man and one of a woman, or they are of two subjects, stays, or lengths of time."""
    if a.gender != b.gender and a.gender and b.gender and not _of_one_first_name(a, b):
        return True
    if a.spent and b.spent and a.spent.isdisjoint(b.spent):
        return True
    return owning.of_two_subjects(a, b) or turns.of_two_lengths(a, b)


def _of_one_first_name(a: Profile, b: Profile) -> bool:
    """Whether both are ages of people who share the first of their names, and so are no man and woman.

    The "he" of "he came with Ida Holm, 34" is somebody else; Mr. and Mrs. Holm share the last.
    """
    mine, yours = a.claim.frame.bearer.split(), b.claim.frame.bearer.split()
    return a.kind == "age" and len(mine) > 1 and len(yours) > 1 and mine[0].lower() == yours[0].lower()


def _of_two_ends(a: Profile, b: Profile) -> bool:
    """Whether two distances are measured from two places by name, and are no two ways of one: Melby to Orm and back."""
    if not (a.places and b.places and a.places.isdisjoint(b.places)):
        return False
    if not all(place.startswith(FROM) for place in a.places | b.places):
        return False
    both = all(_says(a, place) and _says(b, place) for place in a.places | b.places)
    return not both and not agree(a.claim, b.claim)


def _says(profile: Profile, place: str) -> bool:
    return place.removeprefix(FROM) in profile.claim.sentence.lower()


def _is_near(profile: Profile) -> bool:
    return not any(letter.isdigit() for letter in profile.claim.text)


_YEAR = re.compile(r"\d{4}")


def _of_two_countries(a: Profile, b: Profile) -> bool:
    """Whether two notes name countries and none in common: "Latvia had 398 cases", "331 cases in Malta".

    So it is with ranks in any two places: a song has another in each town's chart.
    """
    if a.kind == b.kind == "ordinal" and a.places and b.places and a.places.isdisjoint(b.places):
        return True
    return bool(a.countries and b.countries) and a.countries.isdisjoint(b.countries)


def _of_two_wholes(a: Profile, b: Profile) -> bool:
    """Whether two figures differ, and one takes in what the other does not, or is the price of something else.

    Twelve metres taller is no height. A price with the debts is none without, and $31 a share none for the firm; a wage
    that does not say that it is one a week may be all the same.
    """
    if _of_two_bidders(a, b) or (a.partial == DIFFERENCE) != (b.partial == DIFFERENCE):
        return not agree(a.claim, b.claim)
    if a.kind == "magnitude" and a.partial == b.partial == EXAMPLE:  # "one of them of 5.1", "including one of 4.8"
        return not agree(a.claim, b.claim)
    taken = a.included != b.included and included.apart(a.included, b.included)
    both = bool(a.per and b.per) or EACH in (a.per, b.per)
    priced = a.per != b.per and (both or _ten_times(a, b))
    return (taken or priced) and not agree(a.claim, b.claim)


def _of_two_bidders(a: Profile, b: Profile) -> bool:
    """Whether two sums are what two bidders offer, each by name: "Orvell will pay $24 a share", "Tarn bid $27"."""
    return bool(a.bidder and b.bidder) and a.bidder.isdisjoint(b.bidder)


def _of_two_moves(a: Profile, b: Profile) -> bool:
    """Whether two prices were reached on two days: one rose to $21 and one fell to $18, or by 52 and by 7 cents."""
    return a.present and b.present and moves.apart(a.moved, b.moved)


def _ten_times(a: Profile, b: Profile) -> bool:
    return a.size is not None and b.size is not None and abs(a.size - b.size) > 1


def _of_all_since(a: Profile, b: Profile) -> bool:
    """Whether one counts all since a day, and the other only those of a moment: "62 since 1910", "three in 2002"."""
    mine, yours = a.period.startswith(SINCE), b.period.startswith(SINCE)
    return mine != yours and bool(b.moment if mine else a.moment)


def of_two_whole_years(a: Profile, b: Profile) -> bool:
    """Whether the claims speak of two years, each of the whole of its own."""
    return len(a.moment) == len(b.moment) == len("2010") and a.moment != b.moment
