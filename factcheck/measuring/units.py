"""The units of measure: from the words after a number to a unit.

The table is `rules/units.yaml`, and the `units` of the user's rule files. What works with every unit
is here and not in the table: square and cubic, ² and ³, "per", "an hour", "/".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError
from factcheck.measuring import far_rates, measures
from factcheck.measuring.measures import Unit
from factcheck.scan import HYPHENS, TOKEN, lowered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.scan import Scan

_INSIDE = HYPHENS | {"."}
_POWER_WORDS = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
_POWER_SIGNS = {"2": 2, "3": 3, "²": 2, "³": 3}
_DIVISIONS = 2
"""How often a unit is divided: milligrams per kilogram per day."""
_OPENING = {"(": ")", "[": "]", "{": "}", "<": ">"}
_LENGTH: measures.Base = (("meter", 1),)
_TIME: measures.Base = (("second", 1),)


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a unit: its tokens in lower case, and what must hold around it.

    `exact` is the spelling in its own case, for symbols; `loose` says that another case will do.
    """

    tokens: tuple[str, ...]
    unit: Unit
    order: int
    exact: str = ""
    loose: bool = True
    needs: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    readings: tuple[str, ...] = ()
    within: bool = False


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A unit as written: tokens `first` to `last` of the sentence. `symbol`: an abbreviation."""

    unit: Unit
    first: int
    last: int
    symbol: bool = False


class Units:
    """Every unit that is known, by name and by its written forms."""

    def __init__(self) -> None:
        self._named: dict[str, Unit] = {}
        self._short: dict[str, Unit] = {}
        self._forms: dict[str, list[Form]] = {}
        self._parts: dict[str, str] = {}
        self._exact: frozenset[str] = frozenset()
        self.ago: frozenset[str] = frozenset()

    @classmethod
    def build(cls, known: Knowledge) -> Units:
        """The table of some knowledge; raises FactcheckError for an entry that cannot be used."""
        table = cls()
        table.ago = frozenset(known.mapping("unit_words").get("ago", ()))
        table._exact = frozenset(known.section("exact_symbols"))
        prefixes: Mapping[str, Any] = known.mapping("prefixes")
        entries = [_checked(entry) for entry in known.section("units")]
        table._name(entries, prefixes)
        for order, entry in enumerate(entries):
            table._write(entry, order, prefixes)
        for forms in table._forms.values():
            forms.sort(key=lambda form: (-len(form.tokens), not form.needs, -form.order))
        return table

    # -- by name ------------------------------------------------------------------------------------

    def named(self, name: str) -> Unit | None:
        """The unit of a pint name, simple or combined ("mile / hour"), or None."""
        return self._named.get(name) or measures.parse(name, self._by_name)

    def names(self) -> list[str]:
        """The name of every unit in the table, in its order, prefixed ones included."""
        return list(self._named)

    def part(self, unit: Unit) -> Unit | None:
        """The smaller unit that may follow: the inch of "5 feet 6 inches"."""
        return self._named.get(self._parts.get(unit.name, ""))

    def readings(self, unit: Unit) -> Iterator[Unit]:
        """The other units that the words for this one may mean."""
        for name in unit.readings:
            other = self.named(name)
            if other:
                yield other

    def _by_name(self, name: str) -> Unit | None:
        return self._named.get(name) or self._short.get(name)

    # -- building -----------------------------------------------------------------------------------

    def _name(self, entries: list[dict[str, Any]], prefixes: Mapping[str, Any]) -> None:
        """Name every unit: first those that stand for themselves, then those measured in them."""
        for entry in entries:
            if "equals" not in entry:
                self._define(entry, Unit(entry["name"], 1.0, ((entry["name"], 1),)), prefixes)
        waiting = [entry for entry in entries if "equals" in entry]
        while waiting:
            left = []
            for entry in waiting:
                unit = measures.parse(str(entry["equals"]), self._by_name)
                if unit:
                    self._define(entry, replace(unit, name=entry["name"]), prefixes)
                else:
                    left.append(entry)
            if len(left) == len(waiting):
                canonical = [name for name, unit in self._named.items() if unit.base == ((name, 1),)]
                entry = left.pop(0)
                unit = measures.ask_pint(str(entry["equals"]), canonical)
                self._define(entry, replace(unit, name=entry["name"]), prefixes)
            waiting = left

    def _define(self, entry: dict[str, Any], unit: Unit, prefixes: Mapping[str, Any]) -> None:
        offset, inverse = float(entry.get("offset", 0)), bool(entry.get("inverse"))
        unit = replace(unit, offset=offset, inverse=inverse, readings=_readings(entry))
        self._named[unit.name] = unit
        if "parts" in entry:
            self._parts[unit.name] = entry["parts"]
        for symbol in entry.get("symbols", ()):
            self._short.setdefault(symbol, unit)
        for prefix in entry.get("prefixes", ()):
            scaled = self._prefixed(unit, prefix, prefixes)
            self._named.setdefault(scaled.name, scaled)
            for symbol in entry.get("symbols", ()):
                self._short.setdefault(prefixes[prefix]["symbols"][0] + symbol, scaled)

    def _prefixed(self, unit: Unit, prefix: str, prefixes: Mapping[str, Any]) -> Unit:
        if prefix not in prefixes:
            raise FactcheckError("units", f"`{unit.name}`: there is no prefix `{prefix}`")
        return replace(unit, name=prefix + unit.name, factor=unit.factor * float(prefixes[prefix]["factor"]))

    def _write(self, entry: dict[str, Any], order: int, prefixes: Mapping[str, Any]) -> None:
        unit = replace(self._named[entry["name"]], readings=_readings(entry))
        hints: dict[str, Any] = {
            key: frozenset(map(str, entry.get(key, ()))) for key in ("needs", "unless", "before", "when")
        }
        at_times = tuple(entry.get("readings", ())) if hints["when"] else ()
        within = bool(entry.get("within"))
        words = [str(word) for word in entry.get("written", ())]
        symbols = [str(symbol) for symbol in entry.get("symbols", ())]
        for text in words:
            for form in (text, _plural(text)):
                self._add(Form(_tokens(form), unit, order, within=within, readings=at_times, **hints))
        for text in symbols:
            form_of = Form(
                _tokens(text), unit, order, text, self._loose(text), within=within, readings=at_times, **hints
            )
            self._add(form_of)
        for prefix in entry.get("prefixes", ()):
            scaled = self._named[prefix + unit.name]
            for text in words:
                for form in (prefix + text, _plural(prefix + text)):
                    self._add(Form(_tokens(form), scaled, order, within=within))
            for short in prefixes[prefix]["symbols"]:
                for text in symbols:
                    form = short + text
                    self._add(Form(_tokens(form), scaled, order, form, self._loose(form), within=within))

    def _add(self, form: Form) -> None:
        self._forms.setdefault(form.tokens[0], []).append(form)

    def _loose(self, symbol: str) -> bool:
        return len(symbol) > 1 and symbol.lower() not in self._exact

    # -- matching -----------------------------------------------------------------------------------

    def match(self, scan: Scan, index: int) -> UnitMatch | None:
        """The unit that begins at token `index`: the longest written form, with what combines with it.

        A hyphen before it is passed over ("10-mile"); so is a bracket around it ("20 (kg)").
        """
        if scan.word(index) in HYPHENS:
            index += 1
        closing = _OPENING.get(scan.word(index))
        if closing:
            inner = self._single(scan, index + 1)
            if inner and inner.symbol and scan.word(inner.last + 1) == closing:
                return replace(inner, first=index, last=inner.last + 1)
            return None
        head = self._single(scan, index)
        return self.divided(scan, head) if head else None

    def divided(self, scan: Scan, head: UnitMatch) -> UnitMatch:
        """The unit with what follows "per", "a" or "/", if that is a unit too."""
        sign = scan.word(head.last + 1)
        if sign in ("of", "(", ")"):
            return self._behind(scan, head)
        if sign == "/":
            below = self._single(scan, head.last + 2, inside=True)
        elif sign in far_rates.PER:
            below = self._single(scan, head.last + 2, inside=True)
            if below and below.symbol and len(scan.slice(below.first, below.last)) == 1:
                below = None
            if below and sign != "per" and (below.unit.base != _TIME or scan.word(below.last + 1) in self.ago):
                below = None
        else:
            return head
        if below is None or below.unit.offset or head.unit.offset or head.unit.inverse:
            return head
        unit = measures.per(head.unit, below.unit)
        rate = UnitMatch(self._named.get(unit.name, unit), head.first, below.last, head.symbol)
        again = scan.word(below.last + 1) in ("/", "per") and unit.name.count("/") < _DIVISIONS
        return self.divided(scan, rate) if again else rate  # mg/kg/day

    def _behind(self, scan: Scan, head: UnitMatch) -> UnitMatch:
        """The rate of "850,000 barrels of oil a day", "12 miles (19 km) per hour"; the words stay the unit's."""
        link = far_rates.link(scan, head, self._single)
        below = self._single(scan, link + 1, inside=True) if link else None
        if below is None or below.symbol or below.unit.base != _TIME or scan.word(below.last + 1) in self.ago:
            return head
        if head.unit.offset or head.unit.inverse or not head.unit.base or head.unit.base == _TIME:
            return head
        unit = measures.per(head.unit, below.unit)
        return replace(head, unit=self._named.get(unit.name, unit))

    def _single(self, scan: Scan, index: int, inside: bool = False) -> UnitMatch | None:
        """A unit without "per": one written form, squared or cubed where it is a length."""
        exponent = _POWER_WORDS.get(scan.word(index))
        if exponent:
            start = index + 1
            while scan.word(start) in _INSIDE:
                start += 1
            length = self._form(scan, start, inside)
            if length and length.unit.base == _LENGTH:
                return replace(length, unit=measures.power(length.unit, exponent), first=index)
        return self._form(scan, index, inside)

    def _form(self, scan: Scan, index: int, inside: bool) -> UnitMatch | None:
        word = scan.word(index)
        exponent = _POWER_SIGNS.get(word[-1:]) if len(word) > 1 and not word.isdecimal() else None
        forms = self._forms.get(word[:-1] if exponent else word)
        if not forms:
            return None
        if exponent:
            return self._raised(index, forms, exponent)
        best: UnitMatch | None = None
        exactly = False
        for form in forms:
            last = _last(scan, index, form.tokens)
            if last < 0 or (best and last < best.last) or not self._stands(scan, last, form, inside):
                continue
            exact = not form.exact or _spelled_so(scan, index, last, form.exact)
            if not (exact or form.loose) or (best and last == best.last and exactly >= exact):
                continue
            best, exactly = UnitMatch(_read(scan, form), index, last, bool(form.exact)), exact
        return self._powered(scan, best) if best else None

    def _stands(self, scan: Scan, last: int, form: Form, inside: bool) -> bool:
        """Whether the words around a form let it be a unit."""
        if form.within and not inside:
            return False
        after = last + 1
        if scan.touches(after) and form.exact and not _may_touch(scan, after):
            return False
        if form.before and scan.word(after + (scan.word(after) in HYPHENS)) in form.before:
            return False
        if form.needs and not inside and form.needs.isdisjoint(scan.distinct):
            degrees = form.unit.offset and _only_degrees(scan, last)
            if not (degrees or self._divides(scan, after)):
                return False
        if not form.unless or form.unless.isdisjoint(scan.distinct):
            return True
        return not form.when.isdisjoint(scan.distinct)  # degrees in a graduate's talk of the weather

    def _divides(self, scan: Scan, index: int) -> bool:
        """Whether a unit follows a "/", which makes what is before it a unit too: "A/cm2", but not "802.11 b/g"."""
        below = scan.word(index + 1)
        if scan.word(index) != "/" or (len(below) == 1 and scan.word(index + 2) not in _POWER_SIGNS):
            return False
        return below in self._forms or below[:-1] in self._forms

    def _raised(self, index: int, forms: list[Form], exponent: int) -> UnitMatch | None:
        """A length with its power in one token, such as "km²"."""
        for form in forms:
            if len(form.tokens) == 1 and form.exact and form.unit.base in (_LENGTH, _TIME):
                return UnitMatch(measures.power(form.unit, exponent), index, index, True)
        return None

    def _powered(self, scan: Scan, found: UnitMatch) -> UnitMatch:
        """With the 2 or 3 that follows it: "m2", "km^2", "metres squared"."""
        if found.unit.base not in (_LENGTH, _TIME):
            return found
        after = scan.word(found.last + 1)
        if after in ("squared", "cubed"):
            exponent, last = (2 if after == "squared" else 3), found.last + 1
        elif found.symbol and scan.touches(found.last + 1):
            last = found.last + (2 if after == "^" else 1)
            exponent = _POWER_SIGNS.get(scan.word(last), 0)
            if scan.touches(last + 1) and scan.word(last + 1).isalnum():
                exponent = 0
        else:
            return found
        return replace(found, unit=measures.power(found.unit, exponent), last=last) if exponent else found


