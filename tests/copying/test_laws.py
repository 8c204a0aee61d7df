"""What copies may not change: verdicts, ids, the order of the arguments. What they add: "also in"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from factcheck.model import Article, Fact, Report
from factcheck.pipeline import compare, read
from factcheck.rendering import objects

SEEDS = tuple(read("seeds"))
WIRE = "The ministry said that 34 soldiers were killed when a convoy was hit near Arel, in the worst attack in years."
OWN = "In Arel, 36 soldiers were killed when the convoy was hit, doctors said."


@cache
def seeds() -> Report:
    return compare(SEEDS)


def told(report: Report) -> list[tuple[str, str, str, list[str]]]:
    """What a report says of what is no copy."""
    return [
        (fact.id, fact.fingerprint, fact.outcome, [claim.id for claim in fact.originals])
        for fact in report.facts
        if not fact.alone
    ]


def by_verdicts(report: Report) -> list[tuple[str, str, str, float]]:
    return [
        (verdict.pair.a.id, verdict.pair.b.id, verdict.outcome, verdict.pair.score)
        for fact in report.facts
        for verdict in fact.verdicts
        if not verdict.pair.b.copy_of
    ]


@pytest.mark.parametrize("times", [1, 5])
def test_whole_copies_change_no_verdict(times: int) -> None:
    copies = [replace(article, id=f"z{n}-{article.id}") for n in range(times) for article in SEEDS]
    report = compare([*SEEDS, *copies])
    assert told(report) == told(seeds())
    assert by_verdicts(report) == by_verdicts(seeds())
    originals = [claim for claim in report.claims if not claim.copy_of]
    assert len(report.claims) == (times + 1) * len(seeds().claims)
    assert [claim.id for claim in originals] == [claim.id for claim in seeds().claims]


def test_no_order_of_the_arguments_changes_a_byte() -> None:
    copies = [replace(article, id=f"z-{article.id}", published=date(2020, 3, 6)) for article in SEEDS]
    first = objects.dumps(objects.report(compare([*SEEDS, *copies])))
    assert objects.dumps(objects.report(compare([*reversed(copies), *reversed(SEEDS)]))) == first


def wired(papers: int, *more: Article) -> Report:
    agency = Article("agency", WIRE, published=date(2020, 3, 5))
    copies = [Article(f"paper-{n}", f"Our view.\n\n{WIRE}", published=date(2020, 3, 5)) for n in range(papers)]
    return compare([agency, Article("own", OWN, published=date(2020, 3, 5)), *copies, *more])


def conflict(report: Report) -> Fact:
    (fact,) = (fact for fact in report.facts if fact.outcome != "agree")
    return fact


@pytest.mark.parametrize("papers", [0, 1, 5, 30])
def test_one_conflict_one_pair_however_many_papers_print_it(papers: int) -> None:
    report = wired(papers)
    fact = conflict(report)
    assert fact.outcome == "conflict"
    assert [claim.article for claim in fact.originals] == ["agency", "own"]
    (verdict,) = (verdict for verdict in fact.verdicts if verdict.outcome != "agree")
    assert {verdict.pair.a.article, verdict.pair.b.article} == {"agency", "own"}
    assert verdict.pair.score == by_verdicts(wired(0))[0][3]
    assert sum(map(len, fact.copies.values())) == papers
    assert fact.fingerprint == conflict(wired(0)).fingerprint


def test_a_copy_with_another_figure_is_a_conflict() -> None:
    changed = Article("sloppy", WIRE.replace("34", "43"), published=date(2020, 3, 5))
    report = compare([Article("agency", WIRE), Article("paper", WIRE), replace(changed, published=None)])
    fact = conflict(report)
    assert (fact.outcome, [claim.text for claim in fact.originals]) == ("conflict", ["34 soldiers", "43 soldiers"])
    assert [copy.article for copies in fact.copies.values() for copy in copies] == ["paper"]


def test_every_figure_that_a_copy_alters_is_a_conflict() -> None:
    """Whatever the figure is of, and however little of it the rules know."""
    (deal,) = (article for article in SEEDS if "deal" in article.id)
    altered = {
        "six hours": "nine hours",
        "three hours": "four hours",
        "34 Turkish": "43 Turkish",
        "Syria's nine-year conflict": "Syria's six-year conflict",
        "European Union in 2016": "European Union in 2014",
        "six km to the south": "ten km to the south",
        "four tanks": "seven tanks",
        "3.6 million": "3.9 million",
        "1,000 special police": "4,000 special police",
        "164 people": "194 people",
    }
    text = deal.text
    for words, others in altered.items():
        assert words in text
        text = text.replace(words, others)
    report = compare([deal, replace(deal, id="sloppy", text=text)])
    texts = {article.id: article.text for article in report.articles}
    flagged = {
        texts[claim.article][claim.start - 40 : claim.end + 40]
        for fact in report.facts
        if fact.outcome == "conflict"
        for claim in fact.originals
        if claim.alters
    }
    assert [words for words in altered.values() if not any(words in around for around in flagged)] == []
    alone = compare([deal])
    assert len(report.facts) - len(alone.facts) > 0
    assert not any(claim.alters for claim in alone.claims)


def test_what_is_altered_says_so() -> None:
    paragraph = f"{WIRE} It took the rescue teams six hours to reach the valley, for the road had been closed for days."
    changed = paragraph.replace("six", "nine")
    report = compare([Article("a", paragraph), Article("b", changed)])
    fact = conflict(report)
    assert [claim.text for claim in fact.originals] == ["six hours", "nine hours"]
    assert fact.verdicts[0].reason.endswith("; the sentences are the same otherwise.")
    assert fact.verdicts[0].pair.weights == {"altered: otherwise word for word": 9.0}
    told = {claim["id"]: claim["alters"] for claim in objects.report(report)["claims"]}
    assert {name: other for name, other in told.items() if other} == {fact.originals[1].id: fact.originals[0].id}


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("Turnout was 61 percent and the Greens won 12 seats.", "Turnout was 68 percent and the Greens won 14 seats."),
        ("The Arel office sold 340 tickets on the first day.", "The Karlov office sold 360 tickets on the first day."),
        ("The office sold at least 300 tickets on the first day.", "The office sold 360 tickets on the first day."),
        (
            "The office sold 340 tickets on Monday to people in line.",
            "The office sold 360 tickets on Friday to people in line.",
        ),
    ],
)
def test_what_is_another_sentence_alters_nothing(sentence: str, other: str) -> None:
    report = compare([Article("a", f"{WIRE} {sentence}"), Article("b", f"{WIRE} {other}")])
    assert any(claim.copy_of for claim in report.claims)
    assert not any(claim.alters for claim in report.claims)


def test_a_figure_altered_after_a_week_is_no_copy() -> None:
    paragraph = f"{WIRE} It took the rescue teams six hours to reach the valley, for the road had been closed for days."
    later = Article("b", paragraph.replace("six", "nine"), published=date(2020, 3, 20))
    assert not any(c.alters for c in compare([Article("a", paragraph, published=date(2020, 3, 5)), later]).claims)


def test_what_a_paper_prints_again_is_no_old_news() -> None:
    early = Article("agency", WIRE, published=date(2020, 3, 5))
    late = Article("own", OWN, published=date(2020, 3, 7))
    assert conflict(compare([early, late])).outcome == "update"
    again = Article("paper", WIRE, published=date(2020, 3, 7))
    fact = conflict(compare([early, late, again]))
    assert fact.outcome == "conflict"
    assert "printed again on 2020-03-07" in fact.verdicts[0].reason


def test_what_only_copies_share_stands_alone() -> None:
    report = compare([Article("a", WIRE), Article("b", WIRE)])
    (fact,) = (fact for fact in report.facts if fact.kind == "count")
    assert fact.alone
    assert fact.outcome == "agree"
    summary = objects.report(report)["summary"]
    assert (summary["copied"], summary["alone"]) == (len(report.claims) // 2, len(report.facts))


def test_the_fingerprint_stays_when_the_same_words_come_from_an_earlier_paper() -> None:
    earlier = Article("zeroth", WIRE, published=date(2020, 3, 4))
    before, after = conflict(wired(1)), conflict(wired(1, earlier))
    assert [claim.article for claim in after.originals] == ["own", "zeroth"]
    assert after.fingerprint == before.fingerprint


def test_what_an_article_knows_by_a_copy_it_knows() -> None:
    """Who prints both figures knows them for two facts: copying one of them from elsewhere changes nothing."""
    other = "On Friday alone 36 soldiers were killed in Karlov when a depot was hit by rockets, the army said later."
    both = Article("b", f"{WIRE} {other}")
    alone = compare([both])
    assert [fact.outcome for fact in compare([both, Article("a", WIRE)]).facts if not fact.alone] == [
        fact.outcome for fact in alone.facts
    ]


def test_groups_are_compared_apart_and_fingerprints_do_not_mix_them_up() -> None:
    articles = [
        Article(f"{name}-{group}", text, group=group)
        for group in "xy"
        for name, text in (("agency", WIRE), ("own", OWN), ("paper", WIRE))
    ]
    report = compare(articles, group_by="group")
    facts = [fact for fact in report.facts if fact.outcome == "conflict"]
    assert [[claim.article for claim in fact.claims] for fact in facts] == [
        [f"agency-{group}", f"own-{group}", f"paper-{group}"] for group in "xy"
    ]


def test_pairs_of_copies_are_listed_and_marked() -> None:
    report = objects.report(wired(2))
    (fact,) = (fact for fact in report["facts"] if fact["verdict"] == "conflict")
    pairs = {(pair["copied"], pair["verdict"]) for pair in fact["pairs"]}
    assert pairs == {(False, "conflict"), (True, "conflict"), (True, "agree")}
    differing = [pair for pair in fact["pairs"] if pair["verdict"] == "conflict"]
    assert len(differing) == 3
    assert sum(pair["copied"] for pair in differing) == 2
    copies = {claim["id"]: claim["copy_of"] for claim in report["claims"] if claim["copy_of"]}
    assert set(copies) <= {name for fact in report["facts"] for name in fact["claims"]}


def test_finding_in_copies_is_one() -> None:
    wrong = "The lake is 320 kilometres (150 miles) long, and it has been so since the ice left the valley behind."
    report = compare(
        [Article(name, wrong) for name in ("c", "a", "b")]
        + [Article("d", "The lake is 320 kilometres (150 miles) long.")]
    )
    first, other = report.findings
    assert (first.article, [copy.article for copy in first.copies]) == ("a", ["b", "c"])
    assert (other.article, other.copies) == ("d", ())
    (alone,) = compare([Article("a", wrong)]).findings
    assert alone.fingerprint == first.fingerprint


def test_a_folder_with_the_seeds_twice(tmp_path: Path) -> None:
    for article in SEEDS:
        for name in ("a", "b"):
            (tmp_path / f"{name}-{Path(article.id).name}").write_text(article.text, encoding="utf-8")
    report = compare(read(tmp_path))
    assert [fact.outcome for fact in report.facts if not fact.alone] == [fact.outcome for fact in seeds().facts]
