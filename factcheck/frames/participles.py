"""Whether a past form is a verb of its own ("troops killed 12") or a participle ("people killed by a bomb")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.frames.clauses import Clause, Walk
    from factcheck.frames.phrases import Chunk

_GO = term("go")
_UP = (["up"], ["down"])
RELATIVE = frozenset(("who", "which", "that", "whose", "whom", "what"))


def past_is_finite(walk: Walk, index: int, before: str) -> bool:
    """Whether the lone past form in chunk `index` is a verb of its own; `before` is the kind of chunk before it."""
    verb = walk.current.verb
    if verb is None and before == "," and walk.bare and _is_aside(walk, index):
        return False
    if verb is None or before == "C":
        return True
    if not walk.bare:
        return before == "N" and (_goes_on(walk, index) or _is_awaited(walk, index) or _acts(walk, index))
    if walk.comma >= 0:
        return walk.bare[-1] > walk.comma or walk.waiting() is not None
    if walk.opened >= 0 or walk.waiting() is not None:
        return True
    if _is_intransitive(walk, index) and around(walk) is not None:
        return True
    return takes_clause(walk, verb) and before == "N" and walk.bare[-1] >= index - 2


def may_be_participle(walk: Walk, verb: int) -> bool:
    """Whether the form of a verb, a chunk, may be a participle: "hit", "wounded"."""
    chunk = walk.chunks[verb]
    return chunk.finite == "past" or walk.verbs.classes.get(walk.words[chunk.last]) == "i"


def was_participle(walk: Walk) -> bool:
    """Whether the current verb was one after all: "the list led by two brothers ($1bn) showed …"."""
    verb = walk.current.verb
    if verb is None or walk.chunks[verb].finite != "past" or verb + 1 >= len(walk.chunks):
        return False
    return walk.words[walk.chunks[verb + 1].first] == "by" and all(walk.chunks[n].lone for n in walk.bare)


def around(walk: Walk) -> Clause | None:
    """The clause of a past form that a verb behind an infinitive's object shows to be a participle.

    "A woman accused of plotting to kill her husband was held": "accused", where "was held" comes.
    """
    clause = walk.current
    if not walk.bare or walk.comma >= 0 or walk.opened >= 0 or not walk.has_ing(clause):
        return None
    if clause.verb is None or takes_clause(walk, clause.verb):
        return None
    while clause.link == "-" and clause.parent is not None and walk.has_ing(clause):
        clause = clause.parent
    verb = clause.verb
    if verb is None or clause.subject != verb - 1 or not may_be_participle(walk, verb):
        return None
    return clause if walk.chunks[verb + 1].kind == "I" else None


def _is_aside(walk: Walk, index: int) -> bool:
    """Whether commas part a participle from the verb of its subject: "the suspect, named as Tom Ash, was hurt"."""
    closing = next((n for n in range(index, len(walk.chunks)) if walk.chunks[n].kind in ',;."'), len(walk.chunks))
    behind = (chunk for chunk in walk.chunks[closing + 1 :] if chunk.kind not in "RX")
    following = next(behind, None) if closing < len(walk.chunks) and walk.chunks[closing].kind == "," else None
    return following is not None and _is_finite(following)


def _goes_on(walk: Walk, index: int) -> bool:
    """Whether the verb before ended in a relative clause, or was a participle.

    "The storm that tore through a port killed 7", "the number of people hit by the flood climbed to 7".
    """
    verb, following = walk.current.verb, walk.chunks[index + 1].kind if index + 1 < len(walk.chunks) else ""
    if verb is None or walk.current.subject is None:
        return False
    to = _moves(walk, index) and following in ("I", "N")
    if walk.current.link in RELATIVE:
        return to or (following == "N" and walk.waiting() is not None)
    return walk.chunks[verb].finite == "past" and (to or walk.words[walk.chunks[verb + 1].first] == "by")


def _is_awaited(walk: Walk, index: int) -> bool:
    """Whether a subject has no verb yet, and none but this one comes: "police looking for the boy found 12 guns"."""
    waiting = walk.waiting()
    if waiting is None or waiting.subject is None or walk.current.link != "-":
        return False
    for chunk in walk.chunks[index + 1 :]:
        if chunk.kind in ';."':
            break
        if _is_finite(chunk):
            return False
    return True


def _acts(walk: Walk, index: int) -> bool:
    """Whether the verb before was a participle, as this one cannot be: "men armed with guns attacked the camp"."""
    verb = walk.current.verb
    if verb is None or walk.current.subject is None or walk.chunks[verb].finite != "past":
        return False
    if walk.chunks[verb + 1].kind != "I":
        return False
    following = walk.chunks[index + 1] if index + 1 < len(walk.chunks) else None
    takes = following is not None and following.kind == "N" and not (following.lone or following.timed)
    named = walk.words[walk.chunks[index].last] in walk.verbs.complemented
    return _is_intransitive(walk, index) or (takes and not named)


def _is_intransitive(walk: Walk, index: int) -> bool:
    return walk.words[walk.chunks[index].last] in walk.verbs.intransitive


def takes_clause(walk: Walk, verb: int) -> bool:
    """Whether another clause may follow a verb, a chunk: "said", "believe"."""
    return any(term(walk.words[n]) in walk.verbs.takes_clause for n in walk.chunks[verb].verbs)


def _is_finite(chunk: Chunk) -> bool:
    return chunk.kind == "V" and chunk.finite != "no"


def is_wider_place(walk: Walk, index: int) -> bool:
    """Whether a name between commas says where the place before it lies: "those hurt in Lund, Sweden, rose to 12"."""
    near = walk.chunks[index - 2 : index + 3]
    if len(near) < _IN_A_PLACE or not (near[0].named and near[2].named) or near[3].kind != ",":
        return False
    return near[4].kind == "V" and _moves(walk, index + 2)


_IN_A_PLACE = 5
"""Chunks of "Lund, Sweden, rose"."""


def rises(walk: Walk, index: int) -> bool:
    """Whether a verb says where the number of some came to, so that the verb before told who these are."""
    subject = walk.current.subject
    return subject is not None and walk.words[walk.chunks[subject].last] in walk.verbs.totals and _moves(walk, index)


def _moves(walk: Walk, index: int) -> bool:
    """Whether a verb, a chunk, says where something came to: "rose", "went up"."""
    chunk = walk.chunks[index]
    went = any(term(walk.words[n]) == _GO for n in chunk.verbs) and walk.words[chunk.last + 1 : chunk.last + 2] in _UP
    return went or any(term(walk.words[n]) in walk.verbs.movement_terms for n in chunk.verbs)
