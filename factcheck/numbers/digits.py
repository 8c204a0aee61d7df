"""Numbers in digits: separators, decimals, signs, fractions, powers; from tokens to a value.

What a number's shape leaves open is settled the English way: "1,234" is a thousand and more, "1.234"
little over one; "1.234.567,8" and "3,5" can only be the other way of writing.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.scan import Scan

LONGEST = 400
"""Digits of the longest number read; beyond about 308 a float overflows anyway."""

_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?", re.ASCII)
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d{1,2}", re.ASCII)
_PLAIN = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}", re.ASCII)
_MOST_GROUPS = 100
"""Groups of three digits in the longest number; a float holds no more."""
_SEPARATORS = {"٫": ".", "٬": ",", "．": ".", "，": ","}
_APOSTROPHES = frozenset("'’")
_GROUP = re.compile(r"(\d{3})(?:[.,](\d+))?")
_GROUP_SPACES = frozenset(" \u00a0\u2009\u202f\u2007")
_AFTER_GROUP = frozenset(",.);%°€£$/-‐‑–—'’\"”:?!")
_EXACTLY = 1e-9
"""What a fraction times its lower number may be off a whole, in a float."""
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 32, 64, 100, 1000})


@dataclass(frozen=True, slots=True)
class Digits:
    """A number in digits up to token `last`; `place` and `rounded` as in `model.Number`."""

    last: int
    value: float
    place: float
    rounded: float
    fraction: bool = False


def months(known: Knowledge) -> frozenset[str]:
    """The names of the months; build them with `known.table(months)`."""
    return frozenset(known.mapping("months"))


def read(scan: Scan, index: int) -> Digits | None:
    """The number in digits that begins at token `index`, without sign or multiplier; else None."""
    if scan.word(index + 1) == "⁄" and (part := vulgar(scan, index)):
        return Digits(index + 2, part, 0.0, 0.5, True)
    found = _leading_point(scan, index) if scan.words[index] == "." else _grouped(scan, index)
    if found is None or not math.isfinite(found.value):
        return None
    return _power(scan, _with_fraction(scan, index, found))


def shape(text: str) -> tuple[float, int, bool] | None:
    """Value, decimal places, and whether the number is whole, of one token; None for no number.

    >>> shape("1,234,567"), shape("1.234.567,8"), shape("3.70"), shape("1.2.3")
    ((1234567.0, 0, True), (1234567.8, 1, False), (3.7, 2, False), None)
    """
    if len(text) > LONGEST:
        return None
    if not text.isascii():
        text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else _SEPARATORS.get(c, c) for c in text)
    if _PLAIN.fullmatch(text):
        plain = text
    elif _THOUSANDS.fullmatch(text):
        plain = text.replace(",", "")
    elif _DOTTED.fullmatch(text):
        plain = text.replace(".", "").replace(",", ".")
    elif _DECIMAL_COMMA.fullmatch(text):
        plain = text.replace(",", ".")
    else:
        return None
    _, point, decimals = plain.partition(".")
    return float(plain), len(decimals), not point


def rounded(value: float, place: float) -> float:
    """The place value of the last digit of a whole number that is not a trailing zero.

    >>> rounded(320, 1), rounded(200_000, 1), rounded(3_700_000, 100_000)
    (10, 100000, 100000)
    """
    if not value or abs(value) >= 1e21 or place < 1:
        return place
    whole, step = int(abs(value)), int(place)
    while whole % (step * 10) == 0:
        step *= 10
    return step


def _leading_point(scan: Scan, index: int) -> Digits | None:
    """A decimal without its nought: ".287"."""
    after = scan.word(index + 1)
    if not after or not after.isdecimal() or not scan.touches(index + 1) or len(after) > 30:
        return None
    if scan.touches(index) and (scan.word(index - 1)[-1].isalnum() or scan.word(index - 1) in ".)…"):
        return None
    read_as = shape(f"0.{after}")
    return read_as and Digits(index + 1, read_as[0], 10.0 ** -len(after), 10.0 ** -len(after))


def _grouped(scan: Scan, index: int) -> Digits | None:
    """One token, or groups of three digits with spaces or apostrophes between them."""
    text, last = scan.words[index], index
    if text.isdecimal() and index + 1 < len(scan.words):
        text, last = _join_groups(scan, index)
    read_as = shape(text)
    if read_as is None:
        return None
    value, decimals, whole = read_as
    place = 1.0 if whole else 10.0**-decimals
    return Digits(last, value, place, rounded(value, 1) if whole else place)


def _join_groups(scan: Scan, index: int) -> tuple[str, int]:
    """The digits of a number in groups of three, and its last token: "1 234 567", "1'234'567", "1 234,5"."""
    text, last = [scan.words[index]], index
    if len(text[0]) > 3:
        return text[0], last
    apart = scan.word(index + 1) in _APOSTROPHES  # as the Swiss write
    plain_space = not apart
    while len(text) < _MOST_GROUPS:
        after = last + 1 + apart
        group = _GROUP.fullmatch(scan.word(after))
        if not group or (len(group[2] or "") == 3 and "," in scan.word(after)):
            break
        if apart:
            if scan.word(last + 1) not in _APOSTROPHES or not (scan.touches(last + 1) and scan.touches(after)):
                break
        else:
            gap = scan.text[scan.ends[last] : scan.starts[after]]
            if gap not in _GROUP_SPACES or (gap == " " and plain_space and not _may_group(scan, index, after)):
                break
        plain_space = False
        text.append(group[1] + ("." + group[2] if group[2] else ""))
        last = after
        if group[2]:
            break
    return "".join(text), last


def _may_group(scan: Scan, index: int, after: int) -> bool:
    """Whether "15 200" is one number: not a day and a number, and not a list of numbers."""
    before = scan.word(index - 1)
    if (
        before in scan.known.table(months)
        or before in ("age", "aged", "size", ".")
        or scan.words[index].startswith("0")
    ):
        return False
    follower = scan.word(after + 1)
    if not scan.touches(after + 1) or follower in _AFTER_GROUP:
        return True
    # "1 200km" is glued to its unit; "3 800m races" may be three, and "5 100th"
    return follower[0].isalpha() and follower not in ("m", "st", "nd", "rd", "th")


def _with_fraction(scan: Scan, index: int, found: Digits) -> Digits:
    """Add a mixed fraction ("8½", "8 1/2", "8-1/2"), or make one of "3/4"."""
    after = found.last + 1
    if after >= len(scan.words) or found.place != 1:
        return found
    part = vulgar(scan, after)
    if part is not None:
        return Digits(after, found.value + part, 0.0, _step(part))
    if scan.words[after] == "/" and scan.touches(after):
        whole = slash(scan, found.last)
        starts_clean = not scan.touches(index) or scan.word(index - 1) in "-−(–+"
        return Digits(found.last + 2, whole, 0.0, 0.5, True) if whole and starts_clean else found
    if scan.words[after] in {"-", "‑"} and scan.touches(after) and scan.touches(after + 1):
        after += 1
    elif scan.starts[after] - scan.ends[found.last] > 2:
        return found
    part = slash(scan, after)
    return Digits(after + 2, found.value + part, 0.0, _step(part)) if part and part < 1 else found


def _step(part: float) -> float:
    """The last place of a mixed fraction: an eighth for "3 3/8"."""
    return next((1 / bottom for bottom in range(2, 101) if abs(part * bottom - round(part * bottom)) < _EXACTLY), 0.0)


def slash(scan: Scan, index: int) -> float | None:
    """The value of "a/b" at `index`, where it is a fraction and no date, page or ratio of scores."""
    top, bottom = scan.word(index), scan.word(index + 2)
    if scan.word(index + 1) != "/" or not (scan.touches(index + 1) and scan.touches(index + 2)):
        return None
    if not (top.isdecimal() and bottom.isdecimal()) or len(top) > 3 or len(bottom) > 4:
        return None
    after = scan.word(index + 3)
    if scan.touches(index + 3) and after[0] in "/-–.:":
        inch = after in "-–" and scan.touches(index + 4) and scan.word(index + 4)[0].isalpha()  # "a 3/4-inch pipe"
        if not inch and (after not in ".:" or scan.touches(index + 4)):
            return None
    return int(top) / int(bottom) if int(bottom) in _DENOMINATORS and 0 < int(top) < int(bottom) else None


def vulgar(scan: Scan, index: int) -> float | None:
    """The value of a fraction in one character ("½") or with a fraction slash ("1⁄2")."""
    word = scan.word(index)
    if len(word) == 1 and unicodedata.category(word) == "No":
        value = unicodedata.numeric(word)
        return value if 0 < value < 1 else None
    top, bottom = word, scan.word(index + 2)
    if scan.word(index + 1) == "⁄" and top.isdecimal() and bottom.isdecimal() and 0 < len(bottom) < 5:
        return int(top) / int(bottom) if int(bottom) and len(top) < 5 else None
    return None


def _power(scan: Scan, found: Digits) -> Digits:
    """Scientific notation and powers: "1e10", "4.5x10^-4", "4.5 × 10⁶", "1.2^7"."""
    after = found.last + 1
    word = scan.word(after)
    if word == "e" and scan.touches(after) and not found.fraction:
        exponent, last = _exponent(scan, after + 1)
        return _scaled(found, 10.0, exponent, last)
    if word in {"x", "×"} and (scan.word(after + 1) == "10"):
        exponent, last = _raised(scan, after + 2)
        return _scaled(found, 10.0, exponent, last)
    if word == "^" and scan.touches(after):
        exponent, last = _exponent(scan, after + 1)
        if exponent is None or abs(exponent) > 400 or not found.value:
            return found
        try:
            value = found.value**exponent
        except OverflowError:
            return found
        return Digits(last, value, 0.0, 0.0)
    return found


def _scaled(found: Digits, base: float, exponent: int | None, last: int) -> Digits:
    if exponent is None or abs(exponent) > 300:
        return found
    factor = base**exponent
    value = float(f"{found.value!r}e{exponent}") if "e" not in repr(found.value) else found.value * factor
    if not math.isfinite(value):
        return found
    return Digits(last, value, found.place * factor, found.place * factor)


def _raised(scan: Scan, index: int) -> tuple[int | None, int]:
    """An exponent after "10": "^-4", or superscript digits."""
    if scan.word(index) == "^":
        return _exponent(scan, index + 1)
    superscripts = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
    text, last = "", index - 1
    while scan.touches(last + 1) and len(text) < 4:
        digit = scan.word(last + 1).translate(superscripts)
        if digit == scan.word(last + 1) or (not digit.lstrip("-").isdecimal() and digit != "-"):
            break
        text, last = text + digit, last + 1
    return (int(text), last) if text.lstrip("-").isdecimal() and text.count("-") <= 1 else (None, last)


def _exponent(scan: Scan, index: int) -> tuple[int | None, int]:
    sign = 1
    while scan.touches(index) and scan.word(index) in {"-", "−", "+"}:
        sign = -sign if scan.word(index) != "+" else sign
        index += 1
    digits = scan.word(index)
    if not scan.touches(index) or not digits.isdecimal() or len(digits) > 3:
        return None, index
    return sign * int(digits), index
