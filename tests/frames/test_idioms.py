"""Which phrase a clause's verb begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.frames.idioms import Idioms
from factcheck.frames.reading import Reading
from factcheck.knowledge import shipped
from factcheck.model import Sentence
from factcheck.scan import Scan

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.knowledge import Knowledge


def idiom(text: str, known: Knowledge | None = None) -> str:
    known = known or shipped()
    sentence = Sentence(0, len(text), text, 0)
    reading = Reading(sentence, Scan(text, 0, known), (), {})
    found = known.table(Idioms).of(reading, next(clause for clause in reading.clauses if clause.verb is not None))
    return found[-1] if found else ""


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Prisoners broke out of the jail.", "break out"),
        ("Several prisoners have already broken out.", "break out"),
        ("Miners lost their lives in the shaft.", "lose their life"),
        ("Lives were lost in the shaft.", "lose their life"),
        ("Police took the drivers into custody.", "take into custodi"),
        ("The drivers were taken into police custody.", "take into custodi"),
        ("The riot cost the guards their lives.", "cost their life"),
        ("The raiders are still at large.", "at larg"),
        ("The storm left the valley without power.", "leav without power"),
        ("The camp was home to refugees.", "home to"),
    ],
)
def test_a_phrase(text: str, phrase: str) -> None:
    assert idiom(text) == phrase


@pytest.mark.parametrize(
    "text",
    [
        "The glass broke.",
        "Miners lost their way in the shaft.",
        "Police took the drivers to a hotel.",
        "The firm sold copies.",
        "Norway signed with Chile.",
    ],
)
def test_no_phrase(text: str) -> None:
    assert idiom(text) == ""


@pytest.mark.parametrize(("text", "said"), [("Barns caught fire.", ("catch fire",)), ("Police caught thieves.", ())])
def test_what_caught_fire_nobody_caught(text: str, said: tuple[str, ...]) -> None:
    reading = Reading(Sentence(0, len(text), text, 0), Scan(text, 0, shipped()), (), {})
    assert shipped().table(Idioms).of(reading, reading.clauses[0]) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They carried all to safety.", ("carri to safeti",)),
        ("The mill burned down.", ("burn", "burn down")),
    ],
)
def test_a_verb_that_says_little_by_itself_is_left_out(text: str, said: tuple[str, ...]) -> None:
    reading = Reading(Sentence(0, len(text), text, 0), Scan(text, 0, shipped()), (), {})
    assert shipped().table(Idioms).of(reading, reading.clauses[0]) == said


def test_shares_that_closed_down_are_still_traded() -> None:
    sentence = "Shares closed down 3 percent."
    reading = Reading(Sentence(0, len(sentence), sentence, 0), Scan(sentence, 0, shipped()), (), {})
    reading.tags[3] = "#"
    clause = next(clause for clause in reading.clauses if clause.verb is not None)
    assert shipped().table(Idioms).of(reading, clause) == ()


def test_a_users_synonyms_are_idioms_too(tmp_path: Path) -> None:
    rules = tmp_path / "mine.yaml"
    rules.write_text("synonyms:\n  - [resign, hang up their boots]\n")
    assert idiom("Players hung up their boots.", shipped().extended([rules])) == "hang up their boot"
