"""Which rule speaks about a pair of claims, and what it allows.

A rule describes claims by their kind and their words. It speaks about a pair when it describes both
claims; of several, the one that says most about them wins (see `Rules.rule_for`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError
from factcheck.lexicon import Lexicon
from factcheck.measuring.per_one import per
from factcheck.numbers.hedges import BOUNDS
from factcheck.rulebook.allowances import Allowance, allowance, within
from factcheck.rulebook.described import PARTS, WORDS, Phrases, described, describes, phrases
from factcheck.rulebook.rule import rule_of, rules_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim
    from factcheck.rulebook.described import Described, Heard
    from factcheck.rulebook.rule import Rule

Index = tuple[tuple[int, ...], dict[str, dict[str, tuple[int, ...]]]]
INDEXED = ("says", "counts", "measures", "about", "place")
"""The same from the part that tells most rules from each other: of most people who are counted, most rules speak."""
REMEMBERED = 262_144
"""Wordings, or meetings of two sets of rules, that are remembered at most: verdicts ask again what pairing asked."""


@dataclass(slots=True)
class Rules:
    """The rules of some knowledge. Build them with `known.table(ruling)`.

    What was found about claims is kept by their ids: `afresh` gives rules that have met none yet, to be
    dropped with the claims of a run.
    """

    rules: tuple[Rule, ...]
    ignored: tuple[tuple[Rule, str], ...]
    _known: Knowledge
    _lexicon: Lexicon
    _phrases: Phrases
    _indexes: dict[str, Index] = field(default_factory=dict)
    _heard: tuple[str, Heard] = ("", ())
    _spoken: dict[tuple[object, ...], tuple[int, ...]] = field(default_factory=dict)
    _matched: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _sets: dict[tuple[int, ...], tuple[int, ...]] = field(default_factory=dict)
    _wanting: dict[tuple[tuple[int, ...], tuple[int, ...]], tuple[int, ...]] = field(default_factory=dict)
    _spoke: dict[tuple[tuple[int, ...], ...], Rule | None] = field(default_factory=dict)
    _parts: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    _reasons: dict[str, str] = field(default_factory=dict)
    _allowances: dict[str, tuple[Allowance, ...]] = field(default_factory=dict)

    def afresh(self) -> Rules:
        """The same rules, without what they remember of single claims."""
        return replace(self, _matched={}, _parts={}, _reasons={})

    @property
    def has_own(self) -> bool:
        """Whether a rule is the user's: such rules come first."""
        return bool(self.rules) and self.rules[0].own

    def matching(self, claim: Claim) -> tuple[Rule, ...]:
        """Every rule that describes a claim, most specific first."""
        return tuple(self.rules[number] for number in self.numbers(claim))

    def numbers(self, claim: Claim) -> tuple[int, ...]:
        """The places in `rules` of those that describe a claim, most specific first."""
        found = self._matched.get(claim.id)
        if found is None:
            found = self._matched[claim.id] = self._worded(claim)
        return found

    def _worded(self, claim: Claim) -> tuple[int, ...]:
        """The same, remembered by the wording, and not by the claim."""
        unit = claim.value.written.unit
        said = (claim.kind, claim.sentence, claim.of, claim.unit_text, unit, claim.frame, per(claim))
        found = self._spoken.get(said)
        if found is None:
            found = self._describing(self._words(claim))
            _bounded(self._spoken)[said] = found
        return found

    def _words(self, claim: Claim) -> Described:
        if claim.sentence != self._heard[0]:  # the claims of a sentence come one after the other
            self._heard = claim.sentence, phrases(claim.sentence, self._lexicon, self._phrases)
        return described(claim, self._lexicon, self._heard[1])

    def _describing(self, words: Described) -> tuple[int, ...]:
        index = self._indexes.get(words.kind)
        if index is None:
            index = self._indexes[words.kind] = _index(self.rules, words.kind)
        wordless, by_word = index
        numbers = set(wordless)
        for part, listed in by_word.items():
            numbers.update(*[listed[word] for word in listed.keys() & getattr(words, part)])
        found = tuple([n for n in sorted(numbers) if describes(self.rules[n], words)])
        return self._sets.setdefault(found, found)  # many claims have the same rules

    def rule_for(self, a: Claim, b: Claim) -> Rule | None:
        """The most specific rule that describes both claims and finds its `same` parts to agree.

        A user's rule wins over a shipped one, then one that asks what happens (`says`), then the rule
        that asks for more parts of a claim, then the one with the shorter lists. Raises FactcheckError,
        naming both, when two of the user's tie.
        """
        of_a, of_b = self.numbers(a), self.numbers(b)
        if not of_a or not of_b:
            return None
        met = of_a, of_b, self.parted(of_a, of_b, a, b)
        if met in self._spoke:
            return self._spoke[met]
        found = self._loudest([n for n in of_a if n in of_b and n not in met[2]], a, b)
        _bounded(self._spoke)[met] = found
        return found

    def parted(self, of_a: tuple[int, ...], of_b: tuple[int, ...], a: Claim, b: Claim) -> tuple[int, ...]:
        """Of the rules that describe both claims, those that want a part to be the same which is not."""
        wanting = self.wanting(of_a, of_b)
        return tuple([n for n in wanting if self._differing(self.rules[n], a, b)]) if wanting else ()

    def wanting(self, of_a: tuple[int, ...], of_b: tuple[int, ...]) -> tuple[int, ...]:
        """Of the rules that describe both of two claims, those that want a part to be the same."""
        found = self._wanting.get((of_a, of_b))
        if found is None:
            found = tuple(n for n in of_a if n in of_b and self.rules[n].same)
            _bounded(self._wanting)[of_a, of_b] = found
        return found

    def _loudest(self, both: Sequence[int], a: Claim, b: Claim) -> Rule | None:
        """The most specific of the rules that describe both claims, which are in that order."""
        if not both:
            return None
        rule = self.rules[both[0]]
        for number in both[1:]:
            other = self.rules[number]
            if other.specificity != rule.specificity:
                break
            if rule.own:
                raise FactcheckError(
                    f"rules {rule.id} and {other.id}",
                    f"both speak about “{a.text}” and “{b.text}”, and neither is more specific: "
                    "give one of them another `says`, `about` or `place`",
                )
        return rule

    def apart(self, a: Claim, b: Claim) -> bool:
        """Whether the rule that speaks loudest about each claim says what happens, and not about the other.

        People killed and people aboard: it is seldom so for one fact (in annotated news 1 pair in 50,
        where it is so for 1 pair in 9 of two facts).
        """
        of_a, of_b = self.numbers(a), self.numbers(b)
        if not of_a or not of_b or of_a[0] in of_b or of_b[0] in of_a:
            return False
        return bool(self.rules[of_a[0]].says and self.rules[of_b[0]].says)

    def told(self, claim: Claim) -> list[str]:
        """The rules that describe a claim by what is counted, measured or said, as terms that no text has."""
        told = (self.rules[number] for number in self.numbers(claim))
        return [f"rule {rule.id}" for rule in told if rule.own or rule.says]

    def asking(self, claim: Claim) -> tuple[str, ...]:
        """The rules that describe a claim and ask what happens, most specific first."""
        return tuple([rule.id for rule in map(self.rules.__getitem__, self.numbers(claim)) if rule.says])

    def asks(self, claim: Claim) -> bool:
        """Whether a rule that asks what happens describes a claim; the claim is not remembered."""
        return any(self.rules[number].says for number in self._worded(claim))

    def count_alike(self, a: Claim, b: Claim) -> bool:
        """Whether a rule says that what the claims count is one thing: "stabbed 23 times" and "23 wounds"."""
        rule = self.rule_for(a, b)
        return bool(rule and rule.counts and (rule.own or rule.alike))

    def bar(self, a: Claim, b: Claim) -> str:
        """Why the two claims are never one fact, in words, or "": an `ignore` entry or a rule's `same`."""
        if self.ignored and (reason := self._ignored(a) or self._ignored(b)):
            return reason
        of_a = self.numbers(a)
        if of_a and (parted := self.parted(of_a, of_b := self.numbers(b), a, b)):
            rule = self.rules[next(number for number in of_a if number in of_b)]
            if rule is self.rules[parted[0]]:
                return f"the rule {rule.id} wants the same {self._differing(rule, a, b)}"
        return ""

    def _ignored(self, claim: Claim) -> str:
        if claim.id not in self._reasons:
            words = self._words(claim)
            reasons = (reason for entry, reason in self.ignored if describes(entry, words))
            self._reasons[claim.id] = next(reasons, "")
        return self._reasons[claim.id]

    def _differing(self, rule: Rule, a: Claim, b: Claim) -> str:
        """The first part that the rule wants to be the same, and that both claims have and differ in, or ""."""
        for part in rule.same:
            one, other = self._part(part, a), self._part(part, b)
            if one and other and one.isdisjoint(other):
                return part
        return ""

    def _part(self, part: str, claim: Claim) -> frozenset[str]:
        found = self._parts.get((part, claim.id))
        if found is None:
            found = self._parts[part, claim.id] = frozenset(PARTS[part](claim, self._lexicon))
        return found

    def allowed(self, rule: Rule, a: Claim, b: Claim) -> bool:
        """Whether the rule still calls the difference of two claims agreement."""
        if a.as_of and a.as_of == b.as_of and (a.value.modifier in BOUNDS) != (b.value.modifier in BOUNDS):
            return False  # "over 8,000 in 2011" draws a line, and 7,905 of 2011 is below it
        if rule.id not in self._allowances:
            self._allowances[rule.id] = tuple(allowance(text, self._known) for text in rule.allow)
        return any(within(limit, a.value, b.value) for limit in self._allowances[rule.id])


