"""Pairs of the same fact: found whatever the order, none where nothing is the same."""

from __future__ import annotations

import json
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.knowledge import shipped
from factcheck.matching import figures
from factcheck.matching.corpus import Corpus
from factcheck.matching.profile import profiles
from factcheck.matching.weights import Told, Weights
from factcheck.model import Article, Report
from factcheck.phases import agree
from factcheck.pipeline import claims_of, compare
from factcheck.steps import pairs
from factcheck.steps.articles import read
from factcheck.steps.pairs import pair
from tests.matching.bank import TEXTS, articles

PARAGRAPHS = (
    "The ferry Solveig sank off Karlov on 3 May 2011, and 41 people were killed.",
    "The ship carried 210 passengers and 14 cars.",
    "Repairs to the pier will cost 4.2 million dollars, the mayor said.",
    "Norland hosts 3.6 million refugees.",
    "The bridge to the island is 1,240 metres long.",
    "Turnout in the district was 61 percent.",
    "Anna Berg, 34, was the captain. She had worked for the line for nine years.",
)
"""An article that does not contradict itself."""
ARTICLES = yaml.safe_load(Path(__file__).with_name("articles.yaml").read_text(encoding="utf-8"))["pairs"]


def outcomes(*texts: str) -> set[str]:
    return {fact.outcome for fact in compare(texts).facts}


def written(report: Report) -> str:
    return json.dumps(
        [
            [
                (fact.id, fact.outcome, fact.topic, [claim.id for claim in fact.claims]),
                [
                    (v.pair.a.id, v.pair.b.id, v.pair.score, sorted(v.pair.weights.items()), v.reason)
                    for v in fact.verdicts
                ],
            ]
            for fact in report.facts
        ]
    )


@settings(max_examples=25, deadline=None)
@given(st.permutations(PARAGRAPHS), st.permutations(PARAGRAPHS))
def test_an_article_and_a_shuffled_copy_agree(one: list[str], other: list[str]) -> None:
    assert outcomes("\n\n".join(one), "\n\n".join(other)) == {"agree"}


def test_an_article_compared_with_itself_says_the_same_twice() -> None:
    text = "\n\n".join(PARAGRAPHS)
    report = compare([Article("a", text), Article("b", text)])
    assert {fact.outcome for fact in report.facts} == {"agree"}
    said = {claim.id for fact in report.facts for claim in fact.claims}
    assert len(said) >= 0.9 * len(report.claims)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The Melby quake killed 15 people, not 12 as reported.", "The Melby quake killed 12 people.", {"conflict"}),
        ("The Melby quake killed 15 people, not 12 as reported.", "The Melby quake killed 15 people.", {"agree"}),
        ("Not 12 but 15 people died in the Melby quake.", "The Melby quake killed 15 people.", {"agree"}),
        ("The house cost $5 million instead of $4 million.", "The house cost $4 million.", {"conflict"}),
        ("The mayor denied that 12 people died in the Melby quake.", "The Melby quake killed 12 people.", set()),
        ("The mayor denied that 12 people died in the Melby quake.", "The Melby quake killed 15 people.", set()),
        ("Did 12 people die in the Melby quake?", "The Melby quake killed 15 people.", set()),
        ("Why did 12 people die in the Melby quake?", "The Melby quake killed 15 people.", {"conflict"}),
        ("Dozens, if not 100, died in the Melby quake.", "The Melby quake killed 100 people.", {"agree"}),
        ("The board rejected a $4 million bid for Norvia.", "Norvia turned down a bid of $4 million.", {"agree"}),
    ],
)
def test_what_is_denied_is_no_claim(one: str, other: str, expected: set[str]) -> None:
    assert outcomes(one, other) == expected


def test_an_article_that_contradicts_itself_is_told_so() -> None:
    assert "conflict" in outcomes("The bridge is 320 metres long. It was painted red. The bridge is 350 metres long.")


@settings(max_examples=20, deadline=None)
@given(st.permutations(articles()))
def test_the_order_of_the_articles_changes_nothing(given_order: list[Article]) -> None:
    assert written(compare(given_order)) == written(compare(articles()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The choir of Melby sang for 40 minutes in front of 300 people and earned $900.",
            "A truck with 25 tonnes of gravel overturned near Dovrek on 3 May 2011.",
        ),
        (
            "Shares of the brewery fell 4 percent after it sold 12 million litres last year.",
            "The museum expects 90,000 visitors this summer, and entry costs 7 euros for the over-60s.",
        ),
        (
            "Anna Berg, 34, has run the bakery in Melby for nine years.",
            "Ida Holm, 52, was elected mayor of Dovrek with 61 percent of the vote in June.",
        ),
    ],
)
def test_unrelated_articles_have_no_conflict(one: str, other: str) -> None:
    assert outcomes(one, other) <= {"agree"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Turkey hosts 3.6 million Syrian refugees.", "Turkey now hosts 3.7 million Syrian refugees."),
        ("The flood in Karlov killed 12 people.", "At least 20 people died in the flood in Karlov."),
        ("The bridge is 1,240 metres long.", "The bridge, 1,420 metres long, is red."),
    ],
)
def test_statements_of_one_fact_are_paired(one: str, other: str) -> None:
    assert outcomes(one, other) == {"conflict"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The blast killed 12 people.", "The blast injured 40 people."),
        ("Turkey hosts 3.6 million refugees.", "Lebanon hosts 1.5 million refugees."),
        ("The buyer offered $40 million for the club.", "The owners asked $90 million for the club."),
    ],
)
def test_contrasts_are_never_paired(one: str, other: str) -> None:
    assert outcomes(one, other) == set()


