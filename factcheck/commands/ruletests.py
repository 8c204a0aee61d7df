"""Run the examples of rule files: compare the two texts as two articles, and see what comes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from factcheck.model import Article
from factcheck.pipeline import compare, extract
from factcheck.rulebook.ruling import ruling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.model import Fact, Verdict

Wanted = Literal["conflict", "agree", "update", "unrelated"]
OUTCOMES: tuple[Wanted, ...] = ("conflict", "agree", "update", "unrelated")


@dataclass(frozen=True, slots=True)
class Result:
    """One example with what should and what did come out. `fired`: the rules that judged its pairs."""

    rule: str
    wanted: Wanted
    texts: tuple[str, str]
    came: str
    why: str
    fired: frozenset[str]

    @property
    def passed(self) -> bool:
        """Whether the wanted outcome came out, and by this rule."""
        return self.came == self.wanted and (self.wanted == "unrelated" or self.rule in self.fired)

    def __str__(self) -> str:
        """The example and what came out instead, in a few lines."""
        lines = [f"{self.rule}: wanted {self.wanted}, {self._instead}", *(f"    {text}" for text in self.texts)]
        return "\n".join([*lines, f"    {self.why}"] if self.why else lines)

    @property
    def _instead(self) -> str:
        if self.came != self.wanted:
            return "no pair" if self.came == "unrelated" else f"got {self.came}"
        return f"got it by {', '.join(sorted(self.fired)) or 'no rule'}"


def results(rules: Iterable[Mapping[str, Any]], known: Knowledge) -> Iterator[Result]:
    """Every example of some rules, run. `known` must hold the rules."""
    for rule in rules:
        for wanted in OUTCOMES:
            for example in (rule.get("examples") or {}).get(wanted) or ():
                yield run(rule, wanted, example, known)


def run(rule: Mapping[str, Any], wanted: Wanted, example: Sequence[Any], known: Knowledge) -> Result:
    """One example: what comes out when its two texts are compared.

    Only values of the rule's kinds count. A difference speaks before an agreement, and what this rule
    judged before what another did. Two texts that agree on something else are still unrelated.
    """
    name, kinds = str(rule["id"]), rule.get("kind")
    articles = [_article(side_name, side) for side_name, side in zip(("first", "second"), example, strict=True)]
    verdicts = [verdict for fact in compare(articles, known).facts for verdict in _between(fact, kinds)]
    fired = frozenset(verdict.rule for verdict in verdicts if verdict.rule)
    speaking = sorted(verdicts, key=lambda v: (v.outcome == "agree", v.rule != name))
    if wanted == "unrelated":
        speaking = [verdict for verdict in speaking if verdict.outcome != "agree"]
    texts = (articles[0].text, articles[1].text)
    if not speaking:
        why = "" if wanted == "unrelated" else _silence(name, articles, known)
        return Result(name, wanted, texts, "unrelated", why, fired)
    return Result(name, wanted, texts, speaking[0].outcome, speaking[0].reason, fired)


def _silence(name: str, articles: list[Article], known: Knowledge) -> str:
    """Why a rule found no pair: a text of which it describes no claim, or claims that did not pair."""
    rules = known.table(ruling)
    found = []
    for article in articles:
        claims = extract(article, known)
        described = [claim for claim in claims if name in (rule.id for rule in rules.matching(claim))]
        if not described:
            read = ", ".join(f"{claim.kind} “{claim.text}”" for claim in claims) or "none"
            return f"the rule describes no claim of the {article.id} text; its claims: {read}"
        found.append(described[0].text)
    return f"the rule describes “{found[0]}” and “{found[1]}”, but too little says that they are one fact"


def _between(fact: Fact, kinds: Any) -> list[Verdict]:
    """The verdicts of a fact of some kinds (None: any) between the two texts, not within one."""
    if kinds and fact.kind not in (kinds if isinstance(kinds, list) else [kinds]):
        return []
    return [verdict for verdict in fact.verdicts if verdict.pair.a.article != verdict.pair.b.article]


def _article(name: str, side: Any) -> Article:
    """One side of an example as an article; a text alone has no date and no title."""
    from datetime import date

    fields = {"text": side} if isinstance(side, str) else side
    published = fields.get("published")
    return Article(
        id=name,
        text=str(fields["text"]),
        title=str(fields.get("title") or ""),
        published=date.fromisoformat(str(published)) if published else None,
    )
