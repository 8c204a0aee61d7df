"""Ratios: shares ("half", "one in five"), rates ("5 per 1,000"), multiples ("twice as many"), and "700:1".

Shares and rates are canonical as percent, so that "half" meets "50 percent"; multiples and "a to b" are not.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Interval, Number
from factcheck.numbers import direction, hedges, noun_phrases, permits
from factcheck.numbers.amounts import amounts, claimed
from factcheck.numbers.not_values import numbered
from factcheck.numbers.spans import mention, valued
from factcheck.numbers.word_sets import word_sets
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.context import Context
    from factcheck.knowledge import Knowledge
    from factcheck.model import Mention, Value
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

NAME = "ratio"
RANK = 60

SHARE, MULTIPLE = "share", "times"
_PER = "per "
_MANY = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_ROUND_WHOLES = frozenset(10**power for power in range(2, 7))
"""Wholes of which rates are given: "per 100,000 people"."""

_ROUND = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000})
"""Wholes of which "three in …" is said; "3 in 17" is not."""


def ratios(known: Knowledge) -> Mapping[str, frozenset[str]]:
    """The words of `rules/ratios.yaml`; build them with `known.table(ratios)`."""
    return word_sets(known, "ratios")


def multiple_words(known: Knowledge) -> Mapping[str, int]:
    """What "twice" and "threefold" multiply by; build it with `known.table(multiple_words)`."""
    return known.mapping("multiples")


def find(scan: Scan) -> Iterator[Mention]:
    """Every ratio of a sentence."""
    found = amounts(scan)
    for place, amount in enumerate(found):
        made = (
            _in_many(scan, amount, found[place + 1 : place + 2])
            or _part(scan, amount)
            or _times(scan, amount)
            or _to_one(scan, amount)
            or _per_many(scan, amount)
            or _scored(scan, amount)
            or _averaged(scan, amount)
        )
        if made:
            yield made
            shared = _shares_rate(scan, found[place - 1], made) if place else None
            if shared:
                yield shared
    multiples = scan.known.table(multiple_words)
    if multiples.keys().isdisjoint(scan.distinct):
        return
    for index, word in enumerate(scan.words):
        if word in multiples:
            made = _multiple_word(scan, index, multiples[word])
            if made:
                yield made


def _in_many(scan: Scan, amount: Amount, after: tuple[Amount, ...]) -> Mention | None:
    """Read "One in five", "3 out of 10", "three of every four"."""
    if not after or amount.form not in ("digits", "words") or after[0].form not in ("digits", "words"):
        return None
    many, between = after[0], scan.words[amount.last + 1 : after[0].first]
    if rated := _rated(scan, amount, many, between):
        return rated
    if scan.word(amount.first - 1) in ("number", "no"):
        return None  # "number one in four countries"
    hung = between[:1] == ["-"] and between[-1:] == ["-"] and between[1:-1] == ["in"]
    if hung and scan.touches(many.first):
        between = ["in"]  # a one-in-five chance
    if between not in (["in"], ["out", "of"], ["in", "every"], ["of", "every"], ["out", "of", "every"], ["over"]):
        return None
    part, whole = amount.number, many.number.low
    behind = many.outer_first == many.first  # "3 in 7 or more" bounds the share, not the five
    if not whole or not (between == ["over"] or behind or whole == many.number.high):
        return None
    if behind:
        part = hedges.applied(part, many.number.modifier)
    if not _plausible(scan, part, whole, many, between):
        return None
    of = noun_phrases.counted(scan, many.outer_last + 1)
    number = _divided(part, whole)
    last = of[1] if of else many.outer_last
    return mention(scan, NAME, (amount.outer_first, last), number, SHARE, of=of)


_CLOSE = 6
"""Characters between two numbers of which the second says what the first is a rate of: " to "."""

OUT_OF = {5: "out of 5", 10: "out of 10", 40: "out of 40"}
"""Ratings by the best that they can be, which are no shares: 6 out of 10 is not liked by 60 percent."""


def _rated(scan: Scan, amount: Amount, many: Amount, between: list[str]) -> Mention | None:
    """Read "5.9/10", "below 6.5 out of 10", "58 out of 100": a rating, as precise as its digits."""
    part, whole = amount.number, many.number.low or 0.0
    top, place = _end(part)
    if top is None or not 0 <= top <= whole:
        return None
    if between == ["out", "of"] and whole == 100:
        return mention(
            scan, NAME, (amount.outer_first, many.last), _precise(_divided(part, whole), place / whole), SHARE
        )
    slash = between == ["/"] and scan.touches(amount.last + 1) and scan.touches(many.first)
    if not (slash or between == ["out", "of"]) or whole not in OUT_OF:
        return None
    if place == 1 and not _is_rating(scan, amount, str(int(whole))):
        return None  # "5/10" may be a day, or half
    return mention(scan, NAME, (amount.outer_first, many.last), part, OUT_OF[int(whole)])


_WHOLES = frozenset(("100", *map(str, OUT_OF)))
_CRITICS = {"40": "of_forty", "100": "of_hundred"}


def _is_rating(scan: Scan, amount: Amount, whole: str) -> bool:
    """Whether a word before a number says that it rates, or a critic that gives points out of so many is named."""
    known = scan.known.table(ratios)
    if not known["rating"].isdisjoint(_said_before(scan, amount)):
        return True
    return whole in _CRITICS and not known[_CRITICS[whole]].isdisjoint(scan.distinct)


def _rated_whole(scan: Scan, amount: Amount) -> Mention | None:
    """Read "a rating of 6/10" and "a score of 84/100", which elsewhere are fractions."""
    words = scan.words[amount.first : amount.last + 1]
    if len(words) != 3 or words[1] != "/" or not words[0].isdecimal() or words[2] not in _WHOLES:
        return None
    if not _is_rating(scan, amount, words[2]):
        return None
    if words[2] == "100":
        return mention(scan, NAME, (amount.outer_first, amount.last), _precise(amount.number, 1 / 100), SHARE)
    number = Number(float(words[0]), float(words[0]), modifier=amount.number.modifier)
    if number.modifier in hedges.BOUNDS:
        number = hedges.applied(replace(number, modifier="exact"), number.modifier)
    return mention(scan, NAME, (amount.outer_first, amount.last), number, OUT_OF[int(words[2])])


def _precise(share: Number, place: float) -> Number:
    """A share that was given to some place: 0.01 for "58 out of 100"."""
    return replace(share, low_place=place, high_place=place, low_round=place, high_round=place)


def _end(number: Number) -> tuple[float | None, float]:
    """The end that a number gives, its lower one if it gives both, and the place of its last digit."""
    return (number.high, number.high_place) if number.low is None else (number.low, number.low_place)


def _said_before(scan: Scan, amount: Amount) -> list[str]:
    return scan.words[max(0, amount.outer_first - 3) : amount.outer_first]


def _scored(scan: Scan, amount: Amount) -> Mention | None:
    """Read the 58 of "Metacritic gave it a score of 58", which is out of a hundred."""
    known, number = scan.known.table(ratios), amount.number
    if known["of_hundred"].isdisjoint(scan.distinct) or amount.form != "digits" or amount.first != amount.last:
        return None
    after = scan.word(amount.last + 1)
    if (
        known["rating"].isdisjoint(_said_before(scan, amount))
        or after in ("%", "out", "/", "percent")
        or after[:1].isdecimal()
    ):
        return None
    top, _ = _end(number)
    if top is None or top % 1 or not 0 < top <= 100 or noun_phrases.counted(scan, amount.last + 1):
        return None
    return mention(scan, NAME, (amount.outer_first, amount.last), _precise(_divided(number, 100), 1 / 100), SHARE)


def _averaged(scan: Scan, amount: Amount) -> Mention | None:
    """Read the 6.5 of "an average rating of 6.5", which is out of ten."""
    if "average" not in scan.distinct:
        return None
    number, said = amount.number, _said_before(scan, amount)
    top, place = _end(number)
    if "average" not in said or scan.known.table(ratios)["rating"].isdisjoint(said) or top is None:
        return None
    after = scan.word(amount.last + 1)
    if not 0 < top <= 10 or place >= 1 or after in ("%", "out", "/", "stars", "percent") or after[:1].isdecimal():
        return None
    return mention(scan, NAME, (amount.outer_first, amount.last), number, OUT_OF[10])


def _divided(part: Number, whole: float) -> Number:
    """The share that a number is of a whole; a fraction has no last digit (see `numerals`)."""
    low = None if part.low is None else part.low / whole
    high = None if part.high is None else part.high / whole
    return Number(low, high, 0.0, 0.0, 0.5 if low else 0.0, 0.5 if high else 0.0, part.modifier)


def _plausible(scan: Scan, part: Number, whole: float, many: Amount, between: list[str]) -> bool:
    """Whether "a in b" is a share: a less than b, b no year, no span of time and no address."""
    top = part.high if part.high is not None else part.low
    after = scan.word(many.last + 1)
    if top is None or abs(top) < 1 or top != int(top):
        return False
    if between == ["over"]:
        return abs(top) == 1 and not after[:1].isalpha()
    if (
        not 0 < top < whole
        or (1500 <= whole < 2100)
        or after in scan.known.table(ratios)["periods"]
        or after in HYPHENS
    ):
        return False
    return between != ["in"] or top == 1 or whole in _ROUND


def _part(scan: Scan, amount: Amount) -> Mention | None:
    """Read "half", "two-thirds of the voters", "a quarter"."""
    if amount.form != "fraction" or _part_of_time(scan, amount):
        return None
    if rated := _rated_whole(scan, amount):
        return rated
    hyphenated = scan.word(amount.last + 1) in HYPHENS and scan.touches(amount.last + 1)
    if hyphenated or scan.touches(amount.first) or scan.word(amount.first - 1) == "and":
        return None
    of = noun_phrases.part(scan, amount.outer_last)
    last = of[1] if of and not _numbered(scan, amount.outer_last, of[1]) else amount.outer_last
    change = direction.change(scan, amount.outer_first, amount.outer_last)
    if of and change == "up":
        change = None  # "gained half of the seats"
    return mention(scan, NAME, (amount.outer_first, last), amount.number, SHARE, of=of, change=change)


def _numbered(scan: Scan, first: int, last: int) -> bool:
    """Whether another number stands between two tokens: "half of the 20 tents" leaves it alone."""
    found = amounts(scan)
    after = bisect_right(found, first, key=lambda amount: amount.first)
    return after < len(found) and found[after].first < last and found[after].form != "article"


def _part_of_time(scan: Scan, amount: Amount) -> bool:
    """Whether a fraction is a stretch of time or way: "half an hour", "the last three quarters"."""
    known = scan.known.table(ratios)
    word, before, after = scan.word(amount.last), scan.word(amount.first - 1), scan.word(amount.last + 1)
    if word in ("a", "an") or (word == "half" and after in known["after_half"]):
        return True
    if word == "half" and before == "the" and not after[:1].isalnum():
        return True  # of a match
    return word in ("half", "quarter", "quarters") and before in known["before_quarters"]


_SO_FAR = [["as", "of"], ["as", "at"]]
"""Behind "times" these compare nothing: "it was viewed 2.8 million times as of March"."""


def _times(scan: Scan, amount: Amount) -> Mention | None:
    """Read "Three times as many", "four times the size", "2.5 times higher"; "10-fold"."""
    if amount.form in ("article", "fraction"):
        return None
    after = amount.outer_last + 1
    if scan.word(after) in HYPHENS:
        after += 1
    if scan.word(amount.last) in scan.known.table(numbered).airliners:
        return None  # a 777X
    if scan.word(after) in ("fold", "x", "×") and scan.touches(after) and not scan.word(after + 1)[:1].isdecimal():
        return mention(scan, NAME, (amount.outer_first, after), amount.number, MULTIPLE)
    low = amount.number.low
    part = low is not None and low != int(low)  # nothing happens 1.9 times
    known = scan.known.table(ratios)
    said = scan.word(after + 1) in known["compared"] and scan.words[after + 1 : after + 3] not in _SO_FAR
    if scan.word(after) == "times" and (part or said):
        return mention(scan, NAME, (amount.outer_first, after), amount.number, MULTIPLE)
    return None


def _to_one(scan: Scan, amount: Amount) -> Mention | None:
    """Read "700:1", "a 4-to-1 margin"; not a time of day ("9:15")."""
    colon = amount.last + 1
    one = colon + 1
    if amount.form not in ("digits", "words") or amount.number.low != amount.number.high:
        return None
    if scan.word(colon) == ":" and scan.word(one) == "1" and scan.touches(colon) and scan.touches(one):
        if scan.touches(one + 1) and scan.word(one + 1) not in {",", ".", ")", ";", "-"}:
            return None
        return mention(scan, NAME, (amount.outer_first, one), amount.number, "to 1")
    if scan.word(colon) == "to" and scan.word(one) in ("1", "one") and _proportion(scan, amount, one):
        return mention(scan, NAME, (amount.outer_first, one), amount.number, "to 1")
    dashed = scan.word(colon) in HYPHENS and scan.word(one) == "to" and scan.word(one + 1) in HYPHENS
    if dashed and scan.word(one + 2) in ("1", "one"):
        return mention(scan, NAME, (amount.outer_first, one + 2), amount.number, "to 1")
    return None


def _proportion(scan: Scan, amount: Amount, one: int) -> bool:
    """Whether "1.4 to 1" is a proportion: beside "ratio" or "odds", and before nothing that is counted."""
    proportions = scan.known.table(ratios)["proportions"]
    after = scan.word(one + 1)
    loose = not scan.touches(one + 1) or not after[:1].isalnum()
    if proportions.isdisjoint(scan.distinct) or scan.word(amount.outer_first - 1) == "from" or not loose:
        return False
    return noun_phrases.counted(scan, one + 1, one=True) is None and after not in ("%", "percent", "million", "billion")


def _per_many(scan: Scan, amount: Amount) -> Mention | None:
    """Read "12 cases per 100,000 people", "5.3 per 1,000", "40 deaths per million"."""
    if amount.form not in ("digits", "words", "vague") or "per" not in scan.distinct or claimed(scan, amount):
        return None
    of = noun_phrases.counted(scan, amount.outer_last + 1)
    per = (of[1] if of else amount.outer_last) + 1
    if scan.word(per) != "per":
        return None
    whole, last = _many(scan, per + 1)
    people = noun_phrases.counted(scan, last + 1) if whole else None
    if not whole or (amount.number.high or amount.number.low or 0.0) >= whole:
        return None
    end = people[1] if people else last
    return mention(scan, NAME, (amount.outer_first, end), amount.number, f"{_PER}{whole}", of=of)


def _shares_rate(scan: Scan, before: Amount, rate: Mention) -> Mention | None:
    """The 4.1 of "from 4.1 to 3.2 cases per 1,000"."""
    if not (rate.unit or "").startswith(_PER):
        return None
    linked = scan.word(before.outer_last + 1) in ("to", "and", "or") and before.form == "digits"
    close = rate.start - scan.offset - scan.ends[before.outer_last] < _CLOSE
    if not linked or not close or claimed(scan, before):
        return None
    return mention(scan, NAME, (before.outer_first, before.outer_last), before.number, rate.unit)


def _many(scan: Scan, index: int) -> tuple[int, int]:
    """The round number that begins at token `index`, and its last token; 0 for none."""
    size, last = 1, index - 1
    while scan.word(last + 1) in _MANY and size < _MANY["million"]:
        last += 1
        size *= _MANY[scan.word(last)]
    if last >= index:
        return (size if size in _ROUND_WHOLES else 0), last
    found = next((other for other in amounts(scan) if other.first == index), None)
    whole = found.number.low if found and found.number.low == found.number.high else None
    if found is None or whole not in _ROUND_WHOLES or claimed(scan, found):
        return 0, index
    return int(whole or 0), found.last


def _multiple_word(scan: Scan, index: int, times: int) -> Mention | None:
    """Read "twice as many", "twice the price", "threefold"."""
    known = scan.known.table(ratios)
    after, second = scan.word(index + 1), scan.word(index + 2)
    if scan.words[index] in known["before_object"] and after not in known["after_twice"]:
        return None
    if after == "as" and second not in known["after_as"] and scan.word(index + 3) != "as":
        return None
    start, modifier = hedges.leading(scan, index)
    number = hedges.applied(Number(float(times), float(times)), modifier)
    return mention(scan, NAME, (start, index), number, MULTIPLE)


def value(mention: Mention, context: Context) -> Value:  # noqa: ARG001  (every kind has this signature)
    """What a ratio permits: a share in percent, a multiple or "a to 1" in itself."""
    number, unit = mention.number, mention.unit or ""
    assert number is not None
    if unit == SHARE:
        return valued(replace(mention, unit=None), _percent(permits.measured(number, "ratio"), 100))
    if unit in OUT_OF.values():
        return valued(mention, permits.measured(number, unit))
    if unit.startswith(_PER):
        return valued(mention, _percent(permits.measured(number, "ratio"), 100 / int(unit.removeprefix(_PER))))
    if unit == MULTIPLE:
        rough = number.modifier == "exact" and number.low_place >= 1  # "twice the limit" is seldom the quotient
        return valued(
            replace(mention, unit=None), permits.counted(replace(number, modifier="approx") if rough else number, unit)
        )
    return valued(mention, permits.counted(number, unit))


def _percent(interval: Interval, scale: float) -> Interval:
    low = None if interval.low is None else float(f"{interval.low * scale:.12g}")
    high = None if interval.high is None else float(f"{interval.high * scale:.12g}")
    return replace(interval, low=low, high=high, unit="percent")
