"""Verdicts: what both values permit is in the reason, and a change of moment makes a difference news."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.knowledge import shipped
from factcheck.model import Article, Claim, Frame, Interval, Pair, Quantity, Value, Verdict
from factcheck.pipeline import claims_of, compare
from factcheck.rulebook import rulefiles
from factcheck.steps.verdicts import judge

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.knowledge import Knowledge


def judged(a: Claim, b: Claim, *published: date | None, known: Knowledge | None = None) -> Verdict:
    """The verdict on two claims whose articles are of these days."""
    days = [*published, None, None]
    read = [Article(a.article, a.sentence, published=days[0])]
    if b.article != a.article:
        read.append(Article(b.article, b.sentence, published=days[1]))
    (verdict,) = judge([Pair(a, b, 0.9, {})], read, known or shipped())
    return verdict


@pytest.fixture
def towers(claim: Callable[..., Claim]) -> Callable[..., tuple[Claim, Claim]]:
    """Two claims of how many towers a town has."""

    def make(first: float, second: float, **changed: Any) -> tuple[Claim, Claim]:
        a = claim(f"The town has {first:g} towers.", f"{first:g}", first, article="a", head="tower")
        b = claim(f"The town has {second:g} towers.", f"{second:g}", second, article="b", head="tower", **changed)
        return a, b

    return make


def test_a_conflict_says_what_each_permits_and_how_far_apart(towers: Callable[..., tuple[Claim, Claim]]) -> None:
    verdict = judged(*towers(40, 50))
    assert (verdict.outcome, verdict.severity) == ("conflict", "error")
    assert verdict.reason == "“40” permits 40, “50” permits 50: they do not overlap; 20 % apart."
    assert verdict.gap == pytest.approx(0.2)


def test_agreement_is_a_note(towers: Callable[..., tuple[Claim, Claim]]) -> None:
    verdict = judged(*towers(40, 40))
    assert (verdict.outcome, verdict.severity, verdict.reason) == ("agree", "note", "Both say 40.")


def test_values_that_overlap_agree_with_a_reason(claim: Callable[..., Claim]) -> None:
    a = claim("It has 40 to 60 towers.", "40 to 60", 40, 60)
    b = claim("It has 50 towers.", "50", 50, article="b")
    assert judged(a, b).reason == "“40 to 60” permits 40–60, “50” permits 50: they overlap."


@given(st.integers(1, 10**8), st.integers(1, 10**8))  # nearer numbers are one to a float
def test_the_reason_has_both_texts_and_the_verdict_no_order(first: int, second: int) -> None:
    a, b = (
        Claim(
            id=f"c-{name}",
            article=name,
            start=0,
            end=len(str(number)),
            line=1,
            column=1,
            text=str(number),
            sentence=f"{number} towers",
            kind="count",
            value=Value(Quantity(number, number, "count"), Interval(number, number, "count")),
            frame=Frame(),
        )
        for name, number in (("a", first), ("b", second))
    )
    one, other = judged(a, b), judged(b, a)
    assert one.outcome == other.outcome == ("agree" if first == second else "conflict")
    assert one.gap == other.gap
    if first != second:
        assert f"“{first}”" in one.reason
        assert f"“{second}”" in one.reason


def test_values_that_cannot_be_compared_get_no_verdict(claim: Callable[..., Claim]) -> None:
    a = claim("It has 5 doors.", "5", 5)
    b = claim("It took 5 hours.", "5 hours", 18000, article="b", kind="duration", unit="second")
    assert list(judge([Pair(a, b, 0.9, {})], [Article("a", ""), Article("b", "")], shipped())) == []


def test_moments_make_a_difference_an_update(claim: Callable[..., Claim]) -> None:
    a = claim("The town had 40 towers in 1900.", "40", 40, as_of="1900")
    b = claim("The town had 50 towers in 1950.", "50", 50, article="b", as_of="1950")
    verdict = judged(a, b)
    assert (verdict.outcome, verdict.severity) == ("update", "warning")
    assert verdict.reason.endswith("; one speaks of 1900, the other of 1950.")


def test_one_moment_or_one_unknown_is_no_update(claim: Callable[..., Claim]) -> None:
    a = claim("The town had 40 towers in 1900.", "40", 40, as_of="1900")
    for as_of in ("1900", None):
        b = claim("The town had 50 towers.", "50", 50, article="b", as_of=as_of)
        assert judged(a, b).outcome == "conflict"


def test_periods_make_a_difference_an_update(claim: Callable[..., Claim]) -> None:
    a = claim("40 towers fell since Monday.", "40", 40, period="since monday")
    b = claim("50 towers fell in May.", "50", 50, article="b", period="in may")
    verdict = judged(a, b)
    assert verdict.outcome == "update"
    assert "one speaks of “in may”, the other of “since monday”" in verdict.reason


RULE = {"id": "towers", "kind": "count", "counts": ["tower"], "examples": {}}


@pytest.mark.parametrize(
    ("changes", "days", "outcome"),
    [
        ("quickly", 0, "conflict"),
        ("quickly", 1, "update"),
        ("slowly", 59, "conflict"),
        ("slowly", 60, "update"),
        ("never", 3000, "conflict"),
    ],
)
def test_a_rule_says_whether_time_changes_a_fact(
    towers: Callable[..., tuple[Claim, Claim]], changes: str, days: int, outcome: str
) -> None:
    known = shipped().joined({"rules": [{**RULE, "changes": changes}]})
    first = date(2010, 1, 1)
    verdict = judged(*towers(40, 50), first, date.fromordinal(first.toordinal() + days), known=known)
    assert (verdict.rule, verdict.outcome) == ("towers", outcome)


def test_what_changes_by_one_pair_changes_in_its_whole_fact(claim: Callable[..., Claim]) -> None:
    texts = (40, "tower"), (50, "tower"), (60, "spire")
    claims = [
        claim(f"The town has {count} {noun}s.", str(count), count, article=str(day), head=noun)
        for day, (count, noun) in enumerate(texts, start=1)
    ]
    articles = [Article(one.article, one.sentence, published=date(2010, 1, int(one.article))) for one in claims]
    pairs = [Pair(one, other, 0.9, {}) for one, other in combinations(claims, 2)]
    known = shipped().joined({"rules": [{**RULE, "changes": "quickly"}]})
    assert [verdict.outcome for verdict in judge(pairs, articles, known)] == ["update"] * 3
    assert [verdict.outcome for verdict in judge(pairs[1:], articles, known)] == ["conflict"] * 2


def test_a_rule_that_knows_no_change_overrules_moments(claim: Callable[..., Claim]) -> None:
    a = claim("The town had 40 towers in 1900.", "40", 40, as_of="1900", head="tower", counted=("tower",))
    b = claim("It had 50 towers.", "50", 50, article="b", as_of="1950", head="tower", counted=("tower",))
    known = shipped().joined({"rules": [{**RULE, "changes": "never"}]})
    assert judged(a, b, known=known).outcome == "conflict"


def test_articles_without_dates_have_not_changed(towers: Callable[..., tuple[Claim, Claim]]) -> None:
    known = shipped().joined({"rules": [{**RULE, "changes": "quickly"}]})
    assert judged(*towers(40, 50), None, date(2020, 1, 1), known=known).outcome == "conflict"


def test_what_a_rule_allows_is_agreement(towers: Callable[..., tuple[Claim, Claim]]) -> None:
    known = shipped().joined({"rules": [{**RULE, "allow": "10 %"}]})
    verdict = judged(*towers(100, 105), known=known)
    assert (verdict.outcome, verdict.severity) == ("agree", "note")
    assert verdict.reason.endswith("the rule towers allows the difference.")
    assert judged(*towers(100, 120), known=known).outcome == "conflict"


def test_a_rule_sets_the_severity(towers: Callable[..., tuple[Claim, Claim]]) -> None:
    known = shipped().joined({"rules": [{**RULE, "severity": "note"}]})
    assert judged(*towers(40, 50), known=known).severity == "note"


@pytest.mark.parametrize(
    ("one", "other"), [("November 19", "November 18"), ("Monday", "Tuesday"), ("early December", "late November")]
)
def test_two_dates_that_no_calendar_places_are_told_apart_by_their_words(one: str, other: str) -> None:
    read = [Article("a", f"The mill burned on {one}."), Article("b", f"The mill burned on {other}.")]
    a, b = (next(c for c in claims_of(article, shipped()) if c.kind == "date") for article in read)
    verdict = judged(a, b)
    assert verdict.outcome == "conflict"
    assert verdict.reason == f"“{one}” and “{other}” cannot be one date."


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            "Filming of Ferry began in May 2010.",
            "Ferry was shot from March 2010 to July 2010.",
            "“May 2010” is when it began, “from March 2010 to July 2010” starts with March 2010.",
        ),
        (
            "Lena Orr was mayor from 2005 to 2013.",
            "Lena Orr was mayor from 2005 to 2015.",
            "“from 2005 to 2013” is when it went on, “from 2005 to 2015” is when it went on.",
        ),
        (
            "Under 80 critics rated Ferry.",
            "80 critics rated Ferry.",
            "“Under 80 critics” rules out what “80 critics” says.",
        ),
    ],
)
def test_the_reason_says_why_what_overlaps_is_a_conflict(one: str, other: str, reason: str) -> None:
    (verdict,) = [v for fact in compare([one, other]).facts for v in fact.verdicts if v.outcome == "conflict"]
    assert verdict.reason == reason


PAIRS: list[dict[str, Any]] = rulefiles.read(Path(__file__).with_name("times.yaml"))["pairs"]


def told(texts: tuple[str, str]) -> str:
    """What comes out of two texts: of their times in [brackets] alone, but a conflict of any other two is one."""
    spans = [(text.index("["), text.index("]") - 1) for text in texts]
    plain = [text.replace("[", "").replace("]", "") for text in texts]
    articles = [Article(name, text, published=date(2014, 3, 6)) for name, text in zip("ab", plain, strict=True)]
    found = set()
    for verdict in (verdict for fact in compare(articles).facts for verdict in fact.verdicts):
        sides = sorted((verdict.pair.a, verdict.pair.b), key=lambda claim: claim.article)
        meant = all(side.start < end and start < side.end for side, (start, end) in zip(sides, spans, strict=True))
        if meant or verdict.outcome != "agree":
            found.add(verdict.outcome)
    return "conflict" if found - {"agree"} else "agree" if found else "unrelated"


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['a']} {pair['b']}")
def test_times_of_day_are_judged_as_a_careful_reader_does(pair: dict[str, Any]) -> None:
    assert told((pair["a"], pair["b"])) == pair["is"]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            "The tremor struck Peru at 1437 GMT.",
            "The tremor struck Peru at 2:37 p.m. local time.",
            "“1437 GMT” permits 14:37 UTC (09:37 there), “2:37 p.m. local time” permits 14:37 local: "
            "they do not overlap; 5 hours apart.",
        ),
        (
            "The mill burned down early on May 3, 2011.",
            "The mill burned down late on May 3, 2011.",
            "“early on May 3, 2011” permits 3 May 2011, 00:00–10:00, “late on May 3, 2011” permits 3 May 2011, "
            "16:00–24:00: they do not overlap.",
        ),
        (
            "The probe Halo landed on the moon at 10 a.m. EST.",
            "The probe Halo landed on the moon at 1400 GMT.",
            "“10 a.m. EST” permits 15:00 UTC or 14:00 UTC, “1400 GMT” permits 14:00 UTC: they overlap.",
        ),
        (
            "The probe Halo landed on the moon at 10 a.m. ET.",
            "The probe Halo landed on the moon at 10 a.m. PT.",
            "“10 a.m. ET” permits 10:00 Eastern, “10 a.m. PT” permits 13:00 Eastern: they do not overlap; "
            "3 hours apart.",
        ),
        (
            "The probe Halo landed on the moon at 10 a.m. Eastern.",
            "The probe Halo landed on the moon at 7 a.m. Pacific.",
            "Both say 10:00 Eastern.",
        ),
    ],
)
def test_the_reason_says_what_a_time_is_there(one: str, other: str, reason: str) -> None:
    (verdict,) = [v for fact in compare([one, other]).facts for v in fact.verdicts]
    assert verdict.reason == reason


def test_pairs_of_the_same_words_are_judged_each_by_what_is_denied() -> None:
    denied = "The album was never released in March 2012, the label said."
    said = "The album was released in March 2012, the label said."
    report = compare([Article(name, text) for name, text in (("a", denied), ("b", said), ("c", said))])
    assert sorted((v.pair.a.article, v.pair.b.article, v.outcome) for f in report.facts for v in f.verdicts) == [
        ("a", "b", "conflict"),
        ("b", "c", "agree"),
    ]


def test_pairs_of_the_same_words_are_judged_each_by_its_own_days(
    towers: Callable[..., tuple[Claim, Claim]],
) -> None:
    known = shipped().joined({"rules": [{**RULE, "changes": "quickly"}]})
    a, b = towers(40, 50)
    later = replace(b, id="later", article="c")
    days = {"a": date(2010, 1, 1), "b": date(2010, 1, 1), "c": date(2010, 1, 2)}
    articles = [Article(name, b.sentence, published=day) for name, day in days.items()]
    found = judge([Pair(a, b, 0.9, {}), Pair(a, later, 0.9, {}), Pair(a, b, 0.9, {})], articles, known)
    assert [verdict.outcome for verdict in found] == ["conflict", "update", "conflict"]


@pytest.mark.parametrize(
    ("one", "other", "outcome", "reason"),
    [
        ("150 ft (46 m)", "45 m (150 ft)", "agree", "45.5–46.5 m, “45 m” permits 44.5–45.5 m: both convert “150 ft”."),
        (
            "150 ft (46 m)",
            "45 m",
            "agree",
            "“150 ft” permits 44.2–47.2 m, “45 m” permits 44.5–45.5 m: they overlap; the rest is conversion.",
        ),
        ("46 m (150 ft)", "43 m (141 ft)", "conflict", "they do not overlap; 6.5 % apart."),
    ],
)
def test_two_conversions_of_one_length_do_not_differ(one: str, other: str, outcome: str, reason: str) -> None:
    report = compare([Article(name, f"The tower is {said} tall.") for name, said in (("a", one), ("b", other))])
    metres = [v for fact in report.facts for v in fact.verdicts if v.pair.a.text[-2:] == v.pair.b.text[-2:] == " m"]
    assert [(verdict.outcome, verdict.severity == "note") for verdict in metres] == [(outcome, outcome == "agree")]
    assert metres[0].reason.endswith(reason)
    assert {fact.outcome for fact in report.facts} == {outcome}


def test_the_reason_says_that_a_year_is_inferred() -> None:
    texts = ("The hall burned down on 3 November 2007.", "The hall burned down on 3 November.")
    read = [Article(str(n), text, published=date(2009, 3, 12)) for n, text in enumerate(texts)]
    (verdict,) = (verdict for fact in compare(read).facts for verdict in fact.verdicts)
    assert verdict.outcome == "agree"
    assert verdict.reason.endswith(": but for the year, which is inferred, they are one.")
