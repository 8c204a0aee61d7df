"""The currencies: from a sign, a code or a name beside a number to an ISO 4217 code.

The table is `rules/currencies.yaml`. A sign may stand before the number or after it; a name after it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError
from factcheck.scan import TOKEN, lowered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.scan import Scan

_SCALES = {"M": 1e6, "m": 1e6, "K": 1e3, "k": 1e3, "T": 1e3, "B": 1e9}
"""What a letter before a code multiplies by: "30 MUSD", "5 KEUR"."""
_SPACED = frozenset(["c", "hk", "nz", "au"])
"""Letters that belong to a "$" after a space, even in lower case; "us $5" may be a pronoun."""


@dataclass(frozen=True, slots=True)
class Currency:
    """What is meant: an ISO code, how many of what is written make one of it, other codes it may be.

    `minor` is the small coin's name ("cent"), `hundredth` how many of them make one.
    """

    code: str
    minor: str = ""
    hundredth: float = 1.0
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a currency, with what must hold for it to be one."""

    tokens: tuple[str, ...]
    currency: Currency
    exact: str = ""
    needs: frozenset[str] = frozenset()
    least: float | None = None
    homonym: bool = False
    lost: bool = False
    sign: bool = False
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class CurrencyMatch:
    """A currency as written: tokens `first` to `last`; `scale` multiplies the number ("30 MUSD").

    `least`: for a word that is oftener something else, the number from which on it may be money beside words of
    money; `homonym`: a code that is a word; `named`: a name that stands before its number ("rupees 500 crore").
    """

    currency: Currency
    first: int
    last: int
    scale: float = 1.0
    sign: bool = False
    least: float | None = None
    homonym: bool = False
    named: bool = False


class _Forms:
    """Forms by their tokens, looked up from one end, the longest first."""

    def __init__(self, *, first: bool) -> None:
        self._edge = 0 if first else -1
        self._forms: dict[tuple[str, ...], list[Form]] = {}
        self._lengths: dict[str, list[int]] = {}

    def add(self, form: Form) -> None:
        self._forms.setdefault(form.tokens, []).append(form)
        lengths = self._lengths.setdefault(form.tokens[self._edge], [])
        if len(form.tokens) not in lengths:
            lengths.append(len(form.tokens))
            lengths.sort(reverse=True)

    def beginning(self, words: list[str], index: int) -> Iterator[Form]:
        """The forms that begin at token `index`."""
        if 0 <= index < len(words):
            for length in self._lengths.get(words[index], ()):
                yield from self._forms.get(tuple(words[index : index + length]), ())

    def ending(self, words: list[str], index: int) -> Iterator[Form]:
        """The forms that end with token `index`."""
        if 0 <= index < len(words):
            for length in self._lengths.get(words[index], ()):
                if length <= index + 1:
                    yield from self._forms.get(tuple(words[index + 1 - length : index + 1]), ())


