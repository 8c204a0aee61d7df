"""The checks: one module each, found by walking this folder. Each does a sum that an editor would do.

A check is named after the defect it finds (`weekday_mismatch.py` is `weekday-mismatch`). Its docstring is
its documentation: what it finds, why that matters, where its limits are; `factcheck explain` prints it.
Beside it stands `weekday_mismatch.yaml`: texts in which it must find something, and texts in which it must
not. Adding a check is adding those two files.

A check that is not sure stays silent: it compares what the words permit, never the bare numbers.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Protocol, cast

from factcheck.fingerprints import digest, said
from factcheck.model import Finding
from factcheck.numbers.word_sets import word_sets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.model import Article, Claim, Fact, Severity


NEAR = 300
"""Characters looked at on either side of a claim: a sentence may be a table of 5,000."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as a check sees it: its claims, sentence by sentence, in the order of the text."""

    article: Article
    sentences: tuple[tuple[Claim, ...], ...]
    known: Knowledge
    by_start: Mapping[int, tuple[Claim, ...]]

    @classmethod
    def of(cls, article: Article, claims: list[Claim], known: Knowledge) -> Reading:
        """The reading of an article whose claims come in the order of its text."""
        found = (tuple(group) for _, group in groupby(claims, key=lambda claim: claim.sentence_start))
        sentences = tuple(found)
        return cls(article, sentences, known, {sentence[0].sentence_start: sentence for sentence in sentences})

    def beside(self, claim: Claim) -> tuple[Claim, ...]:
        """The claims of a claim's sentence, itself included."""
        return self.by_start[claim.sentence_start]

    def words(self, name: str) -> frozenset[str]:
        """A list of `check_words` in the rule files."""
        return check_words(self.known, name)


def check_words(known: Knowledge, name: str) -> frozenset[str]:
    """A list of `check_words` in the rule files, in lower case."""
    return known.table(_lists)[name]


def _lists(known: Knowledge) -> Mapping[str, frozenset[str]]:
    return word_sets(known, "check_words")


class Check(Protocol):
    """What a module in this folder offers: `NAME`, `SEVERITY`, and `check` or `check_fact`."""

    NAME: str
    """Its id in reports, `--select` and `--ignore`."""
    SEVERITY: Severity
    """"error" where nothing but arithmetic is between the text and the finding, else "warning"."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """What one article says that does not add up."""
        ...

    def check_fact(self, fact: Fact) -> Iterator[Finding]:
        """What a differing fact looks like: a word about the conflict, which stays."""
        ...


@cache
def checks() -> dict[str, Check]:
    """Every check by name, in the order of the alphabet."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found = [cast("Check", importlib.import_module(f"{__name__}.{name}")) for name in names]
    return {check.NAME: check for check in found}


def finding(check: str, severity: Severity, message: str, *claims: Claim) -> Finding:
    """A finding at the first of some claims, up to the last of them in its sentence.

    The fingerprint is made from what is said, not from where: edits around it leave it as it is.
    """
    first = claims[0]
    near = [claim.end for claim in claims if said_together(first, claim) and claim.end > first.start]
    place = first.article, first.start, max(near), first.line, first.column
    ids = tuple(claim.id for claim in claims)
    return Finding(check, severity, *place, message, digest((check, *map(said, claims))), ids)


def slips(check: str, severity: Severity, fact: Fact, slip: Callable[[Claim, Claim], str]) -> Iterator[Finding]:
    """A finding for each pair of a conflict of which `slip` says what may have gone wrong; one for the same texts."""
    told: set[frozenset[str]] = set()
    for verdict in fact.verdicts:
        a, b = sorted((verdict.pair.a, verdict.pair.b), key=lambda claim: (claim.article, claim.start))
        texts = frozenset((a.text, b.text))
        if verdict.outcome != "conflict" or texts in told:
            continue
        if wrong := slip(a, b):
            told.add(texts)
            where = f"line {b.line}" if a.article == b.article else f"{b.article}:{b.line}"
            yield finding(check, severity, f"{a.text} here and {b.text} in {where} {wrong}", a, b)


def said_together(a: Claim, b: Claim) -> bool:
    """Whether two claims are of one sentence."""
    return a.article == b.article and a.sentence_start == b.sentence_start


def between(a: Claim, b: Claim) -> str:
    """The words from one claim to a later one of its sentence."""
    return a.sentence[a.ends : b.begins]


def before(claim: Claim) -> str:
    """The words of the sentence before a claim, at most `NEAR` characters."""
    return claim.before(NEAR)


def after(claim: Claim) -> str:
    """The words of the sentence after a claim, at most `NEAR` characters."""
    return claim.after(NEAR)
