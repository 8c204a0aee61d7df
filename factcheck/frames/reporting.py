"""Who says it, and how sure it is: attribution, polarity and modality of a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frames.deeds import denies, told_before
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading
    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

QUESTIONED = "questioned"
"""The modality of what a sentence asks, and nobody claims."""
_OFFERED = frozenset(("money", "percent"))
"""What can be offered in the sense of a bid; condolences cannot."""
_JOINTS = frozenset(("of", "for", "at", "from", "in", "with", "by"))


class Stances:
    """rules/reporting.yaml as look-ups by term. Made with `known.table(Stances)`."""

    def __init__(self, known: Knowledge) -> None:
        section = known.mapping("reporting")
        self.says = frozenset(map(term, str(section.get("says", "")).split()))
        self.denies = frozenset(map(term, str(section.get("denies", "")).split()))
        self.instead = [str(words).split() for words in section.get("instead") or ()]
        self.stance: dict[str, str] = {
            (word if name == "supposed" else term(word)): name
            for name, words in (section.get("stances") or {}).items()
            for word in str(words).split()
        }


def stance(reading: Reading, number: int, clause: Clause) -> tuple[bool, str]:
    """Polarity and modality: what the clause's own verbs say, then those it depends on."""
    if known := QUESTIONED if _is_asked(reading) else _of_age(reading, number):
        return True, known
    stances = reading.scan.known.table(Stances)
    polarity, modality = True, "asserted"
    tied = True  # by infinitives and participles only: "did not agree to pay"
    for current in reading.around(clause):
        if current.verb is not None:
            found = reading.verbs(current)
            denied = tied and denies(reading, current)
            if denied and not (current is clause and told_before(reading, number, clause)):
                polarity = not polarity
            if current is clause and reading.mentions[number].kind == "date" and _does_nothing(reading, clause):
                polarity = not polarity
            if current is not clause and any(word in stances.denies for word in found):
                polarity, modality = False, "denied"
            if modality == "asserted" and (current is clause or not stances.says.intersection(found)):
                modality = _modality(reading, current, found, stances)
        if modality == "asserted" and stances.stance.get(current.link) == "supposed":
            modality = "supposed"
        tied = tied and current.link == "-"
        if current.link not in _DEPENDENT:
            break
    if _ruled_out(reading, number, stances):
        return False, "denied"
    polarity = polarity or _turned(reading, number)
    if modality == "offered" and reading.mentions[number].kind not in _OFFERED:
        modality = "asserted"
    return polarity, modality


def _is_asked(reading: Reading) -> bool:
    """Whether a sentence asks if something is so: "Did it sell 700,000?", but not "Why did 12 die?"."""
    return reading.scan.words[-1] == "?" and reading.tags[0] in "MBAY"


def _turned(reading: Reading, number: int) -> bool:
    """Whether what denies a figure is in its value: "never scored more than 12" has at most 12, "not any" none."""
    said, word = reading.mentions[number].number, reading.scan.words[reading.spans[number][0]]
    return said is not None and (word == "any" or (word, said.modifier) in _TURNED)


_TURNED = frozenset(
    (
        ("top", "more_than"),
        *((word, "at_most") for word in ("more", "over", "above", "beyond")),
        *((word, "at_least") for word in ("fewer", "less", "under", "below")),
    )
)
"""What a bound that is denied begins with, and what it is then."""


_BESIDE = frozenset((",", "(", "the", "a", "an", "aged"))
"""What stands before an age that is said of somebody beside what the clause says; "will be 58" is of a day to come."""


def _of_age(reading: Reading, number: int) -> str:
    """The modality of an age that its clause has no say in: "Holm, 58, will not resign", "turns 59 in May"; or ""."""
    if reading.mentions[number].kind != "age":
        return ""
    first, last = reading.spans[number]
    before, after = reading.scan.word(first - 1), reading.scan.word(last + 1)
    if before in _BESIDE:
        return "asserted"
    return "expected" if before in ("turns", "turning") and after in _SOON else ""


def _does_nothing(reading: Reading, clause: Clause) -> bool:
    """Whether a clause says that nothing is done, or by nobody: "released no albums after 2008"."""
    subject = [reading.chunks[clause.subject].first] if clause.subject is not None else []
    after = [reading.chunks[clause.verb].last + 1] if clause.verb is not None else []
    words = reading.scan
    return any(
        words.word(place) == "no" and words.word(place + 1) not in _NO_MORE and words.word(place + 1).isalpha()
        for place in (*subject, *after)
    )


_NO_MORE = frozenset(("fewer", "less", "more", "longer", "later", "earlier", "sooner", "one", "doubt"))
"""Words that make "no" a bound, or something else: "no later than 2008"."""


def _ruled_out(reading: Reading, number: int, stances: Stances) -> bool:
    """Whether words right before a mention say that it is not so: "15 dead, not 12"."""
    first, words = reading.spans[number][0], reading.scan.words
    for said in stances.instead:
        start = first - len(said)
        if start >= 0 and words[start:first] == said:
            return start == 0 or words[start - 1] != "if"
    return False


_DEPENDENT = frozenset(("", "-", "that"))
"""Links through which the stance of one clause reaches the next; a relative clause stands on its own."""


_SOON = frozenset(("in", "on", "next", "later", "this", "tomorrow"))
"""Behind "turns 59" these say that it is to come."""


