"""What rules/words.yaml says about words, as one look-up: a form's class.

Classes (one letter each; a dictionary look-up per token is all that tagging costs):

    D determiner   O pronoun      I preposition   T to           C conjunction   S subordinator
    Q opener       W relative     H that          M modal        B be            A have          Y do
    X negation     R adverb       N noun         v verb, base    z verb, -s     d past and participle
    V past only    n participle   g -ing          a noun or verb, base           s noun or verb, -s
    L determiner that can stand alone
    i base equal to its past                        c pronoun with its auxiliary ("it's")
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.knowledge import Knowledge

_CLOSED = (
    ("determiners", "D"),
    ("adverbs", "R"),
    ("pronouns", "O"),
    ("prepositions", "I"),
    ("subordinators", "S"),
    ("openers", "Q"),
    ("relatives", "W"),
    ("conjunctions", "C"),
    ("modals", "M"),
    ("have", "A"),
    ("do", "Y"),
    ("be", "B"),
    ("negations", "X"),
)
"""Lists of closed classes; where a word stands in two, the later one wins."""
_VOWELS = frozenset("aeiou")


class Vocabulary:
    """Classes of word forms, with the smaller lists of rules/words.yaml as sets.

    Made with `known.table(Vocabulary)`, once.
    """

    def __init__(self, known: Knowledge) -> None:
        lists = known.mapping("words")

        def words(name: str) -> list[str]:
            return str(lists.get(name, "")).split()

        self.titles = frozenset(words("titles"))
        self.parts = frozenset(words("parts"))
        self.abbreviations = frozenset(words("abbreviations"))
        self.ties = frozenset(words("prepositions"))
        self.bounds = frozenset(words("time-prepositions"))
        self.inner = frozenset(words("time-adjectives"))
        self.back_then = tuple(str(phrase) for phrase in lists.get("back-then") or ())
        self.at_first = tuple(str(phrase) for phrase in lists.get("at-first") or ())
        self.at_first_words = frozenset(phrase.split()[-1] for phrase in self.at_first)
        self.averted = tuple(str(phrase) for phrase in lists.get("averted") or ())
        reports = str(known.mapping("reporting").get("says", "")).split()
        self.joints = frozenset(map(str, known.mapping("ellipsis_words")["joints"]))
        self.hands_on = frozenset(map(term, words("hands-on")))
        self.takes_clause = frozenset(map(term, (*reports, *words("thoughts"))))
        self.movement_terms = frozenset(map(term, words("movements")))
        self.moving_terms = self.movement_terms.union(map(term, words("moving")))
        self.settlements = frozenset(words("settlements"))
        self.settlers = frozenset(words("settlers"))
        self.rising_terms = frozenset(map(term, words("rising")))
        self.moved = frozenset(words("moved"))
        self.creeping = frozenset(map(term, words("creeping")))
        self.predecessors = frozenset(words("predecessors"))
        self.telling = frozenset(map(term, words("telling")))
        self.acting = frozenset(words("acting"))
        self.undergoing = frozenset(words("undergoing"))
        self.intransitive = frozenset(words("intransitive"))
        self.complemented = frozenset(words("complemented"))
        self.sought = frozenset(words("sought"))
        self.negations = frozenset(words("negations"))
        self.takes_as = frozenset(words("takes-as"))
        self.light = frozenset(map(term, words("light")))
        self.phases = {
            **dict.fromkeys(map(term, words("starting")), "start"),
            **dict.fromkeys(map(term, words("ending")), "end"),
        }
        self.going_on = frozenset(map(term, words("going-on")))
        self.named_phases = {
            **dict.fromkeys(words("starts"), "start"),
            **dict.fromkeys(words("ends"), "end"),
        }
        self.states = frozenset(words("states"))
        self.state_terms = frozenset(map(term, self.states))
        self.totals = frozenset(words("totals"))
        self.one_of_all = frozenset(words("one-of-all"))
        self.bringing = re.compile(rf",\s+(?:{'|'.join(map(re.escape, known.words('adding')))})\b[^,;]*\bto\s+$")
        self.works = frozenset(words("works"))
        self.beginnings = frozenset(map(term, words("beginnings")))
        self.gatherings = frozenset(words("gatherings"))
        self.placing = frozenset(words("placing"))
        self.standings = frozenset(words("standings"))
        self.hits = frozenset(words("hits"))
        self.mass = frozenset(words("mass"))
        self.areas = frozenset(words("areas"))
        self.dwelling = frozenset(words("dwelling"))
        self.lands = frozenset(words("lands"))
        self.short = frozenset(known.words("short"))
        self.lasting = frozenset(words("lasting"))
        self.events = {str(k): frozenset(str(v).split()) for k, v in (lists.get("events") or {}).items()}
        self.kin = {str(k): term(str(v)) for k, v in (lists.get("kin") or {}).items()}
        self.dated = frozenset(word for nouns in self.events.values() for word in nouns).union(words("dated"))
        self.properties: dict[str, str] = {str(k): str(v) for k, v in (lists.get("properties") or {}).items()}
        self.comparing: dict[str, str] = {str(k): str(v) for k, v in (lists.get("comparing") or {}).items()}
        self._not_adverbs = frozenset(words("not-adverbs"))
        irregular = [line.split() for line in str(lists.get("irregular-verbs", "")).splitlines()]
        self.classes: dict[str, str] = {}
        self._add_verbs(words("verbs"), words("either"), irregular)
        self.classes.update(dict.fromkeys(words("invariable"), "i"))
        for line in str(lists.get("irregular-nouns", "")).splitlines():
            self.classes.update((form, "s" if self.classes.get(form) in ("z", "s") else "N") for form in line.split())
        for name, letter in _CLOSED:
            self.classes.update(dict.fromkeys(words(name), letter))
        self.classes.update(dict.fromkeys(words("standalone"), "L"))
        self.classes.update({"to": "T", "that": "H"})
        self._add_contractions(words("pronouns"))

    def _add_verbs(self, verbs: list[str], either: list[str], irregular: list[list[str]]) -> None:
        classes = self.classes
        strong = {line[0]: line[1:] for line in irregular}
        for base in verbs:
            classes[base] = "v"
            classes[third(base)] = "z"
        for base in either:
            classes[base] = "a"
            classes[third(base)] = "s"
        for base in (*verbs, *either, *strong):
            classes.setdefault(base, "v")
            classes.setdefault(third(base), "z")
            for form in regular(base, "ing"):
                classes[form] = "g"
            if base not in strong:
                classes.update(dict.fromkeys(regular(base, "ed"), "d"))
        for base, forms in strong.items():
            if not forms or forms[0].endswith("ing"):
                classes.update(dict.fromkeys(regular(base, "ed"), "d"))
                continue
            past, *rest = forms
            classes[past] = "V" if rest and past not in rest else "d"
            for participle in rest:
                if participle not in (past, base):
                    classes[participle] = "n"

    def _add_contractions(self, pronouns: list[str]) -> None:
        """A subject with its auxiliary in one token: "it's", "they've", "she'll"."""
        for pronoun in (*pronouns, "that", "what", "who"):
            for ending in ("s", "re", "ve", "ll", "d", "m"):
                self.classes.update({f"{pronoun}'{ending}": "c", f"{pronoun}’{ending}": "c"})

    def acts(self, word: str, after: str) -> bool:
        """Whether a past form right after a number is a verb: "three left grinning heads", "14 suffered burns".

        `after` is the word behind it.
        """
        if word not in self.acting:
            return word in self.undergoing
        return (self.classes.get(after) or self.guess(after)) in ("g", "D")

    def guess(self, word: str) -> str:
        """The class of a lower-case form by its ending, where no list has it."""
        ending = word[-2:]
        if ending == "ly" and len(word) > 4 and word not in self._not_adverbs:
            return "R"
        if ending == "ed" and len(word) > 4 and not word.endswith("eed"):
            return "d"
        return "g" if ending == "ng" and len(word) > 5 and word.endswith("ing") else "N"


def third(base: str) -> str:
    """The form with -s: "reach" → "reaches", "carry" → "carries"."""
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def regular(base: str, ending: str) -> Iterator[str]:
    """The forms with -ed or -ing, with a doubled consonant too where one may stand ("committed")."""
    last, before = base[-1], base[-2:-1]
    if base.endswith("ie") and ending == "ing":
        yield base[:-2] + "ying"
    elif last == "e" and not (ending == "ing" and before in ("e", "o", "y")):
        yield base[:-1] + ending
    elif last == "y" and before not in _VOWELS and ending == "ed":
        yield base[:-1] + "ied"
    else:
        yield base + ending
        if last not in _VOWELS and last not in "wxyh" and before in _VOWELS:
            yield base + last + ending
