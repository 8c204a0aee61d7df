"""Every kind against its corpus: `factcheck/kinds/<kind>.yaml`, beside the kind itself.

A corpus is a mapping from the kind's name to a list of groups, with near-misses under `not`:

    age:
      - value: {low: 61, high: 61, unit: year of age}
        written: ["61-year-old", "He is aged 61."]
      - value: {timex: "2020-03-15"}
        published: 2020-03-20
        written: ["on Sunday"]
    not:
      - The road is 61 years old.

`value` is what a claim of the kind must say, any subset of: `low`, `high`, `unit` (as written;
null for an open end), `canonical` ([low, high, unit] or [low, high]), `start`, `end` (days, as
written), `hours` (those of the day that the words leave), `modifier`, `timex`, `of`, `change`,
`unit_text`, `text` (the mention's own words). Each phrase or sentence under `written` must have a
claim of this kind that says it; with `only: false` the same sentence may have others of the kind,
otherwise exactly one. `published` is the article's date. In no sentence under `not` may a claim of
the kind be found.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.kinds import __path__ as kind_folders
from factcheck.knowledge import shipped
from factcheck.model import Article, Claim, Interval, Period, Quantity
from factcheck.pipeline import claims_of
from factcheck.rulebook import rulefiles

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPORA = sorted(Path(kind_folders[0]).glob("*.yaml"))


@cache
def corpus(path: Path) -> dict[str, Any]:
    return rulefiles.read(path)


def phrasings() -> Iterator[Any]:
    for path in CORPORA:
        for group in corpus(path).get(path.stem, ()):
            for text in group["written"]:
                yield pytest.param(path.stem, group, text, id=f"{path.stem}: {text}"[:80])


def near_misses() -> Iterator[Any]:
    for path in CORPORA:
        for text in corpus(path).get("not", ()):
            yield pytest.param(path.stem, text, id=f"{path.stem}: {text}"[:80])


def claims(kind: str, text: str, published: date | None = None) -> list[Claim]:
    return [c for c in claims_of(Article("corpus", text, published=published), shipped()) if c.kind == kind]


def said(claim: Claim, wanted: dict[str, Any]) -> dict[str, Any]:
    """What the claim says, under the names that the group uses."""
    written, permits = claim.value.written, claim.value.permits
    plain: dict[str, Any] = {"modifier": claim.value.modifier, "timex": claim.value.timex}
    plain |= {name: getattr(claim, name) for name in ("of", "change", "unit_text", "text")}
    if isinstance(written, Quantity):
        plain |= {"low": written.low, "high": written.high, "unit": written.unit}
    if isinstance(written, Period):
        plain |= {"start": _iso(written.start), "end": _iso(written.end)}
    if isinstance(permits, Period):
        plain["hours"] = permits.hours
    if isinstance(permits, Interval):
        plain["canonical"] = [permits.low, permits.high, permits.unit][: len(wanted.get("canonical") or [0, 0, 0])]
    return {name: _approximately(plain.get(name)) for name in wanted}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _approximately(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_approximately(v) for v in value]
    return float(f"{value:.9g}") if isinstance(value, float) else value


@pytest.mark.parametrize(("kind", "group", "text"), list(phrasings()))
def test_reads_what_is_written(kind: str, group: dict[str, Any], text: str) -> None:
    published = group.get("published")
    found = claims(kind, text, date.fromisoformat(str(published)) if published else None)
    wanted = {name: _approximately(value) for name, value in group["value"].items()}
    got = [said(claim, wanted) for claim in found]
    assert wanted in got
    if group.get("only", True):
        assert len(got) == 1


@pytest.mark.parametrize(("kind", "text"), list(near_misses()))
def test_leaves_near_misses_alone(kind: str, text: str) -> None:
    assert [claim.text for claim in claims(kind, text)] == []


@pytest.mark.parametrize("path", CORPORA, ids=lambda path: path.stem)
def test_a_corpus_is_named_after_its_kind(path: Path) -> None:
    assert path.with_suffix(".py").is_file()
    assert set(corpus(path)) <= {path.stem, "not"}
    assert corpus(path)[path.stem], "a corpus has phrasings"
