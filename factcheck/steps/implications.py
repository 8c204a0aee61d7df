"""Claims → the claims, and those that come of them: six years of "from 1998 to 2004", a time of "early Tuesday"."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.implied.dayparts import hours
from factcheck.implied.lengths import lengths, spans
from factcheck.implied.lives import lives

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Claim


def draw(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of an article, given in the order of the text, each sentence's followed by what comes of them."""
    for _, group in groupby(claims, key=lambda claim: claim.sentence_start):
        said = list(group)
        yield from said
        dates = [claim for claim in said if claim.kind == "date"]
        parts = () if any(claim.kind == "time" for claim in said) else hours(dates)
        for made in (*lengths(dates), *spans(dates), *lives(dates), *parts):
            yield replace(made, id=_named(made), implied=True)


def _named(claim: Claim) -> str:
    """An id for what comes of a claim that lends it its own."""
    digest = hashlib.blake2b(f"{claim.id}\0{claim.kind}".encode(), digest_size=6)
    return f"c-{digest.hexdigest()}"
