"""An article's text as HTML, its claims marked and linked to the facts they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.rendering.markup import Markup, joined, prose, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.model import Article, Claim, Fact


def annotated(article: Article, claims: Iterable[Claim], facts: Mapping[str, Fact]) -> Markup:
    """The text from the body on; `facts` are those of the claims, by claim id.

    A claim inside another is a target for links and no more.
    """
    parts: list[Markup] = []
    position = article.body
    for claim in sorted(claims, key=lambda claim: (claim.start, -claim.end)):
        if claim.end > len(article.text) or claim.start < article.body:
            continue
        if claim.start < position:
            parts.append(tag("span", id=claim.id))
            continue
        parts += [prose(article.text[position : claim.start]), _marked(claim, facts.get(claim.id), article)]
        position = claim.end
    parts.append(prose(article.text[position:].rstrip()))
    return tag("div", joined(parts), class_="text")


def _marked(claim: Claim, fact: Fact | None, article: Article) -> Markup:
    words = prose(article.text[claim.start : claim.end])
    if fact is None:
        title = f"{claim.kind}, {'copied' if claim.copy_of else 'said only once'}"
        return tag("span", words, class_="claim alone", id=claim.id, title=title)
    title = f"{fact.outcome}: {fact.topic}{' (copied)' if claim.copy_of else ''}"
    return tag("a", words, class_=f"claim {fact.outcome}", id=claim.id, href=f"#{fact.id}", title=title)
