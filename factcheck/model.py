"""What passes between the steps: frozen dataclasses, from Article to Report.

Each class is made by one step and read by the ones after it. Offsets always count characters of
`Article.text`, the text as decoded from the input, so that `text[start:end]` is the span meant.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, datetime
from operator import itemgetter
from typing import TYPE_CHECKING, ClassVar, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.comments import Ignore
    from factcheck.errors import Problem
    from factcheck.frames.order import Order
    from factcheck.suppressions import Suppression

Modifier = Literal[
    "exact", "approx", "nearly", "just_over", "more_than", "at_least", "less_than", "at_most", "range", "vague"
]
Outcome = Literal["agree", "conflict", "update"]
Severity = Literal["error", "warning", "note"]
Change = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Article:
    """One input text with where it came from.

    `body` is the offset at which prose begins: 0, or the end of the front matter. `group` limits comparison: with
    `--group-by group`, only articles of one group are compared. `row` is the line of `path` that holds this article
    where a file holds several, else 0: offsets are then the file's own. Where `text` was taken out of a file of
    another kind, `parts` say where in it a reader finds what begins on which line: (1, "page 1"), (40, "page 2").
    `notes` are what its reader had to assume. `cells` are the cells of tables in `text`, each with its start, its
    end, the words that lead to it and the unit that its heading says: "length of the Arel: ", " km"; where `text`
    has these words too, they stand right around the cell. `furniture` are the lines that say when the article
    appeared and are no prose; None until they have been looked for. `yearless` is the month and day of such a line
    where no line names a year: "PARIS, Dec 5 (Reuters) -".
    """

    id: str
    text: str
    path: str = ""
    title: str = ""
    source: str = ""
    published: date | None = None
    url: str = ""
    group: str = ""
    body: int = 0
    row: int = 0
    extra: Mapping[str, object] = field(default_factory=dict)
    dated: str = ""
    ignores: tuple[Ignore, ...] = ()
    parts: tuple[tuple[int, str], ...] = ()
    notes: tuple[str, ...] = ()
    cells: tuple[tuple[int, int, str, str], ...] = ()
    furniture: tuple[tuple[int, int], ...] | None = None
    yearless: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        """Raise TypeError for what would fail much later; a moment of publication is a day."""
        for name, value in (("id", self.id), ("text", self.text)):
            if not isinstance(value, str):
                raise TypeError(f"an article's {name} must be a string, not {type(value).__name__}")
        if isinstance(self.published, datetime):
            object.__setattr__(self, "published", self.published.date())
        if not isinstance(self.published, date | None):
            raise TypeError(f"an article's published must be a date, not {type(self.published).__name__}")

    def part(self, line: int) -> str:
        """The part of the file in which a line of the text stands, such as "page 3"; "" if its lines are the file's."""
        found = bisect_right(self.parts, line, key=itemgetter(0)) - 1
        return self.parts[max(found, 0)][1] if self.parts else ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: `article.text[start:end]`, in its paragraph (counted from 0).

    A cell of a table begins with `lead` characters that say what it is about and are not in the article;
    `start` is so much before the cell, so that offsets in it are right. The unit of its heading, which is not in
    the article either, stands after `end`.
    """

    start: int
    end: int
    text: str
    paragraph: int
    lead: int = 0


@dataclass(frozen=True, slots=True)
class Number:
    """A number as its words give it: ends, how precisely each was written, and what hedges it.

    `low_place` and `high_place` are the place value of the last digit written, multiplier included:
    100,000 for "3.7 million", 1 for "320", 0.1 for "5.6". `low_round` and `high_round` are the place
    value of the last digit that is not a trailing zero of a whole number: 10 for "320", 100,000 for
    "200,000". An open end is None, with its place and round 0.
    """

    low: float | None
    high: float | None
    low_place: float = 1.0
    high_place: float = 1.0
    low_round: float = 1.0
    high_round: float = 1.0
    modifier: Modifier = "exact"

    @property
    def exact(self) -> float | None:
        """The one figure that it is, unless its words hedge it or leave a range."""
        return self.low if self.low == self.high and self.modifier == "exact" else None

    @property
    def told(self) -> float | None:
        """Its lower end, or the upper one where it is a bound from above."""
        return self.high if self.low is None else self.low


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of an article that carries a value, read but not yet resolved.

    Numeric kinds fill `number`, `unit` and `unit_text`; dates, times and durations may also carry
    `expression`, what the words say before the article's date is applied (see `factcheck.dates`).
    `of_start` and `of_end` delimit the counted noun phrase without its article, or are equal.
    `implied`: the words state no number, but come to one, as the names of four children do.
    """

    kind: str
    start: int
    end: int
    number: Number | None = None
    unit: str | None = None
    unit_text: str | None = None
    of_start: int = 0
    of_end: int = 0
    change: Change | None = None
    expression: object = None
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is written, as a number with its unit; an open end is None."""

    low: float | None
    high: float | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` to `end`, both included; an open or unresolved end is None.

    `inferred` names the parts that come from the context: "year", "day" …. `hours` are those of a single day that
    the words leave, 12 to 18 for an afternoon; after 24 comes the next day. A named `weekday` is 1 for Monday.
    """

    unit: ClassVar[None] = None
    start: date | None
    end: date | None
    inferred: tuple[str, ...] = ()
    hours: tuple[float, float] | None = None
    weekday: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Interval:
    """What the words permit, in the canonical unit of the dimension; an open end is None.

    An end is part of the interval unless `low_open` or `high_open` says otherwise ("more than 5").
    Two units may meet only if their `unit` is the same.
    """

    low: float | None
    high: float | None
    unit: str | None
    low_open: bool = False
    high_open: bool = False