class Currencies:
    """Every way to write a currency, by first token for what follows a number, by last for what precedes."""

    def __init__(self) -> None:
        self._after = _Forms(first=True)
        self._before = _Forms(first=False)
        self._names_before: dict[str, Form] = {}
        self._codes: dict[str, Currency] = {}
        self._minors: dict[str, list[Currency]] = {}
        self._never_before: dict[str, frozenset[str]] = {}
        self._dollars = _Forms(first=True)
        self.money_words: frozenset[str] = frozenset()
        self.closing: frozenset[str] = frozenset()
        self.weight_words: frozenset[str] = frozenset()
        self.chinese_words: frozenset[str] = frozenset()
        self.priced_by: frozenset[str] = frozenset()
        self.before_priced: frozenset[str] = frozenset()
        self.never_priced_by: frozenset[str] = frozenset()
        self.netted: frozenset[str] = frozenset()
        self.weather_words: frozenset[str] = frozenset()
        self.screens: frozenset[int] = frozenset()

    @classmethod
    def build(cls, known: Knowledge) -> Currencies:
        """The table of some knowledge; raises FactcheckError for an entry that cannot be used."""
        table = cls()
        table._never_before = {word: frozenset(after) for word, after in known.mapping("never_before").items()}
        table.money_words = frozenset(known.section("money_words"))
        table.closing = frozenset(known.section("closing_currencies"))
        table.weight_words = frozenset(known.section("weight_words"))
        table.chinese_words = frozenset(known.section("chinese_words"))
        table.before_priced = frozenset(known.section("before_priced"))
        table.weather_words = frozenset(known.section("weather_words"))
        table.netted = frozenset(known.section("netted"))
        table.never_priced_by = frozenset(known.section("never_priced_by"))
        table.screens = frozenset(known.section("screens"))
        table.priced_by = frozenset(known.section("priced_by"))
        doubtful = known.mapping("doubtful_currencies")
        homonyms = frozenset(known.section("homonym_codes"))
        lower = frozenset(known.section("lower_codes"))
        entries = [_checked(entry) for entry in known.section("currencies")]
        for entry in entries:
            table._enter(entry, doubtful, homonyms, lower)
        for noun, codes in known.mapping("bare_currencies").items():
            currency = Currency(codes[0], readings=tuple(codes[1:]))
            for form in (noun, noun + "s"):
                table._add(Form(_tokens(form), currency, least=doubtful.get(noun)))
        for name, codes in known.mapping("thousands_of").items():
            table._add(Form(_tokens(name), Currency(codes[0], readings=tuple(codes[1:])), least=0.0, scale=1000.0))
        for name, code in known.mapping("bare_minors").items():
            currency = table.minor_of(name, code) or Currency(code, name, 100.0)
            table._add(Form(_tokens(name), currency, least=doubtful.get(name)))
        return table

    def _enter(
        self, entry: Mapping[str, Any], doubtful: Mapping[str, float], homonyms: frozenset[str], lower: frozenset[str]
    ) -> None:
        """Add all that an entry of rules/currencies.yaml says may be written for a currency and its coins."""
        code = entry["code"]
        currency = self._codes[code] = Currency(code)
        self._add(
            Form((code.lower(),), currency, "" if code.lower() in lower else code, homonym=code in homonyms, sign=True)
        )
        for name in entry.get("written", ()):
            self._names(name, currency, doubtful.get(name))
        for place in entry.get("of", ()):
            for noun in entry.get("noun", ()):
                self._names(f"{place} {noun}", currency, None)
                if noun == "dollar":
                    self._dollars.add(Form(_tokens(place), currency))
        for short in entry.get("short", ()):
            self._dollars.add(Form(_tokens(short), currency))
        for symbol in entry.get("symbols", ()):
            self._sign(symbol, currency)
        for symbol in entry.get("before", ()):
            self._sign(symbol, currency, after=False)
        for symbol in entry.get("lost", ()):
            self._before.add(Form(_tokens(symbol), currency, symbol, sign=True, lost=True))
        for symbol in entry.get("unsure", ()):
            self._sign(symbol, currency, frozenset(entry.get("needs", ())))
        minors = entry.get("minor", ())
        coins: dict[float, str] = {}
        for name in minors:
            hundredth = float(minors[name]) if isinstance(minors, dict) else 100.0
            small = Currency(code, coins.setdefault(hundredth, name), hundredth)
            self._minors.setdefault(name, []).append(small)
            for place in entry.get("of", ()):
                self._add(Form(_tokens(f"{place} {name}"), small))

    def _sign(
        self, symbol: str, currency: Currency, needs: frozenset[str] = frozenset(), *, after: bool = True
    ) -> None:
        exact = symbol if symbol[:1].isalpha() and "$" not in symbol else ""
        form = Form(_tokens(symbol), currency, exact, needs, sign=True)
        self._before.add(form)
        if after:
            self._after.add(form)

    def _names(self, name: str, currency: Currency, least: float | None) -> None:
        for form in (name, name + "s"):
            self._add(Form(_tokens(form), currency, least=least))

    def _add(self, form: Form) -> None:
        self._after.add(form)
        if form.sign or form.tokens == ("euro",):  # wires print "euro110" where the sign was lost
            self._before.add(form)
        elif len(form.tokens) == 1 and form.least is None and len(form.tokens[0]) > 2 and form.tokens[0].isalpha():
            self._names_before.setdefault(form.tokens[0], form)

    def minor_of(self, name: str, code: str) -> Currency | None:
        """The small coin of that name in a currency, if it has one: the sen of the ringgit."""
        return next((c for c in self._minors.get(name, ()) if c.code == code), None)

    # -- matching -----------------------------------------------------------------------------------

    def before(self, scan: Scan, index: int) -> CurrencyMatch | None:
        """The sign or code that ends just before token `index`: "$5", "US$ 5", "EUR 5", "Rs. 500"."""
        for form in self._before.ending(scan.words, index - 1):
            first = index - len(form.tokens)
            if not (_written_so(scan, first, index - 1, form) or _large_sum(scan, first, index, form)):
                continue
            if form.lost and not (scan.touches(index) and scan.word(index + 1) in _LARGE):
                continue
            if len(form.tokens) > 1 and form.tokens[-1] == "$" and not _joined(scan, first, index - 1):
                continue
            if first and scan.touches(first) and form.tokens[0][0].isalpha() and scan.word(first - 1)[-1].isalnum():
                continue
            return _found(form, first, index - 1)
        return None

    def named_before(self, scan: Scan, index: int) -> CurrencyMatch | None:
        """The name that stands just before token `index`, as few write: "rupees 500 crore"."""
        form = self._names_before.get(scan.word(index - 1))
        return replace(_found(form, index - 1, index - 1), named=True) if form else None

    def after(self, scan: Scan, index: int) -> CurrencyMatch | None:
        """The sign, code or name that begins at token `index`: "5 €", "5 USD", "5 Hong Kong dollars"."""
        for form in self._after.beginning(scan.words, index):
            last = index + len(form.tokens) - 1
            if scan.word(last + 1) in self._never_before.get(scan.word(last), ()):
                continue
            if _written_so(scan, index, last, form):
                return _found(form, index, last)
        raw = scan.raw(index)
        if len(raw) == 4 and raw[1:].isupper() and raw[0] in _SCALES and raw[1:] in self._codes:
            return CurrencyMatch(self._codes[raw[1:]], index, index, _SCALES[raw[0]], sign=True)
        return None

    def dollars_of(self, scan: Scan, index: int) -> CurrencyMatch | None:
        """Whose dollars are meant, if token `index` begins to say so: "$5 million Canadian", "$5 US"."""
        for form in self._dollars.beginning(scan.words, index):
            last = index + len(form.tokens) - 1
            if scan.raw(index)[0].isupper() and scan.raw(index) != "Us":
                return _found(form, index, last)
        return None


