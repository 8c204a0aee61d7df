"""Fit the match weights in rules/weights.yaml on annotated clusters of articles.

    python tests/benchmarks/fit_weights.py CLUSTERS            cross-validate and print
    python tests/benchmarks/fit_weights.py CLUSTERS --write    and write rules/weights.yaml

CLUSTERS holds `NAME.json` (slots, each with its mentions: doc, start, end) and a folder `NAME` of
articles. Two claims that overlap mentions of one slot are a match, every other candidate pair is not.
The weights are those of a logistic regression with an L2 penalty over the levels of
`factcheck.matching.comparisons`, that is, match weights in the sense of Fellegi and Sunter (1969) with
the dependence between comparisons taken out. Folds are clusters, so that no event helps to judge itself.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.intervals import compatible
from factcheck.knowledge import shipped
from factcheck.lexicon import Lexicon
from factcheck.matching.blocking import candidates
from factcheck.matching.comparisons import COMPARISONS, UNKNOWN, Corpus
from factcheck.matching.profile import profiles
from factcheck.matching.restatement import restates
from factcheck.model import Article
from factcheck.pipeline import claims_of
from factcheck.rulefiles import shipped_folder
from factcheck.steps.articles import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

Example = tuple[tuple[str, ...], bool]
PENALTY = 2.0
"""Strength of the L2 penalty; weights of rare levels shrink towards 0, where they say nothing."""
STEPS = 400
RATE = 0.5


def examples(folder: Path, name: str) -> Counter[tuple[Example, float]]:
    """The level vectors of a cluster's candidate pairs, with whether they match and how much they count."""
    gold = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    mentions = defaultdict(list)
    for slot in gold["slots"]:
        for mention in slot["mentions"]:
            mentions[mention["doc"]].append((mention["start"], mention["end"], slot["id"], len(slot["mentions"])))
    known = shipped()
    articles = sorted(_articles(folder / name), key=lambda article: article.id)
    claims = [claim for article in articles for claim in claims_of(article, known)]
    where = {claim.id: _slot(claim, mentions[Path(claim.article).stem]) for claim in claims}
    found = profiles(claims, known)
    corpus = Corpus(found)
    lexicon = known.table(Lexicon.build)
    counts: Counter[tuple[Example, float]] = Counter()
    for a, b in candidates(found, [""] * len(found), corpus).pairs:
        if _decided(a, b, lexicon):
            continue
        mine, yours = where[a.claim.id], where[b.claim.id]
        match = mine is not None and yours is not None and mine[0] == yours[0]
        # A slot with thirty mentions has 435 pairs; it should not speak 435 times as loudly as one with two.
        weight = 2 / mine[1] ** 0.5 if match and mine else 1.0
        counts[((levels(a, b, corpus), match), weight)] += 1
    return counts


def _articles(folder: Path) -> list[Article]:
    return [item for item in read([str(folder)]) if isinstance(item, Article)]


def _slot(claim: Claim, mentions: list[tuple[int, int, str, int]]) -> tuple[str, int] | None:
    def shared(mention: tuple[int, int, str, int]) -> float:
        inner = min(claim.end, mention[1]) - max(claim.start, mention[0])
        return inner / (max(claim.end, mention[1]) - min(claim.start, mention[0]))

    best = max(mentions, key=shared, default=None)
    return (best[2], best[3]) if best and shared(best) > 0 else None


def _decided(a: Profile, b: Profile, lexicon: Lexicon) -> bool:
    """Whether the pair is settled without weights."""
    if compatible(a.claim.value, b.claim.value) is None or restates(a.claim, b.claim):
        return True
    return bool(lexicon.contrast(a.things, b.things, a.claim.kind))


def levels(a: Profile, b: Profile, corpus: Corpus) -> tuple[str, ...]:
    """The features of a pair: its kind's prior and "comparison: level" for each comparison that speaks."""
    said = [(name, compare(a, b, corpus)) for name, compare in COMPARISONS.items()]
    return (f"prior: {a.claim.kind}", *(f"{name}: {level}" for name, level in said if level != UNKNOWN))


def fit(counts: Counter[tuple[Example, float]]) -> dict[str, float]:
    """Weights by feature, with "prior: any" as the intercept; gradient descent with momentum (RMSprop)."""
    rows = [(("prior: any", *features), match, weight * n) for ((features, match), weight), n in counts.items()]
    total = sum(weight for _, _, weight in rows)
    theta: dict[str, float] = defaultdict(float)
    square: dict[str, float] = defaultdict(float)
    for step in range(STEPS):
        gradient: dict[str, float] = defaultdict(float)
        for features, match, weight in rows:
            error = weight * (_sigmoid(sum(theta[f] for f in features)) - match)
            for f in features:
                gradient[f] += error
        rate = RATE / (1 + step / 20)
        for f in sorted(gradient):
            g = (gradient[f] + (0 if f == "prior: any" else PENALTY * theta[f])) / total
            square[f] = 0.9 * square[f] + 0.1 * g * g
            theta[f] -= rate * g / (math.sqrt(square[f]) + 1e-8) * 0.2
    return dict(theta)


def _sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, x))))


def evaluate(
    theta: dict[str, float], counts: Counter[tuple[Example, float]], at: Iterable[float]
) -> dict[float, list[int]]:
    """True positives, predicted and actual matches at each score."""
    table = {limit: [0, 0, 0] for limit in at}
    for ((features, match), _), n in counts.items():
        value = _sigmoid(theta["prior: any"] + sum(theta.get(f, 0.0) for f in features))
        for limit, row in table.items():
            row[0] += n * (match and value >= limit)
            row[1] += n * (value >= limit)
            row[2] += n * match
    return table


def written(theta: dict[str, float]) -> str:
    """The weights as a rule file."""
    grouped: dict[str, dict[str, float]] = defaultdict(dict)
    for feature in sorted(theta):
        name, _, level = feature.partition(": ")
        grouped[name][level] = round(theta[feature], 2)
    lines = [
        "# Match weights: how much each level of each comparison speaks for (+) or against (-) two claims",
        "# stating one fact, in natural logarithms of odds. Made by tests/benchmarks/fit_weights.py; do not edit.",
        "weights:",
    ]
    for name in ("prior", *COMPARISONS):
        lines.append(f"  {name}:")
        lines += [f"    {level}: {value:.2f}" for level, value in grouped[name].items()]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Cross-validate by cluster, then fit on all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clusters", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    names = sorted(path.stem for path in options.clusters.glob("*.json"))
    data = {name: examples(options.clusters, name) for name in names}
    limits = (0.3, 0.5, 0.7, 0.8, 0.9)
    totals = {limit: [0, 0, 0] for limit in limits}
    for held in names:
        theta = fit(sum((data[name] for name in names if name != held), Counter()))
        for limit, row in evaluate(theta, data[held], limits).items():
            totals[limit] = [x + y for x, y in zip(totals[limit], row, strict=True)]
    for limit, (right, said, true) in totals.items():
        print(f"score >= {limit}: precision {right / max(said, 1):.3f} recall {right / max(true, 1):.3f}")
    if options.write:
        theta = fit(sum(data.values(), Counter()))
        (shipped_folder() / "weights.yaml").write_text(written(theta), encoding="utf-8")


if __name__ == "__main__":
    main()
