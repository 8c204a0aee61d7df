"""A rule as its entry in a rule file writes it: which claims it describes, what it allows, when its thing changes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from factcheck.knowledge import Knowledge, shipped
from factcheck.lexicon import Lexicon, keys
from factcheck.rulebook.described import ALL, WORDS
from factcheck.terms import term

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import Severity

Changes = Literal["never", "slowly", "quickly"]
SLOW = 60
"""Days that must lie between two articles before a thing that changes slowly may have changed."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Which claims are one fact, what difference is allowed, and how severe a conflict is.

    Each of `WORDS` lists alternatives, of which one must be met; an alternative is the groups (see
    `factcheck.lexicon`) that must all be there. An empty list asks for nothing.
    """

    id: str
    summary: str = ""
    kinds: tuple[str, ...] = ()
    counts: tuple[frozenset[str], ...] = ()
    measures: tuple[frozenset[str], ...] = ()
    says: tuple[frozenset[str], ...] = ()
    about: tuple[frozenset[str], ...] = ()
    place: tuple[frozenset[str], ...] = ()
    each: tuple[str, ...] = ()
    """Of one of what the figure is, groups or `ALL`."""
    unless: tuple[frozenset[str], ...] = ()
    skips: frozenset[str] = frozenset()
    """What is not said and not counted: terms as they are written, without their groups."""
    allow: tuple[str, ...] = ()
    changes: Changes | None = None
    severity: Severity = "error"
    same: tuple[str, ...] = ()
    alike: bool = False
    """Whether all that it counts is one thing under several names; a user's rule always means it so."""
    own: bool = True
    """Whether the rule comes from a user's file."""

    @property
    def specificity(self) -> tuple[bool, bool, int, int]:
        """What makes it win: being the user's own, asking what happens, asking for more, shorter lists."""
        asked = [part for part in (self.kinds, self.counts, self.measures, self.says, self.about, self.place) if part]
        return self.own, bool(self.says), len(asked), -sum(map(len, asked))

    @property
    def words(self) -> int:
        """How many parts of a claim's words the rule asks for."""
        return sum(map(bool, (self.counts, self.measures, self.says, self.about, self.place)))

    def may_have_changed(self, days: int) -> bool:
        """Whether a difference between articles that are some days apart may be news.

        >>> [Rule("tolls", changes=c).may_have_changed(3) for c in ("never", "slowly", "quickly")]
        [False, False, True]
        """
        return {"never": False, "slowly": days >= SLOW, "quickly": days >= 1}.get(self.changes or "never", False)


def rules_of(known: Knowledge, lexicon: Lexicon) -> list[Rule]:
    """The rules of some knowledge, a user's rule with the id of a shipped one taking its place and filling it up."""
    ours = {str(entry["id"]): entry for entry in shipped().section("rules")}
    entries: dict[str, dict[str, Any]] = {}
    own: set[str] = set()
    for entry in known.section("rules"):
        name = str(entry["id"])
        if ours.get(name) is not entry:
            own.add(name)
        entries[name] = {**entries.get(name, {}), **entry}
    return [rule_of(entry, lexicon, own=name in own) for name, entry in entries.items()]


def rule_of(entry: Mapping[str, Any], lexicon: Lexicon, *, own: bool) -> Rule:
    """The rule that an entry of a rule file writes; `own` if the file is a user's."""
    words = {part: _alternatives(entry.get(part), partial(_wanted, lexicon)) for part in WORDS[:-1]}
    return Rule(
        id=str(entry["id"]),
        summary=str(entry.get("summary", "")),
        kinds=tuple(_listed(entry.get("kind"))),
        **words,
        place=_alternatives(entry.get("place"), lambda name: [frozenset((lexicon.entity(name),))]),
        unless=_alternatives(entry.get("unless"), lambda phrase: [frozenset((key,)) for key in keys(phrase)]),
        skips=frozenset(map(term, _listed(entry.get("skips")))),
        each=tuple(word if word == ALL else lexicon.group(term(word)) for word in _listed(entry.get("each"))),
        allow=tuple(allow_texts(entry.get("allow"))),
        changes=entry.get("changes"),
        severity=entry.get("severity", "error"),
        same=tuple(_listed(entry.get("same"))),
        alike=bool(entry.get("alike")),
        own=own,
    )


def _wanted(lexicon: Lexicon, phrase: str) -> list[frozenset[str]]:
    """What must be there for a phrase to be met: its words in the clause, or all of it in the sentence.

    A name in `about` is met by its canonical form too.
    """
    name = lexicon.entity(phrase)
    whole = [frozenset((key,)) for key in keys(phrase) if " " in key and not lexicon.knows(key)]
    return [*lexicon.wanted(phrase), *whole, *([frozenset((name,))] if name[:1].isupper() else [])]


def _alternatives(written: Any, read: Any) -> tuple[frozenset[str], ...]:
    return tuple(dict.fromkeys(wanted for phrase in _listed(written) for wanted in read(phrase)))


def _listed(written: Any) -> list[str]:
    if written is None:
        return []
    return [str(word) for word in written] if isinstance(written, list) else [str(written)]


def allow_texts(written: Any) -> list[str]:
    """The differences that `allow` says, as texts: {km: 2, USD: 1 %} is "2 km" and "1 % of USD"."""
    if not isinstance(written, dict):
        return [text for text in _listed(written) if text != "words"]
    return [
        f"{amount} of {unit}" if str(amount).rstrip().endswith("%") else f"{amount} {unit}"
        for unit, amount in written.items()
    ]