def _modality(reading: Reading, clause: Clause, verbs: list[str], stances: Stances) -> str:
    if clause.verb is None:
        return "asserted"
    whole = reading.chunks[clause.verb]
    for index in range(whole.first, whole.last + 1):
        word = reading.scan.words[index]
        if reading.tags[index] == "M":
            return stances.stance.get(term(word), stances.stance.get(word, "asserted"))
        if reading.tags[index] == "c" and word.endswith(("'ll", "’ll")):
            return stances.stance.get("will", "asserted")
    for word in verbs:
        if word in stances.stance:
            return stances.stance[word]
    return "asserted"


def says(reading: Reading, clause: Clause) -> bool:
    """Whether a clause's verb is one of saying."""
    stances = reading.scan.known.table(Stances)
    return clause.verb is not None and bool(stances.says.intersection(reading.verbs(clause)))


def speaker(reading: Reading) -> list[int]:
    """The chunks that name the last source of a sentence, or []."""
    for clause in reversed(reading.clauses):
        source = _source(reading, clause) if says(reading, clause) else []
        if source and reading.tags[reading.chunks[source[0]].first] != "O":
            return source
    return []


def attribution(reading: Reading, number: int, clause: Clause) -> list[int]:
    """The chunks that name who says so in this sentence, or [].

    A verb of saying around the clause, one after it ("…, she said"), the clause's own if the mention
    follows it, or "according to".
    """
    stances = reading.scan.known.table(Stances)
    place = reading.chunk_of[reading.spans[number][0]]
    for current in reading.around(clause):
        if says(reading, current) and (current is not clause or _complement(reading, clause, place)):
            source = _source(reading, current)
            if source:
                return source
    return _trailing(reading, clause, place, stances) or _leading(reading, place) or _according(reading)


def _complement(reading: Reading, clause: Clause, place: int) -> bool:
    """Whether a mention in the very clause of saying is what is said: "reported 12 deaths"."""
    return clause.verb is not None and place > clause.verb and not reading.chunks[place].timed


def _source(reading: Reading, clause: Clause) -> list[int]:
    """The subject of a clause of saying; [] if it is said of the subject ("was told") or that is a value."""
    if clause.verb is None or clause.subject is None:
        return []
    whole, subject = reading.chunks[clause.verb], reading.chunks[clause.subject]
    passive = (
        any(reading.tags[n] == "B" for n in range(whole.first, whole.last)) and reading.tags[whole.verbs[0]] == "E"
    )
    hearsay = whole.finite == "past" and len(whole.verbs) > 1  # "a battery said to last"
    counted = any(reading.owners[n] >= 0 for n in range(subject.first, subject.last + 1))
    return [] if passive or hearsay or (counted and whole.finite == "no") else extended(reading, clause.subject)


def extended(reading: Reading, number: int) -> list[int]:
    """A noun phrase with what hangs on it: "a spokesman", "for", "the army"."""
    found = [number]
    chunks = reading.chunks
    while number + 2 < len(chunks) and chunks[number + 1].kind == "I" and chunks[number + 2].kind == "N":
        if reading.scan.words[chunks[number + 1].first] not in _JOINTS or chunks[number + 2].timed:
            break
        if len(found) > 3 or reading.clause_of[number + 2].verb == number + 2:
            break
        number += 2
        found += (number - 1, number)
    ends = number + 3 >= len(chunks) or chunks[number + 3].kind in "V,.R"
    joined = number + 2 < len(chunks) and chunks[number + 1].kind == "C" and ends
    if joined and _is_name(reading, number) and _is_name(reading, number + 2):
        found += (number + 1, number + 2)
    return found


def _is_name(reading: Reading, number: int) -> bool:
    part = reading.chunks[number]
    return part.kind == "N" and reading.tags[part.last] == "P"


REACH = 60
"""Chunks after or before a mention in which its source is looked for: longer than any quotation's sentence."""


def _trailing(reading: Reading, clause: Clause, place: int, stances: Stances) -> list[int]:
    """The source in "…, the minister said" or "…", said the minister", after the mention."""
    for other in dict.fromkeys(reading.clause_of[place : place + REACH]):
        if other is clause or other.verb is None or other.verb < place or reading.children(other):
            continue
        if not stances.says.intersection(reading.verbs(other)):
            continue
        start = min(other.chunks, default=other.verb)
        if start == 0 or reading.chunks[start - 1].kind not in ',"' or reading.chunks[start].kind == "C":
            continue
        if other.subject is not None and other.subject >= start:
            return extended(reading, other.subject)
        following = other.verb + 1
        if following < len(reading.chunks) and reading.chunks[following].kind == "N":
            return extended(reading, following)
    return []


def _leading(reading: Reading, place: int) -> list[int]:
    """The source in "The minister said: …" or "She told them: “…", before the mention."""
    borders = [n for n in range(max(1, place - REACH), place) if reading.chunks[n].kind in ';"']
    for border in reversed(borders):
        word = reading.scan.words[reading.chunks[border].first]
        if word == ":" or (word in '"“' and reading.chunks[border - 1].kind in ",;"):
            other = reading.clause_of[border - 1]
            return _source(reading, other) if says(reading, other) else []
    return []


def _according(reading: Reading) -> list[int]:
    words = reading.scan.words
    if "according" not in words:
        return []
    place = reading.chunk_of[words.index("according")]
    for number in range(place + 1, min(place + 4, len(reading.chunks))):
        if reading.chunks[number].kind == "N":
            return extended(reading, number)
    return []


def is_unclaimed(claim: Claim) -> bool:
    """Whether nobody claims a figure: "denied that 12 died", "15, not 12", "Did 12 die?". A date rules out others."""
    frame = claim.frame
    return frame.modality == QUESTIONED or (frame.modality == "denied" and not frame.polarity and claim.kind != "date")
