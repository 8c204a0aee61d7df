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
from factcheck.steps.dating import dated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

Example = tuple[tuple[str, ...], bool]
Counts = Counter[tuple[Example, float]]
SETS = {True: "agreeing", False: "differing"}
PENALTY = 2.0
"""Strength of the L2 penalty; weights of rare levels shrink towards 0, where they say nothing."""
NEWTON_STEPS = 7
"""Enough for the weights to settle to two decimals."""
LIMITS = (0.3, 0.5, 0.7, 0.8, 0.9)
FOLDS = 4
"""Clusters are held out in this many turns."""


def examples(folder: Path, name: str) -> dict[bool, Counts]:
    """The level vectors of a cluster's candidate pairs by whether their values agree.

    Each comes with whether the pair is a match, and how much it counts.
    """
    gold = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    mentions = defaultdict(list)
    for slot in gold["slots"]:
        for mention in slot["mentions"]:
            mentions[mention["doc"]].append((mention["start"], mention["end"], slot["id"], len(slot["mentions"])))
    known = shipped()
    articles = [dated(article, known) for article in sorted(_articles(folder / name), key=lambda a: a.id)]
    claims = [claim for article in articles for claim in claims_of(article, known)]
    where = {claim.id: _slot(claim, mentions[Path(claim.article).stem]) for claim in claims}
    found = profiles(claims, known)
    corpus = Corpus(found)
    lexicon = known.table(Lexicon.build)
    counts: dict[bool, Counts] = {True: Counter(), False: Counter()}
    for a, b in candidates(found, [""] * len(found), corpus).pairs:
        if _decided(a, b, lexicon):
            continue
        mine, yours = where[a.claim.id], where[b.claim.id]
        match = mine is not None and yours is not None and mine[0] == yours[0]
        # A slot with thirty mentions has 435 pairs; it should not speak 435 times as loudly as one with two.
        weight = 2 / mine[1] ** 0.5 if match and mine else 1.0
        counts[bool(compatible(a.claim.value, b.claim.value))][((levels(a, b, corpus), match), weight)] += 1
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


def fit(counts: Counts) -> dict[str, float]:
    """Weights by feature, "prior: any" being the intercept; Newton's method (iteratively reweighted least squares)."""
    names = ["prior: any", *sorted({f for ((features, _), _) in counts for f in features})]
    index = {name: number for number, name in enumerate(names)}
    rows = [
        ([0, *(index[f] for f in features)], float(match), weight * n)
        for ((features, match), weight), n in counts.items()
    ]
    theta = [0.0] * len(names)
    for _ in range(NEWTON_STEPS):
        gradient = [-PENALTY * t for t in theta]
        hessian = [[0.0] * len(names) for _ in names]
        for number in range(len(names)):
            hessian[number][number] = PENALTY
        gradient[0], hessian[0][0] = 0.0, 1e-6  # the intercept is not penalised
        for features, match, weight in rows:
            p = _sigmoid(sum(theta[f] for f in features))
            error, curve = weight * (match - p), weight * p * (1 - p)
            for f in features:
                gradient[f] += error
                line = hessian[f]
                for g in features:
                    line[g] += curve
        theta = [t + step for t, step in zip(theta, solve(hessian, gradient), strict=True)]
    return dict(zip(names, theta, strict=True))


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a positive definite linear system, by Gaussian elimination."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for i, pivot in enumerate(rows):
        for line in rows[i + 1 :]:
            if factor := line[i] / pivot[i]:
                for j in range(i, len(line)):
                    line[j] -= factor * pivot[j]
    solution = [0.0] * len(rows)
    for i in reversed(range(len(rows))):
        known = sum(rows[i][j] * solution[j] for j in range(i + 1, len(rows)))
        solution[i] = (rows[i][-1] - known) / rows[i][i]
    return solution


def _sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, x))))


def evaluate(
    theta: dict[str, float], counts: Counts, at: Iterable[float]
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


def written(thetas: dict[bool, dict[str, float]]) -> str:
    """The weights as a rule file."""
    lines = [
        "# Match weights: how much each level of each comparison speaks for (+) or against (-) two claims stating",
        "# one fact, in natural logarithms of odds. Made by tests/benchmarks/fit_weights.py; do not edit by hand.",
        "weights:",
    ]
    for agree, theta in thetas.items():
        lines.append(f"  {SETS[agree]}:")
        for name in ("prior", *COMPARISONS):
            found = {f.partition(": ")[2]: theta[f] for f in sorted(theta) if f.startswith(f"{name}: ")}
            levels = ", ".join(f"{level}: {value:.2f}" for level, value in found.items())
            lines.append(f"    {name}: {{{levels}}}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Cross-validate by cluster, then fit on all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clusters", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    names = sorted(path.stem for path in options.clusters.glob("*.json"))
    data = {name: examples(options.clusters, name) for name in names}
    for agree, title in SETS.items():
        totals = {limit: [0, 0, 0] for limit in LIMITS}
        for turn in range(FOLDS):
            held = names[turn::FOLDS]
            theta = fit(_joined(data[name][agree] for name in names if name not in held))
            for limit, row in evaluate(theta, _joined(data[name][agree] for name in held), LIMITS).items():
                totals[limit] = [x + y for x, y in zip(totals[limit], row, strict=True)]
        for limit, (right, said, true) in totals.items():
            print(f"{title}, score >= {limit}: precision {right / max(said, 1):.3f} recall {right / max(true, 1):.3f}")
    if options.write:
        thetas = {agree: fit(_joined(found[agree] for found in data.values())) for agree in SETS}
        (shipped_folder() / "weights.yaml").write_text(written(thetas), encoding="utf-8")


def _joined(counts: Iterable[Counts]) -> Counts:
    return sum(counts, Counter())


if __name__ == "__main__":
    main()
