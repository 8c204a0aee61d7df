"""Chunks → clauses: which verb a noun phrase belongs to, and who does it.

A clause has at most one verb group. The walk goes left to right and keeps the clauses that still wait
for their verb, so that what follows a relative clause finds its way back to its subject.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.frames.participles import (
    RELATIVE,
    around,
    is_wider_place,
    may_be_participle,
    past_is_finite,
    rises,
    takes_clause,
    was_participle,
)
from factcheck.terms import term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.frames.phrases import Chunk
    from factcheck.frames.vocabulary import Vocabulary


@dataclass(slots=True, eq=False)
class Clause:
    """A verb group with what belongs to it; `chunks`, `subject` and `verb` number the chunks.

    `parent` is the clause that this one depends on: its "that", its relative pronoun, its infinitive.
    `link` is the word that opened it, "" for a main clause; `held` are the noun phrases without a verb
    that stood before it, one of which may be the subject of what comes after it.
    """

    parent: Clause | None = None
    link: str = ""
    subject: int | None = None
    verb: int | None = None
    chunks: list[int] = field(default_factory=list)
    held: list[int] = field(default_factory=list)


_TITLE = 5
"""Noun phrases, prepositions and conjunctions of a title."""


def clauses(words: Sequence[str], chunks: Sequence[Chunk], verbs: Vocabulary) -> list[Clause]:
    """For each chunk its clause. `verbs` says after which verbs another clause may follow."""
    walk = Walk(words, chunks, verbs)
    for index in range(len(chunks)):
        walk.step(index)
    return walk.owner


class Walk:
    """The state of the walk: `current` clause, `bare` noun phrases since the last border or verb."""

    def __init__(self, words: Sequence[str], chunks: Sequence[Chunk], verbs: Vocabulary) -> None:
        self.verbs = verbs
        self.words = words
        self.chunks = chunks
        self.current = Clause()
        self.owner: list[Clause] = []
        self.bare: list[int] = []
        self.opened = -1  # the chunk with which a new clause would start: conjunction, opener, "that" …
        self.comma = -1  # the last comma since the last verb

    def step(self, index: int) -> None:
        """Take one more chunk into the clause it belongs to, or let it begin or end one."""
        kind = self.chunks[index].kind
        self.owner.append(self.current)
        if kind == "N":
            self._noun(index)
        elif kind in "IRX":
            pass
        elif kind == "V":
            self._verb(index)
        elif kind in "WSH":
            self._open(index)
        elif kind in "CQ":
            self.opened = index
        elif kind == ",":
            self._comma(index)
        elif kind == '"' and self._quoted(index):
            pass
        elif kind in ';."':
            self._border(index, kind)
        elif kind == "(":
            self._keep_subject()
            self._start(Clause(self.current, "("), index)
        elif kind == ")":
            while self.current.parent and self.current.link != "(":
                self.current = self.current.parent
            self.current = self.current.parent or self.current
        self.owner[index].chunks.append(index)

    def _quoted(self, index: int) -> bool:
        """Whether a quotation mark stands around a title or a few words without a verb, and is no border."""
        for step in (1, -1):
            place = index + step
            if step < 0 and place > 0 and self.chunks[place].kind == ",":
                place -= 1
            while 0 <= place < len(self.chunks) and abs(place - index) <= _TITLE and self.chunks[place].kind in "NIC":
                place += step
            if step > 0 and place < len(self.chunks) - 1 and self.chunks[place].kind == ",":
                place += 1  # "star of 'Tin Moon,' dies"
            if abs(place - index) > 1 and 0 <= place < len(self.chunks) and self.chunks[place].kind == '"':
                return True
        return False

    def _noun(self, index: int) -> None:
        before = self.chunks[index - 1].kind if index else ""
        if before == "I" or self.chunks[index].timed:
            return
        if before == "C" and self._in_phrase(index) and not self._verb_follows(index):
            return
        if before == "," and self._in_phrase(index) and is_wider_place(self, index):
            return
        self.bare.append(index)

    def _verb_follows(self, index: int) -> bool:
        """Whether a noun phrase after "and" begins a clause: "on the hour and Pepe scored"."""
        following = self.chunks[index + 1] if index + 1 < len(self.chunks) else None
        return self.current.verb is not None and following is not None and following.kind == "V"

    def _in_phrase(self, index: int) -> bool:
        """Whether a noun phrase after "and" goes on with a prepositional phrase: "in Syria and Libya"."""
        return index > 2 and self.chunks[index - 2].kind == "N" and self.chunks[index - 3].kind == "I"

    def _verb(self, index: int) -> None:
        chunk, current = self.chunks[index], self.current
        before = self._before(index)
        if chunk.finite == "no" or (chunk.finite == "past" and not past_is_finite(self, index, before)):
            self._keep_subject()
            if before == "C" and current.link == "-":
                self._start(Clause(current.parent, "-", current.subject), self.opened)
            else:
                self._start(Clause(current, "-", self._doer(index, before)), index)
            self.current.verb = index
        elif current.verb is None:
            if self._is_tied():
                self._start(Clause(current, self.words[self.chunks[self.opened].first]), self.opened)
                self.bare = [n for n in self.bare if n > self.opened]
                current = self.current
            current.verb = index
            if self.bare and (current.subject is None or current.link in RELATIVE):
                current.subject = self._first_subject(index)
        else:
            self._next(index, before)
        self.bare.clear()
        self.opened = self.comma = -1

    def _is_tied(self) -> bool:
        """Whether the clause of "In July, a month after she went missing, her coat was found" is that of "after"."""
        opened = self.opened
        if opened <= 0 or self.chunks[opened].kind != "Q" or not self.bare or self.bare[-1] < opened:
            return False
        if not all(self.chunks[n].lone for n in self.bare if n < opened):
            return False
        return any(self.chunks[n].timed for n in self.current.chunks if n < opened)

    def _first_subject(self, index: int) -> int:
        """The subject of a clause that had no verb yet: after a comma, unless a list goes on there."""
        joined = index > 1 and self.chunks[index - 2].kind in "C,"
        if self.bare[-1] == index - 1 and self.chunks[index - 1].lone and joined:
            return index - 1  # "24 dead and 200 injured"
        after = [n for n in self.bare if n > self.comma]
        return after[0] if after and self.opened < self.comma else self.bare[0]

    def _next(self, index: int, before: str) -> None:
        """Put a finite verb group into a clause of its own: the current one has its verb."""
        waiting = self.waiting()
        current = self.current
        listed = before == "," and all(self.chunks[n].lone for n in self.bare) and not rises(self, index)  # "wounds 2"
        if before == "C" or (listed and current.subject is not None):
            while current.link == "-" and current.parent is not None and self.has_ing(current):
                current = current.parent
            self._start(Clause(current.parent, current.link, current.subject), index if listed else self.opened)
        elif waiting is not None and not (self.bare and self.bare[-1] > self.comma >= 0):
            self.current = self.owner[index] = waiting
        elif (beyond := self._beyond_relatives()) is not None:
            self._start(beyond, index)
        elif (accused := around(self)) is not None:
            self._start(self._above_participle(accused), index)
        elif self.bare and not was_participle(self):
            self._with_subject()
        elif self.chunks[current.verb or 0].finite == "past" and current.subject is not None:
            self._start(self._above_participle(self._outermost(current)), index)
        else:
            self._start(Clause(current.parent, current.link, current.subject), index)
        self.current.verb = index

    def _beyond_relatives(self) -> Clause | None:
        """What a verb after relative clauses is said of: "those killed by a bomb that went off on Friday rose to 9"."""
        clause, subject = self.current, None
        said = takes_clause(self, clause.verb or 0)
        # "The man who shot two officers had a gun": what stands right behind the verb is its object.
        taken = clause.link in _OF_NOUN | _OF_DEED and self.comma < 0 and self.bare == [(clause.verb or 0) + 1]
        if said or (self.bare and not taken) or self.opened >= 0:
            return None  # "a wave that locals say was 3 metres high", "which opened in May and employs 30"
        while subject is None and clause.link in _OF_NOUN | _OF_DEED and clause.parent is not None:
            subject = clause.held[0] if clause.held else None
            clause = clause.parent
        if subject is not None:
            return Clause(clause, "", subject)
        if clause is self.current or clause.verb is None or not may_be_participle(self, clause.verb):
            return None
        return self._above_participle(clause)

    def _above_participle(self, clause: Clause) -> Clause:
        """A clause around one whose verb turns out to be a participle: "people displaced by the war live in tents"."""
        outer = Clause(clause.parent, clause.link, clause.subject)
        clause.parent, clause.link = outer, "-"
        return outer

    def _outermost(self, clause: Clause) -> Clause:
        """The clause that goes on after participles: "the number of people hurt by a fire traced to gas rose to 9"."""
        above = clause.parent
        while above is not None and above.verb is not None and self.chunks[above.verb].finite == "past":
            if takes_clause(self, above.verb) or above.subject is None or clause.link != "-":
                break
            clause, above = above, above.parent
        return clause

    def has_ing(self, clause: Clause) -> bool:
        """Whether a clause's verb is an -ing form or infinitive, with which a past form cannot be joined."""
        return clause.verb is not None and self.chunks[clause.verb].finite == "no"

    def _with_subject(self) -> None:
        """Start a clause at its own subject: after the last comma or conjunction, best no lone value."""
        current, opened, subjects = self.current, self.opened, self.bare
        if (named := self._named_in_turn()) is not None:  # the "and" and the commas between the names are no borders
            opened, self.comma, subjects = named - 1, -1, [named]
        border = max(self.comma, opened)
        subjects = [n for n in subjects if n > border >= 0] or subjects[-1:]
        subject = next((n for n in subjects if not self.chunks[n].lone), subjects[0])
        opened = opened if max(self.comma, 0) <= opened < subject else -1
        link = self.words[self.chunks[opened].first] if opened >= 0 else ""
        sibling = self.comma >= 0 or (opened >= 0 and self.chunks[opened].kind == "C")
        parent = current.parent if sibling else current
        self._start(Clause(parent, link, subject), opened if opened >= 0 else subject)

    def _named_in_turn(self) -> int | None:
        """The noun phrase behind "and" whose names stand between it and its verb.

        "The clerk was killed and two managers, Tom Ash, 48, and Bill Orm, were hurt."
        """
        chunks = self.chunks
        subject = next((n for n in reversed(self.bare) if not (chunks[n].named or chunks[n].lone)), None)
        if subject is None or subject == self.bare[-1] or self.comma < self.bare[-1]:
            return None
        return subject if subject and chunks[subject - 1].kind == "C" and chunks[subject + 1].kind == "," else None

    def _start(self, clause: Clause, start: int) -> None:
        """Make `clause` the current one, and the owner of the chunks from `start` on."""
        self.current = clause
        for index in range(start, len(self.owner)):
            old = self.owner[index]
            if index in old.chunks:
                old.chunks.remove(index)
                clause.chunks.append(index)
            self.owner[index] = clause

    def _open(self, index: int) -> None:
        chunk = self.chunks[index]
        word = self.words[chunk.first]
        before = self.chunks[index - 1] if index else None
        antecedent: int | None = None
        if chunk.kind == "W" or (chunk.kind == "H" and before is not None and before.kind == "N"):
            antecedent = next((n for n in range(index - 1, -1, -1) if self.chunks[n].kind == "N"), None)
            word = "which" if word == "that" else word
        if chunk.kind == "H" and (before is None or before.kind not in "NV,"):
            return
        self._keep_subject()
        start = index
        if word in ("whom", "which") and index > 1 and self.words[self.chunks[index - 1].first] == "of":
            # "75 percent of whom are women": the value is the subject.
            antecedent = start = index - 2
        elif self._is_price_of(index, word):
            start = index - 2
        self._start(Clause(self.current, word, antecedent, held=self.bare), start)
        self.bare = []
        self.comma = -1

    def _is_price_of(self, index: int, word: str) -> bool:
        """Whether a value belongs to the clause behind it: "15 percent above the $54 at which Tarn closed"."""
        if word != "which" or index < 2 or self.words[self.chunks[index - 1].first] != "at":
            return False
        return self.chunks[index - 2].lone

    def _keep_subject(self) -> None:
        """Give the current clause its subject before another clause cuts in."""
        if self.current.verb is None and self.current.subject is None and self.bare:
            phrase = self.opened >= 0 and self.chunks[self.opened].kind == "Q"
            self.current.subject = None if phrase else self.bare[0]

    def _comma(self, index: int) -> None:
        self.comma = index
        current = self.current
        if current.link in RELATIVE and current.verb is not None and current.held:
            # "…, but the reporter, who wrote it, says …"
            self.bare = current.held
            self.comma = max(0, min(index, self.bare[0] - 1))
        if current.verb is None and self.opened >= 0 and self.chunks[self.opened].kind == "Q":
            # "Since the end of May, …" and "hours after the raid, …" are no clauses.
            self.bare.clear()
            self.opened = -1
        while current.verb is not None and current.parent is not None and current.link in RELATIVE | {"-"}:
            if current.parent.verb is None or self._counts_on(index):
                break
            current = current.parent
        if current.verb is not None and current.parent is not None and current.parent.verb is None:
            current = current.parent
            self.bare.clear()
        self.current = current

    def _counts_on(self, comma: int) -> bool:
        """Whether what was said to be so is counted on: "said that 14 had died, 10 of them in Lund"."""
        if self.current.link != "that" or comma + 2 >= len(self.chunks):
            return False
        following, after = self.chunks[comma + 1 : comma + 3]
        return (following.lone and after.kind == "I") or self.words[following.first] in self.verbs.parts

    def _border(self, index: int, kind: str) -> None:
        if kind != '"' and index + 1 < len(self.chunks):
            self._start(Clause(), index + 1)
        self.bare.clear()
        self.opened, self.comma = -1, index if kind == '"' else -1

    def waiting(self) -> Clause | None:
        """The nearest clause around the current one that has a subject in sight and no verb."""
        clause = self.current.parent
        while clause is not None:
            if clause.verb is None and clause.link != "(" and clause.chunks:
                return clause
            clause = clause.parent
        return None

    def _doer(self, index: int, before: str) -> int | None:
        """Who does what an infinitive or participle says: the object before it, or the subject.

        An object does where it stands right before a participle ("people fleeing") or the verb hands the
        deed on ("asked Russia to set"); an infinitive of purpose is the subject's.
        """
        current, words = self.current, self.words
        objects = [n for n in self.bare if not self.chunks[n].lone]
        if current.verb is None:
            objects = objects if before == "N" else []
        elif words[self.chunks[index].first] == "to":
            hands_on = any(term(words[n]) in self.verbs.hands_on for n in self.chunks[current.verb].verbs)
            objects = objects if hands_on else []
        elif before == "I" and words[self.chunks[index - 1].first] in _OF_OBJECT:
            pass
        elif before != "N" or words[self.chunks[index].first] == "having":
            objects = []
        elif words[self.chunks[index - 2].first] == "with" and index > 1:
            tied = self.chunks[index].finite == "past" and index > 2 and self.chunks[index - 3].kind == "N"
            objects = [] if tied else [index - 1]
        if objects:
            return objects[-1]
        if self.chunks[index].finite == "past" and before == "N":
            return self._described(index)
        return current.subject if current.subject is not None else (self.bare[0] if self.bare else None)

    def _described(self, index: int) -> int | None:
        """The noun phrase that a participle describes: "from an agreement struck in May".

        A name after a preposition belongs to the noun before it: "under a deal with Iran signed in May".
        """
        chunks = self.chunks
        place = self._place_before(index)
        tied = place > 1 and chunks[place - 1].kind == "I" and chunks[place - 2].kind == "N"
        if tied and chunks[place].named and not chunks[place - 2].lone:
            place -= 2
        return self.current.subject if chunks[place].lone or chunks[place].timed else place

    def _before(self, index: int) -> str:
        place = self._place_before(index)
        return self.chunks[place].kind if place >= 0 else ""

    def _place_before(self, index: int) -> int:
        """The chunk before one, adverbs and negations skipped; -1 at the start."""
        index -= 1
        while index >= 0 and self.chunks[index].kind in "RX":
            index -= 1
        return index


_OF_OBJECT = frozenset(("of", "from", "for"))
"""Between an object and an -ing form: "accused them of stealing", "stopped them from leaving"."""
_OF_NOUN = frozenset(("who", "which", "whom"))
"""What opens a clause about the noun before it; "that" does so too, and is "which" then."""
_OF_DEED = frozenset(("when", "after", "as"))
"""What opens a clause about the deed before it: "people killed when a bus overturned rose to 9"."""
