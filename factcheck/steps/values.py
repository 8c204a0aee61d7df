"""Mentions → values: what each says and what its words permit, in canonical units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.context import Context
from factcheck.dates.clocked import clocked
from factcheck.kinds import kinds
from factcheck.model import Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.knowledge import Knowledge
    from factcheck.model import Article, Mention, Value
    from factcheck.scan import Scanned


def resolve(
    article: Article, found: Iterable[Scanned], known: Knowledge
) -> Iterator[tuple[Scanned, list[tuple[Mention, Value]]]]:
    """Each sentence with its mentions and their values, those that it implies last.

    Goes through the article in order, because a bare "March 15" may take its year from the date before.
    """
    earlier: Value | None = None
    for scanned in found:
        valued = []
        for mention in scanned.mentions:
            context = Context(scanned.sentence, known, article.published, earlier)
            value = kinds()[mention.kind].value(mention, context)
            if isinstance(value.written, Period) and value.written.start and value.written.end:
                earlier = value
            valued.append((mention, value))
        valued = clocked(valued)
        for mention in scanned.implied:
            context = Context(scanned.sentence, known, article.published, earlier)
            valued.append((mention, kinds()[mention.kind].value(mention, context)))
        yield scanned, valued
