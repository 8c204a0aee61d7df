"""An amount of money: "$2.4bn", "five Hong Kong dollars", "69 cents", "€5 million", "Rs 500 crore".

Currencies are in `rules/currencies.yaml`. What is written keeps the coin that was named (69 cents, of
the unit "USD cent"); what it permits is always in the currency itself (0.69 USD), so that cents and
dollars meet. What the price is for stays in the unit's text: "$ a barrel".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.measuring.currencies import Currencies, Currency, CurrencyMatch, in_sentence
from factcheck.measuring.measures import scaled
from factcheck.measuring.units import Units
from factcheck.model import Mention, Quantity, Value
from factcheck.numbers import grand, hedges, permits
from factcheck.numbers.amounts import Amount, amounts, claim
from factcheck.numbers.direction import change
from factcheck.numbers.ellipsis import borrows, hedged_alike
from factcheck.numbers.number_words import lexicon
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.context import Context
    from factcheck.model import Interval, Modifier, Number
    from factcheck.scan import Scan

NAME = "money"
RANK = 30

_LENDERS = 3
"""Earlier amounts from which one without a currency may borrow it."""
_MANY = 1e6
"""From here on even a word that is oftener something else is money: "3 billion won"."""
_NAMED = 100
"""Below this, a letter with a whole number is a name: P5, R2."""
_CLOSING = frozenset({"", ".", ",", ";", ")", "(", "?", "!"})
_DOLLARS = frozenset({"$", "dollar", "dollars"})
"""The last token of a sum in dollars of which it may be said whose they are."""
_BETWEEN = frozenset(["more", "additional", "extra", "further", "odd", "total"])
_AFTER_AMOUNT = frozenset(
    ["for", "in", "per", "to", "and", "from", "as", "on", "by", "each", "at", "was", "is", "were", "or", "a"]
)
_TIMES = frozenset(["minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "year", "season"])
_PER = frozenset(["per", "a", "an", "each", "every", "/"])


@dataclass(frozen=True, slots=True)
class Price:
    """An amount with its currency: the tokens it covers and the text of its unit."""

    amount: Amount
    currency: Currency
    first: int
    last: int
    number: Number
    text: str


def find(scan: Scan) -> Iterator[Mention]:
    """Every amount of money; dollars and their cents are one."""
    found = amounts(scan)
    if not found:
        return
    table = scan.known.table(Currencies.build)
    prices: list[Price] = []
    used = -1
    for position, amount in enumerate(found):
        if amount.first <= used:
            continue
        price = _price(scan, table, amount) or _borrowed(scan, table, amount, prices, found[position + 1 :])
        if price is None:
            continue
        claim(scan, amount)
        price = _with_coins(scan, table, price, found[position + 1 :])
        used = price.last
        prices.append(price)
    named = dict.fromkeys(p.currency.code for p in prices if not (p.currency.minor or p.currency.readings))
    said: tuple[str, Modifier, int] = ("", "exact", -1)
    for price in prices:
        settled = _settled(table, price, named)
        code, modifier, last = said
        if code != settled.currency.code:
            settled = replace(settled, number=hedged_alike(scan, settled.number, settled.first, modifier, last))
        made, last = _mention(scan, settled)
        said = settled.currency.code, settled.number.modifier, last
        yield made


def value(mention: Mention, context: Context) -> Value:  # noqa: ARG001  (every kind has this signature)
    """The amount as written, and what it permits in the currency."""
    number = mention.number
    assert number is not None
    currency = mention.expression if isinstance(mention.expression, Currency) else Currency(mention.unit or "")
    whole = scaled(number, 1 / currency.hundredth)
    if _is_in_coins(number, currency):
        permitted = permits.coined(whole, currency.code)
    else:
        permitted = permits.with_cents(permits.priced(whole, currency.code), whole)
    return Value(
        Quantity(number.low, number.high, mention.unit),
        permitted,
        number.modifier,
        readings=tuple(_reading(whole, code) for code in currency.readings),
    )


def _is_in_coins(number: Number, currency: Currency) -> bool:
    """Whether a sum is counted in small coins though it is more than one whole coin, as shares are: "631p"."""
    return bool(currency.minor) and number.low is not None and number.low >= currency.hundredth


def _reading(number: Number, code: str) -> Interval:
    return permits.priced(number, code)


def _mention(scan: Scan, price: Price) -> tuple[Mention, int]:
    amount, currency = price.amount, price.currency
    number, last = price.number, price.last
    outer_last, modifier = hedges.trailing(scan, last + 1)
    if modifier != "exact":
        number, last = hedges.applied(number, hedges.combined(number.modifier, modifier)), outer_last
    mention = Mention(
        NAME,
        scan.offset + scan.starts[price.first],
        scan.offset + scan.ends[last],
        number,
        f"{currency.code} {currency.minor}" if currency.minor else currency.code,
        price.text,
        change=change(scan, price.first, last) or change(scan, amount.outer_first, last),
        expression=currency,
    )
    return mention, last


# -- sign, number, name ---------------------------------------------------------------------------------


def _price(scan: Scan, table: Currencies, amount: Amount) -> Price | None:
    """A number with the currency before it, behind it or both, its sign, and of what one costs it: "$5 a share"."""
    before = _sign_before(scan, table, amount)
    after = _name_after(scan, table, amount)
    if before and after and after.sign and scan.word(after.last + 1)[:1].isdecimal():
        after = None  # the code is the next number's: "RMB 10 USD 20"
    match = before or after
    if match is None or (amount.form == "article" and match is before):
        return None
    number, first = amount.number, amount.outer_first
    if amount.form == "article":
        first, modifier = hedges.leading(scan, amount.first)
        if modifier == "exact":
            return None
        number = hedges.applied(number, modifier)
    last = max(amount.last, amount.outer_last)
    currency = in_sentence(scan, match)
    text = scan.slice(match.first, match.last)
    if before:
        first = min(first, before.first)
        if _negative(scan, before.first):
            first, number = min(first, before.first - 1), scaled(number, -1)
    if after:
        last = max(last, after.last)
        number = scaled(number, after.scale)
        if before and after.currency.code != "USD" and not after.currency.minor:
            currency = after.currency
    if scan.word(match.last) in _DOLLARS and match.first == match.last:
        currency, last = _whose(scan, table, currency, last)
    last, per = _priced_by(scan, table, last)
    return Price(amount, currency, first, last, number, text + (per if per[:1] == "/" else f" {per}".rstrip()))


def _whose(scan: Scan, table: Currencies, currency: Currency, last: int) -> tuple[Currency, int]:
    """Whose dollars a sum is in where that is said behind it, and its last token: "$5 million (Canadian)".

    A "$5 million Canadian dam" is not said to be paid in dollars of Canada.
    """
    bracket = scan.word(last + 1) == "("
    index = last + 1 + bracket
    if scan.word(index) == "in":
        match = table.after(scan, index + 1)
        theirs = match and not bracket and match.first < match.last and scan.word(match.last) in _DOLLARS
        return (match.currency, match.last) if match and theirs else (currency, last)
    match = table.dollars_of(scan, index)
    if match is None:
        return currency, last
    after = scan.word(match.last + 1)
    if bracket:
        return (match.currency, match.last + 1) if after == ")" else (currency, last)
    return (match.currency, match.last) if after in _CLOSING or after in _AFTER_AMOUNT else (currency, last)


def _borrowed(
    scan: Scan, table: Currencies, amount: Amount, prices: Sequence[Price], later: Sequence[Amount]
) -> Price | None:
    """An amount whose currency is said for another: "$1.85 billion, from 1.76 billion", "8 or $9"."""
    lender = next((price for price in reversed(prices[-_LENDERS:]) if borrows(scan, price.amount, amount)), None)
    if lender is None and later and scan.word(amount.outer_last + 1) == "or" and amount.form == "digits":
        sign = _sign_before(scan, table, later[0])
        if sign and sign.first == amount.outer_last + 2:
            lender = _price(scan, table, later[0])
    if lender is None:
        return None
    return Price(amount, lender.currency, amount.outer_first, amount.outer_last, amount.number, lender.text)


def _sign_before(scan: Scan, table: Currencies, amount: Amount) -> CurrencyMatch | None:
    """The sign or code before the number, a minus between them or not."""
    for index in (amount.first, amount.first + 1):
        if index > amount.first and scan.word(amount.first) not in ("-", "−", "minus"):
            break
        match = table.before(scan, index)
        if match and _likely(scan, table, amount, match):
            return match
    return _named_before(scan, table, amount)


def _named_before(scan: Scan, table: Currencies, amount: Amount) -> CurrencyMatch | None:
    """The name before a number that has nothing of its own to count: "rupees 500 crore", not "5 dollars 30"."""
    match = table.named_before(scan, amount.first)
    if match is None or amount.form != "digits" or scan.touches(amount.first):
        return None
    after, before = scan.word(amount.outer_last + 1), scan.word(match.first - 1)
    if (after[:1].isalpha() and after not in _AFTER_AMOUNT) or before[:1].isdecimal() or before in ("in", "the", "of"):
        return None
    known = scan.known.table(lexicon)
    return None if before in known.starters or before in known.multipliers or before in known.letters else match


def _name_after(scan: Scan, table: Currencies, amount: Amount) -> CurrencyMatch | None:
    """The sign, code or name after the number: "5 €", "million-euro", "millions of dollars"."""
    start = max(amount.last, amount.outer_last) + 1
    if scan.word(start) in HYPHENS and scan.touches(start):
        start += 1
    elif amount.form in ("vague", "fraction") and scan.word(start) == "of":
        start += 1
        start += scan.word(start) in ("a", "an", "the")
    elif amount.form == "fraction" and scan.word(start) in ("a", "an"):
        start += 1
    start += scan.word(start) in _BETWEEN
    match = table.after(scan, start)
    if match is None or not _likely(scan, table, amount, match) or _in_code(scan, amount, match):
        return None
    if match.sign and scan.word(match.last + 1)[:1].isdecimal() and not scan.touches(match.first):
        # "1 $ 10 bill": the sign is the next number's, unless that one has a coin of its own ("10 $ 30 cents")
        coin = table.after(scan, match.last + 2)
        return match if scan.word(match.first).isalpha() or (coin and coin.currency.minor) else None
    return match


def _in_code(scan: Scan, amount: Amount, match: CurrencyMatch) -> bool:
    """Whether number and letters are part of a longer code: "MB604LL/A"."""
    if not scan.touches(match.first) or not scan.word(match.first)[0].isalpha():
        return False
    before, after = scan.word(amount.first - 1)[-1:], scan.word(match.last + 1)
    return (scan.touches(amount.first) and before.isalpha()) or (
        scan.touches(match.last + 1) and after in ("/", "-", "_")
    )


def _likely(scan: Scan, table: Currencies, amount: Amount, match: CurrencyMatch) -> bool:
    """Whether a word that is oftener something else is money here."""
    value = amount.number.high if amount.number.high is not None else amount.number.low
    size = abs(value or 0.0)
    word = scan.word(match.first)
    if match.homonym:
        return size >= _MANY
    if match.scale > 1 and not match.sign:
        return grand.is_money(scan, table, match)
    if word == "euro" and match.first < amount.first:
        return scan.touches(amount.first)  # "Euro 2020" is a tournament
    if scan.raw(match.first) == "Cent":
        return False  # a rapper
    letter = word == "ps" or (len(word) == 1 and word.isascii() and word.isalpha())
    if letter and match.first == match.last == amount.first - 1:
        return size >= _NAMED or amount.number.low_place < 1  # PS4 and R2 are names
    if word in ("p", "c") and match.currency.minor:
        return _coin_letter(scan, table, amount, match)
    return match.least is None or _doubtful(scan, table, size, match)


def _doubtful(scan: Scan, table: Currencies, size: float, match: CurrencyMatch) -> bool:
    """Whether "pounds" or "won" are money: by the million, or in the company of money."""
    raw = scan.raw(match.first)
    if raw == "mark" and size != 1 and scan.word(match.first - 1) not in HYPHENS:
        return False  # "passed the 10 million mark"
    if raw[0].isupper():
        return raw.isupper() and size >= _MANY  # "1B Mark" is a name
    ends = scan.word(match.last + 1) in _CLOSING and raw.removesuffix("s") in table.closing
    if size >= _MANY or (ends and size >= (match.least or 0)):
        return True
    weighed = scan.word(match.last + 1) == "of" or not table.weight_words.isdisjoint(scan.distinct)
    if raw in ("pound", "pounds") and weighed:
        return False
    return size >= (match.least or 0) and not table.money_words.isdisjoint(scan.distinct)


def _coin_letter(scan: Scan, table: Currencies, amount: Amount, match: CurrencyMatch) -> bool:
    """Whether "p" is pence and "c" cents: 1080p is a screen, "at 7p" an hour, 30c mostly the weather."""
    if not scan.touches(match.first) or not scan.raw(match.first).islower() or amount.form != "digits":
        return False
    money = not table.money_words.isdisjoint(scan.distinct)
    if scan.word(match.first) == "c":
        return money and table.weather_words.isdisjoint(scan.distinct)
    value = amount.number.low or 0
    return money or not (value in table.screens or (value <= 12 and scan.word(amount.first - 1) == "at"))


def _negative(scan: Scan, index: int) -> bool:
    """Whether a minus stands before the sign: "-$5 million", "minus $5 million"."""
    if scan.word(index - 1) in ("minus", "negative"):
        return True
    return scan.word(index - 1) in ("-", "−") and scan.touches(index) and not scan.touches(index - 1)


def _with_coins(scan: Scan, table: Currencies, price: Price, later: Sequence[Amount]) -> Price:
    """With the small coins that follow: "15 dollars and 50 cents", "15 dollars and 50"."""
    whole = price.number.low
    if price.currency.minor or not later or whole is None or whole != price.number.high or whole != int(whole):
        return price
    amount = later[0]
    gap = scan.words[price.last + 1 : amount.first]
    coins = amount.number.low
    if gap not in ([], ["and"], [","]) or coins is None or coins != amount.number.high or not 0 <= coins < 100:
        return price
    match = _name_after(scan, table, amount)
    if match and match.currency.minor:
        last, hundredth = match.last, match.currency.hundredth
    elif match is None and gap != [","] and scan.word(amount.last + 1) in ("", ".") and whole < 1000 and coins >= 10:
        last, hundredth = amount.last, 100.0
    else:
        return price
    place = 1 / hundredth
    number = replace(
        price.number,
        low=whole + coins / hundredth,
        high=whole + coins / hundredth,
        low_place=place,
        high_place=place,
        low_round=place,
        high_round=place,
    )
    return replace(price, number=number, last=last)


def _priced_by(scan: Scan, table: Currencies, last: int) -> tuple[int, str]:
    """What one of it costs the price: the last token and the text of "a barrel", "per 1,000 people"."""
    end = _object(scan, table, last + 1 + (scan.word(last + 1) in HYPHENS))
    return (last, "") if end is None else (end, scan.slice(last + 1, end).replace("-", " ").strip())


def _object(scan: Scan, table: Currencies, link: int) -> int | None:
    """The last token of "a barrel", "-an-hour", "/MWh", "per 1,000 cubic feet", if token `link` begins one."""
    per, at = scan.word(link), link + 1 + (scan.word(link + 1) in HYPHENS)
    if per not in _PER or (per == "/" and not scan.word(at)[:1].isalpha()):
        return None
    if per in ("a", "an", "each", "every"):
        if scan.word(at) not in table.priced_by and scan.word(at).removesuffix("s") not in table.priced_by:
            return None
        time = scan.word(at) in _TIMES and scan.word(at + 1) in scan.known.table(Units.build).ago
        return None if time and not _netted(scan, table, at + 1) else at  # "a year earlier"
    at += scan.word(at)[:1].isdecimal()
    while scan.word(at) in table.before_priced:
        at += 1
    if scan.word(at + 1) in HYPHENS and scan.touches(at + 2) and scan.word(at + 2) in table.priced_by:
        at += 2  # per megawatt-hour
    return at if scan.word(at)[:1].isalpha() and scan.word(at) not in table.never_priced_by else None


def _netted(scan: Scan, table: Currencies, link: int) -> bool:
    """Whether "before" or "after" says what is still to come off a sum: "before tax", but not "after taxes rose"."""
    if scan.word(link) not in ("before", "after") or scan.word(link + 1) not in table.netted:
        return False
    return scan.word(link + 2) in _CLOSING or scan.word(link + 2) in _AFTER_AMOUNT


def _settled(table: Currencies, price: Price, named: Iterable[str]) -> Price:
    """With the currency that its neighbours name: "sen" beside ringgit, "pesos" beside Chilean pesos."""
    currency = price.currency
    for code in named:
        if code == currency.code:
            return replace(price, currency=replace(currency, readings=()))
        if currency.minor:
            small = table.minor_of(currency.minor, code)
            if small:
                return replace(price, currency=small)
        if code in currency.readings:
            return replace(price, currency=Currency(code))
    return price
