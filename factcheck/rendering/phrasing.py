"""Facts and places in a reader's words, for every format that people read."""

from __future__ import annotations

import posixpath
from datetime import date
from typing import TYPE_CHECKING

from factcheck.clocks import is_clock
from factcheck.model import Period, Quantity
from factcheck.restatement import restates
from factcheck.wording import clock, common, day, span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model import Article, Claim, Fact, Report, Verdict

MOST_VALUES = 3
"""Different values that a headline names; of more it gives the ends."""

MOST_COPIES = 40
"""Copies of one claim that are listed; the JSON report has them all."""

QUIET = 0.25
"""Match weights nearer to nothing than this are not shown: they tip no score."""

JUDGED = """\
A number permits half a unit of its last significant digit either side: “3.7 million” is anything from 3.65
to 3.75 million. “About”, “nearly”, “more than” and their like widen that or leave an end open; dates and
durations are intervals too. Everything is brought to one unit. Two claims agree when what they permit
overlaps; where it does not, they conflict, unless both are bound to different moments of something that
changes: then the later one is an update. Which claims are about the same fact is decided by the sum of
weights shown under each: how much more often such an agreement or difference is seen between two claims
about one fact than between two about different ones.
"""


def headline(fact: Fact, articles: Mapping[str, Article]) -> str:
    """The fact as a person would put it: "Syrian refugees hosted by Turkey: 3.6 million or 3.7 million?"."""
    topic = fact.topic[:1].upper() + fact.topic[1:]
    apart = differing(fact)
    told = [voices[0] for voices in sides(fact, articles) if voices[0].id in apart]
    told = [claim for claim in told if not any(other.start < claim.start and restates(other, claim) for other in told)]
    values = list(dict.fromkeys(figure(claim, fact) for claim in told))
    if fact.outcome != "agree" and len(values) < 2:  # before it, or after it
        values = (
            list(dict.fromkeys(f"“{' '.join(o.words.split())}”" for claim in told if (o := claim.frame.order)))
            or values
        )
    if fact.outcome == "agree" or len(values) < 2:
        clearest = min(values, key=lambda value: value.startswith("“"))
        return f"{topic}: {clearest}" + ("?" if fact.outcome == "conflict" else "")
    if fact.outcome == "update" and len(values) > MOST_VALUES:
        return f"{topic}: {values[0]} at first, {values[-1]} at last"
    if len(values) > MOST_VALUES:
        return f"{topic}: {values[0]}, {values[1]} or one of {len(values) - 2} others?"
    if fact.outcome == "update":
        return f"{topic}: {', then '.join(values)}"
    return f"{topic}: {', '.join(values[:-1])} or {values[-1]}?"


def sides(fact: Fact, articles: Mapping[str, Article]) -> list[tuple[Claim, ...]]:
    """The claims of a fact that are no copies, those first that differ, and as one where an article repeats itself.

    What changes is told in the order of time.
    """
    apart = differing(fact)

    def rank(claim: Claim) -> tuple[bool, str]:
        return claim.id not in apart, moment(claim, articles) if fact.outcome == "update" else ""

    said: dict[object, list[Claim]] = {}
    for claim in sorted(fact.originals, key=rank):
        said.setdefault((claim.article, claim.text.lower(), claim.value.permits, claim.as_of), []).append(claim)
    return [tuple(claims) for claims in said.values()]


def also(voices: Iterable[Claim], fact: Fact) -> list[Claim]:
    """The copies of some claims of a fact, one for each article that has any, in the order of the articles."""
    copies = [copy for claim in voices for copy in fact.copies.get(claim.id, ())]
    first: dict[str, Claim] = {}
    for copy in sorted(copies, key=lambda copy: (copy.article, copy.start)):
        first.setdefault(copy.article, copy)
    return list(first.values())