def test_scores_are_symmetric_and_every_pair_of_a_fact_is_there() -> None:
    report = compare(articles())
    assert report.facts
    for fact in report.facts:
        pairs = {frozenset((v.pair.a.id, v.pair.b.id)) for v in fact.verdicts}
        assert pairs == {frozenset(ids) for ids in combinations([claim.id for claim in fact.claims], 2)}
        assert all(0 <= v.pair.score <= 1 for v in fact.verdicts)
    mirrored = [Article(f"z{99 - n}", text) for n, text in enumerate(TEXTS)]
    plain = [Article(f"a{n:02}", text) for n, text in enumerate(TEXTS)]

    def scores(read: list[Article]) -> set[tuple[frozenset[str], float]]:
        verdicts = (v for fact in compare(read).facts for v in fact.verdicts)
        return {(frozenset((v.pair.a.sentence, v.pair.b.sentence)), v.pair.score) for v in verdicts}

    assert scores(mirrored) == scores(plain)


def test_groups_are_compared_within() -> None:
    one = Article("a", "Norland hosts 3.6 million refugees.", group="x", source="North Wire")
    other = Article("b", "Norland hosts 3.9 million refugees.", group="y", source="North Wire")
    assert compare([one, other], group_by="group").facts == ()
    assert [fact.outcome for fact in compare([one, other], group_by="source").facts] == ["conflict"]


def test_a_stricter_score_leaves_fewer_pairs() -> None:
    read = articles()
    claims = [claim for article in read for claim in claims_of(article, shipped())]
    counts = [len(pair(claims, read, shipped(), min_score=least).pairs) for least in (0.0, 0.5, 0.99, 1.0)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]


def test_the_restatement_in_brackets_is_paired_with_its_figure() -> None:
    (fact,) = compare(["The park covers 320 square kilometres (124 square miles)."]).facts
    assert [v.pair.weights for v in fact.verdicts] == [{"restated: in brackets": 9.0}]


def test_no_claims_no_pairs() -> None:
    assert pair([], [], shipped()).pairs == []
    assert compare(["Nothing to count here."]).facts == ()


def test_dates_of_articles_do_not_part_what_agrees() -> None:
    texts = ("Norland hosts 3.6 million refugees.", "There are 3.6 million refugees in Norland.")
    dated = [Article(f"a{n}", text, published=date(2020, 1 + n, 1)) for n, text in enumerate(texts)]
    assert {fact.outcome for fact in compare(dated).facts} <= {"agree"}


def test_who_else_says_it_in_the_same_words_changes_no_pair() -> None:
    said = "At least 24 people died. "
    ferry = "The ferry Solveig sank off Karlov in a storm. Divers of the navy found 3 boats near the wreck. {} is 51."
    mine = "The copper mine of Dovrek fell in at noon. Its owners had closed 2 shafts. A miner, Ida Holm, is 33."
    told = Article("b", said + ferry.format("The captain, Anna Berg,"))
    report = Article("c", "Some 24 people died. " + ferry.format("Captain Anna Berg"))
    facts = compare([Article("a", said + mine), told, report]).facts
    levels = {(v.pair.a.article, v.pair.b.article): v.pair.weights for v in facts[0].verdicts}
    assert "story: same" in levels["b", "c"]
    assert "story: same" not in levels["a", "c"]