def _only_degrees(scan: Scan, last: int) -> bool:
    """Whether a C or F after a number can mean nothing but degrees: "-4 F", or "20 C" and nothing else."""
    before = scan.word(last - 2)
    if before in ("-", "−", "minus"):
        return not scan.touches(last - 2)
    return last == len(scan.words) - 1 == 1 and not scan.touches(last)


def _may_touch(scan: Scan, index: int) -> bool:
    """Whether what follows a symbol without a space leaves it a symbol: "5 m2" does, "24703L202" not."""
    word = scan.word(index)
    return not word[0].isdecimal() or (word in _POWER_SIGNS) or scan.words[index - 1] in ("ft", "′", "lb", "st")


def _read(scan: Scan, form: Form) -> Unit:
    """The unit of a form, with the readings that the words of the sentence add."""
    if form.when and not form.when.isdisjoint(scan.distinct):
        return replace(form.unit, readings=form.readings)
    return form.unit


def _last(scan: Scan, first: int, tokens: tuple[str, ...]) -> int:
    """The index of a form's last token when it begins at `first`, or -1; hyphens and dots are passed over."""
    at = first
    for position, token in enumerate(tokens):
        if position:
            at += 1
            while scan.word(at) in _INSIDE and scan.word(at) != token:
                at += 1
        if scan.word(at) != token:
            return -1
    return at


def _spelled_so(scan: Scan, first: int, last: int, exact: str) -> bool:
    written = scan.slice(first, last)
    if written == exact:
        return True
    drop = str.maketrans("", "", " .-‐‑")
    return written.translate(drop) == exact.translate(drop)


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(token for token in TOKEN.findall(lowered(text)) if token not in _INSIDE)


def _readings(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """The readings that hold in every sentence; those with a `when` belong to the form."""
    return () if entry.get("when") else tuple(entry.get("readings", ()))


def _plural(text: str) -> str:
    """The plural of a written form: of the word before "per" or "of", if there is one.

    >>> _plural("mile"), _plural("part per million"), _plural("tonne of coal equivalent")
    ('miles', 'parts per million', 'tonnes of coal equivalent')
    """
    for link in (" per ", " of "):
        head, found, tail = text.partition(link)
        if found:
            return f"{head}s{found}{tail}"
    return text + "s"


def _checked(entry: object) -> dict[str, Any]:
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str):
        raise FactcheckError("units", f"a unit is a mapping with a `name`, not {entry!r}")
    several = ("written", "symbols", "prefixes", "needs", "unless", "before", "when", "readings")
    return entry | {key: [entry[key]] for key in several if key in entry and not isinstance(entry[key], list)}
