"""Every sentence of corpus.yaml has the frame it should."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.frames import Framer, Framing
from factcheck.knowledge import shipped
from factcheck.model import Article, Interval, Mention, Period, Quantity, Sentence, Value
from factcheck.rulebook import rulefiles
from factcheck.terms import content_terms, terms

EXAMPLES: list[dict[str, Any]] = rulefiles.read(Path(__file__).with_name("corpus.yaml"))["examples"]
MARKED = re.compile(r"<(\w+)(\*?) ([^<>()=]*)(?:\(([^<>()]*)\))?([^<>()=]*?)(?: =([\d/-]+))?>")


def marked(text: str, start: int, paragraph: int = 0) -> tuple[Sentence, list[tuple[Mention, Value]], int]:
    """The sentence without its marks, its mentions with values, and the number of the starred one."""
    valued: list[tuple[Mention, Value]] = []
    plain, star, position = "", 0, 0
    for match in MARKED.finditer(text):
        kind, starred, words, of, rest, when = match.groups()
        plain += text[position : match.start()]
        first = start + len(plain)
        of_start = first + len(words)
        plain += words + (of or "") + rest
        position = match.end()
        star = len(valued) if starred else star
        mention = Mention(
            kind,
            first,
            start + len(plain),
            of_start=of_start if of else 0,
            of_end=of_start + len(of) if of else 0,
        )
        valued.append((mention, value(kind, when)))
    plain += text[position:]
    return Sentence(start, start + len(plain), plain, paragraph), valued, star


def value(kind: str, when: str | None) -> Value:
    if kind != "date":
        return Value(Quantity(1, 1, None), Interval(1, 1, None))
    days = [date.fromisoformat(day) for day in when.split("/")] if when else [None]
    period = Period(days[0], days[-1])
    return Value(period, period)


def framing(example: dict[str, Any]) -> Framing:
    before, earlier, _ = marked(example.get("before", ""), 0)
    start = before.end + 1 if before.text else 0
    sentence, valued, star = marked(example["text"], start)
    framer = Framer(Article("a", f"{before.text} {sentence.text}".lstrip()), shipped())
    if before.text:
        framer.frame(before, earlier)
    return framer.frame(sentence, valued)[star]


def wanted_terms(key: str, wanted: str | list[str]) -> tuple[str, ...]:
    """The terms of some words; of a list each entry is one, for a phrase is one deed."""
    if isinstance(wanted, list):
        return tuple(" ".join(terms(phrase.split())) for phrase in wanted)
    return (terms if key == "head" else content_terms)(wanted.split())


TERMS = ("head", "subject", "action", "counted")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"][:60])
def test_frame(example: dict[str, Any]) -> None:
    found = framing(example)
    got: dict[str, Any] = {
        "concepts": list(found.concepts),
        "as_of": found.as_of,
        "attribution": found.attribution,
        "entities": list(found.frame.entities),
        "subject": found.frame.subject,
        "action": found.frame.action,
        "counted": found.frame.counted,
        "head": (found.frame.head,) if found.frame.head else (),
        "part": found.frame.part,
        "period": found.frame.period,
        "polarity": found.frame.polarity,
        "modality": found.frame.modality,
    }
    expected = {
        key: wanted_terms(key, wanted) if key in TERMS else wanted
        for key, wanted in example.items()
        if key not in ("text", "before")
    }
    assert {key: got[key] for key in expected} == expected


def test_the_corpus_is_large_enough() -> None:
    assert len(EXAMPLES) >= 60