@dataclass(frozen=True, slots=True)
class Worth:
    """What money permits in another currency, and by which rate, in words: "EUR/USD 1.19 on 2021-07-01, ECB"."""

    permits: Interval
    by: str


@dataclass(frozen=True, slots=True)
class Value:
    """What a mention says and what its words permit.

    `written` is a Quantity or a Period; `permits` an Interval (numbers; durations in seconds) or a
    Period (dates). `readings` holds further intervals where a unit is ambiguous ("ton"), and `worth` what money
    permits in other currencies, by the rule files' rates of its day, or those by which articles of its story convert.
    """

    written: Quantity | Period
    permits: Interval | Period
    modifier: Modifier = "exact"
    timex: str | None = None
    readings: tuple[Interval, ...] = ()
    worth: tuple[Worth, ...] = ()

    @property
    def exact(self) -> float | None:
        """The one figure that is written, unless its words hedge it or leave a range."""
        written = self.written
        if self.modifier != "exact" or isinstance(written, Period) or written.low != written.high:
            return None
        return written.low


@dataclass(frozen=True, slots=True)
class Frame:
    """What a claim is about, in normalised terms (see `factcheck.terms`), in the order of the text.

    `head`: what is counted or measured, one term. `counted`: that noun phrase. `subject`, `action`, `rest`: the clause.
    `entities`: names, by their canonical alias, those of the subject first, then of the clause, then of the clauses
    tied to it. `context`: terms of the title and the sentence before, which speak less loudly; `around`: the names
    there, and those that "and" or "while" parts from the clause. `part`: "of whom", "percent of", "including".
    `period`: the words that bound the claim in time ("since november 1"). `phase`: "start" or "end" where a date is
    said to be that of something ("began in May"). `polarity` is False for "denied that"; `modality` is "asserted" or a
    stance of rules/reporting.yaml, such as "expected", "offered", "asked". `bearer`: the name of whom an age or a
    number of children belongs to. `others`: what other figures of the sentence count, survivors in "counted 43 dead and
    173 survivors"; it is in `rest` too. `order`: what came before or after it, "founded" in "founded before the war".
    """

    head: str = ""
    counted: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    action: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    part: str = ""
    period: str = ""
    phase: str = ""
    polarity: bool = True
    modality: str = "asserted"
    bearer: str = ""
    others: tuple[str, ...] = ()
    order: Order | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A mention with its value and its frame. `line` and `column` count from 1; `part` is that of its article.

    `copy_of` is the id of the claim that another article makes in the same words, if this is a copy of it; `alters`
    that of the claim with another figure in a sentence of which this one's is otherwise a copy. `implied`: nobody
    wrote the value, but what is written comes to it: "from 1998 to 2004" to six years or so. Such a claim is no
    output of `extract`, and is compared only with claims that have met no other.
    """

    id: str
    article: str
    start: int
    end: int
    line: int
    column: int
    text: str
    sentence: str
    kind: str
    value: Value
    unit_text: str | None = None
    of: str | None = None
    change: Change | None = None
    concepts: tuple[str, ...] = ()
    as_of: str | None = None
    attribution: str | None = None
    frame: Frame = Frame()
    sentence_start: int = 0
    copy_of: str = ""
    alters: str = ""
    implied: bool = False
    part: str = ""

    @property
    def begins(self) -> int:
        """Where in `sentence` its words begin."""
        return self.start - self.sentence_start

    @property
    def ends(self) -> int:
        """Where in `sentence` its words end."""
        return self.end - self.sentence_start

    def before(self, most: int = sys.maxsize) -> str:
        """What its sentence says before it, or the last `most` characters of that."""
        first = self.start - self.sentence_start
        return self.sentence[first - most if first > most else 0 : first]

    def after(self, most: int = sys.maxsize) -> str:
        """What its sentence says after it, or the first `most` characters of that."""
        last = self.end - self.sentence_start
        return self.sentence[last : last + most]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that may state the same fact, with the score (0 to 1) and the weights behind it."""

    a: Claim
    b: Claim
    score: float
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a pair amounts to. `gap` is the relative distance of the written values, or None."""

    pair: Pair
    outcome: Outcome
    reason: str
    gap: float | None = None
    rule: str | None = None
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class Fact:
    """Claims that state the same fact, worst verdict first in `verdicts`.

    `copies` are those of the claims that repeat another one word for word, by the id of that one. They count
    as one source with it: no verdict is about them but that they are copies.
    """

    id: str
    topic: str
    kind: str
    unit: str | None
    rule: str | None
    outcome: Outcome
    severity: Severity
    claims: tuple[Claim, ...]
    verdicts: tuple[Verdict, ...]
    fingerprint: str
    copies: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)

    @property
    def originals(self) -> tuple[Claim, ...]:
        """The claims that are no copies: one for each time that somebody says it."""
        return tuple(claim for claim in self.claims if not claim.copy_of) if self.copies else self.claims

    @property
    def alone(self) -> bool:
        """Whether it is said only once, and copied from there."""
        return bool(self.copies) and len(self.originals) == 1


@dataclass(frozen=True, slots=True)
class Finding:
    """A check's result worth a reader's time, at a place in one article.

    `claims` are the ids of the claims it is about; `copies` the same finding in articles that have them in copy.
    """

    check: str
    severity: Severity
    article: str
    start: int
    end: int
    line: int
    column: int
    message: str
    fingerprint: str
    claims: tuple[str, ...] = ()
    copies: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a run found out; every output format is made from this and nothing else.

    `suppressed` holds, by fingerprint, the facts and findings that do not count; `baseline` names the
    file that was compared with, if any. `summaries` say in a line what each rule and check that spoke
    is about.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    suppressed: Mapping[str, Suppression] = field(default_factory=dict)
    baseline: str = ""
    summaries: Mapping[str, str] = field(default_factory=dict)
