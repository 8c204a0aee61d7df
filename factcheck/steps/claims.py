"""Values → claims: each value with its frame, what the claim is about."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from factcheck.frames import Framer
from factcheck.measuring.rates import Rates, day_of
from factcheck.model import Claim
from factcheck.offsets import Whereabouts
from factcheck.phases import not_until

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.knowledge import Knowledge
    from factcheck.model import Article, Mention, Sentence, Value
    from factcheck.scan import Scanned


def frame(
    article: Article, valued: Iterable[tuple[Scanned, list[tuple[Mention, Value]]]], known: Knowledge
) -> Iterator[Claim]:
    """The claims of an article, in the order of the text."""
    lines = _Lines(article.text)
    seen: dict[bytes, int] = {}
    framer = Framer(article, known)
    rates, whereabouts = known.table(Rates.build), Whereabouts(article, known)
    for scanned, found in valued:
        sentence = scanned.sentence
        mentions = whereabouts.placed(found, sentence.end)
        said = mentions[: len(scanned.mentions)]
        framings = framer.frame(sentence, said, scanned.scan, mentions[len(said) :])
        for (mention, value), framing in zip(mentions, framings, strict=True):
            line, column = lines.at(mention.start)
            end = min(mention.end, sentence.end)  # a unit that stands in a heading is no part of the cell
            of = slice(mention.of_start - sentence.start, mention.of_end - sentence.start)
            if rates and mention.kind == "money":
                value = rates.valued(value, day_of(framing.as_of, article.published))
            about = framing.frame
            if mention.kind == "date":
                value, about = not_until(value, about, article.text[mention.start : end])
            yield Claim(
                id=claim_id(article, sentence, mention, seen),
                article=article.id,
                start=mention.start,
                end=end,
                line=line,
                column=column,
                text=article.text[mention.start : end],
                sentence=sentence.text,
                sentence_start=sentence.start,
                kind=mention.kind,
                value=value,
                unit_text=mention.unit_text,
                of=sentence.text[of] or None,
                change=mention.change,
                concepts=framing.concepts,
                as_of=framing.as_of,
                attribution=framing.attribution,
                frame=about,
                implied=mention.implied,
                part=article.part(line),
            )


class _Lines:
    """On which line and in which column something stands, counted on from what was asked before."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._position = self._begins = 0
        self._line = 1

    def at(self, position: int) -> tuple[int, int]:
        """Line and column of a character, from 1."""
        further = position >= self._position
        first, last = sorted((position, self._position))
        if passed := self._text.count("\n", first, last):
            self._line += passed if further else -passed
            self._begins = self._text.rfind("\n", first if further else 0, position) + 1
        self._position = position
        return self._line, position - self._begins + 1


def claim_id(article: Article, sentence: Sentence, mention: Mention, seen: dict[bytes, int]) -> str:
    """An id from what is said and not from where it stands, so that edits around a claim keep it.

    The same words said twice in one article are told apart by their number: `seen` counts them.
    """
    said = f"{article.id}\0{sentence.text}\0{mention.start - sentence.start}\0{mention.end - mention.start}"
    digest = hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=12).digest()
    seen[digest] = times = seen.get(digest, 0) + 1
    whole = hashlib.blake2b(digest + str(times).encode(), digest_size=6)
    return f"c-{whole.hexdigest()}"