STATED = (
    "{} people were killed when a ferry sank off {}.",
    "The sinking near {1} killed {0} people.",
    "{1} hosts {0} refugees, and the mayor of {1} wants no more.",
    "The bridge at {1} is {0} metres long.",
    "Repairs in {1} will cost {0} million dollars, Anna {1} said.",
    "Anna {1}, {0}, was the captain.",
)
SENTENCES = st.builds(
    str.format, st.sampled_from(STATED), st.sampled_from((24, 25, 40, 60)), st.sampled_from(("Karlov", "Melby"))
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(SENTENCES, min_size=1, max_size=5).map(" ".join), min_size=2, max_size=6))
def test_each_pair_is_judged_as_if_there_were_no_other(texts: list[str]) -> None:
    known = shipped()
    articles = [Article(f"a{number}", text) for number, text in enumerate(texts)]
    claims = [claim for article in articles for claim in claims_of(article, known)]
    found = pair(claims, articles, known)
    read = {profile.claim.id: profile for profile in profiles(claims, articles, known)}
    corpus = Corpus([*read.values()], [""] * len(read), known)
    for judged in found.pairs:
        a, b = read[judged.a.id], read[judged.b.id]
        weights = Weights.build(known)[bool(agree(a.claim, b.claim))]
        alone = weights.weigh(b, a, corpus)
        if "restated: in brackets" not in judged.weights:
            assert judged.weights == Told(weights, weights.levels(b, a, corpus))
            assert judged.score in (0.0, round(alone.score, 4) if alone else 0.0)


def test_one_parents_children_are_one_fact_whatever_else_is_told() -> None:
    one = "Anna Berg, a mother of three, drowned off Melby on Sunday."
    other = "Friends of Anna Berg, the mother of four who died in 2011, gathered at the harbour. Seven boats came."
    assert outcomes(one, other) == {"conflict"}
    assert outcomes(one, other.replace("Anna Berg", "Ida Holm")) == set()


@pytest.mark.parametrize("pair", ARTICLES, ids=lambda pair: f"{pair['a'][:40]} / {pair['b'][:40]}")
def test_two_articles_of_one_day(pair: dict[str, str]) -> None:
    day = date(2019, 2, 1)
    report = compare([Article("a", pair["a"], published=day), Article("b", pair["b"], published=day)])
    outcomes = {verdict.outcome for fact in report.facts for verdict in fact.verdicts}
    answer = "conflict" if outcomes & {"conflict", "update"} else "agree" if outcomes else "unrelated"
    assert answer == pair["is"] or (pair["is"] == "no conflict" and answer != "conflict")


def test_among_many_claims_the_same_figure_of_two_events_is_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    melby = (
        "A flood in Melby destroyed 40 houses on Sunday. The Orla rose by 3 metres there, and 12 people were killed. "
        "Mayor Tilda Brandt asked for 6 boats.",
        "The flood in Melby killed 12 people and destroyed 45 houses along the Orla, mayor Tilda Brandt said. "
        "It rose by 3 metres.",
    )
    elsewhere = "Floods destroyed 40 houses. Ola Wik sent 200 soldiers with 9 lorries. Schools stay shut for 2 days."

    def houses() -> list[int]:
        return [len(fact.claims) for fact in compare([*melby, elsewhere]).facts if "houses" in fact.claims[0].text]

    assert houses() == [3]
    monkeypatch.setattr(figures, "WORLD", 5)
    assert houses() == [2]


@pytest.mark.parametrize(
    ("event", "kind", "needed"),
    [
        ("newsdesk/clusters/lisbon", "date", "OF_DATES"),
        ("newsdesk/clusters/olmedo", "date", "OF_DATES"),
        ("newswire/clusters/temblor", "magnitude", "OF_ONE_THING"),
        ("newsdesk/clusters/receiver", "age", "OF_ONE_THING"),
    ],
)
def test_what_two_values_that_differ_need_is_of_their_kind(
    event: str, kind: str, needed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(__file__).parents[1] / "benchmarks" / event
    articles = [article for article in read([str(folder)]) if isinstance(article, Article)]

    def differing() -> int:
        found = [verdict.pair for fact in compare(articles).facts for verdict in fact.verdicts]
        return sum(pair.a.kind == kind and not agree(pair.a, pair.b) for pair in found)

    monkeypatch.setattr(pairs, needed, 0.999)
    strict = differing()
    monkeypatch.setattr(pairs, needed, 0.3)
    assert differing() > strict
    monkeypatch.setattr(pairs, "DIFFERING", 0.999)
    assert differing() > strict


def test_who_or_what_a_figure_belongs_to_counts_for_more_than_the_day_of_a_date() -> None:
    assert pairs.OF_ONE_THING < pairs.DIFFERING < pairs.OF_DATES


def test_two_people_of_one_age_settle_nothing() -> None:
    told = Article(
        "a",
        "Ole Grant, 21, Kai Lind, 19, and Al Berg, 19, deny it, the court heard on Friday.",
        published=date(2012, 1, 3),
    )
    later = Article(
        "b", "Ole Grant, 21, Kai Lind, 19, and Al Berg, 20, did it, the jury found.", published=date(2012, 1, 3)
    )
    facts = {tuple(sorted(claim.text for claim in fact.claims)): fact.outcome for fact in compare([told, later]).facts}
    assert facts[("19", "20")] == "conflict"
    assert facts[("19", "19")] == facts[("21", "21")] == "agree"