def _bounded(cache: dict[Any, Any]) -> dict[Any, Any]:
    """A cache with room for one more: emptied where it is full."""
    if len(cache) >= REMEMBERED:
        cache.clear()
    return cache


def ruling(known: Knowledge) -> Rules:
    """The rules of the sections `rules` and `ignore`; build them with `known.table(ruling)`."""
    lexicon = known.table(Lexicon.build)
    rules = sorted(rules_of(known, lexicon), key=_order)
    ignored = [
        (rule_of({**entry, "id": "ignore"}, lexicon, own=True), str(entry.get("reason") or "ignored by a rule file"))
        for entry in known.section("ignore")
    ]
    return Rules(
        tuple(rules),
        tuple(ignored),
        known,
        lexicon,
        Phrases.of(_phrases((*rules, *(entry for entry, _ in ignored))), lexicon),
    )


def _index(rules: Sequence[Rule], kind: str) -> Index:
    """The numbers of the rules for a kind that ask for no word, and those of the others by a word that each wants.

    Of the words of a phrase that is the one that fewest phrases have.
    """
    asked = Counter(word for rule in rules for part in INDEXED for words in getattr(rule, part) for word in words)
    by_word: dict[str, dict[str, tuple[int, ...]]] = {}
    wordless = []
    for number, rule in enumerate(rules):
        if rule.kinds and kind not in rule.kinds:
            continue
        part = next((part for part in INDEXED if getattr(rule, part)), None)
        if part is None:
            wordless.append(number)
            continue
        listed = by_word.setdefault(part, {})
        for words in getattr(rule, part):
            word = min(words, key=lambda word: (asked[word], word))
            listed[word] = (*listed.get(word, ()), number)
    return tuple(wordless), by_word


def _phrases(rules: Iterable[Rule]) -> Iterator[tuple[str, ...]]:
    """The phrases that rules ask for, and the words that are enough by themselves, as their terms."""
    for rule in rules:
        for part in (*WORDS[:-1], "unless"):
            for groups in getattr(rule, part):
                yield from (said for group in groups if len(said := tuple(group.split())) > 1 or len(groups) == 1)


def _order(rule: Rule) -> tuple[Any, ...]:
    return tuple(-int(part) for part in rule.specificity), rule.id