def listed(places: Sequence[str], lead: str = "also in ", most: int = MOST_COPIES) -> str:
    """The places of copies, in words: "also in a.txt:3, b.txt:5 and 4 more"; "" if there is none.

    >>> listed(["a.txt:3", "b.txt:5", "c.txt:1"], most=2), listed(["Post, line 3", "Wire, line 5"]), listed([])
    ('also in a.txt:3, b.txt:5 and 1 more', 'also in Post, line 3; Wire, line 5', '')
    """
    if not places:
        return ""
    more = f" and {len(places) - most:,} more" if len(places) > most else ""
    border = "; " if any(", " in place for place in places) else ", "
    return f"{lead}{border.join(places[:most])}{more}"


def repeated(copies: Mapping[str, Sequence[Claim]]) -> str:
    """How many of the claims that are said only once are copied, in a sentence that follows another, or ""."""
    told = "one stands" if len(copies) == 1 else f"{len(copies):,} stand"
    return f" Of these, {told} word for word in other articles too." if copies else ""


def moment(claim: Claim, articles: Mapping[str, Article]) -> str:
    """The day that a claim speaks of, else that its article was published, as ISO 8601, else ""."""
    published = articles[claim.article].published
    return claim.as_of or (published.isoformat() if published else "")


def differing(fact: Fact) -> set[str]:
    """The ids of the claims on a side of the fact's worst verdicts."""
    worst = (verdict.pair for verdict in fact.verdicts if verdict.outcome == fact.outcome)
    return {claim.id for pair in worst for claim in (pair.a, pair.b)}


def telling(fact: Fact) -> list[Verdict]:
    """The first verdict of each outcome that is a difference: a fact may hold a conflict and an update."""
    first: dict[str, Verdict] = {}
    for verdict in fact.verdicts:
        if verdict.outcome != "agree":
            first.setdefault(verdict.outcome, verdict)
    return list(first.values())


def weighed(fact: Fact, most: int | None = None) -> str:
    """Why the worst pair was taken for one fact, its `most` telling weights: "score 0.94: counted noun +4.1"."""
    pair = fact.verdicts[0].pair
    rule = f"rule {fact.rule}, " if fact.rule else ""
    weights = sorted(pair.weights.items(), key=lambda item: (-abs(item[1]), item[0]))
    spoken = ", ".join(f"{name} {weight:+.1f}" for name, weight in weights[:most] if abs(weight) >= QUIET)
    return f"{rule}score {pair.score:.2f}{': ' if spoken else ''}{spoken}"


def figure(claim: Claim, fact: Fact) -> str:
    """What a claim says, as short as it goes: in the unit of all, or in its own words where they are vague."""
    written, permits = claim.value.written, claim.value.permits
    if claim.value.modifier in ("vague", "at_least", "at_most", "more_than", "less_than"):
        return f"“{claim.text}”"
    if claim.kind == "money" and claim.value.readings:  # nobody says whose pesos
        return f"“{claim.text}”"
    if isinstance(permits, Period) and permits.start is None and permits.end is None:
        return f"“{claim.text}”"
    if part := _part_of_a_day(claim, fact):
        return part
    units = {other.value.written.unit for other in fact.claims}
    if claim.kind == "duration" and isinstance(written, Quantity) and len(units) == 1:
        return f"{span(written.low, written.high)} {written.unit}{'' if written.high == 1 else 's'}"
    if claim.kind == "age" and isinstance(written, Quantity) and len(units) == 1:
        of = (written.unit or "").removesuffix(" of age")
        return span(written.low, written.high) if of == "year" else count(round(written.high or 0), of)
    if claim.kind == "quantity" and isinstance(written, Quantity) and len(units) == 1:
        label = max((other.unit_text or "" for other in fact.claims), key=lambda label: (len(label), label))
        return f"{span(written.low, written.high)} {label}".rstrip()
    hedge = {"nearly": "nearly ", "just_over": "just over "}.get(claim.value.modifier, "")
    return hedge + common(claim)


def _part_of_a_day(claim: Claim, fact: Fact) -> str:
    """A part of a day in the claim's words, or the clock that stands beside a day if the other side has such a part."""
    permits = claim.value.permits
    if not isinstance(permits, Period) or permits.hours is None or permits.start is None:
        return f"“{claim.text}”" if claim.implied and claim.kind == "time" else ""
    if not is_clock(permits):
        return f"“{claim.text}”"
    hour = 3600 * permits.hours[0]
    others = [other.value.permits for other in fact.claims]
    parts = any(isinstance(other, Period) and other.hours and not is_clock(other) for other in others)
    return f"{day(permits.start)}, {clock(hour, hour)}" if parts else ""


