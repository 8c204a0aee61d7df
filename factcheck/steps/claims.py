"""Values → claims: each value with its frame, what the claim is about."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from typing import TYPE_CHECKING

from factcheck.model import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.knowledge import Knowledge
    from factcheck.model import Article, Mention, Sentence, Value


def frame(
    article: Article, valued: Iterable[tuple[Sentence, list[tuple[Mention, Value]]]], known: Knowledge
) -> Iterator[Claim]:
    """The claims of an article, in the order of the text."""
    lines = [0, *(n + 1 for n, c in enumerate(article.text) if c == "\n")]
    seen: dict[str, int] = {}
    for sentence, mentions in valued:
        for mention, value in mentions:
            line = bisect_right(lines, mention.start)
            yield Claim(
                id=claim_id(article, sentence, mention, seen),
                article=article.id,
                start=mention.start,
                end=mention.end,
                line=line,
                column=mention.start - lines[line - 1] + 1,
                text=article.text[mention.start : mention.end],
                sentence=sentence.text,
                sentence_start=sentence.start,
                kind=mention.kind,
                value=value,
                unit_text=mention.unit_text,
                of=article.text[mention.of_start : mention.of_end] or None,
                change=mention.change,
            )


def claim_id(article: Article, sentence: Sentence, mention: Mention, seen: dict[str, int]) -> str:
    """An id from what is said and not from where it stands, so that edits around a claim keep it.

    The same words said twice in one article are told apart by their number: `seen` counts them.
    """
    said = f"{article.id}\0{sentence.text}\0{mention.start - sentence.start}\0{mention.end - mention.start}"
    seen[said] = seen.get(said, 0) + 1
    digest = hashlib.blake2b(f"{said}\0{seen[said]}".encode("utf-8", "surrogatepass"), digest_size=6)
    return f"c-{digest.hexdigest()}"
