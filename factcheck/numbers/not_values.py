"""Numbers that are no values: names, identifiers, addresses, years, the pronoun "one"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from factcheck.frames.vocabulary import Vocabulary
from factcheck.numbers.marks import of_arc
from factcheck.numbers.noun_phrases import counted, nouns
from factcheck.numbers.number_words import DASHES
from factcheck.numbers.word_sets import word_sets
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

_LINKS = frozenset("-/._:@#&+‐‑–")
_HEADLINE = 0.6
"""Share of capitalised words above which a sentence is a headline, where a capital names nothing."""
_FIRST_YEAR, _LAST_YEAR = 1501, 2099
"""Bare numbers in four digits that are more likely years."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """The words of `rules/numbered.yaml`."""

    after: frozenset[str]
    after_capital: frozenset[str]
    spelt: frozenset[str]
    shapes: frozenset[str]
    hyphened: frozenset[str]
    once: frozenset[str]
    displays: frozenset[str]
    standards: frozenset[str]
    makers: frozenset[str]
    airliners: frozenset[str]
    flying: frozenset[str]
    emergency: frozenset[str]
    dialling: frozenset[str]
    streets: frozenset[str]
    shown: frozenset[str]
    before_year: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]


def numbered(known: Knowledge) -> Numbered:
    """Words beside which a number is a name; build them with `known.table(numbered)`."""
    calendar = {name: frozenset(known.mapping(name)) for name in ("months", "weekdays")}
    return Numbered(**word_sets(known, "numbered"), **calendar)


def names(scan: Scan, amount: Amount) -> bool:
    """Whether the number is part of a name, an identifier, an address or a longer code.

    >>> from factcheck.numbers.amounts import amounts
    >>> from factcheck.scan import Scan
    >>> [names(scan, amounts(scan)[0]) for scan in map(Scan, ["category 4 storms", "4 storms", "AK-47"])]
    [True, False, True]
    """
    first, last = amount.first, amount.last
    if scan.words[first] in scan.known.table(numbered).standards or of_picture(scan, amount):
        return True
    if first == last and (_numbering(scan.words[first]) or _dialled(scan, first) or _listed(scan, first)):
        return True
    if first == last and scan.word(first - 1) == "[" and _cited(scan, first):
        return True
    if scan.touches(first) and amount.outer_first >= first - 1 and not _may_touch_before(scan, first):
        return True
    if _shaped(scan, last):
        return True
    if scan.touches(last + 1) and not _may_touch_after(scan, last):
        return True
    return amount.outer_first == first and (_after_name(scan, first) or _address(scan, amount) or _titled(scan, amount))


def _titled(scan: Scan, amount: Amount) -> bool:
    """Whether a capital makes a number word part of a name in running text: "Fantastic Four", "praised Ten Rivers"."""
    first = amount.first
    if not first or not scan.raw(first)[0].isupper() or not scan.words[first].isalpha() or amount.form != "words":
        return False
    before = scan.raw(first - 1)
    if not before[0].isalpha() or scan.words[amount.last] != scan.words[first]:
        return False
    return not headline(scan)


def _numbering(word: str) -> bool:
    """Whether digits number something by their shape: "09", "007"."""
    return len(word) > 1 and word[0] == "0" and word.isdecimal()


def _dialled(scan: Scan, index: int) -> bool:
    """Whether an emergency number is dialled; "112 reviews" are counted."""
    known = scan.known.table(numbered)
    if scan.words[index] not in known.emergency:
        return False
    return not known.dialling.isdisjoint(scan.words[max(0, index - 5) : index + 3])


def _cited(scan: Scan, index: int) -> bool:
    """Whether a number in square brackets leads to a source: "300 men.[1]", "in May[12]"; "[300] men" is a count."""
    if not (scan.words[index].isdecimal() and len(scan.words[index]) < 4 and scan.word(index + 1) == "]"):
        return False
    if index > 1 and scan.touches(index - 1):
        return scan.word(index - 2) not in _OPENING
    return index == 1 or (scan.touches(index + 2) and scan.word(index + 2) == "[")


_OPENING = frozenset("“‘«„(\"'-–—")


def _listed(scan: Scan, index: int) -> bool:
    """Whether a number counts the items of a list or the pages: "2) Methods", "(3) Results", "Page 4 of 12"."""
    if not scan.words[index].isdecimal() or len(scan.words[index]) > 3:
        return False
    opened = scan.word(index - 1) == "("
    mark = scan.word(index + 1)
    if index == opened and scan.touches(index + 1) and not scan.touches(index + 2):
        follows = scan.raw(index + 2)[:1]
        item = follows.isupper() or (not follows and len(scan.words[index]) < 3)
        return mark == ")" or (mark == "." and not opened and item)
    if opened and mark == ")" and (scan.word(index - 2) in _BEFORE_ITEM or scan.raw(index + 2)[:1].islower()):
        number = int(scan.words[index])
        return not {f"({number - 1})", f"({number + 1})"}.isdisjoint(_bracketed(scan))
    return scan.word(index - 1) == "of" and scan.word(index - 3) in ("page", "pages", "p")


_BEFORE_ITEM = frozenset({"", ",", ";", ":", "and", "or", "."})


def _bracketed(scan: Scan) -> frozenset[str]:
    """The numbers of a sentence that stand alone in brackets."""
    found = scan.memo.get("bracketed")
    if found is None:
        found = scan.memo["bracketed"] = frozenset(re.findall(r"\(\d{1,3}\)", scan.text))
    return cast("frozenset[str]", found)


def _shaped(scan: Scan, last: int) -> bool:
    """Whether what follows makes the number a shape or a name: "six-figure", "4K video", "9-to-5", "401(k)"."""
    known = scan.known.table(numbered)
    after = last + 1
    word, tied = scan.word(after), scan.touches(after)
    if word == "°" and tied and scan.touches(after + 1) and scan.word(after + 1)[0].isdecimal():
        return True  # 41°30′
    if word == "(" and tied and scan.touches(after + 1):
        letter = scan.word(after + 1)
        return len(letter) == 1 and letter.isalpha() and scan.word(after + 2) == ")"
    if word in HYPHENS and tied and scan.touches(after + 1):
        after += 1
        if scan.word(after) in ("to", "a", "on", "by", "in", "for") and scan.word(after + 1) in HYPHENS:
            return True  # nine-to-five, five-a-side
        if len(scan.word(after)) == 1 and scan.raw(after).isupper():
            return True  # a 10-K
        if scan.word(after) in known.hyphened or (scan.word(last) == "one" and scan.word(after) in known.once):
            return True  # a two-way radio, a one-time gain
    if scan.word(after) in known.shapes:
        return True
    return scan.word(last) == "k" and scan.word(last - 1) in ("2", "4", "5", "6", "8") and _displayed(scan, last)


def _displayed(scan: Scan, last: int) -> bool:
    """Whether "4K" is how sharp a picture is: "in 4K", "4K video", "a 4K-ready screen"."""
    known = scan.known.table(numbered)
    near = scan.words[max(0, last - 6) : last - 1] + scan.words[last + 1 : last + 6]
    return scan.raw(last) == "K" and not known.displays.isdisjoint(near)


def of_picture(scan: Scan, amount: Amount) -> bool:
    """Whether the number is a side of a picture or a screen: "a 1920 x 1200 screen".

    >>> from factcheck.numbers.amounts import amounts
    >>> from factcheck.scan import Scan
    >>> [of_picture(scan, amounts(scan)[-1]) for scan in map(Scan, ["1920 x 1200 screens", "1920 x 1200 fields"])]
    [True, False]
    """
    first, last = amount.first, amount.last
    if scan.word(last + 1) in _TIMES and scan.word(last + 2).isdecimal():
        sides = scan.words[first], scan.words[last + 2]
    elif scan.word(first - 1) in _TIMES and scan.word(first - 2).isdecimal():
        sides = scan.words[first], scan.words[first - 2]
    else:
        return False
    known = scan.known.table(numbered)
    return all(len(side) in (3, 4) for side in sides) and not known.displays.isdisjoint(scan.distinct)


_TIMES = frozenset({"x", "×", "by"})


def _may_touch_before(scan: Scan, first: int) -> bool:
    before = scan.word(first - 1)
    if before[-1].isalnum() or before in {"_", "@"}:
        return False
    if before == "#" or of_arc(scan, first):
        return False
    if before in DASHES and scan.word(first)[0].isalpha():
        return scan.word(first - 2) not in ("no", "any", "some", "every", "loved", "by", "on", "in", "of")
    if before in _LINKS and scan.touches(first - 1):
        return scan.word(first - 2) in DASHES or scan.word(first - 2) in {"(", ",", "“", '"'}
    return True


def _may_touch_after(scan: Scan, last: int) -> bool:
    after = scan.word(last + 1)
    if (after[0].isalpha() or after[0] == "_") and scan.words[last][-1].isdecimal():
        return False
    follows = scan.word(last + 2)
    if not scan.touches(last + 2):
        return True
    if after in DASHES:
        return not follows[0].isdecimal()
    return after not in {"/", ".", ":", "@"} or not follows[0].isalnum()


def _after_name(scan: Scan, first: int) -> bool:
    """Whether the word before the number makes it a name: "iPhone 11", "Part 3", "Wendel 4"."""
    if not first:
        return False
    known = scan.known.table(numbered)
    index = first - 1
    if scan.words[index] in ("and", "or", "&") and scan.word(first - 2)[:1].isdecimal():
        return scan.word(first - 3) in known.after and scan.word(first - 3).endswith("s")  # "sections 3 and 4"
    if scan.words[index] in DASHES or scan.words[index] in {".", "("}:
        index -= 1
    if index >= 0 and scan.raw(first)[0].islower() and scan.words[index] in known.spelt:
        return index == first - 1 and counted(scan, first + 1) is None  # "round six", and not "in round six men"
    if index < 0 or scan.raw(first)[0].islower():  # "category one" counts, "Part 1" names
        return False
    word, raw = scan.words[index], scan.raw(index)
    if word == "." or (word in ("no", "p") and index == first - 1 and raw != "No"):
        return word == "p" and raw == "P" and scan.word(index - 1) in ("s", "&")
    return word in known.after or (word in known.after_capital and raw[0].isupper() and not scan.text.isupper())


def _address(scan: Scan, amount: Amount) -> bool:
    """Whether capitalised words and "Street" follow: "37 Mill Road"."""
    known = scan.known.table(numbered)
    for index in (amount.last + 2, amount.last + 3):
        if not scan.raw(index - 1)[:1].isupper():
            return False
        if scan.word(index) in known.streets and scan.raw(index)[0].isupper():
            return True
    return False


def alone(scan: Scan, amount: Amount, of: tuple[int, int] | None) -> bool:
    """Whether a number is no value although nothing beside it makes it a name.

    `of` is the noun phrase it seems to count: without one "2019" is a year, "one" a pronoun, and a
    number right after a name belongs to the name ("Apple Watch 5").
    """
    if amount.number.modifier == "range":
        return _years(scan, amount) and (of is None or of[0] != of[1])
    if amount.outer_first != amount.first or amount.outer_last != amount.last:
        return False
    word, before = scan.word(amount.first), scan.word(amount.first - 1)
    if amount.form == "vague" and of and scan.word(of[1]) == "times":
        return True  # "several times" is often, and no count
    if _dated(scan, amount):
        return True
    if amount.first != amount.last:
        return False
    if plausible_year(word):
        return (
            of is None
            or before in scan.known.table(numbered).before_year
            or scan.raw(of[0])[0].isupper()
            or of[0] != of[1]
        )
    if of is not None:
        return False
    if word == "one":
        victims = scan.known.table(nouns).victims
        follows = scan.word(amount.last + 1) in victims and before != "the"
        return not (before in victims or follows or _is_person(scan, amount.first, victims))
    if before in _RANKED and scan.word(amount.first - 2) != "at":
        return True
    return word[0].isdecimal() and (_labelled(scan, amount.first) or _called(scan, amount))


def _is_person(scan: Scan, index: int, victims: frozenset[str]) -> bool:
    """Whether a bare "one" counts: "the toll stands at one", "and one, a boy of 11, is missing"."""
    if scan.word(index - 1) in ("at", "to"):
        return scan.word(index - 2) in _STANDING and scan.word(index + 1) != "of"
    named = scan.word(index + 1) == "," and scan.word(index + 2) in ("a", "an") and scan.word(index - 1) in ("and", ",")
    return named and not victims.isdisjoint(scan.words[index + 3 : index + _PHRASE])


_STANDING = frozenset(("stands", "stood", "remains", "remained", "rose", "risen", "rises"))
_PHRASE = 14
"""Tokens after "one" within which it is said what happened to that person."""
_RANKED = frozenset({"top", "bottom"})
"""The top five are a part of a table, and not five of anything that is named."""


def _labelled(scan: Scan, index: int) -> bool:
    """Whether the noun before a bare number is numbered by it, in whatever case: "exit 14", "reactor 4", "a 747"."""
    known = scan.known.table(numbered)
    word = scan.words[index]
    if word in known.airliners and not known.flying.isdisjoint(scan.distinct):
        return True
    if not word.isdecimal():
        return False
    if _amounts_to(scan, index - 1):
        return False
    before = scan.raw(index - 1)
    acronym = len(before) > 1 and before.isalpha() and before.isupper() and not scan.text.isupper()  # "HTTP 404"
    return acronym or scan.word(index - 1) in known.after_capital


def _amounts_to(scan: Scan, index: int) -> bool:
    """Whether "number" says how many there are: "the survivors number 18", but not "players number 8 and 9"."""
    if scan.word(index) != "number" or scan.raw(index)[0].isupper() or scan.word(index + 2) in ("and", "or", "to"):
        return False
    known, whose = scan.known.table(nouns), scan.word(index - 1)
    return whose == "they" or (known.plural(whose) and whose not in known.predicates)


def _dated(scan: Scan, amount: Amount) -> bool:
    """Whether a month stands right before the number: "Feb. 21 estimates"."""
    months = scan.known.table(numbered).months
    index = amount.first - 1
    if scan.word(index) == ".":
        index -= 1
    if scan.word(index) in months and scan.raw(index)[0].isupper():
        return (amount.number.high or 0) <= 31 or plausible_year(scan.word(amount.first))
    return plausible_year(scan.word(amount.first)) and scan.word(index - 1) in months and amount.first == amount.last


def _years(scan: Scan, amount: Amount) -> bool:
    return plausible_year(scan.word(amount.first)) and plausible_year(scan.word(amount.last))


def _called(scan: Scan, amount: Amount) -> bool:
    """Whether a bare number stands in a name in running text: "Apple Watch 5", "the 640 Starliner"."""
    known = scan.known.table(numbered)
    first, after = amount.first, scan.word(amount.last + 1)
    if scan.word(first - 1) == "of" and scan.word(first - 2) in scan.known.table(Vocabulary).kin:
        return False  # "father of 4 Tom Ash"
    if (
        scan.raw(amount.last + 1)[:1].isupper()
        and after.isalpha()
        and after not in known.months
        and after not in known.weekdays
    ):
        return not headline(scan)
    raw = scan.raw(first - 1)
    if not raw[:1].isupper() or not raw[:1].isalpha() or first < 2:
        return False
    if _acts(scan, amount):
        return False
    vocabulary = scan.known.table(Vocabulary)
    if vocabulary.classes.get(scan.word(first - 1), "N") in "DOITCSQWHMABXRV":
        return False
    return not headline(scan)


def _acts(scan: Scan, amount: Amount) -> bool:
    """Whether a number is the subject of a clause that opens with a place or a day: "In Melby 412 had fallen ill"."""
    if scan.word(amount.last + 1) not in _PLURAL:
        return False
    at = amount.first - 1
    while at > 0 and amount.first - at < _PHRASE and (scan.raw(at)[0].isupper() or scan.words[at].isdecimal()):
        at -= 1
    return scan.words[at] in _WHEN_AND_WHERE and (at == 0 or scan.words[at - 1] in _OPENS)


_PLURAL = frozenset(("had", "have", "were", "are", "died"))
_WHEN_AND_WHERE = frozenset(("in", "by", "on", "at", "near", "since", "around"))
_OPENS = frozenset((".", ",", ";", ":", "and", "but", "while"))


def headline(scan: Scan) -> bool:
    """Whether so many words of a sentence have capitals that a capital tells no name."""
    found = scan.memo.get("headline")
    if found is None:
        letters = [scan.text[start] for start in scan.starts if scan.text[start].isalpha()]
        found = scan.memo["headline"] = sum(letter.isupper() for letter in letters) > _HEADLINE * len(letters)
    return cast("bool", found)


def plausible_year(word: str) -> bool:
    """Whether a token in digits is more likely a year than a number."""
    return len(word) == 4 and word.isdecimal() and _FIRST_YEAR <= int(word) <= _LAST_YEAR
