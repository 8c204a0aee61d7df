"""The tokens of a sentence as the date grammars read them: small readers that take a token index.

Each returns what stands there and the index of the token after it, or None.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from factcheck.dates.tense import tense_at
from factcheck.dates.words import TimeUnit, Words, words
from factcheck.numbers import hedges
from factcheck.numbers.amounts import amounts

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.dates.moment import Expression, Tense
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

Hit: TypeAlias = "tuple[Expression, int] | None"
"""An expression and the index of the token after it, or None."""
Reader: TypeAlias = "Callable[[Cursor, int], Hit]"

DEEPEST = 6
"""How many dates may be counted from one another: "two days before three weeks after May 5" is 3."""
YEARS = range(1000, 2101)
"""Four digits outside this range are no year unless a month or "the year" stands before them."""
_ENDS = frozenset({"", ".", ",", ";", ":", ")", "]", "”", '"', "?", "!", "—", "–", "-", "'", "’"})
_TENS = frozenset({"twenty", "thirty"})
_HUNDREDS = {"ten": 1000, "eleven": 1100, "twelve": 1200, "thirteen": 1300, "fourteen": 1400, "fifteen": 1500,
             "sixteen": 1600, "seventeen": 1700, "eighteen": 1800, "nineteen": 1900, "twenty": 2000}  # fmt: skip


_HEDGES = frozenset({"about", "around", "circa", "c", "ca", "at"})
"""What may stand between "until" and its date."""
_OUTSIDE = ("",) * 32
"""What stands beyond a sentence, at either end: a look that far is quick, and none goes further."""


class Cursor:
    """One sentence: its words in lower case without a possessive 's, and what is read off them.

    `date_at` and `joined` are the grammar of a date and of a range of dates, which call themselves through
    `date` and `days`: dates are counted from dates.
    """

    __slots__ = ("_amounts", "_date_at", "_depth", "_joined", "_padded", "_seen", "known", "scan", "words")

    def __init__(self, scan: Scan, date_at: Reader, joined: Reader) -> None:
        self.scan = scan
        self._date_at = date_at
        self._joined = joined
        self.known: Words = words(scan.known)
        self.words = [w[:-2] if w.endswith(("'s", "’s")) else w for w in scan.words]
        self._padded = [*self.words, *_OUTSIDE]
        self._amounts: dict[int, Amount] | None = None
        self._seen: dict[int, Hit] = {}
        self._depth = 0

    def word(self, index: int) -> str:
        """The word at `index`, or "" outside the sentence."""
        try:
            return self._padded[index]
        except IndexError:
            return ""

    def owned(self, index: int) -> bool:
        """Whether the word at `index` is a possessive ("Thursday's"), after which no date goes on."""
        return 0 <= index < len(self.words) and len(self.words[index]) != len(self.scan.words[index])

    def end(self, index: int) -> int:
        """The offset in the sentence where token `index` ends, without a possessive 's."""
        return self.scan.starts[index] + len(self.words[index])

    def capital(self, index: int) -> bool:
        """Whether the token is written with a capital."""
        return self.scan.raw(index)[:1].isupper()

    def beside(self, list_name: str, word: str) -> bool:
        """Whether a word is in that list of `beside_dates` in the calendar rules."""
        return word in self.known.beside[list_name]

    def closes(self, index: int) -> bool:
        """Whether a date before token `index` stands for itself: the sentence ends or goes on with grammar."""
        word = self.word(index)
        return word in _ENDS or word in self.known.beside["function"]

    def date(self, index: int) -> Hit:
        """The date that begins at `index`, read once."""
        if index in self._seen:
            return self._seen[index]
        if self._depth == DEEPEST or index >= len(self.words):
            return None
        self._depth += 1
        found = self._seen[index] = self._date_at(self, index)
        self._depth -= 1
        return found

    def days(self, index: int) -> Hit:
        """The date or range of dates that begins at `index`."""
        return self._joined(self, index)

    def tense(self, first: int, last: int) -> Tense:
        """The tense of the clause around the tokens first to last."""
        return tense_at(self.scan, self.known, first, last)

    def opens(self, index: int) -> bool:
        """Whether a date may begin at `index`: a cheap look at one word, or two."""
        word, after = self.word(index), self.word(index + 1)
        if word in self.known.beside["carriers"]:
            if after in ("on", "from", "of", "to"):
                after = self.word(index + 2)
            if after == "the":
                after = self.word(index + 2)
            if after in _HEDGES:
                return True
            return after in self.known.openers or after[:1].isdecimal() or self.amount(index + 1) is not None
        amount = self.amount(index)
        if word in self.known.followers and amount is None:
            return after in self.known.followers[word]
        if word in ("a", "an"):
            return after in self.known.units or after == "." or (amount is not None and amount.last > index)
        if word in self.known.openers or word[:1].isdecimal():
            return True
        return amount is not None and (amount.form != "article" or amount.first != index)

    def amount(self, index: int) -> Amount | None:
        """The number phrase that begins, hedges included, at `index`."""
        return self.amounts().get(index)

    def amounts(self) -> dict[int, Amount]:
        """The number phrases of the sentence by the tokens at which they begin, with and without hedges."""
        if self._amounts is None:
            found = [self._hedged(a) if a.form == "article" else a for a in amounts(self.scan)]
            self._amounts = {a.first: a for a in found} | {a.outer_first: a for a in found}
        return self._amounts

    def _hedged(self, amount: Amount) -> Amount:
        """An "a" with its hedges, which amounts leave alone: "more than a year", but not "higher than a year ago"."""
        first, modifier = hedges.leading(self.scan, amount.first)
        compared = self.beside("compared", self.scan.word(first - 1)) and self.word(amount.first - 1) == "than"
        if compared or self.beside("compares", self.scan.words[first]):
            return amount
        return replace(amount, outer_first=first, number=hedges.applied(amount.number, modifier))

    def skip(self, index: int, *options: str) -> int:
        """The index after the token at `index` if it is one of `options`, else `index`."""
        return index + 1 if self.word(index) in options else index

    def phrase(self, index: int, tokens: tuple[str, ...]) -> bool:
        """Whether these tokens stand at `index`."""
        end = index + len(tokens)
        if tuple(self.words[index:end]) == tokens:
            return True
        return tuple(word.replace("’", "'") for word in self.scan.words[index:end]) == tokens

    def unit(self, index: int) -> TimeUnit | None:
        """The unit of time at `index`."""
        return self.known.units.get(self.word(index))

    def digits(self, index: int, longest: int = 2) -> int | None:
        """The whole number in plain digits at `index`, of at most `longest` digits."""
        word = self.word(index)
        return int(word) if len(word) <= longest and word.isdecimal() else None

    def month(self, index: int, *, beside_number: bool = False) -> int | None:
        """The month at `index`; with `beside_number` its company proves that it is one."""
        word = self.word(index)
        found = self.known.months.get(word)
        if found and not beside_number and word in self.known.capitals and not self.capital(index):
            return None
        return found

    def after_name(self, index: int) -> int:
        """The index after a month's or weekday's name at `index`, and the full stop of its abbreviation."""
        short = len(self.word(index)) <= 5 and self.word(index) not in ("march", "april", "may", "june", "july")
        return index + 2 if short and self.word(index + 1) == "." and self.scan.touches(index + 1) else index + 1

    def weekday(self, index: int) -> int | None:
        """The weekday at `index`; "Sat" and "Sun" need their capital and are checked by who asks."""
        word = self.word(index)
        found = self.known.weekdays.get(word)
        return None if found and len(word) < 6 and not self.capital(index) else found

    def ordinal(self, index: int, limit: int = 31) -> tuple[int, int] | None:
        """An ordinal up to `limit`: "5th", "1 st", "fifth", "twenty-second"."""
        word = self.word(index)
        if word[:1].isdecimal():
            number = self.digits(index)
            good = number and self.word(index + 1) in ("st", "nd", "rd", "th") and number <= limit
            return (number, index + 2) if number and good else None
        number = self.known.ordinals.get(word)
        if number:
            return (number, index + 1) if number <= limit else None
        if word in _TENS or (word in self.known.cardinals and self.known.cardinals[word] >= 20):
            after = self.skip(index + 1, "-", "‐", "‑")
            unit = self.known.ordinals.get(self.word(after), 10)
            total = self.known.cardinals[word] + unit
            return (total, after + 1) if unit < 10 and total <= limit else None
        return None

    def cardinal(self, index: int, limit: int = 99) -> tuple[int, int] | None:
        """A cardinal below 100 in words: "nine", "twenty-two"."""
        number = self.known.cardinals.get(self.word(index))
        if number is None:
            return None
        if number >= 20:
            after = self.skip(index + 1, "-", "‐", "‑")
            unit = self.known.cardinals.get(self.word(after), 0)
            if 0 < unit < 10:
                number, index = number + unit, after
        return (number, index + 1) if number <= limit else None

    def day_number(self, index: int) -> tuple[int, int] | None:
        """The number of a day of the month: "5", "5th", "fifth", "five"."""
        found = self.ordinal(index)
        if found:
            return found
        number = self.digits(index)
        if number is not None:
            return (number, index + 1) if 0 < number <= 31 else None
        found = self.cardinal(index, 31)
        return found if found and found[0] else None

    def year(self, index: int, *, sure: bool = False) -> tuple[int, int] | None:
        """A year: "2016", "'16", "nineteen ninety-six"; `sure`: what stands before proves that it is one."""
        word = self.word(index)
        if word.isdecimal():
            if len(word) == 4 or (sure and len(word) <= 5):
                number = int(word)
                return (number, index + 1) if sure or number in YEARS else None
            return None
        if word in ("'", "’", "‘"):
            short = self.word(index + 1)
            if len(short) == 2 and short.isdecimal() and self.scan.touches(index + 1):
                return (century_of(int(short)), index + 2)
            return None
        return self._year_words(index)

    def _year_words(self, index: int) -> tuple[int, int] | None:
        word = self.word(index)
        if word == "two" and self.word(index + 1) == "thousand":
            after = self.skip(index + 2, "and")
            rest = self.cardinal(after)
            return (2000 + rest[0], rest[1]) if rest and rest[0] else (2000, index + 2)
        base = _HUNDREDS.get(word)
        if base is None:
            return None
        after = index + 1
        hundred = self.word(after) == "hundred"
        after = self.skip(self.skip(after, "hundred"), "and", "-")
        if self.word(after) in ("oh", "o"):
            rest = self.cardinal(after + 1, 9)
        else:
            rest = self.cardinal(after)
            if rest and rest[0] < 10 and not hundred:
                return None
        if rest:
            return (base + rest[0], rest[1])
        return (base, index + 2) if hundred and base < 2000 else None


def century_of(short: int) -> int:
    """The year of two digits: 30 to 99 are of the 1900s (the pivot of POSIX is 69; news says "the '30s")."""
    return short + (1900 if short >= 30 else 2000)
