"""One number, in digits or in words of any length, from a sentence's tokens.

Grammar after the habits of English news: "3.7 million", "half a million", "two and a half", "one
hundred twenty-five", "several hundred". Ranges and hedges are put together in `factcheck.amounts`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factcheck import digits
from factcheck.currencies import Currencies

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.scan import Scan

Form = Literal["digits", "words", "vague", "article", "fraction"]

HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number up to token `last`: `low` and `high` (equal but for vague ones), places, form."""

    last: int
    low: float
    high: float
    place: float
    rounded: float
    form: Form


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The number words, by what they do in the grammar."""

    small: Mapping[str, int]
    tens: Mapping[str, int]
    multipliers: Mapping[str, int]
    letters: Mapping[str, int]
    groups: Mapping[str, int]
    plurals: Mapping[str, tuple[int, int]]
    vague: Mapping[str, tuple[int, int]]
    prefixes: Mapping[str, int]
    parts: Mapping[str, int]
    part_plurals: Mapping[str, int]
    ordinals: Mapping[str, int]
    after_part: frozenset[str]
    before_half: frozenset[str]
    metres_before: frozenset[str]
    counted_irregular: frozenset[str]
    starters: frozenset[str]


def lexicon(known: Knowledge) -> Lexicon:
    """The number words of the rule files; build it with `known.table(lexicon)`."""
    words = known.mapping("numerals")
    small = {**words["ones"], **words["teens"]}
    ordinals: dict[str, int] = words["ordinals"]
    singular = {word: n for word, n in ordinals.items() if n > 2} | {"half": 2, "quarter": 4}
    plural = {word + "s": n for word, n in ordinals.items() if n > 2} | words["parts"]
    opening = [
        small,
        words["tens"],
        words["plurals"],
        words["vague"],
        words["prefixes"],
        ("half", "a", "an", "dozen", "point"),
    ]
    return Lexicon(
        small=small,
        tens=words["tens"],
        multipliers=words["multipliers"],
        letters=words["letters"],
        groups=words["groups"],
        plurals={word: (low, high) for word, (low, high) in words["plurals"].items()},
        vague={word: (low, high) for word, (low, high) in words["vague"].items()},
        prefixes=words["prefixes"],
        parts=singular,
        part_plurals=plural,
        ordinals=ordinals,
        after_part=frozenset(words["after_part"]),
        before_half=frozenset(words["before_half"]),
        metres_before=frozenset(words["metres_before"]),
        counted_irregular=frozenset(words["counted_irregular"]),
        starters=frozenset(word for group in opening for word in group),
    )


def read(scan: Scan, index: int, known: Lexicon, *, joined: bool = True) -> Numeral | None:
    """The number that begins at token `index`, or None.

    With `joined` false an "and" ends the number, as in "between one hundred and one thousand".
    """
    word = scan.words[index]
    first = word[0]
    if first.isdecimal() or word == ".":
        found = digits.read(scan, index)
        return found and _after_digits(scan, found, known, joined)
    if word in known.starters:
        if word in known.prefixes:
            return _prefix(scan, index, known)
        if word in known.vague or word in known.plurals:
            return _vague(scan, index, known)
        if word in ("a", "an"):
            return _after_article(scan, index, known)
        if word == "half":
            return _half(scan, index, index, known)
        return _words(scan, index, known, joined)
    if not first.isalpha() and len(word) == 1:
        part = digits.vulgar(scan, index)
        return Numeral(index, part, part, 0.0, 0.5, "fraction") if part else None
    return None


def following(scan: Scan, index: int) -> int:
    """The token after `index`, past one hyphen that joins them ("twenty-four", "110-billion")."""
    after = index + 1
    if scan.word(after) in HYPHENS and scan.touches(after) and scan.touches(after + 1):
        return after + 1
    return after


def tidy(value: float) -> float:
    """The value without the noise that multiplying decimals brings: 2.4 × 1,000,000 is 2,400,000."""
    return float(f"{value:.15g}")


def _after_digits(scan: Scan, found: digits.Digits, known: Lexicon, joined: bool) -> Numeral | None:
    if found.fraction:
        scale, last = _of_multiplier(scan, found.last, known)
        value = tidy(found.value * scale)
        return Numeral(last, value, value, 0.0, 0.5 * scale, "fraction")
    group = known.groups.get(scan.word(following(scan, found.last)).removesuffix("s"))
    if group and scan.word(following(scan, found.last)) in {"dozen", "dozens"}:
        value = found.value * group
        return Numeral(following(scan, found.last), value, value, 1, group, "digits")
    return _sum(scan, found.last, found.value, found.place, found.rounded, known, joined, "digits")


def _words(scan: Scan, index: int, known: Lexicon, joined: bool) -> Numeral | None:
    if scan.words[index] in known.groups:
        return Numeral(index, 12, 12, 1, 12, "words") if scan.word(index + 1) != "of" else None
    small = _small(scan, index, known, joined)
    if small is None:
        return None
    value, last = small
    after = following(scan, last)
    word = scan.word(after)
    if word in known.groups or word == "dozens":
        return Numeral(after, value * 12, value * 12, 1, 12, "words")
    if word == "point" and scan.word(after + 1) in known.small:
        return _spoken_decimal(scan, value, after, known)
    part = _part(scan, value, after, known)
    if part is not None:
        return part
    return _sum(scan, last, value, 1, digits.rounded(value, 1), known, joined, "words")


def _sum(
    scan: Scan,
    last: int,
    value: float,
    place: float,
    rounded: float,
    known: Lexicon,
    joined: bool,
    form: Form,
) -> Numeral:
    """Multipliers after a first number, and the lower parts after them: "3 million two hundred thousand"."""
    if scan.word(last + 1) == "hundred" and form == "digits":
        value, place, rounded, last = value * 100, place * 100, rounded * 100, last + 1
        rest = _below_hundred(scan, last + 2, known) if scan.word(last + 1) == "and" and joined else None
        if scan.word(last + 2).isdecimal() and joined and len(scan.word(last + 2)) < 3:
            rest = int(scan.word(last + 2)), last + 2
        if rest:
            value, last, place, rounded = value + rest[0], rest[1], 1, 1
    half, after_half = _and_part(scan, last, known)
    if half and joined:
        scale, end = _multiplier(scan, after_half, known)
        return _finished(end, (value + half) * scale, 0.0, 0.5 * scale, form)
    scale, last = _multiplier(scan, last, known)
    total, place, rounded = value * scale, place * scale, rounded * scale
    limit = scale
    while limit >= 1000:
        step = _lower(scan, last, known, limit, joined)
        if step is None:
            break
        added, limit, last = step
        total, place = total + added, float(limit)
        rounded = digits.rounded(total, place)
    half, after_half = _and_part(scan, last, known)
    if half and joined and total:
        own, end = _multiplier(scan, after_half, known)
        step_size = own if own > 1 else (scale if scale >= 1000 else 1)
        return _finished(end, total + half * step_size, 0.0, 0.5 * step_size, form)
    return _finished(last, total, place, rounded, form)


def _finished(last: int, value: float, place: float, rounded: float, form: Form) -> Numeral:
    value = tidy(value)
    return Numeral(last, value, value, tidy(place), tidy(max(place, rounded)), form)


def _lower(scan: Scan, last: int, known: Lexicon, limit: float, joined: bool) -> tuple[float, int, int] | None:
    """The next lower part of a number in words: value, its multiplier, last token."""
    after = last + 1
    linked = scan.word(after) == "and"
    if linked and not joined:
        return None
    after += linked
    word = scan.word(after)
    if word[:1].isdecimal():
        found = digits.read(scan, after)
        if found is None or found.fraction:
            return None
        value, end = found.value, found.last
    else:
        small = _small(scan, after, known, joined) if word in known.small or word in known.tens else None
        if small is None:
            return None
        value, end = small
    scale, stop = _multiplier(scan, end, known)
    if scale >= limit or _part(scan, value, following(scan, end), known):
        return None
    if scale == 1 and (word[:1].isdecimal() or (not linked and limit > 1000 and value < 100)):
        return None  # "$3 million 20 years ago"
    return value * scale, int(scale), stop


def _small(scan: Scan, index: int, known: Lexicon, joined: bool) -> tuple[int, int] | None:
    """A number below ten thousand in words: "twenty-four", "one hundred and sixteen", "fifteen hundred"."""
    below = _below_hundred(scan, index, known)
    if below is None:
        return None
    value, last = below
    hundred = following(scan, last)
    if scan.word(hundred) != "hundred":
        return below
    return _hundreds(scan, value * 100, hundred, known, joined)


def _hundreds(scan: Scan, value: int, last: int, known: Lexicon, joined: bool) -> tuple[int, int]:
    """What follows "two hundred": "… and sixteen", "… twenty-five"."""
    after = following(scan, last)
    linked = scan.word(after) == "and"
    if linked and not joined:
        return value, last
    rest = _below_hundred(scan, after + linked, known)
    if rest is None or not rest[0] or scan.word(following(scan, rest[1])) == "hundred":
        return value, last
    if linked and _part(scan, rest[0], following(scan, rest[1]), known) and scan.word(after + 1) not in known.tens:
        return value, last  # "one hundred and three quarters"
    return value + rest[0], rest[1]


def _below_hundred(scan: Scan, index: int, known: Lexicon) -> tuple[int, int] | None:
    word = scan.word(index)
    if word in known.tens:
        after = following(scan, index)
        one = known.small.get(scan.word(after), 0)
        return (known.tens[word] + one, after) if 0 < one < 10 else (known.tens[word], index)
    if word in known.small:
        return known.small[word], index
    return None


def _multiplier(scan: Scan, last: int, known: Lexicon) -> tuple[float, int]:
    """The product of the multipliers after `last`, and where they end."""
    scale = 1.0
    while True:
        after = following(scan, last)
        word = scan.word(after)
        if word in known.multipliers:
            scale *= known.multipliers[word]
        elif word in known.letters and scale == 1 and _letter(scan, last, after, known):
            scale *= known.letters[word]
        elif word == "hundred" and scale == 1 and scan.word(after + 1) in known.multipliers:
            scale *= 100
        else:
            return scale, last
        if scale > 1e30:
            return scale, last
        last = after


def _letter(scan: Scan, last: int, after: int, known: Lexicon) -> bool:
    """Whether a letter after a number is a multiplier: "$5m", "12.3m tonnes", "100k", "25K"."""
    if not scan.words[last][-1].isdecimal():
        return False
    letter, glued = scan.words[after], scan.touches(after)
    if scan.touches(after + 1) and scan.word(after + 1)[0] in "/^²³°*&'’":
        return False
    if _priced(scan, last):
        return glued or letter != "t"
    nearest = scan.word(after + 1)
    if scan.words[after + 1 : after + 2] and nearest in HYPHENS and scan.touches(after + 1):
        nearest = scan.word(after + 2)
    if letter == "k":
        return glued or (scan.raw(after) == "k" and scan.text[scan.ends[last] : scan.starts[after]] == " ")
    if letter == "m" and scan.raw(after) == "M":
        return glued
    if letter in {"m", "mm", "mil"}:
        return _counted(nearest, known) and (letter == "m" or glued)
    return letter == "b" and scan.raw(after) == "B" and glued


def _counted(word: str, known: Lexicon) -> bool:
    """Whether the word after "12.3m" is something that is counted by the million."""
    if word in known.counted_irregular:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in known.metres_before


def _priced(scan: Scan, last: int) -> bool:
    """Whether a currency sign or code stands before the number that ends with token `last`."""
    return scan.known.table(Currencies.build).before(scan, last) is not None


def _of_multiplier(scan: Scan, last: int, known: Lexicon) -> tuple[float, int]:
    """What a fraction is taken of: "half a million", "two thirds of a million", "half million"."""
    after = following(scan, last)
    if scan.word(after) == "of" and scan.word(after + 1) in ("a", "an"):
        after += 1
    if scan.word(after) in ("a", "an"):
        after = following(scan, after)
    word = scan.word(after)
    if word in known.multipliers and not (word in {"mn", "bn"}):
        return known.multipliers[word], after
    if word in known.groups:
        return known.groups[word], after
    return 1.0, last


def _part(scan: Scan, value: float, after: int, known: Lexicon) -> Numeral | None:
    """A fraction in words whose upper number is read already: "two thirds", "twenty-three fifths"."""
    word = scan.word(after)
    bottom = known.parts.get(word) if value == 1 else known.part_plurals.get(word)
    if not bottom or (word == "quarters" and value > 3):
        return None
    scale, last = _of_multiplier(scan, after, known)
    amount = tidy(value / bottom * scale)
    return Numeral(last, amount, amount, 0.0, 0.5 * scale, "fraction")


def _and_part(scan: Scan, last: int, known: Lexicon) -> tuple[float, int]:
    """The fraction in "… and a half", "… and three quarters": its value and last token, or (0, last)."""
    if scan.word(last + 1) != "and":
        return 0.0, last
    word = scan.word(last + 2)
    if word in ("a", "an", "one") and scan.word(last + 3) in known.parts:
        return 1 / known.parts[scan.word(last + 3)], last + 3
    top = _below_hundred(scan, last + 2, known)
    if top is None or top[0] < 2:
        return 0.0, last
    after = following(scan, top[1])
    bottom = known.part_plurals.get(scan.word(after))
    return (top[0] / bottom, after) if bottom else (0.0, last)


def _spoken_decimal(scan: Scan, value: int, point: int, known: Lexicon) -> Numeral:
    """ "Nought point nought three"."""
    text, last = "", point
    while scan.word(last + 1) in known.small and len(text) < 20:
        text += str(known.small[scan.word(last + 1)])
        last += 1
    scale, end = _multiplier(scan, last, known)
    place = 10.0 ** -len(text) * scale
    return _finished(end, float(f"{value}.{text}") * scale, place, place, "words")


def _after_article(scan: Scan, index: int, known: Lexicon) -> Numeral | None:
    """ "A million", "a dozen", "a few", "a third of"; any other "a" stands for one before a unit."""
    after = index + 1
    word = scan.word(after)
    if word == "half":
        return _half(scan, index, after, known)
    if word in known.vague and word != "several":
        return _vague(scan, after, known, article=True)
    if word in known.groups:
        return Numeral(after, 12, 12, 1, 12, "words")
    if word == "hundred" or word in known.multipliers:
        value, last = _hundreds(scan, 100, after, known, True) if word == "hundred" else (1, index)
        numeral = _sum(scan, last, value, 1, digits.rounded(value, 1), known, True, "words")
        return numeral if word not in {"bn", "mn", "lac", "crores", "lakhs"} else None
    if word in known.parts:
        follower = scan.word(after + 1)
        part = _part(scan, 1, after, known)
        if part and (part.last > after or not follower[:1].isalpha() or follower in known.after_part):
            return None if follower in HYPHENS and scan.touches(after + 1) else part
    return Numeral(index, 1, 1, 1, 1, "article")


def _half(scan: Scan, index: int, half: int, known: Lexicon) -> Numeral | None:
    """ "Half", "half a million", "half a", with or without "a" before it."""
    if scan.word(index - 1) in known.before_half:
        return None
    scale, last = _of_multiplier(scan, half, known)
    if last == half and index == half and scan.word(half + 1) in ("a", "an"):
        last = half + 1
    return Numeral(last, 0.5 * scale, 0.5 * scale, 0.0, 0.5 * scale, "words" if scale > 1 else "fraction")


def _prefix(scan: Scan, index: int, known: Lexicon) -> Numeral | None:
    """In "dual-core" and "quad-band" a number of cores and bands."""
    tied = scan.word(index + 1) in HYPHENS and scan.touches(index + 1) and scan.touches(index + 2)
    if not tied and scan.word(index + 1) not in ("core", "band"):
        return None
    value = known.prefixes[scan.words[index]]
    return Numeral(index, value, value, 1, 1, "words")


def _vague(scan: Scan, index: int, known: Lexicon, *, article: bool = False) -> Numeral | None:
    """ "Several hundred", "a few", "a couple of", "dozens", "tens of thousands"."""
    word = scan.words[index]
    if word in known.plurals:
        return _plural(scan, index, known)
    low, high = known.vague[word]
    after = following(scan, index)
    last = index
    if word == "couple":
        if scan.word(after) == "of":
            last, after = after, after + 1
        elif not _plural_like(scan.word(after), known):
            return None
    elif word == "few" and not article:
        if scan.word(after) != "hundred" and scan.word(after) not in known.multipliers:
            return None
    group = known.groups.get(scan.word(after))
    if group:
        return (
            Numeral(after, *known.plurals["dozens"], 0, 0, "vague")
            if low > 2
            else Numeral(after, 24, 24, 1, 1, "words")
        )
    hundred = 100 if scan.word(after) == "hundred" else 1
    scale, last = _multiplier(scan, after if hundred > 1 else last, known)
    scale *= hundred
    return Numeral(last, low * scale, high * scale + scale - 1 if low < high else low * scale, 0, 0, "vague")


def _plural_like(word: str, known: Lexicon) -> bool:
    return word in ("more", "hundred", "dozen") or word in known.multipliers or (len(word) > 3 and word.endswith("s"))


def _plural(scan: Scan, index: int, known: Lexicon) -> Numeral | None:
    """ "Hundreds", "hundreds of thousands"; "tens" and "scores" only before "of"."""
    word = scan.words[index]
    if word in ("tens", "scores") and scan.word(index + 1) != "of":
        return None
    low, high = known.plurals[word]
    last = index
    while scan.word(last + 1) == "of" and scan.word(last + 2) in known.plurals:
        scale = known.plurals[scan.word(last + 2)][0]
        low, high, last = low * scale, (high + 1) * scale - 1, last + 2
    if word == "tens" and last == index:
        return None
    return Numeral(last, low, high, 0, 0, "vague")
