from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article, Claim, Period
from factcheck.phases import agree, end, lasts
from factcheck.pipeline import claims_of, compare


def dated(text: str) -> Claim:
    return next(claim for claim in claims_of(Article("a", text), shipped()) if claim.kind == "date")


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("Filming began in May 2010.", "The film was shot from March 2010 to July 2010.", False),
        ("Filming began in March 2010.", "The film was shot from March 2010 to July 2010.", True),
        ("Filming ended in July 2010.", "The film was shot from March 2010 to July 2010.", True),
        ("Filming ended in June 2010.", "The film was shot from March 2010 to July 2010.", False),
        ("Filming began before May 2010.", "The film was shot from March 2010 to July 2010.", True),
        ("Filming began after May 2010.", "The film was shot from March 2010 to July 2010.", False),
        ("She was mayor until 2015.", "She was mayor from 2005 to 2013.", False),
        ("She has been mayor since 2005.", "She was mayor from 2005 to 2013.", True),
        ("She was mayor from 2005 to 2013.", "She was mayor from 2005 to 2015.", False),
        ("She was mayor from 2005 to 2013.", "She was mayor from May 2005, to March 2013.", True),
        ("She ran for office between 2005 and 2013.", "She ran for office from 2010 to 2012.", True),
        ("She was mayor until 2015.", "She was mayor until mid-2013.", False),
        ("She has been mayor since 2005.", "She has been mayor since May 2005.", True),
        ("She moved there in 2009.", "She was mayor from 2005 to 2013.", True),
        ("The film was never released in 2012.", "The film was released on 2 March 2012.", False),
        ("The film was never released in 2012.", "The film was released on 2 March 2013.", True),
        ("The film was not released on 2 March 2012.", "The film was released in 2012.", True),
        ("The film was not released in 2012.", "The film was shown in May 2012.", True),
        ("She left in 2005.", "She stayed until 2007.", False),
        ("She stayed until 2007.", "She left before 2009.", True),
    ],
)
def test_beginnings_meet_beginnings_and_ends_ends(one: str, other: str, answer: bool) -> None:
    assert agree(dated(one), dated(other)) is answer
    assert agree(dated(other), dated(one)) is answer


def days(text: str, phase: str) -> list[str]:
    permits = end(dated(text), phase).permits
    assert isinstance(permits, Period)
    return [str(permits.start), str(permits.end)]


def test_an_end_is_the_days_it_names() -> None:
    assert lasts(dated("The film was shot from March 2010 to July 2010."))
    assert days("The film was shot from March 2010 to July 2010.", "end") == ["2010-07-01", "2010-07-31"]
    assert days("She has been mayor since 2005.", "start") == ["2005-01-01", "2005-12-31"]
    assert days("It ran from 31 February 2010 to 4 March 2010.", "start") == ["None", "None"]


def test_what_did_not_happen_until_then_happened_from_then_on() -> None:
    claim = dated("Ilse Brandt was not born until 1935.")
    permits = claim.value.permits
    assert isinstance(permits, Period)
    assert (permits.start, permits.end, claim.value.modifier) == (date(1935, 1, 1), None, "at_least")


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("The show had its finale in May 2009.", "end"),
        ("The premiere was in May 2009.", "start"),
        ("The show had its reruns in May 2009.", ""),
    ],
)
def test_a_noun_may_name_an_end(text: str, phase: str) -> None:
    assert dated(text).frame.phase == phase


@pytest.mark.parametrize(
    ("other", "outcomes"),
    [
        ("“Paper Moon” peaked at number one in Norway.", ["conflict"]),
        ("“Paper Moon” peaked at number four in Norway.", []),
        ("“Paper Moon” did not reach number one in Norway.", ["agree"]),
    ],
)
def test_a_rank_that_was_never_reached_is_denied_and_rules_out_no_other(other: str, outcomes: list[str]) -> None:
    report = compare(["“Paper Moon” never reached number one in Norway.", other])
    assert [fact.outcome for fact in report.facts] == outcomes
