"""The baseline: differences that are known and need not be told again.

A file of JSON without dates or line numbers, so that it changes only when what is said changes. A
difference is known by what its two sides say, or copies of them; a fact is known when all of its differences
are.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError
from factcheck.rendering import objects
from factcheck.rendering.phrasing import headline
from factcheck.suppressions import Suppression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from factcheck.model import Claim, Fact, Report, Verdict

VERSION = 1

MOST_FORMS = 10_000
"""Pairs of copies by which one difference is looked for: all of a hundred copies of each side."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One known fact or finding: what it is about (for whoever reads the file), its differences, and why."""

    id: str
    about: str
    articles: tuple[str, ...]
    differences: tuple[str, ...]
    reason: str = ""


def read(file: Path, shown: str) -> list[Entry]:
    """The entries of a baseline. Raises FactcheckError, naming the file as `shown`, if it is none."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        if content["version"] != VERSION:
            raise FactcheckError(shown, f"is a baseline of version {content['version']!r}, not {VERSION}")
        return [_entry(fields) for fields in content["known"]]
    except OSError as error:
        raise FactcheckError(shown, f"cannot be read: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise FactcheckError(shown, "is no baseline; --write-baseline makes one") from error


def _entry(fields: dict[str, Any]) -> Entry:
    articles, differences = tuple(fields["articles"]), tuple(fields["differences"])
    words = (fields["id"], fields["about"], fields.get("reason", ""), *articles, *differences)
    if not all(isinstance(word, str) for word in words):
        raise TypeError
    return Entry(fields["id"], fields["about"], articles, differences, fields.get("reason", ""))


def applied(report: Report, entries: Sequence[Entry], shown: str) -> tuple[Report, list[str]]:
    """The report with what the entries know suppressed, and a line for each entry that is stale.

    An entry is stale when nothing differs so any more, though all of its articles were read.
    """
    known = {difference: entry for entry in entries for difference in entry.differences}
    suppressed = dict(report.suppressed)
    met: set[str] = set()
    for fingerprint, differences in _differing(report):
        met.update(*differences)
        told = [min(asked) for forms in differences if (asked := forms & known.keys())]
        if len(told) == len(differences):
            entry = known[min(told)]
            suppressed.setdefault(fingerprint, Suppression("baseline", shown, entry.reason))
    names = {article.id for article in report.articles}
    stale = [entry for entry in entries if not met & set(entry.differences) and names >= set(entry.articles)]
    lines = [f"{shown}: stale, nothing differs so any more: [{entry.id}] {entry.about}" for entry in stale]
    return replace(report, suppressed=suppressed, baseline=shown), lines


def written(report: Report, earlier: Sequence[Entry]) -> Iterator[str]:
    """A baseline of everything in the report that no comment suppresses, with the reasons given earlier."""
    reasons = {difference: entry.reason for entry in earlier for difference in entry.differences}
    known = [
        {
            "id": entry.id,
            "about": entry.about,
            "articles": list(entry.articles),
            "differences": list(entry.differences),
            "reason": next((reasons[d] for d in entry.differences if reasons.get(d)), ""),
        }
        for entry in sorted(_entries(report), key=lambda entry: (entry.articles, entry.about, entry.differences))
    ]
    yield f"{objects.dumps({'version': VERSION, 'known': known}, indent=2)}\n"


def _entries(report: Report) -> Iterator[Entry]:
    articles = {article.id: article for article in report.articles}
    by_comment = {name for name, why in report.suppressed.items() if why.by == "comment"}
    for fact in report.facts:
        if fact.outcome != "agree" and fact.fingerprint not in by_comment:
            names = tuple(sorted({claim.article for claim in fact.originals}))
            yield Entry(fact.rule or fact.kind, headline(fact, articles), names, tuple(sorted(differences(fact))))
    for finding in report.findings:
        if finding.fingerprint not in by_comment:
            yield Entry(finding.check, finding.message, (finding.article,), (finding.fingerprint,))


def _differing(report: Report) -> Iterator[tuple[str, list[set[str]]]]:
    """Facts and findings by fingerprint, with the digests that each of their differences may be known by."""
    for fact in report.facts:
        if fact.outcome != "agree":
            differing = [verdict for verdict in fact.verdicts if verdict.outcome != "agree"]
            yield fact.fingerprint, [set(islice(_forms(fact, verdict), MOST_FORMS)) for verdict in differing]
    for finding in report.findings:
        yield finding.fingerprint, [{finding.fingerprint, *(copy.fingerprint for copy in finding.copies)}]


def differences(fact: Fact) -> set[str]:
    """A digest for each pair of a fact that differs: of what both sides say, whatever surrounds them."""
    return {next(_forms(fact, verdict)) for verdict in fact.verdicts if verdict.outcome != "agree"}


def _forms(fact: Fact, verdict: Verdict) -> Iterator[str]:
    """The digest of a pair, then those of its copies: a paper that comes to stand for the others changes nothing."""
    sides = ((claim, *fact.copies.get(claim.id, ())) for claim in (verdict.pair.a, verdict.pair.b))
    for a, b in product(*sides):
        yield _digest(verdict.outcome, *sorted((_said(a), _said(b))))


def _said(claim: Claim) -> str:
    return "\0".join((claim.article, claim.kind, " ".join(claim.sentence.split()), claim.text))


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\0\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