def summary(report: Report) -> str:
    """The run in one line: "2 articles, 61 claims, 9 shared facts: 1 conflict, 1 update, 7 agree"."""
    facts = shared(report)
    outcomes = [fact.outcome for fact in facts if fact.fingerprint not in report.suppressed]
    findings = [finding for finding in report.findings if finding.fingerprint not in report.suppressed]
    known = len(facts) + len(report.findings) - len(outcomes) - len(findings)
    copied = sum(bool(claim.copy_of) for claim in report.claims)
    counts = [
        count(len(report.articles), "article"),
        count(len(report.claims), "claim") + (f" ({copied:,} copied)" if copied else ""),
        count(len(facts), "shared fact"),
    ]
    parts = [count(outcomes.count("conflict"), "conflict"), count(outcomes.count("update"), "update")]
    parts.append(f"{outcomes.count('agree')} agreed")
    if findings:
        parts.append(count(len(findings), "other finding"))
    if known:
        parts.append(f"{known:,} known")
    return f"{', '.join(counts)}: {', '.join(parts)}"


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun.

    >>> count(1, "claim"), count(1200, "claim"), count(2, "copy", "copies")
    ('1 claim', '1,200 claims', '2 copies')
    """
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def place(article: Article, line: int, column: int = 0) -> str:
    """`path:line:column` in the file, or in the article by its id where a file holds several; "a.pdf, page 3"."""
    name = article.id if article.row or not article.path else article.path
    if article.parts:
        return f"{name}, {spot(article, line)}"
    return f"{name}:{line}:{column}" if column else f"{name}:{line}"


def spot(article: Article, line: int) -> str:
    """Where a reader finds a line: "line 12", or "page 3" of what was taken out of a file of another kind."""
    return article.part(line) or f"line {line}"


def voice(article: Article) -> str:
    """Who speaks: the source, or else the title, or else the name of the file."""
    return article.source or article.title or posixpath.splitext(posixpath.basename(article.id))[0] or article.id


def dated(article: Article) -> str:
    """When the article was published, with the place in it that says so, or ""."""
    if not article.published:
        return ""
    return day(article.published) + (f", says {article.dated}" if article.dated else "")


def as_of(claim: Claim) -> str:
    """The day that a claim is bound to, as a person writes it, or the words that say so, or ""."""
    try:
        return day(date.fromisoformat(claim.as_of or ""))
    except ValueError:
        return claim.as_of or ""


def excerpt(claim: Claim, longest: int = 360) -> tuple[str, str, str]:
    """The claim's sentence before, in and after its words, cut to about `longest` characters around them."""
    start = min(max(claim.begins, 0), len(claim.sentence))
    end = min(start + claim.end - claim.start, len(claim.sentence))
    before, after = claim.sentence[:start], claim.sentence[end:]
    room = max(longest - (end - start), 60) // 2
    if len(before) > room:
        cut = before[-room:]
        before = "… " + cut[cut.find(" ") + 1 :]
    if len(after) > room:
        after = after[:room].rpartition(" ")[0] + " …"
    return before, claim.sentence[start:end], after


def shared(report: Report) -> list[Fact]:
    """The facts that are said more than once, not counting copies."""
    return [fact for fact in report.facts if not fact.alone]


def unpaired(report: Report) -> list[Claim]:
    """The claims that are said only once, in the order of the report; not their copies."""
    paired = {claim.id for fact in shared(report) for claim in fact.claims}
    return [claim for claim in report.claims if claim.id not in paired and not claim.copy_of]


def copied(report: Report) -> dict[str, list[Claim]]:
    """The copies of the claims that are said only once, one for each article, by the id of the claim."""
    return {claim.id: also([claim], fact) for fact in report.facts if fact.alone for claim in fact.originals}