_LARGE = frozenset(("million", "billion", "m", "bn", "mln"))
"""Before one of these a letter stands for a lost sign: "e85 million"."""


def _large_sum(scan: Scan, first: int, index: int, form: Form) -> bool:
    """Whether a capital that may be anything is glued to a large sum, as only a currency is: "R350,000", "R8m"."""
    if not (form.needs and len(form.exact) == 1 and form.exact.isupper()):
        return False
    if first != index - 1 or scan.raw(first) != form.exact or not scan.touches(index):
        return False
    return "," in scan.word(index) or scan.word(index + 1) in _LARGE


def _found(form: Form, first: int, last: int) -> CurrencyMatch:
    return CurrencyMatch(form.currency, first, last, form.scale, form.sign, form.least, form.homonym)


def _written_so(scan: Scan, first: int, last: int, form: Form) -> bool:
    if form.exact and scan.slice(first, last).replace(" ", "") != form.exact.replace(" ", ""):
        return False
    return not form.needs or not form.needs.isdisjoint(scan.distinct)


def _joined(scan: Scan, first: int, last: int) -> bool:
    """Whether letters belong to the "$" after them: "A$5", "HK $5"; not "us $5" or "a $5"."""
    if all(scan.touches(index) for index in range(first + 1, last + 1)):
        return scan.raw(first)[0].isupper() or scan.word(first) not in ("a", "s")
    word = scan.word(first)
    return word in _SPACED or (scan.raw(first).isupper() and word != "a")


def sign_at(scan: Scan, index: int) -> bool:
    """Whether a currency sign ends with token `index`, or a code such as USD that stands before a number."""
    return scan.known.table(Currencies.build).before(scan, index + 1) is not None


def prefix(scan: Scan, index: int) -> int:
    """The first token of the currency sign before token `index` ("US$", "A$", "£"), or `index`."""
    sign = scan.known.table(Currencies.build).before(scan, index) if index else None
    return sign.first if sign else index


def in_sentence(scan: Scan, found: CurrencyMatch) -> Currency:
    """What a sign that several countries use means here: "¥" is the yuan in a Chinese context."""
    currency = found.currency
    if currency.code == "JPY" and scan.word(found.first) in ("¥", "￥"):
        if not scan.known.table(Currencies.build).chinese_words.isdisjoint(scan.distinct):
            return Currency("CNY")
        return replace(currency, readings=("CNY",))
    return currency


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(TOKEN.findall(lowered(text)))


def _checked(entry: object) -> dict[str, Any]:
    if not isinstance(entry, dict) or not isinstance(entry.get("code"), str):
        raise FactcheckError("currencies", f"a currency is a mapping with a `code`, not {entry!r}")
    return entry
