"""The pairs of claims that weights are fitted on, with what annotators say of each (see `fit_weights`).

A cluster is `NAME.json` (slots, each with its mentions: doc, start, end) and a folder `NAME` of articles. Two claims
that overlap mentions of one slot are a match, every other candidate pair is not. Of two short texts, `claim` and
`evidence`, with a `label` (supports, refutes, not enough info), a pair of claims is a match if it is the only one that
can have earned the label.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from factcheck.ageing import one_to_come
from factcheck.knowledge import shipped
from factcheck.lexicon import Lexicon
from factcheck.matching.blocking import Candidates
from factcheck.matching.comparisons import COMPARISONS, UNKNOWN
from factcheck.matching.corpus import Corpus
from factcheck.matching.figures import blurred
from factcheck.matching.identity import identity
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.phases import agree as can_agree
from factcheck.pipeline import claims_of
from factcheck.restatement import restates
from factcheck.rulebook.ruling import ruling
from factcheck.steps.articles import read
from factcheck.steps.copies import mark
from factcheck.steps.dating import dated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.knowledge import Knowledge
    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

NOTES = Path(__file__).parents[1] / "matching" / "evidence.yaml"
NEITHER = "not enough info"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair with its levels, and what the annotators say of it."""

    a: Profile
    b: Profile
    agree: bool
    levels: tuple[str, ...]
    match: bool
    weight: float


def candidates_of(folder: Path) -> list[Candidate]:
    """The candidate pairs that weights decide about in a cluster, by the folder of its articles."""
    gold = json.loads(folder.with_suffix(".json").read_text(encoding="utf-8"))
    mentions = defaultdict(list)
    for slot in gold["slots"]:
        for mention in slot["mentions"]:
            mentions[mention["doc"]].append((mention["start"], mention["end"], slot["id"], len(slot["mentions"])))
    known = shipped()
    articles = [dated(article, known) for article in sorted(_articles(folder), key=lambda a: a.id)]
    claims = mark([claim for article in articles for claim in claims_of(article, known)], articles, known)
    where = {claim.id: _slot(claim, mentions[Path(claim.article).stem]) for claim in claims}
    pairs = []
    for a, b, agree, corpus in decided(claims, articles, known):
        mine, yours = where[a.claim.id], where[b.claim.id]
        match = mine is not None and yours is not None and mine[0] == yours[0]
        # A slot with thirty mentions has 435 pairs, and thirty with every mention of another slot; it should
        # not speak 435 times as loudly as one with two.
        weight = (2 if match else 1) / ((mine[1] if mine else 1) * (yours[1] if yours else 1)) ** 0.5
        pairs.append(Candidate(a, b, agree, levels(a, b, corpus), match, weight))
    return pairs


def strangers(folders: dict[str, Path]) -> list[Candidate]:
    """The candidate pairs between articles of different clusters, by their names, none of which are a match."""
    known = shipped()
    articles, cluster = [], {}
    for name, folder in folders.items():
        for article in _articles(folder):
            cluster[article.id] = name
            articles.append(dated(article, known))
    articles.sort(key=lambda article: article.id)
    claims = mark([claim for article in articles for claim in claims_of(article, known)], articles, known)
    return [
        Candidate(a, b, agree, levels(a, b, corpus), False, 1.0)
        for a, b, agree, corpus in decided(claims, articles, known)
        if cluster[a.claim.article] != cluster[b.claim.article]
    ]


def candidates_of_texts(row: dict[str, str]) -> list[Candidate]:
    """The candidate pairs of two short texts."""
    known = shipped()
    articles = [Article("claim", row["claim"]), Article("evidence", row["evidence"])]
    claims = [claim for article in articles for claim in claims_of(article, known)]
    found = [item for item in decided(claims, articles, known) if item[0].article != item[1].article]
    able = [agree == (row["label"] == "supports") for _, _, agree, _ in found]
    if row["label"] == NEITHER:
        return [Candidate(a, b, agree, levels(a, b, corpus), False, 1.0) for a, b, agree, corpus in found]
    if sum(able) != 1:
        return []
    return [
        Candidate(a, b, agree, levels(a, b, corpus), match, 1.0)
        for (a, b, agree, corpus), match in zip(found, able, strict=True)
        if match
    ]


def shipped_examples() -> Iterator[dict[str, str]]:
    """The examples of the shipped rules, as labelled text pairs."""
    labels = {"agree": "supports", "conflict": "refutes", "update": "refutes", "unrelated": NEITHER}
    for rule in shipped().section("rules"):
        for outcome, pairs in rule["examples"].items():
            for one, other in pairs:
                yield {"claim": _text(one), "evidence": _text(other), "label": labels[outcome]}


def notes() -> Iterator[dict[str, str]]:
    """The notes of the tests with a careful reader's answer, as labelled text pairs."""
    for row in yaml.safe_load(NOTES.read_text(encoding="utf-8"))["pairs"]:
        yield {"claim": row["claim"], "evidence": row["evidence"], "label": row["is"].replace("neither", NEITHER)}


def _text(example: object) -> str:
    return str(example["text"] if isinstance(example, dict) else example)


def decided(
    claims: list[Claim], articles: list[Article], known: Knowledge
) -> Iterator[tuple[Profile, Profile, bool, Corpus]]:
    """The candidate pairs that weights decide about, with whether their values agree."""
    found = profiles(claims, articles, known)
    lexicon, rules = known.table(Lexicon.build), known.table(ruling)
    corpus = Corpus(found, [""] * len(found), known)
    for a, b in Candidates(found, [""] * len(found), corpus):
        agree = can_agree(a.claim, b.claim)
        barred = lexicon.contrast(a.things, b.things, a.claim.kind) or rules.bar(a.claim, b.claim)
        one_sentence = a.article == b.article and a.claim.sentence_start == b.claim.sentence_start
        strangers = identity(a, b, corpus) == "none"
        strangers = strangers or blurred(a, b)
        if (
            agree is None
            or one_to_come(a.claim, b.claim)
            or barred
            or restates(a.claim, b.claim)
            or (not agree and (one_sentence or strangers))
        ):
            continue
        yield a, b, agree, corpus


def _articles(folder: Path) -> list[Article]:
    return [item for item in read([str(folder)]) if isinstance(item, Article)]


def _slot(claim: Claim, mentions: list[tuple[int, int, str, int]]) -> tuple[str, int] | None:
    def shared(mention: tuple[int, int, str, int]) -> float:
        inner = min(claim.end, mention[1]) - max(claim.start, mention[0])
        return inner / (max(claim.end, mention[1]) - min(claim.start, mention[0]))

    best = max(mentions, key=shared, default=None)
    return (best[2], best[3]) if best and shared(best) > 0 else None


def levels(a: Profile, b: Profile, corpus: Corpus) -> tuple[str, ...]:
    """The features of a pair: its kind's prior and "comparison: level" for each comparison that speaks."""
    said = [(name, compare(a, b, corpus)) for name, compare in COMPARISONS.items()]
    return (f"prior: {a.claim.kind}", *(f"{name}: {level}" for name, level in said if level != UNKNOWN))
