"""Whose a figure is that leaves out its verb: the 38 of "Orrin has 12 cases, Melby 38 and Asker 167".

And what a count is of that leaves out its noun: the 12 of "144 people died in Orrin, 12 in Melby and one in Asker".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.terms import content_terms

if TYPE_CHECKING:
    from factcheck.frames.reading import Reading

BACK = 30
"""Members of a list before one that are looked at for the one with the verb."""
WORDS = 4
"""Words of a name, at most."""
_KINDS = frozenset(("count", "quantity", "money", "percent"))
_CLOSES = frozenset(("", ".", ")"))
"""What, beside a joint, ends a clause."""


_TIES = frozenset(("by", "on", "at", "with"))
"""Prepositions that may stand before a share again: "named by 91.9 percent and Orr by 83.7"."""


class Gap(NamedTuple):
    """`like`: the mention whose verb a figure has; `terms` and `name` say whose it is."""

    like: int
    terms: tuple[str, ...]
    name: str


def gap(reading: Reading, number: int) -> Gap | None:
    """Whose a mention is that stands right after a name and shares the verb of one before it; None for any other."""
    name = _name(reading, number)
    if name is None:
        return None
    first = name[0]
    for before in range(number - 1, max(-1, number - 1 - BACK), -1):
        if reading.mentions[before].kind != reading.mentions[number].kind:
            continue
        last = reading.spans[before][1]
        if any(part.kind == "V" for part in reading.chunks[reading.chunk_of[last] + 1 : reading.chunk_of[first]]):
            return None
        named = _name(reading, before)
        if named is None:
            return _of(reading, before, name)
        first = named[0]
    return None


def counts_there(reading: Reading, number: int) -> tuple[int, tuple[str, ...]] | None:
    """The count of a list whose noun a bare count of another place shares, and the names of that place.

    "They killed 144 people in Orrin, 12 in Melby", "186 dead: 173 in Orrin, 12 in Melby"; None for any other mention.
    """
    if number == 0 or not _is_bare(reading, number):
        return None
    before = reading.scan.word(reading.spans[number][0] - 1)
    if before != ":" and before not in reading.vocabulary.joints:
        return None
    for like in range(number - 1, max(-1, number - 1 - BACK), -1):
        if reading.mentions[like].kind != "count":
            return None
        if before == ":" or not _is_bare(reading, like):
            told = before == ":" or _is_there(reading, like, number)
            return (like, _there(reading, number)) if told else None
        before = reading.scan.word(reading.spans[like][0] - 1)
        if before != ":" and before not in reading.vocabulary.joints:
            return None
    return None


def _is_bare(reading: Reading, number: int) -> bool:
    """Whether a count has no noun, and a place by name right behind it."""
    last = reading.spans[number][1]
    bare = reading.mentions[number].kind == "count" and reading.of_span(number) is None
    return bare and reading.scan.word(last + 1) == "in" and reading.tags[last + 2 : last + 3] == ["P"]


def _is_there(reading: Reading, like: int, number: int) -> bool:
    """Whether a place is named behind a count, and no verb, before a bare one."""
    parts = reading.chunks[reading.chunk_of[reading.spans[like][1]] + 1 : reading.chunk_of[reading.spans[number][0]]]
    words = [reading.scan.words[part.first] for part in parts]
    verbs = [n for n, part in enumerate(parts) if part.kind == "V"]
    return "in" in words and (not verbs or verbs[-1] < words.index("in"))


def _there(reading: Reading, number: int) -> tuple[str, ...]:
    """The names right behind a bare count."""
    last = reading.spans[number][1]
    return tuple(named for start, _, named in reading.names if start == last + 2)


def _of(reading: Reading, like: int, name: tuple[int, int]) -> Gap | None:
    first, last = name
    if reading.clause(like).verb is None or reading.clause(like).subject is None:
        return None
    words = [reading.scan.raw(index) for index in range(first, last + 1)]
    found = [named for start, end, named in reading.names if first <= start and end <= last]
    return Gap(like, content_terms(word.lower() for word in words), found[-1] if found else " ".join(words))


def _name(reading: Reading, number: int) -> tuple[int, int] | None:
    """The first and last token of the name between a comma or "and" and a mention that nothing of its own follows."""
    if reading.mentions[number].kind not in _KINDS or number == 0:
        return None
    scan, (first, last) = reading.scan, reading.spans[number]
    joints = reading.vocabulary.joints
    if scan.word(last + 1) not in _CLOSES and scan.word(last + 1) not in joints:
        return None
    at = first - 1 - (scan.words[first - 1] in _TIES and reading.mentions[number].kind == "percent")
    start = at
    while start >= 0 and at - start < WORDS and reading.tags[start] == "P" and reading.owners[start] < 0:
        start -= 1
    if start == at or start < 1:
        return None
    joint = start - (scan.words[start] == "the")
    return (start + 1, at) if scan.words[joint] in joints else None
