"""What ordinals come to: so many deaths by the sixth, and no more seasons than the final one."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import compare
from factcheck.implied import reached
from factcheck.kinds import ordinal
from factcheck.model import Article
from factcheck.scan import Scan


def found(text: str) -> list[tuple[str, float | None, float | None]]:
    scan = Scan(text)
    return [
        (scan.text[one.start : one.end], one.number.low, one.number.high)
        for one in reached.find(scan, list(ordinal.find(scan)))
        if one.number
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The region reported its fourth death.", [("fourth death", 4, None)]),
        ("Melby's 12th confirmed case came from abroad.", [("12th confirmed case", 12, None)]),
        ("She won her third title.", [("third title", 3, None)]),
        ("It was renewed for a sixth and final season.", [("sixth and final season", 6, 6)]),
        ("The third (and last) volume came out in May.", [("third (and last) volume", 3, 3)]),
        ("She is recording her fourth album.", []),
        ("A third death was feared.", []),
        ("The first case was in Melby.", []),
        ("He came third and finally won.", []),
        ("It was cancelled after its first season.", [("after its first season", 1, 1)]),
        ("It was cancelled after the third season.", []),
        ("A sixth person, a woman of 81, died in hospital on Friday.", [("sixth person", 6, None)]),
        ("Fifth victim dies after the fire.", [("Fifth victim", 5, None)]),
        ("A girl of 15 became the third person to die.", [("third person", 3, None)]),
        ("A 12th body was recovered from the lake.", [("12th body", 12, None)]),
        ("A fourth man has now been charged.", [("fourth man", 4, None)]),
        ("A fourth man was pronounced dead at noon.", [("fourth man", 4, None)]),
        ("A ninth death was confirmed on Friday.", [("ninth death", 9, None)]),
        ("The storm brought the first death of the winter.", [("first death", 1, None)]),
        ("The second victim died on Friday.", [("second victim", 2, None)]),
        ("A second man was arrested.", []),
        ("A fourth man was found alive.", []),
        ("A fourth man was reported missing.", []),
        ("A fourth man, who was asleep, escaped.", []),
        ("A fourth passenger, asked by the police, died.", [("fourth passenger", 4, None)]),
        ("The first person died in March.", []),
        ("A third man fled and was arrested.", []),
        ("The second and final day was dry.", [("second and final day", 2, 2)]),
    ],
)
def test_an_ordinal_comes_to_a_count(text: str, expected: list[tuple[str, float, float | None]]) -> None:
    assert found(text) == expected


def verdicts(said: str, day: int, then: str, later: int) -> list[str]:
    """The verdicts of the facts that a count and an ordinal give, in articles of two days of March."""
    articles = [
        Article("a", said, published=date(2020, 3, day)),
        Article("b", then, published=date(2020, 3, later)),
    ]
    return [verdict.outcome for fact in compare(articles).facts if fact.kind == "count" for verdict in fact.verdicts]


def test_one_more_is_an_update_of_the_count_and_the_last_of_them_agrees_with_it() -> None:
    one_more = "A sixth person, a woman of 81, died on Wednesday after the fire at the Orby care home."
    assert verdicts("Four people died in the fire at the Orby care home.", 2, one_more, 4) == ["update"]
    last = "Fifth victim dies after the fire at the Orby care home."
    assert verdicts("Five people died in the fire at the Orby care home.", 4, last, 4) == ["agree"]
    held = "A fourth man has been arrested over the raid on the Orby bank."
    assert verdicts("Three men have been arrested over the raid on the Orby bank.", 2, held, 4) == ["update"]
