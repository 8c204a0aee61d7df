"""The words that numbers are made of, as the grammar of `factcheck.numbers.numerals` needs them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.scan import Scan

Form = Literal["digits", "words", "vague", "article", "fraction"]

DASHES = HYPHENS | frozenset("–—~〜−")


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
    sayings: Mapping[str, tuple[tuple[str, ...], int]]
    from_last: Mapping[str, int]
    plurals: Mapping[str, tuple[int, int]]
    vague: Mapping[str, tuple[int, int]]
    prefixes: Mapping[str, int]
    parts: Mapping[str, int]
    part_plurals: Mapping[str, int]
    ordinals: Mapping[str, int]
    ordinal_starters: frozenset[str]
    after_part: frozenset[str]
    quartered: frozenset[str]
    before_half: frozenset[str]
    metres_before: frozenset[str]
    counted_irregular: frozenset[str]
    counted_adjectives: frozenset[str]
    starters: frozenset[str]
    after_article: frozenset[str]


def lexicon(known: Knowledge) -> Lexicon:
    """The number words of the rule files; build it with `known.table(lexicon)`."""
    words = known.mapping("numerals")
    small = {**words["ones"], **words["teens"]}
    ordinals: dict[str, int] = words["ordinals"]
    singular = {word: n for word, n in ordinals.items() if n > 2} | {"half": 2, "quarter": 4}
    plural = {word + "s": n for word, n in ordinals.items() if n > 2} | words["parts"]
    sayings = {said.split()[0]: (tuple(said.split()), n) for said, n in words["sayings"].items()}
    opening = [
        small,
        words["tens"],
        words["plurals"],
        words["vague"],
        words["prefixes"],
        ("half", "quarter", "a", "an", "dozen", "point"),
    ]
    return Lexicon(
        small=small,
        tens=words["tens"],
        multipliers=words["multipliers"],
        letters=words["letters"],
        groups=words["groups"],
        sayings=sayings,
        from_last=words["from_last"],
        plurals={word: (low, high) for word, (low, high) in words["plurals"].items()},
        vague={word: (low, high) for word, (low, high) in words["vague"].items()},
        prefixes=words["prefixes"],
        parts=singular,
        part_plurals=plural,
        ordinals=ordinals,
        ordinal_starters=frozenset((*ordinals, *small, *words["tens"], "hundred")),
        after_part=frozenset(words["after_part"]),
        quartered=frozenset(words["quartered"]),
        before_half=frozenset(words["before_half"]),
        metres_before=frozenset(words["metres_before"]),
        counted_irregular=frozenset(words["counted_irregular"]),
        counted_adjectives=frozenset(words["counted_adjectives"]),
        after_article=frozenset(
            {"half", "hundred", "few", "couple", *words["groups"], *words["multipliers"], *singular, *sayings}
        ),
        starters=frozenset(word for group in opening for word in group),
    )


def following(scan: Scan, index: int) -> int:
    """The token after `index`, past one hyphen that joins them ("twenty-four", "110-billion")."""
    after = index + 1
    if scan.word(after) in HYPHENS and scan.touches(after) and scan.touches(after + 1):
        return after + 1
    return after


def tidy(value: float) -> float:
    """The value without the noise that multiplying decimals brings: 2.4 × 1,000,000 is 2,400,000."""
    return float(f"{value:.15g}")
