"""One number, in digits or in words of any length, from a sentence's tokens.

Grammar after the habits of English news: "3.7 million", "half a million", "two and a half", "one
hundred twenty-five", "several hundred". Ranges and hedges are put together in `factcheck.numbers.amounts`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.measuring.currencies import sign_at
from factcheck.numbers import digits, vague_numbers
from factcheck.numbers.multipliers import of_multiplier, product
from factcheck.numbers.number_words import Numeral, following, tidy
from factcheck.numbers.ordinal_words import is_last, part
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from factcheck.numbers.number_words import Form, Lexicon
    from factcheck.scan import Scan


def read(scan: Scan, index: int, known: Lexicon, *, joined: bool = True) -> Numeral | None:
    """The number that begins at token `index`, or None.

    With `joined` false an "and" ends the number, as in "between one hundred and one thousand".
    """
    word = scan.words[index]
    first = word[0]
    if first.isdecimal() or word == ".":
        found = digits.read(scan, index)
        return _after_digits(scan, found, known, joined) if found else None
    if word in known.starters:
        if word in known.prefixes:
            return _prefix(scan, index, known)
        if word in known.vague or word in known.plurals:
            return vague_numbers.read(scan, index, known)
        if word in ("a", "an"):
            return _after_article(scan, index, known)
        if word == "half":
            return _half(scan, index, index, known)
        if word == "quarter":
            return _quarter(scan, index, known)
        if word == "point":
            return _point(scan, index, known)
        return _words(scan, index, known, joined)
    if not first.isalpha() and len(word) == 1:
        part = digits.vulgar(scan, index)
        return Numeral(index, part, part, 0.0, 0.5, "fraction") if part else None
    return None


def _after_digits(scan: Scan, found: digits.Digits, known: Lexicon, joined: bool) -> Numeral | None:
    if found.fraction:
        scale, last = of_multiplier(scan, found.last, known)
        value = tidy(found.value * scale)
        return Numeral(last, value, value, 0.0, 0.5 * scale, "fraction")
    after = following(scan, found.last)
    if scan.word(after).removesuffix("s") in known.groups:
        return _grouped(scan, found.value, after, known, "digits")
    return _sum(scan, found.last, found.value, found.place, found.rounded, known, joined, "digits")


def _words(scan: Scan, index: int, known: Lexicon, joined: bool) -> Numeral | None:
    if scan.words[index] in known.groups:
        return _grouped(scan, 1, index, known, "words") if scan.word(index + 1) != "of" else None
    small = _small(scan, index, known, joined)
    if small is None:
        return None
    value, last = small
    after = following(scan, last)
    word = scan.word(after)
    if word.removesuffix("s") in known.groups:
        return _grouped(scan, value, after, known, "words")
    if word == "point" and scan.word(after + 1) in known.small:
        return _spoken_decimal(scan, value, after, known)
    part = _part(scan, value, after, known)
    if part is not None:
        return part
    return _sum(scan, last, value, 1, digits.rounded(value, 1), known, joined, "words")


def _grouped(scan: Scan, value: float, group: int, known: Lexicon, form: Form) -> Numeral:
    """Read "Two dozen", "a dozen and a half", with the name of the group at token `group`."""
    size = known.groups[scan.words[group].removesuffix("s")]
    half, last = _and_part(scan, group, known)
    return _finished(last, (value + half) * size, 1, 1 if half else size, form)


def _saying(scan: Scan, index: int, known: Lexicon) -> Numeral | None:
    """A number that its words do not tell: "a baker's dozen"."""
    words, value = known.sayings[scan.words[index]]
    last = index + len(words) - 1
    return Numeral(last, value, value, 1, 1, "words") if tuple(scan.words[index : last + 1]) == words else None


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
        scale, end = product(scan, after_half, known)
        if scale == 1 and scan.word(following(scan, end)) in known.groups:
            return _grouped(scan, value + half, following(scan, end), known, form)
        return _finished(end, (value + half) * scale, 0.0, 0.5 * scale, form)
    scale, last = product(scan, last, known)
    total, place, rounded = value * scale, place * scale, rounded * scale
    limit = scale
    while limit >= 1000:
        step = _lower(scan, last, known, limit, joined)
        if step is None:
            break
        added, limit, last = step
        total, place = total + added, float(limit)
        rounded = digits.rounded(total, place)
    bottom = _denominator(scan, total, following(scan, last), known) if form == "words" and total > 1 else None
    if bottom:  # "three thousand four hundred fifths"
        return Numeral(bottom[1], tidy(total / bottom[0]), tidy(total / bottom[0]), 0.0, 0.5, "fraction")
    half, after_half = _and_part(scan, last, known)
    if half and joined and total:
        own, end = product(scan, after_half, known)
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
    paused = scan.word(after) == "," and limit > 1000 and scan.word(last) in known.multipliers
    after += linked or paused
    word = scan.word(after)
    if paused and word not in known.small and word not in known.tens:
        return None
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
    scale, stop = product(scan, end, known)
    over = _part(scan, value, following(scan, end), known)
    if scale >= limit or (over and linked) or (paused and scale < 1000):
        return None
    if scale == 1 and not over and (word[:1].isdecimal() or (not linked and limit > 1000 and value < 100)):
        return None  # "$3 million 20 years ago"
    return value * scale, int(scale), stop


def _small(scan: Scan, index: int, known: Lexicon, joined: bool) -> tuple[int, int] | None:
    """A number below ten thousand in words: "twenty-four", "one hundred and twelve", "fifteen hundred"."""
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
        return value, last  # "ninety and a quarter"
    return value + rest[0], rest[1]


def _below_hundred(scan: Scan, index: int, known: Lexicon) -> tuple[int, int] | None:
    word = scan.word(index)
    if word in known.tens:
        after = following(scan, index)
        after += _apart(scan, after)
        one = known.small.get(scan.word(after), 0)
        return (known.tens[word] + one, after) if 0 < one < 10 else (known.tens[word], index)
    if word in known.small:
        return known.small[word], index
    return None


def _apart(scan: Scan, index: int) -> bool:
    """Whether token `index` is a hyphen with spaces around it, as in tokenised text: "ninety - five"."""
    return scan.word(index) == "-" and not scan.touches(index) and not scan.touches(index + 1)


def _part(scan: Scan, value: float, after: int, known: Lexicon) -> Numeral | None:
    """A fraction in words whose upper number is read already: "two thirds", "thirty-three fifths"."""
    found = _denominator(scan, value, after, known)
    if found is None:
        return None
    bottom, last = found
    scale, last = of_multiplier(scan, last, known)
    amount = tidy(value / bottom * scale)
    return Numeral(last, amount, amount, 0.0, 0.5 * scale, "words" if scale > 1 else "fraction")


def _denominator(scan: Scan, value: float, index: int, known: Lexicon) -> tuple[int, int] | None:
    """The lower number of a fraction and its last token: "thirds", "twenty-firsts", "one-hundredth"."""
    index += _apart(scan, index) and scan.word(index + 1) in known.part_plurals  # "five - eighths"
    word, after = scan.word(index), following(scan, index)
    bottom = _bottom(scan, value, index, known)
    if bottom:
        rank = value == 1 and bottom >= 100 and not part(scan, index, known)  # "the one-millionth car"
        return None if rank or (word == "quarters" and value > 3) else (bottom, index)
    if word in ("ten", "hundred") and after > index + 1:  # "nine ten-thousandths"
        large = known.part_plurals.get(scan.word(after), 0)
        return (large * (10 if word == "ten" else 100), after) if large >= 1000 else None
    if word in known.tens:
        ones = known.ordinals.get(scan.word(after).removesuffix("s"), 0)
        plural = scan.word(after).endswith("s") and ones != 2  # twenty seconds are a time
        return (known.tens[word] + ones, after) if plural and 0 < ones < 10 else None
    bottom = _bottom(scan, value, after, known) if word == "one" else 0
    return (bottom, after) if bottom >= 100 and part(scan, after, known) else None


def _and_part(scan: Scan, last: int, known: Lexicon) -> tuple[float, int]:
    """The fraction in "… and a half", "-and-three-quarter-": its value and last token, or (0, last)."""
    linked = following(scan, last)
    if scan.word(linked) != "and":
        return 0.0, last
    top_at = following(scan, linked)
    if scan.word(top_at)[:1].isdecimal():
        part = digits.slash(scan, top_at)
        return (part, top_at + 2) if part and part < 1 else (0.0, last)
    if scan.word(top_at) == "half" and _measured_half(scan, top_at, known):
        return 0.5, top_at
    if scan.word(top_at) in ("a", "an", "one"):
        after = following(scan, top_at)
        return (1 / known.parts[scan.word(after)], after) if scan.word(after) in known.parts else (0.0, last)
    top = _below_hundred(scan, top_at, known)
    if top is None or top[0] < 2:
        return 0.0, last
    after = following(scan, top[1])
    bottom = _bottom(scan, top[0], after, known)
    return (top[0] / bottom, after) if bottom else (0.0, last)


def _measured_half(scan: Scan, half: int, known: Lexicon) -> bool:
    """Whether a half without its article belongs to the number before: "two and half million", "two and half %"."""
    after = scan.word(half + 1)
    return after in known.multipliers or after in ("percent", "per", "pct", "%")


def _bottom(scan: Scan, top: float, index: int, known: Lexicon) -> int:
    """The lower number of a fraction in one word at token `index`, or 0: "thirds", "-third" after a hyphen."""
    word = scan.word(index)
    if top == 1:
        return known.parts.get(word, 0)
    if 1 < top < 10 and word not in ("half", "second") and scan.touches(index) and scan.word(index - 1) in HYPHENS:
        bottom = known.parts.get(word, 0) or known.part_plurals.get(word, 0)
        return bottom if bottom < 100 or word in known.part_plurals else 0  # the two-thousandth issue
    return known.part_plurals.get(word, 0)


def _spoken_decimal(scan: Scan, value: int, point: int, known: Lexicon) -> Numeral:
    """Read "Nought point nought seven"."""
    text, last = "", point
    while scan.word(last + 1) in known.small and len(text) < 20:
        text += str(known.small[scan.word(last + 1)])
        last += 1
    scale, end = product(scan, last, known)
    place = 10.0 ** -len(text) * scale
    return _finished(end, float(f"{value}.{text}") * scale, place, place, "words")


def _point(scan: Scan, index: int, known: Lexicon) -> Numeral | None:
    """Read "Point five percent", "minus point three"; "point five of the plan" is its name."""
    if scan.word(index + 1) not in known.small:
        return None
    found = _spoken_decimal(scan, 0, index, known)
    after = scan.word(found.last + 1)
    measured = found.place > 1 or (after in ("percent", "per", "pct", "%", "of") and scan.word(found.last + 2) != "the")
    return found if measured or scan.word(index - 1) in ("minus", "negative") else None


def _after_article(scan: Scan, index: int, known: Lexicon) -> Numeral | None:
    """Read "A million", "a dozen", "a few", "a third of"; any other "a" stands for one before a unit."""
    after = index + 1
    word = scan.word(after)
    if word == "half":
        return _half(scan, index, after, known)
    if word in known.vague and word != "several":
        return vague_numbers.read(scan, after, known, article=True)
    if word in known.groups:
        return _grouped(scan, 1, after, known, "words")
    if word in known.sayings:
        return _saying(scan, after, known)
    if word == "hundred" or word in known.multipliers:
        value, last = _hundreds(scan, 100, after, known, True) if word == "hundred" else (1, index)
        numeral = _sum(scan, last, value, 1, digits.rounded(value, 1), known, True, "words")
        return numeral if word not in {"bn", "mn", "lac", "crores", "lakhs"} else None
    if word == "quarter" and (quarter := _quarter(scan, after, known)):
        return quarter
    if word in known.parts:
        follower = scan.word(after + 1)
        part = _part(scan, 1, after, known)
        priced = bool(follower) and not follower.isalpha() and sign_at(scan, after + 1)  # "fined a fourth $500"
        numbers = is_last(scan, after)
        if (
            part
            and not (priced or numbers)
            and (part.last > after or not follower[:1].isalpha() or follower in known.after_part)
        ):
            return None if follower in HYPHENS and scan.touches(after + 1) else part
    return Numeral(index, 1, 1, 1, 1, "article")


def _half(scan: Scan, index: int, half: int, known: Lexicon) -> Numeral | None:
    """Read "Half", "half a million", "half a", with or without "a" before it."""
    if scan.word(index - 1) in known.before_half:
        return None
    scale, last = of_multiplier(scan, half, known)
    if last == half and index == half and scan.word(half + 1) in ("a", "an"):
        last = half + 1
    place = 1.0 if scale in known.groups.values() else 0.0  # half a dozen are six
    return Numeral(last, 0.5 * scale, 0.5 * scale, place, 0.5 * scale, "words" if scale > 1 else "fraction")


def _quarter(scan: Scan, index: int, known: Lexicon) -> Numeral | None:
    """Read "quarter million", "quarter-mile"."""
    after = following(scan, index)
    scale, last = of_multiplier(scan, index, known)
    if scan.word(after) in known.multipliers:
        return Numeral(last, 0.25 * scale, 0.25 * scale, 0.0, 0.25 * scale, "words")
    if scan.word(after) not in known.quartered or scan.word(index - 1) in known.before_half:
        return None
    return Numeral(index, 0.25, 0.25, 0.0, 0.25, "fraction")


def _prefix(scan: Scan, index: int, known: Lexicon) -> Numeral | None:
    """In "dual-core" and "quad-band" a number of cores and bands."""
    tied = scan.word(index + 1) in HYPHENS and scan.touches(index + 1) and scan.touches(index + 2)
    if not tied and scan.word(index + 1) not in ("core", "band"):
        return None
    value = known.prefixes[scan.words[index]]
    return Numeral(index, value, value, 1, 1, "words")
