"""A report made by hand: what every format must be able to show, whatever the steps find today."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.errors import Problem
from factcheck.model import Article, Claim, Fact, Finding, Interval, Pair, Period, Quantity, Report, Value, Verdict

HOSTILE = "\x1b[31m<script>alert(1)</script> |`*x*`| [a](javascript:b) \u202eabc\ud800 & &lt; $\\n$ @all\n=1+1"
"""Terminal escape, HTML, Markdown, a table cell's end, a right-to-left override, a lone surrogate."""


def said(article: Article, line: int, text: str, value: Value, kind: str, **more: Any) -> Claim:
    """The claim of `text` in the given line of an article."""
    lines = article.text.split("\n")
    column = lines[line - 1].index(text)
    above = sum(len(one) + 1 for one in lines[: line - 1])
    return Claim(
        id=f"c-{article.id[:1]}{line}{column}",
        article=article.id,
        start=above + column,
        end=above + column + len(text),
        line=line,
        column=column + 1,
        text=text,
        sentence=lines[line - 1],
        sentence_start=above,
        kind=kind,
        value=value,
        **more,
    )


def number(low: float, permits: tuple[float, float], unit: str = "count", canonical: str = "count") -> Value:
    return Value(Quantity(low, low, unit), Interval(*permits, canonical))


def judged(a: Claim, b: Claim, outcome: str, reason: str, **more: Any) -> Verdict:
    weights = {"counted noun": 4.1, "place": 2.2, "prior": -3.0}
    return Verdict(Pair(a, b, 0.9421, weights), outcome, reason, **more)  # type: ignore[arg-type]


def fact(verdict: Verdict, topic: str, *, rule: str | None = None) -> Fact:
    a, b = verdict.pair.a, verdict.pair.b
    unit = a.value.permits.unit if isinstance(a.value.permits, Interval) else None
    return Fact(
        id=f"f-{a.id[2:]}",
        topic=topic,
        kind=a.kind,
        unit=unit,
        rule=rule,
        outcome=verdict.outcome,
        severity=verdict.severity,
        claims=(a, b),
        verdicts=(verdict,),
        fingerprint=f"{a.id}+{b.id}",
    )


@pytest.fixture
def report() -> Report:
    """A conflict, an update, two agreements, a finding, hostile text, and a file that could not be read."""
    north = Article(
        "news/north.txt",
        "The camp at Arel takes in 3.6 million people, officials said.\n"
        "By Monday, 12 people had died in the flood.\n"
        "The lake covers 320 square kilometres (200 square miles).\n"
        "The dam opened on 1 May 2019.",
        "news/north.txt",
        source="North Wire",
        published=date(2020, 3, 3),
    )
    south = Article(
        "south-7",
        "Some 3.7 million people live in the camp at Arel.\n"
        "The flood has killed 19 people.\n"
        "The lake covers 123 square miles.\n"
        "The dam was opened on 1 May 2019.",
        "desk/all.jsonl",
        title="After the flood",
        published=date(2020, 3, 5),
        row=7,
    )
    hostile = Article("odd|name].md", f"{HOSTILE.split(chr(10))[0]} 5 tons\n=1+1", "odd|name].md", title=HOSTILE)

    camp = (
        said(north, 1, "3.6 million people", number(3.6e6, (3.55e6, 3.65e6)), "count", of="people",
             concepts=("camp", "Arel"), attribution="officials"),
        said(south, 1, "Some 3.7 million people", number(3.7e6, (3.65e6, 3.75e6)), "count", of="people"),
    )  # fmt: skip
    deaths = (
        said(north, 2, "12 people", number(12, (12, 12)), "count", of="people", as_of="2020-03-02"),
        said(south, 2, "19 people", number(19, (19, 19)), "count", of="people"),
    )
    lake = (
        said(north, 3, "320 square kilometres",
             number(320, (3.15e8, 3.25e8), "kilometer ** 2", "meter ** 2"), "quantity"),
        said(south, 3, "123 square miles",
             number(123, (3.1727e8, 3.1986e8), "mile ** 2", "meter ** 2"), "quantity"),
    )  # fmt: skip
    opened = Period(date(2019, 5, 1), date(2019, 5, 1))
    day = Value(opened, opened, timex="2019-05-01")
    dam = (said(north, 4, "1 May 2019", day, "date"), said(south, 4, "1 May 2019", day, "date"))
    tons = said(hostile, 1, "5 tons", number(5, (4500, 5500), "ton", "kilogram"), "quantity", of=HOSTILE)
    facts = (
        fact(judged(*camp, "conflict", "They do not overlap.", gap=0.027), "people in Arel", rule="camp-size"),
        fact(judged(*deaths, "update", "Two days lie between them.", severity="warning", gap=0.37), "deaths"),
        fact(judged(*lake, "agree", "They overlap.", severity="note"), "the lake"),
        fact(judged(*dam, "agree", "Both say the same.", severity="note"), "the dam's opening"),
    )
    finding = Finding(
        "conversion-mismatch", "warning", north.id, 120, 157, 3, 17, f"320 km² are no 200 mi² {HOSTILE}", "f00"
    )
    return Report(
        articles=(north, hostile, south),
        claims=(*(pair[0] for pair in (camp, deaths, lake, dam)), tons, camp[1], deaths[1], lake[1], dam[1]),
        facts=facts,
        findings=(finding,),
        problems=(Problem("broken.txt", f"binary data, not text {HOSTILE}", 2),),
    )
